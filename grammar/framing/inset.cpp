#include "grammar/framing/inset.hpp"

#include <algorithm>

#include "grammar/framing/clause_shape.hpp"
#include "grammar/framing/frame_words.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/word_tables.hpp"

namespace gainsay::grammar {
namespace {

using lexicon::clause_word;
using lexicon::ClauseWord;
using lexicon::Lower;

constexpr std::size_t longest = 30;
constexpr int greatest_age = 119;  // as in checker/claims/age.cpp

bool kind(const Token& t, ClauseWord wanted) { return clause_word(Lower(t.text).view(), wanted); }

bool relative(const Token& t) { return one_of(t.text, {"who", "which"}); }

bool age(const Token& t) {
    if (t.tag != Tag::CD || t.text.size() > 3) return false;
    int value = 0;
    for (const char c : t.text) {
        if (c < '0' || c > '9') return false;
        value = value * 10 + (c - '0');
    }
    return value > 0 && value <= greatest_age;
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

// "Halden'S chief executive" has none, though the ending may be taken for one.
bool has_verb(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    return begin < end && any_of_words(tokens, begin, end, [](const Token& t) {
               return is_finite_verb(t) && t.text != "'s" && t.text != "’s";
           });
}

bool universal_subject(std::span<const Token> tokens, std::size_t begin) {
    return kind(tokens[begin], ClauseWord::universal);
}

// Behind "like", "except", "except for", "apart from": where the phrase begins; `at` where no such
// word stands.
std::size_t behind_opener(std::span<const Token> tokens, std::size_t at, bool universal) {
    if (kind(tokens[at], ClauseWord::comparing)) return at + 1;
    if (!universal) return at;
    const bool two = at + 2 < tokens.size() &&
                     clause_word(Lower(text_of(tokens, at, at + 2)).view(), ClauseWord::excepting);
    if (two) return at + 2;
    return kind(tokens[at], ClauseWord::excepting) ? at + 1 : at;
}

// "The mayor of Trent, ANNA BERG, opened": no list, and no time.
bool names_the_subject(std::span<const Token> tokens, std::size_t first, std::size_t last) {
    const Token& opener = tokens[first];
    const bool noun = opener.universal == Universal::PROPN ||
                      one_of_tags(opener.tag, {Tag::DT, Tag::PRPS, Tag::NN, Tag::NNS});
    // "The firm in Trent, NORLAND, employs": tells of Trent.
    const bool region = first > 2 && opener.universal == Universal::PROPN &&
                        tokens[first - 2].universal == Universal::PROPN &&
                        tokens[first - 3].tag == Tag::IN && tokens[first - 3].text != "of";
    return noun && !region && noun_phrase(tokens, first, last) &&
           !any_of_words(tokens, first, last, [](const Token& t) {
               return t.tag == Tag::CC || lexicon::time_noun(t.text) || lexicon::month(t.text) ||
                      lexicon::weekday(t.text);
           });
}

// What the words between the commas are; nothing for any clause of its own.
std::optional<Inset> read_inset(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    Inset out;
    out.begin = begin;
    out.end = end;
    out.first = begin + 1;
    out.last = end - 1;
    const Token& t = tokens[out.first];
    const std::size_t behind = behind_opener(tokens, out.first, universal_subject(tokens, 0));
    if (behind > out.first) {
        out.first = behind;
        return noun_phrase(tokens, behind, out.last) ? std::optional(out) : std::nullopt;
    }
    if (relative(t)) {
        out.kind = InsetKind::relative;
        return out;
    }
    const bool aged = out.last == out.first + 2 && Lower(t.text).view() == "aged";
    if ((out.last == out.first + 1 || aged) && age(tokens[out.last - 1])) {
        out.kind = InsetKind::age;
        return out;
    }
    out.kind = InsetKind::participle;
    const bool participle =
        t.tag == Tag::VBN || (t.tag == Tag::VBD && tokens[out.first + 1].tag == Tag::IN);
    if (participle) return out;
    out.kind = InsetKind::apposition;
    return names_the_subject(tokens, out.first, out.last) ? std::optional(out) : std::nullopt;
}

// "All members EXCEPT CARL HAHN attended": without commas, between such a subject and its verb.
std::optional<Inset> exception_in(std::span<const Token> tokens) {
    if (tokens.empty() || !universal_subject(tokens, 0)) return {};
    for (std::size_t i = 1; i + 2 < tokens.size() && i < longest; ++i) {
        if (tokens[i].universal == Universal::PUNCT || is_finite_verb(tokens[i])) return {};
        const std::size_t first = behind_opener(tokens, i, true);
        if (first == i || kind(tokens[i], ClauseWord::comparing)) continue;
        if (i == 1 && tokens[0].universal == Universal::DET) return {};  // "All but Namur"
        std::size_t end = first;
        while (end < tokens.size() && tokens[end].universal != Universal::PUNCT &&
               !verb_follows(tokens, end))
            ++end;
        const bool verb = end < tokens.size() && tokens[end].universal != Universal::PUNCT;
        if (!verb || !noun_phrase(tokens, first, end)) return {};
        return Inset{InsetKind::beside, i, end, first, end};
    }
    return {};
}

// "Ada Brandt (52)"
std::optional<Inset> age_in_brackets(std::span<const Token> tokens) {
    for (std::size_t i = 0; i + 3 < tokens.size() && tokens[i].universal == Universal::PROPN; ++i)
        if (tokens[i + 1].tag == Tag::OPEN_BRACKET && age(tokens[i + 2]) &&
            tokens[i + 3].tag == Tag::CLOSE_BRACKET)
            return Inset{InsetKind::age, i + 1, i + 4, i + 2, i + 3};
    return {};
}

// The words of an inset as one phrase, "except" and "for" before it.
void open_phrase(std::span<Token> tokens, std::size_t opener, std::size_t first, std::size_t head) {
    for (std::size_t i = opener; i < first; ++i) {
        tokens[i].head = static_cast<std::int16_t>(i == opener ? head : opener);
        tokens[i].relation = i == opener ? Relation::case_ : Relation::fixed;
        tokens[i].tag = Tag::IN;
        tokens[i].universal = Universal::ADP;
    }
}

}  // namespace

std::optional<Inset> inset_of(std::span<const Token> tokens) {
    if (auto found = age_in_brackets(tokens)) return found;
    if (auto found = exception_in(tokens)) return found;
    const std::size_t first = next_comma(tokens, 0, tokens.size());
    if (first == tokens.size() || first + 3 >= tokens.size() || !noun_phrase(tokens, 0, first))
        return {};
    if (subordinator(tokens, 0) > 0 || tokens[0].universal == Universal::ADP) return {};
    // "Anna Berg, 52, a lawyer from Trent, leads": the age alone, the rest is read behind it.
    if (age(tokens[first + 1]) && comma(tokens[first + 2]) && !verb_follows(tokens, first + 3))
        return Inset{InsetKind::age, first, first + 2, first + 1, first + 2};
    for (std::size_t last = next_comma(tokens, first + 1, tokens.size());
         last < tokens.size() && last < first + longest;
         last = next_comma(tokens, last + 1, tokens.size())) {
        if (has_verb(tokens, first + 2, last) != relative(tokens[first + 1])) return {};
        if (!verb_follows(tokens, last + 1)) continue;
        return read_inset(tokens, first, last + 1);
    }
    return {};
}

std::optional<Inset> closing_beside(std::span<const Token> tokens, std::size_t begin,
                                    std::size_t end) {
    const bool universal = universal_subject(tokens, begin);
    for (std::size_t i = end; i-- > begin + 2;) {
        if (tokens[i].universal == Universal::PUNCT) return {};
        const std::size_t first = behind_opener(tokens, i, universal);
        if (first == i || one_of(tokens[i].text, {"but", "save"})) continue;
        const bool apart = comma(tokens[i - 1]);
        if (!apart && kind(tokens[i], ClauseWord::comparing)) return {};
        const std::size_t from = apart ? i - 1 : i;
        if (!noun_phrase(tokens, first, end) || !subject_and_verb(tokens, begin, from)) return {};
        return Inset{InsetKind::beside, from, end, first, end};
    }
    return {};
}

Inset beside_at(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    const std::size_t opener = begin + (comma(tokens[begin]) ? 1 : 0);
    return {InsetKind::beside, begin, end, behind_opener(tokens, opener, true), end};
}

std::vector<Token> around(std::span<const Token> tokens, const Inset& inset) {
    std::vector<Token> out(tokens.begin(),
                           tokens.begin() + static_cast<std::ptrdiff_t>(inset.begin));
    out.insert(out.end(), tokens.begin() + static_cast<std::ptrdiff_t>(inset.end), tokens.end());
    return out;
}

void take_around(std::span<Token> tokens, const Inset& inset, std::span<const Token> outer) {
    const std::size_t shift = inset.end - inset.begin;
    const auto place = [&](std::size_t i) { return i < inset.begin ? i : i + shift; };
    for (std::size_t i = 0; i < outer.size(); ++i) {
        Token& t = tokens[place(i)];
        t.tag = outer[i].tag;
        t.universal = outer[i].universal;
        t.relation = outer[i].relation;
        t.head = outer[i].head;
        if (t.head >= 0)
            t.head = static_cast<std::int16_t>(place(static_cast<std::size_t>(t.head)));
    }
}

void hang_inset(std::span<Token> tokens, const Inset& inset, std::int16_t root) {
    std::size_t head = inset.first;
    for (std::size_t i = inset.first; i < inset.last; ++i) {
        if (tokens[i].head < 0)
            head = i;
        else
            tokens[i].head =
                static_cast<std::int16_t>(tokens[i].head + static_cast<int>(inset.first));
    }
    std::int16_t subject = root;
    for (std::size_t i = 0; i < inset.begin; ++i)
        if (tokens[i].head >= static_cast<int>(inset.end) && is_nominal(tokens[i]))
            subject = static_cast<std::int16_t>(i);
    Token& top = tokens[head];
    top.head = inset.kind == InsetKind::beside ? root : subject;
    switch (inset.kind) {
        case InsetKind::beside: {
            top.relation = Relation::obl;
            const bool comma = tokens[inset.begin].universal == Universal::PUNCT;
            open_phrase(tokens, inset.begin + (comma ? 1 : 0), inset.first, head);
            break;
        }
        case InsetKind::relative: {
            top.relation = Relation::acl_relcl;
            const bool told = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
                return t.head == static_cast<int>(head) && is_subject(t.relation);
            });
            if (told) break;
            tokens[inset.first].head = static_cast<std::int16_t>(head);  // "WHO is 52"
            tokens[inset.first].relation = Relation::nsubj;
            break;
        }
        case InsetKind::participle:
            top.relation = top.universal == Universal::VERB ? Relation::acl : Relation::appos;
            break;
        case InsetKind::apposition:
            for (std::size_t i = inset.first; i < inset.last; ++i)  // the parser saw no clause
                if (tokens[i].relation == Relation::obl) tokens[i].relation = Relation::nmod;
            [[fallthrough]];
        case InsetKind::age:
            top.relation = Relation::appos;
            break;
    }
    for (const std::size_t mark : {inset.begin, inset.end - 1}) {
        Token& t = tokens[mark];
        if (t.universal != Universal::PUNCT || (mark >= inset.first && mark < inset.last)) continue;
        t.head = t.tag == Tag::COMMA ? top.head : static_cast<std::int16_t>(head);
        t.relation = Relation::punct;
    }
}

}  // namespace gainsay::grammar
