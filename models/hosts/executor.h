// Executes the steps of a plan on their hosts: one thread per host, dependent steps in order, each
// step recorded, applied and verified in one round trip with its neighbours.
#pragma once

#include "hosts/journal.h"
#include "hosts/secret_store.h"
#include "hosts/transport.h"
#include "plan/plan.h"

#include <QMap>
#include <functional>
#include <memory>
#include <stop_token>

namespace basalt::hosts {

struct ExecutorOptions
{
    int parallel = 32;                            ///< hosts at work at a time
    std::chrono::milliseconds pollInterval{1000}; ///< between attempts to reach a host
    std::chrono::seconds reconnectFor{300};       ///< a reboot must fit into it
    std::chrono::milliseconds renewEvery{30000};  ///< the lock of an idle host
};

/// What is to be done, and what an earlier part of the same run has done of it.
struct RunOrder
{
    QString run;
    plan::Plan plan;
    bool isUndo = false; ///< takes back the steps that were begun, the last first
    QMap<QString, StepState> before = {};
    QMap<QString, QByteArray> boots = {}; ///< host -> the boot in which that was done
};

struct RunEnd
{
    Outcome outcome = Outcome::Done;
    std::optional<Error> error = {};
};

class Executor
{
public:
    Executor(SecretStore &secrets, EventSink events, ExecutorOptions options = {});
    ~Executor();

    /// `hosts`: of all the hosts of the plan, those that hold its lock. Blocks until the end.
    RunEnd execute(const RunOrder &order, const QMap<QString, TransportPtr> &hosts,
                   Journal &journal, const std::stop_token &stop);

    /// No further batch begins until `goOn`. Any thread.
    void pause();
    void goOn();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// The steps that take back those of the plan which were begun, the last first.
QList<plan::Step> undoSteps(const plan::Plan &plan, const QMap<QString, StepState> &states);

}
