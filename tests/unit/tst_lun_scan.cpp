// What recorded hosts see of an array, held against the draft of the wizard for storage.
#include "design/placeholders.h"
#include "drafts/lun_scan.h"
#include "facts/san_disks.h"
#include "i18n/translations.h"
#include "import/import.h"
#include "support/probe_answers.h"

#include <QtTest>

using namespace basalt;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 gib = qint64(1) << 30;
const QString first = u"35000c500ba5a0000"_s;
const QString second = u"35000c500ba5a0001"_s;

facts::HostFacts recorded(const QString &folder, const QString &host)
{
    return recordedFacts(folder, probes::importRequest(host));
}

}

class TestLunScan : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(useLanguage(u"en"_s)); }
    void init();

    void whatIsDrawnIsRight();
    void lunsAreAdded();
    void namesThatAreTakenAreCountedUp();
    void aliasesHaveToAgree();
    void openSizesAreFilled();
    void openWwidsAreFilled_data();
    void openWwidsAreFilled();
    void otherArraysAreLeftAlone();
    void theMakerIsTaken();
    void localDisksAreNoLuns();
    void oldHostsAreUnderstood();
    void warnings_data();
    void warnings();
    void hostsThatSeeAlikeAreOneLine();

private:
    drafts::LunReport report() const { return drafts::compareLuns(m_draft, m_design, m_facts); }
    drafts::AdoptedLuns adopted() const { return drafts::adoptLuns(m_draft, m_design, report()); }
    void eachPath(const QString &host, const QString &wwid,
                  const std::function<void(facts::DiskFacts &)> &change);

    drafts::Facts m_facts; ///< of the real machines node1 and node2
    design::Design m_design;
    drafts::StorageDraft m_draft;
};

void TestLunScan::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_facts.clear();
    for (const QString &name : {u"node1"_s, u"node2"_s})
        m_facts.insert(name, recorded(u"debian12-healthy/"_s + name, name));
    m_design = import::importHosts(m_facts).value().design;
    m_draft = drafts::storageDraftOf(m_design, m_design.storage.at(0).name);
}

void TestLunScan::eachPath(const QString &host, const QString &wwid,
                           const std::function<void(facts::DiskFacts &)> &change)
{
    for (facts::DiskFacts &disk : m_facts[host].disks) {
        if (disk.wwid == wwid)
            change(disk);
    }
}

void TestLunScan::whatIsDrawnIsRight()
{
    QCOMPARE(report().warnings, QStringList());
    QCOMPARE(report().luns.keys(), (QStringList{first, second}));
    const drafts::LunSight sight = report().luns[first];
    QCOMPARE(drafts::makerOf(sight), u"BASALT LAB-SAN"_s);
    QCOMPARE(sight.group, u"vg_cluster"_s);
    QCOMPARE(sight.hosts.size(), 2);
    QCOMPARE(sight.hosts[u"node2"_s], (drafts::HostSight{2, 2, u"mpatha"_s, 10 * gib}));
    QCOMPARE(adopted(), (drafts::AdoptedLuns{m_draft, {}}));
}

/// With what the hosts have on them.
void TestLunScan::lunsAreAdded()
{
    const drafts::StorageDraft all = m_draft;
    m_draft.luns.clear();
    QCOMPARE(report().warnings.size(), 2);
    QVERIFY2(report().warnings[0].contains(first), qPrintable(report().warnings[0]));
    const drafts::AdoptedLuns made = adopted();
    QCOMPARE(made.draft.luns.size(), 2);
    QCOMPARE(made.draft.luns[0].wwid, first);
    QCOMPARE(made.draft.luns[0].size, std::optional(10 * gib));
    QCOMPARE(made.draft.luns[0].group, u"vg_cluster"_s);
    QCOMPARE(made.draft.luns[1].wwid, second);
    QCOMPARE(made.draft.luns[1].group, QString()); // nobody has decided that
    QCOMPARE(made.remarks.size(), 2);
    QVERIFY2(made.remarks[1].endsWith(u"without a volume group."_s), qPrintable(made.remarks[1]));
    QVERIFY(drafts::problemsOf(made.draft, m_design).isEmpty());
    m_draft = made.draft;
    QCOMPARE(report().warnings, QStringList());
    QCOMPARE(adopted().draft, made.draft);

    // Nothing of that name is drawn: then it is the one that the hosts have.
    m_design.storage[0].luns.clear();
    m_draft.luns.clear();
    QCOMPARE(adopted().draft.luns[0].name, all.luns[0].name);
    QCOMPARE(adopted().draft.luns[0].name, u"mpatha"_s);
}

