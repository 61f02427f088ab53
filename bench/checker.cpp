// The checker's stages on claims drawn from a distribution like that of news: a few entities are
// named very often and most rarely, and so are words (Zipf 1949).
#include <benchmark/benchmark.h>

#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "checker/claims/entities.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/index.hpp"

namespace {

using namespace gainsay;
using namespace gainsay::checker;

// Ranks from 0 with probability falling as 1 / rank.
class Zipf {
public:
    explicit Zipf(std::size_t size) : size_(size), span_(std::log(static_cast<double>(size) + 1)) {}
    std::size_t operator()(std::mt19937_64& random) const {
        const double at = std::uniform_real_distribution<double>(0.0, span_)(random);
        return std::min(size_ - 1, static_cast<std::size_t>(std::exp(at)) - 1);
    }

private:
    std::size_t size_;
    double span_;
};

Word word(std::string text, WordClass word_class) {
    Word out;
    out.lemma = text;
    out.text = std::move(text);
    out.word_class = word_class;
    return out;
}

Phrase noun_phrase(std::mt19937_64& random, const Zipf& nouns) {
    Phrase out;
    for (int i = 0; i < 2; ++i) {
        out.words.push_back(word("noun" + std::to_string(nouns(random)), WordClass::noun));
        out.depth.push_back(static_cast<std::uint16_t>(1 - i));
        out.text += (out.text.empty() ? "" : " ") + out.words.back().text;
    }
    out.head = out.words.back().lemma;
    out.head_class = WordClass::noun;
    return out;
}

// Documents of 50 sentences, one claim each; as many entities as there are documents.
struct Corpus {
    std::vector<Document> documents;
    std::vector<Reading> readings;
    std::vector<CheckedDocument> checked;

    explicit Corpus(std::size_t claims) {
        constexpr std::size_t sentences = 50;
        std::mt19937_64 random(7);  // the same corpus on every run
        const std::size_t count = claims / sentences;
        const Zipf entities(count);
        const Zipf verbs(2000);
        const Zipf nouns(20000);
        documents.resize(count);
        readings.resize(count);
        for (std::size_t d = 0; d < count; ++d) {
            documents[d].id = std::to_string(d);
            Reading& reading = readings[d];
            for (std::uint32_t s = 0; s < sentences; ++s) {
                Claim claim;
                claim.sentence = s;
                const std::string name = "Entity" + std::to_string(entities(random));
                claim.subject.text = claim.subject.head = claim.subject.entity = name;
                claim.subject.words.push_back(word(name, WordClass::proper));
                claim.subject.depth.push_back(0);
                claim.predicate.lemma = claim.predicate.text =
                    "verb" + std::to_string(verbs(random));
                Argument object;
                object.phrase = noun_phrase(random, nouns);
                claim.objects.push_back(std::move(object));
                Sentence sentence;
                sentence.words = claim.objects[0].phrase.words;
                reading.sentences.push_back(std::move(sentence));
                reading.claims.push_back(std::move(claim));
                reading.entities.push_back({name, {}, "", 1});
            }
        }
        for (std::size_t d = 0; d < count; ++d) checked.push_back({&documents[d], &readings[d]});
    }
};

void candidate_pairs(benchmark::State& state) {
    const Corpus corpus(static_cast<std::size_t>(state.range(0)));
    const EntityTable entities(corpus.checked);
    std::vector<Proposition> propositions;
    for (std::uint32_t d = 0; d < corpus.checked.size(); ++d)
        for (std::uint32_t i = 0; i < corpus.readings[d].claims.size(); ++i)
            propositions.push_back(
                prepare(corpus.readings[d].claims[i], corpus.readings[d], entities, d, i));
    std::size_t pairs = 0;
    std::vector<std::uint32_t> partners;
    for (auto _ : state) {
        pairs = 0;
        const CandidateIndex index = candidates(propositions, entities, {});
        for (std::uint32_t i = 0; i < propositions.size(); ++i) {
            index.partners(i, partners);
            pairs += partners.size();
        }
    }
    state.counters["pairs_a_claim"] =
        static_cast<double>(pairs) / static_cast<double>(propositions.size());
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetComplexityN(state.range(0));
}
BENCHMARK(candidate_pairs)
    ->RangeMultiplier(10)
    ->Range(10'000, 1'000'000)
    ->MinTime(4.0)  // a single run of the largest would be one figure, and its first
    ->Complexity()
    ->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
