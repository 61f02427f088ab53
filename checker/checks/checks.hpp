// The checks: each looks at one aligned pair and says whether, and in which words, the two claims
// exclude each other. To add one: a function in a file of its own, a line in the table of
// checks.cpp, a case that fires and one that is silent.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/alignment/alignment.hpp"
#include "checker/checks/score.hpp"
#include "checker/claims/context.hpp"
#include "checker/claims/event_order.hpp"
#include "checker/claims/proposition.hpp"

namespace gainsay::checker {

struct Pair {
    const Proposition& a;
    const Proposition& b;
    const Alignment& alignment;
    const Context& context;
};

// What a check found; the guards and the score see to the rest.
struct Conflict {
    std::string_view check;
    Relation relation = Relation::alternation;
    std::vector<Span> marked_a;  // the words that conflict, in the file
    std::vector<Span> marked_b;
    TraceStep step;
    std::string message;  // for a person, one sentence
    bool soft = false;    // pulls against it, and no more
    Features features;
};

struct Check {
    std::string_view id;
    std::string_view title;
    std::optional<Conflict> (*run)(const Pair& pair);
};
[[nodiscard]] std::span<const Check> all_checks();

[[nodiscard]] std::optional<Conflict> check_attribute(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_cause(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_comparison(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_deadline(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_duration(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_duty(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_exclusive(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_frequency(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_lifespan(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_negation(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_opposite(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_period(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_place(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_quantifier(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_quantity(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_rank(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_role(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_sequence(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_bond(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_only(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_timetable(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_phase(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_sum(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_time(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_trend(const Pair& pair);
[[nodiscard]] std::optional<Conflict> check_veracity(const Pair& pair);

// --- What several checks need.

// Two orders of the same events, without the texts' own words around them.
[[nodiscard]] Conflict order_conflict(const OrderConflict& found);
// "Preceded", "was followed by"; "once it was sold", "only after it was sold": what conflicts are
// the words of an order that both tell alike.
[[nodiscard]] bool told_by_order(const Conflict& conflict,
                                 const std::pair<EventOrder, EventOrder>& orders);
// The claims of a claim's sentence.
[[nodiscard]] ToldEvents told_events(const Proposition& p, const Context& context);

// The subjects are the same thing, as far as one can tell.
[[nodiscard]] bool subjects_match(const Pair& pair);
// Both have an object and the objects may be the same, or neither has one, or one leaves it out.
[[nodiscard]] bool objects_fit(const Pair& pair);
// Neither names another who does it: "by the warden", "by an engineer".
[[nodiscard]] bool agents_fit(const Pair& pair);
// "More efficient than the old pump", "less efficient than the new pump": one order, told twice.
[[nodiscard]] bool same_order(const Pair& pair);
// Both compare the same two by one measure, whichever way: what is negated in them is read there.
[[nodiscard]] bool one_comparison(const Pair& pair);
// What says when, or the verb where nothing does.
[[nodiscard]] std::vector<Span> marked_time(const Claim& claim);
// Both claims stand as they are told: neither negated nor denied.
[[nodiscard]] bool both_affirmed(const Pair& pair);
// "Some drivers", "several": a part, of which two sides may mean different ones.
[[nodiscard]] bool partitive(const Phrase& phrase);
// Both say what something is, the one now and the other then: it may have changed.
[[nodiscard]] bool states_of_two_times(const Pair& pair);
// In one tense, and of times that are not told apart.
[[nodiscard]] bool told_of_one_time(const Pair& pair);
// Features of subject, predicate, object, adjuncts, mode and sentences.
[[nodiscard]] Features common_features(const Pair& pair, Feature check);
// "IDC (in Analyst note)", "Annual report": who says it. A pronoun means nothing away from its
// text, and a title that stands for an unknown source is no name but a quotation.
[[nodiscard]] std::string speaker(const Proposition& p, const Context& context);
// The claim in a few words: "Huawei has stalled".
[[nodiscard]] std::string in_words(const Proposition& p);

}  // namespace gainsay::checker