void TestLunScan::namesThatAreTakenAreCountedUp()
{
    m_design.storage[0].luns = {{u"mpatha"_s, u"3600c0ff0"_s, {}, {}, {}},
                                {u"mpatha2"_s, u"3600c0ff1"_s, {}, {}, {}}};
    m_design.volumeGroups.clear();
    m_draft = drafts::storageDraftOf(m_design, m_draft.array);
    QCOMPARE(adopted().draft.luns.size(), 4);
    QCOMPARE(adopted().draft.luns[2].name, u"mpatha3"_s);
    QVERIFY(drafts::problemsOf(adopted().draft, m_design).isEmpty());
}

void TestLunScan::aliasesHaveToAgree()
{
    m_design.storage[0].luns.clear();
    m_draft.luns.clear();
    for (facts::MapFacts &map : m_facts[u"node2"_s].maps)
        map.alias += u'x';
    QCOMPARE(adopted().draft.luns[0].name, m_draft.array + u"_lun1"_s);
    QCOMPARE(adopted().draft.luns[1].name, m_draft.array + u"_lun2"_s);
    for (facts::HostFacts &host : m_facts) {
        for (facts::MapFacts &map : host.maps)
            map.alias = map.wwid; // no alias at all
    }
    QCOMPARE(adopted().draft.luns[0].name, m_draft.array + u"_lun1"_s);
}

void TestLunScan::openSizesAreFilled()
{
    m_draft.luns[0].size.reset();
    QCOMPARE(adopted().draft.luns[0].size, std::optional(10 * gib));
    QCOMPARE(adopted().remarks, QStringList{u"mpatha has 10 GiB."_s});
    m_draft.luns[0].size = 11 * gib; // about the same: as drawn
    QCOMPARE(adopted(), (drafts::AdoptedLuns{m_draft, {}}));
}

void TestLunScan::openWwidsAreFilled_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("wwid");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("becomes");
    QTest::addColumn<qint64>("size");
    const QString madeUp = design::placeholderWwid(1);
    QTest::newRow("by alias") << u"mpathb"_s << madeUp << QString() << second << gib;
    QTest::newRow("its group is there")
        << u"lun1"_s << QString() << u"vg_cluster"_s << first << 10 * gib;
    QTest::newRow("the first is another group's")
        << u"lun1"_s << madeUp << u"vg_new"_s << second << gib;
    QTest::newRow("somebody's") << u"lun1"_s << u"3600c0ff0"_s << QString() << u"3600c0ff0"_s
                                << 3 * gib;
}

void TestLunScan::openWwidsAreFilled()
{
    QFETCH(QString, name);
    QFETCH(QString, wwid);
    QFETCH(QString, group);
    QFETCH(QString, becomes);
    QFETCH(qint64, size);
    m_draft.luns = {{{}, name, wwid, 3 * gib, {}, group}};
    const drafts::AdoptedLuns made = adopted();
    QCOMPARE(made.draft.luns[0].wwid, becomes);
    QCOMPARE(made.draft.luns[0].size, std::optional(size));
    QCOMPARE(made.draft.luns.size(), becomes == wwid ? 3 : 2);
}

