#include "documents/furniture.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>

#include "documents/assemble.hpp"
#include "documents/line_shapes.hpp"
#include "documents/text.hpp"
#include "documents/word_lists.hpp"

namespace gainsay::documents {

namespace {

constexpr std::size_t longest_notice = 500;  // bytes; a longer block is text
constexpr std::size_t longest_line = 120;
constexpr std::uint32_t widest_head = 90;

bool is_page_number(std::string_view line) {
    if (line.size() > 4 || !std::all_of(line.begin(), line.end(), is_digit)) return false;
    return line.size() < 4 || line < "1900" || line > "2100";  // a year may head a chronicle
}

std::string without_numbers(std::string_view line) {
    std::string out;
    for (const char c : folded(line)) {
        if (!is_digit(c)) {
            out.push_back(c);
        } else if (out.empty() || out.back() != '#') {
            out.push_back('#');
        }
    }
    return out;
}

bool has_digit(std::string_view line) { return std::any_of(line.begin(), line.end(), is_digit); }

bool ends_with_company(std::string_view text) {
    const auto all = words(text);
    if (all.size() < 2) return false;
    std::string last = folded(all.back());
    while (!last.empty() && (last.back() == '.' || last.back() == ',')) last.pop_back();
    return lists().has("company-suffix", last);
}

// "72 Example Holdings Co., Ltd." and nothing else.
bool is_page_foot(std::string_view text) {
    std::size_t digits = 0;
    while (digits < text.size() && is_digit(text[digits])) ++digits;
    if (digits == 0 || digits > 4 || digits >= text.size() || text[digits] != ' ') return false;
    const std::string_view name = text.substr(digits + 1);
    return width(name) <= widest_head && title_case(name) && ends_with_company(name);
}

// Lines that come back on page after page, with the page's number in them or beside the page's
// edge.
class RunningHeads {
public:
    RunningHeads(const std::vector<Line>& lines, std::string_view clean,
                 const std::vector<bool>& page_numbers)
        : lines_(lines), clean_(clean) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (!candidate(i)) continue;
            Seen& seen = seen_[without_numbers(lines[i].in(clean))];
            ++seen.times;
            if (seen.times == 1) seen.first = i;
            const bool edge =
                lines[i].page_break || (i + 1 < lines.size() && lines[i + 1].page_break) ||
                (i > 0 && page_numbers[i - 1]) || (i + 1 < lines.size() && page_numbers[i + 1]);
            if (edge) ++seen.at_edge;
            if (has_digit(lines[i].in(clean)) && lines[i].in(clean) != lines[seen.first].in(clean))
                ++seen.counted;
        }
    }

    [[nodiscard]] bool at(std::size_t i) const {
        if (!candidate(i)) return false;
        const auto found = seen_.find(without_numbers(lines_[i].in(clean_)));
        if (found == seen_.end() || found->second.times < 3) return false;
        const Seen& seen = found->second;
        if (seen.counted + 1 >= seen.times) return true;
        return seen.at_edge * 2 >= seen.times && i != seen.first;
    }

private:
    struct Seen {
        std::size_t times = 0;
        std::size_t at_edge = 0;
        std::size_t counted = 0;
        std::size_t first = 0;
    };

    [[nodiscard]] bool candidate(std::size_t i) const {
        const Line& line = lines_[i];
        const std::string_view text = line.in(clean_);
        const bool edge = line.blank_before || line.blank_after;
        return edge && line.width <= widest_head && !ends_sentence(text) && !list_marker(text) &&
               !title_number(text).unmistakable && table_cells(text).size() < 3;
    }

    const std::vector<Line>& lines_;
    std::string_view clean_;
    std::unordered_map<std::string, Seen> seen_;
};

}  // namespace

std::vector<bool> furniture_lines(const std::vector<Line>& lines, std::string_view clean) {
    std::vector<bool> numbers(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool alone = lines[i].blank_before || lines[i].blank_after;
        numbers[i] = alone && is_page_number(lines[i].in(clean));
    }
    const RunningHeads heads(lines, clean, numbers);
    std::vector<bool> out = numbers;
    std::string_view title;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view text = lines[i].in(clean);
        if (out[i]) continue;
        if (heads.at(i)) {
            out[i] = true;
            continue;
        }
        const bool titled = lines[i].width >= 12 && could_be_title(text);
        if (titled && i > 0 && text == lines[i - 1].in(clean)) out[i] = true;
        if (titled && !title.empty() && text == title && lines[i].blank_before) out[i] = true;
        if (titled && title.empty() && lines[i].blank_before && lines[i].blank_after) title = text;
    }
    return out;
}

bool is_furniture(std::string_view text) {
    if (text.size() > longest_notice) return false;
    if (is_page_foot(text)) return true;
    const std::string plain = folded(text);
    const auto any_of = [&](const std::vector<std::string>& patterns) {
        return std::any_of(patterns.begin(), patterns.end(),
                           [&](const std::string& pattern) { return matches(pattern, plain); });
    };
    return any_of(lists().entries("furniture")) ||
           (text.size() <= longest_line && any_of(lists().entries("furniture-line")));
}

std::size_t running_foot(std::string_view text) {
    if (!ends_with_company(text)) return text.size();
    const std::size_t from = text.size() > 100 ? text.size() - 100 : 0;
    for (std::size_t at = text.size(); at-- > from + 2;) {
        if (!is_digit(text[at]) || is_digit(text[at - 1])) continue;
        const std::string_view before = trimmed(text.substr(0, at));
        if (text[at - 1] == ' ' && ends_sentence(before) && is_page_foot(text.substr(at)))
            return at;
    }
    return text.size();
}

namespace {

// Cuts the foot off a draft's last piece.
void cut_foot(Draft& draft, std::string_view clean, std::vector<Span>& furniture) {
    if (draft.pieces.empty() || !draft.pieces.back().literal.empty()) return;
    Span& last = draft.pieces.back().text;
    const std::string_view text = trimmed(clean.substr(last.begin, last.size()));
    const std::size_t foot = running_foot(text);
    if (foot >= text.size() || foot == 0) return;
    const auto begin = last.begin + static_cast<std::uint32_t>(foot);
    furniture.push_back({begin, last.end});
    last.end = begin;
}

bool continues(const Draft& before, const Draft& after, std::string_view clean) {
    if (!after.after_furniture || after.kind != BlockKind::paragraph || before.pieces.empty() ||
        before.kind == BlockKind::heading || before.kind == BlockKind::table_cell)
        return false;
    const Span end = before.pieces.back().text;
    const Span start = after.pieces.front().text;
    return !ends_sentence(clean.substr(end.begin, end.size())) &&
           starts_lower(clean.substr(start.begin, start.size()));
}

}  // namespace

void prune(Layout& layout, std::string_view clean) {
    std::vector<Draft> kept;
    kept.reserve(layout.drafts.size());
    bool after_furniture = false;
    for (Draft& draft : layout.drafts) {
        if (draft.span().size() <= longest_notice && is_furniture(joined(draft, clean))) {
            layout.furniture.push_back(draft.span());
            after_furniture = true;
            continue;
        }
        cut_foot(draft, clean, layout.furniture);
        draft.after_furniture = draft.after_furniture || std::exchange(after_furniture, false);
        if (!kept.empty() && continues(kept.back(), draft, clean)) {
            auto& pieces = kept.back().pieces;
            std::move(draft.pieces.begin(), draft.pieces.end(), std::back_inserter(pieces));
        } else {
            kept.push_back(std::move(draft));
        }
    }
    layout.drafts = std::move(kept);
}

}  // namespace gainsay::documents
