// From what running hosts say to a design: what is there, is drawn.
#include "design/design_file.h"
#include "design/lookup.h"
#include "import/import.h"
#include "support/probe_answers.h"

#include <QtTest>

using namespace basalt;
using namespace Qt::StringLiterals;

namespace {

QMap<QString, facts::HostFacts> healthy()
{
    QMap<QString, facts::HostFacts> all;
    for (const QString &name : {u"node1"_s, u"node2"_s})
        all.insert(name, recordedFacts(u"debian12-healthy/"_s + name, probes::importRequest(name)));
    return all;
}

QString problems(const QList<Error> &errors)
{
    QStringList lines;
    for (const Error &error : errors)
        lines.append(error.where + u": "_s + error.message);
    return lines.join(u'\n');
}

}

class TestHostImport : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void healthyClusterIsDrawn();
    void networkIsDrawn();
    void storageAndVmsAreDrawn();
    void findingsComeFromTheHosts();
    void blankHostsMakeADesignToo();
    void addressesByWhichHostsWereAskedAreKept();
    void usersAndPortsByWhichHostsWereAskedAreKept();
    void oldHostIsDrawn();
    void neighboursAreDrawn();
    void nothingIsAnError();
};

void TestHostImport::healthyClusterIsDrawn()
{
    const auto imported = import::importHosts(healthy());
    QVERIFY2(imported, imported ? "" : qPrintable(problems(imported.error())));
    const design::Design &design = imported->design;
    QCOMPARE(design.cluster.name, u"basalt"_s);
    QCOMPARE(design.cluster.platform, u"debian12"_s);
    QCOMPARE(design.cluster.token, std::optional(5000));
    QCOMPARE(design.cluster.rings.size(), 2);
    QCOMPARE(design.cluster.linkPriorities, (QList<int>{20, 10}));
    QCOMPARE(design.hosts.size(), 2);
    QCOMPARE(design.hosts[0].name, u"node1"_s);
    QCOMPARE(design.hosts[0].nodeid, std::optional(1));
    QCOMPARE(design.hosts[0].cpus, std::optional(1));
    QCOMPARE(design.hosts[0].memory, std::optional(qint64(1461) << 20));
    QVERIFY(!design.hosts[0].ssh);
    QCOMPARE(design.fencing.size(), 2);
    QVERIFY(design.fencing[0].password);
    QVERIFY(!design::writeDesign(design).contains("sha256:"));
    QVERIFY(design.notes.startsWith("Imported from the hosts node1, node2."_L1));
}

void TestHostImport::networkIsDrawn()
{
    const auto imported = import::importHosts(healthy());
    QVERIFY(imported.has_value());
    const design::Host &host = imported->design.hosts[0];
    QStringList ports;
    for (const design::Nic &nic : host.nics)
        ports.append(nic.name + u'=' + nic.mac);
    QCOMPARE(ports.join(u' '), u"eno1=52:54:00:ba:01:01 eno2=52:54:00:ba:01:02 "
                               "eno3=52:54:00:ba:01:03 eno4=52:54:00:ba:01:04 "
                               "eno9=52:54:00:1a:b0:01"_s);
    QCOMPARE(host.bonds.size(), 2);
    QCOMPARE(host.bonds[0].of, (QStringList{u"eno1"_s, u"eno2"_s}));
    QCOMPARE(host.bonds[0].mode, design::BondMode::ActiveBackup);
    QCOMPARE(host.bonds[0].primary, u"eno1"_s);
    QCOMPARE(host.bonds[0].miimon, std::optional(100));
    QCOMPARE(host.bridges.size(), 2);
    QCOMPARE(host.bridges[0].on, u"bond0"_s);
    QCOMPARE(host.bridges[0].vlan, std::nullopt);
    QCOMPARE(host.bridges[1].on, u"bond0"_s);
    QCOMPARE(host.bridges[1].vlan, std::optional(100));
    // The rings' addresses came from corosync.conf; now they have their place and subnet.
    const design::Design &design = imported->design;
    const design::Address *ring0 = design::addressIn(host, design.cluster.rings[0]);
    QVERIFY(ring0);
    QCOMPARE(ring0->ip, u"10.10.1.11"_s);
    QCOMPARE(ring0->on, u"bond1"_s);
    QCOMPARE(design::findNetwork(design, design.cluster.rings[0])->subnet, u"10.10.1.0/24"_s);
    QCOMPARE(design::addressIn(host, design.cluster.rings[1])->on, u"br0"_s);
    QCOMPARE(host.addresses.size(), 4);
    const design::Network *vlan = design::findNetwork(design, u"vlan100"_s);
    QVERIFY(vlan);
    QCOMPARE(vlan->subnet, u"10.10.100.0/24"_s);
    QCOMPARE(vlan->vlan, std::optional(100));
    const design::Network *management = design::findNetwork(design, u"public"_s);
    QVERIFY(management);
    QCOMPARE(management->gateway, u"10.0.2.2"_s);
}

