#include "app/report/headline.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "app/report/pictures.hpp"
#include "app/text.hpp"

namespace gainsay::app {
namespace {

std::size_t with_status(const ReportContent& content, store::RunStatus status) {
    return static_cast<std::size_t>(
        std::count_if(content.findings.begin(), content.findings.end(),
                      [&](const auto& one) { return one.stored.status == status; }));
}

std::string changed(const ReportContent& content) {
    if (!content.before) return "This is the first run of this database.";
    std::string out;
    const auto add = [&](std::size_t count, const std::string& what) {
        if (count != 0) out += (out.empty() ? "" : ", ") + std::to_string(count) + " " + what;
    };
    add(with_status(content, store::RunStatus::fresh), "new");
    add(with_status(content, store::RunStatus::reopened), "reopened");
    add(with_status(content, store::RunStatus::same), "as before");
    add(content.gone.size(), "no longer found");
    return "Since run " + std::to_string(content.before->id) + " (" +
           content.before->started.substr(0, 10) + "): " + (out.empty() ? "nothing" : out) + ".";
}

std::string decided(const ReportContent& content) {
    static constexpr std::array<store::DecisionState, 4> states = {
        store::DecisionState::confirmed, store::DecisionState::false_alarm,
        store::DecisionState::both_stand, store::DecisionState::deferred};
    static constexpr std::array<const char*, 4> words = {"confirmed", "set aside as false alarms",
                                                         "where both may stand", "deferred"};
    std::string out;
    for (std::size_t i = 0; i < states.size(); ++i) {
        const auto count =
            std::count_if(content.findings.begin(), content.findings.end(),
                          [&](const auto& one) { return one.stored.state == states[i]; });
        if (count != 0)
            out += (out.empty() ? "Decided by people: " : ", ") + std::to_string(count) + " " +
                   words[i];
    }
    return out.empty() ? "" : out + ".";
}

std::optional<Headline::Between> between(const ReportContent& content) {
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> pairs;
    for (const ReportedFinding& one : content.findings) {
        const auto a = document_index(content, one.stored.finding.a);
        const auto b = document_index(content, one.stored.finding.b);
        if (a && b && *a != *b) ++pairs[std::minmax(*a, *b)];
    }
    if (pairs.size() < 2) return std::nullopt;  // the matrix says it at a glance
    const auto most =
        std::max_element(pairs.begin(), pairs.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    const auto title = [&](std::size_t index) {
        const DocumentInfo& info = content.documents.at(index).info;
        return info.title.empty() ? info.path : info.title;
    };
    return Headline::Between{title(most->first.first), title(most->first.second), most->second};
}

std::vector<std::pair<std::string, std::size_t>> about(const ReportContent& content) {
    std::map<std::string, std::size_t> counts;
    for (const ReportedFinding& one : content.findings)
        for (const std::string& entity : one.entities) ++counts[entity];
    std::vector<std::pair<std::string, std::size_t>> out(counts.begin(), counts.end());
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    if (out.size() > 3) out.resize(3);
    return out;
}

}  // namespace

Headline headline_of(const ReportContent& content) {
    std::uint64_t sentences = 0;
    for (const store::StoredDocument& document : content.documents) sentences += document.sentences;
    Headline out;
    out.counts = kinds_in_words(content.findings);
    if (content.findings.empty()) out.counts = "No findings";
    out.read = count_of(content.documents.size(), "document") + " with " +
               count_of(sentences, "sentence") + " and " + count_of(content.run.claims, "claim") +
               (content.documents.size() == 1 ? " was" : " were") + " compared.";
    out.changed = changed(content);
    out.decided = decided(content);
    out.between = between(content);
    out.about = about(content);
    return out;
}

}  // namespace gainsay::app
