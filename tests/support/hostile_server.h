// A server on a free loopback port that breaks the rules in one chosen way, for each who connects.
#pragma once

#include <QByteArray>
#include <QString>
#include <atomic>
#include <thread>
#include <vector>

namespace basalt::test {

enum class Malice {
    EndlessBanner,      ///< lines before the version, for ever
    EndlessBannerLine,  ///< one line without an end
    Silence,            ///< accepts and says nothing
    SlowBanner,         ///< a byte now and then
    EndlessLogin,       ///< each proof is a part of what it wants
    EndlessQuestions,   ///< keyboard-interactive, round after round
    SilentLogin,        ///< no answer to the log-in
    HangUpAtLogin,      ///< closes the connection instead of an answer
    RefuseChannel,      ///< no channel may be opened
    EndlessPreamble,    ///< output before the batch begins, for ever
    EndlessOutput,      ///< lines of the first command, for ever
    EndlessLine,        ///< a gigabyte without an end of line
    EndlessErrors,      ///< the same on the error stream
    HangUpInTheMiddle,  ///< half of the first command's output, then nothing
    WrongExit,          ///< exit status 0 and the end, without any mark
    EndInTheMiddle,     ///< begins the batch and ends it with exit status 3
    WrongMark,          ///< a mark with rubbish behind it
    SlowDrip,           ///< a byte of the first command now and then
    SilenceWhenRunning, ///< begins the batch, then nothing
};

class HostileServer
{
public:
    /// `hostKey`: a private key file.
    HostileServer(Malice malice, const QString &hostKey);
    ~HostileServer();
    HostileServer(const HostileServer &) = delete;
    HostileServer &operator=(const HostileServer &) = delete;

    int port() const { return m_port; }

private:
    void accept(std::stop_token stop);
    void serve(int socket, std::stop_token stop);

    Malice m_malice;
    QByteArray m_hostKey;
    int m_listener = -1;
    int m_port = 0;
    std::vector<std::jthread> m_served; ///< the acceptor's alone until it has ended
    std::jthread m_acceptor;
};

}
