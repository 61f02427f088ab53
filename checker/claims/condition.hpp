// Under what condition a claim holds: "IF THE LOAD IS ABOVE 30 TONNES, the toll is 9 euros". Two
// rules with conditions of their own do not contradict each other (Quirk et al. 1985, 15.28 ff.).
// The openers are those of the class `conditional` in checker/data/adverbs.txt.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

struct Condition {
    std::string opener;              // "if"
    std::vector<std::string> words;  // lemmas of its content words and its figures, ascending
    std::string text;
};

// Of the clause or phrase that opens the sentence before a comma, or ends it; nothing for claims
// that stand in the condition themselves.
[[nodiscard]] std::optional<Condition> condition_of(const Proposition& p);

// The first `if`, `unless` ... of a sentence, whatever it belongs to; nothing for conditions of
// time alone ("when").
[[nodiscard]] std::optional<Condition> condition_of(const Sentence& sentence);

// "LEFT UNTREATED, the illness is fatal", "TRAVELLING BY TRAIN, they arrive early": a clause
// without a subject before the main one, which may say under what condition it holds (15.60 ff.
// supplementive clauses).
struct Circumstance {
    std::string text;
    bool limits = false;  // a rule, or a figure ("INCLUDING write-downs, it made a loss")
};
[[nodiscard]] std::optional<Circumstance> circumstance_of(const Proposition& p);

// "Tenants WHO HAVE LIVED THERE FOR TEN YEARS may": a clause with a figure says of which of them
// the sentence speaks.
struct Membership {
    std::string text;
    std::vector<Quantity> figures;
};
[[nodiscard]] std::optional<Membership> membership_of(const Proposition& p);

[[nodiscard]] bool same_condition(const Condition& a, const Condition& b);
// So little in common that they are no two wordings of one.
[[nodiscard]] bool distinct_conditions(const Condition& a, const Condition& b);

}  // namespace gainsay::checker
