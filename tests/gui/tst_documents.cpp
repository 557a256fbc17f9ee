// Documents of the window: opened, saved, asked for, and found again after a program was killed.
#include "design/design_file.h"
#include "document/design_document.h"
#include "document/recovery_store.h"
#include "support/child_of.h"
#include "support/drawn_designs.h"
#include "window/document_controller.h"
#include "window/main_window.h"
#include "window/recent_files.h"
#include "window/recovery_bar.h"
#include "window/windows.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUndoStack>

using namespace basalt;
using namespace Qt::StringLiterals;

namespace {

Result<> rename(document::DesignDocument &document, const QString &name)
{
    return document.edit(u"Name the cluster"_s, [&](design::Design &design) -> Result<> {
        design.cluster.name = name;
        return {};
    });
}

/// What the test kills: edits a design in a real window, says when that is safe, and goes on.
int beVictim(const QString &file)
{
    auto *window = new window::MainWindow;
    window->setRemembered(true);
    if (!file.isEmpty() && !window->open(file))
        return 1;
    window->show();
    if (file.isEmpty())
        window->startEmpty();
    if (!rename(window->document(), u"unsaved"_s))
        return 1;
    QTimer::singleShot(5000, window, [] {
        std::puts("five seconds");
        std::fflush(stdout);
    });
    return QApplication::exec();
}

}

class TestDocuments : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void init();
    void cleanup();
    void newDesignsGetWindowsOfTheirOwn();
    void aFileIsOpenOnce();
    void aRefusedFileLeavesNoWindow();
    void recentFilesAreThoseThatExist();
    void closingAsksAndCancelKeeps();
    void discardingCloses();
    void savingCloses();
    void aFailedSaveKeepsTheChanges();
    void aDroppedFileIsOpened();
    void onlyAbandonedPlacesAreOffered();
    void placesAreForTheirOwnerAlone();
    void aKilledProgramLosesNothing_data();
    void aKilledProgramLosesNothing();
    void discardedMeansGone();

private:
    QString write(const QString &name, const design::Design &design);
    QMessageBox *question() { return m_window->findChild<QMessageBox *>(u"unsavedDialog"_s); }
    void trigger(const QString &action) { test::childOf<QAction>(*m_window, action)->trigger(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QPointer<window::MainWindow> m_window;
};

void TestDocuments::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!.*does not support (propagateSizeHints|raise|grabbing)).*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder->filePath(u"state"_s)));
    window::forgetFiles();
    m_window = new window::MainWindow;
    m_window->setAttribute(Qt::WA_DeleteOnClose);
    m_window->setRemembered(true);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
}

void TestDocuments::cleanup()
{
    qDeleteAll(window::openWindows());
}

