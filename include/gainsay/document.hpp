// A document as the reader of files hands it on: blocks of unwrapped UTF-8 text that know where in the file they stood.
//
//   auto document = documents::read_file("report.md", {});
//   for (const Block& block : document.blocks) use(block.text, block.source({0, 4}));
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "gainsay/date.hpp"
#include "gainsay/span.hpp"

namespace gainsay {

enum class BlockKind : std::uint8_t { heading, paragraph, list_item, quote, table_cell };

// Block text is the file's text with line wraps turned into blanks, markers (`>`, `*`, `#`) left out and broken bytes
// repaired. `runs` maps it back: text byte `text + i` came from file byte `source + i` for every i of the run; a run
// marked `repaired` maps all its text bytes to the single file byte `source`.
struct OffsetRun {
    std::uint32_t text = 0;
    std::uint32_t source = 0;
    bool repaired = false;
};

struct Block {
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;  // of a heading (1 to 6) or of a nested list item (1 ...)
    std::string text;
    std::vector<OffsetRun> runs;  // ordered by `text`, the first starts at 0
    Span span;                    // in the file
    std::string place{};  // for people, where the file has no lines of text: "page 3, paragraph 2"

    // The file's bytes that a range of the text came from.
    [[nodiscard]] Span source(Span text_range) const {
        if (runs.empty()) return {span.begin + text_range.begin, span.begin + text_range.end};
        const auto run_of = [&](std::uint32_t at) {
            const auto after = std::upper_bound(
                runs.begin(), runs.end(), at,
                [](std::uint32_t value, const OffsetRun& run) { return value < run.text; });
            return std::prev(after);
        };
        const auto byte_of = [&](std::uint32_t at) {
            const auto run = run_of(at);
            return run->repaired ? run->source : run->source + (at - run->text);
        };
        const std::uint32_t begin = byte_of(text_range.begin);
        if (text_range.empty()) return {begin, begin};
        return {begin, byte_of(text_range.end - 1) + 1};
    }
};

// What a document is and where it comes from. Every field but `path` may be empty.
struct DocumentInfo {
    std::string path;    // as given by the user; "-" for standard input
    std::string title;   // from the head, the first heading or the file name
    std::string source;  // who speaks: a company, an author, a journal
    std::string kind;    // "annual-report", "analyst", "speech", ...: free text
    TimeInterval date;   // of publication
    std::string address{};  // on the web, as a page names its own: "https://example.org/news/7"
};

// A problem that did not keep the rest from being read.
struct ReadWarning {
    std::uint32_t line = 0;  // from 1; 0: the file as a whole
    std::uint32_t column = 0;
    std::string message;
};

struct Document {
    std::string id;  // 16 hex digits of the identity (canonical path): stable while the text is edited
    std::string content_hash;  // 16 hex digits of the bytes
    DocumentInfo info;
    // The file as it is on disk (one in another encoding: as UTF-8); of a format without lines of
    // text (PDF, DOCX, ODT, mail, a record of a table) the text taken out of it, a block a line.
    // Every offset counts these bytes.
    std::string bytes;
    std::vector<Block> blocks;  // in reading order; page furniture is not among them
    std::vector<Span> furniture;  // what was left out as page furniture, in order
    std::vector<ReadWarning> warnings;

    // Where a block of a format without lines stood, by an offset in it; "" for files with lines.
    [[nodiscard]] std::string place_of(std::uint32_t offset) const {
        const auto after = std::upper_bound(
            blocks.begin(), blocks.end(), offset,
            [](std::uint32_t value, const Block& block) { return value < block.span.begin; });
        return after == blocks.begin() ? "" : std::prev(after)->place;
    }
    // Line (from 1) and column (from 1, in bytes) of an offset.
    // Linear in the offset: meant for what is shown, not for inner loops.
    [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) const {
        const auto end = bytes.begin() + std::min<std::ptrdiff_t>(offset, std::ssize(bytes));
        return 1 + static_cast<std::uint32_t>(std::count(bytes.begin(), end, '\n'));
    }
    [[nodiscard]] std::uint32_t column_of(std::uint32_t offset) const {
        if (offset == 0 || bytes.empty()) return offset + 1;
        const std::size_t newline = bytes.rfind('\n', offset - 1);
        return offset - (newline == std::string::npos ? 0 : static_cast<std::uint32_t>(newline) + 1) + 1;
    }
};

}  // namespace gainsay
