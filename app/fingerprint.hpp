// A 64-bit hash of a row of texts, as 16 hex digits (FNV-1a): for identities, not for secrets.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gainsay::app {

class Fingerprint {
public:
    Fingerprint& add(std::string_view text) {
        bytes(text);
        return bytes(std::string_view("\xFF", 1));  // in no UTF-8: "ab", "c" is not "a", "bc"
    }
    Fingerprint& add(std::uint64_t value) { return add(std::to_string(value)); }
    // As they are, with no sign behind them.
    Fingerprint& bytes(std::string_view text) {
        for (const char c : text)
            hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        return *this;
    }
    [[nodiscard]] std::string hex() const {
        std::string digits(16, '0');
        std::uint64_t rest = hash_;
        for (std::size_t i = 16; i-- > 0; rest >>= 4U) digits[i] = "0123456789abcdef"[rest & 15U];
        return digits;
    }

private:
    std::uint64_t hash_ = 14695981039346656037ULL;
};

}  // namespace gainsay::app
