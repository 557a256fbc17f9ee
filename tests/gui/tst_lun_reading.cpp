// The Storage wizard reads LUNs from running hosts: those of a practice cluster in a folder, and
// simulated ones behind doors that hang, ask, or are too old.
#include "document/design_document.h"
#include "document/host_work.h"
#include "hosts/memory_secrets.h"
#include "practice/practice_design.h"
#include "support/child_of.h"
#include "support/doors.h"
#include "support/mouse.h"
#include "support/practice_hosts.h"
#include "theme/theme.h"
#include "window/main_window.h"
#include "wizards/wizard_dialog.h"
#include "wizards/wizard_launcher.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QUndoStack>

using namespace basalt;
using namespace Qt::StringLiterals;

namespace {

constexpr int seenColumn = 5;
const QString third = u"3600c0ff000d5aa8b00dd8e5001000000"_s;

/// What the hosts have: a LUN more than what the example draws.
design::Design real()
{
    design::Design design = test::exampleDesign(u"magma-debian12"_s);
    design.storage[0].luns.append({u"third"_s, third, qint64(3) << 40, u"A"_s, {}});
    return design;
}

}

class TestLunReading : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void init();
    void cleanup();

    void lunsBecomeOneEdit();
    void cancellingChangesNothing();
    void aHostThatIsOffIsNamed();
    void deadPathsAreNamed();
    void nobodyWaitsForAHangingHost();
    void whatIsBeingTypedIsKept();
    void closingWaitsForNoHost();
    void keysAreAskedFor();
    void oldServersAreTakenOnRequest();
    void aPracticeClusterBeginsAsDrawn();
    void aBrokenReachIsNamed();
    void withoutAReachItSaysWhy();

private:
    template<class T> T *find(const QString &name) { return test::childOf<T>(*m_dialog, name); }
    void press(const QString &name) { test::press(*m_dialog, name); }
    bool isReading() { return find<QPushButton>(u"stopWaitingButton"_s)->isEnabled(); }
    QString state(const QString &host) { return find<QLabel>(host + u"StateLabel"_s)->text(); }
    QString found() { return find<QLabel>(u"lunsFoundLabel"_s)->text(); }
    QString warnings() { return find<QTextEdit>(u"lunWarningsText"_s)->toPlainText(); }
    QString cell(int row, int column)
    {
        return find<QTableWidget>(u"lunTable"_s)->item(row, column)->text();
    }
    /// The page with the LUNs of the example; the hosts behind it.
    void open(const document::Reach &reach);
    void openDoors() { open(test::behindDoors(m_cluster, m_doors)); }
    /// In a folder, with these things broken.
    void openFolder(const QStringList &faults = {});
    document::DesignDocument &document() { return m_window->document(); }
    static qsizetype worksLeft() { return qApp->findChildren<document::HostWork *>().size(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<practice::PracticeCluster> m_cluster;
    std::shared_ptr<test::Doors> m_doors;
    std::unique_ptr<window::MainWindow> m_window;
    QPointer<wizards::WizardDialog> m_dialog;
};

void TestLunReading::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!.*does not support (propagateSizeHints|raise|grabbing)).*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_cluster = test::practiceOf(real());
    m_doors = std::make_shared<test::Doors>();
}

void TestLunReading::cleanup()
{
    m_doors->letAllThrough();
    m_window.reset();
    QTRY_COMPARE(worksLeft(), 0);
}

void TestLunReading::open(const document::Reach &reach)
{
    window::DeployServices services;
    services.reach = reach;
    m_window = std::make_unique<window::MainWindow>(services);
    m_window->setRemembered(false);
    auto *launcher =
        new wizards::WizardLauncher(*m_window, std::make_shared<hosts::MemorySecrets>());
    m_window->show();
    QVERIFY(m_window->open(
        QStringLiteral(BASALT_SOURCE_DIR "/resources/examples/magma-debian12.yaml")));
    m_dialog = launcher->open(u"storage"_s);
    QVERIFY(m_dialog);
    m_dialog->goTo(1);
}

void TestLunReading::openFolder(const QStringList &faults)
{
    QVERIFY(practice::keepDesign(m_folder->path(), real()));
    {
        const auto hosts = test::practiceOf(real(), m_folder->path());
        QVERIFY(hosts->setFaults(faults));
        QVERIFY(hosts->save());
    }
    open(document::practiceReach(m_folder->path(), 0));
}

