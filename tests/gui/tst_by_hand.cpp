// The cluster of the recipe drawn from nothing by hand: every click, drag and key that it takes, on the
// real window, without a wizard and without "Cable the rest". How long a person needs for them is
// reckoned as Card, Moran and Newell do (The Keystroke-Level Model, CACM 23, 1980), since a test has
// no hands: a key 0.28 s, pointing 1.1 s, a button pressed or let go 0.1 s, a hand's way between mouse
// and keys 0.4 s, and 1.35 s of thought before each thing that is done (what follows from it by itself,
// such as typing into the field that was clicked, takes none).
#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"
#include "design/lookup.h"
#include "document/design_document.h"
#include "document/rule_runner.h"
#include "support/child_of.h"
#include "support/mouse.h"
#include "theme/theme.h"
#include "window/main_window.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QUndoStack>

using namespace basalt;
using namespace Qt::StringLiterals;

namespace {

/// A person at mouse and keyboard, with the seconds that it takes them.
class Person
{
public:
    double seconds() const { return m_seconds; }
    int actions() const { return m_actions; }

    void think()
    {
        ++m_actions;
        m_seconds += 1.35;
    }

    void click(QWidget *widget, QPoint place, Qt::KeyboardModifiers held = {})
    {
        think();
        reach(false);
        point();
        QTest::mouseClick(widget, Qt::LeftButton, held, place);
        press(2);
    }
    void click(QWidget *widget) { click(widget, widget->rect().center()); }

    void doubleClick(QWidget *widget, QPoint place)
    {
        think();
        reach(false);
        point();
        QTest::mouseClick(widget, Qt::LeftButton, {}, place);
        QTest::mouseDClick(widget, Qt::LeftButton, {}, place);
        press(4);
    }

    void drag(QWidget *widget, QPoint from, QPoint to)
    {
        think();
        reach(false);
        point();
        test::drag(widget, from, to);
        point();
        press(2);
    }

    void keys(const QKeySequence &keys)
    {
        reach(true);
        QTest::keySequence(QApplication::focusWidget(), keys);
        m_seconds += 2 * key; // one of them held
    }

    void type(const QString &text)
    {
        reach(true);
        QTest::keyClicks(QApplication::focusWidget(), text);
        m_seconds += double(text.size()) * key;
    }

    void scroll() { m_seconds += 1.1; }

    void enter()
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        m_seconds += key;
    }

private:
    static constexpr double key = 0.28;

    void reach(bool forKeys)
    {
        QCoreApplication::processEvents();
        m_seconds += forKeys != m_atKeys ? 0.4 : 0;
        m_atKeys = forKeys;
    }
    void point() { m_seconds += 1.1; }
    void press(int times) { m_seconds += 0.1 * times; }

    double m_seconds = 0;
    int m_actions = 0;
    bool m_atKeys = false;
};

}

class TestByHand : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void magma();

private:
    canvas::TopologyView &view() { return m_window->canvasView(); }
    canvas::TopologyScene &scene() { return *view().topology(); }
    const design::Design &design() { return m_window->document().design(); }
    QPoint at(const QString &thing) { return view().mapFromScene(scene().placeOf(thing).center()); }
    QString freePort(const QString &device)
    {
        QString port;
        for (const canvas::Part &part : scene().drawing().nodes.value(device).shape.parts) {
            if (part.kind == canvas::PartKind::FreePort)
                port = part.id;
        }
        return port;
    }
    QWidget *canvas() { return view().viewport(); }
    void devices();
    void bondsAndCables();
    void networks();
    void fields();
    void insert(const QString &id);
    void rename(const QString &entry, const QString &name);
    void unfold(const QString &field);
    void drag(const QString &from, const QString &to);
    void set(const QString &field, const QString &text);

    std::unique_ptr<window::MainWindow> m_window;
    Person m_person;
};

