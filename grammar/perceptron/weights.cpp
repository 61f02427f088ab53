#include "grammar/perceptron/weights.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "grammar/perceptron/bytes.hpp"

// A clone of the hot loop for wider registers, chosen when the program starts. Not under
// sanitizers: they cannot follow the choice.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && defined(__OPTIMIZE__) && \
    !defined(__SANITIZE_ADDRESS__)
#define GAINSAY_WIDE_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define GAINSAY_WIDE_CLONES
#endif

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

GAINSAY_WIDE_CLONES void sum_rows(Weight* out, const Weight* const* rows, std::size_t count,
                                  std::size_t width) {
    for (std::size_t column = 0; column < width; column += 16) {
        std::array<std::uint16_t, 16> sums{};  // unsigned: wrapping around is defined
        for (std::size_t row = 0; row < count; ++row) {
            const Weight* weights = rows[row] + column;
            for (std::size_t i = 0; i < 16; ++i) {
                sums[i] =
                    static_cast<std::uint16_t>(sums[i] + static_cast<std::uint16_t>(weights[i]));
            }
        }
        for (std::size_t i = 0; i < 16; ++i) out[column + i] = static_cast<Weight>(sums[i]);
    }
}

void WeightTable::reserve(std::size_t classes, std::size_t rows) {
    classes_ = classes;
    width_ = (classes + 15) / 16 * 16;
    mask_ = std::bit_ceil(rows * 2 + 1) - 1;
    slots_.assign(mask_ + 1, Slot{});
    lines_.assign(rows * width_ / 32 + 1, Line{});
}

void WeightTable::insert(std::uint32_t key) {
    std::size_t slot = slot_of(key);
    while (slots_[slot].row != 0) slot = (slot + 1) & mask_;
    slots_[slot] = {key, static_cast<std::uint32_t>(++row_count_)};
    const std::uint32_t at = key >> (32U - filter_bits);
    filter_[at / 64] |= std::uint64_t{1} << (at % 64);
}

std::size_t WeightTable::find_all(std::span<const Hash> features, const Weight** rows) const {
    constexpr std::size_t batch = 64;
    std::array<Hash, batch> likely{};
    std::size_t count = 0;
    for (std::size_t first = 0; first < features.size(); first += batch) {
        std::size_t kept = 0;
        for (const Hash feature :
             features.subspan(first, std::min(batch, features.size() - first))) {
            likely[kept] = feature;
            kept += may_have(feature);
        }
        for (std::size_t i = 0; i < kept; ++i) {
            __builtin_prefetch(&slots_[slot_of(key_of(likely[i]))]);
        }
        for (std::size_t i = 0; i < kept; ++i) {
            const Weight* found = find(likely[i]);
            if (found == nullptr) continue;
            __builtin_prefetch(found);
            __builtin_prefetch(found + 32);
            rows[count++] = found;
        }
    }
    return count;
}

WeightTable::WeightTable(std::size_t classes, std::vector<Row> rows) {
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.key < b.key; });
    reserve(classes, rows.size());
    for (const Row& row : rows) {
        insert(row.key);
        Weight* weights = this->row(row_count_ - 1);
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
    table.reserve(classes, rows);
    std::uint32_t key = 0;
    for (std::uint32_t row = 0; row < rows; ++row) {
        key += in.number();
        table.insert(key);
        Weight* weights = table.row(row);
        for (unsigned left = in.byte(); left > 0; --left) {
            const std::uint8_t index = in.byte();
            if (index >= classes) model_damaged("a weight of no class");
            weights[index] = decode_weight(static_cast<std::int8_t>(in.byte()));
        }
    }
    return table;
}

void WeightTable::write(ByteWriter& out) const {
    std::vector<std::uint32_t> keys(row_count_);
    for (const Slot& slot : slots_) {
        if (slot.row != 0) keys[slot.row - 1] = slot.key;
    }
    out.number(static_cast<std::uint32_t>(classes_));
    out.number(static_cast<std::uint32_t>(row_count_));
    std::uint32_t before = 0;
    for (std::size_t row = 0; row < row_count_; ++row) {
        out.number(keys[row] - before);
        before = keys[row];
        const std::span<const Weight> weights(this->row(row), classes_);
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
