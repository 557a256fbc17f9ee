// One host's part of a run: takes its steps in batches, one round trip each, and survives cuts of
// the connection. Runs in a thread of its own.
#pragma once

#include "hosts/executor.h"
#include "hosts/run_control.h"
#include "hosts/transport.h"

namespace basalt::hosts {

class HostWorker
{
public:
    /// `boot`: in which an earlier part of the run did its steps; empty: not known.
    HostWorker(TransportPtr transport, RunControl &control, const ExecutorOptions &options,
               QByteArray boot = {});

    /// Until the run is over; the host is connected then, or lost.
    void work();

private:
    using Clock = RunControl::Clock;

    /// A step's commands within a batch.
    struct Part
    {
        int index = 0;
        plan::Step step;
        QList<HostCommand> commands;
    };
    struct Answer
    {
        Result<QList<CommandResult>> results; ///< of all commands of all parts
        int reached = 0;                      ///< the part that was at work last, as far as known
    };

    /// Tries again and again; false at the deadline, at a stop, or where trying again is no use.
    bool connectWithin(Clock::time_point deadline, Error &last);
    void giveUp(const QList<int> &unknown, const Error &error);

    void perform(const QList<int> &steps);
    QList<Part> prepare(const QList<int> &steps,
                        Result<QList<HostCommand>> (*commandsOf)(const plan::Step &,
                                                                 const RunWords &));
    Answer send(QList<Part> &parts, bool stopAtFailure, bool tells);
    void settle(const QList<Part> &parts, const Answer &answer);
    struct Failing
    {
        bool isVerify = false;
        Error error;
    };
    /// Of the first command of the part that did not go well.
    Failing failing(const Part &part, const QList<CommandResult> &results) const;

    /// After a cut: asks whether the effects are there.
    void recover(const QList<Part> &unknown, const Error &error);
    void verifyDoubtful();
    /// True if the host was restarted since the last time.
    bool seeBoot(const QByteArray &output);
    /// A restart ends what runs: steps that are done but no longer hold are done again.
    void redoAfterRestart();
    /// Those whose effects are there; std::nullopt: the host is lost or the run ends.
    std::optional<QList<int>> verified(const QList<int> &steps);

    enum class Confirmation {
        Given,
        Unverified, ///< given, but the effect is not there
        Missing,    ///< the host goes back by itself
        Settled,    ///< the step has failed already, or the run ends
    };
    /// A step that may cut the contact.
    void performRisky(int index);
    Confirmation confirmed(int index, Clock::time_point deadline, Error &last);
    void awaitReversal(const Part &part, Error last);
    void renew();

    bool isLockFine(const CommandResult &result);
    void wait(std::chrono::milliseconds time);
    std::stop_token stop() const { return m_control.stopToken(); }

    TransportPtr m_transport;
    RunControl &m_control;
    ExecutorOptions m_options;
    QString m_host;
    Clock::time_point m_renewAt;
    QByteArray m_boot;
    bool m_isLost = false;
};

}
