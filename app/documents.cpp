// gainsay documents: what was taken as title, date, source and kind; of a run, or of files not yet
// checked.
#include "gainsay/documents.hpp"

#include <memory>
#include <ostream>

#include "app/commands.hpp"
#include "app/explain.hpp"
#include "app/json.hpp"
#include "app/options.hpp"
#include "app/reading.hpp"
#include "app/run_option.hpp"
#include "app/text.hpp"
#include "gainsay/store.hpp"

namespace gainsay::app {
namespace {

struct DocumentsOptions {
    std::vector<std::string> inputs;
    DatabaseOption database;
    std::int64_t run = 0;
    ReadingOption columns;
    std::string format = "table";
};

void print(const std::vector<DocumentInfo>& infos, const DocumentsOptions& options,
           Console& console) {
    if (options.format == "json") {
        Json list = Json::array();
        for (const DocumentInfo& info : infos)
            list.push_back({{"document", info.path},
                            {"title", info.title},
                            {"date", plain_interval(info.date)},
                            {"source", info.source},
                            {"kind", info.kind},
                            {"address", info.address}});
        console.out() << to_text(list, 1) << "\n";
        return;
    }
    std::vector<std::vector<std::string>> rows;
    for (const DocumentInfo& info : infos)
        rows.push_back({tidy(info.path), tidy(info.title), plain_interval(info.date),
                        tidy(info.source), tidy(info.kind)});
    console.out() << table({"<document", "title", "date", "source", "kind"}, rows,
                           console.columns(), console.style());
}

ExitCode list_files(const DocumentsOptions& options, Console& console) {
    std::vector<documents::Problem> problems;
    std::vector<DocumentInfo> infos;
    for (const std::string& path : documents::expand(options.inputs, problems)) {
        try {
            documents::FileContent content = documents::read_all(path, options.columns.overrides());
            for (const Document& document : content.documents) {
                for (const ReadWarning& warning : document.warnings)
                    console.warning(Place{document.info.path, warning.line, warning.column}.text() +
                                    ": " + warning.message);
                infos.push_back(document.info);
            }
            problems.insert(problems.end(), content.problems.begin(), content.problems.end());
        } catch (const Error& error) {
            problems.push_back({path, error.what()});
        }
    }
    report_problems(problems, console);
    print(infos, options, console);
    return problems.empty() ? ExitCode::done : ExitCode::incomplete;
}

ExitCode list_stored(const DocumentsOptions& options, Console& console) {
    const store::Store store(options.database.path, store::Access::read);
    const store::Run run = find_run(store, options.run, options.database.path);
    std::vector<DocumentInfo> infos;
    for (const store::StoredDocument& document : store.documents(run.id))
        infos.push_back(document.info);
    print(infos, options, console);
    return ExitCode::done;
}

}  // namespace

Command add_documents(CommandSyntax application) {
    auto options = std::make_shared<DocumentsOptions>();
    CommandSyntax command = application.command("documents", "Show what is known of documents");
    command.needs_subcommand();
    CommandSyntax list = command.command(
        "list",
        "Title, date, source and kind of the documents of a run, or of files not yet checked");
    list.words("DOC", options->inputs, 0, 0, "files or folders (default: the documents of a run)");
    options->database.add_to(list);
    add_run(list, options->run);
    options->columns.add_to(list);
    list.choice("--format", options->format, {"table", "json"}, "how to write it");
    return {&list.application(), [options](Console& console) {
                return options->inputs.empty() ? list_stored(*options, console)
                                               : list_files(*options, console);
            }};
}

}  // namespace gainsay::app
