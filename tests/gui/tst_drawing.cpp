// A cluster drawn by hand: palette, clipboard, bonds, arranging, menus, as a user does it.
#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"
#include "design/lookup.h"
#include "design/power.h"
#include "design/templates.h"
#include "design/verify.h"
#include "document/design_document.h"
#include "support/child_of.h"
#include "support/drawn_designs.h"
#include "support/mouse.h"
#include "window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace basalt;
using namespace Qt::StringLiterals;

namespace {

QString freeOutletOf(const design::Design &design, const QString &pdu)
{
    return design::freeOutlet(*design::findPdu(design, pdu), design::consumersOf(design, pdu));
}

}

class TestDrawing : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void init();
    void cleanup() { m_window.reset(); }

    void dropsFromThePalette();
    void dropsOnWhatItIsFor();
    void ignoresOtherDrags();
    void insertsByKeyboard();
    void drawsAClusterFromNothing();
    void whatIsInsertedMovesNothingElse();
    void aRefusedInsertSaysWhy();
    void newPdusAreSeen();

    void duplicatesWithOneStep();
    void copiesBetweenWindows();
    void saysWhenThereIsNothingToPaste();

    void bondsByDropping();
    void bondsByKeyboard();
    void refusesABondWithAReason();
    void stacksVlansAndBridges();
    void aNetworkForSeveralBonds();
    void targetsAreLitWhileDragging();
    void cablesLandOnADevice();
    void cordsFromAnOutlet();
    void cordsByKeyboard();

    void alignsAndDistributes();
    void snapsUnlessAltIsHeld();
    void framesAdd();
    void arrangesOnDemand();
    void zoomsToTheSelection();
    void searchLeadsToNetworks();

    void menusHaveEverything();
    void noTwoActionsShareAKey();
    void menusOnTheCanvas();

private:
    canvas::TopologyView &view() { return m_window->canvasView(); }
    canvas::TopologyScene &scene() { return *view().topology(); }
    const design::Design &design() { return m_window->document().design(); }
    QUndoStack &undo() { return *m_window->document().undoStack(); }
    QPointF cornerOf(const QString &node) { return scene().drawing().nodes.value(node).at; }
    QPoint at(const QString &thing) { return view().mapFromScene(scene().placeOf(thing).center()); }
    QAction &action(const QString &name) { return *test::childOf<QAction>(*m_window, name); }
    QString message()
    {
        auto *label = test::childOf<QLabel>(*m_window, u"messageText"_s);
        return label->isVisible() ? label->text() : QString();
    }
    bool drop(const QString &format, const QByteArray &data, QPoint place);
    bool dropTemplate(const QString &id, QPoint place)
    {
        return drop(QString::fromLatin1(canvas::templateMime), id.toUtf8(), place);
    }
    void move(QPoint to) { test::moveHeld(view().viewport(), to); }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
    {
        test::drag(view().viewport(), from, to, keys);
    }
    void choose(const QStringList &things) { scene().select(things); }

    std::unique_ptr<window::MainWindow> m_window;
};

void TestDrawing::init()
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

