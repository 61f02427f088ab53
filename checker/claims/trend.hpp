// The course of one measure as a clause tells it: "profit fell by 0.9 million to 3.2 million,
// from 4.1 million a year earlier". Whoever gives two levels has said which way it went and how
// far, whatever the verb; so figures can be held against words ("profit rose") and against other
// figures.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/course.hpp"
#include "gainsay/date.hpp"
#include "gainsay/quantity.hpp"

namespace gainsay::checker {

struct Proposition;

struct Trend {
    struct Level {
        Quantity value;
        int year = 0;  // that the figure is of; 0: not told
        bool before = false;
    };

    std::vector<Level> levels;       // in the order of the sentence
    std::optional<Quantity> change;  // by how much; without sign
    Way told = Way::unknown;         // by verb or word
    Way denied = Way::unknown;       // "did not rise": then nothing else is told
    int against = 0;                 // the year it is compared with, where no figure of it is given
    bool of_object = false;  // the figures are of the object ("has 300 members"), not the subject
    // Against which time: "year", "quarter"; "" where the sentence does not say so.
    std::string_view base;
    int quarter = 0;  // the quarter it is compared with, 1 to 4; 0 where none is named

    // The latest level and the one before it; null where there is only one, or its place in time is
    // not known.
    [[nodiscard]] const Level* latest() const;
    [[nodiscard]] const Level* earlier() const;
    // As told, else as the two levels have it.
    [[nodiscard]] Way way() const;
    // The latest level is of the year that `time` is, or both levels are of the years that bound
    // it.
    [[nodiscard]] bool told_of(const TimeInterval& time) const;
    // One of the levels is this one, as far as rounding tells.
    [[nodiscard]] bool gives(const Quantity& level) const;
    // By how much in the unit of `like`, percent included, as far as told or as rounding lets the
    // levels tell.
    [[nodiscard]] std::optional<Quantity> change_as(const Quantity& like) const;
};

// Nothing for clauses that are negated or tell neither a level nor a movement of their subject.
[[nodiscard]] std::optional<Trend> trend_of(const Proposition& p);

}  // namespace gainsay::checker
