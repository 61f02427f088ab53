// Which claims are worth comparing: those that share what they are about, and, where very many do,
// a word of what they say besides. Near-linear in the number of claims, deterministic.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "checker/claims/context.hpp"
#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

using Candidate = std::pair<std::uint32_t, std::uint32_t>;  // first < second

struct IndexOptions {
    bool within_documents = true;
    std::uint32_t bucket = 128;   // claims with one key that are all compared with each other
    std::uint32_t partners = 64;  // of one claim, those that share its rarest keys first
};

// Who meets whom, asked claim by claim: the pairs are never held together, so that memory grows
// with the claims and not with the pairs.
class CandidateIndex {
public:
    // Ascending and without repeats: the claims behind this one that are worth comparing with it.
    // Claims of one sentence are none. May be asked from any thread.
    void partners(std::uint32_t proposition, std::vector<std::uint32_t>& out) const;
    [[nodiscard]] std::size_t size() const { return first_.empty() ? 0 : first_.size() - 1; }
    // All pairs, ascending; for tests and small corpora.
    [[nodiscard]] std::vector<Candidate> pairs() const;

private:
    friend class IndexBuilder;

    // Of members_: those that one proposition meets by one key.
    struct Stretch {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    std::uint32_t most_ = 0;
    std::vector<std::uint32_t> members_;  // bucket after bucket, ascending in each
    std::vector<std::uint32_t> first_;    // by proposition: where its stretches begin
    std::vector<Stretch> stretches_;      // of each proposition the shortest first
};

// Propositions come document by document and sentence by sentence, as `Reading` lists its claims.
[[nodiscard]] CandidateIndex candidates(std::span<const Proposition> propositions,
                                        const EntityTable& entities, const IndexOptions& options);

// Of sentences that share their rarest words: near copies are among them.
[[nodiscard]] CandidateIndex copies(std::span<const Proposition> sentences,
                                    const IndexOptions& options);

}  // namespace gainsay::checker
