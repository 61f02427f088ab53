#include "checker/sentences/core.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace gainsay::checker {
namespace {

template <class Item>
void keep_inside(std::vector<Item>& items, const Span& range) {
    std::erase_if(items, [&](const Item& item) { return !range.contains(item.span); });
}

Sentence core_of(const Sentence& sentence) {
    Sentence out = sentence;
    out.text = sentence.text.substr(sentence.core_text.begin, sentence.core_text.size());
    if (out.text.back() != sentence.text.back() && sentence.text.back() == '.') out.text += '.';
    out.span = sentence.core;
    keep_inside(out.words, sentence.core);
    keep_inside(out.negators, sentence.core);
    keep_inside(out.quantities, sentence.core);
    return out;
}

}  // namespace

bool framed(const Sentence& sentence) {
    return !sentence.core_text.empty() && sentence.core != sentence.span;
}

bool in_one_frame(const Sentence& a, const Sentence& b) {
    const auto around = [](const Sentence& s) {
        return std::pair(std::string_view(s.text).substr(0, s.core_text.begin),
                         std::string_view(s.text).substr(s.core_text.end));
    };
    return around(a) == around(b);
}

Cores::Cores(const std::vector<SentenceView>& whole) {
    views_.reserve(whole.size());
    for (const SentenceView& view : whole) {
        const Sentence& sentence = view.sentence();
        if (!framed(sentence)) {
            views_.push_back(view);
            continue;
        }
        std::vector<Claim>& claims = claims_.emplace_back();
        for (const Claim& claim : view.claims())
            if (sentence.core.contains(claim.span)) claims.push_back(claim);
        views_.emplace_back(sentences_.emplace_back(core_of(sentence)), claims);
    }
}

}  // namespace gainsay::checker
