#include "checker/claims/context.hpp"

#include <xxhash.h>

#include <algorithm>
#include <utility>

namespace gainsay::checker {

Context::Context(std::span<const CheckedDocument> documents, const EntityTable& entities,
                 bool one_situation)
    : documents_(documents), entities_(entities), one_situation_(one_situation) {
    std::vector<std::vector<std::vector<std::uint64_t>>> all;
    all.reserve(documents.size());
    for (const CheckedDocument& document : documents) {
        auto& sentences = all.emplace_back();
        sentences.reserve(document.reading->sentences.size());
        for (const Sentence& sentence : document.reading->sentences) {
            auto& words = sentences.emplace_back();
            words.reserve(sentence.words.size());
            for (const Word& word : sentence.words)
                if (word.word_class != WordClass::proper)
                    words.push_back(XXH64(word.lemma.data(), word.lemma.size(), 0));
            std::sort(words.begin(), words.end());
            words.erase(std::unique(words.begin(), words.end()), words.end());
        }
    }
    words_ = std::make_shared<const std::vector<std::vector<std::vector<std::uint64_t>>>>(
        std::move(all));
}

Context Context::of_one_situation() const {
    Context out = *this;
    out.one_situation_ = true;
    out.in_a_pile_ = true;
    return out;
}

double Context::shared_words(const Proposition& a, const Proposition& b) const {
    const auto& of_a = (*words_)[a.document];
    const auto& of_b = (*words_)[b.document];
    if (a.claim->sentence >= of_a.size() || b.claim->sentence >= of_b.size()) return 0.0;
    const auto& x = of_a[a.claim->sentence];
    const auto& y = of_b[b.claim->sentence];
    if (x.empty() || y.empty()) return 0.0;
    std::size_t shared = 0;
    for (auto i = x.begin(), j = y.begin(); i != x.end() && j != y.end();) {
        if (*i == *j) {
            ++shared;
            ++i;
            ++j;
        } else if (*i < *j) {
            ++i;
        } else {
            ++j;
        }
    }
    return static_cast<double>(shared) / static_cast<double>(std::min(x.size(), y.size()));
}

}  // namespace gainsay::checker
