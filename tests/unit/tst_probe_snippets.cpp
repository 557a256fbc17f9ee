// Runs the probes' snippets on this machine under the shells that hosts have, and reads the answers.
// Needs no root: what only root may read is missing then, which is an answer too.
#include "probes/facts_request.h"
#include "probes/probe.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace basalt;
using namespace Qt::StringLiterals;

namespace {

const QStringList shells{u"dash"_s, u"bash"_s};

CommandResult runHere(const HostCommand &command, const QString &shell)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(shell, command.argv.mid(1));
    CommandResult result;
    result.ran = process.waitForFinished(60000);
    result.timedOut = !result.ran;
    result.exitCode = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

facts::HostFacts ask(const probes::FactsRequest &request, const QString &shell)
{
    QList<CommandResult> results;
    const qint64 askedAt = QDateTime::currentMSecsSinceEpoch();
    for (const HostCommand &command : probes::factsCommands(request))
        results.append(runHere(command, shell));
    return probes::parseFacts(request, results, askedAt, QDateTime::currentMSecsSinceEpoch());
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QString put(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return file.fileName();
}

}

class TestProbeSnippets : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void namesAreUniqueAndTextsPlain();
    void shellcheckIsContent();
    void answersAreUnderstood_data() { shellRows(); }
    void answersAreUnderstood();
    void filesAreCompared_data() { shellRows(); }
    void filesAreCompared();
    void sourcedFilesAreRead_data() { shellRows(); }
    void sourcedFilesAreRead();
    void profilesBesideOursAreRead_data() { shellRows(); }
    void profilesBesideOursAreRead();

private:
    static void shellRows();
};

void TestProbeSnippets::shellRows()
{
    QTest::addColumn<QString>("shell");
    for (const QString &shell : shells) {
        if (QStandardPaths::findExecutable(shell).isEmpty())
            QFAIL(qPrintable(shell + u" is not installed"_s));
        QTest::newRow(qPrintable(shell)) << shell;
    }
}

void TestProbeSnippets::namesAreUniqueAndTextsPlain()
{
    QSet<QString> names;
    for (const Snippet &snippet : probes::snippets()) {
        const QString name = QString::fromUtf8(snippet.name);
        QVERIFY2(name.startsWith("facts-"_L1), snippet.name);
        QVERIFY2(!names.contains(name), snippet.name);
        names.insert(name);
        for (const char c : QByteArray(snippet.text))
            QVERIFY2(c == '\n' || (c >= ' ' && c <= '~'), snippet.name);
    }
    QCOMPARE(names.size(), probes::allProbes().size());
}

void TestProbeSnippets::shellcheckIsContent()
{
    const QString program = QStandardPaths::findExecutable(u"shellcheck"_s);
    if (program.isEmpty())
        QSKIP("shellcheck is not installed");
    for (const Snippet &snippet : probes::snippets()) {
        QProcess process;
        // 2016: text for other programs; 2086, 2046: words that shall be split; 2317, 2154: the
        // frame is not used by all.
        process.start(program, {u"-s"_s, u"sh"_s, u"-e"_s, u"2016,2086,2046,2317,2154"_s, u"-"_s});
        process.write(snippet.text);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardOutput().constData());
    }
}

void TestProbeSnippets::answersAreUnderstood()
{
    QFETCH(QString, shell);
    probes::FactsRequest request;
    request.host = u"here"_s;
    request.names = {u"localhost"_s, u"no-such-host.invalid"_s};
    request.packages = {u"bash"_s, u"no-such-package"_s};
    request.boards = {{u"fence-a"_s, u"127.0.0.1"_s, 1, false}};
    const facts::HostFacts facts = ask(request, shell);
    QCOMPARE(facts.host, u"here"_s);
    QVERIFY(!facts.hostName.isEmpty());
    QVERIFY(!facts.kernel.isEmpty());
    QVERIFY(!facts.architecture.isEmpty());
    QCOMPARE(facts.distribution, u"debian"_s);
    QVERIFY(facts.cpus > 0);
    QVERIFY(facts.memory > qint64(1) << 28);
    QVERIFY(facts.users.contains(u"root"_s));
    QVERIFY(facts.freeSpace.value(u"/"_s) > 0 || facts.freeSpace.contains(u"/var"_s));
    // The clock is our own.
    QVERIFY(facts.skew && qAbs(*facts.skew) < 30);
    QCOMPARE(facts.packages.size(), 2);
    QVERIFY(!facts.packages[0].installed.isEmpty());
    QVERIFY(facts.packages[1].installed.isEmpty());
    QVERIFY(facts.resolved.value(u"localhost"_s).contains(u"127.0.0.1"_s)
            || facts.resolved.value(u"localhost"_s).contains(u"::1"_s));
    QVERIFY(facts.resolved.contains(u"no-such-host.invalid"_s));
    QVERIFY(facts.resolved.value(u"no-such-host.invalid"_s).isEmpty());
    QCOMPARE(facts.boards.size(), 1);
    QCOMPARE(facts.boards[0].isReachable, std::optional(false));
    QCOMPARE(facts.boards[0].text, u"tcp 127.0.0.1:1: no answer"_s);
    QVERIFY(!facts.node.isRunning);
    QVERIFY2(!facts.unread.contains(u"host"_s) && !facts.unread.contains(u"packages"_s)
                 && !facts.unread.contains(u"contacts"_s) && !facts.unread.contains(u"disks"_s)
                 && !facts.unread.contains(u"domains"_s),
             qPrintable(facts.unread.keys().join(u' ')));
}

