// A 64-bit hash of a row of values, as 16 hex digits (XXH64).
#pragma once

#include <xxhash.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace gainsay::store {

class Fingerprint {
public:
    Fingerprint() : state_(XXH64_createState()) { XXH64_reset(state_, 0); }
    ~Fingerprint() { XXH64_freeState(state_); }
    Fingerprint(const Fingerprint&) = delete;
    Fingerprint& operator=(const Fingerprint&) = delete;

    void add(std::string_view text) {
        add(text.size());  // "ab", "c" is not "a", "bc"
        XXH64_update(state_, text.data(), text.size());
    }
    void add(std::uint64_t value) { XXH64_update(state_, &value, sizeof value); }
    [[nodiscard]] std::string hex() const {
        static constexpr std::string_view digits = "0123456789abcdef";
        std::uint64_t value = XXH64_digest(state_);
        std::string out(16, '0');
        for (std::size_t i = 16; i-- > 0; value >>= 4U) out[i] = digits[value & 0xFU];
        return out;
    }

private:
    XXH64_state_t* state_;
};

}  // namespace gainsay::store