bool TestDrawing::drop(const QString &format, const QByteArray &data, QPoint place)
{
    QMimeData mime;
    mime.setData(format, data);
    QWidget *target = view().viewport();
    QDragEnterEvent enter(place, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return false;
    QDragMoveEvent over(place, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(target, &over);
    QDropEvent dropped(place, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(target, &dropped);
    return over.isAccepted() && dropped.isAccepted();
}

void TestDrawing::dropsFromThePalette()
{
    auto *list = test::childOf<QListWidget>(*m_window, u"paletteList"_s);
    QCOMPARE(list->count(), int(design::templates().size()));
    const std::unique_ptr<QMimeData> mime(
        list->model()->mimeData({list->model()->index(0, 0)})); // as a drag from there has it
    QVERIFY(mime->hasFormat(QString::fromLatin1(canvas::templateMime)));
    for (int row = 0; row < list->count(); ++row) {
        QVERIFY(!list->item(row)->icon().isNull());
        QVERIFY(!list->item(row)->toolTip().isEmpty());
    }

    const QPoint place(40, view().viewport()->height() - 60);
    const QPointF wanted = view().mapToScene(place);
    QVERIFY(drop(mime->formats().first(), mime->data(mime->formats().first()), place));
    QVERIFY(design::findHost(design(), u"magma3"_s));
    QCOMPARE(scene().selection(), QStringList{u"magma3"_s});
    QCOMPARE(undo().count(), 1);
    QVERIFY(undo().undoText().contains(u"magma3"_s));
    const QRectF box = scene().placeOf(u"magma3"_s);
    const QPointF gap = box.center() - wanted;
    QVERIFY2(gap.manhattanLength() < 200, qPrintable(QString::number(gap.manhattanLength())));
    for (const canvas::DrawnNode &node : scene().drawing().nodes)
        QVERIFY(node.shape.id == u"magma3" || !node.rect().intersects(box));
    undo().undo();
    QCOMPARE(design(), test::twoHosts());
}

void TestDrawing::dropsOnWhatItIsFor()
{
    QVERIFY(dropTemplate(u"vm"_s, at(u"magma2"_s)));
    QCOMPARE(design().vms.back().prefer, u"magma2"_s);
    QVERIFY(dropTemplate(u"fencing"_s, at(u"magma1:eth0"_s)));
    QCOMPARE(design().fencing.back().kills, QStringList{u"magma1"_s});
    QVERIFY(dropTemplate(u"network"_s, at(u"magma1.bond1"_s)));
    const design::Address *address =
        design::addressIn(*design::findHost(design(), u"magma1"_s), u"network1"_s);
    QVERIFY(address);
    QCOMPARE(address->on, u"bond1"_s);
    QCOMPARE(scene().selection(), QStringList{u"magma1.bond1"_s});
    QCOMPARE(scene().targets(), QSet<QString>());
    QVERIFY(design().layout.isEmpty()); // nothing that is drawn on its own: all stay where they are
}

void TestDrawing::ignoresOtherDrags()
{
    QVERIFY(!drop(u"text/plain"_s, "host-san", QPoint(100, 100)));
    QVERIFY(dropTemplate(u"mainframe"_s, QPoint(100, 100)));
    QCOMPARE(design(), test::twoHosts());
}

void TestDrawing::insertsByKeyboard()
{
    auto *list = test::childOf<QListWidget>(*m_window, u"paletteList"_s);
    list->setFocus();
    list->setCurrentRow(4);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(scene().selection(), QStringList{u"lan-c"_s});
    QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(scene().selection(), QStringList{u"magma3"_s});
    QCOMPARE(undo().count(), 2);
    QVERIFY(view().viewport()->rect().contains(at(u"magma3"_s)));
}

void TestDrawing::drawsAClusterFromNothing()
{
    m_window->document().reset({});
    QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(view().isVisible());
    action(u"insert-host-sanAction"_s).trigger();
    action(u"insert-switch-ethernetAction"_s).trigger();
    action(u"insert-switch-fcAction"_s).trigger();
    action(u"insert-storage-fcAction"_s).trigger();
    // In tiers, hosts side by side, and all in sight.
    QVERIFY(design().layout.isEmpty());
    QCOMPARE(cornerOf(u"host1"_s).y(), cornerOf(u"host2"_s).y());
    QVERIFY(cornerOf(u"lan-a"_s).y() < cornerOf(u"host1"_s).y());
    QVERIFY(cornerOf(u"san-a"_s).y() < cornerOf(u"array1"_s).y());
    QVERIFY(view().viewport()->rect().contains(at(u"array1"_s)));
    QCOMPARE(design::verify(design()), QList<Error>());
    QCOMPARE(scene().drawing().nodes.keys(),
             (QStringList{u"array1"_s, u"host1"_s, u"host2"_s, u"lan-a"_s, u"san-a"_s}));
    view().fitAll();
    drag(at(u"host1:eth0"_s), at(u"lan-a"_s));
    drag(at(u"host2:fc0"_s), at(u"san-a"_s));
    drag(at(u"array1:A1"_s), at(u"san-a"_s));
    QCOMPARE(design().cables.size(), 3);
    while (undo().canUndo())
        undo().undo();
    QCOMPARE(design(), design::Design());
}

void TestDrawing::whatIsInsertedMovesNothingElse()
{
    const QMap<QString, canvas::DrawnNode> before = scene().drawing().nodes;
    action(u"insert-host-lanAction"_s).trigger();
    for (auto it = before.begin(); it != before.end(); ++it)
        QCOMPARE(cornerOf(it.key()), it->at);
}

void TestDrawing::aRefusedInsertSaysWhy()
{
    m_window->document().reset({});
    action(u"insert-vmAction"_s).trigger();
    QCOMPARE(design(), design::Design());
    QVERIFY(!message().isEmpty());
}

void TestDrawing::newPdusAreSeen()
{
    QVERIFY(!scene().layers().power);
    action(u"insert-pduAction"_s).trigger();
    QVERIFY(!scene().placeOf(u"pdu-c"_s).isNull());
    QVERIFY(test::childOf<QToolButton>(*m_window, u"powerLayerButton"_s)->isChecked());
}

void TestDrawing::duplicatesWithOneStep()
{
    choose({u"magma1"_s, u"lan-a"_s, u"magma1:eth0"_s});
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(scene().selection(), (QStringList{u"lan-c"_s, u"magma3"_s}));
    QCOMPARE(undo().count(), 1);
    QVERIFY(undo().undoText().contains(u"magma3"_s));
    QCOMPARE(design::findHost(design(), u"magma3"_s)->bonds.size(), 2);
    QVERIFY(design::findFencing(design(), u"fence-magma3"_s));
    QCOMPARE(design().cables.size(), test::twoHosts().cables.size());
    const QPointF apart = cornerOf(u"magma3"_s) - cornerOf(u"lan-c"_s);
    QCOMPARE(apart, cornerOf(u"magma1"_s) - cornerOf(u"lan-a"_s)); // as they stood to each other
    undo().undo();
    QCOMPARE(design(), test::twoHosts());
}

void TestDrawing::copiesBetweenWindows()
{
    choose({u"magma2"_s});
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"basalt: 1"_s));
    m_window->document().reset({}); // as another window
    QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(scene().selection(), QStringList{u"magma2"_s});
    QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(scene().selection(), QStringList{u"magma3"_s});
    QVERIFY(design::findNetwork(design(), u"heartbeat"_s));
    QCOMPARE(design::verify(design()), QList<Error>());
    QCOMPARE(undo().count(), 2);
}

void TestDrawing::saysWhenThereIsNothingToPaste()
{
    QApplication::clipboard()->setText(u"a letter"_s);
    QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(design(), test::twoHosts());
    QVERIFY(!message().isEmpty());
    choose({u"magma1:eth0"_s});
    action(u"copyAction"_s).trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"a letter"_s);
}

