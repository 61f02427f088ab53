// Tension rules over claims: which claims fit a rule's sides, and which pairs of them speak of the
// same thing.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "checker/context.hpp"
#include "checker/proposition.hpp"
#include "checker/word_lists.hpp"
#include "gainsay/finding.hpp"
#include "gainsay/rule.hpp"

namespace gainsay::checker {

// The rules, prepared for matching. Borrows the rule set.
class RuleMatcher {
public:
    explicit RuleMatcher(const RuleSet& rules);

    struct Result {
        std::vector<Finding> findings;
        std::uint64_t restated =
            0;  // pairs left out because stronger ones of the rule say the same
    };
    [[nodiscard]] Result match(std::span<const Proposition> propositions, const Context& context,
                               bool within_documents) const;

private:
    struct Side {
        const SidePattern* pattern = nullptr;
        std::vector<ListId> with;
        std::vector<ListId> without;
        ListId predicate = WordLists::none;
        bool broken = false;  // names a list that does not exist: matches nothing
    };
    struct Compiled {
        const Rule* rule = nullptr;
        Side a;
        Side b;
        std::vector<Side> unless_a;
        std::vector<Side> unless_b;
    };
    struct Fit;
    struct Read;

    [[nodiscard]] Side compile(const SidePattern& pattern);
    [[nodiscard]] bool fits(const Side& side, const Read& read, Fit& out) const;
    void pair_up(const Compiled& compiled, std::vector<Fit>& fits_a, std::vector<Fit>& fits_b,
                 const Context& context, bool within_documents, Result& out) const;
    [[nodiscard]] bool consider(const Compiled& compiled, const Fit& a, const Fit& b,
                                const Context& context, Result& out) const;

    WordLists lists_;
    std::vector<Compiled> compiled_;
};

}  // namespace gainsay::checker
