#include "store/run_writer.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "gainsay/error.hpp"
#include "store/finding_json.hpp"
#include "store/fingerprint.hpp"
#include "store/merge.hpp"
#include "store/names.hpp"
#include "store/reading_bytes.hpp"
#include "store/rows.hpp"
#include "store/successions.hpp"

namespace gainsay::store {

namespace {

// Lines of offsets that come in rising order.
class Lines {
public:
    explicit Lines(std::string_view bytes) : bytes_(bytes) {}
    std::uint32_t of(std::uint32_t offset) {
        if (offset < at_) {
            at_ = 0;
            line_ = 1;
        }
        const std::size_t end = std::min<std::size_t>(offset, bytes_.size());
        for (; at_ < end; ++at_)
            if (bytes_[at_] == '\n') ++line_;
        return line_;
    }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
    std::uint32_t line_ = 1;
};

class RunWriter {
public:
    explicit RunWriter(SQLite::Database& database) : database_(database) {}

    std::int64_t write(const Run& run, std::span<const RunDocument> documents,
                       std::span<const Finding> findings) {
        check_quotes(documents, findings);
        const std::vector<const Finding*> once = without_repeats(findings);
        write_run_row(run, documents, once.size());
        write_rules(run.rules);
        SQLite::Statement link(database_,
                               "INSERT INTO run_document(run, position, version) VALUES (?, ?, ?)");
        std::size_t position = 0;
        for (const RunDocument& document : documents) {
            run_with(link, run_, position++, version_of(document));
            keep_reading(document);
        }
        const std::vector<const Finding*> fresh = write_findings(once);
        forget_old_readings();
        write_successions(database_, run_, fresh);
        adopt_waiting(database_);
        return run_;
    }

private:
    // What is shown as a quote is what the file says, byte by byte.
    static void check_quotes(std::span<const RunDocument> documents,
                             std::span<const Finding> findings) {
        std::unordered_map<std::string_view, const Document*> by_id;
        for (const RunDocument& document : documents)
            by_id.emplace(document.document->id, document.document);
        for (const Finding& finding : findings) {
            for (const Evidence* side : {&finding.a, &finding.b}) {
                const auto found = by_id.find(side->document_id);
                if (found == by_id.end())
                    throw Error(ExitCode::database, "finding " + finding.key +
                                                        " names a document that is not of its run; "
                                                        "nothing was saved");
                const std::string_view bytes = found->second->bytes;
                const bool inside = side->begin <= side->end && side->end <= bytes.size();
                if (!inside || bytes.substr(side->begin, side->end - side->begin) != side->quote)
                    throw Error(ExitCode::database, Place{side->path, side->line},
                                "the quote of finding " + finding.key +
                                    " is not what the file says; nothing was saved");
            }
        }
    }

    // A sentence that a document says twice makes two findings of one key: the stronger one, which
    // comes first, stays.
    static std::vector<const Finding*> without_repeats(std::span<const Finding> findings) {
        std::unordered_set<std::string_view> seen;
        std::vector<const Finding*> out;
        for (const Finding& finding : findings)
            if (seen.insert(finding.key).second) out.push_back(&finding);
        return out;
    }

