// Work shared out over threads, with results where the caller put them: the order never depends on
// the threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace gainsay::app {

// Calls work(i) for 0 <= i < count on up to `jobs` threads. The first exception stops the rest and
// is thrown here.
template <typename Work>
void parallel_for(std::size_t count, unsigned jobs, const Work& work) {
    if (jobs <= 1 || count <= 1) {
        for (std::size_t i = 0; i < count; ++i) work(i);
        return;
    }
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failing;
    const auto loop = [&] {
        try {
            for (std::size_t i = next++; i < count; i = next++) work(i);
        } catch (...) {
            next = count;
            const std::lock_guard lock(failing);
            if (!failure) failure = std::current_exception();
        }
    };
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < jobs && i < count; ++i) threads.emplace_back(loop);
    loop();
    threads.clear();  // joins
    if (failure) std::rethrow_exception(failure);
}

}  // namespace gainsay::app
