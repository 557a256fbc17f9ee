// One verdict, all single faults and all pairs over growing farms; models/README.md has the figures.
#include "design/things.h"
#include "support/farm.h"
#include "whatif/atlas.h"

#include <benchmark/benchmark.h>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

design::Design farmOf(const benchmark::State &state)
{
    return test::farm(static_cast<int>(state.range(0)));
}

void prepareDesign(benchmark::State &state)
{
    const design::Design design = farmOf(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(whatif::Evaluator(design));
}

/// The mean over every single fault, with all words made.
void verdict(benchmark::State &state)
{
    const design::Design design = farmOf(state);
    const whatif::Evaluator evaluator(design);
    const QList<design::Thing> things = design::failableThings(design);
    qsizetype next = 0;
    for (auto _ : state) {
        const whatif::Condition condition{{things[next].name}};
        benchmark::DoNotOptimize(evaluator.evaluate(condition));
        next = (next + 1) % things.size();
    }
}

void verdictOf(benchmark::State &state, const QString &thing)
{
    const whatif::Evaluator evaluator(farmOf(state));
    const whatif::Condition condition{{thing}};
    for (auto _ : state)
        benchmark::DoNotOptimize(evaluator.evaluate(condition));
}

void hostVerdict(benchmark::State &state)
{
    verdictOf(state, u"farm01"_s);
}

void arrayVerdict(benchmark::State &state)
{
    verdictOf(state, u"vault1"_s);
}

void singleFaults(benchmark::State &state)
{
    const design::Design design = farmOf(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(whatif::atlas(design, 1));
    state.counters["faults"] = static_cast<double>(design::failableThings(design).size());
}

void pairFaults(benchmark::State &state)
{
    const design::Design design = farmOf(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(whatif::atlas(design, 2));
}

}

BENCHMARK(prepareDesign)->RangeMultiplier(2)->Range(2, 32)->Unit(benchmark::kMicrosecond);
BENCHMARK(verdict)->RangeMultiplier(2)->Range(2, 32)->Unit(benchmark::kMicrosecond);
BENCHMARK(hostVerdict)->RangeMultiplier(2)->Range(2, 32)->Unit(benchmark::kMicrosecond);
BENCHMARK(arrayVerdict)->RangeMultiplier(2)->Range(2, 32)->Unit(benchmark::kMicrosecond);
BENCHMARK(singleFaults)->RangeMultiplier(2)->Range(2, 32)->Unit(benchmark::kMillisecond);
BENCHMARK(pairFaults)->RangeMultiplier(2)->Range(2, 32)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
