// What one clause is made of: its subject, its verb group, its arguments, its source; no clause but
// this one.
#pragma once

#include <optional>
#include <vector>

#include "grammar/lowering/attitude.hpp"
#include "grammar/lowering/proposition.hpp"
#include "grammar/lowering/tree_view.hpp"

namespace gainsay::grammar {

// What a clause takes over from where it stands.
struct Inherited {
    int subject = -1;     // of the clause, if it names none
    int antecedent = -1;  // what its relative pronoun stands for
    int controller = -1;  // who does what a noun of the clause before names: "has a plan to leave"
    Attitude attitude;
    // What a governor makes of that which a noun of saying tells, in place of the noun's own mode:
    // "shoots down rumours of a merger".
    std::optional<Attitude> told;
    int holder = -1;
    bool embedded = false;
    std::vector<int> governors;
    Tokens verb;         // of the governors: "has not agreed"
    Tokens auxiliaries;  // of the conjunct before, for those that share them: "was hit and [was]
                         // killed"
};

class ClauseReader : public TreeView {
public:
    using TreeView::TreeView;

    [[nodiscard]] int subject_of(int node, const Inherited& inherited) const;
    // "it is likely THAT IT WILL CLOSE": the clause that "it" stands for.
    [[nodiscard]] bool extraposed(int node, int clause) const;
    [[nodiscard]] int cop_or(int node) const;
    // What stands before belongs to the clause and not to the complement: the copula, or, where
    // there is none, the word behind the subject and its negation.
    [[nodiscard]] int complement_begin(int node) const;
    [[nodiscard]] bool passive(int node) const;
    // The verb group: auxiliaries, negation, the adverbs among them, the verb, its particle.
    [[nodiscard]] Tokens verb_of(int node, const Inherited& inherited) const;
    [[nodiscard]] Tokens auxiliaries_of(int node) const;
    // A subject may be a clause ("that it failed surprised us"); a copula's noun may be one for
    // what hangs on it
    // ("it is a model that works": a model works).
    [[nodiscard]] Tokens phrase_or_clause(int node) const;
    // The word after a copula, with its own modifiers but without the clause's.
    [[nodiscard]] PropositionArgument complement_of(int node) const;
    void add_argument(Proposition& p, Role role, int node) const;
    // "however", "for example": an argument in form only.
    [[nodiscard]] bool ties(const PropositionArgument& argument) const;
    [[nodiscard]] Role oblique_role(int verb, const PropositionArgument& argument) const;
    void add_oblique(Proposition& p, int verb, int node, const Inherited& inherited) const;
    // "As announced in spring", "as can be seen from the table": said of the whole clause, not of
    // its subject (Quirk et al. 1985, 15.53 to 15.55).
    [[nodiscard]] bool comments(int clause) const;
    // "the chips they sold": no relative word, a subject of its own, no object: the antecedent is
    // the object.
    [[nodiscard]] bool gap(int node, const Inherited& inherited) const;
    // Objects, obliques and clauses of a verb, in surface order; those of an open complement are
    // its own.
    void add_arguments(Proposition& p, int node, const Inherited& inherited) const;
    // "according to IDC", "in the words of IDC"
    [[nodiscard]] bool is_source(int phrase) const;
    // ", unlike the library", "except Namur": set beside the subject, and no part of what it is.
    [[nodiscard]] bool set_beside(int phrase) const;
    [[nodiscard]] int source_of(int node) const;
    // "PROSECUTOR: climbers are safe"; or -1.
    [[nodiscard]] int source_beside(int node) const;
    // A clause set beside or into this one that tells who says it: "..., the lab said, ..."; or -1.
    [[nodiscard]] int speech_beside(int node) const;
    // "No LONGER", "nowhere NEAR": of the verb's negation, not of the complement.
    [[nodiscard]] bool ends_negation(int adverb) const;
    [[nodiscard]] bool question(int node) const;
    // "Asks WHETHER it closed", "wonders IF it did": nobody says that it did.
    [[nodiscard]] bool asked_indirectly(int node) const;
    [[nodiscard]] bool conditional(int node) const;
    [[nodiscard]] bool chains(int node, int open) const;
    // Its verb is one of speech.
    [[nodiscard]] bool says(int node) const;
    // A noun of saying with a that-clause that has all its parts: the clause is what is said.
    [[nodiscard]] bool states_content(int noun, int clause) const;
};

}  // namespace gainsay::grammar
