// What the wizards that change a design decide: the examples changed by their answers, judged by the
// rules and by what-if.
#include "catalogue/catalogue.h"
#include "design/design_file.h"
#include "design/lookup.h"
#include "drafts/consequences.h"
#include "drafts/fencing_draft.h"
#include "drafts/host_draft.h"
#include "drafts/import_draft.h"
#include "drafts/rings_draft.h"
#include "drafts/storage_draft.h"
#include "render/rule_input.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using drafts::Majority;

namespace {

design::Design example(const QString &name)
{
    return design::loadDesign(QStringLiteral(BASALT_SOURCE_DIR "/resources/examples/") + name)
        .value();
}

const catalogue::Platform &platformOf(const design::Design &design)
{
    return *catalogue::findPlatform(catalogue::builtIn(), design.cluster.platform);
}

QStringList errorsOf(const design::Design &design)
{
    QStringList list;
    for (const Finding &finding :
         rules::check(render::ruleInput(design, catalogue::builtIn())).findings) {
        if (finding.severity == Severity::Error && finding.waivedBecause.isEmpty())
            list << finding.rule + u' ' + rules::messageOf(finding);
    }
    return list;
}

}

class TestWizardDrafts : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void ringsAsTheyAreChangeNothing_data() { examples(); }
    void ringsAsTheyAreChangeNothing();
    void ringsInAnotherOrder_data() { examples(); }
    void ringsInAnotherOrder();
    void aSingleRing();
    void everyMajorityIsSound_data() { examples(); }
    void everyMajorityIsSound();
    void ringProblems();
    void encryptionGoesAndComes();
    void consequences();
    void oneMoreHost_data() { examples(); }
    void oneMoreHost();
    void hostProblems();
    void aFullSwitch();
    void anotherMachine();
    void fencingAsItIsChangesNothing_data() { examples(); }
    void fencingAsItIsChangesNothing();
    void anotherBoard();
    void aSharedDeviceAndBack();
    void fencingProblems();
    void whoShootsWhom();
    void storageAsItIsChangesNothing_data() { examples(); }
    void storageAsItIsChangesNothing();
    void moreAndOtherLuns();
    void storageProblems();
    void kindsOfFiles();

private:
    void examples();
};

void TestWizardDrafts::examples()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"magma", "magma-debian12", "magma-el9", "three-iscsi", "sixteen"})
        QTest::newRow(name) << QString::fromUtf8(name) + u".yaml"_s;
}

void TestWizardDrafts::ringsAsTheyAreChangeNothing()
{
    QFETCH(QString, name);
    const design::Design design = example(name);
    const auto made =
        drafts::applied(drafts::ringsDraftOf(design), design, platformOf(design)).value();
    QCOMPARE(made.cluster, design.cluster);
}

void TestWizardDrafts::ringsInAnotherOrder()
{
    QFETCH(QString, name);
    const design::Design design = example(name);
    drafts::RingsDraft draft = drafts::ringsDraftOf(design);
    QCOMPARE(draft.rings.size(), 2);
    draft.rings.swapItemsAt(0, 1);
    const auto made = drafts::applied(draft, design, platformOf(design)).value();
    QCOMPARE(made.cluster.rings, (QStringList{design.cluster.rings[1], design.cluster.rings[0]}));
    QCOMPARE(errorsOf(made), errorsOf(design));
}

void TestWizardDrafts::aSingleRing()
{
    for (const QString &name : {u"magma.yaml"_s, u"magma-debian12.yaml"_s}) {
        const design::Design design = example(name);
        drafts::RingsDraft draft = drafts::ringsDraftOf(design);
        draft.rings.removeLast();
        const auto made = drafts::applied(draft, design, platformOf(design)).value();
        QCOMPARE(errorsOf(made), QStringList());
        QVERIFY(made.cluster.ringMode.isEmpty());
        QVERIFY(made.cluster.multicast.size() <= 1);
        QCOMPARE(made.cluster.dlmProtocol, u"tcp"_s);
        draft.rings.append(design.cluster.rings.last());
        const auto again = drafts::applied(draft, made, platformOf(design)).value();
        QCOMPARE(errorsOf(again), QStringList());
    }
}

