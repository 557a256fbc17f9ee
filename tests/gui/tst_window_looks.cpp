// Every panel, bar, menu and dialog of the window, light and dark, English and German: no text is cut off. With
// BASALT_PICTURES=FOLDER each is also saved there as a picture, for a person to look at.
#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"
#include "design/design_file.h"
#include "document/design_document.h"
#include "document/rule_runner.h"
#include "i18n/translations.h"
#include "manual/manual_window.h"
#include "panels/item_dialog.h"
#include "support/child_of.h"
#include "support/cut_texts.h"
#include "window/export_bar.h"
#include "window/main_window.h"
#include "window/preferences.h"

#include <QAction>
#include <QApplication>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

using namespace basalt;
using namespace Qt::StringLiterals;

class TestWindowLooks : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase_data();
    void initTestCase();
    void init();
    void cleanup();
    void things_data();
    void things();
    void findings();
    void files();
    void whatIf();
    void search();
    void menus_data();
    void menus();
    void canvasMenus_data();
    void canvasMenus();
    void outlineMenu();
    void vlanDialog();
    void itemDialogs_data();
    void itemDialogs();
    void fileBar_data();
    void fileBar();
    void recoveries();
    void exports();
    void messages();
    void closing();
    void manual();

private:
    template<class T> T *find(const QString &name) { return test::childOf<T>(*m_window, name); }
    void look(const QString &name, const QList<QWidget *> &above = {});
    void lookAtDialog(const QString &name, const QString &dialog);
    void lookAtNextPopup(const QString &name);
    QString file() const { return m_folder->filePath(u"magma.yaml"_s); }
    void note(const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<window::MainWindow> m_window;
};

void TestWindowLooks::initTestCase_data()
{
    QTest::addColumn<theme::Scheme>("scheme");
    QTest::addColumn<QString>("language");
    QTest::newRow("light-en") << theme::Scheme::Light << u"en"_s;
    QTest::newRow("dark-de") << theme::Scheme::Dark << u"de"_s;
}

void TestWindowLooks::initTestCase()
{
    QApplication::setOrganizationName(u"basalt-test"_s);
    QApplication::setApplicationName(u"tst_window_looks"_s);
}

void TestWindowLooks::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!.*does not support (propagateSizeHints|raise|grabbing)).*"_s));
    QFETCH_GLOBAL(theme::Scheme, scheme);
    QFETCH_GLOBAL(QString, language);
    window::usePreferences({language, scheme});
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::copy(QStringLiteral(BASALT_SOURCE_DIR "/resources/examples/magma-debian12.yaml"),
                        file()));
    m_window = std::make_unique<window::MainWindow>();
    m_window->resize(1280, 860); // a laptop's
    m_window->show();
    QVERIFY(m_window->open(file()));
    m_window->rules().run();
    QCoreApplication::processEvents();
    m_window->canvasView().fitAll();
}

void TestWindowLooks::cleanup()
{
    m_window.reset();
}

/// The picture shows what stands above the window where it stands, dialogs in the middle.
void TestWindowLooks::look(const QString &name, const QList<QWidget *> &above)
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::processEvents();
    QStringList cut = test::cutTexts(*m_window);
    for (const QWidget *widget : above)
        cut += test::cutTexts(*widget);
    if (const QString folder = qEnvironmentVariable("BASALT_PICTURES"); !folder.isEmpty()) {
        QPixmap picture = m_window->grab();
        for (QWidget *widget : above) {
            QPainter painter(&picture);
            const bool isDialog = qobject_cast<QDialog *>(widget);
            const QPoint place = isDialog ? QPoint((m_window->width() - widget->width()) / 2, 120)
                                          : m_window->mapFromGlobal(widget->pos());
            painter.drawPixmap(place, widget->grab());
            painter.setPen(theme::color(theme::Role::SecondaryText));
            if (isDialog)
                painter.drawRect(QRect(place, widget->size()));
        }
        QFETCH_GLOBAL(theme::Scheme, scheme);
        QFETCH_GLOBAL(QString, language);
        const QString row = (scheme == theme::Scheme::Dark ? u"dark-"_s : u"light-"_s) + language;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(picture.save(u"%1/%2-%3.png"_s.arg(folder, name, row)));
    }
    QVERIFY2(cut.isEmpty(), qPrintable(name + u'\n' + cut.join(u'\n')));
}

/// And Escape leads out of it.
void TestWindowLooks::lookAtDialog(const QString &name, const QString &dialog)
{
    QPointer<QDialog> shown = find<QDialog>(dialog);
    QVERIFY(shown->isVisible());
    QVERIFY(!shown->windowTitle().isEmpty());
    look(name, {shown});
    QTest::keyClick(shown, Qt::Key_Escape);
    QTRY_VERIFY(!shown || !shown->isVisible());
}

