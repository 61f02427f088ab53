#include "grammar/perceptron/weights.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <utility>

#include "grammar/perceptron/bytes.hpp"
#include "grammar/perceptron/clones.hpp"

namespace gainsay::grammar::perceptron {
namespace {

constexpr double steps_an_octave = 12.0;

std::array<Weight, 256> decoded_weights() {
    std::array<Weight, 256> out{};
    for (int code = 1; code < 128; ++code) {
        const auto weight =
            static_cast<Weight>(std::lround(std::exp2((code - 1) / steps_an_octave)));
        out[static_cast<std::size_t>(code)] = weight;
        out[static_cast<std::size_t>(256 - code)] = static_cast<Weight>(-weight);
    }
    return out;
}

}  // namespace

std::int8_t encode_weight(int weight) {
    if (weight == 0) return 0;
    const double octaves = std::log2(static_cast<double>(std::abs(weight)));
    const int code =
        std::clamp(static_cast<int>(std::lround(steps_an_octave * octaves)) + 1, 1, 127);
    return static_cast<std::int8_t>(weight < 0 ? -code : code);
}

Weight decode_weight(std::int8_t code) {
    static const std::array<Weight, 256> weights = decoded_weights();
    return weights[static_cast<std::uint8_t>(code)];
}

namespace {

// Sixteen weights, added at once; unsigned, for wrapping around to be defined.
using Lane [[gnu::vector_size(32)]] = std::uint16_t;
constexpr std::size_t lane_width = sizeof(Lane) / sizeof(Weight);

// Adds rows to the scores of some lanes from `first` on, in one pass, with all sums in registers.
// `row(i)` is where the i-th row begins.
template <std::size_t lanes, typename RowAt>
[[gnu::always_inline]] inline void add_lanes(Weight* scores, std::size_t first, std::size_t count,
                                             const RowAt& row) {
    std::array<Lane, lanes> sums;
    std::memcpy(sums.data(), scores + first, sizeof(sums));
    for (std::size_t at = 0; at < count; ++at) {
        const Weight* weights = row(at) + first;
        for (std::size_t i = 0; i < lanes; ++i) {
            Lane lane;
            std::memcpy(&lane, weights + i * lane_width, sizeof(Lane));
            sums[i] += lane;
        }
    }
    std::memcpy(scores + first, sums.data(), sizeof(sums));
}

template <typename RowAt>
[[gnu::always_inline]] inline void add_rows(Weight* scores, std::size_t width, std::size_t count,
                                            const RowAt& row) {
    std::size_t first = 0;
    for (; first + 4 * lane_width <= width; first += 4 * lane_width)
        add_lanes<4>(scores, first, count, row);
    const std::size_t left = (width - first) / lane_width;
    if (left == 3) add_lanes<3>(scores, first, count, row);
    if (left == 2) add_lanes<2>(scores, first, count, row);
    if (left == 1) add_lanes<1>(scores, first, count, row);
}

}  // namespace

GAINSAY_WIDE_CLONES void sum_rows(Weight* out, const Weight* const* rows, std::size_t count,
                                  std::size_t width) {
    std::fill_n(out, width, Weight{0});
    add_rows(out, width, count, [rows](std::size_t i) { return rows[i]; });
}

namespace {

// Rows of unknown features are rows of zeros: to leave them out would cost more than to add them.
GAINSAY_WIDE_CLONES void add_known(const std::uint32_t* slots, const Weight* weights,
                                   std::size_t width, const Key* keys, std::size_t count,
                                   Weight* scores) {
    constexpr unsigned check_bits = 32 - WeightTable::slot_bits;
    constexpr std::uint32_t check_mask = (1U << check_bits) - 1;
    std::array<std::uint32_t, WeightTable::most_features> rows;  // where they begin
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t slot = slots[static_cast<std::int32_t>(keys[i] >> check_bits)];
        const std::uint32_t row = ((slot ^ keys[i]) & check_mask) == 0 ? slot >> check_bits : 0;
        rows[i] = row * static_cast<std::uint32_t>(width);
    }
    add_rows(scores, width, count, [&](std::size_t i) { return weights + rows[i]; });
}

}  // namespace

void WeightTable::add(std::span<const Key> features, Weight* scores) const {
    add_known(slots_.data(), row(0), width_, features.data(), features.size(), scores);
}

GAINSAY_WIDE_CLONES std::size_t best_of(const Weight* scores, std::size_t count) {
    // Score and place in one number, the first place the largest.
    constexpr std::int32_t places = 256;
    std::int32_t best = std::numeric_limits<std::int32_t>::min();
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(count); ++i)
        best = std::max(best, scores[i] * places + (places - 1 - i));
    return static_cast<std::size_t>(places - 1 - (best & (places - 1)));
}

void WeightTable::reserve(std::size_t classes, std::size_t rows) {
    classes_ = classes;
    width_ = (classes + 15) / 16 * 16;
    lines_.assign((rows + 1) * width_ / 32 + 1, Line{});
}

Weight* WeightTable::insert(Key key) {
    slots_[key >> check_bits] =
        static_cast<std::uint32_t>(++row_count_) << check_bits | (key & check_mask);
    return row(row_count_);
}

WeightTable::WeightTable(std::size_t classes, std::vector<Row> rows) {
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.key < b.key; });
    reserve(classes, rows.size());
    for (const Row& row : rows) {
        Weight* weights = insert(row.key);
        for (const auto& [index, code] : row.codes) weights[index] = decode_weight(code);
    }
}

// Classes, rows; then for each row, by key: the distance to the key before, how many weights, and
// class and code of each.
WeightTable WeightTable::read(ByteReader& in) {
    WeightTable table;
    const std::uint32_t classes = in.number();
    if (classes == 0 || classes > 256) model_damaged("too many classes");
    const std::uint32_t rows = in.count();
    if (rows > most_rows) model_damaged("too many rows");
    table.reserve(classes, rows);
    Key key = 0;
    for (std::uint32_t row = 0; row < rows; ++row) {
        key += in.number();
        Weight* weights = table.insert(key);
        for (unsigned left = in.byte(); left > 0; --left) {
            const std::uint8_t index = in.byte();
            if (index >= classes) model_damaged("a weight of no class");
            weights[index] = decode_weight(static_cast<std::int8_t>(in.byte()));
        }
    }
    return table;
}

void WeightTable::write(ByteWriter& out) const {
    out.number(static_cast<std::uint32_t>(classes_));
    out.number(static_cast<std::uint32_t>(row_count_));
    Key before = 0;
    for (std::size_t at = 0; at < slots_.size(); ++at) {  // by key, which is by row
        if (row_of(slots_[at]) == 0) continue;
        const Key key = static_cast<Key>(at << check_bits) | (slots_[at] & check_mask);
        out.number(key - before);
        before = key;
        const std::span<const Weight> weights(row(row_of(slots_[at])), classes_);
        const auto used =
            std::count_if(weights.begin(), weights.end(), [](Weight w) { return w != 0; });
        out.byte(static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(used, 255)));
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (weights[i] == 0) continue;
            out.byte(static_cast<std::uint8_t>(i));
            out.byte(static_cast<std::uint8_t>(encode_weight(weights[i])));
        }
    }
}

}  // namespace gainsay::grammar::perceptron
