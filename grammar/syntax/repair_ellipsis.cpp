// Clauses that leave out what the clause before them has said.
#include <algorithm>
#include <optional>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/people.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

constexpr std::size_t longest_remnant = 12;  // words that two phrases without a verb may have

bool hangs_on(const Token& t, std::size_t head) { return t.head == static_cast<int>(head); }

bool noun(const Token& t) {
    return t.universal == Universal::NOUN || t.universal == Universal::PROPN;
}

bool opens_a_phrase(const Token& t) {
    return t.tag == Tag::DT || t.tag == Tag::PRPS || t.tag == Tag::CD || t.tag == Tag::DOLLAR;
}

bool singular_verb(const Token& t) { return t.tag == Tag::VBZ || t.lemma == "was"; }

// The verb whose clause a word stands in, with a subject of its own; -1 if none.
int clause_of(std::span<const Token> tokens, std::size_t word) {
    int up = tokens[word].head;
    for (std::size_t steps = 0; up >= 0 && steps < 16; ++steps) {
        const Token& t = tokens[static_cast<std::size_t>(up)];
        if (t.universal == Universal::VERB && up < static_cast<int>(word))
            for (const Token& s : tokens)
                if (s.head == up && is_subject(s.relation)) return up;
        up = t.head;
    }
    return -1;
}

// The sentence's verb, where it has a subject and stands before a word.
int main_verb_before(std::span<const Token> tokens, std::size_t word) {
    const std::size_t root = root_of(tokens);
    if (root >= word) return -1;
    bool predicate = tokens[root].universal == Universal::VERB;
    bool subject = false;
    for (const Token& s : tokens.first(root)) {
        predicate |= hangs_on(s, root) && s.relation == Relation::cop;
        subject |= hangs_on(s, root) && is_subject(s.relation);
    }
    return predicate && subject ? static_cast<int>(root) : -1;
}

// "In Basel, THE TOWN in Switzerland": tells of the place.
bool noun_of_place(const Token& t) {
    return lexicon::WordNet::instance()
        .is_a(t.lemma, "location", WordClass::noun, 8, 1)
        .has_value();
}

// Two phrases side by side: words [first, middle) and [second, last).
struct Remnants {
    std::size_t first = 0;
    std::size_t middle = 0;
    std::size_t second = 0;  // behind the comma that may part them
    std::size_t last = 0;
};

// The last noun of the run in which a phrase begins: what its other words hang on.
std::size_t head_of(std::span<const Token> tokens, std::size_t first, std::size_t last) {
    std::size_t head = last;
    for (std::size_t i = first; i < last; ++i) {
        if (is_nominal(tokens[i]) || tokens[i].universal == Universal::SYM) head = i;
        if (head < last && tokens[i].universal == Universal::ADP && i > first) break;
    }
    return head;
}

bool preposition(const Token& t) {
    return t.universal == Universal::ADP && t.relation == Relation::case_;
}

bool has_figure(std::span<const Token> tokens, std::size_t first, std::size_t last) {
    return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                       tokens.begin() + static_cast<std::ptrdiff_t>(last),
                       [](const Token& t) { return t.tag == Tag::CD; });
}

// A phrase of the full clause with this preposition; with a figure, if one is asked for.
bool parallel_in(std::span<const Token> tokens, std::size_t verb, std::size_t end,
                 std::string_view opener, bool time) {
    for (std::size_t i = 0; i < end; ++i) {
        if (!preposition(tokens[i]) || tokens[i].lemma != opener || tokens[i].head < 0) continue;
        const Token& head = tokens[static_cast<std::size_t>(tokens[i].head)];
        if (time && !names_a_time(head) && !measures_time(head)) continue;
        if (is_above(tokens, static_cast<int>(verb), tokens[i].head)) return true;
    }
    return false;
}

