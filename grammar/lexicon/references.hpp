// Words by which a text comes back to what it has named.
//
//   description_fits("lender", "bank")                            // "the lender": Harbour Bank
//   reference_word("new") == ReferenceWord::another               // "the new company": one more
//   reference_word("foods") == ReferenceWord::trade               // "Quayle" for "Quayle Foods"
//
// Lower case; pure, thread-safe, loaded on first use.
#pragma once

#include <cstdint>
#include <string_view>

namespace gainsay::lexicon {

// Whether "the `noun`" may mean an organisation that is a `own`, by data/descriptions.txt; a word
// fits itself.
[[nodiscard]] bool description_fits(std::string_view noun, std::string_view own);
// The noun is one of those descriptions at all.
[[nodiscard]] bool organisation_description(std::string_view noun);

enum class ReferenceWord : std::uint8_t {
    none,
    another,   // new, other: not the one named before
    lesser,    // deputy, former: not the office itself
    trade,     // Foods, Motors: may be left out of a name
    unit,      // subsidiary, arm: a part of an organisation
    kind,      // model, platform: "the Lumen model" is Lumen
    appoint,   // name, become: what follows is an office
    succeed,   // the subject takes the office
    lead,      // run, found: the subject speaks for the object
    inanimate  // cost, weigh: the subject is a thing or an event
};
[[nodiscard]] ReferenceWord reference_word(std::string_view text);

}  // namespace gainsay::lexicon