namespace {

/// twoHosts without bonds and addresses: NICs that are free to be bonded.
design::Design unbonded()
{
    design::Design design = test::twoHosts();
    for (design::Host &host : design.hosts) {
        host.bonds.clear();
        host.bridges.clear();
        host.addresses.clear();
    }
    return design;
}

}

void TestDrawing::bondsByDropping()
{
    m_window->document().reset(unbonded());
    view().fitAll();
    drag(at(u"magma1:eth2"_s), at(u"magma1:eth0"_s));
    QCOMPARE(design().hosts[0].bonds.size(), 1);
    QCOMPARE(design().hosts[0].bonds[0].of, (QStringList{u"eth0"_s, u"eth2"_s}));
    QVERIFY(!scene().placeOf(u"magma1.bond0"_s).isNull());
    drag(at(u"magma1:eth1"_s), at(u"magma1.bond0"_s));
    QCOMPARE(design().hosts[0].bonds[0].of.size(), 3);
    QCOMPARE(undo().count(), 2);
    undo().undo();
    undo().undo();
    QCOMPARE(design(), unbonded());
}

void TestDrawing::bondsByKeyboard()
{
    m_window->document().reset(unbonded());
    choose({u"magma1:eth2"_s});
    QTest::keyClick(&view(), Qt::Key_C);
    QVERIFY(scene().targets().contains(u"magma1:eth0"_s));
    choose({u"magma1:eth0"_s});
    QTest::keyClick(&view(), Qt::Key_C);
    QCOMPARE(design().hosts[0].bonds.size(), 1);
    QCOMPARE(scene().targets(), QSet<QString>());
}

