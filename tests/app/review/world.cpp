#include "tests/app/review/world.hpp"

#include <algorithm>
#include <fstream>

namespace gainsay::app::review {

namespace {

std::string sixteen(std::size_t number) {
    std::string digits = std::to_string(number);
    return "abcdef" + std::string(10 - digits.size(), '0') + digits;
}

}  // namespace

World::World() : before_(std::filesystem::current_path()) {
    std::string pattern =
        (std::filesystem::temp_directory_path() / "gainsay-review-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
    std::filesystem::current_path(folder_);
    add("board/annual-report.txt", "Mill Board", "2024-03-30",
        {"The mill at Norwick looks back on a good year.", "The mill employs 600 people.",
         "It remains committed to an open house.", "Flour is milled by day and by night."});
    add("courier.md", "The Courier", "2024-06-01",
        {"A walk through Norwick.", "The mill employs 450 people, its foreman says.",
         "Visitors are turned away at the gate.", "At night the mill stands still."});
    add("blog.txt", "Zoe\xCC\x88 B.", "2024-06-02",
        {"\xE5\xB0\x8F\xE9\xBA\xA6\xE5\xB7\xA5\xE5\x8E\x82 (the wheat mill) has closed its doors "
         "to guests.",
         "The cafe\xCC\x81 beside it is open."});
    add("undated.txt", "", "", {"The mill does not mill flour at night."});
    add_finding(FindingKind::contradiction, "quantity", 0.89,
                "The board gives 600; The Courier gives 450.", "The mill employs 600", "600",
                "The mill employs 450", "450");
    add_finding(FindingKind::contradiction, "negation", 0.81,
                "Two texts tell whether flour is milled at night.", "Flour is milled", "by night",
                "The mill does not mill", "does not mill");
    add_finding(FindingKind::reversal, "opposite", 0.62,
                "The house was open in March and turns visitors away in June.",
                "It remains committed", "open house", "Visitors are turned", "turned away");
    add_finding(FindingKind::tension, "openness.closed", 0.55,
                "The board promises an open house; Zoe\xCC\x88 B. tells of closed doors.",
                "It remains committed", "open house", "\xE5\xB0\x8F\xE9\xBA\xA6",
                "closed its doors");
    save();
}

World::~World() {
    std::error_code ignored;
    std::filesystem::current_path(before_, ignored);
    std::filesystem::remove_all(folder_, ignored);
}

void World::add(const std::string& path, const std::string& source, const std::string& date,
                const std::vector<std::string>& sentences) {
    Document document;
    document.id = sixteen(1000 + documents_.size());
    document.content_hash = document.id;
    document.info.path = path;
    document.info.title = "About " + path.substr(0, path.find('.'));
    document.info.source = source;
    document.info.kind = "note";
    if (const auto day = parse_iso_date(date)) document.info.date = *day;
    Reading reading;
    for (const std::string& text : sentences) {
        Sentence sentence;
        sentence.text = text;
        sentence.span.begin = static_cast<std::uint32_t>(document.bytes.size());
        document.bytes += text + "\n";
        sentence.span.end = static_cast<std::uint32_t>(document.bytes.size() - 1);
        Claim claim;
        claim.sentence = static_cast<std::uint32_t>(reading.sentences.size());
        claim.subject.text = "the mill";
        claim.subject.entity = "Norwick Mill";
        claim.predicate.text = "is";
        claim.span = sentence.span;
        reading.claims.push_back(claim);
        reading.sentences.push_back(sentence);
    }
    reading.entities.push_back({"Norwick Mill", {}, "Mill Board", 3});
    reading.entities.push_back({"Mill Board", {}, "", 1});
    reading.entities.push_back({"12 March 2024", {}, "", 2});
    reading.entities.push_back({"Nobody", {}, "", 0});
    std::filesystem::create_directories(std::filesystem::path("./" + path).parent_path());
    std::ofstream(path, std::ios::binary) << document.bytes;
    documents_.push_back(std::move(document));
    readings_.push_back(std::move(reading));
}

gainsay::Evidence World::evidence(const std::string& quote, const std::string& mark) {
    for (std::uint32_t i = 0; i < documents_.size(); ++i)
        for (const Sentence& sentence : readings_[i].sentences) {
            if (!sentence.text.starts_with(quote)) continue;
            const Document& document = documents_[i];
            gainsay::Evidence out;
            out.document = i;
            out.document_id = document.id;
            out.path = document.info.path;
            out.title = document.info.title;
            out.source = document.info.source;
            out.date = iso_date(document.info.date.first);
            out.sentence = out.quote = sentence.text;
            out.begin = sentence.span.begin;
            out.end = sentence.span.end;
            out.line = document.line_of(out.begin);
            out.claim = "the mill | is";
            const auto at = out.begin + static_cast<std::uint32_t>(sentence.text.find(mark));
            out.marked = {{at, at + static_cast<std::uint32_t>(mark.size())}};
            return out;
        }
    return {};
}

void World::add_finding(FindingKind kind, const std::string& reason, double score,
                        const std::string& message, const std::string& a, const std::string& mark_a,
                        const std::string& b, const std::string& mark_b) {
    Finding finding;
    finding.key = sixteen(findings.size() + 1);
    std::rotate(finding.key.begin(), finding.key.begin() + 15, finding.key.end());
    finding.kind = kind;
    finding.reason = reason;
    finding.score = score;
    finding.message = message;
    finding.a = evidence(a, mark_a);
    finding.b = evidence(b, mark_b);
    finding.steps = {{"subject", "the mill", "the mill", "equivalence", "same entity"},
                     {"words", mark_a, mark_b, "alternation", ""},
                     {"guards", "", "", "passed", "none objects"}};
    findings.push_back(std::move(finding));
}

void World::save() {
    store::Run run;
    run.started = run.finished = "2026-01-02T03:04:05Z";
    run.version = "0.1.0";
    run.settings = "{}";
    std::vector<store::RunDocument> documents;
    for (std::size_t i = 0; i < documents_.size(); ++i)
        documents.push_back({&documents_[i], &readings_[i]});
    open().save(run, documents, findings);
}

void World::check_again(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        add_finding(FindingKind::tension, "openness.closed", 0.3,
                    "Number " + std::to_string(i) + ".", "It remains committed", "open house",
                    "Visitors are turned", "turned away");
    save();
}

store::DecisionState World::state(std::size_t finding) const {
    return open().finding(findings.at(finding).key)->state;
}

Request Desk::press(const std::string& characters) {
    Request last;
    for (const char c : characters) last = screen.press(key(c));
    return last;
}

std::string Desk::text(std::size_t width, std::size_t height) {
    std::string out;
    for (const Line& line : screen.lines(width, height)) out += line.text() + "\n";
    return out;
}

bool Desk::shows(const std::string& part) { return text().find(part) != std::string::npos; }

}  // namespace gainsay::app::review
