// Two propositions slot by slot: predicate with predicate, arguments by what they are to the verb,
// adjuncts by preposition. Passives and converse verbs (buy, sell) are turned to fit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/alignment/phrase_relation.hpp"
#include "checker/claims/context.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/claims/quantity_relation.hpp"
#include "checker/words/lexical_relation.hpp"

namespace gainsay::checker {

struct AlignedSlot {
    std::string_view slot;  // "subject", "object", "in", ...
    Slot a;
    Slot b;
    PhraseRelation relation;
    // Of the first quantities that measure the same; nothing when one side has none.
    std::optional<QuantityRelation> quantity;
    const Quantity* quantity_a = nullptr;
    const Quantity* quantity_b = nullptr;

    [[nodiscard]] bool filled() const { return a.filled() || b.filled(); }
    [[nodiscard]] bool both() const { return a.filled() && b.filled(); }
    [[nodiscard]] bool quantity_conflict() const {
        return quantity && incompatible(quantity->relation);
    }
};

struct Alignment {
    LexicalRelation predicate;
    bool agent_in_state = false;  // who did it stands in the other side's complement
    // Why the predicates exclude each other or tell the same, where no word of a list does.
    const char* settled = nullptr;
    bool other_time = false;   // one is told of a time at which the other leaves no room for it
    bool unfinished = false;   // one says that it is still to be done, the other that it was
    bool value_verbs = false;  // different verbs of "having the value"
    // Verbs that mean different things and yet tell of one: a place in an order; to whom something
    // goes, which is then in the subject's slot.
    bool rank_verbs = false;
    bool transfer = false;
    bool trends = false;      // ... the course of one measure, by a level or by a movement
    BondPair bonds;           // one relation of two things, told to hold and not to hold
    bool timetables = false;  // told to hold on days on which the other says that it does not
    bool phases = false;      // one undertaking, in two phases
    bool stakes = false;      // two stakes in one thing that cannot both be
    const char* group_shares = nullptr;  // why two shares of one whole exclude each other
    const char* event_dates = nullptr;   // why two dates of one event exclude each other
    bool causes = false;                 // one event, told to have had two causes
    bool durations = false;              // one act, told to have taken two times
    bool terms = false;                  // one thing, told to begin or to end at two times
    bool existence = false;              // one says that there is none of what the other tells
    bool where = false;  // different verbs that tell where something is: both mean the same
    // Another check speaks of what excludes each other here: the predicates are not opposite words.
    [[nodiscard]] bool has_its_own_check() const {
        return other_time || terms || stakes || durations || causes || event_dates != nullptr ||
               group_shares != nullptr;
    }
    // One attribute of the subject, told in two forms; the figures exclude each other.
    AttributePair attributes;
    bool turned = false;  // one side passive, or a converse verb
    AlignedSlot subject;
    AlignedSlot object;
    std::vector<AlignedSlot> adjuncts;  // with a partner
    std::uint8_t extra_a = 0;           // adjuncts without one that limit what is said
    std::uint8_t extra_b = 0;
    bool manner_a = false;  // an adverb on one side only: how, how much
    bool manner_b = false;
    const Adjunct* first_extra_a = nullptr;  // for the trace
    const Adjunct* first_extra_b = nullptr;
    // How often, where both sides say so, and as the words stand: "not" is left to the polarity.
    std::optional<Relation> frequency;
    bool scope_differs = false;  // adjuncts with one preposition and nothing in common

    // Of the affirmed claims, adjuncts left out; and with them.
    Relation core = Relation::independence;
    Relation whole = Relation::independence;
};

// Nothing when the predicates have nothing to do with each other and do not give ranks or
// recipients either.
[[nodiscard]] std::optional<Alignment> align(const Proposition& a, const Proposition& b,
                                             const Context& context);

// The relation of the claims as they stand, polarity included.
[[nodiscard]] Relation with_polarity(Relation affirmed, bool a_negated, bool b_negated);

}  // namespace gainsay::checker
