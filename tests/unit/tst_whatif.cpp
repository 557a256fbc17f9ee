#include "support/farm.h"
#include "support/magma.h"
#include "whatif/sentences.h"
#include "whatif/whatif.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::whatif;

using Edit = std::function<void(design::Design &)>;
Q_DECLARE_METATYPE(Edit)

namespace {

constexpr qint64 gibibyte = 1024LL * 1024 * 1024;

QString ringsOf(const Outcome &outcome)
{
    QStringList words;
    for (const RingOutcome &ring : outcome.rings)
        words.append(ringStateName(ring.state));
    return words.join(u' ');
}

QString hostsOf(const Outcome &outcome)
{
    QStringList words;
    for (const HostOutcome &host : outcome.hosts)
        words.append(hostStateName(host.state));
    return words.join(u' ');
}

/// Hosts by number and state's first letter: "1r 2r 2R -d" (running, Restarted, down, frozen).
QString vmsOf(const Outcome &outcome)
{
    QStringList words;
    for (const VmOutcome &vm : outcome.vms) {
        const QString state =
            vm.state == VmState::Restarted ? u"R"_s : vmStateName(vm.state).left(1);
        words.append((vm.where.isEmpty() ? u"-"_s : vm.where.right(1)) + state);
    }
    return words.join(u' ');
}

QString pathsOf(const Outcome &outcome)
{
    QStringList words;
    for (const LunOutcome &lun : outcome.luns)
        words.append(u"%1/%2"_s.arg(lun.paths).arg(lun.of));
    return words.join(u' ');
}

QString groupsOf(const Outcome &outcome, const QString &network)
{
    QStringList words;
    for (const NetworkOutcome &candidate : outcome.networks) {
        if (candidate.network == network) {
            for (const QStringList &group : candidate.groups)
                words.append(group.join(u'+'));
        }
    }
    return words.join(u' ');
}

QStringList sentencesOf(const Outcome &outcome)
{
    QStringList sentences;
    for (const Reason &reason : outcome.reasons)
        sentences.append(sentenceOf(reason));
    return sentences;
}

Outcome verdict(const design::Design &design, const QStringList &failed)
{
    return Evaluator(design).evaluate({failed});
}

const QString allRun = u"1r 2r 1r 2r"_s;
const QString allPaths = u"4/4 4/4"_s;
const Edit asDrawn = [](design::Design &) {};

}

