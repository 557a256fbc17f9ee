// The wizard's draft of a new cluster: its own answers make designs without errors, wrong ones are told.
#include "catalogue/catalogue.h"
#include "design/design_file.h"
#include "design/lookup.h"
#include "drafts/new_cluster.h"
#include "drafts/numbering.h"
#include "render/rule_input.h"
#include "whatif/atlas.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using drafts::NewCluster;
using drafts::San;

namespace {

QStringList findingsOf(const design::Design &design, Severity severity)
{
    QStringList list;
    const auto report = rules::check(render::ruleInput(design, catalogue::builtIn()));
    for (const Finding &finding : report.findings) {
        if (finding.severity == severity)
            list << finding.rule + u' ' + finding.subject + u": "_s + rules::messageOf(finding);
    }
    return list;
}

}

class TestNewCluster : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void defaultsHaveNoErrors_data();
    void defaultsHaveNoErrors();
    void magmaIsComplete();
    void placeholdersAreFound();
    void everyBoardAgentIsAccepted();
    void problems_data();
    void problems();
    void theNameIsFollowed();
    void subnetsMoveOutOfTheWay();
    void counting();
};

void TestNewCluster::defaultsHaveNoErrors_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<San>("san");
    QTest::addColumn<int>("hosts");
    const std::pair<const char *, San> sans[]{
        {"none", San::None}, {"fc", San::FibreChannel}, {"iscsi", San::Iscsi}};
    for (const QString &platform : catalogue::builtIn().platforms.keys()) {
        for (const auto &[name, san] : sans) {
            for (int hosts = 2; hosts <= 8; ++hosts)
                QTest::addRow("%s %s %d", qPrintable(platform), name, hosts)
                    << platform << san << hosts;
        }
    }
}

void TestNewCluster::defaultsHaveNoErrors()
{
    QFETCH(QString, platform);
    QFETCH(San, san);
    QFETCH(int, hosts);
    NewCluster draft;
    draft.platform = platform;
    draft.san = san;
    draft.hosts = hosts;
    const auto design = drafts::designOf(draft, catalogue::builtIn());
    QVERIFY2(design, design ? "" : qPrintable(design.error().message));
    QCOMPARE(findingsOf(*design, Severity::Error), QStringList());
    // What no drawing can mend: halves without a majority, what a vendor does not support, and disks that only
    // the machines know.
    for (const QString &warning : findingsOf(*design, Severity::Warning))
        QVERIFY2(warning.startsWith(u"ID-17"_s) || warning.startsWith(u"R-29"_s)
                     || warning.contains(u"placeholder"_s),
                 qPrintable(warning));
    // No single fault loses the service but the one of the only array.
    for (const whatif::AtlasEntry &entry : whatif::atlas(*design, 1).single)
        QVERIFY2(entry.service != whatif::Service::Lost
                     || design::findStorage(*design, entry.fail.first()),
                 qPrintable(entry.reason));
    QCOMPARE(*design::parseDesign(design::writeDesign(*design), u"new.yaml"_s), *design);
}

void TestNewCluster::magmaIsComplete()
{
    const design::Design design = *drafts::designOf({}, catalogue::builtIn());
    QCOMPARE(design.hosts.size(), 2);
    QCOMPARE(design.hosts[1].name, u"magma2"_s);
    QCOMPARE(design.switches.size(), 6);
    QCOMPARE(design.storage.size(), 1);
    QCOMPARE(design.volumeGroups.size(), 1);
    QCOMPARE(design.pdus.size(), 2);
    QCOMPARE(design.cluster.rings, (QStringList{u"heartbeat"_s, u"public"_s}));
    QCOMPARE(design.fencing.size(), 4);
    QCOMPARE(design.fencing[1].address, u"magma2-ipmi"_s);
    QCOMPARE(design.fencing[0].password->name, drafts::boardSecrets({})[0]);
    for (const design::Host &host : design.hosts) {
        QCOMPARE(host.power.size(), 2);
        for (const design::Bond &bond : host.bonds) {
            QStringList switches;
            for (const QString &member : bond.of)
                switches << design::peerOf(design, {host.name, member})->device;
            QVERIFY(switches[0] != switches[1]);
        }
    }
}

/// Until each is replaced, the rules name it.
void TestNewCluster::placeholdersAreFound()
{
    NewCluster draft;
    const auto placeholders = [&draft] {
        return findingsOf(*drafts::designOf(draft, catalogue::builtIn()), Severity::Warning)
            .filter(u"placeholder"_s);
    };
    QStringList found = placeholders();
    QCOMPARE(found.size(), draft.luns + draft.hosts);
    QCOMPARE(found.filter(u"S-06"_s).size(), draft.luns);
    QVERIFY(found.first().contains(u"_lun1"_s));
    QVERIFY(found.last().startsWith(u"S-11 magma2:"_s));
    for (int i = 0; i < draft.luns; ++i)
        draft.wwids << u"3600c0ff000d5aa8bdfdd8e500100000%1"_s.arg(i);
    QCOMPARE(placeholders(), found.filter(u"S-11"_s));
    draft.systemDisk = u"/dev/disk/by-id/scsi-3600508b1001c5d6ff0a1b2c3d4e5f601"_s;
    QCOMPARE(placeholders(), QStringList());
}

void TestNewCluster::everyBoardAgentIsAccepted()
{
    for (const QString &agent : drafts::boardAgents(catalogue::builtIn())) {
        NewCluster draft;
        draft.agent = agent;
        QCOMPARE(findingsOf(*drafts::designOf(draft, catalogue::builtIn()), Severity::Error),
                 QStringList());
    }
}

