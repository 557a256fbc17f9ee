#include "import/transcript.h"
#include "import/transcript_lines.h"
#include "support/import_support.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt::import;
using basalt::test::source;

namespace {

/// "kind@first-last" of each block, and the texts of crm lines.
QStringList shown(const Transcript &transcript)
{
    QStringList result;
    for (const TranscriptBlock &block : transcript.blocks) {
        if (block.kind == SourceKind::CrmShell) {
            for (const auto &line : block.text.lines)
                result.append(u"%1: %2"_s.arg(line.number).arg(line.text.trimmed()));
            continue;
        }
        const QString kind = block.kind == SourceKind::ClusterConf    ? u"cluster.conf"_s
                             : block.kind == SourceKind::CorosyncConf ? u"corosync.conf"_s
                                                                      : u"cib"_s;
        result.append(u"%1@%2-%3"_s.arg(kind)
                          .arg(block.text.lines.constFirst().number)
                          .arg(block.text.lines.constLast().number));
    }
    return result;
}

}

class TestTranscript : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsConfiguration_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const QByteArray &text, const QStringList &found) {
            QTest::newRow(name) << text << found;
        };
        row("prose",
            "The <cluster> element comes first.\nWe order the parts: one, two.\n"
            "clone the repository\nproperty is theft\n# end\n",
            {});
        row("cluster.conf", "Text:\n\n<cluster name=\"a\">\n</cluster>\nmore\n",
            {u"cluster.conf@3-4"_s});
        row("broken start", "So:\ncluster name=\"a\" config_version=\"3\">\n <x/>\n</cluster>\n",
            {u"cluster.conf@2-4"_s});
        row("no end", "<cluster name=\"a\">\n <clusternodes>\n\nAnd then we went home.\n",
            {u"cluster.conf@1-2"_s});
        row("two", "<cluster name=\"a\">\n<cluster name=\"b\">\n</cluster>\n",
            {u"cluster.conf@1-1"_s, u"cluster.conf@2-3"_s});
        row("here-document", "# cat > c <<EOF\n> <cluster name=\"a\">\n> </cluster>\n> EOF\n",
            {u"cluster.conf@2-3"_s});
        row("cib", "# cibadmin -Q\n<cib epoch=\"1\">\n</cib>\n", {u"cib@2-3"_s});
        row("corosync.conf",
            "Die Datei:\ntotem {\n  version: 2\n}\n\nnodelist {\n  node {\n  a: b\n"
            "  }\n}\n\nHinweis: das war alles.\n",
            {u"corosync.conf@2-10"_s});
        row("corosync unbalanced", "totem {\n  version: 2\n\nThat is all there is to say.\n",
            {u"corosync.conf@1-2"_s});
        row("crm prompt",
            "crm(live)configure# property a=b\ncrm(live)configure# commit\n"
            "WARNING: nothing\ncrm(live)resource# start x\ncrm(live)# configure "
            "property c=d\ncrm(live/lava1)configure# commit\n",
            {u"1: property a=b"_s, u"2: commit"_s, u"5: property c=d"_s, u"6: commit"_s});
        row("shell",
            "crm configure property a=b\n# crm configure property c=d\n"
            "[root@lava1 ~]# crm -F configure property e=f\n"
            "admin@lava1:~$ sudo crm configure property g=h\n"
            "lava1:~ # crm configure property i=j\ncrm resource start x\n",
            {u"1: property a=b"_s, u"2: property c=d"_s, u"3: property e=f"_s, u"4: property g=h"_s,
             u"5: property i=j"_s});
        row("continued",
            "crm(live)configure# primitive a Dummy \\\n> params b=c \\\n> d=e\nWARNING: x\n",
            {u"1: primitive a Dummy \\"_s, u"2: params b=c \\"_s, u"3: d=e"_s});
        row("continued without backslash", "crm(live)configure# primitive a Dummy\n> params b=c\n",
            {u"1: primitive a Dummy \\"_s, u"2: params b=c"_s});
        row("bare", "Now:\nprimitive a stonith:fence_x \\\n  params b=c\nlocation l a -inf: n\n",
            {u"2: primitive a stonith:fence_x \\"_s, u"3: params b=c"_s,
             u"4: location l a -inf: n"_s});
        row("show",
            "# crm configure show\nnode lava1\nprimitive a Dummy\ngroup g a\n# ls\nnode x\n",
            {u"1: show"_s, u"2: node lava1"_s, u"3: primitive a Dummy"_s, u"4: group g a"_s});
        row("crm here-document",
            "# crm configure <<EOF\nproperty a=b\ngroup g a b\nEOF\ngroup h a\n",
            {u"2: property a=b"_s, u"3: group g a b"_s});
        row("colours and CRLF",
            "\x1b[1;32m[root@lava1 ~]#\x1b[0m crm configure property a=b\r\n"
            "\x1b]0;title\x07# crm configure prpo\b\boperty c=d\r\n",
            {u"1: property a=b"_s, u"2: property c=d"_s});
        row("typographic quotes", "crm configure property a=“b c”\n", {u"1: property a=\"b c\""_s});
    }

    void findsConfiguration()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, found);
        const Transcript transcript = scanTranscript(source(text));
        QCOMPARE(shown(transcript), found);
        QVERIFY(transcript.problems.isEmpty());
    }

    void saysWhatIsCutOff()
    {
        const Transcript transcript = scanTranscript(
            source("crm(live)configure# primitive a Dummy \\\ncrm(live)configure# commit\n"));
        QCOMPARE(transcript.problems.size(), 1);
        QCOMPARE(transcript.problems.at(0).source.line, 1);
    }

    void keepsPcsCommands()
    {
        const Transcript transcript = scanTranscript(
            source("# pcs stonith create f fence_x ip=a \\\n  password=hush\n# pcs status\n"));
        QCOMPARE(transcript.foreign.size(), 1);
        QCOMPARE(transcript.foreign.at(0).text,
                 u"# pcs stonith create f fence_x ip=a \\\n  password=***\n"_s);
    }

    void quotesTheWholeLine()
    {
        const Transcript transcript =
            scanTranscript(source("\x1b[1mcrm(live)configure# \x1b[0mproperty a=b\n"));
        QCOMPARE(transcript.blocks.at(0).text.at(0).quote, u"crm(live)configure# property a=b"_s);
    }
};

QTEST_GUILESS_MAIN(TestTranscript)
#include "tst_transcript.moc"
