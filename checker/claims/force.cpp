#include "checker/claims/force.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>

namespace gainsay::checker {
namespace {

bool governed_by(const Claim& claim, std::initializer_list<std::string_view> lemmas) {
    const auto& governors = claim.predicate.governors;
    return std::any_of(governors.begin(), governors.end(), [&](const std::string& g) {
        return std::find(lemmas.begin(), lemmas.end(), g) != lemmas.end();
    });
}

bool says(const Claim& claim, std::string_view words) {
    return claim.predicate.text.find(words) != std::string::npos;
}

}  // namespace

// "May not" forbids only where somebody's duty is the subject: the other side has to speak of one.
Force force_of(const Proposition& p) {
    const Claim& claim = *p.claim;
    const std::string& auxiliary = claim.predicate.auxiliary;
    if (governed_by(claim, {"prohibit", "forbid", "forbidden", "ban", "bar"}))
        return Force::prohibition;
    if (governed_by(claim, {"allow", "permit", "entitle", "authorise", "authorize"}))
        return p.negated ? Force::prohibition : Force::permission;
    const bool required = governed_by(claim, {"require", "oblige", "obligate", "mandate"});
    const bool needed = auxiliary == "need" || says(claim, "need ") || says(claim, "have to") ||
                        says(claim, "has to") || governed_by(claim, {"need", "have"});
    const bool duty = required || needed || auxiliary == "must" || auxiliary == "shall" ||
                      claim.mode == Mode::required;
    if (duty && !p.negated) return Force::obligation;
    if (duty) return required || needed ? Force::exemption : Force::prohibition;
    if (p.negated && (auxiliary == "may" || auxiliary == "can")) return Force::prohibition;
    return Force::none;
}

std::string_view name(Force force) {
    switch (force) {
        case Force::obligation:
            return "a duty";
        case Force::exemption:
            return "no duty";
        case Force::permission:
            return "allowed";
        case Force::prohibition:
            return "forbidden";
        case Force::none:
            break;
    }
    return "";
}

bool permits(const Proposition& p) {
    const std::string& auxiliary = p.claim->predicate.auxiliary;
    return !p.negated &&
           (force_of(p) == Force::permission || auxiliary == "may" || auxiliary == "can");
}

}  // namespace gainsay::checker
