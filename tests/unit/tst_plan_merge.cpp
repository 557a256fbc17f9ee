// Merging with what people wrote: files, the CIB, and the version of the cluster's configuration.
#include "plan/cib_merge.h"
#include "plan/file_merge.h"
#include "plan/stack_version.h"
#include "support/facts_support.h"
#include "support/support.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

QByteArray cib(const QByteArray &properties, const QByteArray &resources,
               const QByteArray &constraints = {})
{
    return "<cib crm_feature_set=\"3.16.2\" validate-with=\"pacemaker-3.9\" epoch=\"7\" "
           "num_updates=\"3\" admin_epoch=\"0\">\n"
           "  <configuration>\n"
           "    <crm_config>\n"
           "      <cluster_property_set id=\"cib-bootstrap-options\">\n"
           + properties
           + "      </cluster_property_set>\n"
             "    </crm_config>\n"
             "    <nodes>\n"
             "      <node id=\"1\" uname=\"magma1\"/>\n"
             "    </nodes>\n"
             "    <resources>\n"
           + resources + "    </resources>\n    <constraints>\n" + constraints
           + "    </constraints>\n"
             "  </configuration>\n"
             "  <status/>\n"
             "</cib>\n";
}

QByteArray setting(const QByteArray &name, const QByteArray &value)
{
    return "        <nvpair id=\"cib-bootstrap-options-" + name + "\" name=\"" + name
           + "\" value=\"" + value + "\"/>\n";
}

QByteArray dummy(const QByteArray &id)
{
    return "      <primitive id=\"" + id
           + "\" class=\"ocf\" provider=\"heartbeat\" type=\"Dummy\"/>\n";
}

QByteArray fence(const QByteArray &password)
{
    return "      <primitive id=\"f\" class=\"stonith\" type=\"fence_ilo\">\n"
           "        <instance_attributes id=\"f-i\">\n"
           "          <nvpair id=\"f-i-p\" name=\"password\" value=\""
           + password
           + "\"/>\n"
             "        </instance_attributes>\n"
             "      </primitive>\n";
}

plan::CibChange merged(const QByteArray &current, const plan::CibWish &wish)
{
    const auto change = plan::mergeCib(current, wish);
    if (!change)
        qFatal("%s", qPrintable(change.error().message));
    return *change;
}

facts::HostFacts hostWith(const QByteArray &file, std::optional<int> live)
{
    facts::HostFacts facts;
    if (!file.isEmpty())
        test::setFile(facts, u"/etc/corosync/corosync.conf"_s, file, true);
    facts.node.isRunning = live.has_value();
    facts.node.configVersion = live;
    return facts;
}

}

class TestPlanMerge : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void hostsKeepForeignLines();
    void hostsLoseOurNamesElsewhere();
    void interfacesKeepForeignStanzas();
    void interfacesKeepNameServers();
    void mergingTwiceChangesNothing();
    void sysconfigKeepsForeignKeys();

    void cibKeepsWhatIsForeign();
    void cibDropsWhatWasOurs();
    void cibLeavesLaterThingsAlone();
    void cibIgnoresOrderAndUnchangedSecrets();
    void cibTakesAChangedSecret();
    void cibKeepsATargetRole();
    void cibOfABlankClusterAsksForItsOwnParts();
    void guardSeesNeitherNodesNorSecrets();

    void versionStaysWhereNothingChanged();
    void versionGrowsBeyondEveryOther();
    void versionOfABlankClusterIsAsDrawn();
    void timersAreReloadedAddressesAreNot_data();
    void timersAreReloadedAddressesAreNot();
};

void TestPlanMerge::hostsKeepForeignLines()
{
    const QByteArray present = "# the printers\n192.168.11.90\tprinter  # third floor\n\n";
    QCOMPARE(
        plan::mergeHosts("# Written by Basalt for the cluster magma\n10.0.0.1 magma1\n", present),
        QByteArray("# Written by Basalt for the cluster magma\n10.0.0.1 magma1\n"
                   "# the printers\n192.168.11.90\tprinter  # third floor\n\n"));
}

