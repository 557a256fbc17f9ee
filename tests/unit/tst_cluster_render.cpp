#include "catalogue/catalogue.h"
#include "design/derived.h"
#include "render/domain_files.h"
#include "render/render.h"
#include "render/rule_input.h"
#include "render/stack_files.h"
#include "render/vm_content.h"
#include "support/cluster_designs.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

const catalogue::Platform &platform(const design::Design &design)
{
    return *catalogue::findPlatform(catalogue::builtIn(), design.cluster.platform);
}

formats::Cib cibOf(const design::Design &design)
{
    return render::renderCib(design, platform(design), catalogue::builtIn());
}

QString parameter(const formats::Cib &cib, const QString &primitive, const QString &name)
{
    const formats::CibPrimitive *found = formats::findPrimitive(cib, primitive);
    const formats::NameValue *value = found ? formats::findValue(found->parameters, name) : nullptr;
    return value ? value->value : QString();
}

QString propertyOf(const formats::Cib &cib, const QString &name)
{
    const formats::NameValue *value = formats::findValue(cib.properties, name);
    return value ? value->value : QString();
}

QString timeout(const formats::Cib &cib, const QString &primitive, const QString &operation)
{
    if (const formats::CibPrimitive *found = formats::findPrimitive(cib, primitive))
        for (const formats::CibOperation &each : found->operations)
            if (each.name == operation)
                return each.timeout;
    return {};
}

/// The one device with a delay, as "name:seconds"; several are joined.
QString delays(const formats::Cib &cib)
{
    QStringList found;
    for (const formats::CibPrimitive &primitive : cib.primitives)
        for (const formats::NameValue &value : primitive.parameters)
            if (value.name.contains(u"delay"_s))
                found.append(primitive.id + u' ' + value.name + u'=' + value.value);
    return found.join(u", "_s);
}

QByteArray domainOf(const design::Design &design)
{
    const render::Context context{design, platform(design), catalogue::builtIn()};
    return placeholderBytes(render::renderDomains(context).value().constFirst());
}

}

