// What stands around the clause of a headline: "BREAKING: ...", "Everyone calm down, ...",
// "Prosecutor: ...", "... - report", "... lol". Each part is told by its words and its punctuation
// before the sentence is parsed; the clause is then parsed by itself and the parts hung on it.
// (Mardh 1980, Headlinese; Quirk et al. 1985, sections 8.121 to 8.137 on what stands apart.)
//
//   Prosecutor: | Climbers not in helicopter | (VIDEO)
//     source            the clause               aside
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "grammar/token.hpp"

namespace gainsay::grammar {

enum class FrameKind : std::uint8_t {
    aside,   // says nothing: "Sorry, folks", "(VIDEO)", "| Trent Gazette"
    saying,  // a noun of saying: "Report:", "- claim"; sets the mode of the clause
    source,  // who says the clause: "Prosecutor:", ": police"
    topic    // what the clause is about: "Garlic soda:"
};

struct FramePart {
    FrameKind kind = FrameKind::aside;
    std::size_t begin = 0;  // tokens [begin, end), its colon or comma with them
    std::size_t end = 0;
};

struct Frame {
    static constexpr std::size_t most_parts = 8;

    std::size_t begin = 0;  // the clause is tokens [begin, end)
    std::size_t end = 0;
    std::size_t parts = 0;
    std::array<FramePart, most_parts> part{};
};

// A headline ends without a stop; all else is one clause from its first token to its last, but for
// a leading noun of saying ("Report: ..."). Tokens have tags.
[[nodiscard]] bool is_headline(std::span<const Token> tokens);
[[nodiscard]] Frame frame_of(std::span<const Token> tokens);

// Hangs a part, whose own arcs are parsed, on the head of the clause. Heads of all tokens count
// from the sentence's first.
void attach_part(std::span<Token> tokens, const FramePart& part, std::int16_t root);

}  // namespace gainsay::grammar
