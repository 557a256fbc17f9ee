// The command line against a real sshd: what depends on the design's platform.
#include "cli/cli.h"
#include "support/oracles.h"
#include "support/ssh_client.h"
#include "support/ssh_daemon.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

class TestCliSsh : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase();
    void oldServersOfEl6AreTaken();
    void programsHearOfOldAlgorithms();
    void oldServersAreImportedOnRequest();

private:
    QByteArray ran(const QStringList &words) const;

    std::unique_ptr<test::SshDaemon> m_daemon;
    std::unique_ptr<test::SshClient> m_client;
};

QString example(const QString &name)
{
    return QStringLiteral(BASALT_SOURCE_DIR "/resources/examples/") + name;
}

/// OpenSSH 5.3 can do no more than this server.
void TestCliSsh::initTestCase()
{
    if (const QString missing = test::SshDaemon::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_daemon = std::make_unique<test::SshDaemon>();
    m_daemon->addKey(u"rsa"_s, u"key_rsa"_s);
    m_daemon->start({u"HostKeyAlgorithms ssh-rsa"_s, u"KexAlgorithms diffie-hellman-group14-sha1"_s,
                     u"MACs hmac-sha1"_s, u"Ciphers aes128-ctr"_s});
    m_client = std::make_unique<test::SshClient>(*m_daemon);
    m_client->know({}, u"rsa"_s);
    m_client->configure({u"Host 192.168.11.*"_s, u"HostName 127.0.0.1"_s,
                         u"Port %1"_s.arg(m_daemon->port()), m_client->identity(u"key_rsa"_s)});
}

/// Everything that the command says.
QByteArray TestCliSsh::ran(const QStringList &words) const
{
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    cli::run(words
                 + QStringList{u"--ssh-config"_s, m_client->options.configFile, u"--known-hosts"_s,
                               m_client->options.knownHostsFile},
             out, err, {false, nullptr});
    return out.data() + err.data();
}

void TestCliSsh::oldServersOfEl6AreTaken()
{
    const QByteArray old = ran({u"plan"_s, example(u"magma.yaml"_s), u"--against"_s, u"live"_s});
    QVERIFY2(old.contains("older algorithms (SHA-1) are allowed for the hosts of this design"),
             old);
    // It got in, and met a Debian.
    QVERIFY2(old.contains("and the design is for CentOS"), old);
    QCOMPARE(old.count("older algorithms"), 1);

    const QByteArray modern =
        ran({u"plan"_s, example(u"magma-debian12.yaml"_s), u"--against"_s, u"live"_s});
    QVERIFY2(!modern.contains("older algorithms"), modern);
    QVERIFY2(modern.contains("diffie-hellman-group14-sha1"), modern);
}

void TestCliSsh::programsHearOfOldAlgorithms()
{
    const auto first = [this](const QString &name) {
        const QByteArray text = ran({u"deploy"_s, example(name), u"--dry-run"_s, u"--json"_s});
        return QJsonDocument::fromJson(text.left(text.indexOf('\n'))).object();
    };
    const QJsonObject old = first(u"magma.yaml"_s);
    QCOMPARE(old[u"type"].toString(), u"note"_s);
    QVERIFY2(old[u"text"].toString().contains(u"older algorithms (SHA-1) are allowed"_s),
             QJsonDocument(old).toJson());
    QVERIFY(first(u"magma-debian12.yaml"_s)[u"type"].toString() != u"note"_s);
}

void TestCliSsh::oldServersAreImportedOnRequest()
{
    const QStringList import{u"import"_s, u"--host"_s, u"192.168.11.1"_s};
    const QByteArray refused = ran(import);
    QVERIFY2(refused.contains("diffie-hellman-group14-sha1"), refused);
    QVERIFY2(refused.contains("--legacy-ssh allows its algorithms"), refused);
    const QByteArray taken = ran(import + QStringList{u"--legacy-ssh"_s});
    QVERIFY2(!taken.contains("diffie-hellman"), taken);
    QVERIFY2(taken.contains("cluster:"), taken);
}

QTEST_GUILESS_MAIN(TestCliSsh)
#include "tst_cli_ssh.moc"
