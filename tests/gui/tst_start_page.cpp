// What a window without a design offers. With BASALT_PICTURES=FOLDER its looks are saved there.
#include "design/design_file.h"
#include "document/deploy_engine.h"
#include "document/design_document.h"
#include "document/rule_runner.h"
#include "hosts/memory_secrets.h"
#include "i18n/translations.h"
#include "support/child_of.h"
#include "window/document_controller.h"
#include "window/examples.h"
#include "window/main_window.h"
#include "window/recent_files.h"
#include "window/start_page.h"
#include "window/windows.h"
#include "wizards/wizard_dialog.h"
#include "wizards/wizard_launcher.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace basalt;
using namespace Qt::StringLiterals;

class TestStartPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void isThereWhileThereIsNoDesign();
    void nothingIsCheckedYet();
    void asksForWizardsAndFiles();
    void everyExampleIsInTheProgram();
    void opensACopyOfAnExample();
    void opensARecentFile();
    void practisesInAWindowOfItsOwn();
    void practiceBoardsAnswer();
    void worksByKeyboardAlone();
    void looks_data();
    void looks();

private:
    window::MainWindow *practise();
    void show();
    QPushButton *button(const QString &name) { return test::childOf<QPushButton>(*m_window, name); }
    void press(const QString &name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    bool isShown() { return test::childOf<QWidget>(*m_window, u"emptyState"_s)->isVisible(); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<window::MainWindow> m_window;
};

void TestStartPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(u"basalt-test-start"_s);
    theme::apply(*qApp, theme::Scheme::Light);
}

void TestStartPage::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!.*does not support (propagateSizeHints|raise|grabbing)).*"_s));
    m_home = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home->path());
    useLanguage(u"en"_s);
    show();
}

void TestStartPage::cleanup()
{
    m_window.reset();
    qDeleteAll(window::openWindows());
}

void TestStartPage::show()
{
    window::DeployServices services;
    services.engine = document::practiceEngine({}, 0);
    services.secrets = std::make_shared<hosts::MemorySecrets>();
    m_window = std::make_unique<window::MainWindow>(services);
    m_window->setRemembered(true);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestStartPage::isThereWhileThereIsNoDesign()
{
    QVERIFY(isShown());
    m_window->startEmpty();
    QVERIFY(!isShown()); // also while nothing is drawn yet
}

/// A design that has not even a name is not found fault with.
void TestStartPage::nothingIsCheckedYet()
{
    const auto *list = test::childOf<QListView>(*m_window, u"findingsList"_s);
    const auto *dock = test::childOf<QDockWidget>(*m_window, u"findingsDock"_s);
    const auto *says = test::childOf<QLabel>(*m_window, u"noFindingsLabel"_s);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(list->model()->rowCount(), 0);
        QCOMPARE(dock->windowTitle(), u"Findings"_s);
        QVERIFY(says->isVisible());
        QVERIFY(says->text().contains(u"nothing to check"_s));
        m_window->rules().run();
    }
    m_window->startEmpty();
    m_window->rules().run();
    QVERIFY(list->model()->rowCount() > 0);
    QVERIFY(!says->isVisible());
    QVERIFY(dock->windowTitle() != u"Findings"_s);
}

void TestStartPage::asksForWizardsAndFiles()
{
    QSignalSpy wizards(m_window.get(), &window::MainWindow::wizardRequested);
    press(u"startNewButton"_s);
    press(u"startImportButton"_s);
    QCOMPARE(wizards.size(), 2);
    QCOMPARE(wizards[0].first().toString(), u"new-cluster"_s);
    QCOMPARE(wizards[1].first().toString(), u"import"_s);
    press(u"openButton"_s);
    QVERIFY(test::childOf<QFileDialog>(*m_window, u"openDialog"_s)->isVisible());
}

void TestStartPage::everyExampleIsInTheProgram()
{
    const QDir folder(QStringLiteral(BASALT_SOURCE_DIR) + u"/resources/examples"_s);
    QStringList known;
    for (const window::Example &example : window::examples()) {
        known << example.name() + u".yaml"_s;
        const auto built = window::exampleDesign(example.name());
        QVERIFY(built);
        QVERIFY(*built == *design::loadDesign(folder.filePath(known.last())));
        QVERIFY(!example.words().isEmpty());
        QVERIFY(button(u"example-%1Button"_s.arg(example.name()))->isVisible());
    }
    known.sort();
    QCOMPARE(known, folder.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name));
    QVERIFY(!window::exampleDesign(u"none"_s));
}

void TestStartPage::opensACopyOfAnExample()
{
    press(u"example-three-iscsiButton"_s);
    QVERIFY(!isShown());
    QCOMPARE(m_window->document().design().cluster.name, u"kauri"_s);
    QVERIFY(m_window->document().path().isEmpty()); // saving asks where to
    QCOMPARE(window::openWindows().size(), 1);
}

