// Repairs that follow from what a verb governs: its objects, what it makes of them, what it wants
// of them.
#include <algorithm>
#include <array>
#include <string>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/names.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/syntax/repair.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

const Token& at(std::span<const Token> tokens, int i) {
    return tokens[static_cast<std::size_t>(i)];
}

bool hangs_on(const Token& t, std::size_t head) { return t.head == static_cast<int>(head); }

bool comma_between(std::span<const Token> tokens, std::size_t from, std::size_t to) {
    return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(from),
                       tokens.begin() + static_cast<std::ptrdiff_t>(to),
                       [](const Token& t) { return t.tag == Tag::COMMA || t.tag == Tag::COLON; });
}

// The word is an object of a verb that stands before it.
bool object_of_a_verb(std::span<const Token> tokens, const Token& noun, std::size_t place) {
    return noun.relation == Relation::obj && noun.head >= 0 &&
           noun.head < static_cast<int>(place) &&
           at(tokens, noun.head).universal == Universal::VERB;
}

const Token* marker_of(std::span<const Token> tokens, std::size_t clause) {
    for (const Token& t : tokens)
        if (hangs_on(t, clause) && t.relation == Relation::mark) return &t;
    return nullptr;
}

bool has(std::span<const Token> tokens, std::size_t head, bool (*relation)(Relation)) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const Token& t) { return hangs_on(t, head) && relation(t.relation); });
}

bool object(Relation r) {
    return r == Relation::obj || r == Relation::ccomp || r == Relation::xcomp;
}

bool is_a(std::string_view noun, std::string_view wide) {
    return lexicon::WordNet::instance().is_a(noun, wide, WordClass::noun, 8, 2).has_value();
}

}  // namespace

// "Acme bought VELTRO MOTORS in 2008": a name right behind an active verb is no circumstance, and
// "sold fewer than HALF of the flats" no property of selling.
void settle_named_objects(std::span<Token> tokens) {
    for (std::size_t i = 2; i < tokens.size(); ++i) {
        Token& name = tokens[i];
        const bool named = name.relation == Relation::obl && name.universal == Universal::PROPN;
        const bool share = name.relation == Relation::amod && name.universal == Universal::NOUN;
        if ((!named && !share) || name.head < 0 || name.head >= static_cast<int>(i) ||
            names_a_time(name) || case_of(tokens, i) != nullptr)
            continue;
        const auto v = static_cast<std::size_t>(name.head);
        const bool passive = has(tokens, v, [](Relation r) { return r == Relation::aux_pass; });
        if (tokens[v].universal != Universal::VERB || passive || has(tokens, v, object)) continue;
        std::size_t first = i;
        while (first > v + 1 && is_above(tokens, static_cast<int>(i), static_cast<int>(first - 1)))
            --first;
        if (first == v + 1) name.relation = Relation::obj;
    }
}

namespace {

// "Awarded ORVANE the contract", "sold THE MUSEUM the school", read with two objects or as one
// beside the other: the first is who received it.
void settle_receivers(std::span<Token> tokens) {
    for (std::size_t i = 2; i < tokens.size(); ++i) {
        Token& second = tokens[i];
        // "The bishop the manuscript", read as one phrase
        const bool beside =
            second.relation == Relation::appos ||
            (second.head > 0 &&
             tokens[static_cast<std::size_t>(second.head)].relation == Relation::iobj);
        if ((second.relation != Relation::obj && !beside) || second.head < 0 ||
            second.head >= static_cast<int>(i) || !is_nominal(second) || measures_time(second) ||
            case_of(tokens, i) != nullptr)
            continue;
        const auto host = static_cast<std::size_t>(second.head);
        const int above = beside ? tokens[host].head : second.head;
        if (above < 0 || (beside && ((tokens[host].relation != Relation::obj &&
                                      tokens[host].relation != Relation::iobj) ||
                                     comma_between(tokens, host, i))))
            continue;
        const auto verb = static_cast<std::size_t>(above);
        if (!lexicon::takes_two_objects(tokens[verb].lemma) ||
            lexicon::takes_object_complement(tokens[verb].lemma))
            continue;
        if (beside) {
            second.head = static_cast<std::int16_t>(verb);
            second.relation = Relation::obj;
        }
        for (std::size_t first = verb + 1; first < i; ++first)
            if (tokens[first].relation == Relation::obj && hangs_on(tokens[first], verb) &&
                is_nominal(tokens[first]))
                tokens[first].relation = Relation::iobj;
    }
}

}  // namespace

