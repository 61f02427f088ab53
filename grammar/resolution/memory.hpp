// What resolution remembers: the named, what they were said to be, who was mentioned lately, and
// what each word of the present sentence means.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/lowering/proposition.hpp"
#include "grammar/resolution/entities.hpp"

namespace gainsay::grammar {

enum class Place : std::uint8_t { subject, object, possessor, other };
enum class Number : std::uint8_t { singular, plural };

// A noun, name or pronoun that a later word may come back to.
struct Mention {
    EntityId entity = nobody;  // nobody: it has no name
    std::string_view noun;     // lemma of a common noun, interned by the analysis
    std::uint32_t sentence = 0;
    std::uint16_t node = 0;
    Place place = Place::other;
    Number number = Number::singular;
    Kind kind = Kind::unknown;
    Gender gender = Gender::unknown;
    bool quoted = false;
    bool main = false;  // in the main clause
};

// "Norvane, a Dutch chip maker": Norvane was said to be a maker. "Ada Brandt, chief executive of
// Norvane": an office, and of whom.
struct Introduction {
    EntityId who = nobody;
    EntityId of = nobody;
    std::string noun;    // lemma, lower case
    std::string office;  // canonical title, "" if it is none
    std::vector<std::string> modifiers;
    bool owned = false;  // "its new machine"
    bool past = false;   // "former"
};

// What a word of the present sentence means, and why.
struct Meaning {
    EntityId entity = nobody;
    const char* why = "";  // "" where nothing had to be worked out
    bool aside = false;    // says what another phrase is: nothing comes back to it
    bool quoted = false;
    std::int16_t name = -1;  // the head of the name that the word belongs to
};

// "Lena Okafor founded Pellion": who "the founder" is.
struct Deed {
    EntityId who = nobody;
    std::string verb;  // lemma
};

struct NameSpan {
    std::uint16_t node = 0;
    std::uint16_t first = 0;
    std::uint16_t last = 0;
};

struct Memory {
    EntityTable entities;
    std::vector<Introduction> introductions;
    ByText<std::vector<std::uint32_t>> by_noun;  // into introductions
    ByText<Kind> noun_kinds;
    ByText<bool> kinds_of;          // "narrow\nwide"
    std::vector<Mention> mentions;  // of this sentence and the few before
    std::vector<Meaning> meanings;  // one a token
    std::vector<NameSpan> names;    // of this sentence
    // Of this sentence, those whose owner is a pronoun: introduction and owner's node.
    std::vector<std::pair<std::uint32_t, std::uint16_t>> open_introductions;
    std::vector<Deed> deeds;        // the last few hundred
    std::vector<EntityId> groups;   // "the two companies", in order
    std::vector<EntityId> nations;  // of the document
    std::uint32_t sentence = 0;
    std::string buffer;

    void introduce(Introduction introduction);
};

// What kind of thing a common noun names, by its most frequent sense.
[[nodiscard]] Kind kind_of_noun(Memory& memory, std::string_view lemma);

// Finds and counts the names of the sentence; fills meanings and names.
void note_names(const Tree& tree, Memory& memory);
// What names are said to be beside them: appositions, titles, acronyms in brackets.
void note_introductions(const Tree& tree, Memory& memory);
// After pronouns outside quotation marks are resolved: whose offices they are.
void close_introductions(const Tree& tree, Memory& memory);
// What clauses say they are: "is a", "was named chief executive". After pronouns are resolved.
void note_statements(const Tree& tree, const std::vector<Proposition>& propositions,
                     Memory& memory);
// Who "the company", "the chief executive", "the two firms" is.
[[nodiscard]] Meaning describe(const Tree& tree, int node, Memory& memory);
// Who "she" or "its" is.
[[nodiscard]] Meaning pronoun(const Tree& tree, int node, Memory& memory, EntityId speaker);

}  // namespace gainsay::grammar
