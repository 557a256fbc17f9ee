// What commands show of plans and runs, and what they read: texts, streams, moving lines, secrets.
#include "cli/given_secrets.h"
#include "cli/interrupts.h"
#include "cli/plan_report.h"
#include "cli/progress.h"
#include "design/derived.h"
#include "hosts/memory_secrets.h"
#include "practice/practice_design.h"
#include "practice/practice_secrets.h"
#include "support/magma.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace basalt;
using hosts::EventKind;

namespace {

/// A console that writes into a string.
struct Paper
{
    QBuffer out;
    QBuffer err;
    cli::Console console{out, err};

    Paper()
    {
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
    }
    QString text() const { return QString::fromUtf8(out.data()); }
    QStringList lines() const { return text().split(u'\n'); }
};

plan::Step fileStep()
{
    plan::Step step;
    step.id = u"magma1/file/etc/hosts"_s;
    step.host = u"magma1"_s;
    step.title = "Write %1";
    step.arguments = QStringList{u"/etc/hosts"_s};
    step.risk = plan::Risk::Service;
    step.file = plan::FileChange{u"/etc/hosts"_s, true, false, "a\nb\n", "a\nc\x1b[2J\n", 0640};
    step.record = {HostCommand{{u"cp"_s, u"/etc/hosts"_s, u"/saved"_s}, {}}};
    step.apply = {HostCommand{{u"put"_s, u"/etc/hosts"_s}, {}}};
    step.verify = {HostCommand{{u"cmp"_s, u"/etc/hosts"_s}, {}}};
    step.undo = {HostCommand{{u"cp"_s, u"/saved"_s, u"/etc/hosts"_s}, {}}};
    return step;
}

plan::Step packageStep()
{
    plan::Step step;
    step.id = u"magma1/packages"_s;
    step.phase = plan::Phase::Packages;
    step.host = u"magma1"_s;
    step.title = "Install packages";
    step.apply = {HostCommand{{u"yum"_s, u"-y"_s, u"install"_s, u"a b"_s}, {}}};
    step.blockedBy = QStringList{u"R-04"_s};
    return step;
}

plan::Plan smallPlan()
{
    plan::Plan plan;
    plan.cluster = u"magma"_s;
    plan.steps = {packageStep(), fileStep()};
    plan.refusals = {{u"magma2"_s,
                      u"/etc/multipath.conf"_s,
                      "%1 was written by hand",
                      "Move it away",
                      {u"/etc/multipath.conf"_s}}};
    Finding error;
    error.rule = u"R-04"_s;
    error.severity = Severity::Error;
    error.subject = u"cluster"_s;
    Finding waived = error;
    waived.rule = u"R-29"_s;
    waived.waivedBecause = u"wanted"_s;
    plan.findings = {error, waived};
    return plan;
}

hosts::RunEvent news(EventKind kind, const QString &step = {}, int done = 0, int total = 0)
{
    hosts::RunEvent made;
    made.kind = kind;
    made.host = step.section(u'/', 0, 0);
    made.step = step;
    made.done = done;
    made.total = total;
    return made;
}

/// What a terminal shows in the end: only the sequences that Progress uses.
QStringList screenOf(const QByteArray &bytes)
{
    QStringList lines{QString()};
    qsizetype row = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\n') {
            if (++row == lines.size())
                lines.append(QString());
        } else if (bytes.mid(i, 2) == "\x1b[") {
            const qsizetype end = bytes.indexOf('A', i);
            row -= bytes.mid(i + 2, end - i - 2).toInt();
            lines = lines.mid(0, row) + QStringList{QString()};
            i = end + 3; // "\x1b[J" follows
        } else {
            lines[row] += QLatin1Char(bytes[i]);
        }
    }
    return lines;
}

}

