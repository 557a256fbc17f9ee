#include "formats/ini_writer.h"
#include "formats/line_writer.h"
#include "formats/shell_writer.h"

#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt::formats;

class TestHostWriters : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void shellQuotes_data();
    void shellQuotes();
    void shellRefuses_data();
    void shellRefuses();
    void iniWritesSections();
    void iniRefuses_data();
    void iniRefuses();
    void linesAreWordsAndColumns();
    void linesRefuse_data();
    void linesRefuse();
};

void TestHostWriters::shellQuotes_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QString() << QByteArray("KEY=\n");
    QTest::newRow("word") << u"bond0.100"_s << QByteArray("KEY=bond0.100\n");
    QTest::newRow("address") << u"2001:db8::1/64"_s << QByteArray("KEY=2001:db8::1/64\n");
    QTest::newRow("blanks") << u"mode=1 miimon=100"_s << QByteArray("KEY=\"mode=1 miimon=100\"\n");
    QTest::newRow("tilde") << u"~root"_s << QByteArray("KEY=\"~root\"\n");
    QTest::newRow("dollar") << u"a$HOME"_s << QByteArray("KEY=\"a\\$HOME\"\n");
    QTest::newRow("command") << u"`id` $(id)"_s << QByteArray("KEY=\"\\`id\\` \\$(id)\"\n");
    QTest::newRow("quotes") << u"\"'\\"_s << QByteArray("KEY=\"\\\"'\\\\\"\n");
    QTest::newRow("semicolon") << u"; rm -rf /"_s << QByteArray("KEY=\"; rm -rf /\"\n");
    QTest::newRow("umlaut") << u"Köln"_s << QByteArray("KEY=\"K\xc3\xb6ln\"\n");
}

/// The line is as expected, and a shell that reads it gets the value back.
void TestHostWriters::shellQuotes()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, line);
    ShellWriter writer;
    writer.set(u"KEY"_s, value);
    QCOMPARE(writer.finish().value(), line);

    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, QString::fromUtf8(line) + u"printf %s \"$KEY\""_s});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), value);
}

void TestHostWriters::shellRefuses_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("line feed") << u"KEY"_s << u"a\nb"_s;
    QTest::newRow("NUL") << u"KEY"_s << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("escape") << u"KEY"_s << u"\x1b[1m"_s;
    QTest::newRow("no key") << QString() << u"a"_s;
    QTest::newRow("key with a blank") << u"A B"_s << u"a"_s;
    QTest::newRow("key with a line feed") << u"A\n"_s << u"a"_s;
    QTest::newRow("key begins with a digit") << u"1A"_s << u"a"_s;
}

void TestHostWriters::shellRefuses()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    ShellWriter writer;
    writer.set(key, value);
    writer.set(u"GOOD"_s, u"value"_s);
    QVERIFY(!writer.finish());
    QCOMPARE(writer.finish().error().code, u"cannot-be-written"_s);
}

void TestHostWriters::iniWritesSections()
{
    IniWriter writer;
    writer.comment(u"Ours"_s);
    writer.section(u"connection"_s);
    writer.set(u"id"_s, u"bond0"_s);
    writer.section(u"ethernet"_s);
    writer.set(u"mtu"_s, 9000);
    QCOMPARE(writer.finish().value(),
             QByteArray("# Ours\n\n[connection]\nid=bond0\n\n[ethernet]\nmtu=9000\n"));
}

void TestHostWriters::iniRefuses_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const QString s = u"section"_s;
    QTest::newRow("section with a bracket") << u"a]b"_s << u"k"_s << u"v"_s;
    QTest::newRow("section with a line feed") << u"a\nb"_s << u"k"_s << u"v"_s;
    QTest::newRow("key with =") << s << u"a=b"_s << u"v"_s;
    QTest::newRow("empty key") << s << QString() << u"v"_s;
    QTest::newRow("line feed") << s << u"k"_s << u"a\nb"_s;
    QTest::newRow("blank at the end") << s << u"k"_s << u"a "_s;
    QTest::newRow("backslash") << s << u"k"_s << u"a\\b"_s;
}

void TestHostWriters::iniRefuses()
{
    QFETCH(QString, section);
    QFETCH(QString, key);
    QFETCH(QString, value);
    IniWriter writer;
    writer.section(section);
    writer.set(key, value);
    QVERIFY(!writer.finish());
}

void TestHostWriters::linesAreWordsAndColumns()
{
    LineWriter writer;
    writer.comment(u"Ours"_s);
    writer.words({u"auto"_s, u"bond0"_s});
    writer.words({u"mtu"_s, u"9000"_s}, 4);
    writer.blankLine();
    writer.columns(u"10.0.0.1"_s, {u"magma1-hb"_s}, 12);
    QCOMPARE(writer.finish().value(),
             QByteArray("# Ours\nauto bond0\n    mtu 9000\n\n10.0.0.1    magma1-hb\n"));
}

void TestHostWriters::linesRefuse_data()
{
    QTest::addColumn<QString>("word");
    for (const QString &word : {u""_s, u"a b"_s, u"a\nb"_s, u"a\tb"_s, u"a;b"_s, u"#a"_s, u"\"a"_s,
                                u"$(a)"_s, u"`a`"_s, u"a\\"_s, u"a|b"_s, u"a>b"_s, u"*"_s})
        QTest::addRow("%s", word.toUtf8().toPercentEncoding().constData()) << word;
}

void TestHostWriters::linesRefuse()
{
    QFETCH(QString, word);
    LineWriter writer;
    writer.words({u"auto"_s, word});
    QVERIFY(!writer.finish());
    LineWriter columns;
    columns.columns(u"10.0.0.1"_s, {word}, 12);
    QVERIFY(!columns.finish());
}

QTEST_GUILESS_MAIN(TestHostWriters)
#include "tst_host_writers.moc"
