#include "grammar/lexicon/facts.hpp"

#include <algorithm>
#include <charconv>

#include "grammar/lexicon/added.hpp"

namespace gainsay::lexicon {

namespace {

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

// The line without its comment.
std::string_view uncommented(std::string_view line) {
    for (std::size_t i = 0; i < line.size(); ++i)
        if (line[i] == '#' && (i == 0 || blank(line[i - 1]))) return line.substr(0, i);
    return line;
}

Cell trimmed(std::string_view line, std::size_t begin, std::size_t end) {
    while (begin < end && blank(line[begin])) ++begin;
    while (end > begin && blank(line[end - 1])) --end;
    return {line.substr(begin, end - begin), static_cast<std::uint32_t>(begin + 1)};
}

Fact parse_line(Source source, std::string_view line) {
    Fact fact{source, {{}}};
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        if (i < line.size() && line[i] != '|' && line[i] != ',') continue;
        fact.columns.back().push_back(trimmed(line, begin, i));
        if (i < line.size() && line[i] == '|') fact.columns.emplace_back();
        begin = i + 1;
    }
    for (const auto& column : fact.columns)
        for (const Cell& cell : column)
            if (cell.text.empty() && column.size() > 1)
                fail(fact, cell, "a value is missing beside ','");
    return fact;
}

}  // namespace

void fail(const Fact& fact, const Cell& cell, const std::string& message) {
    throw FactError(Place{std::string(fact.source.file), fact.source.line, cell.column}, message);
}

namespace {

struct Columns {
    std::size_t least;
    std::size_t most;
};

void append_facts(std::string_view file, std::string_view text,
                  const std::set<std::uint32_t>& left_out, Columns columns,
                  std::vector<Fact>& facts) {
    std::uint32_t number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t newline = std::min(text.find('\n'), text.size());
        const std::string_view line = uncommented(text.substr(0, newline));
        text.remove_prefix(std::min(newline + 1, text.size()));
        if (std::all_of(line.begin(), line.end(), blank) || left_out.contains(number)) continue;
        Fact fact = parse_line({file, number}, line);
        if (fact.columns.size() < columns.least || fact.columns.size() > columns.most)
            fail(fact, fact.columns.back().front(),
                 std::to_string(fact.columns.size()) + " columns, expected " +
                     std::to_string(columns.least) +
                     (columns.most == columns.least ? "" : " to " + std::to_string(columns.most)));
        if (fact.cell(0).text.empty()) fail(fact, fact.cell(0), "the first column is empty");
        facts.push_back(std::move(fact));
    }
}

}  // namespace

std::vector<Fact> parse_facts(std::string_view file, std::string_view text, std::size_t least,
                              std::size_t most) {
    std::vector<Fact> facts;
    append_facts(file, text, {}, {least, most}, facts);
    each_added(file, [&](const AddedText& added) {
        append_facts(added.path, added.text, added.left_out, {least, most}, facts);
    });
    return facts;
}

WordClass read_class(const Fact& fact, const Cell& cell) {
    static constexpr std::array<std::pair<std::string_view, WordClass>, 7> names = {
        {{"noun", WordClass::noun},
         {"verb", WordClass::verb},
         {"adjective", WordClass::adjective},
         {"adverb", WordClass::adverb},
         {"pronoun", WordClass::pronoun},
         {"number", WordClass::number},
         {"other", WordClass::other}}};
    return one_of(fact, cell, names);
}

Mode read_mode(const Fact& fact, const Cell& cell) {
    for (std::size_t i = 0; i < 10; ++i)
        if (const auto mode = static_cast<Mode>(i); name(mode) == cell.text) return mode;
    fail(fact, cell, "unknown mode '" + std::string(cell.text) + "'");
}

double read_number(const Fact& fact, const Cell& cell) {
    double value = 0.0;
    const char* end = cell.text.data() + cell.text.size();
    const auto [rest, error] = std::from_chars(cell.text.data(), end, value);
    if (error != std::errc() || rest != end)
        fail(fact, cell, "'" + std::string(cell.text) + "' is no number");
    return value;
}

std::string_view read_lemma(const Fact& fact, const Cell& cell) {
    if (cell.text.empty()) fail(fact, cell, "a word is missing");
    if (std::any_of(cell.text.begin(), cell.text.end(),
                    [](char c) { return c >= 'A' && c <= 'Z'; }))
        fail(fact, cell, "'" + std::string(cell.text) + "' must be in lower case");
    return cell.text;
}

}  // namespace gainsay::lexicon
