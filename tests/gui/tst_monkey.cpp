// A monkey at the window: thousands of random clicks, drags, keys, menu entries and inputs. The window
// may not crash or hang, the design keeps its invariants, and undoing everything leads back byte for byte.
// BASALT_MONKEY_ACTIONS (2000) and BASALT_MONKEY_SEED (1) choose another walk.
#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"
#include "design/design_file.h"
#include "design/verify.h"
#include "document/design_document.h"
#include "hosts/memory_secrets.h"
#include "support/drawn_designs.h"
#include "support/mouse.h"
#include "theme/theme.h"
#include "window/main_window.h"
#include "wizards/wizard_dialog.h"
#include "wizards/wizard_launcher.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace basalt;
using namespace Qt::StringLiterals;

namespace {

constexpr int walkLength = 500;
constexpr int mostDevices = 20;

int fromEnvironment(const char *name, int otherwise)
{
    bool isNumber = false;
    const int value = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? value : otherwise;
}

class Monkey
{
public:
    Monkey(window::MainWindow &window, quint32 seed)
        : m_window(window)
        , m_random(seed)
    {
        // A dialog that waits for its end is left from within. Not from within the tick itself: what
        // that opens would wait for ticks that do not come.
        QObject::connect(
            &m_tick, &QTimer::timeout, &m_window,
            [this] {
                if (QWidget *dialog = QApplication::activeModalWidget())
                    isTired(*dialog) ? leave(dialog) : below(2) == 0 ? poke() : type();
            },
            Qt::QueuedConnection);
        m_tick.start(1);
    }

    /// One random action; its words, for the log of a failure.
    QString act()
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return leave(popup);
        QWidget *dialog = openDialog();
        if (dialog && isTired(*dialog))
            return leave(dialog);
        switch (below(10)) {
        case 0:
        case 1:
            return click();
        case 2:
            return drag();
        case 3:
        case 4:
            return key();
        case 5:
            return menu();
        case 6:
        case 7:
            return poke();
        case 8:
            return type();
        default:
            return select();
        }
    }

    void leaveEverything()
    {
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
        while (QWidget *dialog = openDialog())
            leave(dialog);
        m_window.canvasView().setFocus();
        QTest::keyClick(m_window.canvasView().viewport(), Qt::Key_Escape);
    }

private:
    /// Of this dialog. A wizard has pages: it gets time for some of them.
    bool isTired(const QWidget &dialog)
    {
        const bool isWizard = qobject_cast<const wizards::WizardDialog *>(&dialog);
        return qobject_cast<const QFileDialog *>(&dialog) || below(isWizard ? 20 : 3) == 0;
    }

    int below(qsizetype bound) { return int(m_random.bounded(quint32(bound))); }
    template<class List> auto oneOf(const List &list) { return list.at(below(list.size())); }
    QWidget *canvas() { return m_window.canvasView().viewport(); }
    QPoint place() { return {below(canvas()->width()), below(canvas()->height())}; }

    /// A place on the canvas with something on it more often than not.
    QPoint aim()
    {
        const canvas::Drawing &drawing = m_window.canvasView().topology()->drawing();
        if (drawing.nodes.isEmpty() || below(4) == 0)
            return place();
        const canvas::DrawnNode node = oneOf(drawing.nodes.values());
        const QRectF target =
            node.shape.parts.isEmpty() ? node.shape.rect() : oneOf(node.shape.parts).rect;
        const QPoint at = m_window.canvasView().mapFromScene(node.at + target.center());
        return canvas()->rect().contains(at) ? at : place();
    }

    Qt::KeyboardModifiers modifiers()
    {
        return oneOf(QList<Qt::KeyboardModifiers>{
            {}, {}, {}, Qt::ControlModifier, Qt::ShiftModifier, Qt::AltModifier});
    }

    QString click()
    {
        const QPoint at = aim();
        const auto held = modifiers();
        if (below(6) == 0)
            QTest::mouseDClick(canvas(), Qt::LeftButton, held, at);
        else
            QTest::mouseClick(canvas(), Qt::LeftButton, held, at);
        return u"click %1,%2"_s.arg(at.x()).arg(at.y());
    }

    QString drag()
    {
        const QPoint from = aim();
        const QPoint to = aim();
        const auto held = modifiers();
        test::pull(canvas(), from, to, held);
        if (below(8) == 0)
            QTest::keyClick(canvas(), Qt::Key_Escape);
        QTest::mouseRelease(canvas(), Qt::LeftButton, held, to);
        return u"drag %1,%2 to %3,%4"_s.arg(from.x()).arg(from.y()).arg(to.x()).arg(to.y());
    }

