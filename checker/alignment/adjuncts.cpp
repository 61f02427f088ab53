#include "checker/alignment/adjuncts.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "checker/alignment/slots.hpp"
#include "checker/claims/clause_words.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/attitudes.hpp"

namespace gainsay::checker {
namespace {

bool same_place(const Adjunct& a, const Adjunct& b) {
    // "MARCH brought", "in March"
    const bool bare_time = a.role == Role::time && b.role == Role::time &&
                           (a.preposition.empty() || b.preposition.empty()) &&
                           a.slot.phrase->text == b.slot.phrase->text;
    if (a.preposition != b.preposition && !bare_time) return false;
    const auto free = [](Role role) { return role == Role::oblique || role == Role::place; };
    return a.role == b.role || (free(a.role) && free(b.role));
}

// How well an adjunct fits another; 0: they share nothing but the preposition.
int fit(const PhraseRelation& r) {
    if (r.relation == Relation::equivalence) return 3;
    if (r.compatible()) return 2;
    return incompatible(r.relation) ? 1 : 0;
}

// "Everywhere", "in every region": whichever the other side names is among them.
bool everywhere(const Adjunct& adjunct) {
    static constexpr std::array<std::string_view, 14> places = {
        "region", "country", "market", "area",     "part",    "segment",  "district",
        "state",  "town",    "city",   "province", "village", "category", "sector"};
    const Phrase& phrase = *adjunct.slot.phrase;
    if (in_class(fold_name(phrase_with_preposition(adjunct)), AdverbClass::universal)) return true;
    return phrase.quantifier == Quantifier::all && adjunct.preposition == "in" &&
           phrase.words.size() == 1 &&
           std::find(places.begin(), places.end(), phrase.head) != places.end();
}

// "Handled 2 million passengers in 2023, THE BEST RESULT IN ITS HISTORY": an apposition to all that
// was said (Quirk et al. 1985, 17.65), which limits nothing.
bool remark(const Adjunct& adjunct, const Proposition& p) {
    const Phrase& phrase = *adjunct.slot.phrase;
    if (adjunct.role != Role::object || !adjunct.preposition.empty() ||
        !after_comma(phrase, p.sentence))
        return false;
    const bool next_clause = phrase.text.starts_with("and ") || phrase.text.starts_with("but ");
    const bool part = (phrase.quantifier != Quantifier::none &&  // "half of them in Lund"
                       phrase.quantifier != Quantifier::definite) ||
                      !phrase.quantities.empty();
    return next_clause || !part;
}

// Time adjuncts that became the claim's interval are compared as intervals, not as words; clauses
// that give a reason or a contrast limit nothing.
bool counted(const Adjunct& adjunct, const Proposition& p, const Proposition& other) {
    if (!p.negated && remark(adjunct, p)) return false;
    if (!p.negated && everywhere(adjunct)) return false;
    if (in_class(std::string(adjunct.preposition) + " " + adjunct.slot.phrase->text,
                 AdverbClass::stressing))
        return false;
    // Why it was so limits nothing, unless the other side speaks of why it was not.
    const bool told_there =
        std::any_of(other.adjuncts.begin(), other.adjuncts.end(),
                    [&](const Adjunct& a) { return a.preposition == adjunct.preposition; });
    if (!p.negated && !told_there && in_class(adjunct.preposition, AdverbClass::explaining))
        return false;
    if (in_class(adjunct.preposition, AdverbClass::conceding)) return false;
    if (adjunct.how_often && other.frequency) return false;
    if (adjunct.role == Role::time && p.claim->time.stated) return false;
    if (adjunct.role == Role::clause) return in_class(adjunct.preposition, AdverbClass::limiting);
    return adjunct.role != Role::manner;
}

// "No longer makes", "does not make any more": against what is told of the same present or future,
// a plain negation. Of what was once, it says nothing.
bool denies_the_present(const Proposition& no, const Proposition& yes) {
    const Predicate& over = no.claim->predicate;
    const Predicate& told = yes.claim->predicate;
    const bool lasting = told.aspect == Aspect::simple || told.aspect == Aspect::progressive;
    return no.negated && !yes.negated && lasting && told.tense == over.tense &&
           told.tense != Tense::past;
}

// "More" alone compares ("does not help pupils more").
bool tells_it_is_over(const Proposition& p, std::string_view adverb) {
    if (p.claim->predicate.text.find("longer") != std::string::npos &&
        (adverb == "long" || adverb == "no" || adverb == "any"))
        return true;
    return adverb == "anymore" ||
           (adverb == "more" &&
            std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [](const Adjunct& adjunct) {
                return fold_name(adjunct.slot.phrase->text) == "any more";
            }));
}

std::vector<std::string> numbers_of(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
        if (end > i) out.emplace_back(text.substr(i, end - i));
        i = std::max(end, i + 1);
    }
    return out;
}

