#include "practice/practice_host.h"

#include "practice/practice_machine.h"

#include <QCoreApplication>
#include <csignal>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

constexpr double connectTime = 3; ///< until a host that doesn't answer is given up

QString say(const char *text)
{
    return QCoreApplication::translate("practice", text);
}

QByteArray bytesOf(const QList<ContentPart> &parts)
{
    QByteArray bytes;
    for (const ContentPart &part : parts)
        bytes += part.bytes;
    return bytes;
}

class PracticeTransport : public hosts::Transport
{
public:
    PracticeTransport(std::shared_ptr<Stage> stage, QString host)
        : m_stage(std::move(stage))
        , m_host(std::move(host))
    {}

    QString host() const override { return m_host; }
    Result<> open(std::stop_token stop) override;
    Result<QList<CommandResult>> run(const QList<HostCommand> &commands,
                                     const hosts::RunOptions &options,
                                     std::stop_token stop) override;
    void close() override { m_isOpen = false; }
    hosts::Traffic traffic() const override
    {
        const std::lock_guard hold(m_trafficMutex);
        return m_traffic;
    }

private:
    /// What the host answers now; an error if the connection did not survive it. A failure that is
    /// only a try's does not count as a command for the faults that come at one.
    Result<Answer> answer(const HostCommand &command, double waited, bool isTry);
    /// One try of a command, with its waiting and its time-out.
    Result<CommandResult> once(const HostCommand &command, bool isTry, const std::stop_token &stop);
    Result<CommandResult> repeated(const HostCommand &command, const std::stop_token &stop);
    bool isInTouch();
    Error lost() const;
    void count(qint64 sent, qint64 received, int roundTrips, int connections);

    std::shared_ptr<Stage> m_stage;
    QString m_host;
    bool m_isOpen = false;
    mutable std::mutex m_trafficMutex;
    hosts::Traffic m_traffic;
};

void PracticeTransport::count(qint64 sent, qint64 received, int roundTrips, int connections)
{
    const std::lock_guard hold(m_trafficMutex);
    m_traffic.sent += sent;
    m_traffic.received += received;
    m_traffic.roundTrips += roundTrips;
    m_traffic.connections += connections;
}

bool PracticeTransport::isInTouch()
{
    Stage::Turn turn(*m_stage);
    settle(turn.world());
    return isInContact(turn.world(), m_host);
}

Result<> PracticeTransport::open(std::stop_token stop)
{
    if (m_isOpen && isInTouch())
        return {};
    m_isOpen = false;
    if (!isInTouch()) {
        if (!m_stage->wait(connectTime, stop))
            return failure(u"cancelled"_s, say(QT_TRANSLATE_NOOP("practice", "Cancelled.")),
                           m_host);
        if (!isInTouch())
            return failure(u"host-unreachable"_s,
                           say(QT_TRANSLATE_NOOP(
                               "practice", "The simulated host does not answer: it is off, or "
                                           "nothing leads to its address.")),
                           m_host);
    }
    m_isOpen = true;
    count(0, 0, 0, 1);
    return {};
}

Error PracticeTransport::lost() const
{
    return {u"connection-lost"_s,
            say(QT_TRANSLATE_NOOP("practice", "The connection to the simulated host broke off.")),
            m_host};
}

/// "magma1!cut=3" counts down with each command that came to its end; true when it is due.
bool isDue(World &world, const QString &host, const QString &name)
{
    const QString mark = host + u'!' + name;
    for (qsizetype i = 0; i < world.shared.faults.size(); ++i) {
        QString &fault = world.shared.faults[i];
        if (fault != mark && !fault.startsWith(mark + u'='))
            continue;
        const int left = fault.contains(u'=') ? fault.section(u'=', 1).toInt() : 1;
        if (left > 1) {
            fault = u"%1=%2"_s.arg(mark).arg(left - 1);
            return false;
        }
        world.shared.faults.removeAt(i);
        return true;
    }
    return false;
}