class TestClusterRender : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nodeNamesFollowTheStack()
    {
        const design::Design old = test::twoHosts(u"el6"_s);
        const design::Design modern = test::twoHosts(u"debian12"_s);
        QCOMPARE(render::nodeName(old, old.hosts[0], platform(old)), u"magma1-hb"_s);
        QCOMPARE(render::nodeName(modern, modern.hosts[0], platform(modern)), u"magma1"_s);
        QCOMPARE(cibOf(old).nodes[1].id, u"magma2-hb"_s);
        QCOMPARE(cibOf(modern).nodes[1].id, u"2"_s);
    }

    void fencingSpeaksTheNamesOfThePlatform()
    {
        const formats::Cib old = cibOf(test::twoHosts(u"el6"_s));
        QCOMPARE(parameter(old, u"fence-magma1"_s, u"ipaddr"_s), u"magma1-ilo"_s);
        QCOMPARE(parameter(old, u"fence-magma1"_s, u"login"_s), u"fence"_s);
        QCOMPARE(parameter(old, u"fence-magma1"_s, u"secure"_s), u"1"_s);
        QCOMPARE(parameter(old, u"fence-magma1"_s, u"pcmk_host_list"_s), u"magma1-hb"_s);
        const formats::Cib modern = cibOf(test::twoHosts(u"debian12"_s));
        QCOMPARE(parameter(modern, u"fence-magma1"_s, u"ip"_s), u"magma1-ilo"_s);
        QCOMPARE(parameter(modern, u"fence-magma1"_s, u"username"_s), u"fence"_s);
        QCOMPARE(parameter(modern, u"fence-magma1"_s, u"lanplus"_s), u"1"_s);
        const formats::CibPrimitive *device = formats::findPrimitive(modern, u"fence-magma1"_s);
        QCOMPARE(formats::findValue(device->parameters, u"password"_s)->secret, u"magma1-ilo"_s);
    }

    void translatesOptionsByTheCatalogue()
    {
        design::Design design = test::twoHosts(u"debian12"_s);
        design.fencing[0].agent = u"fence_ilo_mp"_s;
        design.fencing[0].options = {{u"secure"_s, u"yes"_s}, {u"cmd_prompt"_s, u"x"_s}};
        const formats::Cib modern = cibOf(design);
        QCOMPARE(parameter(modern, u"fence-magma1"_s, u"ssh"_s), u"1"_s);
        QCOMPARE(parameter(modern, u"fence-magma1"_s, u"command_prompt"_s), u"x"_s);
        design.cluster.platform = u"el6"_s;
        design.fencing[0].options = {{u"ssh"_s, u"true"_s}, {u"command_prompt"_s, u"x"_s}};
        const formats::Cib old = cibOf(design);
        QCOMPARE(parameter(old, u"fence-magma1"_s, u"secure"_s), u"1"_s);
        QCOMPARE(parameter(old, u"fence-magma1"_s, u"cmd_prompt"_s), u"x"_s);
    }

    void noDeviceRunsOnItsVictim()
    {
        const formats::Cib cib = cibOf(test::threeHosts(u"debian12"_s));
        QStringList bans;
        for (const formats::CibLocation &each : cib.locations)
            if (each.resource.startsWith(u"fence"_s))
                bans.append(each.id + u' ' + each.node + u' ' + each.score);
        QCOMPARE(bans, (QStringList{u"loc-fence-node1 node1 -INFINITY"_s,
                                    u"loc-fence-node2 node2 -INFINITY"_s,
                                    u"loc-fence-node3 node3 -INFINITY"_s}));
    }

    void oneDeviceWaits_data()
    {
        QTest::addColumn<design::Design>("design");
        QTest::addColumn<QString>("expected");
        const design::Design modern = test::twoHosts(u"debian12"_s);
        QTest::newRow("modern") << modern << u"fence-magma1 pcmk_delay_base=5s"_s;
        QTest::newRow("old") << test::twoHosts(u"el6"_s) << u"fence-magma1 delay=10"_s;
        QTest::newRow("three hosts") << test::threeHosts(u"debian12"_s) << u""_s;

        design::Design other = modern;
        other.vms[0].prefer = u"magma2"_s;
        QTest::newRow("the other survives") << other << u"fence-magma2 pcmk_delay_base=5s"_s;

        design::Design chosen = modern;
        chosen.fencing[1].delay = 7;
        QTest::newRow("chosen") << chosen << u"fence-magma2 pcmk_delay_base=7s"_s;

        design::Design option = modern;
        option.fencing[1].options[u"delay"_s] = u"3"_s;
        QTest::newRow("option") << option << u"fence-magma2 delay=3"_s;

        design::Design shared = modern;
        shared.fencing.resize(1);
        shared.fencing[0].kills = {u"magma1"_s, u"magma2"_s};
        QTest::newRow("shared device")
            << shared << u"fence-magma1 pcmk_delay_base=magma1:5s;magma2:0s"_s;
        shared.cluster.platform = u"el6"_s;
        QTest::newRow("shared device, old") << shared << u""_s;
    }

    void oneDeviceWaits()
    {
        QFETCH(design::Design, design);
        QFETCH(QString, expected);
        QCOMPARE(delays(cibOf(design)), expected);
    }

    void priorityDelayIsTwiceTheDevices()
    {
        design::Design design = test::twoHosts(u"debian12"_s);
        QCOMPARE(propertyOf(cibOf(design), u"priority-fencing-delay"_s), u"15s"_s);
        design.fencing[0].delay = 20;
        QCOMPARE(propertyOf(cibOf(design), u"priority-fencing-delay"_s), u"40s"_s);
        QCOMPARE(propertyOf(cibOf(test::twoHosts(u"el6"_s)), u"priority-fencing-delay"_s),
                 QString());
        QCOMPARE(propertyOf(cibOf(test::threeHosts(u"debian12"_s)), u"priority-fencing-delay"_s),
                 QString());
    }

    void quorumPolicyFollowsTheStack()
    {
        const QString policy = u"no-quorum-policy"_s;
        QCOMPARE(propertyOf(cibOf(test::twoHosts(u"el6"_s)), policy), QString());
        QCOMPARE(propertyOf(cibOf(test::threeHosts(u"el6"_s)), policy), u"freeze"_s);
        design::Design design = test::twoHosts(u"debian12"_s);
        QCOMPARE(propertyOf(cibOf(design), policy), u"freeze"_s);
        design.cluster.properties[policy] = u"stop"_s;
        QCOMPARE(propertyOf(cibOf(design), policy), u"stop"_s);
    }

    void levelsUseBothPowerSupplies()
    {
        const formats::Cib cib = cibOf(test::threeHosts(u"debian12"_s));
        QCOMPARE(cib.levels.size(), 6);
        QCOMPARE(cib.levels[0], (formats::CibFencingLevel{u"node1"_s, 1, {u"fence-node1"_s}, {}}));
        QCOMPARE(cib.levels[1], (formats::CibFencingLevel{
                                    u"node1"_s, 2, {u"fence-pdu-a"_s, u"fence-pdu-b"_s}, {}}));
        QCOMPARE(parameter(cib, u"fence-pdu-b"_s, u"pcmk_host_map"_s),
                 u"node1:1;node2:2;node3:3"_s);
        QVERIFY(cibOf(test::threeHosts(u"el6"_s)).levels.isEmpty());
        QVERIFY(cibOf(test::twoHosts(u"debian12"_s)).levels.isEmpty());
    }

    void storageIsForWhatVmsUse()
    {
        const formats::Cib one = cibOf(test::twoHosts(u"debian12"_s));
        QCOMPARE(one.groups.size(), 1);
        QCOMPARE(one.groups[0].members, (QStringList{u"dlm"_s, u"lvmlockd"_s, u"vg_vm"_s}));
        QCOMPARE(one.clones[0].id, u"cl-storage"_s);

        const formats::Cib three = cibOf(test::threeHosts(u"debian12"_s));
        QCOMPARE(three.groups[0].members, (QStringList{u"dlm"_s, u"lvmlockd"_s}));
        QVERIFY(formats::findPrimitive(three, u"vg_a"_s));
        QVERIFY(!formats::findPrimitive(three, u"vg_empty"_s));
        QStringList orders;
        for (const formats::CibOrder &each : three.orders)
            orders.append(each.first + u'>' + each.then);
        QCOMPARE(orders,
                 (QStringList{u"cl-storage>cl-vg_a"_s, u"cl-storage>cl-vg_b"_s, u"cl-vg_a>vm-web"_s,
                              u"cl-vg_b>vm-db"_s, u"cl-vg_a>vm-db"_s, u"cl-vg_b>vm-test"_s}));
        QCOMPARE(three.colocations.size(), three.orders.size());

        design::Design bare = test::twoHosts(u"debian12"_s);
        bare.vms.clear();
        QCOMPARE(cibOf(bare).groups[0].members, (QStringList{u"dlm"_s, u"lvmlockd"_s}));

        const formats::Cib old = cibOf(test::twoHosts(u"el6"_s));
        QVERIFY(old.clones.isEmpty() && old.groups.isEmpty() && old.orders.isEmpty());
    }

    void vmsHaveTimeToStopAndMove()
    {
        design::Design design = test::twoHosts(u"debian12"_s);
        formats::Cib cib = cibOf(design);
        QCOMPARE(timeout(cib, u"vm-brownout05"_s, u"stop"_s), u"180s"_s);
        QCOMPARE(timeout(cib, u"vm-brownout05"_s, u"migrate_to"_s), u"120s"_s);
        constexpr qint64 gib = 1024LL * 1024 * 1024;
        design.vms[0].memory = 64 * gib; // 640 s at 0.1 GiB/s, twice 550 s at 80 % of 1 Gbit/s
        QCOMPARE(render::migrationTimeout(design, design.vms[0]), 1380);
        for (design::Host &host : design.hosts)
            for (design::Nic &nic : host.nics)
                nic.speed = 25'000'000'000;
        QCOMPARE(render::migrationTimeout(design, design.vms[0]), 660);
        design.vms[0].timeouts = {{u"migrate_to"_s, 45}, {u"stop"_s, 300}};
        cib = cibOf(design);
        QCOMPARE(timeout(cib, u"vm-brownout05"_s, u"migrate_to"_s), u"45s"_s);
        QCOMPARE(timeout(cib, u"vm-brownout05"_s, u"stop"_s), u"300s"_s);
    }

    void vmsKeepTheirPlaces()
    {
        design::Design design = test::threeHosts(u"debian12"_s);
        QStringList places;
        for (const formats::CibLocation &each : cibOf(design).locations)
            if (each.resource.startsWith(u"vm-"_s))
                places.append(each.resource + u' ' + each.node + u' ' + each.score);
        QCOMPARE(places, (QStringList{u"vm-web node2 50"_s, u"vm-db node2 -INFINITY"_s}));
        const formats::CibPrimitive test = *formats::findPrimitive(cibOf(design), u"vm-test"_s);
        QCOMPARE(formats::findValue(test.meta, u"target-role"_s)->value, u"Stopped"_s);
        QVERIFY(!formats::findValue(test.meta, u"allow-migrate"_s));
        const formats::CibPrimitive db = *formats::findPrimitive(cibOf(design), u"vm-db"_s);
        QCOMPARE(formats::findValue(db.meta, u"priority"_s)->value, u"10"_s);
    }

    void clusterConfOfTwoHosts()
    {
        const design::Design design = test::twoHosts(u"el6"_s);
        const formats::ClusterConf conf = render::clusterConfOf(design, platform(design));
        QCOMPARE(conf.elements[u"cman"_s].attributes,
                 (QMap<QString, QString>{{u"two_node"_s, u"1"_s},
                                         {u"expected_votes"_s, u"1"_s},
                                         {u"keyfile"_s, u"/etc/cluster/corosync.key"_s}}));
        QCOMPARE(conf.elements[u"totem"_s].attributes,
                 (QMap<QString, QString>{{u"rrp_mode"_s, u"passive"_s}, {u"secauth"_s, u"on"_s}}));
        QCOMPARE(conf.elements[u"dlm"_s].attributes[u"protocol"_s], u"sctp"_s);
        // cman's own defaults, which the fact sheet computed for this name.
        QCOMPARE(conf.multicast->address, u"239.192.12.187"_s);
        QCOMPARE(conf.altMulticast->address, u"239.192.12.188"_s);
        QCOMPARE(conf.altMulticast->port, 5407);
        QCOMPARE(conf.nodes[0].name, u"magma1-hb"_s);
        QCOMPARE(conf.nodes[0].altnames[0].name, u"magma1"_s);
        QCOMPARE(conf.nodes[0].fence[0].port, u"magma1-hb"_s);
    }

    void clusterConfFollowsTheSettings()
    {
        design::Design design = test::threeHosts(u"el6"_s);
        design.cluster.transport = u"udpu"_s;
        design.cluster.crypto = design::Crypto{u"none"_s, u"none"_s, {}};
        design.cluster.token = 20000;
        design.cluster.quorum.qdevice.reset();
        const formats::ClusterConf conf = render::clusterConfOf(design, platform(design));
        QVERIFY(!conf.multicast && !conf.altMulticast);
        QCOMPARE(conf.elements[u"cman"_s].attributes,
                 (QMap<QString, QString>{{u"transport"_s, u"udpu"_s}}));
        QCOMPARE(conf.elements[u"totem"_s].attributes[u"secauth"_s], u"off"_s);
        QCOMPARE(conf.elements[u"totem"_s].attributes[u"token"_s], u"20000"_s);
        QCOMPARE(conf.nodes[0].altnames[0].port, 5407);

        design.cluster.rings = {u"heartbeat"_s};
        const formats::ClusterConf single = render::clusterConfOf(design, platform(design));
        QVERIFY(!single.elements[u"totem"_s].attributes.contains(u"rrp_mode"_s));
        QVERIFY(!single.elements.contains(u"dlm"_s));
        QVERIFY(single.nodes[0].altnames.isEmpty());
    }

    void corosyncConfOfTwoHosts()
    {
        const design::Design design = test::twoHosts(u"debian12"_s);
        const formats::CorosyncConf conf = render::corosyncConfOf(design, platform(design));
        QCOMPARE(conf.totem[u"crypto_cipher"_s].value, u"aes256"_s);
        QCOMPARE(conf.totem[u"link_mode"_s].value, u"passive"_s);
        QCOMPARE(conf.totem[u"token"_s].value, u"3000"_s);
        QCOMPARE(conf.interfaces[0][u"knet_link_priority"_s].value, u"20"_s);
        QCOMPARE(conf.interfaces[1][u"knet_link_priority"_s].value, u"10"_s);
        QCOMPARE(conf.nodes[1][u"ring0_addr"_s].value, u"10.0.0.2"_s);
        QCOMPARE(conf.nodes[1][u"ring1_addr"_s].value, u"192.168.11.7"_s);
        QCOMPARE(conf.nodes[1][u"name"_s].value, u"magma2"_s);
        QCOMPARE(conf.quorum[u"two_node"_s].value, u"1"_s);
        QCOMPARE(conf.quorum[u"wait_for_all"_s].value, u"1"_s);
        QVERIFY(conf.device.isEmpty());
    }

    void corosyncConfFollowsTheSettings()
    {
        design::Design design = test::threeHosts(u"el9"_s);
        design.cluster.linkPriorities = {1, 2};
        design.hosts[1].nodeid = 1;
        const formats::CorosyncConf conf = render::corosyncConfOf(design, platform(design));
        QCOMPARE(conf.device[u"net.host"_s].value, u"10.9.9.9"_s);
        QCOMPARE(conf.device[u"votes"_s].value, u"1"_s);
        QVERIFY(!conf.quorum.contains(u"two_node"_s));
        QCOMPARE(conf.interfaces[1][u"knet_link_priority"_s].value, u"2"_s);
        QCOMPARE(conf.nodes[0][u"nodeid"_s].value, u"2"_s);
        QCOMPARE(conf.nodes[1][u"nodeid"_s].value, u"1"_s);

        design::Design pair = test::twoHosts(u"el9"_s);
        pair.cluster.quorum.qdevice = design.cluster.quorum.qdevice;
        QVERIFY(!render::corosyncConfOf(pair, platform(pair)).quorum.contains(u"two_node"_s));
    }

    void derivedValuesAreStable()
    {
        // Never to change: a changed UUID or MAC is another machine to the guest.
        const design::Design design = test::twoHosts(u"debian12"_s);
        QCOMPARE(design::vmUuid(design, design.vms[0]), u"d8f24130-45a5-56c6-9752-7e5b159243be"_s);
        QCOMPARE(design::vmMac(design, design.vms[0], 0), u"52:54:00:c6:83:86"_s);
    }

    void commonCpuModel_data()
    {
        QTest::addColumn<QStringList>("models");
        QTest::addColumn<QString>("common");
        QTest::newRow("equal") << QStringList{u"Westmere"_s, u"Westmere"_s} << u"Westmere"_s;
        QTest::newRow("older") << QStringList{u"Haswell"_s, u"Nehalem"_s} << u"Nehalem"_s;
        QTest::newRow("vendors") << QStringList{u"Haswell"_s, u"EPYC"_s} << u""_s;
        QTest::newRow("unknown") << QStringList{u"Haswell"_s, u""_s} << u""_s;
        QTest::newRow("own") << QStringList{u"my-cpu"_s, u"my-cpu"_s} << u"my-cpu"_s;
    }

    void commonCpuModel()
    {
        QFETCH(QStringList, models);
        design::Design design = test::twoHosts(u"debian12"_s);
        for (int i = 0; i < 2; ++i)
            design.hosts[i].cpuModel = models[i];
        QTEST(design::commonCpuModel(design), "common");
    }

    void domainsFollowThePlatform()
    {
        const QByteArray modern = domainOf(test::twoHosts(u"debian12"_s));
        for (const char *line :
             {"machine=\"q35\"", "<memory>2097152</memory>", "discard=\"unmap\"",
              "<source dev=\"/dev/vg_vm/kvm_brownout05\"/>", "<source bridge=\"br100\"/>",
              "<model fallback=\"forbid\">Westmere</model>", "<rng model=\"virtio\">",
              "listen=\"127.0.0.1\""})
            QVERIFY2(modern.contains(line), line + ("\nis not in\n" + modern));
        QVERIFY(!modern.contains("<emulator>"));
        const QByteArray old = domainOf(test::twoHosts(u"el6"_s));
        for (const char *line : {"machine=\"rhel6.2.0\"", "<model type=\"cirrus\"/>",
                                 "<emulator>/usr/libexec/qemu-kvm</emulator>"})
            QVERIFY2(old.contains(line), line + ("\nis not in\n" + old));
        QVERIFY(!old.contains("<rng") && !old.contains("discard"));
    }

    void domainsHoldEveryKindOfDisk()
    {
        design::Design design = test::twoHosts(u"debian12"_s);
        design::Disk cd;
        cd.file = u"/srv/install.iso"_s;
        design::Disk shared;
        shared.shareable = true;
        shared.cache = u"writeback"_s;
        design.vms[0].disks += {cd, shared};
        const QByteArray xml = domainOf(design);
        for (const char *line :
             {"<target dev=\"sda\" bus=\"sata\"/>", "<source dev=\"/dev/vg_vm/kvm_brownout05_2\"/>",
              "<target dev=\"vdb\" bus=\"virtio\"/>", "<shareable/>", "<boot dev=\"cdrom\"/>"})
            QVERIFY2(xml.contains(line), line + ("\nis not in\n" + xml));
    }

    void ruleInputIsWhatWouldBeDeployed()
    {
        const auto old = render::ruleInput(test::twoHosts(u"el6"_s), catalogue::builtIn());
        QVERIFY(old.cib && old.clusterConf && !old.corosyncConf && !old.imported);
        const auto modern = render::ruleInput(test::twoHosts(u"debian12"_s), catalogue::builtIn());
        QVERIFY(modern.cib && !modern.clusterConf && modern.corosyncConf);
        QVERIFY(!modern.files.isEmpty());
        const auto unknown = render::ruleInput(test::twoHosts(u"plan9"_s), catalogue::builtIn());
        QVERIFY(!unknown.cib && unknown.files.isEmpty());
    }

    void keysAreReferences()
    {
        const auto files =
            render::renderAll(test::twoHosts(u"debian12"_s), catalogue::builtIn()).value();
        const auto key = std::find_if(files.cbegin(), files.cend(), [](const Artefact &file) {
            return file.path == u"/etc/corosync/authkey"_s;
        });
        QVERIFY(key != files.cend());
        QCOMPARE(key->mode, 0400);
        QCOMPARE(placeholderBytes(*key), QByteArray("@secret:magma-cluster-key@"));
    }
};

QTEST_GUILESS_MAIN(TestClusterRender)
#include "tst_cluster_render.moc"
