// What the probes make of recorded answers: Debian 12, EL6's dialects, broken and cut off ones.
#include "probes/cib_secrets.h"
#include "probes/crm_mon.h"
#include "probes/probe.h"
#include "probes/ring_status.h"
#include "support/probe_answers.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace basalt;
using namespace Qt::StringLiterals;

namespace {

probes::FactsRequest request()
{
    probes::FactsRequest asked;
    asked.host = u"node1"_s;
    asked.packages = {u"corosync"_s, u"pcs"_s};
    asked.services = {
        u"chrony"_s, u"multipathd"_s, u"corosync"_s,       u"pacemaker"_s, u"libvirtd"_s,
        u"dlm"_s,    u"lvmlockd"_s,   u"libvirt-guests"_s, u"pcsd"_s,      u"no-such-service"_s};
    asked.files = {{u"/etc/hosts"_s, {}, false},
                   {u"/etc/network/interfaces"_s, {}, false},
                   {u"/etc/lvm/lvm.conf"_s, {}, false},
                   {u"/etc/chrony/chrony.conf"_s, {}, false},
                   {u"/etc/corosync/corosync.conf"_s, {}, false},
                   {u"/etc/corosync/authkey"_s, {}, true},
                   {u"/etc/multipath.conf"_s, {}, false}};
    asked.names = {u"node1"_s, u"node2"_s, u"node1-hb"_s};
    asked.boards = {{u"fence-node2"_s, u"10.0.2.2"_s, 623, true}};
    asked.wantsDomains = true;
    return asked;
}

QByteArray hashOf(const QByteArray &plain)
{
    return "sha256:" + QCryptographicHash::hash(plain, QCryptographicHash::Sha256).toHex();
}

const facts::NicFacts *nic(const facts::HostFacts &facts, const QString &name)
{
    const facts::NicFacts *found = facts::findNic(facts, name);
    if (!found)
        qFatal("no nic %s", qPrintable(name));
    return found;
}

}

class TestProbeParsers : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void freshHost();
    void freshPackagesAndServices();
    void freshDisks();
    void freshFiles();
    void healthyNetwork();
    void healthyStorage();
    void healthyCluster();
    void healthyDomains();
    void oldHost();
    void oldNetwork();
    void oldStorage();
    void oldCluster();
    void ringDialects_data();
    void ringDialects();
    void crmMonDialects_data();
    void crmMonDialects();
    void secretsAreHashed();
    void whatHungIsUnread();
    void cutAnswersDoNoHarm_data();
    void cutAnswersDoNoHarm();
};

