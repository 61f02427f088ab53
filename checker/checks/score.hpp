// How likely a person is to confirm a finding: a logistic model over features of its trace. The
// weights stand in checker/data/score-weights.txt and are fitted by scripts/fit-score from pairs
// whose label is known.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace gainsay::checker {

enum class Feature : std::uint8_t {
    negation,  // which check spoke: one of these is 1
    opposite,
    quantity,
    veracity,
    time,
    exclusive,
    role,
    quantifier,
    duty,
    comparison,
    sum,
    place,
    tension,
    subject_entity,    // the subjects are one entity
    subject_words,     // ... or the same words, 1 for several, 0.5 for one
    subject_narrowed,  // one has modifiers that the other has not
    subject_open,      // "a man", "some users"
    subject_related,   // synonyms, not the same words
    predicate_related,
    predicate_copula,
    object_both,  // both have one
    object_one,   // only one has
    object_narrowed,
    object_related,
    conflict_in_object,    // the opposition stands in the object or complement ...
    conflict_in_modifier,  // ... in one of its modifiers
    conflict_graded,       // ends of a scale: large, small
    conflict_reversive,    // an act and the one that undoes it
    conflict_remote,       // over a third word of WordNet
    adjuncts_shared,       // with one preposition and matching phrases
    adjuncts_extra,        // on one side only
    gap,                   // between the quantities, relative
    gap_small,             // below 2 percent
    quantity_narrowed,     // what is counted has modifiers on one side only
    attributed,            // one side is somebody else's word
    confidence,            // the less certain reading
    by_words,              // the sentences are the same but for a few words
    words_aligned,         // ... the share that is the same
    words_unknown,         // ... edits whose effect is not known
    // Of two sentences compared word by word (sentence_conflicts.hpp); first what conflicts:
    words_negation,  // what one says is said not to hold
    words_undone,    // ... is undone or disregarded
    words_opposite,  // opposite words at one place
    words_quantity,  // other figures
    words_time,      // other years
    words_veracity,  // one calls it a hoax
    words_limit,     // "only", "exclusively" on one side
    words_swap,      // another word at one place
    words_covered,   // share of B's words that A has
    words_covered_back,
    words_mostly,  // ... above 70 percent, as a share of the rest
    words_mostly_back,
    words_copied,       // share of the longer sentence that is a copy of the other, word for word
    words_run,          // ... its longest stretch, up to 12 words, as a share of them
    words_clause,       // share of B's clause with the conflict that A has
    words_clause_back,  // ... of A's clause that B has
    words_clause_head,  // negation: how surely the clauses' heads tell the same
    words_subject,      // their subjects: 1 the same, -1 others
    words_denied,       // veracity: share of what is called false that B has
    words_denied_back,  // ... of B's weight that is called false
    words_many,         // shared words, up to 12, as a share of them
    words_all_else,     // ... all but the conflicting ones
    words_other_scope,  // another time, opening, duty or exception
    words_other_openings,
    words_other_names,
    words_narrowed,    // the subject has a modifier on one side
    words_indefinite,  // both speak of "a man", "some"
    words_hedged,      // "may" on one side
    words_headline,
    words_corrective,     // "no, ...", "has NOT": says what others say is not so
    words_flipped,        // predicates that hold on one side only, up to 2
    words_flipped_share,  // ... share of all aligned words
    words_negators,       // an odd number of negators on one side only
    words_scope,          // share of what stands behind a negator that the other sentence has
    words_scope_whole,    // ... all of it
    words_other_figures,  // the figures differ, too
    words_flip_open,      // what differs is asked, planned or possible
    words_both_flipped,   // opposite words, and one of them negated
    words_reversive,      // how the words are opposite
    words_graded,
    words_antonym,
    words_remote,
    words_class,       // members of one class: colours, days
    words_same_place,  // the nearest aligned word on one side is the same
    words_same_gap,    // ... on both sides
    words_predicates,  // the conflicting words are what the sentences say
    words_names,       // the swapped words are names
    words_borne_out,   // B's conflicting word stands elsewhere in A
    words_ground,      // figures: shared words near both, up to 1
    words_gap,         // figures: between them, relative
    words_inexact,     // figures: one is about, more than, at most
    words_nowhere,     // figures: B's stands nowhere in the long text of A
    words_measure,     // figures: the same name of a measure stands before both
    words_guarded,     // a guard silenced a conflict of their claims
    words_several,     // other conflicts in the same sentences, up to 3
    shared_words,      // of the sentences
    same_document,
    topic_shared,  // tension: words that both sentences have
    reading_sure,  // tension: the less certain reading
    hits_central,  // tension: how much the themes' words say of the claims; [0, 1]
    hits_near,   // tension: the words of a side that asks for several themes stand together; [0, 1]
    hits_loose,  // tension: words found in the sentence only
    hits_several,  // tension: more than one word of the theme
    same_subject,  // tension: 1 the very entity, less for a part, a mention, the sentence's mention
    documents_differ,  // tension across documents
    count
};

inline constexpr std::size_t feature_count = static_cast<std::size_t>(Feature::count);

class Features {
public:
    double& operator[](Feature f) { return values_[static_cast<std::size_t>(f)]; }
    double operator[](Feature f) const { return values_[static_cast<std::size_t>(f)]; }
    [[nodiscard]] const std::array<double, feature_count>& values() const { return values_; }

private:
    std::array<double, feature_count> values_{};
};

[[nodiscard]] std::string_view name(Feature feature);
// In (0, 1).
[[nodiscard]] double score(const Features& features);
// Above it `compare` says "contradiction".
[[nodiscard]] double label_threshold();
// "subject_entity=1 confidence=0.9 ...": the features that are not 0, for the trace and for
// fitting.
[[nodiscard]] std::string describe(const Features& features);

}  // namespace gainsay::checker