class TestWhatif : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void faults_data();
    void faults();
    void bondModes_data();
    void bondModes();
    void fencing_data();
    void fencing();
    void quorum_data();
    void quorum();

    void biggerClusters_data();
    void biggerClusters();

    void nothingFailed()
    {
        const Outcome outcome = verdict(test::magma(), {});
        QCOMPARE(ringsOf(outcome), u"ok ok"_s);
        QCOMPARE(groupsOf(outcome, u"guests"_s), u"magma1+magma2"_s);
        QVERIFY(outcome.reasons.isEmpty());
        QVERIFY(outcome.reduced.isEmpty());
        for (const HostOutcome &host : outcome.hosts)
            QVERIFY(host.quorate && host.fenceable);
    }

    void sentencesTellTheChain()
    {
        const QStringList told = sentencesOf(verdict(test::magma(), {u"hb-a"_s}));
        QVERIFY2(told.contains(u"bond1 of magma1 runs on eth3 over hb-b; lost: eth1, hb-a."_s),
                 qPrintable(told.join(u'\n')));
        const QStringList trunk = sentencesOf(verdict(test::magma(), {u"hb-a:24--hb-b:24"_s}));
        QVERIFY(trunk.contains(u"Trunk hb-a:24--hb-b:24 no longer joins hb-a and hb-b; hosts meet "
                               "only while their links are on the same switch."_s));
        const QStringList power = sentencesOf(verdict(test::magma(), {u"ups-1"_s}));
        QVERIFY2(power.contains(u"hb-a has no power: ups-1."_s), qPrintable(power.join(u'\n')));
        QVERIFY(power.contains(u"magma1 has lost a power input and runs on the other: ups-1."_s));
        const QStringList storage = sentencesOf(verdict(test::magma(), {u"msa1.A"_s}));
        QVERIFY2(storage.contains(u"magma1 has 2/4 paths left to msa1; lost: A of msa1."_s),
                 qPrintable(storage.join(u'\n')));
        const QStringList host = sentencesOf(verdict(test::magma(), {u"magma1"_s}));
        QVERIFY(host.contains(u"magma1 has failed."_s));
        QVERIFY(host.contains(u"magma2 fences magma1 through fence-magma1."_s));
        QVERIFY(host.contains(u"VM vm1 restarts on magma2, since it ran on magma1."_s));
    }

    void everyKindHasASentence()
    {
        for (int kind = 0; kind <= static_cast<int>(ReasonKind::VmFrozen); ++kind) {
            const QString sentence = sentenceOf(
                {static_cast<ReasonKind>(kind), u"a"_s, {u"b"_s, u"c"_s, u"d%1"_s, u"e"_s}});
            QVERIFY(sentence.endsWith(u'.'));
            QVERIFY(sentence.contains(u'a'));
        }
        QCOMPARE(displayName(u"magma1.bond1"_s), u"bond1 of magma1"_s);
        QCOMPARE(displayName(u"magma1:eth0"_s), u"magma1:eth0"_s);
    }

    void withoutMemoryAVmStaysDown()
    {
        design::Design design = test::magma();
        for (design::Vm &vm : design.vms)
            vm.memory = 20 * gibibyte; // two fill a host, its reserve included
        const Outcome outcome = verdict(design, {u"magma1"_s});
        QCOMPARE(vmsOf(outcome), u"-d 2r -d 2r"_s);
        QCOMPARE(outcome.service, Service::Lost);
        QVERIFY(sentencesOf(outcome).contains(u"VM vm1 stays down: no host that may run it has the "
                                              "memory; it ran on magma1."_s));
    }

    void aVmStaysOnItsHosts()
    {
        design::Design design = test::magma();
        design.vms[0].hosts = {u"magma1"_s};
        design.hosts[1].bridges.removeLast();
        design.vms[1].nics.clear();
        design.vms[3].nics.clear();
        const Outcome outcome = verdict(design, {u"magma1"_s});
        QCOMPARE(vmsOf(outcome), u"-d 2r -d 2r"_s); // vm3 needs the bridge magma2 lacks
    }

    void priorityRestartsFirst()
    {
        design::Design design = test::magma();
        for (design::Vm &vm : design.vms)
            vm.memory = 16 * gibibyte;
        design.vms[1].memory = 10 * gibibyte;
        design.vms[2].priority = 10;
        QCOMPARE(vmsOf(verdict(design, {u"magma1"_s})), u"2R 2r 2R 2r"_s);
        design.hosts[1].memory = 50 * gibibyte; // 48 - 27.3 leaves room for one
        QCOMPARE(vmsOf(verdict(design, {u"magma1"_s})), u"-d 2r 2R 2r"_s);
    }

    void placementIsBalanced()
    {
        design::Design design = test::magma();
        for (design::Vm &vm : design.vms)
            vm.prefer.clear();
        QCOMPARE(vmsOf(verdict(design, {})), u"1r 2r 1r 2r"_s);
        for (design::Host &host : design.hosts)
            host.memory.reset();
        QCOMPARE(vmsOf(verdict(design, {})), u"1r 2r 1r 2r"_s);
    }

    void stoppedVmsAreNotJudged()
    {
        design::Design design = test::magma();
        design.vms[0].started = false;
        QCOMPARE(verdict(design, {}).vms.size(), 3);
    }

    void withoutVmsEachHostCountsAsOne()
    {
        design::Design design = test::magma();
        design.vms.clear();
        QCOMPARE(verdict(design, {u"magma1"_s}).service, Service::Degraded);
        QCOMPARE(verdict(design, {u"msa1"_s}).service, Service::Lost);
        QCOMPARE(verdict(design, {u"san-a"_s}).service, Service::Kept);
        QVERIFY(verdict(design, {}).vms.isEmpty());
    }

    void withoutCablesNetworksAreUnknown()
    {
        design::Design design = test::magma();
        design.cables.clear();
        const Outcome whole = verdict(design, {});
        QCOMPARE(ringsOf(whole), u"unknown unknown"_s);
        QCOMPARE(whole.service, Service::Kept);
        QCOMPARE(pathsOf(whole), u"0/0 0/0"_s);
        QCOMPARE(verdict(design, {u"magma1"_s}).service, Service::Degraded);
        QCOMPARE(verdict(design, {u"msa1"_s}).service, Service::Lost);
        QCOMPARE(ringsOf(verdict(design, {u"magma1.bond1"_s})), u"faulty unknown"_s);
    }

    void unknownNamesChangeNothing()
    {
        QCOMPARE(verdict(test::magma(), {u"lan-a:23"_s, u"nobody"_s}).service, Service::Kept);
        const design::Design nothing;
        QCOMPARE(verdict(nothing, {u"x"_s}).hosts.size(), 0);
    }

    void sameQuestionSameAnswer()
    {
        const Evaluator evaluator(test::magma());
        const Condition condition{{u"lan-a"_s, u"magma1:fc0"_s}};
        QCOMPARE(evaluator.evaluate(condition), evaluator.evaluate(condition));
        QCOMPARE(evaluator.evaluate(condition), Evaluator(test::magma()).evaluate(condition));
    }

    void zonesRestrictPaths()
    {
        design::Design design = test::magma();
        design.switches[4].zones = {{u"z1"_s, {u"magma1:fc0"_s, u"msa1:A1"_s}},
                                    {u"z2"_s, {u"magma2:fc0"_s, u"msa1:A1"_s}}};
        const Outcome outcome = verdict(design, {u"msa1:A1"_s});
        QCOMPARE(pathsOf(outcome), u"2/3 2/3"_s);
    }

    void fabricsFollowTheirTrunks()
    {
        design::Design design = test::magma();
        test::connect(design, u"san-a:8"_s, u"san-b:8"_s);
        QCOMPARE(pathsOf(verdict(design, {})), u"8/8 8/8"_s);
        QCOMPARE(pathsOf(verdict(design, {u"san-a:8"_s})), u"4/8 4/8"_s);
    }

    void storageMayBeCabledDirectly()
    {
        design::Design design = test::magma();
        for (const QString &port :
             {u"magma1:fc0"_s, u"magma1:fc1"_s, u"magma2:fc0"_s, u"magma2:fc1"_s, u"msa1:A1"_s,
              u"msa1:A2"_s, u"msa1:B1"_s, u"msa1:B2"_s})
            test::disconnect(design, port);
        test::connect(design, u"magma1:fc0"_s, u"msa1:A1"_s);
        test::connect(design, u"magma1:fc1"_s, u"msa1:B1"_s);
        test::connect(design, u"magma2:fc0"_s, u"msa1:A2"_s);
        test::connect(design, u"magma2:fc1"_s, u"msa1:B2"_s);
        QCOMPARE(pathsOf(verdict(design, {u"msa1.A"_s})), u"1/2 1/2"_s);
    }

    void iscsiFollowsTheNetworks()
    {
        design::Design design = test::magma();
        design.cables.removeIf(
            [](const design::Cable &cable) { return cable.a.device == u"msa1"; });
        design::Storage &box = design.storage[0];
        box.transport = design::Transport::Iscsi;
        for (design::Controller &controller : box.controllers) {
            for (design::ControllerPort &port : controller.ports)
                port.network = u"public"_s;
        }
        test::connect(design, u"msa1:A1"_s, u"lan-a:11"_s);
        test::connect(design, u"msa1:B1"_s, u"lan-b:11"_s);
        for (design::Host &host : design.hosts)
            host.iscsi = design::IscsiInitiator{u"iqn.2024-01.org.example:x"_s, {u"public"_s}};
        QCOMPARE(pathsOf(verdict(design, {})), u"2/2 2/2"_s);
        QCOMPARE(pathsOf(verdict(design, {u"lan-a"_s})), u"1/2 1/2"_s);
        QCOMPARE(pathsOf(verdict(design, {u"lan-a:24--lan-b:24"_s})), u"1/2 1/2"_s);
        QCOMPARE(verdict(design, {u"magma1.bond0"_s}).hosts[0].state, HostState::Fenced);
    }

    void maskingKeepsAVmOnItsHosts()
    {
        design::Design design = test::magma();
        design.storage[0].luns[0].hosts = {u"magma1"_s};
        QCOMPARE(pathsOf(verdict(design, {})), u"4/4"_s);
        QCOMPARE(vmsOf(verdict(design, {})), u"1r 1r 1r 1r"_s);
        QCOMPARE(vmsOf(verdict(design, {u"magma1"_s})), u"-d -d -d -d"_s);
    }

    void vlansMustBeCarried()
    {
        design::Design design = test::magma();
        for (int i : {0, 1}) {
            design.switches[i].vlans = {{u"1-9, 24"_s, {100}, {}}};
        }
        QCOMPARE(groupsOf(verdict(design, {}), u"guests"_s), u"magma1+magma2"_s);
        design.switches[1].vlans = {{u"1-9"_s, {100}, {}}}; // not on the trunk
        QCOMPARE(groupsOf(verdict(design, {u"magma1:eth0"_s}), u"guests"_s), u"magma1 magma2"_s);
        QCOMPARE(groupsOf(verdict(design, {u"magma1:eth0"_s}), u"public"_s), u"magma1+magma2"_s);
        design.switches[0].vlans = {{u"2-9,24"_s, {100}, {}}};
        QCOMPARE(groupsOf(verdict(design, {}), u"guests"_s), u"magma1 magma2"_s);
    }

    void addingAFaultNeverHelps()
    {
        const design::Design design = test::magma();
        const Evaluator evaluator(design);
        const QStringList things{u"magma1"_s,
                                 u"magma2"_s,
                                 u"lan-a"_s,
                                 u"hb-b"_s,
                                 u"san-a"_s,
                                 u"san-b"_s,
                                 u"pdu-a"_s,
                                 u"ups-2"_s,
                                 u"magma1:eth1"_s,
                                 u"magma2.bond0"_s,
                                 u"msa1.A"_s,
                                 u"msa1"_s,
                                 u"magma1.card1"_s,
                                 u"fence-magma1"_s,
                                 u"magma1:fc0"_s,
                                 u"msa1:B2"_s,
                                 u"hb-a:24--hb-b:24"_s,
                                 u"lan-a:24--lan-b:24"_s};
        for (const QString &one : things) {
            const Service alone = evaluator.evaluate({{one}}).service;
            for (const QString &other : things) {
                const Service both = evaluator.evaluate({{one, other}}).service;
                QVERIFY2(both >= alone, qPrintable(one + u" + "_s + other));
            }
        }
    }
};

