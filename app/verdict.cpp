#include "app/verdict.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/explain.hpp"
#include "app/text.hpp"

namespace gainsay::app {
namespace {

std::string steps_text(const std::vector<TraceStep>& steps, std::size_t width) {
    std::string out;
    for (const TraceStep& step : steps) {
        std::string lead = "  - ";
        for (const std::string& line : wrap(plain_step(step), width - 4)) {
            out += lead + line + "\n";
            lead = "    ";
        }
    }
    return out;
}

std::string percent(double score) {
    return std::to_string(static_cast<int>(std::lround(score * 100))) + " %";
}

}  // namespace

std::string_view label_name(checker::Label label) {
    static constexpr std::array<std::string_view, 3> names = {"contradiction", "entailment",
                                                              "neutral"};
    return names.at(static_cast<std::size_t>(label));
}

std::string verdict_text(const checker::Verdict& verdict, std::size_t width, const Style& style) {
    width = std::max<std::size_t>(width, 40);
    std::string out = style.bold("Verdict") + "  " + std::string(label_name(verdict.label)) +
                      ", score " + percent(verdict.score) +
                      (verdict.reason.empty() ? "" : ", by " + verdict.reason) + "\n";
    for (const Finding& finding : verdict.findings) {
        out += "\n" + style.bold(name(finding.kind)) + "  " + finding.reason + ", score " +
               percent(finding.score) + "\n";
        for (const std::string& line : wrap(tidy(finding.message), width - 2))
            if (!line.empty()) out += "  " + line + "\n";
        out += "  A  " + tidy(finding.a.claim) + "\n  B  " + tidy(finding.b.claim) + "\n";
        out += steps_text(finding.steps, width);
    }
    if (!verdict.near_misses.empty())
        out += "\n" + style.bold("What came closest, and what stopped it") + "\n" +
               steps_text(verdict.near_misses, width);
    return out;
}

}  // namespace gainsay::app
