// A small world to store: two documents that disagree about a harbour, and the findings between
// them.
#pragma once

#include <deque>
#include <filesystem>
#include <string>
#include <vector>

#include "gainsay/store.hpp"

namespace gainsay::store {

// A folder that goes away with the test.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::string file(const std::string& name) const {
        return (path_ / name).string();
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

// Documents and readings with addresses that stay.
struct Sample {
    std::deque<Document> documents;
    std::deque<Reading> readings;

    void add(const std::string& path, const std::string& text, std::uint32_t claims = 2);
    [[nodiscard]] std::vector<RunDocument> input() const;
    // A finding between the whole texts of two documents; its key is made from all it is given.
    [[nodiscard]] Finding finding(std::uint32_t a, std::uint32_t b, const std::string& reason,
                                  double score) const;
};

// A key made from a text.
[[nodiscard]] std::string sixteen(const std::string& text);

[[nodiscard]] Sample harbour();
[[nodiscard]] Run a_run();

// What SQLite itself says of the file.
[[nodiscard]] std::string integrity(const std::string& path);

}  // namespace gainsay::store