class TestCliReports : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void hostsCannotSteerTheTerminal();
    void planTitles();
    void planDetails();
    void emptyPlan();
    void plainProgress();
    void jsonProgress();
    void movingProgress();
    void durations();
    void interrupts();
    void secretLines_data();
    void secretLines();
    void secretsFromDescriptor();
    void givenGoesFirst();
    void practiceSecrets();
    void practiceDesign();
};

void TestCliReports::hostsCannotSteerTheTerminal()
{
    QCOMPARE(cli::printable(u"a\tb\nc"_s), u"a\tb\nc"_s);
    QCOMPARE(cli::printable(u"\x1b[2J\r\x7f\u009b"_s), u"\\x1b[2J\\x0d\\x7f\\x9b"_s);
    Paper paper;
    paper.console.fail(Error{u"x"_s, u"bad \x1b]0;title\x07"_s, u"magma1"_s}, cli::Exit::Io);
    QCOMPARE(paper.err.data(), QByteArray("magma1: bad \\x1b]0;title\\x07\n"));
}

void TestCliReports::planTitles()
{
    Paper paper;
    cli::printPlan(paper.console, smallPlan(), cli::PlanDetail::Titles);
    const QString text = paper.text();
    QVERIFY2(text.contains(u"Packages\n  magma1  Install packages\n          blocked by R-04\n"_s),
             qPrintable(text));
    QVERIFY(text.contains(u"Files\n  magma1  Write /etc/hosts (interrupts a service)\n"_s));
    QVERIFY(text.contains(u"  magma2  /etc/multipath.conf\n"
                          "          /etc/multipath.conf was written by hand\n"
                          "          → Move it away\n"_s));
    QVERIFY(text.contains(u"R-04"_s) && !text.contains(u"R-29"_s));
    QVERIFY(text.contains(u"--override RULE=REASON"_s));
    QVERIFY(text.endsWith(u"steps: 2, blocked: 1, not touched: 1\n"_s));
    QVERIFY(!text.contains(u"yum"_s) && !text.contains(u"@@"_s));
}

void TestCliReports::planDetails()
{
    Paper paper;
    cli::printPlan(paper.console, smallPlan(), cli::PlanDetail::Everything);
    const QString text = paper.text();
    QVERIFY(
        text.contains(u"          $ yum -y install 'a b'\n          undo: nothing; it stays\n"_s));
    QVERIFY2(text.contains(u"          --- /etc/hosts\n          +++ /etc/hosts (0640)\n"
                           "          @@ -1,2 +1,2 @@\n           a\n          -b\n"
                           "          +c\\x1b[2J\n          undo: $ cp /saved /etc/hosts\n"_s),
             qPrintable(text));
    QVERIFY(!text.contains(u"put /etc/hosts"_s));

    Paper more;
    more.console.verbose = true;
    cli::printPlan(more.console, smallPlan(), cli::PlanDetail::Everything);
    for (const QString &part : {u"saves: $ cp /etc/hosts /saved"_s, u"$ put /etc/hosts"_s,
                                u"verifies: $ cmp /etc/hosts"_s})
        QVERIFY2(more.text().contains(part), qPrintable(part));
}

void TestCliReports::emptyPlan()
{
    Paper paper;
    cli::printPlan(paper.console, plan::Plan(), cli::PlanDetail::Everything);
    QCOMPARE(paper.text(), u"Nothing to do: everything is as the design says.\n"_s);
}

