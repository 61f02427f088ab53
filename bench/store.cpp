// Storing a run of 100,000 claims and 10,000 findings, against a bare loop that inserts the same
// rows into the same tables; and opening the review screen on it.
//
//   build/release/bench_store
#include "gainsay/store.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <deque>
#include <filesystem>
#include <string>
#include <vector>

#include "app/review/screen.hpp"
#include "app/review/store_data.hpp"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t document_count = 100;
constexpr std::size_t claims_per_document = 1000;
constexpr std::size_t finding_count = 10000;

struct World {
    fs::path folder;
    std::deque<Document> documents;
    std::deque<Reading> readings;
    std::vector<Finding> findings;

    World() {
        std::string pattern = (fs::temp_directory_path() / "gainsay-bench-XXXXXX").string();
        folder = ::mkdtemp(pattern.data());
        for (std::size_t i = 0; i < document_count; ++i) add_document(i);
        for (std::size_t i = 0; i < finding_count; ++i) add_finding(i);
    }
    ~World() { fs::remove_all(folder); }
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    [[nodiscard]] std::string file(const std::string& name) const { return folder / name; }
    [[nodiscard]] std::vector<store::RunDocument> input() const {
        std::vector<store::RunDocument> out;
        for (std::size_t i = 0; i < documents.size(); ++i)
            out.push_back({&documents[i], &readings[i], documents[i].id});
        return out;
    }

private:
    static Phrase phrase(const std::string& text, Span span) {
        Phrase out;
        out.text = text;
        out.head = text.substr(text.rfind(' ') + 1);
        out.words = {{out.head, out.head, WordClass::noun, span}};
        out.depth = {0};
        out.span = span;
        return out;
    }

    void add_document(std::size_t number) {
        Document document;
        document.id = "document" + std::to_string(10000000 + number);
        document.content_hash = document.id;
        document.info.path = "archive/report-" + std::to_string(number) + ".txt";
        document.info.title = "Report number " + std::to_string(number);
        document.info.source = "Office " + std::to_string(number % 7);
        document.info.date = *parse_iso_date("2024-05");
        Reading reading;
        for (std::size_t i = 0; i < claims_per_document; ++i) {
            const std::string text = "The mill number " + std::to_string(i) + " of the river has " +
                                     std::to_string(100 + number + i) +
                                     " workers and sells flour to bakers in the town.";
            Sentence sentence;
            sentence.text = text;
            sentence.span = {static_cast<std::uint32_t>(document.bytes.size()),
                             static_cast<std::uint32_t>(document.bytes.size() + text.size())};
            document.bytes += text + "\n";
            sentence.tokens = 18;
            sentence.understood = 17;
            Claim claim;
            claim.sentence = static_cast<std::uint32_t>(i);
            claim.subject = phrase("The mill number " + std::to_string(i), sentence.span);
            claim.subject.entity = "River Mill";
            claim.predicate.text = "has";
            claim.predicate.lemma = "have";
            claim.objects.push_back(
                {Role::object, "", phrase(std::to_string(100 + number + i) + " workers", {})});
            claim.span = sentence.span;
            reading.sentences.push_back(std::move(sentence));
            reading.claims.push_back(std::move(claim));
        }
        reading.entities.push_back({"River Mill", {"the mill"}, "", 1000});
        documents.push_back(std::move(document));
        readings.push_back(std::move(reading));
    }

    [[nodiscard]] Evidence side(std::size_t document, std::size_t sentence) const {
        const Sentence& from = readings[document].sentences[sentence];
        Evidence out;
        out.document = static_cast<std::uint32_t>(document);
        out.document_id = documents[document].id;
        out.path = documents[document].info.path;
        out.title = documents[document].info.title;
        out.source = documents[document].info.source;
        out.date = "2024-05-01";
        out.sentence = out.quote = from.text;
        out.begin = from.span.begin;
        out.end = from.span.end;
        out.line = static_cast<std::uint32_t>(sentence + 1);
        out.claim = "The mill | has | workers";
        out.marked = {{from.span.begin + 4, from.span.begin + 8}};
        return out;
    }

    void add_finding(std::size_t number) {
        const std::size_t a = number % document_count;
        const std::size_t sentence = number / document_count * 7 % claims_per_document;
        Finding finding;
        finding.key = "abcdef" + std::to_string(1000000000 + number);
        finding.kind = static_cast<FindingKind>(number % 3);
        finding.reason = number % 2 == 0 ? "quantity" : "openness.closed";
        finding.score = 1.0 - static_cast<double>(number) / finding_count;
        finding.a = side(a, sentence);
        finding.b = side((a + 1) % document_count, sentence);
        finding.message = "Office one gives " + std::to_string(number) + "; another one does not.";
        for (const char* slot : {"subject", "predicate", "object", "quantity", "guards", "score"})
            finding.steps.push_back({slot, "the mill of the river", "the mill", "equivalence",
                                     "same entity, by the longest name"});
        findings.push_back(std::move(finding));
    }
};

