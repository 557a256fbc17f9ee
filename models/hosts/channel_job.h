// What runs over one channel of a connection: a batch of commands, or a forwarded socket. The
// connection's thread pumps all of them in turn.
#pragma once

#include "hosts/batch.h"
#include "hosts/descriptor.h"
#include "hosts/ssh_error.h"
#include "hosts/ssh_session.h"

#include <atomic>
#include <future>
#include <poll.h>

namespace basalt::hosts {

/// Counted by the connection's thread, read by any.
struct TrafficCounters
{
    std::atomic<int> connections = 0;
    std::atomic<int> roundTrips = 0;
    std::atomic<qint64> sent = 0;
    std::atomic<qint64> received = 0;
};

class ChannelJob
{
public:
    enum class Step {
        Waiting,  ///< for the host, or for the other end of a socket
        Busy,     ///< there is more to do at once
        Finished, ///< with its answer given
        Drop,     ///< the connection must go, as the host breaks the rules; `abandon` answers
    };

    virtual ~ChannelJob() = default;
    /// One turn, without waiting.
    virtual Step pump(SshSession &session) = 0;
    /// The connection is gone; the answer is this error, unless the job knows a better one.
    virtual void abandon(const Error &error) = 0;
    /// What it waits for besides the connection.
    virtual std::optional<pollfd> watched() const { return std::nullopt; }
};

struct BatchRequest
{
    QString host;
    QList<HostCommand> commands;
    RunOptions options;
    Privilege privilege = Privilege::None;
    QByteArray sudoPassword;
    std::chrono::seconds silence{15}; ///< on top of what the commands may take
    qint64 outputLimit = 8 << 20;     ///< per command
};

using BatchAnswer = Result<QList<CommandResult>>;

class BatchJob : public ChannelJob
{
public:
    BatchJob(BatchRequest request, TrafficCounters &traffic, std::stop_token stop);

    std::future<BatchAnswer> answer() { return m_answer.get_future(); }
    Step pump(SshSession &session) override;
    void abandon(const Error &error) override;

private:
    enum class State { Opening, Executing, Running };

    Step begin(SshSession &session);
    bool send();
    bool receive();
    Step finish(BatchAnswer answer);
    Step drop(const tl::unexpected<Error> &error);
    Step endedEarly();
    Step outOfTime();
    void allow();
    Phase phase() const;
    QString currentName() const;

    BatchRequest m_request;
    TrafficCounters &m_traffic;
    std::stop_token m_stop;
    QByteArray m_mark;
    QList<QByteArray> m_input;
    qsizetype m_offset = 0; ///< in the first piece
    bool m_sentEnd = false;
    BatchReader m_reader;
    int m_marksSeen = 0;
    std::unique_ptr<SshChannel> m_channel;
    State m_state = State::Opening;
    Patience m_patience;
    std::optional<Error> m_dropped; ///< why
    std::promise<BatchAnswer> m_answer;
};

/// A socket whose other end is an address as the host reaches it.
class ForwardJob : public ChannelJob
{
public:
    ForwardJob(QString host, QString address, int port, std::chrono::seconds timeout,
               std::stop_token stop);

    std::future<Result<Descriptor>> answer() { return m_answer.get_future(); }
    Step pump(SshSession &session) override;
    void abandon(const Error &error) override;
    std::optional<pollfd> watched() const override;

private:
    Step begin(SshSession &session);
    Step refuse(Result<Descriptor> error);
    bool toHost();
    bool toSocket();

    QString m_host;
    QString m_address;
    int m_port;
    Patience m_patience;
    std::unique_ptr<SshChannel> m_channel;
    Descriptor m_socket;
    QByteArray m_toHost;
    QByteArray m_toSocket;
    bool m_isClosed = false;
    std::promise<Result<Descriptor>> m_answer;
};

}
