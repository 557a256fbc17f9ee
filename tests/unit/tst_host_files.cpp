// Host files of designs that the examples don't have: odd networks, no system disk, old parsers.
#include "catalogue/catalogue.h"
#include "render/interfaces.h"
#include "render/render.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

/// Two hosts with one bond each, an address in a network with a gateway, and one shared LUN.
design::Design smallDesign(const QString &platform)
{
    design::Design design;
    design.cluster.name = u"small"_s;
    design.cluster.platform = platform;
    design.cluster.rings = {u"lan"_s};
    design.networks = {{u"lan"_s, u"10.1.0.0/16"_s, u"10.1.0.1"_s, {}, false, {}, {}}};
    for (const QString &number : {u"1"_s, u"2"_s}) {
        design::Host host;
        host.name = u"h"_s + number;
        host.nodeid = number.toInt();
        host.nics = {{u"eth0"_s, {}, {}, {}, {}}, {u"eth1"_s, {}, {}, {}, {}}};
        host.bonds = {
            {u"bond0"_s, design::BondMode::ActiveBackup, {u"eth0"_s, u"eth1"_s}, {}, {}, {}, {}}};
        host.addresses = {{u"lan"_s, u"bond0"_s, u"10.1.2."_s + number, host.name}};
        host.systemDisk = design::SystemDisk{u"/dev/sda"_s, u"vg_root"_s};
        design.hosts.append(host);
    }
    design::Storage storage;
    storage.name = u"box"_s;
    storage.vendor = u"ACME"_s;
    storage.product = u"Box"_s;
    storage.luns = {{u"lun.1"_s, u"36001405aaaabbbbccccddddeeeeffff0"_s, {}, {}, {}}};
    design.storage = {storage};
    design.volumeGroups = {{u"vg_vm"_s, {u"lun.1"_s}, {}}};
    return design;
}

/// The text of a file of the first host; "absent" if it is not rendered.
QString fileOf(const design::Design &design, const QString &path)
{
    const Results<QList<Artefact>> artefacts = render::renderAll(design, catalogue::builtIn());
    if (!artefacts)
        return u"error: "_s + artefacts.error().constFirst().message;
    for (const Artefact &artefact : *artefacts) {
        if (artefact.host == u"h1"_s && artefact.path == path)
            return QString::fromUtf8(placeholderBytes(artefact));
    }
    return u"absent"_s;
}

QString ifcfg(const QString &name)
{
    return u"/etc/sysconfig/network-scripts/ifcfg-"_s + name;
}

QString keyfile(const QString &name)
{
    return u"/etc/NetworkManager/system-connections/%1.nmconnection"_s.arg(name);
}

const QString interfacesFile = u"/etc/network/interfaces"_s;

}

class TestHostFiles : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void unknownPlatformIsAnError();
    void firstPortIsPrimary();
    void mtuOfANetworkReachesEverythingBelow();
    void mtuOfABondReachesWhatStandsOnIt();
    void lacpHasNoPrimary();
    void hostWithoutBond();
    void severalAddresses();
    void ipv6Addresses();
    void vlanWithItsOwnName();
    void bridgeWithoutPort();
    void circlesEnd();
    void noSystemDiskNoLvmConf();
    void lvmFilter_data();
    void lvmFilter();
    void arrayNobodyKnowsHasNoDeviceSection();
    void oldParsersAreSpared();
    void endlessRetriesAreBounded();
    void maskedLunsStayAway();
    void adminKeepsTheFirewall();
    void multicastLetsTheQuerierIn();
    void oneRingNeedsNoSctp();
    void badNamesAreRefused();
    void migrationNetwork();
};

void TestHostFiles::unknownPlatformIsAnError()
{
    const Results<QList<Artefact>> artefacts =
        render::renderAll(smallDesign(u"plan9"_s), catalogue::builtIn());
    QVERIFY(!artefacts);
    QCOMPARE(artefacts.error().constFirst().code, u"unknown-platform"_s);
}

