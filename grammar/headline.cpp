#include "grammar/headline.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/names.hpp"
#include "grammar/lexicon/people.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/lexicon/word_tables.hpp"

namespace gainsay::grammar {
namespace {

using lexicon::Aside;
using lexicon::Lower;
using lexicon::WordNet;

constexpr std::size_t longest_opener = 9;  // words before the comma or the colon
constexpr std::size_t longest_source = 6;
constexpr std::size_t longest_tail = 5;

bool one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool dash(const Token& t) { return one_of(t.text, {"-", "--", "–", "—"}); }
bool colon(const Token& t) { return t.text == ":"; }

bool capital(const Token& t) { return t.text[0] >= 'A' && t.text[0] <= 'Z'; }

// The text of tokens [begin, end), as it stands: all views are of one sentence.
std::string_view words(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    const char* from = tokens[begin].text.data();
    const Token& last = tokens[end - 1];
    return {from, static_cast<std::size_t>(last.text.data() + last.text.size() - from)};
}

bool finite(const Token& t) {
    return is_finite(t.tag) && (t.universal == Universal::VERB || t.universal == Universal::AUX);
}

bool denies(const Token& t) {
    return one_of(Lower(t.text).view(), {"not", "n't", "no", "never", "none", "nobody", "nothing"});
}

template <class Test>
bool any(std::span<const Token> tokens, std::size_t begin, std::size_t end, const Test& test) {
    return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                       tokens.begin() + static_cast<std::ptrdiff_t>(end), test);
}

// "Bridge UNSAFE", "Three DEAD in fire": an adjective with its noun before it.
bool adjective_behind(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin + 1; i < end; ++i) {
        const bool closes = i + 1 == end || tokens[i + 1].universal == Universal::ADP ||
                            tokens[i + 1].tag == Tag::COMMA;
        if (tokens[i].tag == Tag::JJ && closes && is_nominal(tokens[i - 1])) return true;
    }
    return false;
}

// Something is said: there is a verb, or what headlines have instead of one.
bool says_something(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    if (end - begin >= 2 && adjective_behind(tokens, begin, end)) return true;
    return end - begin >= 2 && any(tokens, begin, end, [](const Token& t) {
               return finite(t) || t.tag == Tag::VBN || t.tag == Tag::TO || denies(t) ||
                      t.tag == Tag::VB;
           });
}

// A clause that stands by itself: a subject before its finite verb. "..., doctors say" is no such
// clause, it tells who says what stands before.
bool full_clause(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    bool subject = false;
    for (std::size_t i = begin; i < end; ++i) {
        const Token& t = tokens[i];
        if (finite(t)) {
            const bool more = any(tokens, i + 1, end, [](const Token& x) {
                return finite(x) || x.tag == Tag::VB || x.tag == Tag::VBG || x.tag == Tag::VBN;
            });
            if (t.universal == Universal::VERB && !more) {
                // The lemma is not known yet: its form tells enough ("say", "says", "tell").
                for (const std::size_t cut : {std::size_t{0}, std::size_t{1}}) {
                    const Lower low(t.text.substr(0, t.text.size() - cut));
                    const auto said = lexicon::reporting(low.view(), WordClass::verb);
                    if (said && (said->speech || said->mode == Mode::required)) return false;
                }
            }
            return subject;
        }
        if (t.tag == Tag::WP || t.tag == Tag::WDT || t.tag == Tag::WRB) return false;
        subject |= is_nominal(t) || t.tag == Tag::DT;
    }
    return false;
}

bool person_or_body(std::string_view word) {
    if (lexicon::title(word) || lexicon::organisation_noun(word) ||
        lexicon::organisation_word(word) == lexicon::OrganisationWord::head)
        return true;
    const WordNet& wordnet = WordNet::instance();
    return wordnet.is_a(word, "person", WordClass::noun, 9, 1) ||
           wordnet.is_a(word, "organization", WordClass::noun, 8, 2) ||
           wordnet.is_a(word, "social group", WordClass::noun, 3, 1);
}

bool known_noun(std::string_view word) {
    return (WordNet::instance().forms(word) & (lexicon::noun_form | lexicon::plural_form)) != 0;
}

// "Prosecutor", "Governor's Office", "Ministry of Health", "Ada Brook": whoever can say something.
bool can_speak(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    std::size_t head = end;
    for (std::size_t i = begin; i < end; ++i) {
        const Token& t = tokens[i];
        if (one_of(t.text, {"of", "for", "at"}) && i > begin) {
            head = i;
            break;
        }
        const bool noun_word = is_nominal(t) || t.universal == Universal::ADJ ||
                               t.tag == Tag::DT || t.tag == Tag::POS || t.tag == Tag::PRPS ||
                               t.tag == Tag::ADD || t.text == "&";
        if (!noun_word || t.tag == Tag::CD || t.tag == Tag::PRP) return false;
    }
    const Lower last(tokens[head - 1].text);
    const Lower whole(words(tokens, begin, head));
    if (person_or_body(last.view()) || person_or_body(whole.view())) return true;
    if (last.view().ends_with('s') && last.view().size() > 3) {  // "Scientists"
        const std::string_view singular = last.view().substr(0, last.view().size() - 1);
        if (person_or_body(singular)) return true;
        const auto said = lexicon::reporting(singular, WordClass::noun);
        if (said && one_of(singular, {"source", "witness"})) return true;
    }
    if (one_of(last.view(), {"police", "source", "witness", "witnesses", "officials"})) return true;
    // A country before a colon is where it happened, more often than who says so.
    if (lexicon::nation(words(tokens, begin, head)) || !capital(tokens[begin])) return false;
    const bool unknown = WordNet::instance().forms(last.view()) == 0;
    // "Ada Brook", but not "Ada Brook wedding"
    if (lexicon::first_name(tokens[begin].text)) return head - begin == 2 || unknown;
    return unknown;
}

