// A figure that a claim gives of a thing, by what it measures: the population of a town, whatever
// the words ("has 12,000 inhabitants", "12,000 people live in Harlow", "Harlow, with a population
// of 12,000"). The words are those of checker/data/attributes.txt.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/entities.hpp"
#include "gainsay/claim.hpp"
#include "gainsay/quantity.hpp"

namespace gainsay::checker {

struct Proposition;
struct Slot;

enum class AttributeForm : std::uint8_t { noun, counted, verb, done, adjective, share };

struct Attribute {
    std::string_view name;  // "population"
    AttributeForm form = AttributeForm::noun;
    std::string word;  // of the list that told it: "live in"
    // Whose: a slot of the claim, or a phrase inside one, which is then owned here.
    const Phrase* holder = nullptr;
    EntityId entity = 0;  // that it names
    std::shared_ptr<const Phrase> owned;
    Quantity figure;  // counts `name`
    // Words that narrow what is counted ("full-time", "on the ground floor"); ascending.
    std::vector<std::string> limits;

    bool aside =
        false;  // told of the subject beside what the clause tells: "the 3-million-euro plan"

    [[nodiscard]] Slot slot() const;
};

// Nothing for most claims. `p` is prepared but for this.
[[nodiscard]] std::vector<Attribute> attributes_of(const Proposition& p,
                                                   const EntityTable& entities);

// The first two of one attribute that are told in different forms, with figures that exclude each
// other; null without any.
struct AttributePair {
    const Attribute* a = nullptr;
    const Attribute* b = nullptr;
};
[[nodiscard]] AttributePair differing_attributes(const Proposition& a, const Proposition& b);

}  // namespace gainsay::checker
