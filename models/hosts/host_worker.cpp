#include "hosts/host_worker.h"

#include "core/fill_text.h"
#include "hosts/lock.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

QString say(const char *text, const QStringList &arguments)
{
    return filledText(QCoreApplication::translate("hosts", text), arguments);
}

/// The others (a wrong password, a changed host key) do not go away by trying again.
bool mayPass(const Error &error)
{
    return error.code == u"host-unreachable" || error.code == u"connection-lost"
           || error.code == u"timed-out";
}

bool allSucceeded(const QList<CommandResult> &results)
{
    return std::all_of(results.begin(), results.end(),
                       [](const CommandResult &result) { return result.succeeded(); });
}

}

HostWorker::HostWorker(TransportPtr transport, RunControl &control, const ExecutorOptions &options,
                       QByteArray boot)
    : m_transport(std::move(transport))
    , m_control(control)
    , m_options(options)
    , m_host(m_transport->host())
    , m_renewAt(Clock::now() + options.renewEvery)
    , m_boot(std::move(boot))
{}

void HostWorker::work()
{
    Error error;
    if (!connectWithin(Clock::now() + m_options.reconnectFor, error)) {
        giveUp(m_control.takeDoubtful(m_host), error);
        return;
    }
    if (!m_boot.isEmpty() && !m_control.isUndo())
        renew();
    verifyDoubtful();
    while (!m_isLost) {
        const RunControl::Turn turn = m_control.next(m_host, m_renewAt, stop());
        if (turn.kind == RunControl::Turn::Kind::End)
            return;
        if (turn.kind == RunControl::Turn::Kind::Renew) {
            renew();
            continue;
        }
        const auto began = Clock::now();
        if (!m_control.step(turn.steps.constFirst()).confirm.isEmpty())
            performRisky(turn.steps.constFirst());
        else
            perform(turn.steps);
        m_control.release(turn.steps, Clock::now() - began);
    }
}

bool HostWorker::connectWithin(Clock::time_point deadline, Error &last)
{
    while (!stop().stop_requested()) {
        const Result<> opened = m_transport->open(stop());
        if (opened)
            return true;
        last = opened.error();
        if (!mayPass(last) || Clock::now() >= deadline)
            return false;
        wait(m_options.pollInterval);
    }
    return false;
}

void HostWorker::wait(std::chrono::milliseconds time)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop(), time, [] { return false; });
}

void HostWorker::giveUp(const QList<int> &unknown, const Error &error)
{
    m_isLost = true;
    if (stop().stop_requested())
        return;
    for (const int index : unknown)
        m_control.failed(index, error);
    m_control.hostLost(m_host, error);
}

QList<HostWorker::Part>
HostWorker::prepare(const QList<int> &steps,
                    Result<QList<HostCommand>> (*commandsOf)(const plan::Step &, const RunWords &))
{
    QList<Part> parts;
    for (const int index : steps) {
        plan::Step step = m_control.step(index);
        auto commands = commandsOf(step, m_control.words());
        if (commands)
            parts.append({index, std::move(step), *std::move(commands)});
        else
            m_control.failed(index, commands.error());
    }
    return parts;
}

HostWorker::Answer HostWorker::send(QList<Part> &parts, bool stopAtFailure, bool tells)
{
    QList<HostCommand> commands;
    QList<int> partOf;
    for (int part = 0; part < parts.size(); ++part) {
        partOf.resize(partOf.size() + parts[part].commands.size(), part);
        commands += std::exchange(parts[part].commands, {}); // no second owner of the secrets
    }
    int reached = 0;
    RunOptions options;
    options.stopAtFailure = stopAtFailure;
    if (tells) {
        m_control.started(parts.constFirst().index);
        // A command only runs when those before it went well: its output tells of them, too.
        options.output = [&](int command, const QByteArray &bytes) {
            for (; reached < partOf[command]; ++reached) {
                m_control.done(parts[reached].index);
                m_control.started(parts[reached + 1].index);
            }
            if (isLockCheck(commands[command]))
                seeBoot(bytes);
            else
                m_control.output(parts[partOf[command]].index, bytes);
        };
    }
    m_renewAt = Clock::now() + m_options.renewEvery;
    auto results = m_transport->run(commands, options, stop());
    wipe(commands);
    for (int i = 0; i < commands.size(); ++i)
        parts[partOf[i]].commands.append(commands[i]);
    if (results && results->size() != partOf.size())
        results = failure(u"protocol"_s,
                          say(QT_TRANSLATE_NOOP("hosts", "the host answered %1 of %2 commands"),
                              {QString::number(results->size()), QString::number(partOf.size())}),
                          m_host);
    return {std::move(results), reached};
}

