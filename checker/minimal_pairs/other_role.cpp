#include <algorithm>

#include "checker/checks/places_apart.hpp"
#include "checker/minimal_pairs/phrase_pair.hpp"
#include "checker/words/lexical_relation.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker::minimal {
namespace {

constexpr double told_of_one_event = 1.1;
constexpr double told_in_detail = 4.5;

// Two names, or two nouns that nothing makes one. A name and a noun may be: "Nils Berg", "the
// architect".
bool foreign(const Side& x, const Side& y) {
    const auto joins = [](const TextWord& w) {
        return w.text == "and" || w.text == "or" || is("relative", w) || is("auxiliary", w);
    };
    for (const Words words : {x.phrase, y.phrase})
        for (std::size_t i = 0; i < words.size(); ++i) {
            const bool in_name = i > 0 && i + 1 < words.size() && words[i - 1].capital &&
                                 words[i + 1].capital;  // "Dunnage AND Sons"
            if (joins(words[i]) && !in_name) return false;
            // "Ruth Arden ON Sundays": more than one part of what is told.
            if (i > 0 && words[i - 1].content() && preposition(words[i]) && words[i].text != "of")
                return false;
            // "Played in Vesterby"; not "a CHARTERED aircraft"
            const bool modifies = i + 1 < words.size() && words[i + 1].content();
            if (of_class(words[i], WordClass::verb) && !modifies) return false;
        }
    const auto head = [](Words phrase) {  // "of BRASS": tagged an adjective
        const TextWord* out = head_of(phrase);
        if (out != nullptr) return out;
        out = last_content(phrase);
        return out != nullptr && of_class(*out, WordClass::adjective) ? out : nullptr;
    };
    const TextWord* u = head(x.phrase);
    const TextWord* v = head(y.phrase);
    if (u == nullptr || v == nullptr || share_words(x.phrase, y.phrase)) return false;
    if (name(*u) && name(*v))
        return !told_of(y.phrase, x.sentence) && !told_of(x.phrase, y.sentence);
    return !name(*u) && !name(*v) && !vague(x.phrase, *u) && !vague(y.phrase, *v) &&
           two_kinds(*u->word, *v->word);
}

// "(The mate | the cook) WAS THE LAST to leave the ship"
bool says_the_one(const PhrasePair& pair) {
    return pair.x.opens && pair.y.opens && pair.x.closes && pair.y.closes &&
           pair.x.behind.size() > 2 && is("auxiliary", pair.x.behind[0]) &&
           pair.x.behind[1].text == "the" &&
           (is("single", pair.x.behind[2]) || singles_out(pair.x.behind[2])) &&
           std::all_of(pair.x.before.begin(), pair.x.before.end(),
                       [](const TextWord& w) { return is("determiner", w); });
}

// A person or a body of people.
bool by_somebody(const PhrasePair& pair) {
    const auto somebody = [](Words phrase) {
        const TextWord* head = head_of(phrase);
        if (head == nullptr || name(*head)) return true;
        const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
        return wordnet.is_a(head->word->lemma, "person", WordClass::noun, 9, 1).has_value() ||
               wordnet.is_a(head->word->lemma, "social group", WordClass::noun, 9, 1).has_value();
    };
    return somebody(pair.x.phrase) || somebody(pair.y.phrase);
}

// "On 4 MAY", among the words that are the same.
bool tells_day(const PhrasePair& pair) {
    const auto in = [](Words words) {
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            const auto day = [&](std::size_t at) {
                const std::string& text = words[at].text;
                return !text.empty() && text.size() < 3 &&
                       text.find_first_not_of("0123456789") == std::string::npos;
            };
            const auto month = [&](std::size_t at) {
                return lexicon::month(words[at].text).has_value();
            };
            if ((day(i) && month(i + 1)) || (month(i) && day(i + 1))) return true;
        }
        return false;
    };
    return in(pair.x.before) || in(pair.x.behind);
}

// "Made OF (brass)", not "built on the edge OF (the wood)"
bool right_behind_verb(const PhrasePair& pair) {
    std::size_t end = pair.x.before.size();
    while (end > 0 && !is("preposition", pair.x.before[end - 1])) --end;
    if (end == 0) return false;
    --end;
    while (end > 0 && is("all", pair.x.before[end - 1])) --end;  // "made EXCLUSIVELY from"
    return end > 0 && &pair.x.before[end - 1] == pair.x.verb();
}

// Of two names, neither place may lie in the other: "in Norway", "in Bergen".
bool places_apart(const PhrasePair& pair) {
    const auto named = [](Words phrase) {
        Place out;
        for (const TextWord& w : phrase)
            if (name(w)) out.text += (out.text.empty() ? "" : " ") + w.word->text;
        return out;
    };
    const Place p = named(pair.x.phrase);
    const Place q = named(pair.y.phrase);
    return p.text.empty() || q.text.empty() || apart(pair.context, p, q);
}

// A figure in it is the business of the checks of figures.
bool counts(Words phrase) {
    return std::any_of(phrase.begin(), phrase.end(), [](const TextWord& w) {
        return of_class(w, WordClass::number) || limits(w) ||
               w.text.find_first_of("0123456789") != std::string::npos;
    });
}

// "Includes", "has": one of several.
bool lists_values(const PhrasePair& pair) {
    const TextWord* w = pair.x.verb();
    return w != nullptr &&
           (in_class(w->word->lemma, VerbClass::list) || in_class(w->word->lemma, VerbClass::have));
}

