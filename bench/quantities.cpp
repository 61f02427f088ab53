// How long the finders of figures and dates take for one text. Texts without any are the usual case
// and should cost next to nothing.
#include "grammar/quantities/quantities.hpp"

#include <benchmark/benchmark.h>

#include <optional>
#include <string_view>

#include "grammar/quantities/dates.hpp"

namespace {

constexpr std::string_view texts[] = {
    "The company remains committed to an open ecosystem, and its partners praise the steady course "
    "of the board.",
    "more than 600 industry organizations",
    "Revenue rose by 8.5 % to RMB 38.523 billion, and the group now employs about 20,000 people in "
    "27 countries.",
    "Since the third quarter of 2024 the plant has run at half its capacity, as it did from May to "
    "July 2023.",
};

void quantities(benchmark::State& state) {
    const std::string_view text = texts[state.range(0)];
    for (auto _ : state) benchmark::DoNotOptimize(gainsay::grammar::find_quantities(text));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
void times(benchmark::State& state) {
    const auto date = gainsay::parse_iso_date("2025-07-16");
    const std::string_view text = texts[state.range(0)];
    for (auto _ : state) benchmark::DoNotOptimize(gainsay::grammar::find_times(text, date));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(quantities)->DenseRange(0, 3);
BENCHMARK(times)->DenseRange(0, 3);

}  // namespace

BENCHMARK_MAIN();
