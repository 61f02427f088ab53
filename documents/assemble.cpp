#include "documents/assemble.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "documents/text.hpp"
#include "documents/word_lists.hpp"

namespace gainsay::documents {

namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";

bool is_word_byte(char c) {
    return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80 || c == '-';
}

constexpr std::size_t longest_word = 64;  // bytes

// The word (with inner hyphens) that ends or starts a text, in small letters.
std::string word_at_end(std::string_view text) {
    if (text.size() > longest_word) text.remove_prefix(text.size() - longest_word);
    std::size_t begin = text.size();
    while (begin > 0 && is_word_byte(text[begin - 1])) --begin;
    return folded(text.substr(begin));
}
std::string word_at_start(std::string_view text) {
    std::size_t end = 0;
    while (end < std::min(text.size(), longest_word) && is_word_byte(text[end])) ++end;
    return folded(text.substr(0, end));
}

// The words of the text that no line end splits: the evidence for what a split word is.
class Vocabulary {
public:
    explicit Vocabulary(std::string_view text) : text_(text) {}

    [[nodiscard]] bool has(const std::string& word) {
        if (!filled_) fill();
        return words_.contains(word);
    }

private:
    void fill() {
        filled_ = true;
        for (std::size_t at = 0; at < text_.size();) {
            if (!is_word_byte(text_[at])) {
                ++at;
                continue;
            }
            const std::size_t begin = at;
            while (at < text_.size() && is_word_byte(text_[at])) ++at;
            const bool after_hyphen =
                begin >= 2 && text_[begin - 1] == '\n' && text_[begin - 2] == '-';
            if (text_[at - 1] != '-' && !after_hyphen && at - begin <= longest_word)
                words_.insert(folded(text_.substr(begin, at - begin)));
        }
    }

    std::string_view text_;
    bool filled_ = false;
    std::unordered_set<std::string> words_;
};

enum class Split { none, hyphen_stays, word };

// What a line end after `line` splits: nothing, a compound at its hyphen, or a plain word.
Split split_between(std::string_view line, std::string_view next, Vocabulary& vocabulary) {
    if (line.ends_with(soft_hyphen)) return Split::word;
    if (line.size() < 2 || next.empty() || line.back() != '-' ||
        !is_word_byte(line[line.size() - 2]) || line[line.size() - 2] == '-')
        return Split::none;
    const CodePoint first = decode(next, 0);
    if (!is_letter(first.value) && !is_digit(next[0])) return Split::none;
    const std::string left = word_at_end(line.substr(0, line.size() - 1));
    const std::string right = word_at_start(next);
    if (right == "and" || right == "or" || right == "to")
        return Split::none;  // "short- and long-term"
    if (!is_lower(first.value)) return Split::hyphen_stays;
    if (vocabulary.has(left + right)) return Split::word;
    if (vocabulary.has(left + "-" + right) || lists().has("hyphen-prefix", left))
        return Split::hyphen_stays;
    const bool words_of_their_own = vocabulary.has(left) || vocabulary.has(right);
    return words_of_their_own ? Split::hyphen_stays : Split::word;
}

class BlockBuilder {
public:
    BlockBuilder(const CleanText& clean, SourceMap& map, Vocabulary& vocabulary)
        : clean_(clean), map_(map), vocabulary_(vocabulary) {}

    Block build(const Draft& draft) {
        block_ = {};
        block_.kind = draft.kind;
        block_.level = draft.level;
        block_.place = draft.place;
        for (std::size_t i = 0; i < draft.pieces.size(); ++i) {
            const Piece& piece = draft.pieces[i];
            if (i > 0 && piece.join == Join::wrap) join_lines(piece);
            append(piece);
        }
        while (!block_.text.empty() && is_blank(block_.text.back())) block_.text.pop_back();
        while (!block_.runs.empty() && block_.runs.back().text >= block_.text.size())
            block_.runs.pop_back();
        if (!block_.text.empty())
            block_.span = block_.source({0, static_cast<std::uint32_t>(block_.text.size())});
        return std::move(block_);
    }

private:
    [[nodiscard]] std::string_view view(Span span) const {
        return std::string_view(clean_.text).substr(span.begin, span.size());
    }

    void join_lines(const Piece& next) {
        if (block_.text.empty() || is_blank(block_.text.back())) return;
        switch (split_between(block_.text, view(next.text), vocabulary_)) {
            case Split::none: {
                add_run(line_break_before(next), false);
                block_.text.push_back(' ');
                return;
            }
            case Split::hyphen_stays:
                return;
            case Split::word:
                block_.text.resize(block_.text.size() -
                                   (block_.text.ends_with(soft_hyphen) ? soft_hyphen.size() : 1));
                while (!block_.runs.empty() && block_.runs.back().text > block_.text.size())
                    block_.runs.pop_back();
                return;
        }
    }

    // The file's byte that the blank between two lines stands for.
    [[nodiscard]] std::uint32_t line_break_before(const Piece& next) {
        const std::size_t newline = clean_.text.find('\n', last_end_);
        const bool between = newline < next.text.begin;
        return between ? map_.at(static_cast<std::uint32_t>(newline)).source : last_source_ + 1;
    }

    void append(const Piece& piece) {
        last_end_ = piece.text.end;
        if (!piece.literal.empty()) {
            const SourceMap::Step step = map_.at(piece.text.begin);
            add_run(step.source, true);
            block_.text += piece.literal;
            last_source_ = map_.source(piece.text).end - 1;
            return;
        }
        for (std::uint32_t at = piece.text.begin; at < piece.text.end;) {
            const SourceMap::Step step = map_.at(at);
            const std::uint32_t until = std::min(step.until, piece.text.end);
            add_run(step.source, step.repaired);
            block_.text += view({at, until});
            last_source_ = step.repaired ? step.source : step.source + (until - at) - 1;
            at = until;
        }
    }

    void add_run(std::uint32_t source, bool repaired) {
        const auto text = static_cast<std::uint32_t>(block_.text.size());
        if (!block_.runs.empty()) {
            OffsetRun& last = block_.runs.back();
            if (last.text == text) {  // nothing was taken through it
                last = {text, source, repaired};
                return;
            }
            if (!repaired && !last.repaired && last.source + (text - last.text) == source) return;
        }
        block_.runs.push_back({text, source, repaired});
    }

    const CleanText& clean_;
    SourceMap& map_;
    Vocabulary& vocabulary_;
    Block block_;
    std::uint32_t last_source_ = 0;  // of the byte taken last
    std::uint32_t last_end_ = 0;     // of the piece taken last, in clean text
};

}  // namespace

std::string joined(const Draft& draft, std::string_view text) {
    std::string out;
    for (const Piece& piece : draft.pieces) {
        if (!out.empty() && piece.join == Join::wrap) out.push_back(' ');
        out += piece.literal.empty() ? std::string(text.substr(piece.text.begin, piece.text.size()))
                                     : piece.literal;
    }
    return out;
}

std::vector<Block> assemble(const std::vector<Draft>& drafts, const CleanText& clean) {
    SourceMap map(clean);
    Vocabulary vocabulary(clean.text);
    BlockBuilder builder(clean, map, vocabulary);
    std::vector<Block> blocks;
    blocks.reserve(drafts.size());
    for (const Draft& draft : drafts) {
        Block block = builder.build(draft);
        if (!block.text.empty()) blocks.push_back(std::move(block));
    }
    return blocks;
}

}  // namespace gainsay::documents
