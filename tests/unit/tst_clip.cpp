// Copy, paste and duplicate.
#include "design/clip.h"
#include "design/design_file.h"
#include "design/lookup.h"
#include "design/things.h"
#include "design/verify.h"
#include "support/support.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::design;

namespace {

Design example(const QString &name)
{
    return *parseDesign(test::sourceFile(u"resources/examples/"_s + name), name);
}

}

class TestClip : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aHostComesWithItsStack();
    void whatIsOneMachinesOwnStaysThere();
    void addressesAreCountedUp();
    void severalThingsAtOnce();
    void everyDeviceCanBeDoubled_data();
    void everyDeviceCanBeDoubled();
    void pastesIntoAnotherDesign();
    void pastesIntoAnEmptyDesign();
    void hostsBringTheirBoards();
    void refusesForeignText_data();
    void refusesForeignText();
};

void TestClip::aHostComesWithItsStack()
{
    Design design = example(u"magma.yaml"_s);
    const Host original = *findHost(design, u"magma1"_s);
    const QMap<QString, QString> names = paste(design, clipOf(design, {u"magma1"_s}));
    QCOMPARE(names.value(u"magma1"_s), u"magma3"_s);
    const Host copy = *findHost(design, u"magma3"_s);
    QCOMPARE(copy.bonds, original.bonds);
    QCOMPARE(copy.bridges, original.bridges);
    QCOMPARE(copy.vlans, original.vlans);
    QCOMPARE(copy.nics.size(), original.nics.size());
    QCOMPARE(copy.hbas.size(), original.hbas.size());
    QCOMPARE(copy.addresses.size(), original.addresses.size());
    QCOMPARE(copy.memory, original.memory);
    QCOMPARE(verify(design), QList<Error>());
}

void TestClip::whatIsOneMachinesOwnStaysThere()
{
    Design design = example(u"magma-debian12.yaml"_s);
    const qsizetype cables = design.cables.size();
    paste(design, clipOf(design, {u"magma1"_s}));
    const Host *copy = findHost(design, u"magma3"_s);
    for (const Nic &nic : copy->nics) {
        QCOMPARE(nic.mac, QString());
        QVERIFY(!peerOf(design, {copy->name, nic.name}));
    }
    for (const Hba &hba : copy->hbas)
        QCOMPARE(hba.wwpn, QString());
    QVERIFY(!copy->nodeid);
    QVERIFY(copy->power.isEmpty());
    QVERIFY(!copy->systemDisk);
    QCOMPARE(design.cables.size(), cables);
}

void TestClip::addressesAreCountedUp()
{
    Design design = example(u"magma.yaml"_s);
    const Host original = *findHost(design, u"magma1"_s);
    paste(design, clipOf(design, {u"magma1"_s}));
    paste(design, clipOf(design, {u"magma1"_s}));
    QSet<QString> ips;
    for (const Host &host : std::as_const(design.hosts)) {
        for (const Address &address : host.addresses) {
            QVERIFY2(!ips.contains(address.ip), qPrintable(address.ip));
            ips.insert(address.ip);
        }
    }
    const Host *copy = findHost(design, u"magma4"_s);
    for (qsizetype i = 0; i < original.addresses.size(); ++i) {
        QCOMPARE(copy->addresses[i].network, original.addresses[i].network);
        QCOMPARE(copy->addresses[i].name,
                 QString(original.addresses[i].name).replace(u"magma1"_s, u"magma4"_s));
    }
    if (original.ssh)
        QVERIFY(!copy->ssh || copy->ssh->address != original.ssh->address);
}