void TestLunReading::lunsBecomeOneEdit()
{
    openFolder();
    const design::Design before = document().design();
    const auto *table = find<QTableWidget>(u"lunTable"_s);
    QVERIFY(table->isColumnHidden(seenColumn));
    press(u"readHostsButton"_s);
    QVERIFY(isReading());
    QCOMPARE(state(u"magma1"_s), u"not read yet"_s);
    QTRY_VERIFY(!isReading());
    QCOMPARE(m_dialog->focusWidget(), find<QPushButton>(u"readHostsButton"_s));
    QVERIFY(!find<QLabel>(u"magma1StateLabel"_s)->isVisible()); // it is read: no more to be told
    QVERIFY(!table->isColumnHidden(seenColumn));
    QCOMPARE(table->rowCount(), 3);
    QCOMPARE(cell(2, 0), u"msa1_lun3"_s);
    QCOMPARE(cell(2, 1), third);
    QCOMPARE(cell(2, 2), u"3 TiB"_s);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(cell(row, seenColumn), u"magma1, magma2: 4 paths"_s);
    QVERIFY2(found().contains(u"on magma1, magma2: HP MSA2312fc"_s), qPrintable(found()));
    QVERIFY2(found().contains(u"msa1_lun3 was added, without a volume group."_s),
             qPrintable(found()));
    QVERIFY2(warnings().startsWith(u"Every LUN "_s), qPrintable(warnings()));
    // What is typed is held against the hosts, too.
    find<QTableWidget>(u"lunTable"_s)->item(2, 1)->setText(u"3600c0ff0"_s);
    QCOMPARE(cell(2, seenColumn), u"no host"_s);
    QVERIFY2(warnings().contains(u"msa1_lun3: no host sees its WWID"_s), qPrintable(warnings()));
    find<QTableWidget>(u"lunTable"_s)->item(2, 1)->setText(third);

    press(u"wizardFinishButton"_s);
    QCOMPARE(document().design().storage[0].luns.size(), 3);
    QCOMPARE(document().design().storage[0].luns[2].wwid, third);
    QCOMPARE(document().undoStack()->count(), 1);
    document().undoStack()->undo();
    QCOMPARE(document().design(), before);
}

void TestLunReading::cancellingChangesNothing()
{
    openFolder();
    press(u"readHostsButton"_s);
    QTRY_VERIFY(!isReading());
    QCOMPARE(find<QTableWidget>(u"lunTable"_s)->rowCount(), 3);
    press(u"wizardCancelButton"_s);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(document().design().storage[0].luns.size(), 2);
    QCOMPARE(document().undoStack()->count(), 0);
}

/// What the others see is used all the same.
void TestLunReading::aHostThatIsOffIsNamed()
{
    openFolder({u"magma2"_s});
    press(u"readHostsButton"_s);
    QTRY_VERIFY(!isReading());
    QVERIFY(find<QLabel>(u"magma2StateLabel"_s)->isVisible());
    QCOMPARE(state(u"magma2"_s), u"could not be read"_s);
    QVERIFY(!find<QTextEdit>(u"magma2ReasonText"_s)->toPlainText().isEmpty());
    QCOMPARE(warnings(), u"magma2 was not read: what it sees is not known."_s);
    QCOMPARE(cell(2, seenColumn), u"magma1: 4 paths"_s);
}

/// Where multipath runs, by the names that it gives.
void TestLunReading::deadPathsAreNamed()
{
    test::startMultipath(m_cluster, {u"magma1"_s, u"magma2"_s});
    QVERIFY(m_cluster->setFaults({u"magma2:fc0"_s}));
    openDoors();
    press(u"readHostsButton"_s);
    QTRY_VERIFY(!isReading());
    QCOMPARE(cell(0, seenColumn), u"magma1: 4 paths, mpathb\nmagma2: 2 of 4 paths, mpathb"_s);
    QCOMPARE(warnings(), u"msa1_lun1: not all paths work on magma2 (2 of 4).\n"
                         "msa1_lun2: not all paths work on magma2 (2 of 4).\n"
                         "mpatha: not all paths work on magma2 (2 of 4)."_s);
}

void TestLunReading::nobodyWaitsForAHangingHost()
{
    m_doors->hanging = {u"magma2"_s};
    openDoors();
    press(u"readHostsButton"_s);
    QTRY_VERIFY(state(u"magma1"_s).startsWith(u"read: "_s));
    QTRY_COMPARE(state(u"magma2"_s), u"connecting …"_s);
    QVERIFY(isReading());
    press(u"stopWaitingButton"_s);
    QVERIFY(!isReading()); // at once
    QCOMPARE(warnings(), u"magma2 was not read: what it sees is not known."_s);
    QCOMPARE(cell(2, seenColumn), u"magma1: 4 paths"_s);
    QTRY_COMPARE(m_doors->works(), 0);
    m_doors->change([](test::Doors &doors) { doors.hanging.clear(); });
    press(u"readHostsButton"_s); // all of them: what they see may have changed
    QTRY_VERIFY(!isReading());
    QCOMPARE(m_doors->tried(), (QStringList{u"magma1"_s, u"magma1"_s, u"magma2"_s, u"magma2"_s}));
    QVERIFY2(warnings().startsWith(u"Every LUN "_s), qPrintable(warnings()));
}

