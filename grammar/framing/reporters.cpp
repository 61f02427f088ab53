#include "grammar/framing/reporters.hpp"

#include <algorithm>
#include <string_view>

#include "grammar/framing/clause_shape.hpp"
#include "grammar/framing/frame_words.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/word_tables.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

using lexicon::clause_word;
using lexicon::ClauseWord;
using lexicon::Lower;

constexpr std::size_t longest_reporter = 16;  // words
constexpr std::size_t shortest_clause = 3;    // "Sales fell" and its stop

// Says or thinks it; does not deny or doubt it.
bool reports(const Token& verb, Lemmatiser& lemmatiser) {
    const auto said = reporting(verb, lemmatiser);
    return said && (said->mode == Mode::reported || said->mode == Mode::alleged ||
                    said->mode == Mode::possible);
}

// Where the words before a verb end that leave it as it is: "he [also] said", not "he never said".
std::size_t subject_end(std::span<const Token> tokens, std::size_t begin, std::size_t verb) {
    while (verb > begin && tokens[verb - 1].tag == Tag::RB &&
           clause_word(Lower(tokens[verb - 1].text).view(), ClauseWord::kept))
        --verb;
    return verb;
}

// "It seems", "it appears": nobody's word.
bool nobody_says(std::span<const Token> tokens, std::size_t begin, std::size_t subject,
                 const lexicon::Reporting& said) {
    return subject == begin + 1 && says(tokens[begin], "it") && said.mode == Mode::possible;
}

// "On Monday", "in a statement", "yesterday", "to reporters": when, where and to whom, not what.
bool circumstance(std::span<const Token> tokens, std::size_t begin, std::size_t end,
                  std::string_view verb) {
    if (begin == end) return true;
    const bool broken = any_of_words(tokens, begin, end, [](const Token& t) {
        return is_finite_verb(t) || t.universal == Universal::PUNCT || t.tag == Tag::WDT ||
               t.tag == Tag::WP || t.tag == Tag::CC;
    });
    if (broken) return false;
    if (verb == "tell") return true;  // "told reporters on Monday"
    const Token& first = tokens[begin];
    const Lower low(first.text);
    if (first.tag == Tag::TO)
        return begin + 1 < end && tokens[begin + 1].universal != Universal::VERB;
    if (first.tag == Tag::IN)
        return !one_of(low.view(),
                       {"that", "of", "if", "whether", "like", "so", "for", "as", "by"});
    if (first.tag == Tag::RB)
        return !one_of(low.view(), {"not", "n't", "so", "otherwise", "never", "no"});
    if (names_a_time(first) || lexicon::time_noun(low.view())) return true;
    return one_of(low.view(), {"last", "this", "late", "early", "earlier", "yesterday", "today"});
}

// "Said", "believes": what is told stands as it was told; "denied", "claimed", "revealed" say more.
bool passes_on(const Token& verb, Lemmatiser& lemmatiser) {
    const auto said = reporting(verb, lemmatiser);
    return said && said->mode == Mode::reported && !said->factive;
}

// "According to RUMOURS"
bool doubtful(std::span<const Token> tokens, std::size_t begin, std::size_t end,
              Lemmatiser& lemmatiser) {
    return any_of_words(tokens, begin, end, [&](const Token& t) {
        const auto kind = t.universal == Universal::ADJ ? WordClass::adjective : WordClass::noun;
        const auto said = lexicon::reporting(lemmatiser.lemma(t.text, t.tag), kind);
        return said && said->mode != Mode::reported;
    });
}

