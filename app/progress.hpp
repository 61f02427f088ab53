// A progress bar on a terminal's stderr; elsewhere nothing.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>

#include "app/console.hpp"

namespace gainsay::app {

// The bar as text: "reading   [######----------]  38 %  3/8". Pure, so that tests need no terminal.
[[nodiscard]] std::string progress_bar(const std::string& label, std::uint64_t done,
                                       std::uint64_t all, std::size_t width);

// May be told of progress from any thread; draws at most once a percent. The line is cleared at the
// end.
class Progress {
public:
    Progress(Console& console, std::string label);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void at(std::uint64_t done, std::uint64_t all);
    void clear();  // before a message

private:
    Console& console_;
    std::string label_;
    std::mutex mutex_;
    std::uint64_t done_ = 0;
    int shown_percent_ = -1;
};

}  // namespace gainsay::app
