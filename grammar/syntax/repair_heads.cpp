// Repairs of what heads a clause, where the parser took a noun for it: the last words of a
// compound, what somebody owns, what was done.
#include <algorithm>
#include <string>

#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

std::int16_t place(std::size_t i) { return static_cast<std::int16_t>(i); }

// Becomes the root; the root so far hangs on it.
void take_over(std::span<Token> tokens, std::size_t root, std::size_t heir, Relation as) {
    tokens[heir].head = -1;
    tokens[heir].relation = Relation::root;
    tokens[root].head = place(heir);
    tokens[root].relation = as;
    for (std::size_t t = heir + 1; t < tokens.size(); ++t)
        if (tokens[t].head == place(root)) tokens[t].head = place(heir);
}

bool has(std::span<const Token> tokens, std::size_t head, Relation relation) {
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
        return t.head == place(head) && t.relation == relation;
    });
}

}  // namespace

namespace {

// "Was the COUNTY'S [month]": of two nouns with "'s" between them the first is whose.
void settle_owner_before_thing(std::span<Token> tokens, std::size_t root) {
    for (std::size_t thing = root + 2; thing < tokens.size(); ++thing) {
        const bool beside =
            tokens[thing].relation == Relation::conj || tokens[thing].relation == Relation::appos;
        if (tokens[thing].head != place(root) || !beside || !is_nominal(tokens[thing]) ||
            has(tokens, thing, Relation::cc) || tokens[root + 1].tag != Tag::POS ||
            tokens[root + 1].head != place(root))
            continue;
        for (std::size_t t = 0; t < root; ++t)  // the subject and the copula
            if (tokens[t].head == place(root) && tokens[t].relation != Relation::compound &&
                tokens[t].relation != Relation::det && tokens[t].relation != Relation::amod &&
                tokens[t].relation != Relation::flat)
                tokens[t].head = place(thing);
        take_over(tokens, root, thing, Relation::nmod_poss);
        return;
    }
}

// "MIGRAINE DRUG worked", read as two subjects.
void join_two_nouns(std::span<Token> tokens) {
    for (std::size_t s = 1; s < tokens.size(); ++s) {
        Token& first = tokens[s - 1];
        const Token& second = tokens[s];
        if (first.relation != Relation::nsubj || second.relation != Relation::nsubj ||
            first.head != second.head || second.head <= place(s) ||
            first.universal != Universal::NOUN || second.universal != Universal::NOUN ||
            measures_time(first) || measures_time(second))
            continue;
        first.head = place(s);
        first.relation = Relation::compound;
        for (std::size_t t = 0; t + 1 < s; ++t)
            if (tokens[t].head == place(s - 1)) tokens[t].head = place(s);
    }
}

}  // namespace

void settle_possessed_complements(std::span<Token> tokens) {
    const std::size_t root = root_of(tokens);
    if (root + 2 >= tokens.size() || !is_nominal(tokens[root])) return;
    settle_owner_before_thing(tokens, root);
    for (std::size_t c = root + 1; c + 2 < tokens.size(); ++c) {
        if (tokens[c].relation != Relation::cop || tokens[c].head <= place(c)) continue;
        const auto owner = static_cast<std::size_t>(tokens[c].head);
        if (tokens[owner].relation != Relation::nmod_poss || tokens[owner].head <= place(owner))
            continue;
        const auto thing = static_cast<std::size_t>(tokens[owner].head);
        if (tokens[thing].head != place(root) || !is_nominal(tokens[thing])) continue;
        tokens[c].head = place(thing);
        take_over(tokens, root, thing, Relation::nsubj);
        return;
    }
}

void promote_inner_pasts(std::span<Token> tokens) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    for (std::size_t v = 2; v + 1 < tokens.size(); ++v) {
        Token& verb = tokens[v];
        if (verb.relation != Relation::amod || verb.head <= place(v) ||
            (verb.tag != Tag::VBN && verb.tag != Tag::VBD && verb.tag != Tag::JJ) ||
            (wordnet.forms(verb.text) & lexicon::past_form) == 0)
            continue;
        const auto object = static_cast<std::size_t>(verb.head);
        const Token& subject = tokens[v - 1];
        if (subject.relation != Relation::nsubj || subject.head != place(object) ||
            has(tokens, object, Relation::cop) || !has(tokens, object, Relation::mark))
            continue;
        verb.tag = Tag::VBD;
        verb.universal = Universal::VERB;
        verb.head = tokens[object].head;
        verb.relation = tokens[object].relation;
        for (std::size_t t = 0; t < v; ++t)
            if (tokens[t].head == place(object)) tokens[t].head = place(v);
        tokens[object].head = place(v);
        tokens[object].relation = Relation::obj;
    }
}

void settle_split_compounds(std::span<Token> tokens) {
    join_two_nouns(tokens);
    const std::size_t root = root_of(tokens);
    if (root + 2 >= tokens.size() || tokens[root].universal != Universal::NOUN) return;
    const std::size_t s = root + 1;
    Token& subject = tokens[s];
    if (subject.universal != Universal::NOUN || subject.relation != Relation::nsubj ||
        subject.head <= place(s))
        return;
    const auto v = static_cast<std::size_t>(subject.head);
    const bool clause =
        tokens[v].head == place(root) &&
        (tokens[v].relation == Relation::acl_relcl || tokens[v].relation == Relation::parataxis) &&
        is_finite(tokens[v].tag);
    if (!clause) return;
    take_over(tokens, root, v, Relation::compound);
    tokens[root].head = place(s);
    for (std::size_t t = 0; t < root; ++t)  // "HELVAXA'S migraine drug"
        if (tokens[t].head == place(root)) tokens[t].head = place(s);
}

