// The shell loop of a batch, run by each shell and coreutils that hosts have, without a network.
#include "hosts/batch.h"
#include "support/oracles.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::hosts;

namespace {

HostCommand shell(const QString &text, const QByteArray &input = {}, int seconds = 20)
{
    HostCommand command;
    command.argv = {u"sh"_s, u"-c"_s, text};
    if (!input.isEmpty())
        command.input = {{input, {}}};
    command.timeout = std::chrono::seconds(seconds);
    return command;
}

/// Dead, but nobody has asked for its exit code: in a container nobody may ever do.
bool isZombie(pid_t pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(") Z ");
}

}

class TestBatchLoop : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void commandsAreRun_data() { shells(); }
    void commandsAreRun();
    void manyCommandsInOneBatch_data() { shells(); }
    void manyCommandsInOneBatch();
    void unreadInputDoesNotShiftTheFrame_data() { shells(); }
    void unreadInputDoesNotShiftTheFrame();
    void passwordThatNobodyWantedIsSkipped_data() { shells(); }
    void passwordThatNobodyWantedIsSkipped();
    void failureEndsTheBatch_data() { shells(); }
    void failureEndsTheBatch();
    void triesAreRepeated_data() { shells(); }
    void triesAreRepeated();
    void triesEnd_data() { shells(false); }
    void triesEnd();
    void timeoutsEndCommands_data() { shells(); }
    void timeoutsEndCommands();
    void timeoutsEndChildren_data() { shells(); }
    void timeoutsEndChildren();
    void cutOffInputHasNoEnd_data() { shells(false); }
    void cutOffInputHasNoEnd();
    void nothingIsRunForNobody_data() { shells(); }
    void nothingIsRunForNobody();
    void backgroundWorkKeepsNobodyWaiting_data() { shells(false); }
    void backgroundWorkKeepsNobodyWaiting();

private:
    static void shells(bool alsoOld = true);
    static QString loop() { return QString::fromUtf8(batchCommand(Privilege::None)); }
    void start(QProcess &process, const QString &command);
    QList<CommandResult> run(const QList<HostCommand> &commands, bool stopAtFailure = false,
                             const QByteArray &before = {});

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// `sh` is what the host has; `timeout` before coreutils 8.5 (EL6) has no -k.
void TestBatchLoop::shells(bool alsoOld)
{
    QTest::addColumn<QString>("sh");
    QTest::addColumn<bool>("isOld");
    for (const QString &sh : {u"dash"_s, u"bash"_s}) {
        QTest::addRow("%s", qPrintable(sh)) << sh << false;
        if (alsoOld)
            QTest::addRow("%s, coreutils 8.4", qPrintable(sh)) << sh << true;
    }
}

void TestBatchLoop::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestBatchLoop::start(QProcess &process, const QString &command)
{
    QFETCH(QString, sh);
    QFETCH(bool, isOld);
    QDir(m_folder->path()).mkdir(u"bin"_s);
    QFile::link(QStandardPaths::findExecutable(sh), m_folder->filePath(u"bin/sh"_s));
    if (isOld) {
        const QString path = m_folder->filePath(u"bin/timeout"_s);
        test::writeFile(path,
                        "#!/bin/sh\n[ \"$1\" != -k ] || exit 125\nexec /usr/bin/timeout \"$@\"\n");
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, m_folder->filePath(u"bin"_s) + u":/usr/bin:/bin"_s);
    environment.insert(u"F"_s, m_folder->path());
    process.setProcessEnvironment(environment);
    // What sshd does with the command.
    process.start(m_folder->filePath(u"bin/sh"_s), {u"-c"_s, command});
    QVERIFY(process.waitForStarted());
}

QList<CommandResult> TestBatchLoop::run(const QList<HostCommand> &commands, bool stopAtFailure,
                                        const QByteArray &before)
{
    QProcess process;
    start(process, loop());
    const QByteArray mark = randomMark();
    BatchReader reader(commands, {stopAtFailure, {}}, mark, 8 << 20);
    process.write(before);
    for (const QByteArray &piece : batchInput(commands, stopAtFailure, mark))
        process.write(piece);
    process.closeWriteChannel();
    QElapsedTimer timer;
    timer.start();
    bool isRunning = true;
    while (isRunning && !timer.hasExpired(60000)) {
        process.waitForReadyRead(50);
        isRunning = process.state() != QProcess::NotRunning;
        const auto now = BatchReader::Clock::now();
        reader.feed(BatchReader::Stream::Out, process.readAllStandardOutput(), now);
        reader.feed(BatchReader::Stream::Err, process.readAllStandardError(), now);
    }
    if (reader.state() != BatchReader::State::Finished)
        return {};
    return reader.takeResults();
}

