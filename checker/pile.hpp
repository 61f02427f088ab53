// What `check` and `compare` share: the propositions of all texts, and findings made of outcomes.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

#include "checker/judge.hpp"
#include "checker/kept_findings.hpp"
#include "checker/rules/rule_match.hpp"
#include "checker/sentences/sentence_view.hpp"
#include "gainsay/checker.hpp"

namespace gainsay::checker {

struct Checker::State {
    State(RuleSet the_rules, Options the_options)
        : rules(std::move(the_rules)), options(the_options), matcher(rules) {}
    RuleSet rules;
    Options options;
    RuleMatcher matcher;  // borrows `rules`
};

// Of every claim, document by document; they borrow the readings.
[[nodiscard]] std::vector<Proposition> prepare_all(std::span<const CheckedDocument> documents,
                                                   const EntityTable& entities);
// The sentences of all texts, also those where the grammar found no claim: one proposition for
// each. Borrows the readings.
class Sentences {
public:
    Sentences(std::span<const CheckedDocument> documents, const EntityTable& entities);

    // Document by document.
    [[nodiscard]] const std::vector<Proposition>& all() const { return all_; }
    [[nodiscard]] const Proposition& at(std::uint32_t document, std::uint32_t sentence) const {
        return all_[first_[document] + sentence];
    }
    // The sentence that a claim stands in.
    [[nodiscard]] const Proposition& of(const Proposition& claim) const {
        return at(claim.document, claim.claim->sentence);
    }
    [[nodiscard]] SentenceView view(std::uint32_t document, std::uint32_t sentence) const;

private:
    std::span<const CheckedDocument> documents_;
    std::deque<Claim> claims_;  // that the propositions borrow
    std::vector<Proposition> all_;
    std::vector<std::size_t> first_;  // by document
};

// Two sentences: document and index of each, the lower first.
using SentencePair = std::array<std::uint32_t, 4>;
[[nodiscard]] SentencePair sentences_of(const Proposition& a, const Proposition& b);

[[nodiscard]] Finding to_finding(const Proposition& a, const Proposition& b, Outcome outcome,
                                 const Context& context);
// A comparison of words supports what the claims have told of the same sentences; the claims' trace
// says more, so it stays.
void add_surface(Finding found, KeptFindings& findings);

}  // namespace gainsay::checker
