#include "documents/markdown.hpp"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "documents/assemble.hpp"
#include "documents/line_shapes.hpp"
#include "documents/text.hpp"

namespace gainsay::documents {

namespace {

// Entities that running text has; others stay as they are written.
std::string entity_text(std::string_view entity) {
    struct Named {
        std::string_view name;
        std::string_view text;
    };
    static constexpr std::array<Named, 17> named = {{{"&amp;", "&"},
                                                     {"&lt;", "<"},
                                                     {"&gt;", ">"},
                                                     {"&quot;", "\""},
                                                     {"&apos;", "'"},
                                                     {"&nbsp;", " "},
                                                     {"&ndash;", "–"},
                                                     {"&mdash;", "—"},
                                                     {"&hellip;", "…"},
                                                     {"&lsquo;", "‘"},
                                                     {"&rsquo;", "’"},
                                                     {"&ldquo;", "“"},
                                                     {"&rdquo;", "”"},
                                                     {"&euro;", "€"},
                                                     {"&pound;", "£"},
                                                     {"&copy;", "©"},
                                                     {"&reg;", "®"}}};
    for (const Named& known : named)
        if (known.name == entity) return std::string(known.text);
    if (entity.size() > 3 && entity[1] == '#') {
        const bool hex = entity[2] == 'x' || entity[2] == 'X';
        const std::string_view digits = entity.substr(hex ? 3 : 2, entity.size() - (hex ? 4 : 3));
        std::uint32_t value = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
        const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
        if (error == std::errc{} && value >= 0x20 && value <= 0x10FFFF && !surrogate) {
            std::string out;
            append_utf8(out, value == 0xA0 ? U' ' : char32_t{value});
            return out;
        }
    }
    return std::string(entity);
}

class MarkdownReader {
public:
    MarkdownReader(std::string_view clean, std::uint32_t from) : clean_(clean), from_(from) {}

    Layout read() {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH |
                       MD_FLAG_TASKLISTS;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            static_cast<MarkdownReader*>(self)->enter_block(type, detail);
            return 0;
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
            static_cast<MarkdownReader*>(self)->leave_block(type);
            return 0;
        };
        parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
            static_cast<MarkdownReader*>(self)->span(type, +1);
            return 0;
        };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
            static_cast<MarkdownReader*>(self)->span(type, -1);
            return 0;
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
            static_cast<MarkdownReader*>(self)->text(type, {text, size});
            return 0;
        };
        const std::string_view body = clean_.substr(from_);
        // It fails only when memory does, or when a callback asks it to stop.
        if (md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, this) != 0)
            throw std::bad_alloc();
        close();
        if (!any_heading_) promote_titles();
        return std::move(layout_);
    }

