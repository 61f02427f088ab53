#include "grammar/answer.hpp"

#include <algorithm>
#include <optional>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"

namespace gainsay::grammar {
namespace {

constexpr std::size_t longest_answer = 40;  // bytes

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Without the stops behind it.
std::string_view bare(std::string_view text) {
    while (!text.empty() && std::string_view(" .,!").find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    return text;
}

// "No, SAYS THE MAYOR": who gives the answer is no part of it.
std::string_view without_source(std::string_view text) {
    constexpr std::size_t longest_source = 40;
    for (const std::string_view says : {", says ", ", say ", ", said "}) {
        const std::size_t at = text.find(says);
        if (at != std::string_view::npos && text.size() - at - says.size() <= longest_source)
            return text.substr(0, at);
    }
    return text;
}

// Nothing but words of answers, or an answer as a whole.
bool answers(std::string_view text) {
    text = without_source(text);
    if (text.size() > longest_answer || text.empty() || !letter(text.front())) return false;
    if (lexicon::reply(bare(text))) return true;
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (!letter(text[at])) {
            if (std::string_view(" ,.!-").find(text[at]) == std::string_view::npos) return false;
            ++at;
            continue;
        }
        const auto end = static_cast<std::size_t>(
            std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), letter) -
            text.begin());
        if (!lexicon::answer_word(text.substr(at, end - at))) return false;
        ++words;
        at = end;
    }
    return words > 0;
}

bool negates(const Token& t) {
    return lexicon::negator(t.lemma).has_value() || t.lemma == "unlikely";
}

}  // namespace

void join_answers(std::string_view text, std::vector<Span>& sentences) {
    for (std::size_t i = sentences.size(); i-- > 1;) {
        Span& question = sentences[i - 1];
        if (text[question.end - 1] != '?' ||
            !answers(text.substr(sentences[i].begin, sentences[i].size())))
            continue;
        question.end = sentences[i].end;
        sentences.erase(sentences.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

namespace {

// What tokens from `begin` on say by their whole, their views being of one text.
std::optional<bool> whole_reply(std::span<const Token> tokens, std::size_t begin) {
    const char* from = tokens[begin].text.data();
    const Token& last = tokens.back();
    const std::string_view text = without_source(
        {from, static_cast<std::size_t>(last.text.data() + last.text.size() - from)});
    return text.size() > longest_answer ? std::nullopt : lexicon::reply(bare(text));
}

}  // namespace

std::size_t answer_of(std::span<const Token> tokens) {
    for (std::size_t i = tokens.size(); i-- > 2 && i + 14 > tokens.size();)
        if (tokens[i].text == "?" && i + 1 < tokens.size() && whole_reply(tokens, i + 1))
            return i + 1;
    for (std::size_t i = tokens.size(); i-- > 2;) {
        if (tokens[i].text == "?") return i + 1 < tokens.size() ? i + 1 : tokens.size();
        if (tokens[i].universal != Universal::PUNCT && !lexicon::answer_word(tokens[i].text))
            return tokens.size();
    }
    return tokens.size();
}

void attach_answer(std::span<Token> tokens, std::size_t answer) {
    std::int16_t root = 0;
    while (tokens[static_cast<std::size_t>(root)].head >= 0) ++root;
    if (const auto reply = whole_reply(tokens, answer)) {
        for (Token& t : tokens.subspan(answer)) {
            t.head = root;
            t.relation = Relation::punct;
            t.tag = Tag::UH;
            if (t.universal != Universal::PUNCT) t.universal = Universal::INTJ;
        }
        tokens[answer].relation = Relation::discourse;
        tokens[answer].lemma = *reply ? "yes" : "not";
        if (*reply) return;
        tokens[answer].tag = Tag::RB;
        tokens[answer].universal = Universal::ADV;
        return;
    }
    bool negated = false;
    for (std::size_t i = answer; i < tokens.size(); ++i) {
        Token& t = tokens[i];
        t.head = root;
        const bool repeats = negates(t) && negated;
        t.relation =
            t.universal == Universal::PUNCT || repeats ? Relation::punct : Relation::discourse;
        if (t.relation != Relation::discourse) continue;
        t.tag = Tag::RB;
        t.universal = Universal::ADV;
        negated |= negates(t);
    }
}

}  // namespace gainsay::grammar
