// What ICU's sentence breaks get wrong in English: breaks to undo and breaks to move.
#pragma once

#include <cstddef>
#include <string_view>

namespace gainsay::grammar {

// Whether the piece [begin, end) and the one that starts at `next` are one sentence after all.
[[nodiscard]] bool is_joined(std::string_view text, std::size_t begin, std::size_t end,
                             std::size_t next);

// Where a break that ICU puts inside reference marks ("... done.[" | "3] Then") belongs: behind
// them. Else `end`.
[[nodiscard]] std::size_t after_references(std::string_view text, std::size_t end);

}  // namespace gainsay::grammar
