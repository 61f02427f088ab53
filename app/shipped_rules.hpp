// The rules a command works with: those embedded in the program, then the user's files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/console.hpp"
#include "app/options.hpp"
#include "gainsay/rule.hpp"

namespace gainsay::app {

// A file of rules as text. Embedded ones are named "shipped:rules/openness.rules".
struct RuleFile {
    std::string path;
    std::string text;
};

// The files of a bundle as the build makes it: each file led by a line of FS (0x1C) and its name.
[[nodiscard]] std::vector<RuleFile> split_bundle(std::string_view bundle);

// Those that end in .rules; with `cases` those that end in .cases as well.
[[nodiscard]] std::vector<RuleFile> shipped_rule_files(bool cases = false);

// Files as given, and in folders (recursively) those that end in .rules or .cases; sorted, each
// once. Throws Error(usage) for a path that is not there or cannot be read.
[[nodiscard]] std::vector<RuleFile> read_rule_files(const std::vector<std::string>& paths);

// Parses and links, with the files that they use. A word list, rule or case of `own` takes the
// place of a shipped one with its name, so that a user can change a shipped rule by copying it.
// With `shipped_cases` the cases of the shipped files are kept too.
[[nodiscard]] RuleSet assemble_rules(const std::vector<RuleFile>& shipped,
                                     const std::vector<RuleFile>& own, bool shipped_cases);

// Adds the user's words to the lists that they are named after; what cannot be read joins the
// errors of the rules. Throws Error(usage) for a path that is not there or cannot be read.
void add_words(const RulesOption& option, RuleSet& rules);

// What most commands need: no shipped cases.
[[nodiscard]] RuleSet load_rules(const RulesOption& option);

// Prints every error of the set. True if there were any: the command then ends with
// ExitCode::usage.
bool report_rule_errors(const RuleSet& rules, const Console& console);

}  // namespace gainsay::app
