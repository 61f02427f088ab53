#include "grammar/perceptron/analyser.hpp"

#include <stdexcept>
#include <string_view>
#include <vector>

#include "grammar/perceptron/parser.hpp"
#include "grammar/perceptron/tagger.hpp"

namespace gainsay::grammar::perceptron {

struct Analyser::State {
    explicit State(const Model& model)
        : labels_of_model(model.tagger.labels),
          types(model.tagger),
          tagger(model.tagger),
          parser(model.parser) {}

    void look_up(std::span<const Token> sentence) {
        if (sentence.size() > longest_sentence) {
            throw std::length_error("a sentence of more than 4096 tokens");
        }
        texts.clear();
        for (const Token& token : sentence) texts.push_back(token.text);
        types.lookup(texts, type_numbers);
    }

    void tag(std::span<Token> sentence);
    void parse(std::span<Token> sentence, int head);

    const std::vector<Label>& labels_of_model;
    TypeCache types;
    Tagger tagger;
    Parser parser;
    std::vector<std::string_view> texts;
    std::vector<std::uint32_t> type_numbers;
    std::vector<std::uint8_t> labels;
    std::vector<ParserWord> words;
};

void Analyser::State::tag(std::span<Token> sentence) {
    tagger.tag(types, type_numbers, labels);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const Label label = labels_of_model[labels[i]];
        sentence[i].tag = label.tag;
        sentence[i].universal = label.universal;
        // The models see plain quotation marks; the text may say which side it is.
        const char side = quote_side(sentence[i].text);
        if (side == 0) continue;
        sentence[i].tag = side == '<' ? Tag::OPEN_QUOTE : Tag::CLOSE_QUOTE;
        sentence[i].universal = Universal::PUNCT;
    }
}

void Analyser::State::parse(std::span<Token> sentence, int head) {
    words.clear();
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const WordFeatures& word = types.word(type_numbers[i]);
        words.push_back(parser_word(word, sentence[i].tag, sentence[i].universal));
    }
    ParserState::add_ends(words);
    const ParserState& tree = parser.parse(words, head);
    for (int i = 0; i < tree.size(); ++i) {
        Token& token = sentence[static_cast<std::size_t>(i)];
        const ParserState::Node& node = tree.node(i);
        token.head = static_cast<std::int16_t>(node.head == tree.size() ? -1 : node.head);
        token.relation = node.relation;
    }
}

Analyser::Analyser(const Model& model) : state_(std::make_unique<State>(model)) {}
Analyser::~Analyser() = default;
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;

void Analyser::tag(std::span<Token> sentence) {
    state_->look_up(sentence);
    state_->tag(sentence);
}

void Analyser::parse(std::span<Token> sentence, int head) {
    state_->look_up(sentence);
    state_->parse(sentence, head);
}

void Analyser::analyse(std::span<Token> sentence) {
    state_->look_up(sentence);
    state_->tag(sentence);
    state_->parse(sentence, -1);
}

}  // namespace gainsay::grammar::perceptron
