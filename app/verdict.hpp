// What the checker says of two texts, in words.
#pragma once

#include <string>
#include <string_view>

#include "app/console.hpp"
#include "gainsay/checker.hpp"

namespace gainsay::app {

[[nodiscard]] std::string_view label_name(checker::Label label);

// The label, the findings with their steps, and what came closest; lines of at most `width`.
[[nodiscard]] std::string verdict_text(const checker::Verdict& verdict, std::size_t width,
                                       const Style& style);

}  // namespace gainsay::app
