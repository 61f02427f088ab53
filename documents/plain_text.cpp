#include "documents/plain_text.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "documents/assemble.hpp"
#include "documents/furniture.hpp"
#include "documents/line_shapes.hpp"
#include "documents/lines.hpp"
#include "documents/text.hpp"
#include "documents/word_lists.hpp"

namespace gainsay::documents {

namespace {

constexpr std::uint32_t unwrapped_width = 200;

std::uint8_t level_of(std::size_t depth) {
    return static_cast<std::uint8_t>(
        std::min<std::size_t>(depth, std::numeric_limits<std::uint8_t>::max()));
}

// "[text](address)" leaves "text"; bounded, so that a line of brackets stays linear.
std::vector<Span> without_links(std::string_view clean, Span line) {
    constexpr std::size_t longest_label = 400;
    constexpr std::size_t longest_address = 2000;
    std::vector<Span> kept;
    std::uint32_t begin = line.begin;
    const std::string_view text = clean.substr(0, line.end);
    for (std::size_t at = line.begin; at < line.end; ++at) {
        if (text[at] != '[') continue;
        const std::size_t close =
            text.substr(0, std::min<std::size_t>(text.size(), at + longest_label))
                .find_first_of("[]", at + 1);
        if (close == std::string_view::npos || text[close] != ']' || close + 1 >= text.size() ||
            text[close + 1] != '(')
            continue;
        const std::size_t end =
            text.substr(0, std::min<std::size_t>(text.size(), close + longest_address))
                .find_first_of(") \t", close + 2);
        if (end == std::string_view::npos || text[end] != ')') continue;
        const auto offset = [](std::size_t value) { return static_cast<std::uint32_t>(value); };
        if (at > begin) kept.push_back({begin, offset(at)});
        kept.push_back({offset(at + 1), offset(close)});
        begin = offset(end + 1);
        at = end;
    }
    if (begin < line.end) kept.push_back({begin, line.end});
    return kept;
}

class PlainText {
public:
    PlainText(std::string_view clean, std::uint32_t from)
        : clean_(clean),
          lines_(split_lines(clean, from)),
          wrap_(wrap_width(lines_)),
          left_out_(furniture_lines(lines_, clean)) {}

    Layout read() {
        for (std::size_t begin = 0; begin < lines_.size();) {
            std::size_t end = begin + 1;
            while (end < lines_.size() && !lines_[end].blank_before) ++end;
            read_group(begin, end);
            begin = end;
        }
        return std::move(layout_);
    }

private:
    [[nodiscard]] std::string_view text(std::size_t i) const { return lines_[i].in(clean_); }

    void read_group(std::size_t begin, std::size_t end) {
        open_ = nullptr;
        group_width_ = 0;
        for (std::size_t i = begin; i < end; ++i)
            group_width_ = std::max(group_width_, lines_[i].width);
        for (std::size_t i = begin; i < end; ++i) {
            if (left_out_[i]) {
                leave_out(lines_[i].text);
                open_ = nullptr;
            } else if (!read_rule(i, begin) && !read_table_row(i, begin, end) &&
                       !read_quote(i, begin) && !read_list_item(i, begin)) {
                read_text(i, begin, end);
            }
        }
    }

    void leave_out(Span span) {
        layout_.furniture.push_back(span);
        after_furniture_ = true;
    }

    Draft& start(BlockKind kind, std::uint8_t level, Span piece) {
        Draft draft;
        draft.kind = kind;
        draft.level = level;
        draft.after_furniture = std::exchange(after_furniture_, false);
        layout_.drafts.push_back(std::move(draft));
        open_ = &layout_.drafts.back();
        add_line(piece);
        return *open_;
    }

    void add_line(Span line) {
        Join join = Join::wrap;
        for (const Span& kept : without_links(clean_, line)) {
            open_->pieces.push_back({kept, join, {}});
            join = Join::glue;
        }
    }

    // "-----" is a rule, or underlines the title above it.
    bool read_rule(std::size_t i, std::size_t begin) {
        const char mark = rule_mark(text(i));
        if (mark == 0) return false;
        const bool under_one_line = open_ != nullptr && open_->kind == BlockKind::paragraph &&
                                    i > begin && start_line_ == i - 1;
        if (under_one_line && (mark == '=' || mark == '-' || mark == '~') &&
            lines_[i].width * 2 >= lines_[i - 1].width && could_be_title(text(i - 1))) {
            open_->kind = BlockKind::heading;
            open_->level = mark == '=' ? 1 : 2;
        }
        open_ = nullptr;
        return true;
    }

