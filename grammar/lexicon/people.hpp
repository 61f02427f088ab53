// What names and nouns tell about a person.
//
//   first_name("Ada")              // Gender::female
//   gendered_noun("chairwoman")    // Gender::female
//
// Case is ignored; pure, thread-safe, loaded on first use.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gainsay::lexicon {

enum class Gender : std::uint8_t { unknown, female, male };

// Gender::unknown for a first name that both bear; nothing for other words.
[[nodiscard]] std::optional<Gender> first_name(std::string_view text);
[[nodiscard]] Gender gendered_noun(std::string_view text);

}  // namespace gainsay::lexicon
