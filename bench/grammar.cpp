// Sentences to claims, whole and stage by stage: tokens a second on one core, and hostile text at
// growing sizes.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <vector>

#include "gainsay/reader.hpp"
#include "grammar/analysis.hpp"
#include "grammar/lowering/proposition.hpp"

namespace {

using namespace gainsay;
using namespace gainsay::grammar;

const std::vector<std::string> sentences = {
    "Northwind Ltd. said on Monday that its revenue rose 8.5% to $3.2 billion in 2023.",
    "The company's chairman, Erik Lund, did not comment on the dispute with Harbour Inc., which "
    "began in the 1990s.",
    "Analysts expect a decline of 5 to 10 percent because prices of paints and coatings have "
    "fallen since spring.",
    "According to the ministry, the new bridge, built by two local firms, will open in May and "
    "carry 40,000 cars a day.",
    "Researchers who studied the lake found that fish had returned, although farms nearby still "
    "use the same chemicals."};

std::string text(std::int64_t size) {
    std::string out;
    for (std::int64_t i = 0; i < size; ++i)
        out += sentences[static_cast<std::size_t>(i) % sentences.size()] + " ";
    return out;
}

// Analysed once, for the stages behind the parser.
struct Prepared {
    std::vector<Analysis> analyses;
    std::size_t tokens = 0;
    Prepared() {
        for (const std::string& s : sentences) {
            Analysis& a = analyses.emplace_back(perceptron::Model::embedded());
            a.read(s, 0);
            tokens += a.tokens().size();
        }
    }
};

const Prepared& prepared() {
    static const Prepared all;
    return all;
}

void per_token(benchmark::State& state, std::size_t tokens) {
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(tokens));
}

void segment_tag_parse_and_lower(benchmark::State& state) {
    Analysis analysis(perceptron::Model::embedded());
    for (auto _ : state)
        for (const std::string& s : sentences) benchmark::DoNotOptimize(analysis.read(s, 0));
    per_token(state, prepared().tokens);
}
BENCHMARK(segment_tag_parse_and_lower);

void clause_grammar(benchmark::State& state) {
    Tree tree;
    for (auto _ : state)
        for (const Analysis& a : prepared().analyses) {
            build_tree(a.tokens(), tree);
            benchmark::DoNotOptimize(tree.slots.data());
        }
    per_token(state, prepared().tokens);
}
BENCHMARK(clause_grammar);

void propositions(benchmark::State& state) {
    for (auto _ : state)
        for (const Analysis& a : prepared().analyses)
            benchmark::DoNotOptimize(propositions_of(a.tree()));
    per_token(state, prepared().tokens);
}
BENCHMARK(propositions);

// Sentences a second is the items figure.
void text_to_claims(benchmark::State& state) {
    const Reader reader;
    const std::string all = text(state.range(0));
    for (auto _ : state) benchmark::DoNotOptimize(reader.read_text(all));
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetComplexityN(state.range(0));
}
BENCHMARK(text_to_claims)
    ->RangeMultiplier(4)
    ->Range(64, 4096)
    ->Complexity()
    ->Unit(benchmark::kMillisecond);

void nested_relative_clauses(benchmark::State& state) {
    const Reader reader;
    std::string chase = "Dogs chase cats";
    for (std::int64_t i = 0; i < state.range(0); ++i) chase += " who chase cats";
    for (auto _ : state) benchmark::DoNotOptimize(reader.read_text(chase));
    state.SetComplexityN(state.range(0));
}
BENCHMARK(nested_relative_clauses)->RangeMultiplier(4)->Range(16, 16384)->Complexity();

void nested_brackets(benchmark::State& state) {
    const Reader reader;
    const auto n = static_cast<std::size_t>(state.range(0));
    const std::string brackets = std::string(n, '(') + std::string(n, ')');
    for (auto _ : state) benchmark::DoNotOptimize(reader.read_text(brackets));
    state.SetComplexityN(state.range(0));
}
BENCHMARK(nested_brackets)->RangeMultiplier(4)->Range(64, 16384)->Complexity();

}  // namespace

BENCHMARK_MAIN();
