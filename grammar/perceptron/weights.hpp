// A linear model's weights: a row of one 16-bit weight per class for each feature.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "grammar/perceptron/hash.hpp"

namespace gainsay::grammar::perceptron {

class ByteReader;
class ByteWriter;

using Weight = std::int16_t;

// Weights are stored as one byte: sign and a logarithm, twelve steps an octave (a linear byte loses
// up to half a point).
[[nodiscard]] std::int8_t encode_weight(int weight);
[[nodiscard]] Weight decode_weight(std::int8_t code);
inline constexpr int largest_weight = 1448;  // of code 127

// out[i] = sum over rows of rows[.][i], for i below `width`, a multiple of 16. Sums wrap around;
// with trained weights they stay far below 2^15.
void sum_rows(Weight* out, const Weight* const* rows, std::size_t count, std::size_t width);

class WeightTable {
public:
    struct Row {
        std::uint32_t key = 0;
        std::vector<std::pair<std::uint8_t, std::int8_t>> codes;  // class, code
    };

    WeightTable() = default;
    // Classes are numbered below `classes`, at most 256.
    WeightTable(std::size_t classes, std::vector<Row> rows);
    // Throws gainsay::Error on damaged bytes.
    static WeightTable read(ByteReader& in);
    void write(ByteWriter& out) const;

    [[nodiscard]] static std::uint32_t key_of(Hash feature) {
        return static_cast<std::uint32_t>(feature >> 32);
    }
    [[nodiscard]] std::size_t classes() const { return classes_; }
    [[nodiscard]] std::size_t width() const {
        return width_;
    }  // classes, padded to a multiple of 16
    [[nodiscard]] std::size_t rows() const { return row_count_; }

    // The feature's row of width() weights, or null.
    [[nodiscard]] const Weight* find(Hash feature) const {
        const std::uint32_t key = key_of(feature);
        for (std::size_t slot = slot_of(key);; slot = (slot + 1) & mask_) {
            const Slot& found = slots_[slot];
            if (found.row == 0) return nullptr;
            if (found.key == key) return row(found.row - 1);
        }
    }
    // The rows of those features that have one, in order; `rows` has room for all. Returns how many
    // there are. Quicker than one find() after another.
    std::size_t find_all(std::span<const Hash> features, const Weight** rows) const;

private:
    struct Slot {
        std::uint32_t key = 0;
        std::uint32_t row = 0;  // counted from 1; 0: empty
    };
    [[nodiscard]] std::size_t slot_of(std::uint32_t key) const {
        return (key * 2654435761U) & mask_;
    }
    struct alignas(64) Line {  // of the processor's cache: rows of 32 or 64 classes straddle none
        std::array<Weight, 32> weights{};
    };
    [[nodiscard]] const Weight* row(std::size_t index) const {
        return lines_.data()->weights.data() + index * width_;
    }
    [[nodiscard]] Weight* row(std::size_t index) {
        return lines_.data()->weights.data() + index * width_;
    }
    // Most features have no row: one bit for each value of a key's upper bits tells nearly all of
    // them, without a branch to guess or a line of memory to wait for.
    static constexpr unsigned filter_bits = 20;
    [[nodiscard]] std::size_t may_have(Hash feature) const {
        const Hash at = feature >> (64U - filter_bits);
        return filter_[at / 64] >> (at % 64) & 1U;
    }
    void reserve(std::size_t classes, std::size_t rows);
    void insert(std::uint32_t key);

    std::size_t classes_ = 0;
    std::size_t width_ = 0;
    std::size_t row_count_ = 0;
    std::size_t mask_ = 0;
    std::vector<std::uint64_t> filter_ = std::vector<std::uint64_t>((1U << filter_bits) / 64);
    std::vector<Slot> slots_ = std::vector<Slot>(1);
    std::vector<Line> lines_ = std::vector<Line>(1);
};

}  // namespace gainsay::grammar::perceptron
