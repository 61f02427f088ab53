// gainsay rules: what is looked for, shipped and of one's own.
#include <memory>
#include <ostream>

#include "app/commands.hpp"
#include "app/json.hpp"
#include "app/options.hpp"
#include "app/shipped_rules.hpp"
#include "app/text.hpp"
#include "gainsay/checker.hpp"

namespace gainsay::app {
namespace {

struct RulesOptions {
    RulesOption rules;
    std::string format = "table";
};

std::string file_name(const std::string& path) {
    return tidy(path.substr(path.find_last_of('/') + 1));
}

void print_infos(const std::string& heading, const std::vector<checker::CheckInfo>& infos,
                 Console& console) {
    std::vector<std::vector<std::string>> rows;
    for (const checker::CheckInfo& info : infos) rows.push_back({info.id, info.title});
    console.out() << "\n" << table({heading, ""}, rows, console.columns(), console.style());
}

Json json_of(const std::vector<checker::CheckInfo>& infos) {
    Json list = Json::array();
    for (const checker::CheckInfo& info : infos)
        list.push_back({{"id", info.id}, {"title", info.title}});
    return list;
}

std::string json_list(const RuleSet& rules) {
    Json list = Json::array();
    for (const Rule& rule : rules.rules)
        list.push_back({{"id", rule.id},
                        {"title", rule.title},
                        {"flag", name(rule.flag)},
                        {"severity", name(rule.severity)},
                        {"file", rule.place.path},
                        {"line", rule.place.line}});
    const Json all = {{"rules", std::move(list)},
                      {"checks", json_of(checker::checks())},
                      {"guards", json_of(checker::guards())}};
    return to_text(all, 1) + "\n";
}

ExitCode list_rules(const RulesOptions& options, Console& console) {
    const RuleSet rules = load_rules(options.rules);
    const bool bad_rules = report_rule_errors(rules, console);
    if (options.format == "json") {
        console.out() << json_list(rules);
    } else {
        std::vector<std::vector<std::string>> rows;
        for (const Rule& rule : rules.rules)
            rows.push_back({rule.id, std::string(name(rule.flag)), std::string(name(rule.severity)),
                            tidy(rule.title), file_name(rule.place.path)});
        console.out() << table({"rule", "flags", "severity", "title", "file"}, rows,
                               console.columns(), console.style());
        print_infos("check", checker::checks(), console);
        print_infos("guard", checker::guards(), console);
    }
    return bad_rules ? ExitCode::usage : ExitCode::done;
}

}  // namespace

std::vector<Command> add_rules(CommandSyntax application) {
    auto options = std::make_shared<RulesOptions>();
    CommandSyntax command = application.command("rules", "List, show, check and tidy rules");
    command.needs_subcommand();
    CommandSyntax list = command.command("list", "All rules, checks and guards");
    options->rules.add_to(list);
    list.choice("--format", options->format, {"table", "json"}, "how to write it");
    return {{&list.application(),
             [options](Console& console) { return list_rules(*options, console); }},
            add_rules_show(command),
            add_rules_check(command),
            add_rules_format(command),
            add_rules_stats(command)};
}

}  // namespace gainsay::app