void TestBatchLoop::commandsAreRun()
{
    const QList<CommandResult> results =
        run({shell(u"echo out; echo err >&2; exit 3"_s),
             shell(u"cat; echo x"_s, QByteArray("\0\xff\n\n", 4)),
             {{u"printf"_s, u"%s|"_s, u"it's"_s, QString(), u"$HOME \"x\"\n\n"_s, u"ü!"_s}, {}},
             shell(u"echo $LC_ALL; umask; cat; case :$PATH: in *:/usr/sbin:*) echo ok; esac"_s),
             {{u"command"_s, u"-v"_s, u"sh"_s}, {}},
             {{u"no-such-program"_s}, {}},
             shell(u"kill -9 $$"_s)});
    QCOMPARE(results.size(), 7);
    QCOMPARE(results[0], (CommandResult{true, false, 3, "out\n", "err\n"}));
    QCOMPARE(results[1], (CommandResult{true, false, 0, QByteArray("\0\xff\n\nx\n", 6), {}}));
    QCOMPARE(results[2].out, QByteArray("it's||$HOME \"x\"\n\n|ü!|"));
    QCOMPARE(results[3].out, QByteArray("C\n0022\nok\n"));
    QVERIFY(results[4].succeeded());
    QCOMPARE(results[5].exitCode, 127);
    QCOMPARE(results[6].exitCode, 137);
    QVERIFY(!results[6].timedOut);
}

void TestBatchLoop::manyCommandsInOneBatch()
{
    QList<HostCommand> commands;
    for (int i = 0; i < 200; ++i) {
        const QString text = u"echo %1; echo e%1 >&2"_s.arg(i);
        commands.append(i % 3 == 0 ? shell(text + u"; cat"_s, QByteArray(i, 'i')) : shell(text));
    }
    const QList<CommandResult> results = run(commands);
    QCOMPARE(results.size(), 200);
    for (int i = 0; i < 200; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray input = i % 3 == 0 ? QByteArray(i, 'i') : QByteArray();
        QCOMPARE(results[i],
                 (CommandResult{true, false, 0, number + '\n' + input, 'e' + number + '\n'}));
    }
}

void TestBatchLoop::unreadInputDoesNotShiftTheFrame()
{
    const QByteArray large(3 << 20, '\n');
    const QList<CommandResult> results = run({{{u"true"_s}, {{large, {}}}},
                                              shell(u"head -c 3; exit 4"_s, large),
                                              shell(u"exec <&-; echo closed"_s, large),
                                              shell(u"wc -c"_s, large)});
    QCOMPARE(results.size(), 4);
    QVERIFY(results[0].succeeded());
    QCOMPARE(results[1], (CommandResult{true, false, 4, "\n\n\n", {}}));
    QCOMPARE(results[2].out, QByteArray("closed\n"));
    QCOMPARE(results[3].out.trimmed(), QByteArray::number(large.size()));
}

void TestBatchLoop::passwordThatNobodyWantedIsSkipped()
{
    const QList<CommandResult> results = run({shell(u"echo ran"_s)}, true, "it's $secret\\\n");
    QCOMPARE(results, (QList<CommandResult>{{true, false, 0, "ran\n", {}}}));
}

void TestBatchLoop::failureEndsTheBatch()
{
    const QList<CommandResult> results =
        run({shell(u"exit 2"_s, "unread"), shell(u"touch $F/ran"_s)}, true);
    QCOMPARE(results.size(), 2);
    QCOMPARE(results[0].exitCode, 2);
    QVERIFY(!results[1].ran);
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"ran"_s)));
}

void TestBatchLoop::triesAreRepeated()
{
    HostCommand command =
        shell(u"echo try >>$F/tries; wc -l <$F/tries; echo e >&2; [ $(wc -l <$F/tries) -ge 3 ]"_s);
    command.retryFor = std::chrono::seconds(20);
    const QList<CommandResult> results = run({command, shell(u"echo next"_s)}, true);
    QCOMPARE(results, (QList<CommandResult>{{true, false, 0, "3\n", "e\n"},
                                            {true, false, 0, "next\n", {}}}));
}

void TestBatchLoop::triesEnd()
{
    HostCommand command = shell(u"echo try >>$F/tries; exit 5"_s);
    command.retryFor = std::chrono::seconds(2);
    const QList<CommandResult> results = run({command});
    QCOMPARE(results.size(), 1);
    QCOMPARE(results[0].exitCode, 5);
    QFile tries(m_folder->filePath(u"tries"_s));
    QVERIFY(tries.open(QIODevice::ReadOnly));
    const auto count = tries.readAll().count('\n');
    QVERIFY2(count >= 2 && count <= 4, qPrintable(QString::number(count)));
}