void TestProbeSnippets::filesAreCompared()
{
    QFETCH(QString, shell);
    const QTemporaryDir folder;
    const QByteArray odd = "first\n\0=== end 0\nlast without end";
    const QString same = put(folder, u"same"_s, "same\n");
    const QString other = put(folder, u"other"_s, odd);
    const QString secret = put(folder, u"secret"_s, "geheim\n");
    const QString large = put(folder, u"large"_s, QByteArray(300 * 1024, 'x'));
    QVERIFY(QFile::setPermissions(secret, QFile::ReadOwner));
    probes::FactsRequest request;
    request.files = {{same, sha256("same\n"), false},
                     {other, sha256("wanted\n"), false},
                     {secret, {}, true},
                     {large, {}, false},
                     {folder.filePath(u"none"_s), sha256("x"), false}};
    const facts::HostFacts facts = ask(request, shell);
    QVERIFY2(!facts.unread.contains(u"files"_s), facts.unread.value(u"files"_s));
    QCOMPARE(facts.files.size(), 5);
    QVERIFY(facts.files[0].exists && facts.files[0].isSame);
    QVERIFY(facts.files[0].content.isEmpty());
    QVERIFY(facts.files[1].exists && !facts.files[1].isSame);
    QCOMPARE(facts.files[1].content, odd);
    QCOMPARE(facts.files[1].sha256, sha256(odd));
    QVERIFY(!facts.files[1].isPackaged);
    QVERIFY(facts.files[1].deployed.isEmpty());
    QCOMPARE(facts.files[2].sha256, sha256("geheim\n"));
    QVERIFY(facts.files[2].content.isEmpty());
    QCOMPARE(facts.files[2].mode, 0400);
    QCOMPARE(facts.files[2].owner.count(u':'), 1);
    QVERIFY(facts.files[3].exists && facts.files[3].content.isEmpty());
    QVERIFY(!facts.files[4].exists);
}

/// Lines of interfaces(5): patterns, folders, relative names, files that bring in others and themselves.
void TestProbeSnippets::sourcedFilesAreRead()
{
    QFETCH(QString, shell);
    const QTemporaryDir folder;
    for (const QString &name : {u"network/interfaces.d"_s, u"network/more"_s, u"else where"_s})
        QDir(folder.path()).mkpath(name);
    const QString main = put(folder, u"network/interfaces"_s,
                             "auto lo\nsource interfaces.d/*.cfg  \n  source-directory more\n"
                             "source "
                                 + folder.filePath(u"else where/a"_s).toUtf8()
                                 + "\nsource /no/such/*\n#source commented\n");
    const QString first = put(folder, u"network/interfaces.d/a.cfg"_s, "iface eno1 inet dhcp\n");
    put(folder, u"network/interfaces.d/a.off"_s, "x\n");
    put(folder, u"network/commented"_s, "x\n");
    const QString second =
        put(folder, u"network/more/eno2"_s, "source interfaces.d/a.cfg\nsource third");
    put(folder, u"network/more/eno2.bak"_s, "x\n");
    const QString third = put(folder, u"network/third"_s, "source interfaces\nsource third\n");
    const QString elsewhere = put(folder, u"else where/a"_s, "iface eno3 inet dhcp\n");
    probes::FactsRequest request;
    request.files = {{main, sha256("x"), false}};
    const facts::HostFacts facts = ask(request, shell);
    QStringList paths;
    for (const facts::FileFacts &file : facts.files) {
        QCOMPARE(file.isNearby, file.path != main);
        QVERIFY2(!file.content.isEmpty(), qPrintable(file.path));
        QCOMPARE(file.sha256, sha256(file.content));
        if (file.isNearby)
            paths.append(file.path);
    }
    paths.sort();
    QStringList expected{first, second, third, elsewhere};
    expected.sort();
    QCOMPARE(paths, expected);
}

void TestProbeSnippets::profilesBesideOursAreRead()
{
    QFETCH(QString, shell);
    const QTemporaryDir folder;
    const QString profiles = u"NetworkManager/system-connections/"_s;
    QDir(folder.path()).mkpath(profiles);
    QDir(folder.path()).mkpath(u"sysconfig/network-scripts"_s);
    const QString ours = put(folder, profiles + u"br0.nmconnection"_s, "[connection]\n");
    const QString radio = put(folder, profiles + u"a radio.nmconnection"_s,
                              "[wifi-security]\npsk=geheim\n[802-1x]\nprivate-key-password = x\n"
                              "[connection]\nid=psk=y\n");
    const QString old = put(folder, u"sysconfig/network-scripts/ifcfg-eno1"_s, "DEVICE=eno1\n");
    probes::FactsRequest request;
    request.files = {{ours, sha256("[connection]\n"), false}};
    const facts::HostFacts facts = ask(request, shell);
    QCOMPARE(facts.files.size(), 3);
    QVERIFY(facts.files[0].isSame && !facts.files[0].isNearby);
    const facts::FileFacts *secret = facts::findFile(facts, radio);
    QVERIFY(secret && secret->isNearby);
    QCOMPARE(secret->content, QByteArray("[wifi-security]\npsk=hidden\n[802-1x]\n"
                                         "private-key-password=hidden\n[connection]\nid=psk=y\n"));
    QVERIFY(facts::findFile(facts, old));
}

QTEST_GUILESS_MAIN(TestProbeSnippets)
#include "tst_probe_snippets.moc"