void TestNewCluster::problems_data()
{
    QTest::addColumn<std::function<void(NewCluster &)>>("change");
    QTest::addColumn<QString>("question");
    using Change = std::function<void(NewCluster &)>;
    const auto row = [](const char *name, const Change &change, const QString &question) {
        QTest::newRow(name) << change << question;
    };
    row(
        "no name", [](NewCluster &d) { d.name.clear(); }, u"name"_s);
    row(
        "dotted host", [](NewCluster &d) { d.firstHost = u"a.b1"_s; }, u"firstHost"_s);
    row(
        "one host", [](NewCluster &d) { d.hosts = 1; }, u"hosts"_s);
    row(
        "no subnet", [](NewCluster &d) { d.publicSubnet = u"10.0.0"_s; }, u"publicSubnet"_s);
    row(
        "same subnet", [](NewCluster &d) { d.heartbeatSubnet = d.publicSubnet; },
        u"heartbeatSubnet"_s);
    row(
        "IPv6", [](NewCluster &d) { d.heartbeatSubnet = u"fd00::/64"_s; }, u"heartbeatSubnet"_s);
    row(
        "gateway elsewhere", [](NewCluster &d) { d.gateway = u"10.9.9.9"_s; }, u"gateway"_s);
    row(
        "address elsewhere", [](NewCluster &d) { d.firstAddress = u"10.9.9.9"_s; },
        u"firstAddress"_s);
    row(
        "subnet too short", [](NewCluster &d) { d.firstAddress = u"192.168.11.254"_s; },
        u"firstAddress"_s);
    row(
        "gateway among hosts", [](NewCluster &d) { d.gateway = u"192.168.11.12"_s; },
        u"firstAddress"_s);
    row(
        "small heartbeat", [](NewCluster &d) { d.heartbeatSubnet = u"10.0.0.0/31"_s; },
        u"heartbeatSubnet"_s);
    row(
        "small management", [](NewCluster &d) { d.managementSubnet = u"10.20.0.0/29"_s; },
        u"managementSubnet"_s);
    row(
        "VLAN of the boards", [](NewCluster &d) { d.guestVlan = 20; }, u"guestVlan"_s);
    row(
        "doubled WWID",
        [](NewCluster &d) {
            d.wwids = {u"3600a"_s, u"3600a"_s};
        },
        u"wwids"_s);
    row(
        "no LUN", [](NewCluster &d) { d.luns = 0; }, u"luns"_s);
    row(
        "board is the host", [](NewCluster &d) { d.firstBoard = d.firstHost; }, u"firstBoard"_s);
    row(
        "user", [](NewCluster &d) { d.boardUser = u"a b\n"_s; }, u"boardUser"_s);
}

void TestNewCluster::problems()
{
    QFETCH(std::function<void(NewCluster &)>, change);
    QFETCH(QString, question);
    NewCluster draft;
    QCOMPARE(drafts::problemsOf(draft), (QMap<QString, QString>()));
    change(draft);
    QCOMPARE(drafts::problemsOf(draft).keys(), QStringList{question});
    QVERIFY(!drafts::designOf(draft, catalogue::builtIn()));
}

void TestNewCluster::theNameIsFollowed()
{
    NewCluster draft;
    drafts::rename(draft, u"lava"_s);
    QCOMPARE(draft.firstHost, u"lava1"_s);
    QCOMPARE(draft.firstBoard, u"lava1-ipmi"_s);
    drafts::rename(draft, {}); // on the way to another one
    drafts::rename(draft, u"basalt"_s);
    QCOMPARE(draft.firstHost, u"basalt1"_s);
    draft.firstHost = u"node01"_s;
    drafts::rename(draft, u"tuff"_s);
    QCOMPARE(draft.firstHost, u"node01"_s);
}

void TestNewCluster::subnetsMoveOutOfTheWay()
{
    NewCluster draft;
    drafts::setPublicSubnet(draft, u"10.0.0.0/8"_s);
    QVERIFY(drafts::problemsOf(draft).contains(u"heartbeatSubnet"_s));
    drafts::moveOutOfTheWay(draft);
    QCOMPARE(drafts::problemsOf(draft), (QMap<QString, QString>()));
}

void TestNewCluster::counting()
{
    QCOMPARE(drafts::countedUp(u"farm09"_s, 1), u"farm10"_s);
    QCOMPARE(drafts::countedUp(u"magma1-ilo"_s, 2), u"magma3-ilo"_s);
    QCOMPARE(drafts::countedUp(u"host"_s, 0), u"host"_s);
    QCOMPARE(drafts::countedUp(u"host"_s, 1), u"host2"_s);
    QCOMPARE(drafts::addressIn(u"10.0.0.0/24"_s, 254), u"10.0.0.254"_s);
    QCOMPARE(drafts::addressIn(u"10.0.0.0/24"_s, 255), QString());
    QCOMPARE(drafts::placeIn(u"10.0.0.0/24"_s, u"10.0.0.7"_s), 7);
    QCOMPARE(drafts::movedInto(u"10.9.0.0/24"_s, u"192.168.11.7"_s), u"10.9.0.7"_s);
    QCOMPARE(drafts::movedInto(u"10.9.0"_s, u"192.168.11.7"_s), QString());
    QCOMPARE(drafts::placeIn(u"10.0.0.0/24"_s, u"10.0.1.7"_s), 0);
}

QTEST_GUILESS_MAIN(TestNewCluster)
#include "tst_new_cluster.moc"