void TestWhatif::faults_data()
{
    QTest::addColumn<QStringList>("failed");
    QTest::addColumn<QString>("rings");
    QTest::addColumn<QString>("hosts");
    QTest::addColumn<QString>("paths");
    QTest::addColumn<QString>("vms");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QStringList>("reduced");
    const auto row = [](const char *name, const QString &failed, const QString &rings,
                        const QString &hosts, const QString &paths, const QString &vms,
                        const QString &service, const QStringList &reduced) {
        QTest::newRow(name) << failed.split(u' ') << rings << hosts << paths << vms << service
                            << reduced;
    };
    const QString up = u"up up"_s;
    row("NIC", u"magma1:eth1"_s, u"degraded ok"_s, up, allPaths, allRun, u"kept"_s,
        {u"heartbeat"_s, u"magma1.bond1"_s});
    row("cable", u"hb-a:1--magma1:eth1"_s, u"degraded ok"_s, up, allPaths, allRun, u"kept"_s,
        {u"heartbeat"_s, u"magma1.bond1"_s});
    row("switch port", u"hb-a:1"_s, u"degraded ok"_s, up, allPaths, allRun, u"kept"_s,
        {u"heartbeat"_s, u"magma1.bond1"_s});
    row("card", u"magma1.card1"_s, u"degraded degraded"_s, up, allPaths, allRun, u"kept"_s,
        {u"heartbeat"_s, u"magma1.bond0"_s, u"magma1.bond1"_s, u"public"_s});
    row("bond", u"magma1.bond1"_s, u"faulty ok"_s, up, allPaths, allRun, u"kept"_s,
        {u"heartbeat"_s});
    row("switch", u"hb-a"_s, u"degraded ok"_s, up, allPaths, allRun, u"kept"_s,
        {u"heartbeat"_s, u"magma1.bond1"_s, u"magma2.bond1"_s});
    row("trunk", u"hb-a:24--hb-b:24"_s, u"degraded ok"_s, up, allPaths, allRun, u"kept"_s,
        {u"heartbeat"_s});
    row("trunk gone when needed", u"hb-a:24--hb-b:24 magma1:eth1"_s, u"faulty ok"_s, up, allPaths,
        allRun, u"kept"_s, {u"heartbeat"_s, u"magma1.bond1"_s});
    row("both heartbeat switches", u"hb-a hb-b"_s, u"faulty ok"_s, up, allPaths, allRun, u"kept"_s,
        {u"heartbeat"_s});
    row("guest network", u"magma1.bond0"_s, u"ok faulty"_s, up, allPaths, allRun, u"kept"_s,
        {u"fence-magma2"_s, u"guests"_s, u"public"_s});
    row("isolated host", u"magma2.bond0 magma2.bond1"_s, u"faulty faulty"_s, u"up fenced"_s,
        allPaths, u"1r 1R 1r 1R"_s, u"degraded"_s, {u"guests"_s, u"heartbeat"_s, u"public"_s});
    row("isolated host that would wait longer", u"magma1.bond0 magma1.bond1"_s, u"faulty faulty"_s,
        u"fenced up"_s, allPaths, u"2R 2r 2R 2r"_s, u"degraded"_s,
        {u"guests"_s, u"heartbeat"_s, u"public"_s});
    row("HBA", u"magma1:fc0"_s, u"ok ok"_s, up, u"2/4 4/4"_s, allRun, u"kept"_s, {u"msa1_lun1"_s});
    row("both HBAs", u"magma1:fc0 magma1:fc1"_s, u"ok ok"_s, u"fenced up"_s, u"0/4 4/4"_s,
        u"2R 2r 2R 2r"_s, u"degraded"_s, {});
    row("FC switch", u"san-b"_s, u"ok ok"_s, up, u"2/4 2/4"_s, allRun, u"kept"_s, {u"msa1_lun1"_s});
    row("both fabrics", u"san-a san-b"_s, u"ok ok"_s, up, u"0/4 0/4"_s, u"-d -d -d -d"_s, u"lost"_s,
        {});
    row("controller", u"msa1.A"_s, u"ok ok"_s, up, u"2/4 2/4"_s, allRun, u"kept"_s,
        {u"msa1_lun1"_s});
    row("controller port", u"msa1:A1"_s, u"ok ok"_s, up, u"3/4 3/4"_s, allRun, u"kept"_s,
        {u"msa1_lun1"_s});
    row("storage", u"msa1"_s, u"ok ok"_s, up, u"0/4 0/4"_s, u"-d -d -d -d"_s, u"lost"_s, {});
    row("PDU", u"pdu-a"_s, u"degraded degraded"_s, up, u"2/4 2/4"_s, allRun, u"kept"_s,
        {u"fence-magma1"_s, u"heartbeat"_s, u"magma1"_s, u"magma1.bond0"_s, u"magma1.bond1"_s,
         u"magma2"_s, u"magma2.bond0"_s, u"magma2.bond1"_s, u"msa1"_s, u"msa1_lun1"_s,
         u"public"_s});
    row("outlet", u"pdu-a:1"_s, u"ok ok"_s, up, allPaths, allRun, u"kept"_s, {u"magma1"_s});
    row("feed", u"ups-2"_s, u"degraded degraded"_s, up, u"2/4 2/4"_s, allRun, u"kept"_s,
        {u"fence-magma2"_s, u"heartbeat"_s, u"magma1"_s, u"magma1.bond0"_s, u"magma1.bond1"_s,
         u"magma2"_s, u"magma2.bond0"_s, u"magma2.bond1"_s, u"msa1"_s, u"msa1_lun1"_s,
         u"public"_s});
    row("both feeds", u"ups-1 ups-2"_s, u"faulty faulty"_s, u"off off"_s, u"0/4 0/4"_s,
        u"-d -d -d -d"_s, u"lost"_s, {u"heartbeat"_s, u"public"_s});
    row("host", u"magma1"_s, u"ok ok"_s, u"off up"_s, u"0/4 4/4"_s, u"2R 2r 2R 2r"_s, u"degraded"_s,
        {});
    row("host without power", u"pdu-a:1 pdu-b:1"_s, u"ok ok"_s, u"frozen up"_s, u"0/4 4/4"_s,
        u"-f 2r -f 2r"_s, u"lost"_s, {u"fence-magma1"_s});
    row("host and its board", u"magma1 fence-magma1"_s, u"ok ok"_s, u"frozen up"_s, u"0/4 4/4"_s,
        u"-f 2r -f 2r"_s, u"lost"_s, {});
    row("board", u"fence-magma1"_s, u"ok ok"_s, up, allPaths, allRun, u"kept"_s, {});
    row("board's cable", u"fence-magma1:lan--lan-a:10"_s, u"ok ok"_s, up, allPaths, allRun,
        u"kept"_s, {u"fence-magma1"_s});
    row("both rings", u"hb-a hb-b lan-a lan-b"_s, u"faulty faulty"_s, u"up frozen"_s, allPaths,
        u"1r -f 1r -f"_s, u"lost"_s, {u"fence-magma2"_s, u"guests"_s, u"heartbeat"_s, u"public"_s});
}

