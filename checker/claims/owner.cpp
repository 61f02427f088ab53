#include "checker/claims/owner.hpp"

#include <cstdint>

#include "checker/words/surface_tokens.hpp"

namespace gainsay::checker {

OwnerEnding owner_ending(std::string_view text) {
    for (const std::string_view ending : {"'s ", "\u2019s ", "s' ", "s\u2019 "})
        if (const std::size_t at = text.find(ending); at != std::string_view::npos && at > 0)
            return ending.starts_with('s') ? OwnerEnding{at + 1, ending.size() - 1}
                                           : OwnerEnding{at, ending.size()};
    return {};
}

std::optional<Phrase> owner_in(const Phrase& phrase) {
    const std::size_t at = owner_ending(phrase.text).at;
    if (at == std::string::npos || at == 0) return std::nullopt;
    Phrase out = phrase;
    out.clause = false;
    out.text = phrase.text.substr(0, at);
    out.span.end = out.span.begin + static_cast<std::uint32_t>(at);
    out.words.clear();
    out.depth.clear();
    out.quantities.clear();
    for (std::size_t i = 0; i < phrase.words.size(); ++i)
        if (phrase.words[i].span.begin < out.span.end) {
            out.words.push_back(phrase.words[i]);
            out.depth.push_back(std::uint16_t{1});
        }
    if (out.words.empty()) return std::nullopt;
    out.depth.back() = 0;
    out.head = out.words.back().lemma;
    out.head_class = out.words.back().word_class;
    out.quantifier = lower(out.text).starts_with("the ") ? Quantifier::definite : Quantifier::none;
    return out;
}

}  // namespace gainsay::checker
