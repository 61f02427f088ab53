// Rule files written tidily. Lines stay lines, so that comments stay where the author put them;
// what is evened out is indentation, blanks between words, the column of a block's values, and
// empty lines. It works on words and quotes alone: what they mean is the parser's business, and the
// tests hold that it is the same before and after.
#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/rule.hpp"

namespace gainsay::grammar {
namespace {

enum class BlockIs : std::uint8_t { none, words, rule, theme, one_case };
enum class LineIs : std::uint8_t {
    empty,
    comment,
    header,
    one_liner,
    statement,
    goes_on,
    text,
    end
};

struct Line {
    LineIs is = LineIs::empty;
    BlockIs block = BlockIs::none;    // that it stands in
    std::vector<std::string> tokens;  // words, quoted texts, "," and "|"
    std::string comment;              // with its '#'
    std::string text;                 // of a case, behind the '>'
};

const std::set<std::string, std::less<>> condition_words = {
    "with", "without", "affirmed", "negated", "mode", "quantity", "entity", "holder", "time"};

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        out.push_back(text.substr(0, end));
        const bool two = text.substr(end).starts_with("\r\n");
        text.remove_prefix(std::min(end + (two ? 2 : 1), text.size()));
    }
    return out;
}

// Where the quoted text that begins at `at` ends.
std::size_t behind_quote(std::string_view text, std::size_t at) {
    for (std::size_t i = at + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
    }
    return text.size();
}

void cut(std::string_view text, Line& out) {
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) out.tokens.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c == '#') {
            out.comment = trimmed(text.substr(i));
            break;
        }
        if (c == '"') {
            finish();
            const std::size_t end = behind_quote(text, i);
            word = text.substr(i, end - i);
            i = end;
            if (i < text.size() && text[i] != '/') finish();
            continue;
        }
        if (c == '@') finish();
        if (c == ',' || c == '|' || c == ' ' || c == '\t') {
            finish();
            if (c == ',' || c == '|') out.tokens.emplace_back(1, c);
        } else {
            word += c;
        }
        ++i;
    }
    finish();
}

// Tells line by line what each is; a line may depend on the block and on the line before.
class Sorter {
public:
    Line sort(std::string_view source) {
        Line line;
        const std::string_view text = trimmed(source);
        line.block = block_;
        if (block_ == BlockIs::one_case && text.starts_with('>')) {
            line.is = LineIs::text;
            std::string_view rest = source.substr(source.find('>') + 1);
            if (rest.starts_with(' ')) rest.remove_prefix(1);
            line.text = rest.substr(0, rest.find_last_not_of(" \t") + 1);
            return line;
        }
        cut(text, line);
        if (line.tokens.empty()) {
            line.is = line.comment.empty() ? LineIs::empty : LineIs::comment;
            return line;
        }
        line.is = kind(line);
        const std::string& last = line.tokens.back();
        const bool list = block_ != BlockIs::words && line.is != LineIs::header;
        open_ = list && (last == "|" || last == ",");
        return line;
    }

private:
    LineIs kind(const Line& line) {
        const std::string& first = line.tokens.front();
        if (open_) return LineIs::goes_on;
        if (block_ == BlockIs::none) return header(line);
        if (line.tokens.size() == 1 && first == "end") {
            block_ = BlockIs::none;
            return LineIs::end;
        }
        const bool on = first == "|" || condition_words.contains(first);
        return block_ == BlockIs::rule && on ? LineIs::goes_on : LineIs::statement;
    }

    LineIs header(const Line& line) {
        const std::string& first = line.tokens.front();
        const bool in_a_line = first == "theme" && line.tokens.size() > 2;
        if (first == "use" || in_a_line) return LineIs::one_liner;
        block_ = first == "words"   ? BlockIs::words
                 : first == "rule"  ? BlockIs::rule
                 : first == "theme" ? BlockIs::theme
                                    : BlockIs::one_case;
        return LineIs::header;
    }

    BlockIs block_ = BlockIs::none;
    bool open_ = false;  // the line before ends in a comma or a bar
};

bool has_side(const Line& line) {
    const std::string& first = line.tokens.front();
    return (first == "match" || first == "unless") && line.tokens.size() > 1;
}

