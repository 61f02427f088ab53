// Which claims of a pile of documents tell of one situation. Two texts that `compare` is given do
// so by being put side by side: "the depot" of the one is the depot of the other. In a pile, what
// two claims share has to pick the matter out, as in cross-document event coreference: the same
// participant, and names, years and rare words besides (Bejan and Harabagiu 2010; Lee et al. 2012).
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "checker/claims/entities.hpp"
#include "checker/claims/proposition.hpp"
#include "gainsay/checker.hpp"

namespace gainsay::checker {

// The content words of a claim or a sentence, by how much each tells.
struct ToldWords {
    struct Entry {
        std::uint64_t lemma = 0;  // hash
        float weight = 0.0F;
        bool name = false;  // or a figure
    };
    std::vector<Entry> words;  // ascending by lemma, each once
    float all = 0.0F;          // sum of the weights
};

// Of the documents of one run; borrows them and the entities. May be asked from any thread.
class Situations {
public:
    Situations(std::span<const CheckedDocument> documents, const EntityTable& entities);

    [[nodiscard]] ToldWords words_of(const Proposition& p) const;
    // Two claims of one event or state of one thing.
    [[nodiscard]] bool one(const Proposition& a, const ToldWords& words_a, const Proposition& b,
                           const ToldWords& words_b) const;
    // Two sentences that share enough to be held against each other clause by clause: rare words,
    // in two documents on one subject.
    [[nodiscard]] bool near(const Proposition& a, const Proposition& b) const;
    // Two whole sentences, of which one has nearly all that the other has.
    [[nodiscard]] bool one_sentence(const Proposition& a, const Proposition& b) const;

    // How much a word tells: 0 to 1.5.
    [[nodiscard]] float weight(const Word& word) const;

private:
    // What the one document is about, the other names.
    [[nodiscard]] bool one_subject(std::uint32_t a, std::uint32_t b) const;

    std::span<const CheckedDocument> documents_;
    const EntityTable& entities_;
    std::unordered_map<std::uint64_t, std::uint32_t> sentences_with_;  // by hash of the lemma
    // By document, ascending: what it is about, and all that it names.
    std::vector<std::vector<EntityId>> subjects_;
    std::vector<std::vector<EntityId>> named_;
    // ... in single words, hashed: "Belmarre" of "the Management of Hotel Belmarre".
    std::vector<std::vector<std::uint64_t>> opening_names_;
    std::vector<std::vector<std::uint64_t>> names_;
};

}  // namespace gainsay::checker
