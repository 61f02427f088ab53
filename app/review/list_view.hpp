// A view that is a list under a head, with a cursor that the usual keys move.
#pragma once

#include <vector>

#include "app/review/view.hpp"

namespace gainsay::app::review {

class ListView : public View {
public:
    [[nodiscard]] Lines lines(std::size_t width, std::size_t height) override;
    bool press(const Key& key) override;

protected:
    [[nodiscard]] virtual std::size_t size() const = 0;
    [[nodiscard]] virtual Lines head(std::size_t width) = 0;
    [[nodiscard]] virtual Line row(std::size_t index, std::size_t width) = 0;
    [[nodiscard]] virtual std::string nothing() const = 0;  // said when the list is empty
    [[nodiscard]] std::size_t cursor() const { return cursor_; }

private:
    std::size_t cursor_ = 0;
    std::size_t first_ = 0;
    std::size_t page_ = 1;
    std::size_t head_ = 0;  // lines above the list, for the mouse
};

}  // namespace gainsay::app::review
