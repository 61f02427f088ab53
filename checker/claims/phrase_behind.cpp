#include "checker/claims/phrase_behind.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>

namespace gainsay::checker {

std::optional<Phrase> phrase_behind(const Phrase& p,
                                    std::initializer_list<std::string_view> openers) {
    std::size_t at = std::string::npos;
    std::size_t length = 0;
    for (const std::string_view opener : openers)
        if (const std::size_t found = p.text.find(opener); found < at) {
            at = found;
            length = opener.size();
        }
    if (at == std::string::npos) return std::nullopt;
    Phrase out = p;
    out.clause = false;
    out.text = p.text.substr(at + length);
    out.span.begin += static_cast<std::uint32_t>(at + length);
    out.words.clear();
    out.depth.clear();
    std::uint16_t least = std::numeric_limits<std::uint16_t>::max();
    for (std::size_t i = 0; i < p.words.size(); ++i) {
        if (p.words[i].span.begin < out.span.begin) continue;
        const std::uint16_t depth = i < p.depth.size() ? p.depth[i] : std::uint16_t{1};
        if (depth < least) {
            least = depth;
            out.head = p.words[i].lemma;
            out.head_class = p.words[i].word_class;
        }
        out.words.push_back(p.words[i]);
        out.depth.push_back(depth);
    }
    if (out.words.empty()) return std::nullopt;
    std::erase_if(out.quantities, [&](const Quantity& q) { return q.span.begin < out.span.begin; });
    for (std::uint16_t& depth : out.depth) depth = static_cast<std::uint16_t>(depth - least);
    out.quantifier = out.text.starts_with("the ") || out.text.starts_with("its ")
                         ? Quantifier::definite
                         : Quantifier::none;
    return out;
}

}  // namespace gainsay::checker