void TestHostFiles::firstPortIsPrimary()
{
    QVERIFY(fileOf(smallDesign(u"el6"_s), ifcfg(u"bond0"_s)).contains(u"primary=eth0\""_s));
    QVERIFY(fileOf(smallDesign(u"debian12"_s), interfacesFile).contains(u"bond-primary eth0\n"_s));
    QVERIFY(fileOf(smallDesign(u"el9"_s), keyfile(u"bond0"_s)).contains(u"primary=eth0\n"_s));
}

void TestHostFiles::mtuOfANetworkReachesEverythingBelow()
{
    design::Design design = smallDesign(u"el6"_s);
    design.networks[0].mtu = 9000;
    QVERIFY(fileOf(design, ifcfg(u"bond0"_s)).contains(u"MTU=9000\n"_s));
    QVERIFY(fileOf(design, ifcfg(u"eth1"_s)).contains(u"MTU=9000\n"_s));
    design.cluster.platform = u"debian12"_s;
    QVERIFY(fileOf(design, interfacesFile).contains(u"mtu 9000\n"_s));
    design.cluster.platform = u"el9"_s;
    QVERIFY(fileOf(design, keyfile(u"bond0"_s)).contains(u"[ethernet]\nmtu=9000\n"_s));
    QVERIFY(fileOf(design, keyfile(u"bond0-eth0"_s)).contains(u"mtu=9000\n"_s));
}

void TestHostFiles::mtuOfABondReachesWhatStandsOnIt()
{
    design::Design design = smallDesign(u"el9"_s);
    design.hosts[0].bonds[0].mtu = 9000;
    design.hosts[0].bridges = {{u"br7"_s, u"bond0"_s, 7, {}, false, {}, {}}};
    QMap<QString, int> mtus;
    for (const render::Interface &interface : render::interfacesOf(design, design.hosts[0]))
        mtus.insert(interface.name, interface.mtu.value_or(0));
    const QMap<QString, int> expected{{u"eth0"_s, 9000},
                                      {u"eth1"_s, 9000},
                                      {u"bond0"_s, 9000},
                                      {u"bond0.7"_s, 9000},
                                      {u"br7"_s, 9000}};
    QCOMPARE(mtus, expected);
}

void TestHostFiles::lacpHasNoPrimary()
{
    design::Design design = smallDesign(u"el6"_s);
    design.hosts[0].bonds[0].mode = design::BondMode::Lacp;
    QVERIFY(fileOf(design, ifcfg(u"bond0"_s)).contains(u"\"mode=4 miimon=100\""_s));
    design.cluster.platform = u"debian12"_s;
    QVERIFY(fileOf(design, interfacesFile).contains(u"bond-mode 802.3ad\n"_s));
    QVERIFY(!fileOf(design, interfacesFile).contains(u"primary"_s));
}

void TestHostFiles::hostWithoutBond()
{
    design::Design design = smallDesign(u"el6"_s);
    design.hosts[0].bonds.clear();
    design.hosts[0].addresses[0].on = u"eth0"_s;
    const QString eth0 = fileOf(design, ifcfg(u"eth0"_s));
    QVERIFY(eth0.contains(u"IPADDR=10.1.2.1\nNETMASK=255.255.0.0\n"_s));
    QVERIFY(!eth0.contains(u"MASTER"_s));
    QCOMPARE(fileOf(design, ifcfg(u"eth1"_s)), u"absent"_s); // nothing uses it
    QCOMPARE(fileOf(design, u"/etc/modprobe.d/bonding.conf"_s), u"absent"_s);
    design.cluster.platform = u"el9"_s;
    QVERIFY(fileOf(design, keyfile(u"eth0"_s)).contains(u"address1=10.1.2.1/16,10.1.0.1\n"_s));
    design.cluster.platform = u"debian12"_s;
    QVERIFY(fileOf(design, interfacesFile)
                .contains(
                    u"iface eth0 inet static\n    address 10.1.2.1/16\n    gateway 10.1.0.1\n"_s));
}

