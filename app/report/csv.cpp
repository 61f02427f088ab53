#include "app/report/csv.hpp"

#include <array>
#include <vector>

#include "app/text.hpp"

namespace gainsay::app {
namespace {

std::string cell(const std::string& given) {
    std::string text = tidy(given);
    if (!text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos)
        text.insert(text.begin(), '\'');
    if (text.find_first_of(",\"") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
    return out + "\"";
}

std::string line(const std::vector<std::string>& cells) {
    std::string out;
    for (const std::string& one : cells) {
        if (&one != &cells.front()) out += ",";
        out += cell(one);
    }
    return out + "\r\n";
}

// In hundredths, so that no locale writes a comma.
std::string decimal(double score) {
    const std::string hundredths = percent(score);
    const std::string digits = hundredths.substr(0, hundredths.find(' '));
    if (digits == "100") return "1.00";
    return "0." + std::string(2 - digits.size(), '0') + digits;
}

constexpr std::array<const char*, 10> side_columns = {
    "document", "line", "place", "date", "title", "source", "holder", "mode", "quote", "claim"};

void add_side(std::vector<std::string>& cells, const Evidence& side) {
    cells.insert(cells.end(), {side.path, std::to_string(side.line), side.place, side.date,
                               side.title, side.source, side.holder, std::string(name(side.mode)),
                               side.quote.empty() ? side.sentence : side.quote, side.claim});
}

std::vector<std::string> cells_of(const ReportedFinding& one, std::size_t number) {
    const Finding& finding = one.stored.finding;
    std::string entities;
    for (const std::string& entity : one.entities)
        entities += (entities.empty() ? "" : "; ") + entity;
    const store::Decision said = one.decision.value_or(store::Decision{});
    std::vector<std::string> cells = {std::to_string(number),
                                      finding.key,
                                      std::string(name(finding.kind)),
                                      finding.reason,
                                      one.reason_title,
                                      std::string(name(finding.severity)),
                                      decimal(finding.score),
                                      std::string(name(one.stored.status)),
                                      std::string(name(one.stored.state)),
                                      said.reviewer,
                                      said.note,
                                      finding.message,
                                      entities};
    add_side(cells, finding.a);
    add_side(cells, finding.b);
    return cells;
}

}  // namespace

std::string report_csv(const ReportContent& content) {
    std::vector<std::string> heading = {"number",   "key",     "kind",    "reason", "reason_title",
                                        "severity", "score",   "status",  "state",  "reviewer",
                                        "note",     "message", "entities"};
    for (const char* letter : {"a_", "b_"})
        for (const char* column : side_columns) heading.push_back(std::string(letter) + column);
    std::string out = line(heading);
    std::size_t number = 0;
    for (const ReportedFinding& one : content.findings) out += line(cells_of(one, ++number));
    return out;
}

}  // namespace gainsay::app
