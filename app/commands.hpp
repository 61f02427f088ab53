// The subcommands, one file each. A function adds its options to the command line and returns what
// runs when the user named it.
#pragma once

#include <functional>

#include "app/console.hpp"
#include "gainsay/error.hpp"

namespace CLI {
class App;
}

namespace gainsay::app {

struct Command {
    CLI::App* app = nullptr;  // owned by the application it was added to
    std::function<ExitCode(Console&)> run;
};

[[nodiscard]] Command add_check(CLI::App& application);
[[nodiscard]] Command add_report(CLI::App& application);
[[nodiscard]] Command add_claims(CLI::App& application);
[[nodiscard]] Command add_compare(CLI::App& application);
[[nodiscard]] Command add_why(CLI::App& application);
[[nodiscard]] Command add_test(CLI::App& application);
[[nodiscard]] Command add_rules(CLI::App& application);
[[nodiscard]] Command add_documents(CLI::App& application);
[[nodiscard]] Command add_runs(CLI::App& application);

}  // namespace gainsay::app
