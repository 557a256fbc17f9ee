// What a plan does with files that people, packages and installers wrote.
#include "design/design_file.h"
#include "plan/installer_files.h"
#include "support/facts_support.h"
#include "support/support.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

design::Design example(const QString &name)
{
    const auto design = design::loadDesign(QStringLiteral(BASALT_SOURCE_DIR)
                                           + u"/resources/examples/"_s + name + u".yaml"_s);
    if (!design)
        qFatal("%s", qPrintable(design.error().constFirst().message));
    return *design;
}

plan::Plan planOf(const design::Design &design, const test::Facts &facts,
                  const plan::Options &options = {})
{
    const auto plan =
        plan::build(design, catalogue::builtIn(), facts, options, test::secretDigests(design));
    if (!plan)
        qFatal("%s", qPrintable(plan.error().constFirst().message));
    return *plan;
}

const plan::Step *stepOf(const plan::Plan &plan, const QString &id)
{
    const auto found = std::find_if(plan.steps.cbegin(), plan.steps.cend(),
                                    [&](const plan::Step &step) { return step.id == id; });
    return found == plan.steps.cend() ? nullptr : &*found;
}

/// A file that the probe found beside those that the design wants.
void setNearby(facts::HostFacts &facts, const QString &path, const QByteArray &content)
{
    test::setFile(facts, path, content);
    facts.files.last().isNearby = true;
}

/// The files that a network step takes away.
QStringList taken(const plan::Step *step)
{
    QStringList paths;
    for (const HostCommand &command : step ? step->apply : QList<HostCommand>()) {
        if (command.argv.value(3) == u"unstage-network")
            paths.append(command.argv.constLast());
    }
    return paths;
}

const QByteArray ifcfgOfAnaconda = "DEVICE=\"eth0\"\nBOOTPROTO=\"dhcp\"\n"
                                   "HWADDR=\"00:17:A4:77:00:01\"\nNM_CONTROLLED=\"yes\"\n"
                                   "ONBOOT=\"yes\"\nTYPE=\"Ethernet\"\n"
                                   "UUID=\"0b5c1f0e-3a3e-4b8e-8f1c-2f3b8f2b9a51\"\n";

const QByteArray keyfileOfAnaconda =
    "[connection]\nid=eno1\nuuid=0b5c1f0e-3a3e-4b8e-8f1c-2f3b8f2b9a51\ntype=ethernet\n"
    "autoconnect-priority=-999\ninterface-name=eno1\n\n[ethernet]\n\n[ipv4]\nmethod=auto\n\n"
    "[ipv6]\naddr-gen-mode=eui64\nmethod=auto\n\n[proxy]\n";

const QByteArray firewallOfAnaconda =
    "# Firewall configuration written by system-config-firewall\n"
    "# Manual customization of this file is not recommended.\n"
    "*filter\n:INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n"
    "-A INPUT -m state --state ESTABLISHED,RELATED -j ACCEPT\n-A INPUT -p icmp -j ACCEPT\n"
    "-A INPUT -i lo -j ACCEPT\n"
    "-A INPUT -m state --state NEW -m tcp -p tcp --dport 22 -j ACCEPT\n"
    "-A INPUT -j REJECT --reject-with icmp-host-prohibited\n"
    "-A FORWARD -j REJECT --reject-with icmp-host-prohibited\nCOMMIT\n";

QStringList refusedThings(const plan::Plan &plan)
{
    QStringList things;
    for (const plan::Refusal &refusal : plan.refusals)
        things.append(refusal.host + u' ' + refusal.thing);
    return things;
}

}

class TestPlanFiles : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void handMadeConfigurationIsMerged_data();
    void handMadeConfigurationIsMerged();
    void conflictsNameTheLine();
    void replacementTakesTheWholeFile();

    void sourcedFilesOfOursGo();
    void sourcedFilesOfOthersStay();
    void sourcedFilesOfBothAreRefused();
    void bridgesThatTakeOurPortsGo();
    void profilesBesideOurs_data();
    void profilesBesideOurs();
    void filesOfInstallers_data();
    void filesOfInstallers();
    void installersFilesAreReplaced();
    void anInitiatorInUseIsKept();
};

