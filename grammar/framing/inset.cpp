#include "grammar/framing/inset.hpp"

#include <algorithm>

#include "grammar/framing/clause_shape.hpp"
#include "grammar/framing/frame_words.hpp"
#include "grammar/lexicon/word_tables.hpp"

namespace gainsay::grammar {
namespace {

using lexicon::Lower;

constexpr std::size_t longest = 30;
constexpr int greatest_age = 120;

bool compares(const Token& t) { return one_of(Lower(t.text).view(), {"like", "unlike"}); }

bool relative(const Token& t) { return one_of(t.text, {"who", "which"}); }

bool age(const Token& t) {
    if (t.tag != Tag::CD || t.text.size() > 3) return false;
    int value = 0;
    for (const char c : t.text) {
        if (c < '0' || c > '9') return false;
        value = value * 10 + (c - '0');
    }
    return value > 0 && value < greatest_age;
}

// ", FELL.", ", also EMPLOYS"; ", EMPLOYS 300", though it was read as a noun.
bool verb_follows(std::span<const Token> tokens, std::size_t i) {
    while (i < tokens.size() && tokens[i].universal == Universal::ADV) ++i;
    if (i >= tokens.size()) return false;
    if (is_finite_verb(tokens[i])) return true;
    if (!may_be_verb(tokens[i])) return false;
    return !is_nominal(tokens[i]) ||
           (i + 1 < tokens.size() &&
            one_of_tags(tokens[i + 1].tag, {Tag::DT, Tag::CD, Tag::PRPS, Tag::JJ, Tag::NNP}));
}

bool opens_inset(std::span<const Token> tokens, std::size_t first, std::size_t end) {
    const Token& t = tokens[first];
    if (compares(t)) return noun_phrase(tokens, first + 1, end);
    if (relative(t)) return true;
    if (end == first + 1) return age(t);
    if (Lower(t.text).view() == "aged") return age(tokens[end - 1]);
    return t.tag == Tag::VBN || (t.tag == Tag::VBD && tokens[first + 1].tag == Tag::IN);
}

}  // namespace

std::optional<Inset> inset_of(std::span<const Token> tokens) {
    for (std::size_t i = 1; i + 3 < tokens.size() && tokens[i].universal == Universal::PROPN; ++i)
        if (tokens[i + 1].tag == Tag::OPEN_BRACKET && age(tokens[i + 2]) &&  // "Ada Brandt (52)"
            tokens[i + 3].tag == Tag::CLOSE_BRACKET)
            return Inset{i + 1, i + 4};
    const std::size_t first = next_comma(tokens, 0, tokens.size());
    if (first == tokens.size() || first + 3 >= tokens.size() || !noun_phrase(tokens, 0, first))
        return {};
    if (subordinator(tokens, 0) > 0 || tokens[0].universal == Universal::ADP) return {};
    for (std::size_t last = next_comma(tokens, first + 1, tokens.size());
         last < tokens.size() && last < first + longest;
         last = next_comma(tokens, last + 1, tokens.size())) {
        if (finite(tokens, first + 2, last) != relative(tokens[first + 1])) return {};
        if (!verb_follows(tokens, last + 1)) continue;
        if (!opens_inset(tokens, first + 1, last)) return {};
        return Inset{first, last + 1};
    }
    return {};
}

std::vector<Token> around(std::span<const Token> tokens, const Inset& inset) {
    std::vector<Token> out(tokens.begin(),
                           tokens.begin() + static_cast<std::ptrdiff_t>(inset.begin));
    out.insert(out.end(), tokens.begin() + static_cast<std::ptrdiff_t>(inset.end), tokens.end());
    return out;
}

void hang_inset(std::span<Token> tokens, const Inset& inset, std::span<const Token> outer) {
    const std::size_t shift = inset.end - inset.begin;
    const auto place = [&](std::size_t i) { return i < inset.begin ? i : i + shift; };
    std::int16_t subject = 0;
    std::int16_t verb = 0;
    for (std::size_t i = 0; i < outer.size(); ++i) {
        Token& t = tokens[place(i)];
        t.tag = outer[i].tag;
        t.universal = outer[i].universal;
        t.relation = outer[i].relation;
        t.head = outer[i].head < 0
                     ? outer[i].head
                     : static_cast<std::int16_t>(place(static_cast<std::size_t>(outer[i].head)));
        if (t.head < 0) verb = static_cast<std::int16_t>(place(i));
        const bool outside = t.head < 0 || t.head >= static_cast<int>(inset.begin);
        if (i < inset.begin && outside && is_nominal(t)) subject = static_cast<std::int16_t>(i);
    }
    const bool likened = compares(tokens[inset.begin + 1]);
    std::size_t head = inset.begin + 1;
    for (std::size_t i = inset.begin + 1; i + 1 < inset.end; ++i) {
        if (tokens[i].head < 0)
            head = i;
        else
            tokens[i].head = static_cast<std::int16_t>(tokens[i].head + inset.begin + 1);
    }
    Token& top = tokens[head];
    top.head = likened ? verb : subject;
    if (likened)
        top.relation = Relation::obl;
    else if (relative(tokens[inset.begin + 1]))
        top.relation = Relation::acl_relcl;
    else
        top.relation = top.universal == Universal::VERB ? Relation::acl : Relation::appos;
    Token& opener = tokens[inset.begin + 1];
    const bool told = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
        return t.head == static_cast<int>(head) && is_subject(t.relation);
    });
    if (relative(opener) && !told) {  // "WHO is 47"
        opener.head = static_cast<std::int16_t>(head);
        opener.relation = Relation::nsubj;
    }
    if (likened && head > inset.begin + 1) {
        opener.head = static_cast<std::int16_t>(head);
        opener.relation = Relation::case_;
        opener.tag = Tag::IN;
        opener.universal = Universal::ADP;
    }
    for (const std::size_t mark : {inset.begin, inset.end - 1}) {
        tokens[mark].head =
            tokens[mark].tag == Tag::COMMA ? top.head : static_cast<std::int16_t>(head);
        tokens[mark].relation = Relation::punct;
    }
}

}  // namespace gainsay::grammar
