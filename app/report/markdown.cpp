#include "app/report/markdown.hpp"

#include "app/explain.hpp"
#include "app/report/headline.hpp"
#include "app/text.hpp"

namespace gainsay::app {
namespace {

// A document's words are words, never markup.
std::string plain(std::string_view text) {
    std::string out;
    for (const char c : tidy(text)) {
        if (c == '<')
            out += "&lt;";
        else if (c == '&')
            out += "&amp;";
        else if (std::string_view("\\`*_[]#|~>").find(c) != std::string_view::npos)
            out += std::string("\\") + c;
        else
            out.push_back(c);
    }
    return out;
}

std::string quote(const Evidence& side) {
    std::string out;
    for (const QuotePiece& piece : quote_pieces(side)) {
        // Asterisks must touch the words they mark.
        const std::size_t first = piece.text.find_first_not_of(' ');
        if (!piece.marked || first == std::string::npos) {
            const bool blank_end = piece.text.ends_with(' ');
            const bool blank_begin = !out.empty() && piece.text.starts_with(' ');
            out += (blank_begin ? " " : "") + plain(piece.text) + (blank_end ? " " : "");
            continue;
        }
        out += "**" + plain(piece.text) + "**";
    }
    return "\"" + out + "\"";
}

std::string row(const std::string& a, const std::string& b) {
    return "| " + a + " | " + b + " |\n";
}

std::string place(const Evidence& side) {
    return plain(spot(side.path, side.line, side.place)) +
           (side.date.empty() ? "" : ", " + plain(side.date));
}

std::string source(const Evidence& side) {
    return plain(side.source.empty() ? side.title : side.source);
}

std::string finding_markdown(const ReportedFinding& one, std::size_t number) {
    const Finding& finding = one.stored.finding;
    std::string out = "### " + std::to_string(number) + ". " +
                      plain(finding.message.empty() ? finding.a.sentence : finding.message) +
                      "\n\n";
    out += "**" + std::string(name(finding.kind)) + "**, " +
           (one.reason_title.empty() ? "" : plain(one.reason_title) + " ") + "`" +
           tidy(finding.reason) + "`, score " + percent(finding.score) + ", severity " +
           std::string(name(finding.severity)) + ", " + std::string(name(one.stored.status)) +
           ", " + std::string(name(one.stored.state)) + ", `" + tidy(finding.key) + "`\n\n";
    out += row("A: " + source(finding.a), "B: " + source(finding.b)) + row("---", "---");
    out += row(quote(finding.a), quote(finding.b));
    out += row(plain(voice_and_mode(finding.a.holder, finding.a.mode)),
               plain(voice_and_mode(finding.b.holder, finding.b.mode)));
    out += row(place(finding.a), place(finding.b)) + "\n";
    for (const std::string& step : plain_steps(finding)) out += "- " + plain(step) + "\n";
    if (one.decision) {
        out += "\n> " + std::string(name(one.decision->state)) +
               (one.decision->reviewer.empty() ? "" : " by " + plain(one.decision->reviewer)) +
               (one.decision->note.empty() ? "" : ": " + plain(one.decision->note)) + "\n";
    }
    return out;
}

}  // namespace

std::string report_markdown(const ReportContent& content) {
    const Headline headline = headline_of(content);
    std::string out = "# gainsay: " + headline.counts + "\n\n- " + headline.read + "\n";
    if (headline.between)
        out += "- Most between " + plain(headline.between->first) + " and " +
               plain(headline.between->second) + " (" + std::to_string(headline.between->count) +
               ").\n";
    std::string about;
    for (const auto& [name, count] : headline.about)
        about += (about.empty() ? "" : ", ") + plain(name) + " (" + std::to_string(count) + ")";
    if (!about.empty()) out += "- Mostly about " + about + ".\n";
    out += "- " + headline.changed + "\n";
    if (!headline.decided.empty()) out += "- " + headline.decided + "\n";
    if (!content.selection.empty())
        out += "- Shown here: " + std::to_string(content.findings.size()) + " of " +
               std::to_string(content.all) + " findings (" + plain(content.selection) + ").\n";
    if (!content.findings.empty()) out += "\n## Findings\n";
    std::size_t number = 0;
    for (const ReportedFinding& one : content.findings)
        out += "\n" + finding_markdown(one, ++number);
    if (!content.gone.empty()) out += "\n## No longer found\n\n";
    for (const ReportedFinding& one : content.gone)
        out += "- " + std::string(name(one.stored.finding.kind)) + ": " +
               plain(one.stored.finding.message) + " (" + place(one.stored.finding.a) + "; " +
               place(one.stored.finding.b) + ")\n";
    return out;
}

}  // namespace gainsay::app
