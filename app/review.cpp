// gainsay review: the screen; and what it does for scripts: list, next, set.
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <ostream>

#include "app/commands.hpp"
#include "app/filter.hpp"
#include "app/options.hpp"
#include "app/report/content.hpp"
#include "app/report_json.hpp"
#include "app/report_text.hpp"
#include "app/review/screen.hpp"
#include "app/review/store_data.hpp"
#include "app/review/terminal.hpp"
#include "app/run_option.hpp"
#include "app/suggest.hpp"
#include "app/text.hpp"
#include "gainsay/checker.hpp"

namespace gainsay::app {
namespace {

struct ReviewOptions {
    DatabaseOption database;
    RulesOption rules;
    std::string filter;
    std::string state;  // "": any
    std::string by;
    std::string format = "table";
    std::vector<std::string> words;  // KEY STATE
    std::string note;
    std::string reason;
};

// Who reviews: as said, or else as the system knows the person.
std::string reviewer(const std::string& given) {
    if (!given.empty()) return given;
    if (const char* user = std::getenv("USER"); user != nullptr && *user != '\0') return user;
    const passwd* entry = ::getpwuid(::getuid());
    return entry == nullptr ? "" : entry->pw_name;
}

ExitCode show(const ReviewOptions& options, Console& console) {
    review::require_terminal();
    review::StoreData data(options.database.path, reviewer(options.by), options.rules);
    review::Screen screen(data, {reviewer(options.by), options.filter});
    const ExitCode code = review::show_on_terminal(screen, console.style().colors);
    for (const std::string& line : screen.summary()) console.out() << line << "\n";
    return code;
}

// On a narrow terminal the message is worth more than the paths; a column without a word is left
// out.
std::string list_table(const std::vector<store::FindingSummary>& found, const Console& console) {
    constexpr unsigned with_paths = 100;
    const bool paths = console.columns() >= with_paths;
    const bool notes =
        std::any_of(found.begin(), found.end(), [](const auto& one) { return !one.note.empty(); });
    std::vector<std::string> headings = {"key", "state", "status", ">score", "rule", "message"};
    if (paths) headings.insert(headings.end(), {"<A", "<B"});
    if (notes) headings.emplace_back("note");
    std::vector<std::vector<std::string>> rows;
    for (const store::FindingSummary& one : found) {
        std::vector<std::string>& row = rows.emplace_back();
        row = {one.key.substr(0, 8),
               std::string(name(one.state)),
               std::string(name(one.status)),
               percent(one.score),
               one.reason,
               tidy(one.message)};
        if (paths)
            row.insert(row.end(), {spot(one.a.path, one.a.line, one.a.place),
                                   spot(one.b.path, one.b.line, one.b.place)});
        if (notes) row.push_back(tidy(one.note));
    }
    return table(headings, rows, console.columns(), console.style());
}

ExitCode list(const ReviewOptions& options, Console& console) {
    const store::Store store(options.database.path, store::Access::read);
    const store::Run run = find_run(store, 0, options.database.path);
    const bool gone = options.state == "gone";
    const std::string state = gone || options.state.empty() ? "" : "state=" + options.state + " ";
    const Filter filter(state + options.filter);
    const auto found = gone ? passing_gone(store, run.id, filter) : passing(store, run.id, filter);
    if (options.format == "json") {
        console.out() << review_list_json(found);
        return ExitCode::done;
    }
    if (found.empty()) {
        console.note(gone ? "no decided finding is gone" : "no finding passes");
        return ExitCode::done;
    }
    console.out() << list_table(found, console);
    return ExitCode::done;
}

// The strongest finding that is open.
ExitCode next(const ReviewOptions& options, Console& console) {
    const store::Store store(options.database.path, store::Access::read);
    const store::Run run = find_run(store, 0, options.database.path);
    const auto found = passing(store, run.id, Filter("state=open " + options.filter));
    if (found.empty()) {
        console.note("nothing is left to review");
        if (options.format == "json") console.out() << "null\n";
        return ExitCode::done;
    }
    const auto stored = store.finding(found.front().key);
    if (options.format == "json")
        console.out() << review_next_json(*stored, found.size());
    else
        console.out() << finding_text(*stored, 1, {console.columns(), console.style()});
    return ExitCode::done;
}

store::DecisionState state_of(const std::string& word) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < 5; ++i) {
        const auto state = static_cast<store::DecisionState>(i);
        if (name(state) == word) return state;
        names.emplace_back(name(state));
    }
    throw Error(ExitCode::usage, "there is no state '" + word + "'" + did_you_mean(word, names) +
                                     "; states are open, confirmed, false-alarm, both-stand, "
                                     "deferred");
}

