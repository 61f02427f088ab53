// Two events in opposite order: "closed after the flood" against "the flood came after it closed".
#include <algorithm>

#include "checker/checks/checks.hpp"
#include "checker/claims/event_order.hpp"

namespace gainsay::checker {

// They stand in a row (Reading::claims).
ToldEvents told_events(const Proposition& p, const Context& context) {
    const std::vector<Claim>& all = context.document(p.document).reading->claims;
    // std::ranges::equal_range does not compile with clang 14 (scripts/asan).
    const auto before = [](const Claim& claim, std::uint32_t s) { return claim.sentence < s; };
    const auto behind = [](std::uint32_t s, const Claim& claim) { return s < claim.sentence; };
    const std::uint32_t sentence = p.claim->sentence;
    return {{std::lower_bound(all.begin(), all.end(), sentence, before),
             std::upper_bound(all.begin(), all.end(), sentence, behind)},
            p.sentence};
}

namespace {

// What happened once: in another document the same may have happened again.
bool happened(const Proposition& p) {
    return p.claim->predicate.tense == Tense::past && !p.frequency && told_as_fact(*p.claim);
}

}  // namespace

std::optional<Conflict> check_sequence(const Pair& pair) {
    if (pair.alignment.predicate.relation != Relation::equivalence || !both_affirmed(pair) ||
        !subjects_match(pair))
        return std::nullopt;
    if (!pair.context.one_situation() &&
        (!happened(pair.a) || !happened(pair.b) || !told_of_one_time(pair)))
        return std::nullopt;
    const std::optional<OrderConflict> found =
        opposite_orders(told_events(pair.a, pair.context), told_events(pair.b, pair.context));
    if (!found) return std::nullopt;
    Conflict out = order_conflict(*found);
    out.message = speaker(pair.a, pair.context) + " says \"" + pair.a.whole->text + "\"; " +
                  speaker(pair.b, pair.context) + " has the order the other way round: \"" +
                  pair.b.whole->text + "\".";
    out.features = common_features(pair, Feature::time);
    out.features[Feature::adjuncts_extra] = 0;  // the events were compared
    return out;
}

bool told_by_order(const Conflict& conflict, const std::pair<EventOrder, EventOrder>& orders) {
    if (conflict.check == "quantifier") return orders.first.only != orders.second.only;
    const auto marks = [](const std::vector<Span>& marked, const EventOrder& order) {
        return std::any_of(marked.begin(), marked.end(),
                           [&](const Span& span) { return span.overlaps(order.span); });
    };
    return conflict.check == "opposite" && marks(conflict.marked_a, orders.first) &&
           marks(conflict.marked_b, orders.second);
}

Conflict order_conflict(const OrderConflict& found) {
    const auto event = [](const std::vector<Word>& words) {
        std::string out;
        for (const Word& w : words) out += (out.empty() ? "" : " ") + w.text;
        return out;
    };
    const auto order = [&](const EventOrder& o) {
        const char* between = o.relation == EventRelation::before      ? " before "
                              : o.relation == EventRelation::not_after ? " bringing about "
                                                                       : " during ";
        return event(o.first) + between + event(o.second);
    };
    Conflict out;
    out.check = "sequence";
    out.relation = Relation::alternation;
    out.marked_a = {found.a.span};
    out.marked_b = {found.b.span};
    out.step = {"order of events", order(found.a), order(found.b), "alternation",
                "\"" + found.a.words + "\" and \"" + found.b.words + "\" (event-order.txt)"};
    out.features[Feature::time] = 1.0;
    out.features[Feature::subject_words] = found.sureness;
    return out;
}

}  // namespace gainsay::checker
