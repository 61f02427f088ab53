// One of the views beside the queue: an overview of all findings that leads to some of them.
#pragma once

#include <cstddef>
#include <string>

#include "app/review/key.hpp"
#include "app/review/line.hpp"

namespace gainsay::app::review {

class View {
public:
    View() = default;
    virtual ~View() = default;
    View(const View&) = delete;
    View& operator=(const View&) = delete;

    virtual void load() = 0;  // when it is shown
    // Exactly `height` lines.
    [[nodiscard]] virtual Lines lines(std::size_t width, std::size_t height) = 0;
    // True if it took the key.
    virtual bool press(const Key& key) = 0;
    // What Enter leads to: the filter of these findings, "" if there is nothing here.
    [[nodiscard]] virtual std::string filter() const = 0;
};

// The rows [first, first + height) to show so that the cursor is among them.
[[nodiscard]] inline std::size_t scrolled(std::size_t first, std::size_t cursor,
                                          std::size_t height) {
    if (cursor < first) return cursor;
    if (height > 0 && cursor >= first + height) return cursor + 1 - height;
    return first;
}

}  // namespace gainsay::app::review
