#include "store/text_likeness.hpp"

#include <algorithm>
#include <cstddef>

namespace gainsay::store {

namespace {

constexpr double enough = 0.85;                  // of the quote alone
constexpr double enough_with_neighbours = 0.75;  // when what stands around it is as it was
constexpr double same_neighbour = 0.9;
constexpr std::size_t longest_row = 400;  // words of a sentence that are compared

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool is_word_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
}

// Words in small letters (ASCII) without the punctuation at their ends.
std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> out;
    std::string word;
    const auto finish = [&] {
        while (!word.empty() && !is_word_byte(word.back()) && word.back() != '%') word.pop_back();
        if (!word.empty() && out.size() < longest_row) out.push_back(word);
        word.clear();
    };
    for (const char c : text) {
        if (is_blank(c)) {
            finish();
        } else if (!word.empty() || is_word_byte(c)) {
            word.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        }
    }
    finish();
    return out;
}

std::size_t longest_common_row(const std::vector<std::string>& a,
                               const std::vector<std::string>& b) {
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (const std::string& word : a) {
        for (std::size_t j = 0; j < b.size(); ++j)
            row[j + 1] = word == b[j] ? last[j] + 1 : std::max(row[j], last[j + 1]);
        last.swap(row);
    }
    return last.back();
}

std::vector<std::string> figures(std::string_view quote) {
    std::vector<std::string> out = words(quote);
    std::erase_if(out, [](const std::string& word) {
        return std::none_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    });
    return out;
}

bool same_marks(const Anchor& before, const Anchor& now) {
    return std::equal(
        before.marked.begin(), before.marked.end(), now.marked.begin(), now.marked.end(),
        [](const std::string& a, const std::string& b) { return words(a) == words(b); });
}

}  // namespace

std::string unwrapped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (!is_blank(c)) {
            out.push_back(c);
        } else if (!out.empty() && out.back() != ' ') {
            out.push_back(' ');
        }
    }
    return out;
}

double likeness(std::string_view a, std::string_view b) {
    const std::vector<std::string> left = words(a);
    const std::vector<std::string> right = words(b);
    if (left.empty() && right.empty()) return 1.0;
    return 2.0 * static_cast<double>(longest_common_row(left, right)) /
           static_cast<double>(left.size() + right.size());
}

Match match(const Anchor& before, const Anchor& now) {
    if (unwrapped(before.quote) == unwrapped(now.quote)) return {1.0, true};
    Match out{likeness(before.quote, now.quote), false};
    const bool has_neighbours = !before.prefix.empty() || !before.suffix.empty();
    const bool neighbours = has_neighbours &&
                            likeness(before.prefix, now.prefix) >= same_neighbour &&
                            likeness(before.suffix, now.suffix) >= same_neighbour;
    out.stands = out.likeness >= (neighbours ? enough_with_neighbours : enough) &&
                 same_marks(before, now) && figures(before.quote) == figures(now.quote);
    return out;
}

}  // namespace gainsay::store