void TestStartPage::opensARecentFile()
{
    QVERIFY(!m_window->findChild<QPushButton *>(u"recent1Button"_s));
    const QString file = m_home->filePath(u"lava & ash.yaml"_s);
    QVERIFY(design::saveDesign(*window::exampleDesign(u"magma"_s), file));
    window::rememberFile(file);
    m_window.reset();
    show();
    QVERIFY(button(u"recent1Button"_s)->toolTip().contains(u"lava & ash.yaml"_s));
    press(u"recent1Button"_s);
    QCOMPARE(m_window->document().path(), file);

    m_window = std::make_unique<window::MainWindow>(); // of a window that remembers nothing
    m_window->show();
    QVERIFY(!m_window->findChild<QPushButton *>(u"recent1Button"_s));
}

window::MainWindow *TestStartPage::practise()
{
    press(u"practiceButton"_s);
    for (window::MainWindow *window : window::openWindows()) {
        if (window != m_window.get())
            return window;
    }
    return nullptr;
}

void TestStartPage::practisesInAWindowOfItsOwn()
{
    window::MainWindow *practice = practise();
    QVERIFY(practice);
    QTRY_VERIFY(!m_window->isVisible()); // nothing was in it
    QVERIFY(practice->isVisible());
    QVERIFY(practice->services().isSimulated);
    QVERIFY(test::childOf<QLabel>(*practice, u"simulatedLabel"_s)->isVisible());
    QVERIFY(!practice->document().design().hosts.isEmpty());
    QVERIFY(practice->deployment());
}

/// Nothing has been deployed there yet.
void TestStartPage::practiceBoardsAnswer()
{
    window::MainWindow *practice = practise();
    QVERIFY(practice);
    wizards::WizardLauncher launcher(*practice, std::make_shared<hosts::MemorySecrets>());
    wizards::WizardDialog *dialog = launcher.open(u"fencing"_s);
    dialog->goTo(3);
    test::childOf<QPushButton>(*dialog, u"testFencingButton"_s)->click();
    const auto *state = test::childOf<QLabel>(*dialog, u"fence-magma1StateLabel"_s);
    QTRY_COMPARE(state->text(), u"on, asked from magma2"_s);
    dialog->reject();
}

void TestStartPage::worksByKeyboardAlone()
{
    QTRY_COMPARE(QApplication::focusWidget(), button(u"startNewButton"_s));
    QSet<QWidget *> reached;
    for (int i = 0; i < 40; ++i) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const auto *page = test::childOf<QWidget>(*m_window, u"emptyState"_s);
    for (QPushButton *each : page->findChildren<QPushButton *>())
        QVERIFY2(reached.contains(each), qPrintable(each->objectName()));
    button(u"example-magmaButton"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(!isShown());
}

void TestStartPage::looks_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << u"en"_s << false << QSize(1600, 1000);
    QTest::newRow("dark") << u"en"_s << true << QSize(1280, 800);
    QTest::newRow("german") << u"de"_s << true << QSize(1280, 800);
    QTest::newRow("small") << u"de"_s << false << QSize(1024, 700);
}

void TestStartPage::looks()
{
    QFETCH(QString, language);
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    theme::apply(*qApp, isDark ? theme::Scheme::Dark : theme::Scheme::Light);
    QVERIFY(useLanguage(language));
    for (const QString &name : {u"magma.yaml"_s, u"a-rather-long-name-of-a-design.yaml"_s}) {
        QVERIFY(design::saveDesign(*window::exampleDesign(u"magma"_s), m_home->filePath(name)));
        window::rememberFile(m_home->filePath(name));
    }
    m_window.reset();
    show();
    m_window->resize(size);
    QTRY_COMPARE(m_window->size(), size);
    QCoreApplication::processEvents();
    const QString folder = qEnvironmentVariable("BASALT_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(m_window->grab().save(QDir(folder).filePath(
            u"start-%1.png"_s.arg(QLatin1StringView(QTest::currentDataTag())))));
    const auto *page = test::childOf<QWidget>(*m_window, u"emptyState"_s);
    for (const QPushButton *each : page->findChildren<QPushButton *>())
        QVERIFY2(each->width() >= each->sizeHint().width()
                     && each->height() >= each->sizeHint().height(),
                 qPrintable(each->text()));
    for (const QLabel *label : page->findChildren<QLabel *>())
        QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                 qPrintable(label->text()));
    theme::apply(*qApp, theme::Scheme::Light);
}

QTEST_MAIN(TestStartPage)
#include "tst_start_page.moc"