// A noun of saying, with what stands before it: "New study", "Rumour"; not who says it.
bool noun_of_saying(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    if (end - begin > 3 || end == begin) return false;
    const Lower last(tokens[end - 1].text);
    if (!lexicon::reporting(last.view(), WordClass::noun)) return false;
    const WordNet& wordnet = WordNet::instance();
    if (wordnet.is_a(last.view(), "person", WordClass::noun, 9, 1)) return false;
    return !any(tokens, begin, end, [](const Token& t) { return finite(t) && t.tag != Tag::VBP; });
}

bool address(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        const bool comma = tokens[i].tag == Tag::COMMA;
        const bool noun = tokens[i].universal == Universal::NOUN ||
                          tokens[i].universal == Universal::PROPN;
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
    return !any(tokens, verb + 1, end, [](const Token& t) { return finite(t); });
}

// Where the opening part that begins here ends; `begin` where none does.
std::size_t opening(std::span<const Token> tokens, std::size_t begin, std::size_t end,
                    FrameKind& kind) {
    if (tokens[begin].tag == Tag::OPEN_BRACKET || tokens[begin].text == "[") {
        for (std::size_t close = begin + 2; close < end && close < begin + 5; ++close)
            if ((tokens[close].tag == Tag::CLOSE_BRACKET || tokens[close].text == "]") &&
                lexicon::aside(words(tokens, begin + 1, close), Aside::label)) {
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
        const std::string_view said = words(tokens, begin, s);
        kind = FrameKind::aside;
        if (stop && lexicon::aside(said, Aside::label)) return s + 1;
        const bool follows = says_something(tokens, s + 1, end);
        if (follows && lexicon::aside(said, Aside::opener)) return s + 1;
        for (std::size_t k = begin + 1; follows && k < s && k < begin + 4; ++k)
            if (lexicon::aside(words(tokens, begin, k), Aside::opener) && address(tokens, k, s))
                return s + 1;
        // "Cheer up, LINDAU: ..."
        const bool called = begin > 0 && tokens[begin - 1].tag == Tag::COMMA && s - begin < 4 &&
                            !any(tokens, begin, s, [](const Token& t) { return !is_nominal(t); });
        if (follows && begin > 0 && (called || address(tokens, begin, s))) return s + 1;
        if (order(tokens, begin, s) && full_clause(tokens, s + 1, end)) return s + 1;
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
        const bool phrase = !any(tokens, begin, s, [](const Token& t) {
            return finite(t) || t.universal == Universal::PUNCT || t.tag == Tag::TO ||
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
    if (end - comma < 3 || any(tokens, begin, comma, finite) ||
        !says_something(tokens, begin, comma) || !can_speak(tokens, comma + 1, end - 1))
        return false;
    const Lower low(tokens[end - 1].text);
    const std::string_view verb = low.view();
    const auto said = lexicon::reporting(verb, WordClass::verb);
    const auto says = lexicon::reporting(verb.substr(0, verb.size() - 1), WordClass::verb);
    return (said && said->speech) || (verb.ends_with('s') && says && says->speech);
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
                               lexicon::aside(words(tokens, open + 1, end - 1), Aside::label)
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
        if (!says_something(tokens, begin, s) || any(tokens, s + 1, end, finite)) return end;
        if (lexicon::aside(words(tokens, s + 1, end), Aside::opener)) return s;
        if (spaced && lexicon::aside(words(tokens, s + 1, end), Aside::label)) return s;
        if (noun_of_saying(tokens, s + 1, end)) {
            kind = FrameKind::saying;
            return s;
        }
        const bool names = !any(tokens, s + 1, end, [](const Token& t) { return !capital(t); });
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
    while (last > 1 && (tokens[last - 1].tag == Tag::CLOSE_QUOTE ||
                        tokens[last - 1].tag == Tag::CLOSE_BRACKET))
        --last;
    return tokens[last - 1].text != "." && tokens[last - 1].text != "?" &&
           tokens[last - 1].text != ";" && tokens[last - 1].text != ":";
}

Frame frame_of(std::span<const Token> tokens) {
    Frame out;
    out.end = tokens.size();
    const bool headline = is_headline(tokens);
    if (!headline) {
        const bool leads = tokens.size() >= 5 && colon(tokens[1]) && noun_of_saying(tokens, 0, 1);
        if (!leads) return out;
        out.part[out.parts++] = {FrameKind::saying, 0, 2};
        out.begin = 2;
        return out;
    }
    const auto add = [&](FrameKind kind, std::size_t begin, std::size_t end) {
        out.part[out.parts++] = {kind, begin, end};
    };
    FrameKind kind = FrameKind::aside;
    while (out.parts + 4 < Frame::most_parts && out.end - out.begin > 3) {
        const std::size_t end = opening(tokens, out.begin, out.end, kind);
        if (end == out.begin) break;
        add(kind, out.begin, end);
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
        add(FrameKind::aside, out.begin, out.begin + 1);
        add(FrameKind::aside, out.end - 1, out.end);
        ++out.begin;
        --out.end;
    }
    while (out.parts < Frame::most_parts) {
        const std::size_t begin = closing(tokens, out.begin, out.end, kind);
        if (begin == out.end) break;
        add(kind, begin, out.end);
        out.end = begin;
    }
    return out;
}

namespace {

// "ADA BROOK: ..." names; its words were parsed as any others.
bool make_name(std::span<Token> tokens, std::size_t begin) {
    std::size_t words = 0;
    for (const Token& t : tokens) {
        if (t.universal == Universal::PUNCT) continue;
        if (!capital(t) || t.tag == Tag::POS || t.universal == Universal::ADP) return false;
        ++words;
    }
    std::size_t first = 0;
    while (first < tokens.size() && tokens[first].universal == Universal::PUNCT) ++first;
    if (words < 2 || first == tokens.size()) return false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        Token& t = tokens[i];
        t.head = i == first ? std::int16_t{-1} : static_cast<std::int16_t>(begin + first);
        if (t.universal == Universal::PUNCT) {
            t.relation = Relation::punct;
            continue;
        }
        t.relation = i == first ? Relation::root : Relation::flat;
        t.tag = Tag::NNP;
        t.universal = Universal::PROPN;
    }
    return true;
}

// "..., engineers WARN": the verb says no more than that they are the source.
bool drop_verb(std::span<Token> tokens, std::size_t begin) {
    if (tokens.size() < 3 || tokens[0].tag != Tag::COMMA) return false;
    const auto last = static_cast<std::int16_t>(begin + tokens.size() - 2);
    for (Token& t : tokens) {
        t.head = last;
        t.relation = t.universal == Universal::PUNCT ? Relation::punct : Relation::compound;
    }
    Token& verb = tokens.back();
    verb.relation = Relation::punct;
    verb.tag = Tag::UH;
    verb.universal = Universal::INTJ;
    Token& who = tokens[tokens.size() - 2];
    who.head = -1;
    return true;
}

// "senior OFFICIAL": what stands before "of" heads the phrase.
void settle_source(std::span<Token> tokens, std::size_t begin) {
    std::size_t head = tokens.size();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].universal == Universal::PUNCT || tokens[i].universal == Universal::INTJ)
            continue;
        if (tokens[i].universal == Universal::ADP && head < tokens.size()) break;
        if (tokens[i].tag != Tag::POS) head = i;
    }
    if (head == tokens.size() || tokens[head].head < 0) return;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        Token& t = tokens[i];
        const bool above = t.head < 0 || i < head || t.universal == Universal::PUNCT;
        if (!above || i == head) continue;
        if (t.tag == Tag::POS) continue;
        t.head = static_cast<std::int16_t>(begin + head);
        t.relation = t.universal == Universal::PUNCT ? Relation::punct
                     : t.universal == Universal::ADJ ? Relation::amod
                     : t.tag == Tag::DT              ? Relation::det
                                                     : Relation::compound;
        if (i + 1 < tokens.size() && tokens[i + 1].tag == Tag::POS) t.relation = Relation::nmod_poss;
    }
    tokens[head].head = -1;
    tokens[head].relation = Relation::root;
}

}  // namespace

void attach_part(std::span<Token> tokens, const FramePart& part, std::int16_t root) {
    const std::span<Token> own = tokens.subspan(part.begin, part.end - part.begin);
    if (part.kind == FrameKind::source) {
        const bool settled = drop_verb(own, part.begin) || make_name(own, part.begin);
        if (!settled) settle_source(own, part.begin);
    }
    if (part.kind == FrameKind::aside) {
        for (Token& t : own) {  // like the punctuation that sets it off
            t.head = root;
            t.relation = Relation::punct;
            if (t.universal == Universal::PUNCT) continue;
            t.tag = Tag::UH;
            t.universal = Universal::INTJ;
        }
        return;
    }
    for (Token& t : own) {
        if (t.head >= 0 && t.relation != Relation::root) continue;
        t.head = root;
        // The parser gives "dislocated" to nothing that has a colon: it marks who says the clause.
        t.relation =
            part.kind == FrameKind::source ? Relation::dislocated : Relation::parataxis;
        if (part.kind == FrameKind::saying) {
            t.tag = Tag::NN;
            t.universal = Universal::NOUN;
        }
    }
}

}  // namespace gainsay::grammar
