// A host made of a script: what an executor's tests talk to. It knows three commands of its own
// (`do X`, `is X`, `undo X`: an effect is there or not), the deployment lock, and whatever a test
// answers; it can lose the connection, hang or fail at a chosen command.
#pragma once

#include "hosts/transport.h"

#include <QMap>
#include <QSet>
#include <condition_variable>
#include <mutex>

namespace basalt::test {

/// The host behind one or several transports, which may be those of two desktops.
struct FakeHost
{
    using Answer = std::function<CommandResult(const HostCommand &)>;

    QString name;
    QMap<QString, Answer> answers; ///< by the command's text, before all else
    int cutAfter = -1;   ///< the connection is lost after so many commands; their results with it
    int cutBefore = -1;  ///< it is lost when so many have run and the next one comes
    int hangAt = -1;     ///< before this command (counted from 0) it waits for the stop request
    int failedOpens = 0; ///< so many attempts to connect fail
    bool isLost = false; ///< no attempt succeeds any more
    QString openError;   ///< the code with which every attempt fails; empty: none
    std::function<void()> onHang;
    qint64 clock = 1000; ///< seconds
    int boot = 1;        ///< the host has been started so often

    std::mutex mutex;
    QSet<QString> effects;
    QStringList transcript; ///< commands as a person would type them, and "open", "close", "cut"
    QList<QByteArray> inputs;
    QString lockToken;
    QString lockOwner;
    qint64 lockEnds = 0;
    qint64 lockSince = 0;
    std::condition_variable changed; ///< after each command
    QByteArray received;             ///< for a test's answers to keep something in
    int commands = 0;                ///< that ran
    int batches = 0;

    explicit FakeHost(QString hostName)
        : name(std::move(hostName))
    {}
    CommandResult perform(const HostCommand &command);
    QStringList log(); ///< the transcript without those of the lock

private:
    CommandResult lockCommand(const HostCommand &command);
};

using FakeHostPtr = std::shared_ptr<FakeHost>;

class FakeTransport : public hosts::Transport
{
public:
    explicit FakeTransport(FakeHostPtr fake)
        : m_host(std::move(fake))
    {}

    QString host() const override { return m_host->name; }
    Result<> open(std::stop_token stop) override;
    Result<QList<CommandResult>> run(const QList<HostCommand> &commands,
                                     const hosts::RunOptions &options,
                                     std::stop_token stop) override;
    void close() override;
    hosts::Traffic traffic() const override;

private:
    Result<> interrupted(const std::stop_token &stop);

    FakeHostPtr m_host;
    std::atomic<bool> m_isOpen = false;
};

}
