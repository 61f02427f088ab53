// Nouns that do not stand for themselves: partitives, the nouns inside complex prepositions,
// descriptions of organisations.
//
//   partitive("portion")                              // "a portion of the budget" is budget
//   complex_preposition("in", "relation", "to")       // one preposition
//   connective("for example")                         // belongs to the text, not to what it says
//   organisation_noun("vendor")                       // "the vendor": an organisation named before
//   sentence_starter("However")                       // after "Inc.", this word begins a new
//   sentence
//
// Pure, thread-safe, loaded on first use.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gainsay::lexicon {

[[nodiscard]] bool partitive(std::string_view lemma);
[[nodiscard]] bool complex_preposition(std::string_view first, std::string_view noun,
                                       std::string_view second);
// "however", "for example": lower case, ties a sentence to others and says nothing of its own.
[[nodiscard]] bool connective(std::string_view phrase);
// "It is a fact", "please note": before "that", only asserts what follows. In lower case.
[[nodiscard]] bool asserting(std::string_view phrase);
// Its first word, in any case of letters.
[[nodiscard]] bool opens_connective(std::string_view word);
// "year", "morning": tells when, without a preposition too.
[[nodiscard]] bool time_noun(std::string_view lemma);
[[nodiscard]] bool organisation_noun(std::string_view lemma);
// "sell", "to": the phrase belongs to the verb, not to its object.
[[nodiscard]] bool verb_governs(std::string_view verb, std::string_view preposition);
// "maybe", "not", "yet": an answer may consist of these.
[[nodiscard]] bool answer_word(std::string_view word);
// "don't bet on it", "totally made up": a whole answer that means yes (true) or no, in any case of
// letters.
[[nodiscard]] std::optional<bool> reply(std::string_view answer);
// What stands around a clause and is no part of it: one to four words, in any case of letters.
enum class Aside : std::uint8_t {
    label,     // "BREAKING: ...", "... (VIDEO)"
    opener,    // "NOPE, ..."
    closer,    // "... LOL"
    address,   // "Sorry, FOLKS: ..."
    reference  // "... (SEE page 12)": the first word of where to look
};
[[nodiscard]] bool aside(std::string_view words, Aside kind);
// What tells clauses apart before they are parsed: one word or two, in lower case.
enum class ClauseWord : std::uint16_t {
    subordinator,
    asking,
    coordinator,
    nobody,
    kept,
    limiter,
    proform,
    helping,
    adding,
    custom,
    comparing,
    excepting,
    universal,
    presupposing,
    reacting,
    unreal,
    contrasting
};
[[nodiscard]] bool clause_word(std::string_view words, ClauseWord kind);
// "Remain", "go": what follows as an adjective is the subject's state.
[[nodiscard]] bool links_to_state(std::string_view verb);
// "offer", "fine", "elect": its participle may have an object, "Staff OFFERED new posts".
[[nodiscard]] bool takes_two_objects(std::string_view verb);
// "elected her PRESIDENT": a noun behind the object says what the object becomes.
[[nodiscard]] bool takes_object_complement(std::string_view verb);
// "to", "includes": before a colon it wants what the list below brings.
[[nodiscard]] bool wants_more(std::string_view word);
// "arrest", "jail": done to somebody or something, and never without an object.
[[nodiscard]] bool wants_an_object(std::string_view verb);
// "among", "in": what it opens can be said of a noun, "No wolves IN the valley".
[[nodiscard]] bool tells_where(std::string_view preposition);
// "shut", "cut": a past tense that looks like the bare form.
[[nodiscard]] bool invariant_verb(std::string_view form);
// "fell", "rose": a past tense, and no participle.
[[nodiscard]] bool only_past(std::string_view form);
// "Cost of goods sold", "net income": terms whose words a tagger takes apart.
struct Term {
    std::string_view tags;  // "NN IN NNS VBN": as many as words
    bool led = false;       // only where no subject stands before it: "it reported sales"
};
[[nodiscard]] std::optional<Term> term(std::string_view words);
[[nodiscard]] bool opens_term(std::string_view word);
// "off" of "called off".
[[nodiscard]] bool particle(std::string_view word);
// "after", "as": opens phrases and clauses alike.
[[nodiscard]] bool opens_clauses_too(std::string_view word);
// "in", "near": before a name, a place.
[[nodiscard]] bool place_preposition(std::string_view word);
// "found", "acquire": happens to one thing once.
[[nodiscard]] bool happens_once(std::string_view verb);
// ... or "arrest", "destroy": once as far as two tellings of one situation go.
[[nodiscard]] bool told_once(std::string_view verb);
// ... and has no direction: "marry".
[[nodiscard]] bool is_mutual(std::string_view verb);
[[nodiscard]] bool sentence_starter(std::string_view word);

}  // namespace gainsay::lexicon
