#include "app/report_json.hpp"

#include "app/explain.hpp"
#include "app/json.hpp"

namespace gainsay::app {
namespace {

Json json_of(const Evidence& side) {
    Json marked = Json::array();
    for (const Span& mark : side.marked) marked.push_back({mark.begin, mark.end});
    return {{"document", side.path}, {"title", side.title},       {"source", side.source},
            {"date", side.date},     {"sentence", side.sentence}, {"quote", side.quote},
            {"begin", side.begin},   {"end", side.end},           {"marked", std::move(marked)},
            {"line", side.line},     {"place", side.place},       {"claim", side.claim},
            {"holder", side.holder}, {"mode", name(side.mode)}};
}

Json json_of(const Finding& finding) {
    Json steps = Json::array();
    for (const TraceStep& step : finding.steps)
        steps.push_back({{"slot", step.slot},
                         {"a", step.a},
                         {"b", step.b},
                         {"relation", step.relation},
                         {"source", step.source}});
    return {{"key", finding.key},        {"kind", name(finding.kind)},
            {"reason", finding.reason},  {"severity", name(finding.severity)},
            {"score", finding.score},    {"a", json_of(finding.a)},
            {"b", json_of(finding.b)},   {"steps", std::move(steps)},
            {"message", finding.message}};
}

Json json_of(const store::Run& run) {
    Json settings = Json::parse(run.settings, nullptr, false);
    if (settings.is_discarded()) settings = run.settings;
    return {{"id", run.id},
            {"started", run.started},
            {"finished", run.finished},
            {"version", run.version},
            {"settings", std::move(settings)},
            {"documents", run.documents},
            {"claims", run.claims},
            {"candidate_pairs", run.candidate_pairs},
            {"findings", run.findings}};
}

Json json_of(const store::StoredDocument& document) {
    return {{"document", document.info.path},
            {"id", document.id},
            {"title", document.info.title},
            {"source", document.info.source},
            {"kind", document.info.kind},
            {"address", document.info.address},
            {"date", iso_date(document.info.date.first)},
            {"content_hash", document.content_hash},
            {"coverage", document.coverage},
            {"sentences", document.sentences},
            {"claims", document.claims}};
}

Json json_of(const std::optional<store::Decision>& decision) {
    if (!decision) return nullptr;
    return {{"state", name(decision->state)},
            {"reason", decision->reason},
            {"note", decision->note},
            {"reviewer", decision->reviewer},
            {"time", decision->time}};
}

Json json_of(const ReportedFinding& one) {
    Json out = json_of(one.stored.finding);
    out["reason_title"] = one.reason_title;
    out["entities"] = one.entities;
    out["status"] = name(one.stored.status);
    out["state"] = name(one.stored.state);
    out["decision"] = json_of(one.decision);
    return out;
}

}  // namespace

std::string report_json(const ReportContent& content) {
    Json report = {{"format", "gainsay-report"},
                   {"format_version", report_format_version},
                   {"run", json_of(content.run)},
                   {"compared_with_run", content.before ? Json(content.before->id) : Json(nullptr)},
                   {"selection", content.selection},
                   {"documents", Json::array()},
                   {"findings", Json::array()},
                   {"gone", Json::array()}};
    for (const store::StoredDocument& document : content.documents)
        report["documents"].push_back(json_of(document));
    for (const ReportedFinding& one : content.findings) report["findings"].push_back(json_of(one));
    for (const ReportedFinding& one : content.gone) report["gone"].push_back(json_of(one));
    return to_text(report, 1) + "\n";
}

std::string review_list_json(std::span<const store::FindingSummary> findings) {
    const auto side = [](const store::SummarySide& one) {
        return Json{{"document", one.path},
                    {"line", one.line},
                    {"place", one.place},
                    {"date", one.date},
                    {"source", one.source}};
    };
    Json list = Json::array();
    for (const store::FindingSummary& one : findings)
        list.push_back({{"key", one.key},
                        {"kind", name(one.kind)},
                        {"reason", one.reason},
                        {"severity", name(one.severity)},
                        {"score", one.score},
                        {"state", name(one.state)},
                        {"status", name(one.status)},
                        {"reviewer", one.reviewer},
                        {"note", one.note},
                        {"message", one.message},
                        {"a", side(one.a)},
                        {"b", side(one.b)}});
    return to_text(list, 1) + "\n";
}

std::string review_next_json(const store::StoredFinding& finding, std::size_t left) {
    Json out = json_of(finding.finding);
    out["state"] = name(finding.state);
    out["status"] = name(finding.status);
    out["left"] = left;
    return to_text(out, 1) + "\n";
}

std::string claim_json(const std::string& path, std::uint64_t line, const std::string& place,
                       const Sentence& sentence, const Claim& claim, std::uint64_t offset) {
    Json objects = Json::array();
    for (const Argument& argument : claim.objects)
        objects.push_back({{"role", name(argument.role)},
                           {"preposition", argument.preposition},
                           {"text", argument.phrase.text}});
    return to_text({{"document", path},
                    {"line", line},
                    {"place", place},
                    {"begin", claim.span.begin + offset},
                    {"end", claim.span.end + offset},
                    {"sentence", sentence.text},
                    {"subject", claim.subject.text},
                    {"entity", claim.subject.entity},
                    {"predicate", claim.predicate.text},
                    {"lemma", claim.predicate.lemma},
                    {"objects", std::move(objects)},
                    {"polarity", name(claim.polarity)},
                    {"mode", name(claim.mode)},
                    {"holder", claim.holder},
                    {"time", plain_interval(claim.time)},
                    {"origin", name(claim.origin)},
                    {"confidence", claim.confidence}});
}

}  // namespace gainsay::app
