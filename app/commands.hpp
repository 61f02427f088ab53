// The subcommands, one file each. A function adds its options to the command line and returns what
// runs when the user named it.
#pragma once

#include <functional>
#include <vector>

#include "app/console.hpp"
#include "app/syntax.hpp"
#include "gainsay/error.hpp"

namespace gainsay::app {

struct Command {
    CLI::App* app = nullptr;  // owned by the application it was added to
    std::function<ExitCode(Console&)> run;
};

[[nodiscard]] Command add_check(CommandSyntax application);
[[nodiscard]] Command add_review(CommandSyntax application);
[[nodiscard]] Command add_report(CommandSyntax application);
[[nodiscard]] Command add_claims(CommandSyntax application);
[[nodiscard]] Command add_compare(CommandSyntax application);
[[nodiscard]] Command add_why(CommandSyntax application);
[[nodiscard]] Command add_case(CommandSyntax application);
[[nodiscard]] Command add_test(CommandSyntax application);
[[nodiscard]] std::vector<Command> add_rules(CommandSyntax application);
[[nodiscard]] Command add_rules_check(CommandSyntax rules);
[[nodiscard]] Command add_rules_format(CommandSyntax rules);
[[nodiscard]] Command add_rules_show(CommandSyntax rules);
[[nodiscard]] Command add_rules_stats(CommandSyntax rules);
[[nodiscard]] Command add_diff(CommandSyntax application);
[[nodiscard]] Command add_find(CommandSyntax application);
[[nodiscard]] Command add_export(CommandSyntax application);
[[nodiscard]] Command add_import(CommandSyntax application);
[[nodiscard]] Command add_documents(CommandSyntax application);
[[nodiscard]] Command add_runs(CommandSyntax application);

}  // namespace gainsay::app