void settle_second_objects(std::span<Token> tokens) {
    settle_receivers(tokens);
    for (std::size_t i = 2; i < tokens.size(); ++i) {
        Token& second = tokens[i];
        if (second.relation != Relation::obj || second.head < 0 || !is_nominal(second) ||
            second.head >= static_cast<int>(i) || case_of(tokens, i) != nullptr)
            continue;
        const auto h = static_cast<std::size_t>(second.head);
        Token& first = tokens[h];
        if (!is_nominal(first) || !object_of_a_verb(tokens, first, h)) continue;
        if (comma_between(tokens, h, i)) {
            second.relation = Relation::appos;
            continue;
        }
        second.head = first.head;
        for (std::size_t t = i + 1; t < tokens.size(); ++t)  // what follows would cross
            if (hangs_on(tokens[t], h)) tokens[t].head = static_cast<std::int16_t>(i);
        const bool score = second.tag == Tag::CD && second.text.find('-') != second.text.npos;
        if (measures_time(second) || score)
            second.relation = Relation::obl;
        else if (lexicon::takes_object_complement(at(tokens, first.head).lemma))
            second.relation = Relation::xcomp;
        else
            first.relation = Relation::iobj;
    }
}

namespace {

// What the object of such a verb can become beside its name: an office, or a property that was read
// as a part of the name.
bool complements(const Token& word, const Token& verb) {
    if (word.text[0] < 'a' || word.text[0] > 'z') return false;
    if (word.relation == Relation::xcomp) return word.universal == Universal::ADJ;
    if (word.relation != Relation::obj || !lexicon::takes_object_complement(verb.lemma))
        return false;
    const bool adjective =
        (lexicon::WordNet::instance().forms(word.text) & lexicon::adjective_form) != 0;
    return lexicon::title(word.lemma) || (adjective && word.tag != Tag::NN);
}

// "Ada Brandt PRESIDENT", "Dorn HOSTILE", read as one name: the complement apart from the name.
bool part_from_name(std::span<Token> tokens, std::size_t complement) {
    Token& word = tokens[complement];
    std::size_t first = complement;
    while (first > 0 && hangs_on(tokens[first - 1], complement) &&
           tokens[first - 1].universal == Universal::PROPN)
        --first;
    if (first == complement || (first > 0 && hangs_on(tokens[first - 1], complement))) return false;
    Token& name = tokens[first];
    name.head = word.head;
    name.relation = Relation::obj;
    for (std::size_t k = first + 1; k < complement; ++k) {
        tokens[k].head = static_cast<std::int16_t>(first);
        tokens[k].relation = Relation::flat;
    }
    word.relation = Relation::xcomp;
    if (word.universal == Universal::ADJ) return true;
    const bool office = lexicon::title(word.lemma).has_value();
    word.tag = office ? Tag::NN : Tag::JJ;
    word.universal = office ? Universal::NOUN : Universal::ADJ;
    return true;
}

}  // namespace