void TestWhatif::faults()
{
    QFETCH(QStringList, failed);
    const Outcome outcome = verdict(test::magma(), failed);
    QTEST(ringsOf(outcome), "rings");
    QTEST(hostsOf(outcome), "hosts");
    QTEST(pathsOf(outcome), "paths");
    QTEST(vmsOf(outcome), "vms");
    QTEST(serviceName(outcome.service), "service");
    QTEST(outcome.reduced, "reduced");
}

void TestWhatif::bondModes_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QStringList>("failed");
    QTest::addColumn<QString>("ring");
    using design::BondMode;
    const auto mode = [](BondMode kind, bool trunk) -> Edit {
        return [kind, trunk](design::Design &design) {
            for (design::Host &host : design.hosts)
                host.bonds[1].mode = kind;
            if (!trunk)
                test::disconnect(design, u"hb-a:24"_s);
        };
    };
    const auto mlag = [](bool lacp) -> Edit {
        return [lacp](design::Design &design) {
            for (design::Host &host : design.hosts)
                host.bonds[1].mode = BondMode::Lacp;
            design.switches[2].lacp = design.switches[3].lacp = true;
            if (lacp) {
                design.switches[2].mlag = u"hb-b"_s;
                design.switches[3].mlag = u"hb-a"_s;
            }
        };
    };
    const Edit primaryB = [](design::Design &design) {
        design.hosts[0].bonds[1].primary = u"eth3"_s;
        test::disconnect(design, u"hb-a:24"_s);
    };
    const QStringList trunk{u"hb-a:24--hb-b:24"_s};
    QTest::newRow("active-backup, no trunk, all well")
        << mode(BondMode::ActiveBackup, false) << QStringList{} << u"ok"_s;
    QTest::newRow("active-backup, no trunk, one link down: split behind the switches")
        << mode(BondMode::ActiveBackup, false) << QStringList{u"magma1:eth1"_s} << u"faulty"_s;
    QTest::newRow("active-backup, no trunk, a switch down")
        << mode(BondMode::ActiveBackup, false) << QStringList{u"hb-a"_s} << u"degraded"_s;
    QTest::newRow("primaries on different switches, no trunk")
        << primaryB << QStringList{} << u"faulty"_s;
    QTest::newRow("LACP over an MLAG pair")
        << mlag(true) << QStringList{u"magma1:eth1"_s} << u"degraded"_s;
    QTest::newRow("MLAG torn: the second switch yields") << mlag(true) << trunk << u"degraded"_s;
    QTest::newRow("MLAG torn, one host only on the second")
        << mlag(true) << (trunk + QStringList{u"magma1:eth1"_s}) << u"faulty"_s;
    QTest::newRow("LACP over two single switches uses one")
        << mlag(false) << trunk << u"degraded"_s;
    QTest::newRow("LACP without a switch that speaks it")
        << mode(BondMode::Lacp, true) << QStringList{} << u"ok"_s;
    QTest::newRow("round robin over two islands")
        << mode(BondMode::RoundRobin, false) << QStringList{} << u"ok"_s;
    QTest::newRow("round robin, half of the frames lost")
        << mode(BondMode::RoundRobin, false) << QStringList{u"magma1:eth1"_s} << u"faulty"_s;
    QTest::newRow("broadcast over two islands")
        << mode(BondMode::Broadcast, false) << QStringList{u"magma1:eth1"_s} << u"degraded"_s;
    QTest::newRow("alb over two islands")
        << mode(BondMode::Alb, false) << QStringList{} << u"faulty"_s;
    QTest::newRow("tlb over two islands")
        << mode(BondMode::Tlb, false) << QStringList{} << u"faulty"_s;
    QTest::newRow("alb with a trunk") << mode(BondMode::Alb, true) << QStringList{} << u"ok"_s;
    QTest::newRow("back to back") << Edit([](design::Design &design) {
        for (const QString &port :
             {u"magma1:eth1"_s, u"magma2:eth1"_s, u"magma1:eth3"_s, u"magma2:eth3"_s})
            test::disconnect(design, port);
        test::connect(design, u"magma1:eth1"_s, u"magma2:eth1"_s);
        test::connect(design, u"magma1:eth3"_s, u"magma2:eth3"_s);
    }) << QStringList{u"magma2:eth1"_s}
                                  << u"degraded"_s;
}