// "Anna moved to Oslo and Carl Hahn TO ROME", "is based in Basel and THE INSURER in Zurich": a
// noun like the subject, and the preposition of the phrase before the conjunction. Of two names in
// a place ("lived in Oslo and Bergen in Norway") the first must be a person's.
bool to_another_place(std::span<const Token> tokens, std::size_t verb, std::size_t first,
                      std::size_t at) {
    const Token& opener = tokens[at];
    if (opener.tag != Tag::IN && opener.tag != Tag::TO) return false;
    if (opener.text == "of" || at + 1 >= tokens.size() ||
        !parallel_in(tokens, verb, first, opener.text, false))
        return false;
    const Token& one = tokens[at - 1];
    const Token& place = tokens[at + 1];
    for (std::size_t s = 0; s < verb; ++s) {
        if (!hangs_on(tokens[s], verb) || !is_subject(tokens[s].relation)) continue;
        if (tokens[s].universal != one.universal) return false;
        const bool all_names = one.universal == place.universal;
        const bool of_a_place = opener.text == "in" || opener.text == "at" ||
                                opener.text == "near" || opener.text == "on";
        return !all_names || !of_a_place || lexicon::first_name(tokens[first].text);
    }
    return false;
}

// Where the first of two phrases ends; nothing where they can be one phrase, or have no parallel in
// the full clause.
std::optional<std::size_t> parting(std::span<const Token> tokens, std::size_t verb,
                                   std::size_t first, std::size_t last) {
    // "and IN 2020 30 MILLION"
    if (preposition(tokens[first]) || tokens[first].lemma == "in") {
        if (first + 2 >= last || !names_a_time(tokens[first + 1]) ||
            !(tokens[first + 2].tag == Tag::CD || tokens[first + 2].tag == Tag::DOLLAR ||
              tokens[first + 2].tag == Tag::DT) ||
            !parallel_in(tokens, verb, first, tokens[first].lemma, true))
            return std::nullopt;
        return first + 2;
    }
    // "and 8 % IN SPAIN"
    if (tokens[first].tag == Tag::CD || tokens[first].tag == Tag::DOLLAR) {
        std::size_t i = first;
        while (i < last && !preposition(tokens[i])) ++i;
        if (i == last || tokens[i].lemma == "of" || !has_figure(tokens, verb, first) ||
            !parallel_in(tokens, verb, first, tokens[i].lemma, false))
            return std::nullopt;
        return i;
    }
    std::size_t i = first;
    if (opens_a_phrase(tokens[i])) ++i;
    while (i < last && tokens[i].universal == Universal::ADJ) ++i;
    if (i == last || !noun(tokens[i])) return std::nullopt;
    // "and PETER coffee"
    if (i == first && i + 2 == last && lexicon::first_name(tokens[i].text) &&
        tokens[i + 1].universal == Universal::NOUN)
        return i + 1;
    // "and the south PLANT valves": the subject's own noun again
    for (std::size_t s = 0; s < first; ++s)
        if (hangs_on(tokens[s], verb) && is_subject(tokens[s].relation) && i + 1 < last &&
            tokens[s].lemma == tokens[i].lemma && tokens[s].universal == Universal::NOUN)
            return i + 1;
    while (i < last && noun(tokens[i])) ++i;
    if (i < last && to_another_place(tokens, verb, first, i)) return i;
    // "and Halden THE quarry"
    if (i == last || !opens_a_phrase(tokens[i]) || tokens[i - 1].tag == Tag::POS)
        return std::nullopt;
    if (names_a_time(tokens[i]) || names_a_time(tokens[i - 1])) return std::nullopt;
    return i;
}

// Words whose heads stand outside a phrase become its head's.
void gather(std::span<Token> tokens, std::size_t first, std::size_t last, std::size_t head) {
    for (std::size_t i = first; i < last; ++i) {
        Token& t = tokens[i];
        const bool inside = t.head >= static_cast<int>(first) && t.head < static_cast<int>(last);
        if (i == head || (inside && !is_above(tokens, static_cast<int>(i), t.head))) continue;
        t.head = static_cast<std::int16_t>(head);
        if (t.universal == Universal::DET)
            t.relation = Relation::det;
        else if (t.universal == Universal::ADJ)
            t.relation = Relation::amod;
        else if (t.tag == Tag::CD)
            t.relation = Relation::nummod;
        else if (t.universal == Universal::ADP)
            t.relation = Relation::case_;
        else if (i < head)
            t.relation = Relation::compound;
        else
            t.relation = Relation::nmod;
    }
}

