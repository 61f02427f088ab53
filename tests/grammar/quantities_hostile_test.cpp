// Texts that nobody writes: random bytes and endless runs. What holds for all of them: no crash, no
// read outside (under the sanitizers), spans within the text and in order, and time that grows with
// the text and not with its square.
#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/quantities/dates.hpp"
#include "grammar/quantities/quantities.hpp"

namespace gainsay::grammar {
namespace {

void expect_sound(std::string_view text) {
    std::uint32_t end = 0;
    for (const FoundQuantity& found : find_quantities(text)) {
        const Span span = found.quantity.span;
        ASSERT_LE(span.begin, span.end);
        ASSERT_LE(span.end, text.size());
        ASSERT_GE(span.begin, end) << std::string(text.substr(0, 200));
        ASSERT_LE(found.number.end, text.size());
        ASSERT_LE(found.counted.end, text.size());
        ASSERT_EQ(found.quantity.text, text.substr(span.begin, span.size()));
        ASSERT_FALSE(found.quantity.value.low > found.quantity.value.high);
        end = span.end;
    }
    end = 0;
    for (const FoundTime& found : find_times(text, parse_iso_date("2025-07-16"))) {
        ASSERT_LE(found.span.begin, found.span.end);
        ASSERT_LE(found.span.end, text.size());
        ASSERT_GE(found.span.begin, end);
        ASSERT_EQ(found.text, text.substr(found.span.begin, found.span.size()));
        if (found.interval.first && found.interval.last) {
            ASSERT_LE(*found.interval.first, *found.interval.last);
        }
        end = found.span.end;
    }
}

// A copy without a terminator behind it, so that a read past the end is seen.
void expect_sound_in_a_tight_buffer(std::string_view text) {
    const std::vector<char> copy(text.begin(), text.end());
    expect_sound({copy.data(), copy.size()});
}

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string out;
    out.reserve(bytes + piece.size());
    while (out.size() < bytes) out += piece;
    return out;
}

TEST(HostileFigures, random_bytes_are_read_without_harm) {
    std::mt19937 random(20250716);
    for (int round = 0; round < 3000; ++round) {
        std::string text(random() % 80, ' ');
        for (char& c : text) c = static_cast<char>(random() % 256);
        expect_sound_in_a_tight_buffer(text);
    }
}

TEST(HostileFigures, words_in_any_order_are_read_without_harm) {
    const std::vector<std::string_view> pieces = {
        "5",       "1,234",    "2024", "half",    "a",      "and",     "to",  "from",    "between",
        "%",       "$",        "RMB",  "million", "-",      "–",       "two", "hundred", "third",
        "quarter", "of",       "the",  "since",   "May",    "October", "Q3",  "last",    "ago",
        "years",   "more",     "than", "about",   "up",     "rose",    "by",  "No.",     "first",
        "behind",  "times",    "fold", "½",       "€",      "(",       ")",   ",",       ".",
        "x",       "km",       "'",    "s",       "old",    "in",      "per", "1/2",     "twenty",
        "\xC2",    "\xE2\x80", "\xE2", "decade",  "Monday", "minus",   "~",   "#",       "/",
        ":",       "m"};
    std::mt19937 random(7);
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t i = random() % 12; i > 0; --i) {
            text += pieces[random() % pieces.size()];
            if (random() % 4 != 0) text += ' ';
        }
        expect_sound_in_a_tight_buffer(text);
    }
}

// Long enough that anything worse than linear would not come back.
TEST(HostileFigures, endless_runs_are_read_in_linear_time) {
    for (const std::string_view piece : {"1,",
                                         "7",
                                         "1 ",
                                         "1.",
                                         "1-",
                                         "$",
                                         "$ ",
                                         "$1 ",
                                         "five ",
                                         "twenty ",
                                         "hundred ",
                                         "a ",
                                         "and ",
                                         "from 5 to ",
                                         "between ",
                                         "about ",
                                         "more than ",
                                         "up to about ",
                                         "5 % to ",
                                         "1/2 ",
                                         "half a ",
                                         "half ",
                                         "third ",
                                         "2024-",
                                         "2024 ",
                                         "May ",
                                         "last ",
                                         "the ",
                                         "since ",
                                         "Q3 ",
                                         "two years ",
                                         "years ago ",
                                         "behind ",
                                         "a generation behind ",
                                         " ",
                                         "\n",
                                         "-",
                                         "x",
                                         "xx1",
                                         "No. ",
                                         "#1",
                                         "(1) ",
                                         "1 million and ",
                                         "\xC2\xBD",
                                         "\xE2\x80\x93",
                                         "\xC3\xA9",
                                         "'90s ",
                                         "rose by ",
                                         "year-on-year-"}) {
        SCOPED_TRACE(piece);
        expect_sound(repeated(piece, 1U << 17U));
    }
}

TEST(HostileFigures, megabytes_of_digits_are_no_figure) {
    for (const std::string_view piece : {"1,", "7", "12.", "1/1"}) {
        SCOPED_TRACE(piece);
        EXPECT_TRUE(find_quantities(repeated(piece, 1U << 20U)).empty());
        EXPECT_TRUE(find_times(repeated(piece, 1U << 20U), std::nullopt).empty());
    }
}

}  // namespace
}  // namespace gainsay::grammar
