// Deployments on simulated hosts: what Basalt itself costs, from 2 to 32 hosts, since the hosts
// answer at once. One full deployment, and the run after it that finds nothing to do.
#include "hosts/deployment.h"
#include "practice/practice_cluster.h"
#include "practice/practice_secrets.h"
#include "support/farm.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>

using namespace basalt;

namespace {

/// A practice cluster of farm(n), and what a run needs.
struct Site
{
    QTemporaryDir folder;
    design::Design design;
    std::shared_ptr<practice::PracticeCluster> cluster;
    practice::PracticeSecrets secrets;

    Site(int hosts, bool isOnDisk)
        : design(test::farm(hosts))
        , cluster(*practice::openPractice(isOnDisk ? folder.path() : QString(), design,
                                          catalogue::builtIn(), {0}))
        , secrets(design)
    {}

    /// Facts, plan and run; what the run came to.
    hosts::Outcome run(hosts::Traffic *traffic = nullptr)
    {
        hosts::DeploymentOptions options;
        options.stateFolder = folder.path();
        options.operatorName = QStringLiteral("bench");
        hosts::Deployment deployment(
            design, catalogue::builtIn(),
            [this](const design::Host &host) { return cluster->transport(host.name); }, secrets,
            options, [](const hosts::RunEvent &) {});
        const auto facts = deployment.readFacts({});
        const auto plan = deployment.plan();
        if (!facts || !plan)
            return hosts::Outcome::Failed;
        const hosts::Outcome outcome = deployment.deploy(*plan, {});
        if (traffic)
            *traffic = deployment.traffic();
        return outcome;
    }
};

void tell(benchmark::State &state, const hosts::Traffic &traffic, hosts::Outcome outcome)
{
    state.counters["round_trips"] = traffic.roundTrips;
    state.counters["KiB"] = static_cast<double>(traffic.sent + traffic.received) / 1024;
    state.SetLabel(hosts::outcomeName(outcome).toStdString());
}

void deploy(benchmark::State &state, bool isOnDisk)
{
    hosts::Traffic traffic;
    hosts::Outcome outcome = hosts::Outcome::Failed;
    for (auto step : state) {
        static_cast<void>(step);
        state.PauseTiming();
        Site site(static_cast<int>(state.range(0)), isOnDisk);
        state.ResumeTiming();
        outcome = site.run(&traffic);
    }
    tell(state, traffic, outcome);
}

void deployAll(benchmark::State &state)
{
    deploy(state, false);
}

/// With the hosts' state kept in files, as --simulated does.
void deployOnDisk(benchmark::State &state)
{
    deploy(state, true);
}

void deployNothing(benchmark::State &state)
{
    Site site(static_cast<int>(state.range(0)), false);
    site.run();
    hosts::Traffic traffic;
    hosts::Outcome outcome = hosts::Outcome::Failed;
    for (auto step : state) {
        static_cast<void>(step);
        outcome = site.run(&traffic);
    }
    tell(state, traffic, outcome);
}

}

BENCHMARK(deployAll)
    ->RangeMultiplier(2)
    ->Range(2, 32)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(deployOnDisk)
    ->RangeMultiplier(2)
    ->Range(2, 32)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(deployNothing)
    ->RangeMultiplier(2)
    ->Range(2, 32)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
