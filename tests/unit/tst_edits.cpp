#include "design/design_file.h"
#include "design/edits.h"
#include "design/lookup.h"
#include "design/power.h"
#include "design/things.h"
#include "design/verify.h"
#include "support/support.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::design;

namespace {

Design magma()
{
    return *parseDesign(test::sourceFile(u"resources/examples/magma-debian12.yaml"_s), u"magma"_s);
}

QStringList names(const QList<Thing> &things)
{
    QStringList list;
    for (const Thing &thing : things)
        list += thing.name;
    return list;
}

}

namespace {

QString freeOutletOf(const Design &design, const QString &pdu)
{
    return freeOutlet(*findPdu(design, pdu), consumersOf(design, pdu));
}

}

class TestEdits : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void thingsAreFound_data();
    void thingsAreFound();
    void failableThingsAreSortedAndUnique();
    void renameFollowsEverywhere_data();
    void renameFollowsEverywhere();
    void renameAndBackIsIdentity_data();
    void renameAndBackIsIdentity();
    void refusalsChangeNothing();
    void connectAndDisconnect();
    void outletsTakeOneDevice();
    void everythingRemovableLeavesASoundDesign();
    void move();
};

void TestEdits::thingsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("host") << u"magma1"_s << u"magma1"_s;
    QTest::newRow("nic") << u"magma1:eno1"_s << u"magma1:eno1"_s;
    QTest::newRow("card") << u"magma1.card2"_s << u"magma1.card2"_s;
    QTest::newRow("bond") << u"magma1.bond0"_s << u"magma1.bond0"_s;
    QTest::newRow("controller") << u"msa1.A"_s << u"msa1.A"_s;
    QTest::newRow("controller port") << u"msa1:A1"_s << u"msa1:A1"_s;
    QTest::newRow("feed") << u"ups-1"_s << u"ups-1"_s;
    QTest::newRow("outlet") << u"pdu-a:1"_s << u"pdu-a:1"_s;
    QTest::newRow("idle outlet") << u"pdu-a:7"_s << u"pdu-a:7"_s;
    QTest::newRow("idle port") << u"lan-a:20"_s << u"lan-a:20"_s;
    QTest::newRow("board") << u"fence-magma1:lan"_s << u"fence-magma1:lan"_s;
    QTest::newRow("cable") << u"lan-a:1--magma1:eno1"_s << u"lan-a:1--magma1:eno1"_s;
    QTest::newRow("cable reversed") << u"magma1:eno1 -- lan-a:1"_s << u"lan-a:1--magma1:eno1"_s;
    QTest::newRow("VM") << u"brownout05"_s << u"brownout05"_s;
    QTest::newRow("no such") << u"lan-c"_s << QString();
    QTest::newRow("no such port") << u"lan-a:25"_s << QString();
    QTest::newRow("port with zero") << u"lan-a:01"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestEdits::thingsAreFound()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    const auto thing = findThing(magma(), text);
    QCOMPARE(thing ? thing->name : QString(), name);
}

void TestEdits::failableThingsAreSortedAndUnique()
{
    const QStringList list = names(failableThings(magma()));
    QStringList sorted = list;
    sorted.sort();
    sorted.removeDuplicates();
    QCOMPARE(list, sorted);
    for (const QString &name :
         {u"magma1"_s, u"magma1.card1"_s, u"hb-a:8--hb-b:8"_s, u"hb-a:8"_s, u"pdu-a:8"_s,
          u"ups-2"_s, u"fence-magma1:lan"_s, u"fence-pdu-a"_s, u"msa1.B"_s})
        QVERIFY2(list.contains(name), qPrintable(name));
    QVERIFY(!list.contains(u"brownout05"_s));
    QVERIFY(!list.contains(u"lan-a:20"_s));
}

