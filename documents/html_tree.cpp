#include "documents/html_tree.hpp"

#include <algorithm>
#include <array>

#include "documents/text.hpp"
#include "documents/word_lists.hpp"

namespace gainsay::documents {

namespace {

// Tags that need no end, or whose end is often left out and which close one another.
bool nests(std::string_view name) {
    static constexpr std::array<std::string_view, 30> flat = {
        "area",  "base",   "br",    "col",   "embed", "hr",       "img", "input", "link", "meta",
        "param", "source", "track", "wbr",   "p",     "li",       "td",  "th",    "tr",   "dt",
        "dd",    "option", "thead", "tbody", "tfoot", "colgroup", "rp",  "rt",    "html", "body"};
    return std::find(flat.begin(), flat.end(), name) == flat.end();
}

bool any_word(std::string_view text, const char* list) {
    std::string word;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const char c = at < text.size() ? text[at] : ' ';
        if (is_ascii_letter(c)) {
            word.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c));
            continue;
        }
        if (!word.empty() && lists().has(list, word)) return true;
        word.clear();
    }
    return false;
}

bool has_heading(const GumboNode& node) {
    if (is_element(node, GUMBO_TAG_H1)) return true;
    const GumboVector& below = children(node);
    for (unsigned i = 0; i < below.length; ++i)
        if (has_heading(*static_cast<const GumboNode*>(below.data[i]))) return true;
    return false;
}

}  // namespace

std::size_t html_depth(std::string_view html) {
    std::size_t depth = 0;
    std::size_t deepest = 0;
    for (std::size_t at = html.find('<'); at + 1 < html.size() && at != std::string_view::npos;
         at = html.find('<', at + 1)) {
        const bool closing = html[at + 1] == '/';
        const std::size_t begin = at + (closing ? 2 : 1);
        std::size_t end = begin;
        while (end < html.size() && end - begin < 12 && is_ascii_letter(html[end])) ++end;
        if (end == begin || !nests(folded(html.substr(begin, end - begin)))) continue;
        if (closing) {
            depth -= std::min<std::size_t>(depth, 1);
        } else {
            deepest = std::max(deepest, ++depth);
        }
    }
    return deepest;
}

std::string_view attribute(const GumboNode& element, const char* name) {
    if (element.type != GUMBO_NODE_ELEMENT) return {};
    const GumboAttribute* found = gumbo_get_attribute(&element.v.element.attributes, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool is_element(const GumboNode& node, GumboTag tag) {
    return node.type == GUMBO_NODE_ELEMENT && node.v.element.tag == tag;
}

const GumboVector& children(const GumboNode& node) {
    if (node.type == GUMBO_NODE_DOCUMENT) return node.v.document.children;
    return node.type == GUMBO_NODE_ELEMENT ? node.v.element.children : kGumboEmptyVector;
}

std::string text_of(const GumboNode& node) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA ||
        node.type == GUMBO_NODE_WHITESPACE)
        return node.v.text.text;
    std::string out;
    const GumboVector& below = children(node);
    for (unsigned i = 0; i < below.length; ++i)
        out += text_of(*static_cast<const GumboNode*>(below.data[i]));
    return out;
}

PageParts::PageParts(const GumboNode& root) : main_(&root) {
    all_text_ = measure(root, false).text;
    const GumboNode* article =
        largest([](const GumboNode& node) { return is_element(node, GUMBO_TAG_ARTICLE); });
    const GumboNode* main = largest([](const GumboNode& node) {
        return is_element(node, GUMBO_TAG_MAIN) || attribute(node, "role") == "main";
    });
    // The article of a page; a front page has many, and none of them is the page.
    const bool one_article = article != nullptr && (main == nullptr || share(*article, *main));
    const GumboNode* chosen = one_article ? article : main;
    if (chosen != nullptr && sizes_.at(chosen).text * 4 > all_text_) main_ = chosen;
}

