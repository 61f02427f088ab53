// The findings under review: which are shown, in which order, where the person is, what is
// selected.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/filter.hpp"
#include "app/review/data.hpp"

namespace gainsay::app::review {

enum class Order : std::uint8_t { score, kind, rule, documents, date, status };
[[nodiscard]] std::string_view name(Order order);

class Queue {
public:
    explicit Queue(Data& data);

    // All of the run, strongest first.
    [[nodiscard]] const std::vector<store::FindingSummary>& all() const { return all_; }
    // What the filter lets pass, in order. A finding that is decided stays until the next filter.
    [[nodiscard]] std::size_t size() const { return shown_.size(); }
    [[nodiscard]] const store::FindingSummary& at(std::size_t row) const {
        return all_[shown_[row]];
    }
    [[nodiscard]] const store::FindingSummary* current() const;

    void filter(Filter filter);  // keeps the current finding where it can
    [[nodiscard]] const Filter& filter() const { return filter_; }
    void sort(Order order);
    [[nodiscard]] Order order() const { return order_; }

    [[nodiscard]] std::size_t cursor() const { return cursor_; }
    void move_to(std::size_t row);
    void move_by(std::ptrdiff_t rows);
    bool go_to(const std::string& key);  // false if it is not shown
    void next_open();                    // the next one that is open; stays if there is none

    void toggle_selected();
    void select_shown();
    void clear_selection() { selected_.clear(); }
    [[nodiscard]] bool selected(std::size_t row) const { return selected_.contains(at(row).key); }
    // The keys to decide on: the selection in the order shown, else the current one.
    [[nodiscard]] std::vector<std::string> chosen() const;
    [[nodiscard]] std::size_t selection_size() const { return selected_.size(); }

    void refresh(const std::string& key);  // after a decision
    void reload();                         // after another program wrote
    [[nodiscard]] std::size_t count(store::DecisionState state) const;
    [[nodiscard]] std::size_t count(store::RunStatus status) const;
    [[nodiscard]] const store::FindingSummary* find(const std::string& key) const;

private:
    void show();
    [[nodiscard]] FilterLookups lookups();

    Data& data_;
    std::vector<store::FindingSummary> all_;
    std::unordered_map<std::string, std::size_t> by_key_;
    std::vector<std::size_t> shown_;
    std::vector<std::string> texts_;  // loaded when a filter first asks for them
    std::unordered_map<std::string, std::set<std::string>> about_;  // findings by entity
    bool knows_entities_ = false;
    Filter filter_;
    Order order_ = Order::score;
    std::size_t cursor_ = 0;
    std::set<std::string> selected_;
};

}  // namespace gainsay::app::review
