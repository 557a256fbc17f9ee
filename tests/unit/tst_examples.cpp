#include "design/design_file.h"
#include "design/verify.h"
#include "support/farm.h"
#include "support/support.h"

#include <QDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::design;

/// BASALT_UPDATE_GOLDEN=1 writes the examples anew: sixteen.yaml from the farm, the others as the
/// writer spells what they say.
class TestExamples : public QObject
{
    Q_OBJECT

    static QString folder() { return QStringLiteral(BASALT_SOURCE_DIR "/resources/examples/"); }
    static bool updates() { return qEnvironmentVariableIsSet("BASALT_UPDATE_GOLDEN"); }

    static void examples()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = QDir(folder()).entryList({u"*.yaml"_s}, QDir::Files, QDir::Name);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    static QString messages(const QList<Error> &errors)
    {
        QStringList lines;
        for (const Error &error : errors)
            lines += error.where + u": "_s + error.message;
        return lines.join(u'\n');
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void allAreThere()
    {
        if (updates())
            QVERIFY(saveDesign(test::farm(16), folder() + u"sixteen.yaml"_s));
        const QStringList names = QDir(folder()).entryList({u"*.yaml"_s}, QDir::Files, QDir::Name);
        QCOMPARE(names, (QStringList{u"magma-debian12.yaml"_s, u"magma-el9.yaml"_s, u"magma.yaml"_s,
                                     u"sixteen.yaml"_s, u"three-iscsi.yaml"_s}));
    }

    void loadAndSaveAreIdentity_data() { examples(); }
    void loadAndSaveAreIdentity()
    {
        QFETCH(QString, name);
        const QByteArray bytes = test::sourceFile(u"resources/examples/"_s + name);
        const auto design = parseDesign(bytes, name);
        QVERIFY2(design, design ? "" : qPrintable(messages(design.error())));
        if (updates())
            QVERIFY(saveDesign(*design, folder() + name));
        else
            QCOMPARE(writeDesign(*design), bytes);
        const auto again = parseDesign(writeDesign(*design), name);
        QVERIFY2(again, again ? "" : qPrintable(messages(again.error())));
        QVERIFY(*again == *design);
        QVERIFY(verify(*design).isEmpty());
    }

    void farms_data()
    {
        QTest::addColumn<int>("hosts");
        for (const int hosts : {2, 4, 8, 16, 32})
            QTest::addRow("%d", hosts) << hosts;
    }
    void farms()
    {
        QFETCH(int, hosts);
        const Design design = test::farm(hosts);
        QCOMPARE(messages(verify(design)), QString());
        QCOMPARE(design.hosts.size(), hosts);
        QCOMPARE(design.vms.size(), hosts * 25 / 2);
        if (hosts == 16)
            QCOMPARE(writeDesign(design), test::sourceFile(u"resources/examples/sixteen.yaml"_s));
    }
};

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_examples.moc"
