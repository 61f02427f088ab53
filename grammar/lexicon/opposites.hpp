// Words that exclude, turn round or order each other: opposites, converses, disjoint classes,
// scales, and relations that have one value only. Hand-written; the files of data/ say from which
// linguistic classes.
//
//   opposition("profit", "loss", WordClass::noun)->kind        // OppositionKind::contrary
//   opposition("buy", "sell", WordClass::verb)                 // nothing: they are converses
//   converse("buy", "sell", WordClass::verb)->preposition_a    // "from": A buys X from B;
//                                                            // preposition_b is "to"
//
// Lemmas are lower case; a verb's particle or preposition follows after a blank ("lose to"). All
// functions are pure, thread-safe and load their file on first use; a bad line throws
// gainsay::Error with file:line:column (a broken build).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/claim.hpp"
#include "grammar/lexicon/source.hpp"

namespace gainsay::lexicon {

enum class OppositionKind : std::uint8_t {
    contrary,  // cannot both hold of the same thing at the same time
    gradable,  // ends of a scale: both may be said of one thing from different standpoints
    reversive  // an act and the one that undoes it: both may have happened, one after the other
};

struct Opposition {
    std::string_view a;  // in the order asked for
    std::string_view b;
    WordClass word_class = WordClass::other;
    OppositionKind kind = OppositionKind::contrary;
    Source source;
    [[nodiscard]] std::string text() const;  // "rise and fall are opposites (opposites.txt:12)"
};

[[nodiscard]] std::optional<Opposition> opposition(std::string_view a, std::string_view b,
                                                   WordClass word_class);
// All opposites of one word, in file order.
[[nodiscard]] std::span<const Opposition> opposites_of(std::string_view lemma,
                                                       WordClass word_class);

// A does it to B exactly when B does the other to A.
struct Converse {
    std::string_view a;
    std::string_view b;
    // How each names the other participant: "" as direct object (or "of" for nouns), else a
    // preposition.
    std::string_view preposition_a;
    std::string_view preposition_b;
    WordClass word_class = WordClass::other;
    Source source;
    [[nodiscard]] std::string text() const;
};
[[nodiscard]] std::optional<Converse> converse(std::string_view a, std::string_view b,
                                               WordClass word_class);

// All converses of one word, in file order.
[[nodiscard]] std::span<const Converse> converses_of(std::string_view lemma);

// A relation that holds one way only: "own", "subsidiary" (of).
struct Asymmetric {
    std::string_view preposition;  // of the other; "" for a direct object
    WordClass word_class = WordClass::other;
    Source source;
};
[[nodiscard]] std::optional<Asymmetric> asymmetric(std::string_view lemma, WordClass word_class);

// Members of one class of which a thing is at most one (at a time): colours, weekdays, nations ...
struct Disjointness {
    std::string_view category;  // "colour"
    Source source;
    [[nodiscard]] std::string text(std::string_view a, std::string_view b) const;
};
[[nodiscard]] std::optional<Disjointness> disjoint(std::string_view a, std::string_view b,
                                                   WordClass word_class);

// Horn scales: the stronger entails the weaker (all, most, some).
struct ScaleStep {
    int difference = 0;  // > 0: `a` is stronger than `b`; never 0
    Source source;
    [[nodiscard]] std::string text(std::string_view a, std::string_view b) const;
};
[[nodiscard]] std::optional<ScaleStep> scale(std::string_view a, std::string_view b);

// A relation that is a function: one birthplace ever, one chief executive at a time.
struct Exclusive {
    std::string_view lemma;
    WordClass word_class = WordClass::other;
    std::string_view
        preposition;  // of the argument: bear (verb) "in"; "" for a direct object or complement
    bool argument_unique = false;  // given the subject, there is one argument (born in one place)
    bool subject_unique = false;  // given the argument, there is one subject (one CEO of a company)
    bool ever = false;            // true: for good; false: at one time
    Source source;
};
// Nouns are asked for as "ceo", "capital" with the preposition of what they belong to ("of", "").
[[nodiscard]] std::optional<Exclusive> exclusive(std::string_view lemma, WordClass word_class,
                                                 std::string_view preposition = "");

}  // namespace gainsay::lexicon
