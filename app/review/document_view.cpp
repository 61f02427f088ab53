#include "app/review/document_view.hpp"

#include <algorithm>

#include "app/markup.hpp"
#include "app/report_text.hpp"
#include "app/review/evidence.hpp"
#include "app/text.hpp"

namespace gainsay::app::review {

namespace {

// The file's bytes with mark signs around what is marked.
std::string with_marks(std::string_view bytes, const gainsay::Evidence& side) {
    std::vector<Span> marks = side.marked;
    std::sort(marks.begin(), marks.end());
    std::string out;
    std::size_t at = 0;
    for (const Span& mark : marks) {
        if (mark.empty() || mark.begin < at || mark.end > bytes.size()) continue;
        out += bytes.substr(at, mark.begin - at);
        out += mark_begin;
        out += bytes.substr(mark.begin, mark.size());
        out += mark_end;
        at = mark.end;
    }
    return out += bytes.substr(at);
}

constexpr std::size_t number_columns = 7;

}  // namespace

DocumentView::DocumentView(Data& data, const gainsay::Evidence& side, char letter)
    : title_(std::string(1, letter) + "  " + spot(side.path, side.line, side.place) +
             (side.date.empty() ? "" : "  " + side.date) +
             (side.title.empty() ? "" : "  " + tidy(side.title))) {
    if (!side.place.empty()) {
        notice_ = "The text as it was taken out of the file.";
        show_sentences(data.sentences(side.document_id), side);
        return;
    }
    const auto bytes = data.file(side.path);
    if (bytes && without_markup(side)) {
        notice_ = "The text of the page, without its markup.";
        show_sentences(data.sentences(side.document_id), side);
        return;
    }
    const bool says_it = bytes && side.begin <= side.end && side.end <= bytes->size() &&
                         bytes->compare(side.begin, side.end - side.begin, side.quote) == 0;
    if (says_it) {
        show_file(*bytes, side);
        return;
    }
    notice_ = bytes ? "The file has changed since; this is what was read."
                    : "The file cannot be read now; this is what was read.";
    show_sentences(data.sentences(side.document_id), side);
}

void DocumentView::show_file(const std::string& bytes, const gainsay::Evidence& side) {
    const std::string text = with_marks(bytes, side);
    std::uint32_t offset = 0;  // in the file, where mark signs do not count
    std::size_t begin = 0;
    bool open = false;
    for (std::uint32_t number = 1; begin < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string line = text.substr(begin, end - begin);
        const auto signs = static_cast<std::uint32_t>(std::count_if(
            line.begin(), line.end(), [](char c) { return c == mark_begin || c == mark_end; }));
        const auto size = static_cast<std::uint32_t>(line.size()) - signs;
        const bool quote = offset < side.end && offset + size > side.begin;
        const bool was_open = open;  // a mark may go over the end of a line
        for (const char c : line) open = c == mark_begin || (open && c != mark_end);
        if (was_open) line.insert(line.begin(), mark_begin);
        if (open) line += mark_end;
        rows_.push_back({number, tidy(line), quote});
        offset += size + 1;
        begin = end + 1;
    }
}

void DocumentView::show_sentences(const std::vector<store::StoredSentence>& sentences,
                                  const gainsay::Evidence& side) {
    std::uint32_t block = 0;
    std::string place;
    for (const store::StoredSentence& sentence : sentences) {
        if (sentence.block != block && !rows_.empty()) rows_.push_back({});
        block = sentence.block;
        const bool quote = sentence.span.begin == side.begin;
        if (sentence.place != place && !sentence.place.empty())
            rows_.push_back({0, tidy(sentence.place) + ":", false});
        place = sentence.place;
        rows_.push_back({place.empty() ? sentence.line : 0,
                         quote ? marked_quote(side) : tidy(sentence.text), quote});
    }
}

void DocumentView::fold(std::size_t width) {
    if (folded_for_ == width) return;
    folded_for_ = width;
    folded_.clear();
    bool found = false;
    for (const Row& row : rows_) {
        std::string number = row.number == 0 ? "" : std::to_string(row.number);
        number.insert(0, number_columns - 2 - std::min(number.size(), number_columns - 2), ' ');
        if (row.quote && !found) {
            start_ = folded_.size();
            found = true;
        }
        for (const std::string& text : wrap(row.text, width - number_columns - 2)) {
            Line line(number, dim);
            line.add(row.quote ? " > " : "   ", bold).add_marked(text);
            folded_.push_back(std::move(line));
            number.assign(number.size(), ' ');
        }
    }
}

Lines DocumentView::lines(std::size_t width, std::size_t height) {
    fold(width);
    Lines out{heading(title_, width).cut(width)};
    if (!notice_.empty()) out.emplace_back(" " + notice_, Look{.colour = Colour::yellow});
    page_ = height > out.size() ? height - out.size() : 1;
    if (at_quote_) first_ = start_ - std::min(start_, page_ / 3);
    first_ = std::min(first_, folded_.size() > page_ ? folded_.size() - page_ : 0);
    for (std::size_t i = first_; i < std::min(folded_.size(), first_ + page_); ++i)
        out.push_back(folded_[i]);
    out.resize(height);
    for (Line& line : out) line.cut(width);
    return out;
}

bool DocumentView::press(const Key& key) {
    using Kind = Key::Kind;
    const std::size_t before = first_;
    if (key.kind == Kind::up || key.is('k'))
        first_ -= std::min<std::size_t>(first_, 1);
    else if (key.kind == Kind::down || key.is('j'))
        ++first_;
    else if (key.kind == Kind::page_up)
        first_ -= std::min(first_, page_);
    else if (key.kind == Kind::page_down || key.is(' '))
        first_ += page_;
    else if (key.kind == Kind::home || key.is('g'))
        first_ = 0;
    else if (key.kind == Kind::end || key.is('G'))
        first_ = folded_.size();
    else
        return false;
    at_quote_ = at_quote_ && first_ == before;
    return true;
}

}  // namespace gainsay::app::review
