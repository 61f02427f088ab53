#include "app/copies.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

namespace gainsay::app {

std::vector<documents::Copy> copies_of(const std::vector<ReadDocument>& read) {
    std::vector<const Document*> all;
    all.reserve(read.size());
    for (const ReadDocument& one : read) all.push_back(&one.document);
    return documents::find_copies(all);
}

void drop_copies(std::vector<Finding>& findings, const std::vector<documents::Copy>& copies) {
    if (copies.empty()) return;
    std::unordered_map<std::size_t, std::size_t> original;
    for (const documents::Copy& copy : copies) original[copy.document] = copy.original;
    const auto root = [&](const Evidence& side) {
        const auto found = original.find(side.document);
        return found == original.end() ? std::size_t{side.document} : found->second;
    };
    using Side = std::pair<std::size_t, std::string>;
    const auto told = [&](const Finding& finding) {
        Side a{root(finding.a), finding.a.sentence};
        Side b{root(finding.b), finding.b.sentence};
        if (b < a) std::swap(a, b);
        return std::tuple(finding.reason, std::move(a), std::move(b));
    };
    const auto of_originals = [&](const Finding& finding) {
        return root(finding.a) == finding.a.document && root(finding.b) == finding.b.document;
    };
    std::set<std::tuple<std::string, Side, Side>> seen;
    for (const Finding& finding : findings)
        if (of_originals(finding)) seen.insert(told(finding));
    std::erase_if(findings, [&](const Finding& finding) {
        if (of_originals(finding)) return false;
        // Within one document, copy or not, nothing is a copy of anything.
        if (root(finding.a) == root(finding.b) && finding.a.document != finding.b.document)
            return true;
        return !seen.insert(told(finding)).second;
    });
}

}  // namespace gainsay::app