private:
    void enter_block(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
            case MD_BLOCK_QUOTE:
                ++quotes_;
                break;
            case MD_BLOCK_UL:
            case MD_BLOCK_OL:
                ++lists_;
                break;
            case MD_BLOCK_CODE:
            case MD_BLOCK_HTML:
                ++skipped_;
                break;
            case MD_BLOCK_LI:
                fresh_item_ = true;
                break;
            case MD_BLOCK_H:
                heading_level_ =
                    static_cast<std::uint8_t>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
                break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD:
                in_cell_ = true;
                break;
            default:
                break;
        }
        close();
    }

    void leave_block(MD_BLOCKTYPE type) {
        close();
        switch (type) {
            case MD_BLOCK_QUOTE:
                --quotes_;
                break;
            case MD_BLOCK_UL:
            case MD_BLOCK_OL:
                --lists_;
                break;
            case MD_BLOCK_CODE:
            case MD_BLOCK_HTML:
                --skipped_;
                break;
            case MD_BLOCK_LI:
                fresh_item_ = false;
                break;
            case MD_BLOCK_H:
                heading_level_ = 0;
                any_heading_ = true;
                break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD:
                in_cell_ = false;
                break;
            default:
                break;
        }
    }

    void span(MD_SPANTYPE type, int step) {
        if (type == MD_SPAN_STRONG) strong_ += step;
        if (type == MD_SPAN_IMG) images_ += step;
    }

    void text(MD_TEXTTYPE type, std::string_view text) {
        if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
            next_ = Join::wrap;
            return;
        }
        const std::optional<Span> place = place_of(text);
        if (skipped_ > 0 || images_ > 0 || type == MD_TEXT_HTML) {
            if (place && skipped_ > 0) leave_out(*place);
            return;
        }
        if (!place) {  // md4c's own blank for a line break within code
            next_ = Join::wrap;
            return;
        }
        Piece piece{*place, Join::wrap, {}};
        if (type == MD_TEXT_ENTITY) piece.literal = entity_text(text);
        add(std::move(piece));
    }

    [[nodiscard]] std::optional<Span> place_of(std::string_view text) const {
        const std::less<const char*> before;
        const char* const end = clean_.data() + clean_.size();
        if (text.empty() || before(text.data(), clean_.data()) || !before(text.data(), end))
            return std::nullopt;
        const auto begin = static_cast<std::uint32_t>(text.data() - clean_.data());
        return Span{begin, begin + static_cast<std::uint32_t>(text.size())};
    }

    void leave_out(Span span) {
        auto& furniture = layout_.furniture;
        const bool blank_between =
            !furniture.empty() && furniture.back().end <= span.begin &&
            trimmed(clean_.substr(furniture.back().end, span.begin - furniture.back().end)).empty();
        if (blank_between) {
            furniture.back().end = span.end;
        } else if (!trimmed(clean_.substr(span.begin, span.size())).empty()) {
            furniture.push_back(span);
        }
    }

    void add(Piece piece) {
        const bool line_begins = !open_ || next_ == Join::wrap;
        // "• text" is no list to Markdown, but to everybody else.
        if (line_begins && piece.literal.empty()) {
            const auto marker = list_marker(clean_.substr(piece.text.begin, piece.text.size()));
            if (marker && marker->form == Marker::Form::bullet && !in_cell_ &&
                heading_level_ == 0) {
                close();
                piece.text.begin += static_cast<std::uint32_t>(marker->length);
                bulleted_ = true;
            }
        }
        if (!open_) start();
        Draft& draft = layout_.drafts.back();
        piece.join = draft.pieces.empty() ? Join::wrap : next_;
        next_ = Join::glue;
        all_strong_ = all_strong_ && strong_ > 0;
        if (!draft.pieces.empty()) {
            Piece& last = draft.pieces.back();
            if (piece.join == Join::glue && last.literal.empty() && piece.literal.empty() &&
                last.text.end == piece.text.begin) {
                last.text.end = piece.text.end;
                return;
            }
        }
        draft.pieces.push_back(std::move(piece));
    }

    void start() {
        const auto small = [](int value) {
            return static_cast<std::uint8_t>(
                std::min<int>(value, std::numeric_limits<std::uint8_t>::max()));
        };
        Draft draft;
        if (heading_level_ > 0) {
            draft.kind = BlockKind::heading;
            draft.level = heading_level_;
        } else if (in_cell_) {
            draft.kind = BlockKind::table_cell;
        } else if (fresh_item_ || bulleted_) {
            draft.kind = BlockKind::list_item;
            draft.level = small(std::max(lists_, 1));
        } else if (quotes_ > 0) {
            draft.kind = BlockKind::quote;
            draft.level = small(quotes_);
        }
        fresh_item_ = bulleted_ = false;
        layout_.drafts.push_back(std::move(draft));
        open_ = true;
        all_strong_ = true;
        next_ = Join::wrap;
    }

    void close() {
        if (open_) {
            Draft& draft = layout_.drafts.back();
            // A paragraph in bold as a whole stands for a heading.
            if (draft.kind == BlockKind::paragraph && all_strong_ &&
                could_be_title(joined(draft, clean_))) {
                draft.kind = BlockKind::heading;
                draft.level = 3;
            }
        }
        open_ = false;
        next_ = Join::glue;
    }

    // A file named .md without one heading of Markdown has those of plain text.
    void promote_titles() {
        bool first = true;
        for (Draft& draft : layout_.drafts) {
            if (draft.kind != BlockKind::paragraph || draft.pieces.size() != 1) continue;
            if (!could_be_title(joined(draft, clean_))) continue;
            draft.kind = BlockKind::heading;
            draft.level = first ? 1 : 2;
            first = false;
        }
    }

    std::string_view clean_;
    std::uint32_t from_;
    Layout layout_;
    int quotes_ = 0;
    int lists_ = 0;
    int skipped_ = 0;  // blocks of code and HTML
    int images_ = 0;
    int strong_ = 0;
    std::uint8_t heading_level_ = 0;
    bool in_cell_ = false;
    bool fresh_item_ = false;  // the next text is its first
    bool bulleted_ = false;
    bool open_ = false;
    bool all_strong_ = false;
    bool any_heading_ = false;
    Join next_ = Join::glue;
};

}  // namespace

Layout read_markdown(std::string_view clean, std::uint32_t from) {
    return MarkdownReader(clean, from).read();
}

bool looks_like_markdown(std::string_view clean) {
    constexpr std::size_t sample = std::size_t{64} << 10U;
    clean = clean.substr(0, sample);
    int headings = 0;
    int others = 0;  // fences, bold, links
    for (std::size_t at = 0; at < clean.size();) {
        const std::size_t end = std::min(clean.find('\n', at), clean.size());
        const std::string_view line = clean.substr(at, end - at);
        const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
        if (hashes >= 1 && hashes <= 6 && hashes + 1 < line.size() && line[hashes] == ' ')
            ++headings;
        if (line.starts_with("```") || line.find("**") != std::string_view::npos ||
            line.find("](") != std::string_view::npos)
            ++others;
        at = end + 1;
    }
    return headings >= 2 || (headings == 1 && others >= 1);
}

}  // namespace gainsay::documents
