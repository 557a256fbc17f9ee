// The recipe's sections, one after the other, on simulated CentOS 6.2 bothHosts: what its author typed
// and saw, with his typing errors mended. One test function per section; each builds on the former.
#include "catalogue/catalogue.h"
#include "design/lookup.h"
#include "plan/snippets.h"
#include "render/render.h"
#include "support/practice_hosts.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

QByteArray clusterConf(int version, bool withFencing)
{
    QByteArray nodes;
    for (const QByteArray &number : {QByteArray("1"), QByteArray("2")}) {
        nodes += "    <clusternode name=\"magma" + number + "-hb\" nodeid=\"" + number
                 + "\">\n      <altname name=\"magma" + number
                 + "\" port=\"5406\" mcast=\"239.192.122.46\"/>\n";
        if (withFencing)
            nodes += "      <fence>\n        <method name=\"pcmk-redirect\">\n"
                     "          <device name=\"pcmk\" port=\"magma"
                     + number + "-hb\"/>\n        </method>\n      </fence>\n";
        nodes += "    </clusternode>\n";
    }
    return "<cluster name=\"magma\" config_version=\"" + QByteArray::number(version)
           + "\">\n  <cman two_node=\"1\" expected_votes=\"1\"/>\n  <clusternodes>\n" + nodes
           + "  </clusternodes>\n  <dlm protocol=\"sctp\"/>\n  <totem rrp_mode=\"passive\"/>\n"
           + (withFencing ? "  <fencedevices>\n    <fencedevice name=\"pcmk\" "
                            "agent=\"fence_pcmk\"/>\n  </fencedevices>\n"
                          : "")
           + "</cluster>\n";
}

const QStringList bothHosts{u"magma1"_s, u"magma2"_s};

}

class TestPracticeRecipe : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void prerequisites();
    void installation();
    void firstClusterConf();
    void cmanStarts();
    void ringSabotageAndRecovery();
    void fencingByReload();
    void pacemakerStarts();
    void properties();
    void nothingMovesWithoutFencing();
    void fencingDevices();
    void seedTypo();
    void aHostIsShot();

private:
    test::PracticeHosts m_hosts{test::practiceOf(test::exampleDesign(u"magma"_s))};
};

void TestPracticeRecipe::initTestCase()
{
    // Bonds, names, multipath: the article's prerequisites, which Basalt writes.
    const auto artefacts = render::renderAll(test::exampleDesign(u"magma"_s), catalogue::builtIn());
    QVERIFY(artefacts);
    for (const Artefact &artefact : *artefacts) {
        const bool isWanted = artefact.path.contains(u"network") || artefact.path == u"/etc/hosts"
                              || artefact.path == u"/etc/multipath.conf"
                              || artefact.path == u"/etc/sysconfig/cman"
                              || artefact.path == u"/etc/lvm/lvm.conf";
        if (bothHosts.contains(artefact.host) && isWanted)
            m_hosts.out(artefact.host, u"tee "_s + artefact.path, placeholderBytes(artefact));
    }
    for (const QString &host : bothHosts)
        QCOMPARE(m_hosts.run(host, u"service network restart"_s).exitCode, 0);
}

void TestPracticeRecipe::prerequisites()
{
    QVERIFY(m_hosts.out(u"magma1"_s, u"cat /etc/redhat-release"_s).contains("release 6.2"));
    for (const QString &name : {u"magma1"_s, u"magma2"_s, u"magma1-hb"_s, u"magma2-hb"_s}) {
        for (const QString &host : bothHosts)
            QVERIFY2(m_hosts.run(host, u"ping -c 1 "_s + name).succeeded(), qPrintable(name));
    }
}

void TestPracticeRecipe::installation()
{
    for (const QString &host : bothHosts) {
        QVERIFY(m_hosts
                    .out(host, u"yum -y install lvm2-cluster cman pacemaker "
                               "device-mapper-multipath"_s)
                    .contains("Complete!"));
        for (const QString &service : {u"pacemaker"_s, u"corosync"_s, u"clvmd"_s, u"cman"_s}) {
            QVERIFY(m_hosts.run(host, u"service %1 stop"_s.arg(service)).succeeded());
            QVERIFY(m_hosts.run(host, u"chkconfig %1 off"_s.arg(service)).succeeded());
        }
        QCOMPARE(m_hosts.run(host, u"service cman status"_s).exitCode, 3);
        QCOMPARE(m_hosts.run(host, u"chkconfig cman"_s).exitCode, 1);
        m_hosts.out(host, u"service multipathd start"_s);
        QVERIFY(m_hosts.out(host, u"multipath -ll"_s).contains("msa1_lun1 (3600c0ff"));
    }
}