// "On 4 May", "on 11 May": days of which no year is told are no intervals yet.
bool other_day(const Adjunct& a, const Adjunct& b) {
    if (a.role != Role::time || b.role != Role::time) return false;
    const std::vector<std::string> x = numbers_of(a.slot.phrase->text);
    const std::vector<std::string> y = numbers_of(b.slot.phrase->text);
    return !x.empty() && !y.empty() &&
           std::none_of(x.begin(), x.end(), [&](const std::string& number) {
               return std::find(y.begin(), y.end(), number) != y.end();
           });
}

// "Laughed when she won", "cried when she lost".
bool other_clause(const Adjunct& a, const Adjunct& b) {
    return a.role == Role::clause && in_class(a.preposition, AdverbClass::limiting) &&
           fold_name(a.slot.phrase->text) != fold_name(b.slot.phrase->text);
}

// Whether a phrase holds what the other side says beside its object: "a depot in Lund" holds "in
// Lund".
bool holds(const Slot& object, const Adjunct& beside) {
    if (beside.preposition.empty()) return false;
    // Headlines leave out articles: "in lake", "in the lake".
    static constexpr std::array<std::string_view, 4> articles = {"", "the ", "a ", "an "};
    std::string what = lower(beside.slot.phrase->text) + " ";
    for (const std::string_view article : articles)
        if (!article.empty() && what.starts_with(article)) what.erase(0, article.size());
    const std::string text = lower(object.phrase->text) + " ";
    const std::string opener = " " + std::string(beside.preposition) + " ";
    return std::any_of(articles.begin(), articles.end(), [&](std::string_view article) {
        return text.find(opener + std::string(article) + what) != std::string::npos;
    });
}

}  // namespace

namespace {

// "Rarely", "hardly": the negation itself.
bool nearly_negates(std::string_view adverb) {
    const auto negator = lexicon::negator(adverb, WordClass::adverb);
    return negator && negator->strength == lexicon::NegationStrength::nearly;
}

// "Rarely stops" denies that it often does, and leaves room for sometimes.
bool denied_by_rarely(std::string_view adverb, const Proposition& no) {
    const auto& adverbs = no.claim->predicate.adverbs;
    return no.negated && in_class(adverb, AdverbClass::frequent) &&
           std::any_of(adverbs.begin(), adverbs.end(),
                       [](const std::string& a) { return nearly_negates(a); });
}

}  // namespace

bool told_of_everywhere(const Proposition& p) {
    return !p.negated && std::any_of(p.adjuncts.begin(), p.adjuncts.end(), everywhere);
}

bool extra_manner(const Proposition& of, const Proposition& other) {
    const bool both_rates = of.frequency && other.frequency;
    const bool plain = denies_the_present(of, other);
    const auto adverbs = [&](const Proposition& p) {
        std::vector<std::string_view> out(p.claim->predicate.adverbs.begin(),
                                          p.claim->predicate.adverbs.end());
        for (const Adjunct& adjunct : p.adjuncts)
            if (adjunct.role == Role::manner &&
                !in_class(fold_name(adjunct.slot.phrase->text),
                          AdverbClass::neutral) &&  // "so far"
                (p.negated || !everywhere(adjunct)))
                out.push_back(adjunct.slot.phrase->head);
        if (both_rates)
            std::erase_if(out, [&](std::string_view adverb) {
                return p.frequency->text.find(adverb) != std::string::npos;
            });
        std::erase_if(out, [](std::string_view a) { return in_class(a, AdverbClass::neutral); });
        if (!p.negated)
            std::erase_if(out,
                          [](std::string_view a) { return in_class(a, AdverbClass::universal); });
        if (p.negated) std::erase_if(out, nearly_negates);
        if (plain) std::erase_if(out, [&](std::string_view a) { return tells_it_is_over(of, a); });
        return out;
    };
    const std::vector<std::string_view> theirs = adverbs(other);
    for (const std::string_view adverb : adverbs(of))
        if (!denied_by_rarely(adverb, other) &&
            std::find(theirs.begin(), theirs.end(), adverb) == theirs.end())
            return true;
    return false;
}