/// Of what opens a menu or a dialog and waits for it.
void TestWindowLooks::lookAtNextPopup(const QString &name)
{
    QTimer::singleShot(0, m_window.get(), [this, name] {
        QWidget *shown = QApplication::activePopupWidget();
        if (!shown)
            shown = QApplication::activeModalWidget();
        QVERIFY2(shown, qPrintable(name));
        look(name, {shown});
        shown->close();
    });
}

void TestWindowLooks::note(const QString &text)
{
    QVERIFY(m_window->document().edit(text, [&](design::Design &design) -> Result<> {
        design.notes = text;
        return {};
    }));
}

void TestWindowLooks::things_data()
{
    QTest::addColumn<QStringList>("things");
    QTest::newRow("nothing") << QStringList();
    for (const char *thing : {"magma1", "magma1.bond0", "lan-a", "msa1", "brownout01"})
        QTest::newRow(thing) << QStringList{QString::fromLatin1(thing)};
    QTest::newRow("two-hosts") << QStringList{u"magma1"_s, u"magma2"_s};
}

void TestWindowLooks::things()
{
    QFETCH(QStringList, things);
    m_window->showThings(things);
    m_window->canvasView().fitAll();
    look(u"selected-"_s + QLatin1StringView(QTest::currentDataTag()));
}

void TestWindowLooks::findings()
{
    QVERIFY(m_window->document().edit(u"unwatched"_s, [](design::Design &design) -> Result<> {
        design.hosts[0].bonds[1].miimon = 0;
        design.cluster.timeServers.clear();
        return {};
    }));
    m_window->rules().run();
    auto *list = find<QListView>(u"findingsList"_s);
    QVERIFY(list->model()->rowCount() > 1);
    list->setCurrentIndex(list->model()->index(0, 0));
    look(u"findings"_s);
}

void TestWindowLooks::files()
{
    find<QDockWidget>(u"filesDock"_s)->raise();
    look(u"files"_s);
    QVERIFY(m_window->document().edit(u"unknown"_s, [](design::Design &design) -> Result<> {
        design.cluster.platform = u"beos"_s;
        return {};
    }));
    m_window->rules().run();
    look(u"files-problem"_s);
}

void TestWindowLooks::whatIf()
{
    m_window->startWhatIf({u"magma2"_s});
    look(u"what-if"_s);
}

void TestWindowLooks::search()
{
    m_window->startSearch();
    auto *edit = find<QLineEdit>(u"searchEdit"_s);
    QTest::keyClicks(edit, u"magma1"_s);
    QTRY_VERIFY(edit->completer()->popup()->isVisible());
    look(u"search"_s, {edit->completer()->popup()});
}

void TestWindowLooks::menus_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::newRow("view-language") << QStringList{u"viewMenu"_s, u"languageMenu"_s};
    QTest::newRow("view-appearance") << QStringList{u"viewMenu"_s, u"appearanceMenu"_s};
    QTest::newRow("edit") << QStringList{u"editMenu"_s};
    QTest::newRow("insert") << QStringList{u"insertMenu"_s};
    QTest::newRow("arrange") << QStringList{u"arrangeMenu"_s};
    QTest::newRow("wizards") << QStringList{u"wizardsMenu"_s};
    QTest::newRow("export") << QStringList{u"exportMenu"_s};
}

void TestWindowLooks::menus()
{
    QFETCH(QStringList, path);
    m_window->showThing(u"magma1"_s);
    const auto *button = find<QToolButton>(u"menuButton"_s);
    QList<QWidget *> shown{button->menu()};
    button->menu()->popup(button->mapToGlobal(QPoint(0, button->height())));
    for (const QString &name : path) {
        auto *above = static_cast<QMenu *>(shown.last());
        auto *menu = find<QMenu>(name);
        above->setActiveAction(menu->menuAction());
        menu->popup(above->mapToGlobal(above->actionGeometry(menu->menuAction()).topRight()));
        shown << menu;
    }
    look(u"menu-"_s + QLatin1StringView(QTest::currentDataTag()), shown);
    while (!shown.isEmpty())
        shown.takeLast()->hide();
}

void TestWindowLooks::canvasMenus_data()
{
    QTest::addColumn<QStringList>("things");
    QTest::newRow("canvas") << QStringList();
    QTest::newRow("host") << QStringList{u"magma1"_s};
    QTest::newRow("bond") << QStringList{u"magma1.bond0"_s};
}

void TestWindowLooks::canvasMenus()
{
    QFETCH(QStringList, things);
    m_window->showThings(things);
    const QPoint place(200, 120);
    canvas::TopologyView &view = m_window->canvasView();
    emit view.menuRequested(things.value(0), view.mapToScene(place),
                            view.viewport()->mapToGlobal(place));
    QTRY_VERIFY(QApplication::activePopupWidget());
    QWidget *menu = QApplication::activePopupWidget();
    look(u"canvas-menu-"_s + QLatin1StringView(QTest::currentDataTag()), {menu});
    menu->close();
}

