#include "documents/html.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

#include "documents/assemble.hpp"
#include "documents/byte_source.hpp"
#include "documents/html_metadata.hpp"
#include "documents/html_tree.hpp"
#include "documents/text.hpp"

namespace gainsay::documents {

namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is_inline(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_A:
        case GUMBO_TAG_ABBR:
        case GUMBO_TAG_B:
        case GUMBO_TAG_BDI:
        case GUMBO_TAG_BDO:
        case GUMBO_TAG_BIG:
        case GUMBO_TAG_CITE:
        case GUMBO_TAG_CODE:
        case GUMBO_TAG_DATA:
        case GUMBO_TAG_DEL:
        case GUMBO_TAG_DFN:
        case GUMBO_TAG_EM:
        case GUMBO_TAG_FONT:
        case GUMBO_TAG_I:
        case GUMBO_TAG_INS:
        case GUMBO_TAG_KBD:
        case GUMBO_TAG_LABEL:
        case GUMBO_TAG_MARK:
        case GUMBO_TAG_NOBR:
        case GUMBO_TAG_Q:
        case GUMBO_TAG_S:
        case GUMBO_TAG_SAMP:
        case GUMBO_TAG_SMALL:
        case GUMBO_TAG_SPAN:
        case GUMBO_TAG_STRIKE:
        case GUMBO_TAG_STRONG:
        case GUMBO_TAG_SUB:
        case GUMBO_TAG_SUP:
        case GUMBO_TAG_TIME:
        case GUMBO_TAG_TT:
        case GUMBO_TAG_U:
        case GUMBO_TAG_VAR:
        case GUMBO_TAG_WBR:
        case GUMBO_TAG_IMG:
        case GUMBO_TAG_UNKNOWN:
            return true;
        default:
            return false;
    }
}

class HtmlReader {
public:
    HtmlReader(std::string_view clean, const PageParts& parts) : clean_(clean), parts_(parts) {}

