// Clefts: one clause told in two, "it was THE RATE that the bank raised" (Quirk et al.
// 1985, 18.25-28).
#include <algorithm>
#include <array>
#include <string_view>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/syntax/repair.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

bool hangs_on(const Token& t, std::size_t head) { return t.head == static_cast<int>(head); }

template <typename Test>
bool has(std::span<const Token> tokens, std::size_t head, Test test) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const Token& t) { return hangs_on(t, head) && test(t.relation); });
}

void relate(Token& that) {
    that.tag = Tag::WDT;
    that.universal = Universal::PRON;
}

// "THE rate", "ITS rate", "Norvane": of a thing no content is told, as it is of "the fact", "the
// first time" and "a shame".
bool is_one_thing(std::span<const Token> tokens, std::size_t noun) {
    static constexpr std::array<std::string_view, 12> told_of = {
        "time",   "case",  "reason", "way",   "shame", "pity",
        "moment", "point", "result", "truth", "hope",  "aim"};
    const Token& t = tokens[noun];
    if (t.universal == Universal::PROPN) return true;
    if (measures_time(t) || names_a_time(t) || lexicon::reporting(t.lemma, WordClass::noun) ||
        std::find(told_of.begin(), told_of.end(), t.lemma) != told_of.end())
        return false;
    return std::any_of(
        tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(noun), [&](const Token& d) {
            return hangs_on(d, noun) &&
                   (d.text == "the" || d.tag == Tag::PRPS || d.relation == Relation::nmod_poss);
        });
}

// "It was TO THE BREWERY that the council sold it", read as what was: the phrase is what it was.
void head_circumstances(std::span<Token> tokens) {
    for (std::size_t was = 1; was + 3 < tokens.size(); ++was) {
        Token& be = tokens[was];
        if (be.lemma != "be" || be.head >= 0 || tokens[was - 1].lemma != "it" ||
            !hangs_on(tokens[was - 1], was))
            continue;
        for (std::size_t noun = was + 2; noun + 2 < tokens.size(); ++noun) {
            Token& focus = tokens[noun];
            const auto told = std::find_if(
                tokens.begin() + static_cast<std::ptrdiff_t>(noun), tokens.end(),
                [&](const Token& t) {
                    const Relation r = t.relation;
                    return (hangs_on(t, noun) &&
                            (r == Relation::acl || r == Relation::acl_relcl)) ||
                           (hangs_on(t, was) && (r == Relation::ccomp || r == Relation::advcl));
                });
            if (focus.relation != Relation::obl || !hangs_on(focus, was) || !is_nominal(focus) ||
                case_of(tokens, noun) == nullptr || tokens[noun + 1].lemma != "that" ||
                told == tokens.end())
                continue;
            told->relation = Relation::acl_relcl;
            for (std::size_t t = 0; t < tokens.size(); ++t)
                if (hangs_on(tokens[t], was) && t != noun)
                    tokens[t].head = static_cast<std::int16_t>(noun);
            focus.head = -1;
            focus.relation = Relation::root;
            be.head = static_cast<std::int16_t>(noun);
            be.relation = Relation::cop;
            be.universal = Universal::AUX;
            return;
        }
    }
}

}  // namespace

void settle_object_clefts(std::span<Token> tokens) {
    head_circumstances(tokens);
    for (std::size_t i = 3; i + 2 < tokens.size(); ++i) {
        Token& that = tokens[i];
        if (that.lemma != "that" || that.head <= static_cast<int>(i)) continue;
        const auto v = static_cast<std::size_t>(that.head);
        Token& verb = tokens[v];
        if (verb.universal != Universal::VERB || verb.head < 0 || verb.head >= static_cast<int>(i))
            continue;
        const auto noun = static_cast<std::size_t>(verb.head);
        // "The FINAL that the team won": behind an article it stands for a thing.
        if (tokens[noun].universal == Universal::ADJ && noun + 1 == i && noun > 0 &&
            tokens[noun - 1].text == "the") {
            tokens[noun].tag = Tag::NN;
            tokens[noun].universal = Universal::NOUN;
        }
        const bool cleft =
            is_nominal(tokens[noun]) &&
            has(tokens, noun, [](Relation r) { return r == Relation::cop; }) &&
            std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(noun),
                        [&](const Token& t) {
                            return hangs_on(t, noun) && t.lemma == "it" &&
                                   (is_subject(t.relation) || t.relation == Relation::expl);
                        });
        const bool relative =
            verb.relation == Relation::acl || verb.relation == Relation::acl_relcl;
        const bool content = verb.relation == Relation::ccomp || verb.relation == Relation::advcl;
        const bool lacks_it = lexicon::wants_an_object(verb.lemma) || is_one_thing(tokens, noun);
        if (!cleft || (!relative && !(content && (lacks_it || i + 1 == v)))) continue;
        if (relative && is_subject(that.relation)) {  // "not Acme THAT built it"
            relate(that);
            continue;
        }
        // "It was Orvane THAT AWARDED it": right before a verb without a subject it is the subject.
        const bool alone = !has(tokens, v, [](Relation r) { return is_subject(r); });
        const bool helped_verb = has(
            tokens, v, [](Relation r) { return r == Relation::aux || r == Relation::aux_pass; });
        if (alone && i + 1 == v && !helped_verb && verb.tag != Tag::VB && verb.tag != Tag::VBG) {
            relate(that);
            that.relation = Relation::nsubj;
            verb.relation = Relation::acl_relcl;
            if (verb.tag == Tag::VBN) verb.tag = Tag::VBD;
            continue;
        }
        std::size_t subject = i;
        bool object = false;
        for (std::size_t t = i + 1; t < tokens.size(); ++t) {
            if (!hangs_on(tokens[t], v)) continue;
            if (t < v && is_subject(tokens[t].relation)) subject = t;
            object |= tokens[t].relation == Relation::obj || tokens[t].relation == Relation::ccomp;
        }
        // "The first time THAT the team won the cup": stands for nothing in the clause.
        if (object && that.relation == Relation::obj && !is_one_thing(tokens, noun)) {
            that.relation = Relation::mark;
            that.tag = Tag::IN;
            that.universal = Universal::SCONJ;
        }
        if (subject == i || object) continue;
        verb.relation = Relation::acl_relcl;
        const bool helped = has(
            tokens, v, [](Relation r) { return r == Relation::aux || r == Relation::aux_pass; });
        if (verb.tag == Tag::VBN && !helped) verb.tag = Tag::VBD;
        tokens[subject].relation = Relation::nsubj;
        that.relation = Relation::obj;
        relate(that);
    }
}

// "It was the governor, NOT THE MAYOR, who signed it": who signed it is the governor.
void settle_corrected_clefts(std::span<Token> tokens) {
    for (std::size_t v = 6; v < tokens.size(); ++v) {
        if (tokens[v].relation != Relation::acl_relcl || tokens[v].head < 0) continue;
        const auto other = static_cast<std::size_t>(tokens[v].head);
        const Token& corrected = tokens[other];
        if (corrected.relation != Relation::conj || corrected.head < 0 ||
            tokens[other + 1].tag != Tag::COMMA)
            continue;
        const bool denied = std::any_of(
            tokens.begin() + corrected.head, tokens.begin() + static_cast<std::ptrdiff_t>(other),
            [&](const Token& t) { return hangs_on(t, other) && t.lemma == "not"; });
        if (denied) tokens[v].head = corrected.head;
    }
}

}  // namespace gainsay::grammar