QString TestDocuments::write(const QString &name, const design::Design &design)
{
    const QString path = m_folder->filePath(name);
    if (!design::saveDesign(design, path))
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void TestDocuments::newDesignsGetWindowsOfTheirOwn()
{
    trigger(u"newAction"_s); // here: there is nothing yet
    QCOMPARE(window::openWindows().size(), 1);
    QVERIFY(!test::childOf<QWidget>(*m_window, u"emptyState"_s)->isVisible());
    const auto read = design::parseDesign(design::writeDesign(m_window->document().design()), {});
    QVERIFY2(read, read ? "" : qPrintable(read.error().first().message)); // it can be saved
    QVERIFY(rename(m_window->document(), u"mine"_s));
    trigger(u"newAction"_s);
    QCOMPARE(window::openWindows().size(), 2);
    QCOMPARE(m_window->document().design().cluster.name, u"mine"_s);
}

void TestDocuments::aFileIsOpenOnce()
{
    const QString one = write(u"one.yaml"_s, test::twoHosts());
    const QString two = write(u"two.yaml"_s, test::twoHosts());
    window::openDesign(*m_window, one);
    QCOMPARE(m_window->document().path(), one);
    window::openDesign(*m_window, two);
    QCOMPARE(window::openWindows().size(), 2);
    QCOMPARE(m_window->document().path(), one);
    QFile::link(one, m_folder->filePath(u"alias.yaml"_s));
    window::openDesign(*m_window, m_folder->filePath(u"alias.yaml"_s));
    QCOMPARE(window::openWindows().size(), 2);
}

void TestDocuments::aRefusedFileLeavesNoWindow()
{
    QVERIFY(rename(m_window->document(), u"mine"_s));
    window::openDesign(*m_window, m_folder->filePath(u"none.yaml"_s));
    QCOMPARE(window::openWindows().size(), 1);
    QVERIFY(test::childOf<QLabel>(*m_window, u"messageText"_s)->isVisible());
}

void TestDocuments::recentFilesAreThoseThatExist()
{
    const QString one = write(u"one.yaml"_s, test::twoHosts());
    const QString two = write(u"two.yaml"_s, test::twoHosts());
    QVERIFY(m_window->open(one));
    QVERIFY(m_window->open(two));
    QVERIFY(m_window->open(one));
    QCOMPARE(window::recentFiles(), (QStringList{one, two}));
    QFile::remove(two);
    auto *menu = test::childOf<QMenu>(*m_window, u"recentMenu"_s);
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().first()->text(), u"one.yaml"_s);
    QCOMPARE(menu->actions().size(), 3); // a line, and what clears the list
    test::childOf<QAction>(*menu, u"clearRecentAction"_s)->trigger();
    QCOMPARE(window::recentFiles(), QStringList());
}

void TestDocuments::closingAsksAndCancelKeeps()
{
    QVERIFY(rename(m_window->document(), u"mine"_s));
    trigger(u"closeAction"_s);
    QVERIFY(question());
    m_window->close(); // asked already
    QCOMPARE(m_window->findChildren<QMessageBox *>().size(), 1);
    question()->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!question());
    QVERIFY(m_window->isVisible());
    QVERIFY(m_window->document().isModified());
    QCOMPARE(m_window->document().design().cluster.name, u"mine"_s);
}

void TestDocuments::discardingCloses()
{
    QVERIFY(rename(m_window->document(), u"mine"_s));
    m_window->close();
    question()->button(QMessageBox::Discard)->click();
    QTRY_VERIFY(!m_window);
}

void TestDocuments::savingCloses()
{
    const QString path = write(u"one.yaml"_s, test::twoHosts());
    QVERIFY(m_window->open(path));
    QVERIFY(rename(m_window->document(), u"mine"_s));
    m_window->close();
    question()->button(QMessageBox::Save)->click();
    QTRY_VERIFY(!m_window);
    QCOMPARE(design::loadDesign(path)->cluster.name, u"mine"_s);
}

void TestDocuments::aFailedSaveKeepsTheChanges()
{
    QVERIFY(rename(m_window->document(), u"mine"_s));
    m_window->close();
    question()->button(QMessageBox::Save)->click();
    auto *dialog = test::childOf<QFileDialog>(*m_window, u"saveDialog"_s);
    emit dialog->fileSelected(m_folder->filePath(u"no/such/folder/mine.yaml"_s));
    dialog->close();
    auto *message = test::childOf<QLabel>(*m_window, u"messageText"_s);
    QVERIFY(message->isVisible());
    QVERIFY2(message->text().contains(u"no/such/folder"_s), qPrintable(message->text()));
    QVERIFY(m_window->isVisible());
    QVERIFY(m_window->document().isModified());
    QVERIFY(m_window->document().path().isEmpty());
}

void TestDocuments::aDroppedFileIsOpened()
{
    const QString path = write(u"one.yaml"_s, test::twoHosts());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window, &drop);
    QCOMPARE(m_window->document().path(), path);
}

