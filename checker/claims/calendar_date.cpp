#include "checker/claims/calendar_date.hpp"

#include <array>
#include <charconv>
#include <string_view>

#include "checker/words/phrase_lists.hpp"
#include "grammar/lexicon/measures.hpp"

extern "C" {
extern const char event_dates_begin[];
extern const char event_dates_end[];
}

namespace gainsay::checker {
namespace {

int whole_number(std::string_view text) {
    for (const std::string_view ordinal : {"st", "nd", "rd", "th"})
        if (text.size() > 2 && text.ends_with(ordinal)) {
            text.remove_suffix(2);
            break;
        }
    int value = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && rest == text.data() + text.size() ? value : 0;
}

const PhraseLists& lists() {
    static const PhraseLists loaded({event_dates_begin, event_dates_end});
    return loaded;
}

std::uint16_t season(std::string_view word) {
    constexpr auto bits = [](unsigned a, unsigned b, unsigned c) {
        return static_cast<std::uint16_t>((1U << (a - 1)) | (1U << (b - 1)) | (1U << (c - 1)));
    };
    constexpr std::array<std::pair<std::string_view, std::uint16_t>, 4> all = {
        {{"season 12-2", bits(12, 1, 2)},
         {"season 3-5", bits(3, 4, 5)},
         {"season 6-8", bits(6, 7, 8)},
         {"season 9-11", bits(9, 10, 11)}}};
    for (const auto& [kind, months] : all)
        if (lists().has(kind, word)) return months;
    return 0;
}

}  // namespace

bool CalendarDate::apart(const CalendarDate& other) const {
    if (year != 0 && other.year != 0 && year != other.year) return true;
    if (months != 0 && other.months != 0) {
        if ((months & other.months) == 0) return true;
        return day != 0 && other.day != 0 && day != other.day;
    }
    return weekday != 0 && other.weekday != 0 && weekday != other.weekday;
}

std::optional<std::pair<CalendarDate, std::size_t>> date_at(std::span<const ClauseWord> words) {
    constexpr int first_year = 1000;
    constexpr int last_year = 2999;
    constexpr int longest_month = 31;
    CalendarDate out;
    std::size_t at = 0;
    for (; at < words.size(); ++at) {
        const std::string& word = words[at].text;
        const int number = whole_number(word);
        if (const auto month = lexicon::month(word); month && out.months == 0)
            out.months = static_cast<std::uint16_t>(1U << (*month - 1));
        else if (const std::uint16_t months = season(word); months != 0 && out.months == 0)
            out.months = months;
        else if (const auto day = lexicon::weekday(word); day && out.weekday == 0)
            out.weekday = *day;
        else if (number >= first_year && number <= last_year && word.size() == 4 && out.year == 0)
            out.year = number;
        else if (number > 0 && number <= longest_month && out.day == 0 &&
                 (out.months != 0 || (at + 1 < words.size() && lexicon::month(words[at + 1].text))))
            out.day = static_cast<unsigned>(number);
        else if (!lists().has("opener", word) || at > 0)
            break;
        if (words[at].ends_clause && out.day == 0) {
            ++at;
            break;
        }
    }
    if (out.year == 0 && out.months == 0 && out.weekday == 0) return std::nullopt;
    return std::pair(out, at);
}

}  // namespace gainsay::checker