void TestPracticeRecipe::firstClusterConf()
{
    // Broken as in the article, it does not load; mended it does.
    const QByteArray good = clusterConf(2, false);
    QByteArray broken = clusterConf(3, true);
    broken.remove(0, 1);
    for (const QString &host : bothHosts) {
        m_hosts.out(host, u"tee /etc/cluster/cluster.conf"_s, broken);
        QVERIFY(!m_hosts.run(host, u"service cman start"_s).succeeded());
        m_hosts.out(host, u"tee /etc/cluster/cluster.conf"_s, good);
        QCOMPARE(m_hosts.out(host, u"ccs_config_validate"_s),
                 QByteArray("Configuration validates\n"));
    }
}

void TestPracticeRecipe::cmanStarts()
{
    QCOMPARE(m_hosts.run(u"magma1"_s, u"cman_tool nodes"_s).exitCode, 1);
    for (const QString &host : bothHosts)
        QVERIFY(m_hosts.out(host, u"service cman start"_s).contains("[  OK  ]"));
    const QByteArray nodes = m_hosts.out(u"magma1"_s, u"cman_tool nodes"_s);
    static const QRegularExpression row(
        u"^   [12]   M +\\d+   \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d  magma[12]-hb$"_s);
    const QList<QByteArray> lines = nodes.trimmed().split('\n');
    QCOMPARE(lines.constFirst(), QByteArray("Node  Sts   Inc   Joined               Name"));
    QCOMPARE(lines.size(), 3);
    for (const QByteArray &line : lines.mid(1))
        QVERIFY2(row.match(QString::fromUtf8(line)).hasMatch(), line.constData());
    QCOMPARE(m_hosts.out(u"magma1"_s, u"corosync-cfgtool -s"_s),
             QByteArray("Printing ring status.\nLocal node ID 1\n"
                        "RING ID 0\n\tid\t= 10.0.0.1\n\tstatus\t= ring 0 active with no faults\n"
                        "RING ID 1\n\tid\t= 192.168.11.6\n"
                        "\tstatus\t= ring 1 active with no faults\n"));
    QCOMPARE(m_hosts.out(u"magma2"_s, u"cman_tool version"_s), QByteArray("6.2.0 config 2\n"));
}

void TestPracticeRecipe::ringSabotageAndRecovery()
{
    // The article takes the whole bond down; a person in the server room pulls both cables.
    const auto expectFaulty = [&] {
        QVERIFY(m_hosts.out(u"magma1"_s, u"grep FAULTY /var/log/messages"_s)
                    .contains("[TOTEM ] Marking ringid 0 interface 10.0.0.1 FAULTY"));
        const QByteArray rings = m_hosts.out(u"magma1"_s, u"corosync-cfgtool -s"_s);
        QVERIFY(rings.contains("status\t= Marking ringid 0 interface 10.0.0.1 FAULTY"));
        QVERIFY(rings.contains("ring 1 active with no faults"));
        const QByteArray nodes = m_hosts.out(u"magma1"_s, u"cman_tool nodes"_s);
        QCOMPARE(nodes.count("   M "), 2);
        QVERIFY(nodes.contains("magma1-hb"));
    };
    QVERIFY(m_hosts.run(u"magma1"_s, u"ifdown bond1"_s).succeeded());
    expectFaulty();
    QVERIFY(m_hosts.run(u"magma1"_s, u"ifup bond1"_s).succeeded());
    QVERIFY(m_hosts.out(u"magma1"_s, u"corosync-cfgtool -s"_s)
                .contains("ring 0 active with no faults"));
    QVERIFY(m_hosts.out(u"magma1"_s, u"grep recovered /var/log/messages"_s)
                .contains("[TOTEM ] Automatically recovered ring 0"));

    // One heartbeat switch is not enough to break a ring, both are.
    QVERIFY(m_hosts.cluster().setFaults({u"hb-a"_s}));
    QVERIFY(m_hosts.out(u"magma1"_s, u"corosync-cfgtool -s"_s)
                .contains("ring 0 active with no faults"));
    QVERIFY(m_hosts.cluster().setFaults({u"hb-a"_s, u"hb-b"_s}));
    expectFaulty();
    QVERIFY(m_hosts.cluster().setFaults({}));
    QVERIFY(m_hosts.out(u"magma2"_s, u"corosync-cfgtool -s"_s)
                .contains("ring 0 active with no faults"));
}

