// Work on a file that may be made to break its reader, in a process of its own: what it can cost is
// bounded, and if it breaks, only that file is lost.
#pragma once

#include <functional>
#include <string>

namespace gainsay::documents {

struct Bounds {
    unsigned cpu_seconds = 60;
    unsigned wall_seconds = 600;                 // for a machine that is busy otherwise
    std::size_t memory = std::size_t{2} << 30U;  // bytes, beside what this process has
    std::size_t answer = std::size_t{512} << 20U;
};

// What `work` returns. Throws Error(ExitCode::incomplete) with the path for what `work` threw, for
// exceeded bounds and for a crash. `work` runs in a forked process: it must not rely on other
// threads, and what it changes is lost.
[[nodiscard]] std::string run_isolated(const std::string& path, const Bounds& bounds,
                                       const std::function<std::string()>& work);

// Thrown by `work`; the path is put before it.
class Refusal : public std::exception {
public:
    explicit Refusal(std::string why) : why_(std::move(why)) {}
    [[nodiscard]] const char* what() const noexcept override { return why_.c_str(); }

private:
    std::string why_;
};

}  // namespace gainsay::documents