void settle_object_complements(std::span<Token> tokens) {
    for (std::size_t i = 2; i < tokens.size(); ++i) {
        Token& word = tokens[i];
        if (word.head < 0 || word.head >= static_cast<int>(i)) continue;
        if (at(tokens, word.head).universal == Universal::VERB &&
            complements(word, at(tokens, word.head)) && part_from_name(tokens, i))
            continue;
        if (!is_nominal(word)) continue;
        const bool loose = word.relation == Relation::obl || word.relation == Relation::conj ||
                           word.relation == Relation::appos || word.relation == Relation::nmod;
        if (!loose || case_of(tokens, i) != nullptr || measures_time(word) || names_a_time(word))
            continue;
        const Token& above = at(tokens, word.head);
        const int verb = above.universal == Universal::VERB ? word.head : above.head;
        if (verb < 0 || !lexicon::takes_object_complement(at(tokens, verb).lemma)) continue;
        // Right behind the object, nothing between but the complement's own words.
        std::size_t first = i;
        while (first > 0 && hangs_on(tokens[first - 1], i)) --first;
        if (first == 0) continue;
        const Token* before = &tokens[first - 1];
        while (before->head >= 0 &&
               (before->relation == Relation::flat || before->relation == Relation::compound))
            before = &at(tokens, before->head);
        if (before->relation != Relation::obj || before->head != verb ||
            tokens[first].relation == Relation::cc || tokens[first].relation == Relation::punct)
            continue;
        word.head = static_cast<std::int16_t>(verb);
        word.relation = Relation::xcomp;
    }
}

namespace {

bool only_an_adjective(const Token& word) {
    if (word.tag != Tag::NN || word.text[0] < 'a' || word.text[0] > 'z') return false;
    return lexicon::WordNet::instance().only_adjective(word.text);
}

// "The minister guilty", read as one noun phrase: the object is the noun before.
bool part_from_object(std::span<Token> tokens, std::size_t property) {
    Token& object = tokens[property - 1];
    if (!hangs_on(object, property) || !is_nominal(object)) return false;
    object.head = tokens[property].head;
    object.relation = Relation::obj;
    for (std::size_t k = 0; k + 1 < property; ++k)
        if (hangs_on(tokens[k], property)) tokens[k].head = static_cast<std::int16_t>(property - 1);
    return true;
}

}  // namespace

void settle_properties(std::span<Token> tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        Token& word = tokens[i];
        if (word.relation != Relation::obj || word.head < 0 || word.head >= static_cast<int>(i) ||
            at(tokens, word.head).universal != Universal::VERB || !only_an_adjective(word))
            continue;
        const auto verb = static_cast<std::size_t>(word.head);
        const bool passive = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return hangs_on(t, verb) && t.relation == Relation::aux_pass;
        });
        if (!passive && !part_from_object(tokens, i)) continue;
        word.tag = Tag::JJ;
        word.universal = Universal::ADJ;
        word.relation = Relation::xcomp;
        for (std::size_t t = i + 1; t < tokens.size(); ++t)  // "of fraud"
            if (hangs_on(tokens[t], i) && tokens[t].relation == Relation::nmod)
                tokens[t].relation = Relation::obl;
    }
}

// "The seat remained [vacant]", "the bills went [unpaid]": what the subject is, not how it went.
void settle_states(std::span<Token> tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        Token& word = tokens[i];
        if (word.tag != Tag::JJ || word.relation != Relation::advmod ||
            word.head + 1 != static_cast<int>(i))
            continue;
        if (lexicon::links_to_state(tokens[i - 1].lemma)) word.relation = Relation::xcomp;
    }
}

void retag_gerunds(std::span<Token> tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (tokens[i].relation != Relation::obj || tokens[i].head < 0 ||
            tokens[i].head >= static_cast<int>(i))
            continue;
        Token& above = tokens[static_cast<std::size_t>(tokens[i].head)];
        if (above.tag != Tag::NN || !above.text.ends_with("ing")) continue;
        above.tag = Tag::VBG;
        above.universal = Universal::VERB;
        if (above.relation != Relation::obl) continue;
        above.relation = Relation::advcl;
        for (Token& t : tokens)
            if (t.head == tokens[i].head && t.relation == Relation::case_)
                t.relation = Relation::mark;
    }
}

