// What a sentence claims: who (subject) did or is what (predicate) to what, where, when (objects), who stands behind it
// (holder), and in which mode. Terms follow Open Information Extraction (Banko et al. 2007; Gashteovski et al. 2017,
// MinIE), event factuality (Sauri and Pustejovsky 2009) and natural logic (MacCartney and Manning 2009).
//
// A claim owns its text; spans are bytes of the document's file.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/date.hpp"
#include "gainsay/quantity.hpp"
#include "gainsay/span.hpp"

namespace gainsay {

enum class Polarity : std::uint8_t { affirmed, negated };

enum class Mode : std::uint8_t {
    asserted,
    reported,     // "IDC says that ..."
    alleged,      // "a researcher alleged ...", "reportedly"
    denied,       // "the lab denies that ..."
    questioned,   // "it is unclear whether ...", a question
    planned,      // "will", "plans to", "aims to"
    possible,     // "may", "could", "is likely to"
    required,     // "must", "should", "needs to"
    conditional,  // inside "if ...", or its consequence
    generic       // "companies often ...": a kind, not an event
};

enum class Tense : std::uint8_t { none, past, present, future };
enum class Aspect : std::uint8_t { simple, perfect, progressive, perfect_progressive };
enum class Voice : std::uint8_t { active, passive };

// Where in the sentence the claim was found.
enum class Origin : std::uint8_t { verb, copula, apposition, possessive, nominal, heading, list_item };

// The universal part of speech of a content word, as WordNet divides them.
enum class WordClass : std::uint8_t { noun, proper, verb, adjective, adverb, number, pronoun, other };

struct Word {
    std::string text;
    std::string lemma;  // lower case
    WordClass word_class = WordClass::other;
    Span span;
    friend bool operator==(const Word&, const Word&) = default;
};

// Generalised quantifiers that natural logic gives a projectivity signature.
enum class Quantifier : std::uint8_t {
    none,
    definite,  // the, this, my
    some,      // a, some, several
    all,       // all, every, each, both
    no,        // no, none of, neither
    most,
    many,
    few,       // few, hardly any
    only,
    at_least,  // with a quantity
    at_most,
    exactly
};

// A noun phrase, clause or adjective phrase that fills a slot.
struct Phrase {
    std::string text;              // as in the sentence, line wraps as blanks
    std::string head;              // lemma of the head word
    WordClass head_class = WordClass::other;
    std::vector<Word> words;       // content words in order, the head among them; no articles, prepositions, pronouns
    std::vector<std::uint16_t> depth;  // per word: 0 head, 1 modifies the head, 2 modifies a modifier ...
    Quantifier quantifier = Quantifier::none;
    bool negated = false;          // "no", "none of", "not the"
    bool pronoun = false;
    bool clause = false;           // a that-clause, an infinitive, a quotation: it has claims of its own
    std::string entity;            // resolved canonical name of what the phrase denotes, "" if no entity
    std::vector<std::string> mentions;  // entities named inside: possessors, modifiers ("Acme" in "Acme's chips")
    std::vector<Quantity> quantities;
    Span span;
};

enum class Role : std::uint8_t {
    object,           // direct object
    indirect_object,
    complement,       // after a copula: what the subject is
    oblique,          // with `preposition`
    agent,            // "by ..." of a passive
    time,             // when; `preposition` may be empty
    place,
    clause,           // that-clause, infinitive or participial complement
    manner            // adverbs and adverbial phrases
};

struct Argument {
    Role role = Role::object;
    std::string preposition;  // lower case, "" if none; may hold several words: "according to"
    Phrase phrase;
};

struct Predicate {
    std::string text;      // as in the sentence: "has not agreed to sell"
    std::string lemma;     // of the main verb, or of the adjective or noun after a copula's "be"
    std::string particle;  // "up" of "give up"; "" if none
    // Verbs that govern the main one, outermost first, lemmas: {"agree"} in "agreed to sell", {"fail"} in "failed to".
    std::vector<std::string> governors;
    std::string auxiliary;  // modal lemma: "may", "must", "will"; "" if none
    std::vector<std::string> adverbs;  // lemmas of adverbs on the verb, negations excluded
    WordClass word_class = WordClass::verb;
    Tense tense = Tense::none;
    Aspect aspect = Aspect::simple;
    Voice voice = Voice::active;
    Span span;
};

// One step of reading that a person may want to check: "it -> Huawei Cloud (nearest subject)".
struct ReadingStep {
    std::string from;
    std::string to;
    std::string why;
};

struct Claim {
    std::uint32_t sentence = 0;  // index into Reading::sentences
    Phrase subject;
    Predicate predicate;
    std::vector<Argument> objects;  // in surface order
    Polarity polarity = Polarity::affirmed;
    Mode mode = Mode::asserted;
    std::string holder;   // "" is the document's own voice
    TimeInterval time;
    Origin origin = Origin::verb;
    bool embedded = false;  // stands inside another claim's clause argument
    double confidence = 1.0;  // that the sentence says this; [0, 1]
    std::vector<ReadingStep> steps;
    Span span;  // of the whole claim, in the file

    [[nodiscard]] const Argument* argument(Role role) const {
        for (const Argument& a : objects)
            if (a.role == role) return &a;
        return nullptr;
    }
};

// One extraction as benchmarks and people read it; `detail` decides how a claim is worded.
enum class Detail : std::uint8_t { full, minimal };
struct Extraction {
    std::string subject;
    std::string predicate;
    std::vector<std::string> objects;
    double confidence = 1.0;  // that the sentence says this; [0, 1]
    std::string features{};   // what the confidence was computed from, "name=value ...", if asked for
};

// The words that people and files see for these values.
[[nodiscard]] inline std::string_view name(Polarity value) {
    static constexpr std::array<std::string_view, 2> names = {
        "affirmed", "negated"};
    return names.at(static_cast<std::size_t>(value));
}
[[nodiscard]] inline std::string_view name(Mode value) {
    static constexpr std::array<std::string_view, 10> names = {
        "asserted", "reported", "alleged", "denied", "questioned", "planned", "possible", "required", "conditional", "generic"};
    return names.at(static_cast<std::size_t>(value));
}
[[nodiscard]] inline std::string_view name(Origin value) {
    static constexpr std::array<std::string_view, 7> names = {
        "verb", "copula", "apposition", "possessive", "nominal", "heading", "list-item"};
    return names.at(static_cast<std::size_t>(value));
}
[[nodiscard]] inline std::string_view name(Role value) {
    static constexpr std::array<std::string_view, 9> names = {
        "object", "indirect-object", "complement", "oblique", "agent", "time", "place", "clause", "manner"};
    return names.at(static_cast<std::size_t>(value));
}
[[nodiscard]] inline std::string_view name(Quantifier value) {
    static constexpr std::array<std::string_view, 12> names = {
        "none", "definite", "some", "all", "no", "most", "many", "few", "only", "at-least", "at-most", "exactly"};
    return names.at(static_cast<std::size_t>(value));
}
[[nodiscard]] inline std::string_view name(Tense value) {
    static constexpr std::array<std::string_view, 4> names = {
        "none", "past", "present", "future"};
    return names.at(static_cast<std::size_t>(value));
}

// "subject | predicate | object | object", for people and traces.
[[nodiscard]] inline std::string one_line(const Claim& claim) {
    std::string out = claim.subject.text + " | " + claim.predicate.text;
    for (const Argument& argument : claim.objects) {
        out += " | ";
        if (!argument.preposition.empty()) out += argument.preposition + " ";
        out += argument.phrase.text;
    }
    return out;
}

}  // namespace gainsay
