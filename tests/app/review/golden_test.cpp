// Whole screens at several sizes, as files beside this one. GAINSAY_RECORD=1 writes what is drawn
// now, to be looked at in `git diff`. Marked words stand in [[...]], what is reversed in {...}: the
// signs are not on the screen.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "tests/app/review/world.hpp"

namespace gainsay::app::review {
namespace {

struct Shot {
    const char* name;
    const char* keys;
    std::size_t width;
    std::size_t height;
};

std::string drawn(const Lines& lines) {
    std::string out;
    for (const Line& line : lines) {
        std::string text;
        for (const Piece& piece : line.pieces()) {
            const bool is_marked = piece.look.bold && piece.look.underline;
            text += piece.look.reverse ? "{" + piece.text + "}"
                    : is_marked        ? "[[" + piece.text + "]]"
                                       : piece.text;
        }
        text.erase(text.find_last_not_of(' ') + 1);
        for (std::size_t at; (at = text.find("}{")) != std::string::npos;) text.erase(at, 2);
        out += text + "\n";
    }
    return out;
}

class Golden : public testing::TestWithParam<Shot> {};

TEST_P(Golden, screen_is_as_recorded) {
    const Shot& shot = GetParam();
    Desk desk;
    store::Decision decision;
    decision.finding = desk.world.findings[3].key;
    decision.state = store::DecisionState::confirmed;
    decision.reviewer = "ben";
    decision.note = "seen with my own eyes";
    decision.time = "2026-01-03T09:00:00Z";
    desk.world.open().decide(decision);
    desk.press("R");
    desk.press(shot.keys);
    if (std::string(shot.name).starts_with("document")) desk.press(Key::Kind::enter);
    const std::string now = drawn(desk.screen.lines(shot.width, shot.height));
    const std::string path =
        std::string(GAINSAY_SOURCE_DIR) + "/tests/app/review/screens/" + shot.name + ".txt";
    if (const char* record = std::getenv("GAINSAY_RECORD"); record != nullptr && *record == '1')
        std::ofstream(path, std::ios::binary) << now;
    std::ifstream file(path, std::ios::binary);
    const std::string before{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(now, before) << path;
}

INSTANTIATE_TEST_SUITE_P(
    sizes, Golden,
    testing::Values(Shot{"queue-70x24", "j", 70, 24}, Shot{"queue-90x30", "a", 90, 30},
                    Shot{"queue-120x40", "+", 120, 40}, Shot{"queue-250x50", "aG+", 250, 50},
                    Shot{"wide-characters-80x30", "aG", 80, 30},
                    Shot{"reasons-100x30", "f", 100, 30}, Shot{"reasons-80x20", "f", 80, 20},
                    Shot{"filter-100x30", "F", 100, 30}, Shot{"select-100x24", "vvb", 100, 24},
                    Shot{"note-80x24", "nask the board", 80, 24}, Shot{"matrix-70x20", "2", 70, 20},
                    Shot{"matrix-120x20", "2l", 120, 20}, Shot{"entities-90x16", "3", 90, 16},
                    Shot{"timeline-70x16", "4", 70, 16}, Shot{"timeline-110x16", "a4", 110, 16},
                    Shot{"rules-120x16", "5", 120, 16}, Shot{"rules-70x16", "5", 70, 16},
                    Shot{"help-100x40", "?", 100, 40}, Shot{"document-80x20", "", 80, 20}),
    [](const auto& one) {
        std::string name = one.param.name;
        std::replace(name.begin(), name.end(), '-', '_');
        return name;
    });

}  // namespace
}  // namespace gainsay::app::review