bool PageParts::share(const GumboNode& part, const GumboNode& whole) const {
    return sizes_.at(&part).text * 2 > sizes_.at(&whole).text;
}

template <typename Wanted>
const GumboNode* PageParts::largest(Wanted wanted) const {
    const GumboNode* best = nullptr;
    for (const auto& [node, size] : sizes_) {
        if (!wanted(*node)) continue;
        const std::size_t most = best == nullptr ? 0 : sizes_.at(best).text;
        const bool first =
            best == nullptr || node->v.element.start_pos.offset < best->v.element.start_pos.offset;
        if (size.text > most || best == nullptr || (size.text == most && first)) best = node;
    }
    return best;
}

PageParts::Size PageParts::measure(const GumboNode& node, bool in_link) {
    Size out;
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA) {
        for (const char* c = node.v.text.text; *c != '\0'; ++c)
            if (!is_blank(*c) && *c != '\n') ++out.text;
        if (in_link) out.links = out.text;
        return out;
    }
    if (is_element(node, GUMBO_TAG_SCRIPT) || is_element(node, GUMBO_TAG_STYLE)) return out;
    const bool link = is_element(node, GUMBO_TAG_A) && !attribute(node, "href").empty();
    const GumboVector& below = children(node);
    for (unsigned i = 0; i < below.length; ++i) {
        const Size one = measure(*static_cast<const GumboNode*>(below.data[i]), in_link || link);
        out.text += one.text;
        out.links += one.links;
        out.link_count += one.link_count;
    }
    out.link_count += link ? 1 : 0;
    if (node.type == GUMBO_NODE_ELEMENT) sizes_.emplace(&node, out);
    return out;
}

bool PageParts::is_furniture(const GumboNode& element) const {
    if (element.type != GUMBO_NODE_ELEMENT || &element == main_) return false;
    switch (element.v.element.tag) {
        case GUMBO_TAG_SCRIPT:
        case GUMBO_TAG_STYLE:
        case GUMBO_TAG_NOSCRIPT:
        case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_HEAD:
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_BUTTON:
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_TEXTAREA:
        case GUMBO_TAG_SVG:
        case GUMBO_TAG_IFRAME:
        case GUMBO_TAG_OBJECT:
        case GUMBO_TAG_PRE:  // code, as in Markdown
        case GUMBO_TAG_VIDEO:
        case GUMBO_TAG_AUDIO:
            return true;
        case GUMBO_TAG_HEADER:
            return element.parent != nullptr && is_element(*element.parent, GUMBO_TAG_BODY) &&
                   !has_heading(element);
        case GUMBO_TAG_FORM:
            return !holds_most(element);  // some systems wrap the whole page in one
        default:
            return (named_furniture(element) && !holds_most(element)) || is_menu(element);
    }
}

bool PageParts::named_furniture(const GumboNode& element) const {
    if (gumbo_get_attribute(&element.v.element.attributes, "hidden") != nullptr) return true;
    if (attribute(element, "aria-hidden") == "true") return true;
    std::string style = folded(attribute(element, "style"));
    std::erase(style, ' ');
    if (style.find("display:none") != std::string::npos) return true;
    return any_word(attribute(element, "role"), "html-role") ||
           any_word(attribute(element, "class"), "html-class") ||
           any_word(attribute(element, "id"), "html-class");
}

// Several links and hardly a word beside them.
bool PageParts::is_menu(const GumboNode& element) const {
    const GumboTag tag = element.v.element.tag;
    const bool group = tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_DIV ||
                       tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_P || tag == GUMBO_TAG_TABLE ||
                       tag == GUMBO_TAG_HEADER;
    const auto found = sizes_.find(&element);
    if (!group || found == sizes_.end()) return false;
    const Size& size = found->second;
    return size.link_count >= 3 && size.links * 10 >= size.text * 7;
}

bool PageParts::holds_most(const GumboNode& element) const {
    const auto found = sizes_.find(&element);
    return found != sizes_.end() && found->second.text * 2 > all_text_;
}

}  // namespace gainsay::documents