void TestDocuments::onlyAbandonedPlacesAreOffered()
{
    const QString folder = m_folder->filePath(u"places"_s);
    {
        document::RecoverySlot slot(folder);
        QVERIFY(slot.keep(test::twoHosts(), u"/tmp/näme #1.yaml"_s));
        QCOMPARE(document::abandonedRecoveries(folder), QList<document::Recovery>());
    }
    const QList<document::Recovery> found = document::abandonedRecoveries(folder);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().document, u"/tmp/näme #1.yaml"_s);
    const auto design = document::readRecovery(found.first());
    QVERIFY(design && *design == test::twoHosts());
    document::RecoverySlot other(folder);
    QVERIFY(other.keep(test::twoHosts(), {}));
    other.clear();
    QCOMPARE(document::abandonedRecoveries(folder), found);
}

void TestDocuments::placesAreForTheirOwnerAlone()
{
    const QString folder = m_folder->filePath(u"places"_s);
    document::RecoverySlot slot(folder);
    QVERIFY(slot.keep(test::twoHosts(), {}));
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
        QCOMPARE(int(file.permissions() & 0x0077), 0);
    QCOMPARE(int(QFileInfo(folder).permissions() & 0x0077), 0);
}

void TestDocuments::aKilledProgramLosesNothing_data()
{
    QTest::addColumn<bool>("hasFile");
    QTest::newRow("a file") << true;
    QTest::newRow("never saved") << false;
}

void TestDocuments::aKilledProgramLosesNothing()
{
    QFETCH(bool, hasFile);
    const QString path = hasFile ? write(u"one.yaml"_s, test::twoHosts()) : QString();
    QProcess victim;
    victim.start(QCoreApplication::applicationFilePath(), {u"--victim"_s, path});
    QTRY_VERIFY_WITH_TIMEOUT(victim.canReadLine(), 60'000);
    QCOMPARE(victim.readLine().trimmed(), QByteArray("five seconds"));
    const QString folder = document::recoveryFolder();
    QCOMPARE(document::abandonedRecoveries(folder).size(), 0); // it lives
    victim.kill();
    QVERIFY(victim.waitForFinished());
    const QList<document::Recovery> found = document::abandonedRecoveries(folder);
    QCOMPARE(found.size(), 1);

    m_window->offerRecoveries(found);
    QVERIFY(test::childOf<QWidget>(*m_window, u"recoveryBar"_s)->isVisible());
    QVERIFY(m_window->isPristine()); // offered, not done
    test::childOf<QPushButton>(*m_window, u"restoreDesignButton"_s)->click();
    auto *message = test::childOf<QLabel>(*m_window, u"messageText"_s);
    QVERIFY2(!message->isVisible(), qPrintable(message->text()));
    document::DesignDocument &document = m_window->document();
    QCOMPARE(document.design().cluster.name, u"unsaved"_s);
    QCOMPARE(document.path(), path);
    QVERIFY(document.isModified());
    QVERIFY(!test::childOf<QWidget>(*m_window, u"recoveryBar"_s)->isVisible());
    QTRY_VERIFY(!QFile::exists(found.first().file)); // once it is kept anew
    QTRY_COMPARE(QDir(folder).entryList({u"*.yaml"_s}).size(), 1);
    document.undoStack()->undo();
    QCOMPARE(document.design(), hasFile ? test::twoHosts() : design::Design()); // as it was before
}

void TestDocuments::discardedMeansGone()
{
    const QString folder = document::recoveryFolder();
    {
        document::RecoverySlot slot(folder);
        QVERIFY(slot.keep(test::twoHosts(), {}));
    }
    m_window->offerRecoveries(document::abandonedRecoveries(folder));
    test::childOf<QPushButton>(*m_window, u"discardDesignButton"_s)->click();
    QVERIFY(m_window->isPristine());
    QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList());
}

int main(int argc, char *argv[])
{
    QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(settings.path()));
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"basalt-test"_s);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == u"--victim"_s)
        return beVictim(arguments.value(2));
    TestDocuments test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_documents.moc"
