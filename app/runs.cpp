// gainsay runs: what was checked when.
#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>

#include "app/commands.hpp"
#include "app/json.hpp"
#include "app/options.hpp"
#include "app/run_option.hpp"
#include "app/text.hpp"
#include "gainsay/store.hpp"

namespace gainsay::app {
namespace {

struct RunsOptions {
    DatabaseOption database;
    std::string format = "table";
};

ExitCode list_runs(const RunsOptions& options, Console& console) {
    const store::Store store(options.database.path, store::Access::read);
    const std::vector<store::Run> runs = store.runs();
    if (options.format == "json") {
        Json list = Json::array();
        for (const store::Run& run : runs)
            list.push_back({{"id", run.id},
                            {"started", run.started},
                            {"finished", run.finished},
                            {"version", run.version},
                            {"documents", run.documents},
                            {"claims", run.claims},
                            {"candidate_pairs", run.candidate_pairs},
                            {"findings", run.findings}});
        console.out() << to_text(list, 1) << "\n";
        return ExitCode::done;
    }
    std::vector<std::vector<std::string>> rows;
    for (const store::Run& run : runs)
        rows.push_back({std::to_string(run.id), run.started, std::to_string(run.documents),
                        std::to_string(run.claims), std::to_string(run.candidate_pairs),
                        std::to_string(run.findings), run.version});
    console.out() << table(
        {">run", "started", ">documents", ">claims", ">pairs", ">findings", "version"}, rows,
        console.columns(), console.style());
    return ExitCode::done;
}

}  // namespace

void add_run(CommandSyntax& command, std::int64_t& run) {
    command.count("--run", run, "which run (default: the last; see gainsay runs)");
}

store::Store open_existing(const std::string& database) {
    std::error_code error;
    const bool filled = std::filesystem::file_size(database, error) > 0 && !error;
    // Opened to be read, an absent or empty database says what to do instead of being made.
    if (!filled) (void)store::Store(database, store::Access::read);
    return {database, store::Access::write};
}

store::Run find_run(const store::Store& store, std::int64_t id, const std::string& database) {
    if (id == 0) {
        if (const auto last = store.last_run()) return *last;
        throw Error(ExitCode::usage, Place{database},
                    "holds no run yet; start with: gainsay check DOC...");
    }
    const std::vector<store::Run> runs = store.runs();
    const auto found = std::find_if(runs.begin(), runs.end(),
                                    [id](const store::Run& run) { return run.id == id; });
    if (found == runs.end())
        throw Error(ExitCode::usage, Place{database}, "holds no run " + std::to_string(id));
    return *found;
}

Command add_runs(CommandSyntax application) {
    auto options = std::make_shared<RunsOptions>();
    CommandSyntax command = application.command("runs", "List what was checked when");
    options->database.add_to(command);
    command.choice("--format", options->format, {"table", "json"}, "how to write it");
    return {&command.application(),
            [options](Console& console) { return list_runs(*options, console); }};
}

}  // namespace gainsay::app
