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
    parallel,              // the sentences say mostly the same words, in whatever order
    words_aligned,         // ... the share that is the same
    words_unknown,         // ... edits whose effect is not known
    shared_words,          // of the sentences
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
