// Two phrases -> their relation: by entity, else head to head and modifier by modifier. An extra
// restrictive modifier narrows ("AI chips" within "chips"); an opposite modifier excludes
// ("domestic" against "foreign sales").
#pragma once

#include <cstdint>
#include <string_view>

#include "checker/claims/entities.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/words/lexical_relation.hpp"

namespace gainsay::checker {

enum class PhraseBasis : std::uint8_t {
    nothing,
    same_entity,
    part_of,           // one names a part of the other
    different_entity,  // two names
    namesake,          // two entities whose names end alike
    pronoun,           // unresolved
    several,           // one names several, the other one of them
    same_words,
    related_words,
    conflicting_words,
    clause
};

struct PhraseRelation {
    Relation relation = Relation::independence;
    PhraseBasis basis = PhraseBasis::nothing;
    LexicalSource source = LexicalSource::none;  // the weakest link taken
    const Word* conflict_a = nullptr;            // the words that exclude each other
    const Word* conflict_b = nullptr;
    bool head_conflict = false;  // the heads exclude each other, not their modifiers
    std::uint8_t shared = 0;     // words with a partner
    std::uint8_t extra_a = 0;    // modifiers without one
    std::uint8_t extra_b = 0;

    [[nodiscard]] bool compatible() const {  // may speak of one thing
        return relation == Relation::equivalence || relation == Relation::forward ||
               relation == Relation::reverse;
    }
};

[[nodiscard]] PhraseRelation relate(const Slot& a, const Slot& b, const EntityTable& entities);
// Without names looked up: complements, quantities' surroundings.
[[nodiscard]] PhraseRelation relate_words(const Phrase& a, const Phrase& b);

// One of the phrase's content words.
[[nodiscard]] bool has_lemma(const Phrase& phrase, std::string_view lemma);

[[nodiscard]] std::string_view name(PhraseBasis basis);

}  // namespace gainsay::checker