    Layout read() {
        walk(parts_.main());
        return std::move(layout_);
    }

private:
    // Depth is bounded by `deepest_html` and what gumbo adds.
    void walk(const GumboNode& node) {
        if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA ||
            node.type == GUMBO_NODE_WHITESPACE)
            return text(node);
        if (node.type != GUMBO_NODE_ELEMENT) return;
        if (parts_.is_furniture(node)) return leave_out(node);
        const GumboTag tag = node.v.element.tag;
        if (tag == GUMBO_TAG_BR) {
            next_ = Join::wrap;
            return;
        }
        if (is_inline(tag)) return inside(node);
        close();
        const State before = state_;
        switch (tag) {
            case GUMBO_TAG_H1:
            case GUMBO_TAG_H2:
            case GUMBO_TAG_H3:
            case GUMBO_TAG_H4:
            case GUMBO_TAG_H5:
            case GUMBO_TAG_H6:
                state_.kind = BlockKind::heading;
                state_.level = static_cast<std::uint8_t>(1 + (tag - GUMBO_TAG_H1));
                break;
            case GUMBO_TAG_UL:
            case GUMBO_TAG_OL:
                ++state_.lists;
                break;
            case GUMBO_TAG_LI:
                state_.kind = BlockKind::list_item;
                state_.level = static_cast<std::uint8_t>(std::clamp(state_.lists, 1, 99));
                break;
            case GUMBO_TAG_BLOCKQUOTE:
                state_.kind = BlockKind::quote;
                state_.level = static_cast<std::uint8_t>(std::min(state_.level + 1, 99));
                break;
            case GUMBO_TAG_TD:
            case GUMBO_TAG_TH:
                state_.kind = cell_kind(node);
                state_.level = 0;
                break;
            default:
                break;
        }
        inside(node);
        close();
        state_ = before;
    }

    // A table of one cell a row only places text on the page.
    static BlockKind cell_kind(const GumboNode& cell) {
        unsigned cells = 0;
        const GumboVector& row = children(*cell.parent);
        for (unsigned i = 0; i < row.length; ++i) {
            const auto& other = *static_cast<const GumboNode*>(row.data[i]);
            if (is_element(other, GUMBO_TAG_TD) || is_element(other, GUMBO_TAG_TH)) ++cells;
        }
        return cells > 1 ? BlockKind::table_cell : BlockKind::paragraph;
    }

    void inside(const GumboNode& node) {
        const GumboVector& below = children(node);
        for (unsigned i = 0; i < below.length; ++i)
            walk(*static_cast<const GumboNode*>(below.data[i]));
    }

    void leave_out(const GumboNode& node) {
        const GumboElement& element = node.v.element;
        const std::uint32_t begin = element.start_pos.offset;
        const std::uint32_t end =
            element.end_pos.offset + static_cast<std::uint32_t>(element.original_end_tag.length);
        if (end > begin && end <= clean_.size() && !text_of(node).empty())
            layout_.furniture.push_back({begin, end});
    }

    // The decoded text and its source side by side: they differ in entities, and where the parser
    // passed over a stray tag.
    void text(const GumboNode& node) {
        const GumboStringPiece& original = node.v.text.original_text;
        const std::less<const char*> before;
        if (original.data == nullptr || before(original.data, clean_.data()) ||
            before(clean_.data() + clean_.size(), original.data + original.length))
            return;
        const std::string_view source(original.data, original.length);
        const std::string_view decoded = node.v.text.text;
        const auto base = static_cast<std::uint32_t>(original.data - clean_.data());
        std::size_t at = 0;
        for (std::size_t i = 0; i < decoded.size();) {
            if (at >= source.size()) return;
            if (source[at] == '&') {
                const std::size_t size = entity_size(source.substr(at), decoded.substr(i));
                const std::size_t means =
                    entity_text_size(source.substr(at + size), decoded.substr(i));
                literal({base + static_cast<std::uint32_t>(at),
                         base + static_cast<std::uint32_t>(at + size)},
                        decoded.substr(i, means));
                at += size;
                i += means;
            } else if (source[at] == decoded[i]) {
                plain(base + static_cast<std::uint32_t>(at), source[at]);
                ++at;
                ++i;
            } else if (source[at] == '<') {
                at = std::min(source.find('>', at), source.size() - 1) + 1;
            } else {
                ++at;
            }
        }
    }

    // Bytes of the reference that `source` begins with; 1 if its '&' stands for itself.
    static std::size_t entity_size(std::string_view source, std::string_view decoded) {
        std::size_t end = 1;
        if (end < source.size() && source[end] == '#') ++end;
        while (end < source.size() && end < 34 &&
               (is_ascii_letter(source[end]) || is_digit(source[end])))
            ++end;
        const std::size_t all = end + (end > 1 && end < source.size() && source[end] == ';');
        if (decoded.starts_with('&')) {
            const std::string name = folded(source.substr(1, all - 1));
            if (name.starts_with("#")) return all;
            if (!name.starts_with("amp") || decoded.starts_with(source.substr(0, all))) return 1;
            return source.substr(4).starts_with(';') ? 5 : 4;
        }
        // An old name without its semicolon may run into a word: "&copy2024".
        const std::string_view rest = decoded.substr(decode(decoded, 0).size);
        for (std::size_t size = 3; size < all; ++size)
            if (size < end && rest.starts_with(source.substr(size, all - size))) return size;
        return all;
    }

    // One character, or two for the few names that mean two.
    static std::size_t entity_text_size(std::string_view after, std::string_view decoded) {
        const std::size_t one = std::max<std::size_t>(decode(decoded, 0).size, 1);
        if (one >= decoded.size() || after.empty()) return one;
        if (decoded[one] == after[0] || after[0] == '&' || after[0] == '<') return one;
        const std::size_t two = one + std::max<std::size_t>(decode(decoded, one).size, 1);
        return two >= decoded.size() || decoded[two] == after[0] ? std::min(two, decoded.size())
                                                                 : one;
    }

    void plain(std::uint32_t at, char c) {
        if (is_space(c)) return blank(at, c);
        if (pending_) next_ = Join::wrap;
        extend(at);
    }

    // One blank stays where it is; a second one, a line's end or a tab becomes a join.
    void blank(std::uint32_t at, char c) {
        if (!open_ || pending_) return;
        const bool follows = !draft().pieces.empty() && draft().pieces.back().literal.empty() &&
                             draft().pieces.back().text.end == at;
        if (c == ' ' && follows && next_ == Join::glue && at + 1 < clean_.size() &&
            !is_space(clean_[at + 1]) && clean_[at + 1] != '<') {
            extend(at);
            return;
        }
        pending_ = true;
    }

    void literal(Span span, std::string_view text) {
        if (text.empty()) return;
        if (text == "\xC2\xA0" || (text.size() == 1 && is_space(text[0]))) {
            pending_ = pending_ || open_;
            return;
        }
        if (text == "\xC2\xAD" || text == "\xE2\x80\x8B") return;  // seen by nobody
        if (pending_) next_ = Join::wrap;
        ensure_open();
        add({span, next_, std::string(text)});
    }

    void extend(std::uint32_t at) {
        ensure_open();
        auto& pieces = draft().pieces;
        if (!pieces.empty() && next_ == Join::glue && pieces.back().literal.empty() &&
            pieces.back().text.end == at) {
            ++pieces.back().text.end;
            return;
        }
        add({{at, at + 1}, next_, {}});
    }

    void add(Piece piece) {
        if (draft().pieces.empty()) piece.join = Join::wrap;
        draft().pieces.push_back(std::move(piece));
        next_ = Join::glue;
        pending_ = false;
    }

    [[nodiscard]] Draft& draft() { return layout_.drafts.back(); }

    void ensure_open() {
        if (open_) return;
        Draft draft;
        draft.kind = state_.kind;
        draft.level = state_.level;
        layout_.drafts.push_back(std::move(draft));
        open_ = true;
        pending_ = false;
        next_ = Join::wrap;
    }

    void close() {
        open_ = false;
        pending_ = false;
        next_ = Join::glue;
    }

    struct State {
        BlockKind kind = BlockKind::paragraph;
        std::uint8_t level = 0;
        int lists = 0;
    };

    std::string_view clean_;
    const PageParts& parts_;
    Layout layout_;
    State state_;
    bool open_ = false;
    bool pending_ = false;  // a blank stands before what comes next
    Join next_ = Join::glue;
};

}  // namespace

