// Classes of verbs and adverbs that alignment must know, from checker/data/verb-classes.txt and
// adverbs.txt.
#pragma once

#include <cstdint>
#include <string_view>

namespace gainsay::checker {

enum class VerbClass : std::uint8_t {
    value,
    valuing,
    above,
    below,
    state,
    change,
    list,
    have,
    movement,
    moving,
    contest,
    renouncing,
    undoing,
    staying,
    keeping,
    passing,
    giving,
    bounding,
    existing,
    cancelling,
    failing,
    holding,
    opposing,
    condition,
    realising,
    intensional,
    killing,
    quitting,
    withdrawing,
    participating,
    watching,
    foundering,
    completing,
    maintaining,
    reciprocal,
    altering,
    removing,
    accusing,
    dative,
    posture,
    staging,
    expecting,
    relocating,
    presiding,
    jointly
};
enum class AdverbClass : std::uint8_t {
    neutral,
    limiting,
    shrinking,
    partitive,
    containing,
    negating,
    nominal,
    privative,
    steady,
    stressing,
    measuring,
    counting,
    explaining,
    dimension,
    bygone,
    doubting,
    undivided,
    nonsense,
    hearsay,
    instancing,
    conferred,
    plain,
    deictic,
    conceding,
    disbelieving,
    correcting,
    timing,
    lacking,
    involving,
    settlement,
    conditional,
    occasional,
    distributing,
    hanging,
    scoping,
    ordering,
    placing,
    classifying,
    whole,
    absent,
    joining,
    level,
    excluding,
    frequent,
    universal,
    opening_time,
    anybody,
    compass,
    current,
    everybody,
    baseless,
    telling,
    recurring
};

[[nodiscard]] bool in_class(std::string_view verb, VerbClass verb_class);
[[nodiscard]] bool in_class(std::string_view adverb_or_marker, AdverbClass adverb_class);

// The first phrase of the class, of up to five words, in the text, which is in lower case; a part
// of the text, empty if none.
[[nodiscard]] std::string_view phrase_of(std::string_view text, AdverbClass adverb_class);
[[nodiscard]] bool says_any(std::string_view text, AdverbClass adverb_class);

// "Some prices", "most of the prices", "thousands of people": a text that begins with members of
// whom others may differ.
[[nodiscard]] bool opens_with_some(std::string_view text);

}  // namespace gainsay::checker
