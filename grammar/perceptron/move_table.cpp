#include "grammar/perceptron/move_table.hpp"

#include <algorithm>
#include <cstdlib>

#include "grammar/perceptron/bytes.hpp"
#include "grammar/perceptron/clones.hpp"

namespace gainsay::grammar::perceptron {
namespace {

constexpr unsigned weight_mask = (1U << MoveTable::weight_bits) - 1;

std::int32_t left_of(std::uint32_t slot) {
    return static_cast<std::int32_t>(slot) >> (32 - MoveTable::weight_bits);
}
std::int32_t right_of(std::uint32_t slot) {
    return static_cast<std::int32_t>(slot << MoveTable::weight_bits) >>
           (32 - MoveTable::weight_bits);
}

// Small numbers of either sign as small numbers.
std::uint32_t folded(std::int32_t value) {
    return value < 0 ? static_cast<std::uint32_t>(-value) * 2 - 1
                     : static_cast<std::uint32_t>(value) * 2;
}
std::int32_t unfolded(std::uint32_t value) {
    const auto half = static_cast<std::int32_t>(value / 2);
    return value % 2 == 0 ? half : -half - 1;
}

// Places as signed numbers: processors gather by those.
GAINSAY_WIDE_CLONES MoveScores sum_slots(const std::uint32_t* slots, const Key* keys,
                                         std::size_t count) {
    constexpr unsigned check_bits = 32 - MoveTable::slot_bits;
    constexpr std::uint32_t mask = (1U << check_bits) - 1;
    std::int32_t left = 0;
    std::int32_t right = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t slot = slots[static_cast<std::int32_t>(keys[i] >> check_bits)];
        const bool same = ((slot ^ keys[i]) & mask) == 0;
        left += same ? left_of(slot) : 0;
        right += same ? right_of(slot) : 0;
    }
    return {left, right};
}

}  // namespace

MoveTable::MoveTable(const std::vector<Row>& rows) : MoveTable() {
    for (const Row& row : rows) set(row);
}

void MoveTable::set(const Row& row) {
    const std::uint32_t left = static_cast<std::uint32_t>(row.weights.left) & weight_mask;
    const std::uint32_t right = static_cast<std::uint32_t>(row.weights.right) & weight_mask;
    slots_[slot_of(row.key)] = (left << weight_bits | right) << check_bits | (row.key & check_mask);
}

MoveScores MoveTable::sum(std::span<const Key> features) const {
    return sum_slots(slots_.data(), features.data(), features.size());
}

// How many slots are in use; of each its distance to the one before, the rest of its key, and both
// weights.
MoveTable MoveTable::read(ByteReader& in) {
    MoveTable table;
    const std::uint32_t count = in.count();
    std::size_t slot = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        slot += in.number();
        const std::uint32_t check = in.number();
        const std::int32_t left = unfolded(in.number());
        const std::int32_t right = unfolded(in.number());
        if (slot >= table.slots_.size() || check > check_mask) model_damaged("a slot is wrong");
        if (std::max(std::abs(left), std::abs(right)) > largest_weight) {
            model_damaged("a move's weight is too large");
        }
        table.set({static_cast<Key>(slot << check_bits | check), {left, right}});
    }
    return table;
}

void MoveTable::write(ByteWriter& out) const {
    const auto used = [](std::uint32_t slot) { return slot >> check_bits != 0; };
    out.number(static_cast<std::uint32_t>(std::count_if(slots_.begin(), slots_.end(), used)));
    std::size_t before = 0;
    for (std::size_t i = 0; i < slots_.size(); ++i) {
        if (!used(slots_[i])) continue;
        out.number(static_cast<std::uint32_t>(i - before));
        before = i;
        out.number(slots_[i] & check_mask);
        out.number(folded(left_of(slots_[i])));
        out.number(folded(right_of(slots_[i])));
    }
}

}  // namespace gainsay::grammar::perceptron