// ", the council SAID on Monday", ", SAID Ada Brandt of the council": tokens [begin, end) behind
// the comma, but for the marks of a quotation.
bool reporter(std::span<const Token> tokens, std::size_t begin, std::size_t end,
              Lemmatiser& lemmatiser, FramePart& out) {
    if (begin < end && quote(tokens[begin])) ++begin;
    if (end < begin + 2 || end > begin + longest_reporter || tokens[begin].tag == Tag::IN)
        return false;
    if (reports(tokens[begin], lemmatiser)) {
        std::size_t name = begin + 1;
        while (name < end && !comma(tokens[name]) && tokens[name].tag != Tag::IN) ++name;
        const bool pronoun = name == begin + 2 && tokens[begin + 1].tag == Tag::PRP &&
                             !says(tokens[begin + 1], "it");
        if (finite(tokens, begin + 1, end) || name == begin + 1) return false;
        out.neutral = passes_on(tokens[begin], lemmatiser);
        return pronoun || can_speak(tokens, begin + 1, name);
    }
    std::size_t verb = begin;
    while (verb < end && !is_finite_verb(tokens[verb])) ++verb;
    if (verb == end) verb = past_behind_noun(tokens, begin, end);
    if (verb == end || verb == begin) return false;
    const Token said = as_past(tokens[verb]);
    if (!reports(said, lemmatiser)) return false;
    const std::size_t subject = subject_end(tokens, begin, verb);
    if (nobody_says(tokens, begin, subject, *reporting(said, lemmatiser))) return false;
    out.neutral = passes_on(said, lemmatiser);
    return noun_phrase(tokens, begin, subject) &&
           circumstance(tokens, verb + 1, end, lemmatiser.lemma(said.text, said.tag));
}

bool according(std::span<const Token> tokens, std::size_t at, std::size_t end) {
    return at + 2 < end && says(tokens[at], "according") && tokens[at + 1].text == "to";
}

// "According to [a report that was seen by the paper]": a name for whoever says it, to the end.
bool one_source(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    bool relative = false;
    for (std::size_t i = begin; i < end; ++i) {
        if (comma(tokens[i]) && i + 1 < end && tokens[i + 1].tag == Tag::CC) return false;
        relative |= tokens[i].tag == Tag::WDT || tokens[i].tag == Tag::WP;
        if (is_finite_verb(tokens[i]) && !relative) return false;
    }
    return true;
}

// "..., and the council was angry": who says which of the two is the parser's guess.
bool joins_another(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i + 3 < end; ++i) {
        const bool joined = tokens[i + 1].tag == Tag::CC || subordinator(tokens, i + 1) > 0 ||
                            tokens[i].text == ";";
        if ((comma(tokens[i]) || tokens[i].text == ";") && joined &&
            full_clause(tokens, i + 2, end))
            return true;
    }
    return false;
}

// "Critics question CLAIMS that": no verb, but what is questioned.
bool claims_in_doubt(std::span<const Token> tokens, std::size_t verb) {
    const std::string_view word = tokens[verb].text;
    return verb > 0 && word.ends_with('s') &&
           lexicon::reporting(word.substr(0, word.size() - 1), WordClass::noun) &&
           lexicon::reporting(Lower(tokens[verb - 1].text).view(), WordClass::verb);
}

// "The council said [the mill closed]": without "that", no less than a subject and its verb.
bool bare_content(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    return !clause_word(Lower(tokens[begin].text).view(), ClauseWord::nobody) &&
           subject_and_verb(tokens, begin, end);
}

}  // namespace

std::optional<lexicon::Reporting> reporting(const Token& verb, Lemmatiser& lemmatiser) {
    if (!is_finite_verb(verb) || verb.tag == Tag::MD || verb.universal != Universal::VERB)
        return std::nullopt;
    const auto said = lexicon::reporting(lemmatiser.lemma(verb.text, verb.tag), WordClass::verb);
    return said && said->preposition.empty() ? said : std::nullopt;
}

