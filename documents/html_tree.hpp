// Small questions about gumbo's tree, and which parts of a page are no part of its text.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gainsay::documents {

// Elements open at once; a page of more is refused, since gumbo's time grows with the square.
constexpr std::size_t deepest_html = 1000;
[[nodiscard]] std::size_t html_depth(std::string_view html);

// "" for an attribute that is not there.
[[nodiscard]] std::string_view attribute(const GumboNode& element, const char* name);
[[nodiscard]] bool is_element(const GumboNode& node, GumboTag tag);
[[nodiscard]] const GumboVector& children(const GumboNode& node);
[[nodiscard]] std::string text_of(const GumboNode& node);

// Tells furniture by tags, roles, class names (words.txt) and by how much of a text is links.
class PageParts {
public:
    explicit PageParts(const GumboNode& root);

    // Where the main text stands: the largest <article> or <main>, else the whole page.
    [[nodiscard]] const GumboNode& main() const { return *main_; }
    [[nodiscard]] bool is_furniture(const GumboNode& element) const;

private:
    struct Size {
        std::size_t text = 0;   // bytes that are no blanks
        std::size_t links = 0;  // of them, within links
        std::size_t link_count = 0;
    };
    Size measure(const GumboNode& node, bool in_link);
    [[nodiscard]] bool share(const GumboNode& part, const GumboNode& whole) const;
    template <typename Wanted>
    [[nodiscard]] const GumboNode* largest(Wanted wanted) const;
    [[nodiscard]] bool named_furniture(const GumboNode& element) const;
    [[nodiscard]] bool is_menu(const GumboNode& element) const;
    [[nodiscard]] bool holds_most(const GumboNode& element) const;

    const GumboNode* main_ = nullptr;
    std::size_t all_text_ = 0;
    std::unordered_map<const GumboNode*, Size> sizes_;
};

}  // namespace gainsay::documents
