// One side of a rule against one claim: which conditions hold, with what value.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checker/claims/context.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/rules/word_lists.hpp"
#include "gainsay/checker.hpp"
#include "gainsay/rule.hpp"

namespace gainsay::checker {

// A side with its word lists looked up. Borrows the pattern.
struct CompiledSide {
    struct InParts {
        ListId list = WordLists::none;
        bool absent = false;
        std::vector<ClaimPart> parts;
        std::string text;  // "with openness in object"
    };
    struct Named {
        ListId list = WordLists::none;
        std::string text;    // as the rule file words it
        bool topic = false;  // both sides ask for it: what they speak of, whatever they say of it
    };
    const SidePattern* pattern = nullptr;
    std::vector<Named> with;
    std::vector<Named> without;
    std::vector<InParts> in_parts;
    std::vector<QuantityBound> quantities;  // in canonical units
    ListId predicate = WordLists::none;
    bool broken = false;  // names a list that does not exist: matches nothing
};
// `other`: what the rule's other side must be.
[[nodiscard]] CompiledSide compile(const SidePattern& pattern, const SidePattern& other,
                                   WordLists& lists);

// A claim with what the word lists found in it.
struct ReadClaim {
    const Proposition* proposition = nullptr;
    std::vector<Hit> hits;
};

// A claim that fits one side of a rule.
struct Fit {
    const Proposition* proposition = nullptr;
    double central = 0.0;  // of the least central theme
    double near = 1.0;     // how close the words of its themes stand
    bool loose = false;    // a word of the theme stands in the sentence only
    bool several = false;
    std::vector<Span> marked;

    [[nodiscard]] double strength() const {
        return 2.0 * central + 0.8 * near - (loose ? 0.4 : 0.0) + (several ? 0.2 : 0.0) +
               (proposition->subject.about() != 0 ? 0.4 : 0.0) + proposition->claim->confidence;
    }
};

// Nothing when a condition fails. With `told` every condition is tried and written down, with its
// value and what would make it hold.
[[nodiscard]] std::optional<Fit> fit(const CompiledSide& side, const ReadClaim& read,
                                     const WordLists& lists, const Context& context,
                                     std::vector<RuleCondition>* told = nullptr);

}  // namespace gainsay::checker