std::optional<FramePart> closing_attribution(std::span<const Token> tokens, std::size_t begin,
                                             std::size_t end, Lemmatiser& lemmatiser) {
    for (std::size_t i = end - 1; i > begin + 1; --i) {
        if (!according(tokens, i, end)) continue;
        FramePart out;
        out.kind = FrameKind::attribution;
        out.begin = comma(tokens[i - 1]) ? i - 1 : i;
        out.neutral = !doubtful(tokens, i + 2, end, lemmatiser);
        const bool stands = one_source(tokens, i + 2, end) && main_clause(tokens, begin, out.begin);
        return stands ? std::optional(out) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<FramePart> closing_reporter(std::span<const Token> tokens, std::size_t begin,
                                          std::size_t end, Lemmatiser& lemmatiser) {
    const std::size_t least =
        std::max(begin + 1, end > longest_reporter ? end - longest_reporter : 0);
    for (std::size_t i = end - 1; i > least; --i) {
        FramePart out;
        out.kind = FrameKind::reporter;
        out.begin = i;
        if (comma(tokens[i]) && reporter(tokens, i + 1, end, lemmatiser, out) &&
            main_clause(tokens, begin, i))
            return out;
    }
    return std::nullopt;
}

std::size_t opening_reporter(std::span<const Token> tokens, std::size_t begin, std::size_t end,
                             Lemmatiser& lemmatiser, FramePart& out) {
    const std::size_t last = std::min(end, begin + longest_reporter);
    std::size_t verb = begin;
    while (verb < last && !is_finite_verb(tokens[verb])) ++verb;
    if (verb + 1 >= last || !reporting(tokens[verb], lemmatiser)) return begin;
    const std::size_t subject = subject_end(tokens, begin, verb);
    if (claims_in_doubt(tokens, verb) || !noun_phrase(tokens, begin, subject) ||
        tokens[begin].tag == Tag::IN || tokens[begin].tag == Tag::WRB)
        return begin;
    const std::string_view lemma = lemmatiser.lemma(tokens[verb].text, tokens[verb].tag);
    std::size_t that = verb + 1;
    while (that < last && !(tokens[that].tag == Tag::IN && tokens[that].text == "that")) ++that;
    std::size_t clause = verb + 1;
    if (that < last) {
        if (!circumstance(tokens, verb + 1, that, lemma)) return begin;
        clause = that + 1;
    } else if (lemma != "say" || !bare_content(tokens, clause, end)) {
        return begin;
    }
    if (end < clause + shortest_clause || joins_another(tokens, clause, end)) return begin;
    if (tokens[clause].universal == Universal::VERB || tokens[clause].universal == Universal::AUX)
        return begin;
    if (!main_clause(tokens, clause, end)) return begin;
    out.kind = FrameKind::reporter;
    out.neutral = passes_on(tokens[verb], lemmatiser);
    return clause;
}
std::size_t opening_attribution(std::span<const Token> tokens, std::size_t begin, std::size_t end,
                                Lemmatiser& lemmatiser, FramePart& out) {
    if (!according(tokens, begin, end)) return begin;
    const auto semicolon = [](const Token& t) { return t.text == ";"; };
    if (any_of_words(tokens, begin, end, semicolon)) return begin;  // "...; according to Carl, ..."
    if (one_of_tags(tokens[begin + 2].tag, {Tag::WP, Tag::WDT, Tag::WRB})) return begin;
    for (std::size_t s = begin + 3; s + shortest_clause <= end; ++s) {
        if (!comma(tokens[s])) continue;
        if (!one_source(tokens, begin + 2, s)) return begin;
        const std::size_t next = next_comma(tokens, s + 1, end);
        const bool apposition = next < end && noun_phrase(tokens, s + 1, next) &&
                                tokens[s + 1].tag != Tag::IN &&
                                !any_of_words(tokens, s + 1, next, may_be_verb);
        if (apposition && main_clause(tokens, next + 1, end)) continue;
        if (!main_clause(tokens, s + 1, end)) continue;
        out.kind = FrameKind::attribution;
        out.neutral = !doubtful(tokens, begin + 2, s, lemmatiser);
        return s + 1;
    }
    return begin;
}

}  // namespace gainsay::grammar
