#include "store/connection.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <string_view>

#include "gainsay/error.hpp"
#include "store/schema.hpp"

namespace gainsay::store {

namespace {

namespace fs = std::filesystem;

constexpr int busy_milliseconds = 5000;

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
    throw Error(ExitCode::database, Place{path}, why);
}

// What SQLite would tell with "unable to open database file".
void check_path(const std::string& path, Access access) {
    if (path.empty()) refuse(path, "the database has no name");
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status)) refuse(path, "is a folder, not a database");
    if (fs::exists(status)) return;
    if (access == Access::read) refuse(path, "no such database; `gainsay check` makes one");
    const fs::path folder = fs::path(path).parent_path();
    if (!folder.empty() && !fs::is_directory(folder, error))
        refuse(path, "cannot be made: there is no folder " + folder.string());
}

// SQLite wants to write beside a database even to read it. Where the folder forbids that, and no
// writer has left anything unfinished, the file is taken to stand still.
bool stands_still(const std::string& path) {
    const fs::path parent = fs::path(path).parent_path();
    if (::access(parent.empty() ? "." : parent.c_str(), W_OK) == 0) return false;
    std::error_code error;
    const auto log = fs::file_size(path + "-wal", error);
    return error || log == 0;
}

std::string still_address(const std::string& path) {
    std::string out = "file:";
    for (const char c : path) {
        static constexpr std::string_view digits = "0123456789ABCDEF";
        if (c == '?' || c == '#' || c == '%') {
            out += {'%', digits[static_cast<unsigned char>(c) >> 4U],
                    digits[static_cast<unsigned char>(c) & 0xFU]};
        } else {
            out.push_back(c);
        }
    }
    return out + "?immutable=1";
}

// A connection belongs to one thread at a time (gainsay/store.hpp), so SQLite need not lock it.
SQLite::Database open(const std::string& path, Access access) {
    check_path(path, access);
    return guarded(path, [&] {
        if (access == Access::write)
            return SQLite::Database(
                path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX,
                busy_milliseconds);
        if (stands_still(path))
            return SQLite::Database(still_address(path),
                                    SQLite::OPEN_READONLY | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX,
                                    busy_milliseconds);
        return SQLite::Database(path, SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX,
                                busy_milliseconds);
    });
}

int pragma(SQLite::Database& database, const char* name) {
    return database.execAndGet(std::string("PRAGMA ") + name).getInt();
}

}  // namespace

void fail(const std::string& path, const SQLite::Exception& error) {
    switch (error.getErrorCode()) {
        case SQLITE_NOTADB:
            refuse(path, "is not a database");
        case SQLITE_CORRUPT:
            refuse(path, "is damaged; nothing was changed. `sqlite3 " + path +
                             " .recover` may save what can be read");
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            refuse(path, "is locked by another program; try again when that has finished");
        case SQLITE_READONLY:
            refuse(path, "is read-only; nothing was changed");
        case SQLITE_CANTOPEN:
            refuse(path, "cannot be opened; is its folder there, and may you write to it?");
        case SQLITE_FULL:
            refuse(path, "the disk is full; nothing was changed");
        case SQLITE_IOERR:  // a file-size limit, a failing disk, a network folder that went away
            refuse(path, "cannot be read or written (" + std::string(error.what()) +
                             "); nothing was changed");
        case SQLITE_PERM:
        case SQLITE_AUTH:
            refuse(path, "may not be used by you");
        default:
            refuse(path, std::string("database error: ") + error.what());
    }
}

Connection::Connection(std::string path, Access access)
    : path_(std::move(path)), database_(open(path_, access)) {
    guarded(path_, [&] {
        check_header();
        if (access == Access::write) {
            if (sqlite3_db_readonly(database_.getHandle(), "main") == 1)
                refuse(path_, "is read-only; nothing was changed");
            // Every commit reaches the disk: a decision is not lost with the power.
            database_.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
            database_.exec("PRAGMA foreign_keys = ON;");
            migrate();
        } else if (pragma(database_, "user_version") == 0) {
            refuse(path_, "is empty; `gainsay check` fills it");
        } else if (pragma(database_, "user_version") < Store::schema_version()) {
            const Connection migrated(path_, Access::write);
        }
    });
}

// Files of other programs and of later versions are left as they are.
void Connection::check_header() {
    const int version = pragma(database_, "user_version");
    const int application = pragma(database_, "application_id");
    const int tables = database_.execAndGet("SELECT count(*) FROM sqlite_master").getInt();
    if (application != application_id && (tables > 0 || application != 0))
        refuse(path_, "is a database of another program");
    if (version > Store::schema_version())
        refuse(path_, "was written by a newer gainsay (schema " + std::to_string(version) +
                          ", this one knows " + std::to_string(Store::schema_version()) +
                          "); update gainsay to use it");
}

void Connection::migrate() {
    for (const Migration& step : migrations()) {
        if (pragma(database_, "user_version") >= step.number) continue;
        SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
        // Another program may have been faster, before we had the lock.
        if (pragma(database_, "user_version") >= step.number) continue;
        database_.exec(step.statements);
        database_.exec("PRAGMA application_id = " + std::to_string(application_id) +
                       "; PRAGMA user_version = " + std::to_string(step.number));
        transaction.commit();
    }
}

}  // namespace gainsay::store
