// Events as JSON, and journals that survive crashes of the program.
#include "hosts/journal.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::hosts;

namespace {

RunHeader header(const QString &run)
{
    return {run,
            u"magma"_s,
            u"anna@desk7"_s,
            QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 6), Qt::UTC),
            QJsonObject{{u"cluster"_s, u"magma"_s}},
            3};
}

RunEvent made(EventKind kind, const QString &step = {})
{
    RunEvent event;
    event.kind = kind;
    event.step = step;
    return event;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

class TestJournal : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eventsSurviveJson();
    void unknownEventsAreErrors();
    void keepsHeaderAndEvents();
    void isForItsOwnerOnly();
    void toleratesATornLine();
    void goesOnAfterATornLine();
    void oneProgramPerRun();
    void keepsTheLastFifty();
    void foldsSteps();
    void foldsTheEnd();
    void refusesForeignFiles();
    void staysInItsFolder();
};

void TestJournal::eventsSurviveJson()
{
    RunEvent full;
    full.time = QDateTime(QDate(2026, 11, 25), QTime(1, 2, 3, 4), Qt::UTC);
    full.run = u"r"_s;
    full.host = u"magma1"_s;
    full.step = u"magma1/file/etc/hosts"_s;
    full.phase = u"files"_s;
    full.text = u"line\n„ü“"_s;
    full.error = Error{u"step-failed"_s, u"no"_s, u"magma1"_s};
    full.done = 4;
    full.total = 9;
    full.secondsLeft = 0;
    full.outcome = Outcome::Incomplete;
    QStringList names;
    for (int kind = 0; kind <= static_cast<int>(EventKind::RunEnded); ++kind) {
        full.kind = static_cast<EventKind>(kind);
        const auto read = eventFromJson(toJson(full));
        QVERIFY(read.has_value());
        QCOMPARE(*read == full, true);
        names.append(eventName(full.kind));
    }
    names.removeDuplicates();
    QCOMPARE(names.size(), static_cast<int>(EventKind::RunEnded) + 1);
    QCOMPARE(toJson(made(EventKind::Paused)), (QJsonObject{{u"type"_s, u"paused"_s}}));
}

void TestJournal::unknownEventsAreErrors()
{
    QCOMPARE(eventFromJson(QJsonObject{{u"type"_s, u"x"_s}}).error().code, u"event-unknown"_s);
}

void TestJournal::keepsHeaderAndEvents()
{
    const QTemporaryDir folder;
    auto journal = Journal::begin(folder.path(), header(u"20260102T030405-1"_s));
    QVERIFY(journal.has_value());
    const QList<RunEvent> events{made(EventKind::RunStarted), made(EventKind::StepStarted, u"a"_s)};
    QVERIFY((*journal)->write(events).has_value());
    QVERIFY((*journal)->write({made(EventKind::StepOutput, u"a"_s)}).has_value());
    // Read while it is written to, as after a kill: nothing may wait in a buffer.
    const auto content = readJournal((*journal)->path());
    QVERIFY(content.has_value());
    QCOMPARE(content->header == header(u"20260102T030405-1"_s), true);
    QCOMPARE(content->events == events, true);
}

void TestJournal::isForItsOwnerOnly()
{
    const QTemporaryDir folder;
    const auto journal = Journal::begin(folder.filePath(u"state"_s), header(u"r"_s));
    QVERIFY(journal.has_value());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                        | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions((*journal)->path()) & others));
    QVERIFY(!(QFile::permissions(QFileInfo((*journal)->path()).path()) & others));
}

void TestJournal::toleratesATornLine()
{
    const QTemporaryDir folder;
    const auto journal = Journal::begin(folder.path(), header(u"r"_s));
    QVERIFY((*journal)->write({made(EventKind::StepStarted, u"a"_s)}).has_value());
    QVERIFY((*journal)->write({made(EventKind::StepDone, u"a"_s)}).has_value());
    const QByteArray whole = bytesOf((*journal)->path());
    const qsizetype second = whole.indexOf('\n', whole.indexOf('\n') + 1) + 1;
    for (qsizetype length = second; length < whole.size(); ++length) {
        QFile torn(folder.filePath(u"torn.jsonl"_s));
        QVERIFY(torn.open(QIODevice::WriteOnly));
        torn.write(whole.left(length));
        torn.close();
        const auto content = readJournal(torn.fileName());
        QVERIFY(content.has_value());
        QCOMPARE(content->events.size(), 1);
    }
}

