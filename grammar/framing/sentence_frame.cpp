#include <algorithm>
#include <optional>
#include <string_view>

#include "grammar/framing/clause_shape.hpp"
#include "grammar/framing/echo.hpp"
#include "grammar/framing/frame.hpp"
#include "grammar/framing/frame_words.hpp"
#include "grammar/framing/inset.hpp"
#include "grammar/framing/reporters.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/word_tables.hpp"

namespace gainsay::grammar {
namespace {

using lexicon::Aside;
using lexicon::clause_word;
using lexicon::ClauseWord;
using lexicon::Lower;

constexpr std::size_t shortest_clause = 3;  // "Sales fell" and its stop
constexpr std::size_t most_openers = 4;
constexpr std::size_t longest_link = 5;
constexpr std::size_t longest_adjunct = 40;
constexpr std::size_t longest_reference = 12;

// "See page 12", "Note 5"
bool reference(std::span<const Token> tokens, std::size_t open, std::size_t close) {
    return close - open <= longest_reference &&
           lexicon::aside(tokens[open + 1].text, Aside::reference) &&
           !finite(tokens, open + 2, close);
}

// What stands before the clause and its comma, [begin, s), which has none itself: a clause of its
// own, or a phrase.
std::optional<FrameKind> adjunct(std::span<const Token> tokens, std::size_t begin, std::size_t s) {
    const Token& first = tokens[begin];
    const std::size_t marks = subordinator(tokens, begin);
    if (marks > 0 && begin + marks + 1 < s && subject_and_verb(tokens, begin + marks, s))
        return FrameKind::clause;
    const bool as = says(first, "as");
    if (finite(tokens, begin, s) && !as) return std::nullopt;
    if (one_of_tags(first.tag, {Tag::VBG, Tag::VBN})) return FrameKind::phrase;
    if (as && one_of_tags(tokens[begin + 1].tag, {Tag::VBN, Tag::MD})) return FrameKind::phrase;
    const bool preposition = one_of_tags(first.tag, {Tag::IN, Tag::TO}) && marks == 0;
    return preposition && is_nominal(tokens[s - 1]) ? std::optional(FrameKind::phrase)
                                                    : std::nullopt;
}

// The main clause begins here, or one more adjunct before it does: "As announced, in 2020, sales
// rose".
bool leads_to_clause(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    for (std::size_t adjuncts = 0; adjuncts < most_openers; ++adjuncts) {
        if (begin + shortest_clause > end + 1) return false;
        if (subject_and_verb(tokens, begin, end) || verb_unseen(tokens, begin, end) ||
            inset_of(tokens.subspan(begin, end - begin)))
            return true;
        const std::size_t s = next_comma(tokens, begin, end);
        if (s == end || s < begin + 2 || !adjunct(tokens, begin, s)) return false;
        begin = s + 1;
    }
    return false;
}

// "In Norway[,] Sweden and Denmark[,]": the comma behind a list that goes on behind `s`; `end`
// where it does not.
std::size_t end_of_list(std::span<const Token> tokens, std::size_t s, std::size_t end) {
    for (std::size_t items = 0; items < most_openers; ++items) {
        const std::size_t next = next_comma(tokens, s + 1, end);
        if (next == end || !noun_phrase(tokens, s + 1, next) ||
            any_of_words(tokens, s + 1, next, may_be_verb))
            return end;
        const bool last =
            any_of_words(tokens, s + 1, next, [](const Token& t) { return t.tag == Tag::CC; });
        s = next;
        if (last) return s;
    }
    return end;
}

// Where the phrase or the clause before the main clause ends, its comma with it. Where the main
// clause does not begin right there, its subject is a list or has a clause of its own: all is left
// to the parser.
std::size_t opening_adjunct(std::span<const Token> tokens, std::size_t begin, std::size_t end,
                            FramePart& out) {
    std::size_t s = next_comma(tokens, begin, end);
    if (s == end || s < begin + 2 || s > begin + longest_adjunct) return begin;
    const auto kind = adjunct(tokens, begin, s);
    if (!kind) return begin;
    if (!leads_to_clause(tokens, s + 1, end)) {
        s = end_of_list(tokens, s, end);
        if (s == end || !leads_to_clause(tokens, s + 1, end)) return begin;
    }
    out.kind = *kind;
    out.neutral = *kind == FrameKind::phrase && says(tokens[begin], "as");  // "as announced"
    return s + 1;
}

// Tokens [begin, end) hold no clause but one: "he said sales rose, and ...", "the firm that sells".
bool governs_no_clause(std::span<const Token> tokens, std::size_t begin, std::size_t end,
                       Lemmatiser& lemmatiser) {
    return !any_of_words(tokens, begin, end, [&](const Token& t) {
        return t.universal == Universal::SCONJ || quote(t) || reporting(t, lemmatiser) ||
               one_of_tags(t.tag, {Tag::WDT, Tag::WP, Tag::WRB, Tag::WPS}) || t.text == "that";
    });
}

// Nothing in tokens [begin, end) that could govern a clause behind it.
bool governs_nothing(std::span<const Token> tokens, std::size_t begin, std::size_t end,
                     Lemmatiser& lemmatiser) {
    return governs_no_clause(tokens, begin, end, lemmatiser) &&
           !any_of_words(tokens, begin, end, [](const Token& t) {
               return one_of(t.text, {"either", "neither", "both", "not"});
           });
}

// "After he left AND the band RELEASED": how far the clause reaches is the parser's guess.
bool joins_verbs(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
        if (tokens[i].tag == Tag::CC && finite(tokens, i + 1, end)) return true;
    return false;
}

// The clause that begins at `i`, with its mark or without; nothing where none does.
std::optional<FramePart> clause_at(std::span<const Token> tokens, std::size_t i, std::size_t end) {
    const bool semicolon = tokens[i].text == ";";
    const bool stop = semicolon || comma(tokens[i]);
    std::size_t clause = i + (stop ? 1 : 0);
    if (clause + 2 > end) return {};
    FramePart out;
    out.begin = i;
    out.kind = FrameKind::joined;
    const std::size_t marks = semicolon ? 0 : subordinator(tokens, clause);
    if (stop && !semicolon && clause_word(tokens[clause].text, ClauseWord::coordinator)) {
        ++clause;
    } else if (marks > 0 && !says(tokens[clause], "as")) {
        const bool limited =  // "not because", "only after"
            clause_word(Lower(tokens[clause - 1].text).view(), ClauseWord::limiter);
        clause += marks;
        out.kind = FrameKind::clause;
        if (limited || (!stop && joins_verbs(tokens, clause, end))) return {};
    } else if (!semicolon) {
        return {};
    }
    if (clause + 2 > end || !subject_and_verb(tokens, clause, end)) return {};
    return out;
}

// "[Sales fell], and profits rose", "[sales fell]; profits rose", "[sales fell] because prices
// rose": the last clause behind a main clause that governs nothing more.
std::optional<FramePart> clause_behind(std::span<const Token> tokens, std::size_t begin,
                                       std::size_t end, Lemmatiser& lemmatiser) {
    for (std::size_t i = end; i-- > begin + 2;) {
        const auto found = clause_at(tokens, i, end);
        if (!found || !subject_and_verb(tokens, begin, i) ||
            !governs_nothing(tokens, begin, i, lemmatiser))
            continue;
        // "The tenant pays, and the owner repairs, unless they agree otherwise": with the last one.
        bool joined = false;
        for (std::size_t k = begin + 2; k < i && found->kind == FrameKind::clause; ++k) {
            const auto inner = clause_at(tokens, k, end);
            joined |= inner && inner->kind == FrameKind::joined;
        }
        if (!joined) return found;
    }
    return {};
}

// The part that closes tokens [begin, end); `end` is the place of the stop, or of what stands for
// it.
std::optional<FramePart> closing(std::span<const Token> tokens, std::size_t begin, std::size_t end,
                                 Lemmatiser& lemmatiser) {
    FramePart out;
    if (tokens[end - 1].tag == Tag::CLOSE_BRACKET || tokens[end - 1].text == "]") {
        std::size_t open = end - 1;
        while (open > begin && tokens[open].tag != Tag::OPEN_BRACKET && tokens[open].text != "[")
            --open;
        if (open < begin + shortest_clause - 1 || !reference(tokens, open, end - 1)) return {};
        out.kind = FrameKind::reference;
        out.begin = open;
        out.neutral = true;
        return out;
    }
    if (auto said = closing_attribution(tokens, begin, end, lemmatiser)) return said;
    if (auto said = closing_reporter(tokens, begin, end, lemmatiser)) return said;
    if (const auto other = closing_beside(tokens, begin, end)) {
        out.kind = FrameKind::beside;
        out.begin = other->begin;
        return out;
    }
    const auto echo = closing_echo(tokens, begin, end);
    if (echo && governs_no_clause(tokens, begin, echo->begin, lemmatiser)) return echo;
    return clause_behind(tokens, begin, end, lemmatiser);
}

// "And", "However,", "For example,"
std::size_t opening_link(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    if (one_of(Lower(tokens[begin].text).view(), {"and", "but", "or"}) &&
        !says(tokens[begin + 1], "for") && tokens[begin + 1].universal != Universal::PUNCT)
        return begin + 1;
    const std::size_t s = next_comma(tokens, begin, std::min(end, begin + longest_link + 1));
    const bool links = s > begin && s + shortest_clause <= end && comma(tokens[s]) &&
                       lexicon::connective(Lower(text_of(tokens, begin, s)).view());
    return links ? s + 1 : begin;
}

// "Please note THAT", "it is a fact THAT": of one clause only.
std::size_t opening_assertion(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    for (std::size_t s = begin + 1; s + shortest_clause < end && s <= begin + longest_link; ++s)
        if (tokens[s].text == "that" &&
            lexicon::asserting(Lower(text_of(tokens, begin, s)).view()) &&
            !any_of_words(tokens, s + 1, end, [](const Token& t) {
                return t.text == "but" || t.text == "that" || t.text == ";";
            }))
            return s + 1;
    return begin;
}

bool year(const Token& t) {
    return t.tag == Tag::CD && t.text.size() == 4 && (t.text[0] == '1' || t.text[0] == '2') &&
           t.text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "In 1905 [most workers were men]", "in May 2019 [...]", "on 6 May [...]": a date before the
// clause without a comma, which a parser takes for a part of the subject.
std::size_t opening_date(std::span<const Token> tokens, std::size_t begin, std::size_t end,
                         FramePart& out) {
    if (!one_of(Lower(tokens[begin].text).view(), {"in", "on", "by", "since"})) return begin;
    std::size_t i = begin + 1;
    if (i < end && tokens[i].tag == Tag::CD && tokens[i].text.size() < 3) ++i;
    if (i < end && lexicon::month(tokens[i].text)) ++i;
    if (i < end && year(tokens[i])) ++i;
    const bool month = i > begin + 1 && lexicon::month(tokens[i - 1].text);
    if (i == begin + 1 || (!month && !year(tokens[i - 1])) || i + shortest_clause > end ||
        !subject_and_verb(tokens, i, end) || tokens[i].tag == Tag::CD)
        return begin;
    out.kind = FrameKind::phrase;
    return i;
}

// Where the part that opens tokens [begin, end) ends; `begin` where none does.
std::size_t opening(std::span<const Token> tokens, std::size_t begin, std::size_t end,
                    Lemmatiser& lemmatiser, FramePart& out) {
    out.kind = FrameKind::link;
    out.neutral = true;
    if (const std::size_t at = opening_link(tokens, begin, end); at > begin) return at;
    out.kind = FrameKind::aside;
    if (const std::size_t at = opening_assertion(tokens, begin, end); at > begin) return at;
    if (const std::size_t at = opening_attribution(tokens, begin, end, lemmatiser, out); at > begin)
        return at;
    if (const std::size_t at = opening_reporter(tokens, begin, end, lemmatiser, out); at > begin)
        return at;
    if (const std::size_t at = opening_date(tokens, begin, end, out); at > begin) return at;
    return opening_adjunct(tokens, begin, end, out);
}

}  // namespace

Frame sentence_frame(std::span<const Token> tokens, Lemmatiser& lemmatiser) {
    Frame out;
    out.end = tokens.size();
    if (tokens.size() >= 5 && tokens[1].text == ":" && noun_of_saying(tokens, 0, 1)) {
        out.add(FrameKind::saying, 0, 2);
        out.begin = 2;
        return out;
    }
    if (tokens.size() < shortest_clause + 1 || tokens.back().tag != Tag::PERIOD) return out;
    while (out.parts < most_openers && out.end - out.begin > shortest_clause) {
        FramePart part;
        part.begin = out.begin;
        part.end = opening(tokens, out.begin, out.end, lemmatiser, part);
        if (part.end == part.begin) break;
        out.begin = part.end;
        out.add(part);
    }
    while (out.parts + 2 < Frame::most_parts && out.end - out.begin > shortest_clause + 1) {
        const std::size_t stop = out.end - 1;
        auto tail = closing(tokens, out.begin, stop, lemmatiser);
        if (!tail) break;
        tail->end = out.borrowed_stop ? stop : out.end;
        out.add(*tail);
        out.end = tail->begin + 1;
        out.borrowed_stop = true;
    }
    return out;
}

Core core_of(const Frame& frame, std::size_t tokens) {
    Core out;
    out.end = tokens;
    bool opening = true;
    bool closing = true;
    for (const FramePart& part : std::span(frame.part).first(frame.parts)) {
        const bool before = part.begin < frame.begin;
        bool& still = before ? opening : closing;
        still = still && part.neutral;
        if (!still) continue;
        (before ? out.begin : out.end) = before ? part.end : part.begin;
    }
    return out;
}

}  // namespace gainsay::grammar
