// When an event is set for, by its own date or by having been put off or brought forward: "will be
// held in May", "was moved from May to June", "took place as planned". The words stand in
// checker/data/event-dates.txt.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "checker/claims/act_name.hpp"
#include "checker/claims/calendar_date.hpp"
#include "gainsay/quantity.hpp"

namespace gainsay::checker {

struct Proposition;

enum class Rescheduling : std::uint8_t { none, later, earlier, changed };

struct EventDate {
    ActName event;
    Rescheduling moved = Rescheduling::none;
    bool extended = false;       // ... its end alone
    bool broken_off = false;     // ... it may have begun
    std::optional<Quantity> by;  // "by two weeks"
    bool kept = false;           // "as planned"
    bool past = false;           // it is told to have come about
    std::optional<CalendarDate> old_date;
    std::optional<CalendarDate> date;
};
// Nothing for most, and for what is negated, only planned or one of several times.
[[nodiscard]] std::unique_ptr<const EventDate> event_date_of(const Proposition& p);

// Of one event two dates, or two ways in which it was moved; the reason in words, nullptr where
// both can be.
[[nodiscard]] const char* opposed_dates(const Proposition& a, const Proposition& b);

}  // namespace gainsay::checker
