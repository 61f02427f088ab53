// The model file: whole, damaged, and within its size.
#include <gtest/gtest.h>

#include <random>
#include <string>

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
    Model::embedded().parser.weights.write(out);
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
