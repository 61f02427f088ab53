#include "app/review/timeline.hpp"

#include <algorithm>
#include <optional>

#include "app/text.hpp"

namespace gainsay::app::review {

namespace {

using Day = std::chrono::sys_days;

std::optional<Day> day(const std::string& date) {
    const auto parsed = parse_iso_date(date);
    return parsed ? parsed->first : std::nullopt;
}

std::optional<Day> earlier(const store::FindingSummary& finding) {
    const auto a = day(finding.a.date);
    const auto b = day(finding.b.date);
    if (a && b) return std::min(*a, *b);
    return a ? a : b;
}

std::size_t label_columns(std::size_t width) { return std::clamp<std::size_t>(width / 3, 34, 50); }

}  // namespace

void Timeline::load() {
    std::vector<std::pair<std::optional<Day>, const store::FindingSummary*>> all;
    std::vector<Day> days;
    for (std::size_t i = 0; i < queue_.size(); ++i) {
        const store::FindingSummary& finding = queue_.at(i);
        all.emplace_back(earlier(finding), &finding);
        for (const std::string& date : {finding.a.date, finding.b.date})
            if (const auto one = day(date)) days.push_back(*one);
    }
    // What has no date stands at the end.
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return a.first && (!b.first || *a.first < *b.first);
    });
    rows_.clear();
    for (const auto& [date, finding] : all) rows_.push_back(finding->key);
    if (days.empty()) return;
    first_ = *std::min_element(days.begin(), days.end());
    last_ = *std::max_element(days.begin(), days.end());
}

std::string Timeline::axis(const store::FindingSummary& finding, std::size_t width) const {
    const auto a = day(finding.a.date);
    const auto b = day(finding.b.date);
    if (!a && !b) return "no date";
    const auto place = [&](Day date) {
        const auto all = std::max<std::int64_t>(1, (last_ - first_).count());
        return static_cast<std::size_t>((date - first_).count() *
                                        static_cast<std::int64_t>(width - 1) / all);
    };
    std::string out(width, ' ');
    if (a && b) {
        const std::size_t low = std::min(place(*a), place(*b));
        const std::size_t high = std::max(place(*a), place(*b));
        std::fill(out.begin() + static_cast<std::ptrdiff_t>(low),
                  out.begin() + static_cast<std::ptrdiff_t>(high), '-');
    }
    if (a) out[place(*a)] = 'A';
    if (b) out[place(*b)] = a && place(*a) == place(*b) ? '*' : 'B';
    return out;
}

Lines Timeline::head(std::size_t width) {
    const std::size_t label = label_columns(width);
    Line line(" first said    what", bold);
    line.fill(label);
    if (!rows_.empty() && first_ != last_) {
        const std::string left = iso_date(first_);
        const std::string right = iso_date(last_);
        line.add(left, bold);
        line.fill(width - right.size() - 1).add(right, bold);
    }
    return {line, Line(" A and B: when each side was said; * both in one place of the axis", dim)};
}

Line Timeline::row(std::size_t index, std::size_t width) {
    const store::FindingSummary* finding = queue_.find(rows_[index]);
    if (finding == nullptr) return {};
    const std::size_t label = label_columns(width);
    const auto date = earlier(*finding);
    Line line(" " + pad(iso_date(date), 12) + "  ");
    const Look look =
        finding->kind == FindingKind::contradiction ? Look{.bold = true, .colour = Colour::red}
        : finding->kind == FindingKind::reversal    ? Look{.bold = true, .colour = Colour::yellow}
                                                    : plain;
    line.add(shorten(finding->reason, label - 17), look).fill(label);
    return line.add(axis(*finding, width - label - 1));
}

std::string Timeline::nothing() const { return "No finding passes the filter."; }

std::string Timeline::filter() const { return rows_.empty() ? "" : "key=" + rows_[cursor()]; }

}  // namespace gainsay::app::review
