#include "app/coverage.hpp"

#include <map>
#include <set>

namespace gainsay::app {

std::vector<Coverage> coverage(std::span<const std::string> ids, std::span<const Case> cases,
                               std::span<const CaseResult> results) {
    std::map<std::string, std::size_t> silent_in;           // by file
    std::map<std::string, std::set<std::string>> files_of;  // by reason
    std::map<std::string, std::size_t> firing;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (results[i].outcome != CaseOutcome::passed) continue;
        const Case& one = cases[i];
        if (one.expect == Expectation::nothing) ++silent_in[one.place.path];
        if (one.expect != Expectation::finding || one.reason.empty()) continue;
        ++firing[one.reason];
        files_of[one.reason].insert(one.place.path);
    }
    std::vector<Coverage> out;
    for (const std::string& id : ids) {
        Coverage row{id, firing[id], 0};
        for (const std::string& file : files_of[id]) row.silent += silent_in[file];
        out.push_back(std::move(row));
    }
    return out;
}

}  // namespace gainsay::app