/// By a double click in the palette.
void TestByHand::insert(const QString &id)
{
    auto *list = test::childOf<QListWidget>(*m_window, u"paletteList"_s);
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->data(Qt::UserRole + 1).toString() == id)
            m_person.doubleClick(list->viewport(), list->visualItemRect(list->item(row)).center());
    }
}

void TestByHand::drag(const QString &from, const QString &to)
{
    const QPoint start = at(from);
    const QPoint end = at(to);
    QVERIFY2(view().viewport()->rect().contains(start), qPrintable(from));
    QVERIFY2(view().viewport()->rect().contains(end), qPrintable(to));
    m_person.drag(view().viewport(), start, end);
}

/// In the outline: what is not drawn has its name there.
void TestByHand::rename(const QString &entry, const QString &name)
{
    auto *tree = test::childOf<QTreeView>(*m_window, u"outlineTree"_s);
    const QModelIndexList found =
        tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, entry, 1,
                             Qt::MatchStartsWith | Qt::MatchRecursive);
    QVERIFY2(!found.isEmpty(), qPrintable(entry));
    tree->scrollTo(found.first());
    m_person.scroll();
    m_person.click(tree->viewport(), tree->visualRect(found.first()).center());
    m_person.keys(QKeySequence(Qt::Key_F2));
    m_person.keys(QKeySequence::SelectAll);
    m_person.type(name);
    m_person.enter();
    QTRY_VERIFY(design::findNetwork(design(), name));
}

/// In the inspector, which shows what is selected.
void TestByHand::set(const QString &field, const QString &text)
{
    QCoreApplication::processEvents();
    auto *edit = test::childOf<QLineEdit>(*m_window, field + u"Edit"_s);
    QVERIFY2(edit->isVisible(), qPrintable(field));
    test::childOf<QScrollArea>(*m_window, u"inspectorArea"_s)->ensureWidgetVisible(edit);
    m_person.click(edit);
    if (!edit->text().isEmpty())
        m_person.keys(QKeySequence::SelectAll);
    m_person.type(text);
    m_person.enter();
}

void TestByHand::unfold(const QString &field)
{
    QCoreApplication::processEvents();
    auto *button = test::childOf<QToolButton>(*m_window, field + u"Button"_s);
    test::childOf<QScrollArea>(*m_window, u"inspectorArea"_s)->ensureWidgetVisible(button);
    m_person.click(button, {16, button->height() / 2});
}

void TestByHand::devices()
{
    insert(u"host-san"_s);
    m_person.think();
    m_person.keys(QKeySequence(Qt::Key_F2));
    m_person.type(u"magma1"_s);
    m_person.enter();
    insert(u"host-san"_s); // magma2 by itself
    for (int i = 0; i < 4; ++i)
        insert(u"switch-ethernet"_s);
    for (const QString &id : {u"switch-fc"_s, u"switch-fc"_s, u"storage-fc"_s, u"pdu"_s, u"pdu"_s,
                              u"fencing"_s, u"fencing"_s, u"volume-group"_s})
        insert(id);
}

void TestByHand::bondsAndCables()
{
    for (const QString &host : {u"magma1"_s, u"magma2"_s}) {
        drag(host + u":eth2"_s, host + u":eth0"_s);
        drag(host + u":eth3"_s, host + u":eth1"_s);
    }
    for (const QString &host : {u"magma1"_s, u"magma2"_s}) {
        drag(host + u":eth0"_s, u"lan-a"_s);
        drag(host + u":eth2"_s, u"lan-b"_s);
        drag(host + u":eth1"_s, u"lan-c"_s);
        drag(host + u":eth3"_s, u"lan-d"_s);
        drag(host + u":fc0"_s, u"san-a"_s);
        drag(host + u":fc1"_s, u"san-b"_s);
    }
    for (const QString &controller : {u"array1:A"_s, u"array1:B"_s}) {
        drag(controller + u'1', u"san-a"_s);
        drag(controller + u'2', u"san-b"_s);
    }
    drag(freePort(u"lan-a"_s), u"lan-b"_s);
    drag(freePort(u"lan-c"_s), u"lan-d"_s);
    drag(u"fence-magma1:lan"_s, u"lan-a"_s);
    drag(u"fence-magma2:lan"_s, u"lan-b"_s);
    for (const QString &pdu : {u"pdu-a"_s, u"pdu-b"_s}) {
        drag(freePort(pdu), u"magma1"_s);
        drag(freePort(pdu), u"magma2"_s);
    }
}

