// What stands around the clause of a sentence or a headline: who says it, what ties it to the text,
// where to look it up. Each part is told by its words and its punctuation before the sentence is
// parsed; the clause is then tagged and parsed by itself, as if it stood alone, and the parts are
// hung on it: a clause is read in the same way whatever stands around it.
// (Quirk et al. 1985, 8.121 to 8.147 on disjuncts and conjuncts, 14.28 to 14.30 on reporting
// clauses; Mardh 1980, Headlinese.)
//
//   Prosecutor: | Climbers not in helicopter | (VIDEO)
//     source            the clause               aside
//   However, | while demand fell, | the mill closed | , the council said on Monday.
//     link            clause         the clause       reporter
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "grammar/segmentation/lemmatiser.hpp"
#include "grammar/token.hpp"

namespace gainsay::grammar {

enum class FrameKind : std::uint8_t {
    aside,        // says nothing: "Sorry, folks", "(VIDEO)", "| Trent Gazette"
    saying,       // a noun of saying: "Report:", "- claim"; sets the mode of the clause
    source,       // who says the clause: "Prosecutor:", ": police"
    topic,        // what the clause is about: "Garlic soda:"
    link,         // ties the clause to the text: "However,", "And", "For example,"
    reference,    // where to look it up: "(see page 12)"
    attribution,  // "according to the council"
    reporter,     // a clause that says who says it: ", the council said on Monday", ", said Ada
                  // Brandt"
    phrase,       // a phrase before the clause: "In 2020,", "Reflecting demand,", "As announced,"
    clause,       // a clause before or behind it: "While demand fell,", "because demand fell"
    joined,       // another main clause behind it: ", and profits rose", "; profits rose"
    beside,       // who is set beside the subject: ", unlike the library"; see inset.hpp
    echo          // one behind it that leaves its verb out: ", as did profits"
};

struct FramePart {
    FrameKind kind = FrameKind::aside;
    std::size_t begin = 0;  // tokens [begin, end), its colon or comma with them
    std::size_t end = 0;
    bool neutral =
        false;  // of a sentence: leaves what the clause says as it is, unlike "denied that"
};

struct Frame {
    static constexpr std::size_t most_parts = 8;

    std::size_t begin = 0;  // the clause is tokens [begin, end)
    std::size_t end = 0;
    // The clause of a sentence needs a stop behind it, for the parser knows no other: where a part
    // follows, its first token (a comma, a bracket) is read as one, and belongs to the part too.
    bool borrowed_stop = false;
    std::size_t parts = 0;  // from the outside in
    std::array<FramePart, most_parts> part{};

    void add(FrameKind kind, std::size_t from, std::size_t to) { part[parts++] = {kind, from, to}; }
    void add(const FramePart& one) { part[parts++] = one; }
};

// What a sentence says without its neutral parts, from the outside in: tokens [begin, end), without
// the borrowed stop.
struct Core {
    std::size_t begin = 0;
    std::size_t end = 0;
};
[[nodiscard]] Core core_of(const Frame& frame, std::size_t tokens);

// A headline ends without a stop. Tokens have tags.
[[nodiscard]] bool is_headline(std::span<const Token> tokens);
[[nodiscard]] Frame headline_frame(std::span<const Token> tokens);
// Of a sentence with a stop; one clause from its first token to its last where nothing stands
// around it.
[[nodiscard]] Frame sentence_frame(std::span<const Token> tokens, Lemmatiser& lemmatiser);

// Hangs a part, whose own arcs are parsed, on `root`, the head of the clause. Heads of all tokens
// count from the sentence's first. Returns the head of both: `root`, or the verb of a reporter.
std::int16_t attach_part(std::span<Token> tokens, const FramePart& part, std::int16_t root);

}  // namespace gainsay::grammar