void TestWindowLooks::outlineMenu()
{
    m_window->showThing(u"magma1"_s);
    auto *tree = find<QTreeView>(u"outlineTree"_s);
    const QPoint place = tree->visualRect(tree->currentIndex()).center();
    lookAtNextPopup(u"outline-menu"_s);
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, tree->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(tree->viewport(), &event);
}

void TestWindowLooks::vlanDialog()
{
    m_window->showThing(u"magma1.bond0"_s);
    find<QAction>(u"addVlanAction"_s)->trigger();
    lookAtDialog(u"vlan-dialog"_s, u"vlanDialog"_s);
}

void TestWindowLooks::itemDialogs_data()
{
    QTest::addColumn<QStringList>("list");
    QTest::newRow("network") << QStringList{u"networks"_s};
    QTest::newRow("address") << QStringList{u"hosts"_s, u"0"_s, u"addresses"_s};
    QTest::newRow("waiver") << QStringList{u"waivers"_s};
}

void TestWindowLooks::itemDialogs()
{
    QFETCH(QStringList, list);
    panels::ItemDialog dialog(m_window->document().design(), list, m_window.get());
    dialog.show();
    dialog.refuse(u"…"_s);
    look(u"item-dialog-"_s + QLatin1StringView(QTest::currentDataTag()), {&dialog});
}

void TestWindowLooks::fileBar_data()
{
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QByteArray>(
        "theirs"); ///< notes; empty: the file goes; "!": it is none any more
    QTest::newRow("taken") << QString() << QByteArray("by another program");
    QTest::newRow("conflict") << u"mine"_s << QByteArray("by another program");
    QTest::newRow("broken") << u"mine"_s << QByteArray("!");
    QTest::newRow("gone") << QString() << QByteArray();
}

void TestWindowLooks::fileBar()
{
    QFETCH(QString, mine);
    QFETCH(QByteArray, theirs);
    if (!mine.isEmpty())
        note(mine);
    design::Design design = *design::loadDesign(file());
    design.notes = QString::fromUtf8(theirs);
    QFile out(file());
    if (theirs.isEmpty()) {
        QVERIFY(out.remove());
    } else {
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        out.write(theirs == "!" ? QByteArray("basalt: 1\nhosts: {") : design::writeDesign(design));
        out.close();
    }
    auto *bar = find<QWidget>(u"fileBar"_s);
    QTRY_VERIFY(bar->isVisible());
    look(u"file-bar-"_s + QLatin1StringView(QTest::currentDataTag()));
    auto *difference = find<QPushButton>(u"showDifferenceButton"_s);
    QCOMPARE(difference->isVisible(), QLatin1StringView(QTest::currentDataTag()) == u"conflict");
    if (difference->isVisible()) {
        difference->click();
        lookAtDialog(u"file-difference"_s, u"differenceDialog"_s);
    }
}

void TestWindowLooks::recoveries()
{
    const QDateTime when(QDate(2026, 3, 1), QTime(14, 5));
    m_window->offerRecoveries(
        {{u"a"_s, u"/home/anna/clusters/production/magma.yaml"_s, when}, {u"b"_s, {}, when}});
    look(u"recovery"_s);
}

void TestWindowLooks::exports()
{
    QSignalSpy written(m_window->exports(), &window::ExportBar::finished);
    m_window->exports()->start(output::OutputKind::ReportHtml,
                               m_folder->filePath(u"magma-report.html"_s));
    QVERIFY(written.wait(60000));
    look(u"exported"_s);
}

void TestWindowLooks::messages()
{
    QVERIFY(!m_window->open(m_folder->filePath(u"nowhere.yaml"_s)));
    look(u"message"_s);
}

void TestWindowLooks::closing()
{
    note(u"mine"_s);
    m_window->close();
    lookAtDialog(u"unsaved"_s, u"unsavedDialog"_s);
}

void TestWindowLooks::manual()
{
    const std::unique_ptr<manual::ManualWindow> manual(manual::openManual(u"start"_s));
    QCoreApplication::processEvents();
    QCOMPARE(test::cutTexts(*manual), QStringList());
    if (const QString folder = qEnvironmentVariable("BASALT_PICTURES"); !folder.isEmpty()) {
        QFETCH_GLOBAL(theme::Scheme, scheme);
        QFETCH_GLOBAL(QString, language);
        const QString row = (scheme == theme::Scheme::Dark ? u"dark-"_s : u"light-"_s) + language;
        QVERIFY(manual->grab().save(u"%1/manual-%2.png"_s.arg(folder, row)));
    }
}

QTEST_MAIN(TestWindowLooks)
#include "tst_window_looks.moc"
