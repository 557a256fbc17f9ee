// What the palette offers, and the names, addresses and subnets that new things get.
#include "design/counting.h"
#include "design/design_file.h"
#include "design/lookup.h"
#include "design/templates.h"
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

QString inserted(Design &design, const QString &id, const QString &onto = {})
{
    const Result<QString> name = insert(design, *findTemplate(id), onto);
    return name ? *name : u"refused: "_s + name.error().code;
}

}

class TestTemplates : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void namesAreCountedUp_data();
    void namesAreCountedUp();
    void addressesAreTheNextFreeOnes_data();
    void addressesAreTheNextFreeOnes();
    void subnetsDoNotOverlap();
    void everyTemplateMakesASoundDesign_data();
    void everyTemplateMakesASoundDesign();
    void aClusterIsDrawnFromNothing();
    void thingsAreForWhatTheyArePutUpon();
    void refusalsSayWhatIsMissing();
};

void TestTemplates::namesAreCountedUp_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("free");
    QTest::newRow("free") << u"new"_s << u"new"_s;
    QTest::newRow("number") << u"magma1"_s << u"magma3"_s;
    QTest::newRow("leading zero") << u"node09"_s << u"node10"_s;
    QTest::newRow("letter") << u"lan-a"_s << u"lan-c"_s;
    QTest::newRow("last letter") << u"san-z"_s << u"san-z2"_s;
    QTest::newRow("neither") << u"mail"_s << u"mail2"_s;
    QTest::newRow("only digits") << u"7"_s << u"72"_s;
    QTest::newRow("as far as int goes") << u"x2147483647"_s << u"x21474836472"_s;
}

void TestTemplates::namesAreCountedUp()
{
    QFETCH(QString, name);
    QFETCH(QString, free);
    const QSet<QString> taken{u"magma1"_s, u"magma2"_s, u"node09"_s, u"lan-a"_s,      u"lan-b"_s,
                              u"san-z"_s,  u"mail"_s,   u"7"_s,      u"x2147483647"_s};
    QCOMPARE(freeName(name, taken), free);
}

void TestTemplates::addressesAreTheNextFreeOnes_data()
{
    QTest::addColumn<QString>("subnet");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("ip");
    QTest::newRow("from the start") << u"10.0.0.0/24"_s << u""_s << u"10.0.0.1"_s;
    QTest::newRow("behind") << u"10.0.0.0/24"_s << u"10.0.0.6"_s << u"10.0.0.9"_s;
    QTest::newRow("wraps before the broadcast")
        << u"10.0.0.0/24"_s << u"10.0.0.254"_s << u"10.0.0.1"_s;
    QTest::newRow("of another subnet") << u"10.0.0.0/24"_s << u"10.7.0.6"_s << u"10.0.0.1"_s;
    QTest::newRow("full") << u"10.0.0.7/31"_s << u""_s << u""_s;
    QTest::newRow("none") << u""_s << u"10.0.0.6"_s << u""_s;
    QTest::newRow("IPv6") << u"fd00::/64"_s << u"fd00::ff"_s << u"fd00::100"_s;
}

void TestTemplates::addressesAreTheNextFreeOnes()
{
    QFETCH(QString, subnet);
    QFETCH(QString, after);
    QFETCH(QString, ip);
    Network network;
    network.subnet = subnet;
    QCOMPARE(freeIp(network, {u"10.0.0.7"_s, u"10.0.0.8"_s, u"10.0.0.6"_s}, after), ip);
}

void TestTemplates::subnetsDoNotOverlap()
{
    Design design;
    QCOMPARE(freeSubnet(design), u"192.168.1.0/24"_s);
    Network wide;
    wide.subnet = u"192.168.0.0/21"_s;
    design.networks << wide;
    QCOMPARE(freeSubnet(design), u"192.168.8.0/24"_s);
}

void TestTemplates::everyTemplateMakesASoundDesign_data()
{
    QTest::addColumn<QString>("id");
    for (const Template &each : templates())
        QTest::newRow(qPrintable(each.id)) << each.id;
}

