#include "checker/claims/focus.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "checker/words/data_lines.hpp"
#include "checker/words/lexical_relation.hpp"
#include "checker/words/likeness.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/people.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

bool excluding(std::string_view word) { return in_class(word, AdverbClass::excluding); }

std::string first_word(const std::string& text) { return lower(text.substr(0, text.find(' '))); }

// Figures and years are no things beside which there are others.
bool counted(const Phrase& phrase) {
    return !phrase.quantities.empty() ||
           std::any_of(phrase.words.begin(), phrase.words.end(),
                       [](const Word& w) { return w.word_class == WordClass::number; });
}

// "ONLY bread", "bread ONLY"
std::string excluding_word_of(const Phrase& phrase) {
    const std::string first = first_word(phrase.text);
    if (excluding(first)) return first;
    const std::string last = lower(phrase.text.substr(phrase.text.find_last_of(' ') + 1));
    return last == "only" && phrase.text.size() > last.size() ? last : std::string();
}

std::string slot_of(const Adjunct& adjunct) {
    return adjunct.role == Role::agent ? "agent" : std::string(adjunct.preposition);
}

// "Open to members" is read as a clause of its adjective.
bool usable(const Phrase* phrase) {
    return phrase != nullptr && (!phrase->clause || phrase->head_class == WordClass::adjective) &&
           !phrase->pronoun && !phrase->words.empty();
}

// The first adjunct that says more than how.
const Adjunct* first_adjunct(const Proposition& p) {
    const auto found = std::find_if(p.adjuncts.begin(), p.adjuncts.end(), [](const Adjunct& a) {
        return a.role != Role::manner && a.role != Role::time && !a.preposition.empty();
    });
    return found == p.adjuncts.end() ? nullptr : &*found;
}

// What is said of any things.
bool tells_nothing(const Word& w) {
    static constexpr std::array<std::string_view, 22> all = {
        "thing",  "item",  "part",   "way",   "basis",    "purpose", "condition", "case",
        "kind",   "type",  "time",   "event", "occasion", "reason",  "extent",    "sense",
        "manner", "place", "period", "group", "number",   "other"};
    return std::find(all.begin(), all.end(), w.lemma) != all.end();
}

bool of_kind(const Word& w, const char* kind, unsigned senses = 1) {
    return lexicon::WordNet::instance()
        .is_a(w.lemma, kind, WordClass::noun, 12, senses)
        .has_value();
}

// Two of a row: bread and cakes. An engine and noise are none ("makes only engines", "makes
// noise").
bool of_one_row(const Word& x, const Word& y) {
    static constexpr std::array<const char*, 11> rows = {
        "food",     "beverage",  "animal", "vehicle", "building", "clothing",
        "security", "furniture", "metal",  "fuel",    "cereal"};
    if (lexical_relation(x.lemma, x.word_class, y.lemma, y.word_class).opposite() ||
        std::any_of(rows.begin(), rows.end(),
                    [&](const char* row) { return of_kind(x, row, 2) && of_kind(y, row, 2); }))
        return true;
    return lexicon::WordNet::instance().siblings(x.lemma, y.lemma, WordClass::noun, 3).has_value();
}

// Neither may be the other: bread and cakes. Persons may be many things at a time, and of names
// nobody knows what they are parts of.
bool another(const Word& x, const Word& y) {
    if (tells_nothing(x) || tells_nothing(y) || likeness(x, y) > 0.0) return false;
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    if (x.word_class == WordClass::proper || y.word_class == WordClass::proper) return false;
    if (x.word_class != WordClass::noun || y.word_class != WordClass::noun) return false;
    if (wordnet.is_a(x.lemma, y.lemma, WordClass::noun, 14, 8) ||
        wordnet.is_a(y.lemma, x.lemma, WordClass::noun, 14, 8))
        return false;
    // Men are no women.
    if (of_kind(x, "person") || of_kind(y, "person"))
        return lexical_relation(x.lemma, x.word_class, y.lemma, y.word_class).opposite();
    return true;
}

// Composition is told by many verbs.
bool composition(const Proposition& p) {
    static constexpr std::array<std::string_view, 9> verbs = {"consist", "comprise",  "compose",
                                                              "make",    "encompass", "cover",
                                                              "include", "contain",   "form"};
    if (std::find(verbs.begin(), verbs.end(), p.claim->predicate.lemma) == verbs.end())
        return false;
    const std::string& verb = p.claim->predicate.lemma;
    return (verb != "make" && verb != "form") || p.passive;
}

