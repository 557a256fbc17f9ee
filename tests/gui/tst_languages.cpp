// Another language while windows are open: all texts change, nothing else does.
#include "canvas/layer_chips.h"
#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"
#include "deploy/question_dialog.h"
#include "design/design_file.h"
#include "document/design_document.h"
#include "document/findings_model.h"
#include "document/rule_runner.h"
#include "document/what_if_session.h"
#include "fake_deploy_engine.h"
#include "hosts/memory_secrets.h"
#include "i18n/translations.h"
#include "manual/manual_window.h"
#include "support/child_of.h"
#include "support/drawn_designs.h"
#include "window/main_window.h"
#include "window/preferences.h"
#include "window/windows.h"
#include "wizards/wizard_dialog.h"
#include "wizards/wizard_launcher.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QUndoStack>

using namespace basalt;
using namespace Qt::StringLiterals;

namespace {

/// Written alike in both languages.
const QSet<QString> &sameWords()
{
    static const QSet<QString> words{
        u"English"_s,      u"Deutsch"_s,
        u"Design"_s,       u"Ethernet"_s,
        u"SAN"_s,          u"VMs"_s,
        u"Import …"_s,     u"VLAN …"_s,
        u"VM"_s,           u"Live"_s,
        u"Bridge"_s,       u"Hosts"_s,
        u"Fencing …"_s,    u"Bonds (2)"_s,
        u"Bridges (2)"_s,  u"Domain"_s,
        u"Name"_s,         u"Host, 6 NICs (iSCSI)"_s,
        u"Host, 4 NICs"_s, u"Host, 4 NICs + 2 HBAs"_s,
        u"Host, 2 NICs"_s, u"Palette"_s,
        u"Plan"_s,         u"magma1"_s,
        u"magma2"_s,
    };
    return words;
}

/// All that can be read in a window without looking into lists, by where it stands.
QMap<QString, QString> textsIn(const window::MainWindow &window)
{
    QMap<QString, QString> texts;
    const auto add = [&](const QObject *object, const char *what, const QString &text) {
        if (!text.isEmpty() && !object->objectName().isEmpty())
            texts[object->objectName() + u'/' + QString::fromLatin1(what)] = text;
    };
    for (const QAction *action : window.findChildren<QAction *>()) {
        add(action, "text", action->text());
        add(action, "help", action->toolTip());
    }
    for (const QMenu *menu : window.findChildren<QMenu *>())
        add(menu, "title", menu->title());
    for (const QDockWidget *dock : window.findChildren<QDockWidget *>())
        add(dock, "title", dock->windowTitle());
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>())
        add(button, "text", button->text());
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        add(widget, "help", widget->toolTip());
        add(widget, "name", widget->accessibleName());
    }
    return texts;
}

QStringList objectsIn(const window::MainWindow &window)
{
    QStringList objects;
    for (const QObject *object : window.findChildren<QObject *>())
        objects << QString::fromLatin1(object->metaObject()->className()) + u' '
                       + object->objectName() + u" in "_s
                       + (object->parent() ? object->parent()->objectName() : QString());
    return objects;
}

}

class TestLanguages : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void everyTextChangesAndComesBack();
    void whatIsKnownStays();
    void whatIsLookedForStays();
    void nothingIsConnectedTwice();
    void lists();
    void aRunGoesOn();
    void aQuestionIsAskedAgain();
    void aConflictIsAskedAgain();
    void aWhatIfGoesOn();
    void everyWindowFollows();
    void whatIsOpenedLater();
    void theChoiceIsRemembered();

private:
    template<class T> T *find(const QString &name) { return test::childOf<T>(*m_window, name); }
    void trigger(const QString &action) { find<QAction>(action)->trigger(); }
    void speak(const QString &language);
    canvas::TopologyScene &scene() { return *m_window->canvasView().topology(); }
    document::DesignDocument &document() { return m_window->document(); }
    Result<> rename(const QString &name);

    std::shared_ptr<test::DeployScript> m_script;
    std::unique_ptr<window::MainWindow> m_window;
};

