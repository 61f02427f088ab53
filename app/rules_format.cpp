// gainsay rules format: rule files written tidily, in place.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <ostream>

#include "app/commands.hpp"
#include "app/shipped_rules.hpp"

namespace gainsay::app {
namespace {

struct FormatOptions {
    std::vector<std::string> files;
    bool check = false;
};

// A file with a mistake is left as it is: what it means is not known.
bool readable(const RuleFile& file, Console& console) {
    const RuleSet rules = grammar::parse_rules(file.text, file.path);
    return !report_rule_errors(rules, console);
}

// In one step: a file is never half written. A link stays a link.
void replace(const std::string& name, const std::string& text) {
    const std::string path = std::filesystem::canonical(name).string();
    const std::string beside = path + ".tidy";
    {
        std::ofstream out(beside, std::ios::binary | std::ios::trunc);
        out << text << std::flush;
        if (!out) throw Error(ExitCode::usage, Place{beside}, "cannot be written");
    }
    std::error_code error;
    std::filesystem::permissions(beside, std::filesystem::status(path).permissions(), error);
    std::filesystem::rename(beside, path, error);
    if (error) throw Error(ExitCode::usage, Place{path}, "cannot be written: " + error.message());
}

ExitCode format(const FormatOptions& options, Console& console) {
    if (options.files == std::vector<std::string>{"-"}) {
        const RuleFile file{"-", {std::istreambuf_iterator<char>(console.in()), {}}};
        if (!readable(file, console)) return ExitCode::usage;
        console.out() << grammar::format_rules(file.text);
        return ExitCode::done;
    }
    bool bad = false;
    bool changed = false;
    for (const RuleFile& file : read_rule_files(options.files)) {
        if (!readable(file, console)) {
            bad = true;
            continue;
        }
        const std::string tidy = grammar::format_rules(file.text);
        if (tidy == file.text) continue;
        changed = true;
        if (!options.check) replace(file.path, tidy);
        console.out() << (options.check ? "not tidy: " : "tidied: ") << file.path << "\n";
    }
    if (bad) return ExitCode::usage;
    return options.check && changed ? ExitCode::failed : ExitCode::done;
}

}  // namespace

Command add_rules_format(CommandSyntax rules) {
    auto options = std::make_shared<FormatOptions>();
    CommandSyntax command = rules.command("format", "Write rule files tidily, in place");
    command.words(
        "FILE", options->files, 1, 0,
        "rule files or folders of them; - reads standard input and writes standard output");
    command.flag("--check", options->check, "change nothing; exit 1 if a file is not tidy");
    command.examples(
        "Comments, line breaks and the order stay, and so does the meaning. A file with a mistake "
        "is "
        "left alone.\nExample:\n  gainsay rules format my-rules/");
    return {&command.application(),
            [options](Console& console) { return format(*options, console); }};
}

}  // namespace gainsay::app
