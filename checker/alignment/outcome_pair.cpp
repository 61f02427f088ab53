#include "checker/alignment/outcome_pair.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "checker/alignment/phrase_relation.hpp"
#include "checker/claims/clause_words.hpp"
#include "checker/words/lexical_relation.hpp"

namespace gainsay::checker {
namespace {

// "The OFFER of a new contract", "the PLAN to ban it": stands for what it holds.
bool holds_another(std::string_view head) {
    static constexpr std::array<std::string_view, 12> shells = {
        "offer",  "proposal", "deal", "plan", "bid",  "request",
        "motion", "move",     "bill", "law",  "idea", "proposition"};
    return std::find(shells.begin(), shells.end(), head) != shells.end();
}

bool has_word(const Phrase& phrase, std::string_view lemma) {
    return std::any_of(phrase.words.begin(), phrase.words.end(),
                       [&](const Word& w) { return w.lemma == lemma; });
}

std::size_t shared_names(const Phrase& a, const Phrase& b, bool& other_names) {
    const auto name = [](const Word& w) { return w.text[0] >= 'A' && w.text[0] <= 'Z'; };
    const auto lacks = [&](const Phrase& p, const Phrase& q) {
        return std::count_if(p.words.begin(), p.words.end(),
                             [&](const Word& w) { return name(w) && !has_word(q, w.lemma); });
    };
    const auto in_a = lacks(a, b);
    other_names = in_a > 0 && lacks(b, a) > 0;
    const auto all = std::count_if(a.words.begin(), a.words.end(), name);
    return static_cast<std::size_t>(all - in_a);
}

bool near(std::string_view x, std::string_view y) {
    return x == y || lexical_relation(x, WordClass::noun, y, WordClass::noun).relation !=
                         Relation::independence;
}

// "The farm credit bill", "the farm labour bill"
bool each_of_its_own(const Phrase& a, const Phrase& b) {
    const auto own = [](const Phrase& p, const Phrase& q) {
        return std::any_of(p.words.begin(), p.words.end(), [&](const Word& w) {
            return w.lemma != p.head && !has_word(q, w.lemma);
        });
    };
    return own(a, b) && own(b, a);
}

// `decided_by_one`: "Voss signed a contract", "Voss turned down the offer": whose it is, is told.
// `near_one_name`: "The harbour bill" in two texts that both speak of Ellmark.
bool one_bearer(const Slot& x, const Slot& y, bool decided_by_one, bool near_one_name,
                const Context& context) {
    if (!x.filled() || !y.filled() || x.phrase->pronoun || y.phrase->pronoun) return false;
    if (!decided_by_one && (indefinite(x) || indefinite(y))) return false;
    if (lettered_apart(x.phrase->text, y.phrase->text)) return false;
    bool other_names = false;
    const std::size_t names = shared_names(*x.phrase, *y.phrase, other_names);
    // "The merger of Bantry and Oakmill", "the tie-up between Oakmill and Bantry"
    if (names > 1 && !other_names) return true;
    const PhraseRelation r = relate(x, y, context.entities());
    if (r.basis == PhraseBasis::same_entity) return true;
    if (r.basis == PhraseBasis::different_entity || r.basis == PhraseBasis::part_of ||
        r.basis == PhraseBasis::namesake || r.basis == PhraseBasis::several)
        return false;
    if (other_names) return false;
    const bool named = names > 0 || decided_by_one;
    if (near_one_name && r.basis == PhraseBasis::same_words && r.extra_a + r.extra_b == 0)
        return true;
    if (r.compatible()) return named || context.one_situation();
    const std::string& p = x.phrase->head;
    const std::string& q = y.phrase->head;
    const bool held = (holds_another(p) && has_word(*x.phrase, q)) ||
                      (holds_another(q) && has_word(*y.phrase, p));
    if (held) return named || context.one_situation();
    return named && !each_of_its_own(*x.phrase, *y.phrase) &&
           (near(p, q) || (holds_another(p) && holds_another(q)));
}

// "Guilty OF FALSIFYING RECORDS", "acquitted OF MANSLAUGHTER"; "stepped down AS LEADER", "stays on
// AS MINISTER": both say of what, and no word of it is the same.
bool of_two_things(const Proposition& a, const Proposition& b) {
    const auto words_behind = [](const Proposition& p, std::string_view opener) {
        std::vector<std::string> out;
        bool behind = false;
        for (const ClauseWord& word : words_after(p)) {
            if (behind && !article(word.text)) out.push_back(word.text);
            behind = behind || word.text == opener;
        }
        return out;
    };
    for (const std::string_view opener : {"of", "as", "over", "on"}) {
        const std::vector<std::string> x = words_behind(a, opener);
        const std::vector<std::string> y = words_behind(b, opener);
        if (!x.empty() && !y.empty() && std::none_of(x.begin(), x.end(), [&](const std::string& w) {
                return std::find(y.begin(), y.end(), w) != y.end();
            }))
            return true;
    }
    return false;
}

bool share_an_entity(const Proposition& a, const Proposition& b) {
    return std::any_of(a.mentions.begin(), a.mentions.end(), [&](EntityId id) {
        return std::binary_search(b.mentions.begin(), b.mentions.end(), id);
    });
}

// Another body decided: "the committee", "the council"; who is only described may be the one named.
bool decided_by_others(const Slot& x, const Slot& y) {
    if (!x.filled() || !y.filled() || x.phrase->pronoun || y.phrase->pronoun) return false;
    if (x.entity != 0 && y.entity != 0) return x.entity != y.entity;
    if (x.entity != 0 || y.entity != 0) return false;
    return !may_be_one_body(x.phrase->head, y.phrase->head) &&
           !near(x.phrase->head, y.phrase->head);
}

}  // namespace

std::optional<OutcomePair> outcomes_of_one_matter(const Proposition& a, const Proposition& b,
                                                  const Context& context) {
    if (a.outcomes.empty() || b.outcomes.empty() || a.denied || b.denied ||
        lettered_apart(a.sentence->text, b.sentence->text))
        return std::nullopt;
    for (const MatterOutcome& x : a.outcomes)
        for (const MatterOutcome& y : b.outcomes) {
            if (x.matter != y.matter) continue;
            if (x.side == y.side && (x.words == y.words || !one_meaning(x.matter))) continue;
            OutcomePair out;
            out.matter = matter_name(x.matter);
            out.bearer_a = bearer(a, x);
            out.bearer_b = bearer(b, y);
            out.same = x.side == y.side;
            const Slot by_a = decider(a, x);
            const Slot by_b = decider(b, y);
            const bool by_one = by_a.entity != 0 && by_a.entity == by_b.entity;
            if (!one_bearer(out.bearer_a, out.bearer_b, by_one, share_an_entity(a, b), context) ||
                decided_by_others(by_a, by_b) || of_two_things(a, b) ||
                stages_of(*a.sentence) != stages_of(*b.sentence))
                continue;
            if (by_one) {
                out.decider_a = by_a;
                out.decider_b = by_b;
            }
            return out;
        }
    return std::nullopt;
}

}  // namespace gainsay::checker