/// "magma1!disk-full=3" is there after three commands, and stays.
void beginLasting(World &world, const QString &host)
{
    for (const QString &name : {u"disk-full"_s, u"packages"_s}) {
        const QString mark = host + u'!' + name;
        if (!world.shared.faults.contains(mark) && isDue(world, host, name))
            world.shared.faults.append(mark);
    }
}

Result<Answer> PracticeTransport::answer(const HostCommand &command, double waited, bool isTry)
{
    Stage::Turn turn(*m_stage);
    World &world = turn.world();
    settle(world);
    if (!isInContact(world, m_host)) {
        m_isOpen = false;
        return tl::unexpected(lost());
    }
    Machine machine{world, m_host, waited};
    const Answer answer = execute(machine, command.argv, bytesOf(command.input));
    settle(world);
    if (answer.isWaiting || (isTry && answer.exitCode != 0))
        return answer;
    beginLasting(world, m_host);
    if (isDue(world, m_host, u"kill"_s)) {
        // As a crash of the desktop: the host has done it, and nobody here lives to hear of it.
        static_cast<void>(turn.save());
        std::raise(SIGKILL);
    }
    const bool isReset = isDue(world, m_host, u"reset"_s);
    if (isReset)
        reset(world, m_host);
    if (isReset || isDue(world, m_host, u"cut"_s)) {
        m_isOpen = false;
        return tl::unexpected(lost());
    }
    return answer;
}

Result<CommandResult> PracticeTransport::once(const HostCommand &command, bool isTry,
                                              const std::stop_token &stop)
{
    const auto limit = static_cast<double>(command.timeout.count());
    double spent = 0;
    for (;;) {
        const Result<Answer> now = answer(command, spent, isTry);
        if (!now)
            return tl::unexpected(now.error());
        const double takes = now->isWaiting ? 1 : now->takes;
        const double rest = std::min(takes, limit - spent);
        if (rest > 0 && !m_stage->wait(rest, stop))
            return failure(u"cancelled"_s, say(QT_TRANSLATE_NOOP("practice", "Cancelled.")),
                           m_host);
        spent += takes;
        if (spent > limit)
            return CommandResult{true, true, 124, now->out, now->err};
        if (!now->isWaiting)
            return CommandResult{true, false, now->exitCode, now->out, now->err};
    }
}

Result<CommandResult> PracticeTransport::repeated(const HostCommand &command,
                                                  const std::stop_token &stop)
{
    double left = static_cast<double>(command.retryFor.count());
    for (;;) {
        Result<CommandResult> result = once(command, left > 0, stop);
        if (!result || result->succeeded() || left <= 0)
            return result;
        if (!m_stage->wait(1, stop))
            return failure(u"cancelled"_s, say(QT_TRANSLATE_NOOP("practice", "Cancelled.")),
                           m_host);
        left -= 1;
    }
}

Result<QList<CommandResult>> PracticeTransport::run(const QList<HostCommand> &commands,
                                                    const hosts::RunOptions &options,
                                                    std::stop_token stop)
{
    if (!m_isOpen) {
        if (Result<> opened = open(stop); !opened)
            return tl::unexpected(opened.error());
    }
    QList<CommandResult> results(commands.size());
    qint64 sent = 0;
    qint64 received = 0;
    for (int i = 0; i < commands.size(); ++i) {
        if (stop.stop_requested())
            return failure(u"cancelled"_s, say(QT_TRANSLATE_NOOP("practice", "Cancelled.")),
                           m_host);
        const Result<CommandResult> result = repeated(commands[i], stop);
        if (!result)
            return tl::unexpected(result.error());
        results[i] = *result;
        sent += commands[i].argv.join(u' ').size() + bytesOf(commands[i].input).size();
        received += result->out.size() + result->err.size();
        if (options.output && !(result->out + result->err).isEmpty())
            options.output(i, result->out + result->err);
        if (options.stopAtFailure && !result->succeeded())
            break;
    }
    count(sent, received, 1, 0);
    if (const std::optional<Error> error = m_stage->takeError())
        return tl::unexpected(*error);
    return results;
}

}

hosts::TransportPtr practiceTransport(std::shared_ptr<Stage> stage, const QString &host)
{
    return std::make_shared<PracticeTransport>(std::move(stage), host);
}

}