void TestHostFiles::severalAddresses()
{
    design::Design design = smallDesign(u"el6"_s);
    design.networks.append({u"extra"_s, u"172.16.0.0/12"_s, u"172.16.0.1"_s, {}, false, {}, {}});
    design.hosts[0].addresses.append({u"extra"_s, u"bond0"_s, u"172.16.9.1"_s, {}});
    const QString alias = fileOf(design, ifcfg(u"bond0:0"_s));
    QVERIFY(alias.contains(u"ONPARENT=yes\n"_s));
    QVERIFY(alias.contains(u"IPADDR=172.16.9.1\nNETMASK=255.240.0.0\n"_s));
    // One default route only: the first network's.
    QCOMPARE(fileOf(design, u"/etc/sysconfig/network"_s).count(u"GATEWAY="_s), 1);
    design.cluster.platform = u"debian12"_s;
    const QString file = fileOf(design, interfacesFile);
    QVERIFY(file.endsWith(u"\niface bond0 inet static\n    address 172.16.9.1/12\n"_s));
    QCOMPARE(file.count(u"gateway"_s), 1);
    design.cluster.platform = u"el9"_s;
    QVERIFY(fileOf(design, keyfile(u"bond0"_s))
                .contains(u"address1=10.1.2.1/16,10.1.0.1\naddress2=172.16.9.1/12\n"_s));
}

void TestHostFiles::ipv6Addresses()
{
    design::Design design = smallDesign(u"el6"_s);
    design.networks.append({u"six"_s, u"2001:db8::/64"_s, u"2001:db8::1"_s, {}, false, {}, {}});
    design.hosts[0].addresses.append({u"six"_s, u"bond0"_s, u"2001:db8::11"_s, {}});
    const QString bond = fileOf(design, ifcfg(u"bond0"_s));
    QVERIFY(bond.contains(u"IPV6INIT=yes\nIPV6ADDR=2001:db8::11/64\n"_s));
    QVERIFY(bond.contains(u"IPADDR=10.1.2.1\n"_s));
    QVERIFY(
        fileOf(design, u"/etc/sysconfig/network"_s).contains(u"IPV6_DEFAULTGW=2001:db8::1\n"_s));
    design.cluster.platform = u"debian12"_s;
    QVERIFY(fileOf(design, interfacesFile)
                .contains(u"iface bond0 inet6 static\n    address 2001:db8::11/64\n"
                          "    gateway 2001:db8::1\n"_s));
    QVERIFY(fileOf(design, u"/etc/nftables.conf"_s).contains(u"ip6 saddr @peers6"_s));
    design.cluster.platform = u"el9"_s;
    QVERIFY(fileOf(design, keyfile(u"bond0"_s))
                .contains(u"[ipv6]\naddr-gen-mode=default\n"
                          "address1=2001:db8::11/64,2001:db8::1\nmethod=manual\n"_s));
}

void TestHostFiles::vlanWithItsOwnName()
{
    design::Design design = smallDesign(u"el6"_s);
    design.hosts[0].vlans = {{u"storage"_s, u"bond0"_s, 30, {}}};
    design.hosts[0].bridges = {{u"br30"_s, u"bond0"_s, 30, {}, false, {}, {}}};
    QVERIFY(fileOf(design, ifcfg(u"storage"_s)).contains(u"VLAN=yes\nPHYSDEV=bond0\nVID=30\n"_s));
    QVERIFY(fileOf(design, ifcfg(u"storage"_s)).contains(u"BRIDGE=br30\n"_s));
    QCOMPARE(fileOf(design, ifcfg(u"bond0.30"_s)), u"absent"_s);
    design.cluster.platform = u"debian12"_s;
    QVERIFY(
        fileOf(design, interfacesFile)
            .contains(u"iface storage inet manual\n    vlan-raw-device bond0\n    vlan-id 30\n"_s));
}

void TestHostFiles::bridgeWithoutPort()
{
    design::Design design = smallDesign(u"debian12"_s);
    design.hosts[0].bridges = {{u"brx"_s, {}, {}, {}, true, 4, {}}};
    QVERIFY(fileOf(design, interfacesFile)
                .contains(u"iface brx inet manual\n    bridge_ports none\n    bridge_stp on\n"
                          "    bridge_fd 4\n"_s));
}