void TestLanguages::initTestCase()
{
    QApplication::setOrganizationName(u"basalt-test"_s);
    QApplication::setApplicationName(u"tst_languages"_s);
    QVERIFY(useLanguage(u"en"_s)); // as a program does when it starts: English has plurals to load
}

void TestLanguages::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!.*does not support (propagateSizeHints|raise|grabbing)).*"_s));
    window::usePreferences({u"en"_s, theme::Scheme::Light});
    const design::Design design = test::twoHosts();
    m_script = std::make_shared<test::DeployScript>();
    for (const design::Host &host : design.hosts)
        m_script->facts.insert(host.name, test::factsAsDrawn(design, host.name));
    m_script->plan = test::smallPlan(design);
    m_window = std::make_unique<window::MainWindow>(window::DeployServices{
        test::FakeDeployEngine::maker(m_script), std::make_shared<hosts::MemorySecrets>()});
    m_window->resize(1500, 940);
    document().reset(design);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->rules().run();
}

void TestLanguages::cleanup()
{
    m_window.reset();
    qDeleteAll(window::openWindows());
}

/// By the menu; what is dropped goes with the next turn of the event loop.
void TestLanguages::speak(const QString &language)
{
    const QPointer<QWidget> before = m_window->centralWidget();
    trigger(language + u"LanguageAction"_s);
    QTRY_VERIFY(!before);
    QCOMPARE(currentLanguage(), language);
    m_window->rules().run();
}

Result<> TestLanguages::rename(const QString &name)
{
    return document().edit(u"Name the cluster"_s, [&](design::Design &design) -> Result<> {
        design.cluster.name = name;
        return {};
    });
}

void TestLanguages::everyTextChangesAndComesBack()
{
    scene().select({u"magma1"_s});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const QMap<QString, QString> english = textsIn(*m_window);
    speak(u"de"_s);
    const QMap<QString, QString> german = textsIn(*m_window);
    QStringList stayed;
    for (auto text = english.cbegin(); text != english.cend(); ++text) {
        QVERIFY2(german.contains(text.key()), qPrintable(text.key()));
        const bool isData = text.key().startsWith(u"recent"_s)
                            || !text->contains(QRegularExpression(u"[a-z]{3}"_s));
        if (!isData && !sameWords().contains(*text) && german.value(text.key()) == *text)
            stayed << text.key() + u": "_s + *text;
    }
    QVERIFY2(stayed.isEmpty(), qPrintable(stayed.join(u'\n')));
    speak(u"en"_s);
    const QMap<QString, QString> again = textsIn(*m_window);
    QStringList differ;
    for (const QString &key : (english.keys() + again.keys())) {
        if (again.value(key) != english.value(key))
            differ << u"%1: %2 | %3"_s.arg(key, english.value(key), again.value(key));
    }
    QVERIFY2(differ.isEmpty(), qPrintable(differ.join(u'\n')));
    // Nothing is left of the former views; a window keeps one tab bar of its own to use it again.
    const QStringList objects = objectsIn(*m_window);
    speak(u"de"_s);
    speak(u"en"_s);
    QStringList more = objectsIn(*m_window);
    for (const QString &object : objects)
        more.removeOne(object);
    QVERIFY2(more.isEmpty(), qPrintable(more.join(u", "_s)));
}

