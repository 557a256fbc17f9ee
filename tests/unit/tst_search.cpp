// What Ctrl+F finds, and where it leads.
#include "design/design_file.h"
#include "design/search.h"
#include "support/support.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::design;

class TestSearch : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void finds_data();
    void finds();
    void aHostGoesBeforeItsCables();
    void findsNothing();
};

void TestSearch::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("things");
    QTest::newRow("host") << u"magma1"_s << QStringList{u"magma1"_s};
    QTest::newRow("port") << u"MAGMA1:eth0"_s << QStringList{u"magma1:eth0"_s};
    QTest::newRow("bond") << u"magma2.bond1"_s << QStringList{u"magma2.bond1"_s};
    QTest::newRow("part of a name") << u"rownout05"_s << QStringList{u"brownout05"_s};
    QTest::newRow("address on a bridge") << u"192.168.11.6"_s << QStringList{u"magma1.bond0"_s};
    QTest::newRow("address on a bond") << u"10.0.0.2"_s << QStringList{u"magma2.bond1"_s};
    QTest::newRow("heartbeat name") << u"magma1-hb"_s << QStringList{u"magma1.bond1"_s};
    QTest::newRow("network") << u"heartbeat"_s << QStringList{u"magma1.bond1"_s, u"magma2.bond1"_s};
    QTest::newRow("subnet") << u"10.0.0.0/24"_s
                            << QStringList{u"magma1.bond1"_s, u"magma2.bond1"_s};
    QTest::newRow("guests' network")
        << u"guests"_s << QStringList{u"magma1.bond0"_s, u"magma2.bond0"_s};
    QTest::newRow("MAC") << u"00:25:b3:00:01:01"_s << QStringList{u"magma1:eth0"_s};
    QTest::newRow("LUN") << u"msa1_lun1"_s << QStringList{u"msa1_lun1"_s};
    QTest::newRow("volume group") << u"vg_vm"_s << QStringList{u"msa1_lun1"_s, u"msa1_lun2"_s};
    QTest::newRow("bridge") << u"br100"_s << QStringList{u"magma1.bond0"_s};
}

void TestSearch::finds()
{
    QFETCH(QString, text);
    const Design design =
        *parseDesign(test::sourceFile(u"resources/examples/magma.yaml"_s), u"magma"_s);
    const QList<SearchEntry> entries = searchEntries(design);
    const SearchEntry *entry = findEntry(entries, text);
    QVERIFY(entry);
    QTEST(entry->things, "things");
}

/// In a list of what contains "magma1".
void TestSearch::aHostGoesBeforeItsCables()
{
    const Design design =
        *parseDesign(test::sourceFile(u"resources/examples/magma.yaml"_s), u"magma"_s);
    const QList<SearchEntry> entries = searchEntries(design);
    const auto first = std::find_if(entries.begin(), entries.end(), [](const SearchEntry &entry) {
        return entry.text.contains(u"magma1"_s);
    });
    QCOMPARE(first->things, QStringList{u"magma1"_s});
}

void TestSearch::findsNothing()
{
    const Design design =
        *parseDesign(test::sourceFile(u"resources/examples/magma.yaml"_s), u"magma"_s);
    QVERIFY(!findEntry(searchEntries(design), u"nobody"_s));
    QVERIFY(!findEntry(searchEntries(design), {}));
    QCOMPARE(searchEntries({}), QList<SearchEntry>());
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