void TestCliReports::plainProgress()
{
    Paper paper;
    cli::Progress progress(paper.console);
    progress.setPlan(smallPlan());
    progress.take(news(EventKind::RunStarted, {}, 0, 12));
    progress.take(news(EventKind::StepStarted, u"magma1/packages"_s, 0, 12));
    QCOMPARE(progress.running(), 1);
    hosts::RunEvent done = news(EventKind::StepDone, u"magma1/packages"_s, 1, 12);
    done.secondsLeft = 150;
    progress.take(done);
    QCOMPARE(progress.running(), 0);
    hosts::RunEvent failed = news(EventKind::StepFailed, u"magma1/file/etc/hosts"_s, 1, 12);
    failed.error = Error{u"full"_s, u"no space left"_s, {}};
    progress.take(failed);
    progress.take(news(EventKind::StepBlocked, u"magma2/x"_s, 1, 12));
    progress.take(news(EventKind::StepSkipped, u"magma2/y"_s, 2, 12));
    progress.finish();
    QCOMPARE(paper.text(), u"[ 1/12, ~3 min] magma1 Install packages: done\n"
                           "[ 1/12] magma1 Write /etc/hosts: failed\n        no space left\n"
                           "[ 1/12] magma2 magma2/x: not begun\n"
                           "[ 2/12] magma2 magma2/y: there already\n"_s);
    QCOMPARE(progress.blocked(), 1);
    QCOMPARE(progress.skipped(), 1);
    QCOMPARE(progress.failures().size(), 1);
    QCOMPARE(progress.failures().constFirst().where, u"magma1"_s);
}

void TestCliReports::jsonProgress()
{
    Paper paper;
    paper.console.json = true;
    cli::Progress progress(paper.console);
    progress.take(news(EventKind::StepStarted, u"magma1/packages"_s, 0, 2));
    progress.say(u"for people"_s);
    hosts::RunEvent ended = news(EventKind::RunEnded);
    ended.outcome = hosts::Outcome::Done;
    progress.take(ended);
    QCOMPARE(paper.out.data().count('\n'), 1);
    const QJsonObject object = QJsonDocument::fromJson(paper.out.data()).object();
    QCOMPARE(object.value(u"type"_s).toString(), u"step-started"_s);
    QCOMPARE(progress.lastEvent()->outcome, hosts::Outcome::Done);
}

void TestCliReports::movingProgress()
{
    Paper paper;
    paper.console.isTerminal = true;
    cli::Progress progress(paper.console);
    progress.setPlan(smallPlan());
    progress.take(news(EventKind::RunStarted, {}, 0, 2));
    progress.take(news(EventKind::StepStarted, u"magma1/packages"_s, 0, 2));
    progress.tick();
    const QStringList during = screenOf(paper.out.data());
    QCOMPARE(during.size(), 3);
    QCOMPARE(during[0], u"[------------------------] 0/2"_s);
    QVERIFY(during[1].startsWith(u"  magma1  Install packages ("_s));

    progress.take(news(EventKind::StepDone, u"magma1/packages"_s, 1, 2));
    progress.say(u"a sentence that stays"_s);
    const QStringList after = screenOf(paper.out.data());
    QCOMPARE(after, (QStringList{u"a sentence that stays"_s, u"[############------------] 1/2"_s,
                                 QString()}));
    progress.finish();
    QCOMPARE(screenOf(paper.out.data()), (QStringList{u"a sentence that stays"_s, QString()}));

    // Many hosts: only a few lines move.
    cli::Progress many(paper.console);
    for (int i = 0; i < 32; ++i)
        many.take(news(EventKind::StepStarted, u"host%1/x"_s.arg(i), 0, 64));
    const QStringList crowd = screenOf(paper.out.data());
    QCOMPARE(crowd.size(), 1 + 1 + 8 + 1 + 1);
    QVERIFY(crowd[10].contains(u"24"_s));
}

void TestCliReports::durations()
{
    QCOMPARE(cli::durationText(-3), u"0 s"_s);
    QCOMPARE(cli::durationText(89), u"89 s"_s);
    QCOMPARE(cli::durationText(90), u"2 min"_s);
    QCOMPARE(cli::durationText(3600 + 20 * 60), u"1 h 20 min"_s);
}