void TestLanguages::whatIsKnownStays()
{
    QVERIFY(rename(u"mine"_s));
    QVERIFY(rename(u"ours"_s));
    document().undoStack()->undo();
    find<QToolButton>(u"powerLayerButton"_s)->click();
    m_window->canvasView().setZoom(1.5);
    m_window->showThing(u"msa1"_s);
    scene().select({u"magma1"_s, u"msa1"_s});
    find<QDockWidget>(u"outlineDock"_s)->hide();
    const QRect geometry = m_window->geometry();
    const QPointF middle = m_window->canvasView().middle();
    const canvas::Layers layers = scene().layers();
    speak(u"de"_s);
    QCOMPARE(document().design().cluster.name, u"mine"_s);
    QCOMPARE(m_window->geometry(), geometry);
    QCOMPARE(scene().selection(), (QStringList{u"magma1"_s, u"msa1"_s}));
    QVERIFY(scene().layers() == layers);
    QVERIFY(find<QToolButton>(u"powerLayerButton"_s)->isChecked());
    QVERIFY(find<QDockWidget>(u"outlineDock"_s)->isHidden());
    QVERIFY(!find<QDockWidget>(u"inspectorDock"_s)->isHidden());
    QVERIFY(qFuzzyCompare(m_window->canvasView().zoom(), 1.5));
    const QPointF off = m_window->canvasView().middle() - middle;
    QVERIFY2(off.manhattanLength() < 4, qPrintable(u"%1, %2"_s.arg(off.x()).arg(off.y())));
    trigger(u"redoAction"_s);
    QCOMPARE(document().design().cluster.name, u"ours"_s);
    trigger(u"undoAction"_s);
    trigger(u"undoAction"_s);
    QCOMPARE(document().design(), test::twoHosts());
    QVERIFY(find<QAction>(u"redoAction"_s)->isEnabled());
}

void TestLanguages::whatIsLookedForStays()
{
    const auto openEntries = [this] {
        const auto *tree = find<QTreeView>(u"outlineTree"_s);
        QList<bool> open;
        for (int row = 0; row < tree->model()->rowCount(); ++row)
            open << tree->isExpanded(tree->model()->index(row, 0));
        return open;
    };
    auto *tree = find<QTreeView>(u"outlineTree"_s);
    tree->collapse(tree->model()->index(0, 0)); // a host
    const int last = tree->model()->rowCount() - 1;
    tree->expand(tree->model()->index(last, 0)); // a group, whose name is translated
    find<QToolButton>(u"networksButton"_s)->click();
    find<QLineEdit>(u"searchEdit"_s)->setText(u"hb-a"_s);
    find<QLineEdit>(u"findingsFilterEdit"_s)->setText(u"bond"_s);
    const QList<bool> open = openEntries();
    QVERIFY(!open.first() && open.last());
    speak(u"de"_s);
    QCOMPARE(openEntries(), open);
    QVERIFY(find<QToolButton>(u"networks_0Button"_s)->isVisibleTo(m_window.get()));
    QCOMPARE(find<QLineEdit>(u"searchEdit"_s)->text(), u"hb-a"_s);
    QCOMPARE(find<QLineEdit>(u"findingsFilterEdit"_s)->text(), u"bond"_s);
    find<QLineEdit>(u"outlineFilterEdit"_s)->setText(u"magma2"_s);
    const QList<bool> found = openEntries();
    QVERIFY(found.size() < open.size());
    speak(u"en"_s);
    QCOMPARE(find<QLineEdit>(u"outlineFilterEdit"_s)->text(), u"magma2"_s);
    QCOMPARE(openEntries(), found);
    find<QLineEdit>(u"outlineFilterEdit"_s)->clear();
    QCOMPARE(openEntries(), open); // what a filter opens is not what the user did
}

void TestLanguages::nothingIsConnectedTwice()
{
    for (const QString &language : {u"de"_s, u"en"_s, u"de"_s})
        speak(language);
    QSignalSpy asked(m_window.get(), &window::MainWindow::wizardRequested);
    QSignalSpy changed(&document(), &document::DesignDocument::changed);
    trigger(u"ringsAction"_s);
    QCOMPARE(asked.count(), 1);
    trigger(u"insert-vmAction"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(document().undoStack()->count(), 1);
    scene().select({u"hb-a"_s});
    trigger(u"failAction"_s); // twice would be: not at all
    QCOMPARE(m_window->session().failed(), QStringList{u"hb-a"_s});
    QTest::keyClick(m_window.get(), Qt::Key_Z,
                    Qt::ControlModifier); // two actions would be ambiguous
    QCOMPARE(document().design(), test::twoHosts());
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->mode(), window::Mode::Deploy);
}

