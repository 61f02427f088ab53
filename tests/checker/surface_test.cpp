// Sentences that are the same but for a few words, and the index that finds copies and candidates.
#include "checker/sentences/surface.hpp"

#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <sstream>

#include "checker/checks/score.hpp"
#include "checker/claims/context.hpp"
#include "checker/index.hpp"
#include "checker/judge.hpp"
#include "tests/checker/claims.hpp"

namespace gainsay::checker {
namespace {

// A document of one sentence; `word/v` marks a verb, `word/a` an adjective, the rest are nouns or
// function words.
struct Text {
    Document document;
    Reading reading;
    explicit Text(const std::string& marked) {
        std::istringstream in(marked);
        Sentence sentence;
        for (std::string piece; in >> piece;) {
            const std::size_t slash = piece.find('/');
            Word word;
            word.text = piece.substr(0, slash);
            word.lemma = word.text;
            word.word_class = slash == std::string::npos ? WordClass::noun
                              : piece[slash + 1] == 'v'  ? WordClass::verb
                                                         : WordClass::adjective;
            if (word.text[0] >= '0' && word.text[0] <= '9') word.word_class = WordClass::number;
            if (!sentence.text.empty()) sentence.text += ' ';
            word.span.begin = static_cast<std::uint32_t>(sentence.text.size());
            sentence.text += word.text;
            word.span.end = static_cast<std::uint32_t>(sentence.text.size());
            static const std::vector<std::string> function = {"the", "did", "not", "no",   "in",
                                                              "of",  "to",  "is",  "some", "may"};
            if (std::find(function.begin(), function.end(), word.text) == function.end())
                sentence.words.push_back(word);
            if (word.text == "not" || word.text == "no") sentence.negators.push_back(word);
        }
        document.bytes = sentence.text;
        sentence.span = {0, static_cast<std::uint32_t>(document.bytes.size())};
        reading.sentences.push_back(sentence);
    }
};

std::string verdict(const std::string& a, const std::string& b) {
    const Text x(a);
    const Text y(b);
    const std::array<CheckedDocument, 2> documents = {
        {{&x.document, &x.reading}, {&y.document, &y.reading}}};
    const EntityTable entities(documents);
    const Context context(documents, entities, true);
    const Claim of_a;
    const Claim of_b;
    const std::optional<Outcome> found =
        judge_surfaces(prepare(of_a, x.reading, entities, 0, 0),
                       prepare(of_b, y.reading, entities, 1, 0), false, context);
    return found ? std::string(found->conflict.check) : "silent";
}

struct Row {
    const char* a;
    const char* b;
    const char* expect;
};

TEST(Surface, tells_which_edit_makes_a_conflict) {
    const std::vector<Row> rows = {
        {"the board publish/v the report in march",
         "the board did not publish/v the report in march", "negation"},
        {"the board publish/v the report in march",
         "the board refuse/v to publish/v the report in march", "negation"},
        {"the board publish/v the report in march", "the board publish/v the report in march",
         "silent"},
        {"the revenue of the group rise/v in march", "the revenue of the group fall/v in march",
         "opposite"},
        {"the revenue of the group did not rise/v in march",
         "the revenue of the group fall/v in march", "silent"},
        {"the group open/v 12 shops in march", "the group open/v 17 shops in march", "quantity"},
        {"the group open/v 1.2 shops in march", "the group open/v 1.24 shops in march", "silent"},
        {"the group open/v shops in 2021", "the group did not open/v shops in 2022", "silent"},
        {"the group open/v shops in march", "the group may not open/v shops in march", "silent"},
        {"some members back/v the plan in march", "some members did not back/v the plan in march",
         "silent"},
        {"the small/a dog run/v in the park", "the large/a dog run/v in the park", "silent"},
        {"the bank publish/v the report in march",
         "the court did not publish/v the report in march", "silent"},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(verdict(row.a, row.b), row.expect) << row.a << " / " << row.b;
        EXPECT_EQ(verdict(row.b, row.a), row.expect) << row.b << " / " << row.a;
    }
}

TEST(Score, rises_with_evidence_and_stays_between_none_and_certain) {
    Features weak;
    weak[Feature::negation] = 1;
    weak[Feature::confidence] = 0.5;
    Features strong = weak;
    strong[Feature::subject_entity] = 1;
    strong[Feature::object_both] = 1;
    strong[Feature::confidence] = 0.9;
    EXPECT_LT(score(weak), score(strong));
    EXPECT_GT(score(weak), 0.0);
    EXPECT_LT(score(strong), 1.0);
}

CandidateIndex index_of(std::size_t claims, const IndexOptions& options) {
    testing::World world;
    std::vector<testing::Builder> one;
    for (std::size_t i = 0; i < claims; ++i)
        one.push_back(
            testing::claim("Acme", "sell", "product" + std::to_string(i % (claims / 20 + 1))));
    world.document("One", {}, one);
    const auto documents = world.checked();
    const EntityTable entities(documents);
    std::vector<Proposition> propositions;
    for (std::uint32_t i = 0; i < claims; ++i)
        propositions.push_back(
            prepare(documents[0].reading->claims[i], *documents[0].reading, entities, 0, i));
    return candidates(propositions, entities, options);
}

std::vector<Candidate> pairs_of(std::size_t claims) { return index_of(claims, {}).pairs(); }

TEST(Index, grows_nearly_linearly_even_when_all_speak_of_one_entity) {
    const std::size_t small = pairs_of(1000).size();
    const std::size_t large = pairs_of(10000).size();
    EXPECT_GT(small, 0U);
    EXPECT_LT(large, small * 16);  // 10 to the power of 1.2
}

TEST(Index, gives_no_claim_more_partners_than_it_may_have) {
    IndexOptions few;
    few.partners = 5;
    const CandidateIndex index = index_of(1000, few);
    std::vector<std::uint32_t> found;
    std::size_t most = 0;
    for (std::uint32_t i = 0; i < index.size(); ++i) {
        index.partners(i, found);
        most = std::max(most, found.size());
    }
    EXPECT_EQ(most, 5U);
}

TEST(Index, finds_all_pairs_about_one_entity_while_they_are_few) {
    testing::World world;
    world.document("One", {},
                   {testing::claim("Acme", "sell", "chips"), testing::claim("Acme", "grow")});
    world.document("Two", {}, {testing::claim("Acme", "shrink"), testing::claim("Bolt", "shrink")});
    EXPECT_EQ(Checker({}, {}).check(world.checked()).candidate_pairs, 3U);
}

}  // namespace
}  // namespace gainsay::checker