void TestProbeParsers::freshHost()
{
    const facts::HostFacts facts = recordedFacts(u"debian12-fresh"_s, request());
    QCOMPARE(facts.host, u"node1"_s);
    QCOMPARE(facts.hostName, u"node1"_s);
    QCOMPARE(facts.distribution, u"debian"_s);
    QCOMPARE(facts.distributionVersion, u"12"_s);
    QCOMPARE(facts.distributionTitle, u"Debian GNU/Linux 12 (bookworm)"_s);
    QCOMPARE(facts.kernel, u"6.1.0-56-amd64"_s);
    QCOMPARE(facts.architecture, u"x86_64"_s);
    QCOMPARE(facts.cpuModel, u"QEMU TCG CPU version 2.5+"_s);
    QCOMPARE(facts.cpus, 1);
    QCOMPARE(facts.memory, qint64(1496248) * 1024);
    QVERIFY(facts.isRoot);
    QCOMPARE(facts.isClockSynchronised, std::optional(false));
    QVERIFY(facts.users.contains(u"hacluster"_s));
    QVERIFY(facts.modules.contains(u"dm_mod"_s));
    QVERIFY(!facts.modules.contains(u"sctp"_s));
    QCOMPARE(facts.apparmor, u"enabled"_s);
    QVERIFY(facts.selinux.isEmpty());
    QVERIFY(facts.freeSpace.value(u"/"_s) > 0);
    QVERIFY(facts.lockedBy.isEmpty());
    QVERIFY(!facts.isNetworkPending);
    QCOMPARE(facts.nics.size(), 7);
    QCOMPARE(nic(facts, u"eno1"_s)->mac, u"52:54:00:ba:01:01"_s);
    QCOMPARE(nic(facts, u"eno1"_s)->carrier, std::optional(true));
    QCOMPARE(nic(facts, u"eno2"_s)->carrier, std::nullopt);
    QCOMPARE(nic(facts, u"eno1"_s)->driver, u"virtio_net"_s);
    QCOMPARE(nic(facts, u"eno1"_s)->card, u"0000:00:05"_s);
    QCOMPARE(nic(facts, u"eno1"_s)->addresses, QStringList{u"10.10.0.11/24"_s});
    QVERIFY(nic(facts, u"eno1"_s)->kind.isEmpty());
    QCOMPARE(facts.gateway, u"10.10.0.1"_s);
    QCOMPARE(facts.gatewayDevice, u"eno1"_s);
    QCOMPARE(facts.resolved.value(u"node1"_s), QStringList{u"127.0.1.1"_s});
    QVERIFY(facts.resolved.contains(u"node2"_s) && facts.resolved.value(u"node2"_s).isEmpty());
    QCOMPARE(facts.boards.value(0).isReachable, std::optional(true));
    QCOMPARE(facts.boards.value(0).text, u"ping 10.0.2.2: answered"_s);
    QVERIFY2(facts.unread.isEmpty(), qPrintable(facts.unread.keys().join(u' ')));
}

void TestProbeParsers::freshPackagesAndServices()
{
    const facts::HostFacts facts = recordedFacts(u"debian12-fresh"_s, request());
    QCOMPARE(facts.versions.value(u"corosync"_s), u"3.1.7"_s);
    QCOMPARE(facts.versions.value(u"pacemaker"_s), u"2.1.5"_s);
    QVERIFY(!facts.versions.contains(u"lvm2"_s)); // unpacked only: apt was at work
    QCOMPARE(facts.versions.value(u"libvirt"_s), u"9.0.0"_s);
    QVERIFY(!facts.versions.contains(u"cman"_s));
    QVERIFY(facts::findPackage(facts, u"corosync"_s)->installed.startsWith("3.1.7-"_L1));
    QVERIFY(facts::findPackage(facts, u"pcs"_s)->installed.isEmpty());
    QCOMPARE(facts.services.size(), 10);
    const facts::ServiceFacts *corosync = facts::findService(facts, u"corosync"_s);
    QVERIFY(corosync->exists && corosync->isEnabled && !corosync->isActive && !corosync->isFailed);
    QVERIFY(!facts::findService(facts, u"dlm"_s)->isEnabled
            || facts::findService(facts, u"dlm"_s)->exists);
    QVERIFY(!facts::findService(facts, u"no-such-service"_s)->exists);
    QVERIFY(facts.firewall.isEmpty());
}

void TestProbeParsers::freshDisks()
{
    const facts::HostFacts facts = recordedFacts(u"debian12-fresh"_s, request());
    QCOMPARE(facts.disks.size(), 5);
    const facts::DiskFacts lun = facts.disks[0];
    QCOMPARE(lun.name, u"/dev/sda"_s);
    QCOMPARE(lun.wwid, u"35000c500ba5a0000"_s);
    QCOMPARE(lun.size, qint64(10) << 30);
    QCOMPARE(lun.vendor, u"BASALT"_s);
    QCOMPARE(lun.model, u"LAB-SAN"_s);
    QCOMPARE(lun.transport, u"virtio"_s);
    QVERIFY(lun.map.isEmpty());
    QCOMPARE(lun.signature, std::optional(QString()));
    QVERIFY(lun.usedFor.isEmpty());
    const facts::DiskFacts root = facts.disks[4];
    QCOMPARE(root.name, u"/dev/vda"_s);
    QCOMPARE(root.signature, std::optional(u"ext4"_s));
    QCOMPARE(root.usedFor, u"/"_s);
    QVERIFY(facts.maps.isEmpty());
    QVERIFY(facts.volumeGroups.isEmpty());
}

