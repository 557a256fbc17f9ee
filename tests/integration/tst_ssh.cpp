// The SSH transport against a real sshd: every way to log in, to become root and to lose the host.
#include "hosts/memory_secrets.h"
#include "hosts/ssh_options.h"
#include "support/oracles.h"
#include "support/ssh_daemon.h"

#include <QtTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::hosts;

namespace {

HostCommand shell(const QString &text, const QByteArray &input = {})
{
    HostCommand command;
    command.argv = {u"sh"_s, u"-c"_s, text};
    if (!input.isEmpty())
        command.input = {{input, {}}};
    command.timeout = std::chrono::seconds(20);
    return command;
}

}

class TestSsh : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void keyLogsInAndABatchRuns();
    void everyKeyTypeLogsIn_data();
    void everyKeyTypeLogsIn();
    void sudoWithoutPassword();
    void sudoAsksForThePasswordOnce();
    void sudoWithoutAnAnswerFails();

private:
    TransportPtr transport(const QString &user = u"root"_s);
    void configure(const QStringList &lines = {});
    std::optional<QByteArray> answer(const Question &question);

    std::unique_ptr<test::SshDaemon> m_daemon;
    std::unique_ptr<QTemporaryDir> m_client; ///< known_hosts and config
    std::unique_ptr<MemorySecrets> m_secrets;
    SshOptions m_options;
    QList<Question> m_asked;
    QMap<QuestionKind, QByteArray> m_answers;
};

void TestSsh::initTestCase()
{
    if (const QString missing = test::SshDaemon::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    qunsetenv("SSH_AUTH_SOCK");
    m_daemon = std::make_unique<test::SshDaemon>();
    for (const QString &type : {u"ed25519"_s, u"ecdsa"_s, u"rsa"_s})
        m_daemon->addKey(type, u"key_"_s + type);
    m_daemon->start();
}

/// A client that knows the host and has one key; nothing of the user's own is read.
void TestSsh::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_client = std::make_unique<QTemporaryDir>();
    m_secrets = std::make_unique<MemorySecrets>();
    m_asked.clear();
    m_answers.clear();
    m_options = {};
    m_options.configFile = m_client->filePath(u"config"_s);
    m_options.knownHostsFile = m_client->filePath(u"known_hosts"_s);
    m_options.secrets = m_secrets.get();
    m_options.ask = [this](const Question &question) { return answer(question); };
    test::writeFile(m_options.knownHostsFile,
                    m_daemon->hostKeyLine("[127.0.0.1]:" + QByteArray::number(m_daemon->port())));
    configure({u"IdentityFile "_s + m_daemon->path(u"key_ed25519"_s)});
}

void TestSsh::configure(const QStringList &lines)
{
    test::writeFile(m_options.configFile, lines.join(u'\n').toUtf8() + '\n');
}

std::optional<QByteArray> TestSsh::answer(const Question &question)
{
    m_asked.append(question);
    if (!m_answers.contains(question.kind))
        return std::nullopt;
    return m_answers[question.kind];
}

TransportPtr TestSsh::transport(const QString &user)
{
    design::Host host;
    host.name = u"magma1"_s;
    host.ssh = design::Ssh{u"127.0.0.1"_s, user, m_daemon->port()};
    Result<TransportPtr> made = sshTransport(host, m_options);
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return *made;
}

#define OPEN(transport)                                                                            \
    do {                                                                                           \
        const Result<> opened = (transport)->open({});                                             \
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));                        \
    } while (false)

void TestSsh::keyLogsInAndABatchRuns()
{
    const TransportPtr host = transport();
    OPEN(host);
    OPEN(host); // nothing happens
    QList<HostCommand> commands{
        shell(u"echo out; echo err >&2; exit 3"_s),
        shell(u"printf 'no end of line'"_s),
        shell(u"cat; echo x"_s, QByteArray("\0\xff\n\n", 4)),
        {{u"printf"_s, u"%s|"_s, u"it's"_s, QString(), u"$HOME \"x\"\n"_s, u"ü"_s}, {}},
        shell(u"echo $LC_ALL; umask; cat"_s),
        {{u"no-such-program"_s}, {}},
    };
    const Result<QList<CommandResult>> answer = host->run(commands, {false, {}}, {});
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QCOMPARE(answer->size(), 6);
    QCOMPARE(answer->at(0), (CommandResult{true, false, 3, "out\n", "err\n"}));
    QCOMPARE(answer->at(1), (CommandResult{true, false, 0, "no end of line", {}}));
    QCOMPARE(answer->at(2), (CommandResult{true, false, 0, QByteArray("\0\xff\n\nx\n", 6), {}}));
    QCOMPARE(answer->at(3).out, QByteArray("it's||$HOME \"x\"\n|ü|"));
    QCOMPARE(answer->at(4).out, QByteArray("C\n0022\n"));
    QCOMPARE(answer->at(5).exitCode, 127);
    QCOMPARE(host->traffic().connections, 1);
    QCOMPARE(host->traffic().roundTrips, 1);
    QVERIFY(host->traffic().received > 0 && host->traffic().sent > 0);
}

void TestSsh::everyKeyTypeLogsIn_data()
{
    QTest::addColumn<QString>("type");
    for (const char *type : {"ed25519", "ecdsa", "rsa"})
        QTest::newRow(type) << QString::fromLatin1(type);
}

void TestSsh::everyKeyTypeLogsIn()
{
    QFETCH(QString, type);
    configure({u"IdentityFile "_s + m_daemon->path(u"key_"_s + type)});
    const TransportPtr host = transport();
    OPEN(host);
    QVERIFY(m_asked.isEmpty());
}

void TestSsh::sudoWithoutPassword()
{
    const TransportPtr host = transport(u"free"_s);
    OPEN(host);
    const auto answer =
        host->run({shell(u"id -u; echo $SUDO_USER"_s), shell(u"cat"_s, "in")}, {}, {});
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QCOMPARE(answer->at(0).out, QByteArray("0\nfree\n"));
    QCOMPARE(answer->at(0).err, QByteArray());
    QCOMPARE(answer->at(1).out, QByteArray("in"));
    QVERIFY(m_asked.isEmpty());
}

void TestSsh::sudoAsksForThePasswordOnce()
{
    m_answers[QuestionKind::Sudo] = test::accountPassword;
    for (int i = 0; i < 2; ++i) {
        const TransportPtr host = transport(u"asked"_s);
        OPEN(host);
        // The process lists of the whole way must not show the password.
        const auto answer = host->run(
            {shell(u"id -u"_s), shell(u"cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ"_s)}, {}, {});
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
        QCOMPARE(answer->at(0).out, QByteArray("0\n"));
        QVERIFY(answer->at(1).out.contains("sudo"));
        QVERIFY(!answer->at(1).out.contains(test::accountPassword));
    }
    QCOMPARE(m_asked.size(), 1);
    QCOMPARE(m_asked[0].kind, QuestionKind::Sudo);
    QCOMPARE(m_secrets->value(u"sudo-password:asked@127.0.0.1"_s), test::accountPassword);
}

void TestSsh::sudoWithoutAnAnswerFails()
{
    const TransportPtr host = transport(u"asked"_s);
    const Result<> opened = host->open({});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"sudo-failed"_s);
    QVERIFY2(opened.error().message.startsWith(u"magma1: with sudo: "_s),
             qPrintable(opened.error().message));
    QCOMPARE(opened.error().where, u"magma1"_s);
}

QTEST_GUILESS_MAIN(TestSsh)
#include "tst_ssh.moc"