void TestDrawing::refusesABondWithAReason()
{
    drag(at(u"magma1:eth0"_s), at(u"magma1.bond1"_s));
    QCOMPARE(design(), test::twoHosts());
    QVERIFY2(message().contains(u"bond0"_s), qPrintable(message()));
}

void TestDrawing::stacksVlansAndBridges()
{
    m_window->document().reset(unbonded());
    view().fitAll();
    choose({u"magma1:eth0"_s});
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(design().hosts[0].bridges[0].on, u"eth0"_s);
    const auto bars = [this] { // what the host shows below its ports
        QStringList texts;
        for (const canvas::Part &part : scene().drawing().nodes.value(u"magma1"_s).shape.parts) {
            if (part.kind == canvas::PartKind::Bridge)
                texts << part.label;
        }
        return texts.join(u'|');
    };
    QVERIFY2(bars().contains(u"br0"_s), qPrintable(bars()));

    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    auto *dialog = test::childOf<QInputDialog>(*m_window, u"vlanDialog"_s);
    dialog->setIntValue(42);
    dialog->accept();
    QCOMPARE(design().hosts[0].vlans[0].name, u"eth0.42"_s);
    QVERIFY2(bars().contains(u"eth0.42"_s), qPrintable(bars()));

    QMenu *networks = test::childOf<QMenu>(*m_window, u"addressMenu"_s);
    emit networks->aboutToShow();
    action(u"address-publicAction"_s).trigger();
    QCOMPARE(design().hosts[0].addresses[0].on, u"br0"_s);
    QCOMPARE(undo().count(), 3);
}

void TestDrawing::aNetworkForSeveralBonds()
{
    choose({u"magma1.bond1"_s, u"magma2.bond1"_s});
    action(u"insert-networkAction"_s).trigger();
    QStringList addresses;
    for (const design::Host &host : design().hosts) {
        const design::Address *address = design::addressIn(host, u"network1"_s);
        QVERIFY(address);
        QCOMPARE(address->on, u"bond1"_s);
        addresses << address->ip;
    }
    QCOMPARE(addresses.removeDuplicates(), 0);
    QCOMPARE(scene().selection(), (QStringList{u"magma1.bond1"_s, u"magma2.bond1"_s}));
    QCOMPARE(undo().count(), 1);

    choose({u"magma1.bond0"_s, u"magma1.bond1"_s}); // one host has one address in a network
    action(u"insert-networkAction"_s).trigger();
    QVERIFY(!message().isEmpty());
    QCOMPARE(undo().count(), 1);
}

