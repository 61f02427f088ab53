// gainsay export and import: decisions as JSON Lines, so that two reviewers can work apart.
#include <fstream>
#include <istream>
#include <memory>
#include <ostream>

#include "app/commands.hpp"
#include "app/options.hpp"
#include "app/run_option.hpp"
#include "app/text.hpp"
#include "gainsay/store.hpp"

namespace gainsay::app {
namespace {

struct DecisionsOptions {
    DatabaseOption database;
    std::string output;
    std::vector<std::string> inputs;
};

ExitCode export_decisions(const DecisionsOptions& options, Console& console) {
    const store::Store store(options.database.path, store::Access::read);
    const std::vector<std::string> lines = store.decision_lines();
    const auto write = [&](std::ostream& out) {
        for (const std::string& line : lines) out << line << "\n";
    };
    if (options.output.empty() || options.output == "-") {
        write(console.out());
        return ExitCode::done;
    }
    std::ofstream file(options.output, std::ios::binary | std::ios::trunc);
    write(file);
    file.flush();
    if (!file) throw Error(ExitCode::usage, Place{options.output}, "cannot write here");
    console.note(count_of(lines.size(), "decision") + " written to " + options.output);
    return ExitCode::done;
}

std::vector<std::string> lines_of(std::istream& in) {
    std::vector<std::string> out;
    for (std::string line; std::getline(in, line);) out.push_back(std::move(line));
    return out;
}

ExitCode import_decisions(const DecisionsOptions& options, Console& console) {
    store::Store store = open_existing(options.database.path);
    for (const std::string& path : options.inputs) {
        std::vector<std::string> lines;
        if (path == "-") {
            lines = lines_of(console.in());
        } else {
            std::ifstream file(path, std::ios::binary);
            if (!file) throw Error(ExitCode::usage, Place{path}, "cannot be read");
            lines = lines_of(file);
            if (file.bad()) throw Error(ExitCode::usage, Place{path}, "cannot be read");
        }
        const store::Merged merged = store.merge(lines, path);
        console.out() << path << ": " << count_of(merged.added, "decision") << " added, "
                      << merged.known << " known already";
        if (merged.waiting != 0)
            console.out() << ", " << merged.waiting << " waiting for a run that sees their finding";
        console.out() << "\n";
        for (const std::string& key : merged.disputed)
            console.out() << "  reviewers differ on " << key << " (gainsay why " << key.substr(0, 8)
                          << "); the newest decision counts\n";
    }
    return ExitCode::done;
}

}  // namespace

Command add_export(CommandSyntax application) {
    auto options = std::make_shared<DecisionsOptions>();
    CommandSyntax command =
        application.command("export", "Write all decisions as JSON Lines, for another reviewer");
    options->database.add_to(command);
    command.text("-o,--output", options->output, "FILE", "write to a file");
    return {&command.application(),
            [options](Console& console) { return export_decisions(*options, console); }};
}

Command add_import(CommandSyntax application) {
    auto options = std::make_shared<DecisionsOptions>();
    CommandSyntax command =
        application.command("import", "Add the decisions of another reviewer; twice does no harm");
    command.words("FILE", options->inputs, 1, 0, "what `gainsay export` wrote, or -");
    options->database.add_to(command);
    command.examples(
        "Two reviewers merge:\n"
        "  gainsay export --db ana.db -o ana.jsonl     (ana)\n"
        "  gainsay import ana.jsonl --db ben.db        (ben)");
    return {&command.application(),
            [options](Console& console) { return import_decisions(*options, console); }};
}

}  // namespace gainsay::app
