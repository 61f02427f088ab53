// Whether two places are two, of which neither lies in the other.
#pragma once

#include <string>

#include "checker/claims/context.hpp"
#include "checker/claims/site.hpp"
#include "gainsay/claim.hpp"

namespace gainsay::checker {

struct Place {
    std::string text;
    Span span;
    bool article = false;  // "THE Marches"
};

[[nodiscard]] Place place_of(const Phrase& phrase);

// Neither lies in the other: two of one kind by WordNet and by the words of their names, or two of
// which nothing is known.
[[nodiscard]] bool apart(const Context& context, const Place& x, const Place& y);

// Two sites, of names that are apart or of two kinds of building or of ground.
[[nodiscard]] bool apart(const Context& context, const Site& x, const Site& y);

}  // namespace gainsay::checker
