// A claim told by a noun for who does it: "is the operator of the plant".
#pragma once

#include <optional>

#include "checker/claims/proposition.hpp"
#include "grammar/lexicon/agent_nouns.hpp"

namespace gainsay::checker {

struct Holder {
    lexicon::AgentNoun noun;
    bool the = false;  // "THE operator", and no more than one
};
[[nodiscard]] std::optional<Holder> holder_of(const Proposition& p);

}  // namespace gainsay::checker
