#include "app/review/queue.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

namespace gainsay::app::review {

namespace {

using store::FindingSummary;

std::string first_date(const FindingSummary& finding) {
    const std::string undated = "9999";
    return std::min(finding.a.date.empty() ? undated : finding.a.date,
                    finding.b.date.empty() ? undated : finding.b.date);
}

bool before(Order order, const FindingSummary& a, const FindingSummary& b) {
    switch (order) {
        case Order::score:
            return false;  // as they come
        case Order::kind:
            return a.kind < b.kind;
        case Order::rule:
            return a.reason < b.reason;
        case Order::documents:
            return std::tie(a.a.path, a.b.path, a.a.begin) <
                   std::tie(b.a.path, b.b.path, b.a.begin);
        case Order::date:
            return first_date(a) < first_date(b);
        case Order::status:
            return a.status < b.status;
    }
    return false;
}

}  // namespace

std::string_view name(Order order) {
    static constexpr std::array<std::string_view, 6> names = {"score",     "kind", "rule",
                                                              "documents", "date", "status"};
    return names.at(static_cast<std::size_t>(order));
}

Queue::Queue(Data& data) : data_(data) { reload(); }

void Queue::reload() {
    const std::string key = current() == nullptr ? "" : current()->key;
    all_ = data_.findings();
    by_key_.clear();
    for (std::size_t i = 0; i < all_.size(); ++i) by_key_[all_[i].key] = i;
    texts_.clear();
    about_.clear();
    knows_entities_ = false;
    std::erase_if(selected_, [&](const std::string& one) { return !by_key_.contains(one); });
    show();
    if (!key.empty()) go_to(key);
}

const FindingSummary* Queue::current() const {
    return cursor_ < shown_.size() ? &at(cursor_) : nullptr;
}

const FindingSummary* Queue::find(const std::string& key) const {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? nullptr : &all_[found->second];
}

FilterLookups Queue::lookups() {
    return {[this](const FindingSummary& finding) {
                if (texts_.empty()) texts_ = data_.texts();
                const std::size_t index = by_key_.at(finding.key);
                return index < texts_.size() ? texts_[index] : finding.message;
            },
            [this](const FindingSummary& finding, const std::string& entity) {
                if (!knows_entities_) {
                    for (const store::EntityRecord& one : data_.entities())
                        about_[small_letters(one.name)].insert(one.findings.begin(),
                                                               one.findings.end());
                    knows_entities_ = true;
                }
                const auto found = about_.find(entity);
                return found != about_.end() && found->second.contains(finding.key);
            }};
}

void Queue::show() {
    const FilterLookups ask = lookups();
    shown_.clear();
    for (std::size_t i = 0; i < all_.size(); ++i)
        if (filter_.matches(all_[i], ask)) shown_.push_back(i);
    if (order_ != Order::score)
        std::stable_sort(shown_.begin(), shown_.end(), [this](std::size_t a, std::size_t b) {
            return before(order_, all_[a], all_[b]);
        });
    cursor_ = std::min(cursor_, shown_.empty() ? 0 : shown_.size() - 1);
}

void Queue::filter(Filter filter) {
    const std::string key = current() == nullptr ? "" : current()->key;
    filter_ = std::move(filter);
    cursor_ = 0;
    show();
    if (!key.empty()) go_to(key);
}

void Queue::sort(Order order) {
    const std::string key = current() == nullptr ? "" : current()->key;
    order_ = order;
    show();
    if (!key.empty()) go_to(key);
}

void Queue::move_to(std::size_t row) {
    if (!shown_.empty()) cursor_ = std::min(row, shown_.size() - 1);
}

void Queue::move_by(std::ptrdiff_t rows) {
    const auto at = static_cast<std::ptrdiff_t>(cursor_) + rows;
    move_to(at < 0 ? 0 : static_cast<std::size_t>(at));
}

bool Queue::go_to(const std::string& key) {
    for (std::size_t row = 0; row < shown_.size(); ++row)
        if (at(row).key == key) {
            cursor_ = row;
            return true;
        }
    return false;
}

void Queue::next_open() {
    for (std::size_t step = 1; step <= shown_.size(); ++step) {
        const std::size_t row = (cursor_ + step) % shown_.size();
        if (at(row).state == store::DecisionState::open) {
            cursor_ = row;
            return;
        }
    }
    if (cursor_ + 1 < shown_.size()) ++cursor_;
}

void Queue::toggle_selected() {
    if (current() == nullptr) return;
    const std::string& key = current()->key;
    if (selected_.erase(key) == 0) selected_.insert(key);
}

void Queue::select_shown() {
    for (std::size_t row = 0; row < size(); ++row) selected_.insert(at(row).key);
}

std::vector<std::string> Queue::chosen() const {
    std::vector<std::string> out;
    if (selected_.empty()) {
        if (current() != nullptr) out.push_back(current()->key);
        return out;
    }
    std::set<std::string> hidden = selected_;  // selected before the filter changed
    for (std::size_t row = 0; row < size(); ++row)
        if (hidden.erase(at(row).key) != 0) out.push_back(at(row).key);
    out.insert(out.end(), hidden.begin(), hidden.end());
    return out;
}

void Queue::refresh(const std::string& key) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return;
    FindingSummary& finding = all_[found->second];
    const std::vector<store::Decision> decisions = data_.decisions(key);
    const store::Decision now = decisions.empty() ? store::Decision{} : decisions.back();
    finding.state = now.state;
    finding.reviewer = now.reviewer;
    finding.note = now.note;
}

std::size_t Queue::count(store::DecisionState state) const {
    return static_cast<std::size_t>(std::count_if(
        all_.begin(), all_.end(), [state](const auto& one) { return one.state == state; }));
}

std::size_t Queue::count(store::RunStatus status) const {
    return static_cast<std::size_t>(std::count_if(
        all_.begin(), all_.end(), [status](const auto& one) { return one.status == status; }));
}

}  // namespace gainsay::app::review
