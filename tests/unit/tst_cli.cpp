// The commands, run in-process: exit codes, one JSON document, failures, folders.
#include "cli/cli.h"
#include "support/support.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

const QString examples = QStringLiteral(BASALT_SOURCE_DIR "/resources/examples/");

struct Ran
{
    cli::Exit exit = cli::Exit::Fine;
    QByteArray out;
    QByteArray err;

    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
};

Ran run(const QStringList &arguments)
{
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    const cli::Exit exit = cli::run(arguments, out, err);
    return {exit, out.data(), err.data()};
}

QString magma()
{
    return examples + u"magma.yaml"_s;
}

}

class TestCli : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void usage_data();
    void usage();
    void help();
    void failuresAreOneDocument();
    void check_data();
    void check();
    void waivedDoesNotCount();
    void rules();
    void whatIf();
    void whatIfRefusals();
    void atlas();
    void render();
    void renderRefusesForeignFolders();
    void import();
    void convert();
    void german();
};

void TestCli::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing") << QStringList{} << u"a command comes first"_s;
    QTest::newRow("typo") << QStringList{u"chekc"_s} << u"did you mean “check”?"_s;
    QTest::newRow("nonsense") << QStringList{u"xyzzyplugh"_s} << u"known: check, rules"_s;
    QTest::newRow("later") << QStringList{u"status"_s, u"x.yaml"_s} << u"not in this release"_s;
    QTest::newRow("no design") << QStringList{u"check"_s} << u"basalt check DESIGN"_s;
    QTest::newRow("too much") << QStringList{u"check"_s, u"a"_s, u"b"_s} << u"“b” is too much"_s;
    QTest::newRow("no option") << QStringList{u"check"_s, u"a"_s, u"--bogus"_s} << u"bogus"_s;
    QTest::newRow("depth") << QStringList{u"atlas"_s, magma(), u"--depth"_s, u"3"_s}
                           << u"--depth is 1"_s;
    QTest::newRow("nothing fails") << QStringList{u"what-if"_s, magma()} << u"--fail lan-a"_s;
    QTest::newRow("nowhere") << QStringList{u"render"_s, magma()} << u"--out DIR"_s;
    QTest::newRow("report nowhere") << QStringList{u"report"_s, magma()} << u"--out F.html"_s;
    QTest::newRow("report of a kind")
        << QStringList{u"report"_s, magma(), u"--out"_s, u"x.doc"_s} << u".html or .pdf"_s;
    QTest::newRow("nothing to import") << QStringList{u"import"_s} << u"--transcript F"_s;
    QTest::newRow("rule") << QStringList{u"rules"_s, u"R-1"_s} << u"did you mean “R-"_s;
    QTest::newRow("language") << QStringList{u"rules"_s, u"--lang"_s, u"xx"_s} << u"en, de"_s;
    QTest::newRow("colour") << QStringList{u"rules"_s, u"--color"_s, u"red"_s}
                            << u"always or never"_s;
}

void TestCli::usage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, part);
    const Ran text = run(arguments);
    QCOMPARE(text.exit, cli::Exit::Usage);
    QVERIFY2(QString::fromUtf8(text.err).contains(part), text.err.constData());
    QVERIFY(text.out.isEmpty());

    const Ran json = run(arguments + QStringList{u"--json"_s});
    if (arguments.isEmpty())
        return; // `--json` alone is still no command
    QCOMPARE(json.exit, cli::Exit::Usage);
    QVERIFY(json.err.isEmpty());
    const QJsonObject error = json.object().value(u"error"_s).toObject();
    QVERIFY2(error.value(u"message"_s).toString().contains(part), json.out.constData());
    QVERIFY(!error.value(u"code"_s).toString().isEmpty());
}

void TestCli::help()
{
    QCOMPARE(run({u"--version"_s}).out, QByteArray("basalt " BASALT_VERSION "\n"));
    const Ran general = run({u"--help"_s});
    QCOMPARE(general.exit, cli::Exit::Fine);
    for (const char *command : {"check", "rules", "what-if", "atlas", "render", "import", "report",
                                "plan", "deploy", "secrets", "fault"}) {
        QVERIFY2(general.out.contains(command), command);
        const Ran own = run({QString::fromLatin1(command), u"--help"_s});
        QCOMPARE(own.exit, cli::Exit::Fine);
        QVERIFY(own.out.contains("--json"));
        QVERIFY(own.out.contains(command));
    }
}

