// Words that leave out, restrict or deny: "APART FROM NAMUR, all plants closed", "ONLY ADA voted",
// "NEITHER makes NOR sells", "is YET TO open".
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

bool hangs_on(const Token& t, std::size_t head) { return t.head == static_cast<int>(head); }

}  // namespace

void settle_exceptives(std::span<Token> tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        Token& first = tokens[i];
        Token& second = tokens[i + 1];
        const bool apart = (first.lemma == "apart" || first.lemma == "aside") &&
                           second.text == "from" && second.head > static_cast<int>(i + 1);
        if (!apart) continue;
        const auto noun = static_cast<std::size_t>(second.head);
        if (!hangs_on(tokens[noun], i) || first.head < 0) continue;
        tokens[noun].head = first.head;
        tokens[noun].relation = Relation::obl;
        first.head = static_cast<std::int16_t>(noun);
        first.relation = Relation::case_;
        first.tag = Tag::IN;
        first.universal = Universal::ADP;
        second.head = static_cast<std::int16_t>(i);
        second.relation = Relation::fixed;
    }
}

void settle_focus(std::span<Token> tokens) {
    // "ONLY Ada Brandt voted": of whom it is said.
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        Token& only = tokens[i];
        if (only.lemma != "only" || only.relation != Relation::advmod || only.head < 0 ||
            tokens[i + 1].universal == Universal::ADP || tokens[i + 1].universal == Universal::VERB)
            continue;
        std::size_t noun = i + 1;  // what the next word is a part of
        for (int steps = 0; steps < 8 && tokens[noun].head > static_cast<int>(noun) &&
                            !is_subject(tokens[noun].relation);
             ++steps)
            noun = static_cast<std::size_t>(tokens[noun].head);
        if (is_subject(tokens[noun].relation) && tokens[noun].head == only.head)
            only.head = static_cast<std::int16_t>(noun);
    }
}

void settle_neither(std::span<Token> tokens) {
    // "NEITHER makes NOR SELLS valves": two verbs of one subject.
    for (std::size_t i = 1; i + 3 < tokens.size(); ++i) {
        const auto verb = static_cast<std::size_t>(tokens[i].head);
        if (tokens[i].lemma != "neither" || tokens[i].head <= static_cast<int>(i) ||
            tokens[verb].universal != Universal::VERB)
            continue;
        for (std::size_t k = verb + 1; k + 1 < tokens.size(); ++k) {
            if (tokens[k].lemma != "nor" || tokens[k].head <= static_cast<int>(k)) continue;
            Token& other = tokens[static_cast<std::size_t>(tokens[k].head)];
            if (other.universal != Universal::VERB || other.head != static_cast<int>(verb)) break;
            other.relation = Relation::conj;
            tokens[k].relation = Relation::cc;
            tokens[i].relation = Relation::cc;
            break;
        }
    }
}

void settle_yet(std::span<Token> tokens) {
    // "The plant IS YET TO open", read as what it is: what it has not done.
    for (std::size_t i = 1; i + 3 < tokens.size(); ++i) {
        Token& state = tokens[i + 2];  // "is yet to OPEN", read as what it is
        if (tokens[i].lemma == "yet" && tokens[i + 1].text == "to" && tokens[i - 1].lemma == "be" &&
            hangs_on(tokens[i - 1], i + 2) && state.tag == Tag::JJ) {
            state.tag = Tag::VB;
            state.universal = Universal::VERB;
            tokens[i - 1].relation = Relation::aux;
            tokens[i + 1].tag = Tag::TO;
            tokens[i + 1].relation = Relation::mark;
            continue;
        }
        if (tokens[i].lemma != "yet" || tokens[i + 1].tag != Tag::TO ||
            tokens[i - 1].lemma != "be" || tokens[i - 1].relation != Relation::cop)
            continue;
        if (tokens[i - 1].head < 0 || tokens[i + 1].head <= static_cast<int>(i) + 1) continue;
        const auto noun = static_cast<std::size_t>(tokens[i - 1].head);
        const auto verb = static_cast<std::size_t>(tokens[i + 1].head);
        if (noun >= i || verb <= i + 1 || tokens[verb].universal != Universal::VERB ||
            !hangs_on(tokens[verb], noun))
            continue;
        const std::int16_t above = tokens[noun].head;
        const Relation relation = tokens[noun].relation;
        for (Token& t : tokens)
            if (hangs_on(t, noun) && (&t > &tokens[noun])) t.head = static_cast<std::int16_t>(verb);
        tokens[verb].head = above;
        tokens[verb].relation = relation;
        tokens[noun].head = static_cast<std::int16_t>(verb);
        tokens[noun].relation = Relation::nsubj;
        tokens[i - 1].relation = Relation::aux;
        tokens[i].relation = Relation::advmod;
        tokens[i + 1].relation = Relation::mark;
    }
}

}  // namespace gainsay::grammar