void TestPlanFiles::handMadeConfigurationIsMerged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("present");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("multipath") << u"/etc/multipath.conf"_s
                               << QByteArray("# mine\ndefaults {\n\tpolling_interval 5 # fast\n}\n")
                               << QByteArray("# mine\ndefaults {\n\tpolling_interval 5 # fast\n");
    QTest::newRow("lvm") << u"/etc/lvm/lvm.conf"_s
                         << QByteArray("# mine\nbackup {\n\tretain_days = 90\n}\n")
                         << QByteArray("# mine\nbackup {\n\tretain_days = 90\n}\n");
}

/// Put once, then nothing is left to do; when the design changes, what is foreign stays again.
void TestPlanFiles::handMadeConfigurationIsMerged()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, present);
    QFETCH(QByteArray, kept);
    design::Design design = example(u"magma-debian12"_s);
    test::Facts facts = test::deployedFacts(design);
    test::setFile(facts[u"magma1"_s], path, present);
    const QString id = u"magma1/file"_s + path;
    const plan::Plan first = planOf(design, facts);
    QCOMPARE(refusedThings(first), QStringList());
    QVERIFY(stepOf(first, id));
    QCOMPARE(stepOf(first, id)->file->before, present);
    const QByteArray merged = stepOf(first, id)->file->after;
    QVERIFY2(merged.startsWith("# Merged by Basalt for the cluster magma\n" + kept), merged);

    test::setFile(facts[u"magma1"_s], path, merged, true);
    QVERIFY(!stepOf(planOf(design, facts), id));

    design.storage[0].luns[0].name = u"renamed"_s;
    design.volumeGroups[0].luns[0] = u"renamed"_s;
    const plan::Plan later = planOf(design, facts);
    QVERIFY(stepOf(later, id));
    const QByteArray again = stepOf(later, id)->file->after;
    QVERIFY2(again.contains(kept) && again.contains("renamed") && !again.contains("msa1_lun1"),
             again);
}

void TestPlanFiles::conflictsNameTheLine()
{
    const design::Design design = example(u"magma-debian12"_s);
    test::Facts facts = test::deployedFacts(design);
    facts[u"magma1"_s].maps.clear();
    test::setFile(facts[u"magma1"_s], u"/etc/multipath.conf"_s,
                  "# mine\nblacklist {\n    devnode \"^sd\"\n}\n");
    const plan::Plan plan = planOf(design, facts);
    QCOMPARE(refusedThings(plan), QStringList{u"magma1 /etc/multipath.conf"_s});
    QCOMPARE(plan::reasonOf(plan.refusals[0]),
             u"/etc/multipath.conf on magma1 cannot be merged: the blacklist's “devnode” in line 3 "
             "may hide LUNs of the design."_s);
    QVERIFY(plan::remedyOf(plan.refusals[0]).contains(u"line 3"_s));
    QVERIFY(!stepOf(plan, u"magma1/file/etc/multipath.conf"_s));
    const plan::Step *maps = stepOf(plan, u"magma1/multipath"_s);
    QVERIFY(maps && !maps->blockedBy.isEmpty());
}

void TestPlanFiles::replacementTakesTheWholeFile()
{
    const design::Design design = example(u"magma-debian12"_s);
    test::Facts facts = test::deployedFacts(design);
    test::setFile(facts[u"magma1"_s], u"/etc/multipath.conf"_s, "defaults\n{\n}\n");
    plan::Options options;
    options.overrides.insert(u"/etc/multipath.conf"_s, u"agreed"_s);
    const plan::Plan plan = planOf(design, facts, options);
    QCOMPARE(refusedThings(plan), QStringList());
    QVERIFY(stepOf(plan, u"magma1/file/etc/multipath.conf"_s)
                ->file->after.startsWith("# Written by Basalt"));
}