void TestWhatif::bondModes()
{
    QFETCH(Edit, edit);
    QFETCH(QStringList, failed);
    design::Design design = test::magma();
    edit(design);
    const Outcome outcome = verdict(design, failed);
    QTEST(ringStateName(outcome.rings[0].state), "ring");
    QCOMPARE(outcome.service, Service::Kept);
}

void TestWhatif::fencing_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QStringList>("failed");
    QTest::addColumn<QString>("hosts");
    QTest::addColumn<QString>("fenceable");
    const QStringList power{u"pdu-a:1"_s, u"pdu-b:1"_s};
    const auto pdus = [](bool both) -> Edit {
        return [both](design::Design &design) {
            for (const QString &pdu : {u"pdu-a"_s, u"pdu-b"_s}) {
                design::FencingDevice device;
                device.name = u"fence-"_s + pdu;
                device.kills = {u"magma1"_s, u"magma2"_s};
                device.agent = u"fence_apc_snmp"_s;
                device.level = 2;
                device.pdu = pdu;
                if (both || pdu == u"pdu-a")
                    design.fencing.append(device);
            }
        };
    };
    const Edit noGateway = [](design::Design &design) { design.networks[0].gateway.clear(); };
    QTest::newRow("all well") << asDrawn << QStringList{} << u"up up"_s << u"yes yes"_s;
    QTest::newRow("board without cable")
        << Edit([](design::Design &design) { test::disconnect(design, u"fence-magma1:lan"_s); })
        << QStringList{u"magma1"_s} << u"off up"_s << u"yes no"_s;
    QTest::newRow("board lives on the host's power")
        << asDrawn << power << u"frozen up"_s << u"no no"_s;
    QTest::newRow("second level of both PDUs") << pdus(true) << power << u"off up"_s << u"yes no"_s;
    QTest::newRow("second level leaves an outlet on")
        << pdus(false) << power << u"frozen up"_s << u"no no"_s;
    QTest::newRow("a dead PDU cannot switch")
        << pdus(true) << (power + QStringList{u"pdu-a"_s}) << u"frozen up"_s << u"no no"_s;
    QTest::newRow("not routed") << noGateway << QStringList{u"magma1"_s} << u"frozen up"_s
                                << u"no no"_s;
    QTest::newRow("board with power of its own")
        << Edit([](design::Design &design) { design.fencing[0].power = {u"ups-3"_s}; }) << power
        << u"off up"_s << u"yes no"_s;
    QTest::newRow("no device at all")
        << Edit([](design::Design &design) { design.fencing.clear(); }) << QStringList{u"magma1"_s}
        << u"frozen up"_s << u"no no"_s;
    QTest::newRow("board's switch is gone")
        << asDrawn << QStringList{u"lan-a"_s} << u"up up"_s << u"no yes"_s;
    QTest::newRow("split: the longer delay survives") << Edit([](design::Design &design) {
        design.cluster.rings = {u"heartbeat"_s};
        design.fencing[0].delay.reset();
        design.fencing[1].delay = 10;
    }) << QStringList{u"hb-a"_s, u"hb-b"_s} << u"fenced up"_s
                                                      << u"yes no"_s;
    QTest::newRow("split: else the first name") << Edit([](design::Design &design) {
        design.cluster.rings = {u"heartbeat"_s};
        design.fencing[0].delay.reset();
    }) << QStringList{u"hb-a"_s, u"hb-b"_s} << u"up fenced"_s
                                                << u"no yes"_s;
    QTest::newRow("split: only one can shoot")
        << Edit([](design::Design &design) { design.cluster.rings = {u"heartbeat"_s}; })
        << QStringList{u"hb-a"_s, u"hb-b"_s, u"fence-magma2"_s} << u"fenced up"_s << u"yes no"_s;
}

