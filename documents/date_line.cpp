#include "documents/date_line.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "documents/text.hpp"
#include "documents/word_lists.hpp"

namespace gainsay::documents {

namespace {

using namespace std::chrono;

struct Token {
    std::string text;  // small letters
    bool number = false;
    int value = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string gap;  // between it and the next token
};

std::vector<Token> tokens(std::string_view text) {
    std::vector<Token> out;
    for (std::size_t at = 0; at < text.size();) {
        const bool digit = is_digit(text[at]);
        if (!digit && !is_ascii_letter(text[at])) {
            if (!out.empty()) out.back().gap.push_back(text[at]);
            ++at;
            continue;
        }
        Token token;
        token.begin = at;
        token.number = digit;
        while (at < text.size() && (digit ? is_digit(text[at]) : is_ascii_letter(text[at]))) ++at;
        token.end = at;
        token.text = folded(text.substr(token.begin, at - token.begin));
        if (digit) token.value = token.text.size() <= 8 ? std::stoi(token.text) : -1;
        out.push_back(std::move(token));
    }
    return out;
}

int month_number(const std::string& word) {
    int number = 0;
    for (const std::string& names : lists().entries("month")) {
        ++number;
        for (const std::string_view name : words(names))
            if (name == word) return number;
    }
    return 0;
}

bool is_ordinal_ending(const std::string& text) {
    return text == "st" || text == "nd" || text == "rd" || text == "th";
}

std::optional<TimeInterval> day(int y, int m, int d) {
    if (y < 1000 || y > 2999 || m < 1 || m > 12 || d < 1) return std::nullopt;
    const year_month_day date{year{y}, month{static_cast<unsigned>(m)},
                              std::chrono::day{static_cast<unsigned>(d)}};
    if (!date.ok()) return std::nullopt;
    return TimeInterval{sys_days{date}, sys_days{date}, false};
}

std::optional<TimeInterval> months(int y, int first, int last_month) {
    if (y < 1000 || y > 2999 || first < 1 || last_month > 12) return std::nullopt;
    const sys_days begin{year{y} / month{static_cast<unsigned>(first)} / 1};
    const sys_days end{year{y} / month{static_cast<unsigned>(last_month)} / last};
    return TimeInterval{begin, end, false};
}

// 3/4/2024 is 4 March or 3 April.
std::optional<TimeInterval> day_or_month_first(int a, int b, int y) {
    const auto american = day(y, a, b);
    const auto european = day(y, b, a);
    if (!american || !european) return american ? american : european;
    return TimeInterval{std::min(*american->first, *european->first),
                        std::max(*american->last, *european->last), false};
}

class DateFinder {
public:
    DateFinder(const std::vector<Token>& all, YearAlone year_alone)
        : all_(all), year_alone_(year_alone) {}

    struct Match {
        TimeInterval interval;
        std::size_t tokens = 0;
    };
    [[nodiscard]] std::optional<Match> at(std::size_t i) const {
        if (const auto match = all_[i].number ? numeric(i) : worded(i)) return match;
        if (year_alone_ == YearAlone::yes && is_year(i))
            return made(months(all_[i].value, 1, 12), 1);
        return std::nullopt;
    }

private:
    [[nodiscard]] const Token* token(std::size_t i) const {
        return i < all_.size() ? &all_[i] : nullptr;
    }
    [[nodiscard]] bool number(std::size_t i, std::size_t least, std::size_t most) const {
        const Token* t = token(i);
        return t != nullptr && t->number && t->text.size() >= least && t->text.size() <= most;
    }
    [[nodiscard]] bool is_year(std::size_t i) const {
        return number(i, 4, 4) && all_[i].value >= 1900 && all_[i].value <= 2100;
    }
    [[nodiscard]] int month_at(std::size_t i) const {
        const Token* t = token(i);
        return t != nullptr && !t->number ? month_number(t->text) : 0;
    }
    [[nodiscard]] bool gap(std::size_t i, std::string_view any_of) const {
        const Token* t = token(i);
        return t != nullptr && t->gap.size() <= 2 && !t->gap.empty() &&
               t->gap.find_first_not_of(any_of) == std::string::npos;
    }
    static std::optional<Match> made(std::optional<TimeInterval> interval, std::size_t count) {
        if (!interval) return std::nullopt;
        return Match{*interval, count};
    }

