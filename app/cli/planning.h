// From a design to a plan against real, simulated or blank hosts: what `plan`, `deploy` and `check`
// have in common.
#pragma once

#include "cli/console.h"
#include "cli/interrupts.h"
#include "cli/remote_options.h"
#include "hosts/deployment.h"

#include <mutex>
#include <thread>

namespace basalt::cli {

/// --host, --override, --replace and --wipe: what a plan may do.
QList<QCommandLineOption> planOptions();

/// What they say; else why they cannot be, a usage failure.
tl::expected<plan::Options, QString> planChoices(const QCommandLineParser &options,
                                                 const design::Design &design);

hosts::DeploymentOptions deploymentOptions(const Remote &remote, const plan::Options &choices);

/// Tells hosts as they answer and keeps who did not. Any thread may bring events.
class Contacts
{
public:
    explicit Contacts(Console &console)
        : m_console(console)
    {}

    void take(const hosts::RunEvent &event);
    QList<Error> failures() const;

private:
    Console &m_console;
    mutable std::mutex m_mutex;
    QList<Error> m_failures;
};

/// While it lives, Ctrl-C stops what has its token.
class StopOnInterrupt
{
public:
    StopOnInterrupt();
    ~StopOnInterrupt();

    std::stop_token token() const { return m_stop.get_token(); }
    bool isStopped() const { return m_stop.stop_requested(); }

private:
    Interrupts m_interrupts;
    std::stop_source m_stop;
    std::jthread m_watcher;
};

/// One line for each host that could not be reached, with --json as an array.
void printFailures(Console &console, const QList<Error> &failures);
QJsonArray failuresJson(const QList<Error> &failures);

/// In the head of every report: "simulated hosts" and the like, so that nobody takes it for real.
QString markOf(const Remote &remote);

}