void TestLunScan::otherArraysAreLeftAlone()
{
    m_draft.luns.clear();
    m_draft.vendor = u"HP"_s;
    QCOMPARE(adopted().draft, m_draft);
    QCOMPARE(report().warnings,
             QStringList{u"2 LUNs are of another array by vendor and product: BASALT LAB-SAN."_s});
    m_draft.vendor = u"bas"_s; // the beginning is enough
    QCOMPARE(adopted().draft.luns.size(), 2);
    // What is drawn elsewhere, or is of that kind, is nothing to be told.
    design::Storage other = m_design.storage[0];
    other.name = u"other"_s;
    m_design.storage.append(other);
    QCOMPARE(adopted().draft, m_draft);
    m_design.storage[1].luns.clear();
    m_draft.vendor.clear();
    m_draft.product.clear();
    QCOMPARE(adopted().draft, m_draft);
    QCOMPARE(report().warnings, QStringList());
}

void TestLunScan::theMakerIsTaken()
{
    m_draft.vendor.clear();
    m_draft.product.clear();
    QCOMPARE(adopted().draft.vendor, u"BASALT"_s);
    QCOMPARE(adopted().draft.product, u"LAB-SAN"_s);
    QCOMPARE(adopted().remarks, QStringList{u"The array calls itself BASALT LAB-SAN."_s});
    eachPath(u"node1"_s, second, [](facts::DiskFacts &disk) { disk.model = u"OTHER"_s; });
    QCOMPARE(adopted().draft, m_draft);
}

void TestLunScan::localDisksAreNoLuns()
{
    QCOMPARE(facts::sanDisks(m_facts).keys(), (QStringList{first, second}));
    // Multipath that handles everything, and a host that boots from the SAN.
    eachPath(u"node1"_s, first, [](facts::DiskFacts &disk) { disk.usedFor = u"/"_s; });
    eachPath(u"node2"_s, second, [](facts::DiskFacts &disk) { disk.usedFor = u"/boot"_s; });
    QCOMPARE(facts::sanDisks(m_facts).keys(), QStringList());
    m_draft.luns.clear();
    QCOMPARE(adopted().draft, m_draft);
    // What one host alone has is one if the way there says so.
    facts::DiskFacts disk;
    disk.wwid = u"3600c0ff0"_s;
    disk.transport = u"sata"_s;
    m_facts = {{u"node1"_s, {}}, {u"node2"_s, {}}};
    m_facts[u"node1"_s].disks = {disk};
    QVERIFY(facts::sanDisks(m_facts).isEmpty());
    m_facts[u"node1"_s].disks[0].transport = u"fc"_s;
    QCOMPARE(facts::sanDisks(m_facts).keys(), QStringList{disk.wwid});
}

void TestLunScan::oldHostsAreUnderstood()
{
    m_facts = {{u"magma1"_s, recorded(u"el6"_s, u"magma1"_s)}};
    m_design = import::importHosts(m_facts).value().design;
    m_draft = drafts::storageDraftOf(m_design, m_design.storage.at(0).name);
    const drafts::StorageDraft drawn = m_draft;
    QCOMPARE(adopted(), (drafts::AdoptedLuns{drawn, {}}));
    m_draft.luns.clear();
    m_design.storage[0].luns.clear();
    const QList<drafts::LunRow> luns = adopted().draft.luns;
    QCOMPARE(luns.size(), drawn.luns.size());
    QCOMPARE(luns[0].name, u"msa1_lun1"_s);
    QCOMPARE(luns[0].wwid, drawn.luns[0].wwid);
    QCOMPARE(luns[0].group, u"vg_vm"_s);
}

