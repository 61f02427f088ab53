// The forms in which bonds are told (checker/data/bonds.txt), and how a clause's words fit one.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/clause_words.hpp"
#include "checker/words/data_lines.hpp"

namespace gainsay::checker {

struct BondForm {
    std::string_view relation;
    std::string_view text;
    bool holds = true;
    bool y_first = false;                             // Y is the subject
    std::string verb;                                 // "be", or the first word behind the subject
    std::vector<std::vector<std::string_view>> rest;  // alternatives, word by word; {"X"} or {"Y"}
    bool denies = false;                              // has a "no" of its own
    [[nodiscard]] bool transitive() const { return rest.size() == 1 && rest[0][0].size() == 1; }
};

// By verb; phrasal ones by their first word.
[[nodiscard]] const ByWord<std::vector<BondForm>>& bond_forms();

// What stands behind a form's words, and what was found for its other place.
struct BondMatch {
    std::vector<ClauseWord> captured;
    bool goes_on = false;
};

// The form's words behind its verb stand in `words`, in order.
[[nodiscard]] std::optional<BondMatch> match(const BondForm& form,
                                             std::span<const ClauseWord> words, bool behind_be);

[[nodiscard]] bool is_form_of_be(std::string_view word);
// "Of", "to", "who": opens a phrase or a clause of its own.
[[nodiscard]] bool opens_phrase(std::string_view word);

}  // namespace gainsay::checker
