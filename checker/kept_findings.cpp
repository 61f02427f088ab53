#include "checker/kept_findings.hpp"

namespace gainsay::checker {

void KeptFindings::add(Finding finding) {
    if (const auto known = by_key_.find(finding.key); known != by_key_.end()) {
        ++left_out_;
        Finding& kept = findings_[known->second];
        if (finding.score > kept.score) kept = std::move(finding);
        return;
    }
    std::uint32_t& of_a = of_sentence_[{finding.a.document, finding.a.begin, finding.reason}];
    std::uint32_t& of_b = of_sentence_[{finding.b.document, finding.b.begin, finding.reason}];
    if (of_a >= most_per_sentence || of_b >= most_per_sentence) {
        ++left_out_;
        return;
    }
    ++of_a;
    ++of_b;
    by_key_.emplace(finding.key, findings_.size());
    findings_.push_back(std::move(finding));
}

Finding* KeptFindings::find(const std::string& key) {
    const auto known = by_key_.find(key);
    return known == by_key_.end() ? nullptr : &findings_[known->second];
}

}  // namespace gainsay::checker
