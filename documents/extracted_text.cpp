#include "documents/extracted_text.hpp"

#include <utility>

#include "documents/byte_source.hpp"

namespace gainsay::documents {

namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

Span ExtractedText::append(std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(text_.size());
    // Cleaned here, so that the whole needs it no more and offsets stay.
    const std::string cleaned = clean(text).text;
    bool blank = false;
    for (std::size_t at = 0; at < cleaned.size(); ++at) {
        const char c = cleaned[at];
        if (is_space(c)) {
            blank = true;
            continue;
        }
        if (std::string_view(cleaned).substr(at).starts_with(soft_hyphen)) {
            at += soft_hyphen.size() - 1;  // `clean` leaves it before a line's end alone
            while (at + 1 < cleaned.size() && is_space(cleaned[at + 1])) ++at;
            continue;
        }
        if (blank && text_.size() > begin) text_.push_back(' ');
        blank = false;
        text_.push_back(c);
    }
    if (text_.size() > most) refuse(path_, "holds more than 64 MB of text; split it");
    return {begin, static_cast<std::uint32_t>(text_.size())};
}

void ExtractedText::add(BlockKind kind, std::uint8_t level, std::string_view text,
                        std::string place) {
    add_lines(kind, level, {std::string(text)}, std::move(place));
}

void ExtractedText::add_lines(BlockKind kind, std::uint8_t level,
                              const std::vector<std::string>& lines, std::string place) {
    const bool cell = kind == BlockKind::table_cell;
    const std::size_t before = text_.size();
    if (!text_.empty()) text_ += cell && in_row_ ? " | " : "\n";
    const bool close = kind == BlockKind::list_item && !layout_.drafts.empty() &&
                       layout_.drafts.back().kind == BlockKind::list_item;
    if (!text_.empty() && !cell && !close) text_.push_back('\n');
    Draft draft;
    draft.kind = kind;
    draft.level = level;
    draft.place = std::move(place);
    for (const std::string& line : lines) {
        const std::size_t end = text_.size();
        if (!draft.pieces.empty()) text_.push_back('\n');
        const Span span = append(line);
        if (span.empty()) {
            text_.resize(end);
        } else {
            draft.pieces.push_back({span, Join::wrap, {}});
        }
    }
    if (draft.pieces.empty()) {
        text_.resize(before);
        return;
    }
    in_row_ = cell;
    layout_.drafts.push_back(std::move(draft));
}

void ExtractedText::leave_out(std::string_view text) {
    const std::size_t before = text_.size();
    if (!text_.empty()) text_ += "\n\n";
    const Span span = append(text);
    if (span.empty()) {
        text_.resize(before);
        return;
    }
    in_row_ = false;
    layout_.furniture.push_back(span);
}

Extract ExtractedText::finish(Metadata found) && {
    if (!text_.empty()) text_.push_back('\n');
    Extract out;
    out.text = clean(text_);
    out.layout = std::move(layout_);
    out.own_text = std::move(text_);
    out.found = std::move(found);
    return out;
}

void number_paragraphs(Layout& layout) {
    std::size_t number = 0;
    for (Draft& draft : layout.drafts) draft.place = "paragraph " + std::to_string(++number);
}

}  // namespace gainsay::documents
