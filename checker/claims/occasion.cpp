#include "checker/claims/occasion.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"

namespace gainsay::checker {
namespace {

struct Occasion {
    std::string ordinal;
    std::string_view noun;  // lemma
    std::string text;
};

std::vector<std::string> pieces(std::string_view text) {
    std::vector<std::string> out;
    std::string word;
    for (const char c : lower(text) + " ") {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') {
            word += c;
        } else {
            if (!word.empty()) out.push_back(std::move(word));
            word.clear();
            if (c != ' ') out.emplace_back(1, c);
        }
    }
    return out;
}

// Behind a preposition, with at most a determiner or an owner between: "at the first attempt", "on
// his second voyage"; not "won his first title".
std::vector<Occasion> occasions(const Sentence& s) {
    std::vector<Occasion> out;
    const std::vector<std::string> words = pieces(s.text);
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        if (!in_class(words[i], AdverbClass::ordering)) continue;
        const bool opens = in_class(words[i - 1], AdverbClass::placing) ||
                           (i > 1 && in_class(words[i - 2], AdverbClass::placing));
        if (!opens) continue;
        for (const Word& noun : s.words)
            if (noun.word_class == WordClass::noun && lower(noun.text) == words[i + 1]) {
                out.push_back({words[i], noun.lemma, words[i] + " " + words[i + 1]});
                break;
            }
    }
    return out;
}

}  // namespace

std::optional<TwoOccasions> two_occasions(const Sentence& a, const Sentence& b) {
    const std::vector<Occasion> of_b = occasions(b);
    if (of_b.empty()) return std::nullopt;
    const std::vector<Occasion> of_a = occasions(a);
    const auto only = [](const std::vector<Occasion>& all, std::string_view noun) {
        return std::count_if(all.begin(), all.end(),
                             [&](const Occasion& o) { return o.noun == noun; }) == 1;
    };
    for (const Occasion& x : of_a)
        for (const Occasion& y : of_b)
            if (x.noun == y.noun && x.ordinal != y.ordinal && only(of_a, x.noun) &&
                only(of_b, y.noun))
                return TwoOccasions{x.text, y.text};
    return std::nullopt;
}

}  // namespace gainsay::checker
