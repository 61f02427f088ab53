#include "checker/claims/route.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "checker/claims/clause_words.hpp"
#include "checker/claims/proposition.hpp"

namespace gainsay::checker {
namespace {

bool names(const Proposition& p, Span span) {
    const std::vector<Word>& words = p.sentence->words;
    return std::any_of(words.begin(), words.end(), [&](const Word& w) {
        return w.word_class == WordClass::proper && w.span.begin == span.begin;
    });
}

// The name of one or several words at `at`, and where it ends.
std::size_t end_of_name(const Proposition& p, std::span<const ClauseWord> words, std::size_t at) {
    while (at < words.size() && names(p, words[at].span))
        if (words[at++].ends_clause) break;
    return at;
}

}  // namespace

std::optional<Route> route_of(const Proposition& p) {
    if (p.sentence == nullptr) return std::nullopt;
    const std::vector<ClauseWord> all = words_after(p);
    const std::span<const ClauseWord> words(all);
    const auto from =
        std::find_if(all.begin(), all.end(), [](const ClauseWord& w) { return w.text == "from"; });
    const auto first = static_cast<std::size_t>(from - all.begin());
    const std::size_t to = end_of_name(p, words, first + 1);
    if (to >= words.size() || to == first + 1 || words[to].text != "to") return std::nullopt;
    const std::size_t end = end_of_name(p, words, to + 1);
    if (end == to + 1) return std::nullopt;
    return Route{joined(words.subspan(first + 1, to - first - 1)),
                 joined(words.subspan(to + 1, end - to - 1)), joined(words.first(first))};
}

}  // namespace gainsay::checker