void TestWizardDrafts::everyMajorityIsSound()
{
    QFETCH(QString, name);
    const design::Design design = example(name);
    const QList<Majority> choices = drafts::majorities(design, platformOf(design));
    QVERIFY(!choices.isEmpty());
    for (const Majority majority : choices) {
        drafts::RingsDraft draft = drafts::ringsDraftOf(design);
        draft.majority = majority;
        draft.deviceHost = u"witness.example.org"_s;
        const auto made = drafts::applied(draft, design, platformOf(design)).value();
        QCOMPARE(errorsOf(made), QStringList());
        QCOMPARE(drafts::ringsDraftOf(made).majority, majority);
    }
}

void TestWizardDrafts::ringProblems()
{
    const design::Design design = example(u"magma-debian12.yaml"_s);
    const auto problems = [&](const std::function<void(drafts::RingsDraft &)> &change) {
        drafts::RingsDraft draft = drafts::ringsDraftOf(design);
        change(draft);
        return drafts::problemsOf(draft, design, platformOf(design)).keys();
    };
    QCOMPARE(problems([](auto &) {}), QStringList());
    QCOMPARE(problems([](auto &draft) { draft.rings.clear(); }), QStringList{u"rings"_s});
    QCOMPARE(problems([](auto &draft) { draft.token = 10; }), QStringList{u"token"_s});
    QCOMPARE(problems([](auto &draft) { draft.majority = Majority::TieBreaker; }),
             QStringList{u"majority"_s});
    QCOMPARE(problems([](auto &draft) { draft.majority = Majority::QuorumDevice; }),
             QStringList{u"deviceHost"_s});
    QCOMPARE(problems([](auto &draft) {
                 draft.majority = Majority::QuorumDevice;
                 draft.deviceHost = u"magma1"_s;
             }),
             QStringList{u"deviceHost"_s});
    const design::Design old = example(u"magma.yaml"_s);
    drafts::RingsDraft three = drafts::ringsDraftOf(old);
    three.rings << u"management"_s;
    QVERIFY(drafts::problemsOf(three, old, platformOf(old)).contains(u"rings"_s));
}

void TestWizardDrafts::encryptionGoesAndComes()
{
    const design::Design design = example(u"magma-debian12.yaml"_s);
    drafts::RingsDraft draft = drafts::ringsDraftOf(design);
    QVERIFY(draft.isEncrypted);
    draft.isEncrypted = false;
    const auto open = drafts::applied(draft, design, platformOf(design)).value();
    QVERIFY(!drafts::ringsDraftOf(open).isEncrypted);
    draft.isEncrypted = true;
    const auto closed = drafts::applied(draft, open, platformOf(design)).value();
    QVERIFY(closed.cluster.crypto->key);
    QCOMPARE(errorsOf(closed), QStringList());
}

void TestWizardDrafts::consequences()
{
    const design::Design design = example(u"magma-debian12.yaml"_s);
    QCOMPARE(drafts::switchesOf(design, u"heartbeat"_s), (QStringList{u"hb-a"_s, u"hb-b"_s}));
    const QList<drafts::Consequence> list = drafts::ringConsequences(design);
    QCOMPARE(list.size(), 4); // a host, each ring, both
    QCOMPARE(list[0].service, whatif::Service::Degraded);
    QCOMPARE(list[1].service, whatif::Service::Kept);
    design::Design single = design;
    single.cluster.rings = {u"heartbeat"_s};
    QVERIFY(drafts::ringConsequences(single)[1].service != whatif::Service::Kept);
    for (const drafts::Consequence &one : drafts::fencingConsequences(design))
        QVERIFY(!one.fault.isEmpty());
}