    QString key()
    {
        static const QList<QKeySequence> keys{
            u"F"_s,      u"Esc"_s,       u"C"_s,      u"Return"_s, u"Del"_s,    u"F2"_s,
            u"Left"_s,   u"Right"_s,     u"Up"_s,     u"Down"_s,   u"Tab"_s,    u"Ctrl+Z"_s,
            u"Ctrl+Z"_s, u"Ctrl+Z"_s,    u"Ctrl+Y"_s, u"Ctrl+A"_s, u"Ctrl+C"_s, u"Ctrl+V"_s,
            u"Ctrl+D"_s, u"Ctrl+."_s,    u"+"_s,      u"-"_s,      u"0"_s,      u"Space"_s,
            u"Ctrl+F"_s, u"Shift+Left"_s};
        const QKeySequence keys1 = oneOf(keys);
        QWidget *target = QApplication::focusWidget();
        if (!target || below(2) == 0 || target->window() != &m_window)
            target = &m_window.canvasView();
        QTest::keySequence(target, keys1);
        return u"keys "_s + keys1.toString();
    }

    /// What leaves the program or writes files is for other tests.
    static bool isTaboo(const QString &name)
    {
        static const QStringList taboo{
            u"quitAction"_s,         u"openAction"_s,         u"saveAction"_s,
            u"saveAsAction"_s,       u"exportSvgAction"_s,    u"exportPngAction"_s,
            u"exportPdfAction"_s,    u"reportHtmlAction"_s,   u"reportPdfAction"_s,
            u"cablesCsvAction"_s,    u"addressesCsvAction"_s, u"newAction"_s,
            u"newWindowAction"_s,    u"lightThemeAction"_s,   u"darkThemeAction"_s,
            u"desktopThemeAction"_s, u"closeAction"_s,        u"clearRecentAction"_s,
            u"manualAction"_s};
        return taboo.contains(name) || name.startsWith(u"recent") || name.startsWith(u"example");
    }

    QString menu()
    {
        QList<QAction *> actions;
        for (QAction *action : m_window.findChildren<QAction *>()) {
            if (action->isEnabled() && !action->menu() && !action->objectName().isEmpty()
                && !isTaboo(action->objectName()))
                actions << action;
        }
        if (actions.isEmpty())
            return u"no menu entry"_s;
        QAction *action = oneOf(actions);
        const QString name = action->objectName();
        action->trigger();
        return u"menu "_s + name;
    }

    template<class Kind> QList<Kind *> visible()
    {
        QList<Kind *> found;
        for (QWidget *top : QApplication::topLevelWidgets()) {
            const QWidget *modal = QApplication::activeModalWidget();
            if (!top->isVisible() || (modal && top != modal))
                continue;
            for (Kind *child : top->findChildren<Kind *>()) {
                if (child->isVisible() && child->isEnabled() && !isTaboo(child->objectName()))
                    found << child;
            }
        }
        return found;
    }

    /// A button, a row of a list, or an entry of a box.
    QString poke()
    {
        static const QStringList taboo{u"openButton"_s, u"menuButton"_s, u"practiceButton"_s};
        if (below(3) == 0) {
            const QList<QComboBox *> boxes = visible<QComboBox>();
            if (!boxes.isEmpty()) {
                QComboBox *box = oneOf(boxes);
                const QString name = box->objectName();
                if (box->count() > 0) {
                    box->setCurrentIndex(below(box->count()));
                    emit box->activated(box->currentIndex());
                }
                return u"box "_s + name;
            }
        }
        if (below(3) == 0) {
            const QList<QAbstractItemView *> views = visible<QAbstractItemView>();
            if (!views.isEmpty()) {
                QAbstractItemView *view = oneOf(views);
                if (view->model() && view->model()->rowCount() > 0)
                    view->setCurrentIndex(
                        view->model()->index(below(view->model()->rowCount()), 0));
                return u"list "_s + view->objectName();
            }
        }
        const QList<QAbstractButton *> buttons = visible<QAbstractButton>();
        if (buttons.isEmpty())
            return u"no button"_s;
        QAbstractButton *button = oneOf(buttons);
        const QString name = button->objectName();
        if (!taboo.contains(name))
            button->click();
        return u"button "_s + name;
    }

