// Repairs around names of several words and what is owned.
#include "grammar/syntax/repair.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {

void join_ampersands(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& sign = tokens[i];
        Token& first = tokens[i - 1];
        Token& last = tokens[i + 1];
        if (sign.text != "&" || first.universal != Universal::PROPN ||
            last.universal != Universal::PROPN)
            continue;
        const auto name = static_cast<std::int16_t>(i + 1);
        if (last.relation == Relation::conj && last.head == static_cast<std::int16_t>(i - 1)) {
            last.head = first.head;
            last.relation = first.relation;
            for (Token& t : tokens)
                if (t.head == static_cast<std::int16_t>(i - 1)) t.head = name;
        } else if (first.head != name && first.head != last.head) {
            continue;
        }
        first.head = sign.head = name;
        first.relation = sign.relation = Relation::compound;
    }
}

// "Was NOT the minister's sister": denies who she was, not whose sister.
void lift_negations(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& no = tokens[i];
        if ((no.lemma != "not" && no.lemma != "never") || no.head <= static_cast<int>(i)) continue;
        const Token& owner = tokens[static_cast<std::size_t>(no.head)];
        const Token& copula = tokens[i - 1];
        if (owner.relation == Relation::nmod_poss && copula.relation == Relation::cop &&
            copula.head == owner.head)
            no.head = owner.head;
    }
}

namespace {

// "Norvan Tyres' PLANT makes tyres", "complete the group's digital RENEWAL next year", read as two
// subjects or two objects.
void own_second_argument(std::span<Token> tokens) {
    const auto taken = [](const Token& t) {
        return is_subject(t.relation) || t.relation == Relation::obj;
    };
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        if (tokens[i].tag != Tag::POS || tokens[i].head < 0) continue;
        auto owner = static_cast<std::size_t>(tokens[i].head);
        if (!taken(tokens[owner]) && tokens[owner].head >= 0)
            owner = static_cast<std::size_t>(tokens[owner].head);
        if (!taken(tokens[owner]) || owner > i) continue;
        for (std::size_t noun = i + 1; noun < tokens.size() && noun < i + 5; ++noun) {
            if (tokens[noun].universal == Universal::ADJ) continue;
            if (!is_nominal(tokens[noun])) break;
            if (tokens[noun].relation != tokens[owner].relation ||
                tokens[noun].head != tokens[owner].head)
                continue;
            tokens[owner].head = static_cast<std::int16_t>(noun);
            tokens[owner].relation = Relation::nmod_poss;
            break;
        }
    }
}

}  // namespace

void settle_owned(std::span<Token> tokens) {
    own_second_argument(tokens);
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const auto owner = static_cast<std::int16_t>(i - 1);
        // "No ordinary master's student": what stands before a common noun may be of the owned.
        if (tokens[i].tag != Tag::POS || tokens[i].head != owner ||
            tokens[i - 1].universal != Universal::PROPN)
            continue;
        std::size_t noun = i + 1;
        while (noun + 1 < tokens.size() && noun < i + 6 &&
               (tokens[noun].head != owner || tokens[noun].relation != Relation::appos))
            ++noun;
        Token& owned = tokens[noun];
        if (owned.relation != Relation::appos || owned.head != owner ||
            owned.universal != Universal::NOUN)
            continue;
        bool aside = false;  // "Norvane's, a small firm": a comma between
        for (std::size_t t = i + 1; t < noun; ++t) aside |= tokens[t].universal == Universal::PUNCT;
        if (aside) continue;
        owned.head = tokens[i - 1].head;
        owned.relation = tokens[i - 1].relation;
        for (std::size_t t = 0; t < tokens.size(); ++t) {
            const bool own = t == i || tokens[t].relation == Relation::compound ||
                             tokens[t].relation == Relation::flat ||
                             tokens[t].relation == Relation::amod ||
                             tokens[t].relation == Relation::det;
            if (tokens[t].head == owner && !(own && t <= i))
                tokens[t].head = static_cast<std::int16_t>(noun);
        }
        tokens[i - 1].head = static_cast<std::int16_t>(noun);
        tokens[i - 1].relation = Relation::nmod_poss;
    }
}

}  // namespace gainsay::grammar
