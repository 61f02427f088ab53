#include <algorithm>
#include <optional>
#include <string_view>

#include "grammar/framing/frame.hpp"
#include "grammar/framing/frame_words.hpp"
#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/word_tables.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::grammar {
namespace {

using lexicon::Aside;
using lexicon::Lower;
using lexicon::WordNet;

constexpr std::size_t longest_opener = 9;  // words before the comma or the colon
constexpr std::size_t longest_source = 6;
constexpr std::size_t longest_tail = 5;

bool dash(const Token& t) { return one_of(t.text, {"-", "--", "–", "—"}); }
bool colon(const Token& t) { return t.text == ":"; }

bool address(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        const bool comma = tokens[i].tag == Tag::COMMA;
        const bool noun =
            tokens[i].universal == Universal::NOUN || tokens[i].universal == Universal::PROPN;
        const bool named = lexicon::aside(tokens[i].text, Aside::address);
        if (!comma && !named && !(noun && i + 1 < end)) return false;
    }
    return end > begin;
}

// "Do not panic", "Please stop it", "Everyone calm down", "Keep calm": an order, which is no part
// of what follows it.
bool order(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    std::size_t verb = begin;
    while (verb < end && (lexicon::aside(tokens[verb].text, Aside::address) ||
                          one_of(Lower(tokens[verb].text).view(), {"please", "just", "now", "so"})))
        ++verb;
    const bool addressed = verb > begin;
    const bool forbids = verb + 1 < end && one_of(Lower(tokens[verb].text).view(), {"do"}) &&
                         (tokens[verb + 1].text == "n't" || tokens[verb + 1].text == "n’t" ||
                          Lower(tokens[verb + 1].text).view() == "not");
    if (forbids) return true;
    if (verb == end) return false;
    const bool base =
        (WordNet::instance().forms(Lower(tokens[verb].text).view()) & lexicon::verb_form) != 0;
    const bool tagged = tokens[verb].tag == Tag::VB || (addressed && base);
    if (!base || !tagged) return false;
    return !any_of_words(tokens, verb + 1, end, [](const Token& t) { return is_finite_verb(t); });
}

// Where the opening part that begins here ends; `begin` where none does.
std::size_t opening(std::span<const Token> tokens, std::size_t begin, std::size_t end,
                    FrameKind& kind) {
    if (tokens[begin].tag == Tag::OPEN_BRACKET || tokens[begin].text == "[") {
        for (std::size_t close = begin + 2; close < end && close < begin + 5; ++close)
            if ((tokens[close].tag == Tag::CLOSE_BRACKET || tokens[close].text == "]") &&
                lexicon::aside(text_of(tokens, begin + 1, close), Aside::label)) {
                kind = FrameKind::aside;
                return close + 1;
            }
        return begin;
    }
    for (std::size_t s = begin + 1; s + 2 < end && s <= begin + longest_opener; ++s) {
        const Token& mark = tokens[s];
        const bool stop = colon(mark) || dash(mark) || mark.text == "|" || mark.text == "!";
        if (!stop && mark.tag != Tag::COMMA) continue;
        if (dash(mark) && mark.span.begin == tokens[s - 1].span.end) return begin;  // a hyphen
        const std::string_view said = text_of(tokens, begin, s);
        kind = FrameKind::aside;
        if (stop && lexicon::aside(said, Aside::label)) return s + 1;
        const bool follows = says_something(tokens, s + 1, end);
        if (follows && lexicon::aside(said, Aside::opener)) return s + 1;
        for (std::size_t k = begin + 1; follows && k < s && k < begin + 4; ++k)
            if (lexicon::aside(text_of(tokens, begin, k), Aside::opener) && address(tokens, k, s))
                return s + 1;
        // "Cheer up, LINDAU: ..."
        const bool called =
            begin > 0 && tokens[begin - 1].tag == Tag::COMMA && s - begin < 4 &&
            !any_of_words(tokens, begin, s, [](const Token& t) { return !is_nominal(t); });
        if (follows && begin > 0 && (called || address(tokens, begin, s))) return s + 1;
        if (order(tokens, begin, s) && full_clause(tokens, s + 1, end)) return s + 1;
        if (dash(mark) && s == begin + 1 && follows && noun_of_saying(tokens, begin, s)) {
            kind = FrameKind::saying;  // "WARNING - bridge is not open"
            return s + 1;
        }
        if (!colon(mark)) {
            // "Sorry, folks: ...": a comma within what is set off
            if (mark.tag == Tag::COMMA && s < begin + 5) continue;
            return begin;
        }
        if (s - begin > longest_source) return begin;
        if (noun_of_saying(tokens, begin, s)) {
            kind = FrameKind::saying;
            return s + 1;
        }
        if (!follows) return begin;
        if (can_speak(tokens, begin, s)) {
            kind = FrameKind::source;
            return s + 1;
        }
        const bool phrase = !any_of_words(tokens, begin, s, [](const Token& t) {
            return is_finite_verb(t) || t.universal == Universal::PUNCT || t.tag == Tag::TO ||
                   t.tag == Tag::CD || t.tag == Tag::WRB || t.tag == Tag::WP;
        });
        const bool noun = is_nominal(tokens[s - 1]);
        bool planned = false;  // "Weather: rain TO FALL"
        for (std::size_t i = s + 2; i + 1 < end; ++i)
            planned |= tokens[i].tag == Tag::TO && tokens[i + 1].tag == Tag::VB &&
                       is_nominal(tokens[i - 1]);
        if (!phrase || !noun || (!planned && !full_clause(tokens, s + 1, end))) return begin;
        kind = FrameKind::topic;
        return s + 1;
    }
    return begin;
}

