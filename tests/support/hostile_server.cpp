#include "support/hostile_server.h"

#include <QtGlobal>

#include <arpa/inet.h>
#include <chrono>
#include <libssh/libssh.h>
#include <libssh/server.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace basalt::test {

namespace {

using namespace std::chrono_literals;

void pause(std::stop_token stop, std::chrono::milliseconds time = 50ms)
{
    const auto until = std::chrono::steady_clock::now() + time;
    while (!stop.stop_requested() && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(5ms);
}

bool sendAll(int socket, const QByteArray &bytes)
{
    return ::send(socket, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL)
           == bytes.size();
}

/// What needs no SSH at all; false: the malice comes later.
bool beforeTheHandshake(Malice malice, int socket, std::stop_token stop)
{
    switch (malice) {
    case Malice::EndlessBanner:
        while (!stop.stop_requested() && sendAll(socket, "welcome to the machine\r\n")) {
        }
        return true;
    case Malice::EndlessBannerLine:
        while (!stop.stop_requested() && sendAll(socket, QByteArray(1000, 'x'))) {
        }
        return true;
    case Malice::SlowBanner:
        while (!stop.stop_requested() && sendAll(socket, "x\n"))
            pause(stop);
        return true;
    case Malice::Silence:
        while (!stop.stop_requested())
            pause(stop);
        return true;
    default:
        return false;
    }
}

/// One connection after the key exchange. libssh's server side is not thread-safe within a session,
/// and needs no more than one thread.
class Served
{
public:
    Served(Malice malice, ssh_session session, std::stop_token stop)
        : m_malice(malice)
        , m_session(session)
        , m_stop(std::move(stop))
    {}

    void run()
    {
        while (!m_stop.stop_requested() && ssh_is_connected(m_session) != 0) {
            ssh_message message = ssh_message_get(m_session);
            if (message == nullptr)
                continue;
            const bool goesOn = handle(message);
            ssh_message_free(message);
            if (!goesOn)
                break;
        }
    }

private:
    bool handle(ssh_message message);
    bool handleLogin(ssh_message message);
    void misbehave();
    void pour(bool isErr, const QByteArray &bytes);
    QByteArray readMark();
    void say(const QByteArray &bytes, bool isErr = false);

    Malice m_malice;
    ssh_session m_session;
    std::stop_token m_stop;
    ssh_channel m_channel = nullptr;
};

bool Served::handle(ssh_message message)
{
    switch (ssh_message_type(message)) {
    case SSH_REQUEST_AUTH:
        return handleLogin(message);
    case SSH_REQUEST_CHANNEL_OPEN:
        if (m_malice == Malice::RefuseChannel)
            ssh_message_reply_default(message);
        else
            m_channel = ssh_message_channel_request_open_reply_accept(message);
        return true;
    case SSH_REQUEST_CHANNEL:
        ssh_message_channel_request_reply_success(message);
        misbehave();
        return false;
    default:
        ssh_message_reply_default(message);
        return true;
    }
}

bool Served::handleLogin(ssh_message message)
{
    switch (m_malice) {
    case Malice::SilentLogin:
        while (!m_stop.stop_requested())
            pause(m_stop);
        return false;
    case Malice::HangUpAtLogin:
        return false;
    case Malice::EndlessLogin:
        if (ssh_message_subtype(message) == SSH_AUTH_METHOD_NONE) {
            ssh_message_auth_set_methods(message,
                                         SSH_AUTH_METHOD_PUBLICKEY | SSH_AUTH_METHOD_PASSWORD);
            ssh_message_reply_default(message);
        } else {
            ssh_message_auth_set_methods(message,
                                         SSH_AUTH_METHOD_PUBLICKEY | SSH_AUTH_METHOD_PASSWORD);
            ssh_message_auth_reply_success(message, 1);
        }
        return true;
    case Malice::EndlessQuestions:
        if (ssh_message_subtype(message) == SSH_AUTH_METHOD_INTERACTIVE) {
            const char *prompts[] = {"And now? "};
            char echoes[] = {1};
            ssh_message_auth_interactive_request(message, "", "", 1, prompts, echoes);
        } else {
            ssh_message_auth_set_methods(message, SSH_AUTH_METHOD_INTERACTIVE);
            ssh_message_reply_default(message);
        }
        return true;
    default:
        ssh_message_auth_reply_success(message, 0);
        return true;
    }
}

/// The first line that the client sends to the loop.
QByteArray Served::readMark()
{
    QByteArray mark;
    char c = 0;
    while (!m_stop.stop_requested() && ssh_channel_read_timeout(m_channel, &c, 1, 0, 5000) == 1
           && c != '\n')
        mark += c;
    return mark;
}

void Served::say(const QByteArray &bytes, bool isErr)
{
    if (isErr)
        ssh_channel_write_stderr(m_channel, bytes.constData(), static_cast<uint32_t>(bytes.size()));
    else
        ssh_channel_write(m_channel, bytes.constData(), static_cast<uint32_t>(bytes.size()));
}

void Served::pour(bool isErr, const QByteArray &bytes)
{
    constexpr qint64 gigabyte = 1 << 30;
    for (qint64 sent = 0; sent < gigabyte && !m_stop.stop_requested(); sent += bytes.size()) {
        const auto size = static_cast<uint32_t>(bytes.size());
        const int written = isErr ? ssh_channel_write_stderr(m_channel, bytes.constData(), size)
                                  : ssh_channel_write(m_channel, bytes.constData(), size);
        if (written <= 0 || ssh_channel_is_open(m_channel) == 0)
            return;
    }
}

void Served::misbehave()
{
    const QByteArray mark = readMark();
    if (m_malice == Malice::EndlessPreamble)
        return pour(false, QByteArray(1000, 'w') + '\n');
    if (m_malice == Malice::WrongExit) {
        ssh_channel_request_send_exit_status(m_channel, 0);
        ssh_channel_send_eof(m_channel);
        ssh_channel_close(m_channel);
        return pause(m_stop, 5s);
    }
    say(mark + " start\n");
    say(mark + " start\n", true);
    switch (m_malice) {
    case Malice::EndlessOutput:
        return pour(false, QByteArray(1000, 'l') + '\n');
    case Malice::EndlessLine:
        return pour(false, QByteArray(16000, 'l'));
    case Malice::EndlessErrors:
        return pour(true, QByteArray(16000, 'e'));
    case Malice::HangUpInTheMiddle:
        return say(QByteArray(5000, 'h'));
    case Malice::EndInTheMiddle:
        ssh_channel_request_send_exit_status(m_channel, 3);
        ssh_channel_send_eof(m_channel);
        ssh_channel_close(m_channel);
        return pause(m_stop, 5s);
    case Malice::WrongMark:
        say(mark + " zero\n");
        return pause(m_stop, 20s);
    case Malice::SlowDrip:
        while (!m_stop.stop_requested() && ssh_channel_is_open(m_channel) != 0) {
            say("d");
            pause(m_stop, 100ms);
        }
        return;
    default:
        return pause(m_stop, 60s);
    }
}

}

HostileServer::HostileServer(Malice malice, const QString &hostKey)
    : m_malice(malice)
    , m_hostKey(hostKey.toLocal8Bit())
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    if (::bind(m_listener, plain, size) != 0 || ::listen(m_listener, 8) != 0
        || ::getsockname(m_listener, plain, &size) != 0)
        qFatal("no free port");
    m_port = ntohs(address.sin_port);
    m_acceptor = std::jthread([this](std::stop_token stop) { accept(std::move(stop)); });
}