void TestWizardDrafts::oneMoreHost()
{
    QFETCH(QString, name);
    const design::Design design = example(name);
    const QString like = design.hosts.last().name;
    const drafts::NewHost draft = drafts::newHostLike(design, like);
    const auto made = drafts::withHost(draft, design);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QCOMPARE(errorsOf(*made), errorsOf(design));
    const design::Host *host = design::findHost(*made, draft.name);
    QVERIFY(host && host->name != like);
    QCOMPARE(host->power.size(), design.hosts.last().power.size());
    const auto cables = [&](const QString &device) {
        return std::count_if(made->cables.begin(), made->cables.end(), [&](const auto &cable) {
            return cable.a.device == device || cable.b.device == device;
        });
    };
    QCOMPARE(cables(host->name), cables(like));
    QVERIFY(std::any_of(made->fencing.begin(), made->fencing.end(), [&](const auto &device) {
        return device.kills == QStringList{host->name};
    }));
}

void TestWizardDrafts::hostProblems()
{
    const design::Design design = example(u"magma-debian12.yaml"_s);
    const auto problems = [&](const std::function<void(drafts::NewHost &)> &change) {
        drafts::NewHost draft = drafts::newHostLike(design, u"magma2"_s);
        change(draft);
        return drafts::problemsOf(draft, design).keys();
    };
    QCOMPARE(problems([](auto &) {}), QStringList());
    QCOMPARE(problems([](auto &draft) { draft.name = u"magma1"_s; }), QStringList{u"name"_s});
    QCOMPARE(problems([](auto &draft) { draft.addresses[u"public"_s] = u"192.168.11.6"_s; }),
             QStringList{u"address-public"_s});
    QCOMPARE(problems([](auto &draft) { draft.addresses[u"public"_s] = u"10.9.9.9"_s; }),
             QStringList{u"address-public"_s});
    QCOMPARE(problems([](auto &draft) { draft.hardware.ports.first() = u"xyz"_s; }),
             QStringList{u"ports"_s});
    QCOMPARE(problems([](auto &draft) { draft.hardware.systemDisk = u"sda"_s; }),
             QStringList{u"systemDisk"_s});
    drafts::NewHost draft = drafts::newHostLike(design, u"magma2"_s);
    drafts::rename(draft, u"lava"_s);
    QVERIFY(draft.hardware.board.startsWith(u"lava"_s));
}

void TestWizardDrafts::aFullSwitch()
{
    design::Design design = example(u"magma-debian12.yaml"_s);
    for (design::Switch &device : design.switches) {
        if (device.name == u"san-a")
            device.ports = 6; // of which 1, 2, 5 and 6 are in use
    }
    for (design::Pdu &pdu : design.pdus)
        pdu.outlets = 24;
    for (int i = 0; i < 2; ++i) {
        const auto made = drafts::withHost(drafts::newHostLike(design, u"magma2"_s), design);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        design = *made;
    }
    const auto refused = drafts::withHost(drafts::newHostLike(design, u"magma2"_s), design);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"no-port"_s);
}

void TestWizardDrafts::anotherMachine()
{
    const design::Design design = example(u"magma.yaml"_s);
    drafts::Replacement draft{u"magma1"_s, drafts::hardwareOf(design, u"magma1"_s)};
    QCOMPARE(drafts::withReplacement(draft, design).value(), design);
    draft.hardware.ports[u"eth0"_s] = u"00:11:22:33:44:55"_s;
    draft.hardware.ports[u"fc0"_s] = u"50:01:43:80:02:a3:00:99"_s;
    draft.hardware.board = u"magma1-ilo5"_s;
    const auto made = drafts::withReplacement(draft, design).value();
    QCOMPARE(made.hosts[0].nics[0].mac, u"00:11:22:33:44:55"_s);
    QCOMPARE(made.hosts[0].hbas[0].wwpn, u"50:01:43:80:02:a3:00:99"_s);
    QCOMPARE(made.fencing[0].address, u"magma1-ilo5"_s);
    QCOMPARE(made.cables, design.cables);
    QCOMPARE(made.hosts[1], design.hosts[1]);
}

void TestWizardDrafts::fencingAsItIsChangesNothing()
{
    QFETCH(QString, name);
    const design::Design design = example(name);
    const auto made =
        drafts::applied(drafts::fencingDraftOf(design, 1), design, catalogue::builtIn());
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QCOMPARE(design::writeDesign(*made), design::writeDesign(design));
}

