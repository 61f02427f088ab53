#include "checker/claims/moment_anchor.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <functional>

#include "checker/words/data_lines.hpp"
#include "checker/words/phrase_map.hpp"
#include "grammar/lexicon/measures.hpp"

extern "C" {
extern const char moments_begin[];
extern const char moments_end[];
}

namespace gainsay::checker {
namespace {

using Words = std::span<const ClauseWord>;

struct Table {
    ByWord<PhraseMap<bool>> words;  // by kind
    ByWord<double> units;
};

const Table& table() {
    static const Table loaded = [] {
        Table out;
        for_each_line({moments_begin, moments_end}, [&](std::string_view line) {
            const std::size_t colon = line.find(':');
            if (colon == std::string_view::npos) return;
            const std::string kind(line.substr(0, colon));
            double days = 0.0;
            for_each_item(line.substr(colon + 1), ',', [&](std::string_view item) {
                if (kind == "unit" && days == 0.0)
                    std::from_chars(item.data(), item.data() + item.size(), days);
                else if (kind == "unit")
                    out.units[std::string(item)] = days;
                else
                    out.words[kind].put(item, true);
            });
        });
        return out;
    }();
    return loaded;
}

bool is(Words words, std::size_t i, std::string_view text) {
    return i < words.size() && words[i].text == text;
}

// "1", "1st", as a day of a month.
std::optional<unsigned> day_number(std::string_view text) {
    unsigned day = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), day);
    if (error != std::errc() || day < 1 || day > 31) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
    if (!text.empty() && text != "st" && text != "nd" && text != "rd" && text != "th")
        return std::nullopt;
    return day;
}

std::optional<int> year_number(Words words, std::size_t i) {
    if (i >= words.size() || words[i].text.size() != 4) return std::nullopt;
    const auto value = number_of(words[i].text);
    if (!value || *value < 1000 || *value > 2999) return std::nullopt;
    return static_cast<int>(*value);
}

Interval days_between(std::chrono::sys_days first, std::chrono::sys_days last) {
    return {static_cast<double>(first.time_since_epoch().count()),
            static_cast<double>(last.time_since_epoch().count()), false, false};
}

// "1 October 2024", "October 1, 2024", "1 October", "June 2024", "2024".
std::optional<ReadMoment> read_day(Words words, std::size_t i) {
    using namespace std::chrono;
    if (i >= words.size()) return std::nullopt;
    // "Since 2001", and no amount: nothing is counted behind it.
    const std::optional<int> only_year = year_number(words, i);
    const bool ends =
        i + 1 >= words.size() || words[i].ends_clause || moment_word("stop", words[i + 1].text);
    if (only_year && *only_year >= 1900 && *only_year < 2100 && ends) {
        const year in{*only_year};
        ReadMoment out;
        out.end = i + 1;
        out.moment.anchor = Anchor::day;
        out.moment.at = days_between(sys_days{in / 1 / 1}, sys_days{in / 12 / 31});
        return out;
    }
    std::optional<unsigned> day = day_number(words[i].text);
    std::size_t at = day ? i + 1 : i;
    if (day && is(words, at, "of")) ++at;
    if (at >= words.size()) return std::nullopt;
    const auto month_of = lexicon::month(words[at].text);
    if (!month_of) return std::nullopt;
    ++at;
    if (!day && at < words.size() && !year_number(words, at))
        if ((day = day_number(words[at].text))) ++at;
    const std::optional<int> year_of = year_number(words, at);
    if (year_of) ++at;
    // "In June": nothing that is counted or named stands behind it.
    const bool whole_month = i > 0 && (at >= words.size() || words[at - 1].ends_clause ||
                                       moment_word("stop", words[at].text));
    if (!day && !year_of && !whole_month) return std::nullopt;
    constexpr int leap = 2000;
    const year_month in{year{year_of.value_or(leap)}, month{*month_of}};
    ReadMoment out;
    out.end = at;
    out.moment.anchor = year_of ? Anchor::day : Anchor::day_of_year;
    if (!day) {
        out.moment.at = days_between(sys_days{in / 1}, sys_days{in / last});
        return out;
    }
    const year_month_day date = in / std::chrono::day{*day};
    if (!date.ok()) return std::nullopt;
    out.moment.at = days_between(sys_days{date}, sys_days{date});
    return out;
}

