#include <algorithm>
#include <utility>

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
    if (name(*u) || name(*v) || vague(x.phrase, *u) || vague(y.phrase, *v)) return false;
    // "A sailor", "a stranger": one man may be both.
    const auto indefinite = [](const Side& side) {
        return side.before.empty() || !is("determiner", side.before.back()) ||
               side.before.back().text == "a" || side.before.back().text == "an";
    };
    const auto person = [](const TextWord& w) {
        return lexicon::WordNet::instance()
            .is_a(w.word->lemma, "person", WordClass::noun, 9, 1)
            .has_value();
    };
    if (indefinite(x) && indefinite(y) && (person(*u) || person(*v))) return false;
    return two_kinds(*u->word, *v->word);
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

bool two_names(const PhrasePair& pair) {
    const TextWord* x = head_of(pair.x.phrase);
    const TextWord* y = head_of(pair.y.phrase);
    return x != nullptr && y != nullptr && name(*x) && name(*y);
}

bool kind_of(const TextWord& head, std::string_view kind) {
    return lexicon::WordNet::instance()
        .is_a(head.word->lemma, kind, WordClass::noun, 9, 1)
        .has_value();
}

// Two names that do not lie in each other, or two kinds of place; not "in paper bags".
bool of_two_places(const PhrasePair& pair) {
    if (two_names(pair)) return places_apart(pair);
    const auto place = [](const TextWord* head) {
        return head != nullptr && !name(*head) &&
               (kind_of(*head, "structure") || kind_of(*head, "location"));
    };
    return place(head_of(pair.x.phrase)) && place(head_of(pair.y.phrase));
}

// Both persons or bodies of people, or both forces and things; not "by train", "by the wall".
bool of_one_sort_of_doer(const PhrasePair& pair) {
    const TextWord* x = head_of(pair.x.phrase);
    const TextWord* y = head_of(pair.y.phrase);
    if (x == nullptr || y == nullptr || name(*x) != name(*y)) return false;
    if (name(*x)) return true;
    const auto bare = [](const Side& side) {
        return side.before.empty() || !is("determiner", side.before.back());
    };
    const auto somebody = [](const TextWord& head) {
        return kind_of(head, "person") || kind_of(head, "social group");
    };
    if (bare(pair.x) || bare(pair.y) || kind_of(*x, "location") || kind_of(*y, "location"))
        return false;
    return somebody(*x) == somebody(*y);
}

// "ALL our queens are bought from", "made EXCLUSIVELY from"; not "every year".
bool all_of_it(const PhrasePair& pair, std::string_view p) {
    if (p != "from" && p != "by" && p != "of") return false;
    const std::string& first = pair.x.before.front().text;
    if (first == "all" || first == "every" || first == "each") return true;
    std::size_t end = pair.x.before.size();
    while (end > 0 && !is("preposition", pair.x.before[end - 1])) --end;
    return end > 1 && is("all", pair.x.before[end - 2]);
}

// Two long clauses in the same words on one thing: another phrase in one of them is one to look
// at, though both may hold.
std::optional<Conflict> told_in_full(const PhrasePair& pair, std::string_view p) {
    const TextWord* x = head_of(pair.x.phrase);
    const TextWord* y = head_of(pair.y.phrase);
    // "The opening of the (library | hall)", "beat (Aldern | Tarn) United"
    const bool modifies = !pair.x.behind.empty() && noun(pair.x.behind.front());
    if (!pair.context.in_a_pile() || pair.told < well_told || x == nullptr || y == nullptr ||
        !minimal_pair_words().has("role", p) || p == "of" || modifies || lists_values(pair) ||
        counts(pair.x.phrase) || counts(pair.y.phrase) || lexicon::weekday(x->word->lemma))
        return std::nullopt;
    Conflict out = pair.conflict("exclusive", Feature::exclusive, "all else is told alike");
    out.soft = true;
    return out;
}

}  // namespace

