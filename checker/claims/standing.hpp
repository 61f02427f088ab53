// How something stands, told in many words: a result that is a profit or a loss ("made a loss",
// "was in the red", "broke even"), a figure above or below another ("was below expectations", "beat
// expectations"). The words are those of checker/data/standings.txt.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace gainsay::checker {

struct Adjunct;
struct Proposition;

enum class Result : std::uint8_t { none, profit, loss, even };

struct Standing {
    Result result = Result::none;
    std::string line;   // which result: "operating"; "" if not told
    std::string place;  // where it was made: "portugal"
    int way = 0;        // of what stands to `mark`: 1 above, -1 below, 0 level with it
    std::string mark;   // "expectations"; "" where it is compared with nothing
};

// Null for what tells of neither, which is most.
[[nodiscard]] std::unique_ptr<const Standing> standing_of(const Proposition& p);

// Of two affirmed claims: a profit on one side, a loss or neither on the other, of one line of the
// statement.
[[nodiscard]] bool results_differ(const Proposition& a, const Proposition& b);

// ... above on one side, below or level on the other, of the same mark.
[[nodiscard]] bool stand_apart(const Proposition& a, const Proposition& b);

// Both are compared, with two things: "than expected", "than in the previous year".
[[nodiscard]] bool compared_with_others(const Proposition& a, const Proposition& b);

// Where it stands, if a phrase beside the verb says so: "[was] IN THE RED"; null elsewhere.
[[nodiscard]] const Adjunct* standing_phrase(const Proposition& p);

}  // namespace gainsay::checker
