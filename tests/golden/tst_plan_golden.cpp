// Golden plans: for each case a design, the facts of its hosts and what may be done; the plan as text
// is tests/golden/plan/<case>.txt. BASALT_UPDATE_GOLDEN=1 rewrites: then read the diff.
#include "design/design_file.h"
#include "support/facts_support.h"
#include "support/support.h"

#include <QSet>
#include <QtTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace basalt;
using test::Facts;

namespace {

const QString goldenFolder = QStringLiteral(BASALT_SOURCE_DIR) + u"/tests/golden/plan"_s;

struct Case
{
    design::Design design;
    Facts facts;
    plan::Options options;
    QMap<QString, QByteArray> digests;
};

design::Design example(const QString &name)
{
    const auto design = design::loadDesign(QStringLiteral(BASALT_SOURCE_DIR)
                                           + u"/resources/examples/"_s + name + u".yaml"_s);
    if (!design)
        qFatal("%s", qPrintable(design.error().constFirst().message));
    return *design;
}

Case blank(const QString &name)
{
    const design::Design design = example(name);
    return {design, test::blankFacts(design), {}, {}};
}

Case deployed(const QString &name)
{
    const design::Design design = example(name);
    return {design, test::deployedFacts(design), {}, test::secretDigests(design)};
}

Case changedToken()
{
    Case made = deployed(u"magma-debian12"_s);
    // The file that is there differs, so the probe brings it.
    for (facts::HostFacts &host : made.facts) {
        const QByteArray file = test::sourceFile(u"tests/golden/render/magma-debian12/"_s
                                                 + host.host + u"/etc/corosync/corosync.conf"_s);
        test::setFile(host, u"/etc/corosync/corosync.conf"_s, file, true);
    }
    made.design.cluster.token = 5000;
    return made;
}

Case changedPassword()
{
    Case made = deployed(u"magma-debian12"_s);
    made.digests[u"magma1-ilo"_s] = test::sha256("another");
    return made;
}

Case changedAddress()
{
    Case made = deployed(u"magma-debian12"_s);
    for (facts::HostFacts &host : made.facts) {
        const QString golden = u"tests/golden/render/magma-debian12/"_s + host.host;
        for (const QString &path : {u"/etc/corosync/corosync.conf"_s, u"/etc/hosts"_s,
                                    u"/etc/network/interfaces"_s, u"/etc/nftables.conf"_s})
            test::setFile(host, path, test::sourceFile(golden + path), true);
        for (facts::FileFacts &file : host.files) {
            if (file.path == u"/etc/nftables.conf")
                file.mode = 0755;
        }
    }
    for (design::Address &address : made.design.hosts[1].addresses) {
        if (address.ip == u"10.0.0.2")
            address.ip = u"10.0.0.22"_s;
    }
    return made;
}

Case handMade()
{
    Case made = blank(u"magma-debian12"_s);
    facts::HostFacts &host = made.facts[u"magma1"_s];
    test::setFile(host, u"/etc/hosts"_s,
                  "127.0.0.1 localhost\n127.0.1.1 magma1.example.org magma1\n"
                  "# the printers\n192.168.11.90 printer\n10.9.9.9 magma2 backup\n");
    test::setFile(host, u"/etc/network/interfaces"_s,
                  "auto lo eno1 eno9\niface lo inet loopback\n\n"
                  "iface eno1 inet static\n    address 192.168.11.6/24\n"
                  "    dns-search example.org\n\n"
                  "# out of band, do not touch\niface eno9 inet dhcp\n    metric 200\n");
    test::setFile(host, u"/etc/multipath.conf"_s, "defaults {\n    polling_interval 5\n}\n");
    return made;
}

Case foreignResources()
{
    Case made = deployed(u"magma-debian12"_s);
    made.design.vms.removeLast();
    for (facts::HostFacts &host : made.facts) {
        host.node.cib.replace("    </resources>",
                              "      <primitive id=\"mail\" class=\"ocf\" provider=\"heartbeat\" "
                              "type=\"Dummy\"/>\n    </resources>");
        test::setFile(host, u"/var/lib/basalt/cib-ids"_s,
                      "vm-brownout05\nloc-vm-brownout05-prefers-magma1\no-storage-brownout05\n"
                      "c-brownout05-storage\n");
    }
    return made;
}

/// A port's file that we wrote and the design has no more, as `content` is it now.
Case droppedPort(const QByteArray &content)
{
    Case made = deployed(u"magma"_s);
    const QString path = u"/etc/sysconfig/network-scripts/ifcfg-eth9"_s;
    const QString record = u"/var/lib/basalt/files"_s;
    facts::HostFacts &host = made.facts[u"magma1"_s];
    const facts::FileFacts *known = facts::findFile(host, record);
    const QByteArray lines = known ? known->content : QByteArray();
    test::setFile(host, record,
                  lines + test::sha256("DEVICE=eth9\n") + "  " + path.toUtf8() + '\n');
    test::setFile(host, path, content);
    return made;
}

/// A cluster that somebody built by hand runs one of the VMs under a name of its own.
Case foreignVm()
{
    Case made = deployed(u"magma-debian12"_s);
    for (facts::HostFacts &host : made.facts)
        host.node.cib.replace("vm-brownout01", "brownout01");
    return made;
}

/// The same, and the design takes that name over.
Case adoptedVm()
{
    Case made = foreignVm();
    made.design.vms[0].resource = u"brownout01"_s;
    return made;
}

Case signature()
{
    Case made = blank(u"magma-debian12"_s);
    for (facts::DiskFacts &disk : made.facts[u"magma2"_s].disks) {
        if (disk.wwid == made.design.storage[0].luns[0].wwid)
            disk.signature = u"ext4"_s;
    }
    return made;
}

/// The same, and somebody typed the LUN's name.
Case signatureConfirmed()
{
    Case made = signature();
    made.options.wipedLuns = {made.design.storage[0].luns[0].name};
    return made;
}

Case unreachable()
{
    Case made = changedToken();
    made.facts.remove(u"magma2"_s);
    return made;
}

Case oneHost()
{
    Case made = blank(u"magma-debian12"_s);
    made.options.hosts = {u"magma1"_s};
    return made;
}

const std::map<QString, std::function<Case()>> &cases()
{
    static const std::map<QString, std::function<Case()>> all{
        {u"blank-debian12"_s, [] { return blank(u"magma-debian12"_s); }},
        {u"blank-el6"_s, [] { return blank(u"magma"_s); }},
        {u"blank-el9"_s, [] { return blank(u"magma-el9"_s); }},
        {u"blank-iscsi"_s, [] { return blank(u"three-iscsi"_s); }},
        {u"no-change-iscsi"_s, [] { return deployed(u"three-iscsi"_s); }},
        {u"no-change-debian12"_s, [] { return deployed(u"magma-debian12"_s); }},
        {u"no-change-el6"_s, [] { return deployed(u"magma"_s); }},
        {u"no-change-el9"_s, [] { return deployed(u"magma-el9"_s); }},
        {u"changed-token"_s, changedToken},
        {u"changed-password"_s, changedPassword},
        {u"changed-address"_s, changedAddress},
        {u"hand-made"_s, handMade},
        {u"foreign-resources"_s, foreignResources},
        {u"dropped-port"_s, [] { return droppedPort("DEVICE=eth9\n"); }},
        {u"dropped-port-changed"_s, [] { return droppedPort("DEVICE=eth9\nMTU=9000\n"); }},
        {u"foreign-vm"_s, foreignVm},
        {u"adopted-vm"_s, adoptedVm},
        {u"signature"_s, signature},
        {u"signature-confirmed"_s, signatureConfirmed},
        {u"unreachable"_s, unreachable},
        {u"one-host"_s, oneHost},
    };
    return all;
}

plan::Plan planOf(const Case &made)
{
    const auto plan =
        plan::build(made.design, catalogue::builtIn(), made.facts, made.options, made.digests);
    if (!plan)
        qFatal("%s", qPrintable(plan.error().constFirst().message));
    return *plan;
}

}

