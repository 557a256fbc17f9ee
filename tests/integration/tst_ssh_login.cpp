// Logging in to a real sshd: every kind of proof, host keys, aliases and jumps.
#include "support/oracles.h"
#include "support/ssh_test.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::hosts;
using test::accountPassword;
using test::shellCommand;
using test::SshDaemon;

namespace {

/// An agent that ends with the test, and holds these keys.
class Agent
{
public:
    explicit Agent(const QStringList &keys)
    {
        const QString socket = m_folder.filePath(u"agent"_s);
        m_process.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket});
        QElapsedTimer timer;
        timer.start();
        while (!QFileInfo::exists(socket) && !timer.hasExpired(10000))
            m_process.waitForReadyRead(20);
        qputenv("SSH_AUTH_SOCK", socket.toUtf8());
        for (const QString &key : keys)
            test::runTool(u"ssh-add"_s, {u"-q"_s, key});
    }
    ~Agent()
    {
        qunsetenv("SSH_AUTH_SOCK");
        m_process.kill();
        m_process.waitForFinished();
    }
    Agent(const Agent &) = delete;
    Agent &operator=(const Agent &) = delete;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

}

class TestSshLogin : public test::SshTest
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void everyKeyTypeLogsIn_data();
    void everyKeyTypeLogsIn();
    void agentLogsIn();
    void encryptedKeyAsksOnce();
    void encryptedKeyWithIdentitiesOnlyUsesTheAgent();
    void wrongPassphraseIsAskedAgain();
    void foreignKeyAsksForNoPassphrase();
    void passwordLogsIn();
    void wrongPasswordFails();
    void interactiveLogsIn();
    void bothKeyAndPassword();
    void oldServersNeedAnOption();

    void hashedKnownHosts();
    void unknownKeyIsAskedFor();
    void unknownKeyFails_data();
    void unknownKeyFails();
    void newKeyIsAccepted();
    void changedKeyFails();
    void revokedKeyFails();
    void knownTypeIsPreferred();

    void aliasOfTheConfiguration();
    void jumpsOverHosts_data();
    void jumpsOverHosts();
    void hostsShareTheirJump();
    void lostJumpLosesTheHost();
    void errorsOfAJumpNameIt();

    void stopEndsTheLogin();
    void nobodyListens();
    void nameWithoutAddress();

private:
    QString port() const { return QString::number(m_daemon->port()); }
    QString daemonKey() const
    {
        return SshDaemon::fingerprint(m_daemon->path(u"host_ed25519.pub"_s));
    }
    int settledLogins() const;
};

void TestSshLogin::initTestCase()
{
    if (const QString missing = SshDaemon::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    startDaemon({u"ed25519"_s, u"ecdsa"_s, u"rsa"_s});
    m_daemon->addKey(u"ed25519"_s, u"key_encrypted"_s, u"open sesame"_s);
}

/// sshd tells of a login a moment after it has let it in: that of the test before may still be missing.
int TestSshLogin::settledLogins() const
{
    int logins = -1;
    while (logins != m_daemon->acceptedLogins()) {
        logins = m_daemon->acceptedLogins();
        QTest::qWait(300);
    }
    return logins;
}

void TestSshLogin::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    renewClient();
}

void TestSshLogin::everyKeyTypeLogsIn_data()
{
    QTest::addColumn<QString>("type");
    for (const char *type : {"ed25519", "ecdsa", "rsa"})
        QTest::newRow(type) << QString::fromLatin1(type);
}

void TestSshLogin::everyKeyTypeLogsIn()
{
    QFETCH(QString, type);
    m_client->configure({m_client->identity(u"key_"_s + type)});
    BASALT_OPEN(m_client->transport());
    QVERIFY(m_client->asked.isEmpty());
}

void TestSshLogin::agentLogsIn()
{
    const Agent agent({m_daemon->path(u"key_ecdsa"_s)});
    m_client->configure({u"IdentityFile none"_s});
    BASALT_OPEN(m_client->transport());
    QVERIFY(m_client->asked.isEmpty());
    m_client->configure({u"IdentityFile none"_s, u"IdentityAgent none"_s});
    QCOMPARE(m_client->openError().code, u"auth-failed"_s);
}

