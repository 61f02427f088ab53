#include <algorithm>
#include <filesystem>
#include <set>

#include "documents/text.hpp"
#include "documents/word_lists.hpp"
#include "gainsay/documents.hpp"

namespace gainsay::documents {

namespace {

namespace fs = std::filesystem;

std::string ending_of(const fs::path& path) { return folded(path.extension().string()); }

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with("."); }

class Expansion {
public:
    explicit Expansion(std::vector<Problem>& problems) : problems_(problems) {}

    void add_input(const std::string& input) {
        std::error_code error;
        if (input == "-") return add_file(input);
        const fs::file_status status = fs::status(input, error);
        if (status.type() == fs::file_type::not_found) {
            problems_.push_back({input, "no such file or folder"});
        } else if (error) {
            problems_.push_back({input, "cannot be read: " + error.message()});
        } else if (fs::is_directory(status)) {
            const std::size_t before = files_.size() + problems_.size() + repeated_;
            add_folder(input);
            if (files_.size() + problems_.size() + repeated_ == before)
                problems_.push_back({input, "holds no document that gainsay reads"});
        } else {
            add_file(input);
        }
    }

    [[nodiscard]] std::vector<std::string> files() && { return std::move(files_); }

private:
    // Sorted by name; folders among the files, so that the order is the same on every system.
    void add_folder(const fs::path& folder) {
        std::error_code error;
        std::vector<fs::directory_entry> entries;
        fs::directory_iterator at(folder, error);
        for (; !error && at != fs::directory_iterator(); at.increment(error))
            if (!is_hidden(at->path())) entries.push_back(*at);
        if (error) {
            problems_.push_back({folder.string(), "cannot be read: " + error.message()});
            return;
        }
        std::sort(entries.begin(), entries.end(),
                  [](const auto& a, const auto& b) { return a.path() < b.path(); });
        for (const fs::directory_entry& entry : entries) add_entry(entry);
    }

    void add_entry(const fs::directory_entry& entry) {
        std::error_code error;
        const std::string ending = ending_of(entry.path());
        if (entry.is_directory(error)) {
            if (!entry.is_symlink(error)) add_folder(entry.path());  // a link may lead back up
        } else if (lists().has("ending", ending)) {
            add_file(entry.path().string());
        } else if (lists().has("ending-later", ending)) {
            problems_.push_back({entry.path().string(), ending + " files are not read yet"});
        }
    }

    void add_file(const std::string& path) {
        std::error_code error;
        fs::path canonical = path == "-" ? fs::path(path) : fs::weakly_canonical(path, error);
        if (error) canonical = path;
        if (seen_.insert(canonical.string()).second) {
            files_.push_back(path);
        } else {
            ++repeated_;
        }
    }

    std::vector<Problem>& problems_;
    std::vector<std::string> files_;
    std::set<std::string> seen_;
    std::size_t repeated_ = 0;
};

}  // namespace

std::vector<std::string> expand(const std::vector<std::string>& inputs,
                                std::vector<Problem>& problems) {
    Expansion expansion(problems);
    for (const std::string& input : inputs) expansion.add_input(input);
    return std::move(expansion).files();
}

}  // namespace gainsay::documents
