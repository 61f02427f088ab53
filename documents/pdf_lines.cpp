#include "documents/pdf_lines.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>

#include "documents/text.hpp"

namespace gainsay::documents {

namespace {

constexpr float column_gap = 1.5F;  // of the font's size: wider than any blank of a justified line
constexpr float edge = 0.12F;   // of the page's height, above and below: where heads and feet are
constexpr float small = 0.92F;  // of the body's size

float height(const PdfWord& word) { return word.bottom - word.top; }

float shared_height(const PdfLine& line, const PdfWord& word) {
    return std::min(line.bottom, word.bottom) - std::max(line.top, word.top);
}

bool is_note_mark(std::string_view text) {
    if (text == "*" || text == "**" || text == "†" || text == "‡") return true;
    return !text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), is_digit);
}

// "word³": a small raised number after a word, but no "m²".
bool is_raised_mark(const PdfLine& line, const PdfWord& word) {
    if (!is_note_mark(word.text) || word.size > line.size * 0.8F) return false;
    if (word.bottom > line.bottom - 0.15F * line.size) return false;
    return !line.text.ends_with('m') && !line.text.empty();
}

class LineBuilder {
public:
    explicit LineBuilder(std::size_t page) : page_(page) {}

    void add(const PdfWord& word) {
        if (trimmed(word.text).empty()) return;
        if (!open_) return start(word);
        PdfLine& line = lines.back();
        const bool beside =
            shared_height(line, word) >= 0.5F * std::min(height(word), line.bottom - line.top);
        const bool forward = word.left >= line.right - 0.3F * line.size;
        if (!beside || !forward) return start(word);
        if (is_raised_mark(line, word)) {
            blank_ = word.blank_after || blank_;
            line.right = std::max(line.right, word.right);
            return;
        }
        const float gap = word.left - line.right;
        if (gap > column_gap * std::max(line.size, word.size)) {
            line.row_goes_on = true;
            return start(word);
        }
        if (blank_ || gap > 0.15F * line.size) line.text.push_back(' ');
        take(word);
    }

    void finish() { open_ = false; }

    std::vector<PdfLine> lines;

private:
    void start(const PdfWord& word) {
        PdfLine line;
        line.left = word.left;
        line.right = word.right;
        line.top = word.top;
        line.bottom = word.bottom;
        line.size = word.size;
        line.bold = true;
        line.page = page_;
        lines.push_back(std::move(line));
        open_ = true;
        sizes_.clear();
        take(word);
    }

