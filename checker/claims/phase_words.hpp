// The words that tell phases (checker/data/phases.txt).
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace gainsay::checker::phases {

[[nodiscard]] bool listed(std::string_view kind, std::string_view word);
[[nodiscard]] std::span<const std::string> words(std::string_view kind);

}  // namespace gainsay::checker::phases
