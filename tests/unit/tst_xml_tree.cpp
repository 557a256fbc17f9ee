#include "formats/xml_repair.h"
#include "formats/xml_tree.h"
#include "support/import_support.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt::formats;
using basalt::test::source;

class TestXmlTree : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsElementsAttributesAndLines()
    {
        const auto tree =
            parseXml(source("<?xml version=\"1.0\"?>\n<!-- x -->\n<a k=\"&lt;&amp;\"\n"
                            "   l='2'>\n  <b/>text &amp; more\n  <b><c/></b></a>\n"));
        QVERIFY(tree);
        QVERIFY(tree->problems.isEmpty());
        QCOMPARE(tree->root.name, u"a"_s);
        QCOMPARE(tree->root.line, 2);
        QCOMPARE(attributeOf(tree->root, u"k"_s), u"<&"_s);
        QCOMPARE(attributeOf(tree->root, u"l"_s), u"2"_s);
        QVERIFY(attributeOf(tree->root, u"m"_s).isNull());
        QCOMPARE(tree->root.children.size(), 2);
        QCOMPARE(tree->root.children.at(0).line, 4);
        QCOMPARE(tree->root.text, u"text & more"_s);
        QCOMPARE(tree->root.children.at(1).children.at(0).line, 5);
    }

    void mendsBrokenText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("mended");
        QTest::newRow("leading <")
            << QByteArray("\na k=\"1\">\n<b/>\n</a>") << u"the `<` before a is missing"_s << 2
            << u"<a k=\"1\">\n  <b/>\n</a>\n"_s;
        QTest::newRow("inner <") << QByteArray("<a>\n  b k=\"1\">\n</b>\n</a>")
                                 << u"the `<` before b is missing"_s << 2
                                 << u"<a>\n  <b k=\"1\"/>\n</a>\n"_s;
        QTest::newRow("inner </") << QByteArray("<a>\n  <b>\n /b>\n <c/></a>")
                                  << u"the `<` before /b is missing"_s << 3
                                  << u"<a>\n  <b/>\n  <c/>\n</a>\n"_s;
        QTest::newRow(">") << QByteArray("<a>\n  <b k=\"1\"\n  <c/></b></a>")
                           << u"the `>` of <b> is missing"_s << 2
                           << u"<a>\n  <b k=\"1\">\n    <c/>\n  </b>\n</a>\n"_s;
        QTest::newRow("end tag") << QByteArray("<a>\n  <b k=\"1\">\n  <c/>\n</a>")
                                 << u"`</b>` is missing before `</a>`"_s << 4
                                 << u"<a>\n  <b k=\"1\">\n    <c/>\n  </b>\n</a>\n"_s;
        QTest::newRow("stray end tag")
            << QByteArray("<a>\n </b>\n  <c/>\n</a>") << u"`</b>` closes nothing"_s << 2
            << u"<a>\n  <c/>\n</a>\n"_s;
        QTest::newRow("truncated") << QByteArray("<a>\n <b>\n  <c/>\n\n")
                                   << u"the text ends before `</b>`: it is truncated"_s << 3
                                   << u"<a>\n  <b>\n    <c/>\n  </b>\n</a>\n"_s;
        QTest::newRow("truncated tag")
            << QByteArray("<a>\n <b k=\"1\" l=\"2") << u"a quotation mark in <b> is missing"_s << 2
            << u"<a>\n  <b k=\"1\" l=\"2\"/>\n</a>\n"_s;
        QTest::newRow("quote") << QByteArray("<a>\n <b k=\"1 l=\"2\"/>\n  <c/></a>")
                               << u"a quotation mark in <b> is missing"_s << 2
                               << u"<a>\n  <b k=\"1\" l=\"2\"/>\n  <c/>\n</a>\n"_s;
        QTest::newRow("stray <") << QByteArray("<a>\n1 < 2<b/>\n</a>")
                                 << u"a `<` that starts no tag"_s << 2
                                 << u"<a>1 &lt; 2\n  <b/>\n</a>\n"_s;
    }

    void mendsBrokenText()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        QFETCH(int, line);
        QFETCH(QString, mended);
        const auto tree = parseXml(source(text));
        QVERIFY(tree);
        QVERIFY(!tree->problems.isEmpty());
        QCOMPARE(tree->problems.constFirst().message, message);
        QCOMPARE(tree->problems.constFirst().source.line, line);
        QCOMPARE(xmlText(tree->root), mended);
    }

    void refusesWhatIsNoXml()
    {
        QVERIFY(!parseXml(source("")));
        QVERIFY(!parseXml(source("hello world\n")));
        QVERIFY(!sourceText(QByteArray("<a>\0</a>", 8), u"f"_s));
        QCOMPARE(sourceText(QByteArray("<a>\n\0</a>", 9), u"f"_s).error().where, u"f:2"_s);
        QCOMPARE(sourceText(QByteArray(50 * 1024 * 1024, 'x'), u"f"_s).error().code,
                 u"too-large"_s);
    }

    void expandsNoEntities()
    {
        QByteArray bomb = "<!DOCTYPE a [<!ENTITY x0 \"lol\">";
        for (int i = 1; i < 30; ++i) {
            bomb += "<!ENTITY x" + QByteArray::number(i) + " \"";
            bomb += QByteArray("&x" + QByteArray::number(i - 1) + ";").repeated(10) + "\">";
        }
        bomb += "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>\n<a k=\"&x29;\">&x29;&f;<b/></a>";
        const auto tree = parseXml(source(bomb));
        if (!tree)
            return; // refused altogether is fine, too
        QVERIFY(!tree->problems.isEmpty());
        QVERIFY(xmlText(tree->root).size() < 1000);
        QVERIFY(!xmlText(tree->root).contains(u"root:"_s));
    }

    void boundsDepthAndNumber()
    {
        const auto deep = parseXml(source(QByteArray("<a>").repeated(100'000)));
        QVERIFY(!deep || !deep->problems.isEmpty());
        const auto closed =
            parseXml(source(QByteArray("<a>").repeated(150) + QByteArray("</a>").repeated(150)));
        QVERIFY(closed);
        QVERIFY(closed->problems.constFirst().message.contains(u"nested deeper"_s));
        const auto wide = parseXml(source("<r>" + QByteArray("<a/>").repeated(300'000) + "</r>"));
        QVERIFY(wide);
        QVERIFY(wide->problems.constFirst().message.contains(u"beyond the first"_s));
        parseXml(source("<r>" + QByteArray("x>").repeated(300'000)));
        parseXml(source("<r>" + QByteArray("</x>").repeated(300'000)));
        parseXml(source("<r " + QByteArray("k=\"").repeated(300'000)));
    }

    void masksSecretsInText()
    {
        const auto tree =
            parseXml(source("<f ipaddr=\"a\" passwd=\"hush\"><nvpair name=\"password\" "
                            "value=\"hush\"/></f>"));
        QVERIFY(tree);
        QVERIFY(!xmlText(tree->root).contains(u"hush"_s));
        QVERIFY(xmlText(tree->root).contains(u"ipaddr=\"a\""_s));
    }
};

QTEST_GUILESS_MAIN(TestXmlTree)
#include "tst_xml_tree.moc"