// What is aligned: "severity", "match A"; nothing in word lists and cases.
std::string key_of(const Line& line) {
    if (line.block != BlockIs::rule && line.block != BlockIs::theme) return "";
    return has_side(line) ? line.tokens[0] + " " + line.tokens[1] : line.tokens[0];
}

std::string joined(const std::vector<std::string>& tokens, std::size_t begin) {
    std::string out;
    bool tight = false;  // modes and parts are written without blanks: planned|possible
    for (std::size_t i = begin; i < tokens.size(); ++i) {
        const std::string& one = tokens[i];
        if (one == "mode" || one == "in")
            tight = true;
        else if (condition_words.contains(one))
            tight = false;
        const bool bar = one == "|" || (i > begin && tokens[i - 1] == "|");
        if (i > begin && one != "," && !(bar && tight)) out += ' ';
        out += one;
    }
    return out;
}

class Writer {
public:
    explicit Writer(std::vector<Line> lines) : lines_(std::move(lines)) {}

    std::string write() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_[i].is == LineIs::header) align(i);
            if (lines_[i].is == LineIs::empty)
                gap_ = true;
            else
                put(lines_[i]);
        }
        return std::move(out_);
    }

private:
    // The longest key of the block that begins at line `i`, and two blanks.
    void align(std::size_t i) {
        columns_ = 0;
        for (++i; i < lines_.size() && lines_[i].is != LineIs::end; ++i)
            if (lines_[i].is == LineIs::statement)
                columns_ = std::max(columns_, key_of(lines_[i]).size() + 2);
    }

    void put(const Line& line) {
        const bool inside = line.block != BlockIs::none;
        const bool begins = line.is == LineIs::header || line.is == LineIs::one_liner;
        const bool after_block =
            before_ == LineIs::end || (before_ == LineIs::one_liner && line.is == LineIs::header);
        const bool parted = !inside && (begins || line.is == LineIs::comment) && after_block;
        const bool at_edge = before_ == LineIs::header || line.is == LineIs::end;
        if (!out_.empty() && (parted || (gap_ && !at_edge))) out_ += '\n';
        gap_ = false;
        // What a line outside of all blocks goes on with belongs to that line.
        before_ = !inside && line.is == LineIs::goes_on ? LineIs::one_liner : line.is;
        const std::string text = content(line);
        out_ += text;
        if (!line.comment.empty()) out_ += (line.is == LineIs::comment ? "" : "  ") + line.comment;
        out_ += '\n';
    }

    [[nodiscard]] std::string content(const Line& line) const {
        switch (line.is) {
            case LineIs::text:
                return line.text.empty() ? "    >" : "    > " + line.text;
            case LineIs::comment:
                return line.block == BlockIs::none ? "" : "  ";
            case LineIs::goes_on:
                return std::string(line.block == BlockIs::none ? 2 : 2 + columns_, ' ') +
                       joined(line.tokens, 0);
            case LineIs::statement:
                return "  " + statement(line);
            case LineIs::empty:
            case LineIs::header:
            case LineIs::one_liner:
            case LineIs::end:
                break;
        }
        return joined(line.tokens, 0);
    }

    [[nodiscard]] std::string statement(const Line& line) const {
        if (line.block == BlockIs::words) {
            std::vector<std::string> tokens = line.tokens;
            // A comma at the end says nothing here, but "end" alone would end the list.
            if (tokens.back() == "," && tokens.size() > 1 &&
                tokens != std::vector<std::string>{"end", ","})
                tokens.pop_back();
            return joined(tokens, 0);
        }
        std::string key = key_of(line);
        if (key.empty()) return joined(line.tokens, 0);
        const std::size_t behind = has_side(line) ? 2 : 1;
        if (line.tokens.size() == behind) return key;
        key.resize(std::max(columns_, key.size() + 1), ' ');
        return key + joined(line.tokens, behind);
    }

    std::vector<Line> lines_;
    std::string out_;
    std::size_t columns_ = 0;
    bool gap_ = false;
    LineIs before_ = LineIs::empty;
};

}  // namespace

std::string format_rules(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    std::vector<Line> lines;
    Sorter sorter;
    for (const std::string_view line : lines_of(text)) lines.push_back(sorter.sort(line));
    return Writer(std::move(lines)).write();
}

}  // namespace gainsay::grammar
