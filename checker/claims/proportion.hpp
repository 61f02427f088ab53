// How many of them: "only two of the ten sites", "half of the wells", "neither engine", as a share
// of the whole (generalised quantifiers: Barwise and Cooper 1981). The words stand in
// checker/data/proportions.txt.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checker/claims/clause_words.hpp"
#include "gainsay/quantity.hpp"
#include "gainsay/reader.hpp"

namespace gainsay::checker {

struct Proportion {
    std::optional<Interval> share;  // of the whole, [0, 1]; nothing for a bare count
    std::optional<Interval> count;
    std::optional<double> whole;       // how many there are
    bool only = false;                 // no more than that
    bool negates = false;              // "neither", "not all": the negation belongs to it
    std::vector<std::string> members;  // their words as lemmas, without articles
    std::string text;
    Span span;
};

// How far the words go that tell what the members are: up to the first phrase behind the noun,
// which may be the verb's ("won half of the seats IN 2019"), or to the end ("no guest FROM
// ABROAD").
enum class MemberWords : std::uint8_t { noun, all };

// The one with which `words` begin; `sentence` gives the lemmas.
[[nodiscard]] std::optional<Proportion> proportion_of(std::span<const ClauseWord> words,
                                                      const Sentence* sentence,
                                                      MemberWords members = MemberWords::noun);
// As a share, where the words tell how many there are: "three of the five".
[[nodiscard]] std::optional<Interval> as_share(const Proportion& p);
// Of one whole, and of shares of it that do not meet.
[[nodiscard]] bool exclude(const Proportion& a, const Proportion& b);
// Of one whole, and together no more than all of it: they may be other members.
[[nodiscard]] bool both_fit(const Proportion& a, const Proportion& b);
// "0.2 of them", for traces; `beside` may tell how many there are.
[[nodiscard]] std::string describe(const Proportion& p, const Proportion& beside);

}  // namespace gainsay::checker
