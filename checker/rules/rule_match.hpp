// Tension rules over claims: which claims fit a rule's sides, and which pairs of them speak of the
// same thing.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "checker/claims/context.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/rules/rule_pair.hpp"
#include "checker/rules/side_match.hpp"
#include "checker/rules/word_lists.hpp"
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

    // The rule tried on the pair of claims, one of each document, that comes closest to it.
    // Expects two documents. Nothing if there is no such rule or no claim on a side.
    [[nodiscard]] RuleTrial attempt(const std::string& id,
                                    std::span<const Proposition> propositions,
                                    const Context& context) const;

private:
    struct Compiled {
        const Rule* rule = nullptr;
        CompiledSide a;
        CompiledSide b;
        std::vector<CompiledSide> unless_a;
        std::vector<CompiledSide> unless_b;
    };

    void pair_up(const Compiled& compiled, std::vector<Fit>& fits_a, std::vector<Fit>& fits_b,
                 const Context& context, bool within_documents, Result& out) const;
    [[nodiscard]] bool consider(const Compiled& compiled, const Fit& a, const Fit& b,
                                const Context& context, Result& out) const;
    [[nodiscard]] RuleTrial attempt(const Compiled& compiled, const ReadClaim& a,
                                    const ReadClaim& b, const Context& context) const;

    WordLists lists_;
    std::vector<Compiled> compiled_;
};

}  // namespace gainsay::checker
