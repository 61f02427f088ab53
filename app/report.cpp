// gainsay report: the findings of a run, strongest first.
#include <fstream>
#include <memory>
#include <ostream>
#include <sstream>
#include <utility>

#include "app/commands.hpp"
#include "app/options.hpp"
#include "app/report_json.hpp"
#include "app/report_text.hpp"
#include "app/run_option.hpp"
#include "app/text.hpp"
#include "gainsay/store.hpp"

namespace gainsay::app {
namespace {

struct ReportOptions {
    DatabaseOption database;
    std::int64_t run = 0;  // 0: the last
    std::string format = "text";
    std::int64_t top = 0;  // 0: all
    std::string output;
};

std::string text_report(const store::Run& run, const std::vector<store::StoredDocument>& documents,
                        const std::vector<store::StoredFinding>& findings, std::size_t all,
                        const std::string& database, const TextLayout& layout) {
    std::ostringstream out;
    out << layout.style.bold("gainsay report") << "  " << database << "  run " << run.id << ", "
        << run.started << "\n";
    out << count_of(documents.size(), "document") << ", " << count_of(run.claims, "claim") << ", "
        << count_by_kind(findings);
    if (findings.size() < all) out << " (the strongest " << findings.size() << " of " << all << ")";
    out << "\n\n";
    std::size_t number = 0;
    for (const store::StoredFinding& finding : findings)
        out << finding_text(finding, ++number, layout) << "\n";
    if (findings.empty())
        out << "Nothing here contradicts anything else, as far as gainsay can read.\n";
    return out.str();
}

void write_to(const std::string& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text << std::flush;
    if (!file) throw Error(ExitCode::usage, Place{path}, "cannot write the report here");
}

ExitCode report(const ReportOptions& options, Console& console) {
    const store::Store store(options.database.path, store::Access::read);
    const store::Run run = find_run(store, options.run, options.database.path);
    const std::vector<store::StoredDocument> documents = store.documents(run.id);
    std::vector<store::StoredFinding> findings = store.findings(run.id);
    const std::size_t all = findings.size();
    if (options.top != 0 && std::cmp_less(options.top, all))
        findings.erase(findings.begin() + options.top, findings.end());

    const bool to_file = !options.output.empty() && options.output != "-";
    const TextLayout layout{console.columns(), to_file ? Style{} : console.style()};
    const std::string text = options.format == "json" ? report_json(run, documents, findings)
                                                      : text_report(run, documents, findings, all,
                                                                    options.database.path, layout);
    if (to_file)
        write_to(options.output, text);
    else
        console.out() << text;
    return ExitCode::done;
}

}  // namespace

Command add_report(CommandSyntax application) {
    auto options = std::make_shared<ReportOptions>();
    CommandSyntax command =
        application.command("report", "Show the findings of a run, strongest first");
    options->database.add_to(command);
    add_run(command, options->run);
    command.choice("--format", options->format, {"text", "json"}, "how to write it");
    command.count("--top", options->top, "only the strongest N");
    command.text("-o,--output", options->output, "FILE", "write to a file");
    command.examples(
        "Examples:\n"
        "  gainsay report --top 10\n"
        "  gainsay report --db case.db --format json -o findings.json");
    return {&command.application(),
            [options](Console& console) { return report(*options, console); }};
}

}  // namespace gainsay::app
