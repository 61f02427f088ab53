// gainsay report: the findings of a run, strongest first.
#include <array>
#include <fstream>
#include <memory>
#include <ostream>
#include <sstream>
#include <utility>

#include "app/commands.hpp"
#include "app/options.hpp"
#include "app/report/claimreview.hpp"
#include "app/report/csv.hpp"
#include "app/report/html.hpp"
#include "app/report/markdown.hpp"
#include "app/report/sarif.hpp"
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
    Selection selection;
    std::string output;
};

std::string text_report(const ReportContent& content, const Selection& selection,
                        const TextLayout& layout) {
    const std::size_t shown = content.findings.size();
    std::ostringstream out;
    const auto add = [&](const std::string& text) {
        for (const std::string& line : wrap(text, layout.width)) out << line << "\n";
    };
    const std::string title = "gainsay report";
    const std::string of =
        content.database + "  run " + std::to_string(content.run.id) + ", " + content.run.started;
    out << layout.style.bold(title);
    if (columns_of(title) + 2 + columns_of(of) <= layout.width) {
        out << "  " << of << "\n";
    } else {
        out << "\n";
        add(of);
    }
    std::string counts = count_of(content.documents.size(), "document") + ", " +
                         count_of(content.run.claims, "claim") + ", " +
                         kinds_in_words(content.findings);
    const bool top_alone = content.selection == "the strongest " + std::to_string(selection.top);
    const std::string share = std::to_string(shown) + " of " + std::to_string(content.all);
    if (shown < content.all && top_alone)
        counts += " (the strongest " + share + ")";
    else if (!content.selection.empty())
        counts += " (" + share + ": " + content.selection + ")";
    add(counts);
    out << "\n";
    std::size_t number = 0;
    for (const ReportedFinding& one : content.findings)
        out << finding_text(one.stored, ++number, layout) << "\n";
    if (content.findings.empty()) out << nothing_found(content) << "\n";
    return out.str();
}

using Format = std::pair<const char*, std::string (*)(const ReportContent&)>;
constexpr std::array<Format, 6> formats = {{{"json", report_json},
                                            {"html", report_html},
                                            {"markdown", report_markdown},
                                            {"csv", report_csv},
                                            {"sarif", report_sarif},
                                            {"claimreview", report_claimreview}}};

void write_to(const std::string& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text << std::flush;
    if (!file) throw Error(ExitCode::usage, Place{path}, "cannot write the report here");
}

ExitCode report(const ReportOptions& options, Console& console) {
    const store::Store store(options.database.path, store::Access::read);
    const store::Run run = find_run(store, options.run, options.database.path);
    const ReportContent content = collect(store, run, options.database.path, options.selection);

    const bool to_file = !options.output.empty() && options.output != "-";
    std::string text;
    for (const auto& [format, write] : formats)
        if (options.format == format) text = write(content);
    if (options.format == "text")
        text = text_report(content, options.selection,
                           {console.columns(), to_file ? Style{} : console.style()});
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
    command.choice("--format", options->format,
                   {"text", "html", "markdown", "json", "csv", "sarif", "claimreview"},
                   "how to write it");
    Selection& selection = options->selection;
    command.choice("--only", selection.only, {"contradiction", "reversal", "tension"},
                   "only this kind");
    command.choice("--state", selection.state,
                   {"open", "confirmed", "false-alarm", "both-stand", "deferred", "decided"},
                   "only what people said this of");
    command.text("--document", selection.document, "PART", "only where a path holds this");
    command.text("--entity", selection.entity, "NAME", "only claims about this");
    command.count("--since", selection.since, "only what run N had not");
    command.count("--top", selection.top, "only the strongest N");
    command.text("-o,--output", options->output, "FILE", "write to a file");
    command.examples(
        "Examples:\n"
        "  gainsay report --top 10\n"
        "  gainsay report --format html -o report.html --only contradiction\n"
        "  gainsay report --db case.db --format json -o findings.json");
    return {&command.application(),
            [options](Console& console) { return report(*options, console); }};
}

}  // namespace gainsay::app
