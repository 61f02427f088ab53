// Every key with what it does: can be searched, and runs what is chosen.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/review/commands.hpp"
#include "app/review/line.hpp"

namespace gainsay::app::review {

class Help {
public:
    void open();
    // The command to run, once Enter was pressed on it.
    [[nodiscard]] std::optional<Command> press(const Key& key);
    [[nodiscard]] Lines lines(std::size_t width, std::size_t height);

private:
    [[nodiscard]] std::vector<const Binding*> found() const;

    std::string search_;
    std::size_t cursor_ = 0;
    std::size_t first_ = 0;
};

}  // namespace gainsay::app::review
