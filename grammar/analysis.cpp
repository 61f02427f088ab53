#include "grammar/analysis.hpp"

#include <algorithm>

#include "grammar/answer.hpp"
#include "grammar/lexicon/attitudes.hpp"
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

// "Report: Norvane closes plant", "Study : ...": how many words stand before the rest, the colon
// with them; 0 where no noun of saying leads.
std::size_t lead_of_headline(std::span<const Token> tokens) {
    if (tokens.size() < 5 || tokens[1].text != ":") return 0;
    std::string word(tokens[0].text);
    for (char& c : word)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lexicon::reporting(word, WordClass::noun) ? 2 : 0;
}

// The rest was parsed by itself: its arcs move behind the lead, and the lead hangs on its head.
void attach_lead(std::span<Token> tokens, std::size_t lead) {
    const auto by = static_cast<std::int16_t>(lead);
    std::int16_t root = by;
    for (std::size_t i = lead; i < tokens.size(); ++i) {
        if (tokens[i].head < 0)
            root = static_cast<std::int16_t>(i);
        else
            tokens[i].head = static_cast<std::int16_t>(tokens[i].head + by);
    }
    tokens[0].head = root;
    tokens[0].relation = Relation::parataxis;
    tokens[0].tag = Tag::NN;
    tokens[0].universal = Universal::NOUN;
    tokens[1].head = 0;
    tokens[1].relation = Relation::punct;
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
    const std::size_t lead = lead_of_headline(tokens_);
    const std::size_t answer = answer_of(tokens_);
    const std::span<Token> body = std::span(tokens_).subspan(lead, answer - lead);
    restore_verbs(body, lead > 0);
    analyser_.parse(body);
    if (const int verb = asked_participle(body); verb >= 0)
        analyser_.parse(body, verb);
    else  // once more where the verb found is that of a clause inside: "The mill the firm bought
          // closed"
        for (int round = 0; round < 2 && lacks_main_verb(body); ++round) find_main_verb(body);
    retag_gerunds(body);
    retag_acts(body);
    for (Token& token : tokens_) token.lemma = lemmatiser_.lemma(token.text, token.tag);
    if (lead > 0) attach_lead(std::span(tokens_).first(answer), lead);
    if (answer < tokens_.size()) attach_answer(tokens_, answer);
    repair_arcs(tokens_);
    build_tree(tokens_, tree_);
    propositions_ = propositions_of(tree_);
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
