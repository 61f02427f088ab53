#include "checker/alignment/one_of_a_row.hpp"

#include <string>

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

bool numbered_apart(std::string_view a, std::string_view b) {
    struct Numbered {
        std::string_view noun;
        std::string_view number;
    };
    const auto numbered = [](std::string_view text) -> Numbered {
        const std::size_t blank = text.rfind(' ');
        if (blank == std::string_view::npos || blank + 1 == text.size() || blank == 0 ||
            text.substr(blank + 1).find_first_not_of("0123456789.") != std::string_view::npos)
            return {};
        const std::size_t before = text.rfind(' ', blank - 1);
        const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
        return {text.substr(begin, blank - begin), text.substr(blank + 1)};
    };
    const Numbered x = numbered(a);
    const Numbered y = numbered(b);
    return !x.noun.empty() && x.number != y.number && !y.noun.empty() &&
           lower(x.noun) == lower(y.noun) && !lexicon::month(x.noun) &&
           lexicon::WordNet::instance().knows(lower(x.noun), WordClass::noun);
}

}  // namespace gainsay::checker
