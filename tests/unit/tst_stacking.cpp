// Bonds, VLANs, bridges and addresses put together by hand, and where a dragged port may land.
#include "design/design_file.h"
#include "design/edits.h"
#include "design/lookup.h"
#include "design/stacking.h"
#include "design/targets.h"
#include "design/templates.h"
#include "design/things.h"
#include "design/verify.h"
#include "support/support.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::design;

namespace {

/// host1 with eth0 ... eth3, host2, a switch each for LAN and SAN, a network.
Design bare()
{
    Design design;
    design.cluster.platform = u"debian12"_s;
    for (const QString &id : {u"host-san"_s, u"host-san"_s, u"switch-ethernet"_s, u"switch-fc"_s,
                              u"storage-fc"_s, u"network"_s, u"fencing"_s})
        (void)insert(design, *findTemplate(id));
    return design;
}

QString codeOf(const auto &result)
{
    return result ? QString() : result.error().code;
}

}

class TestStacking : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void bondsGrow();
    void aNewBondCarriesWhatThePortCarried();
    void refusesBondsWithAReason_data();
    void refusesBondsWithAReason();
    void stacksVlansAndBridges();
    void refusesASecondOne();
    void addressesAreFree();
    void targetsAreWhatConnectAccepts();
    void targetsOfAPortInUseAreBonds();
};

void TestStacking::bondsGrow()
{
    Design design = bare();
    QCOMPARE(*bond(design, u"host1:eth2"_s, u"host1:eth0"_s), u"host1.bond0"_s);
    QCOMPARE(design.hosts[0].bonds.size(), 1);
    QCOMPARE(design.hosts[0].bonds[0].of, (QStringList{u"eth0"_s, u"eth2"_s}));
    QCOMPARE(design.hosts[0].bonds[0].mode, BondMode::ActiveBackup);
    QCOMPARE(*bond(design, u"host1:eth1"_s, u"host1:eth2"_s), u"host1.bond0"_s); // by a member
    QCOMPARE(*bond(design, u"host1:eth3"_s, u"host1.bond0"_s), u"host1.bond0"_s);
    QCOMPARE(design.hosts[0].bonds[0].of.size(), 4);
    QCOMPARE(verify(design), QList<Error>());
}

void TestStacking::aNewBondCarriesWhatThePortCarried()
{
    Design design = bare();
    QVERIFY(addBridge(design, u"host1:eth0"_s));
    QVERIFY(addVlan(design, u"host1:eth0"_s, 20));
    QVERIFY(bond(design, u"host1:eth2"_s, u"host1:eth0"_s));
    QCOMPARE(design.hosts[0].bridges[0].on, u"bond0"_s);
    QCOMPARE(design.hosts[0].vlans[0].on, u"bond0"_s);
    QCOMPARE(verify(design), QList<Error>());
}

void TestStacking::refusesBondsWithAReason_data()
{
    QTest::addColumn<QString>("nic");
    QTest::addColumn<QString>("onto");
    QTest::addColumn<QString>("code");
    QTest::newRow("other host") << u"host1:eth3"_s << u"host2:eth0"_s << u"no-bond"_s;
    QTest::newRow("HBA") << u"host1:fc0"_s << u"host1:eth3"_s << u"no-bond"_s;
    QTest::newRow("itself") << u"host1:eth3"_s << u"host1:eth3"_s << u"no-bond"_s;
    QTest::newRow("same bond") << u"host1:eth0"_s << u"host1:eth2"_s << u"member"_s;
    QTest::newRow("member elsewhere") << u"host1:eth0"_s << u"host1:eth3"_s << u"member"_s;
    QTest::newRow("carries a bridge") << u"host1:eth1"_s << u"host1.bond0"_s << u"in-use"_s;
}

void TestStacking::refusesBondsWithAReason()
{
    QFETCH(QString, nic);
    QFETCH(QString, onto);
    Design design = bare();
    QVERIFY(bond(design, u"host1:eth2"_s, u"host1:eth0"_s));
    QVERIFY(addBridge(design, u"host1:eth1"_s));
    const Design before = design;
    const Result<QString> refused = bond(design, nic, onto);
    QTEST(codeOf(refused), "code");
    QVERIFY(!refused.error().message.contains(u'%'));
    QCOMPARE(design, before);
}

