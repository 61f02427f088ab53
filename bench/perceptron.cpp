// Tokens a second of the tagger and the parser, one core, on the EWT test sentences of the shared
// treebank (GAINSAY_SHARED, or ../shared beside the sources).
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "grammar/perceptron/analyser.hpp"
#include "grammar/train/treebank.hpp"

namespace {

using namespace gainsay::grammar;

std::string treebank_path() {
    const char* shared = std::getenv("GAINSAY_SHARED");
    const std::string folder = shared != nullptr ? shared : GAINSAY_SOURCE_DIR "/../shared";
    return folder + "/treebank/en_ewt-ud-test.conllu";
}

const train::Treebank& treebank() {
    static const train::Treebank gold = train::read_treebank(treebank_path());
    return gold;
}

std::vector<std::vector<Token>> sentences() {
    std::vector<std::vector<Token>> out;
    for (const train::GoldSentence& gold : treebank()) {
        std::vector<Token>& tokens = out.emplace_back(gold.size());
        for (std::size_t i = 0; i < gold.size(); ++i) tokens[i].text = gold[i].text;
    }
    return out;
}

template <typename Work>
void run(benchmark::State& state, Work&& work) {
    perceptron::Analyser analyser(perceptron::Model::embedded());
    std::vector<std::vector<Token>> all = sentences();
    std::int64_t tokens = 0;
    for (auto& sentence : all) analyser.tag(sentence);
    for (auto unused : state) {
        for (auto& sentence : all) {
            work(analyser, sentence);
            tokens += static_cast<std::int64_t>(sentence.size());
        }
    }
    state.SetItemsProcessed(tokens);
}

void tag(benchmark::State& state) {
    run(state, [](perceptron::Analyser& analyser, std::vector<Token>& s) { analyser.tag(s); });
}
void parse(benchmark::State& state) {
    run(state, [](perceptron::Analyser& analyser, std::vector<Token>& s) { analyser.parse(s); });
}
void tag_and_parse(benchmark::State& state) {
    run(state, [](perceptron::Analyser& analyser, std::vector<Token>& s) { analyser.analyse(s); });
}
// With no word type known at first: a short document in a new process.
void tag_cold(benchmark::State& state) {
    std::vector<std::vector<Token>> all = sentences();
    std::int64_t tokens = 0;
    for (auto unused : state) {
        perceptron::Analyser analyser(perceptron::Model::embedded());
        for (auto& sentence : all) {
            analyser.tag(sentence);
            tokens += static_cast<std::int64_t>(sentence.size());
        }
    }
    state.SetItemsProcessed(tokens);
}
void read_model(benchmark::State& state) {
    const std::string bytes = perceptron::Model::embedded().bytes();
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    for (auto unused : state) {
        benchmark::DoNotOptimize(perceptron::Model::read({data, bytes.size()}));
    }
}

BENCHMARK(tag)->Unit(benchmark::kMillisecond);
BENCHMARK(parse)->Unit(benchmark::kMillisecond);
BENCHMARK(tag_and_parse)->Unit(benchmark::kMillisecond);
BENCHMARK(tag_cold)->Unit(benchmark::kMillisecond);
BENCHMARK(read_model)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