void TestBatchLoop::timeoutsEndCommands()
{
    QElapsedTimer timer;
    timer.start();
    const QList<CommandResult> results = run(
        {shell(u"echo begun; sleep 60"_s, {}, 1),
         shell(u"trap '' TERM; while :; do sleep 0.2; done"_s, "input", 1), shell(u"echo on"_s)});
    QCOMPARE(results.size(), 3);
    QVERIFY(results[0].ran && results[0].timedOut && !results[0].succeeded());
    QCOMPARE(results[0].out, QByteArray("begun\n"));
    QVERIFY(results[1].timedOut);
    QCOMPARE(results[2].out, QByteArray("on\n"));
    QVERIFY2(timer.elapsed() < 25000, qPrintable(QString::number(timer.elapsed())));
}

/// Whoever ignores TERM, or leaves a child that does, is gone with KILL. What has left the group stays.
void TestBatchLoop::timeoutsEndChildren()
{
    const QString stubborn =
        u"sh -c 'trap \"\" TERM; echo $$ >$F/%1; while :; do sleep 0.1; done'"_s;
    const QList<CommandResult> results = run(
        {shell(u"trap '' TERM; echo $$ >$F/command; "_s + stubborn.arg(u"child"_s) + u" & wait"_s,
               {}, 1),
         shell(u"echo $$ >$F/obedient; "_s + stubborn.arg(u"orphan"_s), {}, 1),
         shell(u"setsid "_s + stubborn.arg(u"daemon"_s)
                   + u" </dev/null >/dev/null 2>&1 & sleep 60"_s,
               {}, 1),
         shell(u"cat $F/daemon; echo on"_s)});
    QCOMPARE(results.size(), 4);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(results[i].timedOut && !results[i].succeeded());
        // "Killed" at most: no shell shows what it ran.
        QVERIFY2(results[i].err.size() < 20, results[i].err);
    }
    for (const QString &name : {u"command"_s, u"child"_s, u"obedient"_s, u"orphan"_s}) {
        QFile file(m_folder->filePath(name));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        const pid_t pid = file.readAll().trimmed().toInt();
        QVERIFY2(pid > 0, qPrintable(name));
        QTRY_VERIFY2(kill(pid, 0) != 0 || isZombie(pid), qPrintable(name));
    }
    const pid_t daemon = results[3].out.split('\n').value(0).toInt();
    QVERIFY(daemon > 0 && kill(daemon, 0) == 0);
    kill(daemon, SIGKILL);
}

/// Half a file must not be taken for a whole one: what reads to the end never gets there.
void TestBatchLoop::cutOffInputHasNoEnd()
{
    QProcess process;
    start(process, loop());
    const QByteArray mark = randomMark();
    const QList<QByteArray> pieces =
        batchInput({shell(u"cat >$F/half; touch $F/ended"_s, QByteArray(100000, 'x'), 1),
                    shell(u"touch $F/second"_s)},
                   true, mark);
    const QByteArray all = pieces.join();
    process.write(all.left(all.size() / 2));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(30000));
    QVERIFY(QFileInfo(m_folder->filePath(u"half"_s)).size() > 0);
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"ended"_s)));
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"second"_s)));
}

/// The reader of the output dies while the first command runs, as sshd does with a connection.
void TestBatchLoop::nothingIsRunForNobody()
{
    for (const QString &before : {QString(), u"trap '' PIPE; "_s}) {
        QProcess process;
        start(process, before + loop()
                           + u" 2>&1 | { until [ -e $F/first ]; do sleep 0.05; done; exec <&-; "
                             "touch $F/closed; }"_s);
        const QByteArray mark = randomMark();
        for (const QByteArray &piece :
             batchInput({shell(u"touch $F/first; until [ -e $F/closed ]; do sleep 0.05; done"_s),
                         shell(u"touch $F/second"_s)},
                        true, mark))
            process.write(piece);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(20000));
        QVERIFY(QFile::remove(m_folder->filePath(u"first"_s)));
        QVERIFY(QFile::remove(m_folder->filePath(u"closed"_s)));
        QVERIFY(!QFileInfo::exists(m_folder->filePath(u"second"_s)));
    }
}

void TestBatchLoop::backgroundWorkKeepsNobodyWaiting()
{
    QElapsedTimer timer;
    timer.start();
    const QList<CommandResult> results =
        run({shell(u"sleep 5 & echo begun"_s), shell(u"echo next"_s)});
    QCOMPARE(results.size(), 2);
    QCOMPARE(results[1].out, QByteArray("next\n"));
    QVERIFY(timer.elapsed() < 4000);
}

QTEST_GUILESS_MAIN(TestBatchLoop)
#include "tst_batch_loop.moc"
