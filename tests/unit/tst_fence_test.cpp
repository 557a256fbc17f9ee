// Fencing devices asked for their status: from where, with what, and how each kind of silence is told.
#include "catalogue/catalogue.h"
#include "design/lookup.h"
#include "hosts/fence_test.h"
#include "hosts/memory_secrets.h"
#include "plan/fence_question.h"
#include "support/fake_transport.h"
#include "support/practice_hosts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using hosts::FenceAnswer;

namespace {

const auto ipmiStatus = u"fence-status fence_ipmilan"_s;

struct Site
{
    design::Design design = test::exampleDesign(u"magma-debian12"_s);
    QMap<QString, test::FakeHostPtr> fakes{
        {u"magma1"_s, std::make_shared<test::FakeHost>(u"magma1"_s)},
        {u"magma2"_s, std::make_shared<test::FakeHost>(u"magma2"_s)}};
    hosts::MemorySecrets secrets{QMap<QString, QByteArray>{
        {u"magma1-ilo"_s, "first"}, {u"magma2-ilo"_s, "second"}, {u"pdu-a"_s, "third"}}};
    std::stop_source stop;

    void answerWith(const CommandResult &result)
    {
        for (const test::FakeHostPtr &fake : fakes)
            fake->answers[ipmiStatus] = [result](const HostCommand &) { return result; };
    }
    QList<FenceAnswer> ask(const QStringList &devices)
    {
        QList<FenceAnswer> answers;
        hosts::testFencing(
            design, devices,
            [this](const design::Host &host) -> Result<hosts::TransportPtr> {
                return std::make_shared<test::FakeTransport>(fakes[host.name]);
            },
            secrets, [&](const FenceAnswer &answer) { answers.append(answer); }, stop.get_token());
        return answers;
    }
};

CommandResult exited(int code, const QByteArray &out, const QByteArray &err = {})
{
    return {true, false, code, out, err};
}

}

class TestFenceTest : public QObject
{
    Q_OBJECT
private slots:
    void isAskedWhereItWillBeNeeded();
    void theOldNamesForTheOldAgents();
    void nothingElseIsEverDone();
    void fromAnotherHostIfNeedBe();
    void eachSilenceHasItsReason_data();
    void eachSilenceHasItsReason();
    void aPasswordThatNobodyKnowsIsNamed();
    void aStopAsksNoMore();
    void simulatedBoardsAnswer();
};

/// And with its password on standard input alone.
void TestFenceTest::isAskedWhereItWillBeNeeded()
{
    Site site;
    site.answerWith(exited(0, "Status: ON\n"));
    QCOMPARE(site.ask({u"fence-magma1"_s, u"fence-magma2"_s}),
             (QList<FenceAnswer>{{u"fence-magma1"_s, {}, u"magma2"_s, true, {}},
                                 {u"fence-magma2"_s, {}, u"magma1"_s, true, {}}}));
    QCOMPARE(site.fakes[u"magma2"_s]->transcript, (QStringList{u"open"_s, ipmiStatus}));
    const QByteArrayList lines = site.fakes[u"magma2"_s]->inputs.constFirst().split('\n');
    for (const char *line : {"ip=10.20.0.11", "username=fence", "password=first", "lanplus=1",
                             "privlvl=operator", "action=status"})
        QVERIFY2(lines.contains(line), line);
    for (const QByteArray &line : lines)
        QVERIFY2(!line.startsWith("pcmk_") && !line.startsWith("delay"), line.constData());
}

void TestFenceTest::theOldNamesForTheOldAgents()
{
    const design::Design design = test::exampleDesign(u"magma"_s);
    const auto questions =
        plan::fenceQuestions(design, catalogue::builtIn(), design.fencing[0].name);
    QCOMPARE(questions.size(), 1);
    const QByteArray input = questions[0].input[0].bytes;
    QVERIFY2(input.contains("ipaddr=") && input.contains("login="), input.constData());
}

/// Whatever somebody has written into the design.
void TestFenceTest::nothingElseIsEverDone()
{
    Site site;
    site.answerWith(exited(0, "Status: ON\n"));
    site.design.fencing[0].options.insert(u"action"_s, u"off"_s);
    site.design.fencing[0].options.insert(u"option"_s, u"off"_s);
    QCOMPARE(site.ask({u"fence-magma1"_s}).value(0).isOn, std::optional(true));
    const QByteArray input = site.fakes[u"magma2"_s]->inputs.constFirst();
    QVERIFY2(!input.contains("off") && input.contains("\naction=status\n"), input.constData());
    QCOMPARE(input.count("action="), 1);
}

void TestFenceTest::fromAnotherHostIfNeedBe()
{
    Site site;
    site.answerWith(exited(0, "Status: OFF\n"));
    site.fakes[u"magma2"_s]->openError = u"host-unreachable"_s;
    QCOMPARE(site.ask({u"fence-magma1"_s}),
             (QList<FenceAnswer>{{u"fence-magma1"_s, {}, u"magma1"_s, false, {}}}));
    site.fakes[u"magma1"_s]->openError = u"host-unreachable"_s;
    const FenceAnswer none = site.ask({u"fence-magma1"_s}).value(0);
    QVERIFY(none.from.isEmpty() && none.error);
    QCOMPARE(none.error->code, u"no-host"_s);
    QVERIFY(none.error->message.contains(u"\nmagma2: "_s));
    QVERIFY(none.error->message.contains(u"\nmagma1: "_s));
}