class TestPlanGolden : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void plansAsBefore_data() { names(); }
    void plansAsBefore();
    void nothingIsLeftToDo_data();
    void nothingIsLeftToDo();
    void stepsAreOrderedAndVerified_data() { names(); }
    void stepsAreOrderedAndVerified();
    void noGoldenFileWithoutCase();

private:
    static void names();
};

void TestPlanGolden::names()
{
    QTest::addColumn<QString>("name");
    for (const auto &entry : cases())
        QTest::newRow(qPrintable(entry.first)) << entry.first;
}

void TestPlanGolden::plansAsBefore()
{
    QFETCH(QString, name);
    const QByteArray actual = test::planText(planOf(cases().at(name)()));
    QFile file(goldenFolder + u'/' + name + u".txt"_s);
    if (qEnvironmentVariableIsSet("BASALT_UPDATE_GOLDEN")) {
        QVERIFY(QDir().mkpath(goldenFolder));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(actual);
        file.close();
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QList<QByteArray> expected = file.readAll().split('\n');
    const QList<QByteArray> lines = actual.split('\n');
    for (qsizetype i = 0; i < std::min(lines.size(), expected.size()); ++i)
        QCOMPARE(lines[i], expected[i]);
    QCOMPARE(lines.size(), expected.size());
}

void TestPlanGolden::nothingIsLeftToDo_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         {u"no-change-debian12"_s, u"no-change-el6"_s, u"no-change-el9"_s, u"no-change-iscsi"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestPlanGolden::nothingIsLeftToDo()
{
    QFETCH(QString, name);
    const plan::Plan plan = planOf(cases().at(name)());
    QCOMPARE(test::planText(plan), QByteArray());
    QVERIFY(plan.isEmpty());
}

void TestPlanGolden::stepsAreOrderedAndVerified()
{
    QFETCH(QString, name);
    const plan::Plan plan = planOf(cases().at(name)());
    QCOMPARE(planOf(cases().at(name)()), plan);
    QSet<QString> seen;
    for (const plan::Step &step : plan.steps) {
        QVERIFY2(!seen.contains(step.id), qPrintable(step.id));
        for (const QString &id : step.after)
            QVERIFY2(seen.contains(id), qPrintable(step.id + u" waits for "_s + id));
        seen.insert(step.id);
        QVERIFY2(!step.verify.isEmpty(), qPrintable(step.id));
        QVERIFY2(!plan::titleOf(step).isEmpty(), qPrintable(step.id));
        QVERIFY2(!plan::titleOf(step).contains(u'…'), qPrintable(step.id));
    }
}

void TestPlanGolden::noGoldenFileWithoutCase()
{
    for (const QString &file : QDir(goldenFolder).entryList(QDir::Files))
        QVERIFY2(cases().contains(file.chopped(4)), qPrintable(file));
}

QTEST_GUILESS_MAIN(TestPlanGolden)
#include "tst_plan_golden.moc"