    void write_run_row(const Run& run, std::span<const RunDocument> documents,
                       std::size_t findings) {
        std::uint64_t claims = 0;
        for (const RunDocument& document : documents) claims += document.reading->claims.size();
        SQLite::Statement insert(database_,
                                 "INSERT INTO run(started, finished, version, settings, "
                                 "candidate_pairs, claims, documents, "
                                 "findings) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        const std::string now = utc_now();
        run_with(insert, run.started.empty() ? now : run.started,
                 run.finished.empty() ? now : run.finished, run.version, run.settings,
                 run.candidate_pairs, claims, documents.size(), findings);
        run_ = database_.getLastInsertRowid();
    }

    void write_rules(const std::vector<RuleVersion>& rules) {
        SQLite::Statement add(database_,
                              "INSERT INTO rule_version(rule, hash, title) VALUES (?, ?, ?) "
                              "ON CONFLICT(rule, hash) DO UPDATE SET title = excluded.title");
        SQLite::Statement link(database_,
                               "INSERT OR IGNORE INTO run_rule(run, rule_version) "
                               "SELECT ?, id FROM rule_version WHERE rule = ? AND hash = ?");
        for (const RuleVersion& rule : rules) {
            run_with(add, rule.rule, rule.hash, rule.title);
            run_with(link, run_, rule.rule, rule.hash);
        }
    }

    void keep_reading(const RunDocument& input) {
        if (input.reading_key.empty()) return;
        touch_reading_.bind(1, run_);
        touch_reading_.bind(2, input.reading_key);
        const bool kept = touch_reading_.exec() == 1;
        touch_reading_.reset();
        if (kept) return;
        const std::string bytes = bytes_of(*input.reading);
        insert_reading_.bind(1, input.reading_key);
        insert_reading_.bind(2, run_);
        insert_reading_.bind(3, bytes.data(), static_cast<int>(bytes.size()));
        insert_reading_.exec();
        insert_reading_.reset();
    }

    // Texts that the last runs did not have, and programs that are no more: they can be read again.
    void forget_old_readings() {
        constexpr std::int64_t runs_kept = 8;
        SQLite::Statement forget(database_, "DELETE FROM reading WHERE last_run <= ?");
        run_with(forget, run_ - runs_kept);
    }

    // The version of a document that holds this reading; written if there is none yet.
    std::int64_t version_of(const RunDocument& input) {
        const Document& document = *input.document;
        run_with(upsert_document_, document.id, document.info.path);
        const std::string reading_hash = fingerprint(document, *input.reading);
        find_version_.bind(1, document.id);
        find_version_.bind(2, document.content_hash);
        find_version_.bind(3, reading_hash);
        std::int64_t version = 0;
        if (find_version_.executeStep()) version = find_version_.getColumn(0).getInt64();
        find_version_.reset();
        return version != 0 ? version : write_version(document, *input.reading, reading_hash);
    }

    static std::string fingerprint(const Document& document, const Reading& reading) {
        Fingerprint print;
        const DocumentInfo& info = document.info;
        for (const std::string& text : {info.path, info.title, info.source, info.kind,
                                        iso_date(info.date.first), iso_date(info.date.last)})
            print.add(text);
        print.add(info.date.stated ? 1U : 0U);
        if (!info.address.empty()) print.add(info.address);
        for (const Block& block : document.blocks)
            if (!block.place.empty()) print.add(block.place);
        for (const Sentence& sentence : reading.sentences) {
            print.add(sentence.text);
            print.add(sentence.span.begin);
            print.add(sentence.tokens);
            print.add(sentence.understood);
        }
        for (const Claim& claim : reading.claims) {
            print.add(one_line(claim));
            print.add(claim.sentence);
            print.add(claim.span.begin);
            print.add(name(claim.polarity));
            print.add(name(claim.mode));
            print.add(claim.holder);
            print.add(claim.subject.entity);
            print.add(iso_date(claim.time.first) + iso_date(claim.time.last));
            print.add(static_cast<std::uint64_t>(claim.confidence * 1e6));
        }
        for (const Entity& entity : reading.entities) {
            print.add(entity.name);
            print.add(entity.part_of);
            print.add(entity.mentions);
        }
        return print.hex();
    }

    std::int64_t write_version(const Document& document, const Reading& reading,
                               const std::string& reading_hash) {
        SQLite::Statement insert(
            database_,
            "INSERT INTO version(document, content_hash, reading_hash, path, title, source, kind, "
            "date_first, date_last, date_stated, coverage, sentences, claims, address) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        const DocumentInfo& info = document.info;
        run_with(insert, document.id, document.content_hash, reading_hash, info.path, info.title,
                 info.source, info.kind, iso_date(info.date.first), iso_date(info.date.last),
                 info.date.stated, reading.coverage(), reading.sentences.size(),
                 reading.claims.size(), info.address);
        const std::int64_t version = database_.getLastInsertRowid();
        const std::int64_t first_sentence = write_sentences(version, document, reading);
        write_claims(version, first_sentence, reading);
        for (const Entity& entity : reading.entities)
            run_with(insert_entity_, version, entity.name, names_of(entity.aliases), entity.part_of,
                     entity.mentions);
        return version;
    }

    std::int64_t write_sentences(std::int64_t version, const Document& document,
                                 const Reading& reading) {
        const std::int64_t first =
            1 + database_.execAndGet("SELECT coalesce(max(id), 0) FROM sentence").getInt64();
        std::int64_t position = 0;
        Lines lines(document.bytes);
        for (const Sentence& sentence : reading.sentences) {
            run_with(insert_sentence_, first + position, version, position, sentence.block,
                     name(sentence.kind), sentence.span.begin, sentence.span.end, sentence.text,
                     sentence.tokens, sentence.understood, lines.of(sentence.span.begin),
                     document.place_of(sentence.span.begin));
            ++position;
        }
        return first;
    }

    void write_claims(std::int64_t version, std::int64_t first_sentence, const Reading& reading) {
        std::int64_t position = 0;
        for (const Claim& claim : reading.claims) {
            run_with(insert_claim_, first_sentence + claim.sentence, version, position++,
                     claim.subject.text, claim.predicate.text, objects_of(claim),
                     claim.subject.entity, name(claim.polarity), name(claim.mode), claim.holder,
                     iso_date(claim.time.first), iso_date(claim.time.last), name(claim.origin),
                     claim.confidence, claim.span.begin, claim.span.end);
        }
    }

    // Returns those that no run saw before.
    std::vector<const Finding*> write_findings(const std::vector<const Finding*>& findings) {
        std::vector<const Finding*> fresh;
        SQLite::Statement known(database_, "SELECT 1 FROM finding WHERE key = ?");
        SQLite::Statement upsert(
            database_,
            "INSERT INTO finding(key, kind, reason, a_document, b_document, first_run) "
            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT(key) DO UPDATE SET kind = excluded.kind");
        SQLite::Statement observe(database_,
                                  "INSERT INTO observation(run, rank, finding, score, evidence) "
                                  "VALUES (?, ?, ?, ?, ?)");
        std::int64_t rank = 0;
        for (const Finding* one : findings) {
            const Finding& finding = *one;
            known.bind(1, finding.key);
            if (!known.executeStep()) fresh.push_back(one);
            known.reset();
            run_with(upsert, finding.key, name(finding.kind), finding.reason, finding.a.document_id,
                     finding.b.document_id, run_);
            run_with(observe, run_, ++rank, finding.key, finding.score, evidence_of(finding));
        }
        return fresh;
    }

    std::int64_t evidence_of(const Finding& finding) {
        const std::string detail = detail_of(finding);
        Fingerprint print;
        for (const std::string& text : {finding.message, finding.a.quote, finding.b.quote, detail})
            print.add(text);
        const std::string hash = print.hex();
        find_evidence_.bind(1, hash);
        std::int64_t id = 0;
        if (find_evidence_.executeStep()) id = find_evidence_.getColumn(0).getInt64();
        find_evidence_.reset();
        if (id != 0) return id;
        run_with(insert_evidence_, hash, finding.message, finding.a.quote, finding.b.quote, detail);
        const std::int64_t evidence = database_.getLastInsertRowid();
        const Evidence& a = finding.a;
        const Evidence& b = finding.b;
        run_with(insert_summary_, evidence, name(finding.severity), finding.message, a.path, a.line,
                 a.source, a.date, a.begin, a.end, b.path, b.line, b.source, b.date, b.begin, b.end,
                 a.place, b.place);
        return evidence;
    }

    SQLite::Database& database_;
    std::int64_t run_ = 0;
    SQLite::Statement upsert_document_{database_,
                                       "INSERT INTO document(id, path) VALUES (?, ?) "
                                       "ON CONFLICT(id) DO UPDATE SET path = excluded.path"};
    SQLite::Statement find_version_{
        database_,
        "SELECT id FROM version WHERE document = ? AND content_hash = ? AND reading_hash = ?"};
    SQLite::Statement insert_sentence_{
        database_,
        "INSERT INTO sentence(id, version, position, block, kind, begin, \"end\", text, tokens, "
        "understood, line, place) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    SQLite::Statement touch_reading_{database_, "UPDATE reading SET last_run = ? WHERE key = ?"};
    SQLite::Statement insert_reading_{database_,
                                      "INSERT INTO reading(key, last_run, bytes) VALUES (?, ?, ?)"};
    SQLite::Statement insert_claim_{
        database_,
        "INSERT INTO claim(sentence, version, position, subject, predicate, objects, entity, "
        "polarity, mode, holder, time_first, time_last, origin, confidence, begin, \"end\") "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    SQLite::Statement insert_entity_{
        database_,
        "INSERT INTO entity(version, name, aliases, part_of, mentions) VALUES (?, ?, ?, ?, ?)"};
    SQLite::Statement find_evidence_{database_, "SELECT id FROM evidence WHERE hash = ?"};
    SQLite::Statement insert_evidence_{
        database_,
        "INSERT INTO evidence(hash, message, a_quote, b_quote, detail) VALUES (?, ?, ?, ?, ?)"};
    SQLite::Statement insert_summary_{
        database_,
        "INSERT INTO summary(evidence, severity, message, a_path, a_line, a_source, a_date, "
        "a_begin, a_end, b_path, b_line, b_source, b_date, b_begin, b_end, a_place, b_place) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
};

}  // namespace

std::int64_t write_run(SQLite::Database& database, const Run& run,
                       std::span<const RunDocument> documents, std::span<const Finding> findings) {
    return RunWriter(database).write(run, documents, findings);
}

std::string utc_now() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text.data(), size};
}

}  // namespace gainsay::store
