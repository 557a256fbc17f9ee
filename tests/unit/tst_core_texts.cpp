// Names, units and the nearest word.
#include "core/names.h"
#include "core/nearest.h"
#include "core/units.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

class TestCoreTexts : public QObject
{
    Q_OBJECT

    struct Case
    {
        const char *name;
        names::Check check;
        QStringList good;
        QStringList bad;
    };

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void names()
    {
        const QList<Case> cases{
            {"host",
             names::hostNameProblem,
             {u"a"_s, u"magma1.example.org"_s, u"1a"_s},
             {u"-a"_s, u"a-"_s, u"a..b"_s, u"a_b"_s, u"a."_s}},
            {"label",
             names::hostLabelProblem,
             {u"magma1"_s, u"a-b"_s},
             {u"a.b"_s, u"a b"_s, QString(64, u'a')}},
            {"thing",
             names::thingNameProblem,
             {u"lan-a"_s, u"_x"_s, u"a.b"_s},
             {u"a--b"_s, u"a:b"_s, u".a"_s, u"-a"_s, u"ä"_s}},
            {"interface",
             names::interfaceNameProblem,
             {u"bond0.100"_s, u"abcdefghijklmno"_s},
             {u"abcdefghijklmnop"_s, u"a/b"_s, u"a b"_s}},
            {"port",
             names::portNameProblem,
             {u"A1"_s, u"24"_s, u"fc0"_s, u"a-b"_s},
             {u"a:b"_s, u"a--b"_s, u"a-"_s}},
            {"volume",
             names::volumeNameProblem,
             {u"vg_vm"_s, u"a+b-c.d"_s},
             {u"-a"_s, u"."_s, u"a/b"_s}},
            {"agent",
             names::agentNameProblem,
             {u"fence_ipmilan"_s, u"external/ipmi"_s},
             {u"a/../b"_s, u"a/b/c"_s, u"/bin/sh"_s}},
            {"parameter",
             names::parameterNameProblem,
             {u"ip"_s, u"no-quorum-policy"_s},
             {u"a b"_s, u"1a"_s, u"a=b"_s}},
            {"mac",
             names::macProblem,
             {u"00:17:A4:77:00:01"_s},
             {u"00:17:a4:77:00"_s, u"00-17-a4-77-00-01"_s}},
            {"wwpn",
             names::wwpnProblem,
             {u"50:01:43:80:02:a3:00:01"_s, u"0x5001438002a30001"_s},
             {u"50:01"_s}},
            {"iqn",
             names::iqnProblem,
             {u"iqn.2001-05.com.example:array1"_s, u"eui.0123456789abcdef"_s},
             {u"iqn.x"_s, u"iqn.2001-05.com.example:a;b"_s}},
            {"wwid",
             names::wwidProblem,
             {u"3600c0ff000d5aa8bc2dd8e5001000000"_s, u"1IET     00080001"_s},
             {u"a\"b"_s, u" a"_s, u"a$(x)"_s}},
            {"ip",
             names::ipProblem,
             {u"10.0.0.1"_s, u"fe80::1"_s, u"::"_s},
             {u"10.0.0"_s, u"10.0.0.256"_s, u"a"_s}},
            {"cidr",
             names::cidrProblem,
             {u"10.0.0.0/24"_s, u"2001:db8::/32"_s, u"0.0.0.0/0"_s},
             {u"10.0.0.1/24"_s, u"10.0.0.0"_s, u"10.0.0.0/33"_s, u"10.0.0.0/+8"_s}},
            {"address",
             names::addressProblem,
             {u"magma1-ilo"_s, u"10.0.0.1"_s},
             {u"10.0.0.999"_s, u"a b"_s}},
            {"path",
             names::pathProblem,
             {u"/dev/disk/by-id/wwn-0x5"_s},
             {u"dev/sda"_s, u"/a/../b"_s, u"/a b"_s, u"/a$b"_s, u"/a|b"_s}},
            {"open port",
             names::openPortProblem,
             {u"5405/udp"_s, u"49152-49215/tcp"_s, u"igmp"_s},
             {u"0/udp"_s, u"5/icmp"_s, u"9-8/tcp"_s, u"70000/tcp"_s}},
            {"ranges",
             names::portRangesProblem,
             {u"1"_s, u"3-6"_s, u"1, 3-6"_s},
             {u"1-"_s, u"a"_s, u"1;2"_s}},
            {"user", names::userNameProblem, {u"root"_s, u"DOM\\user"_s}, {u"a b"_s, u"-x"_s}},
            {"rule", names::ruleIdProblem, {u"R-01"_s}, {u"r-01"_s, u"R01"_s}},
            {"uuid",
             names::uuidProblem,
             {u"912421fb-5dd9-4500-880e-ec9160af98fa"_s},
             {u"912421fb"_s}},
            {"module", names::moduleNameProblem, {u"sctp"_s}, {u"a b"_s}},
            {"line",
             names::lineProblem,
             {u""_s, u"any; text"_s},
             {u"a\tb"_s, u"\ufeffa"_s, u"a\u0085b"_s}},
        };
        for (const Case &one : cases) {
            for (const QString &text : one.good)
                QVERIFY2(one.check(text).isEmpty(),
                         qPrintable(QLatin1StringView(one.name) + u' ' + text + one.check(text)));
            for (const QString &text : one.bad)
                QVERIFY2(!one.check(text).isEmpty(),
                         qPrintable(QLatin1StringView(one.name) + u' ' + text));
            // Nothing may carry these anywhere, and each refusal gives a reason.
            for (const QString &text : {u"a\nb"_s, u"a\rb"_s, u"a\x1b[31m"_s, QString(u"a\0b"_s)})
                QVERIFY2(!one.check(text).isEmpty(), one.name);
            if (one.check == names::lineProblem)
                continue;
            for (const QString &text : {u"a; rm -rf /"_s, u"../../etc"_s, u"$(x)"_s, u"`x`"_s,
                                        u"a|b"_s, u"<a>"_s, u"a\"b"_s, u"a'b"_s})
                QVERIFY2(!one.check(text).isEmpty(),
                         qPrintable(QLatin1StringView(one.name) + u' ' + text));
        }
        QVERIFY(names::textProblem(u"two\nlines\twith tab"_s).isEmpty());
        QVERIFY(!names::textProblem(u"a\rb"_s).isEmpty());
        QVERIFY(names::foreignTextProblem(u"a\r\nb"_s).isEmpty());
    }