bool HostWorker::isLockFine(const CommandResult &result)
{
    if (result.succeeded())
        return true;
    m_control.abort(lockError(m_control.words().cluster, m_host, result));
    return false;
}

void HostWorker::perform(const QList<int> &steps)
{
    QList<Part> parts = prepare(steps, applyCommands);
    if (parts.isEmpty())
        return;
    QList<int> sent;
    for (const Part &part : std::as_const(parts))
        sent.append(part.index);
    if (const auto begun = m_control.begin(sent); !begun) {
        m_control.abort(begun.error());
        return;
    }
    const Answer answer = send(parts, true, true);
    if (answer.results)
        settle(parts, answer);
    else
        recover(parts.mid(answer.reached), answer.results.error());
}

void HostWorker::settle(const QList<Part> &parts, const Answer &answer)
{
    qsizetype first = 0;
    bool goesOn = true;
    for (int i = 0; i < parts.size(); ++i) {
        const Part &part = parts[i];
        const QList<CommandResult> own = answer.results->mid(first, part.commands.size());
        first += own.size();
        if (i < answer.reached)
            continue;
        if (!goesOn) {
            m_control.returned(part.index);
            continue;
        }
        if (i > answer.reached)
            m_control.started(part.index);
        goesOn = allSucceeded(own);
        if (goesOn)
            m_control.done(part.index);
        else if (!isLockFine(own.constFirst()))
            return;
        else
            m_control.failed(part.index, failing(part, own).error);
    }
}

HostWorker::Failing HostWorker::failing(const Part &part, const QList<CommandResult> &results) const
{
    const auto bad = std::find_if(results.begin(), results.end(),
                                  [](const CommandResult &result) { return !result.succeeded(); });
    const qsizetype at = bad - results.begin();
    const bool isVerify = at >= results.size() - part.step.verify.size();
    return {isVerify,
            commandError(part.step, part.commands[at], *bad, isVerify, m_control.words())};
}

void HostWorker::recover(const QList<Part> &unknown, const Error &error)
{
    if (stop().stop_requested())
        return;
    QList<int> indexes;
    for (const Part &part : unknown)
        indexes.append(part.index);
    m_control.hostEvent(EventKind::HostFailed, m_host, error);
    m_transport->close();
    m_control.hostEvent(EventKind::HostConnecting, m_host);
    Error last = error;
    if (!connectWithin(Clock::now() + m_options.reconnectFor, last)) {
        giveUp(indexes, last);
        return;
    }
    m_control.hostEvent(EventKind::HostConnected, m_host);
    const auto there = verified(indexes);
    if (!there)
        return;
    // Only the first one can be the cause; those behind it most likely never began.
    bool isFirst = true;
    for (const int index : std::as_const(indexes)) {
        if (there->contains(index)) {
            m_control.done(index);
            continue;
        }
        if (isFirst && !m_control.mayRetry(index))
            m_control.failed(index, error);
        else
            m_control.returned(index);
        isFirst = false;
    }
}

std::optional<QList<int>> HostWorker::verified(const QList<int> &steps)
{
    constexpr int mostAttempts = 3;
    QList<int> asked = steps;
    for (int attempt = 1;; ++attempt) {
        QList<Part> parts = prepare(asked, verifyCommands);
        if (parts.isEmpty())
            return QList<int>();
        asked.clear();
        for (const Part &part : std::as_const(parts))
            asked.append(part.index);
        const Answer answer = send(parts, false, false);
        if (answer.results) {
            if (seeBoot(answer.results->constFirst().out))
                redoAfterRestart();
            QList<int> there;
            qsizetype first = 0;
            for (const Part &part : std::as_const(parts)) {
                const auto own = answer.results->mid(first, part.commands.size());
                first += own.size();
                if (!isLockFine(own.constFirst()))
                    return std::nullopt;
                if (!part.step.verify.isEmpty() && allSucceeded(own))
                    there.append(part.index);
            }
            return there;
        }
        if (stop().stop_requested())
            return std::nullopt;
        m_transport->close();
        Error last = answer.results.error();
        if (attempt == mostAttempts
            || !connectWithin(Clock::now() + m_options.reconnectFor, last)) {
            giveUp(asked, last);
            return std::nullopt;
        }
    }
}