/// Four hosts at once want the same key.
void TestSshLogin::encryptedKeyAsksOnce()
{
    m_client->configure({m_client->identity(u"key_encrypted"_s)});
    m_client->answers[QuestionKind::Passphrase] = "open sesame";
    std::atomic<int> opened = 0;
    {
        std::vector<std::jthread> threads;
        threads.reserve(4);
        for (int i = 0; i < 4; ++i)
            threads.emplace_back(
                [&] { opened += m_client->transport()->open({}).has_value() ? 1 : 0; });
    }
    QCOMPARE(opened, 4);
    QCOMPARE(m_client->asked.size(), 1);
    QCOMPARE(m_client->asked[0].kind, QuestionKind::Passphrase);
    QCOMPARE(m_client->asked[0].text, m_daemon->path(u"key_encrypted"_s));
    QCOMPARE(m_client->secrets.value(u"ssh-passphrase:"_s + m_client->asked[0].text),
             QByteArray("open sesame"));
}

void TestSshLogin::encryptedKeyWithIdentitiesOnlyUsesTheAgent()
{
    const Agent agent({m_daemon->path(u"key_ecdsa"_s)});
    m_client->configure({u"IdentitiesOnly yes"_s, m_client->identity(u"key_encrypted"_s)});
    BASALT_OPEN(m_client->transport());
    QVERIFY(m_client->asked.isEmpty());
    m_client->configure({u"IdentitiesOnly yes"_s, m_client->identity(u"missing"_s)});
    QCOMPARE(m_client->openError().code, u"auth-failed"_s);
}

void TestSshLogin::wrongPassphraseIsAskedAgain()
{
    m_client->configure({m_client->identity(u"key_encrypted"_s)});
    m_client->answers[QuestionKind::Passphrase] = "wrong";
    const Error error = m_client->openError();
    QCOMPARE(error.code, u"auth-failed"_s);
    QVERIFY2(error.message.contains(u"key_encrypted"_s), qPrintable(error.message));
    const auto isPassphrase = [](const Question &question) {
        return question.kind == QuestionKind::Passphrase;
    };
    QCOMPARE(std::count_if(m_client->asked.cbegin(), m_client->asked.cend(), isPassphrase), 3);
    QVERIFY(m_client->secrets.names()->isEmpty());
}

void TestSshLogin::foreignKeyAsksForNoPassphrase()
{
    const QString file = m_client->path(u"foreign"_s);
    test::runTool(u"ssh-keygen"_s,
                  {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, u"secret"_s, u"-f"_s, file});
    m_client->configure({u"IdentityFile "_s + file});
    m_client->answers[QuestionKind::Passphrase] = "secret";
    const Error error = m_client->openError();
    QCOMPARE(error.code, u"auth-failed"_s);
    QCOMPARE(error.where, u"magma1"_s);
    for (const Question &question : m_client->asked)
        QVERIFY(question.kind != QuestionKind::Passphrase);
}

void TestSshLogin::passwordLogsIn()
{
    m_client->configure({u"IdentityFile none"_s});
    m_client->answers[QuestionKind::Password] = accountPassword;
    BASALT_OPEN(m_client->transport());
    BASALT_OPEN(m_client->transport());
    QCOMPARE(m_client->asked.size(), 1);
    QCOMPARE(m_client->asked[0].kind, QuestionKind::Password);
    QCOMPARE(m_client->asked[0].text, u"root@127.0.0.1"_s);
    QCOMPARE(m_client->secrets.value(u"ssh-password:root@127.0.0.1"_s), accountPassword);
}

void TestSshLogin::wrongPasswordFails()
{
    m_client->configure({u"IdentityFile none"_s});
    m_client->answers[QuestionKind::Password] = "wrong";
    const Error error = m_client->openError();
    QCOMPARE(error.code, u"auth-failed"_s);
    QVERIFY2(error.message.startsWith(u"magma1: while logging in: "_s), qPrintable(error.message));
    QVERIFY(m_client->secrets.names()->isEmpty());
    QVERIFY(m_client->asked.size() >= 3);
}

void TestSshLogin::interactiveLogsIn()
{
    serve({u"PasswordAuthentication no"_s, u"PubkeyAuthentication no"_s,
           u"KbdInteractiveAuthentication yes"_s});
    m_client->answers[QuestionKind::Challenge] = accountPassword;
    BASALT_OPEN(m_client->transport());
    QCOMPARE(m_client->asked.size(), 1);
    QCOMPARE(m_client->asked[0].kind, QuestionKind::Challenge);
    QVERIFY(m_client->asked[0].text.contains(u"assword"_s) && !m_client->asked[0].isEchoed);
    m_client->answers.clear();
    QCOMPARE(m_client->openError().code, u"auth-failed"_s);
}

