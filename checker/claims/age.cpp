#include "checker/claims/age.hpp"

#include <array>
#include <string>

namespace gainsay::checker {
namespace {

constexpr double seconds_a_year = 31556952;  // as in grammar/lexicon/data/units.txt
constexpr int greatest_age = 119;

// What stands behind the number, and how the age is told by it.
constexpr std::array<std::string_view, 5> behind = {" years old", " years of age", " years",
                                                    "-year-old", ""};

bool opens(std::string_view text, std::string_view word) { return text.starts_with(word); }

}  // namespace

std::optional<Age> age_told(const Phrase& phrase, const Phrase& whose) {
    std::string_view rest = phrase.text;
    std::uint32_t at = phrase.span.begin;
    const auto drop = [&](std::size_t bytes) {
        rest.remove_prefix(bytes);
        at += static_cast<std::uint32_t>(bytes);
    };
    Age out;
    for (const std::string_view opener : {"a ", "an ", "the "})
        if (opens(rest, opener)) drop(opener.size());
    const bool aged = opens(rest, "aged ");
    if (aged) drop(5);
    std::size_t digits = 0;
    int years = 0;
    while (digits < rest.size() && digits < 4 && rest[digits] >= '0' && rest[digits] <= '9')
        years = years * 10 + (rest[digits++] - '0');
    if (digits == 0 || years == 0 || years > greatest_age) return std::nullopt;
    const std::string_view unit = rest.substr(digits);
    for (const std::string_view ending : behind) {
        if (!opens(unit, ending)) continue;
        const bool bare = ending.empty() || ending == " years";
        if (bare && (unit.size() > ending.size() || whose.head_class != WordClass::proper))
            return std::nullopt;
        out.told = aged && ending.empty() ? "aged" : ending;
        break;
    }
    Quantity& q = out.figure;
    q.kind = QuantityKind::duration;
    q.unit = "s";
    q.value = Interval::point(years * seconds_a_year);
    q.digits = static_cast<std::uint8_t>(digits);
    q.magnitude = seconds_a_year;
    q.text = std::string(rest.substr(0, digits + out.told.size() * (aged ? 0 : 1)));
    q.span = {at, at + static_cast<std::uint32_t>(digits)};
    return out;
}

}  // namespace gainsay::checker
