// A figure right before the noun that it measures, in one word: "the 3-MILLION-EURO plan", "the
// THREE-YEAR contract", "the 300-STRONG staff" (measure compounds; Huddleston and Pullum 2002,
// 5.20).
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "gainsay/claim.hpp"
#include "gainsay/quantity.hpp"

namespace gainsay::checker {

struct CompoundFigure {
    std::string word;        // "3-million-euro", as written
    std::string noun;        // what stands behind it, in lower case: "staff of the mill"
    Phrase bare;             // the phrase without it: "the staff of the mill"
    std::size_t behind = 0;  // where `noun` begins in the text of the phrase

    [[nodiscard]] bool counts_heads() const { return word.ends_with("-strong"); }
};
// `at`: where the figure stands in the text of the phrase, behind an article.
[[nodiscard]] std::optional<CompoundFigure> compound_figure(const Phrase& phrase,
                                                            const Quantity& figure, std::size_t at);

}  // namespace gainsay::checker
