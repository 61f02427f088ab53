// One attribute of one thing, told in two forms with figures that exclude each other: "employs 450
// people" against "620 people work at the plant". What is told in one form is check_quantity's.
#include <algorithm>
#include <cmath>
#include <string>

#include "checker/checks/checks.hpp"
#include "checker/claims/attribute.hpp"
#include "checker/claims/figure_context.hpp"
#include "checker/claims/quantity_relation.hpp"

namespace gainsay::checker {
namespace {

std::string form_of(const Attribute& a) {
    return a.word.empty() ? a.figure.text : "\"" + a.word + "\" " + a.figure.text;
}

// Ages are told of a time: of the clause that they stand beside; and somebody may have had a
// birthday in between.
bool ages_apart(const Pair& pair, const AttributePair& told) {
    if (told.a->name != "age") return true;
    const auto year = [](const Word& w) {
        return w.text.size() == 4 && w.text.find_first_not_of("0123456789") == std::string::npos;
    };
    const auto dated = [&](const Proposition& p) {
        return p.claim->time.stated ||
               std::any_of(p.whole->words.begin(), p.whole->words.end(), year) ||
               std::any_of(p.whole->quantities.begin(), p.whole->quantities.end(),
                           [](const Quantity& q) {
                               return q.value.is_point() && q.value.low > 1900 &&
                                      q.value.low < 2100 && q.unit.empty();
                           });
    };
    constexpr double birthday = 31556952;  // a year, in seconds
    const double gap = std::abs(told.a->figure.value.low - told.b->figure.value.low);
    return gap > birthday && dated(pair.a) == dated(pair.b) && !dated(pair.a);
}

// Of a state it is said when; "had" and "has" are of two times. What stands beside the verb has no
// tense of its own.
bool of_two_tenses(const Pair& pair) {
    const AttributePair& told = pair.alignment.attributes;
    const auto now = [](const Proposition& p) {
        return p.claim->predicate.tense == Tense::present;
    };
    if ((told.a->aside && now(pair.b)) || (told.b->aside && now(pair.a))) return false;
    const Claim& a = *pair.a.claim;
    const Claim& b = *pair.b.claim;
    const bool dated = a.time.stated && b.time.stated;
    return !dated && a.predicate.tense != b.predicate.tense && a.predicate.tense != Tense::none &&
           b.predicate.tense != Tense::none;
}

// "NOBODY was killed": none, and told as it stands.
bool stands(const Proposition& p, const Attribute& told) {
    return !p.denied && (!p.negated || told.figure.value.high == 0);
}

}  // namespace

std::optional<Conflict> check_attribute(const Pair& pair) {
    const AttributePair& told = pair.alignment.attributes;
    if (told.a == nullptr || !stands(pair.a, *told.a) || !stands(pair.b, *told.b) ||
        !subjects_match(pair) || of_two_tenses(pair) || !ages_apart(pair, told))
        return std::nullopt;
    if (pair.a.amount_period.has_value() != pair.b.amount_period.has_value()) return std::nullopt;
    if (period_behind(*pair.a.sentence, told.a->figure) !=
        period_behind(*pair.b.sentence, told.b->figure))
        return std::nullopt;
    if (gives_figure(*pair.a.sentence, told.b->figure) ||
        gives_figure(*pair.b.sentence, told.a->figure) ||
        !figures_of_two_things(*pair.a.sentence, told.a->figure, *pair.b.sentence, told.b->figure)
             .empty())
        return std::nullopt;
    const QuantityRelation r = relate(told.a->figure, told.b->figure);
    Conflict out;
    out.check = "attribute";
    out.relation = r.relation;
    out.marked_a = {told.a->figure.span};
    out.marked_b = {told.b->figure.span};
    out.step = {std::string(told.a->name), form_of(*told.a), form_of(*told.b),
                std::string(name(r.relation)), describe(told.a->figure, told.b->figure)};
    out.message = speaker(pair.a, pair.context) + " gives " + std::string(told.a->name) + " as " +
                  told.a->figure.text + " (\"" + in_words(pair.a) + "\"); " +
                  speaker(pair.b, pair.context) + " gives it as " + told.b->figure.text + " (\"" +
                  in_words(pair.b) + "\").";
    out.features = common_features(pair, Feature::quantity);
    out.features[Feature::gap] = r.gap;
    return out;
}

}  // namespace gainsay::checker
