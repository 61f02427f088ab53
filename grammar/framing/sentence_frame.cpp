#include <algorithm>
#include <optional>
#include <string_view>

#include "grammar/framing/frame.hpp"
#include "grammar/framing/frame_words.hpp"
#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/word_tables.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

using lexicon::Aside;
using lexicon::Lower;

constexpr std::size_t shortest_clause = 3;    // "Sales fell" and its stop
constexpr std::size_t longest_reporter = 16;  // words: "the head of the ministry said on Monday in ..."
constexpr std::size_t most_openers = 4;
constexpr std::size_t longest_link = 5;
constexpr std::size_t longest_adjunct = 40;
constexpr std::size_t longest_reference = 12;

bool says(const Token& t, std::string_view word) { return Lower(t.text).view() == word; }
bool comma(const Token& t) { return t.tag == Tag::COMMA; }
bool quote(const Token& t) {
    return t.tag == Tag::OPEN_QUOTE || t.tag == Tag::CLOSE_QUOTE ||
           one_of(t.text, {"\"", "“", "”", "‘", "’"});
}
bool finite(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    return any_of_words(tokens, begin, end, [](const Token& t) { return is_finite_verb(t); });
}

// "IF sales fall, ..."
bool subordinates(const Token& t) {
    return t.tag == Tag::WRB || t.tag == Tag::WP ||
           one_of(Lower(t.text).view(),
                  {"if", "when", "while", "after", "before", "as", "because", "although", "though",
                   "since", "unless", "until", "once", "whereas", "whether", "even", "where",
                   "whenever", "wherever", "provided", "given", "asked"});
}

// "The mill PRODUCED paper", read as a participle as long as another verb stands in the sentence.
bool may_be_verb(const Token& t) {
    constexpr unsigned forms = lexicon::past_form | lexicon::third_person_form;
    return t.text[0] >= 'a' && t.text[0] <= 'z' &&
           (lexicon::WordNet::instance().forms(t.text) & forms) != 0;
}

// What can stand by itself: no mere "When the mill closed", nor "On Monday". Its verb may not have
// been found as long as another stands in the sentence.
bool main_clause(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    if (end < begin + 2) return false;
    if (quote(tokens[begin])) ++begin;
    const bool phrase = tokens[begin].tag == Tag::IN || tokens[begin].tag == Tag::TO;
    if (phrase && !finite(tokens, begin, end) && !any_of_words(tokens, begin + 1, end, may_be_verb))
        return false;
    if (!subordinates(tokens[begin])) return true;
    for (std::size_t i = begin + 1; i + 2 < end; ++i)
        if (comma(tokens[i]) && full_clause(tokens, i + 1, end)) return true;
    return false;
}

// What a verb makes of the clause that its subject says, thinks, denies.
std::optional<lexicon::Reporting> reporting(const Token& verb, Lemmatiser& lemmatiser) {
    if (!is_finite_verb(verb) || verb.tag == Tag::MD || verb.universal != Universal::VERB)
        return std::nullopt;
    const auto said = lexicon::reporting(lemmatiser.lemma(verb.text, verb.tag), WordClass::verb);
    return said && said->preposition.empty() ? said : std::nullopt;
}

// ... says or thinks it; does not deny or doubt it.
bool reports(const Token& verb, Lemmatiser& lemmatiser) {
    const auto said = reporting(verb, lemmatiser);
    return said && (said->mode == Mode::reported || said->mode == Mode::alleged ||
                    said->mode == Mode::possible);
}

