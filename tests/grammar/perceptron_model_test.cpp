// The model file: whole, damaged, and within its size.
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <vector>

#include "gainsay/error.hpp"
#include "grammar/perceptron/bytes.hpp"
#include "grammar/perceptron/model.hpp"

namespace gainsay::grammar::perceptron {
namespace {

Model read(const std::string& bytes) {
    return Model::read({reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()});
}

const std::string& whole() {
    static const std::string bytes = Model::embedded().bytes();
    return bytes;
}

TEST(TrainedModel, is_written_as_it_was_read) { EXPECT_EQ(read(whole()).bytes(), whole()); }

TEST(TrainedModel, is_at_most_three_megabytes) { EXPECT_LE(whole().size(), 3'000'000U); }

TEST(TrainedModel, is_refused_when_cut_short) {
    for (const std::size_t size : {std::size_t{0}, std::size_t{3}, std::size_t{16}, std::size_t{20},
                                   whole().size() / 2, whole().size() - 1}) {
        EXPECT_THROW(read(whole().substr(0, size)), Error) << size;
    }
}

TEST(TrainedModel, is_refused_when_a_byte_has_changed) {
    std::mt19937 random(3);
    for (int round = 0; round < 50; ++round) {
        std::string bytes = whole();
        bytes[random() % bytes.size()] ^= static_cast<char>(1 + random() % 255);
        EXPECT_THROW(read(bytes), Error);
    }
}

// Beneath the checksum, too, nothing may be believed.
TEST(WeightTable, never_reads_outside_damaged_bytes) {
    ByteWriter out;
    Model::embedded().parser.arcs.write(out);
    const std::string bytes = out.bytes().substr(0, 20000);
    std::mt19937 random(5);
    int refused = 0;
    for (int round = 0; round < 500; ++round) {
        std::string damaged = bytes;
        damaged[1] = 3;  // few rows, so that some are read to their end
        damaged[2] = 1;
        for (int k = 0; k < 5; ++k) damaged[random() % 4000] = static_cast<char>(random());
        ByteReader in({reinterpret_cast<const unsigned char*>(damaged.data()), damaged.size()});
        try {
            const WeightTable table = WeightTable::read(in);
            EXPECT_EQ(table.width() % 16, 0U);
        } catch (const Error&) {
            ++refused;
        }
    }
    EXPECT_GT(refused, 0);
}

TEST(MoveTable, never_reads_outside_damaged_bytes) {
    ByteWriter out;
    Model::embedded().parser.moves.write(out);
    const std::string bytes = out.bytes();
    std::mt19937 random(5);
    int refused = 0;
    for (int round = 0; round < 100; ++round) {
        std::string damaged = bytes.substr(0, random() % 20000);
        for (int k = 0; k < 5 && !damaged.empty(); ++k) {
            damaged[random() % damaged.size()] = static_cast<char>(random());
        }
        ByteReader in({reinterpret_cast<const unsigned char*>(damaged.data()), damaged.size()});
        try {
            (void)MoveTable::read(in);
        } catch (const Error&) {
            ++refused;
        }
    }
    EXPECT_GT(refused, 0);
}

TEST(MoveTable, sums_the_weights_of_the_features_it_knows) {
    const Key first = 0x12345678;
    const Key second = 0x9ABCDEF0;
    const Key shares_a_slot = first ^ 1U;
    ASSERT_EQ(MoveTable::slot_of(first), MoveTable::slot_of(shares_a_slot));
    const MoveTable table({{first, {MoveTable::largest_weight, -3}}, {second, {-200, 40}}});
    const std::vector<Key> features = {first, shares_a_slot, second, 77};
    const MoveScores scores = table.sum(features);
    EXPECT_EQ(scores.left, MoveTable::largest_weight - 200);
    EXPECT_EQ(scores.right, 37);
    ByteWriter out;
    table.write(out);
    ByteReader in({reinterpret_cast<const unsigned char*>(out.bytes().data()), out.bytes().size()});
    EXPECT_EQ(MoveTable::read(in).sum(features).right, 37);
    EXPECT_TRUE(in.at_end());
}

TEST(WeightTable, adds_the_rows_of_the_features_it_knows) {
    const Key known = 0x12345678;
    const WeightTable table(3, {{known, {{2, encode_weight(50)}}}, {5, {{0, encode_weight(-7)}}}});
    std::array<Weight, 16> scores{1, 2, 3};
    const std::array<Key, 4> features = {5, known ^ 1U, (99U << 20U) + 1, known};
    table.add(features, scores.data());
    EXPECT_EQ(scores[0], 1 + decode_weight(encode_weight(-7)));
    EXPECT_EQ(scores[1], 2);
    EXPECT_EQ(scores[2], 3 + decode_weight(encode_weight(50)));
}

TEST(Weights, the_first_of_the_best_is_taken) {
    std::vector<Weight> scores(50, -9);
    EXPECT_EQ(best_of(scores.data(), scores.size()), 0U);
    scores[7] = scores[49] = -3;
    EXPECT_EQ(best_of(scores.data(), scores.size()), 7U);
}

TEST(Weights, keep_their_sign_and_nearly_their_size) {
    for (int weight = -1000; weight <= 1000; ++weight) {
        const int kept = decode_weight(encode_weight(weight));
        EXPECT_NEAR(kept, weight, 0.5 + 0.03 * std::abs(weight));
        EXPECT_EQ(decode_weight(encode_weight(kept)), kept);
    }
    EXPECT_EQ(decode_weight(encode_weight(100000)), largest_weight);
}

}  // namespace
}  // namespace gainsay::grammar::perceptron
