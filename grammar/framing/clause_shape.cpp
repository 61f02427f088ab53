#include "grammar/framing/clause_shape.hpp"

#include "grammar/framing/frame_words.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/word_tables.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::grammar {

using lexicon::clause_word;
using lexicon::ClauseWord;
using lexicon::Lower;

bool says(const Token& t, std::string_view word) { return Lower(t.text).view() == word; }

bool comma(const Token& t) { return t.tag == Tag::COMMA; }

bool quote(const Token& t) {
    return t.tag == Tag::OPEN_QUOTE || t.tag == Tag::CLOSE_QUOTE ||
           one_of(t.text, {"\"", "“", "”", "‘", "’"});
}

std::size_t next_comma(std::span<const Token> tokens, std::size_t from, std::size_t end) {
    while (from < end &&
           (tokens[from].universal != Universal::PUNCT || tokens[from].tag == Tag::HYPH))
        ++from;
    return from < end && comma(tokens[from]) ? from : end;
}

bool finite(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    return begin < end &&
           any_of_words(tokens, begin, end, [](const Token& t) { return is_finite_verb(t); });
}

bool may_be_verb(const Token& t) {
    constexpr unsigned forms = lexicon::past_form | lexicon::third_person_form;
    return t.text[0] >= 'a' && t.text[0] <= 'z' &&
           (lexicon::WordNet::instance().forms(t.text) & forms) != 0;
}

std::size_t subordinator(std::span<const Token> tokens, std::size_t begin) {
    if (clause_word(Lower(tokens[begin].text).view(), ClauseWord::subordinator)) return 1;
    const bool two =
        begin + 1 < tokens.size() &&
        clause_word(Lower(text_of(tokens, begin, begin + 2)).view(), ClauseWord::subordinator);
    return two ? 2 : 0;
}

bool main_clause(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    if (end < begin + 2) return false;
    if (quote(tokens[begin])) ++begin;
    const Token& first = tokens[begin];
    const bool phrase = first.tag == Tag::IN || first.tag == Tag::TO;
    if (phrase && !finite(tokens, begin, end) && !any_of_words(tokens, begin + 1, end, may_be_verb))
        return false;
    const bool hangs = first.tag == Tag::WRB || first.tag == Tag::WP ||
                       subordinator(tokens, begin) > 0 ||
                       clause_word(Lower(first.text).view(), ClauseWord::asking);
    if (!hangs) return true;
    for (std::size_t i = begin + 1; i + 2 < end; ++i)
        if (comma(tokens[i]) && full_clause(tokens, i + 1, end)) return true;
    return false;
}

bool noun_phrase(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    if (begin >= end || tokens[begin].tag == Tag::CC ||
        !(is_nominal(tokens[end - 1]) || tokens[end - 1].text == "%"))
        return false;
    return !any_of_words(tokens, begin, end, [](const Token& t) {
        const bool part =
            is_nominal(t) || t.text == "'s" ||
            one_of_tags(t.tag, {Tag::DT, Tag::JJ, Tag::JJS, Tag::PRPS, Tag::POS, Tag::HYPH, Tag::IN,
                                Tag::CD, Tag::CC, Tag::VBG, Tag::VBN});
        return !part || clause_word(Lower(t.text).view(), ClauseWord::nobody);
    });
}

bool subject_and_verb(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    const Token& first = tokens[begin];
    const bool opens =
        is_nominal(first) ||
        one_of_tags(first.tag, {Tag::DT, Tag::PRPS, Tag::EX, Tag::JJ, Tag::JJS, Tag::CD, Tag::PDT});
    const auto relative = [](const Token& t) {
        return one_of_tags(t.tag, {Tag::WDT, Tag::WP, Tag::WPS, Tag::WRB}) || t.text == "which" ||
               t.text == "who";
    };
    if (!opens || relative(first)) return false;
    for (std::size_t i = begin + 1; i < end; ++i) {
        const Token& t = tokens[i];
        const Token& before = tokens[i - 1];
        if (comma(t) || t.text == ";" || t.universal == Universal::SCONJ || relative(t))
            return false;
        // "served as the minister AND BECAME a judge": of a subject farther ahead
        if (is_finite_verb(t)) return before.tag != Tag::CC;
        // "the mill PRODUCED paper", read as a participle
        if (t.tag == Tag::VBN && is_nominal(before) && may_be_verb(t)) return true;
        // "the reason [the mill closed] is unknown"
        const bool another = one_of_tags(t.tag, {Tag::DT, Tag::PRPS, Tag::PRP});
        if (another && is_nominal(before) && before.tag != Tag::POS) return false;
    }
    return false;
}

bool verb_unseen(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    if (!one_of_tags(tokens[begin].tag, {Tag::DT, Tag::PRPS, Tag::NNP})) return false;
    return begin + 2 < end && !finite(tokens, begin, end) &&
           any_of_words(tokens, begin + 2, end, may_be_verb) &&
           !any_of_words(tokens, begin, end, [](const Token& t) { return comma(t); });
}

std::size_t past_behind_noun(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin + 1; i < end; ++i)
        if (one_of_tags(tokens[i].tag, {Tag::VBN, Tag::JJ}) && is_nominal(tokens[i - 1]) &&
            may_be_verb(tokens[i]))
            return i;
    return end;
}

Token as_past(Token word) {
    if (!is_finite_verb(word)) {
        word.tag = Tag::VBD;
        word.universal = Universal::VERB;
    }
    return word;
}

}  // namespace gainsay::grammar
