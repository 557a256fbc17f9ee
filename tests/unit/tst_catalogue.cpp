#include "catalogue/catalogue.h"
#include "catalogue/catalogue_yaml.h"
#include "support/support.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::catalogue;

class TestCatalogue : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void holdsWhatTheFoldersHold();
    void platformsAreComplete_data();
    void platformsAreComplete();
    void agentsAreSane_data();
    void agentsAreSane();
    void parameterNames_data();
    void parameterNames();
    void arrays_data();
    void arrays();
    void badDataIsReported_data();
    void badDataIsReported();
};

void TestCatalogue::holdsWhatTheFoldersHold()
{
    const auto count = [](const QString &folder) {
        return QDir(QStringLiteral(BASALT_SOURCE_DIR) + u"/resources/catalogue/"_s + folder)
            .entryList({u"*.yaml"_s})
            .size();
    };
    QCOMPARE(builtIn().platforms.size(), count(u"platforms"_s));
    QCOMPARE(builtIn().agents.size(), count(u"fence"_s));
    QVERIFY(builtIn().agents.size() >= 40);
    QVERIFY(builtIn().arrays.size() >= 12);
}

void TestCatalogue::platformsAreComplete_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : builtIn().platforms.keys())
        QTest::newRow(qPrintable(id)) << id;
}

void TestCatalogue::platformsAreComplete()
{
    QFETCH(QString, id);
    const Platform *platform = findPlatform(builtIn(), id);
    QVERIFY(platform);
    QVERIFY(!platform->provenBy.isEmpty());
    QVERIFY(platform->hasCrmShell || platform->hasPcs);
    QVERIFY(platform->hasPcs == !platform->pcsVersion.isEmpty());
    QVERIFY(platform->timeFile.startsWith(u"/etc/"_s));
    QVERIFY(platform->sysctlFile.startsWith(u"/etc/"_s));
    for (const QString &service : platform->servicesOn)
        QVERIFY2(!platform->servicesOff.contains(service), qPrintable(service));
}

void TestCatalogue::agentsAreSane_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : builtIn().agents.keys())
        QTest::newRow(qPrintable(name)) << name;
}

void TestCatalogue::agentsAreSane()
{
    QFETCH(QString, name);
    const FenceAgent *agent = findAgent(builtIn(), name);
    QVERIFY(agent);
    QVERIFY(!agent->title.isEmpty());
    QVERIFY(agent->actions.contains(u"monitor"_s) || agent->actions.contains(u"status"_s));
    static const QStringList types{u"string"_s, u"integer"_s, u"second"_s, u"boolean"_s,
                                   u"select"_s};
    QSet<QString> names;
    for (const AgentParameter &parameter : agent->parameters) {
        QVERIFY2(types.contains(parameter.type),
                 qPrintable(parameter.name + u": "_s + parameter.type));
        QVERIFY2(!names.contains(parameter.name), qPrintable(parameter.name));
        QVERIFY2(parameter.replacedBy.isEmpty() || findParameter(*agent, parameter.replacedBy),
                 qPrintable(parameter.name));
        QVERIFY2(parameter.type != u"select"_s || !parameter.choices.isEmpty(),
                 qPrintable(parameter.name));
        names.insert(parameter.name);
    }
}

void TestCatalogue::parameterNames_data()
{
    QTest::addColumn<QString>("agent");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("oldName");
    QTest::addColumn<QString>("newName");
    const QString mp = u"fence_ilo_mp"_s;
    QTest::newRow("ip") << mp << u"ip"_s << u"ipaddr"_s << u"ip"_s;
    QTest::newRow("ipaddr") << mp << u"ipaddr"_s << u"ipaddr"_s << u"ip"_s;
    QTest::newRow("login") << mp << u"username"_s << u"login"_s << u"username"_s;
    QTest::newRow("passwd") << mp << u"passwd"_s << u"passwd"_s << u"password"_s;
    QTest::newRow("secure") << mp << u"secure"_s << u"secure"_s << u"ssh"_s;
    QTest::newRow("no other name") << mp << u"ipport"_s << u"ipport"_s << u"ipport"_s;
    QTest::newRow("unknown") << mp << u"nonsense"_s << u"nonsense"_s << u"nonsense"_s;
    QTest::newRow("plug") << u"fence_apc"_s << u"plug"_s << u"port"_s << u"plug"_s;
}

void TestCatalogue::parameterNames()
{
    QFETCH(QString, agent);
    QFETCH(QString, given);
    QFETCH(QString, oldName);
    QFETCH(QString, newName);
    const FenceAgent *found = findAgent(builtIn(), agent);
    QVERIFY(found);
    Platform platform;
    platform.newFenceParameterNames = false;
    QCOMPARE(parameterName(*found, given, platform), oldName);
    platform.newFenceParameterNames = true;
    QCOMPARE(parameterName(*found, given, platform), newName);
}

void TestCatalogue::arrays_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("expression"); ///< of the family; empty: none
    QTest::newRow("MSA2312fc") << u"HP"_s << u"MSA2312fc"_s
                               << u"(MSA2012sa|MSA23(12|24)(fc|i|sa)|MSA2000s VOLUME)"_s;
    QTest::newRow("MSA2012fc") << u"HP"_s << u"MSA2012fc"_s << u"(MSA2[02]12fc|MSA2012i)"_s;
    QTest::newRow("MSA 2040") << u"HPE"_s << u"MSA 2040 SAN"_s
                              << u"MSA [12]0[456]0 (SAN|SAS|FC|iSCSI)"_s;
    QTest::newRow("a later family wins") << u"NVME"_s << u"HPE Alletra"_s << u"HPE Alletra"_s;
    QTest::newRow("nobody's") << u"ACME"_s << u"Box"_s << QString();
}

void TestCatalogue::arrays()
{
    QFETCH(QString, vendor);
    QFETCH(QString, product);
    QFETCH(QString, expression);
    const ArrayFamily *family = findArray(builtIn(), vendor, product);
    QCOMPARE(family ? family->product : QString(), expression);
}

void TestCatalogue::badDataIsReported_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    QTest::newRow("no YAML") << u"fence/x.yaml"_s << QByteArray("a: [") << u"fence/x.yaml:1"_s;
    QTest::newRow("no mapping") << u"fence/x.yaml"_s << QByteArray("- 1\n") << u"fence/x.yaml:1"_s;
    QTest::newRow("unknown key")
        << u"fence/x.yaml"_s
        << QByteArray(
               "name: x\ntitle: x\non_board: true\nactions: []\nparameters: []\ncolour: red\n")
        << u"fence/x.yaml:6"_s;
    QTest::newRow("no flag")
        << u"fence/x.yaml"_s
        << QByteArray("name: x\ntitle: x\non_board: maybe\nactions: []\nparameters: []\n")
        << u"fence/x.yaml:3"_s;
    QTest::newRow("elsewhere") << u"x.yaml"_s << QByteArray("{}") << u"x.yaml"_s;
}

void TestCatalogue::badDataIsReported()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(QString, where);
    const Results<Catalogue> result = readCatalogue({{path, text}});
    QVERIFY(!result);
    QCOMPARE(result.error().constFirst().where, where);
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
