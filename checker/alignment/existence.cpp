#include "checker/alignment/existence.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "checker/alignment/phrase_relation.hpp"
#include "checker/claims/clause_words.hpp"
#include "checker/words/lexical_relation.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

// What is told as a fact, of the time that the other side speaks of. "There is no bridge" leaves
// room for one that was.
bool of_one_time(const Proposition& none, const Proposition& other) {
    const Predicate& no = none.claim->predicate;
    const Predicate& yes = other.claim->predicate;
    const Mode mode = other.claim->mode;
    const bool planned = none.claim->mode == Mode::planned || no.tense == Tense::future;
    if (planned) return mode == Mode::planned || yes.tense == Tense::future;
    if (mode != Mode::asserted && mode != Mode::reported && mode != Mode::alleged) return false;
    const bool perfect = no.aspect == Aspect::perfect;
    if (no.tense == Tense::past || perfect)
        return yes.tense == Tense::past || yes.aspect == Aspect::perfect;
    return yes.tense == Tense::present && no.tense == Tense::present;
}

// The same word, a synonym, or a narrower one.
bool names(const Word& wide, const Word& narrow) {
    if (wide.lemma == narrow.lemma) return true;
    const Relation r =
        lexical_relation(narrow.lemma, narrow.word_class, wide.lemma, wide.word_class).relation;
    return r == Relation::equivalence || r == Relation::forward;
}

const Word* head_of(const Phrase& p) {
    for (std::size_t i = 0; i < p.words.size(); ++i)
        if (i < p.depth.size() && p.depth[i] == 0) return &p.words[i];
    return nullptr;
}

bool has_word(const Phrase& p, const Word& w) {
    return std::any_of(p.words.begin(), p.words.end(), [&](const Word& x) { return names(w, x); });
}

bool headed_by(const Slot& slot, const Word& w) {
    const Word* head = slot.filled() ? head_of(*slot.phrase) : nullptr;
    if (head == nullptr) return false;
    // "Orvane Steel" is headed by any word of the name, "Orvane and Kelbrook" by both.
    const bool several = slot.phrase->text.find(" and ") != std::string::npos;
    return names(w, *head) || ((slot.entity != 0 || several) && has_word(*slot.phrase, w));
}

bool tells_time(std::string_view word) {
    return lexicon::month(word) || lexicon::weekday(word) || lexicon::time_noun(lower(word)) ||
           (!word.empty() && word[0] >= '0' && word[0] <= '9');
}

std::vector<std::string> time_words(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" ,.", begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        if (tells_time(word)) out.push_back(lower(word));
        begin = end + 1;
    }
    return out;
}

std::string whole_text(const Proposition& p) {
    std::string out = p.subject.filled() ? p.subject.phrase->text : "";
    for (const Argument& a : p.claim->objects) out += " " + a.phrase.text;
    return out;
}

// "No rain on Sunday" leaves room for rain on Saturday, and for rain.
bool of_that_time(const Proposition& none, const Proposition& other) {
    const std::vector<std::string> wanted = time_words(whole_text(none));
    const std::vector<std::string> told = time_words(whole_text(other));
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
        return std::find(told.begin(), told.end(), word) != told.end();
    });
}

// The preposition that a word of a phrase stands behind: "by" of "Dorn" in "a visit by Dorn".
std::string preposition_before(const Phrase& p, const Word& w) {
    static constexpr std::array<std::string_view, 14> prepositions = {
        "by",   "of",      "on",  "to",   "at",   "in",   "between",
        "with", "against", "for", "from", "over", "into", "near"};
    std::string out;
    const std::size_t at = w.span.begin - p.span.begin;
    std::size_t begin = 0;
    const std::string text = lower(p.text);
    while (begin < text.size() && begin < at) {
        std::size_t end = text.find(' ', begin);
        if (end == std::string::npos) end = text.size();
        const std::string_view word = std::string_view(text).substr(begin, end - begin);
        if (std::find(prepositions.begin(), prepositions.end(), word) != prepositions.end())
            out = word;
        begin = end + 1;
    }
    return out;
}

// Events and states are where they happen; persons and things may come from elsewhere.
bool happens(const Word& thing) {
    return !lexicon::WordNet::instance().is_a(thing.lemma, "physical entity", WordClass::noun, 14,
                                              1);
}

// Whether what `narrows` stands for in "no attack BY/ON/AT x" stands so beside the verb or the
// phrase that tells of the attack.
class Circumstances {
public:
    Circumstances(const Proposition& other, const Word& thing, const Phrase* told)
        : other_(other), event_(happens(thing)), told_(told) {}