    QString type()
    {
        static const QStringList texts{u"magma1"_s,
                                       u"10.0.0.1"_s,
                                       u"10 GiB"_s,
                                       u""_s,
                                       u"0"_s,
                                       u"-1"_s,
                                       u"99999999999999999999"_s,
                                       u"äöü: {x}"_s,
                                       u"eth0"_s,
                                       u"5 s"_s,
                                       u"52:54:00:00:00:01"_s,
                                       u"1-3, 12"_s,
                                       u"node1"_s};
        const QList<QLineEdit *> edits = visible<QLineEdit>();
        if (edits.isEmpty())
            return u"no field"_s;
        QPointer<QLineEdit> edit = oneOf(edits);
        const QString name = edit->objectName();
        const QString text = oneOf(texts);
        edit->setFocus();
        edit->selectAll();
        QInputMethodEvent typed;
        typed.setCommitString(text);
        QApplication::sendEvent(edit, &typed);
        if (edit && below(2) == 0)
            QTest::keyClick(edit.data(), Qt::Key_Return);
        return u"type “%1” into %2"_s.arg(text, name);
    }

    QString select()
    {
        const QStringList nodes = m_window.canvasView().topology()->drawing().nodes.keys();
        QStringList things;
        for (int i = below(4); i > 0 && !nodes.isEmpty(); --i)
            things << oneOf(nodes);
        things.removeDuplicates();
        m_window.canvasView().topology()->select(things);
        return u"select "_s + things.join(u' ');
    }

    QWidget *openDialog() const
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (top->isVisible() && qobject_cast<QDialog *>(top))
                return top;
        }
        return nullptr;
    }

    QString leave(QWidget *open)
    {
        const QString name = open->objectName();
        auto *dialog = qobject_cast<QDialog *>(open);
        if (dialog && !qobject_cast<QFileDialog *>(open) && below(3) == 0)
            dialog->accept();
        else
            open->close();
        return u"leave "_s + name;
    }

    window::MainWindow &m_window;
    QRandomGenerator m_random;
    QTimer m_tick;
};

}

class TestMonkey : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void randomActions_data();
    void randomActions();

private:
    QTemporaryDir m_home;
};

void TestMonkey::initTestCase()
{
    if (!qEnvironmentVariableIsSet("QT_HASH_SEED"))
        QHashSeed::setDeterministicGlobalSeed(); // what failed once is to fail again
    // What is remembered between runs must not lead the monkey elsewhere.
    qputenv("HOME", QFile::encodeName(m_home.path()));
    QStandardPaths::setTestModeEnabled(true);
    QVERIFY(QDir::setCurrent(m_home.path())); // it saves files
    QApplication::setOrganizationName(u"basalt-monkey"_s);
    theme::apply(*qApp, theme::Scheme::Light);
}

/// Walks of five hundred, each in a window of its own.
void TestMonkey::randomActions_data()
{
    QTest::addColumn<quint32>("seed");
    const int seed = fromEnvironment("BASALT_MONKEY_SEED", 1);
    for (int walk = 0; walk < fromEnvironment("BASALT_MONKEY_ACTIONS", 2000) / walkLength; ++walk)
        QTest::addRow("walk %d", seed + walk) << quint32(seed + walk);
}

void TestMonkey::randomActions()
{
    QFETCH(quint32, seed);
    window::MainWindow window;
    window.setRemembered(false);
    const wizards::WizardLauncher launcher(window, std::make_shared<hosts::MemorySecrets>());
    window.resize(1400, 900);
    window.document().reset(test::twoHosts());
    window.show();
    const QByteArray start = design::writeDesign(window.document().design());
    Monkey monkey(window, seed);
    QStringList last;
    int most = 0;
    for (int i = 0; i < walkLength; ++i) {
        last << monkey.act();
        if (last.size() > 12)
            last.removeFirst();
        QApplication::processEvents();
        const QList<Error> broken = design::verify(window.document().design());
        QVERIFY2(broken.isEmpty(),
                 qPrintable(u"seed %1, action %2: %3 (%4)\n%5"_s.arg(seed).arg(i).arg(
                     broken.value(0).message, broken.value(0).where, last.join(u'\n'))));
        most = std::max(most, window.document().undoStack()->index());
        // What it has pasted and inserted would make it ever slower.
        if (window.canvasView().topology()->drawing().nodes.size() > mostDevices) {
            monkey.leaveEverything();
            window.document().undoStack()->setIndex(0);
        }
        if (i + 1 == walkLength) {
            monkey.leaveEverything();
            QUndoStack *stack = window.document().undoStack();
            const QByteArray now = design::writeDesign(window.document().design());
            const int steps = stack->index();
            while (stack->canUndo())
                stack->undo();
            QCOMPARE(design::writeDesign(window.document().design()), start);
            stack->setIndex(steps);
            QCOMPARE(design::writeDesign(window.document().design()), now);
        }
    }
    QVERIFY2(most > walkLength / 50, qPrintable(QString::number(most))); // it has not slept
}

QTEST_MAIN(TestMonkey)
#include "tst_monkey.moc"
