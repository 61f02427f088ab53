#include "tests/app/side_by_side.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <stdexcept>

#include "gainsay/documents.hpp"
#include "gainsay/reader.hpp"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

std::vector<Row> rows_of(const fs::path& path) {
    const std::string known = "known-wrong ";
    std::vector<Row> rows;
    std::ifstream in(path);
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        if (line.starts_with("  ")) {
            std::string& text = rows.back().a.empty() ? rows.back().a : rows.back().b;
            text = line.substr(2);
            continue;
        }
        Row row;
        row.known_wrong = line.starts_with(known);
        row.label = row.known_wrong ? line.substr(known.size()) : line;
        row.file = path.filename().string();
        row.line = number;
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.file << ":" << row.line << ": " << row.a << " / " << row.b;
}

std::vector<Row> all_rows() {
    std::vector<fs::path> files;
    for (const auto& entry :
         fs::directory_iterator(fs::path(GAINSAY_SOURCE_DIR) / "tests/app/side_by_side"))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<Row> rows;
    for (const fs::path& file : files)
        for (Row& row : rows_of(file)) {
            if (row.a.empty() || row.b.empty())
                throw std::runtime_error(row.file + ":" + std::to_string(row.line) +
                                         ": a label wants two texts below it");
            rows.push_back(std::move(row));
        }
    return rows;
}

checker::Verdict compare(const std::string& a, const std::string& b) {
    static const grammar::Reader reader;
    static const checker::Checker checker{RuleSet{}};
    const Document document_a = documents::read_bytes(a, "a.txt");
    const Document document_b = documents::read_bytes(b, "b.txt");
    const Reading reading_a = reader.read(document_a);
    const Reading reading_b = reader.read(document_b);
    return checker.compare({&document_a, &reading_a}, {&document_b, &reading_b});
}

}  // namespace gainsay