void TestStacking::stacksVlansAndBridges()
{
    Design design = bare();
    QVERIFY(bond(design, u"host1:eth2"_s, u"host1:eth0"_s));
    QCOMPARE(*addVlan(design, u"host1.bond0"_s, 20), u"bond0.20"_s);
    QCOMPARE(*addBridge(design, u"host1.bond0"_s), u"br0"_s);
    QCOMPARE(*addBridge(design, u"host1.bond0"_s, 100), u"br100"_s);
    QCOMPARE(*addBridge(design, u"host1.bond0"_s, 20), u"br20"_s); // on the interface that is there
    QCOMPARE(design.hosts[0].bridges[2].on, u"bond0.20"_s);
    QVERIFY(!design.hosts[0].bridges[2].vlan);
    QCOMPARE(verify(design), QList<Error>());
}

void TestStacking::refusesASecondOne()
{
    Design design = bare();
    QVERIFY(addVlan(design, u"host1:eth0"_s, 20));
    QVERIFY(addBridge(design, u"host1:eth0"_s, 100));
    QCOMPARE(codeOf(addVlan(design, u"host1:eth0"_s, 20)), u"vlan-exists"_s);
    QCOMPARE(codeOf(addVlan(design, u"host1:eth0"_s, 100)), u"vlan-exists"_s);
    QCOMPARE(codeOf(addBridge(design, u"host1:eth0"_s, 100)), u"bridge-exists"_s);
    QCOMPARE(codeOf(addBridge(design, u"host1:fc0"_s)), u"no-interface"_s);
    QVERIFY(bond(design, u"host1:eth3"_s, u"host1:eth1"_s));
    QCOMPARE(codeOf(addVlan(design, u"host1:eth3"_s, 5)), u"member"_s);
    QCOMPARE(verify(design), QList<Error>());
}

void TestStacking::addressesAreFree()
{
    Design design = bare();
    QVERIFY(addAddress(design, u"host1:eth0"_s, u"network1"_s));
    QVERIFY(addBridge(design, u"host2:eth0"_s));
    QVERIFY(addAddress(design, u"host2:eth0"_s, u"network1"_s));
    QCOMPARE(design.hosts[0].addresses[0].ip, u"192.168.1.1"_s);
    QCOMPARE(design.hosts[1].addresses[0].ip, u"192.168.1.2"_s);
    QCOMPARE(design.hosts[1].addresses[0].on, u"br0"_s);
    QCOMPARE(design.hosts[0].addresses[0].name, u"host1"_s);
    QCOMPARE(codeOf(addAddress(design, u"host1:eth1"_s, u"network1"_s)), u"has-address"_s);
    QCOMPARE(codeOf(addAddress(design, u"host1:eth1"_s, u"nowhere"_s)), u"unknown-name"_s);
    QVERIFY(addBridge(design, u"host1:eth0"_s)); // takes the address over
    QCOMPARE(design.hosts[0].addresses[0].on, u"br0"_s);
    QCOMPARE(verify(design), QList<Error>());
}

/// Every port that lights up takes the cable, every other one of another device refuses it.
void TestStacking::targetsAreWhatConnectAccepts()
{
    const Design design = bare();
    QList<PortId> all;
    for (const QString &port : {u"eth0"_s, u"fc1"_s}) {
        all << PortId{u"host1"_s, port};
        all << PortId{u"host2"_s, port};
    }
    all << PortId{u"lan-a"_s, u"3"_s} << PortId{u"san-a"_s, u"3"_s} << PortId{u"array1"_s, u"A1"_s}
        << PortId{u"fence-host1"_s, u"lan"_s};
    for (const PortId &from : all) {
        const QStringList targets = targetsOf(design, from);
        for (const PortId &to : all) {
            Design trial = design;
            if (to.device != from.device)
                QCOMPARE(targets.contains(portName(to)),
                         design::connect(trial, from, to).has_value());
        }
    }
}

void TestStacking::targetsOfAPortInUseAreBonds()
{
    Design design = bare();
    QVERIFY(design::connect(design, {u"host1"_s, u"eth0"_s}, {u"lan-a"_s, u"1"_s}));
    QVERIFY(bond(design, u"host1:eth3"_s, u"host1:eth1"_s));
    QCOMPARE(targetsOf(design, {u"host1"_s, u"eth0"_s}),
             (QStringList{u"host1:eth1"_s, u"host1:eth2"_s, u"host1:eth3"_s, u"host1.bond0"_s}));
    QVERIFY(!targetsOf(design, {u"host2"_s, u"eth0"_s}).contains(u"lan-a:1"_s));
    QCOMPARE(targetsOf(design, {u"host9"_s, u"eth0"_s}), QStringList());
}

QTEST_GUILESS_MAIN(TestStacking)
#include "tst_stacking.moc"
