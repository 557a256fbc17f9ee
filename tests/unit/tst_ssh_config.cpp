#include "hosts/ssh_config.h"
#include "support/oracles.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::hosts;

class TestSshConfig : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void nothingConfiguredGivesTheUsual();
    void firstValueWins();
    void patterns_data();
    void patterns();
    void wordsAndQuotes();
    void tokens();
    void identityFilesAddUp();
    void includedFilesApplyWhereTheyStand();
    void matchBlocks();
    void jumps();
    void targets_data();
    void targets();
    void errorsNameTheLine_data();
    void errorsNameTheLine();
    void designWinsOverTheFile();

private:
    Result<HostSettings> read(const QByteArray &text, const QString &alias = u"magma1"_s);

    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(u"config"_s);
};

void TestSshConfig::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

Result<HostSettings> TestSshConfig::read(const QByteArray &text, const QString &alias)
{
    test::writeFile(m_file, text);
    return hostSettings(alias, {m_file});
}

void TestSshConfig::nothingConfiguredGivesTheUsual()
{
    const auto settings = hostSettings(u"magma1"_s, {m_folder.filePath(u"missing"_s)});
    QVERIFY(settings);
    QCOMPARE(settings->hostName, u"magma1"_s);
    QCOMPARE(settings->port, 22);
    QVERIFY(!settings->user.isEmpty());
    QCOMPARE(settings->identityFiles.first(), QDir::homePath() + u"/.ssh/id_ed25519"_s);
    QCOMPARE(settings->userKnownHostsFiles.first(), QDir::homePath() + u"/.ssh/known_hosts"_s);
    QCOMPARE(settings->globalKnownHostsFiles, QStringList{u"/etc/ssh/ssh_known_hosts"_s});
    QCOMPARE(settings->strictHostKeys, StrictHostKeys::Ask);
    QVERIFY(settings->jumps.isEmpty() && !settings->identitiesOnly && !settings->hashKnownHosts);
}

void TestSshConfig::firstValueWins()
{
    const auto settings = read("Port 2200\n"
                               "Host other\n  User eve\n"
                               "Host magma1\n  User anna\n  Port 2222\n  HostName 192.0.2.6\n"
                               "Host *\n  User bob\n  StrictHostKeyChecking accept-new\n"
                               "  HashKnownHosts yes\n  HostKeyAlias magma-one\n");
    QVERIFY(settings);
    QCOMPARE(settings->user, u"anna"_s);
    QCOMPARE(settings->port, 2200);
    QCOMPARE(settings->hostName, u"192.0.2.6"_s);
    QCOMPARE(settings->hostKeyAlias, u"magma-one"_s);
    QCOMPARE(settings->strictHostKeys, StrictHostKeys::AcceptNew);
    QVERIFY(settings->hashKnownHosts);
}

void TestSshConfig::patterns_data()
{
    QTest::addColumn<QByteArray>("patterns");
    QTest::addColumn<bool>("matches");
    QTest::newRow("name") << QByteArray("magma1") << true;
    QTest::newRow("star") << QByteArray("mag*") << true;
    QTest::newRow("question mark") << QByteArray("magma?") << true;
    QTest::newRow("too short") << QByteArray("magma") << false;
    QTest::newRow("second") << QByteArray("lava magma1") << true;
    QTest::newRow("ruled out before") << QByteArray("!magma1 *") << false;
    QTest::newRow("ruled out behind") << QByteArray("* !magma1") << false;
    QTest::newRow("another is ruled out") << QByteArray("* !lava1") << true;
    QTest::newRow("only ruled out") << QByteArray("!lava1") << false;
    QTest::newRow("dot is a dot") << QByteArray("magma.") << false;
}

void TestSshConfig::patterns()
{
    QFETCH(QByteArray, patterns);
    QFETCH(bool, matches);
    const auto settings = read("Host " + patterns + "\n  User anna\n");
    QVERIFY(settings);
    QCOMPARE(settings->user == u"anna", matches);
}

void TestSshConfig::wordsAndQuotes()
{
    const auto settings = read("# a comment\n\n\tUSER=anna # behind\nHostName = 192.0.2.6\n"
                               "UserKnownHostsFile \"/tmp/with blank\" /tmp/b\n"
                               "UnknownKeyword whatever it says\n");
    QVERIFY(settings);
    QCOMPARE(settings->user, u"anna"_s);
    QCOMPARE(settings->hostName, u"192.0.2.6"_s);
    QCOMPARE(settings->userKnownHostsFiles, (QStringList{u"/tmp/with blank"_s, u"/tmp/b"_s}));
}

void TestSshConfig::tokens()
{
    const auto settings = read("HostName %h.example.com\nUser anna\nPort 2222\n"
                               "IdentityFile ~/keys/%n-%r-%p-%h-%%\nIdentityAgent none\n"
                               "UserKnownHostsFile none\n");
    QVERIFY(settings);
    QCOMPARE(settings->hostName, u"magma1.example.com"_s);
    QCOMPARE(settings->identityFiles,
             QStringList{QDir::homePath() + u"/keys/magma1-anna-2222-magma1.example.com-%"_s});
    QCOMPARE(settings->identityAgent, u"none"_s);
    QVERIFY(settings->userKnownHostsFiles.isEmpty());
}