void TestPlanMerge::hostsLoseOurNamesElsewhere()
{
    const QByteArray wanted = "10.0.0.1 magma1.example.org magma1\n10.0.0.2 magma2\n";
    QCOMPARE(plan::mergeHosts(wanted, "127.0.1.1\tmagma1.example.org\tmagma1\n"
                                      "10.9.9.9 magma2 backup # old\n"
                                      "10.9.9.8 magma22\n"),
             wanted + "10.9.9.9        backup # old\n10.9.9.8 magma22\n");
}

void TestPlanMerge::interfacesKeepForeignStanzas()
{
    const QByteArray wanted = "auto lo\niface lo inet loopback\n\nauto br0\n"
                              "iface br0 inet static\n    address 10.0.0.1/24\n";
    const QByteArray present = "# installer\nsource /etc/network/interfaces.d/*\n\n"
                               "auto lo eno1 eno9\n"
                               "iface lo inet loopback\n"
                               "# first port\n"
                               "iface eno1 inet static\n"
                               "    # inside\n"
                               "    address 10.0.0.1/24\n\n"
                               "# out of band\n"
                               "iface eno9 inet dhcp\n"
                               "    metric 200\n"
                               "# the end\n";
    QCOMPARE(plan::mergeInterfaces(wanted, present, {u"lo"_s, u"br0"_s, u"eno1"_s}),
             wanted
                 + "\n# installer\nsource /etc/network/interfaces.d/*\n\n"
                   "auto eno9\n\n# out of band\niface eno9 inet dhcp\n    metric 200\n# the end\n");
}

void TestPlanMerge::interfacesKeepNameServers()
{
    const QByteArray wanted = "auto br0\niface br0 inet static\n    address 10.0.0.1/24\n"
                              "    gateway 10.0.0.254\n    bridge_ports eno1\n";
    const QByteArray present = "auto eno1\niface eno1 inet static\n    address 10.0.0.1/24\n"
                               "\tdns-nameservers 10.0.0.53\n";
    const QSet<QString> ours{u"br0"_s, u"eno1"_s};
    const QByteArray once = plan::mergeInterfaces(wanted, present, ours);
    QCOMPARE(once, QByteArray("auto br0\niface br0 inet static\n    address 10.0.0.1/24\n"
                              "    gateway 10.0.0.254\n    dns-nameservers 10.0.0.53\n"
                              "    bridge_ports eno1\n"));
    QCOMPARE(plan::mergeInterfaces(wanted, once, ours), once);
}

void TestPlanMerge::mergingTwiceChangesNothing()
{
    const QByteArray hosts = "# Written by Basalt for the cluster magma\n10.0.0.1 magma1\n";
    const QByteArray once = plan::mergeHosts(hosts, "127.0.0.1 localhost magma1\n# x\n");
    QCOMPARE(plan::mergeHosts(hosts, once), once);
    const QByteArray wanted = "# Written by Basalt for the cluster magma\nauto br0\n"
                              "iface br0 inet manual\n";
    const QByteArray merged = plan::mergeInterfaces(
        wanted, "auto br0 eno9\n\n# x\niface eno9 inet dhcp\n\nsource y\n", {u"br0"_s});
    QCOMPARE(plan::mergeInterfaces(wanted, merged, {u"br0"_s}), merged);
}

void TestPlanMerge::sysconfigKeepsForeignKeys()
{
    QCOMPARE(
        plan::mergeSysconfig("NETWORKING=yes\nHOSTNAME=magma1\n",
                             "# by anaconda\nNETWORKING=yes\nHOSTNAME=localhost\nNOZEROCONF=yes\n"),
        QByteArray("NETWORKING=yes\nHOSTNAME=magma1\n# by anaconda\nNOZEROCONF=yes\n"));
}

