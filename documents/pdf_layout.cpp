#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "documents/extracted_text.hpp"
#include "documents/line_shapes.hpp"
#include "documents/pdf.hpp"
#include "documents/pdf_lines.hpp"
#include "documents/text.hpp"

namespace gainsay::documents {

namespace {

constexpr float larger = 1.12F;  // of the body's size: a heading
constexpr std::size_t longest_heading = 160;

bool beside(const PdfLine& a, const PdfLine& b) { return a.left < b.right && b.left < a.right; }

// The signs that fonts of symbols use for bullets stand in no alphabet.
std::string with_bullet(const std::string& text) {
    for (const std::string_view sign :
         {"\xEF\x82\xB7", "\xEF\x82\xA7", "\xEF\x82\xA8", "▪", "■", "◦", "○", "●", "➢", "❖", "✓"})
        if (text.starts_with(sign)) return "• " + std::string(trimmed(text.substr(sign.size())));
    return text;
}

class PdfLayout {
public:
    PdfLayout(const PdfFile& file, PdfLines all, ExtractedText& out)
        : file_(file), all_(std::move(all)), out_(out) {}

    void read() {
        for (PdfLine& line : all_.lines)
            if (!line.left_out) lines_.push_back(&line);
        measure();
        for (std::size_t i = 0; i < lines_.size();) i = block_at(i);
        for (const PdfLine& line : all_.lines)
            if (line.left_out) out_.leave_out(line.text);
    }

private:
    struct Column {
        float left = 0;
        float right = 0;
    };

    // Line spacing, the edges of the column each line stands in, the sizes of headings.
    void measure() {
        std::vector<float> leads;
        columns_.resize(lines_.size());
        for (std::size_t begin = 0; begin < lines_.size();) {
            std::size_t end = begin + 1;
            while (end < lines_.size() && !jumps(end - 1, end)) ++end;
            Column column{lines_[begin]->left, lines_[begin]->right};
            for (std::size_t i = begin; i < end; ++i) {
                column.left = std::min(column.left, lines_[i]->left);
                column.right = std::max(column.right, lines_[i]->right);
                if (i > begin) leads.push_back(pitch(i - 1, i));
            }
            std::fill(columns_.begin() + static_cast<std::ptrdiff_t>(begin),
                      columns_.begin() + static_cast<std::ptrdiff_t>(end), column);
            begin = end;
        }
        if (!leads.empty()) {
            const auto middle = leads.begin() + static_cast<std::ptrdiff_t>(leads.size() / 2);
            std::nth_element(leads.begin(), middle, leads.end());
            lead_ = std::clamp(*middle, 1.0F, 2.2F);
        }
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (is_large(i)) sizes_.insert(-std::lround(lines_[i]->size * 2));
    }

    // The next line is not below: another column or page.
    [[nodiscard]] bool jumps(std::size_t a, std::size_t b) const {
        const PdfLine& one = *lines_[a];
        const PdfLine& two = *lines_[b];
        return one.page != two.page || two.top <= one.top - 0.5F * one.size || !beside(one, two);
    }
    [[nodiscard]] float pitch(std::size_t a, std::size_t b) const {
        const float size = std::max(lines_[b]->size, 1.0F);
        return (lines_[b]->bottom - lines_[a]->bottom) / size;
    }
    [[nodiscard]] bool same_size(std::size_t a, std::size_t b) const {
        return std::abs(lines_[a]->size - lines_[b]->size) <= 0.08F * lines_[a]->size;
    }
    [[nodiscard]] bool is_large(std::size_t i) const {
        const PdfLine& line = *lines_[i];
        return line.size >= larger * all_.body_size && line.text.size() <= longest_heading &&
               last_character(line.text) != U'.';
    }
    [[nodiscard]] bool is_heading(std::size_t i) const {
        if (is_large(i)) return true;
        const PdfLine& line = *lines_[i];
        const bool stands_out = line.bold && !all_.body_bold && could_be_title(line.text);
        return stands_out && !line.row_goes_on && !(i > 0 && lines_[i - 1]->row_goes_on);
    }

    std::size_t block_at(std::size_t i) {
        if (is_table_row(i)) return row(i);
        return is_heading(i) ? heading(i) : paragraph(i);
    }

    // A row of cells; one alone is a line with wide blanks.
    [[nodiscard]] std::size_t row_end(std::size_t i) const {
        while (i + 1 < lines_.size() && lines_[i]->row_goes_on) ++i;
        return i + 1;
    }
    [[nodiscard]] bool is_table_row(std::size_t i) const {
        if (!lines_[i]->row_goes_on || list_marker(with_bullet(lines_[i]->text) + " x"))
            return false;
        const std::size_t end = row_end(i);
        const bool row_below =
            end < lines_.size() && lines_[end]->row_goes_on && lines_[end]->page == lines_[i]->page;
        return row_below || (last_row_end_ == i && i > 0);
    }
    std::size_t row(std::size_t i) {
        const std::size_t end = row_end(i);
        for (; i < end; ++i) out_.add(BlockKind::table_cell, 0, lines_[i]->text, place(i));
        out_.end_row();
        last_row_end_ = end;
        return end;
    }