void TestPlanFiles::sourcedFilesOfOursGo()
{
    const design::Design design = example(u"magma-debian12"_s);
    test::Facts facts = test::blankFacts(design);
    const QString path = u"/etc/network/interfaces.d/eno3"_s;
    setNearby(facts[u"magma1"_s], path,
              "# second port\nauto eno3\niface eno3 inet dhcp\n    dns-nameservers 10.0.0.53\n");
    const plan::Plan plan = planOf(design, facts);
    QCOMPARE(refusedThings(plan), QStringList());
    const plan::Step *step = stepOf(plan, u"magma1/network"_s);
    QCOMPARE(taken(step), QStringList{path});
    QVERIFY2(step->before.contains("# " + path.toUtf8() + "\n# second port\n"), step->before);
    QVERIFY2(step->wanted.contains("    dns-nameservers 10.0.0.53\n"), step->wanted);
    QVERIFY2(!step->wanted.contains("second port"), step->wanted);
    QCOMPARE(step->undo.constFirst().argv[3], u"undo-network"_s);
    QCOMPARE(taken(stepOf(plan, u"magma2/network"_s)), QStringList());
}

void TestPlanFiles::sourcedFilesOfOthersStay()
{
    const design::Design design = example(u"magma-debian12"_s);
    test::Facts facts = test::deployedFacts(design);
    setNearby(facts[u"magma1"_s], u"/etc/network/interfaces.d/lab"_s,
              "auto lo eno9\niface eno9 inet dhcp\n");
    const plan::Plan plan = planOf(design, facts);
    QCOMPARE(refusedThings(plan), QStringList());
    QVERIFY(plan.steps.isEmpty());
}

void TestPlanFiles::sourcedFilesOfBothAreRefused()
{
    const design::Design design = example(u"magma-debian12"_s);
    test::Facts facts = test::blankFacts(design);
    // Not even below /etc/network: `source` may name any file.
    setNearby(facts[u"magma1"_s], u"/opt/net"_s,
              "iface eno1 inet dhcp\n\nauto eno9\niface eno9 inet dhcp\n");
    plan::Plan plan = planOf(design, facts);
    QCOMPARE(refusedThings(plan), QStringList{u"magma1 /opt/net"_s});
    QCOMPARE(plan::reasonOf(plan.refusals[0]),
             u"/opt/net on magma1 configures eno1, which the design configures in another file."_s);
    QVERIFY(!stepOf(plan, u"magma1/network"_s));
    QVERIFY(stepOf(plan, u"magma2/network"_s));
    QVERIFY(!stepOf(plan, u"magma1/cluster-start"_s)->blockedBy.isEmpty());

    plan::Options options;
    options.overrides.insert(u"/opt/net"_s, u"agreed"_s);
    plan = planOf(design, facts, options);
    QCOMPARE(refusedThings(plan), QStringList());
    QCOMPARE(taken(stepOf(plan, u"magma1/network"_s)), QStringList{u"/opt/net"_s});
}

/// A port is in one bond or bridge: the design's.
void TestPlanFiles::bridgesThatTakeOurPortsGo()
{
    const design::Design design = example(u"magma-debian12"_s);
    test::Facts facts = test::blankFacts(design);
    test::setFile(facts[u"magma1"_s], u"/etc/network/interfaces"_s,
                  "auto lo vmbr0 vmbr1\niface lo inet loopback\n"
                  "iface bond7 inet manual\n    bond-slaves eno1 eno2\n"
                  "iface vmbr0 inet static\n    address 192.168.11.6/24\n    bridge_ports bond7\n"
                  "iface vmbr1 inet manual\n    bridge_ports eno9\n");
    const plan::Plan plan = planOf(design, facts);
    const QByteArray after = stepOf(plan, u"magma1/network"_s)->file->after;
    QVERIFY2(!after.contains("vmbr0") && !after.contains("bond7"), after);
    QVERIFY2(after.contains("auto vmbr1\niface vmbr1 inet manual\n    bridge_ports eno9\n"), after);
}

