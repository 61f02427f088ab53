#include "checker/figure_context.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "checker/lexical_relation.hpp"
#include "checker/word_classes.hpp"
#include "grammar/lexicon/closed_lists.hpp"

namespace gainsay::checker {
namespace {

// The next two words behind a figure, in lower case.
std::vector<std::string> behind(const Sentence& sentence, const Quantity& figure) {
    std::vector<std::string> out;
    std::size_t at = sentence.text.find(figure.text);
    if (at == std::string::npos) return out;
    at += figure.text.size();
    while (at < sentence.text.size() && out.size() < 2) {
        std::string word;
        while (at < sentence.text.size() && sentence.text[at] == ' ') ++at;
        for (; at < sentence.text.size(); ++at) {
            char c = sentence.text[at];
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
            if (c < 'a' || c > 'z') break;
            word += c;
        }
        if (word.empty()) break;
        out.push_back(std::move(word));
    }
    return out;
}

// "Long", "wide", "deep": the side of a thing that is measured.
std::string dimension(const std::vector<std::string>& words) {
    return !words.empty() && in_class(words[0], AdverbClass::dimension) ? words[0] : std::string();
}

// "A second", "per minute", "each year".
std::string rate(const std::vector<std::string>& words) {
    if (words.size() < 2) return {};
    const std::string& first = words[0];
    const bool per =
        first == "a" || first == "an" || first == "per" || first == "each" || first == "every";
    return per && lexicon::time_noun(words[1]) ? words[1] : std::string();
}

}  // namespace

std::string figures_of_two_things(const Sentence& a, const Quantity& x, const Sentence& b,
                                  const Quantity& y) {
    const std::vector<std::string> of_x = behind(a, x);
    const std::vector<std::string> of_y = behind(b, y);
    const std::string side_x = dimension(of_x);
    const std::string side_y = dimension(of_y);
    if (!side_x.empty() && !side_y.empty() && side_x != side_y &&
        lexical_relation(side_x, WordClass::adjective, side_y, WordClass::adjective).relation !=
            Relation::equivalence)
        return "one is how " + side_x + " it is, the other how " + side_y;
    const std::string rate_x = rate(of_x);
    const std::string rate_y = rate(of_y);
    if (rate_x != rate_y)
        return "one is for a " + (rate_x.empty() ? rate_y : rate_x) + ", the other for " +
               (rate_x.empty() || rate_y.empty() ? "another time" : "a " + rate_y);
    return {};
}

std::string period_behind(const Sentence& sentence, const Quantity& figure) {
    return rate(behind(sentence, figure));
}

}  // namespace gainsay::checker
