// The one exception that a user's mistake becomes: a bad file, database or rule line. It is thrown where the mistake
// is found, carries where that is, and is caught once, in `main`. Text that cannot be parsed is no error but a value.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace gainsay {

// The program's exit codes (README.md lists them for users).
enum class ExitCode : std::uint8_t {
    done = 0,
    failed = 1,        // --fail-on was met, or a case failed
    usage = 2,         // a wrong command line or a rule error
    incomplete = 3,    // finished, but some input could not be read
    database = 4,      // locked, newer, read-only or damaged
    interrupted = 130  // everything decided so far is saved
};

// A place in a file; line and column count from 1, in bytes; 0 means "the file as a whole".
struct Place {
    std::string path;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    [[nodiscard]] std::string text() const {
        std::string out = path;
        if (line != 0) out.append(":").append(std::to_string(line));
        if (line != 0 && column != 0) out.append(":").append(std::to_string(column));
        return out;
    }
};

class Error : public std::runtime_error {
public:
    Error(ExitCode code, const Place& place, const std::string& message)
        : std::runtime_error(place.path.empty() ? message : place.text() + ": " + message),
          code_(code) {}
    Error(ExitCode code, const std::string& message) : std::runtime_error(message), code_(code) {}

    [[nodiscard]] ExitCode code() const { return code_; }

private:
    ExitCode code_;
};

}  // namespace gainsay
