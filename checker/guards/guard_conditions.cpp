#include "checker/guards/guard_conditions.hpp"

#include <string>

#include "checker/claims/condition.hpp"
#include "checker/claims/quantity_relation.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"

namespace gainsay::checker {

namespace {

// "Who have lived there for OVER TEN YEARS", "for LESS THAN TWO": nobody is among both.
bool of_other_members(const Membership& a, const Membership& b) {
    for (const Quantity& x : a.figures)
        for (const Quantity& y : b.figures) {
            const QuantityRelation r = relate(x, y);
            if (r.measure == Measure::same && incompatible(r.relation)) return true;
        }
    return false;
}

}  // namespace

std::optional<Objection> conditional(const Pair& pair, const Conflict&) {
    // "Would have sold it if they had agreed", "sold it": a fact on both sides.
    const auto fact = [](const Proposition& p) {
        return p.counterfactual || (told_as_fact(*p.claim) && !condition_of(p));
    };
    if ((pair.a.counterfactual || pair.b.counterfactual) && fact(pair.a) && fact(pair.b))
        return std::nullopt;
    const auto whose_a = membership_of(pair.a);
    const auto whose_b = whose_a ? membership_of(pair.b) : std::nullopt;
    if (whose_b && of_other_members(*whose_a, *whose_b))
        return Objection{
            Ruling::silence,
            "each speaks of others: \"" + whose_a->text + "\", \"" + whose_b->text + "\"", true};
    const auto of_a = condition_of(pair.a);
    const auto of_b = condition_of(pair.b);
    if (of_a && of_b && !same_condition(*of_a, *of_b))
        return Objection{Ruling::silence,
                         "each holds under a condition of its own: \"" + of_a->text + "\", \"" +
                             of_b->text + "\"",
                         true};
    if (of_a && of_b) return std::nullopt;
    // "If sales fall", "WHEN sales fall, ..."; "for any customer", "once a year" say something
    // else.
    const auto strict = [](const std::optional<Condition>& one, const Proposition& p) {
        return one && (in_class(one->opener, AdverbClass::conditional) ||
                       (one->opener.find(' ') == std::string::npos && p.sentence != nullptr &&
                        p.sentence->text.starts_with(one->text)));
    };
    if (strict(of_a, pair.a) != strict(of_b, pair.b))
        return Objection{
            Ruling::silence,
            "one side holds under a condition only: \"" + (of_a ? of_a : of_b)->text + "\"", true};
    if (pair.a.claim->mode == Mode::conditional || pair.b.claim->mode == Mode::conditional)
        return Objection{Ruling::silence, "one side holds under a condition only", false};
    const auto around_a = circumstance_of(pair.a);
    const auto around_b = circumstance_of(pair.b);
    if (around_a && around_b && lower(around_a->text) != lower(around_b->text))
        return Objection{Ruling::silence,
                         "each holds under a circumstance of its own: \"" + around_a->text +
                             "\", \"" + around_b->text + "\"",
                         true};
    if ((around_a && !around_b && around_a->limits) || (around_b && !around_a && around_b->limits))
        return Objection{Ruling::silence,
                         "one side holds under a circumstance: \"" +
                             (around_a ? around_a : around_b)->text + "\"",
                         true};
    return std::nullopt;
}

}  // namespace gainsay::checker
