// WordNet 3.0 (Fellbaum 1998), packed at build time and read in place.
//
//   const WordNet& wordnet = WordNet::instance();
//   if (auto link = wordnet.antonyms("rise", "fall", WordClass::verb))
//       trace(link->text("rise", "fall"));  // "WordNet: rise and fall are antonyms (verb, senses 1
//       and 2)"
//
// Lemmas are given in lower or mixed case, the parts of multiword lemmas joined by blanks or
// underscores. Lookups allocate nothing, never fail and may be called from any thread. Senses are
// counted from 1, the most frequent first; `senses` arguments look at the first so many senses of
// each word only (0: at all).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gainsay/claim.hpp"

namespace gainsay::lexicon {

enum class LinkKind : std::uint8_t {
    synonyms,            // share a synset
    antonyms,            // direct
    indirect_antonyms,   // adjective: a satellite against the opposite cluster's head
    synonym_of_antonym,  // shares a synset with a direct antonym
    is_a,                // the first is a kind of the second
    siblings,            // share a direct hypernym
    entails,             // verb: the first entails the second (snore, sleep)
    derived,             // across classes: decide, decision
    pertains             // adjective to noun (Chinese, China) or adverb to adjective
};

// How two words are related, and through which of their senses.
struct Link {
    LinkKind kind = LinkKind::synonyms;
    WordClass class_a = WordClass::other;
    WordClass class_b = WordClass::other;
    std::uint8_t sense_a = 1;
    std::uint8_t sense_b = 1;
    std::uint8_t depth = 0;  // is_a: steps up
    std::string_view via;    // a lemma in between, "" if none; lives as long as the program

    [[nodiscard]] std::string text(std::string_view a, std::string_view b) const;
};

// What a word form can be, before any context: one bit each.
enum Form : std::uint16_t {
    noun_form = 1U << 0U,             // house
    plural_form = 1U << 1U,           // houses, mice
    verb_form = 1U << 2U,             // give
    third_person_form = 1U << 3U,     // gives
    past_form = 1U << 4U,             // gave, walked
    past_participle_form = 1U << 5U,  // given, walked
    ing_form = 1U << 6U,              // giving
    adjective_form = 1U << 7U,        // good
    comparative_form = 1U << 8U,      // better, greener
    superlative_form = 1U << 9U,      // best, greenest
    adverb_form = 1U << 10U,          // often
    irregular_form = 1U << 11U        // an exception list knows it
};

class WordNet {
public:
    [[nodiscard]] static const WordNet& instance();

    [[nodiscard]] bool knows(std::string_view lemma, WordClass word_class) const;
    [[nodiscard]] unsigned senses(std::string_view lemma, WordClass word_class) const;
    // How often the lemma was tagged in the sense-tagged corpora, saturated at 65,535; 0 when never
    // or unknown.
    [[nodiscard]] unsigned frequency(std::string_view lemma, WordClass word_class) const;
    // A set of `Form` bits; 0 for an unknown word.
    [[nodiscard]] std::uint16_t forms(std::string_view word) const;
    // "guilty": an adjective, and neither a noun nor a verb.
    [[nodiscard]] bool only_adjective(std::string_view word) const;
    // The first base form that the exception lists give ("mice" -> "mouse"); "" for regular and
    // unknown words.
    [[nodiscard]] std::string_view irregular_base(std::string_view form,
                                                  WordClass word_class) const;

    [[nodiscard]] std::optional<Link> same_synset(std::string_view a, std::string_view b,
                                                  WordClass word_class, unsigned senses = 0) const;
    [[nodiscard]] std::optional<Link> antonyms(std::string_view a, std::string_view b,
                                               WordClass word_class) const;
    // Adjectives: one side is the head of a cluster, the other a satellite of the opposite head.
    [[nodiscard]] std::optional<Link> indirect_antonyms(std::string_view a, std::string_view b,
                                                        unsigned senses = 2) const;
    // One side shares a synset with a direct antonym of the other; one side only is widened.
    [[nodiscard]] std::optional<Link> synonym_of_antonym(std::string_view a, std::string_view b,
                                                         WordClass word_class,
                                                         unsigned senses = 2) const;
    // Noun or verb hypernymy, class instances included ("Paris" is a "capital").
    [[nodiscard]] std::optional<Link> is_a(std::string_view narrow, std::string_view wide,
                                           WordClass word_class, unsigned max_depth = 4,
                                           unsigned senses = 2) const;
    [[nodiscard]] std::optional<Link> siblings(std::string_view a, std::string_view b,
                                               WordClass word_class, unsigned senses = 1) const;
    [[nodiscard]] std::optional<Link> entails(std::string_view a, std::string_view b,
                                              unsigned senses = 2) const;
    [[nodiscard]] std::optional<Link> derived(std::string_view a, WordClass class_a,
                                              std::string_view b, WordClass class_b) const;
    [[nodiscard]] std::optional<Link> pertains(std::string_view a, WordClass class_a,
                                               std::string_view b, WordClass class_b) const;
    // "Electric", "Chinese": made from a noun, it sorts things and grades none.
    [[nodiscard]] bool relational(std::string_view adjective) const;
    // The first lemma of `to` that `lemma` is derivationally related to ("decision" -> "decide");
    // "" if none.
    [[nodiscard]] std::string_view derivation(std::string_view lemma, WordClass from,
                                              WordClass to) const;

private:
    WordNet();
    struct Tables;
    const Tables* tables_;
};

}  // namespace gainsay::lexicon