void TestProbeParsers::freshFiles()
{
    const facts::HostFacts facts = recordedFacts(u"debian12-fresh"_s, request());
    QCOMPARE(facts.files.size(), 7);
    const facts::FileFacts *hosts = facts::findFile(facts, u"/etc/hosts"_s);
    QVERIFY(hosts->exists && !hosts->isSame && !hosts->isPackaged);
    QCOMPARE(hosts->mode, 0644);
    QCOMPARE(hosts->owner, u"root:root"_s);
    QVERIFY(hosts->content.contains("127.0.1.1"));
    QCOMPARE(QCryptographicHash::hash(hosts->content, QCryptographicHash::Sha256).toHex(),
             hosts->sha256);
    // One that ucf keeps, and a conffile whose package was not configured yet.
    QVERIFY(!facts::findFile(facts, u"/etc/corosync/corosync.conf"_s)->isPackaged);
    QVERIFY(facts::findFile(facts, u"/etc/chrony/chrony.conf"_s)->isPackaged);
    QVERIFY(!facts::findFile(facts, u"/etc/multipath.conf"_s)->exists);
    QVERIFY(!facts::findFile(facts, u"/etc/corosync/authkey"_s)->exists);
}

void TestProbeParsers::healthyNetwork()
{
    const facts::HostFacts facts = recordedFacts(u"debian12-healthy/node1"_s, request());
    // eno2 carries bond0's MAC; its own is what a cable list names.
    QCOMPARE(nic(facts, u"eno2"_s)->mac, u"52:54:00:ba:01:02"_s);
    QCOMPARE(nic(facts, u"eno2"_s)->master, u"bond0"_s);
    const facts::NicFacts *bond = nic(facts, u"bond0"_s);
    QCOMPARE(bond->kind, u"bond"_s);
    QCOMPARE(bond->bondMode, u"active-backup"_s);
    QCOMPARE(bond->activeSlave, u"eno1"_s);
    QCOMPARE(bond->bondPrimary, u"eno1"_s);
    QCOMPARE(bond->miimon, std::optional(100));
    QCOMPARE(bond->master, u"br0"_s);
    const facts::NicFacts *vlan = nic(facts, u"bond0.100"_s);
    QCOMPARE(vlan->kind, u"vlan"_s);
    QCOMPARE(vlan->vlan, std::optional(100));
    QCOMPARE(vlan->lower, u"bond0"_s);
    QCOMPARE(vlan->master, u"br100"_s);
    const facts::NicFacts *bridge = nic(facts, u"br0"_s);
    QCOMPARE(bridge->kind, u"bridge"_s);
    QCOMPARE(bridge->stp, std::optional(false));
    QCOMPARE(bridge->forwardDelay, std::optional(0));
    QCOMPARE(bridge->addresses, QStringList{u"10.10.0.11/24"_s});
    QVERIFY(!facts::findNic(facts, u"lo"_s));
}

void TestProbeParsers::healthyStorage()
{
    const facts::HostFacts facts = recordedFacts(u"debian12-healthy/node1"_s, request());
    QCOMPARE(facts.maps.size(), 2);
    QCOMPARE(facts.maps[0],
             (facts::MapFacts{u"mpatha"_s, u"35000c500ba5a0000"_s, qint64(10) << 30, 2, 2}));
    QCOMPARE(facts.disks[0].map, u"mpatha"_s);
    QCOMPARE(facts.disks[0].signature, std::optional(u"LVM2_member vg_cluster"_s));
    QCOMPARE(facts.disks[0].usedFor, u"vg_cluster"_s);
    QCOMPARE(facts.disks[1].signature, std::optional(QString()));
    QCOMPARE(facts.volumeGroups.size(), 1);
    const facts::VolumeGroupFacts group = facts.volumeGroups[0];
    QCOMPARE(group.name, u"vg_cluster"_s);
    QCOMPARE(group.sharing, u"shared"_s);
    QCOMPARE(group.devices, QStringList{u"/dev/mapper/mpatha"_s});
    QCOMPARE(group.size, qint64(10733223936));
    QCOMPARE(group.volumes.size(), 1);
    QVERIFY(group.volumes[0].isActive && !group.volumes[0].isOpen);
}

