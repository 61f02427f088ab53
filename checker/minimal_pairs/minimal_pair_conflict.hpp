// What follows where two sentences tell the same but for one phrase. Not every phrase may stand
// only once: a firm makes chairs and makes tables. Of one event, though, there is one doer, one
// cause, one source and one place (the unique role requirement: Carlson 1984, "Thematic roles and
// their role in semantic interpretation"; Landman 2000, Events and Plurality, 3.2), and of one
// thing one number, one colour and one rank. Which event it is, the words that are the same have to
// tell.
#pragma once

#include <functional>
#include <optional>

#include "checker/checks/checks.hpp"
#include "checker/sentences/sentence_view.hpp"

namespace gainsay::checker {

// How much a word tells of which matter is spoken of; see Situations.
using WordWeight = std::function<double(const Word&)>;

struct MinimalPairConflict {
    Conflict conflict;
    bool of_the_past = false;  // what happened once is not brought up to date later
};

// `a` and `b` are the propositions of whole sentences.
[[nodiscard]] std::optional<MinimalPairConflict> minimal_pair_conflict(
    const Proposition& a, const Proposition& b, const SentenceView& view_a,
    const SentenceView& view_b, const Context& context, const WordWeight& weight);

}  // namespace gainsay::checker
