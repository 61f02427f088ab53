// A claim prepared for comparison: who did what to whom with passives marked, names looked up. The
// claim's polarity is final: the grammar has put "no" of a subject or object and the verbs that
// govern
// ("failed to") into it. It borrows from the claim, which outlives it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/act_duration.hpp"
#include "checker/claims/attribute.hpp"
#include "checker/claims/bond.hpp"
#include "checker/claims/cause.hpp"
#include "checker/claims/entities.hpp"
#include "checker/claims/event_date.hpp"
#include "checker/claims/frequency.hpp"
#include "checker/claims/group_share.hpp"
#include "checker/claims/moment.hpp"
#include "checker/claims/outcome.hpp"
#include "checker/claims/phase.hpp"
#include "checker/claims/standing.hpp"
#include "checker/claims/timetable.hpp"
#include "checker/claims/trend.hpp"
#include "gainsay/claim.hpp"
#include "gainsay/reader.hpp"

namespace gainsay::checker {

struct Slot {
    const Phrase* phrase = nullptr;
    EntityId entity = 0;  // that the phrase names
    EntityId owner = 0;   // named inside it: "Huawei" in "Huawei's revenue"
    bool agent = false;   // people with a mind of their own: "our customers" are not us

    [[nodiscard]] bool filled() const { return phrase != nullptr; }
    [[nodiscard]] EntityId about() const { return entity != 0 ? entity : agent ? 0 : owner; }
};

struct Adjunct {
    Role role = Role::oblique;
    std::string_view preposition;
    Slot slot;
    bool how_often = false;  // words of the proposition's frequency, and no more
};

struct Proposition {
    const Claim* claim = nullptr;
    const Sentence* whole = nullptr;     // the sentence as it stands
    const Sentence* sentence = nullptr;  // ... and as it speaks of this claim: distribution.hpp
    std::uint32_t document = 0;          // index of the document and of the claim in its reading
    std::uint32_t index = 0;

    std::string verb;  // lemma and particle; "be" for copulas
    WordClass verb_class = WordClass::verb;
    bool copular = false;  // the object slot holds what the subject is
    bool passive = false;  // the subject slot holds what the action is done to, `agent` who does it
    bool negated = false;  // the event or state is said not to hold, denials included
    bool denied = false;   // ... because somebody denies it
    bool doubted = false;  // somebody doubts it, and does more than ask
    const Phrase* denier = nullptr;  // who, if the sentence says so
    // "Would have sold it if they had agreed": did not, as `negated` has it.
    bool counterfactual = false;
    bool excluding = false;   // "only", "solely" stands in its sentence
    bool background = false;  // told only to say when: "was 34 when she JOINED"
    Slot subject;
    Slot object;
    Slot agent;
    std::vector<Adjunct> adjuncts;
    std::vector<EntityId> mentions;  // entities named anywhere in the claim, ascending
    std::vector<EntityId> around;    // ... and in the other claims of its sentence, ascending

    // How often it happens, with the adverbs of the verb that say so ("weekly").
    std::optional<Frequency> frequency;
    // "500 euros MONTHLY": the period of an amount.
    std::optional<Frequency> amount_period;
    // When, told by a day, a time of day or an event.
    std::vector<Moment> moments;

    // The complement of a copula when the claim names it in its predicate only.
    std::optional<Phrase> own_complement;
    // "Had no part in THE SALE": what the subject is said to have had nothing to do with.
    std::optional<Phrase> no_part_in;
    // "Was closed": the participle as what the subject is, to meet "was open".
    std::optional<Phrase> participle;

    // The figures it gives of its subject and which way they went; null for most.
    std::unique_ptr<const Trend> trend;
    // What it tells of things by figures; none for most.
    std::vector<Attribute> attributes;
    // What it says two things have to do with each other; none for most.
    std::vector<Bond> bonds;
    // On which days and in which months it holds; nothing for most.
    std::optional<Timetable> timetable;
    // How matters came out, as far as its words are listed; none for most.
    std::vector<MatterOutcome> outcomes;
    // How far an undertaking has got; null for most.
    std::unique_ptr<const Undertaking> undertaking;
    // How long an act took; null for most.
    std::unique_ptr<const ActDuration> act_duration;
    // When an event is set for, or moved to; null for most.
    std::unique_ptr<const EventDate> event_date;
    // What it says caused what; null for most.
    std::unique_ptr<const Cause> cause;
    // Which share of a whole belongs to a group; null for most.
    std::unique_ptr<const GroupShare> group_share;
    // A profit or a loss, above or below something; null for most.
    std::unique_ptr<const Standing> standing;

    std::unique_ptr<const Sentence> own_sentence;  // what `sentence` is, if not the whole

    Proposition() = default;
    Proposition(Proposition&&) = default;
    Proposition& operator=(Proposition&&) = default;
    Proposition(const Proposition&) = delete;  // `object` may point into it
    Proposition& operator=(const Proposition&) = delete;

    [[nodiscard]] const Phrase* object_phrase() const {
        return own_complement ? &*own_complement : object.phrase;
    }
};

// "In Spain", "at Trent": the names of places beside the verb, as told.
[[nodiscard]] std::vector<std::string> named_places(const Proposition& p);
// The first that stands behind the preposition; null for none.
[[nodiscard]] const Adjunct* adjunct_behind(const Proposition& p, std::string_view preposition);
// "In the harbour", "away from it": the preposition may be a part of the phrase.
[[nodiscard]] std::string phrase_with_preposition(const Adjunct& adjunct);

[[nodiscard]] Proposition prepare(const Claim& claim, const Reading& reading,
                                  const EntityTable& entities, std::uint32_t document,
                                  std::uint32_t index);

// What the claims of a sentence are to each other: who denies which, which entities stand around.
// Expects the propositions in reading order.
void relate_within_sentences(std::vector<Proposition>& propositions);

// "Liabilities FROM LEASES amounting to 5 million": a phrase inside another, of which the clause
// behind it may not be told.
[[nodiscard]] bool hangs_on_another(const Proposition& p);
// Stands before subject and verb: "BECAUSE OF THE TAX, sales did not fall".
[[nodiscard]] bool fronted(const Argument& argument, const Claim& claim);
// A quantifier or determiner that says "none of them".
[[nodiscard]] bool says_none(const Phrase& phrase);
// "Did not", "never", "failed to": the verb group has a negator of its own.
[[nodiscard]] bool negated_by(const Predicate& predicate);
// Names no particular thing: "a company", "some users", bare plurals without a name in them.
[[nodiscard]] bool indefinite(const Slot& slot);
// Told as a fact, by the text itself or by somebody in it: neither planned nor alleged.
[[nodiscard]] inline bool told_as_fact(const Claim& claim) {
    return claim.mode == Mode::asserted || claim.mode == Mode::reported;
}
// Said to have happened, on days that are bounded on both sides.
[[nodiscard]] bool dated(const Proposition& p);

}  // namespace gainsay::checker