void TestHostFiles::circlesEnd()
{
    design::Design design = smallDesign(u"el9"_s);
    design.hosts[0].vlans = {{u"a"_s, u"b"_s, 1, {}}, {u"b"_s, u"a"_s, 2, {}}};
    QVERIFY(render::interfacesOf(design, design.hosts[0]).size() < 20);
}

void TestHostFiles::noSystemDiskNoLvmConf()
{
    design::Design design = smallDesign(u"debian12"_s);
    QVERIFY(fileOf(design, u"/etc/lvm/lvm.conf"_s) != u"absent"_s);
    design.hosts[0].systemDisk.reset();
    QCOMPARE(fileOf(design, u"/etc/lvm/lvm.conf"_s), u"absent"_s);
}

void TestHostFiles::lvmFilter_data()
{
    QTest::addColumn<QString>("disk");
    QTest::addColumn<QString>("accepted");
    QTest::newRow("by id") << u"/dev/disk/by-id/wwn-0x5"_s
                           << u"a|^/dev/disk/by-id/wwn-0x5(-part[0-9]+)?$|"_s;
    QTest::newRow("kernel name") << u"/dev/vda"_s << u"a|^/dev/vda[0-9]*$|"_s;
    QTest::newRow("ends in a digit") << u"/dev/nvme0n1"_s << u"a|^/dev/nvme0n1(p[0-9]+)?$|"_s;
    QTest::newRow("mapper") << u"/dev/mapper/root"_s << u"a|^/dev/mapper/root(-part)?p?[0-9]*$|"_s;
    QTest::newRow("a dot") << u"/dev/disk/by-id/nvme-eui.00"_s
                           << u"a|^/dev/disk/by-id/nvme-eui\\\\.00(-part[0-9]+)?$|"_s;
}

void TestHostFiles::lvmFilter()
{
    QFETCH(QString, disk);
    QFETCH(QString, accepted);
    design::Design design = smallDesign(u"el9"_s);
    design.hosts[0].systemDisk->device = disk;
    const QString list =
        u"filter = [ \"a|^/dev/mapper/lun\\\\.1$|\", \"%1\", \"r|.*|\" ]\n"_s.arg(accepted);
    const QString file = fileOf(design, u"/etc/lvm/lvm.conf"_s);
    QVERIFY2(file.contains(u"    "_s + list), qPrintable(file));
    QVERIFY(file.contains(u"    global_"_s + list));
    QVERIFY(file.contains(u"use_devicesfile = 0\n"_s));
    QVERIFY(file.contains(u"auto_activation_volume_list = [ \"vg_root\" ]\n"_s));

    design.cluster.platform = u"el6"_s;
    const QString old = fileOf(design, u"/etc/lvm/lvm.conf"_s);
    QVERIFY(old.contains(u"locking_type = 3\n"_s));
    for (const QString &unknown : {u"global_filter"_s, u"use_lvmlockd"_s, u"use_devicesfile"_s})
        QVERIFY2(!old.contains(unknown), qPrintable(unknown));
}

void TestHostFiles::arrayNobodyKnowsHasNoDeviceSection()
{
    const QString file = fileOf(smallDesign(u"debian12"_s), u"/etc/multipath.conf"_s);
    QVERIFY(!file.contains(u"devices {"_s));
    QVERIFY(file.contains(u"wwid 36001405aaaabbbbccccddddeeeeffff0\n        alias lun.1\n"_s));
}

void TestHostFiles::oldParsersAreSpared()
{
    design::Design design = smallDesign(u"debian12"_s);
    design.storage[0].vendor = u"3PARdata"_s;
    design.storage[0].product = u"VV"_s;
    QVERIFY(fileOf(design, u"/etc/multipath.conf"_s).contains(u"vpd_vendor"_s));
    design.cluster.platform = u"el6"_s;
    QVERIFY(!fileOf(design, u"/etc/multipath.conf"_s).contains(u"vpd_vendor"_s));
}

void TestHostFiles::endlessRetriesAreBounded()
{
    design::Design design = smallDesign(u"debian12"_s);
    design.storage[0].vendor = u"Nimble"_s;
    design.storage[0].product = u"Server"_s;
    QVERIFY(!fileOf(design, u"/etc/multipath.conf"_s).contains(u"queue"_s));
    design.cluster.noPathRetry = 5;
    QCOMPARE(fileOf(design, u"/etc/multipath.conf"_s).count(u"no_path_retry 5\n"_s), 2);
}

