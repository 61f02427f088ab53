// gainsay diff: what one run sees that another does not.
#include <algorithm>
#include <map>
#include <memory>
#include <ostream>

#include "app/commands.hpp"
#include "app/json.hpp"
#include "app/options.hpp"
#include "app/report_text.hpp"
#include "app/run_option.hpp"
#include "app/text.hpp"
#include "gainsay/store.hpp"

namespace gainsay::app {
namespace {

struct DiffOptions {
    DatabaseOption database;
    std::vector<std::string> runs;
    std::string format = "text";
};

std::int64_t run_number(const std::string& text) {
    const bool digits =
        !text.empty() && text.size() < 16 &&
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const std::int64_t number = digits ? std::stoll(text) : 0;
    if (number == 0)
        throw Error(ExitCode::usage, "'" + text + "' is no run; `gainsay runs` lists them");
    return number;
}

// Names that only one of two lists has, or that changed.
struct Changes {
    std::vector<std::string> added;
    std::vector<std::string> removed;
    std::vector<std::string> changed;
};

Changes changes(const std::map<std::string, std::string>& before,
                const std::map<std::string, std::string>& after) {
    Changes out;
    for (const auto& [name, hash] : after) {
        const auto found = before.find(name);
        if (found == before.end())
            out.added.push_back(name);
        else if (found->second != hash)
            out.changed.push_back(name);
    }
    for (const auto& [name, hash] : before)
        if (!after.contains(name)) out.removed.push_back(name);
    return out;
}

struct Difference {
    Changes documents;
    Changes rules;
    std::vector<store::StoredFinding> appeared;  // strongest first
    std::vector<store::StoredFinding> vanished;
    std::size_t common = 0;
};

Difference difference(const store::Store& store, std::int64_t before, std::int64_t after) {
    Difference out;
    const auto documents = [&](std::int64_t run) {
        std::map<std::string, std::string> hashes;
        for (const store::StoredDocument& one : store.documents(run))
            hashes[one.info.path] = one.content_hash;
        return hashes;
    };
    const auto rules = [&](std::int64_t run) {
        std::map<std::string, std::string> hashes;
        for (const store::RuleVersion& one : store.rules(run)) hashes[one.rule] = one.hash;
        return hashes;
    };
    out.documents = changes(documents(before), documents(after));
    // A run of schema 1 did not keep its rules: nothing can be said of them.
    if (!rules(before).empty() && !rules(after).empty())
        out.rules = changes(rules(before), rules(after));
    std::map<std::string, store::StoredFinding> old;
    for (store::StoredFinding& one : store.findings(before))
        old.emplace(one.finding.key, std::move(one));
    for (store::StoredFinding& one : store.findings(after)) {
        // A moved or lightly edited document does not make another finding.
        const auto succession = store.succession(after, one.finding.key);
        const bool known =
            old.erase(one.finding.key) != 0 ||
            (succession && succession->kept && old.erase(succession->predecessor) != 0);
        if (known)
            ++out.common;
        else
            out.appeared.push_back(std::move(one));
    }
    for (auto& [key, one] : old) out.vanished.push_back(std::move(one));
    std::stable_sort(out.vanished.begin(), out.vanished.end(), [](const auto& a, const auto& b) {
        return a.finding.score > b.finding.score;
    });
    return out;
}

std::string names(const std::vector<std::string>& all) {
    std::string out;
    for (const std::string& one : all) out += (out.empty() ? "" : ", ") + tidy(one);
    return out;
}

void print_changes(const std::string& what, const Changes& changes, Console& console) {
    const auto line = [&](const std::string& how, const std::vector<std::string>& all) {
        if (all.empty()) return;
        for (const std::string& one : wrap(what + " " + how + ": " + names(all), console.columns()))
            console.out() << one << "\n";
    };
    line("added", changes.added);
    line("removed", changes.removed);
    line("changed", changes.changed);
}

void print_findings(const std::string& title, const std::vector<store::StoredFinding>& findings,
                    Console& console) {
    if (findings.empty()) return;
    console.out() << "\n" << console.style().bold(title) << "\n";
    std::size_t number = 0;
    for (const store::StoredFinding& one : findings)
        console.out() << finding_summary(one, ++number, {console.columns(), console.style()});
}

Json json_of(const Changes& changes) {
    return {{"added", changes.added}, {"removed", changes.removed}, {"changed", changes.changed}};
}

Json json_of(const std::vector<store::StoredFinding>& findings) {
    Json out = Json::array();
    for (const store::StoredFinding& one : findings)
        out.push_back({{"key", one.finding.key},
                       {"kind", name(one.finding.kind)},
                       {"reason", one.finding.reason},
                       {"score", one.finding.score},
                       {"state", name(one.state)},
                       {"message", one.finding.message}});
    return out;
}

ExitCode diff(const DiffOptions& options, Console& console) {
    const store::Store store(options.database.path, store::Access::read);
    const auto before = find_run(store, run_number(options.runs.at(0)), options.database.path);
    const auto after = find_run(store, run_number(options.runs.at(1)), options.database.path);
    const Difference found = difference(store, before.id, after.id);
    if (options.format == "json") {
        const Json all = {{"before", before.id},
                          {"after", after.id},
                          {"documents", json_of(found.documents)},
                          {"rules", json_of(found.rules)},
                          {"appeared", json_of(found.appeared)},
                          {"vanished", json_of(found.vanished)},
                          {"common", found.common}};
        console.out() << to_text(all, 1) << "\n";
        return ExitCode::done;
    }
    console.out() << "run " << before.id << " and run " << after.id << ": "
                  << count_of(found.appeared.size(), "finding") << " appeared, "
                  << found.vanished.size() << " vanished, " << found.common << " in both\n";
    print_changes("documents", found.documents, console);
    print_changes("rules", found.rules, console);
    print_findings("Appeared in run " + std::to_string(after.id), found.appeared, console);
    print_findings("Only in run " + std::to_string(before.id), found.vanished, console);
    return ExitCode::done;
}

}  // namespace

Command add_diff(CommandSyntax application) {
    auto options = std::make_shared<DiffOptions>();
    CommandSyntax command =
        application.command("diff", "What one run sees that another does not, and why it may");
    command.words("RUN RUN", options->runs, 2, 2, "two numbers from `gainsay runs`");
    options->database.add_to(command);
    command.choice("--format", options->format, {"text", "json"}, "how to write it");
    command.examples("Example:\n  gainsay diff 3 4 --db case.db");
    return {&command.application(),
            [options](Console& console) { return diff(*options, console); }};
}

}  // namespace gainsay::app