void TestDrawing::targetsAreLitWhileDragging()
{
    design::Design open = test::twoHosts();
    open.cables.removeIf([](const design::Cable &cable) { return cable.a.port == u"fc0"_s; });
    m_window->document().reset(open);
    view().fitAll();
    QTest::mousePress(view().viewport(), Qt::LeftButton, {}, at(u"magma1:fc0"_s));
    move(at(u"magma1"_s));
    QVERIFY(scene().targets().contains(u"san-a:1"_s));
    QVERIFY(scene().targets().contains(u"magma2:fc0"_s));
    QVERIFY(!scene().targets().contains(u"lan-a:3"_s));    // another medium
    QVERIFY(!scene().targets().contains(u"magma2:fc1"_s)); // in use
    view().grab();                                         // painted without a warning
    QTest::keyClick(&view(), Qt::Key_Escape);
    QCOMPARE(scene().targets(), QSet<QString>());
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, at(u"san-a"_s));
    QCOMPARE(design(), open);
}

void TestDrawing::cablesLandOnADevice()
{
    design::Design open = test::twoHosts();
    open.cables.removeIf([](const design::Cable &cable) {
        return cable.a.device == u"magma2"_s && cable.a.port == u"fc1"_s;
    });
    m_window->document().reset(open);
    view().fitAll();
    const canvas::DrawnNode host = scene().drawing().nodes.value(u"magma2"_s);
    drag(at(u"san-b:2"_s),
         view().mapFromScene(host.at + host.shape.nameBar.center())); // its only free HBA
    const design::PortId *peer = design::peerOf(design(), {u"magma2"_s, u"fc1"_s});
    QVERIFY(peer);
    QCOMPARE(peer->device, u"san-b"_s);
}

void TestDrawing::cordsFromAnOutlet()
{
    test::childOf<QToolButton>(*m_window, u"powerLayerButton"_s)->click();
    view().fitAll();
    const QString outlet = freeOutletOf(design(), u"pdu-a"_s);
    const QPoint from = at(outlet);
    const QPoint to = at(u"magma2"_s);
    QTest::mousePress(view().viewport(), Qt::LeftButton, {}, from);
    move((from + to) / 2);
    QVERIFY(scene().targets().contains(u"magma2"_s));
    move(to);
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, to);
    QVERIFY(design::findHost(design(), u"magma2"_s)->power.contains(outlet));
    QCOMPARE(undo().count(), 1);
    QVERIFY(scene().targets().isEmpty());

    // The cord is its outlet: Delete pulls it.
    choose({outlet});
    QTest::keyClick(&view(), Qt::Key_Delete);
    QVERIFY(!design::findHost(design(), u"magma2"_s)->power.contains(outlet));
    QCOMPARE(design(), test::twoHosts());

    drag(at(u"magma1:eth0"_s), at(u"pdu-a"_s)); // a port with a cable, on an outlet
    QCOMPARE(design(), test::twoHosts());
    QVERIFY(!message().isEmpty());
}

void TestDrawing::cordsByKeyboard()
{
    test::childOf<QToolButton>(*m_window, u"powerLayerButton"_s)->click();
    const QString outlet = freeOutletOf(design(), u"pdu-b"_s);
    choose({u"pdu-b"_s});
    QTest::keyClick(&view(), Qt::Key_C);
    choose({u"lan-a"_s});
    QTest::keyClick(&view(), Qt::Key_C);
    QVERIFY(design::findSwitch(design(), u"lan-a"_s)->power.contains(outlet));
}

void TestDrawing::alignsAndDistributes()
{
    choose({u"lan-a"_s, u"lan-b"_s, u"hb-a"_s});
    const QMap<QString, canvas::DrawnNode> before = scene().drawing().nodes;
    QTest::keyClick(&view(), Qt::Key_Down, Qt::AltModifier); // apart, so that there is work
    choose({u"lan-a"_s});
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&view(), Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    choose({u"lan-a"_s, u"lan-b"_s, u"hb-a"_s});
    action(u"alignTopAction"_s).trigger();
    QCOMPARE(cornerOf(u"lan-a"_s).y(), cornerOf(u"lan-b"_s).y());
    QCOMPARE(cornerOf(u"lan-a"_s).y(), cornerOf(u"hb-a"_s).y());
    action(u"distributeAcrossAction"_s).trigger();
    const auto gap = [this](const QString &a, const QString &b) {
        return scene().placeOf(b).left() - scene().placeOf(a).right();
    };
    QVERIFY(std::abs(gap(u"lan-a"_s, u"lan-b"_s) - gap(u"lan-b"_s, u"hb-a"_s)) <= 8);
    QCOMPARE(cornerOf(u"hb-b"_s), before.value(u"hb-b"_s).at);
    choose({u"lan-a"_s});
    QVERIFY(!action(u"alignTopAction"_s).isEnabled());
}

