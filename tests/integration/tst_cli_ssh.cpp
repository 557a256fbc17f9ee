// The command line against a real sshd: what depends on the design's platform.
#include "cli/cli.h"
#include "support/oracles.h"
#include "support/ssh_client.h"
#include "support/ssh_daemon.h"

#include <QBuffer>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

class TestCliSsh : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void oldServersOfEl6AreTaken();

private:
    static QByteArray plan(const QString &example, const test::SshClient &client);
};

/// Everything that `plan --against live` says.
QByteArray TestCliSsh::plan(const QString &example, const test::SshClient &client)
{
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    cli::run({u"plan"_s, QStringLiteral(BASALT_SOURCE_DIR "/resources/examples/") + example,
              u"--against"_s, u"live"_s, u"--ssh-config"_s, client.options.configFile,
              u"--known-hosts"_s, client.options.knownHostsFile},
             out, err, {false, nullptr});
    return out.data() + err.data();
}

/// OpenSSH 5.3 can do no more than this server.
void TestCliSsh::oldServersOfEl6AreTaken()
{
    if (const QString missing = test::SshDaemon::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    test::SshDaemon daemon;
    daemon.addKey(u"rsa"_s, u"key_rsa"_s);
    daemon.start({u"HostKeyAlgorithms ssh-rsa"_s, u"KexAlgorithms diffie-hellman-group14-sha1"_s,
                  u"MACs hmac-sha1"_s, u"Ciphers aes128-ctr"_s});
    test::SshClient client(daemon);
    client.know({}, u"rsa"_s);
    client.configure({u"Host 192.168.11.*"_s, u"HostName 127.0.0.1"_s,
                      u"Port %1"_s.arg(daemon.port()), client.identity(u"key_rsa"_s)});
    const QByteArray old = plan(u"magma.yaml"_s, client);
    QVERIFY2(old.contains("older algorithms (SHA-1) are allowed for the hosts of this design"),
             old);
    // It got in, and met a Debian.
    QVERIFY2(old.contains("and the design is for CentOS"), old);
    QCOMPARE(old.count("older algorithms"), 1);

    const QByteArray modern = plan(u"magma-debian12.yaml"_s, client);
    QVERIFY2(!modern.contains("older algorithms"), modern);
    QVERIFY2(modern.contains("diffie-hellman-group14-sha1"), modern);
}

QTEST_GUILESS_MAIN(TestCliSsh)
#include "tst_cli_ssh.moc"