HostileServer::~HostileServer()
{
    m_acceptor.request_stop();
    m_acceptor.join();
    for (std::jthread &served : m_served)
        served.request_stop();
    m_served.clear();
    ::close(m_listener);
}

void HostileServer::accept(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, 20) <= 0)
            continue;
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        m_served.emplace_back(
            [this, socket](std::stop_token own) { serve(socket, std::move(own)); });
    }
}

void HostileServer::serve(int socket, std::stop_token stop)
{
    // A client that is gone, or reads no more, must not hold the server's end up.
    const timeval patience{2, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (beforeTheHandshake(m_malice, socket, stop)) {
        ::close(socket);
        return;
    }
    ssh_bind bind = ssh_bind_new();
    ssh_session session = ssh_new();
    const bool readsConfig = false;
    ssh_bind_options_set(bind, SSH_BIND_OPTIONS_PROCESS_CONFIG, &readsConfig);
    ssh_bind_options_set(bind, SSH_BIND_OPTIONS_HOSTKEY, m_hostKey.constData());
    const long seconds = 1;
    ssh_options_set(session, SSH_OPTIONS_TIMEOUT, &seconds);
    if (ssh_bind_accept_fd(bind, session, socket) == SSH_OK
        && ssh_handle_key_exchange(session) == SSH_OK) {
        ssh_set_auth_methods(session, SSH_AUTH_METHOD_PUBLICKEY | SSH_AUTH_METHOD_PASSWORD
                                          | SSH_AUTH_METHOD_INTERACTIVE);
        Served(m_malice, session, stop).run();
    }
    ssh_disconnect(session);
    ssh_free(session);
    ssh_bind_free(bind);
}

}
