// Options that several subcommands share, with suggestions for mistyped values.
#pragma once

#include <CLI/CLI.hpp>
#include <map>
#include <string>
#include <vector>

#include "gainsay/date.hpp"
#include "gainsay/documents.hpp"

namespace gainsay::app {

// An option whose value is one word of a list; `value` holds the default.
CLI::Option* add_choice(CLI::App& command, const std::string& name, std::string& value,
                        const std::vector<std::string>& choices, const std::string& help);

struct DatabaseOption {
    std::string path = "gainsay.db";
};
void add_database(CLI::App& command, DatabaseOption& option);

struct JobsOption {
    unsigned jobs = 0;  // 0: as many as the machine has
    [[nodiscard]] unsigned threads() const;
};
void add_jobs(CLI::App& command, JobsOption& option);

struct RulesOption {
    std::vector<std::string> folders;  // folders or files
    bool no_shipped = false;
};
void add_rules_option(CLI::App& command, RulesOption& option);

// What is known of a document better than it says itself.
struct OverridesOption {
    std::string title;
    std::string source;
    std::string kind;
    std::string date;
    [[nodiscard]] bool any() const;
    // Throws Error(usage) for a date that is none.
    [[nodiscard]] documents::Overrides overrides() const;
};
void add_overrides(CLI::App& command, OverridesOption& option);

// A date given by the user: 2024-01-05, 2024-01 or 2024; throws Error(usage) naming the option.
[[nodiscard]] TimeInterval date_option(const std::string& text, const std::string& option);

}  // namespace gainsay::app
