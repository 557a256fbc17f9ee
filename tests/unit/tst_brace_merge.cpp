// Our settings in a multipath.conf or lvm.conf that people wrote: theirs stay byte for byte.
#include "formats/brace_reader.h"
#include "plan/brace_edit.h"
#include "plan/brace_merge.h"
#include "support/support.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

const QByteArray wantedMultipath = "# Written by Basalt for the cluster magma\n"
                                   "defaults {\n"
                                   "    user_friendly_names yes\n"
                                   "    no_path_retry 18\n"
                                   "}\n"
                                   "\n"
                                   "blacklist {\n"
                                   "    devnode \"^(ram|loop)[0-9]\"\n"
                                   "    device {\n"
                                   "        vendor HP\n"
                                   "        product \"LOGICAL VOLUME\"\n"
                                   "    }\n"
                                   "}\n"
                                   "\n"
                                   "devices {\n"
                                   "    device {\n"
                                   "        vendor HP\n"
                                   "        product MSA2312fc\n"
                                   "        prio alua\n"
                                   "    }\n"
                                   "}\n"
                                   "\n"
                                   "multipaths {\n"
                                   "    multipath {\n"
                                   "        wwid 3600c0ff0001\n"
                                   "        alias msa1_lun1\n"
                                   "    }\n"
                                   "}\n";

const QByteArray wantedLvm = "# Written by Basalt for the cluster magma\n"
                             "devices {\n"
                             "    filter = [ \"a|^/dev/mapper/msa1_lun1$|\", \"r|.*|\" ]\n"
                             "    multipath_component_detection = 1\n"
                             "}\n"
                             "global {\n"
                             "    use_lvmlockd = 1\n"
                             "}\n";

QList<facts::DiskFacts> lun()
{
    facts::DiskFacts disk;
    disk.name = u"/dev/sdb"_s;
    disk.wwid = u"3600c0ff0001"_s;
    disk.vendor = u"HP"_s;
    disk.model = u"MSA2312fc"_s;
    disk.transport = u"fc"_s;
    return {disk};
}

QByteArray multipath(const QByteArray &present)
{
    const plan::Merged merged = plan::mergeMultipathConf(wantedMultipath, present, lun());
    return merged ? *merged : "line " + QByteArray::number(merged.error().line);
}

QByteArray lvm(const QByteArray &present, bool isFilterOurs = false)
{
    const plan::Merged merged = plan::mergeLvmConf(wantedLvm, present, isFilterOurs);
    return merged ? *merged : "line " + QByteArray::number(merged.error().line);
}

}

class TestBraceMerge : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void multipathKeepsWhatIsForeign();
    void multipathOfAnEmptyTemplate();
    void arraysOfOursTakeOurSettings();
    void lvmKeepsWhatIsForeign();
    void lvmKnowsPathsAsKeys();
    void aSecondMergeChangesNothing();
    void aFileOfOursThatSomebodyChanged();
    void multipathConflicts_data();
    void multipathConflicts();
    void harmlessBlacklistsStay_data();
    void harmlessBlacklistsStay();
    void lvmConflicts_data();
    void lvmConflicts();
    void filterOfOursIsReplaced();
    void brokenFilesAreNamed_data();
    void brokenFilesAreNamed();
    void deepFilesEnd();
};

void TestBraceMerge::multipathKeepsWhatIsForeign()
{
    const QByteArray present = "# by Anna, for the tape robot\n"
                               "defaults {\n"
                               "\tno_path_retry   queue   # never lose a write\n"
                               "\tpolling_interval 5\n"
                               "}\n"
                               "multipaths {\n"
                               "\tmultipath {   # old array\n"
                               "\t\twwid 360060e80\n"
                               "\t\talias old\n"
                               "\t}\n"
                               "}\n";
    QCOMPARE(multipath(present), QByteArray("# Merged by Basalt for the cluster magma\n"
                                            "# by Anna, for the tape robot\n"
                                            "defaults {\n"
                                            "\tno_path_retry   18   # never lose a write\n"
                                            "\tpolling_interval 5\n"
                                            "    user_friendly_names yes\n"
                                            "}\n"
                                            "multipaths {\n"
                                            "\tmultipath {   # old array\n"
                                            "\t\twwid 360060e80\n"
                                            "\t\talias old\n"
                                            "\t}\n"
                                            "    multipath {\n"
                                            "        wwid 3600c0ff0001\n"
                                            "        alias msa1_lun1\n"
                                            "    }\n"
                                            "}\n"
                                            "\n"
                                            "blacklist {\n"
                                            "    devnode \"^(ram|loop)[0-9]\"\n"
                                            "    device {\n"
                                            "        vendor HP\n"
                                            "        product \"LOGICAL VOLUME\"\n"
                                            "    }\n"
                                            "}\n"
                                            "\n"
                                            "devices {\n"
                                            "    device {\n"
                                            "        vendor HP\n"
                                            "        product MSA2312fc\n"
                                            "        prio alua\n"
                                            "    }\n"
                                            "}\n"));
}

