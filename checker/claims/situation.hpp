// Which claims of a pile of documents tell of one situation. Two texts that `compare` is given do
// so by being put side by side: "the depot" of the one is the depot of the other. In a pile, what
// two claims share has to pick the matter out, as in cross-document event coreference: the same
// participant, and names, years and rare words besides (Bejan and Harabagiu 2010; Lee et al. 2012).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checker/claims/entities.hpp"
#include "checker/claims/proposition.hpp"
#include "gainsay/checker.hpp"

namespace gainsay::checker {

// Of the documents of one run; borrows them and the entities. May be asked from any thread.
class Situations {
public:
    Situations(std::span<const CheckedDocument> documents, const EntityTable& entities);

    // Two claims of one event or state of one thing.
    [[nodiscard]] bool one(const Proposition& a, const Proposition& b) const;

    // Two whole sentences, of which one has nearly all that the other has.
    [[nodiscard]] bool one_sentence(const Proposition& a, const Proposition& b) const;

private:
    // What two claims have in common, in weights of words.
    struct Common {
        double shared = 0.0;
        double smaller = 0.0;  // all of the claim with less
        bool name = false;     // a name or a figure among what is shared
    };

    [[nodiscard]] double weight(const Word& word) const;
    [[nodiscard]] Common common(const Proposition& a, const Proposition& b) const;
    // Both documents speak again and again of one person, organisation, product or place.
    [[nodiscard]] bool one_subject(std::uint32_t a, std::uint32_t b) const;

    const EntityTable& entities_;
    std::unordered_map<std::string_view, std::uint32_t> sentences_with_;  // by lemma
    std::vector<std::vector<EntityId>> subjects_;                         // by document, ascending
};

}  // namespace gainsay::checker