// Two names, or two kinds of place.
bool of_one_sort(const PhrasePair& pair) {
    const auto place = [](const TextWord& head) {
        const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
        return name(head) ||
               wordnet.is_a(head.word->lemma, "structure", WordClass::noun, 8, 1).has_value() ||
               wordnet.is_a(head.word->lemma, "location", WordClass::noun, 8, 1).has_value();
    };
    const TextWord* x = head_of(pair.x.phrase);
    const TextWord* y = head_of(pair.y.phrase);
    return x != nullptr && y != nullptr && place(*x) && place(*y);
}

// Two long clauses in the same words on one thing: another phrase in one of them is one to look
// at, though both may hold.
std::optional<Conflict> told_in_full(const PhrasePair& pair) {
    const std::string_view p = pair.x.preposition();
    // "Plays comedies", "plays operas": both.
    if (!minimal_pair_words().has("role", p)) return std::nullopt;
    // "Sold in paper bags", "in corner shops"
    if ((p == "in" || p == "at" || p == "on") && !of_one_sort(pair)) return std::nullopt;
    if (!pair.context.in_a_pile() || !pair.x.closes || !pair.y.closes || pair.told < well_told ||
        lists_values(pair) || head_of(pair.x.phrase) == nullptr ||
        head_of(pair.y.phrase) == nullptr || counts(pair.x.phrase) || counts(pair.y.phrase))
        return std::nullopt;
    Conflict out = pair.conflict("exclusive", Feature::exclusive, "all else is told alike");
    out.soft = pair.told < told_in_detail || content_words(pair.x.behind) < 2;
    return out;
}

}  // namespace

// Two who did it, two causes, two places of one event.
std::optional<Conflict> other_role(const PhrasePair& pair) {
    if (!foreign(pair.x, pair.y)) return std::nullopt;
    if (pair.x.cleft() || (pair.in_front() && says_the_one(pair)))
        return pair.conflict("exclusive", Feature::exclusive, "nobody else");
    if (!pair.x.opens || !pair.y.opens || pair.x.before.empty() || pair.in_front() ||
        pair.any(allows))
        return std::nullopt;
    const bool cause_x = pair.x.tells("cause");
    const bool cause_y = pair.y.tells("cause");
    const bool cause = (cause_x && cause_y) || (cause_x && pair.y.tells("before it")) ||
                       (cause_y && pair.x.tells("before it"));
    const std::string p(pair.x.preposition());
    if (p != pair.y.preposition() && !cause) return std::nullopt;
    const TextWord* w = pair.x.verb();
    const std::string lemma = w != nullptr ? w->word->lemma : std::string();
    const bool undergone = pair.x.undergone();
    const PhraseLists& lists = minimal_pair_words();
    if (w != nullptr &&
        lists.has("one to one", (undergone ? "be " + w->text : lemma) + (p.empty() ? "" : " " + p)))
        return pair.conflict("exclusive", Feature::exclusive, "one to one (minimal-pairs.txt)");
    const bool once = lexicon::happens_once(lemma);
    const bool alone = pair.any(singles_out);
    const bool closes = pair.x.closes && pair.y.closes;
    // "By Tessel in May", "by Orvane in June"
    if (!closes && (std::any_of(pair.x.rest.begin(), pair.x.rest.end(), date) ||
                    std::any_of(pair.y.rest.begin(), pair.y.rest.end(), date)))
        return std::nullopt;
    // Two may sign, design or call a strike together; a fire and a storm may come in one year.
    const bool surely = closes && (alone || (once && !by_somebody(pair)) || tells_day(pair) ||
                                   (pair.any(date) && pair.told >= told_in_detail));
    const bool pinned = alone || once || pair.any(date);
    const auto softly = [&](Conflict out) {
        out.soft = !surely;
        return out;
    };
    if (lists.has("brings about", lemma)) return std::nullopt;  // check_cause
    if (!pinned && (pair.told < told_of_one_event || is("pronoun", pair.x.before.front())))
        return std::nullopt;
    if (cause) return softly(pair.conflict("cause", Feature::exclusive, "one event has one cause"));
    if (!pair.of_one_thing()) return std::nullopt;
    if (p == "by" && undergone)
        return softly(pair.conflict("exclusive", Feature::exclusive, "one deed has one doer"));
    if ((p == "of" || p == "from") && lists.has("of one material", lemma) &&
        right_behind_verb(pair))
        return pair.conflict("exclusive", Feature::exclusive, "made of one material");
    if ((p == "from" || p == "by" || p == "of") &&
        pair.any([](const TextWord& word) { return is("all", word); }))
        return pair.conflict("exclusive", Feature::exclusive, "all of it");
    const bool place = p == "in" || p == "at" || p == "on" || p == "near";
    const bool way = p == "to" || p == "from" || p == "into";
    if ((place || way) && !places_apart(pair)) return std::nullopt;
    if (!closes) return std::nullopt;
    // "The most frequent side effect WAS (nausea)"
    if (alone && p.empty() && w == nullptr)
        return pair.conflict("exclusive", Feature::exclusive, "there is one such thing");
    if ((place || p == "from" || p == "to" || p == "into") &&
        !in_class(lemma, VerbClass::relocating) && (alone || (once && undergone && pair.any(date))))
        return pair.conflict(place ? "place" : "exclusive",
                             place ? Feature::place : Feature::exclusive,
                             "one event has one place, one origin and one end");
    return told_in_full(pair);
}

}  // namespace gainsay::checker::minimal
