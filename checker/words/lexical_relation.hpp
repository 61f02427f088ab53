// Two words -> their relation and where that comes from: the same word, WordNet, or a line of the
// lexicon's lists.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "checker/words/relation.hpp"
#include "gainsay/claim.hpp"

namespace gainsay::checker {

// From the surest source to none.
enum class LexicalSource : std::uint8_t {
    identical,
    listed_opposite,     // opposites.txt, cannot both hold
    listed_reversive,    // opposites.txt, an act and the one that undoes it
    listed_gradable,     // opposites.txt, ends of a scale
    antonym,             // WordNet, direct
    denied_by_prefix,    // delivered, undelivered
    disjoint,            // a class of which one member holds
    synonym,             // WordNet synset
    derived,             // across classes: growth, grow
    hypernym,            // WordNet, or a verb's entailment
    scale,               // all, most, some
    indirect_antonym,    // WordNet, satellite adjective against the opposite head
    synonym_of_antonym,  // WordNet
    none
};

struct LexicalRelation {
    Relation relation = Relation::independence;
    LexicalSource source = LexicalSource::none;

    [[nodiscard]] bool opposite() const { return incompatible(relation); }
};

// Lemmas in lower case. Memoised per thread in a table of fixed size; pure.
// Which way a verb or noun tells that a measure goes by itself: 1 up ("rise"), -1 down, 0: it tells
// of no such thing; and which way it goes or is moved ("raise").
[[nodiscard]] int way_of_change(std::string_view word, WordClass word_class);
[[nodiscard]] int way_of_movement(std::string_view word, WordClass word_class);

[[nodiscard]] LexicalRelation lexical_relation(std::string_view a, WordClass class_a,
                                               std::string_view b, WordClass class_b);

// The source in words: "opposites.txt:12: rise and fall are opposites", "WordNet: ...".
[[nodiscard]] std::string explain(std::string_view a, WordClass class_a, std::string_view b,
                                  WordClass class_b);

}  // namespace gainsay::checker