    // `deep`: w only tells which one the word before is of, which has been asked for itself.
    [[nodiscard]] bool hold(const Word& w, const std::string& preposition, bool deep) const {
        if (deep && said(w)) return true;
        if (told_ != nullptr && has_word(*told_, w) && !elsewhere(*told_)) return true;
        if (preposition == "by") return by(w);
        if (preposition == "at" || preposition == "in" || preposition == "near" ||
            preposition == "over" || preposition == "from")
            return beside(w, preposition) || where(w);
        if (preposition == "between" || preposition == "with")
            return (headed_by(other_.subject, w) &&
                    (preposition == "between" || !other_.object.filled() || told_ != nullptr)) ||
                   headed_by(other_.object, w) || any_adjunct(w, "");
        if (preposition.empty()) return false;  // "no DIRECT flight"
        return to_whom(w) || beside(w, preposition);
    }

private:
    // "The next village", "another town"
    static bool elsewhere(const Phrase& p) {
        const std::string text = " " + lower(p.text) + " ";
        for (const std::string_view word : {" next ", " another ", " other ", " outside ",
                                            " neighbouring ", " behind ", " nearby "})
            if (text.find(word) != std::string::npos) return true;
        return false;
    }
    [[nodiscard]] bool said(const Word& w) const {
        const auto in = [&](const Slot& slot) {
            return slot.filled() && has_word(*slot.phrase, w);
        };
        return in(other_.subject) || in(other_.object) || in(other_.agent) ||
               std::any_of(other_.adjuncts.begin(), other_.adjuncts.end(),
                           [&](const Adjunct& a) { return in(a.slot); });
    }
    [[nodiscard]] bool by(const Word& w) const {
        return headed_by(other_.passive ? other_.agent : other_.subject, w);
    }
    // The object, or the subject of a passive; what a verb without one speaks of.
    [[nodiscard]] bool to_whom(const Word& w) const {
        if (other_.passive) return headed_by(other_.subject, w);
        return other_.object.filled() ? headed_by(other_.object, w) : headed_by(other_.subject, w);
    }
    // "A fire destroyed THE MILL", "PELL imposed a curfew", "ORVANE laid off"
    [[nodiscard]] bool where(const Word& w) const {
        return event_ &&
               (headed_by(other_.subject, w) || headed_by(other_.object, w) || owns_subject(w));
    }
    // "The workers OF THE MILL"
    [[nodiscard]] bool owns_subject(const Word& w) const {
        return other_.subject.filled() && other_.subject.phrase != told_ &&
               has_word(*other_.subject.phrase, w) && other_.verb == "go";
    }
    [[nodiscard]] bool beside(const Word& w, const std::string& preposition) const {
        return any_adjunct(w, preposition);
    }
    [[nodiscard]] bool any_adjunct(const Word& w, std::string_view preposition) const {
        return std::any_of(other_.adjuncts.begin(), other_.adjuncts.end(), [&](const Adjunct& a) {
            return (preposition.empty() || a.preposition == preposition) && headed_by(a.slot, w) &&
                   !elsewhere(*a.slot.phrase);
        });
    }

    const Proposition& other_;
    bool event_;
    const Phrase* told_;  // the phrase that names the thing, or null where the verb does
};

bool narrows(const Word& w) { return w.word_class != WordClass::number && !tells_time(w.text); }

// Every word that narrows what is not there must be said of what is.
bool covers(const Proposition& none, const Word& head, const Circumstances& there) {
    const auto all_hold = [&](const Phrase& p, const std::string& before) {
        for (std::size_t i = 0; i < p.words.size(); ++i) {
            const Word& w = p.words[i];
            if (&w == &head || !narrows(w)) continue;
            const std::string own = preposition_before(p, w);
            const std::size_t deepest = before.empty() ? 1 : 0;
            const bool deep = i < p.depth.size() && p.depth[i] > deepest;
            if (!there.hold(w, own.empty() ? before : own, deep)) return false;
        }
        return true;
    };
    return all_hold(*none.subject.phrase, "") &&
           std::all_of(none.adjuncts.begin(), none.adjuncts.end(), [&](const Adjunct& a) {
               return a.role == Role::time || a.role == Role::manner ||
                      all_hold(*a.slot.phrase, std::string(a.preposition));
           });
}

// "A storm OF PROTEST" is no storm, and "a TRADE war" no war: a noun that narrows must be said on
// both sides. Names only tell whose it is.
bool of_that_kind(const Phrase& told, const Phrase& none) {
    const Word* head = head_of(told);
    for (std::size_t i = 0; i < told.words.size(); ++i) {
        const Word& w = told.words[i];
        if (&w == head || w.word_class != WordClass::noun || tells_time(w.text)) continue;
        const std::string preposition = preposition_before(told, w);
        const bool kind = preposition.empty() || preposition == "of" || preposition == "for" ||
                          preposition == "to";
        if (kind && !has_word(none, w)) return false;
    }
    return true;
}

