// Merged files are read by the programs they are for: no complaint, our values and theirs in force.
#include "catalogue/catalogue.h"
#include "design/design_file.h"
#include "plan/brace_merge.h"
#include "render/render.h"
#include "support/oracles.h"
#include "support/support.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

const QByteArray handMadeMultipath = "# by hand, for the old array\n"
                                     "defaults {\n"
                                     "\tpolling_interval  7      # seconds\n"
                                     "\tno_path_retry     queue\n"
                                     "\tuser_friendly_names no\n"
                                     "}\n"
                                     "blacklist {\n"
                                     "\tdevnode \"^hd[a-z]\"\n"
                                     "}\n"
                                     "devices {\n"
                                     "\tdevice {\n"
                                     "\t\tvendor  \"ACME\"\n"
                                     "\t\tproduct \"OldArray\"\n"
                                     "\t\tpath_grouping_policy multibus\n"
                                     "\t}\n"
                                     "}\n"
                                     "multipaths {\n"
                                     "\tmultipath {\n"
                                     "\t\twwid  360060e801\n"
                                     "\t\talias tape\n"
                                     "\t}\n"
                                     "}\n";

QByteArray rendered(const QString &example, const QString &path)
{
    const auto design = design::loadDesign(QStringLiteral(BASALT_SOURCE_DIR "/resources/examples/")
                                           + example + u".yaml"_s);
    if (!design)
        qFatal("%s", qPrintable(design.error().constFirst().message));
    const auto artefacts = render::renderAll(*design, catalogue::builtIn());
    if (!artefacts)
        qFatal("%s", qPrintable(artefacts.error().constFirst().message));
    for (const Artefact &artefact : *artefacts) {
        if (artefact.path == path)
            return placeholderBytes(artefact);
    }
    return {};
}

void examples()
{
    QTest::addColumn<QString>("example");
    for (const QString &example :
         {u"magma"_s, u"magma-debian12"_s, u"magma-el9"_s, u"three-iscsi"_s})
        QTest::newRow(qPrintable(example)) << example;
}

}

class TestMergeOracles : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void multipath_data() { examples(); }
    void multipath();
    void lvm_data() { examples(); }
    void lvm();
    void lvmOfThePackage_data() { examples(); }
    void lvmOfThePackage();

private:
    QByteArray lvmSettings(const QByteArray &content);
};

void TestMergeOracles::multipath()
{
    BASALT_NEED_ORACLES();
    QFETCH(QString, example);
    const QByteArray wanted = rendered(example, u"/etc/multipath.conf"_s);
    const plan::Merged merged = plan::mergeMultipathConf(wanted, handMadeMultipath, {});
    QVERIFY(merged);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"multipath.conf"_s);
    test::writeFile(path, *merged);
    const test::OracleRun run =
        test::runOracleScript(u"cp \"$1\" /etc/multipath.conf && multipath -t"_s, {path});
    QCOMPARE(run.errors, QByteArray());
    const QByteArray said = run.output.simplified();
    for (const char *line :
         {"polling_interval 7", "user_friendly_names \"yes\"", "no_path_retry 18",
          "devnode \"^hd[a-z]\"", "vendor \"ACME\"", "alias \"tape\""})
        QVERIFY2(said.contains(line), run.said());
    QVERIFY(wanted.contains("alias"));
    for (const QByteArray &line : wanted.split('\n')) {
        const QByteArray alias = line.trimmed();
        if (alias.startsWith("alias "))
            QVERIFY2(said.contains("alias \"" + alias.mid(6) + '"'), run.said());
    }
}

/// What LVM has read, or its complaints.
QByteArray TestMergeOracles::lvmSettings(const QByteArray &content)
{
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"lvm.conf"_s), content);
    const QStringList environment{u"LVM_SYSTEM_DIR="_s + folder.path(),
                                  u"LVM_SUPPRESS_FD_WARNINGS=1"_s};
    const test::OracleRun valid = test::runOracle({u"lvmconfig"_s, u"--validate"_s}, environment);
    if (valid.exitCode != 0 || valid.errors.contains("nknown") || valid.errors.contains("invalid"))
        return valid.said();
    return test::runOracle({u"lvmconfig"_s, u"--typeconfig"_s, u"current"_s}, environment).output;
}

void TestMergeOracles::lvm()
{
    BASALT_NEED_ORACLES();
    QFETCH(QString, example);
    const QByteArray wanted = rendered(example, u"/etc/lvm/lvm.conf"_s);
    if (wanted.isEmpty())
        QSKIP("no shared volume group");
    const plan::Merged merged =
        plan::mergeLvmConf(wanted,
                           "# by hand\ndevices { scan_lvs = 0 filter = [ \"a|.*|\" ] }\n"
                           "backup {\n\tretain_days = 90   # long\n}\n"
                           "global/umask = 63\n",
                           false);
    QVERIFY(merged);
    const QByteArray settings = lvmSettings(*merged);
    for (const QByteArray &line : lvmSettings(wanted).split('\n'))
        QVERIFY2(settings.contains(line + '\n'), line + "\nis not in\n" + settings);
    QVERIFY2(settings.contains("retain_days=90") && settings.contains("scan_lvs=0")
                 && settings.contains("umask=63"),
             settings);
}

/// The distribution's own file, in which somebody has changed a line.
void TestMergeOracles::lvmOfThePackage()
{
    BASALT_NEED_ORACLES();
    QFETCH(QString, example);
    const QByteArray wanted = rendered(example, u"/etc/lvm/lvm.conf"_s);
    if (wanted.isEmpty())
        QSKIP("no shared volume group");
    const test::OracleRun package = test::runOracle({u"cat"_s, u"/etc/lvm/lvm.conf"_s});
    QVERIFY2(package.output.size() > 50000, package.said());
    QByteArray present = package.output;
    present.replace("# retain_days = 30", "retain_days = 77");
    QVERIFY(present != package.output);
    const plan::Merged merged = plan::mergeLvmConf(wanted, present, false);
    QVERIFY(merged);
    const QByteArray settings = lvmSettings(*merged);
    for (const QByteArray &line : lvmSettings(wanted).split('\n'))
        QVERIFY2(settings.contains(line + '\n'), line + "\nis not in\n" + settings);
    QVERIFY2(settings.contains("retain_days=77"), settings);
    // Every line that was there is still there.
    for (const QByteArray &line : present.split('\n'))
        QVERIFY2(merged->contains(line + '\n') || line.isEmpty(), line.constData());
}

QTEST_GUILESS_MAIN(TestMergeOracles)
#include "tst_merge_oracles.moc"