void settle_object_control(std::span<Token> tokens) {
    for (std::size_t i = 3; i < tokens.size(); ++i) {
        Token& clause = tokens[i];
        if (clause.relation != Relation::acl || clause.head < 0 ||
            clause.head >= static_cast<int>(i) || clause.universal != Universal::VERB)
            continue;
        const auto noun = static_cast<std::size_t>(clause.head);
        if (!object_of_a_verb(tokens, tokens[noun], noun) || has(tokens, i, is_subject)) continue;
        const Token* marker = marker_of(tokens, i);
        const Token& verb = at(tokens, tokens[noun].head);
        if (marker == nullptr || comma_between(tokens, noun, i)) continue;
        if (marker->lemma == "to" && marker->tag == Tag::TO) {
            // "has a plan to sell", "made an offer to buy": the noun's own infinitive
            const bool own =
                lexicon::implicative(tokens[noun].lemma, WordClass::noun, lexicon::Complement::to)
                    .has_value();
            if (own ||
                !lexicon::implicative(verb.lemma, WordClass::verb, lexicon::Complement::object_to))
                continue;
            clause.relation = Relation::xcomp;
        } else {
            const auto said = lexicon::reporting(verb.lemma, WordClass::verb);
            const bool governs =
                lexicon::implicative(verb.lemma, WordClass::verb,
                                     lexicon::Complement::object_gerund, marker->lemma) ||
                (said && !said->preposition.empty() && said->preposition == marker->lemma);
            if (!governs) continue;
            clause.relation = Relation::advcl;
        }
        clause.head = tokens[noun].head;
    }
}

void settle_planned_acts(std::span<Token> tokens) {
    for (std::size_t i = 2; i + 1 < tokens.size(); ++i) {
        const Token& to = tokens[i];
        const Token& noun = tokens[i - 1];
        if (to.tag != Tag::TO || to.relation != Relation::mark || to.head <= static_cast<int>(i) ||
            noun.relation != Relation::obj || noun.universal != Universal::NOUN || noun.head < 0)
            continue;
        Token& clause = tokens[static_cast<std::size_t>(to.head)];
        const bool loose = clause.relation == Relation::xcomp || clause.relation == Relation::advcl;
        const Token& verb = at(tokens, noun.head);
        if (!loose || clause.head != noun.head ||
            !lexicon::reporting(verb.lemma, WordClass::verb) ||
            !lexicon::implicative(noun.lemma, WordClass::noun, lexicon::Complement::to) ||
            lexicon::implicative(verb.lemma, WordClass::verb, lexicon::Complement::object_to))
            continue;
        clause.head = static_cast<std::int16_t>(i - 1);
        clause.relation = Relation::acl;
    }
}

void settle_forced_acts(std::span<Token> tokens) {
    for (std::size_t i = 3; i + 1 < tokens.size(); ++i) {
        const Token& to = tokens[i];
        if (to.tag != Tag::TO || to.relation != Relation::mark || to.head <= static_cast<int>(i))
            continue;
        const auto act = static_cast<std::size_t>(to.head);
        Token& clause = tokens[act];
        // "expects sales TO BE HIGHER": no purpose
        const bool state = has(tokens, act, [](Relation r) { return r == Relation::cop; });
        const bool loose = clause.relation == Relation::advcl ||
                           (state && (clause.relation == Relation::parataxis ||
                                      clause.relation == Relation::ccomp));
        if (!loose || clause.head < 0 || clause.head >= static_cast<int>(i) ||
            has(tokens, act, is_subject))
            continue;
        const auto verb = static_cast<std::size_t>(clause.head);
        bool object_before = false;  // right before "to", as a whole
        for (int up = static_cast<int>(i) - 1, steps = 0; up > static_cast<int>(verb) && steps < 8;
             up = at(tokens, up).head, ++steps)
            object_before |=
                at(tokens, up).relation == Relation::obj && hangs_on(at(tokens, up), verb);
        const std::string_view lemma = tokens[verb].lemma;
        using lexicon::Complement;
        const auto governs = lexicon::implicative(lemma, WordClass::verb, Complement::object_to);
        const bool forced = governs && governs->positive == lexicon::Effect::holds &&
                            !lexicon::implicative(lemma, WordClass::verb, Complement::to);
        const Token& last = tokens[i - 1];  // "expected STORM IVO to turn"
        const bool wanted_of = last.universal == Universal::PROPN || is_a(last.lemma, "person");
        if (object_before && governs && (forced || state || wanted_of))
            clause.relation = Relation::xcomp;
    }
}

