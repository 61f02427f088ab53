// What keeps a report on a thousand copies of one page short, and the memory small.
#include "checker/kept_findings.hpp"

#include <gtest/gtest.h>

namespace gainsay::checker {
namespace {

Finding finding(const std::string& key, double score, std::uint32_t begin_a,
                std::uint32_t begin_b) {
    Finding out;
    out.key = key;
    out.reason = "quantity";
    out.score = score;
    out.a.begin = begin_a;
    out.b.begin = begin_b;
    return out;
}

TEST(KeptFindings, keeps_the_stronger_of_two_with_one_key) {
    KeptFindings kept;
    kept.add(finding("k", 0.5, 1, 2));
    kept.add(finding("k", 0.9, 3, 4));
    kept.add(finding("k", 0.7, 5, 6));
    ASSERT_NE(kept.find("k"), nullptr);
    EXPECT_EQ(kept.find("other"), nullptr);
    EXPECT_EQ(kept.left_out(), 2U);
    const std::vector<Finding> all = kept.take();
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].score, 0.9);
}

TEST(KeptFindings, grows_with_the_sentences_not_with_the_pairs) {
    KeptFindings kept;
    constexpr std::uint32_t sentences = 100;
    for (std::uint32_t i = 0; i < sentences; ++i)
        for (std::uint32_t j = i + 1; j < sentences; ++j)
            kept.add(finding(std::to_string(i) + "/" + std::to_string(j), 0.5, i, j));
    const std::size_t all = sentences * (sentences - 1) / 2;
    const std::uint64_t left_out = kept.left_out();
    const std::size_t size = kept.take().size();
    EXPECT_LE(size, sentences * KeptFindings::most_per_sentence / 2);
    EXPECT_GE(size, std::size_t{sentences});
    EXPECT_EQ(size + left_out, all);
}

}  // namespace
}  // namespace gainsay::checker