void TestJournal::goesOnAfterATornLine()
{
    const QTemporaryDir folder;
    QString path;
    {
        const auto journal = Journal::begin(folder.path(), header(u"r"_s));
        path = (*journal)->path();
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write("{\"type\":\"step-do");
    file.close();
    {
        const auto journal = Journal::reopen(path);
        QVERIFY(journal.has_value());
        QVERIFY((*journal)->write({made(EventKind::StepDone, u"b"_s)}).has_value());
    }
    const auto content = readJournal(path);
    QVERIFY(content.has_value());
    QCOMPARE(content->events == QList<RunEvent>{made(EventKind::StepDone, u"b"_s)}, true);
}

void TestJournal::oneProgramPerRun()
{
    const QTemporaryDir folder;
    auto journal = Journal::begin(folder.path(), header(u"r"_s));
    const QString path = (*journal)->path();
    QCOMPARE(Journal::reopen(path).error().code, u"run-active"_s);
    journal->reset();
    QVERIFY(Journal::reopen(path).has_value());
}

void TestJournal::keepsTheLastFifty()
{
    const QTemporaryDir folder;
    for (int i = 0; i < 52; ++i)
        QVERIFY(
            Journal::begin(folder.path(), header(u"r%1"_s.arg(i, 2, 10, QChar(u'0')))).has_value());
    const QStringList journals = journalsOf(folder.path(), u"magma"_s);
    QCOMPARE(journals.size(), 50);
    QVERIFY(journals.constFirst().endsWith(u"r51.jsonl"_s));
    QVERIFY(journals.constLast().endsWith(u"r02.jsonl"_s));
}

void TestJournal::foldsSteps()
{
    const auto states =
        stepStates({made(EventKind::StepStarted, u"a"_s), made(EventKind::StepStarted, u"b"_s),
                    made(EventKind::StepStarted, u"c"_s), made(EventKind::StepStarted, u"d"_s),
                    made(EventKind::StepDone, u"a"_s), made(EventKind::StepFailed, u"b"_s),
                    made(EventKind::StepBlocked, u"e"_s), made(EventKind::StepUndone, u"d"_s)});
    const QMap<QString, StepState> expected{{u"a"_s, StepState::Done},
                                            {u"b"_s, StepState::Failed},
                                            {u"c"_s, StepState::Begun},
                                            {u"d"_s, StepState::Undone}};
    QCOMPARE(states == expected, true);
}

void TestJournal::foldsTheEnd()
{
    RunEvent failed = made(EventKind::RunEnded);
    failed.outcome = Outcome::Failed;
    QVERIFY(!endOf({made(EventKind::RunStarted)}));
    QCOMPARE(*endOf({made(EventKind::RunStarted), failed}) == Outcome::Failed, true);
    QVERIFY(!endOf({made(EventKind::RunStarted), failed, made(EventKind::RunStarted)}));
}

void TestJournal::refusesForeignFiles()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"x.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"type\":\"run\",\"version\":99}\n");
    file.close();
    QCOMPARE(readJournal(file.fileName()).error().code, u"journal-too-new"_s);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("something\n");
    file.close();
    QCOMPARE(readJournal(file.fileName()).error().code, u"journal-unreadable"_s);
    QCOMPARE(readJournal(folder.filePath(u"none"_s)).error().code, u"journal-unreadable"_s);
}

void TestJournal::staysInItsFolder()
{
    const QTemporaryDir folder;
    RunHeader outside = header(u"r"_s);
    outside.cluster = u"../../x"_s;
    const auto journal = Journal::begin(folder.path(), outside);
    QVERIFY(journal.has_value());
    QCOMPARE(QFileInfo((*journal)->path()).dir().path(), folder.filePath(u"_..%2F..%2Fx"_s));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