// "Bridge unsafe, ENGINEERS WARN": behind words without a verb, who says so. Where there is a verb
// the parser does better.
bool says_who(std::span<const Token> tokens, std::size_t begin, std::size_t comma,
              std::size_t end) {
    if (end - comma < 3 || any_of_words(tokens, begin, comma, is_finite_verb) ||
        !says_something(tokens, begin, comma) ||
        (!can_speak(tokens, comma + 1, end - 1) && !noun_of_saying(tokens, comma + 1, end - 1)))
        return false;
    const Lower low(tokens[end - 1].text);
    const std::string_view verb = low.view();
    const auto tells = [](const std::optional<lexicon::Reporting>& said) {  // "..., NASA SUGGESTS"
        return said &&
               (said->speech || said->mode == Mode::reported || said->mode == Mode::possible);
    };
    return tells(lexicon::reporting(verb, WordClass::verb)) ||
           (verb.ends_with('s') &&
            tells(lexicon::reporting(verb.substr(0, verb.size() - 1), WordClass::verb)));
}

// Where the closing part that ends here begins; `end` where none does.
std::size_t closing(std::span<const Token> tokens, std::size_t begin, std::size_t end,
                    FrameKind& kind) {
    kind = FrameKind::aside;
    if (end - begin < 4) return end;
    const Token& last = tokens[end - 1];
    if (last.tag == Tag::CLOSE_BRACKET || last.text == "]") {
        for (std::size_t open = end - 1; open-- > begin + 2 && open + 6 > end;)
            if (tokens[open].tag == Tag::OPEN_BRACKET || tokens[open].text == "[")
                return open + 2 < end &&
                               lexicon::aside(text_of(tokens, open + 1, end - 1), Aside::label)
                           ? open
                           : end;
        return end;
    }
    if (lexicon::aside(last.text, Aside::closer)) {
        const bool mark = tokens[end - 2].universal == Universal::PUNCT;
        return end - (mark ? 2 : 1);
    }
    for (std::size_t s = end - 1; s-- > begin + 1 && s + longest_tail + 2 > end;) {
        const Token& mark = tokens[s];
        if (mark.text == "|") return s;
        if (mark.tag == Tag::COMMA && says_who(tokens, begin, s, end)) {
            kind = FrameKind::source;
            return s;
        }
        const bool spaced = dash(mark) && mark.span.begin > tokens[s - 1].span.end &&
                            mark.span.end < tokens[s + 1].span.begin;
        if (!spaced && !colon(mark)) continue;
        if (!says_something(tokens, begin, s) || any_of_words(tokens, s + 1, end, is_finite_verb))
            return end;
        if (lexicon::aside(text_of(tokens, s + 1, end), Aside::opener)) return s;
        if (spaced && lexicon::aside(text_of(tokens, s + 1, end), Aside::label)) return s;
        if (noun_of_saying(tokens, s + 1, end)) {
            kind = FrameKind::saying;
            return s;
        }
        const bool names =
            !any_of_words(tokens, s + 1, end, [](const Token& t) { return !starts_large(t); });
        const Lower closing_word(last.text);
        const bool common = known_noun(closing_word.view()) && person_or_body(closing_word.view());
        if (spaced && names && end - s > 2 && !common) return s;  // the paper's own name
        if (!can_speak(tokens, s + 1, end)) return end;
        if (spaced && names && !common) return s;
        kind = FrameKind::source;
        return s;
    }
    return end;
}

}  // namespace

bool is_headline(std::span<const Token> tokens) {
    if (tokens.size() < 3) return false;
    std::size_t last = tokens.size();
    while (last > 1 &&
           (tokens[last - 1].tag == Tag::CLOSE_QUOTE || tokens[last - 1].tag == Tag::CLOSE_BRACKET))
        --last;
    return tokens[last - 1].text != "." && tokens[last - 1].text != "?" &&
           tokens[last - 1].text != ";" && tokens[last - 1].text != ":";
}

Frame headline_frame(std::span<const Token> tokens) {
    Frame out;
    out.end = tokens.size();
    FrameKind kind = FrameKind::aside;
    while (out.parts + 4 < Frame::most_parts && out.end - out.begin > 3) {
        const std::size_t end = opening(tokens, out.begin, out.end, kind);
        if (end == out.begin) break;
        out.add(kind, out.begin, end);
        out.begin = end;
        if (kind != FrameKind::aside) break;
    }
    // "Coach: 'We did not cheat'": the marks of what is quoted as a whole
    const auto quote = [](const Token& t) {
        return t.tag == Tag::OPEN_QUOTE || t.tag == Tag::CLOSE_QUOTE ||
               one_of(t.text, {"'", "\"", "‘", "’", "“", "”"});
    };
    if (out.parts > 0 && out.end - out.begin > 3 && quote(tokens[out.begin]) &&
        quote(tokens[out.end - 1])) {
        out.add(FrameKind::aside, out.begin, out.begin + 1);
        out.add(FrameKind::aside, out.end - 1, out.end);
        ++out.begin;
        --out.end;
    }
    while (out.parts < Frame::most_parts) {
        const std::size_t begin = closing(tokens, out.begin, out.end, kind);
        if (begin == out.end) break;
        out.add(kind, begin, out.end);
        out.end = begin;
    }
    return out;
}

}  // namespace gainsay::grammar