void TestHostFiles::maskedLunsStayAway()
{
    design::Design design = smallDesign(u"debian12"_s);
    design.storage[0].luns.append(
        {u"other"_s, u"3600140511112222333344445555666"_s, {}, {}, {u"h2"_s}});
    QVERIFY(!fileOf(design, u"/etc/multipath.conf"_s).contains(u"other"_s));
}

void TestHostFiles::adminKeepsTheFirewall()
{
    for (const auto &[platform, path] :
         {std::pair{u"el6"_s, u"/etc/sysconfig/iptables"_s},
          std::pair{u"debian12"_s, u"/etc/nftables.conf"_s},
          std::pair{u"el9"_s, u"/etc/firewalld/zones/basalt.xml"_s}}) {
        design::Design design = smallDesign(platform);
        QVERIFY2(fileOf(design, path) != u"absent"_s, qPrintable(path));
        design.cluster.firewall.manage = false;
        QCOMPARE(fileOf(design, path), u"absent"_s);
    }
}

void TestHostFiles::multicastLetsTheQuerierIn()
{
    design::Design design = smallDesign(u"debian12"_s);
    QVERIFY(!fileOf(design, u"/etc/nftables.conf"_s).contains(u"igmp"_s));
    design.cluster.transport = u"udp"_s;
    QVERIFY(fileOf(design, u"/etc/nftables.conf"_s).contains(u"meta l4proto igmp accept"_s));
    design.cluster.platform = u"el6"_s;
    QVERIFY(fileOf(design, u"/etc/sysconfig/iptables"_s).contains(u"-p igmp"_s));
    design.cluster.transport = u"udpu"_s;
    QVERIFY(!fileOf(design, u"/etc/sysconfig/iptables"_s).contains(u"igmp"_s));
}

void TestHostFiles::oneRingNeedsNoSctp()
{
    design::Design design = smallDesign(u"el9"_s);
    QCOMPARE(fileOf(design, u"/etc/dlm/dlm.conf"_s), u"absent"_s);
    QCOMPARE(fileOf(design, u"/etc/modprobe.d/sctp-blacklist.conf"_s), u"absent"_s);
    QVERIFY(!fileOf(design, u"/etc/modules-load.d/basalt.conf"_s).contains(u"sctp"_s));
    design.cluster.dlmProtocol = u"sctp"_s;
    QVERIFY(fileOf(design, u"/etc/dlm/dlm.conf"_s).contains(u"protocol=sctp\n"_s));
    QVERIFY(fileOf(design, u"/etc/modules-load.d/basalt.conf"_s).contains(u"sctp\n"_s));
    QVERIFY(fileOf(design, u"/etc/modprobe.d/sctp-blacklist.conf"_s) != u"absent"_s);
}

/// The loader refuses such names; should one come by another way, no file carries it.
void TestHostFiles::badNamesAreRefused()
{
    design::Design design = smallDesign(u"debian12"_s);
    design.hosts[0].bonds[0].primary = u"eth0\n    up rm -rf /"_s;
    const Results<QList<Artefact>> artefacts = render::renderAll(design, catalogue::builtIn());
    QVERIFY(!artefacts);
    QCOMPARE(artefacts.error().constFirst().where, u"h1:/etc/network/interfaces"_s);
}

void TestHostFiles::migrationNetwork()
{
    design::Design design = smallDesign(u"debian12"_s);
    QCOMPARE(fileOf(design, u"/etc/libvirt/qemu.conf"_s), u"absent"_s);
    design.cluster.migrationNetwork = u"lan"_s;
    QVERIFY(
        fileOf(design, u"/etc/libvirt/qemu.conf"_s).contains(u"migration_host = \"10.1.2.1\"\n"_s));
    design.cluster.platform = u"el6"_s;
    QCOMPARE(fileOf(design, u"/etc/libvirt/qemu.conf"_s), u"absent"_s);
}

QTEST_GUILESS_MAIN(TestHostFiles)
#include "tst_host_files.moc"
