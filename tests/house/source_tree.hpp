// The project's own files, as the tests of the house look at them.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace gainsay::house {

struct SourceFile {
    std::string path;  // from the top: "grammar/lexicon/units.cpp"
    std::vector<std::string> lines;
};

inline std::vector<std::string> lines_of(const std::filesystem::path& path) {
    std::ifstream in(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

// Files below `folder` whose name ends as given, sorted.
inline std::vector<SourceFile> files_below(const std::string& folder,
                                           const std::vector<std::string>& endings) {
    namespace fs = std::filesystem;
    const fs::path top = GAINSAY_SOURCE_DIR;
    std::vector<SourceFile> files;
    for (const auto& entry : fs::recursive_directory_iterator(top / folder)) {
        const std::string name = entry.path().filename().string();
        const bool wanted =
            std::any_of(endings.begin(), endings.end(),
                        [&](const std::string& ending) { return name.ends_with(ending); });
        if (entry.is_regular_file() && wanted)
            files.push_back(
                {fs::relative(entry.path(), top).generic_string(), lines_of(entry.path())});
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

}  // namespace gainsay::house
