// Files to documents with their readings, in parallel and in the order given.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/console.hpp"
#include "gainsay/checker.hpp"
#include "gainsay/documents.hpp"
#include "gainsay/reader.hpp"

namespace gainsay::app {

struct ReadDocument {
    Document document;
    Reading reading;
    std::string key{};  // under which the reading may be kept: see app/kept_readings.hpp
};

struct ReadResult {
    std::vector<ReadDocument> documents;       // in the order of the paths; only what could be read
    std::vector<documents::Problem> problems;  // in the same order
};

// Reads every path with `read`, which is called from any thread, once for each document: a table
// holds many.
[[nodiscard]] ReadResult read_documents(
    const std::vector<std::string>& paths, const documents::Overrides& overrides,
    const std::function<ReadDocument(Document)>& read, unsigned jobs,
    const std::function<void(std::uint64_t, std::uint64_t)>& progress);

// Reads every path; a file that cannot be read becomes a problem. `progress(done, all)` comes from
// any thread.
[[nodiscard]] ReadResult read_documents(
    const std::vector<std::string>& paths, const documents::Overrides& overrides,
    const grammar::Reader& reader, unsigned jobs,
    const std::function<void(std::uint64_t, std::uint64_t)>& progress);

// Pointers into `read`, as the checker takes them.
[[nodiscard]] std::vector<checker::CheckedDocument> checked(const std::vector<ReadDocument>& read);

// A text that came from no file (a benchmark pair, a side of a case): paragraphs at blank lines,
// offsets into itself.
[[nodiscard]] Document text_document(std::string_view text, DocumentInfo info);

// The problems as warnings on the console.
void report_problems(const std::vector<documents::Problem>& problems, const Console& console);

// What was repaired or guessed while reading, "path:line:column: ...".
void report_warnings(const std::vector<ReadDocument>& read, const Console& console);

}  // namespace gainsay::app