    bool read_table_row(std::size_t i, std::size_t begin, std::size_t end) {
        if (table_rule(text(i)) && text(i).find('|') != std::string_view::npos) {
            open_ = nullptr;
            return true;
        }
        const auto cells = table_cells(text(i));
        if (cells.size() < 2) return false;
        const auto row = [&](std::size_t other) {
            return other >= begin && other < end &&
                   (table_cells(text(other)).size() >= 2 || table_rule(text(other)));
        };
        if (!(i > begin && row(i - 1)) && !row(i + 1)) return false;
        const auto offset = lines_[i].text.begin;
        for (const Cell& cell : cells) {
            start(BlockKind::table_cell, 0,
                  {offset + static_cast<std::uint32_t>(cell.begin),
                   offset + static_cast<std::uint32_t>(cell.end)});
        }
        open_ = nullptr;
        return true;
    }

    bool read_quote(std::size_t i, std::size_t begin) {
        const QuotePrefix prefix = quote_prefix(text(i));
        if (prefix.depth == 0) return false;
        Span inner = lines_[i].text;
        inner.begin += static_cast<std::uint32_t>(prefix.length);
        if (inner.empty()) {
            open_ = nullptr;
            return true;
        }
        const bool goes_on = open_ != nullptr && open_->kind == BlockKind::quote &&
                             open_->level == level_of(prefix.depth) && i > begin && wraps(i - 1, i);
        if (goes_on) {
            add_line(inner);
        } else {
            start(BlockKind::quote, level_of(prefix.depth), inner);
        }
        return true;
    }

    bool read_list_item(std::size_t i, std::size_t begin) {
        const auto marker = list_marker(text(i));
        if (!marker || !starts_item(i, begin, *marker)) return false;
        Span inner = lines_[i].text;
        inner.begin += static_cast<std::uint32_t>(marker->length);
        start(BlockKind::list_item, item_level(lines_[i].indent), inner);
        item_indent_ =
            lines_[i].indent + static_cast<std::uint32_t>(width(text(i).substr(0, marker->length)));
        start_line_ = i;
        last_number_ = marker->number;
        return true;
    }

    // A dash or a number at a line's begin may also be the middle of a sentence.
    [[nodiscard]] bool starts_item(std::size_t i, std::size_t begin, const Marker& marker) const {
        if (marker.form == Marker::Form::bullet) return true;
        const bool in_list = open_ != nullptr && open_->kind == BlockKind::list_item;
        if (marker.form == Marker::Form::dash && text(i).starts_with("—")) {
            const bool before = i > 0 && text(i - 1).starts_with("—");
            const bool after = i + 1 < lines_.size() && text(i + 1).starts_with("—");
            if (!before && !after) return false;
        }
        if (i == begin) return !numbered_heading(i, marker);
        const bool free = ends_sentence(text(i - 1)) || text(i - 1).ends_with(':');
        if (marker.form == Marker::Form::dash) return in_list || free || !wraps(i - 1, i);
        return (in_list && marker.number == last_number_ + 1) || (marker.number == 1 && free);
    }

    // "1. Introduction" alone, with a text under it that is not "2. ...".
    [[nodiscard]] bool numbered_heading(std::size_t i, const Marker& marker) const {
        if (marker.form != Marker::Form::number || !lines_[i].blank_after) return false;
        const std::string_view title = text(i).substr(marker.length);
        if (!could_be_title(title) || width(title) > 80 || last_character(title) == U'?')
            return false;
        const auto near = [&](std::size_t other, int number) {
            const auto sibling = list_marker(text(other));
            return sibling && sibling->form == Marker::Form::number && sibling->number == number;
        };
        return !(i + 1 < lines_.size() && near(i + 1, marker.number + 1)) &&
               !(i > 0 && near(i - 1, marker.number - 1));
    }

    std::uint8_t item_level(std::uint16_t indent) {
        const bool in_list =
            !layout_.drafts.empty() && layout_.drafts.back().kind == BlockKind::list_item;
        if (!in_list) indents_.clear();
        while (!indents_.empty() && indents_.back() > indent) indents_.pop_back();
        if (indents_.empty() || indents_.back() < indent) indents_.push_back(indent);
        return level_of(indents_.size());
    }

