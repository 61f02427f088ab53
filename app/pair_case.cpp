#include "app/pair_case.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "app/cases.hpp"
#include "app/reading.hpp"
#include "app/shipped_rules.hpp"
#include "app/text.hpp"
#include "gainsay/documents.hpp"

namespace gainsay::app {
namespace {

constexpr std::size_t text_columns = 92;

CaseSide side_of(const std::string& word) {
    CaseSide out;
    std::error_code too_long;  // a text is no name of a file
    if (!std::filesystem::is_regular_file(word, too_long)) {
        out.text = tidy(word);
        return out;
    }
    const Document document = documents::read_file(word);
    out.source = document.info.source;
    out.kind = document.info.kind;
    out.date = document.info.date;
    for (const Block& block : document.blocks)
        out.text += (out.text.empty() ? "" : "\n\n") + tidy(block.text);
    return out;
}

// A quotation mark would end the text that the file quotes.
std::string in_quotes(std::string text) {
    std::replace(text.begin(), text.end(), '"', '\'');
    std::replace(text.begin(), text.end(), '\\', '/');
    return '"' + tidy(text) + '"';
}

std::string with_marks(const CaseSide& side) {
    std::string out;
    for (std::size_t i = 0; i <= side.text.size(); ++i) {
        for (const Span mark : side.marked)
            if (mark.end == i) out += mark_end;
        for (const Span mark : side.marked)
            if (mark.begin == i) out += mark_begin;
        if (i < side.text.size()) out += side.text[i];
    }
    return out;
}

std::string written(char letter, const CaseSide& side) {
    std::string out = std::string("  ") + letter;
    if (!side.source.empty()) out += " from " + in_quotes(side.source);
    if (!side.kind.empty()) out += " kind " + in_quotes(side.kind);
    if (side.date.first) out += " date " + iso_date(side.date.first);
    out += "\n";
    std::string text = with_marks(side);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find("\n\n", begin), text.size());
        if (begin != 0) out += "    >\n";
        for (const std::string& line : wrap(text.substr(begin, end - begin), text_columns))
            out += "    > " + plain_marks(line) + "\n";
        begin = end == text.size() ? end : end + 2;
    }
    return out;
}

std::string file_text(const Case& one) {
    return "case " + in_quotes(one.title) + "\n" + written('A', one.a) + written('B', one.b) +
           "  " + expectation_text(one) + "\nend\n";
}

// The marks of overlapping words as one, since marks do not nest.
std::vector<Span> parted(std::vector<Span> marks) {
    std::sort(marks.begin(), marks.end());
    std::vector<Span> out;
    for (const Span mark : marks) {
        if (!out.empty() && mark.begin < out.back().end)
            out.back().end = std::max(out.back().end, mark.end);
        else
            out.push_back(mark);
    }
    return out;
}

// "tension by openness.retreat", read by the parser of the language itself.
void wish(const std::string& wanted, Case& one) {
    const RuleSet set = grammar::parse_rules(
        "case \"c\"\n  A\n    > a\n  B\n    > b\n  expect " + wanted + "\nend\n", "--expect");
    if (!set.errors.empty() || set.cases.size() != 1)
        throw Error(ExitCode::usage,
                    "--expect takes nothing, or a kind and a reason such as "
                    "'tension by openness.retreat'; not '" +
                        wanted + "'");
    one.expect = set.cases.front().expect;
    one.kind = set.cases.front().kind;
    one.reason = set.cases.front().reason;
}

}  // namespace

PairCase pair_case(const std::string& a, const std::string& b, const std::string& wanted,
                   const std::string& title, const RulesOption& rules) {
    Case one;
    one.title = title;
    one.a = side_of(a);
    one.b = side_of(b);
    if (one.a.text.empty() || one.b.text.empty())
        throw Error(ExitCode::usage, "a case needs two texts");
    const grammar::Reader reader;
    const checker::Checker checker(load_rules(rules));
    const std::vector<Finding> found = findings_of(one, reader, checker);
    if (!wanted.empty()) wish(wanted, one);
    const auto fits = std::find_if(found.begin(), found.end(), [&](const Finding& each) {
        return wanted.empty() ? each.a.document != each.b.document : meets(one, each);
    });
    if (fits != found.end()) {
        one.expect = Expectation::finding;
        one.kind = fits->kind;
        one.reason = fits->reason;
        const bool in_order = fits->a.document == 0;
        one.a.marked = parted((in_order ? fits->a : fits->b).marked);
        one.b.marked = parted((in_order ? fits->b : fits->a).marked);
    } else if (!wanted.empty() && one.expect != Expectation::nothing) {
        one.expect = Expectation::known_miss;
    } else if (!found.empty()) {
        one.expect = Expectation::known_alarm;
        one.kind = found.front().kind;
        one.reason = found.front().reason;
    }
    PairCase out{file_text(one), expectation_text(one)};
    const RuleSet read = grammar::parse_rules(out.text, "the case");
    if (!read.errors.empty())
        throw Error(ExitCode::usage,
                    "no case can hold these texts: " + read.errors.front().message);
    return out;
}

}  // namespace gainsay::app
