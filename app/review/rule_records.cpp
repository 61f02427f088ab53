#include "app/review/rule_records.hpp"

#include <cmath>

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

constexpr std::size_t figures = 64;  // columns of all figures together

std::size_t id_columns(std::size_t width) {
    return std::clamp<std::size_t>(width > figures ? width - figures - 1 : 0, 12, 28);
}

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
    Line line(" " + pad("rule", id_columns(width)) + right("fired", 7) + right("confirmed", 11) +
                  right("false alarms", 14) + right("both stand", 12) + right("deferred", 10) +
                  right("precision", 11) + "  title",
              bold);
    return {line.cut(width)};
}

Line RuleRecords::row(std::size_t index, std::size_t width) {
    const store::RuleRecord& one = all_[index];
    const std::size_t ids = id_columns(width);
    const auto title = titles_.find(one.rule);
    return Line(
        " " + pad(shorten(one.rule, ids), ids) + right(std::to_string(one.fired), 7) +
        right(std::to_string(one.confirmed), 11) + right(std::to_string(one.false_alarms), 14) +
        right(std::to_string(one.both_stand), 12) + right(std::to_string(one.deferred), 10) +
        right(precision(one), 11) + "  " + (title == titles_.end() ? "" : tidy(title->second)));
}

std::string RuleRecords::nothing() const { return "No rule or check has flagged anything yet."; }

std::string RuleRecords::filter() const {
    return all_.empty() ? "" : "rule=" + filter_value(all_[cursor()].rule);
}

}  // namespace gainsay::app::review
