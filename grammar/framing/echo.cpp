#include "grammar/framing/echo.hpp"

#include "grammar/framing/clause_shape.hpp"
#include "grammar/framing/frame_words.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/word_tables.hpp"

namespace gainsay::grammar {
namespace {

using lexicon::clause_word;
using lexicon::ClauseWord;
using lexicon::Lower;

bool kind(const Token& t, ClauseWord wanted) { return clause_word(Lower(t.text).view(), wanted); }

bool negation(const Token& t) { return one_of(t.text, {"not", "n't", "n’t"}); }

// "too", "as well", "either": tokens [from, end) hold no more than that.
bool adds(std::span<const Token> tokens, std::size_t from, std::size_t end) {
    if (from == end) return true;
    return end <= from + 2 &&
           clause_word(Lower(text_of(tokens, from, end)).view(), ClauseWord::adding);
}

// "as is THE CASE", "as was THE CUSTOM": of no other thing.
bool customary(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    return any_of_words(tokens, begin, end,
                        [](const Token& t) { return kind(t, ClauseWord::custom); });
}

bool joins(const Token& t) {
    return kind(t, ClauseWord::coordinator) || kind(t, ClauseWord::contrasting);
}

// Who does it too, without a time or a place of its own ("as did Halden IN ITALY"): what the echo
// takes over would be told of the wrong one.
bool bare_subject(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    return noun_phrase(tokens, begin, end) && !any_of_words(tokens, begin, end, [](const Token& t) {
               return one_of_tags(t.tag, {Tag::IN, Tag::TO}) && t.text != "of";
           });
}

}  // namespace

std::optional<Echo> echo_of(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    std::size_t i = begin;
    const bool stop = i < end && (comma(tokens[i]) || tokens[i].text == ";");
    if (stop) ++i;
    const bool joined = i < end && joins(tokens[i]) && !one_of(tokens[i].text, {"so", "yet"});
    if (joined) ++i;
    if (i + 2 > end) return {};
    Echo out;
    if (kind(tokens[i], ClauseWord::proform) && kind(tokens[i + 1], ClauseWord::helping)) {
        const bool as = tokens[i].text == "as";
        out.verb = i + 1;
        out.subject = i + 2;
        out.subject_end = end;
        if ((as && joined) || (!as && !stop && !joined)) return {};
        if (!bare_subject(tokens, out.subject, end) || customary(tokens, out.subject, end))
            return {};
        return out;
    }
    if (!stop && !joined) return {};
    std::size_t verb = end;
    for (std::size_t k = i + 1; k < end && verb == end; ++k)
        if (kind(tokens[k], ClauseWord::helping)) verb = k;
    if (verb == end || !bare_subject(tokens, i, verb)) return {};
    const std::size_t behind = verb + 1 + (verb + 1 < end && negation(tokens[verb + 1]) ? 1 : 0);
    if (!adds(tokens, behind, end)) return {};
    out.verb = verb;
    out.subject = i;
    out.subject_end = verb;
    return out;
}

std::optional<FramePart> closing_echo(std::span<const Token> tokens, std::size_t begin,
                                      std::size_t end) {
    constexpr std::size_t longest = 16;
    for (std::size_t i = end; i-- > begin + 2 && i + longest > end;) {
        // with the comma before it
        if (i > begin + 2 && (comma(tokens[i - 1]) || tokens[i - 1].text == ";")) continue;
        if (!echo_of(tokens, i, end)) continue;
        const bool unseen = !finite(tokens, begin, i) &&  // "The mill CLOSED and so did ..."
                            any_of_words(tokens, begin + 1, i, may_be_verb);
        if (!unseen && !subject_and_verb(tokens, begin, i)) continue;
        FramePart out;
        out.kind = FrameKind::echo;
        out.begin = i;
        return out;
    }
    return {};
}

void attach_echo(std::span<Token> tokens, const FramePart& part, const Echo& echo,
                 std::int16_t root) {
    const auto verb = static_cast<std::int16_t>(echo.verb);
    for (std::size_t i = part.begin; i < part.end; ++i) {
        Token& t = tokens[i];
        const bool subject = i >= echo.subject && i < echo.subject_end;
        if (i == echo.verb) {
            t.head = root;
            t.relation = tokens[part.begin].text == ";" ? Relation::parataxis : Relation::conj;
            if (!is_finite(t.tag)) t.tag = Tag::VBP;
            t.universal = Universal::AUX;
        } else if (subject && t.head < 0) {
            t.head = verb;
            t.relation = Relation::nsubj;
        } else if (!subject && t.universal == Universal::PUNCT) {
            t.head = t.tag == Tag::PERIOD ? root : verb;
            t.relation = Relation::punct;
        } else if (!subject && negation(t)) {
            t.head = verb;
            t.relation = Relation::advmod;
        } else if (!subject) {
            t.head = verb;
            t.relation = i < echo.verb ? Relation::cc : Relation::punct;
            t.tag = i < echo.verb ? Tag::CC : Tag::UH;
            t.universal = i < echo.verb ? Universal::CCONJ : Universal::INTJ;
        }
    }
}

}  // namespace gainsay::grammar
