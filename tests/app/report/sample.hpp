// A small report to write in every format: a contradiction that was confirmed, a reversal, a
// tension that was called a false alarm, and one finding that is gone.
#pragma once

#include <string>

#include "app/report/content.hpp"
#include "tests/app/samples.hpp"

namespace gainsay::app::samples {

inline store::StoredDocument document(const std::string& path, const std::string& date) {
    store::StoredDocument out;
    out.id = "id of " + path;
    out.info = {path, "The " + path, "", "report", {}};
    if (const auto day = parse_iso_date(date)) out.info.date = *day;
    out.content_hash = "0123456789abcdef";
    out.coverage = 0.9;
    out.sentences = 12;
    out.claims = 20;
    return out;
}

inline ReportedFinding reported(FindingKind kind, const std::string& key, const std::string& reason,
                                double score) {
    ReportedFinding out;
    out.stored = finding();
    Finding& finding = out.stored.finding;
    finding.kind = kind;
    finding.key = key;
    finding.reason = reason;
    finding.score = score;
    for (Evidence* side : {&finding.a, &finding.b}) side->document_id = "id of " + side->path;
    return out;
}

inline store::Decision decided(store::DecisionState state, const std::string& reviewer) {
    store::Decision out;
    out.state = state;
    out.reviewer = reviewer;
    out.time = "2024-05-03T08:00:00Z";
    return out;
}

inline ReportContent content() {
    ReportContent out;
    out.database = "case.db";
    out.run.id = 2;
    out.run.started = "2024-05-02T10:00:00Z";
    out.run.finished = "2024-05-02T10:00:09Z";
    out.run.version = "0.1.0";
    out.run.settings = R"({"minimum_score":0.5})";
    out.run.documents = 3;
    out.run.claims = 60;
    out.run.findings = 3;
    out.before = store::Run{};
    out.before->id = 1;
    out.before->started = "2024-05-01T09:00:00Z";
    out.documents = {document("annual.md", "2024-03-29"), document("note.txt", "2024-03-29"),
                     document("later, or not.txt", "2026-07-01")};
    out.all = 3;

    ReportedFinding first =
        reported(FindingKind::contradiction, "00112233aabbccdd", "quantity", 0.834);
    first.reason_title = "They give different figures for the same thing";
    first.entities = {"Norwick Mill", "Mill Board"};
    first.stored.state = store::DecisionState::confirmed;
    first.decision = decided(store::DecisionState::confirmed, "Ana");
    first.decision->note = "Asked the \"board\", twice";
    first.a = {"The mill is old.", "It grinds flour."};

    ReportedFinding second = reported(FindingKind::reversal, "1111111111111111", "negation", 0.7);
    second.stored.status = store::RunStatus::same;
    second.stored.finding.message = "The mill exports flour; later it does not.";
    second.stored.finding.b = evidence("later, or not.txt", "=The mill | exports *no* flour.", 40);
    second.stored.finding.b.document_id = "id of later, or not.txt";
    second.stored.finding.b.date = "2026-07-01";
    second.stored.finding.b.marked = {{61, 63}};
    second.entities = {"Norwick Mill"};

    ReportedFinding third =
        reported(FindingKind::tension, "2222222222222222", "openness.retreat", 0.6);
    third.stored.status = store::RunStatus::reopened;
    third.stored.state = store::DecisionState::false_alarm;
    third.decision = decided(store::DecisionState::false_alarm, "Ben");
    third.decision->reason = "other-scope";
    third.stored.finding.severity = Severity::high;

    out.findings = {first, second, third};
    ReportedFinding past =
        reported(FindingKind::tension, "3333333333333333", "openness.closed", 0.5);
    past.stored.status = store::RunStatus::gone;
    past.stored.finding.message = "A closed door.";
    out.gone = {past};
    return out;
}

}  // namespace gainsay::app::samples
