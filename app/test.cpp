// gainsay test: the cases of rule files, run and judged.
#include <algorithm>
#include <atomic>
#include <memory>
#include <ostream>

#include "app/cases.hpp"
#include "app/commands.hpp"
#include "app/coverage.hpp"
#include "app/options.hpp"
#include "app/parallel.hpp"
#include "app/progress.hpp"
#include "app/shipped_rules.hpp"
#include "app/text.hpp"

namespace gainsay::app {
namespace {

struct TestOptions {
    std::vector<std::string> files;
    RulesOption rules;
    JobsOption jobs;
    bool coverage = false;
};

// Named files bring rules and cases; without any, the shipped cases run, and those of --rules.
RuleSet gather(const TestOptions& options) {
    std::vector<std::string> own = options.rules.paths;
    own.insert(own.end(), options.files.begin(), options.files.end());
    const bool shipped_cases = options.files.empty();
    return assemble_rules(
        options.rules.no_shipped ? std::vector<RuleFile>{} : shipped_rule_files(shipped_cases),
        read_rule_files(own), shipped_cases);
}

void print_results(const std::vector<Case>& cases, const std::vector<CaseResult>& results,
                   Console& console) {
    std::size_t failed = 0;
    std::size_t wrong = 0;
    std::size_t promotable = 0;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        switch (results[i].outcome) {
            case CaseOutcome::passed:
                break;
            case CaseOutcome::still_wrong:
                ++wrong;
                break;
            case CaseOutcome::failed:
                ++failed;
                console.out() << console.style().red("failed") << "  "
                              << failure_text(cases[i], results[i]) << "\n";
                break;
            case CaseOutcome::promotable:
                ++promotable;
                console.out() << console.style().green("right now") << "  " << cases[i].place.text()
                              << ": \"" << cases[i].title << "\"\n  " << results[i].expected
                              << " no longer holds; please promote the case to "
                              << (cases[i].expect == Expectation::known_miss ? "expect"
                                                                             : "expect nothing")
                              << ".\n\n";
                break;
        }
    }
    console.out() << count_of(cases.size(), "case") << ": " << cases.size() - failed - wrong
                  << " right, " << failed << " failed, " << wrong << " known to be wrong";
    if (promotable != 0) console.out() << ", " << promotable << " to promote";
    console.out() << "\n";
}

// What no case fires, or none keeps silent; true if that is nothing.
bool print_coverage(const std::vector<std::string>& ids, const std::vector<Case>& cases,
                    const std::vector<CaseResult>& results, Console& console) {
    std::vector<std::vector<std::string>> rows;
    bool full = true;
    for (const Coverage& one : coverage(ids, cases, results)) {
        full = full && one.full();
        rows.push_back({one.id, std::to_string(one.firing), std::to_string(one.silent),
                        one.full() ? "" : console.style().red("needs one more")});
    }
    console.out() << "\n"
                  << table({"rule or check", ">fires", ">silent", ""}, rows, console.columns(),
                           console.style());
    return full;
}

// Of the rules at hand, and, where the shipped cases run, of the checks.
std::vector<std::string> covered_ids(const RuleSet& rules, bool shipped_cases) {
    std::vector<std::string> out;
    for (const Rule& rule : rules.rules) out.push_back(rule.id);
    if (shipped_cases)
        for (const checker::CheckInfo& check : checker::checks()) out.push_back(check.id);
    return out;
}

ExitCode test(const TestOptions& options, Console& console) {
    RuleSet rules = gather(options);
    const std::vector<std::string> ids = covered_ids(rules, options.files.empty());
    const bool bad_rules = report_rule_errors(rules, console);
    const std::vector<Case> cases = std::move(rules.cases);
    rules.cases.clear();
    if (cases.empty())
        throw Error(ExitCode::usage, "no case was found; a case starts with: case \"TITLE\"");
    const grammar::Reader reader;
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
    print_results(cases, results, console);
    const bool covered = !options.coverage || print_coverage(ids, cases, results, console);
    if (bad_rules) return ExitCode::usage;
    const bool failed = std::any_of(results.begin(), results.end(), [](const CaseResult& result) {
        return result.outcome == CaseOutcome::failed;
    });
    return failed || !covered ? ExitCode::failed : ExitCode::done;
}

}  // namespace

Command add_test(CommandSyntax application) {
    auto options = std::make_shared<TestOptions>();
    CommandSyntax command = application.command("test", "Run the cases of rule files");
    command.words("FILE", options->files, 0, 0,
                  "rule files or folders of them (default: the cases that come with gainsay)");
    options->rules.add_to(command);
    options->jobs.add_to(command);
    command.flag("--coverage", options->coverage,
                 "list how many cases each rule and check has; fail if one lacks a case that fires "
                 "or, in the same file, one that stays silent");
    command.examples(
        "Exit 1 if a case fails or --coverage finds a gap, 2 if a file has an error or no case is "
        "found.\n"
        "Example:\n"
        "  gainsay test my-rules/");
    return {&command.application(),
            [options](Console& console) { return test(*options, console); }};
}

}  // namespace gainsay::app
