#include "app/command_line.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <new>

#include "app/commands.hpp"
#include "app/suggest.hpp"
#include "app/version.hpp"
#include "gainsay/error.hpp"

namespace gainsay::app {
namespace {

int number(ExitCode code) { return static_cast<int>(code); }

std::vector<std::string> subcommand_names(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::App* one : command.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(one->get_name());
    return names;
}

std::vector<std::string> option_names(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options())
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

// The command the user got to: `rules list` of "gainsay rules list --formt".
const CLI::App& deepest(const CLI::App& application) {
    const CLI::App* at = &application;
    for (auto next = at->get_subcommands(); !next.empty(); next = at->get_subcommands())
        at = next.back();
    return *at;
}

// "takes RUN RUN (two numbers from `gainsay runs`)"; "" of a command that takes no words.
std::string words_taken(const CLI::App& command) {
    for (const CLI::Option* option : command.get_options())
        if (option->get_positional())
            return "`" + command.get_name() + "` takes " + option->get_name(true) + ": " +
                   option->get_description();
    return "";
}

// What went wrong, with a suggestion for the first word that nothing took.
std::string usage_message(const CLI::App& application, const CLI::ParseError& error) {
    const CLI::App& command = deepest(application);
    const std::vector<std::string> left = application.remaining(true);
    if (!left.empty()) {
        const std::string word = left.front().substr(0, left.front().find('='));
        if (word.starts_with("-"))
            return "unknown option '" + word + "'" + did_you_mean(word, option_names(command));
        const std::vector<std::string> known = subcommand_names(command);
        if (!known.empty()) return "unknown command '" + word + "'" + did_you_mean(word, known);
        const std::string taken = words_taken(command);
        return "unexpected '" + word + "'" + (taken.empty() ? "" : "; " + taken);
    }
    const bool miscounted = dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr ||
                            dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
    const std::string what = error.what();
    const std::string taken = words_taken(command);
    if (miscounted && !what.starts_with("--") && !taken.empty())
        return "wrong number of words; " + taken;
    return error.what();
}

std::string command_path(const CLI::App& application) {
    std::string path = "gainsay";
    const CLI::App* at = &application;
    for (auto next = at->get_subcommands(); !next.empty(); next = at->get_subcommands()) {
        at = next.back();
        path += " " + at->get_name();
    }
    return path;
}

int parse_failed(const CLI::App& application, const CLI::ParseError& error,
                 const Console& console) {
    const bool asked = error.get_exit_code() == 0;  // --help, --version
    if (asked) return application.exit(error, console.out(), console.err());
    console.error(usage_message(application, error));
    console.err() << "See " << command_path(application) << " --help\n";
    return number(ExitCode::usage);
}

void describe_application(CLI::App& application) {
    application.name("gainsay");
    application.set_version_flag("--version", std::string("gainsay ") + version);
    application.require_subcommand(1);
    application.get_formatter()->column_width(30);
    application.get_formatter()->label("REQUIRED", "");
    application.footer(
        "A first look:\n"
        "  gainsay check reports/ notes.md      read documents, compare them, store what was "
        "found\n"
        "  gainsay report                       show the findings, strongest first\n"
        "  gainsay review                       go through them and decide, on a screen\n"
        "  gainsay why \"TEXT A\" \"TEXT B\"        how two sentences are read and judged\n"
        "\n"
        "Exit codes: 0 done; 1 --fail-on met or a case failed; 2 wrong usage or rule error;\n"
        "3 done, but some input could not be read; 4 database locked, newer or damaged;\n"
        "130 interrupted.\n"
        "Results go to standard output, messages to standard error. NO_COLOR is honoured.");
}

std::vector<Command> add_commands(CLI::App& application) {
    const CommandSyntax top(application);
    std::vector<Command> out = {add_check(top),  add_report(top),  add_review(top), add_why(top),
                                add_claims(top), add_compare(top), add_test(top),   add_case(top)};
    for (Command& command : add_rules(top)) out.push_back(std::move(command));
    for (const Command& command : {add_documents(top), add_find(top), add_runs(top), add_diff(top),
                                   add_export(top), add_import(top)})
        out.push_back(command);
    return out;
}

ExitCode run_parsed(const std::vector<Command>& commands, Console& console) {
    for (const Command& command : commands)
        if (command.app->parsed()) return command.run(console);
    return ExitCode::usage;
}

unsigned terminal_columns() {
    constexpr unsigned readable = 120;
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 100;
    return std::clamp<unsigned>(size.ws_col, 40, readable);
}

// Nothing waits to be saved when this comes: a run is written in one transaction, a decision when
// it is made.
extern "C" void interrupted(int) {
    constexpr char newline = '\n';
    if (isatty(STDERR_FILENO) != 0 && write(STDERR_FILENO, &newline, 1) < 0) _exit(130);
    _exit(130);
}

}  // namespace

int run(const std::vector<std::string>& arguments, Console& console) {
    CLI::App application(
        "Finds where documents contradict each other, or pull against each other.");
    describe_application(application);
    const std::vector<Command> commands = add_commands(application);
    std::string color = "auto";
    for (const Command& command : commands)
        CommandSyntax(*command.app)
            .choice("--color", color, {"auto", "always", "never"}, "colours and bold");
    try {
        application.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& error) {
        return parse_failed(application, error, console);
    }
    console.set_color(color == "always"  ? Color::always
                      : color == "never" ? Color::never
                                         : Color::automatic,
                      std::getenv("NO_COLOR") != nullptr && *std::getenv("NO_COLOR") != '\0');
    try {
        const ExitCode code = run_parsed(commands, console);
        if (console.out().flush()) return number(code);
        console.error("the results could not be written");
        return number(ExitCode::incomplete);
    } catch (const Error& error) {
        console.out().flush();
        console.error(error.what());
        return number(error.code());
    } catch (const std::bad_alloc&) {
        console.error("the memory does not suffice for this input; nothing was stored");
        return number(ExitCode::incomplete);
    }
}

int run_process(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    std::signal(SIGINT, interrupted);
    // Without this a file-size limit would end the program in the middle of a write; with it the
    // write fails, and the person is told.
    std::signal(SIGXFSZ, SIG_IGN);
    Console console(std::cin, std::cout, std::cerr);
    console.set_terminal(isatty(STDOUT_FILENO) != 0, isatty(STDERR_FILENO) != 0,
                         terminal_columns());
    return run({argv + 1, argv + argc}, console);
}

}  // namespace gainsay::app
