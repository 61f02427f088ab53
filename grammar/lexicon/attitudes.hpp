// What a governing word says about the truth of what it governs: implicatives (Karttunen 1971,
// 2012; Nairn, Condoravdi and Karttunen 2006), reporting words, hedges, negators; and light verbs.
//
//   implicative("fail", WordClass::verb, Complement::to)->positive     // Effect::fails: "failed to
//   pay" - did not pay reporting("allege", WordClass::verb)->mode                         //
//   Mode::alleged negator("hardly", WordClass::adverb)->strength                     //
//   NegationStrength::nearly
//
// Pure, thread-safe, loaded on first use.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "gainsay/claim.hpp"
#include "grammar/lexicon/source.hpp"

namespace gainsay::lexicon {

// The form of what a word governs.
enum class Complement : std::uint8_t {
    to,             // manage to do, plan (noun) to do, able to do
    that,           // deny that ...; also without "that"
    whether,        // ask whether, wonder if
    gerund,         // avoid doing; with a preposition: refrain from doing, succeed in doing
    object_to,      // force X to do
    object_gerund,  // keep X doing; with a preposition: prevent X from doing, accuse X of doing
    object_bare,    // make X do, let X do
    noun  // cancel the meeting, deny the charge, lack a plan: the governed noun's event or
          // existence
};

// What follows for the complement.
enum class Effect : std::uint8_t { holds, fails, open };

struct Implicative {
    std::string_view lemma;
    WordClass word_class = WordClass::verb;
    Complement complement = Complement::to;
    std::string_view preposition;    // "" if none
    Effect positive = Effect::open;  // when the governor is affirmed
    Effect negative = Effect::open;  // when it is negated
    std::optional<Mode>
        mode;  // how an open complement is to be read: planned, possible, required ...
    Source source;

    [[nodiscard]] Effect effect(Polarity polarity) const {
        return polarity == Polarity::affirmed ? positive : negative;
    }
    [[nodiscard]] bool factive() const {  // presupposes its complement
        return positive == Effect::holds && negative == Effect::holds;
    }
};
[[nodiscard]] std::optional<Implicative> implicative(std::string_view lemma, WordClass word_class,
                                                     Complement complement,
                                                     std::string_view preposition = "");

// Verbs, nouns and adjectives of saying and thinking.
struct Reporting {
    std::string_view lemma;
    WordClass word_class = WordClass::verb;
    Mode mode = Mode::reported;  // of what is said
    bool factive = false;  // the speaker of the sentence takes it for true (confirm, reveal, admit)
    bool grounds = false;  // without it nothing speaks for what is said: "no EVIDENCE that"
    bool speech = false;   // may carry a quotation: '"...", he said'
    std::string_view preposition;  // accuse X "of", charge "with"; "" otherwise
    Source source;
};
[[nodiscard]] std::optional<Reporting> reporting(std::string_view lemma, WordClass word_class);

// "according to", "in the words of", "per": what follows names the holder.
[[nodiscard]] bool names_a_source(std::string_view preposition);

// Adverbs, adjectives and modals that set the mode: allegedly, reportedly, possibly, likely, must,
// will.
struct Hedge {
    std::string_view lemma;
    Mode mode = Mode::possible;
    Source source;
};
[[nodiscard]] std::optional<Hedge> hedge(std::string_view lemma);

enum class NegationStrength : std::uint8_t {
    fully,   // not, no, never, without
    nearly,  // hardly, scarcely, few, rarely
};
struct Negator {
    std::string_view lemma;
    WordClass word_class = WordClass::adverb;  // other: conjunctions, prepositions and determiners
    NegationStrength strength = NegationStrength::fully;
    Source source;
};
[[nodiscard]] std::optional<Negator> negator(std::string_view lemma, WordClass word_class);
[[nodiscard]] std::optional<Negator> negator(std::string_view lemma);  // whatever its class

// "make a decision" -> "decide"; "" when the pair is no light-verb construction.
[[nodiscard]] std::string_view light_verb(std::string_view verb, std::string_view noun);
// "Made a visit TO Lund" is "visited Lund": the phrase is the object of that verb. With "of" it
// always is ("made use of it").
[[nodiscard]] bool light_verb_object(std::string_view verb, std::string_view noun,
                                     std::string_view preposition);
// A verb that carries little meaning of its own with an event noun (make, take, have, give, do,
// hold ...).
[[nodiscard]] bool is_light_verb(std::string_view verb);

}  // namespace gainsay::lexicon
