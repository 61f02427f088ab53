#include "app/report/sarif.hpp"

#include <cmath>
#include <map>

#include "app/explain.hpp"
#include "app/json.hpp"
#include "app/report/uri.hpp"
#include "app/text.hpp"
#include "app/version.hpp"

namespace gainsay::app {
namespace {

using store::DecisionState;
using store::RunStatus;

// A message's text: braces stand for placeholders, "](" ends the text of a link (3.11.5, 3.11.6).
Json message(std::string_view text) {
    std::string out;
    for (const char c : tidy(text)) {
        if (c == '{' || c == '}') out.push_back(c);
        if (c == '(' && out.ends_with("]")) out.insert(out.size() - 1, "\\");
        out.push_back(c);
    }
    return {{"text", out}};
}

std::string level(const Finding& finding) {
    if (finding.kind == FindingKind::contradiction) return "error";
    if (finding.kind == FindingKind::reversal) return "warning";
    return finding.severity == Severity::high ? "warning" : "note";
}

std::string baseline_state(RunStatus status) {
    switch (status) {
        case RunStatus::fresh:
            return "new";
        case RunStatus::same:
            return "unchanged";
        case RunStatus::reopened:
            return "updated";
        case RunStatus::gone:
        case RunStatus::rule_off:
            return "absent";
    }
    return "new";
}

// Of the standard, 3.27.23: either every result says how it is suppressed, or none does.
Json suppressions(const ReportedFinding& one) {
    Json out = Json::array();
    const DecisionState state = one.stored.state;
    if (state == DecisionState::open || state == DecisionState::confirmed) return out;
    Json suppression = {{"kind", "external"},
                        {"status", state == DecisionState::deferred ? "underReview" : "accepted"}};
    std::string why(name(state));
    if (one.decision) {
        if (!one.decision->reason.empty()) why += " (" + one.decision->reason + ")";
        if (!one.decision->reviewer.empty()) why += " by " + one.decision->reviewer;
        if (!one.decision->note.empty()) why += ": " + one.decision->note;
    }
    suppression["justification"] = tidy(why);
    out.push_back(std::move(suppression));
    return out;
}

// The rules and documents that results refer to by number.
class Tables {
public:
    explicit Tables(const ReportContent& content) {
        for (const store::StoredDocument& document : content.documents) {
            const std::string uri = uri_of(document.info.path);
            if (!artifacts_.emplace(uri, artifact_list_.size()).second) continue;
            Json artifact = {{"location", {{"uri", uri}}}};
            if (!document.info.title.empty())
                artifact["description"] = message(document.info.title);
            artifact_list_.push_back(std::move(artifact));
        }
        for (const auto* findings : {&content.findings, &content.gone})
            for (const ReportedFinding& one : *findings) add_rule(one);
    }

    [[nodiscard]] Json location(const Evidence& side) const {
        const std::string uri = uri_of(side.path);
        Json artifact = {{"uri", uri}};
        if (const auto known = artifacts_.find(uri); known != artifacts_.end())
            artifact["index"] = known->second;
        // The lines and bytes of a text that was taken out of a PDF are none of the file's.
        const bool file_has_lines = side.place.empty();
        Json region = Json::object();
        if (file_has_lines && side.line > 0) region["startLine"] = side.line;
        if (file_has_lines && side.end > side.begin) {
            region["byteOffset"] = side.begin;
            region["byteLength"] = side.end - side.begin;
        }
        if (!region.empty())
            region["snippet"] = {{"text", side.quote.empty() ? side.sentence : side.quote}};
        Json out = {{"physicalLocation", {{"artifactLocation", std::move(artifact)}}}};
        if (!region.empty()) out["physicalLocation"]["region"] = std::move(region);
        if (!file_has_lines)
            out["logicalLocations"] = Json::array({{{"fullyQualifiedName", side.place}}});
        out["message"] = message(voice_and_mode(side.holder, side.mode) +
                                 (side.date.empty() ? "" : ", " + side.date));
        return out;
    }
    [[nodiscard]] std::size_t rule(const std::string& id) const { return rules_.at(id); }
    [[nodiscard]] const Json& rules() const { return rule_list_; }
    [[nodiscard]] const Json& artifacts() const { return artifact_list_; }

private:
    void add_rule(const ReportedFinding& one) {
        const std::string& id = one.stored.finding.reason;
        if (!rules_.emplace(id, rule_list_.size()).second) return;
        rule_list_.push_back(
            {{"id", id},
             {"shortDescription", message(one.reason_title.empty() ? id : one.reason_title)},
             {"defaultConfiguration", {{"level", level(one.stored.finding)}}}});
    }

    std::map<std::string, std::size_t> artifacts_;
    std::map<std::string, std::size_t> rules_;
    Json artifact_list_ = Json::array();
    Json rule_list_ = Json::array();
};

Json result(const ReportedFinding& one, const Tables& tables, bool has_baseline) {
    const Finding& finding = one.stored.finding;
    Json related = tables.location(finding.b);
    related["id"] = 1;
    Json out = {{"ruleId", finding.reason},
                {"ruleIndex", tables.rule(finding.reason)},
                {"level", level(finding)},
                {"message",
                 message(finding.message.empty() ? finding.a.sentence + " / " + finding.b.sentence
                                                 : finding.message)},
                {"locations", Json::array({tables.location(finding.a)})},
                {"relatedLocations", Json::array({std::move(related)})},
                {"partialFingerprints", {{"gainsayKey/v1", finding.key}}},
                {"rank", std::round(finding.score * 1000) / 10},
                {"suppressions", suppressions(one)},
                {"properties",
                 {{"kind", name(finding.kind)},
                  {"severity", name(finding.severity)},
                  {"score", finding.score},
                  {"state", name(one.stored.state)},
                  {"steps", plain_steps(finding)}}}};
    if (has_baseline) out["baselineState"] = baseline_state(one.stored.status);
    return out;
}

}  // namespace

std::string report_sarif(const ReportContent& content) {
    const Tables tables(content);
    const bool has_baseline = content.before.has_value();
    Json results = Json::array();
    for (const auto* findings : {&content.findings, &content.gone})
        for (const ReportedFinding& one : *findings)
            results.push_back(result(one, tables, has_baseline));
    Json invocation = {{"executionSuccessful", true}};
    if (!content.run.started.empty()) invocation["startTimeUtc"] = content.run.started;
    if (!content.run.finished.empty()) invocation["endTimeUtc"] = content.run.finished;
    const Json run = {
        {"tool",
         {{"driver", {{"name", "gainsay"}, {"version", version}, {"rules", tables.rules()}}}}},
        {"invocations", Json::array({std::move(invocation)})},
        {"artifacts", tables.artifacts()},
        {"results", std::move(results)}};
    const Json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                      {"version", "2.1.0"},
                      {"runs", Json::array({run})}};
    return to_text(log, 1) + "\n";
}

}  // namespace gainsay::app
