// The outline's entries: what is where, and that each can be renamed and removed.
#include "design/design_file.h"
#include "design/outline.h"
#include "design/verify.h"
#include "support/support.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::design;

class TestOutline : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_design = *parseDesign(test::sourceFile(u"resources/examples/magma.yaml"_s), u"magma"_s);
        m_design.hosts[0].vlans.append(Vlan{u"bond0.20"_s, u"bond0"_s, 20, {}});
    }
    void aHostShowsWhatIsPutUponWhat();
    void everythingWithANameIsThere();
    void networksLeadToTheirCarriers();
    void aCircleOfInterfacesEnds();
    void everyEntryCanBeRenamed();
    void aNameInUseIsRefused();
    void removes();
    void whatIsBuiltUponIsKept();

private:
    OutlineEntry entry(const QString &list, const QString &name) const
    {
        for (const OutlineEntry &each : outlineOf(m_design)) {
            if (each.name == name && each.place.join(u'.').startsWith(list))
                return each;
        }
        return {};
    }

    Design m_design;
};

void TestOutline::aHostShowsWhatIsPutUponWhat()
{
    QStringList lines;
    for (const OutlineEntry &each : outlineOf(m_design)) {
        if (each.place.first(std::min<qsizetype>(2, each.place.size()))
            == FieldPath{u"hosts"_s, u"0"_s})
            lines << QString(each.depth, u' ') + each.name
                         + (each.note.isEmpty() ? QString() : u" ("_s + each.note + u')');
    }
    const QStringList expected{u"magma1"_s,
                               u" bond0"_s,
                               u"  eth0"_s,
                               u"  eth2"_s,
                               u"  bond0.20 (VLAN 20)"_s,
                               u"  br0 (public)"_s,
                               u"  br100 (VLAN 100)"_s,
                               u"  br101 (VLAN 101)"_s,
                               u" bond1 (heartbeat)"_s,
                               u"  eth1"_s,
                               u"  eth3"_s,
                               u" fc0"_s,
                               u" fc1"_s};
    QCOMPARE(lines, expected);
}

void TestOutline::everythingWithANameIsThere()
{
    QSet<QString> names;
    for (const OutlineEntry &each : outlineOf(m_design))
        names.insert(each.place.value(0) + u'/' + each.name);
    const auto check = [&](const QString &list, const auto &items) {
        for (const auto &item : items)
            QVERIFY2(names.contains(list + u'/' + item.name), qPrintable(list + u'/' + item.name));
    };
    check(u"hosts"_s, m_design.hosts);
    check(u"switches"_s, m_design.switches);
    check(u"storage"_s, m_design.storage);
    check(u"storage"_s, m_design.storage.first().luns);
    check(u"pdus"_s, m_design.pdus);
    check(u"fencing"_s, m_design.fencing);
    check(u"networks"_s, m_design.networks);
    check(u"volume_groups"_s, m_design.volumeGroups);
    check(u"vms"_s, m_design.vms);
    for (const QString &ring : m_design.cluster.rings)
        QVERIFY(names.contains(u"cluster/"_s + ring));
    QVERIFY(names.contains(u'/' + m_design.pdus.first().feed));
}

void TestOutline::networksLeadToTheirCarriers()
{
    const QStringList bonds{u"magma1.bond1"_s, u"magma2.bond1"_s};
    QCOMPARE(entry(u"networks"_s, u"heartbeat"_s).things, bonds);
    QCOMPARE(entry(u"cluster"_s, u"heartbeat"_s).things, bonds);
    QCOMPARE(entry(u"cluster"_s, u"heartbeat"_s).note, u"ring 0"_s);
    QCOMPARE(entry(u"hosts.1"_s, u"br100"_s).things, QStringList{u"magma2.bond0"_s});
}

/// An import may bring what no edit would allow.
void TestOutline::aCircleOfInterfacesEnds()
{
    Design design;
    Host host;
    host.name = u"magma1"_s;
    host.vlans = {{u"a"_s, u"b"_s, 1, {}}, {u"b"_s, u"a"_s, 2, {}}};
    design.hosts = {host};
    QCOMPARE(outlineOf(design).size(), 3);
}

void TestOutline::everyEntryCanBeRenamed()
{
    int renamed = 0;
    for (const OutlineEntry &each : outlineOf(m_design)) {
        if (each.isGroup())
            continue;
        Design changed = m_design;
        const Result<> done = rename(changed, each, u"other"_s);
        QVERIFY2(done, qPrintable(each.name + u": "_s + (done ? QString() : done.error().message)));
        QVERIFY2(verify(changed) == verify(m_design), qPrintable(each.name));
        const QList<OutlineEntry> entries = outlineOf(changed);
        QVERIFY2(std::any_of(entries.begin(), entries.end(),
                             [&](const OutlineEntry &now) {
                                 return now.place == each.place && now.name == u"other";
                             }),
                 qPrintable(each.name));
        ++renamed;
    }
    QVERIFY(renamed > 50);
}

void TestOutline::aNameInUseIsRefused()
{
    Design changed = m_design;
    const Result<> done = rename(changed, entry(u"networks"_s, u"public"_s), u"heartbeat"_s);
    QVERIFY(!done);
    QVERIFY(done.error().message.contains(u"heartbeat"_s));
    QVERIFY(!rename(changed, entry(u"vms"_s, m_design.vms.first().name), u"a b"_s));
    QVERIFY(changed == m_design);
}

void TestOutline::removes()
{
    Design changed = m_design;
    QVERIFY(remove(changed, entry(u"hosts.0"_s, u"bond0.20"_s)));
    QVERIFY(changed.hosts[0].vlans.isEmpty());
    QVERIFY(remove(changed, entry(u"cluster"_s, u"public"_s)));
    QCOMPARE(changed.cluster.rings, QStringList{u"heartbeat"_s});
    QCOMPARE(changed.networks, m_design.networks); // the ring went, not its network
    const QString feed = m_design.pdus.first().feed;
    QVERIFY(remove(changed, entry({}, feed)));
    QVERIFY(changed.pdus.first().feed.isEmpty());
}

void TestOutline::whatIsBuiltUponIsKept()
{
    Design changed = m_design;
    const Result<> done = remove(changed, entry(u"storage"_s, m_design.volumeGroups[0].luns[0]));
    QVERIFY(!done);
    QVERIFY(!done.error().message.isEmpty());
    QVERIFY(!remove(changed, entry(u"networks"_s, u"heartbeat"_s)));
    QVERIFY(changed == m_design);
}

QTEST_GUILESS_MAIN(TestOutline)
#include "tst_outline.moc"