// ... nor a place of its own: "a strike at the port".
bool names_no_more(const Phrase& told, const Phrase& none) {
    const Word* head = head_of(told);
    return std::all_of(told.words.begin(), told.words.end(), [&](const Word& w) {
        return &w == head || w.word_class == WordClass::adjective || tells_time(w.text) ||
               has_word(none, w);
    });
}

// "Fired" of a fire, "struck" of a strike: one form for the verb and the noun tells little by
// itself.
bool of_one_form(const Word& noun, const std::string& verb) { return noun.lemma == verb; }

// "The nearest airport is in Dunmere": tells where there is one, and so where there need be none.
bool places_it(const Proposition& p) {
    return p.copular && std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [](const Adjunct& a) {
               return !a.preposition.empty() && a.role != Role::time;
           });
}

}  // namespace

bool intensional(const Proposition& p) {
    if (in_class(p.verb, VerbClass::intensional) || in_class(p.verb, VerbClass::cancelling) ||
        in_class(p.verb, VerbClass::failing))
        return true;
    // "Fell through" may be read as falling.
    if (p.claim->predicate.text.ends_with(" through") ||
        (in_class(p.verb, VerbClass::foundering) && p.verb != "fall"))  // "a tree fell"
        return true;
    const std::string head = p.verb.substr(0, p.verb.find(' '));
    return in_class(head, VerbClass::intensional) ||
           std::any_of(p.claim->predicate.governors.begin(), p.claim->predicate.governors.end(),
                       [](const std::string& g) { return in_class(g, VerbClass::intensional); });
}

bool denies_existence(const Proposition& p) {
    if (!p.negated || p.denied || !p.subject.filled() || p.subject.entity != 0) return false;
    const Phrase& thing = *p.subject.phrase;
    // "The lake monster does not exist", "unicorns do not exist": of what is named, much may be
    // told.
    if (p.claim->predicate.text.find("exist") != std::string::npos) return false;
    return !p.object.filled() && !thing.pronoun && thing.head_class == WordClass::noun &&
           thing.quantifier != Quantifier::definite &&
           thing.text.find("'s ") == std::string::npos &&
           in_class(p.claim->predicate.lemma, VerbClass::existing);
}

std::optional<Slot> told_to_exist(const Proposition& none, const Proposition& other) {
    if (other.negated || other.denied || !of_one_time(none, other) || intensional(other) ||
        !of_that_time(none, other))
        return std::nullopt;
    // "Lead was BELOW THE DETECTION LIMIT": is there as little as "no lead".
    if (other.copular && says_any(joined(words_after(other)), AdverbClass::absent))
        return std::nullopt;
    const Phrase& thing = *none.subject.phrase;
    const Word* head = head_of(thing);
    if (head == nullptr) return std::nullopt;
    const auto found = [&](const Slot& slot) {
        if (!slot.filled() || slot.phrase->clause || slot.phrase->pronoun || slot.entity != 0 ||
            slot.phrase->negated)
            return false;
        const Word* its = head_of(*slot.phrase);
        return its != nullptr && its->word_class == WordClass::noun && names(*head, *its) &&
               of_that_kind(*slot.phrase, thing) &&
               covers(none, *head, {other, *head, slot.phrase});
    };
    if (found(other.subject) && !places_it(other)) return other.subject;
    if (found(other.object) && !other.copular) return other.object;
    // "Opened late BECAUSE OF A STRIKE": of an event that is named without another time or place.
    const bool one_time = none.claim->time.stated == other.claim->time.stated;
    for (const Argument& a : other.claim->objects) {
        if (!one_time || !happens(*head) ||
            !lexicon::clause_word(a.preposition, lexicon::ClauseWord::presupposing))
            continue;
        Slot event;
        event.phrase = &a.phrase;
        if (found(event) && names_no_more(a.phrase, thing)) return event;
    }
    if (other.verb == "go")  // "went on strike"
        for (const Adjunct& a : other.adjuncts)
            if (a.preposition == "on" && found(a.slot)) return a.slot;
    Word verb;
    verb.lemma = other.verb;
    verb.word_class = WordClass::verb;
    const bool narrowed = std::any_of(thing.words.begin(), thing.words.end(),
                                      [&](const Word& w) { return &w != head && narrows(w); });
    if (other.copular || !names(*head, verb) || (of_one_form(*head, other.verb) && !narrowed) ||
        !covers(none, *head, {other, *head, nullptr}))
        return std::nullopt;
    return none.subject;
}

}  // namespace gainsay::checker
