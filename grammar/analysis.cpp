#include "grammar/analysis.hpp"

#include <algorithm>

#include "grammar/answer.hpp"
#include "grammar/headline_words.hpp"
#include "grammar/syntax/finite_verb.hpp"
#include "grammar/syntax/main_verb.hpp"
#include "grammar/syntax/repair.hpp"

namespace gainsay::grammar {

namespace {

// The treebank parts "state-of-the-art" at each hyphen, and its parser then reads the pieces as
// words of the clause. A compound of three or more parts is one word to its readers and to us:
// "state-of-the-art", "software-as-a-service".
void join_compounds(std::string_view text, std::vector<Span>& spans) {
    const auto hyphen = [&](const Span& s) { return s.size() == 1 && text[s.begin] == '-'; };
    const auto word = [&](const Span& s) {
        const char c = text[s.begin];
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    std::size_t kept = 0;
    for (std::size_t i = 0; i < spans.size();) {
        std::size_t end = i + 1;
        std::size_t hyphens = 0;
        if (word(spans[i]))
            while (end + 1 < spans.size() && hyphen(spans[end]) && word(spans[end + 1]) &&
                   spans[end].begin == spans[end - 1].end &&
                   spans[end + 1].begin == spans[end].end) {
                end += 2;
                ++hyphens;
            }
        if (hyphens < 2) {
            spans[kept++] = spans[i++];
            continue;
        }
        spans[kept++] = {spans[i].begin, spans[end - 1].end};
        i = end;
    }
    spans.resize(kept);
}

// Arcs of words that were parsed by themselves, counted from the sentence's first word; returns
// their head.
std::int16_t shift_arcs(std::span<Token> tokens, std::size_t begin, std::size_t end) {
    const auto by = static_cast<std::int16_t>(begin);
    std::int16_t root = by;
    for (std::size_t i = begin; i < end; ++i) {
        if (tokens[i].head < 0)
            root = static_cast<std::int16_t>(i);
        else
            tokens[i].head = static_cast<std::int16_t>(tokens[i].head + by);
    }
    return root;
}

}  // namespace

std::size_t Analysis::read(std::string_view text, std::uint32_t offset) {
    spans_.clear();
    segmenter_.tokens(text, 0, spans_);
    join_compounds(text, spans_);
    const std::size_t count = std::min(spans_.size(), longest_sentence);
    tokens_.assign(count, {});
    for (std::size_t i = 0; i < count; ++i) {
        tokens_[i].text = text.substr(spans_[i].begin, spans_[i].size());
        tokens_[i].span = {spans_[i].begin + offset, spans_[i].end + offset};
    }
    analyse();
    return count < spans_.size() ? spans_[count].begin : text.size();
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
    analyser_.tag(tokens_);
    for (Token& token : tokens_)
        if (token.text == "whose") {
            token.tag = Tag::WPS;
            token.universal = Universal::PRON;
        }
    const std::size_t answer = answer_of(tokens_);
    const std::span<Token> asked = std::span(tokens_).first(answer);
    const Frame frame = frame_of(asked);
    const std::span<Token> body = asked.subspan(frame.begin, frame.end - frame.begin);
    // "Theatre to close? No": of headlines, too, one may ask.
    const bool headline =
        is_headline(asked) ||
        (asked.size() > 3 && asked.back().text == "?" &&
         !any_of_words(asked, 0, asked.size(), [](const Token& t) { return is_finite_verb(t); }));
    if (headline) settle_headline_tags(body);
    const bool said = frame.begin > 0 && frame.part[0].kind == FrameKind::saying;
    restore_verbs(body, said);
    analyser_.parse(body);
    if (const int verb = asked_participle(body); verb >= 0)
        analyser_.parse(body, verb);
    else  // once more where the verb found is that of a clause inside: "The mill the firm bought
          // closed"
        for (int round = 0; round < 2 && lacks_main_verb(body); ++round) find_main_verb(body);
    retag_gerunds(body);
    retag_acts(body);
    for (Token& token : tokens_) token.lemma = lemmatiser_.lemma(token.text, token.tag);
    if (headline) repair_headline(body, frame.parts > 0);
    if (frame.parts > 0) attach_frame(asked, frame);
    if (answer < tokens_.size()) attach_answer(tokens_, answer);
    repair_arcs(tokens_);
    build_tree(tokens_, tree_);
    propositions_ = propositions_of(tree_);
}

// Each part is parsed by itself, as the clause was, and hangs on the clause.
void Analysis::attach_frame(std::span<Token> tokens, const Frame& frame) {
    const std::int16_t root = shift_arcs(tokens, frame.begin, frame.end);
    for (const FramePart& part : std::span(frame.part).first(frame.parts)) {
        if (part.kind != FrameKind::aside) {
            analyser_.parse(tokens.subspan(part.begin, part.end - part.begin));
            shift_arcs(tokens, part.begin, part.end);
        }
        attach_part(tokens, part, root);
    }
}

// Parses again around the word that most likely heads the sentence; keeps the first parse where no
// word does.
void Analysis::find_main_verb(std::span<Token> tokens) {
    if (const int verb = main_verb(tokens); verb >= 0) {
        for (Token& t : tokens)  // a noun taken for an imperative
            if (t.head < 0 && t.tag == Tag::VB) {
                t.tag = Tag::NN;
                t.universal = Universal::NOUN;
            }
        return analyser_.parse(tokens, verb);
    }
    const std::vector<Token> first(tokens.begin(), tokens.end());
    for (const Retagging& other : hidden_verbs(first)) {
        Token& verb = tokens[static_cast<std::size_t>(other.token)];
        verb.tag = other.tag;
        verb.universal = Universal::VERB;
        analyser_.parse(tokens, other.token);
        if (has_subject(tokens, other.token)) return;
        std::copy(first.begin(), first.end(), tokens.begin());
    }
}

}  // namespace gainsay::grammar
