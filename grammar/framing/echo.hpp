// Clauses that say again of another what the clause before them says: "..., as did revenue",
// "..., and so did revenue", "..., nor did the clerk", "..., but the library did not",
// "..., and revenue did too" (verb phrase ellipsis and its inverted pro-forms; Quirk et al. 1985,
// 12.21 to 12.29). What they leave out is filled in by fill_ellipsis().
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "grammar/framing/frame.hpp"

namespace gainsay::grammar {

// Of an echo, tokens [begin, end): its helping verb and the words of its subject.
struct Echo {
    std::size_t verb = 0;
    std::size_t subject = 0;  // words [subject, subject_end)
    std::size_t subject_end = 0;
};
[[nodiscard]] std::optional<Echo> echo_of(std::span<const Token> tokens, std::size_t begin,
                                          std::size_t end);

// The echo that closes tokens [begin, end), `end` being the place of the stop. What stands before
// it must govern no other clause, or the echo may be of that.
[[nodiscard]] std::optional<FramePart> closing_echo(std::span<const Token> tokens,
                                                    std::size_t begin, std::size_t end);

// Hangs an echo, the arcs of whose subject are found, on the clause.
void attach_echo(std::span<Token> tokens, const FramePart& part, const Echo& echo,
                 std::int16_t root);

}  // namespace gainsay::grammar
