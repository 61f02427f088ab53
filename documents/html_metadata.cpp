#include "documents/html_metadata.hpp"

#include <algorithm>
#include <array>

#include "documents/html.hpp"
#include "documents/html_tree.hpp"
#include "documents/text.hpp"

namespace gainsay::documents {

namespace {

// Names of <meta> (Open Graph, Dublin Core, schema.org ...) and the key of a head they mean.
struct Known {
    std::string_view name;
    std::string_view key;
};
constexpr std::array<Known, 19> known_names = {{{"og:title", "title"},
                                                {"dc.title", "title"},
                                                {"citation_title", "title"},
                                                {"article:published_time", "date"},
                                                {"datepublished", "date"},
                                                {"dc.date", "date"},
                                                {"dcterms.created", "date"},
                                                {"dc.date.issued", "date"},
                                                {"citation_publication_date", "date"},
                                                {"parsely-pub-date", "date"},
                                                {"pubdate", "date"},
                                                {"publish-date", "date"},
                                                {"og:site_name", "publisher"},
                                                {"dc.publisher", "publisher"},
                                                {"article:author", "author"},
                                                {"dc.creator", "author"},
                                                {"citation_author", "author"},
                                                {"og:url", "address"},
                                                {"twitter:title", "title"}}};

std::string tidied(std::string_view text) {
    std::string one_line(text);
    std::replace(one_line.begin(), one_line.end(), '\n', ' ');
    std::string out;
    for (const std::string_view word : words(one_line)) {
        if (!out.empty()) out.push_back(' ');
        out += word;
    }
    return out;
}

// The value of a string member of JSON-LD, wherever it stands; enough for dates and names without
// escapes.
std::string json_string(std::string_view json, const std::string& member) {
    std::size_t at = json.find("\"" + member + "\"");
    if (at == std::string_view::npos) return "";
    at = json.find_first_not_of(" \t\r\n", at + member.size() + 2);
    if (at == std::string_view::npos || json[at] != ':') return "";
    at = json.find_first_not_of(" \t\r\n", at + 1);
    if (at == std::string_view::npos || json[at] != '"') return "";
    const std::size_t end = json.find('"', at + 1);
    if (end == std::string_view::npos || end - at > 300) return "";
    const std::string_view value = json.substr(at + 1, end - at - 1);
    return value.find('\\') == std::string_view::npos ? std::string(value) : "";
}

class Finder {
public:
    Metadata found;

    void walk(const GumboNode& node) {
        if (is_element(node, GUMBO_TAG_META)) meta(node);
        if (is_element(node, GUMBO_TAG_LINK) && folded(attribute(node, "rel")) == "canonical")
            set_address(attribute(node, "href"));
        if (is_element(node, GUMBO_TAG_TIME) && time_.empty()) time_ = attribute(node, "datetime");
        if (attribute(node, "itemprop") == "datePublished" && time_.empty())
            time_ = attribute(node, "content");
        if (is_element(node, GUMBO_TAG_SCRIPT) &&
            folded(attribute(node, "type")) == "application/ld+json")
            json_ += text_of(node);
        const GumboVector& below = children(node);
        for (unsigned i = 0; i < below.length; ++i)
            walk(*static_cast<const GumboNode*>(below.data[i]));
    }

    // What the page shows counts less than what it declares.
    void finish() {
        take("date", json_string(json_, "datePublished"), found);
        take("title", json_string(json_, "headline"), found);
        if (!time_.empty()) take("date", time_, found);
    }

private:
    void meta(const GumboNode& node) {
        std::string name = folded(attribute(node, "property"));
        if (name.empty()) name = folded(attribute(node, "name"));
        if (name.empty()) name = folded(attribute(node, "itemprop"));
        const std::string value = tidied(attribute(node, "content"));
        if (name.empty() || value.empty() || value.size() > 300) return;
        const auto known = std::find_if(known_names.begin(), known_names.end(),
                                        [&](const Known& one) { return one.name == name; });
        const std::string key(known == known_names.end() ? name : known->key);
        const bool address = value.starts_with("http://") || value.starts_with("https://");
        if (key == "address") return set_address(value);
        if (!address) take(key, value, found);  // authors are often given by their page
    }

    void set_address(std::string_view value) {
        const bool address = value.starts_with("http://") || value.starts_with("https://");
        if (address && found.address.empty() && value.size() < 2000) found.address = value;
    }

    std::string time_;
    std::string json_;
};

const GumboNode* first(const GumboNode& node, GumboTag tag) {
    if (is_element(node, tag)) return &node;
    const GumboVector& below = children(node);
    for (unsigned i = 0; i < below.length; ++i)
        if (const auto* found = first(*static_cast<const GumboNode*>(below.data[i]), tag))
            return found;
    return nullptr;
}

}  // namespace

Metadata html_metadata(const GumboNode& root) {
    Finder finder;
    finder.walk(root);
    finder.finish();
    return std::move(finder.found);
}

std::string html_title(const GumboNode& root) {
    const GumboNode* title = first(root, GUMBO_TAG_TITLE);
    return title == nullptr ? "" : tidied(text_of(*title));
}

std::string declared_encoding(std::string_view bytes) {
    const std::string head = folded(bytes.substr(0, 2048));
    if (head.find('<') == std::string::npos) return "";
    const std::size_t meta = head.find("charset=");
    if (meta == std::string::npos || head.rfind("<meta", meta) == std::string::npos) return "";
    std::size_t begin = meta + 8;
    while (begin < head.size() && (head[begin] == '"' || head[begin] == '\'')) ++begin;
    std::size_t end = begin;
    while (end < head.size() && (is_ascii_letter(head[end]) || is_digit(head[end]) ||
                                 head[end] == '-' || head[end] == '_'))
        ++end;
    return head.substr(begin, end - begin);
}

}  // namespace gainsay::documents
