// What ICU's sentence breaks get wrong in English: breaks to undo and breaks to add.
#pragma once

#include <cstddef>
#include <string_view>

namespace gainsay::grammar {

// Whether the piece [begin, end) and the one that starts at `next` are one sentence after all.
[[nodiscard]] bool is_joined(std::string_view text, std::size_t begin, std::size_t end,
                             std::size_t next);

// The end of a first sentence inside [begin, end) that ICU did not see ("... done.[3] Then ..."),
// or `end`.
[[nodiscard]] std::size_t inner_end(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace gainsay::grammar