void TestPracticeRecipe::fencingByReload()
{
    // A version that is not newer changes nothing; one that only one node has is refused.
    m_hosts.out(u"magma1"_s, u"tee /etc/cluster/cluster.conf"_s, clusterConf(3, true));
    QVERIFY(!m_hosts.run(u"magma1"_s, u"cman_tool version -r -S"_s).succeeded());
    m_hosts.out(u"magma2"_s, u"tee /etc/cluster/cluster.conf"_s, clusterConf(3, true));
    QCOMPARE(m_hosts.run(u"magma1"_s, u"cman_tool version -r -S"_s).exitCode, 0);
    for (const QString &host : bothHosts)
        QCOMPARE(m_hosts.out(host, u"cman_tool version"_s), QByteArray("6.2.0 config 3\n"));
    QVERIFY(m_hosts.out(u"magma1"_s, u"cman_tool status"_s).contains("Config Version: 3\n"));
}

void TestPracticeRecipe::pacemakerStarts()
{
    const QString run = u"/var/lib/basalt/runs/1"_s;
    for (const QString &host : bothHosts) {
        // Each host has its own copy of the configuration, from its own first start on.
        QVERIFY(m_hosts.run(host, snippetCommand(plan::snippets::saveCluster, {run})).succeeded());
        QCOMPARE(m_hosts.run(host, u"test -e %1/no-cib"_s.arg(run)).exitCode, 0);
        QVERIFY(m_hosts.out(host, u"service pacemaker start"_s).contains("[  OK  ]"));
    }
    const QByteArray status = m_hosts.out(u"magma1"_s, u"crm_mon -1rf"_s);
    for (const char *line :
         {"Stack: cman\n", "Current DC: magma1-hb - partition with quorum\n",
          "Version: 1.1.6-3.el6-a02c0f19a00c1eb2527ad38f146ebc0834814558\n",
          "2 Nodes configured, unknown expected votes\n", "0 Resources configured.\n",
          "Online: [ magma1-hb magma2-hb ]\n", "Full list of resources:\n",
          "Migration summary:\n* Node magma2-hb: \n* Node magma1-hb: \n"})
        QVERIFY2(status.contains(line), status.constData());
}

void TestPracticeRecipe::properties()
{
    QVERIFY(
        m_hosts.run(u"magma1"_s, u"crm configure property no-quorum-policy=ignore"_s).succeeded());
    QVERIFY(m_hosts.out(u"magma2"_s, u"cibadmin -Q"_s)
                .contains("name=\"no-quorum-policy\" value=\"ignore\""));
    QVERIFY(
        m_hosts.out(u"magma1"_s, u"stonith_admin --list-installed"_s).contains("fence_ilo_mp\n"));
    QVERIFY(m_hosts.out(u"magma1"_s, u"stonith_admin --metadata --agent fence_ilo_mp"_s)
                .contains("<parameter name=\"ipaddr\""));
}

