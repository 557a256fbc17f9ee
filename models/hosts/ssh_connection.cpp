#include "hosts/ssh_connection.h"

#include "hosts/ssh_error.h"
#include "hosts/tcp_connect.h"

#include <QCoreApplication>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

/// After so much silence the host is asked whether it is there.
constexpr std::chrono::seconds keepAliveAfter(15);
/// Without a channel a host has nothing to tell; one that talks on would fill the memory.
constexpr quint64 mostUnasked = 4 << 20;

}

/// What lives as long as the connection; only its thread knows it.
struct SshConnection::Live
{
    Descriptor socket;
    std::unique_ptr<SshSession> session;           // gone before its socket
    std::vector<std::unique_ptr<ChannelJob>> jobs; // gone before their session
    Clock::time_point lastHeard = Clock::now();
    Clock::time_point lastAsked = Clock::now();
    quint64 received = 0;
    quint64 unasked = 0;
    bool isDropped = false;
};

SshConnection::SshConnection(LoginSetup setup, std::shared_ptr<SshConnection> jump)
    : m_setup(std::move(setup))
    , m_jump(std::move(jump))
{
    if (Result<std::pair<Descriptor, Descriptor>> ends = socketPair(m_setup.host)) {
        m_wakeRead = std::move(ends->first);
        m_wakeWrite = std::move(ends->second);
    }
}

SshConnection::~SshConnection()
{
    close();
}

Result<> SshConnection::open(const std::stop_token &stop)
{
    const std::lock_guard opening(m_opening);
    if (isOpen())
        return {};
    m_thread = {}; // joins the one of a connection that was lost
    enter(State::Opening, {});
    m_thread = std::jthread([this](const std::stop_token &ownStop) { work(ownStop); });
    const std::stop_callback cancel(stop, [this] { m_thread.request_stop(); });
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_state != State::Opening; });
    return m_outcome;
}

bool SshConnection::isOpen() const
{
    const std::lock_guard lock(m_mutex);
    return m_state == State::Open;
}

void SshConnection::close()
{
    const std::lock_guard opening(m_opening);
    m_thread = {};
}

BatchAnswer SshConnection::run(BatchRequest request, std::stop_token stop)
{
    request.host = m_setup.host;
    request.silence = m_setup.options.timeout;
    auto job = std::make_unique<BatchJob>(std::move(request), m_traffic, std::move(stop));
    std::future<BatchAnswer> answer = job->answer();
    if (!post(std::move(job)))
        return tl::unexpected(notConnected());
    return answer.get();
}

Result<Descriptor> SshConnection::forward(const QString &address, int port, std::stop_token stop)
{
    auto job = std::make_unique<ForwardJob>(m_setup.host, address, port, m_setup.options.timeout,
                                            std::move(stop));
    std::future<Result<Descriptor>> answer = job->answer();
    if (!post(std::move(job)))
        return tl::unexpected(notConnected());
    return answer.get();
}

Traffic SshConnection::traffic() const
{
    return {m_traffic.connections, m_traffic.roundTrips, m_traffic.sent, m_traffic.received};
}

Error SshConnection::notConnected() const
{
    return hostFailure(u"connection-lost"_s, m_setup.host, Phase::Running,
                       QCoreApplication::translate("hosts", "not connected"))
        .value();
}

bool SshConnection::post(std::unique_ptr<ChannelJob> job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_state != State::Open)
            return false;
        m_posted.push_back(std::move(job));
    }
    wake();
    return true;
}

void SshConnection::wake()
{
    // A full pair has waked already.
    const char byte = 0;
    static_cast<void>(::send(m_wakeWrite.number(), &byte, 1, MSG_NOSIGNAL));
}

void SshConnection::enter(State state, Result<> outcome)
{
    const std::lock_guard lock(m_mutex);
    m_state = state;
    m_outcome = std::move(outcome);
    m_changed.notify_all();
}

Result<Descriptor> SshConnection::connected(std::stop_token stop)
{
    const HostSettings &settings = m_setup.settings;
    if (!m_jump)
        return connectTcp(m_setup.host, settings.hostName, settings.port,
                          {Clock::now() + m_setup.options.timeout, std::move(stop)});
    const auto throughJump = [&] {
        return m_jump->open(stop).and_then(
            [&] { return m_jump->forward(settings.hostName, settings.port, stop); });
    };
    Result<Descriptor> socket = throughJump();
    // A jump may be gone without its knowing yet: its hosts hear of it first.
    if (!socket && socket.error().code == u"connection-lost")
        socket = throughJump();
    return std::move(socket).map_error([this](Error error) {
        error.where = m_setup.host; // the message names the host that was in the way
        return error;
    });
}