    [[nodiscard]] std::optional<Match> numeric(std::size_t i) const {
        if (number(i, 8, 8)) {  // 20240329
            const int v = all_[i].value;
            return made(day(v / 10000, v / 100 % 100, v % 100), 1);
        }
        if (is_year(i) && gap(i, "-/._") && number(i + 1, 1, 2)) {
            if (gap(i + 1, "-/._") && number(i + 2, 1, 2))
                return made(day(all_[i].value, all_[i + 1].value, all_[i + 2].value), 3);
            if (all_[i].gap == "-" && number(i + 1, 2, 2))
                return made(months(all_[i].value, all_[i + 1].value, all_[i + 1].value), 2);
        }
        if (number(i, 1, 2) && gap(i, "/.-") && number(i + 1, 1, 2) && gap(i + 1, "/.- ,") &&
            is_year(i + 2)) {
            const int a = all_[i].value;
            const int b = all_[i + 1].value;
            const int y = all_[i + 2].value;
            return made(all_[i].gap == "." ? day(y, b, a) : day_or_month_first(a, b, y), 3);
        }
        if (number(i, 1, 2)) return day_first(i);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Match> day_first(std::size_t i) const {
        std::size_t next = i + 1;
        if (token(next) != nullptr && is_ordinal_ending(all_[next].text)) ++next;
        if (token(next) != nullptr && all_[next].text == "of") ++next;
        const int m = month_at(next);
        if (m == 0 || !is_year(next + 1)) return std::nullopt;
        return made(day(all_[next + 1].value, m, all_[i].value), next + 2 - i);
    }

    [[nodiscard]] std::optional<Match> worded(std::size_t i) const {
        if (const int m = month_at(i); m != 0) {
            if (is_year(i + 1)) return made(months(all_[i + 1].value, m, m), 2);
            if (!number(i + 1, 1, 2)) return std::nullopt;
            std::size_t next = i + 2;
            if (token(next) != nullptr && is_ordinal_ending(all_[next].text)) ++next;
            if (!is_year(next)) return std::nullopt;
            return made(day(all_[next].value, m, all_[i + 1].value), next + 1 - i);
        }
        const std::string& word = all_[i].text;
        if (word == "q" && number(i + 1, 1, 1) && all_[i].gap.empty() && is_year(i + 2)) {
            const int quarter = all_[i + 1].value;
            if (quarter >= 1 && quarter <= 4)
                return made(months(all_[i + 2].value, quarter * 3 - 2, quarter * 3), 3);
        }
        if ((word == "fy" || word == "fiscal") && is_year(i + 1))
            return made(months(all_[i + 1].value, 1, 12), 2);
        return std::nullopt;
    }

    const std::vector<Token>& all_;
    YearAlone year_alone_;
};

}  // namespace

std::optional<FoundDate> find_date(std::string_view text, YearAlone year_alone) {
    constexpr std::size_t longest = 400;
    const auto all = tokens(text.substr(0, longest));
    const DateFinder finder(all, YearAlone::no);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (const auto match = finder.at(i))
            return FoundDate{match->interval, all[i].begin, all[i + match->tokens - 1].end};
    if (year_alone == YearAlone::no) return std::nullopt;
    const DateFinder years(all, YearAlone::yes);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (const auto match = years.at(i))
            return FoundDate{match->interval, all[i].begin, all[i + match->tokens - 1].end};
    return std::nullopt;
}

std::optional<TimeInterval> date_line(std::string_view line) {
    constexpr std::size_t longest = 120;
    if (line.size() > longest) return std::nullopt;
    const auto found = find_date(line, YearAlone::no);
    if (!found) return std::nullopt;
    const std::string rest =
        std::string(line.substr(0, found->begin)) + " " + std::string(line.substr(found->end));
    const auto others = tokens(rest);
    const bool noise = std::all_of(others.begin(), others.end(), [](const Token& token) {
        return token.number || token.text.size() == 1 || lists().has("date-noise", token.text);
    });
    if (!noise || others.size() > 8) return std::nullopt;
    return found->interval;
}

}  // namespace gainsay::documents