/// What mpathconf writes on EL9.
void TestBraceMerge::multipathOfAnEmptyTemplate()
{
    const QByteArray merged = multipath("# device-mapper-multipath configuration file\n\n"
                                        "defaults {\n\tuser_friendly_names yes\n}\n\n"
                                        "blacklist {\n}");
    QVERIFY2(merged.contains("\tuser_friendly_names yes\n    no_path_retry 18\n}\n"), merged);
    QVERIFY2(merged.contains("blacklist {\n    devnode \"^(ram|loop)[0-9]\"\n    device {"),
             merged);
    QCOMPARE(merged.count("user_friendly_names"), 1);
    QCOMPARE(merged.count("blacklist {"), 1);
}

void TestBraceMerge::arraysOfOursTakeOurSettings()
{
    const QByteArray merged = multipath("devices {\n"
                                        "  device {\n"
                                        "    vendor \"HP\"\n"
                                        "    product \"MSA2312fc\"\n"
                                        "    prio const\n"
                                        "    rr_min_io 100\n"
                                        "  }\n"
                                        "}\n");
    QVERIFY2(merged.contains("    product \"MSA2312fc\"\n    prio alua\n    rr_min_io 100\n  }\n"),
             merged);
    QCOMPARE(merged.count("MSA2312fc"), 1);
}

void TestBraceMerge::lvmKeepsWhatIsForeign()
{
    QCOMPARE(lvm("# big file\n"
                 "devices {\n"
                 "\t# filter = [ \"r|/dev/cdrom|\" ]\n"
                 "\tfilter = [\n\t\t\"a|.*|\" ]\n"
                 "\tdir = \"/dev\" issue_discards=1\n"
                 "}\n"
                 "log { verbose = 0 }\n"
                 "global { use_lvmlockd = 0 umask = 077 }\n"),
             QByteArray("# Merged by Basalt for the cluster magma\n"
                        "# big file\n"
                        "devices {\n"
                        "\t# filter = [ \"r|/dev/cdrom|\" ]\n"
                        "\tfilter = [ \"a|^/dev/mapper/msa1_lun1$|\", \"r|.*|\" ]\n"
                        "\tdir = \"/dev\" issue_discards=1\n"
                        "    multipath_component_detection = 1\n"
                        "}\n"
                        "log { verbose = 0 }\n"
                        "global { use_lvmlockd = 1 umask = 077 }\n"));
}

void TestBraceMerge::lvmKnowsPathsAsKeys()
{
    const QByteArray merged = lvm("global/use_lvmlockd = 0\n");
    QVERIFY2(merged.contains("\nglobal/use_lvmlockd = 1\n"), merged);
    QCOMPARE(merged.count("use_lvmlockd"), 1);
}

void TestBraceMerge::aSecondMergeChangesNothing()
{
    const QByteArray once = multipath("# x\ndevices {\n}\noverrides {\n}\n");
    QCOMPARE(multipath(once), once);
    const QByteArray other = lvm("# y\nbackup {\n\tbackup = 0\n}\n");
    QCOMPARE(lvm(other), other);
}

void TestBraceMerge::aFileOfOursThatSomebodyChanged()
{
    QVERIFY(plan::isWhollyOurs(wantedLvm));
    QByteArray changed = wantedLvm;
    changed.replace("use_lvmlockd = 1", "use_lvmlockd = 0\n    umask = 077");
    const QByteArray merged = lvm(changed);
    QVERIFY(!plan::isWhollyOurs(merged));
    QVERIFY2(merged.startsWith("# Merged by Basalt for the cluster magma\ndevices {"), merged);
    QVERIFY2(merged.contains("use_lvmlockd = 1\n    umask = 077\n"), merged);
}

void TestBraceMerge::multipathConflicts_data()
{
    QTest::addColumn<QByteArray>("present");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const char *present, int line, const QString &word) {
        QTest::newRow(name) << QByteArray(present) << line << word;
    };
    row("all devices", "blacklist {\n devnode \"*\"\n}\n", 2, u"devnode"_s);
    row("all SCSI disks", "# x\n\nblacklist {\n devnode \"^sd[a-z]\"\n}\n", 4, u"devnode"_s);
    row("all but", "blacklist {\n devnode \"!^dasd\"\n}\n", 2, u"devnode"_s);
    row("the LUN", "blacklist {\n wwid 3600c0ff\n}\n", 2, u"wwid"_s);
    row("the array", "blacklist {\n device {\n vendor HP\n }\n}\n", 2, u"device"_s);
    row("Fibre Channel", "blacklist {\n protocol \"scsi:fcp\"\n}\n", 2, u"protocol"_s);
    row("properties", "blacklist {\n property ID_ATA\n}\n", 2, u"property"_s);
    row("the alias", "multipaths {\n multipath {\n wwid 1x\n alias msa1_lun1\n }\n}\n", 2,
        u"msa1_lun1"_s);
    row("overruled", "overrides {\n no_path_retry queue\n}\n", 2, u"no_path_retry"_s);
    row("set twice", "defaults {\n no_path_retry 1\n}\ndefaults {\n no_path_retry 2\n}\n", 5,
        u"no_path_retry"_s);
    row("array again",
        "devices {\n device {\n vendor HP\n product MSA2312fc\n }\n"
        " device {\n vendor HP\n product MSA.*\n }\n}\n",
        6, u"device"_s);
}