void TestPlanFiles::profilesBesideOurs_data()
{
    QTest::addColumn<QString>("example");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isTaken");
    QTest::addColumn<bool>("isRefused");
    const auto row = [](const char *name, const QString &design, const QString &path,
                        const QByteArray &content, bool isTaken, bool isRefused) {
        QTest::newRow(name) << design << path << content << isTaken << isRefused;
    };
    const QString el9 = u"magma-el9"_s;
    const QString keyfiles = u"/etc/NetworkManager/system-connections/"_s;
    QByteArray other = keyfileOfAnaconda;
    QByteArray byMac = keyfileOfAnaconda;
    QByteArray any = keyfileOfAnaconda;
    byMac.replace("interface-name=eno1", "lldp=0");
    any = byMac;
    byMac.replace("[ethernet]\n", "[ethernet]\nmac-address=00:25:B3:00:01:01\n");
    row("keyfile of anaconda", el9, keyfiles + u"eno1.nmconnection"_s, keyfileOfAnaconda, true,
        false);
    row("keyfile of somebody", el9, keyfiles + u"mine.nmconnection"_s,
        keyfileOfAnaconda + "[user]\na=b\n", false, true);
    row("keyfile by MAC", el9, keyfiles + u"mine.nmconnection"_s, byMac, false, true);
    row("keyfile for all ports", el9, keyfiles + u"mine.nmconnection"_s, any, false, true);
    row("keyfile of another port", el9, keyfiles + u"eno9.nmconnection"_s,
        other.replace("eno1", "eno9"), false, false);
    row("ifcfg on EL9", el9, u"/etc/sysconfig/network-scripts/ifcfg-eno1"_s,
        "DEVICE=eno1\nBOOTPROTO=dhcp\n", false, true);
    const QString el6 = u"magma"_s;
    const QString scripts = u"/etc/sysconfig/network-scripts/"_s;
    row("ifcfg of anaconda", el6, scripts + u"ifcfg-Auto_eth0"_s, ifcfgOfAnaconda, true, false);
    row("ifcfg of somebody", el6, scripts + u"ifcfg-mine"_s, ifcfgOfAnaconda + "MTU=9000\n", false,
        true);
    row("alias", el6, scripts + u"ifcfg-eth0:7"_s, "DEVICE=eth0:7\nIPADDR=1.2.3.4\n", false, true);
    row("loopback", el6, scripts + u"ifcfg-lo"_s, "DEVICE=lo\nIPADDR=127.0.0.1\n", false, false);
    row("copy", el6, scripts + u"ifcfg-eth0.bak"_s, ifcfgOfAnaconda, false, false);
}

void TestPlanFiles::profilesBesideOurs()
{
    QFETCH(QString, example);
    QFETCH(QString, path);
    QFETCH(QByteArray, content);
    QFETCH(bool, isTaken);
    QFETCH(bool, isRefused);
    const design::Design design = ::example(example);
    test::Facts facts = test::blankFacts(design);
    setNearby(facts[u"magma1"_s], path, content);
    plan::Plan plan = planOf(design, facts);
    QCOMPARE(refusedThings(plan).contains(u"magma1 "_s + path), isRefused);
    QCOMPARE(taken(stepOf(plan, u"magma1/network"_s)).contains(path), isTaken);
    if (!isRefused)
        return;
    plan::Options options;
    options.overrides.insert(path, u"agreed"_s);
    plan = planOf(design, facts, options);
    QCOMPARE(refusedThings(plan), QStringList());
    QCOMPARE(taken(stepOf(plan, u"magma1/network"_s)), QStringList{path});
}

