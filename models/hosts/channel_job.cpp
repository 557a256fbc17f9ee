#include "hosts/channel_job.h"

#include "hosts/tcp_connect.h"

#include <QCoreApplication>

#include <cerrno>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

constexpr int readSize = 64 << 10;
constexpr qsizetype writeSize = 32 << 10;
/// So that no channel keeps the others waiting, however fast its host is.
constexpr int turnsAtATime = 16;

}

BatchJob::BatchJob(BatchRequest request, TrafficCounters &traffic, std::stop_token stop)
    : m_request(std::move(request))
    , m_traffic(traffic)
    , m_stop(std::move(stop))
    , m_mark(randomMark())
    , m_input(batchInput(m_request.commands, m_request.options.stopAtFailure, m_mark))
    , m_reader(m_request.commands, m_request.options, m_mark, m_request.outputLimit)
{
    if (m_request.privilege == Privilege::SudoPassword)
        m_input.prepend(m_request.sudoPassword + '\n');
    allow();
}

/// Gives the host the time for what it does now: its first mark, or the command that runs.
void BatchJob::allow()
{
    std::chrono::seconds time = m_request.silence;
    const int current = m_reader.current();
    if (m_reader.state() == BatchReader::State::Running && current >= 0
        && current < m_request.commands.size()) {
        constexpr std::chrono::seconds beforeKill(5);
        const HostCommand &command = m_request.commands[current];
        time += command.timeout + beforeKill + command.retryFor;
    }
    m_patience = {std::chrono::steady_clock::now() + time, m_stop};
}

ChannelJob::Step BatchJob::pump(SshSession &session)
{
    if (m_stop.stop_requested())
        return finish(endOfPatience(m_request.host, phase(), m_patience));
    if (m_patience.isOver())
        return outOfTime();
    if (m_state != State::Running)
        return begin(session);
    bool isBusy = false;
    for (int i = 0; i < turnsAtATime; ++i) {
        const bool hasSent = send();
        const bool hasReceived = receive();
        if (m_reader.state() == BatchReader::State::Finished)
            return finish(m_reader.takeResults());
        if (m_reader.state() == BatchReader::State::TooLong)
            return drop(hostFailure(
                u"output-too-long"_s, m_request.host, phase(),
                QCoreApplication::translate("hosts", "“%1” has written more than %2 MiB")
                    .arg(currentName())
                    .arg(m_request.outputLimit >> 20)));
        if (m_reader.state() == BatchReader::State::Garbled)
            return drop(hostFailure(
                u"protocol"_s, m_request.host, phase(),
                QCoreApplication::translate("hosts", "the answer cannot be understood")));
        isBusy = hasSent || hasReceived;
        if (!isBusy)
            break;
    }
    // A lost connection closes its channels too; that is told by the connection.
    if (!isBusy && m_channel->isClosed() && session.isConnected())
        return endedEarly();
    return isBusy ? Step::Busy : Step::Waiting;
}

ChannelJob::Step BatchJob::begin(SshSession &session)
{
    if (!m_channel)
        m_channel = std::make_unique<SshChannel>(session);
    const Progress progress = m_state == State::Opening
                                  ? m_channel->open()
                                  : m_channel->execute(batchCommand(m_request.privilege));
    if (progress == Progress::Again)
        return Step::Waiting;
    if (progress == Progress::Failed) {
        if (!session.isConnected())
            return Step::Waiting; // the connection notices and abandons us with the reason
        return finish(hostFailure(u"protocol"_s, m_request.host, phase(),
                                  quotable(session.problem().toUtf8())));
    }
    if (m_state == State::Executing)
        ++m_traffic.roundTrips;
    m_state = m_state == State::Opening ? State::Executing : State::Running;
    return Step::Busy;
}

bool BatchJob::send()
{
    if (m_input.isEmpty()) {
        if (!m_sentEnd)
            m_channel->sendEnd();
        m_sentEnd = true;
        return false;
    }
    const QByteArray &piece = m_input.first();
    const QByteArray bytes = QByteArray::fromRawData(piece.constData() + m_offset,
                                                     std::min(writeSize, piece.size() - m_offset));
    const qint64 taken = bytes.isEmpty() ? 0 : m_channel->write(bytes);
    if (taken < 0)
        return false;
    m_traffic.sent += taken;
    m_offset += taken;
    if (m_offset >= piece.size()) {
        m_input.removeFirst();
        m_offset = 0;
        return true;
    }
    return taken > 0;
}

bool BatchJob::receive()
{
    const QByteArray out = m_channel->readOut(readSize);
    const QByteArray err = m_channel->readErr(readSize);
    if (out.isEmpty() && err.isEmpty())
        return false;
    m_traffic.received += out.size() + err.size();
    const auto now = std::chrono::steady_clock::now();
    m_reader.feed(BatchReader::Stream::Out, out, now);
    m_reader.feed(BatchReader::Stream::Err, err, now);
    if (m_reader.marksSeen() != m_marksSeen) {
        m_marksSeen = m_reader.marksSeen();
        allow();
    }
    return true;
}

ChannelJob::Step BatchJob::finish(BatchAnswer answer)
{
    m_channel.reset();
    m_answer.set_value(std::move(answer));
    return Step::Finished;
}

/// Who is told so may open the connection anew: it must be closed by then.
ChannelJob::Step BatchJob::drop(const tl::unexpected<Error> &error)
{
    m_dropped = error.value();
    return Step::Drop;
}