bool HostWorker::seeBoot(const QByteArray &output)
{
    const QByteArray boot = bootIn(output);
    if (boot.isEmpty() || boot == m_boot)
        return false;
    const bool isRestarted = !m_boot.isEmpty();
    m_boot = boot;
    m_control.noteBoot(m_host, boot);
    return isRestarted;
}

void HostWorker::redoAfterRestart()
{
    if (m_control.isUndo())
        return;
    QList<int> steps = m_control.doneOn(m_host);
    const auto there = verified(steps);
    if (!there)
        return;
    steps.removeIf([&](int index) { return there->contains(index); });
    if (steps.isEmpty())
        return;
    RunEvent note;
    note.kind = EventKind::Note;
    note.host = m_host;
    note.text =
        say(QT_TRANSLATE_NOOP("hosts", "%1 was restarted meanwhile; what that ended is done "
                                       "again"),
            {m_host});
    m_control.tell(note);
    m_control.redo(steps);
}

void HostWorker::verifyDoubtful()
{
    const QList<int> steps = m_control.takeDoubtful(m_host);
    if (steps.isEmpty())
        return;
    const auto there = verified(steps);
    if (!there)
        return;
    for (const int index : steps) {
        // We are in contact: a change of the network that waits for just that may be confirmed.
        Error ignored;
        if (there->contains(index)
            || (!m_control.step(index).confirm.isEmpty()
                && confirmed(index, Clock::now(), ignored) == Confirmation::Given))
            m_control.skipped(index);
        else
            m_control.returned(index);
    }
}

void HostWorker::performRisky(int index)
{
    QList<Part> parts = prepare({index}, riskyCommands);
    if (parts.isEmpty())
        return;
    if (const auto begun = m_control.begin({index}); !begun) {
        m_control.abort(begun.error());
        return;
    }
    const Part &part = parts.constFirst();
    const auto deadline = Clock::now() + part.step.confirmWithin;
    const Answer answer = send(parts, true, true);
    if (answer.results && !allSucceeded(*answer.results)) {
        if (isLockFine(answer.results->constFirst()))
            m_control.failed(index, failing(part, *answer.results).error);
        return;
    }
    m_transport->close();
    Error last;
    switch (confirmed(index, deadline, last)) {
    case Confirmation::Given:
        m_control.done(index);
        return;
    case Confirmation::Unverified:
        m_control.failed(index, last);
        return;
    case Confirmation::Settled:
        return;
    case Confirmation::Missing:
        awaitReversal(part, last);
    }
}

void HostWorker::awaitReversal(const Part &part, Error last)
{
    const QString why = last.message;
    if (!connectWithin(Clock::now() + m_options.reconnectFor, last)) {
        giveUp({part.index}, last);
        return;
    }
    m_control.failed(
        part.index,
        {u"network-reverted"_s,
         say(QT_TRANSLATE_NOOP("hosts", "the new network was not confirmed within %1 s (%2); the "
                                        "host went back to its former network by itself"),
             {QString::number(part.step.confirmWithin.count()), why}),
         m_host});
}

HostWorker::Confirmation HostWorker::confirmed(int index, Clock::time_point deadline, Error &last)
{
    while (!stop().stop_requested()) {
        if (!connectWithin(deadline, last))
            break;
        QList<Part> parts = prepare({index}, confirmCommands);
        if (parts.isEmpty())
            return Confirmation::Settled;
        const Answer answer = send(parts, true, false);
        if (answer.results) {
            if (!isLockFine(answer.results->constFirst()))
                return Confirmation::Settled;
            if (allSucceeded(*answer.results))
                return Confirmation::Given;
            const Failing bad = failing(parts.constFirst(), *answer.results);
            last = bad.error;
            if (bad.isVerify)
                return Confirmation::Unverified;
        } else {
            last = answer.results.error();
            m_transport->close();
        }
        if (Clock::now() >= deadline)
            break;
        wait(m_options.pollInterval);
    }
    return stop().stop_requested() ? Confirmation::Settled : Confirmation::Missing;
}

void HostWorker::renew()
{
    m_renewAt = Clock::now() + m_options.renewEvery;
    const QList<HostCommand> check{checkCommand(m_control.words().run)};
    auto results = m_transport->run(check, {}, stop());
    // Work that comes later has more patience; an idle host is only asked once more.
    if (!results && !stop().stop_requested()) {
        m_transport->close();
        if (m_transport->open(stop()))
            results = m_transport->run(check, {}, stop());
    }
    if (results && !results->isEmpty() && isLockFine(results->constFirst())
        && seeBoot(results->constFirst().out))
        redoAfterRestart();
}

}
