#include "grammar/analysis.hpp"

#include <algorithm>

namespace gainsay::grammar {

std::size_t Analysis::read(std::string_view text, std::uint32_t offset) {
    spans_.clear();
    segmenter_.tokens(text, 0, spans_);
    const std::size_t count = std::min(spans_.size(), longest_sentence);
    tokens_.assign(count, {});
    for (std::size_t i = 0; i < count; ++i) {
        tokens_[i].text = text.substr(spans_[i].begin, spans_[i].size());
        tokens_[i].span = {spans_[i].begin + offset, spans_[i].end + offset};
    }
    analyse();
    return count;
}

std::size_t Analysis::read_tokenised(std::string_view text) {
    tokens_.clear();
    for (std::size_t at = 0; at < text.size() && tokens_.size() < longest_sentence;) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        const std::size_t end = std::min(text.find(' ', at), text.size());
        Token token;
        token.text = text.substr(at, end - at);
        token.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
        tokens_.push_back(token);
        at = end;
    }
    analyse();
    return tokens_.size();
}

void Analysis::analyse() {
    propositions_.clear();
    if (tokens_.empty()) {
        build_tree(tokens_, tree_);
        return;
    }
    analyser_.analyse(tokens_);
    for (Token& token : tokens_) token.lemma = lemmatiser_.lemma(token.text, token.tag);
    build_tree(tokens_, tree_);
    propositions_ = propositions_of(tree_);
}

}  // namespace gainsay::grammar
