// Sentences to claims, whole and stage by stage: tokens a second on one core, and hostile text at
// growing sizes.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <vector>

#include "gainsay/reader.hpp"
#include "grammar/analysis.hpp"
#include "grammar/lowering/claims.hpp"
#include "grammar/lowering/proposition.hpp"
#include "grammar/perceptron/analyser.hpp"
#include "grammar/quantities/dates.hpp"
#include "grammar/quantities/quantities.hpp"
#include "grammar/resolution/discourse.hpp"
#include "grammar/segmentation/segmenter.hpp"
#include "grammar/syntax/repair.hpp"

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

// Analysed once, for the stages behind the parser. A document of all sentences is one block.
struct Prepared {
    std::vector<Analysis> analyses;
    std::vector<std::vector<Token>> parsed;  // as the parser leaves them
    Document document;
    std::size_t tokens = 0;
    Prepared() {
        document.bytes = text(static_cast<std::int64_t>(sentences.size()));
        Block block;
        block.text = document.bytes;
        block.span = {0, static_cast<std::uint32_t>(block.text.size())};
        document.blocks.push_back(std::move(block));
        perceptron::Analyser analyser(perceptron::Model::embedded());
        std::uint32_t at = 0;
        for (const std::string& s : sentences) {
            Analysis& a = analyses.emplace_back(perceptron::Model::embedded());
            a.read(std::string_view(document.bytes).substr(at, s.size()), at);
            tokens += a.tokens().size();
            parsed.push_back(a.tokens());
            analyser.parse(parsed.back());
            at += static_cast<std::uint32_t>(s.size() + 1);
        }
    }
};

const Prepared& prepared() {
    static const Prepared all;
    return all;
}

// The stages of reading, each in tokens a second.
void per_token(benchmark::State& state) {
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(prepared().tokens));
}

void stage_segment(benchmark::State& state) {
    Segmenter segmenter;
    std::vector<Span> spans;
    const std::string& all = prepared().document.bytes;
    for (auto _ : state)
        for (const Span sentence : segmenter.sentences(all)) {
            spans.clear();
            segmenter.tokens(std::string_view(all).substr(sentence.begin, sentence.size()), 0,
                             spans);
            benchmark::DoNotOptimize(spans.data());
        }
    per_token(state);
}
BENCHMARK(stage_segment);

void stage_tag(benchmark::State& state) {
    perceptron::Analyser analyser(perceptron::Model::embedded());
    std::vector<std::vector<Token>> tokens = prepared().parsed;
    for (auto _ : state)
        for (std::vector<Token>& sentence : tokens) analyser.tag(sentence);
    per_token(state);
}
BENCHMARK(stage_tag);

void stage_parse(benchmark::State& state) {
    perceptron::Analyser analyser(perceptron::Model::embedded());
    std::vector<std::vector<Token>> tokens = prepared().parsed;
    for (auto _ : state)
        for (std::vector<Token>& sentence : tokens) analyser.parse(sentence);
    per_token(state);
}
BENCHMARK(stage_parse);

// Arcs put right, the clause grammar, propositions.
void stage_lower(benchmark::State& state) {
    Tree tree;
    std::vector<Token> tokens;
    for (auto _ : state)
        for (const std::vector<Token>& sentence : prepared().parsed) {
            tokens = sentence;
            repair_arcs(tokens);
            build_tree(tokens, tree);
            benchmark::DoNotOptimize(propositions_of(tree));
        }
    per_token(state);
}
BENCHMARK(stage_lower);

void clause_grammar(benchmark::State& state) {
    Tree tree;
    for (auto _ : state)
        for (const Analysis& a : prepared().analyses) {
            build_tree(a.tokens(), tree);
            benchmark::DoNotOptimize(tree.slots.data());
        }
    per_token(state);
}
BENCHMARK(clause_grammar);

void stage_figures(benchmark::State& state) {
    for (auto _ : state)
        for (const std::string& s : sentences) {
            const std::vector<FoundTime> times = find_times(s, std::nullopt);
            benchmark::DoNotOptimize(find_quantities(s, times));
        }
    per_token(state);
}
BENCHMARK(stage_figures);

// Names, descriptions and pronouns; then claims in words.
void stage_resolve(benchmark::State& state) {
    for (auto _ : state) {
        Discourse discourse(prepared().document.info);
        for (const Analysis& a : prepared().analyses)
            discourse.begin_sentence(a.tree(), a.propositions());
        benchmark::DoNotOptimize(&discourse);
    }
    per_token(state);
}
BENCHMARK(stage_resolve);

void stage_resolve_and_word(benchmark::State& state) {
    const Block& block = prepared().document.blocks[0];
    for (auto _ : state) {
        Discourse discourse(prepared().document.info);
        Reading reading;
        for (const Analysis& a : prepared().analyses) {
            discourse.begin_sentence(a.tree(), a.propositions());
            const SentenceContext context{block, {}, 0, std::nullopt, {}, {}};
            Sentence sentence;
            append_claims(a.tree(), a.propositions(), context, discourse, sentence, reading.claims);
            reading.sentences.push_back(std::move(sentence));
        }
        discourse.finish(reading);
        benchmark::DoNotOptimize(reading.claims.data());
    }
    per_token(state);
}
BENCHMARK(stage_resolve_and_word);

void all_stages_to_propositions(benchmark::State& state) {
    Analysis analysis(perceptron::Model::embedded());
    for (auto _ : state)
        for (const std::string& s : sentences) benchmark::DoNotOptimize(analysis.read(s, 0));
    per_token(state);
}
BENCHMARK(all_stages_to_propositions);

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

// One sentence of so many bytes.
void one_long_sentence(benchmark::State& state) {
    const Reader reader;
    std::string sentence;
    while (sentence.size() < static_cast<std::size_t>(state.range(0)))
        sentence += "the mill makes pumps and ";
    for (auto _ : state) benchmark::DoNotOptimize(reader.read_text(sentence));
    state.SetComplexityN(state.range(0));
}
BENCHMARK(one_long_sentence)
    ->RangeMultiplier(4)
    ->Range(1 << 14, 1 << 20)
    ->Complexity()
    ->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
