#include "checker/claims/opposed_phrases.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "checker/words/phrase_lists.hpp"
#include "checker/words/prepositions.hpp"
#include "checker/words/surface_tokens.hpp"

namespace gainsay::checker {
namespace {

struct Governed {
    std::string preposition;
    std::string noun;
};

// "Above THE weir", not "above average": a thing that has been spoken of. A part may do without an
// article ("with battery").
std::string thing_behind(std::string_view rest, bool part) {
    bool definite = false;
    for (const std::string_view article :
         {"the ", "its ", "their ", "his ", "her ", "this ", "a ", "an "})
        if (rest.starts_with(article)) {
            rest.remove_prefix(article.size());
            definite = !article.starts_with("a");
            break;
        }
    if (!definite && !part) return {};
    rest = rest.substr(0, rest.find_first_of(",.;:()"));
    std::size_t end = 0;  // "the merger of the two": three words tell which it is
    for (int words = 0; words < 3 && end < rest.size(); ++words)
        end = std::min(rest.find(' ', end + 1), rest.size());
    return std::string(rest.substr(0, end));
}

// Levels, which a figure is held against.
bool level(const std::string& noun) {
    constexpr std::array<std::string_view, 21> levels = {
        "average",   "median", "mean",  "target",    "forecast", "estimate", "expectation",
        "limit",     "level",  "norm",  "threshold", "par",      "budget",   "plan",
        "consensus", "mark",   "trend", "rate",      "range",    "year",     "figure"};
    return std::any_of(levels.begin(), levels.end(), [&](std::string_view word) {
        return has_words(noun, std::string(word)) || has_words(noun, std::string(word) + "s");
    });
}

// "IS above the shop", "STAYS in the club": where it is, is what is told of it.
bool tells_where(std::string_view before) {
    constexpr std::array<std::string_view, 14> verbs = {
        "is ",      "are ",  "was ",   "were ", "be ",  "been ",   "remain ",
        "remains ", "stay ", "stays ", "lies ", "lie ", "stands ", "lives "};
    return std::any_of(verbs.begin(), verbs.end(),
                       [&](std::string_view verb) { return before.ends_with(verb); });
}

std::vector<Governed> governed(const Sentence& s) {
    std::vector<Governed> out;
    const std::string text = lower(s.text);
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = std::string_view(text).substr(at);
        const std::size_t length = preposition_length(rest);
        // "Backed OUT OF the venture": the verb's own.
        if (length > 0 && !rest.starts_with("out of ") &&
            !tells_where(std::string_view(text).substr(0, at))) {
            std::string noun = thing_behind(
                rest.substr(length), rest.starts_with("with ") || rest.starts_with("without "));
            if (!noun.empty() && !level(noun))
                out.push_back({std::string(rest.substr(0, length - 1)), std::move(noun)});
        }
        const std::size_t blank = text.find(' ', at);
        if (blank == std::string::npos) break;
        at = blank + 1;
    }
    return out;
}

// "Before the merger", "after the merger the firm had 800 staff".
bool same_thing(std::string_view x, std::string_view y) {
    return x.substr(0, x.find(' ')) == y.substr(0, y.find(' '));
}

// "In favour of the plan", "against the plan": an attitude, not a side.
bool attitude(std::string_view preposition) {
    return preposition == "for" || opposite_prepositions(preposition, "for") ||
           opposite_prepositions(preposition, "against");
}

}  // namespace

std::string opposed_phrases(const Sentence& a, const Sentence& b) {
    const std::vector<Governed> of_b = governed(b);
    if (of_b.empty()) return {};
    for (const Governed& x : governed(a))
        for (const Governed& y : of_b)
            if (!attitude(x.preposition) && opposite_prepositions(x.preposition, y.preposition) &&
                same_thing(x.noun, y.noun))
                return "one is told of what is \"" + x.preposition + "\", the other of what is \"" +
                       y.preposition + "\" one thing";
    return {};
}

}  // namespace gainsay::checker