void TestWhatif::fencing()
{
    QFETCH(Edit, edit);
    QFETCH(QStringList, failed);
    design::Design design = test::magma();
    edit(design);
    const Outcome outcome = verdict(design, failed);
    QTEST(hostsOf(outcome), "hosts");
    QStringList fenceable;
    for (const HostOutcome &host : outcome.hosts)
        fenceable.append(host.fenceable ? u"yes"_s : u"no"_s);
    QTEST(fenceable.join(u' '), "fenceable");
    QCOMPARE(outcome.service == Service::Lost, hostsOf(outcome).contains(u"frozen"_s));
}

void TestWhatif::quorum_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QStringList>("failed");
    QTest::addColumn<QString>("hosts");
    QTest::addColumn<QString>("service");
    const Edit noTwoNode = [](design::Design &design) { design.cluster.quorum.twoNode = false; };
    const auto qdevice = [](const QString &network) -> Edit {
        return [network](design::Design &design) {
            design.cluster.platform = u"debian12"_s;
            design.cluster.quorum.qdevice = design::Qdevice{u"qnetd"_s, u"ffsplit"_s, network};
        };
    };
    const auto policy = [](const QString &word) -> Edit {
        return [word](design::Design &design) {
            design.cluster.quorum.twoNode = false;
            design.cluster.properties.insert(u"no-quorum-policy"_s, word);
        };
    };
    QTest::newRow("two_node") << asDrawn << QStringList{u"magma2"_s} << u"up off"_s
                              << u"degraded"_s;
    QTest::newRow("one of two votes")
        << noTwoNode << QStringList{u"magma2"_s} << u"isolated off"_s << u"lost"_s;
    QTest::newRow("ignored quorum")
        << policy(u"ignore"_s) << QStringList{u"magma2"_s} << u"up off"_s << u"degraded"_s;
    QTest::newRow("stop") << policy(u"stop"_s) << QStringList{u"magma2"_s} << u"isolated off"_s
                          << u"lost"_s;
    QTest::newRow("quorum server")
        << qdevice(u"public"_s) << QStringList{u"magma2"_s} << u"up off"_s << u"degraded"_s;
    QTest::newRow("quorum server out of reach")
        << qdevice(u"public"_s) << QStringList{u"magma2"_s, u"lan-a"_s, u"lan-b"_s}
        << u"isolated off"_s << u"lost"_s;
    QTest::newRow("quorum server decides a split") << Edit([&](design::Design &design) {
        qdevice(u"public"_s)(design);
        design.cluster.rings = {u"heartbeat"_s};
    }) << QStringList{u"hb-a"_s, u"hb-b"_s} << u"up fenced"_s
                                                   << u"degraded"_s;
    QTest::newRow("tie breaker: the lowest node id") << Edit([](design::Design &design) {
        design.cluster.quorum.twoNode = false;
        design.cluster.quorum.autoTieBreaker = true;
    }) << QStringList{u"magma2"_s} << u"up off"_s << u"degraded"_s;
    QTest::newRow("tie breaker: not the other") << Edit([](design::Design &design) {
        design.cluster.quorum.twoNode = false;
        design.cluster.quorum.autoTieBreaker = true;
    }) << QStringList{u"magma1"_s} << u"off isolated"_s
                                                << u"lost"_s;
    QTest::newRow("votes") << Edit([](design::Design &design) {
        design.cluster.quorum.twoNode = false;
        design.hosts[1].votes = 2;
    }) << QStringList{u"magma1"_s}
                           << u"off up"_s << u"degraded"_s;
}