void TestFenceTest::eachSilenceHasItsReason_data()
{
    QTest::addColumn<CommandResult>("result");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("not there") << exited(3, {}, "fence_ipmilan is not installed\n") << u"no-agent"_s
                               << u"install the fence agents"_s;
    CommandResult hangs = exited(124, {});
    hangs.timedOut = true;
    QTest::newRow("hangs") << hangs << u"fence-timeout"_s << u"its network"_s;
    QTest::newRow("times out") << exited(1, {},
                                         "2026-11-26 18:45:32,703 ERROR: Connection timed "
                                         "out\n\n\n")
                               << u"fence-timeout"_s << u"its network"_s;
    QTest::newRow("refuses")
        << exited(1, {},
                  "2026-11-26 18:45:32,703 ERROR: Failed: Unable to obtain correct plug "
                  "status or plug is not available\n\n\n")
        << u"fence-refused"_s
        << u"Unable to obtain correct plug status or plug is not available\nLook at"_s;
    QTest::newRow("usage") << exited(1, {},
                                     "2026-11-26 18:45:32,788 ERROR: Cannot run command "
                                     "snmpwalk\n\n2026-11-26 18:45:32,788 ERROR: Please "
                                     "use '-h' for usage\n\n")
                           << u"no-agent"_s
                           << u"Cannot run command snmpwalk\nfence_ipmilan needs it on magma2"_s;
    QTest::newRow("no ipmitool") << exited(1, {},
                                           "2026-11-26 18:45:32,788 ERROR: Ipmitool not "
                                           "found or not accessible\n\n")
                                 << u"no-agent"_s << u"\nfence_ipmilan needs it on magma2"_s;
    QTest::newRow("nothing") << exited(1, {}) << u"fence-refused"_s << u"says nothing"_s;
}

void TestFenceTest::eachSilenceHasItsReason()
{
    QFETCH(CommandResult, result);
    QFETCH(QString, code);
    QFETCH(QString, words);
    Site site;
    site.answerWith(result);
    const FenceAnswer answer = site.ask({u"fence-magma1"_s}).value(0);
    QVERIFY(answer.error && !answer.isOn);
    QCOMPARE(answer.error->code, code);
    QVERIFY2(answer.error->message.contains(words), qPrintable(answer.error->message));
    QVERIFY2(!answer.error->message.contains(u"2026"_s), qPrintable(answer.error->message));
}

void TestFenceTest::aPasswordThatNobodyKnowsIsNamed()
{
    Site site;
    site.answerWith(exited(0, "Status: ON\n"));
    QVERIFY(site.secrets.remove(u"magma1-ilo"_s));
    const FenceAnswer answer = site.ask({u"fence-magma1"_s}).value(0);
    QVERIFY(answer.error);
    QCOMPARE(answer.error->code, u"secret-missing"_s);
    QCOMPARE(site.fakes[u"magma2"_s]->transcript, QStringList{u"open"_s});
}

void TestFenceTest::aStopAsksNoMore()
{
    Site site;
    site.stop.request_stop();
    QVERIFY(site.ask({u"fence-magma1"_s, u"fence-magma2"_s}).isEmpty());
    QVERIFY(site.fakes[u"magma2"_s]->transcript.isEmpty());
}

/// Each plug of a PDU; a board without power does not answer, and a host that is off is off.
void TestFenceTest::simulatedBoardsAnswer()
{
    const design::Design design = test::exampleDesign(u"magma-debian12"_s);
    const auto cluster = test::practiceOf(design);
    hosts::MemorySecrets secrets(QMap<QString, QByteArray>{
        {u"magma1-ilo"_s, "x"}, {u"magma2-ilo"_s, "x"}, {u"pdu-a"_s, "x"}, {u"pdu-b"_s, "x"}});
    const auto ask = [&](const QStringList &devices) {
        QStringList lines;
        hosts::testFencing(
            design, devices,
            [&](const design::Host &host) { return cluster->transport(host.name); }, secrets,
            [&](const FenceAnswer &answer) {
                lines << answer.device + u' ' + answer.plug + u": "_s
                             + (answer.error   ? answer.error->code
                                : *answer.isOn ? u"on"_s
                                               : u"off"_s);
            },
            {});
        return lines;
    };
    QCOMPARE(ask({u"fence-magma2"_s, u"fence-pdu-a"_s}),
             (QStringList{u"fence-magma2 : on"_s, u"fence-pdu-a 1: on"_s, u"fence-pdu-a 2: on"_s}));
    QVERIFY(cluster->setFaults({u"fence-magma2"_s, u"magma2"_s}));
    QCOMPARE(ask({u"fence-magma2"_s, u"fence-pdu-a"_s}),
             (QStringList{u"fence-magma2 : fence-timeout"_s, u"fence-pdu-a 1: on"_s,
                          u"fence-pdu-a 2: off"_s}));
}

QTEST_GUILESS_MAIN(TestFenceTest)
#include "tst_fence_test.moc"