bool looks_like_html(std::string_view bytes, std::string_view ending) {
    std::string_view start = bytes.substr(0, 2048);
    if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
    std::string text = folded(trimmed(start));
    while (!text.empty() && (text.front() == '\n' || text.front() == '\r')) text.erase(0, 1);
    const auto has = [&](const char* tag) { return text.find(tag) != std::string::npos; };
    if (!text.starts_with('<')) return false;
    if (text.starts_with("<!doctype html") || text.starts_with("<html")) return true;
    if (has("<html") || has("<body") || (has("<head") && has("<title"))) return true;
    const bool named = ending == ".html" || ending == ".htm" || ending == ".xhtml";
    return named && (has("<p") || has("<div") || has("<h1") || has("<article") || has("<section"));
}

Extract read_html(const Input& input) {
    Extract out;
    out.text = clean(input.bytes);
    const std::string& text = out.text.text;
    if (html_depth(text) > deepest_html)
        refuse(input.path, "nests its elements more than " + std::to_string(deepest_html) +
                               " levels deep; no page for people does");
    const GumboOptions& options = kGumboDefaultOptions;
    const std::unique_ptr<GumboOutput, std::function<void(GumboOutput*)>> page(
        gumbo_parse_with_options(&options, text.data(), text.size()),
        [&](GumboOutput* tree) { gumbo_destroy_output(&options, tree); });
    const PageParts parts(*page->root);
    out.layout = HtmlReader(text, parts).read();
    out.found = html_metadata(*page->root);
    const bool titled = std::any_of(
        out.layout.drafts.begin(), out.layout.drafts.end(),
        [](const Draft& draft) { return draft.kind == BlockKind::heading && draft.level == 1; });
    if (out.found.title.empty() && !titled) out.found.title = html_title(*page->root);
    return out;
}

}  // namespace gainsay::documents
