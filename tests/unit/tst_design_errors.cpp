// Every refusal of the loader: where, in which words, and in bounded time and memory.
#include "design/design_file.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;
using namespace basalt::design;

namespace {

const QByteArray head = "basalt: 1\ncluster: {name: c, platform: debian12}\n";

QString allMessages(const QByteArray &yaml)
{
    const auto design = parseDesign(yaml, u"d.yaml"_s);
    QStringList lines;
    if (!design) {
        for (const Error &error : design.error())
            lines += error.where + u' ' + error.code + u' ' + error.message;
    }
    return lines.join(u'\n');
}

}

class TestDesignErrors : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void refusals_data();
    void refusals();
    void severalAtOnce();
    void hostileTexts_data();
    void hostileTexts();
    void hugeFileIsNotParsed();
    void missingFile();
    void failedSaveKeepsTheOldFile();
    void oneEditChangesOneLine();
};

void TestDesignErrors::refusals_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &yaml, const QString &where,
                        const QString &part) { QTest::newRow(name) << yaml << where << part; };

    row("empty", "", u"d.yaml:1:1"_s, u"must begin with “basalt: 1”"_s);
    row("no version", "cluster: {name: c, platform: el6}\n", u"d.yaml:1:1"_s,
        u"“basalt” is missing"_s);
    row("newer", "basalt: 2\nnews: yes\n", u"d.yaml:1:9"_s, u"open it with a newer Basalt"_s);
    row("version is a word", "basalt: one\n", u"d.yaml:1:9"_s, u"number of the format"_s);
    row("no cluster", "basalt: 1\n", u"d.yaml:1:1"_s, u"“cluster” is missing"_s);
    row("unknown key", head + "hosst: []\n", u"d.yaml:3:1"_s, u"did you mean “hosts”?"_s);
    row("unknown key below", head + "hosts:\n  - {name: a, memroy: 1 GiB}\n", u"d.yaml:4:15"_s,
        u"hosts[0].memroy: unknown key “memroy”; did you mean “memory”?"_s);
    row("far unknown key", head + "hosts: [{name: a, xyzzyplugh: 1}]\n", u"d.yaml:3:19"_s,
        u"known here: name, domain"_s);
    row("duplicate key", head + "hosts: []\nhosts: []\n", u"d.yaml:4:1"_s, u"already in line 3"_s);
    row("not a list", head + "hosts: {}\n", u"d.yaml:3:8"_s, u"expected a list"_s);
    row("not a map", head + "hosts: [a]\n", u"d.yaml:3:9"_s, u"expected a map"_s);
    row("list for a value", head + "hosts: [{name: [a]}]\n", u"d.yaml:3:16"_s,
        u"expected a single value"_s);
    row("nothing for a value", head + "hosts: [{name: }]\n", u"d.yaml:3"_s, u"here is nothing"_s);
    row("no number", head + "switches: [{name: s, ports: many}]\n", u"d.yaml:3:29"_s,
        u"whole number"_s);
    row("absurd number", head + "switches: [{name: s, ports: 99999999999999999999}]\n",
        u"d.yaml:3:29"_s, u"between 1 and 1024"_s);
    row("no truth", head + "networks: [{name: n, dedicated: perhaps}]\n", u"d.yaml:3:33"_s,
        u"neither true nor false"_s);
    row("no unit", head + "hosts: [{name: a, memory: 64}]\n", u"d.yaml:3:27"_s,
        u"a size is a number with a unit"_s);
    row("absurd size", head + "hosts: [{name: a, memory: 4000 PiB}]\n", u"d.yaml:3:27"_s,
        u"must be between"_s);
    row("unknown word", head + "switches: [{name: s, kind: ethrenet, ports: 8}]\n",
        u"d.yaml:3:28"_s, u"did you mean “ethernet”?"_s);
    row("shell", head + "vms: [{name: \"a; rm -rf /\"}]\n", u"d.yaml:3:14"_s,
        u"a name is made of letters"_s);
    row("path", head + "vms: [{name: ../../etc/passwd}]\n", u"d.yaml:3:14"_s,
        u"would leave the folder"_s);
    row("line break", head + "vms: [{name: \"a\\nb\"}]\n", u"d.yaml:3:14"_s,
        u"contains a line break"_s);
    row("control", head + "vms: [{name: \"a\\x1b[31m\"}]\n", u"d.yaml:3:14"_s,
        u"control character"_s);
    row("long interface", head + "hosts: [{name: a, nics: [{name: abcdefghijklmnop}]}]\n",
        u"d.yaml:3:33"_s, u"longer than 15"_s);
    row("mac", head + "hosts: [{name: a, nics: [{name: e, mac: 00:11}]}]\n", u"d.yaml:3:41"_s,
        u"hosts[0].nics[0].mac: “00:11”"_s);
    row("host bits", head + "networks: [{name: n, subnet: 10.0.0.1/24}]\n", u"d.yaml:3:30"_s,
        u"host part"_s);
    row("unknown network",
        head + "networks: [{name: public}]\nvms: [{name: v, nics: [{network: pubic}]}]\n",
        u"d.yaml:4:34"_s, u"“pubic” is not a network; did you mean “public”?"_s);
    row("unknown ring", "basalt: 1\ncluster: {name: c, platform: el6, rings: [hb]}\n",
        u"d.yaml:2:43"_s, u"is not a network; there is none"_s);
    row("kills nobody",
        head + "hosts: [{name: alpha}]\nfencing: [{name: f, kills: alhpa, agent: fence_x}]\n",
        u"d.yaml:4:28"_s, u"did you mean “alpha”?"_s);
    row("kills a list",
        head
            + "hosts: [{name: alpha}]\nfencing: [{name: f, kills: [alpha, beta], agent: "
              "fence_x}]\n",
        u"d.yaml:4:36"_s, u"“beta” is not a host"_s);
    row("one name space", head + "hosts: [{name: x}]\nvms: [{name: x}]\n", u"d.yaml:4:14"_s,
        u"already the name of a host"_s);
    row("feed is a switch",
        head + "switches: [{name: x, ports: 8}]\npdus: [{name: p, feed: x, outlets: 8}]\n",
        u"d.yaml:4:24"_s, u"cannot be a power feed"_s);
    row("PDU without outlet",
        head + "pdus: [{name: p, outlets: 8}]\nhosts: [{name: h, power: [p]}]\n", u"d.yaml:4:27"_s,
        u"name one of its outlets"_s);
    row("outlet twice",
        head
            + "pdus: [{name: p, outlets: 8}]\nhosts: [{name: h, power: ['p:1']}, {name: i, power: "
              "['p:1']}]\n",
        u"d.yaml:4:54"_s, u"already feeds h"_s);
    row("no such outlet",
        head + "pdus: [{name: p, outlets: 8}]\nhosts: [{name: h, power: ['p:9']}]\n",
        u"d.yaml:4:27"_s, u"outlets 1 to 8"_s);
    row("no cable", head + "cables: [a to b]\n", u"d.yaml:3:10"_s,
        u"write it like “magma1:eth0 -- lan-a:1”"_s);
    row("no such port",
        head
            + "switches: [{name: s, ports: 8}]\nhosts: [{name: h, nics: [{name: "
              "eth0}]}]\ncables:\n  - h:eth0 -- s:9\n",
        u"d.yaml:6:5"_s, u"has the ports 1 to 8"_s);
    row("no such NIC",
        head
            + "switches: [{name: s, ports: 8}]\nhosts: [{name: h, nics: [{name: "
              "eth0}]}]\ncables:\n  - h:eth1 -- s:1\n",
        u"d.yaml:6:5"_s, u"did you mean “h:eth0”?"_s);
    row("port twice",
        head
            + "switches: [{name: s, ports: 8}]\nhosts: [{name: h, nics: [{name: a}, {name: "
              "b}]}]\ncables:\n  - h:a -- s:1\n  - h:b -- s:1\n",
        u"d.yaml:7:5"_s, u"s:1 already holds the cable h:a--s:1"_s);
    row("FC into Ethernet",
        head
            + "switches: [{name: s, ports: 8}]\nhosts: [{name: h, hbas: [{name: fc0}]}]\ncables:\n "
              " - h:fc0 -- s:1\n",
        u"d.yaml:6:5"_s, u"the other Fibre Channel"_s);
    row("bond of strangers",
        head
            + "hosts:\n  - name: h\n    nics: [{name: eth0}]\n    bonds: [{name: bond0, of: [eth0, "
              "eth9]}]\n",
        u"d.yaml:6:38"_s, u"hosts[0].bonds[0].of[1]: “eth9” is not a NIC of this host"_s);
    row("which volume group",
        head
            + "volume_groups: [{name: a, luns: []}, {name: b, luns: []}]\nvms: [{name: v, disks: "
              "[{size: 1 GiB}]}]\n",
        u"d.yaml:4:25"_s, u"add “vg”"_s);
    row("anchor", head + "notes: &a text\n", u"d.yaml:3"_s, u"anchors"_s);
    row("alias", head + "notes: *a\n", u"d.yaml:3"_s, u"this is not YAML"_s);
    row("tag", head + "notes: !!binary abcd\n", u"d.yaml:3"_s, u"tags"_s);
    row("two documents", head + "---\nbasalt: 1\n", u"d.yaml"_s, u"second document"_s);
    row("map as key", head + "? {a: b}\n: c\n", u"d.yaml:3"_s, u"cannot be a key"_s);
    row("NUL", head + QByteArray("notes: a\0b\n", 11), u"d.yaml:3:9"_s,
        u"control character (0x00)"_s);
    row("latin1", head + "notes: \xe4\n", u"d.yaml:3:8"_s, u"not UTF-8"_s);
    row("overlong", head + "notes: \xc0\xaf\n", u"d.yaml:3:8"_s, u"not UTF-8"_s);
    row("column counts letters", head + "notes: ä ö ü \xff\n", u"d.yaml:3:14"_s, u"not UTF-8"_s);
    row("indentation", head + "hosts:\n  - name: a\n   domain: b\n", u"d.yaml:5"_s,
        u"this is not YAML"_s);
    row("open bracket", head + "hosts: [{name: a}\n", u"d.yaml"_s, u"this is not YAML"_s);
    row("waiver without reason", head + "waivers: [{rule: R-01, reason: \"\"}]\n", u"d.yaml:3:32"_s,
        u"needs a reason"_s);
    row("layout of nothing", head + "layout: {ghost: [1, 2]}\n", u"d.yaml:3"_s,
        u"not a thing of this design"_s);
    row("layout of one number", head + "hosts: [{name: h}]\nlayout: {h: [1]}\n", u"d.yaml:4:13"_s,
        u"two numbers"_s);
}

