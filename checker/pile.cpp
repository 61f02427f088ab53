#include "checker/pile.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "checker/checks/findings.hpp"

namespace gainsay::checker {

std::vector<Proposition> prepare_all(std::span<const CheckedDocument> documents,
                                     const EntityTable& entities) {
    std::vector<Proposition> out;
    for (std::uint32_t d = 0; d < documents.size(); ++d) {
        const Reading& reading = *documents[d].reading;
        for (std::uint32_t i = 0; i < reading.claims.size(); ++i)
            out.push_back(prepare(reading.claims[i], reading, entities, d, i));
    }
    relate_within_sentences(out);
    return out;
}

Finding to_finding(const Proposition& a, const Proposition& b, Outcome outcome,
                   const Context& context) {
    Finding out;
    out.kind = outcome.kind;
    out.reason = std::string(outcome.conflict.check);
    out.severity = out.kind == FindingKind::contradiction ? Severity::high : Severity::medium;
    out.score = outcome.score;
    out.a = evidence(a, context, std::move(outcome.conflict.marked_a));
    out.b = evidence(b, context, std::move(outcome.conflict.marked_b));
    out.steps = std::move(outcome.steps);
    out.message = std::move(outcome.conflict.message);
    if (out.message.starts_with("one text") || out.message.starts_with("someone quoted"))
        out.message[0] = static_cast<char>(out.message[0] - 'a' + 'A');
    finish(out);
    return out;
}

SentencePair sentences_of(const Proposition& a, const Proposition& b) {
    const std::pair one{a.document, a.claim->sentence};
    const std::pair other{b.document, b.claim->sentence};
    const auto& [low, high] = std::minmax(one, other);
    return {low.first, low.second, high.first, high.second};
}

Sentences::Sentences(std::span<const CheckedDocument> documents, const EntityTable& entities)
    : documents_(documents) {
    for (std::uint32_t d = 0; d < documents.size(); ++d) {
        const Reading& reading = *documents[d].reading;
        first_.push_back(all_.size());
        for (std::uint32_t i = 0; i < reading.sentences.size(); ++i) {
            Claim& claim = claims_.emplace_back();
            claim.sentence = i;
            claim.predicate.text = reading.sentences[i].text;
            claim.span = reading.sentences[i].span;
            all_.push_back(prepare(claim, reading, entities, d, 0));
        }
    }
}

SentenceView Sentences::view(std::uint32_t document, std::uint32_t sentence) const {
    const Reading& reading = *documents_[document].reading;
    const auto first = std::lower_bound(
        reading.claims.begin(), reading.claims.end(), sentence,
        [](const Claim& claim, std::uint32_t number) { return claim.sentence < number; });
    const auto last = std::upper_bound(
        first, reading.claims.end(), sentence,
        [](std::uint32_t number, const Claim& claim) { return number < claim.sentence; });
    return {reading.sentences[sentence], std::span(first, last)};
}

void add_surface(Finding found, KeptFindings& findings) {
    Finding* same = findings.find(found.key);
    if (same == nullptr) {
        findings.add(std::move(found));
    } else if (found.score > same->score) {
        same->score = found.score;
        same->steps.pop_back();  // its own score's features
        same->steps.insert(same->steps.end(), found.steps.begin(), found.steps.end());
    }
}

}  // namespace gainsay::checker