void TestLunReading::whatIsBeingTypedIsKept()
{
    m_doors->hanging = {u"magma2"_s};
    openDoors();
    press(u"readHostsButton"_s);
    auto *table = find<QTableWidget>(u"lunTable"_s);
    table->setCurrentCell(0, 0);
    table->editItem(table->item(0, 0));
    QTest::keyClicks(m_dialog->focusWidget(), u"fast"_s);
    QCOMPARE(cell(0, 0), u"msa1_lun1"_s);
    m_doors->change([](test::Doors &doors) { doors.hanging.clear(); });
    QTRY_VERIFY(!isReading());
    QCOMPARE(table->rowCount(), 3);
    QCOMPARE(cell(0, 0), u"fast"_s);
}

void TestLunReading::closingWaitsForNoHost()
{
    m_doors->deaf = {u"magma1"_s};
    openDoors();
    press(u"readHostsButton"_s);
    QTRY_VERIFY(m_doors->tried().contains(u"magma1"_s));
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(worksLeft(), 1);
    QCOMPARE(document().undoStack()->count(), 0);
    m_doors->change([](test::Doors &doors) { doors.deaf.clear(); });
    QTRY_COMPARE(worksLeft(), 0);
    QCOMPARE(m_doors->works(), 0);
}

void TestLunReading::keysAreAskedFor()
{
    m_doors->strangers = {u"magma1"_s};
    openDoors();
    press(u"readHostsButton"_s);
    QTRY_VERIFY(m_dialog->findChild<QLabel *>(u"fingerprintLabel"_s));
    QCOMPARE(find<QLabel>(u"fingerprintLabel"_s)->text(), u"SHA256:magma1"_s);
    press(u"trustKeyButton"_s);
    QTRY_VERIFY(!isReading());
    QVERIFY2(warnings().startsWith(u"Every LUN "_s), qPrintable(warnings()));
}

void TestLunReading::oldServersAreTakenOnRequest()
{
    m_doors->old = {u"magma1"_s, u"magma2"_s};
    openDoors();
    press(u"readHostsButton"_s);
    QTRY_VERIFY(!isReading());
    QVERIFY(find<QTableWidget>(u"lunTable"_s)->isColumnHidden(seenColumn));
    QVERIFY(find<QTextEdit>(u"magma1ReasonText"_s)->toPlainText().contains(u"old server"_s));
    find<QCheckBox>(u"oldServersCheck"_s)->click();
    press(u"readHostsButton"_s);
    QTRY_VERIFY(!isReading());
    QVERIFY2(warnings().startsWith(u"Every LUN "_s), qPrintable(warnings()));
}

void TestLunReading::aPracticeClusterBeginsAsDrawn()
{
    open(document::practiceReach(m_folder->path(), 0));
    press(u"readHostsButton"_s);
    QTRY_VERIFY(!isReading());
    QVERIFY2(warnings().startsWith(u"Every LUN "_s), qPrintable(warnings()));
    QCOMPARE(find<QTableWidget>(u"lunTable"_s)->rowCount(), 2);
}

void TestLunReading::aBrokenReachIsNamed()
{
    open([](const document::LoginLinks &) -> Result<hosts::Connector> {
        return failure(u"no-hosts"_s, u"nothing leads there"_s);
    });
    press(u"readHostsButton"_s);
    QTRY_VERIFY(!isReading());
    QCOMPARE(warnings(), u"nothing leads there"_s);
    QVERIFY(find<QTextEdit>(u"lunWarningsText"_s)->isVisible());
}

void TestLunReading::withoutAReachItSaysWhy()
{
    open(document::Reach());
    const auto *read = find<QPushButton>(u"readHostsButton"_s);
    QVERIFY(read->isVisible() && !read->isEnabled());
    QVERIFY2(read->toolTip().contains(u"simulated"_s), qPrintable(read->toolTip()));
    QVERIFY(find<QPushButton>(u"addLunButton"_s)->isEnabled());
}

QTEST_MAIN(TestLunReading)
#include "tst_lun_reading.moc"
