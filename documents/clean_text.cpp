#include "documents/clean_text.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "documents/text.hpp"

namespace gainsay::documents {

namespace {

// Windows-1252 for 0x80 to 0x9F (the WHATWG encoding standard's table); 0xA0 to 0xFF are as in
// Unicode.
constexpr std::array<char16_t, 32> windows_1252 = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

constexpr char32_t soft_hyphen = 0xAD;

bool is_wide_blank(char32_t c) {
    return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}
bool is_unseen(char32_t c) {
    return c == 0xFEFF || c == 0x200B || c == 0x2060 || c == 0x200E || c == 0x200F;
}
bool is_line_separator(char32_t c) { return c == 0x85 || c == 0x2028 || c == 0x2029; }
bool is_plain(unsigned char c) {
    return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t' || c == '\f';
}

class Cleaner {
public:
    explicit Cleaner(std::string_view bytes) : bytes_(bytes) { out_.text.reserve(bytes.size()); }

    CleanText run() {
        while (at_ < bytes_.size()) step();
        if (out_.runs.empty()) out_.runs.push_back({});
        tell(broken_, first_broken_, "not UTF-8, read as Windows-1252");
        tell(control_, first_control_, "a control character, read as a blank");
        return std::move(out_);
    }

private:
    void step() {
        const auto byte = static_cast<unsigned char>(bytes_[at_]);
        if (is_plain(byte)) return copy_plain();
        if (byte == '\r') {
            if (at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n') {
                ++at_;
            } else {
                replace(U'\n', 1);
            }
            return;
        }
        if (byte < 0x80) {
            if (control_++ == 0) first_control_ = at_;
            return replace(U' ', 1);
        }
        const CodePoint point = decode(bytes_, at_);
        if (point.size == 0) return repair(byte);
        if (is_wide_blank(point.value)) return replace(U' ', point.size);
        if (is_line_separator(point.value)) return replace(U'\n', point.size);
        if (is_unseen(point.value) || (point.value == soft_hyphen && !before_line_end())) {
            at_ += point.size;
            return;
        }
        mark_run(false);
        out_.text.append(bytes_.substr(at_, point.size));
        at_ += point.size;
    }

    void copy_plain() {
        mark_run(false);
        std::size_t end = at_ + 1;
        while (end < bytes_.size() && is_plain(static_cast<unsigned char>(bytes_[end]))) ++end;
        out_.text.append(bytes_.substr(at_, end - at_));
        at_ = end;
    }

    // One ASCII character for the `size` bytes here.
    void replace(char32_t value, std::size_t size) {
        mark_run(false);
        out_.text.push_back(static_cast<char>(value));
        at_ += size;
    }

    void repair(unsigned char byte) {
        if (broken_++ == 0) first_broken_ = at_;
        const char32_t value = byte < 0xA0 ? windows_1252.at(byte - 0x80U) : byte;
        mark_run(true);
        if (is_wide_blank(value)) {
            out_.text.push_back(' ');
        } else {
            append_utf8(out_.text, value);
        }
        ++at_;
    }

    // A soft hyphen splits a word only there; elsewhere it is a wish and not seen.
    [[nodiscard]] bool before_line_end() const {
        const std::size_t next = at_ + 2;
        return next < bytes_.size() && (bytes_[next] == '\n' || bytes_[next] == '\r');
    }

    void mark_run(bool repaired) {
        const auto text = static_cast<std::uint32_t>(out_.text.size());
        const auto source = static_cast<std::uint32_t>(at_);
        if (!out_.runs.empty() && !repaired) {
            const OffsetRun& last = out_.runs.back();
            if (!last.repaired && source - last.source == text - last.text) return;
        }
        if (out_.runs.empty() && text == 0 && source == 0 && !repaired) {
            out_.runs.push_back({});
            return;
        }
        out_.runs.push_back({text, source, repaired});
    }

    void tell(std::size_t count, std::size_t first, const std::string& what) {
        if (count == 0) return;
        const std::string_view before = bytes_.substr(0, first);
        const std::size_t newline = before.rfind('\n');
        const std::size_t line_begin = newline == std::string_view::npos ? 0 : newline + 1;
        std::string message = "a byte that is " + what;
        if (count > 1) message += " (the first of " + std::to_string(count) + ")";
        out_.warnings.push_back(
            {static_cast<std::uint32_t>(1 + std::count(before.begin(), before.end(), '\n')),
             static_cast<std::uint32_t>(first - line_begin + 1), std::move(message)});
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
    CleanText out_;
    std::size_t broken_ = 0;
    std::size_t first_broken_ = 0;
    std::size_t control_ = 0;
    std::size_t first_control_ = 0;
};

}  // namespace

CleanText clean(std::string_view bytes) { return Cleaner(bytes).run(); }

SourceMap::Step SourceMap::at(std::uint32_t text) {
    if (runs_[run_].text > text) run_ = 0;
    // Blocks are built in reading order, so the run sought is nearly always this one or the next
    // few.
    for (int near = 0; near < 8 && run_ + 1 < runs_.size() && runs_[run_ + 1].text <= text; ++near)
        ++run_;
    if (run_ + 1 < runs_.size() && runs_[run_ + 1].text <= text) {
        const auto after = std::upper_bound(
            runs_.begin(), runs_.end(), text,
            [](std::uint32_t value, const OffsetRun& run) { return value < run.text; });
        run_ = static_cast<std::size_t>(after - runs_.begin()) - 1;
    }
    const OffsetRun& run = runs_[run_];
    const std::uint32_t until =
        run_ + 1 < runs_.size() ? runs_[run_ + 1].text : std::numeric_limits<std::uint32_t>::max();
    return {run.repaired ? run.source : run.source + (text - run.text), run.repaired, until};
}

Span SourceMap::source(Span text) {
    const std::uint32_t begin = at(text.begin).source;
    if (text.empty()) return {begin, begin};
    return {begin, at(text.end - 1).source + 1};
}

}  // namespace gainsay::documents