void TestClip::severalThingsAtOnce()
{
    Design design = example(u"magma.yaml"_s);
    const QStringList chosen{u"magma1"_s, u"magma2"_s, u"lan-a"_s, u"msa1"_s, u"brownout05"_s};
    const QMap<QString, QString> names = paste(design, clipOf(design, chosen));
    for (const QString &name : chosen)
        QVERIFY(names.value(name, name) != name);
    QCOMPARE(names.value(u"magma2"_s), u"magma4"_s);
    const Vm *vm = findVm(design, names.value(u"brownout05"_s));
    QVERIFY(vm);
    const QString prefer = findVm(design, u"brownout05"_s)->prefer;
    QCOMPARE(vm->prefer, names.value(prefer, prefer)); // the copy of a host comes along
    QCOMPARE(verify(design), QList<Error>());
}

void TestClip::everyDeviceCanBeDoubled_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : {u"magma.yaml"_s, u"magma-el9.yaml"_s, u"three-iscsi.yaml"_s})
        QTest::newRow(qPrintable(file)) << file;
}

void TestClip::everyDeviceCanBeDoubled()
{
    QFETCH(QString, file);
    const Design design = example(file);
    QStringList all;
    for (const Thing &thing : failableThings(design))
        all << thing.name;
    for (const Vm &vm : design.vms)
        all << vm.name;
    for (const QString &thing : std::as_const(all)) {
        const Design clip = clipOf(design, {thing});
        if (isEmptyClip(clip))
            continue;
        const Result<Design> read = parseClip(clipText(clip));
        QVERIFY2(read, qPrintable(thing));
        Design changed = design;
        const QMap<QString, QString> names = paste(changed, *read);
        QVERIFY(names.value(thing, thing) != thing);
        QCOMPARE(verify(changed), QList<Error>());
    }
    Design changed = design;
    paste(changed, *parseClip(clipText(clipOf(design, all))));
    QCOMPARE(verify(changed), QList<Error>());
    QCOMPARE(changed.hosts.size(), design.hosts.size() * 2);
    QCOMPARE(changed.networks, design.networks);
}

void TestClip::pastesIntoAnotherDesign()
{
    const Design source = example(u"three-iscsi.yaml"_s);
    Design target = example(u"magma.yaml"_s);
    const QString host = source.hosts.front().name;
    const Design clip = *parseClip(clipText(clipOf(source, {host, source.vms.front().name})));
    const QMap<QString, QString> names = paste(target, clip);
    QCOMPARE(names.value(host), host); // nobody has that name there
    for (const Address &address : findHost(target, host)->addresses)
        QVERIFY(findNetwork(target, address.network));
    QCOMPARE(verify(target), QList<Error>());
}

void TestClip::pastesIntoAnEmptyDesign()
{
    const Design source = example(u"magma.yaml"_s);
    Design target;
    paste(target, *parseClip(clipText(clipOf(source, {u"magma1"_s}))));
    QCOMPARE(verify(target), QList<Error>());
    QCOMPARE(findHost(target, u"magma1"_s)->addresses,
             findHost(source, u"magma1"_s)->addresses); // they are free there
}

void TestClip::hostsBringTheirBoards()
{
    Design design = example(u"magma.yaml"_s);
    paste(design, clipOf(design, {u"magma1"_s}));
    const FencingDevice *board = findFencing(design, u"fence-magma3"_s);
    QVERIFY(board);
    const FencingDevice *original = findFencing(design, u"fence-magma1"_s);
    QCOMPARE(board->kills, QStringList{u"magma3"_s});
    QCOMPARE(board->agent, original->agent);
    QVERIFY(board->address != original->address);
    QVERIFY(board->ip.isEmpty() || board->ip != original->ip);
}

void TestClip::refusesForeignText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("prose") << QByteArray("Dear reader, this is no design.");
    QTest::newRow("other YAML") << QByteArray("basalt: 1\nhosts: 7\n");
    QTest::newRow("a design without devices")
        << QByteArray("basalt: 1\ncluster: {name: a, platform: el9}\n");
}

void TestClip::refusesForeignText()
{
    QFETCH(QByteArray, text);
    const Result<Design> clip = parseClip(text);
    QVERIFY(!clip);
    QCOMPARE(clip.error().code, u"no-clip"_s);
}

QTEST_GUILESS_MAIN(TestClip)
#include "tst_clip.moc"