void TestSshLogin::bothKeyAndPassword()
{
    serve({u"AuthenticationMethods publickey,password"_s});
    QCOMPARE(m_client->openError().code, u"auth-failed"_s);
    m_client->answers[QuestionKind::Password] = accountPassword;
    BASALT_OPEN(m_client->transport());
}

/// What OpenSSH 5.3 (EL6) can do, and nothing else; but new servers announce SHA-2 for users' keys.
void TestSshLogin::oldServersNeedAnOption()
{
    serve({u"HostKeyAlgorithms ssh-rsa"_s, u"KexAlgorithms diffie-hellman-group14-sha1"_s,
           u"MACs hmac-sha1"_s, u"Ciphers aes128-ctr"_s});
    m_client->know({}, u"rsa"_s);
    m_client->configure({m_client->identity(u"key_rsa"_s)});
    const Error error = m_client->openError();
    QCOMPARE(error.code, u"ssh-no-common-algorithm"_s);
    QVERIFY2(error.message.contains(u"diffie-hellman-group14-sha1"_s), qPrintable(error.message));
    design::Design design;
    design.cluster.platform = u"debian12"_s;
    QVERIFY(!needsLegacy(design));
    design.cluster.platform = u"el6"_s;
    m_client->options.legacy = needsLegacy(design);
    BASALT_OPEN(m_client->transport());
}

void TestSshLogin::hashedKnownHosts()
{
    test::runTool(u"ssh-keygen"_s, {u"-q"_s, u"-H"_s, u"-f"_s, m_client->options.knownHostsFile});
    QVERIFY(m_client->knownHosts().startsWith("|1|"));
    BASALT_OPEN(m_client->transport());
    QVERIFY(m_client->asked.isEmpty());
}

void TestSshLogin::unknownKeyIsAskedFor()
{
    QFile::remove(m_client->options.knownHostsFile);
    m_client->answers[QuestionKind::HostKey] = "yes";
    BASALT_OPEN(m_client->transport());
    QCOMPARE(m_client->asked.size(), 1);
    QCOMPARE(m_client->asked[0].fingerprint, daemonKey());
    m_client->answers.clear();
    BASALT_OPEN(m_client->transport()); // known now
    QCOMPARE(m_client->asked.size(), 1);
}

void TestSshLogin::unknownKeyFails_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("line");
    QTest::newRow("nobody answers") << QByteArray() << u"StrictHostKeyChecking ask"_s;
    QTest::newRow("no") << QByteArray("no") << u"StrictHostKeyChecking ask"_s;
    QTest::newRow("not asked") << QByteArray("yes") << u"StrictHostKeyChecking yes"_s;
}

void TestSshLogin::unknownKeyFails()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, line);
    QFile::remove(m_client->options.knownHostsFile);
    if (!answer.isEmpty())
        m_client->answers[QuestionKind::HostKey] = answer;
    m_client->configure({line, m_client->identity(u"key_ed25519"_s)});
    const int before = settledLogins();
    const Error error = m_client->openError();
    QCOMPARE(error.code, u"host-key-unknown"_s);
    QVERIFY2(error.message.startsWith(u"magma1: while checking the host key: "_s)
                 && error.message.contains(daemonKey()),
             qPrintable(error.message));
    QVERIFY(!QFileInfo::exists(m_client->options.knownHostsFile));
    QCOMPARE(m_daemon->acceptedLogins(), before);
}

void TestSshLogin::newKeyIsAccepted()
{
    QFile::remove(m_client->options.knownHostsFile);
    m_client->options.acceptNew = true;
    BASALT_OPEN(m_client->transport());
    QVERIFY(m_client->asked.isEmpty());
    m_client->options.acceptNew = false;
    BASALT_OPEN(m_client->transport());
    QCOMPARE(QFile::permissions(m_client->options.knownHostsFile) & QFile::Permissions(0x077),
             QFile::Permissions());
    // As ssh itself reads it.
    test::runTool(u"ssh-keygen"_s,
                  {u"-F"_s, u"[127.0.0.1]:"_s + port(), u"-f"_s, m_client->options.knownHostsFile});
}