const Phrase* in_slot(const Proposition& p, const std::string& slot) {
    if (slot == "subject") return p.subject.phrase;
    if (slot == "object") return p.object_phrase();
    if (slot == "agent") return p.agent.phrase;
    for (const Adjunct& a : p.adjuncts)
        if (slot_of(a) == slot) return a.slot.phrase;
    return nullptr;
}

// What is made up of it: the object, or what stands behind "of".
const Phrase* parts_of(const Proposition& p) {
    if (p.object.filled()) return p.object.phrase;
    for (const Adjunct& a : p.adjuncts)
        if (a.preposition == "of" || a.preposition == "from" ||
            lower(a.slot.phrase->text).find("of ") != std::string::npos)
            return a.slot.phrase;
    return nullptr;
}

// Everything else that limits the claim with "only" limits the other, too: "sells only bread ON
// SUNDAYS".
bool limited_alike(const Proposition& only, const Focus& focus, const Proposition& other) {
    return std::all_of(only.adjuncts.begin(), only.adjuncts.end(), [&](const Adjunct& a) {
        if (a.slot.phrase == focus.phrase || a.role == Role::manner) return true;
        return std::any_of(other.adjuncts.begin(), other.adjuncts.end(), [&](const Adjunct& b) {
            return b.slot.phrase->text == a.slot.phrase->text;
        });
    });
}

// One of the things that a phrase joins by "and".
struct Conjunct {
    std::string text;
    Word head;
};

std::vector<Conjunct> conjuncts(const Phrase& phrase) {
    std::vector<Conjunct> out;
    std::string text = phrase.text;
    for (const std::string_view joint : {" as well as ", " and ", " or "})
        for (std::size_t at = text.find(joint); at != std::string::npos; at = text.find(joint, at))
            text.replace(at, joint.size(), ", ");
    for_each_item(text, ',', [&](std::string_view piece) {
        Conjunct one;
        one.text = piece;
        bool headed = false;
        for (const Word& w : phrase.words) {
            const std::size_t at = piece.find(w.text);
            if (at == std::string_view::npos) continue;
            const std::string_view before = piece.substr(0, at);
            const bool behind = before.find(" of ") != std::string_view::npos ||
                                before.find(" in ") != std::string_view::npos ||
                                before.find(" for ") != std::string_view::npos ||
                                before.find(" with ") != std::string_view::npos ||
                                before.find(" to ") != std::string_view::npos;
            if (headed && behind) continue;
            one.head = w;
            headed = true;
        }
        if (headed) out.push_back(std::move(one));
    });
    return out;
}

}  // namespace

bool says_only(const Proposition& p) {
    // All words of the class end so.
    return p.sentence != nullptr && p.sentence->text.find("ly") != std::string::npos;
}

std::optional<Focus> focus_of(const Proposition& p) {
    if (!p.excluding || p.negated || p.denied || !p.subject.filled()) return std::nullopt;
    const std::string text = p.sentence == nullptr ? std::string() : lower(p.sentence->text);
    if (text.find("not only") != std::string::npos) return std::nullopt;
    const auto found = [](const Phrase* phrase, std::string slot, std::string word) {
        return usable(phrase) && !counted(*phrase)
                   ? std::optional(Focus{phrase, std::move(slot), std::move(word)})
                   : std::nullopt;
    };
    if (const std::string word = first_word(p.subject.phrase->text); excluding(word))
        return found(p.subject.phrase, "subject", word);
    if (p.object_phrase() != nullptr)
        if (const std::string word = excluding_word_of(*p.object_phrase()); !word.empty())
            return found(p.object_phrase(), "object", word);
    for (std::size_t i = 0; i < p.adjuncts.size(); ++i) {
        const Adjunct& a = p.adjuncts[i];
        const std::string word = excluding_word_of(*a.slot.phrase);
        if (word.empty()) continue;
        if (a.role != Role::manner || a.slot.phrase->words.size() > 1)
            return found(a.slot.phrase, slot_of(a), word);
        // "Deals EXCLUSIVELY [with transport]", "was caused SOLELY [by strikes]"
        if (i + 1 < p.adjuncts.size())
            return found(p.adjuncts[i + 1].slot.phrase, slot_of(p.adjuncts[i + 1]), word);
        return p.agent.filled() ? found(p.agent.phrase, "agent", word) : std::nullopt;
    }
    // "EXCLUSIVELY covers bonuses"
    const std::string predicate = lower(p.claim->predicate.text);
    std::string word;
    for_each_item(predicate, ' ', [&](std::string_view w) {
        if (excluding(w)) word = w;
    });
    if (word.empty()) return std::nullopt;
    if (p.object.filled() && !p.copular) return found(p.object.phrase, "object", word);
    if (p.agent.filled()) return found(p.agent.phrase, "agent", word);
    const Adjunct* next = first_adjunct(p);
    return next == nullptr ? std::nullopt : found(next->slot.phrase, slot_of(*next), word);
}

