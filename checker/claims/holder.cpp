#include "checker/claims/holder.hpp"

#include <string_view>

namespace gainsay::checker {

std::optional<Holder> holder_of(const Proposition& p) {
    // The wording that lowering/holders.cpp gives it: "is the operator of".
    std::string_view text = p.claim->predicate.text;
    constexpr std::string_view of = " of";
    if (p.copular || !text.ends_with(of)) return std::nullopt;
    text.remove_suffix(of.size());
    const std::size_t last = text.find_last_of(' ');
    if (last == std::string_view::npos) return std::nullopt;
    const auto noun = lexicon::agent_noun(text.substr(last + 1));
    if (!noun || noun->verb != p.verb) return std::nullopt;
    return Holder{*noun, noun->one && text.substr(0, last).ends_with(" the")};
}

}  // namespace gainsay::checker
