#include "checker/alignment/one_of_a_row.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "checker/words/data_lines.hpp"
#include "checker/words/surface_tokens.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {

bool lettered_apart(std::string_view a, std::string_view b) {
    const auto letters = [](std::string_view text) {
        std::string out;
        for (std::size_t at = 1; at + 1 < text.size(); ++at) {  // the first may be the article
            const bool alone = text[at - 1] == ' ' && (text[at + 1] == ' ' || text[at + 1] == '\'');
            if (alone && text[at] >= 'A' && text[at] <= 'Z' && text[at] != 'I') out += text[at];
        }
        if (text.size() > 1 && text[text.size() - 2] == ' ' && text.back() >= 'A' &&
            text.back() <= 'Z')
            out += text.back();
        return out;
    };
    const std::string x = letters(a);
    const std::string y = letters(b);
    return x.size() == 1 && y.size() == 1 && x != y;  // "halls A and B" hold both
}

namespace {

struct Numbered {
    std::string noun;  // in lower case
    std::string number;
};

bool digits(std::string_view word) {
    return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool a_noun(const std::string& word) {
    return word.size() > 2 && !lexicon::month(word) &&
           lexicon::WordNet::instance().knows(word, WordClass::noun);
}

// "VERSION 4 of the software", "Flight 214", "the 2021 MODEL".
std::vector<Numbered> numbered(std::string_view text, bool in_sentence) {
    std::vector<std::string> words;
    for_each_item(text, ' ', [&](std::string_view word) {
        while (!word.empty() && std::ispunct(static_cast<unsigned char>(word.back())) != 0)
            word.remove_suffix(1);
        words.emplace_back(word);
    });
    std::vector<Numbered> out;
    const auto year = [](const std::string& w) {
        return w.size() == 4 && (w.starts_with("19") || w.starts_with("20"));
    };
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const std::string first = lower(words[i]);
        const std::string second = lower(words[i + 1]);
        // "They COST 14 euros": in a sentence, only what is written large.
        const bool large = words[i][0] >= 'A' && words[i][0] <= 'Z';
        if (digits(second) && !year(second) && (large || !in_sentence) && a_noun(first))
            out.push_back({first, second});
        if (digits(first) && year(first) && !in_sentence && a_noun(second))
            out.push_back({second, first});
    }
    return out;
}

bool apart(std::string_view a, std::string_view b, bool in_sentence) {
    const auto has_digit = [](std::string_view text) {
        return text.find_first_of("0123456789") != std::string_view::npos;
    };
    if (!has_digit(a) || !has_digit(b)) return false;
    const std::vector<Numbered> of_a = numbered(a, in_sentence);
    const std::vector<Numbered> of_b = of_a.empty() ? of_a : numbered(b, in_sentence);
    const auto same_noun = [](const Numbered& x, const Numbered& y) { return x.noun == y.noun; };
    const auto same = [&](const Numbered& x, const Numbered& y) {
        return same_noun(x, y) && x.number == y.number;
    };
    const auto any = [&](auto&& holds) {
        return std::any_of(of_a.begin(), of_a.end(), [&](const Numbered& x) {
            return std::any_of(of_b.begin(), of_b.end(),
                               [&](const Numbered& y) { return holds(x, y); });
        });
    };
    return any(same_noun) && !any(same);
}

}  // namespace

bool numbered_apart(std::string_view a, std::string_view b) { return apart(a, b, false); }

bool numbered_apart_in_sentences(std::string_view a, std::string_view b) {
    return apart(a, b, true);
}

}  // namespace gainsay::checker
