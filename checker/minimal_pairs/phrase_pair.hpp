// The two phrases of a minimal pair, each in its clause, and what both clauses share.
#pragma once

#include <string>
#include <string_view>

#include "checker/checks/checks.hpp"
#include "checker/minimal_pairs/side.hpp"

namespace gainsay::checker::minimal {

struct PhrasePair {
    const Side& x;
    const Side& y;
    double told = 0.0;  // by the words that are the same, see WordWeight
    const Context& context;

    // Both clauses, from where they begin to where they end.
    [[nodiscard]] bool whole() const { return x.opens && y.opens && x.closes && y.closes; }
    // One of the words that are the same.
    [[nodiscard]] bool any(bool (*test)(const TextWord&)) const;
    // In front of its verb the phrase tells what is spoken of.
    [[nodiscard]] bool in_front() const;
    // "THE stage", "OUR depot", "Petrel-2": no one of several.
    [[nodiscard]] bool of_one_thing() const;
    // "The plays ARE performed in"
    [[nodiscard]] bool of_several() const;
    [[nodiscard]] Conflict conflict(std::string_view check, Feature feature,
                                    std::string source) const;
};

inline constexpr double well_told = 3.0;

// Another number, rate, day or time of the day.
[[nodiscard]] std::optional<Conflict> other_figure(const PhrasePair& pair);
[[nodiscard]] std::optional<Conflict> other_time(const PhrasePair& pair);
// "Not" on one side, leave and ban, opposites, ranks, colours, languages.
[[nodiscard]] std::optional<Conflict> other_word(const PhrasePair& pair);
// Another doer, cause, source, place or material.
[[nodiscard]] std::optional<Conflict> other_role(const PhrasePair& pair);

}  // namespace gainsay::checker::minimal