void TestWizardDrafts::anotherBoard()
{
    const design::Design design = example(u"magma-debian12.yaml"_s);
    drafts::FencingDraft draft = drafts::fencingDraftOf(design, 1);
    drafts::chooseAgent(draft, design, catalogue::builtIn(), u"fence_redfish"_s);
    draft.survivor = u"magma2"_s;
    drafts::countAddresses(draft, design, u"10.20.0.11"_s);
    const auto made = drafts::applied(draft, design, catalogue::builtIn()).value();
    QCOMPARE(made.fencing[0].agent, u"fence_redfish"_s);
    QCOMPARE(made.fencing[1].address, u"10.20.0.12"_s);
    QVERIFY(!made.fencing[0].delay);
    QCOMPARE(made.fencing[1].delay.value_or(0), draft.delay);
    QCOMPARE(made.cables, design.cables);
    QCOMPARE(errorsOf(made), QStringList());
}

void TestWizardDrafts::aSharedDeviceAndBack()
{
    const design::Design design = example(u"magma-debian12.yaml"_s);
    drafts::FencingDraft draft = drafts::fencingDraftOf(design, 1);
    drafts::chooseAgent(draft, design, catalogue::builtIn(), u"fence_apc_snmp"_s);
    QVERIFY(draft.isShared);
    drafts::countAddresses(draft, design, u"rack-pdu"_s);
    const auto shared = drafts::applied(draft, design, catalogue::builtIn()).value();
    QVERIFY(!design::findFencing(shared, u"fence-magma1"_s));
    const auto one = drafts::fencingDraftOf(shared, 1);
    QVERIFY(one.isShared);
    QCOMPARE(one.plugs.value(u"magma2"_s), u"2"_s);
    drafts::FencingDraft back = one;
    drafts::chooseAgent(back, shared, catalogue::builtIn(), u"fence_ipmilan"_s);
    drafts::countAddresses(back, shared, u"magma1-ipmi"_s);
    const auto boards = drafts::applied(back, shared, catalogue::builtIn()).value();
    const design::FencingDevice *board = design::findFencing(boards, u"fence-magma2"_s);
    QVERIFY(board);
    QCOMPARE(board->address, u"magma2-ipmi"_s);
    QVERIFY(design::peerOf(boards, {u"fence-magma2"_s, u"lan"_s}));
}

void TestWizardDrafts::fencingProblems()
{
    const design::Design design = example(u"magma-debian12.yaml"_s);
    const auto problems = [&](const std::function<void(drafts::FencingDraft &)> &change) {
        drafts::FencingDraft draft = drafts::fencingDraftOf(design, 1);
        change(draft);
        return drafts::problemsOf(draft, design, catalogue::builtIn()).keys();
    };
    QCOMPARE(problems([](auto &) {}), QStringList());
    QCOMPARE(problems([](auto &draft) { draft.agent = u"fence_nothing"_s; }),
             QStringList{u"agent"_s});
    QCOMPARE(problems([](auto &draft) { draft.addresses.first() = u"magma1"_s; }),
             QStringList{u"address"_s});
    QCOMPARE(problems([](auto &draft) { draft.addresses.last() = draft.addresses.first(); }),
             QStringList{u"address"_s});
    QCOMPARE(problems([](auto &draft) { draft.login.clear(); }), QStringList{u"login"_s});
}

void TestWizardDrafts::whoShootsWhom()
{
    const design::Design design = example(u"magma-debian12.yaml"_s);
    const QList<drafts::Shot> shots = drafts::shotsOf(design);
    QCOMPARE(shots.size(), 2);
    QCOMPARE(shots[0].victim, u"magma1"_s);
    QCOMPARE(shots[0].shooters, QStringList{u"magma2"_s});
    QCOMPARE(shots[0].levels.value(0), QStringList{u"fence-magma1"_s});
    design::Design open = design;
    open.fencing.clear();
    QCOMPARE(drafts::shotsOf(open)[0], (drafts::Shot{u"magma1"_s, {}, {}}));
}