    void sizes()
    {
        QCOMPARE(units::parseSize(u"64 GiB"_s).value(), 64LL << 30);
        QCOMPARE(units::parseSize(u"64GiB"_s).value(), 64LL << 30);
        QCOMPARE(units::parseSize(u"20 GB"_s).value(), 20'000'000'000LL);
        QCOMPARE(units::parseSize(u"1.5 TiB"_s).value(), 1536LL << 30);
        for (const QString &text : {u"64"_s, u"GiB"_s, u"-1 GiB"_s, u"1e3 GiB"_s, u"64 Gigs"_s,
                                    u""_s, u"999999999 EiB"_s, u"1.0000001 B"_s})
            QVERIFY2(!units::parseSize(text), qPrintable(text));
        for (const qint64 bytes : {1LL, 1000LL, 1024LL, 20'000'000'000LL, 64LL << 30, 1536LL << 30,
                                   (1LL << 62) + 1, 123456789LL})
            QCOMPARE(units::parseSize(units::formatSize(bytes)).value(), bytes);
        QCOMPARE(units::formatSize(64LL << 30), u"64 GiB"_s);
        QCOMPARE(units::formatSize(20'000'000'000), u"20 GB"_s);
    }

    void speedsAndTimes()
    {
        QCOMPARE(units::parseSpeed(u"10 Gbit/s"_s).value(), 10'000'000'000LL);
        QCOMPARE(units::formatSpeed(2'500'000'000), u"2500 Mbit/s"_s);
        QVERIFY(!units::parseSpeed(u"10 GB/s"_s));
        using enum units::TimeUnit;
        QCOMPARE(units::parseTime(u"3 s"_s, Milliseconds).value(), 3000);
        QCOMPARE(units::parseTime(u"3000"_s, Milliseconds).value(), 3000);
        QCOMPARE(units::parseTime(u"2 min"_s, Seconds).value(), 120);
        QCOMPARE(units::parseTime(u"-1"_s, Seconds).value(), -1);
        QVERIFY(!units::parseTime(u"1500 ms"_s, Seconds));
        QVERIFY(!units::parseTime(u"soon"_s, Seconds));
        for (const int value : {0, 1, 100, 3000, 3650, 12100})
            QCOMPARE(units::parseTime(units::formatTime(value, Milliseconds), Milliseconds).value(),
                     value);
    }

    void nearest()
    {
        QCOMPARE(editDistance(u"hosst", u"hosts"), 1);
        QCOMPARE(editDistance(u"kitten", u"sitting"), 3);
        QCOMPARE(nearestWord(u"memroy"_s, {u"name"_s, u"memory"_s}), u"memory"_s);
        QCOMPARE(nearestWord(u"xyzzy"_s, {u"name"_s, u"memory"_s}), QString());
        QCOMPARE(nearestWord(u""_s, {u"a"_s}), QString());
        QCOMPARE(nearestWord(QString(10000, u'a'), {u"a"_s}), QString());
    }
};

QTEST_GUILESS_MAIN(TestCoreTexts)
#include "tst_core_texts.moc"
