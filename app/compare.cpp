// gainsay compare: one label for each pair of texts of a table. Streams: rows are judged in
// batches, in order.
#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <ostream>
#include <unordered_map>

#include "app/commands.hpp"
#include "app/json.hpp"
#include "app/options.hpp"
#include "app/pairs.hpp"
#include "app/parallel.hpp"
#include "app/reading.hpp"
#include "app/shipped_rules.hpp"
#include "app/text.hpp"
#include "app/verdict.hpp"

namespace gainsay::app {
namespace {

struct CompareOptions {
    std::string pairs;
    std::string format = "table";
    JobsOption jobs;
    RulesOption rules;
};

struct Texts {  // of a batch, each read once
    std::unordered_map<std::string, std::size_t> index;
    std::vector<ReadDocument> read;

    std::size_t add(const std::string& text) {
        const auto [found, fresh] = index.emplace(text, read.size());
        if (fresh) read.push_back({text_document(text, {}), {}});
        return found->second;
    }
};

std::string json_row(const std::string& id, const checker::Verdict& verdict) {
    return to_text(Json{{"id", id},
                        {"label", label_name(verdict.label)},
                        {"score", verdict.score},
                        {"reason", verdict.reason},
                        {"considered", verdict.considered}}) +
           "\n";
}

std::string row(const std::string& format, const std::string& id, const checker::Verdict& verdict) {
    if (format == "json") return json_row(id, verdict);
    std::array<char, 16> score{};
    std::snprintf(score.data(), score.size(), "%.3f", verdict.score);
    const std::string label(label_name(verdict.label));
    if (format == "tsv")
        return id + "\t" + label + "\t" + score.data() + "\t" + verdict.reason + "\n";
    const std::string line =
        pad(tidy(id), 28) + "  " + pad(label, 13) + "  " + score.data() + "  " + verdict.reason;
    return line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
}

void judge_batch(const std::vector<PairRow>& batch, const CompareOptions& options,
                 const grammar::Reader& reader, const checker::Checker& checker,
                 std::ostream& out) {
    const unsigned jobs = options.jobs.threads();
    Texts texts;
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const PairRow& one : batch) {
        const std::size_t a = texts.add(one.text_a);
        pairs.emplace_back(a, texts.add(one.text_b));
    }
    parallel_for(texts.read.size(), jobs, [&](std::size_t i) {
        texts.read[i].reading = reader.read_text(texts.read[i].document.bytes);
    });
    std::vector<std::string> rows(batch.size());
    parallel_for(batch.size(), jobs, [&](std::size_t i) {
        const ReadDocument& a = texts.read[pairs[i].first];
        const ReadDocument& b = texts.read[pairs[i].second];
        const checker::Verdict verdict =
            checker.compare({&a.document, &a.reading}, {&b.document, &b.reading});
        rows[i] = row(options.format, batch[i].id, verdict);
    });
    for (const std::string& one : rows) out << one;
    out.flush();
}

ExitCode compare_stream(std::istream& in, const CompareOptions& options, Console& console) {
    PairFile file(in, options.pairs);
    RuleSet rules = load_rules(options.rules);
    const bool bad_rules = report_rule_errors(rules, console);
    const grammar::Reader reader;
    const checker::Checker checker(std::move(rules));
    if (options.format == "table")
        console.out() << console.style().bold(pad("id", 28) + "  " + pad("label", 13) +
                                              "  score  reason")
                      << "\n";
    constexpr std::size_t batch_size = 512;
    std::vector<BadRow> bad;
    bool any_bad = false;
    for (bool more = true; more;) {
        std::vector<PairRow> batch;
        while (more && batch.size() < batch_size) {
            auto next = file.next(bad);
            more = next.has_value();
            if (more) batch.push_back(std::move(*next));
        }
        judge_batch(batch, options, reader, checker, console.out());
        for (const BadRow& one : bad) console.warning(one.place.text() + ": " + one.message);
        any_bad = any_bad || !bad.empty();
        bad.clear();
    }
    if (bad_rules) return ExitCode::usage;
    return any_bad ? ExitCode::incomplete : ExitCode::done;
}

ExitCode compare(const CompareOptions& options, Console& console) {
    if (options.pairs == "-") return compare_stream(console.in(), options, console);
    std::ifstream file(options.pairs, std::ios::binary);
    if (!file || (file.peek() == std::ifstream::traits_type::eof() && !file.eof()))
        throw Error(ExitCode::incomplete, Place{options.pairs}, "cannot be read");
    file.clear();
    return compare_stream(file, options, console);
}

}  // namespace

Command add_compare(CommandSyntax application) {
    auto options = std::make_shared<CompareOptions>();
    CommandSyntax command = application.command("compare", "Judge a table of text pairs");
    command.required_text(
        "--pairs", options->pairs, "FILE",
        "tab-separated, with a header naming id, text_a and text_b; - for standard input");
    command.choice("--format", options->format, {"table", "tsv", "json"},
                   "how to write the labels (json: one object a line)");
    options->rules.add_to(command);
    options->jobs.add_to(command);
    command.examples(
        "tsv: id TAB contradiction|entailment|neutral TAB score TAB reason\n"
        "Example:\n"
        "  gainsay compare --pairs pairs.tsv --format tsv > labels.tsv");
    return {&command.application(),
            [options](Console& console) { return compare(*options, console); }};
}

}  // namespace gainsay::app
