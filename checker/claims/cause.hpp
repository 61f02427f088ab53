// What is said to have caused what: "the outage was caused by a storm", "the outage was due to a
// storm", "a storm caused the outage". The words stand in checker/data/causes.txt.
#pragma once

#include <memory>

#include "checker/claims/entities.hpp"

namespace gainsay {
struct Phrase;
}

namespace gainsay::checker {

struct Proposition;

struct Cause {
    const Phrase* effect = nullptr;  // of the claim
    const Phrase* cause = nullptr;
    EntityId causer = 0;  // that the cause names
    bool traced = false;  // "was traced to": where it came from
};
// Nothing for most, for what is negated, asked or only possible, and for one cause among others.
[[nodiscard]] std::unique_ptr<const Cause> cause_of(const Proposition& p);

// Says no more than that something went wrong, or that somebody did something.
[[nodiscard]] bool vague(const Cause& cause);

}  // namespace gainsay::checker
