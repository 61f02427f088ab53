// One open database: found sound, of our kind and of today's schema before anything else is asked
// of it.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <utility>

#include "gainsay/store.hpp"

namespace gainsay::store {

class Connection {
public:
    // Throws Error(ExitCode::database) with what is wrong and what can be done.
    Connection(std::string path, Access access);

    [[nodiscard]] SQLite::Database& database() { return database_; }
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    void check_header();
    void migrate();

    std::string path_;
    SQLite::Database database_;
};

// SQLite's error as a sentence for people.
[[noreturn]] void fail(const std::string& path, const SQLite::Exception& error);

// Runs `work` and turns what SQLite throws into our Error.
template <typename Work>
auto guarded(const std::string& path, Work&& work) {
    try {
        return std::forward<Work>(work)();
    } catch (const SQLite::Exception& error) {
        fail(path, error);
    }
}

}  // namespace gainsay::store
