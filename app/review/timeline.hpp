// When each side was said: one row a finding, A and B on a common axis of time.
#pragma once

#include <chrono>
#include <utility>

#include "app/review/list_view.hpp"
#include "app/review/queue.hpp"

namespace gainsay::app::review {

class Timeline : public ListView {
public:
    explicit Timeline(const Queue& queue) : queue_(queue) {}
    void load() override;
    [[nodiscard]] std::string filter() const override;

protected:
    [[nodiscard]] std::size_t size() const override { return rows_.size(); }
    [[nodiscard]] Lines head(std::size_t width) override;
    [[nodiscard]] Line row(std::size_t index, std::size_t width) override;
    [[nodiscard]] std::string nothing() const override;

private:
    [[nodiscard]] std::string axis(const store::FindingSummary& finding, std::size_t width) const;

    const Queue& queue_;
    std::vector<std::string> rows_;  // keys, by the earlier date
    std::chrono::sys_days first_{};
    std::chrono::sys_days last_{};
};

}  // namespace gainsay::app::review