    std::size_t heading(std::size_t i) {
        const std::size_t first = i;
        std::vector<std::string> text{lines_[i]->text};
        while (i + 1 < lines_.size() && is_heading(i + 1) && same_size(i, i + 1) &&
               lines_[i]->bold == lines_[i + 1]->bold && !jumps(i, i + 1) &&
               pitch(i, i + 1) <= 1.25F * lead_ + 0.3F && text.size() < 4)
            text.push_back(lines_[++i]->text);
        const auto rank = sizes_.find(-std::lround(lines_[first]->size * 2));
        const auto level = 1 + (rank != sizes_.end() ? std::distance(sizes_.begin(), rank)
                                                     : static_cast<std::ptrdiff_t>(sizes_.size()));
        out_.add_lines(BlockKind::heading, static_cast<std::uint8_t>(std::min<long>(level, 6)),
                       text, place(first));
        return i + 1;
    }

    std::size_t paragraph(std::size_t i) {
        const std::size_t first = i;
        std::string start = with_bullet(whole_line(i));
        const auto marker = list_marker(start);
        const bool item = marker && starts_item(first, *marker);
        if (item) start.erase(0, marker->length);
        last_number_ = item ? marker->number : 0;
        std::vector<std::string> text{std::move(start)};
        while (i + 1 < lines_.size() && goes_on(i, i + 1, item ? lines_[first] : nullptr)) {
            ++i;
            text.push_back(whole_line(i));
        }
        if (item) {
            const float indent =
                (lines_[first]->left - columns_[first].left) / std::max(lines_[first]->size, 1.0F);
            const auto level = static_cast<std::uint8_t>(indent > 3.5F ? 2 : 1);
            out_.add_lines(BlockKind::list_item, level, text, place(first));
        } else {
            out_.add_lines(BlockKind::paragraph, 0, text, place(first));
        }
        return i + 1;
    }

    // With what stands beside it, and `i` set on the last of them.
    std::string whole_line(std::size_t& i) const {
        std::string text = lines_[i]->text;
        while (lines_[i]->row_goes_on && i + 1 < lines_.size()) text += " " + lines_[++i]->text;
        return text;
    }

    // A number or a dash may also be the middle of a sentence.
    [[nodiscard]] bool starts_item(std::size_t i, const Marker& marker) const {
        if (marker.form == Marker::Form::bullet || i == 0) return true;
        return marker.form == Marker::Form::dash || marker.number == last_number_ + 1 ||
               marker.number == 1;
    }

    // `item`: the first line of the list item that both would belong to.
    [[nodiscard]] bool goes_on(std::size_t a, std::size_t b, const PdfLine* item) const {
        const PdfLine& one = *lines_[a];
        const PdfLine& two = *lines_[b];
        if (!same_size(a, b) || is_heading(b) || is_table_row(b)) return false;
        const bool open = !ends_sentence(one.text) && !one.text.ends_with(':');
        const auto marker = list_marker(with_bullet(two.text));
        if (marker && (marker->form == Marker::Form::bullet || !open)) return false;
        if (marker && item != nullptr && std::abs(two.left - item->left) < 0.3F * two.size)
            return false;
        if (jumps(a, b)) return open && !marker;
        if (pitch(a, b) > 1.25F * lead_) return false;
        const float width = columns_[a].right - columns_[a].left;
        const bool is_short = one.right < columns_[a].right - 0.2F * width;
        if (!open && is_short) return false;
        const bool indented =
            two.left > columns_[b].left + 0.8F * two.size && two.left > one.left + 0.8F * two.size;
        if (item == nullptr && indented && !open) return false;
        return !(item != nullptr && !open && two.left < one.left - 0.8F * two.size);
    }

    std::string place(std::size_t i) {
        const std::size_t page = lines_[i]->page;
        if (page != page_) number_ = 0;
        page_ = page;
        return "page " + std::to_string(page + 1) + ", paragraph " + std::to_string(++number_);
    }

    const PdfFile& file_;
    PdfLines all_;
    ExtractedText& out_;
    std::vector<const PdfLine*> lines_;
    std::vector<Column> columns_;
    std::set<long> sizes_;  // of headings in half points, negative: the largest first
    float lead_ = 1.2F;     // line spacing by font size
    int last_number_ = 0;
    std::size_t last_row_end_ = 0;
    std::size_t page_ = 0;
    std::size_t number_ = 0;
};

// "Microsoft Word - report.doc", "untitled", an address: what programs write by themselves.
bool is_title(std::string_view title) {
    const std::string plain = folded(trimmed(title));
    return plain.size() > 3 && !plain.starts_with("microsoft ") && !plain.starts_with("untitled") &&
           plain.find("://") == std::string::npos && plain.find('.') == std::string::npos;
}

}  // namespace

Extract pdf_extract(const PdfFile& file, const std::string& path) {
    ExtractedText text(path);
    PdfLayout(file, pdf_lines(file), text).read();
    Extract out = std::move(text).finish({});
    const bool titled =
        std::any_of(out.layout.drafts.begin(), out.layout.drafts.end(),
                    [](const Draft& draft) { return draft.kind == BlockKind::heading; });
    if (!titled && is_title(file.title)) take("title", file.title, out.found);
    take("author", file.author, out.found);
    return out;
}

}  // namespace gainsay::documents
