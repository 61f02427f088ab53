// Who does what a verb tells, named by a noun: "the operator of the plant" operates it.
//
//   agent_noun("operator")->verb      // "operate"
//   agent_noun("founder")->deed       // true: done once, whatever the tense
//
// Lower case; pure, thread-safe, loaded on first use from data/agent_nouns.txt.
#pragma once

#include <optional>
#include <string_view>

#include "grammar/lexicon/source.hpp"

namespace gainsay::lexicon {

struct AgentNoun {
    std::string_view verb;
    bool deed = false;  // else a state of one time
    bool one = false;   // with "the": there is no other
    Source source;
};
[[nodiscard]] std::optional<AgentNoun> agent_noun(std::string_view noun);

}  // namespace gainsay::lexicon