void TestProbeParsers::healthyCluster()
{
    const facts::NodeFacts node = recordedFacts(u"debian12-healthy/node1"_s, request()).node;
    QVERIFY(node.isRunning && node.isPacemakerRunning);
    QCOMPARE(node.isQuorate, std::optional(true));
    QCOMPARE(node.nodeName, u"node1"_s);
    QCOMPARE(node.configVersion, std::nullopt); // corosync.conf without config_version
    QCOMPARE(node.online, (QStringList{u"node1"_s, u"node2"_s}));
    QCOMPARE(node.rings.size(), 2);
    QVERIFY(!node.rings[0].isFaulty && !node.rings[1].isFaulty);
    QCOMPARE(node.rings[1].address, u"10.10.0.11"_s);
    QCOMPARE(node.resources.value(u"fence-node1"_s), u"Started node2"_s);
    QCOMPARE(node.resources.value(u"vm1"_s), u"Started node2"_s);
    QVERIFY(node.cib.contains("value=\"" + hashOf("ADMIN") + '"'));
    QVERIFY(!node.cib.contains("\"ADMIN\" id=\"fence-node1-instance_attributes-password"));
    QVERIFY(node.cib.endsWith("</cib>\n"));
}

void TestProbeParsers::healthyDomains()
{
    const facts::HostFacts facts = recordedFacts(u"debian12-healthy/node2"_s, request());
    QCOMPARE(facts.domains.size(), 1);
    QCOMPARE(facts.domains[0].name, u"vm1"_s);
    QCOMPARE(facts.domains[0].state, u"running"_s);
    QCOMPARE(facts.domains[0].uuid, u"6c2f3b1e-5d0b-4e0e-9a1c-0b5d1a2f0501"_s);
    QVERIFY(!facts.domains[0].autostart);
    QVERIFY(facts.domains[0].xml.startsWith("<domain type='qemu' id='2'>"));
    QVERIFY(facts.domains[0].xml.endsWith("</domain>\n"));
    QVERIFY(!facts.domains[0].xml.contains("marker-screen"));
}

void TestProbeParsers::oldHost()
{
    const facts::HostFacts facts = recordedFacts(u"el6"_s, {});
    QCOMPARE(facts.distribution, u"centos"_s);
    QCOMPARE(facts.distributionVersion, u"6.2"_s);
    QCOMPARE(facts.cpus, 2);
    QCOMPARE(facts.cpuModel, u"Intel(R) Xeon(R) CPU X5670 @ 2.93GHz"_s);
    QCOMPARE(facts.selinux, u"enforcing"_s);
    QCOMPARE(facts.deniedModules, (QStringList{u"pcspkr"_s, u"sctp"_s}));
    QCOMPARE(facts.ownKeys, QStringList{u"ssh-rsa AAAAB3Own="_s});
    QCOMPARE(facts.acceptedKeys, (QStringList{u"ssh-rsa AAAAB3Peer="_s, u"ssh-rsa AAAAB3Desk="_s}));
    QCOMPARE(facts.lockedBy, u"anna@desk7"_s);
    QVERIFY(facts.isNetworkPending);
    QCOMPARE(facts.freeSpace.value(u"/"_s), qint64(46662800) * 1024);
    QCOMPARE(facts.freeSpace.value(u"/boot"_s), qint64(435374) * 1024);
    QCOMPARE(facts.isClockSynchronised, std::optional(true));
    QCOMPARE(facts.versions.value(u"pacemaker"_s), u"1.1.6"_s);
    QCOMPARE(facts.versions.value(u"cman"_s), u"3.0.12.1"_s);
    QVERIFY(!facts.versions.contains(u"pcs"_s));

    probes::FactsRequest asked;
    asked.services = {u"cman"_s, u"pacemaker"_s, u"ricci"_s, u"corosync"_s};
    const facts::HostFacts services = recordedFacts(u"el6"_s, asked);
    const facts::ServiceFacts *cman = facts::findService(services, u"cman"_s);
    QVERIFY(cman->exists && cman->isEnabled && cman->isActive);
    QVERIFY(!facts::findService(services, u"pacemaker"_s)->isActive);
    QVERIFY(facts::findService(services, u"ricci"_s)->isFailed);
    QVERIFY(!facts::findService(services, u"corosync"_s)->exists);
    QCOMPARE(services.firewall, u"iptables"_s);
}

