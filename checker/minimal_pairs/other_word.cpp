#include <algorithm>

#include "checker/minimal_pairs/phrase_pair.hpp"
#include "checker/words/lexical_relation.hpp"
#include "checker/words/prepositions.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker::minimal {
namespace {

bool says_no_such(Words none, Words some) {
    if (none.size() < 2 || none[0].text != "no") return false;
    const TextWord* what = last_content(none);
    if (what == nullptr) return false;
    const bool money = minimal_pair_words().has("money", what->word->lemma);
    return std::any_of(some.begin(), some.end(), [&](const TextWord& w) {
        return noun(w) &&
               (w.word->lemma == what->word->lemma ||
                (money && lexicon::WordNet::instance()
                              .is_a(w.word->lemma, "monetary unit", WordClass::noun, 9, 12)
                              .has_value()));
    });
}

// "Has decided (NOT) to carry on"; "receives (NO MONEY | 60,000 crowns) from the city". What is
// negated must not be narrower than what is told.
std::optional<Conflict> polarity(const PhrasePair& pair) {
    const auto denies = [](const Side& no, const Side& yes) {
        const bool negator = yes.phrase.empty() && no.phrase.size() == 1 &&
                             (no.phrase[0].text == "not" || no.phrase[0].text == "never");
        return no.opens && yes.opens && no.closes &&
               (negator || (yes.closes && says_no_such(no.phrase, yes.phrase)));
    };
    if (denies(pair.x, pair.y) || denies(pair.y, pair.x))
        return pair.conflict("negation", Feature::negation, "the one says that it is not so");
    return std::nullopt;
}

// "(Can | must not) be worn"
std::optional<Conflict> permission(const PhrasePair& pair) {
    const auto permits = [](Words phrase) { return phrase.size() == 1 && allows(phrase[0]); };
    const auto forbids = [](Words phrase) {
        const std::string text = joined(phrase);
        return text == "must not" || text == "may not" || text == "cannot" || text == "can not" ||
               text == "must never" || text == "may never";
    };
    const bool apart = (permits(pair.x.phrase) && forbids(pair.y.phrase)) ||
                       (permits(pair.y.phrase) && forbids(pair.x.phrase));
    if (!apart || !pair.whole()) return std::nullopt;
    return pair.conflict("duty", Feature::duty, "the one allows what the other forbids");
}

// Not "Spanish" and "Castilian".
bool two_languages(std::string_view a, std::string_view b) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    return !wordnet.same_synset(a, b, WordClass::noun) &&
           !wordnet.is_a(a, b, WordClass::noun, 4, 3) && !wordnet.is_a(b, a, WordClass::noun, 4, 3);
}

// "Is written in (Spanish | Finnish)"
std::optional<Conflict> languages(const PhrasePair& pair) {
    const TextWord* w = pair.x.verb();
    if (w == nullptr || !minimal_pair_words().has("in one language", w->word->lemma) ||
        !of_language(pair.x.phrase) || !of_language(pair.y.phrase) ||
        !two_languages(pair.x.phrase[0].text, pair.y.phrase[0].text) ||
        pair.x.preposition() != "in" || !pair.x.opens || !pair.y.opens || !pair.of_one_thing() ||
        pair.any(allows))
        return std::nullopt;
    Conflict out = pair.conflict("exclusive", Feature::exclusive, "in one language");
    out.soft = pair.of_several();
    return out;
}

// "Blue-GREY", "dark PURPLE": by their last part.
LexicalRelation relation(const Word& u, const Word& v) {
    const auto part = [](const Word& w) {
        const std::size_t hyphen = w.lemma.rfind('-');
        return hyphen == std::string::npos ? w.lemma : w.lemma.substr(hyphen + 1);
    };
    const LexicalRelation whole = lexical_relation(u.lemma, u.word_class, v.lemma, v.word_class);
    if (whole.relation != Relation::independence) return whole;
    return lexical_relation(part(u), WordClass::adjective, part(v), WordClass::adjective);
}

// "IS blue-grey", "the GOLD medal": a noun that is no part of what the subject is, is another
// thing ("plays the harp", "the saxophone").
bool told_of_subject(const PhrasePair& pair, const TextWord& u, const TextWord& v) {
    const bool modifies =
        !pair.x.behind.empty() && of_class(pair.x.behind.front(), WordClass::noun);
    const TextWord* w = nullptr;
    for (const TextWord& word : pair.x.before)
        if (verb(word)) w = &word;
    const bool copula = w != nullptr && is("auxiliary", *w);
    const auto nominal = [](const TextWord& word) { return noun(word); };
    return copula || modifies || (!nominal(u) && !nominal(v));
}

// One word against another of its class, or an opposite.
std::optional<Conflict> exclusion(const PhrasePair& pair) {
    const std::string p = joined(pair.x.phrase);
    const std::string q = joined(pair.y.phrase);
    // "Before the vote", "after the vote": both may be.
    if (opposite_prepositions(p, q) && !pair.in_front() &&
        (opposite_prepositions(p, "for") || opposite_prepositions(q, "for")))
        return pair.conflict("opposite", Feature::opposite, "opposite prepositions");
    if (in_class(p, AdverbClass::ordering) && in_class(q, AdverbClass::ordering)) {
        const bool ranked = std::any_of(pair.x.before.begin(), pair.x.before.end(),
                                        [](const TextWord& w) { return is("ranking", w); });
        if (!ranked) return std::nullopt;
        return pair.conflict("rank", Feature::comparison, "another place in the order");
    }
    const TextWord* u = last_content(pair.x.phrase);
    const TextWord* v = last_content(pair.y.phrase);
    // In front of the verb they tell what is spoken of.
    if (std::any_of(pair.x.phrase.begin(), pair.x.phrase.end(), limits) ||
        std::any_of(pair.y.phrase.begin(), pair.y.phrase.end(), limits))
        return std::nullopt;  // "less tall"
    if (u == nullptr || v == nullptr || name(*u) || name(*v) || pair.in_front() ||
        !pair.of_one_thing() || !told_of_subject(pair, *u, *v) ||
        std::any_of(pair.x.phrase.begin(), pair.x.phrase.end(), preposition) ||
        std::any_of(pair.y.phrase.begin(), pair.y.phrase.end(), preposition) ||
        std::any_of(pair.x.phrase.begin(), pair.x.phrase.end(), negates) ||
        std::any_of(pair.y.phrase.begin(), pair.y.phrase.end(), negates))
        return std::nullopt;
    const LexicalRelation r = relation(*u->word, *v->word);
    if (!r.opposite() || r.source > LexicalSource::disjoint ||
        r.source == LexicalSource::listed_reversive || content_words(pair.x.phrase) > 2 ||
        content_words(pair.y.phrase) > 2)
        return std::nullopt;
    return pair.conflict(
        "opposite", Feature::opposite,
        explain(u->word->lemma, u->word->word_class, v->word->lemma, v->word->word_class));
}

}  // namespace

std::optional<Conflict> other_word(const PhrasePair& pair) {
    if (auto found = polarity(pair)) return found;
    if (auto found = permission(pair)) return found;
    if (tells_when(pair.x.phrase) || tells_when(pair.y.phrase)) return std::nullopt;
    if (auto found = languages(pair)) return found;
    // "In winter, it is dark"
    if (pair.x.scoped || pair.y.scoped || !pair.x.closes || !pair.y.closes) return std::nullopt;
    return exclusion(pair);
}

}  // namespace gainsay::checker::minimal
