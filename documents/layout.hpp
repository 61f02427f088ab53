// What the readers of formats hand to `assemble`: blocks as pieces of clean text, not yet joined.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gainsay/document.hpp"

namespace gainsay::documents {

enum class Join : std::uint8_t {
    glue,  // the piece follows the last one without a blank: a marker was taken out
    wrap   // a line break stood between them
};

struct Piece {
    Span text;  // of the clean text
    Join join = Join::wrap;
    std::string literal;  // stands for `text` when given: "&" for "&amp;"
};

struct Draft {
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;
    std::vector<Piece> pieces;
    std::string place{};  // for people, where the format has no lines: "page 3, paragraph 2"
    bool after_furniture = false;  // page furniture stood between this and the draft before

    [[nodiscard]] Span span() const {
        return pieces.empty() ? Span{} : Span{pieces.front().text.begin, pieces.back().text.end};
    }
};

struct Layout {
    std::vector<Draft> drafts;
    std::vector<Span> furniture;  // of the clean text
};

}  // namespace gainsay::documents
