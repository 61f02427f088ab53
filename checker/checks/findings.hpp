// Evidence, keys and the cut of near-identical findings.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/context.hpp"
#include "checker/claims/proposition.hpp"
#include "gainsay/finding.hpp"

namespace gainsay::checker {

// Where each line of each document begins, found once.
class LineTable {
public:
    explicit LineTable(std::span<const CheckedDocument> documents);
    [[nodiscard]] std::uint32_t line(std::uint32_t document, std::uint32_t offset) const;

private:
    std::vector<std::vector<std::uint32_t>> starts_;
};

// All but `line`, which `locate` fills in for the findings that are kept.
[[nodiscard]] Evidence evidence(const Proposition& p, const Context& context,
                                std::vector<Span> marked);
void locate(std::vector<Finding>& findings, std::span<const CheckedDocument> documents);

// Puts `a` before `b`, by document, then by position, and gives the finding its key: 16 hex digits
// of the reason, the documents' identities and the quotes with blanks and letter case evened out.
// No line numbers: a decision outlives edits elsewhere in the file.
void finish(Finding& finding);

// Strongest first, ties by key.
void sort_findings(std::vector<Finding>& findings);

// One finding per sentence pair and reason, of all tensions of a sentence pair one, the strongest;
// and of the tensions of one rule between two documents only the strongest few, no sentence in more
// than two of them. Expects them sorted; returns how many were left out.
std::uint64_t drop_restatements(std::vector<Finding>& findings);

}  // namespace gainsay::checker