void TestWhatif::quorum()
{
    QFETCH(Edit, edit);
    QFETCH(QStringList, failed);
    design::Design design = test::magma();
    edit(design);
    const Outcome outcome = verdict(design, failed);
    QTEST(hostsOf(outcome), "hosts");
    QTEST(serviceName(outcome.service), "service");
}

void TestWhatif::biggerClusters_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QStringList>("failed");
    QTest::addColumn<QString>("hosts");
    QTest::addColumn<QString>("service");
    const auto row = [](const char *name, int size, const QString &failed, const QString &hosts,
                        const QString &service) {
        QTest::newRow(name) << size << failed.split(u' ') << hosts << service;
    };
    row("a host alone is fenced", 4, u"farm04.bond0 farm04.bond1"_s, u"up up up fenced"_s,
        u"degraded"_s);
    row("half of the hosts and the quorum server", 4, u"farm01 farm02"_s, u"off off up up"_s,
        u"degraded"_s);
    row("too few votes", 4, u"farm01 farm02 farm03"_s, u"off off off isolated"_s, u"lost"_s);
    row("knet needs a link for each pair", 3, u"farm01.bond1 farm02.bond0"_s, u"up fenced up"_s,
        u"degraded"_s);
    row("one ring for one pair, the other for the rest", 3, u"farm01.bond1"_s, u"up up up"_s,
        u"kept"_s);
    row("a board behind a switch without power", 4, u"farm04 pdu-2a:21 pdu-2b:21"_s,
        u"up up up frozen"_s, u"lost"_s);
    row("a rack without power", 2, u"pdu-1a pdu-1b"_s, u"frozen up"_s, u"lost"_s);
}

void TestWhatif::biggerClusters()
{
    QFETCH(int, size);
    QFETCH(QStringList, failed);
    const Outcome outcome = verdict(test::farm(size), failed);
    QTEST(hostsOf(outcome), "hosts");
    QTEST(serviceName(outcome.service), "service");
}

QTEST_GUILESS_MAIN(TestWhatif)
#include "tst_whatif.moc"