void TestEdits::renameFollowsEverywhere_data()
{
    QTest::addColumn<QString>("thing");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("gone"); ///< as a whole word in the file
    QTest::newRow("host") << u"magma1"_s << u"lava1"_s << u"magma1"_s;
    QTest::newRow("switch") << u"lan-a"_s << u"core-a"_s << u"lan-a"_s;
    QTest::newRow("storage") << u"msa1"_s << u"p2000"_s << u"msa1"_s;
    QTest::newRow("PDU") << u"pdu-a"_s << u"rack-a"_s << u"pdu-a"_s;
    QTest::newRow("feed") << u"ups-1"_s << u"mains"_s << u"ups-1"_s;
    QTest::newRow("VM") << u"brownout05"_s << u"web"_s << u"brownout05"_s;
    QTest::newRow("HBA") << u"magma1:fc0"_s << u"hba0"_s << u"magma1:fc0"_s;
    QTest::newRow("controller port") << u"msa1:A1"_s << u"A9"_s << u"msa1:A1"_s;
    QTest::newRow("bond") << u"magma1.bond0"_s << u"team0"_s << QString();
    QTest::newRow("NIC") << u"magma1:eno1"_s << u"nic1"_s << u"magma1:eno1"_s;
    QTest::newRow("controller") << u"msa1.A"_s << u"left"_s << QString();
}

void TestEdits::renameFollowsEverywhere()
{
    QFETCH(QString, thing);
    QFETCH(QString, name);
    QFETCH(QString, gone);
    Design design = magma();
    design.waivers.append({u"H-02"_s, thing, u"so it is"_s});
    design.layout.insert(thing, {1, 2});
    const auto done = rename(design, thing, name);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QVERIFY(verify(design).isEmpty());
    if (gone.isEmpty())
        return;
    // Names that only resemble the old one (fence-magma1, z_magma1_fc0, secrets) stay.
    QString yaml = QString::fromUtf8(writeDesign(design));
    yaml.remove(u"{secret: pdu-a}"_s);
    const QRegularExpression word(u"(?<![\\w.-])"_s + QRegularExpression::escape(gone)
                                  + u"(?![\\w-])"_s);
    const auto match = word.match(yaml);
    QVERIFY2(!match.hasMatch(), qPrintable(yaml.mid(match.capturedStart() - 80, 160)));
}

void TestEdits::renameAndBackIsIdentity_data()
{
    renameFollowsEverywhere_data();
}

void TestEdits::renameAndBackIsIdentity()
{
    QFETCH(QString, thing);
    QFETCH(QString, name);
    Design design = magma();
    const Design before = design;
    const QChar joint = thing.contains(u':') ? u':' : u'.';
    const QString own = thing.section(joint, -1);
    const QString renamed =
        thing.contains(joint) ? thing.section(joint, 0, 0) + joint + name : name;
    QVERIFY(rename(design, thing, name));
    QVERIFY(!(design == before));
    const auto back = rename(design, renamed, own);
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
    QVERIFY(design == before);
}

void TestEdits::refusalsChangeNothing()
{
    Design design = magma();
    const Design before = design;
    QVERIFY(!rename(design, u"magma1"_s, u"magma2"_s));
    QVERIFY(!rename(design, u"magma1"_s, u"a; rm -rf /"_s));
    QVERIFY(!rename(design, u"magma1.card1"_s, u"x"_s));
    QVERIFY(!rename(design, u"ghost"_s, u"x"_s));
    QVERIFY(!renameNetwork(design, u"public"_s, u"heartbeat"_s));
    QVERIFY(!renameInterface(design, u"magma1"_s, u"eno1"_s, u"bond0"_s));
    QVERIFY(!design::connect(design, {u"magma1"_s, u"eno1"_s}, {u"lan-a"_s, u"9"_s}));
    QVERIFY(!design::connect(design, {u"magma1"_s, u"fc9"_s}, {u"san-a"_s, u"8"_s}));
    QVERIFY(!remove(design, u"msa1"_s));  // holds vg_vm
    QVERIFY(!remove(design, u"pdu-a"_s)); // a fencing device switches it
    QVERIFY(!remove(design, u"magma1.bond0"_s));
    QVERIFY(!removeNetwork(design, u"guests"_s));
    QVERIFY(!removeVolumeGroup(design, u"vg_vm"_s));
    QVERIFY(!add(design, design.hosts.front()));
    QVERIFY(!design::move(design, u"ghost"_s, {1, 1}));
    QVERIFY(design == before);
}