void settle_purposes(std::span<Token> tokens) {
    for (std::size_t i = 3; i + 1 < tokens.size(); ++i) {
        const Token& to = tokens[i];
        if (to.tag != Tag::TO || to.relation != Relation::mark || to.head <= static_cast<int>(i))
            continue;
        Token& clause = tokens[static_cast<std::size_t>(to.head)];
        const Token& measure = tokens[i - 1];
        if (clause.relation != Relation::xcomp || clause.head < 0 ||
            measure.relation != Relation::obj || measure.head != clause.head ||
            !has(tokens, i - 1, [](Relation r) { return r == Relation::nummod; }) ||
            is_a(measure.lemma, "person") ||
            lexicon::implicative(at(tokens, clause.head).lemma, WordClass::verb,
                                 lexicon::Complement::object_to))
            continue;
        clause.relation = Relation::advcl;
    }
}

void settle_seen_acts(std::span<Token> tokens) {
    for (std::size_t i = 2; i < tokens.size(); ++i) {
        Token& act = tokens[i];
        const bool loose = act.relation == Relation::conj || act.relation == Relation::acl;
        if (act.tag != Tag::VB || !loose || act.head < 0 || act.head >= static_cast<int>(i) ||
            !is_nominal(tokens[i - 1]))
            continue;
        const bool alone = !std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return hangs_on(t, i) && (t.relation == Relation::cc || t.relation == Relation::mark ||
                                      t.relation == Relation::aux || is_subject(t.relation));
        });
        const int above = at(tokens, act.head).universal == Universal::VERB
                              ? act.head
                              : at(tokens, act.head).head;
        if (!alone || above < 0 ||
            !lexicon::implicative(at(tokens, above).lemma, WordClass::verb,
                                  lexicon::Complement::object_bare))
            continue;
        std::size_t seen = i - 1;
        for (int steps = 0; steps < 8 && tokens[seen].head > above; ++steps)
            seen = static_cast<std::size_t>(tokens[seen].head);
        if (tokens[seen].head != above || tokens[seen].relation != Relation::obj) continue;
        act.head = static_cast<std::int16_t>(above);
        act.relation = Relation::ccomp;
        tokens[seen].head = static_cast<std::int16_t>(i);
        tokens[seen].relation = Relation::nsubj;
    }
}

void settle_instruments(std::span<Token> tokens) {
    for (std::size_t i = 3; i < tokens.size(); ++i) {
        Token& tool = tokens[i];
        if (tool.relation != Relation::nmod || tool.head < 0 || tool.head >= static_cast<int>(i) ||
            tool.universal != Universal::NOUN)
            continue;
        const auto noun = static_cast<std::size_t>(tool.head);
        const Token* with = case_of(tokens, i);
        if (with == nullptr || with->lemma != "with" ||
            !object_of_a_verb(tokens, tokens[noun], noun) ||
            tokens[noun].universal != Universal::NOUN)
            continue;
        // People carry tools, and tools have parts: with these the phrase may be the noun's.
        const std::string_view thing = tokens[noun].lemma;
        const bool made_for_use = is_a(tool.lemma, "implement") || is_a(tool.lemma, "cutlery");
        if (!made_for_use || is_a(thing, "person") || is_a(thing, "implement")) continue;
        if (at(tokens, tokens[noun].head).lemma == "have") continue;
        tool.head = tokens[noun].head;
        tool.relation = Relation::obl;
    }
}

}  // namespace gainsay::grammar
