#include "app/review/rule_records.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "app/filter.hpp"
#include "app/text.hpp"

namespace gainsay::app::review {

namespace {

std::string right(const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, columns_of(text)), ' ') + text;
}

// Confirmed among those that somebody called right or wrong; that both stand says neither.
std::string precision(const store::RuleRecord& record) {
    const std::uint64_t judged = record.confirmed + record.false_alarms;
    if (judged == 0) return "-";
    const double share = static_cast<double>(record.confirmed) / static_cast<double>(judged);
    return std::to_string(std::lround(share * 100)) + " %";
}

struct Figure {
    const char* title;
    const char* short_title;  // for narrow screens
};
constexpr std::array<Figure, 6> figures = {{{"fired", "fired"},
                                            {"confirmed", "confirmed"},
                                            {"false alarms", "false"},
                                            {"both stand", "both"},
                                            {"deferred", "deferred"},
                                            {"precision", "precision"}}};

// Where the columns of a screen stand: the ids give way to the figures, the titles to both.
struct Columns {
    explicit Columns(std::size_t width) : narrow(width < 100) {
        std::size_t all = 1;
        for (std::size_t i = 0; i < figures.size(); ++i) all += figure(i);
        id = std::clamp<std::size_t>(width > all ? width - all : 0, 12, 28);
        title = width > all + id + 2 ? width - all - id - 2 : 0;
        if (title < 12) title = 0;
    }
    [[nodiscard]] std::string_view heading(std::size_t i) const {
        return narrow ? figures.at(i).short_title : figures.at(i).title;
    }
    [[nodiscard]] std::size_t figure(std::size_t i) const { return heading(i).size() + 2; }

    bool narrow;
    std::size_t id = 0;
    std::size_t title = 0;  // 0: no room for any
};

}  // namespace

std::string RuleRecords::in_words(const store::RuleRecord& record) {
    std::string out;
    const auto add = [&](std::uint64_t count, const std::string& text) {
        if (count != 0) out += (out.empty() ? "" : ", ") + std::to_string(count) + " " + text;
    };
    add(record.confirmed, "confirmed");
    add(record.both_stand, "both stand");
    add(record.false_alarms, record.false_alarms == 1 ? "false alarm" : "false alarms");
    return out;
}

void RuleRecords::load() {
    all_ = data_.rule_records();
    titles_.clear();
    for (const Named& rule : data_.rules()) titles_[rule.id] = rule.title;
}

Lines RuleRecords::head(std::size_t width) {
    const Columns columns(width);
    std::string text = " " + pad("rule", columns.id);
    for (std::size_t i = 0; i < figures.size(); ++i)
        text += right(std::string(columns.heading(i)), columns.figure(i));
    return {Line(text + (columns.title == 0 ? "" : "  title"), bold).cut(width)};
}

Line RuleRecords::row(std::size_t index, std::size_t width) {
    const store::RuleRecord& one = all_[index];
    const Columns columns(width);
    const std::array<std::string, figures.size()> values = {
        std::to_string(one.fired),        std::to_string(one.confirmed),
        std::to_string(one.false_alarms), std::to_string(one.both_stand),
        std::to_string(one.deferred),     precision(one)};
    std::string text = " " + pad(shorten(one.rule, columns.id), columns.id);
    for (std::size_t i = 0; i < values.size(); ++i) text += right(values.at(i), columns.figure(i));
    const auto title = titles_.find(one.rule);
    if (columns.title != 0 && title != titles_.end())
        text += "  " + shorten(tidy(title->second), columns.title);
    return Line(text);
}

std::string RuleRecords::nothing() const { return "No rule or check has flagged anything yet."; }

std::string RuleRecords::filter() const {
    return all_.empty() ? "" : "rule=" + filter_value(all_[cursor()].rule);
}

}  // namespace gainsay::app::review
