#include "support/fake_transport.h"

#include "hosts/lock.h"

using namespace Qt::StringLiterals;

namespace basalt::test {

namespace {

CommandResult exited(int code, const QByteArray &out = {}, const QByteArray &err = {})
{
    return {true, false, code, out, err};
}

}

CommandResult FakeHost::lockCommand(const HostCommand &command)
{
    const QStringList arguments = command.argv.mid(4);
    const QString verb = command.argv[3];
    const bool isOurs = lockToken == arguments[0];
    if (verb == QLatin1StringView(hosts::lockRelease.name)) {
        if (isOurs)
            lockToken.clear();
        return exited(0);
    }
    const bool isAcquire = verb == QLatin1StringView(hosts::lockAcquire.name);
    if (!isAcquire && lockToken.isEmpty())
        return exited(hosts::lockGone);
    if (!isOurs && !lockToken.isEmpty() && (!isAcquire || lockEnds > clock))
        return exited(hosts::lockHeld, lockOwner.toUtf8() + '\n'
                                           + QByteArray::number(lockEnds - clock) + '\n'
                                           + QByteArray::number(lockSince) + '\n');
    if (isAcquire) {
        lockSince = isOurs ? lockSince : clock;
        lockToken = arguments[0];
        lockOwner = arguments[1];
    }
    lockEnds = clock + arguments[isAcquire ? 2 : 1].toInt();
    return exited(0, isAcquire ? QByteArray() : "held boot" + QByteArray::number(boot) + '\n');
}

CommandResult FakeHost::perform(const HostCommand &command)
{
    const std::lock_guard guard(mutex);
    const QString text = commandText(command);
    transcript.append(text);
    QByteArray input;
    for (const ContentPart &part : command.input)
        input += part.bytes;
    inputs.append(input);
    ++commands;
    changed.notify_all();
    if (const auto answer = answers.constFind(text); answer != answers.cend())
        return (*answer)(command);
    const QString verb = command.argv.value(0);
    const QString effect = command.argv.value(1);
    if (command.argv.value(3).startsWith(u"lock-"_s))
        return lockCommand(command);
    if (verb == u"do")
        effects.insert(effect);
    else if (verb == u"undo")
        effects.remove(effect);
    else if (verb == u"is" && !effects.contains(effect))
        return exited(1, {}, effect.toUtf8() + " is not there\n");
    return exited(0);
}

QStringList FakeHost::log()
{
    const std::lock_guard guard(mutex);
    QStringList lines;
    for (const QString &line : transcript) {
        if (!line.startsWith(u"lock-"_s))
            lines.append(line);
    }
    return lines;
}

Result<> FakeTransport::open(std::stop_token stop)
{
    if (m_isOpen)
        return {};
    const std::lock_guard guard(m_host->mutex);
    m_host->transcript.append(u"open"_s);
    if (stop.stop_requested())
        return failure(u"cancelled"_s, u"cancelled"_s, m_host->name);
    if (!m_host->openError.isEmpty())
        return failure(m_host->openError, u"no"_s, m_host->name);
    if (m_host->isLost || m_host->failedOpens > 0) {
        --m_host->failedOpens;
        return failure(u"host-unreachable"_s, u"no answer"_s, m_host->name);
    }
    m_isOpen = true;
    return {};
}

/// What happens instead of the next command, if anything does.
Result<> FakeTransport::interrupted(const std::stop_token &stop)
{
    std::unique_lock guard(m_host->mutex);
    if (stop.stop_requested())
        return failure(u"cancelled"_s, u"cancelled"_s, m_host->name);
    if (m_host->hangAt == m_host->commands) {
        m_host->transcript.append(u"hang"_s);
        m_host->hangAt = -1;
        if (m_host->onHang)
            m_host->onHang();
        std::condition_variable_any wake;
        wake.wait(guard, stop, [] { return false; });
        return failure(u"cancelled"_s, u"cancelled"_s, m_host->name);
    }
    int &due = m_host->cutAfter == m_host->commands ? m_host->cutAfter : m_host->cutBefore;
    if (due != m_host->commands && !m_host->isLost)
        return {};
    due = -1;
    m_host->transcript.append(u"cut"_s);
    m_isOpen = false;
    return failure(u"connection-lost"_s, u"the connection was lost"_s, m_host->name);
}

Result<QList<CommandResult>> FakeTransport::run(const QList<HostCommand> &commands,
                                                const hosts::RunOptions &options,
                                                std::stop_token stop)
{
    if (!m_isOpen)
        return failure(u"connection-lost"_s, u"not connected"_s, m_host->name);
    {
        const std::lock_guard guard(m_host->mutex);
        ++m_host->batches;
    }
    QList<CommandResult> results;
    bool goesOn = true;
    for (int i = 0; i < commands.size(); ++i) {
        if (!goesOn) {
            results.append(CommandResult{});
            continue;
        }
        if (const auto fine = interrupted(stop); !fine)
            return tl::unexpected(fine.error());
        results.append(m_host->perform(commands[i]));
        const CommandResult &result = results.constLast();
        for (const QByteArray &output : {result.out, result.err}) {
            if (options.output && !output.isEmpty())
                options.output(i, output);
        }
        goesOn = result.succeeded() || !options.stopAtFailure;
    }
    // A cut just after the last command loses all the results of the batch.
    if (m_host->cutAfter == m_host->commands) {
        if (const auto fine = interrupted(stop); !fine)
            return tl::unexpected(fine.error());
    }
    return results;
}

void FakeTransport::close()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    const std::lock_guard guard(m_host->mutex);
    m_host->transcript.append(u"close"_s);
}

hosts::Traffic FakeTransport::traffic() const
{
    const std::lock_guard guard(m_host->mutex);
    hosts::Traffic traffic;
    traffic.roundTrips = m_host->batches;
    return traffic;
}

}