void TestDrawing::snapsUnlessAltIsHeld()
{
    view().setZoom(1);
    const auto offGrid = [this](const QString &node) {
        const QPointF at = cornerOf(node);
        return std::fmod(at.x(), 8.0) != 0.0 || std::fmod(at.y(), 8.0) != 0.0;
    };
    drag(at(u"hb-a"_s), at(u"hb-a"_s) + QPoint(43, 13));
    QVERIFY(!offGrid(u"hb-a"_s));
    const QPointF before = cornerOf(u"hb-a"_s);
    drag(at(u"hb-a"_s), at(u"hb-a"_s) + QPoint(11, 3), Qt::AltModifier);
    QCOMPARE(cornerOf(u"hb-a"_s), before + QPointF(11, 3));
    const canvas::Drawing &drawing = scene().drawing();
    for (const canvas::DrawnLink &link : drawing.links) { // cables still end in their ports
        const canvas::DrawnNode &home = *drawing.nodes.constFind(drawing.nodeOfPart.value(link.a));
        QCOMPARE(link.route.points.first(), home.at + home.shape.part(link.a)->anchor());
        const canvas::DrawnNode &far = *drawing.nodes.constFind(drawing.nodeOfPart.value(link.b));
        QCOMPARE(link.route.points.last(), far.at + far.shape.part(link.b)->anchor());
    }
}

void TestDrawing::framesAdd()
{
    choose({u"msa1"_s});
    const QRectF box = scene().placeOf(u"lan-a"_s).adjusted(-6, -6, 6, 6);
    const QPoint from = view().mapFromScene(box.topLeft());
    const QPoint to = view().mapFromScene(box.center());
    drag(from, to, Qt::ShiftModifier);
    QCOMPARE(scene().selection(), (QStringList{u"msa1"_s, u"lan-a"_s}));
    drag(from, to);
    QCOMPARE(scene().selection(), QStringList{u"lan-a"_s});
    QTest::keyClick(m_window.get(), Qt::Key_A, Qt::ControlModifier);
    QVERIFY(scene().selection().contains(u"magma2"_s));
}

void TestDrawing::arrangesOnDemand()
{
    const QMap<QString, canvas::DrawnNode> automatic = scene().drawing().nodes;
    drag(at(u"san-a"_s), at(u"san-a"_s) + QPoint(90, 60));
    drag(at(u"lan-a"_s), at(u"lan-a"_s) - QPoint(90, 20));
    const int steps = undo().count();
    choose({u"san-a"_s, u"lan-a"_s});
    action(u"arrangeSelectionAction"_s).trigger();
    QCOMPARE(undo().count(), steps + 1);
    QCOMPARE(cornerOf(u"san-a"_s) - cornerOf(u"lan-a"_s),
             automatic.value(u"san-a"_s).at - automatic.value(u"lan-a"_s).at);
    action(u"arrangeAllAction"_s).trigger();
    QCOMPARE(undo().count(), steps + 2);
    for (auto it = automatic.begin(); it != automatic.end(); ++it)
        QCOMPARE(cornerOf(it.key()), it->at);
}