std::optional<Remnants> remnants_behind(std::span<const Token> tokens, std::size_t conjunction,
                                        int verb) {
    std::size_t end = conjunction + 1;
    std::size_t comma = 0;  // "; profit, 5 percent"
    for (; end < tokens.size(); ++end) {
        const Token& t = tokens[end];
        if (t.tag == Tag::COMMA && comma == 0 && end > conjunction + 1 &&
            tokens[conjunction].text == ";") {
            comma = end;
            continue;
        }
        if (t.universal == Universal::PUNCT) break;
        if (t.universal == Universal::VERB || t.universal == Universal::AUX || t.tag == Tag::CC ||
            t.tag == Tag::PRP || t.tag == Tag::POS || t.universal == Universal::SCONJ ||
            !is_above(tokens, verb, static_cast<int>(end)))
            return std::nullopt;
    }
    const std::size_t words = end - conjunction - 1;
    if (words < 2 || words > longest_remnant) return std::nullopt;
    for (std::size_t i = end; i < tokens.size(); ++i)  // nothing but the end of the sentence
        if (tokens[i].universal != Universal::PUNCT) return std::nullopt;
    if (comma > 0 && comma + 1 < end) return Remnants{conjunction + 1, comma, comma + 1, end};
    const auto middle = parting(tokens, static_cast<std::size_t>(verb), conjunction + 1, end);
    if (!middle) return std::nullopt;
    // Without a conjunction only a figure or a preposition tells that a verb is left out.
    const Token& second = tokens[*middle];
    const bool told = second.tag == Tag::CD || second.tag == Tag::DOLLAR || second.tag == Tag::IN ||
                      second.tag == Tag::TO;
    std::size_t begin = static_cast<std::size_t>(verb);  // "IS 48 metres high"
    for (std::size_t i = 0; i < begin; ++i)
        if (hangs_on(tokens[i], static_cast<std::size_t>(verb)) &&
            tokens[i].relation == Relation::cop)
            begin = i;
    const bool figures = has_figure(tokens, begin, conjunction);
    if (tokens[conjunction].tag != Tag::CC &&
        (!told || (second.tag == Tag::CD && !figures) || noun_of_place(tokens[*middle - 1])))
        return std::nullopt;
    return Remnants{conjunction + 1, *middle, *middle, end};
}

// Phrases before the gap that were taken for a part of what stands behind it.
void return_to_verb(std::span<Token> tokens, std::size_t verb, std::size_t gap) {
    for (std::size_t i = verb + 1; i < gap; ++i) {
        if (tokens[i].head < static_cast<int>(gap) || tokens[i].universal == Universal::PUNCT)
            continue;
        tokens[i].head = static_cast<std::int16_t>(verb);
        tokens[i].relation = case_of(tokens, i) != nullptr ? Relation::obl : Relation::obj;
    }
}

// What may stand where a verb is left out behind it: "and", "but", a comma, a semicolon.
bool opens_gap(const Token& t) {
    return (t.tag == Tag::CC && (t.lemma == "and" || t.lemma == "but")) || t.tag == Tag::COMMA ||
           t.text == ";";
}

}  // namespace

void settle_gaps(std::span<Token> tokens) {
    for (std::size_t c = 2; c + 2 < tokens.size(); ++c) {
        if (!opens_gap(tokens[c]) || (tokens[c].tag != Tag::CC && opens_gap(tokens[c + 1])))
            continue;
        const bool joined = tokens[c].tag == Tag::CC;
        const int verb = joined ? clause_of(tokens, c) : main_verb_before(tokens, c);
        if (verb < 0) continue;
        const auto found = remnants_behind(tokens, c, verb);
        if (!found) continue;
        const std::size_t x = head_of(tokens, found->first, found->middle);
        const std::size_t y = head_of(tokens, found->second, found->last);
        if (x >= found->middle || y >= found->last) continue;
        gather(tokens, found->first, found->middle, x);
        gather(tokens, found->second, found->last, y);
        tokens[x].head = static_cast<std::int16_t>(verb);
        tokens[x].relation = Relation::conj;
        tokens[y].head = static_cast<std::int16_t>(x);
        tokens[y].relation = Relation::orphan;
        tokens[c].head = static_cast<std::int16_t>(x);
        tokens[c].relation = joined ? Relation::cc : Relation::punct;
        if (found->second > found->middle) {
            tokens[found->middle].head = static_cast<std::int16_t>(x);
            tokens[found->middle].relation = Relation::punct;
        }
        if (tokens[c - 1].tag == Tag::COMMA) tokens[c - 1].head = static_cast<std::int16_t>(x);
        return_to_verb(tokens, static_cast<std::size_t>(verb), c);
        return;
    }
}

