// Repairs of clauses that tell what somebody says, asks or doubts: what follows them hangs on
// whether the grammar sees the word that governs them. "Doubts that a flood broke the dam" tells of
// no flood.
#include <algorithm>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

using lexicon::Complement;

std::int16_t place(std::size_t i) { return static_cast<std::int16_t>(i); }

bool governs_that(const Token& verb) {
    return verb.universal == Universal::VERB &&
           (lexicon::reporting(verb.lemma, WordClass::verb) ||
            lexicon::implicative(verb.lemma, WordClass::verb, Complement::that));
}

bool asks(const Token& t) {
    const WordClass word_class =
        t.universal == Universal::ADJ ? WordClass::adjective : WordClass::verb;
    const auto said = lexicon::reporting(t.lemma, word_class);
    return said && said->mode == Mode::questioned;
}

}  // namespace

void settle_contents(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        Token& that = tokens[i];
        if (that.lemma != "that" || that.head <= static_cast<int>(i)) continue;
        const std::size_t noun = i - 1;
        if (tokens[noun].universal != Universal::NOUN ||
            !(lexicon::reporting(tokens[noun].lemma, WordClass::noun) ||
              lexicon::implicative(tokens[noun].lemma, WordClass::noun, lexicon::Complement::that)))
            continue;
        const auto v = static_cast<std::size_t>(that.head);
        Token& verb = tokens[v];
        // "The rumour THAT THE BANK IS BANKRUPT is false", read as a second subject
        const bool loose = verb.relation == Relation::advcl || verb.relation == Relation::ccomp ||
                           verb.relation == Relation::acl || verb.relation == Relation::acl_relcl ||
                           verb.relation == Relation::nsubj || verb.relation == Relation::csubj;
        // "the claim that the firm made": what one does with claims is relative.
        if (!loose || lexicon::is_light_verb(verb.lemma) ||
            lexicon::reporting(verb.lemma, WordClass::verb))
            continue;
        bool subject = false;
        for (std::size_t k = i + 1; k < v; ++k)
            subject |= is_subject(tokens[k].relation) && tokens[k].head == that.head;
        if (!subject || is_above(tokens, that.head, static_cast<int>(noun))) continue;
        that.relation = Relation::mark;
        verb.head = static_cast<std::int16_t>(noun);
        verb.relation = Relation::acl;
    }
}

void settle_that_clauses(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        Token& that = tokens[i];
        if (that.lemma != "that" || that.head < 0 || that.head >= place(i) ||
            (that.relation != Relation::obj && that.relation != Relation::obl))
            continue;
        const auto governor = static_cast<std::size_t>(that.head);
        if (!governs_that(tokens[governor])) continue;
        for (std::size_t v = i + 2; v < tokens.size(); ++v) {
            Token& verb = tokens[v];
            if (verb.relation != Relation::acl || verb.tag != Tag::VBN || verb.head <= place(i))
                continue;
            Token& noun = tokens[static_cast<std::size_t>(verb.head)];
            const bool past =
                (lexicon::WordNet::instance().forms(verb.text) & lexicon::past_form) != 0;
            if (noun.head != place(i) || !past) continue;
            const std::int16_t subject = verb.head;
            verb.head = place(governor);
            verb.relation = Relation::ccomp;
            verb.tag = Tag::VBD;
            noun.head = place(v);
            noun.relation = Relation::nsubj;
            that.head = place(v);
            that.relation = Relation::mark;
            for (std::size_t t = v + 1; t < tokens.size(); ++t)
                if (tokens[t].head == place(i) || tokens[t].head == subject)
                    tokens[t].head = place(v);
            return;
        }
    }
}

void settle_whether_clauses(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        const Token& opener = tokens[i];
        const bool whether = opener.lemma == "whether";
        if ((!whether && opener.lemma != "if") || opener.relation != Relation::mark ||
            opener.head <= place(i) || tokens[i - 1].tag == Tag::COMMA)
            continue;
        if (tokens[i + 1].lemma == "or") continue;  // "whether or not it rains"
        Token& verb = tokens[static_cast<std::size_t>(opener.head)];
        if (verb.relation != Relation::advcl || verb.head < 0 || verb.head >= place(i)) continue;
        // "closes if it rains" is a condition, "wonders if it rains" is none
        const auto governor = static_cast<std::size_t>(verb.head);
        if (whether || (governor + 1 == i && asks(tokens[governor])))
            verb.relation = Relation::ccomp;
    }
}

}  // namespace gainsay::grammar