/// Neither an answer nor an option lets it through.
void TestSshLogin::changedKeyFails()
{
    const QString before = daemonKey();
    const QByteArray oldKey = m_client->knownHosts();
    m_daemon->renewHostKey();
    m_daemon->start();
    const QString now = daemonKey();
    QVERIFY(before != now);
    test::writeFile(m_client->options.knownHostsFile,
                    "[127.0.0.1]:" + port().toLatin1() + oldKey.mid(oldKey.indexOf(' ')));
    m_client->answers[QuestionKind::HostKey] = "yes";
    m_client->options.acceptNew = true;
    m_client->configure({u"StrictHostKeyChecking no"_s, m_client->identity(u"key_ed25519"_s)});
    const int logins = settledLogins();
    const Error error = m_client->openError();
    QCOMPARE(error.code, u"host-key-changed"_s);
    QVERIFY2(error.message.contains(before) && error.message.contains(now)
                 && error.message.contains(m_client->options.knownHostsFile + u":1"_s),
             qPrintable(error.message));
    QVERIFY(m_client->asked.isEmpty());
    QCOMPARE(m_daemon->acceptedLogins(), logins);
}

void TestSshLogin::revokedKeyFails()
{
    const QByteArray line = m_client->knownHosts();
    test::writeFile(m_client->options.knownHostsFile, line + "@revoked " + line);
    QCOMPARE(m_client->openError().code, u"host-key-changed"_s);
}

/// A server shows one of several keys: the one that can be compared.
void TestSshLogin::knownTypeIsPreferred()
{
    for (const QString &type : {u"rsa"_s, u"ecdsa"_s}) {
        m_client->know({}, type);
        BASALT_OPEN(m_client->transport());
    }
    QVERIFY(m_client->asked.isEmpty());
}

void TestSshLogin::aliasOfTheConfiguration()
{
    m_client->configure({u"Host magma1"_s, u"HostName 127.0.0.1"_s, u"Port "_s + port(),
                         u"User free"_s, u"HostKeyAlias magma-key"_s,
                         m_client->identity(u"key_ed25519"_s)});
    m_client->know("magma-key");
    design::Host host;
    host.name = u"magma1"_s;
    const Result<TransportPtr> made = sshTransport(host, m_client->options);
    BASALT_VERIFY(made);
    QCOMPARE((*made)->host(), u"magma1"_s);
    BASALT_OPEN(*made);
    const auto answer = (*made)->run({shellCommand(u"echo $SUDO_USER"_s)}, {}, {});
    BASALT_VERIFY(answer);
    QCOMPARE(answer->at(0).out, QByteArray("free\n"));

    m_client->configure({u"Host magma1"_s, u"Port many"_s});
    const Result<TransportPtr> wrong = sshTransport(host, m_client->options);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().where, m_client->options.configFile + u":2:1"_s);
}

void TestSshLogin::jumpsOverHosts_data()
{
    QTest::addColumn<QString>("jumps");
    QTest::addColumn<int>("logins");
    QTest::newRow("one") << u"outer"_s << 2;
    QTest::newRow("two") << u"outer,free@inner"_s << 3;
}

void TestSshLogin::jumpsOverHosts()
{
    QFETCH(QString, jumps);
    QFETCH(int, logins);
    m_client->configure({u"Host outer inner"_s, u"HostName 127.0.0.1"_s, u"Port "_s + port(),
                         u"Host outer"_s, u"User root"_s, u"Host 127.0.0.1"_s,
                         u"ProxyJump "_s + jumps, u"Host *"_s,
                         m_client->identity(u"key_ed25519"_s)});
    const int before = m_daemon->acceptedLogins();
    const TransportPtr host = m_client->transport();
    BASALT_OPEN(host);
    QTRY_COMPARE(m_daemon->acceptedLogins() - before, logins);
    QList<quint32> numbers(5 << 18);
    QRandomGenerator(7).fillRange(numbers.data(), numbers.size());
    const QByteArray large(reinterpret_cast<const char *>(numbers.constData()), numbers.size() * 4);
    const auto answer = host->run({shellCommand(u"cat"_s, large)}, {}, {});
    BASALT_VERIFY(answer);
    QVERIFY(answer->at(0).out == large);
}

