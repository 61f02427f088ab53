#include "app/case_fix.hpp"

#include <algorithm>

#include "app/explain.hpp"
#include "app/text.hpp"

namespace gainsay::app {
namespace {

const Rule* rule_of(const std::string& id, const checker::Checker& checker) {
    const std::vector<Rule>& rules = checker.rules().rules;
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const Rule& each) { return each.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

std::string marked_words(const Evidence& side, const Document& document) {
    std::string out;
    for (const Span mark : side.marked)
        out += (out.empty() ? "\"" : ", \"") +
               tidy(document.bytes.substr(mark.begin, mark.size())) + "\"";
    return out;
}

// All that hold, and the first that does not.
void cut_behind_failure(std::vector<checker::RuleCondition>& conditions) {
    const auto failed = std::find_if(conditions.begin(), conditions.end(),
                                     [](const auto& each) { return !each.holds; });
    if (failed != conditions.end()) conditions.erase(failed + 1, conditions.end());
}

std::string fix_of(const Rule& rule, const std::vector<checker::RuleCondition>& conditions) {
    if (conditions.empty()) return "write a text on each side that makes a claim";
    if (conditions.back().holds)
        return "the rule fits, but a stronger finding speaks of the same sentences";
    const checker::RuleCondition& failed = conditions.back();
    return "in " + rule.id + " (" + rule.place.text() + "), " + failed.what + ": " + failed.fix;
}

// It was found, but the case asks for more.
std::string fix_of_near(const Case& one, const Finding& finding,
                        std::span<const checker::CheckedDocument> sides) {
    if (finding.kind != one.kind)
        return "write \"" + std::string(name(finding.kind)) + " by " + finding.reason + "\"";
    if (finding.a.document == finding.b.document)
        return "it was found within one side; part the two claims";
    const bool in_order = finding.a.document == 0;
    const Evidence& a = in_order ? finding.a : finding.b;
    const Evidence& b = in_order ? finding.b : finding.a;
    return "move the [[marks]]: the finding marks " + marked_words(a, *sides[0].document) +
           " in A and " + marked_words(b, *sides[1].document) + " in B";
}

std::string fix_of_silence(const Finding& finding, const Rule* rule,
                           std::span<const checker::CheckedDocument> sides) {
    if (rule == nullptr)
        return "if a person wants to be told: expect " + std::string(name(finding.kind)) + " by " +
               finding.reason + "; if not: known-alarm";
    return "in " + rule->id + " (" + rule->place.text() +
           "), add an unless for what sets this pair apart, or take words out of its lists: " +
           marked_words(finding.a, *sides[finding.a.document].document) + " and " +
           marked_words(finding.b, *sides[finding.b.document].document);
}

std::string fix_of_check(const std::vector<TraceStep>& steps) {
    for (const TraceStep& step : steps)
        if (step.relation == "silenced")
            return "a guard spoke: " + plain_step(step) +
                   "; change what it names, or expect nothing";
    for (const TraceStep& step : steps)
        if (step.relation == "independence")
            return "word both sides alike here: " + plain_step(step);
    return "let both sides speak of one thing in the same words, but for what conflicts";
}

}  // namespace

void explain_failure(const Case& one, const std::vector<Finding>& findings,
                     std::span<const checker::CheckedDocument> sides,
                     const checker::Checker& checker, CaseResult& result) {
    const bool silence = one.expect == Expectation::nothing;
    const std::string reason = silence ? findings.front().reason : one.reason;
    const Rule* rule = rule_of(reason, checker);
    if (rule != nullptr) {
        result.conditions = checker.attempt(reason, sides[0], sides[1]).conditions;
        cut_behind_failure(result.conditions);
    }
    if (silence) {
        result.fix = fix_of_silence(findings.front(), rule, sides);
        return;
    }
    const auto near = std::find_if(findings.begin(), findings.end(), [&](const Finding& each) {
        return reason.empty() || each.reason == reason;
    });
    if (near != findings.end()) {
        result.fix = fix_of_near(one, *near, sides);
        return;
    }
    if (rule != nullptr) {
        result.fix = fix_of(*rule, result.conditions);
        return;
    }
    const std::vector<checker::CheckInfo> checks = checker::checks();
    const bool known =
        reason.empty() || std::any_of(checks.begin(), checks.end(),
                                      [&](const auto& check) { return check.id == reason; });
    const std::vector<TraceStep> steps = checker.compare(sides[0], sides[1]).near_misses;
    for (const TraceStep& step : steps) result.closest.push_back(plain_step(step));
    result.fix = known ? fix_of_check(steps) : "there is no rule or check '" + reason + "'";
}

}  // namespace gainsay::app
