// Findings as they come, kept within bounds: memory grows with the claims, not with the pairs.
// Copied sentences give the same finding again and again (one key), boilerplate with another figure
// on every page gives one for every two pages; a person needs the first few.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "gainsay/finding.hpp"

namespace gainsay::checker {

class KeptFindings {
public:
    // No sentence takes part in more findings of one reason.
    static constexpr std::uint32_t most_per_sentence = 8;

    // Of two findings with one key the stronger stays, the first of equals.
    void add(Finding finding);
    // The finding with this key and reason, or nullptr; until the next add().
    [[nodiscard]] Finding* find(const std::string& key);
    [[nodiscard]] std::vector<Finding> take() { return std::move(findings_); }
    [[nodiscard]] std::uint64_t left_out() const { return left_out_; }
    [[nodiscard]] bool empty() const { return findings_.empty(); }

private:
    using Place = std::tuple<std::uint32_t, std::uint32_t, std::string>;  // document, begin, reason

    std::vector<Finding> findings_;
    std::unordered_map<std::string, std::size_t> by_key_;
    std::map<Place, std::uint32_t> of_sentence_;
    std::uint64_t left_out_ = 0;
};

}  // namespace gainsay::checker