void TestPlanMerge::cibKeepsWhatIsForeign()
{
    const QByteArray current =
        cib(setting("dc-version", "2") + setting("stonith-enabled", "false"), dummy("theirs"));
    const plan::CibChange change = merged(
        current, {cib(setting("stonith-enabled", "true"), dummy("ours")), {}, {}, false, {}});
    QVERIFY(change.isNeeded);
    QCOMPARE(change.foreign, QStringList{u"theirs"_s});
    QVERIFY(change.wanted.contains("id=\"theirs\""));
    QVERIFY(change.wanted.contains("id=\"ours\""));
    QVERIFY(change.wanted.contains("name=\"dc-version\""));
    QVERIFY(change.wanted.contains("name=\"stonith-enabled\" value=\"true\""));
    QVERIFY(!change.wanted.contains("<nodes"));
    QVERIFY(change.changed.contains(u"ours"_s));
}

void TestPlanMerge::cibDropsWhatWasOurs()
{
    const QByteArray current = cib(setting("a", "1"), dummy("old") + dummy("theirs"));
    const plan::CibChange change =
        merged(current, {cib({}, {}), {u"old"_s, u"cib-bootstrap-options-a"_s}, {}, false, {}});
    QVERIFY(change.isNeeded);
    QVERIFY(!change.wanted.contains("old"));
    QVERIFY(!change.wanted.contains("name=\"a\""));
    QVERIFY(change.wanted.contains("theirs"));
}

void TestPlanMerge::cibLeavesLaterThingsAlone()
{
    const QByteArray current = cib({}, dummy("vm"));
    const plan::CibChange change = merged(current, {cib({}, {}), {u"vm"_s}, {u"vm"_s}, false, {}});
    QVERIFY(!change.isNeeded);
    QVERIFY(change.foreign.isEmpty());
}

void TestPlanMerge::cibIgnoresOrderAndUnchangedSecrets()
{
    const QByteArray hash = "sha256:" + test::sha256("geheim");
    const QByteArray current = cib(setting("a", "1") + setting("b", "2"), fence(hash));
    const QByteArray ours = cib(setting("b", "2") + setting("a", "1"), fence("@secret:board@"));
    QVERIFY(
        !merged(current, {ours, {}, {}, false, {{u"board"_s, test::sha256("geheim")}}}).isNeeded);
    // Nobody can say whether it is another one: then it stays.
    QVERIFY(!merged(current, {ours, {}, {}, false, {}}).isNeeded);
}

void TestPlanMerge::cibTakesAChangedSecret()
{
    const QByteArray current = cib({}, fence("sha256:" + test::sha256("alt")));
    const plan::CibChange change = merged(
        current,
        {cib({}, fence("@secret:board@")), {}, {}, false, {{u"board"_s, test::sha256("neu")}}});
    QVERIFY(change.isNeeded);
    QCOMPARE(change.changed, QSet<QString>{u"f"_s});
    int secrets = 0;
    for (const ContentPart &part : change.config)
        secrets += part.secret == u"board" && part.form == SecretForm::XmlAttribute ? 1 : 0;
    QCOMPARE(secrets, 1);
}

void TestPlanMerge::cibKeepsATargetRole()
{
    const auto vm = [](const QByteArray &role) {
        return "      <primitive id=\"vm\" class=\"ocf\" type=\"VirtualDomain\">\n"
               "        <meta_attributes id=\"vm-m\">\n"
               "          <nvpair id=\"vm-m-target-role\" name=\"target-role\" value=\""
               + role
               + "\"/>\n"
                 "        </meta_attributes>\n"
                 "      </primitive>\n";
    };
    QVERIFY(!merged(cib({}, vm("Stopped")), {cib({}, vm("Started")), {}, {}, false, {}}).isNeeded);
}

void TestPlanMerge::cibOfABlankClusterAsksForItsOwnParts()
{
    const plan::CibChange change =
        merged({}, {cib(setting("stonith-enabled", "true"), dummy("ours")), {}, {}, true, {}});
    QVERIFY(change.isNeeded);
    QCOMPARE(change.guard, u"empty"_s);
    const QByteArray text = change.config.constFirst().bytes;
    QVERIFY(text.contains("\n    @nodes@\n"));
    QVERIFY(text.contains("\n        @properties@\n"));
}