// Two who did it, two causes, two places of one event.
std::optional<Conflict> other_role(const PhrasePair& pair) {
    const auto joined_on = [](const Side& side) {  // "by a surgeon AND a judge"
        return !side.rest.empty() && (side.rest[0].text == "and" || side.rest[0].text == "or") &&
               !side.closes;
    };
    if (!foreign(pair.x, pair.y) || joined_on(pair.x) || joined_on(pair.y)) return std::nullopt;
    const auto told = [&](std::string source, bool soft, bool place = false) {
        Conflict out =
            pair.conflict(place ? "place" : "exclusive",
                          place ? Feature::place : Feature::exclusive, std::move(source));
        out.soft = soft;
        return out;
    };
    if (pair.whole() && (pair.x.cleft() || (pair.in_front() && says_the_one(pair))))
        return told("nobody else", false);
    if (!pair.x.opens || !pair.y.opens || pair.x.before.empty() || pair.in_front() ||
        pair.any(allows))
        return std::nullopt;
    const std::string p(pair.x.preposition());
    const bool cause = pair.x.tells("cause") && pair.y.tells("cause");
    if (p != pair.y.preposition() && !cause) return std::nullopt;
    const bool closes = pair.x.closes && pair.y.closes;
    // "By Tessel in May", "by Orvane in June"
    if (!closes && (std::any_of(pair.x.rest.begin(), pair.x.rest.end(), date) ||
                    std::any_of(pair.y.rest.begin(), pair.y.rest.end(), date)))
        return std::nullopt;
    const TextWord* w = pair.x.verb();
    const std::string lemma = w != nullptr ? w->word->lemma : std::string();
    const bool undergone = pair.x.undergone();
    const bool names = two_names(pair);
    const PhraseLists& lists = minimal_pair_words();
    if (names && w != nullptr &&
        lists.has("one to one", (undergone ? "be " + w->text : lemma) + (p.empty() ? "" : " " + p)))
        return told("one to one (minimal-pairs.txt)", false);
    if (lists.has("brings about", lemma)) return std::nullopt;  // check_cause
    const bool once = lexicon::happens_once(lemma);
    const bool alone = pair.any(singles_out);
    const bool pinned = alone || once || pair.any(date);
    if (!pinned && (pair.told < told_of_one_event || is("pronoun", pair.x.before.front())))
        return std::nullopt;
    if (cause) {  // the one may be behind the other
        Conflict out = pair.conflict("cause", Feature::exclusive, "one event has one cause");
        out.soft = true;
        return out;
    }
    if (!pair.of_one_thing()) return std::nullopt;
    if (all_of_it(pair, p)) return told("all of it", !names);
    if (p == "by") {
        if (!undergone || lists.has("again", lemma) || !of_one_sort_of_doer(pair))
            return std::nullopt;
        // Two may sign, design or call a strike together.
        return told("one deed has one doer", !closes || !(alone || (once && !by_somebody(pair))));
    }
    if (!closes) return std::nullopt;
    if ((p == "of" || p == "from") && lists.has("of one material", lemma) &&
        right_behind_verb(pair))
        return told("made of one material",
                    pair.of_several() || (p == "from" && lemma == "make" && !alone));
    // "The most frequent side effect WAS (nausea)"
    if (alone && p.empty() && w == nullptr) return told("there is one such thing", false);
    const bool place = p == "in" || p == "at" || p == "on" || p == "near" || p == "off";
    if (place && !of_two_places(pair)) return std::nullopt;
    const bool way = p == "to" || p == "from" || p == "into";
    if (way && names && !places_apart(pair)) return std::nullopt;
    if ((place || way) && !in_class(lemma, VerbClass::relocating) &&
        (alone || (once && undergone && pair.any(date))))
        return told("one event has one place, one origin and one end", place && !names, place);
    return told_in_full(pair, p);
}

}  // namespace gainsay::checker::minimal