void TestProbeParsers::oldNetwork()
{
    const facts::HostFacts facts = recordedFacts(u"el6"_s, {});
    QCOMPARE(nic(facts, u"eth2"_s)->mac, u"00:25:b3:00:01:02"_s);
    QCOMPARE(nic(facts, u"eth2"_s)->master, u"bond0"_s);
    QCOMPARE(nic(facts, u"eth2"_s)->speed, std::optional(qint64(1000) * 1000 * 1000));
    QCOMPARE(nic(facts, u"eth2"_s)->card, u"0000:03:00"_s);
    QCOMPARE(nic(facts, u"bond0"_s)->master, u"br0"_s);
    QCOMPARE(nic(facts, u"br0"_s)->forwardDelay, std::optional(1));
    QCOMPARE(nic(facts, u"bond0.100"_s)->vlan, std::optional(100));
    QCOMPARE(nic(facts, u"eth0"_s)->lldpSwitch, u"lan-a"_s);
    QCOMPARE(nic(facts, u"eth0"_s)->lldpPort, u"Gi1/0/1"_s);
    QCOMPARE(facts.gateway, u"192.168.11.1"_s);
    QCOMPARE(facts.gatewayDevice, u"br0"_s);
}

void TestProbeParsers::oldStorage()
{
    const facts::HostFacts facts = recordedFacts(u"el6"_s, {});
    QCOMPARE(facts.hbas.size(), 2);
    QCOMPARE(facts.hbas[0].wwpn, u"50:01:43:80:02:a3:00:01"_s);
    QCOMPARE(facts.hbas[0].state, u"Online"_s);
    QCOMPARE(facts.hbas[0].targets, QStringList{u"20:70:00:c0:ff:d5:aa:8b"_s});
    QCOMPARE(facts.hbas[1].state, u"Linkdown"_s);
    QVERIFY(facts.hbas[1].targets.isEmpty());
    QCOMPARE(facts.iscsiName, u"iqn.1994-05.com.redhat:magma1"_s);
    QCOMPARE(facts.iscsiSessions, QStringList{u"10.30.0.5:3260 iqn.2001-05.com.example:array1"_s});
    QCOMPARE(facts.disks.size(), 3);
    QCOMPARE(facts.disks[0].name, u"/dev/cciss/c0d0"_s);
    QCOMPARE(facts.disks[0].signature, std::optional(u"dos"_s));
    QCOMPARE(facts.disks[0].usedFor, u"/"_s);
    QCOMPARE(facts.disks[1].wwid, u"3600c0ff000d5aa8bc2dd8e5001000000"_s);
    QCOMPARE(facts.disks[1].transport, u"fc"_s);
    QCOMPARE(facts.disks[1].map, u"msa1_lun1"_s);
    QCOMPARE(facts.disks[1].signature, std::optional(u"several"_s));
    QCOMPARE(facts.maps.size(), 1);
    QCOMPARE(facts.maps[0].paths, 2);
    QCOMPARE(facts.maps[0].goodPaths, 1);
    QCOMPARE(facts.volumeGroups.size(), 2);
    QCOMPARE(facts.volumeGroups[0].sharing, u"none"_s);
    QVERIFY(facts.volumeGroups[0].volumes[0].isOpen);
    QCOMPARE(facts.volumeGroups[1].sharing, u"clustered"_s);
}