void TestDrawing::zoomsToTheSelection()
{
    view().fitAll();
    const double fitted = view().zoom();
    choose({u"magma1"_s});
    QTest::keyClick(&view(), Qt::Key_Z);
    QVERIFY(view().zoom() > fitted);
    QVERIFY(view().viewport()->rect().contains(
        view().mapFromScene(scene().placeOf(u"magma1"_s)).boundingRect()));
    choose({});
    const double zoomed = view().zoom();
    view().fitSelection(); // of nothing
    QCOMPARE(view().zoom(), zoomed);
}

void TestDrawing::searchLeadsToNetworks()
{
    auto *search = test::childOf<QLineEdit>(*m_window, u"searchEdit"_s);
    const auto find = [&](const QString &text) {
        search->setText(text);
        QTest::keyClick(search, Qt::Key_Return);
        return scene().selection();
    };
    QCOMPARE(find(u"10.0.0.2"_s), QStringList{u"magma2.bond1"_s});
    QCOMPARE(find(u"192.168.11.0/24"_s), (QStringList{u"magma1.bond0"_s, u"magma2.bond0"_s}));
    QCOMPARE(find(u"brownout"_s), QStringList{u"brownout05"_s});
}

void TestDrawing::menusHaveEverything()
{
    for (const QString &name : {u"editMenu"_s, u"insertMenu"_s, u"arrangeMenu"_s}) {
        const auto *menu = test::childOf<QMenu>(*m_window, name);
        QVERIFY(menu->actions().size() > 5);
        for (const QAction *each : menu->actions()) {
            if (each->isSeparator() || each->menu())
                continue;
            QVERIFY2(!each->objectName().isEmpty(), qPrintable(each->text()));
            QVERIFY2(!each->toolTip().isEmpty(), qPrintable(each->text()));
        }
    }
}

void TestDrawing::noTwoActionsShareAKey()
{
    QMap<QKeySequence, QString> owners;
    for (const QAction *each : m_window->findChildren<QAction *>()) {
        if (each->shortcutContext() == Qt::WidgetShortcut)
            continue; // heard only where the keyboard is
        for (const QKeySequence &keys : each->shortcuts()) {
            QVERIFY2(!owners.contains(keys),
                     qPrintable(each->objectName() + u" and "_s + owners.value(keys)));
            owners[keys] = each->objectName();
        }
    }
}

void TestDrawing::menusOnTheCanvas()
{
    const auto openAt = [this](QPoint place) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, place,
                                view().viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(view().viewport(), &event);
        return test::childOf<QMenu>(*m_window, u"canvasMenu"_s);
    };
    const auto names = [](const QMenu *menu) {
        QStringList all;
        for (const QAction *each : menu->actions())
            all << each->objectName();
        return all;
    };
    const auto close = [](QMenu *menu) {
        menu->close();
        QCoreApplication::sendPostedEvents(menu, QEvent::DeferredDelete);
    };
    QMenu *onBond = openAt(at(u"magma1.bond0"_s));
    QCOMPARE(scene().selection(), QStringList{u"magma1.bond0"_s});
    QVERIFY(names(onBond).contains(u"addVlanAction"_s));
    QVERIFY(names(onBond).contains(u"deleteAction"_s));
    close(onBond);
    QMenu *onSwitch = openAt(at(u"lan-a"_s));
    QVERIFY(!names(onSwitch).contains(u"addVlanAction"_s));
    QVERIFY(names(onSwitch).contains(u"duplicateAction"_s));
    close(onSwitch);
    const QPoint empty(5, view().viewport()->height() - 5);
    QMenu *onNothing = openAt(empty);
    QVERIFY(names(onNothing).contains(u"pasteHereAction"_s));
    QVERIFY(scene().selection().isEmpty());
    test::childOf<QAction>(*onNothing, u"insert-switch-ethernet-hereAction"_s)->trigger();
    QCOMPARE(scene().selection(), QStringList{u"lan-c"_s});
    close(onNothing);
}

QTEST_MAIN(TestDrawing)
#include "tst_drawing.moc"
