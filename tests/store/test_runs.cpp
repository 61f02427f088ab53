#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "gainsay/error.hpp"
#include "tests/store/sample.hpp"

namespace gainsay::store {
namespace {

std::int64_t count(const std::string& path, const std::string& table) {
    SQLite::Database database(path, SQLite::OPEN_READONLY);
    return database.execAndGet("SELECT count(*) FROM " + table).getInt64();
}

TEST(Store, starts_empty) {
    const Folder folder;
    const Store store(folder.file("case.db"), Access::write);
    EXPECT_FALSE(store.last_run().has_value());
    EXPECT_TRUE(store.runs().empty());
    EXPECT_TRUE(store.findings(1).empty());
    EXPECT_FALSE(store.finding("ab").has_value());
}

TEST(Store, gives_a_run_back_as_it_was) {
    const Folder folder;
    Store store(folder.file("case.db"), Access::write);
    const Sample sample = harbour();
    const std::vector<Finding> findings = {sample.finding(0, 1, "opposite", 0.9)};
    const std::int64_t id = store.save(a_run(), sample.input(), findings);
    const auto run = store.last_run();
    ASSERT_TRUE(run.has_value());
    EXPECT_EQ(run->id, id);
    EXPECT_EQ(run->started, a_run().started);
    EXPECT_EQ(run->finished, a_run().finished);
    EXPECT_EQ(run->version, a_run().version);
    EXPECT_EQ(run->settings, a_run().settings);
    EXPECT_EQ(run->candidate_pairs, 12U);
    EXPECT_EQ(run->claims, 6U);
    EXPECT_EQ(run->documents, 3U);
    EXPECT_EQ(run->findings, 1U);
}

TEST(Store, gives_documents_back_in_their_order) {
    const Folder folder;
    Store store(folder.file("case.db"), Access::write);
    const Sample sample = harbour();
    const auto documents = store.documents(store.save(a_run(), sample.input(), {}));
    ASSERT_EQ(documents.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(documents[i].id, sample.documents[i].id);
        EXPECT_EQ(documents[i].content_hash, sample.documents[i].content_hash);
        EXPECT_EQ(documents[i].info.path, sample.documents[i].info.path);
        EXPECT_EQ(documents[i].info.title, sample.documents[i].info.title);
        EXPECT_EQ(documents[i].info.source, sample.documents[i].info.source);
        EXPECT_EQ(documents[i].info.kind, sample.documents[i].info.kind);
        EXPECT_EQ(documents[i].info.date, sample.documents[i].info.date);
        EXPECT_DOUBLE_EQ(documents[i].coverage, 0.75);
        EXPECT_EQ(documents[i].sentences, 1U);
        EXPECT_EQ(documents[i].claims, 2U);
    }
}

TEST(Store, writes_an_unchanged_document_once_and_an_edited_one_again) {
    const Folder folder;
    const std::string path = folder.file("case.db");
    Store store(path, Access::write);
    store.save(a_run(), harbour().input(), {});
    store.save(a_run(), harbour().input(), {});
    EXPECT_EQ(count(path, "version"), 3);
    EXPECT_EQ(count(path, "claim"), 6);
    Sample edited;
    edited.add("north.txt", "The harbour grew in spring and summer.");
    const auto documents = store.documents(store.save(a_run(), edited.input(), {}));
    EXPECT_EQ(count(path, "version"), 4);
    EXPECT_EQ(count(path, "document"), 3);
    EXPECT_EQ(documents.at(0).content_hash, edited.documents[0].content_hash);
    EXPECT_EQ(store.documents(1).at(0).content_hash, harbour().documents[0].content_hash);
}

TEST(Store, writes_claims_and_entities_that_people_can_query) {
    const Folder folder;
    const std::string path = folder.file("case.db");
    Store(path, Access::write).save(a_run(), harbour().input(), {});
    SQLite::Database database(path, SQLite::OPEN_READONLY);
    EXPECT_EQ(database
                  .execAndGet("SELECT subject || '/' || predicate || '/' || objects || '/' || mode "
                              "FROM claim ORDER BY id LIMIT 1")
                  .getString(),
              R"(the harbour/handles/[["object","","cargo no. 0"]]/asserted)");
    EXPECT_EQ(database.execAndGet("SELECT aliases FROM entity LIMIT 1").getString(),
              R"(["the harbour","HARBOUR"])");
    EXPECT_EQ(database
                  .execAndGet("SELECT count(*) FROM claim c JOIN sentence s ON s.id = c.sentence "
                              "WHERE s.version = c.version")
                  .getInt(),
              6);
}

TEST(Store, is_read_by_one_while_another_writes) {
    const Folder folder;
    const std::string path = folder.file("case.db");
    Store writer(path, Access::write);
    const Store reader(path, Access::read);
    const Sample sample = harbour();
    EXPECT_TRUE(reader.runs().empty());
    writer.save(a_run(), sample.input(), {});
    EXPECT_EQ(reader.runs().size(), 1U);
}

TEST(Store, marks_its_files) {
    const Folder folder;
    const std::string path = folder.file("case.db");
    { const Store store(path, Access::write); }
    SQLite::Database database(path, SQLite::OPEN_READONLY);
    EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), Store::schema_version());
    EXPECT_EQ(database.execAndGet("PRAGMA application_id").getInt(), 0x67736179);
    EXPECT_EQ(database.execAndGet("PRAGMA journal_mode").getString(), "wal");
}

}  // namespace
}  // namespace gainsay::store
