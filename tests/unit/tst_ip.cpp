#include "core/ip.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

class TestIp : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void parsesAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("bytes");
        QTest::newRow("IPv4") << u"10.0.0.1"_s << 4;
        QTest::newRow("IPv6") << u"fd00::2"_s << 16;
        QTest::newRow("name") << u"magma1"_s << 0;
        QTest::newRow("too large") << u"10.0.0.256"_s << 0;
        QTest::newRow("with a prefix") << u"10.0.0.1/24"_s << 0;
        QTest::newRow("empty") << QString() << 0;
    }

    void parsesAddresses()
    {
        QFETCH(QString, text);
        QTEST(int(parseIp(text).value_or(IpAddress{}).bytes.size()), "bytes");
    }

    void knowsLoopback()
    {
        QVERIFY(isLoopback(*parseIp(u"127.0.1.1"_s)));
        QVERIFY(isLoopback(*parseIp(u"::1"_s)));
        QVERIFY(!isLoopback(*parseIp(u"10.0.0.1"_s)));
        QVERIFY(!isLoopback(*parseIp(u"fd00::1"_s)));
    }

    void subnetsContainAndOverlap_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("overlaps");
        QTest::newRow("same") << u"10.0.0.0/24"_s << u"10.0.0.0/24"_s << true;
        QTest::newRow("inside") << u"192.168.11.0/24"_s << u"192.168.11.128/25"_s << true;
        QTest::newRow("neighbour") << u"10.0.0.0/24"_s << u"10.0.1.0/24"_s << false;
        QTest::newRow("odd prefix") << u"10.0.0.0/23"_s << u"10.0.1.0/24"_s << true;
        QTest::newRow("families") << u"10.0.0.0/8"_s << u"fd00::/8"_s << false;
        QTest::newRow("everything") << u"0.0.0.0/0"_s << u"10.0.0.0/8"_s << true;
    }

    void subnetsContainAndOverlap()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QTEST(overlap(*parseSubnet(a), *parseSubnet(b)), "overlaps");
        QTEST(overlap(*parseSubnet(b), *parseSubnet(a)), "overlaps");
    }

    void badSubnetsAreNone()
    {
        for (const QString &text : {u"10.0.0.0"_s, u"10.0.0.0/33"_s, u"10.0.0.0/x"_s, u"/24"_s})
            QVERIFY2(!parseSubnet(text), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestIp)
#include "tst_ip.moc"
