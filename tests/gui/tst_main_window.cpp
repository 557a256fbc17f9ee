#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"
#include "design/lookup.h"
#include "document/design_document.h"
#include "document/rule_runner.h"
#include "document/what_if_session.h"
#include "rules/rule.h"
#include "support/child_of.h"
#include "support/drawn_designs.h"
#include "support/mouse.h"
#include "window/main_window.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QUndoStack>

using namespace basalt;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QApplication::setOrganizationName(u"basalt-test"_s);
        theme::apply(*qApp, theme::Scheme::Light);
    }
    void init();
    void cleanup() { m_window.reset(); }
    void opensAnExample();
    void saysWhyAFileIsRefused();
    void selectsByMouse();
    void connectsByMouse();
    void cablesTheRest();
    void refusesACableWithAReason();
    void movesWithUndo();
    void renamesInPlace();
    void deletesWithUndo();
    void failsAndRestores();
    void findsByName();
    void worksByKeyboardAlone();
    void cablesByKeyboard();
    void aFixIsOneStepOfUndo();
    void findingsAreShownOnTheirThings();
    void newFindingsTouchOnlyTheirThings();
    void layersHideCables();
    void zoomKeepsNamesReadable();
    void panelsLeaveRoomForTheCanvas();
    void theDesktopsLookIsRemembered();
    void everyControlHasAName();

private:
    canvas::TopologyView &view() { return m_window->canvasView(); }
    canvas::TopologyScene &scene() { return *view().topology(); }
    const design::Design &design() { return m_window->document().design(); }
    QPoint at(const QString &thing) { return view().mapFromScene(scene().placeOf(thing).center()); }
    void click(const QString &thing)
    {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, at(thing));
    }
    void drag(QPoint from, QPoint to) { test::drag(view().viewport(), from, to); }
    QString selected() { return scene().selection().join(u','); }

    std::unique_ptr<window::MainWindow> m_window;
};

void TestMainWindow::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!.*does not support (propagateSizeHints|raise|grabbing)).*"_s));
    m_window = std::make_unique<window::MainWindow>();
    m_window->setRemembered(false);
    m_window->resize(1600, 1000);
    m_window->document().reset(test::twoHosts());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    view().fitAll();
    view().setFocus();
}

void TestMainWindow::opensAnExample()
{
    QVERIFY(
        m_window->open(QStringLiteral(BASALT_SOURCE_DIR) + u"/resources/examples/magma.yaml"_s));
    QCOMPARE(m_window->findChild<QLabel *>(u"fileLabel"_s)->text(), u"magma.yaml"_s);
    QVERIFY(!scene().placeOf(u"magma1"_s).isNull());
    for (const canvas::DrawnLink &link : scene().drawing().links)
        QVERIFY2(!link.route.direct, qPrintable(link.id));
}

void TestMainWindow::saysWhyAFileIsRefused()
{
    QVERIFY(!m_window->open(u"/nowhere/none.yaml"_s));
    auto *message = m_window->findChild<QLabel *>(u"messageText"_s);
    QVERIFY(message->isVisible());
    QVERIFY(!message->text().isEmpty());
    QCOMPARE(design(), test::twoHosts());
    QTest::mouseClick(m_window->findChild<QToolButton *>(u"closeMessageButton"_s), Qt::LeftButton);
    QVERIFY(!message->isVisible());
}

void TestMainWindow::selectsByMouse()
{
    click(u"lan-a"_s);
    QCOMPARE(selected(), u"lan-a"_s);
    QCOMPARE(m_window->findChild<QLabel *>(u"inspectorTitle"_s)->text(), u"lan-a"_s);
    auto *tree = m_window->findChild<QTreeView *>(u"outlineTree"_s);
    QCOMPARE(tree->currentIndex().data().toString(), u"lan-a"_s);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, Qt::ShiftModifier, at(u"hb-a"_s));
    QCOMPARE(selected(), u"lan-a,hb-a"_s);
    click(u"magma1:eth0"_s);
    QCOMPARE(selected(), u"magma1:eth0"_s);
    click(u"magma1.bond1"_s);
    QCOMPARE(selected(), u"magma1.bond1"_s);
    click(u"mail"_s);
    QCOMPARE(selected(), u"mail"_s);
}