void TestLanguages::lists()
{
    QVERIFY(document().edit(u"unwatched"_s, [](design::Design &design) -> Result<> {
        design.hosts[0].bonds[1].miimon = 0; // N-12
        return {};
    }));
    m_window->rules().run();
    const auto messages = [this] {
        QStringList texts;
        const QAbstractItemModel *model = find<QListView>(u"findingsList"_s)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts << model->index(row, 0).data(document::FindingsModel::SearchRole).toString();
        return texts;
    };
    const QStringList english = messages();
    QVERIFY(!english.isEmpty());
    const QString described = m_window->canvasView().accessibleName();
    speak(u"de"_s);
    const QStringList german = messages();
    QCOMPARE(german.size(), english.size());
    for (qsizetype i = 0; i < german.size(); ++i)
        QVERIFY2(german[i] != english[i], qPrintable(german[i]));
    QVERIFY(m_window->canvasView().accessibleName() != described);
    QVERIFY(!scene().findingsAbout(u"magma1.bond1"_s).isEmpty());
}

void TestLanguages::aRunGoesOn()
{
    m_window->setMode(window::Mode::Deploy);
    document::DeploySession &session = *m_window->deployment();
    QTRY_VERIFY(!session.isBusy());
    session.readFacts();
    QTRY_VERIFY(session.state() == document::DeployState::Planned && !session.isBusy());
    m_script->isGated = true;
    session.start();
    m_script->letGo(1);
    QTRY_COMPARE(session.progress().done, 1);
    QVERIFY(!find<QDockWidget>(u"planDock"_s)->isHidden());
    speak(u"de"_s);
    QCOMPARE(&session, m_window->deployment());
    QCOMPARE(m_window->mode(), window::Mode::Deploy);
    QVERIFY(!find<QDockWidget>(u"planDock"_s)->isHidden());
    QVERIFY(find<QDockWidget>(u"findingsDock"_s)->isHidden());
    QVERIFY(session.isExecuting());
    QVERIFY(find<QWidget>(u"deployBar"_s)->isVisible());
    QVERIFY(!scene().progress().isEmpty());
    m_script->letGo(1000);
    QTRY_VERIFY(session.state() == document::DeployState::Ended && !session.isBusy());
    QCOMPARE(session.progress().done, int(m_script->plan.steps.size()));
}

void TestLanguages::aQuestionIsAskedAgain()
{
    hosts::Question key;
    key.kind = hosts::QuestionKind::HostKey;
    key.host = u"magma1"_s;
    key.fingerprint = u"SHA256:abcdef"_s;
    m_script->questions = {key};
    m_window->setMode(window::Mode::Deploy);
    document::DeploySession &session = *m_window->deployment();
    QTRY_VERIFY(!session.isBusy());
    session.readFacts();
    QTRY_VERIFY(m_window->findChild<QPushButton *>(u"trustKeyButton"_s));
    const QString english = find<QPushButton>(u"trustKeyButton"_s)->text();
    speak(u"de"_s);
    QCOMPARE(m_window->findChildren<deploy::QuestionDialog *>().size(), 1);
    QVERIFY(find<QPushButton>(u"trustKeyButton"_s)->text() != english);
    find<QPushButton>(u"trustKeyButton"_s)->click();
    QTRY_COMPARE(session.state(), document::DeployState::Planned);
    QCOMPARE(m_script->answers, QList<std::optional<QByteArray>>{"yes"});
}