// "3 p.m.", "3:30 pm", "3pm", "15:00", "noon", "midnight".
std::optional<ReadMoment> read_hour(Words words, std::size_t i) {
    if (i >= words.size()) return std::nullopt;
    ReadMoment out;
    out.moment.anchor = Anchor::clock;
    std::string_view text = words[i].text;
    const auto done = [&](double hour, std::size_t end) {
        out.moment.at = Interval::point(hour);
        out.end = end;
        return std::optional(out);
    };
    if (text == "noon" || text == "midday") return done(12.0, i + 1);
    if (text == "midnight") return done(24.0, i + 1);
    unsigned hour = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), hour);
    if (error != std::errc() || hour > 24) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
    double minutes = 0.0;
    bool colon = false;
    if (text.size() >= 3 && (text[0] == ':' || text[0] == '.')) {
        unsigned value = 0;
        const auto [behind, wrong] = std::from_chars(text.data() + 1, text.data() + 3, value);
        if (wrong != std::errc() || value > 59) return std::nullopt;
        minutes = value;
        colon = text[0] == ':';
        text = text.substr(static_cast<std::size_t>(behind - text.data()));
    }
    std::size_t end = i + 1;
    if (text.empty() && end < words.size()) {
        const std::string& next = words[end].text;
        if (next == "p.m." || next == "pm" || next == "a.m." || next == "am" || next == "p.m" ||
            next == "a.m" || next == "o'clock")
            text = words[end++].text;
    }
    if (text.empty() && !colon) return std::nullopt;
    const bool afternoon = text.starts_with("p");
    if (!text.empty() && !afternoon && !text.starts_with("a") && text != "o'clock")
        return std::nullopt;
    if ((afternoon || text.starts_with("a")) && hour == 12) hour = 0;
    return done(hour + (afternoon ? 12.0 : 0.0) + minutes / 60.0, end);
}

}  // namespace

bool moment_word(std::string_view kind, std::string_view word) {
    return table().words.find(kind)->second.find(word) != nullptr;
}

std::size_t moment_words(std::string_view kind, Words words, std::size_t i) {
    return table().words.find(kind)->second.longest_at(words, i).second;
}

std::optional<double> number_of(std::string_view text) {
    double value = 0.0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc()) {
        if (rest == text.data() + text.size()) return value;
        return std::nullopt;
    }
    for (const auto kind : {lexicon::NumberKind::units, lexicon::NumberKind::tens})
        if (const auto word = lexicon::number_word(text, kind)) return word->value;
    if (text == "a" || text == "one" || text == "an") return 1.0;
    return std::nullopt;
}

bool begins_moment(std::string_view word) {
    static const WordSet first = [] {
        WordSet out = {"until", "till", "in"};
        for (const char* kind : {"within", "least", "before", "by", "after", "from", "until", "on"})
            table().words.find(kind)->second.add_first_words(out);
        return out;
    }();
    return first.contains(word) || number_of(word).has_value();
}

std::optional<double> unit_in_days(std::string_view word) {
    const auto unit = table().units.find(word);
    if (unit == table().units.end()) return std::nullopt;
    return unit->second;
}

std::optional<ReadMoment> read_event(Words words, std::size_t i) {
    ReadMoment out;
    for (std::size_t at = i; at < words.size(); ++at) {
        const std::string& word = words[at].text;
        if (moment_word("stop", word)) break;
        const bool figure = word.front() >= '0' && word.front() <= '9';
        if (figure) break;
        if (!moment_word("same", word))
            out.moment.event += (out.moment.event.empty() ? "" : " ") + word;
        out.end = at + 1;
        if (words[at].ends_clause) break;
    }
    if (out.moment.event.empty() || out.moment.event.starts_with("of ")) return std::nullopt;
    out.moment.at = Interval::point(0.0);
    return out;
}

namespace {

// "90-day", "90 day", "90 days"
std::optional<double> days_at(Words words, std::size_t& i) {
    if (i >= words.size()) return std::nullopt;
    const std::string_view text = words[i].text;
    const std::size_t hyphen = text.find('-');
    if (hyphen != std::string_view::npos) {
        const auto count = number_of(text.substr(0, hyphen));
        const auto unit = unit_in_days(text.substr(hyphen + 1));
        if (!count || !unit) return std::nullopt;
        ++i;
        return *count * *unit;
    }
    const auto count = number_of(text);
    const auto unit =
        count && i + 1 < words.size() ? unit_in_days(words[i + 1].text) : std::nullopt;
    if (!unit) return std::nullopt;
    i += 2;
    return *count * *unit;
}

// "[The] end of the 90-day cooling-off period after delivery": so many days from that event.
std::optional<ReadMoment> read_end_of_period(Words words, std::size_t i) {
    constexpr std::size_t most_between = 2;
    if (is(words, i, "the")) ++i;
    if (i >= words.size() || !moment_word("ending", words[i].text) || !is(words, i + 1, "of"))
        return std::nullopt;
    i += is(words, i + 2, "the") || is(words, i + 2, "a") || is(words, i + 2, "any") ? 3 : 2;
    const auto days = days_at(words, i);
    if (!days) return std::nullopt;
    for (std::size_t n = 0; n < most_between && i < words.size(); ++n)
        if (!moment_word("period", words[i].text)) ++i;
    if (i >= words.size() || !moment_word("period", words[i].text)) return std::nullopt;
    ++i;
    if (!is(words, i, "following") && !is(words, i, "after") && !is(words, i, "from") &&
        !is(words, i, "beginning"))
        return std::nullopt;
    auto event = read_event(words, i + 1);
    if (!event) return std::nullopt;
    event->moment.at = Interval::point(*days);
    return event;
}

}  // namespace

std::optional<ReadMoment> read_anchor(Words words, std::size_t i) {
    if (auto end = read_end_of_period(words, i)) return end;
    if (auto day = read_day(words, i)) return day;
    if (is(words, i, "the") && i + 1 < words.size() && day_number(words[i + 1].text))
        if (auto day = read_day(words, i + 1)) return day;
    if (auto hour = read_hour(words, i)) return hour;
    return read_event(words, i);
}

}  // namespace gainsay::checker
