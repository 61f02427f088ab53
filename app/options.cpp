#include "app/options.hpp"

#include <algorithm>
#include <thread>

#include "app/suggest.hpp"
#include "gainsay/error.hpp"

namespace gainsay::app {

CLI::Option* add_choice(CLI::App& command, const std::string& name, std::string& value,
                        const std::vector<std::string>& choices, const std::string& help) {
    const auto check = [choices](const std::string& given) -> std::string {
        if (std::find(choices.begin(), choices.end(), given) != choices.end()) return "";
        return "'" + given + "' is none of " + CLI::detail::join(choices, ", ") +
               did_you_mean(given, choices);
    };
    return command.add_option(name, value, help)
        ->check(CLI::Validator(check, CLI::detail::join(choices, "|")))
        ->capture_default_str()
        ->type_name("");
}

void add_database(CLI::App& command, DatabaseOption& option) {
    command.add_option("--db", option.path, "database of documents, runs and findings")
        ->capture_default_str()
        ->type_name("FILE");
}

unsigned JobsOption::threads() const {
    return jobs != 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
}

void add_jobs(CLI::App& command, JobsOption& option) {
    command.add_option("--jobs,-j", option.jobs, "threads (default: one per processor)")
        ->type_name("N")
        ->check(CLI::Range(1U, 1024U));
}

void add_rules_option(CLI::App& command, RulesOption& option) {
    command
        .add_option("--rules", option.folders, "folder or file with more rules; may be repeated")
        ->type_name("DIR")
        ->expected(1)
        ->take_all();
    command.add_flag("--no-default-rules", option.no_shipped,
                     "leave out the rules that come with gainsay");
}

bool OverridesOption::any() const {
    return !title.empty() || !source.empty() || !kind.empty() || !date.empty();
}

documents::Overrides OverridesOption::overrides() const {
    documents::Overrides out;
    if (!title.empty()) out.title = title;
    if (!source.empty()) out.source = source;
    if (!kind.empty()) out.kind = kind;
    if (!date.empty()) out.date = date_option(date, "--date");
    return out;
}

void add_overrides(CLI::App& command, OverridesOption& option) {
    const std::string group = "Options for a single document";
    command.add_option("--title", option.title, "its title")->type_name("TEXT")->group(group);
    command.add_option("--source", option.source, "who speaks in it")
        ->type_name("TEXT")
        ->group(group);
    command.add_option("--kind", option.kind, "what it is: speech, analyst, annual-report ...")
        ->type_name("WORD")
        ->group(group);
    command.add_option("--date", option.date, "when it was published: 2024-01-05, 2024-01 or 2024")
        ->type_name("DATE")
        ->group(group);
}

TimeInterval date_option(const std::string& text, const std::string& option) {
    const auto date = parse_iso_date(text);
    if (!date)
        throw Error(ExitCode::usage,
                    option + ": '" + text + "' is no date; write 2024-01-05, 2024-01 or 2024");
    return *date;
}

}  // namespace gainsay::app
