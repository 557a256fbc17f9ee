#include "design/design_file.h"
#include "support/farm.h"
#include "support/support.h"
#include "whatif/atlas.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::whatif;

namespace {

design::Design example(const QString &name)
{
    const auto design =
        design::parseDesign(test::sourceFile(u"resources/examples/"_s + name), name);
    if (!design)
        qFatal("%s: %s", qPrintable(name), qPrintable(design.error().front().message));
    return *design;
}

/// "thing: down/restarted reason" of the faults with this service, in the atlas's order.
QStringList linesOf(const Atlas &atlas, Service service)
{
    QStringList lines;
    for (const AtlasEntry &entry : atlas.single) {
        if (entry.service == service)
            lines.append(u"%1: %2/%3 %4"_s.arg(entry.fail.join(u'+'))
                             .arg(entry.vmsDown)
                             .arg(entry.vmsRestarted)
                             .arg(entry.reason));
    }
    return lines;
}

}

class TestAtlas : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// The one array is the only single point of failure that the recipe draws.
    void magmaLosesServiceOnlyWithItsArray()
    {
        const Atlas result = atlas(example(u"magma.yaml"_s), 1);
        QCOMPARE(linesOf(result, Service::Lost),
                 QStringList{u"msa1: 5/0 No host reaches storage msa1: it has failed."_s});
        QCOMPARE(linesOf(result, Service::Degraded),
                 (QStringList{u"magma1: 0/3 magma1 has failed."_s,
                              u"magma2: 0/2 magma2 has failed."_s}));
        QCOMPARE(result.single.front().fail, QStringList{u"msa1"_s});
        QVERIFY(!result.pairs);
    }

    void examplesHaveNoNeedlessSinglePoint_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("lost");
        QTest::newRow("magma on Debian") << u"magma-debian12.yaml"_s << QStringList{u"msa1"_s};
        QTest::newRow("magma on EL 9") << u"magma-el9.yaml"_s << QStringList{u"msa1"_s};
        QTest::newRow("three hosts") << u"three-iscsi.yaml"_s << QStringList{u"nimbus1"_s};
        QTest::newRow("sixteen hosts")
            << u"sixteen.yaml"_s << QStringList{u"vault1"_s, u"vault2"_s};
    }

    void examplesHaveNoNeedlessSinglePoint()
    {
        QFETCH(QString, file);
        QStringList lost;
        for (const AtlasEntry &entry : atlas(example(file), 1).single) {
            if (entry.service == Service::Lost)
                lost += entry.fail;
        }
        QTEST(lost, "lost");
    }

    void pairsAgreeWithTheEvaluator()
    {
        const design::Design design = example(u"magma.yaml"_s);
        const Atlas result = atlas(design, 2, 50);
        const Evaluator evaluator(design);
        const qsizetype faults = result.single.size();
        QCOMPARE(result.pairs->total, faults * (faults - 1) / 2);
        QStringList names;
        for (const AtlasEntry &entry : result.single)
            names.append(entry.fail);
        names.sort();
        PairCounts counted;
        for (qsizetype i = 0; i < names.size(); ++i) {
            for (qsizetype k = i + 1; k < names.size(); ++k) {
                const Service service = evaluator.evaluate({{names[i], names[k]}}).service;
                ++counted.total;
                ++(service == Service::Kept       ? counted.kept
                   : service == Service::Degraded ? counted.degraded
                                                  : counted.lost);
            }
        }
        QCOMPARE(result.pairs->kept, counted.kept);
        QCOMPARE(result.pairs->degraded, counted.degraded);
        QCOMPARE(result.pairs->lost, counted.lost);
        QCOMPARE(result.pairs->worst.size(), 50);
        for (const AtlasEntry &entry : result.pairs->worst) {
            QCOMPARE(entry.fail.size(), 2);
            QCOMPARE(entry.service, Service::Lost);
            QVERIFY(!entry.reason.isEmpty());
        }
    }

    /// A further fault never makes service better, whichever of all pairs one takes.
    void addingAFaultNeverHelps()
    {
        const design::Design design = example(u"magma.yaml"_s);
        const Evaluator evaluator(design);
        const Atlas result = atlas(design, 1);
        for (const AtlasEntry &one : result.single) {
            for (const AtlasEntry &other : result.single) {
                const Service both = evaluator.evaluate({one.fail + other.fail}).service;
                QVERIFY2(both >= one.service,
                         qPrintable(one.fail.first() + u" + "_s + other.fail.first()));
            }
        }
    }

    void theOrderIsByHarmThenName()
    {
        const Atlas result = atlas(test::farm(4), 1);
        const auto key = [](const AtlasEntry &entry) {
            return std::tuple(-static_cast<int>(entry.service), -entry.vmsDown, -entry.vmsRestarted,
                              entry.fail.first());
        };
        for (qsizetype i = 1; i < result.single.size(); ++i)
            QVERIFY(key(result.single[i - 1]) < key(result.single[i]));
    }

    void sameDesignSameAtlas()
    {
        const design::Design design = test::farm(3);
        QCOMPARE(atlas(design, 2), atlas(design, 2));
    }
};

QTEST_GUILESS_MAIN(TestAtlas)
#include "tst_atlas.moc"