void TestEdits::connectAndDisconnect()
{
    Design design = magma();
    const Design before = design;
    QVERIFY(design::connect(design, {u"lan-a"_s, u"22"_s}, {u"lan-b"_s, u"22"_s}));
    QVERIFY(peerOf(design, {u"lan-b"_s, u"22"_s}));
    QVERIFY(design::disconnect(design, u"lan-b:22--lan-a:22"_s));
    QVERIFY(design == before);
    QVERIFY(!design::disconnect(design, u"lan-b:22--lan-a:22"_s));
    QVERIFY(!design::disconnect(design, u"magma1"_s));
}

void TestEdits::outletsTakeOneDevice()
{
    Design design = magma();
    const QString free = freeOutletOf(design, u"pdu-a"_s);
    QCOMPARE(free, u"pdu-a:6"_s);
    QVERIFY(isOutlet(design, free));
    QVERIFY(!isOutlet(design, u"pdu-a:9"_s)); // it has eight
    QVERIFY(!isOutlet(design, u"lan-a:1"_s));
    QVERIFY(consumersFor(design, u"pdu-a:1"_s).isEmpty());
    QVERIFY(consumersFor(design, free).contains(u"lan-a"_s));

    const Design before = design;
    QCOMPARE(plugIn(design, u"pdu-a:1"_s, u"lan-a"_s).error().code, u"port-in-use"_s);
    QCOMPARE(plugIn(design, u"pdu-a:9"_s, u"lan-a"_s).error().code, u"no-such-port"_s);
    QCOMPARE(plugIn(design, free, u"pdu-b"_s).error().code, u"no-consumer"_s);
    QCOMPARE(design, before);

    QVERIFY(plugIn(design, free, u"lan-a"_s));
    QVERIFY(findSwitch(design, u"lan-a"_s)->power.contains(free));
    QCOMPARE(freeOutletOf(design, u"pdu-a"_s), u"pdu-a:7"_s);
    QVERIFY(remove(design, free)); // the cord
    QCOMPARE(design, before);
}

void TestEdits::everythingRemovableLeavesASoundDesign()
{
    const Design original = magma();
    int removed = 0;
    QStringList all = names(failableThings(original));
    for (const Vm &vm : original.vms)
        all += vm.name;
    for (const QString &name : std::as_const(all)) {
        Design design = original;
        design.layout.insert(name, {3, 4});
        const auto done = remove(design, name);
        if (!done) {
            QVERIFY2(!done.error().message.isEmpty(), qPrintable(name));
            continue;
        }
        ++removed;
        QVERIFY2(verify(design).isEmpty(), qPrintable(name));
        QVERIFY2(!names(failableThings(design)).contains(name), qPrintable(name));
        QVERIFY2(!design.layout.contains(name), qPrintable(name));
        const auto again = parseDesign(writeDesign(design), name);
        QVERIFY2(again && *again == design, qPrintable(name));
    }
    QVERIFY(removed > 40);
}

void TestEdits::move()
{
    Design design = magma();
    const Design before = design;
    QVERIFY(design::move(design, u"magma1"_s, {120, 80.25}));
    const auto again = parseDesign(writeDesign(design), u"d"_s);
    QVERIFY(again && again->layout.value(u"magma1"_s) == QPointF(120, 80.25));
    QVERIFY(unplace(design, u"magma1"_s));
    QVERIFY(design == before);
    QVERIFY(!unplace(design, u"magma1"_s));
}

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
