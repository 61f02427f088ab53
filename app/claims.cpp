// gainsay claims: what the documents claim, sentence by sentence. Streams: line input is read and
// written in batches, standard input in sections, documents are written one by one.
#include <algorithm>
#include <array>
#include <fstream>
#include <istream>
#include <memory>
#include <ostream>

#include "app/commands.hpp"
#include "app/explain.hpp"
#include "app/extractions.hpp"
#include "app/options.hpp"
#include "app/parallel.hpp"
#include "app/reading.hpp"
#include "app/report_json.hpp"
#include "app/sections.hpp"
#include "app/text.hpp"
#include "gainsay/reader.hpp"

namespace gainsay::app {
namespace {

struct ClaimsOptions {
    std::vector<std::string> inputs;
    std::string format = "table";
    std::string detail;  // "" for documents: the claims themselves, with mode and holder
    bool lines = false;
    bool tree = false;
    JobsOption jobs;
    OverridesOption overrides;

    [[nodiscard]] Detail level() const {
        return detail == "minimal" ? Detail::minimal : Detail::full;
    }
};

std::string sentence_output(const ClaimsOptions& options, const grammar::Reader& reader,
                            const std::string& sentence, bool tokenised) {
    if (options.tree) return tidy(sentence) + "\n" + reader.dump(sentence) + "\n";
    if (options.format == "features")
        return feature_lines(sentence, reader.extract(sentence, Detail::full, true));
    const std::vector<Extraction> extractions =
        tokenised ? reader.extract(sentence, options.level())
                  : reader.extract_text(sentence, options.level());
    if (options.format == "openie") return openie_lines(sentence, extractions);
    if (options.format == "json") return extraction_json(sentence, extractions);
    return extraction_table(sentence, extractions);
}

// Sentences of one input, one a line, through the reader in batches.
void stream_lines(std::istream& in, const ClaimsOptions& options, const grammar::Reader& reader,
                  std::ostream& out) {
    constexpr std::size_t batch_size = 1024;
    std::vector<std::string> batch;
    std::vector<std::string> results;
    const auto write = [&] {
        results.assign(batch.size(), "");
        parallel_for(batch.size(), options.jobs.threads(), [&](std::size_t i) {
            results[i] = sentence_output(options, reader, batch[i], true);
        });
        for (const std::string& result : results) out << result;
        out.flush();
        batch.clear();
    };
    for (std::string line; std::getline(in, line);) {
        if (line.ends_with('\r')) line.pop_back();
        if (line.find_first_not_of(" \t") == std::string::npos) continue;
        batch.push_back(std::move(line));
        // A person typing wants the answer at once.
        if (batch.size() == batch_size || in.rdbuf()->in_avail() <= 0) write();
    }
    write();
}

// Where a document, or a section of a stream, begins.
struct Begin {
    std::uint64_t offset = 0;
    std::uint64_t line = 0;  // lines before it
};

// The claims of one document as compared: with polarity, mode, holder, time.
void write_claims(const ReadDocument& read, const Begin& start, const ClaimsOptions& options,
                  std::ostream& out) {
    const std::string& path = read.document.info.path;
    std::uint64_t line = start.line + 1;
    std::uint32_t at = 0;
    std::size_t next = 0;
    const auto& claims = read.reading.claims;
    for (std::uint32_t i = 0; i < read.reading.sentences.size(); ++i) {
        const Sentence& sentence = read.reading.sentences[i];
        const auto& bytes = read.document.bytes;
        const auto begin =
            std::min<std::uint32_t>(sentence.span.begin, static_cast<std::uint32_t>(bytes.size()));
        if (begin > at) {
            line += static_cast<std::uint64_t>(
                std::count(bytes.begin() + at, bytes.begin() + begin, '\n'));
            at = begin;
        }
        const std::string place = read.document.place_of(sentence.span.begin);
        if (options.format == "table")
            out << path << (place.empty() ? ":" + std::to_string(line) : ", " + place) << ": "
                << tidy(sentence.text) << "\n";
        const std::size_t first = next;
        for (; next < claims.size() && claims[next].sentence == i; ++next) {
            if (options.format == "json") {
                out << claim_json(path, line, place, sentence, claims[next], start.offset) << "\n";
                continue;
            }
            const std::string notes = claim_notes(claims[next]);
            out << "    " << tidy(one_line(claims[next]))
                << (notes.empty() ? "" : "   [" + tidy(notes) + "]") << "\n";
        }
        if (options.format != "table") continue;
        if (next == first) out << "    (no claim)\n";
        for (const std::string& piece : not_understood(read.document, sentence))
            out << "    " << piece << "\n";
    }
}

void write_document(const ReadDocument& read, const Begin& start, const ClaimsOptions& options,
                    const grammar::Reader& reader, std::ostream& out) {
    if (!options.tree && options.detail.empty() && options.format != "openie") {
        write_claims(read, start, options, out);
        return;
    }
    for (const Sentence& sentence : read.reading.sentences)
        out << sentence_output(options, reader, sentence.text, false);
}

// Line input: every file on its own, `-` from the console. What cannot be opened is told and passed
// over.
ExitCode claims_of_lines(const ClaimsOptions& options, const grammar::Reader& reader,
                         Console& console) {
    ExitCode code = ExitCode::done;
    for (const std::string& path : options.inputs) {
        if (path == "-") {
            stream_lines(console.in(), options, reader, console.out());
            continue;
        }
        std::ifstream file(path, std::ios::binary);
        if (!file || file.peek() == std::ifstream::traits_type::eof()) {
            if (file.eof()) continue;  // an empty file holds no sentences
            console.warning(path + ": cannot be read");
            code = ExitCode::incomplete;
            continue;
        }
        stream_lines(file, options, reader, console.out());
    }
    return code;
}

// Standard input, section by section: names and pronouns are resolved within a section, and what
// the first one says of the document (date, source, title) holds for all.
void claims_of_stream(const ClaimsOptions& options, const grammar::Reader& reader,
                      Console& console) {
    documents::Overrides overrides = options.overrides.overrides();
    Sections sections(console.in());
    std::vector<Section> batch;
    Section start;
    bool more = sections.next(start);
    if (!documents::reads_in_sections(start.bytes)) {  // a PDF, a web page: nothing before its end
        // Beyond its bound it is refused, and need not be read to its end for that.
        for (Section section; start.bytes.size() <= documents::largest_input;) {
            if (!sections.next(section)) break;
            start.bytes += section.bytes;
        }
        documents::FileContent content =
            documents::read_all_bytes(std::move(start.bytes), "-", overrides);
        report_problems(content.problems, console);
        for (Document& document : content.documents) {
            Reading reading = reader.read(document);
            const ReadDocument read{std::move(document), std::move(reading)};
            write_document(read, {}, options, reader, console.out());
            report_warnings({read}, console);
        }
        return;
    }
    const std::size_t jobs = options.jobs.threads();
    for (bool first = true; more; first = false) {
        batch.clear();
        if (first) batch.push_back(std::move(start));
        for (Section section; batch.size() < (first ? 1 : jobs) && more;)
            if ((more = sections.next(section))) batch.push_back(std::move(section));
        std::vector<ReadDocument> read(batch.size());
        parallel_for(batch.size(), options.jobs.threads(), [&](std::size_t i) {
            read[i].document = documents::read_bytes(std::move(batch[i].bytes), "-", overrides);
            read[i].reading = reader.read(read[i].document);
        });
        for (std::size_t i = 0; i < read.size(); ++i) {
            for (ReadWarning& warning : read[i].document.warnings)
                warning.line += static_cast<std::uint32_t>(batch[i].line);
            write_document(read[i], {batch[i].offset, batch[i].line}, options, reader,
                           console.out());
        }
        report_warnings(read, console);
        console.out().flush();
        if (!first || read.empty()) continue;
        const DocumentInfo& info = read[0].document.info;
        overrides.title = info.title;
        overrides.source = info.source;
        overrides.kind = info.kind;
        overrides.date.reset();
        if (info.date.known()) overrides.date = info.date;
    }
}

ExitCode claims_of_documents(const ClaimsOptions& options, const grammar::Reader& reader,
                             Console& console) {
    std::vector<documents::Problem> problems;
    const std::vector<std::string> paths = documents::expand(options.inputs, problems);
    if (options.overrides.any() && paths.size() != 1)
        throw Error(ExitCode::usage, "--title, --source, --kind and --date describe one document");
    const documents::Overrides overrides = options.overrides.overrides();
    report_problems(problems, console);
    bool complete = problems.empty();
    const std::size_t batch = options.jobs.threads();
    for (std::size_t first = 0, last = 0; first < paths.size(); first = last) {
        if (paths[first] == "-") {
            last = first + 1;
            try {
                claims_of_stream(options, reader, console);
            } catch (const Error& error) {
                report_problems({{"-", error.what()}}, console);
                complete = false;
            }
            continue;
        }
        while (last < paths.size() && last - first < batch && paths[last] != "-") ++last;
        const ReadResult read = read_documents({paths.begin() + static_cast<std::ptrdiff_t>(first),
                                                paths.begin() + static_cast<std::ptrdiff_t>(last)},
                                               overrides, reader, options.jobs.threads(), {});
        report_problems(read.problems, console);
        report_warnings(read.documents, console);
        complete = complete && read.problems.empty();
        for (const ReadDocument& one : read.documents)
            write_document(one, {}, options, reader, console.out());
        console.out().flush();
    }
    return complete ? ExitCode::done : ExitCode::incomplete;
}

ExitCode claims(const ClaimsOptions& options, Console& console) {
    if (options.lines && options.overrides.any())
        throw Error(ExitCode::usage,
                    "--title, --source, --kind and --date need documents, not --lines");
    if (options.format == "features" && !options.lines)
        throw Error(ExitCode::usage, "--format features needs --lines");
    if (options.tree && (options.format != "table" || !options.detail.empty()))
        throw Error(ExitCode::usage, "--tree shows trees and takes no --format or --detail");
    const grammar::Reader reader;
    return options.lines ? claims_of_lines(options, reader, console)
                         : claims_of_documents(options, reader, console);
}

}  // namespace

Command add_claims(CommandSyntax application) {
    auto options = std::make_shared<ClaimsOptions>();
    CommandSyntax command =
        application.command("claims", "Show what documents claim, sentence by sentence");
    command.words("DOC", options->inputs, 1, 0, "files, folders, or - for standard input");
    command.flag("--lines", options->lines,
                 "input is one sentence a line, its tokens separated by blanks");
    command.choice("--format", options->format, {"table", "json", "openie", "features"},
                   "how to write them (json: one object a line; features: for "
                   "scripts/fit-confidence, --lines alone)");
    command.choice("--detail", options->detail, {"full", "minimal"},
                   "as Open Information Extraction: n-ary, or short triples");
    command.flag("--tree", options->tree, "show the syntax trees instead");
    options->jobs.add_to(command);
    options->overrides.add_to(command);
    command.examples(
        "Without --detail, claims of documents come as they are compared, with mode and holder.\n"
        "openie: sentence TAB confidence TAB subject TAB predicate TAB object [TAB object ...]\n"
        "Examples:\n"
        "  gainsay claims speech.txt\n"
        "  gainsay claims --lines --format openie --detail full sentences.txt > extractions.tsv\n"
        "  echo 'Prices did not fall .' | gainsay claims --lines --tree -");
    return {&command.application(),
            [options](Console& console) { return claims(*options, console); }};
}

}  // namespace gainsay::app
