// gainsay check: documents in, a run with its findings in the database, a summary out.
#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <ostream>

#include "app/commands.hpp"
#include "app/copies.hpp"
#include "app/json.hpp"
#include "app/kept_readings.hpp"
#include "app/options.hpp"
#include "app/progress.hpp"
#include "app/reading.hpp"
#include "app/report_text.hpp"
#include "app/rule_versions.hpp"
#include "app/shipped_rules.hpp"
#include "app/text.hpp"
#include "app/version.hpp"
#include "gainsay/checker.hpp"
#include "gainsay/store.hpp"

namespace gainsay::app {
namespace {

struct CheckOptions {
    std::vector<std::string> inputs;
    DatabaseOption database;
    RulesOption rules;
    JobsOption jobs;
    OverridesOption overrides;
    std::string fail_on = "nothing";
    double minimum_score = 0.0;
    bool with_copies = false;
};

std::string utc_now() {
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::hh_mm_ss time{now - day};
    const auto two = [](auto value) {
        const std::string digits = std::to_string(value.count());
        return digits.size() < 2 ? "0" + digits : digits;
    };
    return iso_date(day) + "T" + two(time.hours()) + ":" + two(time.minutes()) + ":" +
           two(time.seconds()) + "Z";
}

std::string settings_json(const CheckOptions& options) {
    Json settings = {{"minimum_score", options.minimum_score},
                     {"rules", options.rules.paths},
                     {"shipped_rules", !options.rules.no_shipped}};
    if (!options.rules.words.empty()) settings["words"] = options.rules.words;
    if (options.with_copies) settings["with_copies"] = true;
    return to_text(settings);
}

bool fails(const std::string& fail_on, const std::vector<store::StoredFinding>& findings) {
    return std::any_of(findings.begin(), findings.end(), [&](const store::StoredFinding& stored) {
        if (fail_on == "any") return true;
        if (fail_on == "new") return stored.status == store::RunStatus::fresh;
        return fail_on == name(stored.finding.kind);
    });
}

void print_coverage(const std::vector<ReadDocument>& read, Console& console) {
    std::vector<std::vector<std::string>> rows;
    for (const ReadDocument& one : read) {
        const int share = static_cast<int>(one.reading.coverage() * 100);
        rows.push_back({tidy(one.document.info.path), iso_date(one.document.info.date.first),
                        tidy(one.document.info.source),
                        std::to_string(one.reading.sentences.size()),
                        std::to_string(one.reading.claims.size()), std::to_string(share) + " %"});
    }
    console.out() << table({"<document", "date", "source", ">sentences", ">claims", ">understood"},
                           rows, console.columns(), console.style())
                  << "\n";
}

void print_findings(const std::vector<store::StoredFinding>& findings, Console& console) {
    constexpr std::size_t strongest = 5;
    std::map<std::string, std::size_t> reasons;
    for (const store::StoredFinding& stored : findings) ++reasons[stored.finding.reason];
    std::string by_reason;
    for (const auto& [reason, count] : reasons)
        by_reason += (by_reason.empty() ? "" : ", ") + reason + " " + std::to_string(count);
    console.out() << console.style().bold(count_by_kind(findings)) << "\n";
    for (const std::string& line : wrap(by_reason, console.columns() - 2))
        if (!line.empty()) console.out() << "  " << line << "\n";
    if (!findings.empty()) console.out() << "\n";
    for (std::size_t i = 0; i < std::min(findings.size(), strongest); ++i)
        console.out() << finding_summary(findings[i], i + 1, {console.columns(), console.style()});
}

void print_copies(const std::vector<documents::Copy>& copies, const std::vector<ReadDocument>& read,
                  Console& console) {
    constexpr std::size_t most = 10;
    if (copies.empty()) return;
    console.out() << "Copies, not held against each other (--with-copies does):\n";
    for (std::size_t i = 0; i < std::min(copies.size(), most); ++i) {
        const documents::Copy& one = copies[i];
        console.out() << "  " << tidy(read[one.document].document.info.path) << " of "
                      << tidy(read[one.original].document.info.path) << " ("
                      << static_cast<int>(one.likeness * 100) << " %)\n";
    }
    if (copies.size() > most) console.out() << "  and " << copies.size() - most << " more\n";
    console.out() << "\n";
}

void print_summary(const std::vector<ReadDocument>& read, const checker::CheckResult& result,
                   const std::vector<documents::Copy>& copies,
                   const std::vector<store::StoredFinding>& findings, const std::string& database,
                   Console& console) {
    std::size_t sentences = 0;
    std::size_t claims = 0;
    for (const ReadDocument& one : read) {
        sentences += one.reading.sentences.size();
        claims += one.reading.claims.size();
    }
    console.out() << count_of(read.size(), "document") << ", " << count_of(sentences, "sentence")
                  << ", " << count_of(claims, "claim") << ", "
                  << count_of(result.candidate_pairs, "pair") << " compared\n\n";
    print_coverage(read, console);
    print_copies(copies, read, console);
    print_findings(findings, console);
    if (!result.silenced.empty()) {
        std::string kept;
        for (const checker::Silenced& one : result.silenced)
            kept += (kept.empty() ? "" : ", ") + one.guard + " " + std::to_string(one.pairs);
        console.out() << "\n";
        for (const std::string& line : wrap("Kept silent by guards: " + kept, console.columns()))
            console.out() << line << "\n";
    }
    console.out() << "\nThe whole report: gainsay report --db " << database << "\n";
}

// What a run before this one has to do with it.
void print_changes(const store::Store& store, std::int64_t id,
                   const std::vector<store::StoredFinding>& findings, std::size_t kept,
                   const std::string& database, Console& console) {
    if (store.runs().front().id == id) return;
    std::map<std::string_view, std::size_t> counts;
    std::size_t carried = 0;
    for (const store::StoredFinding& one : findings) {
        ++counts[store::name(one.status)];
        const auto succession = store.succession(id, one.finding.key);
        if (succession && succession->kept) ++carried;
    }
    std::map<std::string_view, std::size_t> decided;
    for (const store::StoredFinding& one : store.gone(id)) {
        ++counts[store::name(one.status)];
        if (one.state != store::DecisionState::open) ++decided[store::name(one.status)];
    }
    std::string out;
    for (const char* status : {"new", "same", "reopened", "gone", "rule-off"})
        if (counts[status] != 0) {
            out += (out.empty() ? "" : ", ") + std::to_string(counts[status]) + " " + status;
            if (decided.contains(status))
                out += " (" + std::to_string(decided[status]) + " of them decided)";
        }
    console.out() << "Against the run before: " << (out.empty() ? "nothing" : out) << "\n";
    if (!decided.empty())
        console.out() << "Decided and gone: gainsay review list --state gone --db " << database
                      << "\n";
    if (carried != 0)
        console.out() << "Moved or edited, the quotes still stand: "
                      << count_of(carried, "decision") << " kept\n";
    if (kept != 0)
        console.out() << "Unchanged, not read again: " << count_of(kept, "document") << "\n";
}

// Title, source, kind and date describe one document; for several they would be wrong for all but
// one.
void check_overrides(const OverridesOption& overrides, std::size_t documents) {
    if (overrides.any() && documents != 1)
        throw Error(ExitCode::usage,
                    "--title, --source, --kind and --date describe one document; " +
                        count_of(documents, "document") + " were given");
}

checker::CheckResult judge(const CheckOptions& options, RuleSet rules,
                           const std::vector<ReadDocument>& read,
                           const std::vector<documents::Copy>& copies, Console& console) {
    const checker::Checker checker(std::move(rules),
                                   {true, options.minimum_score, options.jobs.threads()});
    Progress progress(console, "comparing");
    checker::CheckResult result = checker.check(
        checked(read), [&](std::uint64_t done, std::uint64_t all) { progress.at(done, all); });
    for (Finding& finding : result.findings)
        for (Evidence* side : {&finding.a, &finding.b})
            side->place = read[side->document].document.place_of(side->begin);
    drop_copies(result.findings, copies);
    return result;
}

ExitCode check(const CheckOptions& options, Console& console) {
    const documents::Overrides overrides = options.overrides.overrides();
    RuleSet rules = load_rules(options.rules);
    const bool bad_rules = report_rule_errors(rules, console);
    std::vector<documents::Problem> problems;
    const std::vector<std::string> paths = documents::expand(options.inputs, problems);
    check_overrides(options.overrides, paths.size() + problems.size());
    // Opened with the first document that can be read: before the long work, so that a read-only or
    // damaged database is told at once, but never made or touched for nothing.
    std::optional<store::Store> opened;
    const auto open = [&]() -> store::Store& {
        return opened ? *opened : opened.emplace(options.database.path, store::Access::write);
    };

    store::Run run;
    run.started = utc_now();
    run.version = version;
    run.settings = settings_json(options);
    run.rules = rule_versions(rules);
    ReadResult read;
    KeptReadings kept([&]() -> const store::Store& { return open(); });
    {
        Progress progress(console, "reading");
        read = read_documents(
            paths, overrides, [&](Document document) { return kept.read(std::move(document)); },
            options.jobs.threads(),
            [&](std::uint64_t done, std::uint64_t all) { progress.at(done, all); });
    }
    problems.insert(problems.end(), read.problems.begin(), read.problems.end());
    report_problems(problems, console);
    report_warnings(read.documents, console);
    if (read.documents.empty())
        throw Error(ExitCode::incomplete, "no document could be read; nothing was checked");

    const std::vector<documents::Copy> copies =
        options.with_copies ? std::vector<documents::Copy>{} : copies_of(read.documents);
    const checker::CheckResult result =
        judge(options, std::move(rules), read.documents, copies, console);
    run.finished = utc_now();
    run.candidate_pairs = result.candidate_pairs;
    std::vector<store::RunDocument> run_documents;
    for (const ReadDocument& one : read.documents) {
        run_documents.push_back({&one.document, &one.reading, one.key});
        run.claims += one.reading.claims.size();
    }
    run.documents = read.documents.size();
    run.findings = result.findings.size();
    store::Store& store = open();
    const std::int64_t id = store.save(run, run_documents, result.findings);
    const std::vector<store::StoredFinding> findings = store.findings(id);
    print_summary(read.documents, result, copies, findings, options.database.path, console);
    print_changes(store, id, findings, kept.used(), options.database.path, console);

    if (bad_rules) return ExitCode::usage;
    if (options.fail_on != "nothing" && fails(options.fail_on, findings)) return ExitCode::failed;
    return problems.empty() ? ExitCode::done : ExitCode::incomplete;
}

}  // namespace

Command add_check(CommandSyntax application) {
    auto options = std::make_shared<CheckOptions>();
    CommandSyntax command =
        application.command("check", "Read documents, compare their claims, store the findings");
    command.words(
        "DOC", options->inputs, 1, 0,
        "files (text, Markdown, HTML, PDF, DOCX, ODT, EML, JSON Lines, CSV), folders, or - for "
        "standard input");
    options->database.add_to(command);
    options->rules.add_to(command);
    options->jobs.add_to(command);
    command.choice("--fail-on", options->fail_on,
                   {"nothing", "new", "contradiction", "reversal", "tension", "any"},
                   "exit with 1 if the run has such a finding");
    command.share("--minimum-score", options->minimum_score, "leave out findings scored below");
    command.flag("--with-copies", options->with_copies,
                 "hold copies of a document against each other too");
    options->overrides.add_to(command);
    command.examples(
        "Examples:\n"
        "  gainsay check reports/ notes/interview.md\n"
        "  gainsay check --db case.db --fail-on new reports/\n"
        "  gainsay check report.pdf page.html letter.docx news.jsonl\n"
        "  gainsay check table.csv --columns text=body --columns date=day\n"
        "  gainsay check speech.txt --source \"The Ministry\" --date 2024-05-01");
    return {&command.application(),
            [options](Console& console) { return check(*options, console); }};
}

}  // namespace gainsay::app
