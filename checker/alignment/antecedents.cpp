#include "checker/alignment/antecedents.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "checker/words/surface_tokens.hpp"

namespace gainsay::checker {
namespace {

constexpr std::size_t longest_text = 5;  // sentences

bool points_back(const Sentence& s) {
    static constexpr std::array<std::string_view, 12> words = {
        "it", "he", "she", "they", "this", "that", "these", "those", "the", "its", "his", "their"};
    const std::string first = lower(std::string_view(s.text).substr(0, s.text.find(' ')));
    const bool named = std::any_of(s.words.begin(), s.words.end(),
                                   [](const Word& w) { return w.word_class == WordClass::proper; });
    return !named && std::find(words.begin(), words.end(), first) != words.end();
}

bool has(const std::vector<Word>& words, const std::string& lemma) {
    return std::any_of(words.begin(), words.end(), [&](const Word& w) { return w.lemma == lemma; });
}

// Something of `before` that `other` never speaks of.
bool names_more(const Sentence& before, const Reading& other) {
    return std::any_of(before.words.begin(), before.words.end(), [&](const Word& w) {
        return w.word_class == WordClass::proper &&
               std::none_of(other.sentences.begin(), other.sentences.end(),
                            [&](const Sentence& s) { return has(s.words, w.lemma); });
    });
}

// In a short sentence a word is enough ("discussed the ROOF"); near copies of long ones say the
// same.
bool says_else(const Sentence& a, const Sentence& b) {
    constexpr std::size_t short_sentence = 6;  // content words
    const auto shared = static_cast<std::size_t>(std::count_if(
        a.words.begin(), a.words.end(), [&](const Word& w) { return has(b.words, w.lemma); }));
    const std::size_t least = std::min(a.words.size(), b.words.size());
    if (std::max(a.words.size(), b.words.size()) <= short_sentence) return shared < least;
    return shared * 2 < least;
}

}  // namespace

bool other_antecedents(const Proposition& a, const Proposition& b, const Context& context) {
    if (!context.one_situation() || a.sentence == nullptr || b.sentence == nullptr) return false;
    const Reading& of_a = *context.document(a.document).reading;
    const Reading& of_b = *context.document(b.document).reading;
    const std::size_t i = a.claim->sentence;
    const std::size_t j = b.claim->sentence;
    if (i == 0 || j == 0 || std::max(of_a.sentences.size(), of_b.sentences.size()) > longest_text ||
        !points_back(*a.sentence) || !points_back(*b.sentence))
        return false;
    const Sentence& before_a = of_a.sentences[i - 1];
    const Sentence& before_b = of_b.sentences[j - 1];
    return (names_more(before_a, of_b) && names_more(before_b, of_a)) ||
           says_else(before_a, before_b);
}

}  // namespace gainsay::checker
