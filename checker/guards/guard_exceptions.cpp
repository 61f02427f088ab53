#include "checker/guards/guard_exceptions.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace gainsay::checker {

const Word* of_the_exception(const Proposition& rule, const Proposition& other) {
    if (rule.sentence == nullptr || other.sentence == nullptr) return nullptr;
    const Sentence& s = *rule.sentence;
    if (s.span.size() != s.text.size()) return nullptr;  // places in the text are none in the file
    for (const std::string_view opener :
         {" except ", " apart from ", " other than ", " with the exception of ", " save for ",
          " excluding ", " but ", " bar "}) {
        const std::size_t at = s.text.find(opener);
        if (at == std::string::npos) continue;
        // "NOBODY but him": elsewhere these join what stands beside each other.
        const bool plain = opener == " but " || opener == " bar ";
        const std::uint32_t place = s.span.begin + static_cast<std::uint32_t>(at);
        if (plain && (!rule.subject.filled() || rule.subject.phrase->span.end != place)) continue;
        const std::uint32_t next = place + static_cast<std::uint32_t>(opener.size());
        const bool counts = std::any_of(  // "all but TWO"
            s.quantities.begin(), s.quantities.end(), [&](const Quantity& q) {
                return q.span.contains({next, next + 1});
            });
        if (plain && counts) continue;
        const auto excepted = [&](const Proposition& p, std::size_t from) {
            return p.subject.filled() &&
                   p.subject.phrase->span.begin > p.sentence->span.begin + from;
        };
        if (excepted(rule, at)) continue;
        // Both leave somebody out; what is told of him is held against the other rule.
        const std::size_t there = other.sentence->text.find(opener);
        if (there != std::string::npos && !excepted(other, there)) continue;
        const Span verb = rule.claim->predicate.span;
        for (const Word& word : s.words)
            if (word.span.begin >= place && (verb.begin < place || word.span.begin < verb.begin) &&
                std::any_of(other.sentence->words.begin(), other.sentence->words.end(),
                            [&](const Word& w) { return w.lemma == word.lemma; }))
                return &word;
    }
    return nullptr;
}

}  // namespace gainsay::checker