    void take(const PdfWord& word) {
        PdfLine& line = lines.back();
        line.text += word.text;
        line.right = std::max(line.right, word.right);
        line.top = std::min(line.top, word.top);
        line.bottom = std::max(line.bottom, word.bottom);
        line.bold = line.bold && word.bold;
        blank_ = word.blank_after;
        sizes_[std::lround(word.size * 4)] += word.text.size();
        const auto most =
            std::max_element(sizes_.begin(), sizes_.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        line.size = static_cast<float>(most->first) / 4;
    }

    std::size_t page_;
    bool open_ = false;
    bool blank_ = false;
    std::map<long, std::size_t> sizes_;  // in quarters of a point, by characters
};

void measure(PdfLines& out) {
    std::map<long, std::size_t> sizes;
    std::size_t bold = 0;
    std::size_t all = 0;
    for (const PdfLine& line : out.lines) {
        sizes[std::lround(line.size * 4)] += line.text.size();
        all += line.text.size();
        if (line.bold) bold += line.text.size();
    }
    if (sizes.empty()) return;
    const auto most =
        std::max_element(sizes.begin(), sizes.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    out.body_size = static_cast<float>(most->first) / 4;
    out.body_bold = bold * 2 > all;
}

std::string without_numbers(std::string_view text) {
    std::string out;
    for (const char c : folded(text))
        if (!is_digit(c))
            out.push_back(c);
        else if (out.empty() || out.back() != '#')
            out.push_back('#');
    return out;
}

// "7", "- 7 -", "Page 7 of 12", "7/12", "xii".
bool is_page_number(std::string_view text) {
    std::string plain = without_numbers(trimmed(text));
    std::erase_if(plain, [](char c) { return c == ' ' || c == '-' || c == '|' || c == '.'; });
    static const std::set<std::string> forms = {"#",    "page#",    "p#",      "#/#",
                                                "#of#", "page#of#", "page#/#", "–#–"};
    if (forms.contains(plain)) return true;
    return plain.size() <= 6 && plain.find_first_not_of("ivxl") == std::string::npos;
}

class Furniture {
public:
    Furniture(PdfLines& all, const PdfFile& file) : all_(all), file_(file) {}

    void find() {
        for (const PdfLine& line : all_.lines)
            if (at_edge(line)) pages_of_[key(line)].insert(line.page);
        // Of a file of two or three pages two are enough, of a longer one they may be chance.
        const std::size_t enough = file_.pages.size() <= 3 ? 2 : 3;
        for (PdfLine& line : all_.lines) {
            if (!at_edge(line)) continue;
            const bool runs = pages_of_.at(key(line)).size() >= enough;
            line.left_out =
                runs || is_page_number(line.text) || is_apart(line) || stands_beside_number(line);
        }
        for (PdfLine& line : all_.lines)  // a raised mark that the line's words did not take in
            if (is_note_mark(line.text) && line.size <= 0.8F * all_.body_size) line.left_out = true;
        for (std::size_t page = 0; page < file_.pages.size(); ++page) footnotes(page);
    }

private:
    [[nodiscard]] bool at_edge(const PdfLine& line) const {
        const float all = file_.pages[line.page].height;
        return line.bottom < edge * all || line.top > (1 - edge) * all;
    }

    // Lines come page by page.
    [[nodiscard]] std::span<PdfLine> of_page(std::size_t page) const {
        const auto [first, last] =
            std::equal_range(all_.lines.begin(), all_.lines.end(), page, ByPage{});
        return {first, last};
    }
    struct ByPage {
        bool operator()(const PdfLine& line, std::size_t page) const { return line.page < page; }
        bool operator()(std::size_t page, const PdfLine& line) const { return page < line.page; }
    };

    // Small, at the very edge, and with more than a line's height between it and the text: what a
    // browser prints around a page.
    [[nodiscard]] bool is_apart(const PdfLine& line) const {
        const float all = file_.pages[line.page].height;
        const bool outermost = line.bottom < edge / 2 * all || line.top > (1 - edge / 2) * all;
        if (!outermost || line.size > small * all_.body_size) return false;
        const auto here = of_page(line.page);
        return std::none_of(here.begin(), here.end(), [&](const PdfLine& other) {
            const float gap = std::max(other.top - line.bottom, line.top - other.bottom);
            return other.size > small * all_.body_size && gap < 0.7F * all_.body_size;
        });
    }

    // "Chapter 2: The mill                    17": a head that changes with the chapter.
    [[nodiscard]] bool stands_beside_number(const PdfLine& line) const {
        const auto here = of_page(line.page);
        return std::any_of(here.begin(), here.end(), [&](const PdfLine& other) {
            return &other != &line && is_page_number(other.text) &&
                   std::abs(other.bottom - line.bottom) < 0.4F * line.size;
        });
    }

    // The same words at the same height, whatever the number.
    [[nodiscard]] std::string key(const PdfLine& line) const {
        return std::to_string(std::lround(line.top / 4)) + " " + without_numbers(line.text);
    }

    // Small lines with nothing but small lines below them, from the first that begins with a mark.
    void footnotes(std::size_t page) {
        std::vector<PdfLine*> here;
        for (PdfLine& line : of_page(page))
            if (!line.left_out) here.push_back(&line);
        std::sort(here.begin(), here.end(), [](const PdfLine* a, const PdfLine* b) {
            return a->top != b->top ? a->top > b->top : a->left < b->left;
        });
        std::vector<PdfLine*> notes;  // from the page's foot upwards
        for (PdfLine* line : here) {
            const bool is_small = line->size <= small * all_.body_size;
            const bool low = line->top > 0.4F * file_.pages[page].height;
            if (!low) break;
            const bool above_text =
                std::any_of(here.begin(), here.end(), [&](const PdfLine* other) {
                    return other->size > small * all_.body_size && other->top > line->top &&
                           other->left < line->right && line->left < other->right;
                });
            if (is_small && !above_text) notes.push_back(line);
        }
        const auto first = std::find_if(notes.rbegin(), notes.rend(), [](const PdfLine* line) {
            const auto all = words(line->text);
            std::string mark(all.empty() ? "" : all.front());
            while (mark.ends_with('.') || mark.ends_with(')')) mark.pop_back();
            return is_note_mark(mark) && all.size() > 1;
        });
        for (auto note = first; note != notes.rend(); ++note) (*note)->left_out = true;
    }

    PdfLines& all_;
    const PdfFile& file_;
    std::map<std::string, std::set<std::size_t>> pages_of_;
};

// Poppler reads a table column by column. Short lines that stand in a grid are put in the order of
// rows.
class Grids {
public:
    explicit Grids(std::vector<PdfLine>& lines) : lines_(lines) {}

    void order() {
        for (std::size_t begin = 0; begin < lines_.size();) {
            std::size_t end = begin;
            while (end < lines_.size() && could_be_cell(begin, end)) ++end;
            if (end - begin >= 4) order(begin, end);
            begin = std::max(end, begin + 1);
        }
    }

private:
    using Row = std::vector<PdfLine>;

    [[nodiscard]] bool could_be_cell(std::size_t begin, std::size_t i) const {
        const PdfLine& line = lines_[i];
        return line.page == lines_[begin].page && !line.left_out && width(line.text) <= 40 &&
               !ends_sentence(line.text);
    }

    void order(std::size_t begin, std::size_t end) {
        Row all(lines_.begin() + static_cast<std::ptrdiff_t>(begin),
                lines_.begin() + static_cast<std::ptrdiff_t>(end));
        // Narrow columns of prose: most of their lines go on with a sentence.
        const auto lower = std::count_if(
            all.begin(), all.end(), [](const PdfLine& line) { return starts_lower(line.text); });
        if (static_cast<std::size_t>(lower) * 4 > all.size()) return;
        std::stable_sort(all.begin(), all.end(),
                         [](const PdfLine& a, const PdfLine& b) { return a.bottom < b.bottom; });
        std::vector<Row> rows;
        for (PdfLine& line : all) {
            const bool same = !rows.empty() && line.bottom - rows.back().front().bottom <
                                                   0.4F * std::max(line.size, 1.0F);
            if (!same) rows.emplace_back();
            rows.back().push_back(std::move(line));
        }
        const auto single = [](const Row& row) { return row.size() < 2; };
        const auto first = std::find_if_not(rows.begin(), rows.end(), single);
        const auto last = std::find_if_not(rows.rbegin(), rows.rend(), single).base();
        if (first >= last || last - first < 2) return;
        if (std::count_if(first, last, single) * 5 > last - first) return;
        auto to = lines_.begin() + static_cast<std::ptrdiff_t>(begin);
        for (Row& row : rows) {
            std::sort(row.begin(), row.end(),
                      [](const PdfLine& a, const PdfLine& b) { return a.left < b.left; });
            for (std::size_t i = 0; i < row.size(); ++i) {
                row[i].row_goes_on = i + 1 < row.size();
                *to++ = std::move(row[i]);
            }
        }
    }

    std::vector<PdfLine>& lines_;
};

}  // namespace

PdfLines pdf_lines(const PdfFile& file) {
    PdfLines out;
    for (std::size_t page = 0; page < file.pages.size(); ++page) {
        LineBuilder builder(page);
        for (const PdfWord& word : file.pages[page].words) builder.add(word);
        builder.finish();
        std::move(builder.lines.begin(), builder.lines.end(), std::back_inserter(out.lines));
    }
    measure(out);
    Furniture(out, file).find();
    Grids(out.lines).order();
    return out;
}

}  // namespace gainsay::documents
