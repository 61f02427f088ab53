// Which claims are worth comparing: those that share what they are about, and, where very many do,
// a word of what they say besides. Near-linear in the number of claims, deterministic.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "checker/context.hpp"
#include "checker/proposition.hpp"

namespace gainsay::checker {

using Candidate = std::pair<std::uint32_t, std::uint32_t>;  // first < second

struct IndexOptions {
    bool within_documents = true;
    std::uint32_t bucket = 128;  // claims with one key that are all compared with each other
};

// Ascending and without repeats. Claims of one sentence are no candidates.
[[nodiscard]] std::vector<Candidate> candidates(std::span<const Proposition> propositions,
                                                const EntityTable& entities,
                                                const IndexOptions& options);

// Pairs of sentences that share their rarest words, as indices into `sentences`: near copies are
// among them.
[[nodiscard]] std::vector<Candidate> copies(std::span<const Proposition> sentences,
                                            const IndexOptions& options);

}  // namespace gainsay::checker