void TestBraceMerge::multipathConflicts()
{
    QFETCH(QByteArray, present);
    QFETCH(int, line);
    QFETCH(QString, word);
    const plan::Merged merged = plan::mergeMultipathConf(wantedMultipath, present, lun());
    QVERIFY2(!merged, merged ? merged->constData() : "");
    QCOMPARE(merged.error().line, line);
    QCOMPARE(merged.error().word, word);
    QVERIFY(!merged.error().reason.isEmpty() && !merged.error().remedy.isEmpty());
}

void TestBraceMerge::harmlessBlacklistsStay_data()
{
    QTest::addColumn<QByteArray>("entry");
    for (const char *entry :
         {"devnode \"^sda$\"", "devnode \"^hd[a-z]\"", "wwid 3600508b", "protocol \"scsi:sas\"",
          "device {\n vendor DELL\n product \"PERC.*\"\n }", "devnode \"!^(sd[a-z]|dasd)\""})
        QTest::newRow(QByteArray(entry).simplified().constData()) << QByteArray(entry);
}

void TestBraceMerge::harmlessBlacklistsStay()
{
    QFETCH(QByteArray, entry);
    const QByteArray merged = multipath("blacklist {\n " + entry + "\n}\n");
    QVERIFY2(merged.contains("blacklist {\n " + entry + "\n    devnode"), merged);
}

void TestBraceMerge::lvmConflicts_data()
{
    QTest::addColumn<QByteArray>("present");
    QTest::addColumn<QByteArray>("found");
    QTest::newRow("filter") << QByteArray("devices {\n\n filter = [ \"a|/dev/sdb|\" ]\n}\n")
                            << QByteArray("line 3");
    QTest::newRow("twice") << QByteArray("global { use_lvmlockd = 0 }\nglobal {\n"
                                         "use_lvmlockd = 1\n}\n")
                           << QByteArray("line 3");
    QTest::newRow("path and section")
        << QByteArray("global { use_lvmlockd = 0 }\nglobal/use_lvmlockd = 1\n")
        << QByteArray("line 2");
}

void TestBraceMerge::lvmConflicts()
{
    QFETCH(QByteArray, present);
    QFETCH(QByteArray, found);
    QCOMPARE(lvm(present), found);
}

void TestBraceMerge::filterOfOursIsReplaced()
{
    const QByteArray merged =
        lvm("devices {\n    filter = [ \"a|^/dev/mapper/old$|\", \"r|.*|\" ]\n}\n", true);
    QVERIFY2(merged.contains("    filter = [ \"a|^/dev/mapper/msa1_lun1$|\", \"r|.*|\" ]\n"),
             merged);
}

void TestBraceMerge::brokenFilesAreNamed_data()
{
    QTest::addColumn<bool>("isLvm");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, bool isLvm, const char *text, int line) {
        QTest::newRow(name) << isLvm << QByteArray(text) << line;
    };
    row("open section", false, "\ndefaults {\n a b\n", 2);
    row("closed twice", false, "defaults {\n}\n}\n", 3);
    row("brace on its own line", false, "defaults\n{\n}\n", 1);
    row("two values", false, "defaults {\n features 1 queue\n}\n", 2);
    row("no value", false, "defaults {\n features\n}\n", 2);
    row("all in one line", false, "defaults { a b }\n", 1);
    row("open string", false, "defaults {\n a \"b\n}\n", 2);
    row("LVM: open string", true, "devices {\n dir = \"/dev\n}\n", 2);
    row("LVM: open string at the end", true, "devices {\n dir = \"/dev", 2);
    row("LVM: open list", true, "devices {\n filter = [ \"a\"\n}\n", 2);
    row("LVM: no sign", true, "devices {\n dir \"/dev\"\n}\n", 2);
    row("LVM: no value", true, "devices {\n dir =\n}\n", 2);
    row("LVM: open section", true, "devices {\n", 1);
}

void TestBraceMerge::brokenFilesAreNamed()
{
    QFETCH(bool, isLvm);
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    const auto items = formats::readBraces(
        isLvm ? formats::BraceDialect::Lvm : formats::BraceDialect::Multipath, text);
    QVERIFY(!items);
    QCOMPARE(items.error().line, line);
}

void TestBraceMerge::deepFilesEnd()
{
    QVERIFY(!formats::readBraces(formats::BraceDialect::Lvm, QByteArray("a {\n").repeated(60000)));
}

QTEST_GUILESS_MAIN(TestBraceMerge)
#include "tst_brace_merge.moc"
