// Syntax tree to propositions: who does or is what to whom, as sets of tokens. A proposition still
// borrows the tree; claims (claims.hpp) and extractions (extractions.hpp) are two renderings of it.
//
// What a clause inherits is decided here: conjoined verbs share subjects and auxiliaries, relative
// pronouns stand for their antecedents, open complements and adverbials take the subject that
// controls them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gainsay/claim.hpp"
#include "grammar/syntax/tree.hpp"

namespace gainsay::grammar {

using Tokens = std::vector<std::uint16_t>;  // indices, ascending

struct PropositionArgument {
    Role role = Role::object;
    int node = -1;       // the phrase or clause
    Tokens preposition;  // "according to": two tokens; markers of clauses ("while") too
    Tokens tokens;       // the phrase without its preposition
    std::string implicit_preposition;  // "in" of "Ghent-based"
    int instead_of = -1;  // "exports fell 4 % and imports 9 %": the phrase whose place it takes
};

struct Proposition {
    Origin origin = Origin::verb;
    int subject = -1;  // node; -1: none is said
    Tokens subject_tokens;
    int predicate = -1;  // node of the main verb, or of the word after a copula
    Tokens verb;         // "has not agreed to sell"
    // "is" or "has" where no verb is written (apposition, possessor); "does not back" for "does
    // not"
    std::string implicit_verb;
    std::vector<int> governors;  // nodes of the verbs that govern the main one, outermost first
    std::vector<PropositionArgument> arguments;  // in surface order

    // The verb that a noun stands for ("decline" in "recorded a decline"), `predicate` being the
    // noun.
    std::string told_by_noun;
    bool undergone = false;  // ... done to the subject: "the sale of THE MILL took place"
    bool turned = false;     // subject and complement of the sentence changed places
    int owner = -1;  // ... who tells of it and has it: "the bank recorded a decline in lending"

    Tokens framing;  // "however", "for example": tie the sentence to others, claim nothing

    bool negated = false;
    Mode mode = Mode::asserted;
    int holder = -1;        // node of the source that says so, -1: the document
    bool embedded = false;  // stands in the complement of another proposition
};

// All propositions of a tree, in the order of their verbs.
[[nodiscard]] std::vector<Proposition> propositions_of(const Tree& tree);

// The verb group has an auxiliary of the passive: "was declared".
[[nodiscard]] bool in_passive(const Tree& tree, const Proposition& p);

// The words of a noun phrase: with its modifiers, without relative clauses, appositions and outer
// punctuation, and without its own preposition.
[[nodiscard]] Tokens phrase_tokens(const Tree& tree, std::size_t node);
// All words of a constituent but outer punctuation, marker and coordinator.
[[nodiscard]] Tokens clause_tokens(const Tree& tree, std::size_t node);

}  // namespace gainsay::grammar