void TestProbeParsers::oldCluster()
{
    const facts::NodeFacts node = recordedFacts(u"el6"_s, {}).node;
    QCOMPARE(node.nodeName, u"magma1-hb"_s);
    QCOMPARE(node.configVersion, std::optional(3));
    QCOMPARE(node.isQuorate, std::optional(true));
    QCOMPARE(node.online, (QStringList{u"magma1-hb"_s, u"magma2-hb"_s}));
    QVERIFY(node.rings[0].isFaulty);
    QVERIFY(!node.rings[1].isFaulty);
    QCOMPARE(node.resources.value(u"fence-magma1"_s), u"Started magma2-hb"_s);
    QCOMPARE(node.resources.value(u"fence-magma2"_s), u"Stopped"_s);
    QCOMPARE(node.resources.value(u"vm-brownout05"_s), u"Started magma1-hb"_s);
    QVERIFY(node.cib.contains(hashOf("a & b")));
    QVERIFY(node.cib.contains(hashOf("x>\"y")));
    QVERIFY(node.cib.contains("value=\"fence\""));
    QVERIFY(node.cib.contains("value=\"/root/ask\""));
}

void TestProbeParsers::ringDialects_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<bool>>("faulty");
    QTest::newRow("1.4 stripped") << QByteArray("RING ID 0\n\tid\t= 10.0.0.1\n\tstatus\t= ring 0 "
                                                "active with no faults\n")
                                  << QList<bool>{false};
    QTest::newRow("3.0 good") << QByteArray("Printing link status.\nLocal node ID 1\nLINK ID "
                                            "0\n\taddr\t= 10.0.0.1\n\tstatus\t= OK\n")
                              << QList<bool>{false};
    QTest::newRow("3.0 digits") << QByteArray(
        "LINK ID 0\n\taddr\t= 1.1.1.1\n\tstatus\t= n3\nLINK ID "
        "1\n\taddr\t= 2.2.2.2\n\tstatus\t= n1\n")
                                << QList<bool>{false, true};
    QTest::newRow("3.1 CRLF, padded")
        << QByteArray("LINK ID 0 udp\r\n\taddr\t= 10.0.0.1\r\n\tstatus:\r\n\t\tnodeid:          "
                      "1:\tlocalhost\r\n\t\tnodeid:          2:\tdisconnected\r\n")
        << QList<bool>{true};
    QTest::newRow("nothing") << QByteArray(
        "Could not initialize corosync configuration API error 2\n")
                             << QList<bool>{};
}

void TestProbeParsers::ringDialects()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<bool>, faulty);
    const QList<facts::RingFacts> rings = probes::ringStatus(text);
    QList<bool> found;
    for (const facts::RingFacts &ring : rings) {
        QVERIFY(!ring.address.isEmpty());
        found.append(ring.isFaulty);
    }
    QCOMPARE(found, faulty);
}

void TestProbeParsers::crmMonDialects_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isXml");
    QTest::addColumn<QString>("resource");
    QTest::newRow("1.1 xml") << QByteArray(
        "<?xml version=\"1.0\"?><crm_mon version=\"1.1.7\"><summary><current_dc "
        "present=\"true\" with_quorum=\"true\"/></summary><nodes><node name=\"a\" "
        "online=\"true\" pending=\"false\" unclean=\"false\"/></nodes><resources>"
        "<resource id=\"r\" role=\"Started\"><node name=\"a\"/></resource></resources>"
        "</crm_mon>") << true << u"Started a"_s;
    QTest::newRow("clone instances")
        << QByteArray("<pacemaker-result><summary><current_dc with_quorum=\"true\"/></summary>"
                      "<nodes><node name=\"a\" online=\"true\"/></nodes><resources><clone id=\"c\">"
                      "<resource id=\"r\" role=\"Stopped\"/><resource id=\"r\" role=\"Started\">"
                      "<node name=\"a\"/></resource><resource id=\"r\" role=\"Started\"><node "
                      "name=\"b\"/></resource></clone></resources></pacemaker-result>")
        << true << u"Started a b"_s;
    QTest::newRow("1.1 text") << QByteArray(
        "Current DC: a - partition with quorum\nOnline: [ a ]\n\n "
        "r\t(ocf::heartbeat:VirtualDomain):\tStarted a\n")
                              << false << u"Started a"_s;
}

