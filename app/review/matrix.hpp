// Documents by documents: how many findings there are between each two, and how heavy they weigh.
#pragma once

#include <array>
#include <map>
#include <utility>
#include <vector>

#include "app/review/queue.hpp"
#include "app/review/view.hpp"

namespace gainsay::app::review {

class Matrix : public View {
public:
    Matrix(Data& data, const Queue& queue) : data_(data), queue_(queue) {}

    void load() override;
    [[nodiscard]] Lines lines(std::size_t width, std::size_t height) override;
    bool press(const Key& key) override;
    [[nodiscard]] std::string filter() const override;

private:
    using Counts = std::array<std::size_t, 3>;  // by kind
    [[nodiscard]] const Counts* cell(std::size_t row, std::size_t column) const;
    [[nodiscard]] Line header(std::size_t label, std::size_t columns) const;
    [[nodiscard]] Line row(std::size_t index, std::size_t label, std::size_t columns) const;
    [[nodiscard]] std::string summary() const;

    Data& data_;
    const Queue& queue_;
    std::vector<std::string> paths_;
    std::map<std::pair<std::size_t, std::size_t>, Counts> cells_;  // smaller index first
    std::size_t row_ = 0;
    std::size_t column_ = 0;
    std::size_t first_row_ = 0;
    std::size_t first_column_ = 0;
};

}  // namespace gainsay::app::review
