#include "app/report_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/explain.hpp"
#include "app/markup.hpp"
#include "app/text.hpp"

namespace gainsay::app {
namespace {

std::string percent(double score) {
    return std::to_string(static_cast<int>(std::lround(std::clamp(score, 0.0, 1.0) * 100))) + " %";
}

std::string kind_in_color(FindingKind kind, const Style& style) {
    const std::string_view word = name(kind);
    if (kind == FindingKind::contradiction) return style.red(word);
    return kind == FindingKind::reversal ? style.yellow(word) : style.bold(word);
}

std::string where(const Evidence& side) {
    return spot(side.path, side.line, side.place) + (side.date.empty() ? "" : "  " + side.date);
}

// One side of a finding as lines of at most `width`, its letter in front.
std::vector<std::string> side_lines(char letter, const Evidence& side, std::size_t width,
                                    const Style& style) {
    std::vector<std::string> lines;
    const auto add = [&](const std::string& text, bool first) {
        for (const std::string& line : wrap(text, width - 3)) {
            lines.push_back((first ? std::string(1, letter) + "  " : "   ") + line);
            first = false;
        }
    };
    add(where(side), true);
    if (!side.title.empty()) add(tidy(side.title), false);
    add(voice_and_mode(side.holder, side.mode), false);
    const std::string quote = marked_quote(side);
    add("\"" + (style.emphasis ? quote : plain_marks(quote)) + "\"", false);
    return lines;
}

std::string stacked(const std::vector<std::string>& a, const std::vector<std::string>& b,
                    const std::string& margin, const Style& style) {
    std::string out;
    for (const auto* side : {&a, &b})
        for (const std::string& line : *side) out += margin + show_marks(line, style) + "\n";
    return out;
}

std::string side_by_side(const std::vector<std::string>& a, const std::vector<std::string>& b,
                         std::size_t width, const std::string& margin, const Style& style) {
    std::string out;
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        const std::string left = pad(i < a.size() ? a[i] : "", width);
        std::string line =
            show_marks(left, style) + " | " + (i < b.size() ? show_marks(b[i], style) : "");
        line.erase(line.find_last_not_of(' ') + 1);
        out += margin + line + "\n";
    }
    return out;
}

}  // namespace

std::string count_by_kind(std::span<const store::StoredFinding> findings) {
    std::string out;
    for (const FindingKind kind :
         {FindingKind::contradiction, FindingKind::reversal, FindingKind::tension}) {
        const auto count = std::count_if(findings.begin(), findings.end(), [&](const auto& stored) {
            return stored.finding.kind == kind;
        });
        if (count == 0) continue;
        out += (out.empty() ? "" : ", ") + count_of(static_cast<std::size_t>(count), name(kind));
    }
    return out.empty() ? "no findings" : out;
}

std::string marked_quote(const Evidence& evidence) {
    if (evidence.quote.empty()) return tidy(evidence.sentence);
    if (const auto plain = without_markup(evidence)) return tidy(*plain);
    std::vector<Span> marks = evidence.marked;
    std::sort(marks.begin(), marks.end());
    std::string out;
    std::uint32_t at = evidence.begin;
    const std::string_view quote = evidence.quote;
    const auto end = evidence.begin + static_cast<std::uint32_t>(quote.size());
    for (const Span& mark : marks) {
        if (mark.empty() || mark.begin < at || mark.end > end) continue;
        out += quote.substr(at - evidence.begin, mark.begin - at);
        out += mark_begin;
        out += quote.substr(mark.begin - evidence.begin, mark.size());
        out += mark_end;
        at = mark.end;
    }
    out += quote.substr(at - evidence.begin);
    return tidy(out);
}

std::string finding_text(const store::StoredFinding& stored, std::size_t number,
                         const TextLayout& layout) {
    const Finding& finding = stored.finding;
    const std::string margin(4, ' ');
    const std::size_t inner = std::max<std::size_t>(layout.width, 40) - margin.size();
    std::string out = pad(std::to_string(number), 3) + " " +
                      kind_in_color(finding.kind, layout.style) + "  " +
                      layout.style.bold(tidy(finding.reason)) + "   score " +
                      percent(finding.score) + "   " + std::string(name(finding.severity)) + "   " +
                      layout.style.dim(finding.key + "  " + std::string(name(stored.status)) +
                                       ", " + std::string(name(stored.state))) +
                      "\n";
    for (const std::string& line : wrap(tidy(finding.message), inner)) out += margin + line + "\n";
    out += "\n";
    if (layout.width >= two_columns_from) {
        const std::size_t column = (inner - 3) / 2;
        out += side_by_side(side_lines('A', finding.a, column, layout.style),
                            side_lines('B', finding.b, column, layout.style), column, margin,
                            layout.style);
    } else {
        out += stacked(side_lines('A', finding.a, inner, layout.style),
                       side_lines('B', finding.b, inner, layout.style), margin, layout.style);
    }
    if (!finding.steps.empty()) out += "\n" + margin + layout.style.bold("Why") + "\n";
    for (const TraceStep& step : finding.steps) {
        if (step.slot == "score") continue;  // its features are for `why`
        std::string lead = "- ";
        for (const std::string& line : wrap(plain_step(step), inner - 2)) {
            out += margin + lead + line + "\n";
            lead = "  ";
        }
    }
    return out;
}

std::string finding_summary(const store::StoredFinding& stored, std::size_t number,
                            const TextLayout& layout) {
    const Finding& finding = stored.finding;
    const std::string head = pad(std::to_string(number), 3) + " " + pad(name(finding.kind), 13) +
                             "  " + pad(percent(finding.score), 5) + "  ";
    const std::size_t indent = columns_of(head);
    const std::size_t left = layout.width > indent + 20 ? layout.width - indent : 20;
    const std::string message = finding.message.empty() ? finding.a.sentence : finding.message;
    const auto place = [&](const Evidence& side) {
        return shorten_path(spot(side.path, side.line, side.place), (left - 3) / 2);
    };
    return head + shorten(tidy(message), left) + "\n" + std::string(indent, ' ') +
           layout.style.dim(place(finding.a) + " | " + place(finding.b)) + "\n";
}

}  // namespace gainsay::app