void join_nouns(std::span<Token> tokens) {
    for (std::size_t i = 3; i < tokens.size(); ++i) {
        Token& noun_joined = tokens[i];
        if (noun_joined.relation != Relation::conj || noun_joined.head < 0 ||
            noun_joined.head >= static_cast<int>(i) || !noun(noun_joined) ||
            tokens[static_cast<std::size_t>(noun_joined.head)].universal != Universal::VERB)
            continue;
        std::size_t conjunction = i;
        bool clause = false;
        for (std::size_t k = 0; k < tokens.size(); ++k) {
            if (!hangs_on(tokens[k], i)) continue;
            if (tokens[k].relation == Relation::cc) conjunction = k;
            clause |= tokens[k].relation == Relation::cop || is_subject(tokens[k].relation) ||
                      tokens[k].relation == Relation::orphan;
        }
        // Behind a comma a clause may begin: "has no history, and so its use remains rare".
        if (clause || conjunction == i || tokens[conjunction - 1].tag == Tag::COMMA) continue;
        const Token* opener = case_of(tokens, i);
        std::size_t first = i;  // the argument of the verb that stands right before
        for (std::size_t k = conjunction; k-- > static_cast<std::size_t>(noun_joined.head);) {
            if (tokens[k].head != noun_joined.head) continue;
            if (tokens[k].relation != Relation::obj && tokens[k].relation != Relation::obl) break;
            const Token* first_opener = case_of(tokens, k);
            const bool alike = opener == nullptr ||
                               (first_opener != nullptr && first_opener->lemma == opener->lemma);
            if (alike && !names_a_time(tokens[k]) && !measures_time(tokens[k])) first = k;
            break;
        }
        if (first < i) noun_joined.head = static_cast<std::int16_t>(first);
    }
}

void part_by_agreement(std::span<Token> tokens) {
    for (std::size_t i = 3; i < tokens.size(); ++i) {
        Token& verb = tokens[i];
        if (!singular_verb(verb) || verb.head < 0 || verb.head >= static_cast<int>(i)) continue;
        const auto before = static_cast<std::size_t>(verb.head);
        Token& first = tokens[before];
        const bool plain = first.universal == Universal::VERB && is_finite(first.tag) &&
                           !lexicon::reporting(first.lemma, WordClass::verb);
        if (!plain || (verb.relation != Relation::advcl && verb.relation != Relation::ccomp &&
                       verb.relation != Relation::parataxis && verb.relation != Relation::conj))
            continue;
        // Its subject: two phrases joined by "and", right behind the first verb.
        std::size_t subject = i;
        for (std::size_t s = before + 1; s < i; ++s)
            if (hangs_on(tokens[s], i) && is_subject(tokens[s].relation)) subject = s;
        if (subject == i) continue;
        std::size_t second = i;
        for (std::size_t s = subject + 1; s < i; ++s)
            if (hangs_on(tokens[s], subject) && tokens[s].relation == Relation::conj) second = s;
        if (second == i) continue;
        std::size_t conjunction = i;
        for (std::size_t s = subject + 1; s < second; ++s)
            if (hangs_on(tokens[s], second) && tokens[s].lemma == "and") conjunction = s;
        std::size_t opening = subject;
        while (opening > 0 && hangs_on(tokens[opening - 1], subject)) --opening;
        const bool has_object = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return hangs_on(t, before) && t.relation == Relation::obj;
        });
        if (conjunction == i || opening != before + 1 || has_object) continue;
        tokens[subject].head = static_cast<std::int16_t>(before);
        tokens[subject].relation = Relation::obj;
        tokens[second].head = static_cast<std::int16_t>(i);
        tokens[second].relation = Relation::nsubj;
        tokens[conjunction].head = static_cast<std::int16_t>(i);
        verb.relation = Relation::conj;
    }
}

}  // namespace gainsay::grammar