void TestCliReports::interrupts()
{
    const cli::Interrupts outer;
    QCOMPARE(outer.count(), 0);
    {
        const cli::Interrupts inner;
        QCOMPARE(::raise(SIGINT), 0);
        QCOMPARE(::raise(SIGPIPE), 0);
        QCOMPARE(inner.count(), 1);
    }
    QCOMPARE(outer.count(), 1);
    QCOMPARE(::raise(SIGTERM), 0);
    QCOMPARE(outer.count(), 2);
}

void TestCliReports::secretLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error");    ///< where; empty: none
    QTest::addColumn<QByteArray>("value"); ///< of "a"
    QTest::newRow("plain") << QByteArray("a=x y") << QString() << QByteArray("x y");
    QTest::newRow("equals in it") << QByteArray("# no\n\na==b=\n") << QString()
                                  << QByteArray("=b=");
    QTest::newRow("bytes") << QByteArray("a:base64=AAo=") << QString() << QByteArray("\0\n", 2);
    QTest::newRow("no bytes") << QByteArray("b=1\na:base64=!") << u"--secrets-fd:2"_s
                              << QByteArray();
    QTest::newRow("no line") << QByteArray("hunter2") << u"--secrets-fd:1"_s << QByteArray();
    QTest::newRow("no name") << QByteArray("../x=hunter2") << u"--secrets-fd:1"_s << QByteArray();
}

void TestCliReports::secretLines()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, error);
    QFETCH(QByteArray, value);
    const auto values = cli::parseSecrets(text);
    QCOMPARE(values.has_value(), error.isEmpty());
    if (values) {
        QCOMPARE(values->value(u"a"_s), value);
    } else {
        QCOMPARE(values.error().where, error);
        QVERIFY(!values.error().message.contains(u"hunter2"_s));
    }
}

void TestCliReports::secretsFromDescriptor()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    QCOMPARE(::write(ends[1], "a=1\n", 4), 4);
    ::close(ends[1]);
    const auto values = cli::readSecrets(ends[0]);
    QVERIFY(values);
    QCOMPARE(values->value(u"a"_s), QByteArray("1"));
    const auto closed = cli::readSecrets(ends[0]);
    QVERIFY(!closed);
    QCOMPARE(closed.error().code, u"cannot-read"_s);
}

void TestCliReports::givenGoesFirst()
{
    const auto kept = std::make_shared<hosts::MemorySecrets>(
        QMap<QString, QByteArray>{{u"a"_s, "kept"}, {u"b"_s, "kept"}});
    cli::GivenSecrets secrets({{u"a"_s, "given"}}, kept);
    QCOMPARE(secrets.value(u"a"_s), QByteArray("given"));
    QCOMPARE(secrets.value(u"b"_s), QByteArray("kept"));
    secrets.give(u"c"_s, "answered");
    QCOMPARE(secrets.value(u"c"_s), QByteArray("answered"));
    QCOMPARE(kept->value(u"c"_s), std::nullopt);
}

void TestCliReports::practiceSecrets()
{
    const design::Design design = test::magma();
    practice::PracticeSecrets first(design);
    practice::PracticeSecrets second(design);
    const auto key = first.value(design::clusterKeySecret(design.cluster));
    QCOMPARE(key, second.value(design::clusterKeySecret(design.cluster)));
    QCOMPARE(key->size(), 256);
    QVERIFY(first.value(u"magma1-ilo"_s) != first.value(u"magma2-ilo"_s));
    QVERIFY(first.store(u"magma1-ilo"_s, "mine"));
    QCOMPARE(first.value(u"magma1-ilo"_s), QByteArray("mine"));
}

void TestCliReports::practiceDesign()
{
    const QTemporaryDir folder;
    const auto none = practice::keptDesign(folder.path());
    QVERIFY(!none);
    QCOMPARE(none.error().constFirst().code, u"practice-not-there"_s);
    QVERIFY(practice::keepDesign(folder.path(), test::magma()));
    QVERIFY(*practice::keptDesign(folder.path()) == test::magma());
}

QTEST_GUILESS_MAIN(TestCliReports)
#include "tst_cli_reports.moc"
