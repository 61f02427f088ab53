// Files to documents: the documents room's one door.
//
//   for (const std::string& path : documents::expand({"reports/", "note.md"}, problems))
//       Document document = documents::read_file(path, overrides);   // throws Error for this file only
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/document.hpp"
#include "gainsay/error.hpp"

namespace gainsay::documents {

struct Overrides {  // what the command line says beats what the file says
    std::optional<std::string> title;
    std::optional<std::string> source;
    std::optional<std::string> kind;
    std::optional<TimeInterval> date;
};

struct Problem {  // an input that could not be read, and why
    std::string path;
    std::string message;
};

// Files and folders (recursively; known endings only; hidden files skipped; sorted) to a list of files, each once.
[[nodiscard]] std::vector<std::string> expand(const std::vector<std::string>& inputs,
                                              std::vector<Problem>& problems);
// Reads one file, or standard input for "-". Throws Error(ExitCode::incomplete) for a missing, unreadable, binary or
// too large file; an empty file is a document without blocks and a warning.
[[nodiscard]] Document read_file(const std::string& path, const Overrides& overrides = {});
// The same for bytes already in memory; `path` decides the format by its ending and is shown to people.
[[nodiscard]] Document read_bytes(std::string bytes, const std::string& path,
                                  const Overrides& overrides = {});

}  // namespace gainsay::documents
