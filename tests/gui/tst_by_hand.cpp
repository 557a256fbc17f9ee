// The cluster of the recipe drawn from nothing by hand: every click, drag and key that it takes, on the
// real window, without a wizard and without "Cable the rest". How long a person needs for them is
// reckoned as Card, Moran and Newell do (The Keystroke-Level Model, CACM 23, 1980), since a test has
// no hands: a key 0.28 s, pointing 1.1 s, a button pressed or let go 0.1 s, a hand's way between mouse
// and keys 0.4 s, and 1.35 s of thought before each thing that is done.
#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"
#include "design/lookup.h"
#include "design/verify.h"
#include "document/design_document.h"
#include "document/rule_runner.h"
#include "support/child_of.h"
#include "theme/theme.h"
#include "window/main_window.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QTest>
#include <QToolButton>

using namespace basalt;
using namespace Qt::StringLiterals;

namespace {

/// A person at mouse and keyboard, with the seconds that it takes them.
class Person
{
public:
    double seconds() const { return m_seconds; }
    int actions() const { return m_actions; }

    void click(QWidget *widget, QPoint place)
    {
        begin(false);
        point();
        QTest::mouseClick(widget, Qt::LeftButton, {}, place);
        press(2);
    }
    void click(QWidget *widget) { click(widget, widget->rect().center()); }

    void doubleClick(QWidget *widget, QPoint place)
    {
        begin(false);
        point();
        QTest::mouseClick(widget, Qt::LeftButton, {}, place);
        QTest::mouseDClick(widget, Qt::LeftButton, {}, place);
        press(4);
    }

    void drag(QWidget *widget, QPoint from, QPoint to)
    {
        begin(false);
        point();
        QTest::mousePress(widget, Qt::LeftButton, {}, from);
        for (const QPoint &place : {(from + to) / 2, to}) {
            QMouseEvent event(QEvent::MouseMove, place, widget->mapToGlobal(place), Qt::NoButton,
                              Qt::LeftButton, {});
            QCoreApplication::sendEvent(widget, &event);
        }
        QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
        point();
        press(2);
    }

    void keys(const QKeySequence &keys)
    {
        begin(true);
        QTest::keySequence(QApplication::focusWidget(), keys);
        m_seconds += 2 * key; // one of them held
    }

    void type(const QString &text)
    {
        begin(true);
        QTest::keyClicks(QApplication::focusWidget(), text);
        m_seconds += double(text.size()) * key;
    }

    void enter()
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        m_seconds += key;
    }

private:
    static constexpr double key = 0.28;

    void begin(bool withKeys)
    {
        QCoreApplication::processEvents();
        ++m_actions;
        m_seconds += 1.35 + (withKeys != m_atKeys ? 0.4 : 0);
        m_atKeys = withKeys;
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
    void shot(const QString &name)
    {
        QTest::qWait(400);
        m_window->grab().save(u"/tmp/bh/"_s + name + u".png"_s);
    }

    void insert(const QString &id);
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

/// In the inspector, which shows what is selected.
void TestByHand::set(const QString &field, const QString &text)
{
    auto *edit = test::childOf<QLineEdit>(*m_window, field + u"Edit"_s);
    QVERIFY2(edit->isVisible(), qPrintable(field));
    test::childOf<QScrollArea>(*m_window, u"inspectorArea"_s)->ensureWidgetVisible(edit);
    m_person.click(edit);
    m_person.keys(QKeySequence::SelectAll);
    m_person.type(text);
    m_person.enter();
}

void TestByHand::magma()
{
    m_window = std::make_unique<window::MainWindow>();
    m_window->setRemembered(false);
    m_window->resize(1600, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QApplication::setActiveWindow(m_window.get());

    for (const QString &id : {u"host-san"_s, u"host-san"_s, u"switch-ethernet"_s,
                              u"switch-ethernet"_s, u"switch-ethernet"_s, u"switch-ethernet"_s,
                              u"switch-fc"_s, u"switch-fc"_s, u"storage-fc"_s, u"pdu"_s, u"pdu"_s,
                              u"fencing"_s, u"fencing"_s})
        insert(id);
    shot(u"h0"_s);
    for (const design::Host &host : design().hosts) {
        drag(host.name + u":eth2"_s, host.name + u":eth0"_s);
        drag(host.name + u":eth3"_s, host.name + u":eth1"_s);
    }
    shot(u"h1"_s);
    for (const design::Host &host : design().hosts) {
        drag(host.name + u":eth0"_s, u"lan-a"_s);
        drag(host.name + u":eth2"_s, u"lan-b"_s);
        drag(host.name + u":eth1"_s, u"lan-c"_s);
        drag(host.name + u":eth3"_s, u"lan-d"_s);
        drag(host.name + u":fc0"_s, u"san-a"_s);
        drag(host.name + u":fc1"_s, u"san-b"_s);
    }
    for (const QString &side : {u"A"_s, u"B"_s}) {
        drag(u"array1:"_s + side + u"1"_s, u"san-a"_s);
        drag(u"array1:"_s + side + u"2"_s, u"san-b"_s);
    }
    shot(u"h2"_s);
    qDebug() << design().cables.size() << m_person.seconds() << m_person.actions();
    for (const Finding &finding : m_window->rules().report().findings)
        qDebug() << finding.rule << finding.subject;
}

QTEST_MAIN(TestByHand)
#include "tst_by_hand.moc"
