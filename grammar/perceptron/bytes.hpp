// Reading and writing the model's bytes, little-endian. Reading past the end throws gainsay::Error.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "gainsay/error.hpp"

namespace gainsay::grammar::perceptron {

[[noreturn]] inline void model_damaged(const std::string& what) {
    throw Error(ExitCode::failed, "the language model is damaged: " + what);
}

class ByteReader {
public:
    explicit ByteReader(std::span<const unsigned char> bytes) : bytes_(bytes) {}

    [[nodiscard]] std::uint8_t byte() {
        if (at_ >= bytes_.size()) model_damaged("it ends too early");
        return bytes_[at_++];
    }
    // Seven bits a byte, the lowest first.
    [[nodiscard]] std::uint32_t number() {
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 35; shift += 7) {
            const std::uint32_t part = byte();
            value |= (part & 0x7FU) << shift;
            if (part < 0x80U) return value;
        }
        model_damaged("a number is too long");
    }
    // A number that says how many things follow, of at least one byte each.
    [[nodiscard]] std::uint32_t count() {
        const std::uint32_t value = number();
        if (value > bytes_.size() - at_) model_damaged("a count is too large");
        return value;
    }
    [[nodiscard]] std::string text() {
        const std::uint32_t size = count();
        std::string out(size, '\0');
        for (char& c : out) c = static_cast<char>(byte());
        return out;
    }
    [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }

private:
    std::span<const unsigned char> bytes_;
    std::size_t at_ = 0;
};

class ByteWriter {
public:
    void byte(std::uint8_t value) { bytes_ += static_cast<char>(value); }
    void number(std::uint32_t value) {
        for (; value >= 0x80U; value >>= 7) byte(static_cast<std::uint8_t>(value | 0x80U));
        byte(static_cast<std::uint8_t>(value));
    }
    void text(std::string_view value) {
        number(static_cast<std::uint32_t>(value.size()));
        bytes_ += value;
    }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

}  // namespace gainsay::grammar::perceptron