void TestPlanMerge::guardSeesNeitherNodesNorSecrets()
{
    const QByteArray one = plan::guardedLines(cib(setting("a", "1"), fence("x") + dummy("d")));
    QCOMPARE(plan::guardedLines(cib(setting("a", "2"), fence("y") + dummy("d"))), one);
    QVERIFY(plan::guardedLines(cib({}, fence("x") + dummy("e"))) != one);
    QVERIFY(one.contains("id=\"d\""));
}

void TestPlanMerge::versionStaysWhereNothingChanged()
{
    design::Design design;
    design.cluster.configVersion = 3;
    const catalogue::Platform platform;
    const auto change =
        plan::versionChange(design, platform,
                            {{u"a"_s, hostWith("totem {\n config_version: 7\n token: 1\n}\n", 7)},
                             {u"b"_s, hostWith("totem {\n config_version: 7\n token: 1\n}\n", 7)}},
                            "totem {\n config_version: 3\n token: 1\n}\n");
    QVERIFY(!change.isChanged);
    QCOMPARE(change.version, 7);
}

void TestPlanMerge::versionGrowsBeyondEveryOther()
{
    design::Design design;
    design.cluster.configVersion = 3;
    const catalogue::Platform platform;
    const QByteArray wanted = "totem {\n config_version: 3\n token: 1\n}\n";
    const auto change =
        plan::versionChange(design, platform,
                            {{u"a"_s, hostWith("totem {\n config_version: 5\n token: 2\n}\n", 8)},
                             {u"b"_s, hostWith("totem {\n config_version: 6\n token: 2\n}\n", {})}},
                            wanted);
    QVERIFY(change.isChanged);
    QCOMPARE(change.version, 9);
    // Equal but for their versions: they have to agree as well.
    const auto uneven =
        plan::versionChange(design, platform,
                            {{u"a"_s, hostWith("totem {\n config_version: 5\n token: 1\n}\n", {})},
                             {u"b"_s, hostWith("totem {\n config_version: 4\n token: 1\n}\n", {})}},
                            wanted);
    QVERIFY(uneven.isChanged);
    QCOMPARE(uneven.version, 6);
}

void TestPlanMerge::versionOfABlankClusterIsAsDrawn()
{
    design::Design design;
    design.cluster.configVersion = 3;
    const auto change =
        plan::versionChange(design, catalogue::Platform{}, {{u"a"_s, hostWith({}, {})}},
                            "totem {\n config_version: 3\n}\n");
    QVERIFY(change.isChanged);
    QCOMPARE(change.version, 3);
    QVERIFY(!change.needsStop);
}

void TestPlanMerge::timersAreReloadedAddressesAreNot_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("stops");
    QTest::newRow("timer") << QByteArray("token: 3000") << QByteArray("token: 5000") << false;
    QTest::newRow("priority") << QByteArray("knet_link_priority: 20")
                              << QByteArray("knet_link_priority: 30") << false;
    QTest::newRow("address") << QByteArray("ring0_addr: 10.0.0.2")
                             << QByteArray("ring0_addr: 10.0.0.22") << true;
    QTest::newRow("cipher") << QByteArray("aes256") << QByteArray("aes128") << true;
    QTest::newRow("quorum") << QByteArray("two_node: 1") << QByteArray("two_node: 0") << true;
}

void TestPlanMerge::timersAreReloadedAddressesAreNot()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(bool, stops);
    const QByteArray before =
        test::sourceFile(u"tests/golden/render/magma-debian12/magma1/etc/corosync/corosync.conf"_s);
    QByteArray after = before;
    after.replace(from, to);
    QVERIFY(after != before);
    const auto change = plan::versionChange(design::Design(), catalogue::Platform{},
                                            {{u"a"_s, hostWith(before, 3)}}, after);
    QVERIFY(change.isChanged);
    QVERIFY(change.isLive);
    QCOMPARE(change.needsStop, stops);
}

QTEST_GUILESS_MAIN(TestPlanMerge)
#include "tst_plan_merge.moc"
