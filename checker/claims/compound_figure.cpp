#include "checker/claims/compound_figure.hpp"

#include "checker/words/surface_tokens.hpp"

namespace gainsay::checker {

std::optional<CompoundFigure> compound_figure(const Phrase& phrase, const Quantity& figure,
                                              std::size_t at) {
    const std::string& text = phrase.text;
    const std::size_t blank = text.find(' ', at + figure.text.size());
    if (blank == std::string::npos) return std::nullopt;
    CompoundFigure out;
    out.word = text.substr(at, blank - at);
    out.behind = blank + 1;
    out.noun = lower(text.substr(out.behind));
    out.bare = phrase;
    out.bare.text.erase(at, out.behind - at);
    out.bare.quantities.clear();
    out.bare.words.clear();
    out.bare.depth.clear();
    for (std::size_t i = 0; i < phrase.words.size(); ++i) {
        const std::size_t place = phrase.words[i].span.begin - phrase.span.begin;
        if (place >= at && place < blank) continue;
        out.bare.words.push_back(phrase.words[i]);
        if (i < phrase.depth.size()) out.bare.depth.push_back(phrase.depth[i]);
    }
    return out;
}

}  // namespace gainsay::checker