/// One for the world, one for the cluster alone; an address of each on the bond of each host.
void TestByHand::networks()
{
    for (const QString &bond : {u".bond0"_s, u".bond1"_s}) {
        m_person.click(canvas(), at(u"magma1"_s + bond));
        m_person.click(canvas(), at(u"magma2"_s + bond), Qt::ControlModifier);
        insert(u"network"_s);
    }
    rename(u"network1"_s, u"public"_s);
    rename(u"network2"_s, u"heartbeat"_s);
}

void TestByHand::fields()
{
    for (const QString &host : {u"1"_s, u"2"_s}) {
        m_person.click(canvas(), at(u"fence-magma%1:lan"_s.arg(host)));
        const QString number = QString::number(host.toInt() - 1);
        const QString form = u"fencing_%1_"_s.arg(number);
        set(form + u"ip"_s, u"192.168.1.1"_s + host);
        set(form + u"login"_s, u"fence"_s);
        set(form + u"password_secret"_s, u"bmc"_s);
        m_person.click(canvas(), at(u"magma"_s + host));
        set(u"hosts_%1_system_disk_device"_s.arg(number),
            u"/dev/disk/by-id/wwn-0x600508b1001c5d6"_s + host);
    }
    m_person.click(canvas(), at(u"array1"_s));
    unfold(u"storage_0_luns"_s);
    unfold(u"storage_0_luns_0"_s);
    set(u"storage_0_luns_0_wwid"_s, u"3600c0ff000d5aa8bc2dd8e5001000000"_s);
    m_person.click(canvas(), QPoint(8, canvas()->height() - 8)); // nothing: the cluster
    set(u"cluster_name"_s, u"magma"_s);
    set(u"cluster_rings"_s, u"heartbeat, public"_s);
}

void TestByHand::magma()
{
    m_window = std::make_unique<window::MainWindow>();
    m_window->setRemembered(false);
    m_window->resize(1600, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QApplication::setActiveWindow(m_window.get());
    devices();
    bondsAndCables();
    networks();
    fields();
    if (QTest::currentTestFailed())
        return;

    const design::Design &drawn = design();
    QCOMPARE(drawn.cluster.name, u"magma"_s);
    QCOMPARE(drawn.cluster.rings, (QStringList{u"heartbeat"_s, u"public"_s}));
    QCOMPARE(drawn.hosts.size(), 2);
    for (const design::Host &host : drawn.hosts) {
        QCOMPARE(host.nics.size(), 4);
        QCOMPARE(host.hbas.size(), 2);
        QCOMPARE(host.bonds.size(), 2);
        QCOMPARE(host.power.size(), 2);
        QVERIFY(design::addressIn(host, u"public"_s));
        QVERIFY(design::addressIn(host, u"heartbeat"_s));
    }
    QCOMPARE(drawn.switches.size(), 6);
    QCOMPARE(drawn.cables.size(), 20);
    QCOMPARE(drawn.fencing.size(), 2);
    QCOMPARE(drawn.volumeGroups.size(), 1);

    m_window->rules().run();
    for (const Finding &finding : m_window->rules().report().findings) {
        QVERIFY2(finding.severity != Severity::Error,
                 qPrintable(finding.rule + u' ' + finding.subject));
    }
    qInfo("by hand: %d actions, %.0f s", m_person.actions(), m_person.seconds());
    QVERIFY(m_person.seconds() < 300);

    while (m_window->document().undoStack()->canUndo())
        m_window->document().undoStack()->undo();
    QCOMPARE(design(), design::Design());
}

QTEST_MAIN(TestByHand)
#include "tst_by_hand.moc"
