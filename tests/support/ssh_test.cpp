#include "support/ssh_test.h"

using namespace Qt::StringLiterals;

namespace basalt::test {

void SshTest::startDaemon(const QStringList &keyTypes)
{
    qunsetenv("SSH_AUTH_SOCK");
    m_daemon = std::make_unique<SshDaemon>();
    for (const QString &type : keyTypes)
        m_daemon->addKey(type, u"key_"_s + type);
    m_daemon->start();
}

void SshTest::renewClient()
{
    if (!m_isUsual)
        m_daemon->start();
    m_isUsual = true;
    m_client = std::make_unique<SshClient>(*m_daemon);
}

void SshTest::serve(const QStringList &lines)
{
    m_daemon->start(lines);
    m_isUsual = false;
    m_client->know();
}

}
