#include "app/cases.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "app/case_fix.hpp"
#include "app/explain.hpp"
#include "app/reading.hpp"
#include "app/text.hpp"

namespace gainsay::app {
namespace {

ReadDocument read_side(const CaseSide& side, const std::string& letter,
                       const grammar::Reader& reader) {
    DocumentInfo info;
    info.path = letter;
    info.title = letter;
    info.source = side.source;
    info.kind = side.kind;
    info.date = side.date;
    ReadDocument out{text_document(side.text, std::move(info)), {}};
    out.reading = reader.read(out.document);
    return out;
}

// Each marked span must be touched: by the words the finding marks, or, if it marks none, by its
// sentence.
bool touches(const CaseSide& side, const Evidence& evidence) {
    const auto touched = [&](const Span& wanted) {
        if (evidence.marked.empty()) return wanted.overlaps({evidence.begin, evidence.end});
        return std::any_of(evidence.marked.begin(), evidence.marked.end(),
                           [&](const Span& mark) { return wanted.overlaps(mark); });
    };
    return std::all_of(side.marked.begin(), side.marked.end(), touched);
}

std::string finding_summary(const Finding& finding) {
    std::array<char, 16> score{};
    std::snprintf(score.data(), score.size(), "%.2f", finding.score);
    std::string out =
        std::string(name(finding.kind)) + " by " + finding.reason + " (score " + score.data() + ")";
    if (finding.a.document == finding.b.document)
        out += finding.a.document == 0 ? ", within A" : ", within B";
    return out + ": " + tidy(finding.a.claim) + "  against  " + tidy(finding.b.claim);
}

CaseOutcome outcome_of(const Case& one, const std::vector<Finding>& findings) {
    const bool met = std::any_of(findings.begin(), findings.end(),
                                 [&](const Finding& finding) { return meets(one, finding); });
    switch (one.expect) {
        case Expectation::finding:
            return met ? CaseOutcome::passed : CaseOutcome::failed;
        case Expectation::nothing:
            return findings.empty() ? CaseOutcome::passed : CaseOutcome::failed;
        case Expectation::known_miss:
            return met ? CaseOutcome::promotable : CaseOutcome::still_wrong;
        case Expectation::known_alarm:
            return findings.empty() ? CaseOutcome::promotable : CaseOutcome::still_wrong;
    }
    return CaseOutcome::failed;
}

void add_block(std::string& out, const std::string& title, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    out += "  " + title + "\n";
    for (const std::string& line : lines) out += "      " + line + "\n";
}

}  // namespace

bool meets(const Case& one, const Finding& finding) {
    if (finding.kind != one.kind) return false;
    if (!one.reason.empty() && finding.reason != one.reason) return false;
    if (finding.a.document == finding.b.document) return false;
    const bool in_order = finding.a.document == 0;
    return touches(one.a, in_order ? finding.a : finding.b) &&
           touches(one.b, in_order ? finding.b : finding.a);
}

std::vector<Finding> findings_of(const Case& one, const grammar::Reader& reader,
                                 const checker::Checker& checker) {
    const std::array<ReadDocument, 2> sides = {read_side(one.a, "A", reader),
                                               read_side(one.b, "B", reader)};
    const std::array<checker::CheckedDocument, 2> input = {
        {{&sides[0].document, &sides[0].reading}, {&sides[1].document, &sides[1].reading}}};
    return checker.check(input).findings;
}

CaseResult run_case(const Case& one, const grammar::Reader& reader,
                    const checker::Checker& checker) {
    const std::array<ReadDocument, 2> sides = {read_side(one.a, "A", reader),
                                               read_side(one.b, "B", reader)};
    const std::array<checker::CheckedDocument, 2> input = {
        {{&sides[0].document, &sides[0].reading}, {&sides[1].document, &sides[1].reading}}};
    const checker::CheckResult checked = checker.check(input);
    CaseResult result;
    result.outcome = outcome_of(one, checked.findings);
    result.expected = expectation_text(one);
    for (const Finding& finding : checked.findings) result.got.push_back(finding_summary(finding));
    if (result.outcome != CaseOutcome::failed) return result;
    result.a_reading = describe_reading(sides[0].document, sides[0].reading);
    result.b_reading = describe_reading(sides[1].document, sides[1].reading);
    explain_failure(one, checked.findings, input, checker, result);
    return result;
}

std::string_view name(CaseOutcome outcome) {
    static constexpr std::array<std::string_view, 4> names = {"passed", "failed",
                                                              "known to be wrong", "to promote"};
    return names.at(static_cast<std::size_t>(outcome));
}

std::string expectation_text(const Case& one) {
    const std::string what =
        std::string(name(one.kind)) + (one.reason.empty() ? "" : " by " + one.reason);
    switch (one.expect) {
        case Expectation::finding:
            return "expect " + what;
        case Expectation::nothing:
            return "expect nothing";
        case Expectation::known_miss:
            return "known-miss " + what;
        case Expectation::known_alarm:
            return "known-alarm " + what;
    }
    return what;
}

std::string failure_text(const Case& one, const CaseResult& result) {
    std::string out = one.place.text() + ": \"" + one.title + "\"\n";
    out += "  expected  " + result.expected + "\n";
    if (result.got.empty()) out += "  got       nothing\n";
    for (const std::string& got : result.got) out += "  got       " + got + "\n";
    add_block(out, "A  " + tidy(one.a.text), result.a_reading);
    add_block(out, "B  " + tidy(one.b.text), result.b_reading);
    std::vector<std::string> conditions;
    for (const checker::RuleCondition& each : result.conditions)
        conditions.push_back((each.holds ? "yes  " : "no   ") + tidy(each.what) + ": " +
                             tidy(each.value));
    add_block(out, "conditions of the rule", conditions);
    add_block(out, "closest, and what stopped it", result.closest);
    if (!result.fix.empty()) out += "  nearest fix  " + result.fix + "\n";
    if (!one.because.empty()) out += "  because   " + one.because + "\n";
    return out;
}

}  // namespace gainsay::app