void TestProbeParsers::crmMonDialects()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isXml);
    QFETCH(QString, resource);
    const auto view = isXml ? probes::crmMonXml(text) : probes::crmMonText(text);
    QVERIFY(view);
    QCOMPARE(view->isQuorate, std::optional(true));
    QCOMPARE(view->online, QStringList{u"a"_s});
    QCOMPARE(view->resources.value(u"r"_s), resource);
    QVERIFY(!probes::crmMonXml("crm_mon: Error: cluster is not available on this node\n"));
    QVERIFY(!probes::crmMonText("Connection to cluster failed: Transport endpoint\n"));
}

void TestProbeParsers::secretsAreHashed()
{
    const QByteArray cib = "<cib>\n <nvpair id='i' name='password'\n  value='p&#10;q'/>\n"
                           " <nvpair id='j' name='ip' value='10.0.0.1'/>\n</cib>";
    const QByteArray hashed = probes::withHashedSecrets(cib);
    QCOMPARE(hashed,
             QByteArray("<cib>\n <nvpair id='i' name='password'\n  value=\"" + hashOf("p\nq")
                        + "\"/>\n <nvpair id='j' name='ip' value='10.0.0.1'/>\n</cib>"));
    QCOMPARE(probes::withHashedSecrets("<cib/>"), QByteArray("<cib/>"));
}

void TestProbeParsers::whatHungIsUnread()
{
    const probes::FactsRequest asked = request();
    QList<CommandResult> results = recordedAnswers(u"debian12-healthy/node1"_s, asked);
    qsizetype index = 0;
    for (const probes::Probe &probe : probes::allProbes()) {
        const QString name = probes::nameOf(probe);
        if (name == u"lvm" || name == u"signatures")
            results[index] = {true, true, 124, {}, {}};
        if (name == u"cluster") // in the middle of the CIB
            results[index] = {true, true, 124, results[index].out.left(12000), {}};
        ++index;
    }
    const facts::HostFacts facts = probes::parseFacts(asked, results, 0, 0);
    QCOMPARE(facts.unread.value(u"lvm"_s), QByteArray("timed out"));
    QCOMPARE(facts.unread.value(u"signatures"_s), QByteArray("timed out"));
    QVERIFY(facts.unread.contains(u"cluster"_s));
    QVERIFY(facts.unread.contains(u"cib"_s));
    QVERIFY(facts.node.cib.isEmpty());
    QVERIFY(facts.node.isRunning);
    QCOMPARE(facts.node.rings.size(), 2);
    // Nobody looked: that is not "empty".
    for (const facts::DiskFacts &disk : facts.disks)
        QCOMPARE(disk.signature, std::nullopt);
    QCOMPARE(facts.nics.size(), 10);
}

void TestProbeParsers::cutAnswersDoNoHarm_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *folder : {"debian12-fresh", "debian12-healthy/node2", "el6"})
        QTest::newRow(folder) << QString::fromUtf8(folder);
}

/// At each line's end, and in the middle of each line.
void TestProbeParsers::cutAnswersDoNoHarm()
{
    QFETCH(QString, folder);
    const probes::FactsRequest asked = request();
    const QList<CommandResult> whole = recordedAnswers(folder, asked);
    for (qsizetype probe = 0; probe < whole.size(); ++probe) {
        const QByteArray out = whole[probe].out;
        for (qsizetype at = 0; at >= 0 && at < out.size(); at = out.indexOf('\n', at + 1)) {
            for (const qsizetype size : {at, at + (out.size() - at) / 40}) {
                QList<CommandResult> cut = whole;
                cut[probe].out = out.left(size);
                cut[probe].timedOut = true;
                const facts::HostFacts facts = probes::parseFacts(asked, cut, 0, 0);
                QVERIFY(!facts.node.cib.contains("name=\"password\" value=\"ADMIN\""));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestProbeParsers)
#include "tst_probe_parsers.moc"
