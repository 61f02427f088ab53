// Which of two events came first, as sentences tell it: "closed after the flood", "the flood
// followed the closure", "fell because of the strike" (a cause is not later than what it brings
// about). Events are compared by their content words, whether a clause or a noun names them.
//
// Relations after Allen (1983), "Maintaining knowledge about temporal intervals", of which before,
// after and during are told apart here.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "gainsay/claim.hpp"
#include "gainsay/reader.hpp"

namespace gainsay::checker {

enum class EventRelation : std::uint8_t {
    before,     // the first was over or came first
    not_after,  // the first brought the second about
    during
};

struct EventOrder {
    std::vector<Word> first;  // content words
    std::vector<Word> second;
    EventRelation relation = EventRelation::before;
    std::string main;  // the verb of the event that the sentence tells first of all; "" for a noun
    bool main_is_first = false;
    bool planned = false;  // "will close once"; what is wanted or expected is no order of events
    bool rule = false;     // told of no time in the past: "is paid after the meeting"
    bool only = false;     // "only after", "not until after": never before
    std::string words;     // "after", "led to": what tells it
    Span span;             // of the phrase or verb that tells it, in the file
};

// One sentence with its claims; both outlive what is found in them.
struct ToldEvents {
    std::span<const Claim> claims;
    const Sentence* sentence = nullptr;
};

// Nothing of what is negated, asked or conditional.
[[nodiscard]] std::vector<EventOrder> event_orders(const ToldEvents& told);

struct OrderConflict {
    EventOrder a;
    EventOrder b;
    double sureness = 0.0;  // how many words tell that the events are the same, in [0, 1]
};

// The same two events in two orders that cannot both be.
[[nodiscard]] std::optional<OrderConflict> opposite_orders(const ToldEvents& a,
                                                           const ToldEvents& b);
// "Preceded it", "was followed by it": the same two in one order.
[[nodiscard]] std::optional<std::pair<EventOrder, EventOrder>> one_order(const ToldEvents& a,
                                                                         const ToldEvents& b);

}  // namespace gainsay::checker
