// What is left open is cabled so that no single fault cuts anything off.
#include "design/cable_rest.h"
#include "design/design_file.h"
#include "design/lookup.h"
#include "design/verify.h"
#include "whatif/atlas.h"

#include <QtTest>

using namespace basalt;
using namespace Qt::StringLiterals;

namespace {

design::Design example(const QString &name)
{
    const auto design =
        design::loadDesign(QStringLiteral(BASALT_SOURCE_DIR "/resources/examples/") + name);
    return design ? *design : design::Design();
}

/// The same hardware before anybody has plugged anything in.
design::Design unplugged(design::Design design)
{
    design.cables.clear();
    for (design::Host &host : design.hosts)
        host.power.clear();
    for (design::Switch &device : design.switches) {
        device.power.clear();
        device.vlans.clear(); // which say what is on which port
        device.zones.clear();
    }
    for (design::Storage &storage : design.storage)
        storage.power.clear();
    return design;
}

QStringList ends(const design::Design &design, const QString &device, const QStringList &ports)
{
    QStringList devices;
    for (const QString &port : ports) {
        const design::PortId *peer = design::peerOf(design, {device, port});
        devices.append(peer ? peer->device : QString());
    }
    return devices;
}

}

class TestCableRest : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void magmaIsCabledAsDrawn();
    void nothingOpenMeansNothingDone();
    void whatIsThereStays();
    void sistersGoTheSameWay();
    void noFaultCutsAnythingOff_data();
    void noFaultCutsAnythingOff();
    void whatHasNoPlaceIsNamed();
};

void TestCableRest::magmaIsCabledAsDrawn()
{
    design::Design design = unplugged(example(u"magma.yaml"_s));
    const design::Cabled done = design::cableRest(design);
    QCOMPARE(done.left, QStringList());
    QCOMPARE(done.cables, int(example(u"magma.yaml"_s).cables.size()));
    for (const design::Host &host : design.hosts) {
        // bonds over pairs of switches, HBAs over fabrics, power over PDUs
        const QStringList first = ends(design, host.name, host.bonds[0].of);
        const QStringList second = ends(design, host.name, host.bonds[1].of);
        QCOMPARE(first, (QStringList{u"lan-a"_s, u"lan-b"_s}));
        QCOMPARE(second, (QStringList{u"hb-a"_s, u"hb-b"_s}));
        QCOMPARE(ends(design, host.name, {u"fc0"_s, u"fc1"_s}),
                 (QStringList{u"san-a"_s, u"san-b"_s}));
        QCOMPARE(host.power.size(), 2);
        QVERIFY(host.power[0].startsWith(u"pdu-a:"_s) && host.power[1].startsWith(u"pdu-b:"_s));
    }
    for (const design::Controller &controller : design.storage[0].controllers)
        QCOMPARE(ends(design, u"msa1"_s, {controller.ports[0].name, controller.ports[1].name}),
                 (QStringList{u"san-a"_s, u"san-b"_s}));
    QVERIFY(design::findSwitch(design, u"lan-a"_s)->power
            != design::findSwitch(design, u"lan-b"_s)->power);
    QVERIFY(design::verify(design).isEmpty());
}

void TestCableRest::nothingOpenMeansNothingDone()
{
    design::Design design = example(u"magma.yaml"_s);
    const design::Design before = design;
    const design::Cabled done = design::cableRest(design);
    QCOMPARE(done.cables + done.powerInputs, 0);
    QVERIFY(design == before);
}

void TestCableRest::whatIsThereStays()
{
    design::Design design = unplugged(example(u"magma.yaml"_s));
    const design::Cable crossed{{u"magma1"_s, u"eth0"_s}, {u"lan-b"_s, u"7"_s}};
    design.cables.append(crossed);
    design::cableRest(design);
    QVERIFY(design.cables.contains(crossed));
    // The other member keeps away from it.
    const design::Bond &bond = design.hosts[0].bonds[0];
    QStringList switches = ends(design, u"magma1"_s, bond.of);
    QCOMPARE(switches.removeDuplicates(), 0);
    QVERIFY(design::verify(design).isEmpty());
}

void TestCableRest::sistersGoTheSameWay()
{
    design::Design design = example(u"magma.yaml"_s);
    design.cables.removeIf([](const design::Cable &cable) {
        return cable.a.device == u"magma2" || cable.b.device == u"magma2";
    });
    design::cableRest(design);
    for (const QString &port : {u"eth0"_s, u"eth1"_s, u"eth2"_s, u"eth3"_s, u"fc0"_s, u"fc1"_s})
        QCOMPARE(ends(design, u"magma2"_s, {port}), ends(design, u"magma1"_s, {port}));
}

void TestCableRest::noFaultCutsAnythingOff_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : {u"magma.yaml"_s, u"magma-debian12.yaml"_s, u"three-iscsi.yaml"_s})
        QTest::newRow(qPrintable(file)) << file;
}

void TestCableRest::noFaultCutsAnythingOff()
{
    QFETCH(QString, file);
    design::Design design = unplugged(example(file));
    const design::Cabled done = design::cableRest(design);
    QCOMPARE(done.left, QStringList());
    const auto losses = [](const design::Design &judged) {
        QStringList names;
        for (const whatif::AtlasEntry &entry : whatif::atlas(judged, 1).single) {
            if (entry.service == whatif::Service::Lost)
                names.append(entry.fail);
        }
        return names;
    };
    QCOMPARE(losses(design), losses(example(file))); // the array itself, nothing else
}

void TestCableRest::whatHasNoPlaceIsNamed()
{
    design::Design design = unplugged(example(u"magma.yaml"_s));
    design.switches.removeIf([](const design::Switch &device) {
        return device.kind == design::SwitchKind::FibreChannel;
    });
    const design::Cabled done = design::cableRest(design);
    QVERIFY(done.left.contains(u"magma1:fc0"_s));
    QVERIFY(done.left.contains(u"msa1:A1"_s));
    QVERIFY(design::verify(design).isEmpty());
}

QTEST_GUILESS_MAIN(TestCableRest)
#include "tst_cable_rest.moc"