void TestSshLogin::hostsShareTheirJump()
{
    m_client->configure({u"Host outer"_s, u"HostName 127.0.0.1"_s, u"Port "_s + port(),
                         u"User free"_s, u"Host 127.0.0.1"_s, u"ProxyJump outer"_s, u"Host *"_s,
                         m_client->identity(u"key_ed25519"_s)});
    const int before = m_daemon->acceptedLogins();
    const QList<TransportPtr> hosts{m_client->transport(), m_client->transport(),
                                    m_client->transport()};
    {
        std::vector<std::jthread> threads;
        for (const TransportPtr &host : hosts)
            threads.emplace_back([host] { static_cast<void>(host->open({})); });
    }
    QTRY_COMPARE(m_daemon->acceptedLogins() - before, 4);
    hosts[0]->close();
    for (const TransportPtr &host : hosts) {
        BASALT_OPEN(host);
        BASALT_VERIFY(host->run({shellCommand(u":"_s)}, {}, {}));
    }
    QTRY_COMPARE(m_daemon->acceptedLogins() - before, 5);
}

void TestSshLogin::lostJumpLosesTheHost()
{
    m_client->configure({u"Host outer"_s, u"HostName 127.0.0.1"_s, u"Port "_s + port(),
                         u"User free"_s, u"Host 127.0.0.1"_s, u"ProxyJump outer"_s, u"Host *"_s,
                         m_client->identity(u"key_ed25519"_s)});
    const TransportPtr host = m_client->transport();
    BASALT_OPEN(host);
    // Every sshd that runs as the account which was jumped over.
    const auto answer = host->run(
        {shellCommand(u"for p in /proc/[0-9]*; do if [ \"$(cat $p/comm)\" = sshd ] && "
                      "grep -q '^Uid:.64101' $p/status; then kill -9 ${p#/proc/}; fi; done; "
                      "sleep 20"_s)},
        {}, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, u"connection-lost"_s);
    BASALT_OPEN(host); // the whole way anew
    BASALT_VERIFY(host->run({shellCommand(u":"_s)}, {}, {}));
}

void TestSshLogin::errorsOfAJumpNameIt()
{
    m_client->configure({u"Host outer"_s, u"HostName 127.0.0.1"_s, u"Port "_s + port(),
                         u"IdentityFile none"_s, u"Host 127.0.0.1"_s, u"ProxyJump outer"_s});
    Error error = m_client->openError();
    QCOMPARE(error.code, u"auth-failed"_s);
    QVERIFY2(error.message.startsWith(u"outer: while logging in"_s), qPrintable(error.message));
    QCOMPARE(error.where, u"magma1"_s);
    // So is what the jump cannot reach.
    m_client->configure({u"Host outer"_s, u"HostName 127.0.0.1"_s, u"Port "_s + port(),
                         u"Host 127.0.0.1"_s, u"HostName 127.0.0.2"_s, u"ProxyJump outer"_s,
                         u"Host *"_s, u"User root"_s, m_client->identity(u"key_ed25519"_s)});
    error = m_client->openError();
    QCOMPARE(error.code, u"host-unreachable"_s);
    QVERIFY2(error.message.contains(u"127.0.0.2"_s), qPrintable(error.message));
}

void TestSshLogin::stopEndsTheLogin()
{
    std::stop_source stop;
    QFile::remove(m_client->options.knownHostsFile);
    m_client->options.ask = [&](const Question &) -> std::optional<QByteArray> {
        stop.request_stop();
        return "yes";
    };
    const Result<> opened = m_client->transport()->open(stop.get_token());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"cancelled"_s);
}

void TestSshLogin::nobodyListens()
{
    m_client->configure({u"Port 1"_s});
    design::Host host;
    host.name = u"magma1"_s;
    host.ssh = design::Ssh{u"127.0.0.1"_s, u"root"_s, std::nullopt};
    const Result<> opened = (*sshTransport(host, m_client->options))->open({});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"host-unreachable"_s);
    QCOMPARE(opened.error().message,
             u"magma1: while connecting: 127.0.0.1 port 1: Connection refused"_s);
}

void TestSshLogin::nameWithoutAddress()
{
    const Result<> opened = m_client->transport(u"root"_s, u"no-such-host.invalid"_s)->open({});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"host-unreachable"_s);
    QVERIFY2(opened.error().message.contains(u"no-such-host.invalid"_s),
             qPrintable(opened.error().message));
}

QTEST_GUILESS_MAIN(TestSshLogin)
#include "tst_ssh_login.moc"
