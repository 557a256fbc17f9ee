// The thread that owns one host's SSH session and pumps its channels.
#pragma once

#include "hosts/channel_job.h"
#include "hosts/ssh_login.h"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace basalt::hosts {

class SshConnection
{
public:
    /// Through `jump`, if there is one, else straight to the host.
    SshConnection(LoginSetup setup, std::shared_ptr<SshConnection> jump);
    ~SshConnection();
    SshConnection(const SshConnection &) = delete;
    SshConnection &operator=(const SshConnection &) = delete;

    /// Connects and logs in unless connected. Any thread; so are the others.
    Result<> open(const std::stop_token &stop);
    bool isOpen() const;
    void close();

    /// The host in `request` and its silence are set here.
    BatchAnswer run(BatchRequest request, std::stop_token stop);
    /// A socket whose other end is the address as the host reaches it.
    Result<Descriptor> forward(const QString &address, int port, std::stop_token stop);
    Traffic traffic() const;
    const LoginSetup &setup() const { return m_setup; }

private:
    enum class State { Closed, Opening, Open };
    using Clock = std::chrono::steady_clock;
    struct Live;

    void work(const std::stop_token &stop);
    Result<Descriptor> connected(std::stop_token stop);
    Error pump(Live &live, const std::stop_token &stop);
    bool turnJobs(Live &live);
    void wait(Live &live, bool isBusy);
    bool hasSignOfLife(Live &live);
    bool post(std::unique_ptr<ChannelJob> job);
    void wake();
    void enter(State state, Result<> outcome);
    Error notConnected() const;

    LoginSetup m_setup;
    std::shared_ptr<SshConnection> m_jump;
    TrafficCounters m_traffic;
    Descriptor m_wakeRead;
    Descriptor m_wakeWrite;

    mutable std::mutex m_mutex; ///< of the three that follow
    State m_state = State::Closed;
    Result<> m_outcome;
    std::vector<std::unique_ptr<ChannelJob>> m_posted;
    std::condition_variable m_changed;

    std::mutex m_opening; ///< of the thread
    std::jthread m_thread;
};

}
