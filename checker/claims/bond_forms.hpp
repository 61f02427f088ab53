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

// Those of a verb (phrasal ones by its first word); null for a verb that has none.
[[nodiscard]] const std::vector<BondForm>* bond_forms(std::string_view verb);
// Those of "be" whose first word stands in `words` where match() would look for it, in the order of
// the file.
[[nodiscard]] std::vector<const BondForm*> bond_forms_of_be(std::span<const ClauseWord> words);

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
