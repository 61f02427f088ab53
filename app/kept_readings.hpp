// Readings of earlier runs, so that a check reads only what changed.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>

#include "app/reading.hpp"
#include "gainsay/store.hpp"

namespace gainsay::app {

// May be used from several threads.
class KeptReadings {
public:
    // `store` opens the database, once it is known that something can be read.
    explicit KeptReadings(std::function<const store::Store&()> store) : store_(std::move(store)) {}

    // With the reading that is kept for just this text and program, or else read now. The model is
    // loaded when the first document needs it.
    [[nodiscard]] ReadDocument read(Document document);
    [[nodiscard]] std::size_t used() const { return used_; }

private:
    std::function<const store::Store&()> store_;
    std::mutex mutex_;  // of the store
    std::once_flag loaded_;
    std::unique_ptr<const grammar::Reader> reader_;
    std::atomic<std::size_t> used_{0};
};

// Of all that a reading depends on: the text in its blocks, what is known of the document, and the
// program. "" if the program cannot tell itself from others.
[[nodiscard]] std::string reading_key(const Document& document);

}  // namespace gainsay::app
