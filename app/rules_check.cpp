// gainsay rules check: what is most likely not meant in rule files.
#include <memory>
#include <ostream>

#include "app/commands.hpp"
#include "app/options.hpp"
#include "app/rule_lint.hpp"
#include "app/shipped_rules.hpp"
#include "app/text.hpp"

namespace gainsay::app {
namespace {

struct CheckRulesOptions {
    std::vector<std::string> files;
    RulesOption rules;
};

// Named files are looked at beside the shipped rules, which they may refer to; without any, the
// shipped ones are, and those of --rules.
ExitCode check_rules(const CheckRulesOptions& options, Console& console) {
    std::vector<std::string> own = options.rules.paths;
    own.insert(own.end(), options.files.begin(), options.files.end());
    const std::vector<RuleFile> shipped =
        options.rules.no_shipped ? std::vector<RuleFile>{} : shipped_rule_files(true);
    const std::vector<RuleFile> files = read_rule_files(own);
    const RuleSet rules = assemble_rules(shipped, files, true);
    std::set<std::string> paths;
    for (const RuleFile& file : files) paths.insert(file.path);
    if (options.files.empty())
        for (const RuleFile& file : shipped) paths.insert(file.path);
    const bool bad_rules = report_rule_errors(rules, console);
    const std::vector<RuleError> found = lint(rules, paths, grammar::Reader());
    for (const RuleError& one : found) console.out() << describe(one) << "\n";
    console.out() << count_of(paths.size(), "file") << ": "
                  << (found.empty() ? "nothing to mend"
                                    : count_of(found.size(), "thing") + " to mend")
                  << "\n";
    if (bad_rules) return ExitCode::usage;
    return found.empty() ? ExitCode::done : ExitCode::failed;
}

}  // namespace

Command add_rules_check(CommandSyntax rules) {
    auto options = std::make_shared<CheckRulesOptions>();
    CommandSyntax command = rules.command("check", "Find what is most likely not meant");
    command.words("FILE", options->files, 0, 0,
                  "rule files or folders of them (default: the rules that come with gainsay)");
    options->rules.add_to(command);
    command.examples(
        "Words that can never be found, words that stand on both sides of a rule, lists that "
        "nothing "
        "uses,\nrules without a case that fires or one that stays silent. Exit 1 if there is any.");
    return {&command.application(),
            [options](Console& console) { return check_rules(*options, console); }};
}

}  // namespace gainsay::app
