#include "checker/claims/opposed_phrases.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "checker/words/lexical_relation.hpp"
#include "checker/words/prepositions.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"

namespace gainsay::checker {
namespace {

struct Governed {
    std::string preposition;
    std::string thing;  // lemmas: "old bridge"
};

// "Above THE weir", not "above average": a thing that has been spoken of.
bool definite(std::string_view rest) {
    constexpr std::array<std::string_view, 6> determiners = {"the ", "its ", "their ",
                                                             "his ", "her ", "this "};
    return std::any_of(determiners.begin(), determiners.end(),
                       [&](std::string_view word) { return rest.starts_with(word); });
}

// The next words, up to the end of the noun: "(above the) OLD BRIDGE which was closed"; "" where
// something else stands first, or where a level is named.
std::string thing_at(const Sentence& s, std::size_t at) {
    constexpr std::size_t longest_determiner = 6;
    std::string out;
    bool noun = false;
    std::size_t end = s.span.begin + at;
    for (const Word& w : s.words) {
        if (w.span.begin < end) continue;
        const bool nominal = w.word_class == WordClass::noun || w.word_class == WordClass::proper;
        const bool goes_on =
            out.empty() ? w.span.begin - end <= longest_determiner : w.span.begin == end + 1;
        if (!goes_on || (noun && !nominal) || (!nominal && w.word_class != WordClass::adjective))
            break;
        if (in_class(w.lemma, AdverbClass::level)) return {};
        out += w.lemma + " ";
        noun = nominal;
        end = w.span.end;
    }
    return noun ? out : std::string();
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
            const bool part = rest.starts_with("with ") || rest.starts_with("without ");
            std::string thing;  // a part may do without an article: "with battery"
            if (part || definite(rest.substr(length))) thing = thing_at(s, at + length);
            if (!thing.empty())
                out.push_back({std::string(rest.substr(0, length - 1)), std::move(thing)});
        }
        const std::size_t blank = text.find(' ', at);
        if (blank == std::string::npos) break;
        at = blank + 1;
    }
    return out;
}

// "The lake", "the lake district"
bool same_thing(std::string_view x, std::string_view y) {
    return x.starts_with(y) || y.starts_with(x);
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
                same_thing(x.thing, y.thing))
                return "one is told of what is \"" + x.preposition + "\", the other of what is \"" +
                       y.preposition + "\" one thing";
    return {};
}

std::string opposed_parts(const Sentence& told_a, const Sentence& told_b, std::string_view a,
                          std::string_view b) {
    const std::vector<Governed> of_b = governed(told_b);
    if (of_b.empty()) return {};
    for (const Governed& x : governed(told_a))
        for (const Governed& y : of_b) {
            if (x.preposition != y.preposition) continue;
            // "southern zone ": the modifier and the rest
            const std::size_t end_x = x.thing.find(' ');
            const std::size_t end_y = y.thing.find(' ');
            if (end_x + 1 == x.thing.size() || x.thing.substr(end_x) != y.thing.substr(end_y))
                continue;
            const std::string part_x = x.thing.substr(0, end_x);
            const std::string part_y = y.thing.substr(0, end_y);
            if (part_x != a && part_y != b &&
                lexical_relation(part_x, WordClass::adjective, part_y, WordClass::adjective)
                    .opposite())
                return "one is told of \"" + x.preposition + " the " +
                       x.thing.substr(0, x.thing.size() - 1) + "\", the other of \"" +
                       y.preposition + " the " + y.thing.substr(0, y.thing.size() - 1) + "\"";
        }
    return {};
}

}  // namespace gainsay::checker
