// Files to documents: the documents room's one door.
//
//   for (const std::string& path : documents::expand({"reports/", "note.md"}, problems))
//       documents::FileContent content = documents::read_all(path, overrides);  // throws Error for this file only
//
// Plain text, Markdown, HTML, PDF, DOCX, ODT, mail (EML), JSON Lines and CSV, told by content. Every function may be
// called from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/document.hpp"
#include "gainsay/error.hpp"

namespace gainsay::documents {

constexpr std::size_t largest_input = std::size_t{256} << 20U;  // bytes; larger files are refused

struct Overrides {  // what the command line says beats what the file says
    std::optional<std::string> title;
    std::optional<std::string> source;
    std::optional<std::string> kind;
    std::optional<TimeInterval> date;
    // Columns (CSV) or members (JSON Lines) by what they hold: {"text", "body"}, {"date", "published"} ...
    std::map<std::string, std::string> columns;
    bool any_language = false;  // read what does not look English too
};

struct Problem {  // an input that could not be read, and why
    std::string path;
    std::string message;
};

// Files and folders (recursively; known endings only; hidden files skipped; sorted) to a list of files, each once.
[[nodiscard]] std::vector<std::string> expand(const std::vector<std::string>& inputs,
                                              std::vector<Problem>& problems);
// What one file holds: a document, or for JSON Lines and CSV one a record ("news.csv#3").
struct FileContent {
    std::vector<Document> documents;
    std::vector<Problem> problems;  // records that could not be read
};

// Reads one file, or standard input for "-". Throws Error(ExitCode::incomplete) for a missing, unreadable, binary,
// encrypted, damaged or too large file, and for one in another language than English; an empty file is a document
// without blocks and a warning.
[[nodiscard]] FileContent read_all(const std::string& path, const Overrides& overrides = {});
// The same for bytes already in memory; `path` is shown to people and decides what the content leaves open.
[[nodiscard]] FileContent read_all_bytes(std::string bytes, const std::string& path, const Overrides& overrides = {});
// The same for a file that holds one document, in whatever language.
[[nodiscard]] Document read_file(const std::string& path, const Overrides& overrides = {});
[[nodiscard]] Document read_bytes(std::string bytes, const std::string& path,
                                  const Overrides& overrides = {});

// Whether a stream that begins so is plain text or Markdown, which can be read section by section.
[[nodiscard]] bool reads_in_sections(std::string_view start);

// The language of a document in English words ("German"), told by its function words; "" for English, for a document
// too short to tell, and for languages that are not known.
[[nodiscard]] std::string language_of(const Document& document);

// A document that says what an earlier one says: the same bytes, the same words, or nearly so (a syndicated copy).
struct Copy {
    std::size_t document = 0;  // index
    std::size_t original = 0;  // the first of them, never itself a copy
    double likeness = 0.0;     // of the words, in runs of five: (0, 1]
};
// Ordered by document.
[[nodiscard]] std::vector<Copy> find_copies(std::span<const Document* const> documents);

}  // namespace gainsay::documents
