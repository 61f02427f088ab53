#include "checker/claims/correction.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"

namespace gainsay::checker {
namespace {

bool upper(char c) { return c >= 'A' && c <= 'Z'; }

// "NO, ...", "Sorry, folks: ...", "Debunk: no, ...": what opens it.
bool opens_so(std::string_view text) {
    constexpr std::size_t longest = 28;
    const std::size_t mark = text.find_first_of(",:!-");
    if (mark == std::string_view::npos || mark == 0 || mark > longest) return false;
    std::string_view opening = text.substr(0, mark);
    while (!opening.empty() && opening.back() == ' ') opening.remove_suffix(1);
    const std::string words = lower(opening);
    const std::string first = words.substr(0, words.find(' '));  // "relax everyone", not "no joke"
    return in_class(words, AdverbClass::correcting) ||
           (first != "no" && in_class(first, AdverbClass::correcting));
}

// "Has NOT been arrested": capitals among small letters.
bool stressed(std::string_view text) {
    for (const std::string_view word : {"NOT", "NEVER", "DENIES", "FAKE", "FALSE"}) {
        const std::size_t at = text.find(word);
        if (at == std::string_view::npos) continue;
        const bool whole = (at == 0 || text[at - 1] == ' ') &&
                           (at + word.size() == text.size() || text[at + word.size()] == ' ');
        const auto capitals = std::count_if(text.begin(), text.end(), upper);
        const auto letters = std::count_if(text.begin(), text.end(), [](char c) {
            return std::isalpha(static_cast<unsigned char>(c)) != 0;
        });
        if (whole && capitals * 2 < letters) return true;
    }
    return false;
}

}  // namespace

bool corrects(const Sentence& sentence) {
    if (opens_so(sentence.text) || stressed(sentence.text)) return true;
    const std::string text = lower(sentence.text);
    for (const std::string_view words :
         {" after all", "turns out", " not really", "n't really", " not actually", "n't actually",
          "contrary to ", "despite rumo", "despite report", "despite claim"})
        if (text.find(words) != std::string::npos) return true;
    return false;
}

}  // namespace gainsay::checker