void TestHostImport::storageAndVmsAreDrawn()
{
    const auto imported = import::importHosts(healthy());
    QVERIFY(imported.has_value());
    const design::Design &design = imported->design;
    QCOMPARE(design.storage.size(), 1);
    QCOMPARE(design.storage[0].vendor, u"BASALT"_s);
    QCOMPARE(design.storage[0].product, u"LAB-SAN"_s);
    QCOMPARE(design.storage[0].luns.size(), 2);
    QCOMPARE(design.storage[0].luns[0].name, u"mpatha"_s);
    QCOMPARE(design.storage[0].luns[0].wwid, u"35000c500ba5a0000"_s);
    QCOMPARE(design.storage[0].luns[0].size, std::optional(qint64(10) << 30));
    QVERIFY(design.storage[0].luns[0].hosts.isEmpty());
    QCOMPARE(design.volumeGroups.size(), 1);
    QCOMPARE(design.volumeGroups[0].name, u"vg_cluster"_s);
    QCOMPARE(design.volumeGroups[0].luns, QStringList{u"mpatha"_s});
    QCOMPARE(design.vms.size(), 1);
    const design::Vm &vm = design.vms[0];
    QCOMPARE(vm.name, u"vm1"_s);
    QCOMPARE(vm.memory, qint64(256) << 20);
    QCOMPARE(vm.uuid, u"6c2f3b1e-5d0b-4e0e-9a1c-0b5d1a2f0501"_s);
    QCOMPARE(vm.disks.size(), 1);
    QCOMPARE(vm.disks[0].vg, u"vg_cluster"_s);
    QCOMPARE(vm.disks[0].volume, u"vm1"_s);
    QCOMPARE(vm.disks[0].size, std::optional(qint64(256) << 20));
    QCOMPARE(vm.nics.size(), 1);
    QCOMPARE(vm.nics[0].network, u"vlan100"_s);
    QCOMPARE(vm.nics[0].mac, u"52:54:00:00:0a:01"_s);
    // Written and read again it is the same.
    const auto again = design::parseDesign(design::writeDesign(design), u"again"_s);
    QVERIFY(again.has_value());
    QVERIFY(*again == design);
}

void TestHostImport::findingsComeFromTheHosts()
{
    QMap<QString, facts::HostFacts> facts = healthy();
    for (facts::FileFacts &file : facts[u"node2"_s].files) {
        if (file.path == u"/etc/corosync/corosync.conf")
            file.sha256 = "other";
    }
    const auto imported = import::importHosts(facts);
    QVERIFY(imported.has_value());
    const auto has = [&](const QString &rule) {
        return std::any_of(imported->findings.begin(), imported->findings.end(),
                           [&](const Finding &finding) { return finding.rule == rule; });
    };
    QVERIFY(has(u"ID-15"_s));
    QVERIFY(!has(u"ID-18"_s));
    const rules::Report report = rules::check(imported->input);
    for (const QString &id : {u"ID-14"_s, u"ID-18"_s, u"R-20"_s, u"S-27"_s, u"H-06"_s})
        QVERIFY2(!report.notDecided.contains(id), qPrintable(id));
}

void TestHostImport::blankHostsMakeADesignToo()
{
    probes::FactsRequest request;
    request.host = u"node1"_s;
    const auto imported =
        import::importHosts({{u"node1"_s, recordedFacts(u"debian12-fresh"_s, request)}});
    QVERIFY2(imported, imported ? "" : qPrintable(problems(imported.error())));
    QCOMPARE(imported->design.cluster.name, u"imported"_s);
    QCOMPARE(imported->design.cluster.platform, u"debian12"_s);
    QCOMPARE(imported->design.hosts.size(), 1);
    QCOMPARE(imported->design.hosts[0].nics.size(), 7);
    QVERIFY(imported->design.hosts[0].bonds.isEmpty());
    QCOMPARE(imported->design.hosts[0].systemDisk->device, u"/dev/vda"_s);
    QVERIFY(imported->design.vms.isEmpty());
}

