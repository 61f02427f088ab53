#include "app/progress.hpp"

#include <algorithm>
#include <ostream>

#include "app/text.hpp"

namespace gainsay::app {
namespace {

int percent(std::uint64_t done, std::uint64_t all) {
    return all == 0
               ? 100
               : static_cast<int>(100.0 * static_cast<double>(done) / static_cast<double>(all));
}

}  // namespace

std::string progress_bar(const std::string& label, std::uint64_t done, std::uint64_t all,
                         std::size_t width) {
    const std::string counts = std::to_string(done) + "/" + std::to_string(all);
    const std::string share = std::to_string(percent(done, all)) + " %";
    const std::size_t around = label.size() + counts.size() + 5 + 8;
    const std::size_t bar = width > around + 10 ? std::min<std::size_t>(width - around, 40) : 10;
    const std::size_t full = all == 0 ? bar : static_cast<std::size_t>(done * bar / all);
    return label + " [" + std::string(full, '#') + std::string(bar - full, '-') + "] " + share +
           "  " + counts;
}

Progress::Progress(Console& console, std::string label)
    : console_(console), label_(std::move(label)) {}

Progress::~Progress() { clear(); }

void Progress::at(std::uint64_t done, std::uint64_t all) {
    if (!console_.shows_progress()) return;
    const std::lock_guard lock(mutex_);
    done_ = std::max(done_, std::min(done, all));  // threads may report out of order
    if (percent(done_, all) == shown_percent_) return;
    shown_percent_ = percent(done_, all);
    console_.err() << "\r" << progress_bar(label_, done_, all, console_.columns() - 1) << "\x1b[K"
                   << std::flush;
}

void Progress::clear() {
    const std::lock_guard lock(mutex_);
    if (shown_percent_ < 0) return;
    console_.err() << "\r\x1b[K" << std::flush;
    shown_percent_ = -1;
}

}  // namespace gainsay::app
