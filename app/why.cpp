// gainsay why: two texts, how each was read and what follows; or a stored finding with all it
// knows.
#include <filesystem>
#include <memory>
#include <ostream>

#include "app/commands.hpp"
#include "app/explain.hpp"
#include "app/options.hpp"
#include "app/reading.hpp"
#include "app/report_text.hpp"
#include "app/shipped_rules.hpp"
#include "app/text.hpp"
#include "app/verdict.hpp"
#include "gainsay/store.hpp"

namespace gainsay::app {
namespace {

struct WhyOptions {
    std::vector<std::string> given;
    DatabaseOption database;
    RulesOption rules;
    std::string date_a;
    std::string date_b;
    std::string source_a;
    std::string source_b;
};

void print_reading(char letter, const ReadDocument& side, Console& console) {
    const std::size_t width = std::max(console.columns(), 40U);
    console.out() << console.style().bold(std::string(1, letter)) << "  "
                  << tidy(side.document.bytes) << "\n";
    for (const std::string& text : describe_reading(side.document, side.reading))
        for (const std::string& line : wrap(text, width - 5))
            console.out() << "     " << line << "\n";
    console.out() << "\n";
}

ExitCode why_texts(const WhyOptions& options, Console& console) {
    RuleSet rules = load_rules(options.rules);
    const bool bad_rules = report_rule_errors(rules, console);
    const auto info = [](const std::string& path, const std::string& source,
                         const std::string& date, const std::string& option) {
        DocumentInfo out;
        out.path = path;
        out.source = source;
        if (!date.empty()) out.date = date_option(date, option);
        return out;
    };
    ReadDocument a{
        text_document(options.given[0], info("A", options.source_a, options.date_a, "--date-a")),
        {}};
    ReadDocument b{
        text_document(options.given[1], info("B", options.source_b, options.date_b, "--date-b")),
        {}};
    const grammar::Reader reader;
    a.reading = reader.read(a.document);
    b.reading = reader.read(b.document);
    print_reading('A', a, console);
    print_reading('B', b, console);
    const checker::Checker checker(std::move(rules));
    const checker::Verdict verdict =
        checker.compare({&a.document, &a.reading}, {&b.document, &b.reading});
    console.out() << verdict_text(verdict, console.columns(), console.style());
    return bad_rules ? ExitCode::usage : ExitCode::done;
}

void print_decisions(const store::Store& store, const std::string& key, Console& console) {
    if (const auto last = store.last_run())
        if (const auto succession = store.succession(last->id, key))
            console.out() << "    " << tidy(succession->how) << ": the decision on "
                          << succession->predecessor
                          << (succession->kept ? " was kept\n" : " was not kept\n");
    for (const store::Decision& decision : store.decisions(key))
        console.out() << "    " << decision.time << "  " << name(decision.state)
                      << (decision.reason.empty() ? "" : " (" + decision.reason + ")")
                      << (decision.reviewer.empty() ? "" : " by " + decision.reviewer)
                      << (decision.action == store::Action::carry
                              ? ", carried over from " + decision.about
                              : "")
                      << (decision.note.empty() ? "" : ": " + tidy(decision.note)) << "\n";
}

ExitCode why_key(const WhyOptions& options, Console& console) {
    const store::Store store(options.database.path, store::Access::read);
    const std::string& key = options.given[0];
    const auto found = store.finding(key);
    if (!found) {
        const bool text = key.find(' ') != std::string::npos;
        throw Error(
            ExitCode::usage, Place{options.database.path},
            "holds no finding '" + key + "'" +
                (text ? "; to compare two texts give both: gainsay why \"TEXT A\" \"TEXT B\""
                      : ""));
    }
    console.out() << finding_text(*found, 1, {console.columns(), console.style()});
    for (const auto& [letter, side] : {std::pair{'A', &found->finding.a}, {'B', &found->finding.b}})
        console.out() << "    " << letter << " read as: " << tidy(side->claim) << "\n";
    print_decisions(store, found->finding.key, console);
    return ExitCode::done;
}

// A person who gives files means what they say; two paths as texts would tell nothing.
void refuse_files(const std::vector<std::string>& given) {
    std::error_code none;
    for (const std::string& one : given)
        if (!std::filesystem::is_regular_file(one, none)) return;
    throw Error(ExitCode::usage,
                "`why` takes texts, not files: '" + given.front() +
                    "' is a file. `gainsay check FILE FILE` compares documents, `gainsay compare "
                    "--pairs FILE` the pairs of texts in a file");
}

ExitCode why(const WhyOptions& options, Console& console) {
    refuse_files(options.given);
    return options.given.size() == 1 ? why_key(options, console) : why_texts(options, console);
}

}  // namespace

Command add_why(CommandSyntax application) {
    auto options = std::make_shared<WhyOptions>();
    CommandSyntax command =
        application.command("why", "Explain a pair of texts, or a stored finding by its key");
    command.words("TEXT", options->given, 1, 2,
                  "two texts, or one key of a finding (its beginning is enough)");
    options->database.add_to(command);
    options->rules.add_to(command);
    command.text("--source-a", options->source_a, "TEXT", "who says A");
    command.text("--source-b", options->source_b, "TEXT", "who says B");
    command.text("--date-a", options->date_a, "DATE", "when A was said");
    command.text("--date-b", options->date_b, "DATE", "when B was said");
    command.examples(
        "Examples:\n"
        "  gainsay why \"The mill employs 600 people.\" \"The mill employs 450 people.\"\n"
        "  gainsay why 3fa2c1 --db case.db");
    return {&command.application(), [options](Console& console) { return why(*options, console); }};
}

}  // namespace gainsay::app
