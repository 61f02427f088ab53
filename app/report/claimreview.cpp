#include "app/report/claimreview.hpp"

#include "app/json.hpp"
#include "app/report/uri.hpp"
#include "app/version.hpp"

namespace gainsay::app {
namespace {

std::string verdict(FindingKind kind) {
    if (kind == FindingKind::contradiction) return "Contradicted by another document";
    if (kind == FindingKind::reversal) return "Reversed later";
    return "In tension with another document";
}

Json document(const Evidence& side) {
    Json out = {{"@type", "CreativeWork"}, {"url", uri_of(side.path)}};
    if (!side.title.empty()) out["name"] = side.title;
    if (!side.date.empty()) out["datePublished"] = side.date;
    if (!side.source.empty()) out["publisher"] = {{"@type", "Organization"}, {"name", side.source}};
    return out;
}

Json claim(const Evidence& side) {
    Json out = {{"@type", "Claim"}, {"text", side.sentence}, {"appearance", document(side)}};
    // Who stands behind it may be a person or an organisation: gainsay does not know.
    const std::string& author = side.holder.empty() ? side.source : side.holder;
    if (!author.empty()) out["author"] = {{"@type", "Thing"}, {"name", author}};
    return out;
}

Json review(const ReportedFinding& one, const store::Run& run) {
    const Finding& finding = one.stored.finding;
    Json out = {
        {"@type", "ClaimReview"},
        {"identifier", finding.key},
        {"claimReviewed", finding.a.sentence},
        {"itemReviewed", claim(finding.a)},
        {"reviewRating", {{"@type", "Rating"}, {"alternateName", verdict(finding.kind)}}},
        {"reviewAspect", one.reason_title.empty() ? finding.reason : one.reason_title},
        {"reviewBody", finding.message},
        {"citation", claim(finding.b)},
        {"author",
         {{"@type", "SoftwareApplication"}, {"name", "gainsay"}, {"softwareVersion", version}}},
        {"dateCreated", run.finished.substr(0, 10)}};
    if (one.decision && one.stored.state == store::DecisionState::confirmed) {
        out["dateModified"] = one.decision->time;
        if (!one.decision->reviewer.empty())
            out["contributor"] = {{"@type", "Person"}, {"name", one.decision->reviewer}};
    }
    if (!one.entities.empty()) {
        out["about"] = Json::array();
        for (const std::string& entity : one.entities)
            out["about"].push_back({{"@type", "Thing"}, {"name", entity}});
    }
    return out;
}

}  // namespace

std::string report_claimreview(const ReportContent& content) {
    Json graph = Json::array();
    for (const ReportedFinding& one : content.findings)
        if (one.stored.state != store::DecisionState::false_alarm)
            graph.push_back(review(one, content.run));
    return to_text({{"@context", "https://schema.org"}, {"@graph", std::move(graph)}}, 1) + "\n";
}

}  // namespace gainsay::app
