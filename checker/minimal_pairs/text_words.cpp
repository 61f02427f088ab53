#include "checker/minimal_pairs/text_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "checker/words/data_lines.hpp"
#include "checker/words/surface_tokens.hpp"

namespace gainsay::checker {
namespace {

// Bytes of a mark that stands around words, at the beginning or end of the text; 0 for none.
std::size_t mark_at(std::string_view text, bool front) {
    for (const std::string_view mark : {"“", "”", "‘", "’", "–", "—", "…"})
        if (front ? text.starts_with(mark) : text.ends_with(mark)) return mark.size();
    const char c = front ? text.front() : text.back();
    return std::string_view("()[]\"',;:.!?-").find(c) != std::string_view::npos ? 1 : 0;
}

// The next content word that the text begins with.
const Word* content_at(const Sentence& s, std::size_t& next, std::string_view text) {
    constexpr std::size_t look_ahead = 3;
    for (std::size_t i = next; i < s.words.size() && i < next + look_ahead; ++i) {
        const std::string word = lower(s.words[i].text);
        const bool goes_on =
            text.size() > word.size() && ((text[word.size()] >= 'a' && text[word.size()] <= 'z') ||
                                          (text[word.size()] >= '0' && text[word.size()] <= '9'));
        if (!word.empty() && text.starts_with(word) && !goes_on) {
            next = i + 1;
            return &s.words[i];
        }
    }
    return nullptr;
}

}  // namespace

std::vector<TextWord> text_words(const Sentence& sentence) {
    std::vector<TextWord> out;
    std::size_t next = 0;
    bool opens = true;
    for_each_item(sentence.text, ' ', [&](std::string_view piece) {
        bool closes = false;
        while (!piece.empty()) {
            const std::size_t mark = mark_at(piece, true);
            if (mark == 0) break;
            opens = true;
            piece.remove_prefix(mark);
        }
        while (!piece.empty()) {
            const std::size_t mark = mark_at(piece, false);
            if (mark == 0) break;
            closes = closes || piece.back() != '.';  // "Dr. Marsh"
            piece.remove_suffix(mark);
        }
        if (!piece.empty()) {
            const bool capital = piece.front() >= 'A' && piece.front() <= 'Z';
            TextWord word{lower(piece), std::string(piece), nullptr, capital && !out.empty(),
                          opens};
            word.word = content_at(sentence, next, word.text);
            out.push_back(std::move(word));
            opens = closes;
        } else {
            opens = opens || closes;
        }
    });
    return out;
}

std::vector<TextWord> without_remarks(const std::vector<TextWord>& words) {
    static constexpr std::array<std::string_view, 7> openers = {"who",   "which", "whose", "whom",
                                                                "where", "a",     "an"};
    // "A relic," behind a noun and without a verb of its own.
    const auto apposed = [&](std::size_t at) {
        if (!words[at - 1].content() || words[at - 1].word->word_class == WordClass::number)
            return false;
        for (std::size_t i = at + 1; i < words.size() && !words[i].opens; ++i)
            if (words[i].content() && words[i].word->word_class == WordClass::verb) return false;
        return true;
    };
    const auto remark = [&](std::size_t at) {
        if (at > 0 && (words[at].text == "a" || words[at].text == "an") && !apposed(at))
            return false;
        const bool in_which = at + 1 < words.size() &&
                              (words[at + 1].text == "which" || words[at + 1].text == "whose" ||
                               words[at + 1].text == "whom");
        return at > 0 && words[at].opens &&
               (in_which ||
                std::find(openers.begin(), openers.end(), words[at].text) != openers.end());
    };
    std::vector<TextWord> out;
    bool resumed = false;  // the comma behind a remark parts nothing
    for (std::size_t i = 0; i < words.size();) {
        if (remark(i)) {
            for (++i; i < words.size() && !words[i].opens;) ++i;
            resumed = true;
            continue;
        }
        out.push_back(words[i++]);
        out.back().opens = out.back().opens && !resumed;
        resumed = false;
    }
    return out;
}

}  // namespace gainsay::checker
