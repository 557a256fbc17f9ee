// The client's side of SSH tests: a configuration, known hosts and answers that are the test's own.
#pragma once

#include "hosts/memory_secrets.h"
#include "hosts/ssh_options.h"
#include "support/ssh_daemon.h"

#include <QTemporaryDir>
#include <mutex>

namespace basalt::test {

class SshClient
{
public:
    /// Knows the daemon's ed25519 key and logs in with its file "key_ed25519".
    explicit SshClient(const SshDaemon &daemon);

    void configure(const QStringList &lines);
    /// The configuration line for a key file of the daemon.
    QString identity(const QString &name) const;
    /// known_hosts holds the daemon's key of this type, under this name, and nothing else.
    void know(const QByteArray &name = {}, const QString &type = QStringLiteral("ed25519"));
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray knownHosts() const;

    /// Of the host "magma1" at the daemon's port; fails the process if there is none.
    hosts::TransportPtr transport(const QString &user = QStringLiteral("root"),
                                  const QString &address = QStringLiteral("127.0.0.1"));
    /// What opening it says; no code if it can be opened.
    Error openError(const QString &user = QStringLiteral("root"));

    hosts::SshOptions options;
    hosts::MemorySecrets secrets;
    QMap<hosts::QuestionKind, QByteArray> answers; ///< what is not here is answered by nobody
    QList<hosts::Question> asked;

private:
    const SshDaemon &m_daemon;
    QTemporaryDir m_folder;
    std::mutex m_asking;
};

HostCommand shellCommand(const QString &text, const QByteArray &input = {}, int seconds = 20);

}

/// Opens a transport, or fails the test with what it said.
#define BASALT_OPEN(transport)                                                                     \
    do {                                                                                           \
        const basalt::Result<> opened = (transport)->open({});                                     \
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));                        \
    } while (false)

/// The value of a Result, or the test fails with what it said.
#define BASALT_VERIFY(result)                                                                      \
    QVERIFY2((result).has_value(), (result) ? "" : qPrintable((result).error().message))
