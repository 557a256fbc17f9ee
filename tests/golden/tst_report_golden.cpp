// Golden files of the hand-over document: tests/golden/report/. BASALT_UPDATE_GOLDEN=1 rewrites them:
// then read the diff. The drawing, whose text depends on fonts, is left out.
#include "catalogue/catalogue.h"
#include "design/design_file.h"
#include "report/csv.h"
#include "report/report.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

class TestReportGolden : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void writesAsBefore();
};

void TestReportGolden::writesAsBefore()
{
    const QString top = QStringLiteral(BASALT_SOURCE_DIR);
    const auto design = design::loadDesign(top + u"/resources/examples/magma.yaml"_s);
    QVERIFY(design);
    const QMap<QString, QByteArray> actual{
        {u"magma.html"_s,
         report::html(report::reportInput(*design, catalogue::builtIn()), report::Medium::Browser)},
        {u"magma-cables.csv"_s, report::cablesCsv(*design)},
        {u"magma-addresses.csv"_s, report::addressesCsv(*design)},
    };
    const QDir folder(top + u"/tests/golden/report"_s);
    QStringList expected = folder.entryList(QDir::Files);
    if (qEnvironmentVariableIsSet("BASALT_UPDATE_GOLDEN"))
        expected = actual.keys();
    expected.sort();
    QCOMPARE(expected, QStringList(actual.keys()));
    for (auto text = actual.begin(); text != actual.end(); ++text) {
        QFile file(folder.filePath(text.key()));
        if (qEnvironmentVariableIsSet("BASALT_UPDATE_GOLDEN")) {
            QVERIFY(folder.mkpath(u"."_s) && file.open(QIODevice::WriteOnly));
            file.write(*text);
            file.close();
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QList<QByteArray> old = file.readAll().split('\n');
        const QList<QByteArray> now = text->split('\n');
        for (qsizetype line = 0; line < std::min(old.size(), now.size()); ++line)
            QCOMPARE(now[line], old[line]);
        QCOMPARE(now.size(), old.size());
    }
}

QTEST_GUILESS_MAIN(TestReportGolden)
#include "tst_report_golden.moc"
