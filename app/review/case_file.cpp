#include "app/review/case_file.hpp"

#include <algorithm>

#include "app/report_text.hpp"
#include "app/text.hpp"

namespace gainsay::app::review {

namespace {

constexpr std::size_t text_columns = 92;

// A quotation mark would end the text that the file quotes.
std::string in_quotes(std::string text) {
    std::replace(text.begin(), text.end(), '"', '\'');
    return '"' + tidy(text) + '"';
}

std::string side(char letter, const gainsay::Evidence& side, const std::string& kind,
                 const std::vector<std::string>& before) {
    std::string out = std::string("  ") + letter;
    if (!side.source.empty()) out += " from " + in_quotes(side.source);
    const bool one_word = !kind.empty() && kind.find_first_of(" \t\"#") == std::string::npos;
    if (one_word) out += " kind " + kind;
    if (!side.date.empty()) out += " date " + side.date;
    std::string text;
    for (const std::string& sentence : before) text += tidy(sentence) + " ";
    text += marked_quote(side);
    out += "\n";
    for (const std::string& line : wrap(text, text_columns))
        out += "    > " + plain_marks(line) + "\n";
    return out;
}

}  // namespace

std::string case_text(const Finding& finding, const CaseTexts& texts,
                      const std::string& expectation, const std::string& because) {
    std::string out = "# Made by gainsay review from " +
                      spot(finding.a.path, finding.a.line, finding.a.place) + " and " +
                      spot(finding.b.path, finding.b.line, finding.b.place) + ", finding " +
                      finding.key + "\n";
    out += "case " + in_quotes(finding.reason + " " + finding.key.substr(0, 8)) + "\n";
    out += side('A', finding.a, texts.kind_a, texts.before_a);
    out += side('B', finding.b, texts.kind_b, texts.before_b);
    out += "  " + expectation + "\n";
    if (!because.empty()) out += "  because " + in_quotes(because) + "\n";
    return out + "end\n";
}

}  // namespace gainsay::app::review