void TestPlanFiles::filesOfInstallers_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isInstallers");
    const QString ifcfg = u"/etc/sysconfig/network-scripts/ifcfg-eth0"_s;
    const QString table = u"/etc/sysconfig/iptables"_s;
    const auto row = [](const char *name, const QString &path, const QByteArray &content, bool is) {
        QTest::newRow(name) << path << content << is;
    };
    row("ifcfg", ifcfg, ifcfgOfAnaconda, true);
    row("ifcfg of dracut", ifcfg, "# Generated by dracut initrd\n" + ifcfgOfAnaconda, true);
    row("ifcfg with an address", ifcfg,
        "DEVICE=eth0\nHWADDR=00:17:A4:77:00:01\nONBOOT=yes\nBOOTPROTO=static\n"
        "IPADDR=10.0.0.1\nNETMASK=255.255.255.0\nGATEWAY=10.0.0.254\nDNS1=10.0.0.53\n",
        true);
    row("ifcfg with a comment", ifcfg, "# do not touch\n" + ifcfgOfAnaconda, false);
    row("ifcfg with options", ifcfg, ifcfgOfAnaconda + "ETHTOOL_OPTS=\"speed 100\"\n", false);
    row("ifcfg without marks", ifcfg, "DEVICE=eth0\nONBOOT=yes\nBOOTPROTO=dhcp\n", false);
    row("empty ifcfg", ifcfg, {}, false);
    row("iptables", table, firewallOfAnaconda, true);
    QByteArray opened = firewallOfAnaconda;
    opened.replace("-A INPUT -j REJECT",
                   "-A INPUT -m state --state NEW -m tcp -p tcp --dport 80 -j ACCEPT\n"
                   "-A INPUT -j REJECT");
    row("iptables with a door", table, opened, false);
    row("iptables without header", table, firewallOfAnaconda.mid(60), false);
    row("keyfile", u"/etc/NetworkManager/system-connections/eno1.nmconnection"_s, keyfileOfAnaconda,
        true);
    row("keyfile with a route", u"/etc/NetworkManager/system-connections/eno1.nmconnection"_s,
        keyfileOfAnaconda + "route1=10.0.0.0/8\n", false);
    const QString initiator = u"/etc/iscsi/initiatorname.iscsi"_s;
    row("initiator of Debian", initiator,
        "## DO NOT EDIT OR REMOVE THIS FILE!\nInitiatorName=iqn.1993-08.org.debian:01:7a9f0c1e\n",
        true);
    row("initiator of Red Hat", initiator, "InitiatorName=iqn.1994-05.com.redhat:4f1e9b2c3d\n",
        true);
    row("initiator of somebody", initiator, "InitiatorName=iqn.2012-01.org.example:magma1\n",
        false);
    row("initiator with an alias", initiator,
        "InitiatorName=iqn.1994-05.com.redhat:4f1e\nInitiatorAlias=mine\n", false);
    row("another file", u"/etc/hosts"_s, firewallOfAnaconda, false);
}

void TestPlanFiles::filesOfInstallers()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, content);
    QFETCH(bool, isInstallers);
    QCOMPARE(plan::isWrittenByInstaller(path, content), isInstallers);
}

/// The array grants access to the name under which a host is logged in.
void TestPlanFiles::anInitiatorInUseIsKept()
{
    const design::Design design = example(u"three-iscsi"_s);
    const QString path = u"/etc/iscsi/initiatorname.iscsi"_s;
    const QString host = design.hosts[0].name;
    test::Facts facts = test::blankFacts(design);
    test::setFile(facts[host], path, "InitiatorName=iqn.1994-05.com.redhat:4f1e9b2c3d\n", false);
    QVERIFY(!refusedThings(planOf(design, facts)).contains(host + u' ' + path));
    facts[host].iscsiSessions = {u"192.168.21.9:3260 iqn.2001-01.org.example:other"_s};
    QVERIFY(refusedThings(planOf(design, facts)).contains(host + u' ' + path));
}

void TestPlanFiles::installersFilesAreReplaced()
{
    const design::Design design = example(u"magma"_s);
    test::Facts facts = test::blankFacts(design);
    test::setFile(facts[u"magma1"_s], u"/etc/sysconfig/iptables"_s, firewallOfAnaconda);
    test::setFile(facts[u"magma1"_s], u"/etc/sysconfig/network-scripts/ifcfg-eth0"_s,
                  ifcfgOfAnaconda);
    test::setFile(facts[u"magma2"_s], u"/etc/sysconfig/iptables"_s,
                  firewallOfAnaconda + "# our own\n");
    test::setFile(facts[u"magma2"_s], u"/etc/sysconfig/network-scripts/ifcfg-eth0"_s,
                  ifcfgOfAnaconda + "MTU=9000\n");
    const plan::Plan plan = planOf(design, facts);
    QCOMPARE(refusedThings(plan),
             (QStringList{u"magma2 /etc/sysconfig/iptables"_s,
                          u"magma2 /etc/sysconfig/network-scripts/ifcfg-eth0"_s}));
    const plan::Step *table = stepOf(plan, u"magma1/file/etc/sysconfig/iptables"_s);
    QVERIFY(table);
    QCOMPARE(table->undo.constFirst().argv[3], u"restore-file"_s);
    QVERIFY(stepOf(plan, u"magma1/network"_s));
}

QTEST_GUILESS_MAIN(TestPlanFiles)
#include "tst_plan_files.moc"