void check_reason(const std::string& reason, store::DecisionState state) {
    if (reason.empty()) return;
    if (state != store::DecisionState::false_alarm)
        throw Error(ExitCode::usage, "--reason is for false-alarm alone; use --note");
    std::vector<std::string> names;
    for (const checker::CheckInfo& guard : checker::guards()) names.push_back(guard.id);
    if (std::find(names.begin(), names.end(), reason) == names.end())
        throw Error(ExitCode::usage, "there is no guard '" + reason + "'" +
                                         did_you_mean(reason, names) +
                                         "; `gainsay rules list` names them");
}

ExitCode set(const ReviewOptions& options, Console& console) {
    const store::DecisionState state = state_of(options.words.at(1));
    check_reason(options.reason, state);
    store::Store store = open_existing(options.database.path);
    const auto found = store.finding(options.words.at(0));
    if (!found)
        throw Error(ExitCode::usage, Place{options.database.path},
                    "holds no finding '" + options.words.at(0) + "'");
    const std::vector<store::Decision> before = store.decisions(found->finding.key);
    store::Decision decision;
    decision.finding = found->finding.key;
    decision.state = state;
    decision.reason = options.reason;
    decision.note = options.note.empty() && !before.empty() ? before.back().note : options.note;
    decision.reviewer = reviewer(options.by);
    store.decide(decision);
    console.out() << decision.finding << " " << name(state)
                  << (decision.reason.empty() ? "" : " (" + decision.reason + ")") << "\n";
    return ExitCode::done;
}

void add_filter(CommandSyntax& command, std::string& filter) {
    command.text("--filter", filter, "TEXT",
                 "which findings: 'kind=tension state=open doc=annual score>=0.7'");
}

void add_by(CommandSyntax& command, std::string& by) {
    command.text("--by", by, "NAME", "who decides (default: your user name)");
}

}  // namespace

Command add_review(CommandSyntax application) {
    auto options = std::make_shared<ReviewOptions>();
    CommandSyntax command = application.command(
        "review", "Go through the findings on a screen, and decide; or in scripts");
    options->database.add_to(command);
    add_filter(command, options->filter);
    add_by(command, options->by);
    options->rules.add_to(command);

    CommandSyntax list_syntax = command.command("list", "The findings of the last run");
    options->database.add_to(list_syntax);
    list_syntax.choice(
        "--state", options->state,
        {"open", "confirmed", "false-alarm", "both-stand", "deferred", "decided", "gone"},
        "only these; gone: decided, and not found any more");
    add_filter(list_syntax, options->filter);
    list_syntax.choice("--format", options->format, {"table", "json"}, "how to write it");

    CommandSyntax next_syntax = command.command("next", "The strongest finding that is open");
    options->database.add_to(next_syntax);
    add_filter(next_syntax, options->filter);
    next_syntax.choice("--format", options->format, {"table", "json"}, "how to write it");

    CommandSyntax set_syntax = command.command(
        "set", "Decide on one finding: KEY and open, confirmed, false-alarm, both-stand, deferred");
    set_syntax.words("KEY STATE", options->words, 2, 2, "the key (its beginning) and the state");
    options->database.add_to(set_syntax);
    set_syntax.text("--note", options->note, "TEXT", "a note (default: the one it has)");
    set_syntax.text("--reason", options->reason, "GUARD",
                    "of a false alarm: the guard that should have kept it silent");
    add_by(set_syntax, options->by);

    std::string fields = "Filter: terms that must all hold.\n";
    for (const FilterField& field : filter_fields())
        fields += "  " + pad(field.name, 10) + std::string(field.about) + "\n";
    command.examples(fields +
                     "  words     in the message or the quotes\n"
                     "Examples:\n"
                     "  gainsay review --db case.db --by ana\n"
                     "  gainsay review --filter 'kind=contradiction,reversal score>=0.7'\n"
                     "  gainsay review list --filter state=confirmed --format json\n"
                     "  gainsay review set 3fa2c1 false-alarm --reason namesake");
    return {&command.application(),
            [options, list_syntax, next_syntax, set_syntax](Console& console) {
                if (list_syntax.given()) return list(*options, console);
                if (next_syntax.given()) return next(*options, console);
                if (set_syntax.given()) return set(*options, console);
                return show(*options, console);
            }};
}

}  // namespace gainsay::app
