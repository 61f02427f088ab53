// A linear model's weights: a row of one 16-bit weight per class for each feature. A feature has
// one slot in the index and no other: finding it needs no search and no branch. Of features that
// share a slot the trainer keeps the one that matters most.
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

// out[i] = sum over rows of rows[.][i], for i below `width`, a multiple of 16; `out` is no row
// itself. Sums wrap around; with trained weights they stay far below 2^15.
void sum_rows(Weight* out, const Weight* const* rows, std::size_t count, std::size_t width);
// The place of the largest of so many scores, at most 256, the first of equals.
[[nodiscard]] std::size_t best_of(const Weight* scores, std::size_t count);

class WeightTable {
public:
    static constexpr unsigned slot_bits = 17;
    struct Row {
        Key key = 0;
        std::vector<std::pair<std::uint8_t, std::int8_t>> codes;  // class, code
    };

    WeightTable() = default;
    // Classes are numbered below `classes`, at most 256. No two rows share a slot.
    WeightTable(std::size_t classes, std::vector<Row> rows);
    // Throws gainsay::Error on damaged bytes.
    static WeightTable read(ByteReader& in);
    void write(ByteWriter& out) const;

    [[nodiscard]] std::size_t classes() const { return classes_; }
    [[nodiscard]] std::size_t width() const { return width_; }  // classes, padded to 16, 32 ...
    [[nodiscard]] std::size_t rows() const { return row_count_; }

    // Adds the rows of those features that have one to width() scores; at most `most_features`.
    void add(std::span<const Key> features, Weight* scores) const;
    static constexpr std::size_t most_features = 128;

private:
    // A slot holds its row's number and the lower bits of the key, whose upper bits are its place.
    // Row 0 is all zeros, for empty slots and unknown features.
    static constexpr unsigned check_bits = 32 - slot_bits;
    static constexpr std::uint32_t check_mask = (1U << check_bits) - 1;
    static constexpr std::size_t most_rows = (1U << slot_bits) - 1;
    [[nodiscard]] static std::uint32_t row_of(std::uint32_t slot) { return slot >> check_bits; }
    struct alignas(64) Line {  // of the processor's cache: rows of 32 or 64 classes straddle none
        std::array<Weight, 32> weights{};
    };
    [[nodiscard]] const Weight* row(std::size_t index) const {
        return lines_.data()->weights.data() + index * width_;
    }
    [[nodiscard]] Weight* row(std::size_t index) {
        return lines_.data()->weights.data() + index * width_;
    }
    void reserve(std::size_t classes, std::size_t rows);
    Weight* insert(Key key);

    std::size_t classes_ = 0;
    std::size_t width_ = 0;
    std::size_t row_count_ = 0;
    std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(std::size_t{1} << slot_bits);
    std::vector<Line> lines_ = std::vector<Line>(1);
};

}  // namespace gainsay::grammar::perceptron
