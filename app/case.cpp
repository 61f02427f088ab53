// gainsay case: a finding written as a case, with its texts, sources and dates.
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/options.hpp"
#include "app/review/store_data.hpp"
#include "gainsay/store.hpp"

namespace gainsay::app {
namespace {

struct CaseOptions {
    std::vector<std::string> key;
    std::string output;
    DatabaseOption database;
    RulesOption rules;
};

ExitCode write_case(const CaseOptions& options, Console& console) {
    review::StoreData data(options.database.path, "", options.rules);
    const auto found = data.finding(options.key.front());
    if (!found)
        throw Error(ExitCode::usage, Place{options.database.path},
                    "holds no finding '" + options.key.front() + "'");
    const std::string path =
        options.output.empty() ? found->finding.key + ".cases" : options.output;
    console.out() << data.write_case(*found, path) << "\n";
    return ExitCode::done;
}

}  // namespace

Command add_case(CommandSyntax application) {
    auto options = std::make_shared<CaseOptions>();
    CommandSyntax command =
        application.command("case", "Write a case file from a finding, for gainsay test");
    command.words("KEY", options->key, 1, 1, "of the finding; its beginning is enough");
    command.text("-o,--output", options->output, "FILE", "where to (default: KEY.cases)");
    options->database.add_to(command);
    options->rules.add_to(command);
    command.examples(
        "A finding decided to be a false alarm becomes a known-alarm, any other one is expected;\n"
        "sentences before the quotes are added where they are needed.\n"
        "Example:\n"
        "  gainsay case 3fa2c1 -o my-rules/two-headcounts.cases && gainsay test my-rules/");
    return {&command.application(),
            [options](Console& console) { return write_case(*options, console); }};
}

}  // namespace gainsay::app