/// Another program and the user have changed the same: that stays a question.
void TestLanguages::aConflictIsAskedAgain()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.yaml"_s);
    QVERIFY(document().saveAs(path));
    design::Design theirs = document().design();
    theirs.notes = u"theirs"_s;
    QVERIFY(document().edit(u"Note"_s, [](design::Design &design) -> Result<> {
        design.notes = u"mine"_s;
        return {};
    }));
    QVERIFY(design::saveDesign(theirs, path));
    const auto question = [this] { return find<QLabel>(u"fileNewsLabel"_s); };
    QTRY_VERIFY(question()->isVisibleTo(m_window.get()));
    QVERIFY(question()->text().startsWith(u"Another program"_s));
    speak(u"de"_s);
    QTRY_VERIFY(question()->text().startsWith(u"Ein anderes Programm"_s));
    QVERIFY(question()->isVisibleTo(m_window.get()));
    find<QPushButton>(u"keepMineButton"_s)->click();
    QVERIFY(!question()->isVisibleTo(m_window.get()));
    QCOMPARE(document().design().notes, u"mine"_s);
}

void TestLanguages::aWhatIfGoesOn()
{
    m_window->startWhatIf({u"magma2"_s});
    const QString english = find<QLabel>(u"verdictTitle"_s)->text();
    speak(u"de"_s);
    QCOMPARE(m_window->session().failed(), QStringList{u"magma2"_s});
    QVERIFY(find<QLabel>(u"verdictTitle"_s)->isVisible());
    QVERIFY(find<QLabel>(u"verdictTitle"_s)->text() != english);
}

void TestLanguages::everyWindowFollows()
{
    window::MainWindow *other = window::makeWindow(*m_window);
    other->document().reset(test::twoHosts());
    other->show();
    const QString english = test::childOf<QAction>(*other, u"saveAction"_s)->text();
    speak(u"de"_s);
    QTRY_VERIFY(test::childOf<QAction>(*other, u"saveAction"_s)->text() != english);
    const QPointer<window::MainWindow> gone = other;
    other->close();
    QTRY_VERIFY(!gone);
    speak(u"en"_s);
    QCOMPARE(find<QAction>(u"saveAction"_s)->text(), english);
}

void TestLanguages::whatIsOpenedLater()
{
    wizards::WizardLauncher launcher(*m_window, std::make_shared<hosts::MemorySecrets>());
    manual::ManualWindow *manual = manual::openManual(u"start"_s);
    const auto pages = [manual] {
        return test::childOf<QListWidget>(*manual, u"manualContentsList"_s)->item(0)->text();
    };
    const QString englishPage = pages();
    const auto titleNow = [&launcher] {
        QPointer<wizards::WizardDialog> dialog = launcher.open(u"rings"_s);
        const QString title = dialog ? dialog->windowTitle() : QString();
        delete dialog;
        return title;
    };
    const QString english = titleNow();
    speak(u"de"_s);
    QVERIFY(!english.isEmpty());
    QVERIFY(titleNow() != english);
    QTRY_VERIFY(pages() != englishPage);
    delete manual;
}

void TestLanguages::theChoiceIsRemembered()
{
    QSettings().clear();
    speak(u"de"_s); // this window remembers nothing
    QVERIFY(window::rememberedPreferences() == window::Preferences());
    m_window->setRemembered(true);
    speak(u"en"_s);
    QCOMPARE(window::rememberedPreferences().language, u"en"_s);
    QVERIFY(find<QAction>(u"enLanguageAction"_s)->isChecked());
    QVERIFY(!find<QAction>(u"deLanguageAction"_s)->isChecked());
    const QPointer<QWidget> before = m_window->centralWidget();
    trigger(u"desktopLanguageAction"_s); // the tests' locale is English: nothing changes
    QCOMPARE(window::rememberedPreferences(), (window::Preferences{{}, theme::Scheme::Light}));
    QVERIFY(before);
    QSettings().clear();
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