void settle_perfects(std::span<Token> tokens) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    for (std::size_t h = 1; h + 2 < tokens.size(); ++h) {
        Token& have = tokens[h];
        Token& done = tokens[h + 1];
        if (have.lemma != "have" || have.universal != Universal::VERB || !is_finite(have.tag) ||
            done.tag != Tag::VBN || done.relation != Relation::amod || done.head <= place(h + 1))
            continue;
        const auto object = static_cast<std::size_t>(done.head);
        const bool property = 4 * wordnet.frequency(done.text, WordClass::adjective) >=
                              wordnet.frequency(done.lemma, WordClass::verb);  // "limited"
        // "Has experienced staff." may be what it has.
        const bool goes_on = object + 2 < tokens.size();
        if (tokens[object].relation != Relation::obj || tokens[object].head != place(h) ||
            property || !goes_on || !has(tokens, h, Relation::nsubj))
            continue;
        for (std::size_t t = 0; t < tokens.size(); ++t)
            if (t != h + 1 && tokens[t].head == place(h)) tokens[t].head = place(h + 1);
        done.head = have.head;
        done.relation = have.relation;
        have.head = place(h + 1);
        have.relation = Relation::aux;
        have.universal = Universal::AUX;
    }
}

void demote_perfect(std::span<Token> tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        Token& have = tokens[i];
        if (have.lemma != "have" || have.relation == Relation::aux) continue;
        std::size_t p = i + 1;
        while (p < tokens.size() &&
               (tokens[p].universal == Universal::ADV || tokens[p].lemma == "not"))
            ++p;
        if (p == tokens.size() || tokens[p].tag != Tag::VBN) continue;
        // "seems to have LEFT the band": no adjective stands before its noun's article.
        const Relation to_noun = tokens[p].relation;
        if (const std::int16_t o = tokens[p].head;
            (to_noun == Relation::amod || to_noun == Relation::det || to_noun == Relation::case_) &&
            o > static_cast<std::int16_t>(p + 1) && tokens[p + 1].relation == Relation::det &&
            tokens[p + 1].head == o &&
            tokens[static_cast<std::size_t>(o)].head == static_cast<std::int16_t>(i)) {
            tokens[static_cast<std::size_t>(o)].head = static_cast<std::int16_t>(p);
            if (to_noun == Relation::case_)
                tokens[static_cast<std::size_t>(o)].relation = Relation::obj;
            tokens[p].head = static_cast<std::int16_t>(i);
            tokens[p].relation = Relation::xcomp;
            tokens[p].universal = Universal::VERB;
        }
        // "has PUT the plan on hold": nor does a verb without a conjunction stand beside it.
        const Relation as = tokens[p].relation;
        const bool beside = p == i + 1 && (as == Relation::conj || as == Relation::advcl ||
                                           as == Relation::parataxis || as == Relation::acl);
        if (tokens[p].head != static_cast<std::int16_t>(i) ||
            (as != Relation::xcomp && as != Relation::ccomp && !beside))
            continue;
        Token& participle = tokens[p];
        participle.head = have.head;
        participle.relation = have.relation;
        for (Token& t : tokens)
            if (t.head == static_cast<std::int16_t>(i) && &t != &participle)
                t.head = static_cast<std::int16_t>(p);
        have.head = static_cast<std::int16_t>(p);
        have.relation = Relation::aux;
        have.universal = Universal::AUX;
    }
}

void settle_false_particles(std::span<Token> tokens) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    for (std::size_t p = 1; p + 1 < tokens.size(); ++p) {
        Token& particle = tokens[p];
        if (particle.relation != Relation::compound_prt || particle.head != place(p - 1) ||
            !lexicon::tells_where(particle.text))
            continue;
        const Token& verb = tokens[p - 1];
        if (wordnet.knows(std::string(verb.lemma) + "_" + std::string(particle.lemma),
                          WordClass::verb))
            continue;
        std::size_t noun = p + 1;  // the head of what stands behind
        while (noun < tokens.size() && tokens[noun].head > place(noun)) ++noun;
        if (noun == tokens.size() || !is_nominal(tokens[noun]) || tokens[noun].head > place(p))
            continue;
        Token& where = tokens[noun];
        const bool loose = where.relation == Relation::list || where.relation == Relation::obj ||
                           where.relation == Relation::parataxis ||
                           where.relation == Relation::dep || where.relation == Relation::obl;
        if (!loose || is_above(tokens, static_cast<int>(noun), static_cast<int>(p - 1))) continue;
        where.head = place(p - 1);
        where.relation = Relation::obl;
        particle.head = place(noun);
        particle.relation = Relation::case_;
        particle.tag = Tag::IN;
        particle.universal = Universal::ADP;
    }
}

}  // namespace gainsay::grammar
