// How far an undertaking has got, as one clause tells it: "the renewal of the fleet is in
// planning", "is renewing its fleet", "has completed the renewal". The words stand in
// checker/data/phases.txt.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/claim.hpp"

namespace gainsay::checker {

struct Proposition;

// `begun`: it has begun, whatever came of it. `unfinished`: it is not done, and may have begun.
enum class Phase : std::uint8_t { dropped, ahead, unfinished, begun, under_way, done };

struct Undertaking {
    Phase phase = Phase::ahead;
    const Phrase* theme = nullptr;  // "the renewal of the fleet", "its fleet"
    const Phrase* doer = nullptr;   // who is said to do it; null where nobody is
    std::string act;          // the verb, where it says what is done: "renew"; "" beside a noun
    bool by_verb = false;     // no noun and no verb of phases tells it: "is renewing its fleet"
    bool stays_done = false;  // "has renewed": it is not going on
    bool once = false;        // "has already renewed", "has sold": nor to be done again
    bool again = false;       // "for the second time"
    bool recurs = false;      // "the trial", "the season": there may be another
    bool of_now = false;      // told in the present or the perfect, or of what is to come
    std::vector<Word> words;  // what is done to what, where: without the words of the phase
};

// `p` is prepared but for this; null for most.
[[nodiscard]] std::unique_ptr<const Undertaking> undertaking_of(const Proposition& p);

// The word that tells what is done: "renewal" of "work on the renewal of the fleet".
[[nodiscard]] std::string_view named_act(const Undertaking& u);
// "Has stopped", "called off": what somebody does who gives up an undertaking. `verb`: a lemma with
// its particle.
[[nodiscard]] bool gives_up(std::string_view verb);
// "... on hold", in lower case: says so behind "put".
[[nodiscard]] bool puts_off(std::string_view text);
// Nobody can say both of one undertaking at one time.
[[nodiscard]] bool exclude(Phase a, Phase b);
// The words tell one undertaking, of which the later phase is not told of a part only.
[[nodiscard]] bool one_undertaking(const Undertaking& a, const Undertaking& b);
// "Is under way", "has been done": for the trace.
[[nodiscard]] std::string_view name(Phase phase);

}  // namespace gainsay::checker