namespace {

// "Only members": not "NON-MEMBERS", not "EVERYONE".
bool leaves_out(const Phrase& only, const Phrase& other) {
    const std::string whole = lower(other.text);
    return in_class(whole, AdverbClass::everybody) ||
           std::any_of(only.words.begin(), only.words.end(), [&](const Word& w) {
               return whole == "non-" + lower(w.text) || whole == "non-" + w.lemma;
           });
}

// "Ada Brandt", "Ada Brandt and Otto Lund": of whom nobody is a part.
bool persons(const Phrase& phrase) {
    const auto named = [&](const Word& w) {
        return w.word_class == WordClass::proper && lexicon::first_name(w.text);
    };
    return phrase.words.size() > 1 && phrase.head_class == WordClass::proper &&
           std::any_of(phrase.words.begin(), phrase.words.end(), named);
}

// All that stands beside the one verb stands beside the other: "sold shares IN MAY", "IN THE
// COMMITTEE", "AT LENGTH".
bool told_alike(const Proposition& only, const Proposition& other) {
    return only.claim->time.stated == other.claim->time.stated &&
           std::all_of(only.adjuncts.begin(), only.adjuncts.end(), [&](const Adjunct& a) {
               return std::any_of(
                   other.adjuncts.begin(), other.adjuncts.end(), [&](const Adjunct& b) {
                       return b.preposition == a.preposition &&
                              fold_name(b.slot.phrase->text) == fold_name(a.slot.phrase->text);
                   });
           });
}

bool other_persons(const Phrase& x, const Phrase& y) {
    return persons(x) && persons(y) &&
           std::none_of(y.words.begin(), y.words.end(), [&](const Word& w) {
               return w.word_class == WordClass::proper &&
                      std::any_of(x.words.begin(), x.words.end(),
                                  [&](const Word& o) { return o.lemma == w.lemma; });
           });
}

}  // namespace

std::optional<LeftOut> left_out(const Proposition& only, const Proposition& other) {
    if (only.verb_class != other.verb_class || other.negated || other.denied) return std::nullopt;
    const auto focus = focus_of(only);
    if (!focus || focus_of(other)) return std::nullopt;
    const bool parts = composition(only) && composition(other);
    const bool same = only.claim->predicate.lemma == other.claim->predicate.lemma &&
                      only.passive == other.passive;
    if (!parts && !same) return std::nullopt;
    if (only.claim->predicate.tense != other.claim->predicate.tense) return std::nullopt;
    if (focus->slot == "subject" && other.subject.filled() && same &&
        (leaves_out(*focus->phrase, *other.subject.phrase) ||
         (other_persons(*focus->phrase, *other.subject.phrase) && told_alike(only, other))))
        return LeftOut{focus->phrase, other.subject.phrase, focus->word,
                       other.subject.phrase->text};
    const Phrase* there =
        parts && focus->slot != "subject" ? parts_of(other) : in_slot(other, focus->slot);
    if (!usable(there) || counted(*there) || !limited_alike(only, *focus, other))
        return std::nullopt;
    const std::vector<Conjunct> named = conjuncts(*focus->phrase);
    const std::vector<Conjunct> all = conjuncts(*there);
    if (named.empty()) return std::nullopt;
    // "Bread and cakes": what is joined to the thing itself is another.
    const auto is_named = [&](const Conjunct& one) {
        return std::any_of(named.begin(), named.end(),
                           [&](const Conjunct& n) { return likeness(one.head, n.head) > 0.0; });
    };
    const auto other_than = [&](const Word& x, const Word& y) {
        return another(x, y) && of_one_row(x, y);
    };
    const auto the_same = [&](const Conjunct& one) {
        return std::any_of(named.begin(), named.end(),
                           [&](const Conjunct& n) { return one.head.lemma == n.head.lemma; });
    };
    const bool joined = all.size() > 1 && std::any_of(all.begin(), all.end(), the_same);
    for (const Conjunct& one : all) {
        const bool apart = joined ? !is_named(one) && !tells_nothing(one.head)
                                  : std::all_of(named.begin(), named.end(), [&](const Conjunct& n) {
                                        return other_than(one.head, n.head);
                                    });
        if (apart) return LeftOut{focus->phrase, there, focus->word, one.text};
    }
    return std::nullopt;
}

}  // namespace gainsay::checker
