// Findings for people at a terminal or in a mail.
#pragma once

#include <span>
#include <string>

#include "app/console.hpp"
#include "gainsay/store.hpp"

namespace gainsay::app {

struct TextLayout {
    std::size_t width = 100;  // below `two_columns_from` the quotes stand one above the other
    Style style;
};
inline constexpr std::size_t two_columns_from = 90;

// "4 contradictions, 2 reversals, 11 tensions"; kinds without a finding are left out; "no
// findings".
[[nodiscard]] std::string count_by_kind(std::span<const store::StoredFinding> findings);

// The sentence with its marked words between mark signs (app/text.hpp), white space tidied.
[[nodiscard]] std::string marked_quote(const Evidence& evidence);

[[nodiscard]] std::string finding_text(const store::StoredFinding& finding, std::size_t number,
                                       const TextLayout& layout);

// Two lines a finding, for summaries: what, and where both sides stand.
[[nodiscard]] std::string finding_summary(const store::StoredFinding& finding, std::size_t number,
                                          const TextLayout& layout);

}  // namespace gainsay::app