void TestWizardDrafts::storageAsItIsChangesNothing()
{
    QFETCH(QString, name);
    const design::Design design = example(name);
    for (const design::Storage &storage : design.storage)
        QCOMPARE(drafts::applied(drafts::storageDraftOf(design, storage.name), design).value(),
                 design);
}

void TestWizardDrafts::moreAndOtherLuns()
{
    const design::Design design = example(u"magma-debian12.yaml"_s);
    drafts::StorageDraft draft = drafts::storageDraftOf(design, design.storage[0].name);
    const QString first = draft.luns[0].name;
    drafts::addLun(draft, design);
    QCOMPARE(draft.luns.size(), 3);
    QVERIFY(draft.luns[2].owner != draft.luns[1].owner);
    draft.luns[2].wwid = u"3600c0ff000d5aa8bdfdd8e5001000003"_s;
    draft.luns[2].group = u"vg_more"_s;
    draft.luns[0].name = u"fast"_s;
    const auto changed = drafts::applied(draft, design);
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().message));
    const design::Design &made = *changed;
    QCOMPARE(errorsOf(made), QStringList());
    QVERIFY(design::findLun(made, u"fast"_s) && !design::findLun(made, first));
    QVERIFY(made.volumeGroups[0].luns.contains(u"fast"_s));
    QCOMPARE(design::findVolumeGroup(made, u"vg_more"_s)->luns, QStringList{draft.luns[2].name});
    draft.luns.removeLast();
    QCOMPARE(drafts::applied(draft, design).value().volumeGroups.size(),
             design.volumeGroups.size());
    // Guests have their disks there.
    for (drafts::LunRow &lun : draft.luns)
        lun.group.clear();
    design::Design named = design;
    for (design::Vm &vm : named.vms)
        vm.disks[0].vg = named.volumeGroups[0].name;
    QVERIFY(!drafts::applied(draft, named));
}

void TestWizardDrafts::storageProblems()
{
    const design::Design design = example(u"magma-debian12.yaml"_s);
    const auto problems = [&](const std::function<void(drafts::StorageDraft &)> &change) {
        drafts::StorageDraft draft = drafts::storageDraftOf(design, design.storage[0].name);
        change(draft);
        return drafts::problemsOf(draft, design).keys();
    };
    QCOMPARE(problems([](auto &) {}), QStringList());
    QCOMPARE(problems([](auto &draft) { draft.luns[1].name = draft.luns[0].name; }),
             QStringList{u"luns"_s});
    QCOMPARE(problems([](auto &draft) { draft.luns[1].wwid = draft.luns[0].wwid; }),
             QStringList{u"luns"_s});
    QCOMPARE(problems([](auto &draft) { draft.luns[1].group = u"a/b"_s; }), QStringList{u"luns"_s});
    QCOMPARE(problems([](auto &draft) { draft.array = u"nobody"_s; }), QStringList{u"array"_s});
}

void TestWizardDrafts::kindsOfFiles()
{
    using import::SourceKind;
    QCOMPARE(drafts::kindOf("<?xml version=\"1.0\"?>\n<!-- ours -->\n<cluster name=\"a\">"),
             SourceKind::ClusterConf);
    QCOMPARE(drafts::kindOf("<cib epoch=\"1\">"), SourceKind::CibXml);
    QCOMPARE(drafts::kindOf("# corosync\ntotem {\n  version: 2\n}"), SourceKind::CorosyncConf);
    QCOMPARE(drafts::kindOf("node magma1\nprimitive a ocf:b"), SourceKind::CrmShell);
    QCOMPARE(drafts::kindOf("[root@magma1 ~]# cat /etc/cluster/cluster.conf\n<cluster/>"),
             SourceKind::Transcript);
    const auto read = drafts::readSource(u"/nowhere/at-all"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"cannot-read"_s);
}

QTEST_GUILESS_MAIN(TestWizardDrafts)
#include "tst_wizard_drafts.moc"
