// The layout of the packed WordNet that `wordnet-pack` writes and `WordNet` reads: fixed-width
// little-endian tables one after the other, each a multiple of four bytes. Lemma ids and synset ids
// are indices into their tables.
#pragma once

#include <cstdint>
#include <string_view>

namespace gainsay::lexicon::packed {

inline constexpr std::uint32_t magic = 0x314E5747;  // "GWN1"

struct Header {
    std::uint32_t magic_number;
    std::uint32_t text_bytes;     // char[]: all lemmas, end to end, folded
    std::uint32_t slots;          // uint32[]: hash table, lemma id + 1 or 0; a power of two
    std::uint32_t lemmas;         // Lemma[]
    std::uint32_t senses;         // uint32[]: synset | frequency << synset_bits
    std::uint32_t synsets;        // uint32[synsets + 1]: first link of each
    std::uint32_t links;          // uint32[]: kind << 28 | synset
    std::uint32_t lexical_links;  // LexicalLink[], ordered
    std::uint32_t exceptions;     // Exception[], ordered
};

inline constexpr unsigned synset_bits = 17;
inline constexpr std::uint32_t synset_mask = (1U << synset_bits) - 1;
inline constexpr std::uint32_t most_frequent = (1U << (32 - synset_bits)) - 1;

// Word classes by their index: noun, verb, adjective, adverb.
inline constexpr unsigned classes = 4;

struct Lemma {
    std::uint32_t text;
    std::uint32_t first_sense;  // those of nouns first, then verbs ...
    std::uint8_t length;
    std::uint8_t senses[classes];
    std::uint8_t irregular;  // bit per class: the lemma is a form in the exception lists
    std::uint8_t unused[2];
};

// Between synsets.
enum SynsetLink : std::uint32_t { hypernym = 0, entailment = 1, similar = 2, antonym = 3 };

// Between a sense of one lemma and a sense of another.
enum LexicalKind : std::uint8_t { antonym_of = 0, derived_from = 1, pertains_to = 2 };
struct LexicalLink {
    std::uint32_t a;  // lemma << 2 | class
    std::uint32_t b;
    std::uint8_t kind;
    std::uint8_t sense_a;  // from 1
    std::uint8_t sense_b;
    std::uint8_t unused;
};

struct Exception {
    std::uint32_t form;  // lemma << 2 | class
    std::uint32_t base;  // lemma
};

// Lemmas are compared in lower case, with blanks for underscores.
constexpr char fold(char c) {
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c + 32);
    return c == '_' ? ' ' : c;
}

// FNV-1a over folded bytes.
constexpr std::uint32_t hash(std::string_view text) {
    std::uint32_t h = 2166136261U;
    for (const char c : text) h = (h ^ static_cast<unsigned char>(fold(c))) * 16777619U;
    return h ^ (h >> 15U);
}

}  // namespace gainsay::lexicon::packed
