#include "tests/store/sample.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <unistd.h>

#include <cstdlib>
#include <functional>

namespace gainsay::store {

namespace {

Claim claim_of(const std::string& text, std::uint32_t number) {
    Claim claim;
    claim.subject.text = "the harbour";
    claim.subject.entity = "Harbour";
    claim.predicate.text = "handles";
    claim.predicate.lemma = "handle";
    claim.objects.push_back({Role::object, "", {}});
    claim.objects.back().phrase.text = "cargo no. " + std::to_string(number);
    claim.holder = "the port authority";
    claim.span = {0, static_cast<std::uint32_t>(text.size())};
    return claim;
}

}  // namespace

std::string sixteen(const std::string& text) {
    const std::size_t hash = std::hash<std::string>{}(text);
    std::string out(16, '0');
    for (std::size_t i = 0; i < 16; ++i) out[i] = "0123456789abcdef"[(hash >> (4 * i)) & 0xFU];
    return out;
}

Folder::Folder() {
    std::string pattern =
        (std::filesystem::temp_directory_path() / "gainsay-store-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

void Sample::add(const std::string& path, const std::string& text, std::uint32_t claims) {
    Document document;
    document.id = sixteen(path);
    document.content_hash = sixteen(text);
    document.info.path = path;
    document.info.title = "About the harbour";
    document.info.source = "Port Gazette";
    document.info.kind = "note";
    document.info.date = *parse_iso_date("2024-05");
    document.bytes = text;
    Reading reading;
    Sentence sentence;
    sentence.text = text;
    sentence.span = {0, static_cast<std::uint32_t>(text.size())};
    sentence.tokens = 8;
    sentence.understood = 6;
    reading.sentences.push_back(sentence);
    for (std::uint32_t i = 0; i < claims; ++i) reading.claims.push_back(claim_of(text, i));
    reading.entities.push_back({"Harbour", {"the harbour", "HARBOUR"}, "City", 3});
    documents.push_back(std::move(document));
    readings.push_back(std::move(reading));
}

std::vector<RunDocument> Sample::input() const {
    std::vector<RunDocument> out;
    for (std::size_t i = 0; i < documents.size(); ++i) out.push_back({&documents[i], &readings[i]});
    return out;
}

Finding Sample::finding(std::uint32_t a, std::uint32_t b, const std::string& reason,
                        double score) const {
    const auto side = [&](std::uint32_t index) {
        const Document& document = documents[index];
        Evidence out;
        out.document = index;
        out.document_id = document.id;
        out.path = document.info.path;
        out.title = document.info.title;
        out.source = document.info.source;
        out.date = iso_date(document.info.date.first);
        out.sentence = document.bytes;
        out.quote = document.bytes;
        out.end = static_cast<std::uint32_t>(document.bytes.size());
        out.line = 1;
        out.claim = "the harbour | handles | cargo";
        out.holder = "the port authority";
        out.mode = Mode::reported;
        out.marked = {{0, 3}, {4, out.end}};
        return out;
    };
    Finding finding;
    finding.key = sixteen(reason + documents[a].bytes + documents[b].bytes);
    finding.kind = FindingKind::reversal;
    finding.reason = reason;
    finding.severity = Severity::high;
    finding.score = score;
    finding.a = side(a);
    finding.b = side(b);
    finding.steps = {{"subject", "the harbour", "the port", "equivalence", "same entity"},
                     {"predicate", "grew", "shrank", "alternation", "opposites.txt: grow/shrink"}};
    finding.message = "One says it grew, the other that it shrank.";
    return finding;
}

Sample harbour() {
    Sample sample;
    sample.add("north.txt", "The harbour grew in spring.");
    sample.add("south.md", "The harbour shrank in spring.");
    sample.add("east.md", "The harbour did not grow.");
    return sample;
}

Run a_run() {
    Run run;
    run.started = "2025-01-02T03:04:05Z";
    run.finished = "2025-01-02T03:04:06Z";
    run.version = "0.1.0";
    run.settings = R"({"within":true})";
    run.candidate_pairs = 12;
    return run;
}

std::string integrity(const std::string& path) {
    SQLite::Database database(path, SQLite::OPEN_READONLY);
    return database.execAndGet("PRAGMA integrity_check").getString();
}

}  // namespace gainsay::store
