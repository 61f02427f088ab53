// What the trainer rests on: the treebank's lines, the oracle, the learner.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "gainsay/error.hpp"
#include "grammar/train/learner.hpp"
#include "grammar/train/oracle.hpp"
#include "grammar/train/treebank.hpp"

namespace gainsay::grammar::train {
namespace {

using perceptron::Move;
using perceptron::ParserState;
using perceptron::ParserWord;

class File {
public:
    explicit File(const std::string& text)
        : path_(std::filesystem::temp_directory_path() /
                ("gainsay_treebank_" + std::to_string(std::random_device{}()))) {
        std::ofstream(path_) << text;
    }
    ~File() { std::filesystem::remove(path_); }
    [[nodiscard]] std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

TEST(TreebankReader, keeps_words_and_leaves_out_ranges_and_empty_nodes) {
    const File file(
        "# text = They can't\n"
        "1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n"
        "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "2\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_\n"
        "3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_\n"
        "3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_\n"
        "\n");
    const Treebank treebank = read_treebank(file.path());
    ASSERT_EQ(treebank.size(), 1U);
    ASSERT_EQ(treebank[0].size(), 3U);
    EXPECT_EQ(treebank[0][2].text, "n't");
    EXPECT_EQ(treebank[0][0].head, 1);
    EXPECT_EQ(treebank[0][1].head, 3);  // the root
    EXPECT_EQ(treebank[0][0].label.tag, Tag::PRP);
}

TEST(TreebankReader, says_where_a_line_is_wrong) {
    const std::vector<std::pair<const char*, const char*>> table = {
        {"# x\n1\ta\tb\n\n", ":2"},
        {"1\ta\ta\tX\tFW\t_\tzwei\tdep\t_\t_\n\n", ":1"},
        {"1\ta\ta\tX\tFW\t_\t7\tdep\t_\t_\n\n", ":2"},
    };
    for (const auto& [text, place] : table) {
        const File file(text);
        try {
            (void)read_treebank(file.path());
            ADD_FAILURE() << text;
        } catch (const Error& error) {
            EXPECT_NE(std::string(error.what()).find(file.path() + place), std::string::npos)
                << error.what();
        }
    }
    EXPECT_THROW((void)read_treebank("/no/such/file"), Error);
}

// A random projective tree over words begin .. end-1; returns its top.
int random_tree(std::mt19937& random, int begin, int end, std::vector<int>& heads) {
    const int top = begin + static_cast<int>(random() % static_cast<unsigned>(end - begin));
    for (const auto& [from, to] : {std::pair(begin, top), std::pair(top + 1, end)}) {
        for (int at = from; at < to;) {
            const int stop = at + 1 + static_cast<int>(random() % static_cast<unsigned>(to - at));
            heads[static_cast<std::size_t>(random_tree(random, at, stop, heads))] = top;
            at = stop;
        }
    }
    return top;
}

TEST(Oracle, leads_to_the_gold_tree_by_moves_that_cost_nothing) {
    std::mt19937 random(17);
    ParserState state;
    for (int round = 0; round < 300; ++round) {
        const int size = 1 + static_cast<int>(random() % 14);
        std::vector<int> heads(static_cast<std::size_t>(size));
        heads[static_cast<std::size_t>(random_tree(random, 0, size, heads))] = size;
        std::vector<ParserWord> words(static_cast<std::size_t>(size));
        ParserState::add_ends(words);
        state.start(words);
        while (!state.done()) {
            const std::array<int, 3> costs = move_costs(state, heads);
            std::vector<Move> free;
            for (const Move move : {Move::shift, Move::left, Move::right}) {
                if (costs[static_cast<std::size_t>(move)] == 0) free.push_back(move);
            }
            ASSERT_FALSE(free.empty());
            state.apply({free[random() % free.size()], Relation::dep});
        }
        for (int i = 0; i < size; ++i)
            EXPECT_EQ(state.node(i).head, heads[static_cast<std::size_t>(i)]);
    }
}

TEST(Oracle, counts_the_arcs_a_move_loses) {
    // "big dogs bark": dogs <- big, bark <- dogs.
    const std::vector<int> heads = {1, 2, 3};
    std::vector<ParserWord> words(3);
    ParserState::add_ends(words);
    ParserState state;
    state.start(words);
    EXPECT_EQ(move_costs(state, heads), (std::array<int, 3>{0, impossible, impossible}));
    state.apply({Move::shift, {}});
    EXPECT_EQ(move_costs(state, heads), (std::array<int, 3>{1, 0, impossible}));
    state.apply({Move::shift, {}});
    EXPECT_EQ(move_costs(state, heads), (std::array<int, 3>{1, 0, 1}));
}

TEST(Learner, learns_a_rule_and_forgets_the_rest) {
    const auto key = [](perceptron::Key number) { return perceptron::spread(number); };
    HashMap counts;
    for (const perceptron::Key feature : {101U, 102U, 103U}) counts[key(feature)] = 5;
    counts[key(104)] = 1;
    Learner learner(FeatureRows(counts, 2), 2);
    EXPECT_EQ(learner.rows().size(), 3U);
    EXPECT_EQ(learner.rows().find(key(104)), HashMap::absent);
    const std::uint32_t row = learner.rows().find(key(101));
    learner.update({row}, 1, 0);
    learner.end_step();
    std::array<perceptron::Weight, 256> scores{};
    learner.score({row}, scores.data());
    EXPECT_GT(scores[1], scores[0]);
    EXPECT_EQ(learner.best_rows(1, 16), std::vector<std::uint32_t>{row});
    EXPECT_EQ(mean_table({learner, learner}, 0.1).rows(), 1U);
}

TEST(Learner, keeps_one_feature_of_those_that_share_a_slot) {
    HashMap counts;
    for (const perceptron::Key feature : {0x70000001U, 0x70000002U, 0x80000003U}) {
        counts[feature] = 5;
    }
    Learner learner(FeatureRows(counts, 2), 2);
    const std::uint32_t better = learner.rows().find(0x70000002U);
    learner.update({better}, 1, 0);
    learner.end_step();
    const std::vector<std::uint32_t> kept = learner.best_rows(3, 4);
    EXPECT_EQ(kept, (std::vector<std::uint32_t>{better, learner.rows().find(0x80000003U)}));
}

}  // namespace
}  // namespace gainsay::grammar::train
