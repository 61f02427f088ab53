// gainsay test: the cases of rule files, run and judged.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <memory>
#include <ostream>
#include <thread>

#include "app/case_choice.hpp"
#include "app/cases.hpp"
#include "app/commands.hpp"
#include "app/coverage.hpp"
#include "app/options.hpp"
#include "app/parallel.hpp"
#include "app/progress.hpp"
#include "app/replay.hpp"
#include "app/shipped_rules.hpp"
#include "app/test_report.hpp"

namespace gainsay::app {
namespace {

struct TestOptions {
    std::vector<std::string> words;
    RulesOption rules;
    JobsOption jobs;
    DatabaseOption database;
    std::string format = "text";
    bool coverage = false;
    bool watch = false;
    bool replay = false;
};

// Named files bring rules and cases; without any, the shipped cases run, and those of --rules.
RuleSet gather(const TestOptions& options, const std::vector<std::string>& files) {
    std::vector<std::string> own = options.rules.paths;
    own.insert(own.end(), files.begin(), files.end());
    const bool shipped_cases = files.empty();
    RuleSet rules = assemble_rules(
        options.rules.no_shipped ? std::vector<RuleFile>{} : shipped_rule_files(shipped_cases),
        read_rule_files(own), shipped_cases);
    add_words(options.rules, rules);
    return rules;
}

std::vector<std::string> check_ids() {
    std::vector<std::string> out;
    for (const checker::CheckInfo& check : checker::checks()) out.push_back(check.id);
    return out;
}

std::vector<std::string> rule_ids(const RuleSet& rules) {
    std::vector<std::string> out;
    for (const Rule& rule : rules.rules) out.push_back(rule.id);
    return out;
}

// Where files are named the shipped rules only stand by: their cases do not run.
std::vector<std::string> tested_ids(const RuleSet& rules, bool files_named) {
    std::vector<std::string> out;
    for (const Rule& rule : rules.rules)
        if (!files_named || !rule.place.path.starts_with("shipped:")) out.push_back(rule.id);
    return out;
}

// Of the rules at hand, and, where the shipped cases run, of the checks; of those that are named,
// if there are names.
std::vector<std::string> covered_ids(std::vector<std::string> rules, const CaseChoice& choice) {
    const std::vector<std::string> checks = check_ids();
    if (choice.files.empty()) rules.insert(rules.end(), checks.begin(), checks.end());
    if (choice.names.empty()) return rules;
    std::erase_if(rules, [&](const std::string& id) {
        return std::none_of(choice.names.begin(), choice.names.end(), [&](const std::string& name) {
            return id == name || id.starts_with(name + ".");
        });
    });
    return rules;
}

std::string written(const TestReport& report, const std::string& format, const Console& console) {
    if (format == "json") return test_json(report);
    if (format == "junit") return test_junit(report);
    return test_text(report, console);
}

ExitCode run_once(const TestOptions& options, const grammar::Reader& reader, Console& console) {
    const CaseChoice choice = sort_words(options.words);
    RuleSet rules = gather(options, choice.files);
    const bool bad_rules = report_rule_errors(rules, console);
    const std::vector<std::string> ids = tested_ids(rules, !choice.files.empty());
    std::vector<std::string> all_ids = rule_ids(rules);
    for (const std::string& check : check_ids()) all_ids.push_back(check);
    const std::vector<Case> cases = choose(std::move(rules.cases), choice.names, all_ids);
    rules.cases.clear();
    if (cases.empty())
        throw Error(ExitCode::usage, "no case was found; a case starts with: case \"TITLE\"");
    const checker::Checker checker(std::move(rules));
    std::vector<CaseResult> results(cases.size());
    {
        Progress progress(console, "testing");
        std::atomic<std::size_t> done{0};
        parallel_for(cases.size(), options.jobs.threads(), [&](std::size_t i) {
            results[i] = run_case(cases[i], reader, checker);
            progress.at(++done, cases.size());
        });
    }
    const std::vector<Coverage> covered = options.coverage
                                              ? coverage(covered_ids(ids, choice), cases, results)
                                              : std::vector<Coverage>{};
    console.out() << written({cases, results, covered}, options.format, console);
    if (bad_rules) return ExitCode::usage;
    const bool failed = std::any_of(results.begin(), results.end(), [](const CaseResult& result) {
        return result.outcome == CaseOutcome::failed;
    });
    const bool gaps = std::any_of(covered.begin(), covered.end(),
                                  [](const Coverage& one) { return !one.full(); });
    return failed || gaps ? ExitCode::failed : ExitCode::done;
}

// Names, sizes and times of all files that a change may come from.
std::string state_of(const TestOptions& options) {
    namespace fs = std::filesystem;
    std::vector<std::string> paths = sort_words(options.words).files;
    paths.insert(paths.end(), options.rules.paths.begin(), options.rules.paths.end());
    std::string out;
    const auto add = [&](const fs::path& path) {
        std::error_code gone;
        const auto time = fs::last_write_time(path, gone).time_since_epoch().count();
        out += path.string() + ' ' + std::to_string(time) + ' ' +
               std::to_string(fs::is_regular_file(path, gone) ? fs::file_size(path, gone) : 0) +
               '\n';
    };
    for (const std::string& path : paths) {
        std::error_code gone;
        add(path);
        // Beside a file stand those that it may use.
        const fs::path folder =
            fs::is_directory(path, gone) ? fs::path(path) : fs::path(path).parent_path();
        for (fs::recursive_directory_iterator it(folder.empty() ? "." : folder, gone), end;
             !gone && it != end; it.increment(gone)) {
            const std::string ending = it->path().extension().string();
            if (ending == ".rules" || ending == ".cases") add(it->path());
        }
    }
    return out;
}

// Until it is interrupted. What is wrong with a file is told, and waited for to be put right.
ExitCode watch(const TestOptions& options, Console& console) {
    if (sort_words(options.words).files.empty() && options.rules.paths.empty())
        throw Error(ExitCode::usage, "--watch needs files or folders to watch");
    constexpr std::chrono::milliseconds interval(300);
    const grammar::Reader reader;
    for (std::string seen;; std::this_thread::sleep_for(interval)) {
        const std::string state = state_of(options);
        if (state == seen) continue;
        seen = state;
        try {
            (void)run_once(options, reader, console);
        } catch (const Error& error) {
            console.error(error.what());
        }
        console.out().flush();
        console.note("waiting for a change; Ctrl-C ends");
        if (!console.out()) return ExitCode::incomplete;
    }
}

ExitCode test(const TestOptions& options, Console& console) {
    if (options.replay) {
        if (!options.words.empty() || options.coverage || options.watch)
            throw Error(
                ExitCode::usage,
                "--replay stands alone: name rules with --rules DIR, the database with --db");
        return replay(options.database.path, options.rules, options.format, console);
    }
    if (options.watch) return watch(options, console);
    return run_once(options, grammar::Reader(), console);
}

}  // namespace

Command add_test(CommandSyntax application) {
    auto options = std::make_shared<TestOptions>();
    CommandSyntax command = application.command("test", "Run the cases of rule files");
    command.words("FILE|NAME", options->words, 0, 0,
                  "rule files or folders of them (default: the cases that come with gainsay); or "
                  "names: part of a case's title, a rule, a check");
    options->rules.add_to(command);
    options->jobs.add_to(command);
    command.choice("--format", options->format, {"text", "json", "junit"}, "how to write it");
    command.flag("--coverage", options->coverage,
                 "list how many cases each rule and check has; fail if one lacks a case that fires "
                 "or, in the same file, one that stays silent");
    command.flag("--watch", options->watch, "run again whenever a file changes, until Ctrl-C");
    command.flag("--replay", options->replay,
                 "judge every reviewed finding of the database by the rules as they are now: which "
                 "confirmed ones would be lost, which false alarms would go");
    options->database.add_to(command);
    command.examples(
        "Exit 1 if a case fails, --coverage finds a gap or --replay loses a confirmed finding, 2 "
        "if "
        "a file has an error or no case is found.\n"
        "Examples:\n"
        "  gainsay test my-rules/\n"
        "  gainsay test openness.retreat --coverage\n"
        "  gainsay test --replay --rules my-rules/ --db case.db");
    return {&command.application(),
            [options](Console& console) { return test(*options, console); }};
}

}  // namespace gainsay::app
