// gainsay case: a finding, or a pair of texts, written as a case with its sources and dates.
#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/options.hpp"
#include "app/pair_case.hpp"
#include "app/review/store_data.hpp"
#include "gainsay/store.hpp"

namespace gainsay::app {
namespace {

struct CaseOptions {
    std::vector<std::string> key;  // or two texts
    std::string output;
    std::string expect;
    std::string title = "a pair";
    DatabaseOption database;
    RulesOption rules;
};

// To a file that is not there yet, or to standard output.
ExitCode write_pair(const CaseOptions& options, Console& console) {
    const PairCase made =
        pair_case(options.key[0], options.key[1], options.expect, options.title, options.rules);
    if (options.output.empty()) {
        console.out() << made.text;
        return ExitCode::done;
    }
    std::error_code unknown;
    if (std::filesystem::exists(options.output, unknown))
        throw Error(ExitCode::usage, Place{options.output}, "is there already; give another name");
    std::ofstream file(options.output, std::ios::binary);
    file << made.text << std::flush;
    if (!file) throw Error(ExitCode::usage, Place{options.output}, "cannot be written");
    console.out() << options.output << ": " << made.expectation << "\n";
    return ExitCode::done;
}

ExitCode write_case(const CaseOptions& options, Console& console) {
    if (options.key.size() == 2) return write_pair(options, console);
    if (!options.expect.empty())
        throw Error(ExitCode::usage, "--expect is for two texts; a finding says what it is");
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
        application.command("case", "Write a case from a finding or from two texts");
    command.words("KEY|A B", options->key, 1, 2,
                  "of a finding, its beginning is enough; or two texts, or two documents");
    command.text("-o,--output", options->output, "FILE",
                 "where to (default: KEY.cases; of two texts: standard output)");
    command.text("--expect", options->expect, "WHAT",
                 "of two texts: what a person wants, such as 'tension by openness.retreat' or "
                 "nothing (default: what is found)");
    command.text("--title", options->title, "TEXT", "of two texts: the case's title");
    options->database.add_to(command);
    options->rules.add_to(command);
    command.examples(
        "A finding decided to be a false alarm becomes a known-alarm, any other one is expected;\n"
        "sentences before the quotes are added where they are needed.\n"
        "Of two texts, what is wished and not found becomes a known-miss.\n"
        "Examples:\n"
        "  gainsay case 3fa2c1 -o my-rules/two-headcounts.cases && gainsay test my-rules/\n"
        "  gainsay case 'Dorn is open to all.' 'Dorn shut its gates.' --expect 'tension by "
        "my.rule'");
    return {&command.application(),
            [options](Console& console) { return write_case(*options, console); }};
}

}  // namespace gainsay::app