void align_adjuncts(const Proposition& a, const Proposition& b, const Context& context,
                    std::array<const Adjunct*, 2> objects, Alignment& out) {
    std::vector<bool> taken(b.adjuncts.size());
    for (const Adjunct& x : a.adjuncts) {
        if (!counted(x, a, b) || &x == objects[0]) continue;
        std::size_t best = b.adjuncts.size();
        AlignedSlot best_slot;
        int best_fit = -1;
        for (std::size_t j = 0; j < b.adjuncts.size(); ++j) {
            if (taken[j] || !counted(b.adjuncts[j], b, a) || &b.adjuncts[j] == objects[1] ||
                !same_place(x, b.adjuncts[j]))
                continue;
            AlignedSlot slot = aligned(x.preposition.empty() ? name(x.role) : x.preposition, x.slot,
                                       b.adjuncts[j].slot, context);
            if (other_day(x, b.adjuncts[j]) || other_clause(x, b.adjuncts[j])) slot.relation = {};
            const int now = fit(slot.relation) * 2 + (slot.quantity.has_value() ? 1 : 0);
            if (now <= best_fit) continue;
            best = j;
            best_fit = now;
            best_slot = slot;
        }
        if (best == b.adjuncts.size()) {
            if (out.extra_a++ == 0) out.first_extra_a = &x;
            continue;
        }
        taken[best] = true;
        if (!best_slot.relation.compatible() && !best_slot.quantity) out.scope_differs = true;
        out.adjuncts.push_back(best_slot);
    }
    for (std::size_t j = 0; j < b.adjuncts.size(); ++j) {
        if (taken[j] || !counted(b.adjuncts[j], b, a) || &b.adjuncts[j] == objects[1]) continue;
        if (out.extra_b++ == 0) out.first_extra_b = &b.adjuncts[j];
    }
}

Relation adjunct_relation(const Alignment& out) {
    std::vector<Relation> relations;
    for (const AlignedSlot& slot : out.adjuncts) relations.push_back(with_quantity(slot));
    if (out.frequency) relations.push_back(*out.frequency);
    if (out.extra_a > 0 || out.manner_a) relations.push_back(Relation::forward);
    if (out.extra_b > 0 || out.manner_b) relations.push_back(Relation::reverse);
    return join_slots(relations);
}

void settle_attachment(Alignment& out, AlignedSlot& object) {
    const bool opposite = object.both() && object.relation.head_conflict;
    if (!object.both() || (!opposite && (object.relation.source != LexicalSource::identical ||
                                         object.relation.conflict_a != nullptr)))
        return;
    const auto inside = [&](std::uint8_t own, std::uint8_t extra, const Slot& slot,
                            std::uint8_t beside, const Adjunct* adjunct) {
        return own == 0 && extra > 0 && beside == 1 && holds(slot, *adjunct) &&
               (opposite ? extra == adjunct->slot.phrase->words.size()
                         : extra >= adjunct->slot.phrase->words.size());
    };
    PhraseRelation& r = object.relation;
    const bool in_b = inside(r.extra_a, r.extra_b, object.b, out.extra_a, out.first_extra_a);
    const bool in_a = inside(r.extra_b, r.extra_a, object.a, out.extra_b, out.first_extra_b);
    if (!in_a && !in_b) return;
    std::uint8_t& extra = in_b ? r.extra_b : r.extra_a;
    const Adjunct* adjunct = in_b ? out.first_extra_a : out.first_extra_b;
    extra = static_cast<std::uint8_t>(extra - adjunct->slot.phrase->words.size());
    if (opposite || extra == 0)
        r.relation = opposite ? Relation::alternation : Relation::equivalence;
    (in_b ? out.extra_a : out.extra_b) = 0;
    (in_b ? out.first_extra_a : out.first_extra_b) = nullptr;
}

}  // namespace gainsay::checker