void TestTemplates::everyTemplateMakesASoundDesign()
{
    QFETCH(QString, id);
    Design design = magma();
    const Design before = design;
    const QString onto = id == u"fencing" ? u"magma1"_s : QString();
    const auto addLun = [&](const QString &name) { // a volume group needs a free one
        Lun lun;
        lun.name = name;
        design.storage.front().luns << lun;
    };
    addLun(u"lun3"_s);
    const QString name = inserted(design, id, onto);
    QVERIFY2(!name.startsWith(u"refused"_s), qPrintable(name));
    QVERIFY(design != before);
    QCOMPARE(verify(design), QList<Error>());
    QVERIFY(!findTemplate(id)->titleText().isEmpty());
    QVERIFY(!findTemplate(id)->helpText().isEmpty());
    addLun(u"lun4"_s);
    const QString again = inserted(design, id, onto);
    QVERIFY(again != name);
    QCOMPARE(verify(design), QList<Error>());
    QCOMPARE(*parseDesign(writeDesign(design), u"again"_s), design);
}

void TestTemplates::aClusterIsDrawnFromNothing()
{
    Design design;
    design.cluster.platform = u"debian12"_s;
    QCOMPARE(inserted(design, u"host-san"_s), u"host1"_s);
    QCOMPARE(inserted(design, u"host-iscsi"_s), u"host2"_s);
    QCOMPARE(inserted(design, u"switch-ethernet"_s), u"lan-a"_s);
    QCOMPARE(inserted(design, u"switch-ethernet"_s), u"lan-b"_s);
    QCOMPARE(inserted(design, u"switch-fc"_s), u"san-a"_s);
    QCOMPARE(inserted(design, u"storage-fc"_s), u"array1"_s);
    QCOMPARE(inserted(design, u"pdu"_s), u"pdu-a"_s);
    QCOMPARE(inserted(design, u"fencing"_s), u"fence-host1"_s);
    QCOMPARE(inserted(design, u"fencing"_s), u"fence-host2"_s);
    QCOMPARE(inserted(design, u"volume-group"_s), u"vg_vm"_s);
    QCOMPARE(design.volumeGroups.back().luns, QStringList{u"array1_lun1"_s});
    QCOMPARE(inserted(design, u"volume-group"_s), u"refused: no-lun"_s);
    QCOMPARE(inserted(design, u"storage-fc"_s), u"array2"_s);
    QCOMPARE(inserted(design, u"volume-group"_s, u"array1"_s), u"refused: no-lun"_s);
    QCOMPARE(inserted(design, u"volume-group"_s, u"array2:A1"_s), u"vg_vm2"_s);
    QCOMPARE(verify(design), QList<Error>());
    const Host &host = design.hosts.front();
    QCOMPARE(host.nics.size(), 4);
    QCOMPARE(host.hbas.size(), 2);
    QCOMPARE(host.nics.at(1).card, 1);
    QCOMPARE(host.nics.at(2).card, 2);
    QCOMPARE(design.hosts.back().nics.size(), 6);
    Design other = magma();
    QCOMPARE(inserted(other, u"host-lan"_s), u"magma3"_s);
    QCOMPARE(inserted(other, u"storage-fc"_s), u"msa2"_s);
}

void TestTemplates::thingsAreForWhatTheyArePutUpon()
{
    Design design = magma();
    QCOMPARE(inserted(design, u"vm"_s, u"magma2:eno1"_s), u"vm1"_s);
    QCOMPARE(design.vms.back().prefer, u"magma2"_s);
    QCOMPARE(design.vms.back().disks.size(), 1);
    QVERIFY(!design.vms.back().nics.isEmpty());

    const QString board = inserted(design, u"fencing"_s, u"magma1.bond0"_s);
    QCOMPARE(findFencing(design, board)->kills, QStringList{u"magma1"_s});
    QVERIFY(findFencing(design, board)->level > 1); // magma1 has one already

    const QString network = inserted(design, u"network"_s, u"magma1.bond1"_s);
    const Address *address = addressIn(*findHost(design, u"magma1"_s), network);
    QVERIFY(address);
    QCOMPARE(address->on, u"bond1"_s);
    QVERIFY(!address->ip.isEmpty());
    QCOMPARE(verify(design), QList<Error>());
}

void TestTemplates::refusalsSayWhatIsMissing()
{
    Design design;
    QCOMPARE(inserted(design, u"vm"_s), u"refused: no-host"_s);
    QCOMPARE(inserted(design, u"fencing"_s), u"refused: no-host"_s);
    QVERIFY(findTemplate(u"host-small"_s));
    inserted(design, u"host-small"_s);
    inserted(design, u"fencing"_s);
    QCOMPARE(inserted(design, u"fencing"_s), u"refused: all-fenced"_s);
    QCOMPARE(inserted(design, u"fencing"_s, u"host1"_s), u"fence-host1-2"_s);
    QVERIFY(!findTemplate(u"mainframe"_s));
}

QTEST_GUILESS_MAIN(TestTemplates)
#include "tst_templates.moc"