/// The loop is gone before its time. Without its first mark it never began: then the host said why.
ChannelJob::Step BatchJob::endedEarly()
{
    const bool hasBegun = m_reader.state() == BatchReader::State::Running;
    const QString words = quotable(m_reader.preamble());
    if (!hasBegun && m_request.privilege != Privilege::None)
        return finish(hostFailure(
            u"sudo-failed"_s, m_request.host, Phase::Sudo,
            words.isEmpty() ? QCoreApplication::translate("hosts", "it said nothing") : words));
    return finish(hostFailure(
        u"protocol"_s, m_request.host, Phase::Running,
        hasBegun
            ? QCoreApplication::translate("hosts", "the shell ended during “%1” (exit code %2)")
                  .arg(currentName())
                  .arg(m_channel->exitStatus())
            : QCoreApplication::translate("hosts", "the shell did not start: %1").arg(words)));
}

ChannelJob::Step BatchJob::outOfTime()
{
    const bool hasBegun = m_reader.state() == BatchReader::State::Running;
    return drop(hostFailure(
        u"timed-out"_s, m_request.host, phase(),
        hasBegun ? QCoreApplication::translate(
                       "hosts", "“%1” has not ended in its time, and the host is silent")
                       .arg(currentName())
                 : QCoreApplication::translate("hosts", "the host did not answer in time")));
}

void BatchJob::abandon(const Error &error)
{
    m_channel.reset();
    m_answer.set_value(tl::unexpected(m_dropped.value_or(error)));
}

Phase BatchJob::phase() const
{
    const bool isSudo =
        m_request.privilege != Privilege::None && m_reader.state() == BatchReader::State::Preparing;
    return isSudo ? Phase::Sudo : Phase::Running;
}

QString BatchJob::currentName() const
{
    const int current = m_reader.current();
    if (current < 0 || current >= m_request.commands.size())
        return u"sh"_s;
    return commandText(m_request.commands[current]);
}

ForwardJob::ForwardJob(QString host, QString address, int port, std::chrono::seconds timeout,
                       std::stop_token stop)
    : m_host(std::move(host))
    , m_address(std::move(address))
    , m_port(port)
    , m_patience{std::chrono::steady_clock::now() + timeout, std::move(stop)}
{}

ChannelJob::Step ForwardJob::pump(SshSession &session)
{
    if (!m_socket.isOpen())
        return begin(session);
    bool isBusy = false;
    for (int i = 0; i < turnsAtATime; ++i) {
        const bool hasSent = toHost();
        const bool hasReceived = toSocket();
        isBusy = hasSent || hasReceived;
        if (!isBusy)
            break;
    }
    if (m_isClosed || (!isBusy && m_toSocket.isEmpty() && m_channel->isAtEnd())) {
        m_channel.reset();
        m_socket.reset();
        return Step::Finished;
    }
    return isBusy ? Step::Busy : Step::Waiting;
}

ChannelJob::Step ForwardJob::begin(SshSession &session)
{
    if (m_patience.isOver() || m_patience.stop.stop_requested())
        return refuse(endOfPatience(m_host, Phase::Connecting, m_patience));
    if (!m_channel)
        m_channel = std::make_unique<SshChannel>(session);
    const Progress progress = m_channel->openForward(m_address, m_port);
    if (progress == Progress::Again || !session.isConnected())
        return Step::Waiting;
    if (progress == Progress::Failed)
        return refuse(hostFailure(u"host-unreachable"_s, m_host, Phase::Connecting,
                                  QCoreApplication::translate("hosts", "%1 port %2: %3")
                                      .arg(m_address)
                                      .arg(m_port)
                                      .arg(quotable(session.problem().toUtf8()))));
    Result<std::pair<Descriptor, Descriptor>> ends = socketPair(m_host);
    if (!ends)
        return refuse(tl::unexpected(ends.error()));
    m_socket = std::move(ends->first);
    m_answer.set_value(std::move(ends->second));
    return Step::Busy;
}

ChannelJob::Step ForwardJob::refuse(Result<Descriptor> error)
{
    m_channel.reset();
    m_answer.set_value(std::move(error));
    return Step::Finished;
}

bool ForwardJob::toHost()
{
    if (m_toHost.isEmpty()) {
        m_toHost.resize(writeSize);
        const ssize_t count =
            ::recv(m_socket.number(), m_toHost.data(), static_cast<size_t>(writeSize), 0);
        m_isClosed = m_isClosed || count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR);
        m_toHost.resize(std::max<ssize_t>(count, 0));
        if (m_toHost.isEmpty())
            return false;
    }
    const qint64 taken = m_channel->write(m_toHost);
    m_isClosed = m_isClosed || taken < 0;
    if (taken > 0)
        m_toHost.remove(0, taken);
    return taken > 0;
}

bool ForwardJob::toSocket()
{
    if (m_toSocket.isEmpty())
        m_toSocket = m_channel->readOut(readSize);
    if (m_toSocket.isEmpty())
        return false;
    const ssize_t count = ::send(m_socket.number(), m_toSocket.constData(),
                                 static_cast<size_t>(m_toSocket.size()), MSG_NOSIGNAL);
    m_isClosed = m_isClosed || (count < 0 && errno != EAGAIN && errno != EINTR);
    if (count > 0)
        m_toSocket.remove(0, count);
    return count > 0;
}

void ForwardJob::abandon(const Error &error)
{
    m_channel.reset();
    if (!m_socket.isOpen())
        m_answer.set_value(tl::unexpected(error));
    m_socket.reset();
}

std::optional<pollfd> ForwardJob::watched() const
{
    if (!m_socket.isOpen())
        return std::nullopt;
    short events = 0;
    if (m_toHost.isEmpty())
        events |= POLLIN;
    if (!m_toSocket.isEmpty())
        events |= POLLOUT;
    return pollfd{m_socket.number(), events, 0};
}

}
