// Sentences, tokens and lemmas a second on one core, on text repeated from sentences of our own.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <vector>

#include "grammar/lexicon/opposites.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/segmentation/lemmatiser.hpp"
#include "grammar/segmentation/segmenter.hpp"

namespace {

using namespace gainsay;
using namespace gainsay::grammar;

const std::string& text() {
    static const std::string all = [] {
        const std::string paragraph =
            "Northwind Ltd. said on Monday that its revenue rose 8.5% to $3.2 billion in 2023. The "
            "company's chairman, Dr. E. Lund, didn't comment on the well-known dispute with "
            "Harbour "
            "Inc., which began in the 1990s. “We aren't leaving the market,” she told reporters; "
            "\"we're growing.\" Analysts in the U.S. expect a 5-10% decline, e.g. in paints and "
            "coatings. Is that likely? Café owners in Malmö disagree.\n";
        std::string out;
        for (int i = 0; i < 500; ++i) out += paragraph;
        return out;
    }();
    return all;
}

void sentences(benchmark::State& state) {
    Segmenter segmenter;
    for (auto _ : state) benchmark::DoNotOptimize(segmenter.sentences(text()));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text().size()));
}
BENCHMARK(sentences)->Unit(benchmark::kMillisecond);

void tokens(benchmark::State& state) {
    Segmenter segmenter;
    std::vector<Span> out;
    std::int64_t count = 0;
    for (auto _ : state) {
        out.clear();
        for (const Span s : segmenter.sentences(text()))
            segmenter.tokens(std::string_view(text()).substr(s.begin, s.size()), s.begin, out);
        count += static_cast<std::int64_t>(out.size());
    }
    state.SetItemsProcessed(count);  // tokens from raw text, sentence breaks included
}
BENCHMARK(tokens)->Unit(benchmark::kMillisecond);

void lemmas(benchmark::State& state) {
    Segmenter segmenter;
    Lemmatiser lemmatiser;
    const std::vector<Span> spans = segmenter.tokens(text());
    for (auto _ : state)
        for (const Span s : spans)
            benchmark::DoNotOptimize(
                lemmatiser.lemma(std::string_view(text()).substr(s.begin, s.size()), Tag::NNS));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(spans.size()));
}
BENCHMARK(lemmas)->Unit(benchmark::kMillisecond);

void wordnet_lookup(benchmark::State& state) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    for (auto _ : state) {
        benchmark::DoNotOptimize(wordnet.knows("agreement", WordClass::noun));
        benchmark::DoNotOptimize(wordnet.knows("xyzzyish", WordClass::noun));
    }
    state.SetItemsProcessed(2 * state.iterations());
}
BENCHMARK(wordnet_lookup);

void wordnet_antonyms(benchmark::State& state) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    for (auto _ : state)
        benchmark::DoNotOptimize(wordnet.antonyms("increase", "decrease", WordClass::verb));
}
BENCHMARK(wordnet_antonyms);

void wordnet_is_a(benchmark::State& state) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    for (auto _ : state)
        benchmark::DoNotOptimize(wordnet.is_a("dog", "building", WordClass::noun, 8));
}
BENCHMARK(wordnet_is_a);

void hand_written_opposites(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(lexicon::opposition("rise", "dip", WordClass::verb));
}
BENCHMARK(hand_written_opposites);

}  // namespace

BENCHMARK_MAIN();