const World& world() {
    static const World one;
    return one;
}

void save_run(const std::string& path) {
    fs::remove(path);
    store::Store store(path, store::Access::write);
    store::Run run;
    run.version = "bench";
    run.settings = "{}";
    store.save(run, world().input(), world().findings);
}

void save(benchmark::State& state) {
    (void)world();
    for (auto _ : state) save_run(world().file("save.db"));
    state.counters["claims/s"] = benchmark::Counter(
        static_cast<double>(state.iterations() * document_count * claims_per_document),
        benchmark::Counter::kIsRate);
}

// Every row that `save` wrote, table by table, as values in memory.
struct Table {
    std::string insert;
    std::vector<std::vector<std::string>> texts;  // by row
    std::vector<std::vector<int>> types;
};

std::vector<Table> rows_of(const std::string& path) {
    std::vector<Table> out;
    SQLite::Database database(path, SQLite::OPEN_READONLY);
    for (const std::string name :
         {"document", "version", "sentence", "claim", "entity", "run", "run_document", "finding",
          "evidence", "summary", "observation", "reading"}) {
        Table table;
        SQLite::Statement query(database, "SELECT * FROM " + name);
        std::string marks;
        for (int i = 0; i < query.getColumnCount(); ++i) marks += i == 0 ? "?" : ", ?";
        table.insert = "INSERT INTO " + name + " VALUES (" + marks + ")";
        while (query.executeStep()) {
            std::vector<std::string> texts;
            std::vector<int> types;
            for (int i = 0; i < query.getColumnCount(); ++i) {
                const SQLite::Column column = query.getColumn(i);
                texts.push_back(column.getString());
                types.push_back(column.getType());
            }
            table.texts.push_back(std::move(texts));
            table.types.push_back(std::move(types));
        }
        out.push_back(std::move(table));
    }
    return out;
}

void insert_all(SQLite::Database& database, const std::vector<Table>& tables) {
    SQLite::Transaction transaction(database);
    for (const Table& table : tables) {
        SQLite::Statement insert(database, table.insert);
        for (std::size_t row = 0; row < table.texts.size(); ++row) {
            for (std::size_t i = 0; i < table.texts[row].size(); ++i) {
                const std::string& text = table.texts[row][i];
                const int index = static_cast<int>(i) + 1;
                if (table.types[row][i] == SQLite::INTEGER)
                    insert.bind(index, static_cast<std::int64_t>(std::atoll(text.c_str())));
                else if (table.types[row][i] == SQLite::FLOAT)
                    insert.bind(index, std::atof(text.c_str()));
                else if (table.types[row][i] == SQLite::BLOB)
                    insert.bindNoCopy(index, text.data(), static_cast<int>(text.size()));
                else
                    insert.bindNoCopy(index, text);
            }
            insert.exec();
            insert.reset();
        }
    }
    transaction.commit();
}

void bare_insert_loop(benchmark::State& state) {
    save_run(world().file("save.db"));
    const std::vector<Table> tables = rows_of(world().file("save.db"));
    const std::string path = world().file("bare.db");
    for (auto _ : state) {
        state.PauseTiming();
        fs::remove(path);
        { const store::Store schema(path, store::Access::write); }
        SQLite::Database database(path, SQLite::OPEN_READWRITE);
        database.exec(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
            "PRAGMA foreign_keys = ON");
        state.ResumeTiming();
        insert_all(database, tables);
    }
    state.counters["claims/s"] = benchmark::Counter(
        static_cast<double>(state.iterations() * document_count * claims_per_document),
        benchmark::Counter::kIsRate);
}

// From the database to the first drawing.
void open_review(benchmark::State& state) {
    if (!fs::exists(world().file("save.db"))) save_run(world().file("save.db"));
    for (auto _ : state) {
        app::review::StoreData data(world().file("save.db"), "ana", {});
        app::review::Screen screen(data, {"ana", ""});
        benchmark::DoNotOptimize(screen.lines(120, 40));
    }
}

void decide_and_draw(benchmark::State& state) {
    if (!fs::exists(world().file("save.db"))) save_run(world().file("save.db"));
    app::review::StoreData data(world().file("save.db"), "ana", {});
    app::review::Screen screen(data, {"ana", ""});
    for (auto _ : state) {
        screen.press(app::review::key('c'));
        benchmark::DoNotOptimize(screen.lines(120, 40));
    }
}

BENCHMARK(save)->Unit(benchmark::kMillisecond)->Iterations(3)->UseRealTime();
BENCHMARK(bare_insert_loop)->Unit(benchmark::kMillisecond)->Iterations(3)->UseRealTime();
BENCHMARK(open_review)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(decide_and_draw)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace gainsay

BENCHMARK_MAIN();