void SshConnection::work(const std::stop_token &stop)
{
    Live live;
    Result<Descriptor> socket = connected(stop);
    if (!socket) {
        enter(State::Closed, tl::unexpected(socket.error()));
        return;
    }
    live.socket = std::move(*socket);
    Result<std::unique_ptr<SshSession>> session = loggedIn(m_setup, live.socket.number(), stop);
    if (!session) {
        enter(State::Closed, tl::unexpected(session.error()));
        return;
    }
    live.session = std::move(*session);
    live.lastHeard = Clock::now();
    ++m_traffic.connections;
    enter(State::Open, {});
    const std::stop_callback waking(stop, [this] { wake(); });
    const Error error = pump(live, stop);
    enter(State::Closed, tl::unexpected(error));
    for (std::unique_ptr<ChannelJob> &job : m_posted) // nobody adds to them any more
        live.jobs.push_back(std::move(job));
    m_posted.clear();
    for (const std::unique_ptr<ChannelJob> &job : live.jobs)
        job->abandon(error);
}

/// Until the connection ends; why it did.
Error SshConnection::pump(Live &live, const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        {
            const std::lock_guard lock(m_mutex);
            for (std::unique_ptr<ChannelJob> &job : m_posted)
                live.jobs.push_back(std::move(job));
            m_posted.clear();
        }
        const bool isUp = live.session->turn();
        const bool isBusy = turnJobs(live);
        if (!isUp)
            return hostFailure(u"connection-lost"_s, m_setup.host, Phase::Running,
                               QCoreApplication::translate("hosts", "the connection was lost"))
                .value();
        if (live.isDropped)
            return notConnected();
        if (!hasSignOfLife(live))
            return hostFailure(
                       u"connection-lost"_s, m_setup.host, Phase::Running,
                       QCoreApplication::translate("hosts", "the host gives no sign of life"))
                .value();
        wait(live, isBusy);
    }
    return notConnected();
}

bool SshConnection::turnJobs(Live &live)
{
    bool isBusy = false;
    for (auto job = live.jobs.begin(); job != live.jobs.end();) {
        const ChannelJob::Step step = (*job)->pump(*live.session);
        isBusy = isBusy || step == ChannelJob::Step::Busy;
        live.isDropped = live.isDropped || step == ChannelJob::Step::Drop;
        if (step == ChannelJob::Step::Finished)
            job = live.jobs.erase(job);
        else
            ++job;
    }
    return isBusy;
}

void SshConnection::wait(Live &live, bool isBusy)
{
    std::vector<pollfd> watched{
        {live.socket.number(),
         static_cast<short>(live.session->hasPendingWrites() ? POLLIN | POLLOUT : POLLIN), 0},
        {m_wakeRead.number(), POLLIN, 0}};
    for (const std::unique_ptr<ChannelJob> &job : live.jobs) {
        if (const std::optional<pollfd> own = job->watched())
            watched.push_back(*own);
    }
    // Without a channel only the keep-alive has a time to mind.
    const std::chrono::milliseconds longest =
        live.jobs.empty() ? std::chrono::seconds(1) : std::chrono::milliseconds(slice);
    ::poll(watched.data(), watched.size(), isBusy ? 0 : static_cast<int>(longest.count()));
    char bytes[64];
    while (::recv(m_wakeRead.number(), bytes, sizeof bytes, 0) > 0) {
    }
}

bool SshConnection::hasSignOfLife(Live &live)
{
    const Clock::time_point now = Clock::now();
    const quint64 received = live.session->receivedBytes();
    if (received != live.received) {
        live.unasked = live.jobs.empty() ? live.unasked + (received - live.received) : 0;
        live.received = received;
        live.lastHeard = now;
        return live.unasked < mostUnasked;
    }
    if (now - live.lastHeard > keepAliveAfter && now - live.lastAsked > keepAliveAfter / 2) {
        live.session->keepAlive();
        live.lastAsked = now;
    }
    return now - live.lastHeard < keepAliveAfter + m_setup.options.timeout;
}

}