void TestPracticeRecipe::nothingMovesWithoutFencing()
{
    const auto isRunning = [this] {
        return m_hosts.out(u"magma1"_s, u"crm_resource --resource web --locate"_s)
            .contains("is running on");
    };
    const auto crm = [this](const QString &words) {
        return m_hosts.run(u"magma1"_s, u"crm configure "_s + words).succeeded();
    };
    const QString wait = u"crm_resource --wait --timeout=9s"_s;
    QVERIFY(crm(u"primitive web ocf:pacemaker:Dummy"_s));
    QCOMPARE(m_hosts.run(u"magma1"_s, wait).exitCode, 62);
    QVERIFY(!isRunning());
    QVERIFY(crm(u"property stonith-enabled=false"_s));
    QCOMPARE(m_hosts.run(u"magma1"_s, wait).exitCode, 0);
    QVERIFY(isRunning());
    // Nor is anything stopped, be it that the configuration lacks it.
    QVERIFY(crm(u"property stonith-enabled=true"_s));
    QVERIFY(m_hosts.run(u"magma1"_s, u"cibadmin -D -o resources"_s, "<primitive id=\"web\"/>")
                .succeeded());
    QCOMPARE(m_hosts.run(u"magma1"_s, wait).exitCode, 62);
    QVERIFY(isRunning());
    QVERIFY(crm(u"property stonith-enabled=false"_s));
    QCOMPARE(m_hosts.run(u"magma1"_s, wait).exitCode, 0);
    QVERIFY(!isRunning());
    QVERIFY(crm(u"property stonith-enabled=true"_s));
}

void TestPracticeRecipe::fencingDevices()
{
    const QString primitive =
        u"crm configure primitive fence-magma%1 stonith:fence_ilo_mp params ipaddr=magma%1-ilo "
        "login=fence passwd=secret pcmk_host_list=magma%1-hb pcmk_host_check=static-list"_s;
    const QString location =
        u"crm configure location loc-fence-magma%1 fence-magma%1 -inf: magma%1-hb"_s;
    for (const QString &number : {u"1"_s, u"2"_s}) {
        QVERIFY(m_hosts.run(u"magma1"_s, primitive.arg(number)).succeeded());
        QVERIFY(m_hosts.run(u"magma1"_s, location.arg(number)).succeeded());
    }
    const QByteArray status = m_hosts.out(u"magma1"_s, u"crm_mon -1rf"_s);
    QVERIFY2(status.contains("2 Resources configured.\n"), status.constData());
    QVERIFY2(status.contains(" fence-magma1\t(stonith:fence_ilo_mp):\tStarted magma2-hb\n"),
             status.constData());
    QVERIFY2(status.contains(" fence-magma2\t(stonith:fence_ilo_mp):\tStarted magma1-hb\n"),
             status.constData());
}

void TestPracticeRecipe::seedTypo()
{
    // The article's own error: fence-magma1 banned everywhere, so nobody can fence magma1.
    QVERIFY(
        m_hosts.run(u"magma1"_s, u"crm configure location loc-typo fence-magma1 -inf: magma2-hb"_s)
            .succeeded());
    QVERIFY(m_hosts.out(u"magma1"_s, u"crm_mon -1rf"_s)
                .contains(" fence-magma1\t(stonith:fence_ilo_mp):\tStopped \n"));
    QVERIFY(
        m_hosts.run(u"magma1"_s, u"cibadmin -D -o constraints"_s, "<rsc_location id=\"loc-typo\"/>")
            .succeeded());
    QVERIFY(m_hosts.out(u"magma1"_s, u"crm_mon -1rf"_s)
                .contains(" fence-magma1\t(stonith:fence_ilo_mp):\tStarted magma2-hb\n"));
}

void TestPracticeRecipe::aHostIsShot()
{
    // Both rings of magma2 cut: the hosts race, magma1's device has no delay here, the first wins.
    QVERIFY(m_hosts.cluster().setFaults(
        {u"magma2:eth0"_s, u"magma2:eth1"_s, u"magma2:eth2"_s, u"magma2:eth3"_s}));
    const QByteArray status = m_hosts.out(u"magma1"_s, u"crm_mon -1rf"_s);
    QVERIFY2(status.contains("OFFLINE: [ magma2-hb ]\n"), status.constData());
    QVERIFY(m_hosts.out(u"magma1"_s, u"stonith_admin --history magma2-hb"_s)
                .contains("reboot of magma2-hb successful"));
    QCOMPARE(m_hosts.openError(u"magma2"_s), u"host-unreachable"_s);
    QVERIFY(m_hosts.cluster().setFaults({}));
    QCOMPARE(m_hosts.openError(u"magma2"_s), QString());
    // It came back without its cluster: nothing starts at boot here.
    QCOMPARE(m_hosts.run(u"magma2"_s, u"service cman status"_s).exitCode, 3);
}

QTEST_GUILESS_MAIN(TestPracticeRecipe)
#include "tst_practice_recipe.moc"
