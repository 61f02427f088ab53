// One thing built, sited or kept in two places: "the library will be built at Ashby Marsh", "... at
// Colliers Reach"; and all of its kind in one place when some of them are in another.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/checks/checks.hpp"
#include "checker/claims/site.hpp"

namespace gainsay::checker {

struct TwoSites {
    Site a;
    Site b;
    Slot thing_a;  // what is there
    Slot thing_b;
    std::string slot;
    std::string why;
};

[[nodiscard]] std::optional<TwoSites> sites_of_one_thing(const Pair& pair);
[[nodiscard]] std::optional<TwoSites> sites_of_members(const Pair& pair);

// What is put somewhere, told by the words of its sentence.
struct PutThing {
    const Slot* slot = nullptr;
    std::vector<std::string> lemmas;  // without what every new thing is ("new", "planned")
    std::string text;                 // in lower case, articles included
};
// "The libraries", "its mills": more than one.
[[nodiscard]] bool several(const Phrase& phrase);
// Passive: the subject; active: what stands between the verb and the word at `end`, or the subject
// where nothing does.
[[nodiscard]] PutThing put_thing(const Proposition& p, std::span<const ClauseWord> words,
                                 std::size_t end);
// "The library", "its archive", "Harrow House": one thing, and the same on both sides.
[[nodiscard]] bool one_definite_thing(const PutThing& thing);
// A kind of WordNet that places.txt lists so, in one of its first senses.
[[nodiscard]] bool of_kind(const PutThing& thing, std::string_view kinds, unsigned senses);
[[nodiscard]] bool same_thing(const PutThing& a, const PutThing& b);

// Done by the same one, or by nobody that both tell of; or nobody does it ("opened", "stands").
[[nodiscard]] bool one_doer(const Pair& pair);
// Both told as facts or both as plans, by nobody who only holds it against another, and with no
// word of a second place or an earlier one.
[[nodiscard]] bool told_alike(const Pair& pair);

}  // namespace gainsay::checker
