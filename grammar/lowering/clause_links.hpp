// How one clause hangs on what is around it: who does what a noun names, what a governor makes of
// its gerund, what a clause shares with its neighbours.
#pragma once

#include <optional>

#include "grammar/lowering/clause.hpp"

namespace gainsay::grammar {

class ClauseLinks : public ClauseReader {
public:
    using ClauseReader::ClauseReader;

    // One word with nothing on it, in a place that claims nothing by itself.
    [[nodiscard]] bool says_nothing(const Slot& slot) const;
    // "Norvane to close plant": a sentence whose head is a name with an infinitive.
    [[nodiscard]] bool headline(int node, int clause) const;
    // "the rumour that it failed"; "no evidence that", "a lack of evidence that" turn it round.
    [[nodiscard]] Attitude of_content(int noun, Attitude outer) const;
    // "FALSE reports that it would close", "a HOAX story of a merger".
    [[nodiscard]] bool called_false(int noun) const;
    // "the first ship to land", "a model trained by us" act themselves; a plan to leave or the cost
    // of leaving does not: its owner does, or whoever has it.
    [[nodiscard]] int doer(int noun, int clause, int stands_for, int controller) const;
    // "Wolves eat meat", "Banks close branches": a bare plural in the simple present, with nothing
    // that ties it to a time (Carlson 1977, Reference to Kinds in English).
    [[nodiscard]] bool speaks_of_a_kind(int node, int subject) const;
    [[nodiscard]] int gerund_object(int node) const;
    // "is charged WITH REVIEWING the accounts", "succeeded IN SELLING it": the gerund right behind
    // a verb that the lexicon knows to govern it so; -1 if none.
    [[nodiscard]] int chained_gerund(int node, Attitude attitude) const;
    // "is accused of TAKING bribes", "keeps them from LEAVING": what follows for the gerund, and
    // who does it, goes into `within`.
    [[nodiscard]] bool governed_gerund(int node, int gerund, Attitude attitude,
                                       Inherited& within) const;
    // "the mill, WHOSE owner ...": the mill has an owner.
    [[nodiscard]] std::optional<Proposition> owned(int thing, const Inherited& inherited) const;
    // "is far from safe", "is anything but safe", "nowhere near safe": is not safe.
    void denied_complement(int node, Proposition& p, PropositionArgument& complement) const;
    // "may BUY or rent the ships": verbs side by side share what follows the last.
    void borrow_object(Proposition& p, int node) const;
    // "pumps made in Trent": of the pumps it is said that they are made there, not of "pumps made".
    // "whose roof": the roof.
    [[nodiscard]] Tokens subject_words(int subject, int predicate) const;
    // "The mill is a firm that makes pumps": the mill makes them. Not so of "it" and "there", which
    // may stand for nothing, and where the mill is no such firm.
    [[nodiscard]] int shared_subject(int node, int subject) const;
    // "may buy and sell": a bare second verb shares the modal.
    [[nodiscard]] Mode conjunct_mode(const Inherited& shared, Attitude attitude, int other) const;
};

}  // namespace gainsay::grammar