void TestLunScan::warnings_data()
{
    using Change = std::function<void(TestLunScan &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("warning");
    const auto row = [](const char *name, const Change &change, const QString &warning) {
        QTest::newRow(name) << change << warning;
    };
    row(
        "nobody sees it", [](TestLunScan &t) { t.m_draft.luns[1].wwid = u"3600c0ff0"_s; },
        u"mpathb: no host sees its WWID (looked on node1, node2)."_s);
    row(
        "no WWID", [](TestLunScan &t) { t.m_draft.luns[1].wwid.clear(); },
        u"mpathb has no WWID."_s);
    row(
        "some see it",
        [](TestLunScan &t) {
            t.eachPath(u"node2"_s, second, [](facts::DiskFacts &disk) { disk.wwid.clear(); });
        },
        u"mpathb: not seen by node2."_s);
    row(
        "fewer paths",
        [](TestLunScan &t) {
            for (facts::MapFacts &map : t.m_facts[u"node2"_s].maps)
                map.paths = map.goodPaths = map.wwid == second ? 1 : 2;
        },
        u"mpathb: fewer paths on node2 (1) than on node1 (2)."_s);
    row(
        "dead paths",
        [](TestLunScan &t) {
            for (facts::MapFacts &map : t.m_facts[u"node1"_s].maps)
                map.goodPaths = map.wwid == second ? 1 : 2;
        },
        u"mpathb: not all paths work on node1 (1 of 2)."_s);
    row(
        "two sizes",
        [](TestLunScan &t) {
            for (facts::MapFacts &map : t.m_facts[u"node2"_s].maps)
                map.size = map.wwid == second ? 20 * gib : map.size;
        },
        u"mpathb: the hosts see different sizes: node1 (1 GiB), node2 (20 GiB)."_s);
    row(
        "another size", [](TestLunScan &t) { t.m_draft.luns[1].size = 100 * gib; },
        u"mpathb: drawn with 100 GiB, the hosts see 1 GiB."_s);
    row(
        "not read", [](TestLunScan &t) { t.m_facts.remove(u"node2"_s); },
        u"node2 was not read: what it sees is not known."_s);
    row(
        "disks not read",
        [](TestLunScan &t) {
            t.m_facts[u"node2"_s].disks.clear();
            t.m_facts[u"node2"_s].unread.insert(u"disks"_s, "timed out");
        },
        u"node2 could not read its disks: timed out"_s);
    row(
        "taken off the list", [](TestLunScan &t) { t.m_draft.luns.removeLast(); },
        second + u" (1 GiB) is not in the list; seen by node1, node2."_s);
}

/// One change, one sentence.
void TestLunScan::warnings()
{
    QFETCH(std::function<void(TestLunScan &)>, change);
    QFETCH(QString, warning);
    change(*this);
    QStringList told = report().warnings;
    if (m_draft.luns.size() == 2
        && m_draft.luns[1].wwid != second) // the real one is then not in the list
        QCOMPARE(told.takeLast(), second + u" (1 GiB) is not in the list; seen by node1, node2."_s);
    QCOMPARE(told, QStringList{warning});
}

void TestLunScan::hostsThatSeeAlikeAreOneLine()
{
    drafts::LunSight sight = report().luns[first];
    QCOMPARE(drafts::textOf(sight), u"node1, node2: 2 paths, mpatha"_s);
    sight.hosts[u"node2"_s].goodPaths = 1;
    QCOMPARE(drafts::textOf(sight), u"node1: 2 paths, mpatha\nnode2: 1 of 2 paths, mpatha"_s);
    sight.hosts[u"node2"_s] = {1, 1, {}, 10 * gib};
    QCOMPARE(drafts::textOf(sight), u"node1: 2 paths, mpatha\nnode2: 1 path"_s);
    for (int host = 3; host <= 6; ++host)
        sight.hosts[u"node%1"_s.arg(host)] = sight.hosts[u"node1"_s];
    QCOMPARE(drafts::textOf(sight), u"5 hosts: 2 paths, mpatha\nnode2: 1 path"_s);
    // Whoever masks a LUN does not miss it.
    m_design.storage[0].luns[1].hosts = {u"node1"_s};
    eachPath(u"node2"_s, second, [](facts::DiskFacts &disk) { disk.wwid.clear(); });
    QCOMPARE(report().warnings, QStringList());
}

QTEST_GUILESS_MAIN(TestLunScan)
#include "tst_lun_scan.moc"