void TestHostImport::addressesByWhichHostsWereAskedAreKept()
{
    probes::FactsRequest request;
    request.host = u"10.10.0.11"_s;
    const auto imported =
        import::importHosts({{u"10.10.0.11"_s, recordedFacts(u"debian12-fresh"_s, request)}});
    QVERIFY(imported.has_value());
    QCOMPARE(imported->design.hosts[0].name, u"node1"_s);
    QCOMPARE(imported->design.hosts[0].ssh->address, u"10.10.0.11"_s);
    QVERIFY(imported->input.facts->contains(u"node1"_s));
}

void TestHostImport::usersAndPortsByWhichHostsWereAskedAreKept()
{
    const design::Ssh way{u"node1"_s, u"admin"_s, 2222};
    const auto imported = import::importHosts(
        {{u"node1"_s, recordedFacts(u"debian12-fresh"_s, probes::importRequest(u"node1"_s))}},
        {{u"node1"_s, way}});
    QVERIFY(imported.has_value());
    QVERIFY(imported->design.hosts[0].ssh == way);
}

void TestHostImport::oldHostIsDrawn()
{
    const auto imported = import::importHosts(
        {{u"magma1"_s, recordedFacts(u"el6"_s, probes::importRequest(u"magma1"_s))}});
    QVERIFY2(imported, imported ? "" : qPrintable(problems(imported.error())));
    const design::Design &design = imported->design;
    QCOMPARE(design.cluster.platform, u"el6"_s);
    QCOMPARE(design.hosts[0].domain, u"example.org"_s);
    QCOMPARE(design.hosts[0].hbas.size(), 2);
    QCOMPARE(design.hosts[0].hbas[0].wwpn, u"50:01:43:80:02:a3:00:01"_s);
    QCOMPARE(design.hosts[0].bridges.value(0).name, u"br0"_s);
    QCOMPARE(design.hosts[0].systemDisk->vg, u"vg_root"_s);
    QCOMPARE(design.storage[0].luns[0].name, u"msa1_lun1"_s);
    QCOMPARE(design.volumeGroups[0].name, u"vg_vm"_s);
}

/// A switch with a name of its own, a stack's port names, one without name, and a direct cable.
void TestHostImport::neighboursAreDrawn()
{
    QMap<QString, facts::HostFacts> all = healthy();
    const auto hear = [&](const QString &host, const QString &nic, const QString &neighbour,
                          const QString &port) {
        for (facts::NicFacts &each : all[host].nics) {
            if (each.name == nic) {
                each.lldpSwitch = neighbour;
                each.lldpPort = port;
            }
        }
    };
    hear(u"node1"_s, u"eno1"_s, u"sw-a.example.org"_s, u"GigabitEthernet1/0/21"_s);
    hear(u"node2"_s, u"eno1"_s, u"sw-a.example.org"_s, u"GigabitEthernet1/0/2"_s);
    hear(u"node1"_s, u"eno2"_s, u"00:11:22:33:44:55"_s, u"2"_s);
    hear(u"node2"_s, u"eno2"_s, u"00:11:22:33:44:55"_s, u"uplink"_s);
    hear(u"node1"_s, u"eno3"_s, u"node2.example.org"_s, u"eno3"_s);
    hear(u"node2"_s, u"eno3"_s, u"node1"_s, u"eno3"_s);
    hear(u"node1"_s, u"eno4"_s, u"node2"_s, u"tap0"_s);
    const auto imported = import::importHosts(all);
    QVERIFY2(imported, imported ? "" : qPrintable(problems(imported.error())));
    QStringList drawn;
    for (const design::Switch &one : imported->design.switches)
        drawn.append(u"%1/%2"_s.arg(one.name).arg(one.ports));
    for (const design::Cable &cable : imported->design.cables)
        drawn.append(
            u"%1:%2--%3:%4"_s.arg(cable.a.device, cable.a.port, cable.b.device, cable.b.port));
    QCOMPARE(drawn.join(u' '), u"sw-a/24 switch1/8 node1:eno1--sw-a:21 node1:eno2--switch1:2 "
                               "node1:eno3--node2:eno3 node2:eno1--sw-a:2"_s);
    QVERIFY(imported->design.notes.contains("as LLDP tells"_L1));
}

void TestHostImport::nothingIsAnError()
{
    const auto imported = import::importHosts({});
    QVERIFY(!imported);
    QCOMPARE(imported.error().value(0).code, u"nothing-recognised"_s);
}

QTEST_GUILESS_MAIN(TestHostImport)
#include "tst_host_import.moc"
