// The weights of the parser's moves, small enough to stay in a core's own cache: a table in which
// each feature has one slot and no other, so that a sum needs no search, no comparison of keys that
// a branch depends on, and no second line of memory. Of features that share a slot the trainer
// keeps the one that matters most.
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

// What speaks for an arc to the left or to the right rather than for a shift.
struct MoveScores {
    std::int32_t left = 0;
    std::int32_t right = 0;
};

class MoveTable {
public:
    static constexpr unsigned slot_bits = 18;
    static constexpr unsigned weight_bits = 9;
    static constexpr int largest_weight = (1 << (weight_bits - 1)) - 1;
    struct Row {
        Key key = 0;
        MoveScores weights;  // at most largest_weight in size
    };

    // No move, no weight.
    MoveTable() : slots_(std::size_t{1} << slot_bits) {}
    explicit MoveTable(const std::vector<Row>& rows);
    // Throws gainsay::Error on damaged bytes.
    static MoveTable read(ByteReader& in);
    void write(ByteWriter& out) const;

    // Features with the same slot exclude each other.
    [[nodiscard]] static std::size_t slot_of(Key key) { return key >> check_bits; }
    [[nodiscard]] MoveScores sum(std::span<const Key> features) const;

private:
    // A slot holds, from its upper bits, both weights and the lower bits of the key: the upper ones
    // are its place.
    static constexpr unsigned check_bits = 32 - slot_bits;
    static_assert(check_bits + 2 * weight_bits == 32);
    static constexpr Key check_mask = (Key{1} << check_bits) - 1;
    void set(const Row& row);

    std::vector<std::uint32_t> slots_;
};

}  // namespace gainsay::grammar::perceptron