void TestSshConfig::identityFilesAddUp()
{
    const auto settings = read("IdentityFile /a\nHost lava*\nIdentityFile /x\nHost *\n"
                               "IdentityFile /b\nIdentitiesOnly yes\n");
    QVERIFY(settings);
    QCOMPARE(settings->identityFiles, (QStringList{u"/a"_s, u"/b"_s}));
    QVERIFY(settings->identitiesOnly);
}

void TestSshConfig::includedFilesApplyWhereTheyStand()
{
    test::writeFile(m_folder.filePath(u"a.conf"_s),
                    "Host magma1\n  User anna\nHost lava\n Port 1\n");
    test::writeFile(m_folder.filePath(u"b.conf"_s), "Port 2222\n");
    // The block that an included file leaves open ends with it.
    const QByteArray folder = m_folder.path().toUtf8();
    const auto settings =
        read("Include " + folder + "/*.conf\nHostName 192.0.2.6\nHost lava\n  Include " + folder
             + "/b.conf\n");
    QVERIFY(settings);
    QCOMPARE(settings->user, u"anna"_s);
    QCOMPARE(settings->port, 2222);
    QCOMPARE(settings->hostName, u"192.0.2.6"_s);
    const auto endless = read("Include " + m_file.toUtf8() + "\n");
    QVERIFY(!endless);
    QCOMPARE(endless.error().code, u"ssh-config"_s);
}

void TestSshConfig::matchBlocks()
{
    const auto settings = read("Match originalhost lava*\n  Port 1\n"
                               "Match exec \"true\"\n  Port 2\n"
                               "Match originalhost mag*,!magma2\n  Port 3\n"
                               "Match all\n  User anna\n");
    QVERIFY(settings);
    QCOMPARE(settings->port, 3);
    QCOMPARE(settings->user, u"anna"_s);
}

void TestSshConfig::jumps()
{
    QCOMPARE(read("ProxyJump anna@bastion:2222,inner\n")->jumps,
             (QStringList{u"anna@bastion:2222"_s, u"inner"_s}));
    QVERIFY(read("ProxyJump none\nHost *\nProxyJump bastion\n")->jumps.isEmpty());
    QVERIFY(read("ProxyCommand none\n"));
}

void TestSshConfig::targets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isValid");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("host") << u"bastion"_s << true << QString() << u"bastion"_s << 0;
    QTest::newRow("all") << u"anna@bastion:2222"_s << true << u"anna"_s << u"bastion"_s << 2222;
    QTest::newRow("v6") << u"[2001:db8::1]:22"_s << true << QString() << u"2001:db8::1"_s << 22;
    QTest::newRow("uri") << u"ssh://anna@bastion:22/"_s << true << u"anna"_s << u"bastion"_s << 22;
    QTest::newRow("port") << u"bastion:70000"_s << false << QString() << QString() << 0;
    QTest::newRow("empty") << QString() << false << QString() << QString() << 0;
    QTest::newRow("two ats") << u"a@b@c"_s << false << QString() << QString() << 0;
}

void TestSshConfig::targets()
{
    QFETCH(QString, text);
    QFETCH(bool, isValid);
    QFETCH(QString, user);
    QFETCH(QString, host);
    QFETCH(int, port);
    const std::optional<JumpTarget> target = jumpTarget(text);
    QCOMPARE(target.has_value(), isValid);
    if (isValid)
        QCOMPARE(*target, (JumpTarget{user, host, port > 0 ? std::optional(port) : std::nullopt}));
}

void TestSshConfig::errorsNameTheLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("port") << QByteArray("Host *\n  Port ssh\n") << 2;
    QTest::newRow("port range") << QByteArray("Port 70000\n") << 1;
    QTest::newRow("quote") << QByteArray("\nUser \"anna\n") << 2;
    QTest::newRow("no value") << QByteArray("User\n") << 1;
    QTest::newRow("strict") << QByteArray("\n\nStrictHostKeyChecking maybe\n") << 3;
    QTest::newRow("command") << QByteArray("ProxyCommand nc %h %p\n") << 1;
    QTest::newRow("jump") << QByteArray("ProxyJump a@b@c\n") << 1;
    QTest::newRow("three jumps") << QByteArray("ProxyJump a,b,c\n") << 1;
}

void TestSshConfig::errorsNameTheLine()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    const auto settings = read(text);
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, u"ssh-config"_s);
    QCOMPARE(settings.error().where, u"%1:%2:1"_s.arg(m_file).arg(line));
}

void TestSshConfig::designWinsOverTheFile()
{
    test::writeFile(m_file, "User anna\nPort 2222\nIdentityFile /keys/%r\n");
    const auto settings = hostSettings(u"magma1"_s, {m_file}, u"root"_s, 22);
    QVERIFY(settings);
    QCOMPARE(settings->user, u"root"_s);
    QCOMPARE(settings->port, 22);
    QCOMPARE(settings->identityFiles, QStringList{u"/keys/root"_s});
}

QTEST_GUILESS_MAIN(TestSshConfig)
#include "tst_ssh_config.moc"
