// What the classes of SSH tests share: one sshd with its keys, and a client anew for each test.
#pragma once

#include "support/ssh_client.h"

#include <memory>

namespace basalt::test {

class SshTest : public QObject
{
protected:
    /// Once: accounts let in a key file "key_TYPE" of each of these types.
    void startDaemon(const QStringList &keyTypes);
    /// Before each test: the daemon as usual, and a client that knows it.
    void renewClient();
    /// For this test only: with these lines of sshd_config.
    void serve(const QStringList &lines);

    std::unique_ptr<SshDaemon> m_daemon;
    std::unique_ptr<SshClient> m_client;

private:
    bool m_isUsual = true;
};

}