void TestDesignErrors::refusals()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, where);
    QFETCH(QString, part);
    const QString messages = allMessages(yaml);
    QVERIFY2(messages.contains(part), qPrintable(messages));
    const auto design = parseDesign(yaml, u"d.yaml"_s);
    const bool isThere =
        std::any_of(design.error().begin(), design.error().end(), [&](const Error &error) {
            return error.where.startsWith(where) && error.message.contains(part)
                   && !error.code.isEmpty();
        });
    QVERIFY2(isThere, qPrintable(messages));
}

void TestDesignErrors::severalAtOnce()
{
    const auto design = parseDesign(
        "basalt: 1\ncluster: {name: c d, platfrom: el6}\nhosts: [{name: a, memory: 1}]\n"
        "vms: [{name: ../x, vcpus: 0}]\n",
        u"d.yaml"_s);
    QVERIFY(!design);
    QCOMPARE(design.error().size(), 6);
    QCOMPARE(design.error().front().where, u"d.yaml:2:10"_s);
}

void TestDesignErrors::hostileTexts_data()
{
    QTest::addColumn<QByteArray>("yaml");
    const QByteArray tail = "notes: x\n";
    QTest::newRow("brackets") << QByteArray(100000, '[');
    QTest::newRow("half of the brackets allowed") << QByteArray(99999, '[');
    QTest::newRow("braces") << QByteArray(100000, '{');
    QTest::newRow("dashes") << QByteArray("- ").repeated(100000);
    QTest::newRow("questions") << QByteArray("? ").repeated(100000);
    QTest::newRow("mixed") << QByteArray("- ? [{").repeated(20000);
    QTest::newRow("keys") << QByteArray("a: {").repeated(50000);
    QByteArray stairs;
    for (int i = 0; i < 1500; ++i)
        stairs += QByteArray(i, ' ') + "a:\n";
    QTest::newRow("stairs") << stairs;
    QByteArray bomb = "a0: &a0 [x, x]\n";
    for (int i = 1; i < 100; ++i)
        bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [*a"
                + QByteArray::number(i - 1) + ", *a" + QByteArray::number(i - 1) + "]\n";
    QTest::newRow("alias bomb") << bomb;
    QTest::newRow("many values") << head + "x: [" + QByteArray("1,").repeated(500000) + "]\n";
    QTest::newRow("many wrong names")
        << head + "cables:\n" + QByteArray("  - a:b -- c:d\n").repeated(100000);
    QTest::newRow("many unknown keys") << [] {
        QByteArray yaml = head;
        for (int i = 0; i < 50000; ++i)
            yaml += "k" + QByteArray::number(i) + ": 1\n";
        return yaml;
    }();
    QTest::newRow("spaces") << QByteArray(4000000, ' ');
    QTest::newRow("quotes") << head + "notes: \"" + QByteArray(3000000, 'x');
    QTest::newRow("hashes") << QByteArray("# \n").repeated(1000000);
    QTest::newRow("percent") << QByteArray("%YAML 1.1\n").repeated(100000);
}

void TestDesignErrors::hostileTexts()
{
    QFETCH(QByteArray, yaml);
    QElapsedTimer timer;
    timer.start();
    const auto design = parseDesign(yaml, u"d.yaml"_s);
    QVERIFY(!design);
    QVERIFY(!design.error().isEmpty());
    QVERIFY(design.error().size() <= 101);
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
}

void TestDesignErrors::hugeFileIsNotParsed()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"huge.yaml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(100 * 1024 * 1024));
    file.close();
    QElapsedTimer timer;
    timer.start();
    const auto design = loadDesign(path);
    QVERIFY(!design);
    QCOMPARE(design.error().front().code, u"yaml-too-large"_s);
    QVERIFY(timer.elapsed() < 2000);
}

