#include "catalogue/catalogue.h"
#include "rules/rule.h"
#include "rules/storage_files_view.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

namespace {

rules::RuleInput withFile(const QString &path, const QByteArray &text)
{
    rules::RuleInput input;
    input.catalogue = &catalogue::builtIn();
    design::Host host;
    host.name = u"oak1"_s;
    host.systemDisk = design::SystemDisk{u"/dev/disk/by-id/wwn-0x5000c500a1b2c3d4"_s, u"vg_root"_s};
    input.design.hosts = {host};
    design::Storage storage;
    storage.name = u"vault"_s;
    storage.vendor = u"HP"_s;
    storage.product = u"MSA2312fc"_s;
    storage.luns = {{u"lun1"_s, u"3600c0ff000d5aa8bc2dd8e5001000000"_s, {}, {}, {}}};
    input.design.storage = {storage};
    input.design.volumeGroups = {{u"vg_vm"_s, {u"lun1"_s}, {}}};
    input.files = {{u"oak1"_s, path, 0644, {{text, {}}}}};
    return input;
}

rules::Verdict verdictOf(const QString &rule, const rules::RuleInput &input)
{
    const rules::Rule *found = rules::findRule(rule);
    return found->check(input, *found);
}

}

class TestStorageRules : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void filterAccepts_data();
    void filterAccepts();
    void lvmConfIsRead();
    void multipathConfIsRead();
    void blacklistCatches_data();
    void blacklistCatches();
    void openFilterIsAWarning();
    void undecidedWithoutTheFile();
};

void TestStorageRules::filterAccepts_data()
{
    QTest::addColumn<QStringList>("filter");
    QTest::addColumn<QString>("device");
    QTest::addColumn<bool>("accepted");
    const QStringList good{u"a|^/dev/mapper/lun1$|"_s, u"r|.*|"_s};
    QTest::newRow("the LUN") << good << u"/dev/mapper/lun1"_s << true;
    QTest::newRow("its partition") << good << u"/dev/mapper/lun1p1"_s << false;
    QTest::newRow("a path") << good << u"/dev/sdb"_s << false;
    QTest::newRow("not anchored") << QStringList{u"a/lun1/"_s, u"r/.*/"_s} << u"/dev/mapper/lun10"_s
                                  << true;
    QTest::newRow("the first match wins")
        << QStringList{u"r|sdb|"_s, u"a|.*|"_s} << u"/dev/sdb"_s << false;
    QTest::newRow("no match accepts") << QStringList{u"r|sdb|"_s} << u"/dev/sdc"_s << true;
    QTest::newRow("no filter accepts") << QStringList() << u"/dev/sdc"_s << true;
}

void TestStorageRules::filterAccepts()
{
    QFETCH(QStringList, filter);
    QFETCH(QString, device);
    QFETCH(bool, accepted);
    QCOMPARE(rules::lvmAccepts(filter, device), accepted);
}

void TestStorageRules::lvmConfIsRead()
{
    const rules::LvmConf conf =
        rules::parseLvmConf(u"# filter = [ \"a|x|\" ]\n"
                            "devices {\n"
                            "    filter = [ \"a|^/dev/sd[a-c]$|\",\n"
                            "               \"a|disk\\\\.1|\", \"r|.*|\" ] # the rest\n"
                            "}\n"
                            "global { locking_type=3 }\n"_s);
    QCOMPARE(conf.value(u"filter"_s),
             (QStringList{u"a|^/dev/sd[a-c]$|"_s, u"a|disk\\.1|"_s, u"r|.*|"_s}));
    QCOMPARE(conf.value(u"locking_type"_s), QStringList{u"3"_s});
}

void TestStorageRules::multipathConfIsRead()
{
    const rules::MultipathSection conf =
        rules::parseMultipathConf(u"defaults {\n    find_multipaths yes # x\n}\n"
                                  "blacklist {\n    wwid \".*\"\n    device {\n"
                                  "        vendor  \"HP\"\n"
                                  "        product \"LOGICAL VOLUME\"\n    }\n}\n"_s);
    QCOMPARE(conf.sections.size(), 2);
    QCOMPARE(conf.all(u"defaults"_s).first().value(u"find_multipaths"_s), u"yes"_s);
    const rules::MultipathSection black = conf.all(u"blacklist"_s).first();
    QCOMPARE(black.value(u"wwid"_s), u".*"_s);
    QCOMPARE(black.all(u"device"_s).first().value(u"product"_s), u"LOGICAL VOLUME"_s);
}

void TestStorageRules::blacklistCatches_data()
{
    QTest::addColumn<QByteArray>("conf");
    QTest::addColumn<bool>("caught");
    QTest::newRow("local disks") << QByteArray(
        "blacklist {\n device {\n vendor HP\n product \"LOGICAL VOLUME\"\n }\n}\n")
                                 << false;
    QTest::newRow("the vendor") << QByteArray(
        "blacklist {\n device {\n vendor HP\n product \".*\"\n }\n}\n")
                                << true;
    QTest::newRow("all WWIDs") << QByteArray("blacklist {\n wwid \".*\"\n}\n") << true;
    QTest::newRow("all WWIDs but one") << QByteArray(
        "blacklist {\n wwid \".*\"\n}\nblacklist_exceptions {\n wwid \"^3600c0ff\"\n}\n")
                                       << false;
    QTest::newRow("SCSI disks") << QByteArray("blacklist {\n devnode \"^sd\"\n}\n") << true;
    QTest::newRow("RAM disks") << QByteArray("blacklist {\n devnode \"^(ram|loop)[0-9]\"\n}\n")
                               << false;
}

void TestStorageRules::blacklistCatches()
{
    QFETCH(QByteArray, conf);
    QFETCH(bool, caught);
    QCOMPARE(verdictOf(u"S-08"_s, withFile(u"/etc/multipath.conf"_s, conf))->size(),
             caught ? 1 : 0);
}

void TestStorageRules::openFilterIsAWarning()
{
    const QByteArray open = "devices {\n filter = [ \"a|^/dev/mapper/lun1$|\", "
                            "\"a|wwn-0x5000c500|\", \"r|^/dev/sd|\" ]\n}\n";
    const rules::Verdict verdict = verdictOf(u"S-11"_s, withFile(u"/etc/lvm/lvm.conf"_s, open));
    QCOMPARE(verdict->size(), 1);
    QCOMPARE(verdict->first().severity, Severity::Warning);
}

void TestStorageRules::undecidedWithoutTheFile()
{
    const rules::RuleInput input = withFile(u"/etc/hosts"_s, "127.0.0.1 localhost\n");
    for (const QString &rule : {u"S-07"_s, u"S-08"_s, u"S-10"_s, u"S-12"_s, u"S-14"_s})
        QVERIFY2(!verdictOf(rule, input), qPrintable(rule));
}

QTEST_GUILESS_MAIN(TestStorageRules)
#include "tst_storage_rules.moc"