void TestCli::failuresAreOneDocument()
{
    const Ran missing = run({u"check"_s, u"/nonexistent.yaml"_s, u"--json"_s});
    QCOMPARE(missing.exit, cli::Exit::Io);
    QCOMPARE(missing.object().value(u"error"_s).toObject().value(u"where"_s).toString(),
             u"/nonexistent.yaml"_s);

    QTemporaryDir folder;
    const QString path = folder.filePath(u"bad.yaml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("basalt: 1\ncluster: {name: c, platform: el6}\nhosst: []\nvms: [{name: a b}]\n");
    file.close();
    const Ran bad = run({u"what-if"_s, path, u"--fail"_s, u"x"_s, u"--json"_s});
    QCOMPARE(bad.exit, cli::Exit::Io);
    QCOMPARE(bad.object().value(u"error"_s).toObject().value(u"where"_s).toString(),
             path + u":3:1"_s);
    QCOMPARE(bad.object().value(u"errors"_s).toArray().size(), 2);
    const Ran text = run({u"check"_s, path});
    QCOMPARE(text.err.count('\n'), 2);

    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("basalt: 1\ncluster: {name: c, platform: debain12}\n");
    file.close();
    const Ran platform = run({u"check"_s, path});
    QCOMPARE(platform.exit, cli::Exit::Io);
    QVERIFY(platform.err.contains("did you mean “debian12”?"));
}

void TestCli::check_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"magma", "magma-debian12", "magma-el9", "three-iscsi", "sixteen"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestCli::check()
{
    QFETCH(QString, name);
    const QString path = examples + name + u".yaml"_s;
    const Ran ran = run({u"check"_s, path, u"--json"_s});
    const QJsonObject root = ran.object();
    QCOMPARE(root.value(u"design"_s).toString(), path);
    const QJsonObject counts = root.value(u"counts"_s).toObject();
    QVERIFY2(counts.value(u"error"_s).toInt(-1) == 0, ran.out.constData());
    QCOMPARE(ran.exit, cli::Exit::Fine);
    QVERIFY(!root.value(u"not_decided"_s).toArray().isEmpty());
    const QJsonArray findings = root.value(u"findings"_s).toArray();
    for (const auto &value : findings) {
        const QJsonObject finding = value.toObject();
        for (const QString &key :
             {u"rule"_s, u"severity"_s, u"subject"_s, u"message"_s, u"remedy"_s})
            QVERIFY2(!finding.value(key).toString().isEmpty(), qPrintable(key));
        QVERIFY(finding.value(u"waivable"_s).isBool());
    }
    QCOMPARE(run({u"check"_s, path}).exit, cli::Exit::Fine);
    QVERIFY(run({u"check"_s, path, u"--quiet"_s}).out.isEmpty());
}

void TestCli::waivedDoesNotCount()
{
    QTemporaryDir folder;
    QByteArray yaml = test::sourceFile(u"resources/examples/magma.yaml"_s);
    yaml.replace("rings: [heartbeat, public]", "rings: [heartbeat]");
    const QString path = folder.filePath(u"d.yaml"_s);
    const auto write = [&] {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(yaml) == yaml.size();
    };
    const auto countOf = [&](const QString &rule, bool waived) {
        int count = 0;
        const QJsonArray findings =
            run({u"check"_s, path, u"--json"_s}).object().value(u"findings"_s).toArray();
        for (const auto &value : findings) {
            const bool isWaived = value.toObject().contains(u"waived"_s);
            count += value.toObject().value(u"rule"_s).toString() == rule && isWaived == waived;
        }
        return count;
    };
    QVERIFY(write());
    QCOMPARE(countOf(u"R-01"_s, false), 1);
    const int warnings = run({u"check"_s, path, u"--json"_s})
                             .object()
                             .value(u"counts"_s)
                             .toObject()
                             .value(u"warning"_s)
                             .toInt();
    yaml.replace("waivers:\n",
                 "waivers:\n  - {rule: R-01, subject: cluster, reason: one ring is wanted}\n");
    QVERIFY(write());
    QCOMPARE(countOf(u"R-01"_s, false), 0);
    QCOMPARE(countOf(u"R-01"_s, true), 1);
    QCOMPARE(run({u"check"_s, path, u"--json"_s})
                 .object()
                 .value(u"counts"_s)
                 .toObject()
                 .value(u"warning"_s)
                 .toInt(),
             warnings - 1);
}

void TestCli::rules()
{
    const QJsonArray all = run({u"rules"_s, u"--json"_s}).array();
    QCOMPARE(all.size(), 157);
    const Ran one = run({u"rules"_s, u"r-01"_s, u"--json"_s});
    QCOMPARE(one.exit, cli::Exit::Fine);
    QCOMPARE(one.array().size(), 1);
    QCOMPARE(one.array().at(0).toObject().value(u"id"_s).toString(), u"R-01"_s);
    QVERIFY(run({u"rules"_s, u"R-01"_s}).out.contains("R-01"));
    QCOMPARE(run({u"rules"_s}).out.count('\n'), 159);
}

void TestCli::whatIf()
{
    // Either order of a cable, several faults, with and without another --fail.
    const Ran ran = run({u"what-if"_s, magma(), u"--fail"_s, u"magma1:eth0--lan-a:1"_s,
                         u"magma1.card2"_s, u"--json"_s});
    QCOMPARE(ran.exit, cli::Exit::Fine);
    const QJsonObject root = ran.object();
    QCOMPARE(root.value(u"failed"_s).toArray(),
             (QJsonArray{u"lan-a:1--magma1:eth0"_s, u"magma1.card2"_s}));
    for (const QString &key :
         {u"rings"_s, u"hosts"_s, u"luns"_s, u"networks"_s, u"vms"_s, u"reduced"_s, u"reasons"_s})
        QVERIFY2(root.value(key).isArray(), qPrintable(key));
    const Ran host = run({u"what-if"_s, magma(), u"--fail"_s, u"magma1"_s, u"--json"_s});
    QCOMPARE(host.object().value(u"service"_s).toString(), u"degraded"_s);
    const Ran lan = run({u"what-if"_s, magma(), u"--fail"_s, u"lan-a"_s, u"--json"_s});
    QCOMPARE(lan.object().value(u"service"_s).toString(), u"kept"_s);
    const Ran text = run({u"what-if"_s, magma(), u"--fail"_s, u"magma1"_s});
    QVERIFY(text.out.contains("degraded"));
    QVERIFY(text.out.contains("brownout05"));
}

void TestCli::whatIfRefusals()
{
    const Ran unknown = run({u"what-if"_s, magma(), u"--fail"_s, u"lan-c"_s, u"--json"_s});
    QCOMPARE(unknown.exit, cli::Exit::Usage);
    QCOMPARE(unknown.object().value(u"error"_s).toObject().value(u"code"_s).toString(),
             u"unknown-thing"_s);
    QVERIFY(unknown.out.contains("did you mean"));
    const Ran vm = run({u"what-if"_s, magma(), u"--fail"_s, u"brownout05"_s, u"--json"_s});
    QCOMPARE(vm.exit, cli::Exit::Usage);
}

void TestCli::atlas()
{
    const QJsonObject root = run({u"atlas"_s, magma(), u"--json"_s}).object();
    const QJsonArray single = root.value(u"single"_s).toArray();
    QVERIFY(single.size() > 50);
    QVERIFY(root.value(u"pairs"_s).isNull());
    QVERIFY(single.at(0).toObject().value(u"fail"_s).isString());
    const QJsonObject pairs = run({u"atlas"_s, magma(), u"--depth"_s, u"2"_s, u"--json"_s})
                                  .object()
                                  .value(u"pairs"_s)
                                  .toObject();
    QCOMPARE(pairs.value(u"total"_s).toInt(), single.size() * (single.size() - 1) / 2);
    QCOMPARE(pairs.value(u"worst"_s).toArray().at(0).toObject().value(u"fail"_s).toArray().size(),
             2);
    QVERIFY(run({u"atlas"_s, magma()}).out.contains("service kept"));
}

void TestCli::render()
{
    QTemporaryDir folder;
    const QString out = folder.filePath(u"new/files"_s);
    const Ran ran = run({u"render"_s, magma(), u"--out"_s, out, u"--json"_s});
    QCOMPARE(ran.exit, cli::Exit::Fine);
    const QJsonArray artefacts = ran.array();
    QVERIFY(artefacts.size() > 20);
    for (const auto &value : artefacts) {
        const QJsonObject artefact = value.toObject();
        const QString path = artefact.value(u"path"_s).toString();
        QFile file(out + u'/' + artefact.value(u"host"_s).toString()
                   + (path.startsWith(u'/') ? u""_s : u"/"_s) + path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QCOMPARE(QString::fromLatin1(
                     QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex()),
                 artefact.value(u"sha256"_s).toString());
        QVERIFY(artefact.value(u"mode"_s).toString().startsWith(u'0'));
    }
    QVERIFY(QFile::exists(out + u"/cluster/cib.xml"_s));
    QVERIFY(QFile::exists(out + u"/cluster/cib.crm"_s));

    // Again into the same folder: the same bytes; another design: what is no longer wanted goes.
    QCOMPARE(run({u"render"_s, magma(), u"--out"_s, out, u"--json"_s}).out, ran.out);
    QFile mine(out + u"/mine.txt"_s);
    QVERIFY(mine.open(QIODevice::WriteOnly));
    mine.close();
    const Ran other = run({u"render"_s, examples + u"three-iscsi.yaml"_s, u"--out"_s, out});
    QCOMPARE(other.exit, cli::Exit::Fine);
    QVERIFY(!QFile::exists(out + u"/magma1"_s));
    QVERIFY(QFile::exists(out + u"/kauri1/etc/hosts"_s));
    QVERIFY(mine.exists());
}

void TestCli::renderRefusesForeignFolders()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u".hidden"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const Ran ran = run({u"render"_s, magma(), u"--out"_s, folder.path(), u"--json"_s});
    QCOMPARE(ran.exit, cli::Exit::Io);
    QCOMPARE(ran.object().value(u"error"_s).toObject().value(u"code"_s).toString(),
             u"folder-not-empty"_s);
    const auto entries =
        QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    QCOMPARE(entries, QStringList{u".hidden"_s});
}

void TestCli::import()
{
    QTemporaryDir folder;
    const QString source = folder.filePath(u"cluster.conf"_s);
    QFile file(source);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<cluster name=\"lava\" config_version=\"1\">\n  <clusternodes>\n    <clusternode "
               "name=\"lava1\" nodeid=\"1\"/>\n"
               "    <clusternode name=\"lava2\" nodeid=\"2\"/>\n  </clusternodes>\n</cluster>\n");
    file.close();
    const QString out = folder.filePath(u"lava.yaml"_s);
    const Ran ran = run({u"import"_s, u"--cluster-conf"_s, source, u"--out"_s, out, u"--json"_s});
    QVERIFY(ran.exit == cli::Exit::Findings || ran.exit == cli::Exit::Fine);
    QVERIFY(ran.object().value(u"findings"_s).isArray());
    QFile design(out);
    QVERIFY(design.open(QIODevice::ReadOnly));
    QCOMPARE(ran.object().value(u"design"_s).toString().toUtf8(), design.readAll());
    const Ran again = run({u"what-if"_s, out, u"--fail"_s, u"lava1"_s});
    QVERIFY2(again.exit == cli::Exit::Fine, again.err.constData());

    const Ran text = run({u"import"_s, u"--cluster-conf"_s, source});
    QVERIFY(text.out.startsWith("basalt: 1\n"));
    QCOMPARE(run({u"import"_s, u"--cib"_s, u"/nonexistent"_s}).exit, cli::Exit::Io);
}

