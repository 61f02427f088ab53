// Options that several subcommands share.
#pragma once

#include <string>
#include <vector>

#include "app/syntax.hpp"
#include "gainsay/date.hpp"
#include "gainsay/documents.hpp"

namespace gainsay::app {

struct DatabaseOption {
    std::string path = "gainsay.db";
    void add_to(CommandSyntax& command);
};

struct JobsOption {
    std::int64_t jobs = 0;  // 0: as many as the machine has
    void add_to(CommandSyntax& command);
    [[nodiscard]] unsigned threads() const;
};

struct RulesOption {
    std::vector<std::string> paths;  // folders or files
    std::vector<std::string> words;  // files, or folders of them, that add to the lists of words
    bool no_shipped = false;
    void add_to(CommandSyntax& command);
};

// How files are to be read.
struct ReadingOption {
    std::vector<std::string> columns;  // "text=body"
    bool any_language = false;
    void add_to(CommandSyntax& command);
    // Throws Error(usage) for columns that are not WHAT=NAME.
    [[nodiscard]] documents::Overrides overrides() const;
};

// What is known of a document better than it says itself, and how to read it.
struct OverridesOption {
    ReadingOption reading;
    std::string title;
    std::string source;
    std::string kind;
    std::string date;
    void add_to(CommandSyntax& command);
    [[nodiscard]] bool any() const;
    // Throws Error(usage) for a date that is none.
    [[nodiscard]] documents::Overrides overrides() const;
};

// A date given by the user: 2024-01-05, 2024-01 or 2024; throws Error(usage) naming the option.
[[nodiscard]] TimeInterval date_option(const std::string& text, const std::string& option);

}  // namespace gainsay::app
