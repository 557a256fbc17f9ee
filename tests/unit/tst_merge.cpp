#include "design/merge.h"

#include "design/design_file.h"
#include "design/edits.h"
#include "support/support.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::design;

class TestMerge : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_base = *parseDesign(test::sourceFile(u"resources/examples/magma.yaml"_s), u"magma"_s);
    }
    void differentThingsGoTogether();
    void differentFieldsOfOneThingGoTogether();
    void addedAndRemovedItemsGoTogether();
    void oneSideAlone();
    void theSameChangeIsNoConflict();
    void conflictsAreNamed();
    void twoNewThingsOfOneNameAreAConflict();
    void placesOnTheCanvasAreNotAskedAbout();
    void listsWithoutNamesAreOneField();
    void whatDoesNotFitIsRefused();

private:
    Design m_base;
};

void TestMerge::differentThingsGoTogether()
{
    Design mine = m_base;
    mine.hosts[0].memory = 1LL << 40;
    mine.layout[u"magma1"_s] = {800, 80};
    Design theirs = m_base;
    theirs.hosts[1].notes = u"in rack 7"_s;
    theirs.cluster.name = u"lava"_s;
    Design both = mine;
    both.hosts[1].notes = u"in rack 7"_s;
    both.cluster.name = u"lava"_s;
    const auto merged = merge(m_base, mine, theirs);
    QVERIFY(merged);
    QVERIFY(*merged == both);
}

void TestMerge::differentFieldsOfOneThingGoTogether()
{
    Design mine = m_base;
    mine.hosts[0].nics[0].mtu = 9000;
    Design theirs = m_base;
    theirs.hosts[0].nics[0].mac = u"00:25:b3:00:01:77"_s;
    const auto merged = merge(m_base, mine, theirs);
    QVERIFY(merged);
    QCOMPARE(merged->hosts[0].nics[0].mtu, 9000);
    QCOMPARE(merged->hosts[0].nics[0].mac, u"00:25:b3:00:01:77"_s);
}

void TestMerge::addedAndRemovedItemsGoTogether()
{
    Design mine = m_base;
    mine.networks.append(Network{u"backup"_s, {}, {}, 200, false, {}, {}});
    mine.cables.removeFirst();
    Design theirs = m_base;
    theirs.networks.append(Network{u"lab"_s, {}, {}, 201, false, {}, {}});
    theirs.cables.removeLast();
    const auto merged = merge(m_base, mine, theirs);
    QVERIFY(merged);
    QCOMPARE(merged->networks.size(), m_base.networks.size() + 2);
    QCOMPARE(merged->cables, m_base.cables.mid(1, m_base.cables.size() - 2));
}

void TestMerge::oneSideAlone()
{
    Design changed = m_base;
    changed.cluster.rings = {u"public"_s, u"heartbeat"_s};
    QVERIFY(*merge(m_base, changed, m_base) == changed);
    QVERIFY(*merge(m_base, m_base, changed) == changed);
}

void TestMerge::theSameChangeIsNoConflict()
{
    Design changed = m_base;
    changed.cluster.name = u"lava"_s;
    QVERIFY(*merge(m_base, changed, changed) == changed);
}

void TestMerge::conflictsAreNamed()
{
    Design mine = m_base;
    mine.hosts[0].memory = 1LL << 40;
    Design theirs = m_base;
    theirs.hosts[0].memory = 2LL << 40;
    const auto merged = merge(m_base, mine, theirs);
    QVERIFY(!merged);
    QCOMPARE(merged.error().size(), 1);
    QCOMPARE(merged.error().first().where, u"Hosts › magma1 › Memory"_s);

    theirs = m_base; // changed by one, removed by the other
    QVERIFY(remove(theirs, u"magma1:fc0"_s));
    mine = m_base;
    mine.hosts[0].hbas[0].speed = 16'000'000'000;
    QVERIFY(!merge(m_base, mine, theirs));
}

void TestMerge::twoNewThingsOfOneNameAreAConflict()
{
    Design mine = m_base;
    mine.networks.append(Network{u"backup"_s, {}, {}, 200, false, {}, {}});
    Design theirs = m_base;
    theirs.networks.append(Network{u"backup"_s, u"10.9.0.0/24"_s, {}, {}, false, {}, {}});
    const auto merged = merge(m_base, mine, theirs);
    QVERIFY(!merged);
    QCOMPARE(merged.error().first().where, u"Networks › backup"_s);
}

void TestMerge::placesOnTheCanvasAreNotAskedAbout()
{
    Design mine = m_base;
    mine.layout[u"magma1"_s] = {800, 80};
    mine.layout[u"magma2"_s] = {160, 80};
    Design theirs = m_base;
    theirs.layout[u"magma1"_s] = {0, 0};
    theirs.layout[u"lan-a"_s] = {80, 80};
    const auto merged = merge(m_base, mine, theirs);
    QVERIFY(merged);
    QCOMPARE(merged->layout.value(u"magma1"_s), QPointF(800, 80));
    QCOMPARE(merged->layout.value(u"magma2"_s), QPointF(160, 80));
    QCOMPARE(merged->layout.value(u"lan-a"_s), QPointF(80, 80));
}

void TestMerge::listsWithoutNamesAreOneField()
{
    Design mine = m_base;
    mine.cluster.timeServers << u"192.168.11.3"_s;
    Design theirs = m_base;
    theirs.cluster.timeServers << u"192.168.11.4"_s;
    const auto merged = merge(m_base, mine, theirs);
    QVERIFY(!merged);
    QCOMPARE(merged.error().first().where, u"Cluster › Time servers"_s);
}

void TestMerge::whatDoesNotFitIsRefused()
{
    Design mine = m_base; // each is sound, together a cable ends nowhere
    mine.cables.append(Cable{{u"magma1"_s, u"eth9"_s}, {u"lan-a"_s, u"20"_s}});
    mine.hosts[0].nics.append(Nic{u"eth9"_s, {}, {}, {}, {}});
    Design theirs = m_base;
    theirs.cables.append(Cable{{u"magma2"_s, u"eth9"_s}, {u"lan-a"_s, u"20"_s}});
    theirs.hosts[1].nics.append(Nic{u"eth9"_s, {}, {}, {}, {}});
    QVERIFY(!merge(m_base, mine, theirs));
}

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