void TestMainWindow::cablesTheRest()
{
    QVERIFY(
        m_window->open(QStringLiteral(BASALT_SOURCE_DIR) + u"/resources/examples/magma.yaml"_s));
    design::Design open = design();
    const qsizetype all = open.cables.size();
    open.cables.removeIf([](const design::Cable &cable) { return cable.a.device == u"magma2"_s; });
    QVERIFY(open.cables.size() < all);
    m_window->document().reset(open);
    auto *action = m_window->findChild<QAction *>(u"cableRestAction"_s);
    action->trigger();
    QCOMPARE(design().cables.size(), all);
    QCOMPARE(m_window->document().undoStack()->count(), 1);
    action->trigger(); // nothing is open: no step, and it says so
    QCOMPARE(m_window->document().undoStack()->count(), 1);
    QVERIFY(m_window->findChild<QLabel *>(u"messageText"_s)->isVisible());
    m_window->document().undoStack()->undo();
    QCOMPARE(design(), open);
}

void TestMainWindow::connectsByMouse()
{
    design::Design open = test::twoHosts();
    open.cables.removeIf([](const design::Cable &cable) {
        return cable.a.port == u"eth0"_s && cable.a.device == u"magma1"_s;
    });
    m_window->document().reset(open);
    view().fitAll();
    drag(at(u"magma1:eth0"_s), at(u"lan-b"_s));
    const design::PortId *peer = design::peerOf(design(), {u"magma1"_s, u"eth0"_s});
    QVERIFY(peer);
    QCOMPARE(peer->device, u"lan-b"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(design() == open);
}

void TestMainWindow::refusesACableWithAReason()
{
    drag(at(u"magma1:eth0"_s), at(u"magma2:eth0"_s));
    QVERIFY(design() == test::twoHosts());
    auto *message = m_window->findChild<QLabel *>(u"messageText"_s);
    QVERIFY(message->isVisible());
    QVERIFY2(message->text().contains(u"eth0"_s), qPrintable(message->text()));
}

void TestMainWindow::movesWithUndo()
{
    const QPointF before = scene().drawing().nodes[u"san-a"_s].at;
    const QPoint from = at(u"san-a"_s);
    drag(from, from + QPoint(60, 20));
    const QPointF after = scene().drawing().nodes[u"san-a"_s].at;
    QVERIFY(after.x() > before.x());
    QCOMPARE(std::fmod(after.x(), 8.0), 0.0);
    QCOMPARE(design().layout.value(u"san-a"_s), after);
    drag(at(u"san-a"_s), at(u"san-a"_s) + QPoint(16, 0));
    QCOMPARE(m_window->document().undoStack()->count(), 1);
    m_window->document().undoStack()->undo();
    QCOMPARE(scene().drawing().nodes[u"san-a"_s].at, before);
}

void TestMainWindow::renamesInPlace()
{
    click(u"hb-a"_s);
    QTest::keyClick(&view(), Qt::Key_F2);
    auto *edit = m_window->findChild<QLineEdit *>(u"renameEdit"_s);
    QVERIFY(edit->isVisible());
    QTest::keyClicks(edit, u"beat-a"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(design::findSwitch(design(), u"beat-a"_s));
    QCOMPARE(selected(), u"beat-a"_s);
    QCOMPARE(design::peerOf(design(), {u"magma1"_s, u"eth1"_s})->device, u"beat-a"_s);
    m_window->document().undoStack()->undo();
    QVERIFY(design() == test::twoHosts());
}

void TestMainWindow::deletesWithUndo()
{
    click(u"magma1:fc0"_s);
    scene().select({u"magma1:fc0--san-a:1"_s});
    QTest::keyClick(&view(), Qt::Key_Delete);
    QVERIFY(!design::peerOf(design(), {u"magma1"_s, u"fc0"_s}));
    QVERIFY(scene().placeOf(u"magma1:fc0--san-a:1"_s).isNull());
    m_window->document().undoStack()->undo();
    QVERIFY(design() == test::twoHosts());
}

void TestMainWindow::failsAndRestores()
{
    click(u"hb-a"_s);
    QTest::keyClick(&view(), Qt::Key_F);
    QCOMPARE(m_window->session().failed(), QStringList{u"hb-a"_s});
    auto *title = m_window->findChild<QLabel *>(u"verdictTitle"_s);
    QVERIFY(title->isVisible());
    QVERIFY(title->text().contains(u"hb-a"_s));
    click(u"lan-a"_s);
    QTest::keyClick(&view(), Qt::Key_F);
    QCOMPARE(m_window->session().failed(), (QStringList{u"hb-a"_s, u"lan-a"_s}));
    QTest::keyClick(&view(), Qt::Key_Escape);
    QVERIFY(!m_window->session().isActive());
    QVERIFY(!title->isVisible());
    QVERIFY(design() == test::twoHosts());
}

void TestMainWindow::findsByName()
{
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *search = m_window->findChild<QLineEdit *>(u"searchEdit"_s);
    QTRY_VERIFY(search->hasFocus());
    view().setZoom(3);
    QTest::keyClicks(search, u"msa1:B2"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(selected(), u"msa1:B2"_s);
    QVERIFY(view().viewport()->rect().contains(at(u"msa1:B2"_s)));
}

void TestMainWindow::worksByKeyboardAlone()
{
    QTest::keyClick(&view(), Qt::Key_Tab);
    QVERIFY(!scene().selection().isEmpty());
    scene().select({u"magma1"_s});
    QTest::keyClick(&view(), Qt::Key_Up);
    QCOMPARE(selected(), u"magma1:eth0"_s);
    QTest::keyClick(&view(), Qt::Key_Right);
    QCOMPARE(selected(), u"magma1:eth2"_s);
    QTest::keyClick(&view(), Qt::Key_Up);
    QCOMPARE(selected(), u"lan-b:1"_s);
    QTest::keyClick(&view(), Qt::Key_F);
    QCOMPARE(m_window->session().failed(), QStringList{u"lan-b:1"_s});
    QTest::keyClick(&view(), Qt::Key_Escape);
    QTest::keyClick(&view(), Qt::Key_Down);
    QCOMPARE(selected(), u"magma1:eth2"_s);
    scene().select({u"magma1"_s});
    const QPointF before = scene().drawing().nodes[u"magma1"_s].at;
    QTest::keyClick(&view(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(scene().drawing().nodes[u"magma1"_s].at, before + QPointF(8, 0));
}

void TestMainWindow::cablesByKeyboard()
{
    design::Design open = test::twoHosts();
    open.cables.removeIf([](const design::Cable &cable) {
        return cable.a.port == u"eth0"_s && cable.a.device == u"magma1"_s;
    });
    m_window->document().reset(open);
    scene().select({u"magma1:eth0"_s});
    QTest::keyClick(&view(), Qt::Key_C);
    scene().select({u"lan-a"_s});
    QTest::keyClick(&view(), Qt::Key_C);
    QVERIFY(design::peerOf(design(), {u"magma1"_s, u"eth0"_s}));
}

namespace {

/// Bonds that do not watch their links: N-12.
design::Design unwatched(const QStringList &hosts)
{
    design::Design design = test::twoHosts();
    for (design::Host &host : design.hosts) {
        if (hosts.contains(host.name))
            host.bonds[1].miimon = 0;
    }
    return design;
}

}

void TestMainWindow::aFixIsOneStepOfUndo()
{
    const design::Design before = unwatched({u"magma1"_s});
    m_window->document().reset(before);
    m_window->rules().run();
    auto *list = test::childOf<QListView>(*m_window, u"findingsList"_s);
    const QModelIndexList found =
        list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, u"N-12"_s);
    QCOMPARE(found.size(), 1);
    list->setCurrentIndex(found.first());
    QCOMPARE(selected(), u"magma1.bond1"_s);
    QTest::mouseClick(test::childOf<QPushButton>(*m_window, u"fix1Button"_s), Qt::LeftButton);
    QCOMPARE(design(), [&] {
        design::Design fixed = before;
        fixed.hosts[0].bonds[1].miimon = 100;
        return fixed;
    }());
    QUndoStack *undo = m_window->document().undoStack();
    QCOMPARE(undo->count(), 1);
    QVERIFY(undo->undoText().contains(u"magma1.bond1"_s));
    m_window->rules().run();
    QCOMPARE(scene().findingsAbout(u"magma1.bond1"_s).size(), 0);
    undo->undo();
    QCOMPARE(design(), before);
}

void TestMainWindow::findingsAreShownOnTheirThings()
{
    m_window->document().reset(unwatched({u"magma1"_s}));
    m_window->rules().run();
    const QList<Finding> bond = scene().findingsAbout(u"magma1.bond1"_s);
    QCOMPARE(bond.size(), 1);
    QCOMPARE(bond.first().rule, u"N-12"_s);
    QVERIFY(scene().findingsAbout(u"magma1"_s).contains(bond.first())); // of its parts, too
    QVERIFY(!scene().findingsAbout(u"magma2"_s).contains(bond.first()));
    scene().select({u"magma1.bond1"_s}); // for those who do not see the sign
    QVERIFY(view().accessibleDescription().contains(rules::messageOf(bond.first())));
    QVERIFY(canvas::badgesOf({[] {
                Finding waived;
                waived.subject = u"magma1"_s;
                waived.waivedBecause = u"known"_s;
                return waived;
            }()})
                .isEmpty());
}

void TestMainWindow::newFindingsTouchOnlyTheirThings()
{
    Finding finding;
    finding.subject = u"magma1.bond1"_s;
    m_window->rules().run(); // so that no judgement comes in between
    scene().setBadges({});
    QSignalSpy painted(&scene(), &QGraphicsScene::changed);
    const auto regions = [&painted] {
        QList<QRectF> all;
        for (const QList<QVariant> &each : painted)
            all << each.first().value<QList<QRectF>>();
        painted.clear();
        return all;
    };
    QCoreApplication::processEvents();
    regions();
    scene().setBadges({{finding.subject, {finding}}});
    QTRY_VERIFY(!painted.isEmpty());
    const QRectF near = scene().placeOf(u"magma1"_s).adjusted(-30, -30, 30, 30);
    for (const QRectF &region : regions())
        QVERIFY(near.contains(region));
    scene().setBadges({{finding.subject, {finding}}, {u"cluster"_s, {finding}}});
    QCoreApplication::processEvents();
    QCOMPARE(regions(), QList<QRectF>()); // the cluster has no place in the drawing
}

void TestMainWindow::layersHideCables()
{
    QVERIFY(scene().placeOf(u"pdu-a"_s).isNull());
    QTest::mouseClick(m_window->findChild<QToolButton *>(u"powerLayerButton"_s), Qt::LeftButton);
    QVERIFY(!scene().placeOf(u"pdu-a"_s).isNull());
    QVERIFY(!scene().placeOf(u"magma1:fc0--san-a:1"_s).isNull());
    QTest::mouseClick(m_window->findChild<QToolButton *>(u"sanLayerButton"_s), Qt::LeftButton);
    QVERIFY(scene().placeOf(u"magma1:fc0--san-a:1"_s).isNull());
    QTest::mouseClick(m_window->findChild<QToolButton *>(u"allLayersButton"_s), Qt::LeftButton);
    QVERIFY(!scene().placeOf(u"magma1:fc0--san-a:1"_s).isNull());
}

void TestMainWindow::zoomKeepsNamesReadable()
{
    const double fitted = view().zoom();
    QTest::keyClick(&view(), Qt::Key_Plus);
    QVERIFY(view().zoom() > fitted);
    QTest::keyClick(&view(), Qt::Key_0);
    QVERIFY(qFuzzyCompare(view().zoom(), fitted));
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(&view(), Qt::Key_Minus);
    QVERIFY(view().zoom() > 0);
    view().grab(); // painted without a warning at the smallest zoom
}

void TestMainWindow::panelsLeaveRoomForTheCanvas()
{
    for (const QSize size : {QSize(1600, 1000), QSize(1280, 800), QSize(1024, 700)}) {
        m_window->resize(size);
        QTRY_COMPARE(m_window->size(), size);
        QTRY_VERIFY2(view().width() * 2 >= m_window->width(),
                     qPrintable(QString::number(view().width())));
    }
}

void TestMainWindow::theDesktopsLookIsRemembered()
{
    const theme::Scheme asked = theme::desktopScheme();
    for (const theme::Scheme scheme : {theme::Scheme::Dark, theme::Scheme::Light}) {
        theme::apply(*qApp, scheme);
        QCOMPARE(theme::desktopScheme(), asked);
    }
}

void TestMainWindow::everyControlHasAName()
{
    for (const QToolButton *button : m_window->findChildren<QToolButton *>()) {
        // Qt's own buttons inside line edits say what they do by themselves.
        if (!button->isVisible() || qobject_cast<const QLineEdit *>(button->parentWidget()))
            continue;
        QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
        QVERIFY2(!button->toolTip().isEmpty() || !button->text().isEmpty(),
                 qPrintable(button->objectName()));
    }
    QVERIFY(!view().accessibleName().isEmpty());
    scene().select({u"magma1:eth0"_s});
    QVERIFY2(view().accessibleDescription().contains(u"lan-a:1"_s),
             qPrintable(view().accessibleDescription()));
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
