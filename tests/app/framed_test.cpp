// What only stands around a sentence changes nothing of what it says: each row of
// tests/app/side_by_side keeps its label when both its sentences are put into one frame ("However,
// ...", "..., the ministry said.").
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "app/verdict.hpp"
#include "tests/app/side_by_side.hpp"

namespace gainsay {
namespace {

struct Frame {
    const char* name;
    std::string_view before;
    std::string_view after;  // in place of the stop
};

std::ostream& operator<<(std::ostream& out, const Frame& frame) { return out << frame.name; }

constexpr std::array frames = {
    Frame{"however", "However, ", "."},
    Frame{"and", "And ", "."},
    Frame{"against_this_background", "Against this background, ", "."},
    Frame{"please_note", "Please note that ", "."},
    Frame{"as_announced", "As announced in the spring, ", "."},
    Frame{"according_to_before", "According to the report, ", "."},
    Frame{"according_to", "", ", according to the report."},
    Frame{"said_before", "The ministry said that ", "."},
    Frame{"said", "", ", the ministry said."},
    Frame{"said_inverted", "", ", said the ministry."},
    Frame{"see", "", " (see page 12)."},
    Frame{"both", "But ", ", the ministry said (see page 12)."},
};

// Words that lose their capital when they no longer open the sentence; of others it is not known.
bool small_word(std::string_view word) {
    constexpr std::array<std::string_view, 22> words = {
        "The", "A",  "An", "It", "Its", "He",     "She",  "They",   "We",  "His",   "Her",
        "In",  "On", "At", "No", "All", "Nobody", "Some", "During", "Two", "After", "Before"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool one_sentence(const std::string& text) {
    if (!text.ends_with('.') || text.find_first_of("\";:?!") != std::string::npos) return false;
    for (std::size_t at = text.find(". "); at != std::string::npos; at = text.find(". ", at + 1))
        if (text[at + 2] >= 'A' && text[at + 2] <= 'Z') return false;
    return true;
}

bool fits(const Frame& frame, const std::string& text) {
    return one_sentence(text) &&
           (frame.before.empty() || small_word(text.substr(0, text.find(' '))));
}

std::string put_into(const Frame& frame, std::string text) {
    text.pop_back();
    if (!frame.before.empty()) text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return std::string(frame.before) + text + std::string(frame.after);
}

class Framed : public testing::TestWithParam<Frame> {};

TEST_P(Framed, rows_keep_their_labels) {
    const Frame& frame = GetParam();
    std::size_t tried = 0;
    std::size_t kept = 0;
    std::string others;
    for (const Row& row : all_rows()) {
        if (row.known_wrong || row.label == "entailment" || !fits(frame, row.a) ||
            !fits(frame, row.b))
            continue;
        ++tried;
        const std::string a = put_into(frame, row.a);
        const std::string b = put_into(frame, row.b);
        if (app::label_name(compare(a, b).label) == row.label)
            ++kept;
        else
            others += "\n" + row.file + ":" + std::to_string(row.line) + ": " + row.label + ": " +
                      a + " / " + b;
    }
    ASSERT_GT(tried, 300U);
    // One in fifty may still be read in another way.
    EXPECT_GE(kept * 50, tried * 49) << kept << " of " << tried << others;
}

INSTANTIATE_TEST_SUITE_P(, Framed, testing::ValuesIn(frames),
                         [](const testing::TestParamInfo<Frame>& one) { return one.param.name; });

}  // namespace
}  // namespace gainsay
