// gainsay rules stats: how each rule and check has done, by what people decided.
#include <cmath>
#include <memory>
#include <optional>
#include <ostream>

#include "app/commands.hpp"
#include "app/json.hpp"
#include "app/options.hpp"
#include "app/run_option.hpp"
#include "app/text.hpp"

namespace gainsay::app {
namespace {

struct StatsOptions {
    DatabaseOption database;
    std::string format = "table";
};

// Fewer decisions than that say nothing about a rule.
constexpr std::uint64_t enough = 3;
constexpr double noisy_below = 0.5;

std::uint64_t judged(const store::RuleRecord& record) {
    return record.confirmed + record.false_alarms;
}

// Confirmed among those that somebody called right or wrong; that both stand says neither.
std::optional<double> precision(const store::RuleRecord& record) {
    if (judged(record) == 0) return std::nullopt;
    return static_cast<double>(record.confirmed) / static_cast<double>(judged(record));
}

bool noisy(const store::RuleRecord& record) {
    return judged(record) >= enough && *precision(record) < noisy_below;
}

std::string json_of(const std::vector<store::RuleRecord>& records) {
    Json rows = Json::array();
    for (const store::RuleRecord& one : records)
        rows.push_back({{"rule", one.rule},
                        {"fired", one.fired},
                        {"confirmed", one.confirmed},
                        {"false_alarms", one.false_alarms},
                        {"both_stand", one.both_stand},
                        {"deferred", one.deferred},
                        {"precision", precision(one) ? Json(*precision(one)) : Json(nullptr)},
                        {"noisy", noisy(one)}});
    return to_text({{"rules", std::move(rows)}}, 1) + "\n";
}

std::string noisy_text(const std::vector<store::RuleRecord>& records) {
    std::string out;
    for (const store::RuleRecord& one : records)
        if (noisy(one))
            out += "Noisy: " + one.rule + ", " + std::to_string(one.confirmed) + " of " +
                   std::to_string(judged(one)) +
                   " right. See what it flagged: gainsay review --filter "
                   "'rule=" +
                   one.rule + "'; its text: gainsay rules show " + one.rule + "\n";
    if (!out.empty()) return "\n" + out;
    return "\nNone is noisy: fewer than half right, of at least " + std::to_string(enough) +
           " that people judged.\n";
}

ExitCode stats(const StatsOptions& options, Console& console) {
    const std::vector<store::RuleRecord> records =
        open_existing(options.database.path).rule_records();
    if (options.format == "json") {
        console.out() << json_of(records);
        return ExitCode::done;
    }
    if (records.empty()) {
        console.out() << "No rule or check has flagged anything yet.\n";
        return ExitCode::done;
    }
    std::vector<std::vector<std::string>> rows;
    for (const store::RuleRecord& one : records) {
        const std::optional<double> share = precision(one);
        rows.push_back({one.rule, std::to_string(one.fired), std::to_string(one.confirmed),
                        std::to_string(one.false_alarms), std::to_string(one.both_stand),
                        std::to_string(one.deferred),
                        share ? std::to_string(std::lround(*share * 100)) + " %" : "-",
                        noisy(one) ? console.style().red("noisy") : ""});
    }
    console.out() << table({"rule or check", ">fired", ">confirmed", ">false alarms", ">both stand",
                            ">deferred", ">precision", ""},
                           rows, console.columns(), console.style())
                  << noisy_text(records);
    return ExitCode::done;
}

}  // namespace

Command add_rules_stats(CommandSyntax rules) {
    auto options = std::make_shared<StatsOptions>();
    CommandSyntax command =
        rules.command("stats", "How each rule and check has done, by what people decided");
    options->database.add_to(command);
    command.choice("--format", options->format, {"table", "json"}, "how to write it");
    return {&command.application(),
            [options](Console& console) { return stats(*options, console); }};
}

}  // namespace gainsay::app
