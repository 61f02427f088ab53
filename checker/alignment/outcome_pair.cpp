#include "checker/alignment/outcome_pair.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "checker/alignment/one_of_a_row.hpp"
#include "checker/alignment/phrase_relation.hpp"
#include "checker/claims/clause_words.hpp"
#include "checker/claims/headline.hpp"
#include "checker/words/lexical_relation.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/measures.hpp"

namespace gainsay::checker {
namespace {

bool large(const Word& w) { return w.text[0] >= 'A' && w.text[0] <= 'Z'; }

// Names of one that the other has not.
std::ptrdiff_t names_beside(const Phrase& of, const Phrase& other) {
    return std::count_if(of.words.begin(), of.words.end(),
                         [&](const Word& w) { return large(w) && !has_lemma(other, w.lemma); });
}

bool same_word(std::string_view x, std::string_view y) {
    return x == y || lexical_relation(x, WordClass::noun, y, WordClass::noun).relation ==
                         Relation::equivalence;
}

// "The FIRST offer", "the improved offer"; "the farm CREDIT bill", "the farm labour bill".
bool each_of_its_own(const Phrase& a, const Phrase& b) {
    const auto own = [](const Phrase& p, const Phrase& q, bool sorts) {
        return std::any_of(p.words.begin(), p.words.end(), [&](const Word& w) {
            return w.lemma != p.head && !has_lemma(q, w.lemma) &&
                   (!sorts || in_class(w.lemma, AdverbClass::classifying));
        });
    };
    return (own(a, b, false) && own(b, a, false)) || own(a, b, true) || own(b, a, true);
}

// What the two clauses share beside the bearers.
struct Around {
    bool one_decider = false;  // "Voss signed a contract", "Voss turned down the offer"
    bool one_name = false;     // both speak of Ellmark: "the harbour bill" is its
    bool kinds = false;        // both bearers are of a kind of which two words may name one
};

bool one_bearer(const OutcomePair& pair, const Proposition& a, const Proposition& b,
                const Around& around, const Context& context) {
    const Slot& x = pair.bearer_a;
    const Slot& y = pair.bearer_b;
    if (!x.filled() || !y.filled() || x.phrase->pronoun || y.phrase->pronoun) return false;
    if (!around.one_decider &&
        (names_no_one_thing(x, a, context) || names_no_one_thing(y, b, context)))
        return false;
    const Phrase& p = *x.phrase;
    const Phrase& q = *y.phrase;
    if (lettered_apart(p.text, q.text) || !p.quantities.empty() || !q.quantities.empty())
        return false;
    const PhraseRelation r = relate(x, y, context.entities());
    if (r.basis == PhraseBasis::same_entity) return true;
    if (r.basis == PhraseBasis::part_of || r.basis == PhraseBasis::namesake ||
        r.basis == PhraseBasis::several || (names_beside(p, q) > 0 && names_beside(q, p) > 0) ||
        each_of_its_own(p, q))
        return false;
    const bool shared_name = std::any_of(p.words.begin(), p.words.end(), [&](const Word& w) {
        return large(w) && w.lemma != p.head && has_lemma(q, w.lemma);
    });
    const bool told = shared_name || around.one_decider || context.one_situation();
    if (r.compatible())
        return told || (around.one_name && r.basis == PhraseBasis::same_words &&
                        r.extra_a + r.extra_b == 0);
    const bool held = (holds_another(p.head) && has_lemma(p, q.head)) ||
                      (holds_another(q.head) && has_lemma(q, p.head));
    // "The merger of Bantry and Oakmill", "the tie-up between Oakmill and Bantry"
    const bool other_word = around.kinds && shared_name && p.head != q.head;
    return told && (held || other_word || same_word(p.head, q.head));
}

bool share_an_entity(const Proposition& a, const Proposition& b) {
    return std::any_of(a.mentions.begin(), a.mentions.end(), [&](EntityId id) {
        return std::binary_search(b.mentions.begin(), b.mentions.end(), id);
    });
}

// Content words behind the opener, up to the next preposition.
std::vector<std::string> words_behind(const Proposition& p, std::string_view opener) {
    std::vector<std::string> out;
    bool behind = false;
    const auto& openers = outcome_openers();
    for (const ClauseWord& word : words_after(p)) {
        if (behind && (word.text == "by" ||
                       std::find(openers.begin(), openers.end(), word.text) != openers.end()))
            break;
        if (behind && !article(word.text)) out.push_back(word.text);
        behind = behind || word.text == opener;
    }
    return out;
}

// Names behind the verb that are neither the bearer's nor a time.
std::vector<std::string_view> names_behind(const Proposition& p, const Slot& bearer) {
    std::vector<std::string_view> out;
    for (const Word& w : p.sentence->words)
        if (large(w) && w.span.begin >= p.claim->predicate.span.end &&
            p.claim->span.contains(w.span) && !has_lemma(*bearer.phrase, w.lemma) &&
            !lexicon::month(w.text) && !lexicon::weekday(w.text))
            out.push_back(w.lemma);
    return out;
}

// "Stepped down at NORVANE", "stays in charge at TESSEL".
bool of_two_names(const Proposition& a, const Slot& bearer_a, const Proposition& b,
                  const Slot& bearer_b) {
    const std::vector<std::string_view> x = names_behind(a, bearer_a);
    const std::vector<std::string_view> y = names_behind(b, bearer_b);
    return !x.empty() && !y.empty() && std::none_of(x.begin(), x.end(), [&](std::string_view n) {
        return std::find(y.begin(), y.end(), n) != y.end();
    });
}

// "Guilty OF PERJURY", "acquitted OF FRAUD"; "stepped down AS LEADER", "stays on AS MINISTER";
// "works IN DOGS", "fails IN CATS": both say of what, and no word of it is the same.
bool of_two_things(const Proposition& a, const Proposition& b) {
    for (const std::string& opener : outcome_openers()) {
        const std::vector<std::string> x = words_behind(a, opener);
        const std::vector<std::string> y = words_behind(b, opener);
        if (!x.empty() && !y.empty() && std::none_of(x.begin(), x.end(), [&](const std::string& w) {
                return std::find(y.begin(), y.end(), w) != y.end();
            }))
            return true;
    }
    return false;
}

// Another body decided: "the committee", "the council"; "voters in Lund", "voters in Moss". Who is
// only described may be the one named.
bool decided_by_others(const Slot& x, const Slot& y) {
    if (!x.filled() || !y.filled() || x.phrase->pronoun || y.phrase->pronoun) return false;
    // "Norvane", "Norvane's union"; "the drivers' union", "the cleaners' union"
    if ((x.owner != 0) != (y.owner != 0) || each_of_its_own(*x.phrase, *y.phrase)) return true;
    if (x.entity != 0 && y.entity != 0) return x.entity != y.entity;
    if (names_beside(*x.phrase, *y.phrase) > 0 && names_beside(*y.phrase, *x.phrase) > 0)
        return true;
    if (x.entity != 0 || y.entity != 0) return false;
    return !may_be_one_body(x.phrase->head, y.phrase->head) &&
           !same_word(x.phrase->head, y.phrase->head);
}

}  // namespace

std::optional<OutcomePair> outcomes_of_one_matter(const Proposition& a, const Proposition& b,
                                                  const Context& context) {
    if (a.outcomes.empty() || b.outcomes.empty() || a.denied || b.denied ||
        lettered_apart(a.sentence->text, b.sentence->text) ||
        (a.claim->time.stated && b.claim->time.stated && a.claim->time != b.claim->time))
        return std::nullopt;
    for (const MatterOutcome& x : a.outcomes)
        for (const MatterOutcome& y : b.outcomes) {
            if (x.matter != y.matter || (!x.says_kind && !y.says_kind)) continue;
            if (x.side == y.side && (x.words == y.words || !one_meaning(x.matter))) continue;
            OutcomePair out;
            out.words_a = x.words;
            out.words_b = y.words;
            out.bearer_a = bearer(a, x);
            out.bearer_b = bearer(b, y);
            out.same = x.side == y.side;
            const Slot by_a = decider(a, x);
            const Slot by_b = decider(b, y);
            Around around;
            around.one_decider = by_a.entity != 0 && by_a.entity == by_b.entity;
            around.one_name = share_an_entity(a, b);
            around.kinds = x.says_kind && y.says_kind && one_thing_in_two_words(x.matter);
            if (!one_bearer(out, a, b, around, context) || decided_by_others(by_a, by_b) ||
                of_two_things(a, b) || of_two_names(a, out.bearer_a, b, out.bearer_b) ||
                stages_of(*a.sentence) != stages_of(*b.sentence))
                continue;
            if (around.one_decider) {
                out.decider_a = by_a;
                out.decider_b = by_b;
            }
            return out;
        }
    return std::nullopt;
}

}  // namespace gainsay::checker
