// Resolution alone, behind the parser: sentences and tokens a second on one core, and documents of
// growing length, whose cost must stay linear.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "grammar/analysis.hpp"
#include "grammar/resolution/discourse.hpp"

namespace {

using namespace gainsay;
using namespace gainsay::grammar;

const std::vector<std::string> sentences = {
    "Northwind Ltd., a maker of paints, said on Monday that its revenue rose 8.5% to $3.2 billion.",
    "The company's chairman, Erik Lund, did not comment on the dispute with Harbour Inc., which "
    "began in the 1990s.",
    "He told reporters that it would build a second plant if prices of coatings fell.",
    "\"We have waited for this,\" the chairman said, and the two companies agreed to talk.",
    "Researchers who studied the lake found that fish had returned, although farms nearby still "
    "use the same chemicals."};

// Analysed once: what is measured begins behind the parser. A deque, as trees point into analyses.
struct Prepared {
    std::deque<Analysis> analyses;
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

void read(Discourse& discourse, const Analysis& analysis) {
    discourse.begin_sentence(analysis.tree(), analysis.propositions());
    std::vector<ReadingStep> steps;
    for (const Proposition& p : analysis.propositions()) {
        if (p.subject < 0) continue;
        benchmark::DoNotOptimize(discourse.entity_of(analysis.tree(), p.subject, steps));
        benchmark::DoNotOptimize(discourse.mentions_in(analysis.tree(), p.subject_tokens, steps));
        for (const PropositionArgument& a : p.arguments)
            benchmark::DoNotOptimize(discourse.mentions_in(analysis.tree(), a.tokens, steps));
    }
}

// The items figure is sentences a second; divide by its inverse for the time of one.
void resolve(benchmark::State& state) {
    const DocumentInfo info;
    for (auto _ : state) {
        Discourse discourse(info);
        for (std::int64_t i = 0; i < state.range(0); ++i)
            read(discourse,
                 prepared().analyses[static_cast<std::size_t>(i) % prepared().analyses.size()]);
        Reading reading;
        discourse.finish(reading);
        benchmark::DoNotOptimize(reading.entities.data());
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.counters["tokens/s"] =
        benchmark::Counter(static_cast<double>(state.iterations() * state.range(0)) *
                               static_cast<double>(prepared().tokens) /
                               static_cast<double>(prepared().analyses.size()),
                           benchmark::Counter::kIsRate);
    state.SetComplexityN(state.range(0));
}
BENCHMARK(resolve)->RangeMultiplier(4)->Range(16, 16384)->Complexity();

}  // namespace

BENCHMARK_MAIN();