void TestCli::convert()
{
    QTemporaryDir folder;
    const QString out = folder.filePath(u"new.yaml"_s);
    const Ran ran =
        run({u"convert"_s, magma(), u"--platform"_s, u"debian12"_s, u"--out"_s, out, u"--json"_s});
    QCOMPARE(ran.exit, cli::Exit::Fine);
    QVERIFY(!ran.object().value(u"settings"_s).toArray().isEmpty());
    QVERIFY(!ran.object().value(u"systems"_s).toArray().isEmpty());
    QVERIFY(!ran.object().value(u"files"_s).toArray().isEmpty());
    QFile design(out);
    QVERIFY(design.open(QIODevice::ReadOnly));
    QCOMPARE(ran.object().value(u"design"_s).toString().toUtf8(), design.readAll());
    QCOMPARE(run({u"check"_s, out}).exit, cli::Exit::Fine);

    const Ran text = run({u"convert"_s, magma(), u"--platform"_s, u"el9"_s});
    QVERIFY(text.out.startsWith("basalt: 1\n"));
    QVERIFY(text.err.contains("cluster.transport"));
    QCOMPARE(run({u"convert"_s, magma()}).exit, cli::Exit::Usage);
    QCOMPARE(run({u"convert"_s, magma(), u"--platform"_s, u"el6"_s}).exit, cli::Exit::Usage);
}

void TestCli::german()
{
    const Ran german = run({u"rules"_s, u"--lang"_s, u"de"_s, u"--json"_s});
    QCOMPARE(german.exit, cli::Exit::Fine);
    QCOMPARE(german.array().size(), 157);
    QCOMPARE(
        run({u"xyzzyplugh"_s}).err,
        QByteArray(
            "basalt: there is no command “xyzzyplugh”; known: check, rules, "
            "what-if, atlas, render, import, convert, report, plan, deploy, secrets, fault\n"));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