    void read_text(std::size_t i, std::size_t begin, std::size_t end) {
        if (open_ != nullptr && i > begin && !left_out_[i - 1] && goes_on(i)) {
            add_line(lines_[i].text);
            return;
        }
        const bool first = i == begin || open_ == nullptr || left_out_[i - 1];
        const bool last = i + 1 == end || left_out_[i + 1] || !wraps(i, i + 1) ||
                          list_marker(text(i + 1)).has_value();
        const auto heading = heading_at(i, first, last, alone_in(i, begin, end));
        if (heading) {
            Span title = lines_[i].text;
            title.begin += static_cast<std::uint32_t>(heading->length);
            start(BlockKind::heading, heading->level, title);
            any_heading_ = any_heading_ || !is_furniture(text(i));
            open_ = nullptr;
            return;
        }
        start(BlockKind::paragraph, 0, lines_[i].text);
        start_line_ = i;
    }

    // Nothing but furniture stands beside it between two empty lines.
    [[nodiscard]] bool alone_in(std::size_t i, std::size_t begin, std::size_t end) const {
        const bool single_before = i == begin || (i == begin + 1 && left_out_[begin]);
        const bool single_after = i + 1 == end || (i + 2 == end && left_out_[i + 1]);
        return single_before && single_after;
    }

    [[nodiscard]] bool goes_on(std::size_t i) const {
        if (open_->kind == BlockKind::list_item && lines_[i].indent >= item_indent_ &&
            lines_[i - 1].width <= unwrapped_width)
            return true;
        return wraps(i - 1, i);
    }

    // Whether line `b` goes on with line `a`'s text: a wrapped line was full, or its sentence was
    // not.
    [[nodiscard]] bool wraps(std::size_t a, std::size_t b) const {
        const std::string_view one = text(a);
        const std::string_view two = text(b);
        const bool open_end = !ends_sentence(one) && !one.ends_with(':');
        if (open_end && (starts_lower(two) || hangs(one))) return true;
        if (lines_[a].width > unwrapped_width) return false;
        if (!open_end && lines_[b].indent >= lines_[a].indent + 2 && open_ != nullptr &&
            open_->kind == BlockKind::paragraph)
            return false;  // a new paragraph told by its first line's indent
        const std::uint32_t full = wrap_ != 0 ? wrap_ : group_width_;
        const auto all = words(two.substr(0, std::min<std::size_t>(two.size(), 200)));
        const std::size_t next_word = all.empty() ? 0 : width(all.front());
        const bool room = (lines_[a].width + 1 + next_word) * 20 <= full * 17;
        if (full < 40) return open_end && !room && two.size() > one.size() * 2;
        return !room || (open_end && !title_case(one));
    }

    // The line cannot be the end of anything.
    [[nodiscard]] static bool hangs(std::string_view line) {
        if (line.ends_with(',') || line.ends_with(';') || line.ends_with('-')) return true;
        const std::size_t blank = line.find_last_of(" \t");
        return blank != std::string_view::npos &&
               lists().has("function-word", folded(line.substr(blank + 1)));
    }

    struct Heading {
        std::size_t length = 0;
        std::uint8_t level = 2;
    };
    [[nodiscard]] std::optional<Heading> heading_at(std::size_t i, bool first, bool last,
                                                    bool alone) const {
        if (!first || !last) return std::nullopt;
        const TitleNumber number = title_number(text(i));
        const std::string_view title = text(i).substr(number.length);
        if (!could_be_title(title)) return std::nullopt;
        const std::uint8_t level = number.level != 0 ? number.level : any_heading_ ? 2 : 1;
        if (number.unmistakable) return Heading{number.length, level};
        if (number.length > 0 && (!alone || !title_case(title)) && width(title) > 60)
            return std::nullopt;
        if (alone) return Heading{number.length, level};
        const bool stands_out = lines_[i].blank_before &&
                                (title_case(title) || all_capitals(title)) && width(title) <= 80;
        return stands_out ? std::optional(Heading{number.length, level}) : std::nullopt;
    }

    std::string_view clean_;
    std::vector<Line> lines_;
    std::uint32_t wrap_;
    std::vector<bool> left_out_;
    Layout layout_;
    Draft* open_ = nullptr;  // what the next line may go on with
    std::uint32_t group_width_ = 0;
    std::uint32_t item_indent_ = 0;
    std::size_t start_line_ = 0;
    int last_number_ = 0;
    std::vector<std::uint16_t> indents_;  // of the list levels open
    bool any_heading_ = false;
    bool after_furniture_ = false;
};

}  // namespace

Layout read_plain_text(std::string_view clean, std::uint32_t from) {
    return PlainText(clean, from).read();
}

}  // namespace gainsay::documents
