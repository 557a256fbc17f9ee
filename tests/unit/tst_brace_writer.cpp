#include "formats/brace_writer.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using basalt::formats::BraceDialect;
using basalt::formats::BraceWriter;

Q_DECLARE_METATYPE(basalt::formats::BraceDialect)

class TestBraceWriter : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nestsSections()
    {
        BraceWriter writer(BraceDialect::Corosync);
        writer.comment(u"made"_s);
        writer.begin(u"totem"_s);
        writer.number(u"version"_s, 2);
        writer.begin(u"interface"_s);
        writer.text(u"linknumber"_s, u"0"_s);
        writer.end();
        writer.end();
        QCOMPARE(writer.finish().value(), QByteArray("# made\n"
                                                     "totem {\n"
                                                     "    version: 2\n"
                                                     "    interface {\n"
                                                     "        linknumber: 0\n"
                                                     "    }\n"
                                                     "}\n"));
    }

    void quotes_data()
    {
        QTest::addColumn<BraceDialect>("dialect");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("expected"); // empty: refused
        const auto row = [](const char *name, BraceDialect dialect, const QString &value,
                            const char *expected) {
            QTest::newRow(name) << dialect << value << QByteArray(expected);
        };
        row("corosync plain", BraceDialect::Corosync, u"aes 256: #x"_s, "k: aes 256: #x\n");
        row("corosync brace", BraceDialect::Corosync, u"a{b"_s, "");
        row("corosync empty", BraceDialect::Corosync, u""_s, "");
        row("corosync blank", BraceDialect::Corosync, u" a"_s, "");
        row("corosync newline", BraceDialect::Corosync, u"a\nb"_s, "");
        row("corosync long", BraceDialect::Corosync, QString(600, u'a'), "");
        row("multipath word", BraceDialect::Multipath, u"group_by_prio"_s, "k group_by_prio\n");
        row("multipath words", BraceDialect::Multipath, u"1 alua"_s, "k \"1 alua\"\n");
        row("multipath comment", BraceDialect::Multipath, u"a#b!"_s, "k \"a#b!\"\n");
        row("multipath empty", BraceDialect::Multipath, u""_s, "k \"\"\n");
        row("multipath quote", BraceDialect::Multipath, u"a\"b"_s, "");
        row("lvm string", BraceDialect::Lvm, u"a|^/dev/x$|"_s, "k = \"a|^/dev/x$|\"\n");
        row("lvm escapes", BraceDialect::Lvm, u"a\"b\\c"_s, "k = \"a\\\"b\\\\c\"\n");
        row("lvm newline", BraceDialect::Lvm, u"a\nb"_s, "");
    }

    void quotes()
    {
        QFETCH(BraceDialect, dialect);
        QFETCH(QString, value);
        QFETCH(QByteArray, expected);
        BraceWriter writer(dialect);
        writer.text(u"k"_s, value);
        const auto bytes = writer.finish();
        QCOMPARE(bytes.has_value(), !expected.isEmpty());
        if (bytes)
            QCOMPARE(*bytes, expected);
        else
            QVERIFY2(bytes.error().message.contains(u"\"k\""_s), qPrintable(bytes.error().message));
    }

    void writesLists()
    {
        BraceWriter writer(BraceDialect::Lvm);
        writer.begin(u"devices"_s);
        writer.list(u"filter"_s, {u"a|^/dev/sda$|"_s, u"r|.*|"_s});
        writer.list(u"none"_s, {});
        writer.end();
        QCOMPARE(writer.finish().value(),
                 QByteArray("devices {\n    filter = [ \"a|^/dev/sda$|\", \"r|.*|\" ]\n"
                            "    none = []\n}\n"));
    }

    void refusesNames()
    {
        BraceWriter writer(BraceDialect::Corosync);
        writer.begin(u"totem"_s);
        writer.text(u"a b"_s, u"1"_s);
        writer.comment(u"two\nlines"_s);
        writer.end();
        const auto bytes = writer.finish();
        QVERIFY(!bytes);
        QVERIFY(bytes.error().message.contains(u"totem.a b"_s));
    }
};

QTEST_GUILESS_MAIN(TestBraceWriter)
#include "tst_brace_writer.moc"