// "The council", "its head of sales", "he": who can report. No clause, and no list of things.
bool noun_phrase(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    if (begin >= end || tokens[begin].tag == Tag::CC ||
        !(is_nominal(tokens[end - 1]) || tokens[end - 1].text == "%"))
        return false;
    return !any_of_words(tokens, begin, end, [](const Token& t) {
        const bool part = is_nominal(t) || t.tag == Tag::DT || t.tag == Tag::JJ ||
                          t.tag == Tag::PRPS || t.tag == Tag::POS || t.tag == Tag::HYPH ||
                          t.tag == Tag::IN || t.tag == Tag::CD || t.tag == Tag::CC ||
                          t.tag == Tag::VBG || t.tag == Tag::VBN || t.tag == Tag::JJS;
        return !part || one_of(Lower(t.text).view(),
                               {"nothing", "nobody", "which", "that", "who", "this", "none"});
    });
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
        return !one_of(low.view(), {"that", "of", "if", "whether", "like", "so", "for", "as"});
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

// ", the council SAID on Monday", ", SAID Ada Brandt of the council": tokens [begin, end) behind the
// comma, but for the marks of a quotation.
bool reporter(std::span<const Token> tokens, std::size_t begin, std::size_t end,
              Lemmatiser& lemmatiser, FramePart& out) {
    if (begin < end && quote(tokens[begin])) ++begin;
    if (end < begin + 2 || end > begin + longest_reporter) return false;
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
    if (verb == end || verb == begin || !reports(tokens[verb], lemmatiser)) return false;
    std::size_t subject = verb;
    while (subject > begin && tokens[subject - 1].tag == Tag::RB) --subject;  // "he also said"
    out.neutral = passes_on(tokens[verb], lemmatiser);
    return noun_phrase(tokens, begin, subject) &&
           circumstance(tokens, verb + 1, end,
                        lemmatiser.lemma(tokens[verb].text, tokens[verb].tag));
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

// "See page 12", "Note 5"
bool reference(std::span<const Token> tokens, std::size_t open, std::size_t close) {
    return close - open <= longest_reference &&
           lexicon::aside(tokens[open + 1].text, Aside::reference) &&
           !finite(tokens, open + 2, close);
}

// "[Sales] rose, ...": a subject and its verb, no more between them than belongs to the subject.
bool subject_and_verb(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    const Token& first = tokens[begin];
    const bool opens = is_nominal(first) || first.tag == Tag::DT || first.tag == Tag::PRPS ||
                       first.tag == Tag::EX || first.tag == Tag::JJ || first.tag == Tag::CD ||
                       first.tag == Tag::PDT;
    if (!opens) return false;
    for (std::size_t i = begin + 1; i < end; ++i) {
        const Token& t = tokens[i];
        if (comma(t) || t.universal == Universal::SCONJ || t.tag == Tag::WDT || t.tag == Tag::WP)
            return false;
        // "served as the minister AND BECAME a judge": of a subject farther ahead
        if (is_finite_verb(t)) return tokens[i - 1].tag != Tag::CC;
        // "the mill PRODUCED paper", read as a participle
        if (t.tag == Tag::VBN && is_nominal(tokens[i - 1]) && may_be_verb(t)) return true;
    }
    return false;
}

// "..., and the council agreed": not all of what follows is said by the one who reports.
bool joins_another(std::span<const Token> tokens, std::size_t begin, std::size_t end,
                   Lemmatiser& lemmatiser) {
    for (std::size_t i = begin; i + 3 < end; ++i) {
        const bool joined = tokens[i + 1].tag == Tag::CC ||
                            one_of(tokens[i + 1].text, {"while", "although", "though", "whereas"});
        if (!comma(tokens[i]) || !joined || !subject_and_verb(tokens, i + 2, end)) continue;
        std::size_t verb = i + 2;
        while (verb < end && !is_finite_verb(tokens[verb])) ++verb;
        if (verb < end && reporting(tokens[verb], lemmatiser)) return true;
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
    if (full_clause(tokens, begin, end)) return true;
    if (!noun_phrase(tokens, begin, begin + 1) && tokens[begin].tag != Tag::DT) return false;
    for (std::size_t i = begin + 1; i + 1 < end; ++i) {
        if (tokens[i].tag == Tag::WDT || tokens[i].tag == Tag::TO || comma(tokens[i])) return false;
        if (tokens[i].tag == Tag::VBN && is_nominal(tokens[i - 1]) && may_be_verb(tokens[i]))
            return true;
    }
    return false;
}

// "The council SAID on Monday THAT", "the council SAID": where what is said begins.
std::size_t opening_reporter(std::span<const Token> tokens, std::size_t begin, std::size_t end,
                             Lemmatiser& lemmatiser, FramePart& out) {
    const std::size_t last = std::min(end, begin + longest_reporter);
    std::size_t verb = begin;
    while (verb < last && !is_finite_verb(tokens[verb])) ++verb;
    if (verb + 1 >= last || !reporting(tokens[verb], lemmatiser)) return begin;
    std::size_t subject = verb;
    while (subject > begin && tokens[subject - 1].tag == Tag::RB) --subject;
    if (claims_in_doubt(tokens, verb)) return begin;
    if (!noun_phrase(tokens, begin, subject) || subordinates(tokens[begin])) return begin;
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
    if (end < clause + shortest_clause || joins_another(tokens, clause, end, lemmatiser)) return begin;
    if (tokens[clause].universal == Universal::VERB || tokens[clause].universal == Universal::AUX)
        return begin;
    out.neutral = passes_on(tokens[verb], lemmatiser);
    return main_clause(tokens, clause, end) ? clause : begin;
}

// "As announced, [the firm rents the mill]", "reflecting demand, [the prison holds 620]": of all
// words none was taken for the verb that one must be.
bool verb_unseen(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    const bool opens = tokens[begin].tag == Tag::DT || tokens[begin].tag == Tag::PRPS ||
                       tokens[begin].tag == Tag::NNP;
    return opens && begin + 2 < end && !finite(tokens, begin, end) &&
           any_of_words(tokens, begin + 2, end, may_be_verb) &&
           !any_of_words(tokens, begin, end, [](const Token& t) { return comma(t); });
}

// What stands before the clause and its comma, [begin, s): a clause of its own, or a phrase.
std::optional<FrameKind> adjunct(std::span<const Token> tokens, std::size_t begin, std::size_t s) {
    const Token& first = tokens[begin];
    const std::size_t marks = subordinator(tokens, begin);
    if (marks > 0 && begin + marks + 1 < s && subject_and_verb(tokens, begin + marks, s))
        return FrameKind::clause;
    if (finite(tokens, begin, s) && !says(first, "as")) return std::nullopt;
    if (first.tag == Tag::VBG || first.tag == Tag::VBN) return FrameKind::phrase;
    const bool as = says(first, "as") && begin + 1 < s &&
                    (tokens[begin + 1].tag == Tag::VBN || tokens[begin + 1].tag == Tag::MD);
    if (as) return FrameKind::phrase;
    if ((first.tag != Tag::IN && first.tag != Tag::TO) || marks > 0 || !is_nominal(tokens[s - 1]))
        return std::nullopt;
    return FrameKind::phrase;
}

// Where the phrase or the clause before the main clause ends.
std::size_t opening_adjunct(std::span<const Token> tokens, std::size_t begin, std::size_t end,
                            FramePart& out) {
    const std::size_t last = std::min(end, begin + longest_adjunct);
    for (std::size_t s = begin + 2; s + shortest_clause <= last; ++s) {
        if (tokens[s].universal == Universal::PUNCT && !comma(tokens[s])) return begin;
        if (!comma(tokens[s])) continue;
        FramePart next;  // "As announced, in 2020, sales rose": one before another
        const auto kind = adjunct(tokens, begin, s);
        if (!subject_and_verb(tokens, s + 1, end) && !(kind && verb_unseen(tokens, s + 1, end)) &&
            opening_adjunct(tokens, s + 1, end, next) == s + 1)
            continue;
        if (!kind) return begin;
        out.kind = *kind;
        out.neutral = *kind == FrameKind::phrase && says(tokens[begin], "as");  // "as announced"
        return s + 1;
    }
    return begin;
}

// Nothing in tokens [begin, end) that could govern a clause behind it: "he said sales rose, and ...",
// "the firm that sells".
bool governs_nothing(std::span<const Token> tokens, std::size_t begin, std::size_t end,
                     Lemmatiser& lemmatiser) {
    return !any_of_words(tokens, begin, end, [&](const Token& t) {
        return t.universal == Universal::SCONJ || t.tag == Tag::WDT || t.tag == Tag::WP ||
               t.tag == Tag::WRB || t.tag == Tag::WPS || quote(t) || reporting(t, lemmatiser) ||
               one_of(t.text, {"that", "either", "neither", "both", "not"});
    });
}

// "After he left AND the band RELEASED": how far the clause reaches is the parser's guess.
bool joins_verbs(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
        if (tokens[i].tag == Tag::CC && finite(tokens, i + 1, end)) return true;
    return false;
}

// "[Sales fell], and profits rose", "[sales fell]; profits rose", "[sales fell] because prices rose":
// the last clause behind a main clause that governs nothing more.
std::optional<FramePart> clause_behind(std::span<const Token> tokens, std::size_t begin,
                                       std::size_t end, Lemmatiser& lemmatiser) {
    for (std::size_t i = end; i-- > begin + 2;) {
        const bool stop = tokens[i].text == ";" || comma(tokens[i]);
        std::size_t clause = i + (stop ? 1 : 0);
        if (clause + 2 > end) continue;
        FramePart out;
        out.begin = i;
        out.kind = FrameKind::joined;
        const bool joins =
            one_of(tokens[clause].text, {"and", "but", "yet", "so"}) && tokens[i].text != ";";
        const std::size_t marks = tokens[i].text == ";" ? 0 : subordinator(tokens, clause);
        if (stop && joins) {
            ++clause;
        } else if (marks > 0 && tokens[clause].text != "as") {
            clause += marks;
            out.kind = FrameKind::clause;
            if (!stop && joins_verbs(tokens, clause, end)) continue;
        } else if (tokens[i].text != ";") {
            continue;
        }
        if (clause + 2 > end || !subject_and_verb(tokens, clause, end)) continue;
        if (!subject_and_verb(tokens, begin, i) || !governs_nothing(tokens, begin, i, lemmatiser))
            continue;
        return out;
    }
    return {};
}

// The part that closes tokens [begin, end); `end` is the place of the stop, or of what stands for it.
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
    for (std::size_t i = end - 1; i > begin + 1; --i) {
        if (!according(tokens, i, end)) continue;
        const std::size_t part = comma(tokens[i - 1]) ? i - 1 : i;
        if (!one_source(tokens, i + 2, end) || !main_clause(tokens, begin, part)) return {};
        out.kind = FrameKind::attribution;
        out.begin = part;
        out.neutral = !doubtful(tokens, i + 2, end, lemmatiser);
        return out;
    }
    for (std::size_t i = end - 1; i > begin + 1; --i) {
        if (!comma(tokens[i])) continue;
        if (reporter(tokens, i + 1, end, lemmatiser, out) && main_clause(tokens, begin, i)) {
            out.kind = FrameKind::reporter;
            out.begin = i;
            return out;
        }
        if (end - i > longest_reporter) break;
    }
    return clause_behind(tokens, begin, end, lemmatiser);
}

// Where the link, the attribution or the reporter that opens tokens [begin, end) ends; `begin` where none does.
std::size_t opening(std::span<const Token> tokens, std::size_t begin, std::size_t end,
                    Lemmatiser& lemmatiser, FramePart& out) {
    out.kind = FrameKind::link;
    out.neutral = true;
    const Lower first(tokens[begin].text);
    if (one_of(first.view(), {"and", "but", "or"}) && !says(tokens[begin + 1], "for") &&
        tokens[begin + 1].universal != Universal::PUNCT)
        return begin + 1;
    for (std::size_t s = begin + 1; s + shortest_clause <= end && s <= begin + longest_link; ++s) {
        if (!comma(tokens[s])) continue;
        const Lower words(text_of(tokens, begin, s));
        if (lexicon::connective(words.view())) return s + 1;
        break;
    }
    for (std::size_t s = begin + 1; s + shortest_clause < end && s <= begin + longest_link; ++s)
        if (tokens[s].text == "that" && lexicon::asserting(Lower(text_of(tokens, begin, s)).view())) {
            out.kind = FrameKind::aside;
            return s + 1;
        }
    if (!according(tokens, begin, end)) {
        out.kind = FrameKind::reporter;
        if (const std::size_t content = opening_reporter(tokens, begin, end, lemmatiser, out);
            content > begin)
            return content;
        out.neutral = false;
        return opening_adjunct(tokens, begin, end, out);
    }
    out.kind = FrameKind::attribution;
    for (std::size_t s = begin + 3; s + shortest_clause <= end; ++s) {
        if (!comma(tokens[s])) continue;
        if (!one_source(tokens, begin + 2, s)) return begin;
        // "According to Ada Brandt, HEAD of the mill, ...": the name has two
        std::size_t next = s + 1;
        while (next < end && !comma(tokens[next])) ++next;
        const bool apposition =
            next < end && noun_phrase(tokens, s + 1, next) && tokens[s + 1].tag != Tag::IN &&
            !any_of_words(tokens, s + 1, next, may_be_verb) && main_clause(tokens, next + 1, end);
        if (apposition || !main_clause(tokens, s + 1, end)) continue;
        out.neutral = !doubtful(tokens, begin + 2, s, lemmatiser);
        return s + 1;
    }
    return begin;
}

}  // namespace

std::size_t subordinator(std::span<const Token> tokens, std::size_t begin) {
    const Lower first(tokens[begin].text);
    if (one_of(first.view(), {"while", "because", "although", "though", "whereas", "since", "as",
                              "after", "before", "when", "once", "until", "unless", "if"}))
        return 1;
    return first.view() == "even" && one_of(tokens[begin + 1].text, {"though", "if"}) ? 2 : 0;
}

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