void TestDesignErrors::missingFile()
{
    const auto design = loadDesign(u"/nonexistent/design.yaml"_s);
    QVERIFY(!design);
    QCOMPARE(design.error().front().code, u"cannot-read"_s);
    QCOMPARE(design.error().front().where, u"/nonexistent/design.yaml"_s);
}

void TestDesignErrors::failedSaveKeepsTheOldFile()
{
    QTemporaryDir folder;
    const auto design = parseDesign(head, u"d.yaml"_s);
    const QString path = folder.filePath(u"d.yaml"_s);
    QVERIFY(saveDesign(*design, path));
    const auto loaded = loadDesign(path);
    QVERIFY(loaded && *loaded == *design);

    // A folder in place of the file cannot be replaced, whoever runs the test.
    const QString blocked = folder.filePath(u"blocked"_s);
    QVERIFY(QDir().mkpath(blocked + u"/inside"_s));
    const auto saved = saveDesign(*design, blocked);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, u"cannot-write"_s);
    QVERIFY(QFileInfo(blocked).isDir());
    QVERIFY(!saveDesign(*design, u"/nonexistent/d.yaml"_s));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 2);
}

void TestDesignErrors::oneEditChangesOneLine()
{
    const QByteArray yaml =
        head
        + "hosts:\n  - name: a\n    memory: 64 GiB\n    nics:\n      - {name: eth0}\n"
          "      - {name: eth1}\n  - name: b\n    memory: 64 GiB\nvms:\n  - {name: v, vcpus: 2}\n";
    auto design = parseDesign(yaml, u"d.yaml"_s);
    QVERIFY2(design, qPrintable(allMessages(yaml)));
    const QList<QByteArray> before = writeDesign(*design).split('\n');
    design->hosts[0].nics[1].mtu = 9000;
    design->vms[0].vcpus = 4;
    const QList<QByteArray> after = writeDesign(*design).split('\n');
    QCOMPARE(after.size(), before.size());
    QByteArrayList changed;
    for (qsizetype i = 0; i < after.size(); ++i) {
        if (after[i] != before[i])
            changed += after[i].trimmed();
    }
    QCOMPARE(changed, (QByteArrayList{"- {name: eth1, mtu: 9000}", "- {name: v, vcpus: 4}"}));
}

QTEST_GUILESS_MAIN(TestDesignErrors)
#include "tst_design_errors.moc"
