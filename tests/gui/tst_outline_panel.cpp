// The outline in the window: its selection and the canvas's are one; it renames and removes.
#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"
#include "design/lookup.h"
#include "document/design_document.h"
#include "document/what_if_session.h"
#include "support/child_of.h"
#include "support/drawn_designs.h"
#include "window/main_window.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>
#include <QtTest>

using namespace basalt;
using namespace Qt::StringLiterals;

class TestOutlinePanel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void init();
    void cleanup() { m_window.reset(); }
    void treeIsAModel();
    void aNetworkMarksItsCarriers();
    void theCanvasIsFollowed();
    void hiddenThingsAreShown();
    void filtersWithWhatIsAroundIt();
    void whatIsFilteredAwayIsNotActedOn();
    void renamesWithUndo_data();
    void renamesWithUndo();
    void refusesANameWithAReason();
    void removesWithUndo();
    void refusesARemovalWithAReason();
    void severalAreOneSelection();
    void severalGoInOneStep();
    void editsKeepWhatIsOpen();
    void groupsAreNoThings();
    void failsFromItsMenu();
    void keysOfTheCanvasAreNotTaken();

private:
    QTreeView &tree() { return *test::childOf<QTreeView>(*m_window, u"outlineTree"_s); }
    /// The row that begins so, below the group or device that begins so.
    QModelIndex row(const QString &text, const QString &parent = {});
    QModelIndex choose(const QString &text, const QString &parent = {});
    void type(const QString &name);
    QString message()
    {
        auto *label = test::childOf<QLabel>(*m_window, u"messageText"_s);
        return label->isVisible() ? label->text() : QString();
    }
    QStringList selected() { return m_window->canvasView().topology()->selection(); }
    document::DesignDocument &document() { return m_window->document(); }
    const design::Design &design() { return document().design(); }

    std::unique_ptr<window::MainWindow> m_window;
};

void TestOutlinePanel::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!.*does not support (propagateSizeHints|raise|grabbing)).*"_s));
    m_window = std::make_unique<window::MainWindow>();
    document().reset(test::twoHosts());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    tree().setFocus();
}

QModelIndex TestOutlinePanel::row(const QString &text, const QString &parent)
{
    const auto begins = [](const QString &of) {
        return QRegularExpression(u'^' + QRegularExpression::escape(of) + u"(  |$)"_s);
    };
    const QAbstractItemModel &model = *tree().model();
    for (const QModelIndex &found :
         model.match(model.index(0, 0), Qt::DisplayRole, begins(text), -1,
                     Qt::MatchRegularExpression | Qt::MatchRecursive)) {
        if (parent.isEmpty() || begins(parent).match(found.parent().data().toString()).hasMatch())
            return found;
    }
    return {};
}

QModelIndex TestOutlinePanel::choose(const QString &text, const QString &parent)
{
    const QModelIndex index = row(text, parent);
    tree().setCurrentIndex(index);
    return index;
}

void TestOutlinePanel::type(const QString &name)
{
    QTest::keyClick(&tree(), Qt::Key_F2);
    auto *edit = test::childOf<QLineEdit>(*m_window, u"outlineNameEdit"_s);
    QVERIFY(!edit->accessibleName().isEmpty());
    edit->setText(name);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(!m_window->findChild<QLineEdit *>(u"outlineNameEdit"_s));
    QCoreApplication::processEvents(); // what was asked for comes after the input is closed
}

void TestOutlinePanel::treeIsAModel()
{
    QAbstractItemModelTester tester(tree().model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    document().reset(test::manyHosts(8, 20));
    QTest::keyClicks(test::childOf<QLineEdit>(*m_window, u"outlineFilterEdit"_s), u"node01"_s);
    document().reset(design::Design());
    QCOMPARE(tree().model()->rowCount(), 0);
}

void TestOutlinePanel::aNetworkMarksItsCarriers()
{
    const QModelIndex heartbeat = choose(u"heartbeat"_s, u"Networks"_s);
    QVERIFY(heartbeat.isValid());
    QCOMPARE(selected(), (QStringList{u"magma1.bond1"_s, u"magma2.bond1"_s}));
    QCOMPARE(tree().currentIndex(), heartbeat); // the canvas's answer does not lead away from it
    choose(u"msa1_lun1"_s, u"msa1"_s);
    QCOMPARE(selected(), QStringList{u"msa1_lun1"_s});
    QTest::keyClick(&tree(), Qt::Key_Up); // the keyboard alone is enough
    QCOMPARE(selected(), QStringList{u"msa1.B"_s});
}

void TestOutlinePanel::theCanvasIsFollowed()
{
    canvas::TopologyScene *scene = m_window->canvasView().topology();
    for (const QString &thing : {u"magma1.bond0"_s, u"mail"_s, u"magma2:fc1"_s, u"hb-a"_s}) {
        scene->select({thing});
        const QString own = thing.section(QRegularExpression(u"[:.]"_s), -1);
        QCOMPARE(tree().currentIndex().data().toString().section(u"  "_s, 0, 0), own);
        QCOMPARE(selected(), QStringList{thing}); // and nothing comes back
    }
    scene->select({u"lan-a:9"_s}); // a port has no entry
    QCOMPARE(tree().currentIndex(), row(u"lan-a"_s));
    scene->select({u"lan-a:24--lan-b:24"_s}); // a cable is no part of one device
    QVERIFY(!tree().currentIndex().isValid());
    scene->select({u"magma1.bond1"_s, u"magma2.bond1"_s}); // all that carries a network
    QCOMPARE(tree().currentIndex(), row(u"heartbeat"_s, u"Networks"_s));
}

void TestOutlinePanel::hiddenThingsAreShown()
{
    canvas::TopologyScene *scene = m_window->canvasView().topology();
    QVERIFY(scene->placeOf(u"pdu-a"_s).isNull());
    choose(u"pdu-a"_s);
    QVERIFY(!scene->placeOf(u"pdu-a"_s).isNull());
}

void TestOutlinePanel::filtersWithWhatIsAroundIt()
{
    auto *filter = test::childOf<QLineEdit>(*m_window, u"outlineFilterEdit"_s);
    const int all = tree().model()->rowCount();
    QTest::keyClicks(filter, u"ETH3"_s);
    QVERIFY(row(u"eth3"_s, u"bond1"_s).isValid());
    QVERIFY(tree().isExpanded(row(u"bond1"_s, u"magma2"_s)));
    QVERIFY(!row(u"eth0"_s).isValid() && !row(u"lan-a"_s).isValid());
    filter->clear();
    QCOMPARE(tree().model()->rowCount(), all);
    QVERIFY(!tree().isExpanded(row(u"bond1"_s, u"magma2"_s))); // as it was before
}

/// Neither it nor, with it, what it is a part of.
void TestOutlinePanel::whatIsFilteredAwayIsNotActedOn()
{
    QVERIFY(choose(u"eth3"_s, u"bond1"_s).isValid());
    auto *fail = test::childOf<QAction>(*m_window, u"outlineFailAction"_s);
    QVERIFY(fail->isEnabled());
    QTest::keyClicks(test::childOf<QLineEdit>(*m_window, u"outlineFilterEdit"_s), u"lan-a"_s);
    QVERIFY(!tree().currentIndex().isValid() || tree().currentIndex().data() != u"eth3"_s);
    for (const QString &name :
         {u"outlineFailAction"_s, u"outlineRenameAction"_s, u"outlineDeleteAction"_s})
        QCOMPARE(test::childOf<QAction>(*m_window, name)->isEnabled(),
                 tree().currentIndex().isValid());
}

void TestOutlinePanel::renamesWithUndo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("parent");
    QTest::newRow("host") << u"magma1"_s << QString();
    QTest::newRow("bond") << u"bond1"_s << u"magma1"_s;
    QTest::newRow("bridge") << u"br0"_s << u"bond0"_s;
    QTest::newRow("network") << u"heartbeat"_s << u"Networks"_s;
    QTest::newRow("ring") << u"public"_s << u"Rings"_s;
    QTest::newRow("LUN") << u"msa1_lun1"_s << u"msa1"_s;
    QTest::newRow("volume group") << u"vg_vm"_s << u"Volume groups"_s;
    QTest::newRow("feed") << u"ups-1"_s << u"pdu-a"_s;
    QTest::newRow("VM") << u"mail"_s << u"Virtual machines"_s;
}

void TestOutlinePanel::renamesWithUndo()
{
    QFETCH(QString, name);
    QFETCH(QString, parent);
    QVERIFY(choose(name, parent).isValid());
    type(u"other"_s);
    QCOMPARE(message(), QString());
    QCOMPARE(document().undoStack()->count(), 1);
    QVERIFY(row(u"other"_s, parent).isValid());
    QCOMPARE(tree().currentIndex(), row(u"other"_s, parent)); // still chosen
    for (const QString &thing : selected())
        QVERIFY2(m_window->canvasView().topology()->drawing().part(thing)
                     || !m_window->canvasView().topology()->drawing().place(thing).isNull()
                     || name == u"ups-1",
                 qPrintable(thing));
    document().undoStack()->undo();
    QVERIFY(design() == test::twoHosts());
}

void TestOutlinePanel::refusesANameWithAReason()
{
    choose(u"heartbeat"_s, u"Networks"_s);
    type(u"public"_s);
    QVERIFY2(message().contains(u"public"_s), qPrintable(message()));
    choose(u"magma1"_s);
    type(u"no host"_s);
    QVERIFY2(message().contains(u"no host"_s), qPrintable(message()));
    type(u"magma1"_s); // nothing new is no step
    type(QString());
    QCOMPARE(document().undoStack()->count(), 0);
    QVERIFY(design() == test::twoHosts());
}

void TestOutlinePanel::removesWithUndo()
{
    choose(u"public"_s, u"Rings"_s);
    QTest::keyClick(&tree(), Qt::Key_Delete);
    QCOMPARE(design().cluster.rings, QStringList{u"heartbeat"_s});
    choose(u"lan-a"_s);
    QTest::keyClick(&tree(), Qt::Key_Delete);
    QVERIFY(!design::findSwitch(design(), u"lan-a"_s));
    QCOMPARE(document().undoStack()->count(), 2);
    document().undoStack()->setIndex(0);
    QVERIFY(design() == test::twoHosts());
    QVERIFY(row(u"lan-a"_s).isValid());
}

void TestOutlinePanel::refusesARemovalWithAReason()
{
    choose(u"msa1_lun1"_s, u"msa1"_s);
    QTest::keyClick(&tree(), Qt::Key_Delete);
    QVERIFY2(message().contains(u"msa1_lun1"_s), qPrintable(message()));
    QVERIFY(design() == test::twoHosts());
}

/// On either side.
void TestOutlinePanel::severalAreOneSelection()
{
    const auto add = [this](const QModelIndex &index) {
        tree().scrollTo(index);
        QTest::mouseClick(tree().viewport(), Qt::LeftButton, Qt::ControlModifier,
                          tree().visualRect(index).center());
    };
    choose(u"lan-a"_s);
    add(row(u"magma2"_s));
    QStringList both = selected();
    both.sort();
    QCOMPARE(both, (QStringList{u"lan-a"_s, u"magma2"_s}));
    add(row(u"lan-a"_s));
    QCOMPARE(selected(), QStringList{u"magma2"_s});
    QVERIFY(test::childOf<QAction>(*m_window, u"outlineRenameAction"_s)->isEnabled());
    m_window->canvasView().topology()->select({u"hb-a"_s, u"magma1"_s, u"msa1"_s});
    QModelIndexList rows = tree().selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 3);
    QVERIFY(rows.contains(row(u"hb-a"_s)) && rows.contains(row(u"magma1"_s)));
    QVERIFY(!test::childOf<QAction>(*m_window, u"outlineRenameAction"_s)->isEnabled());
    QVERIFY(document().edit(u"a name"_s, [](design::Design &design) -> Result<> {
        design.cluster.name = u"other"_s;
        return {};
    }));
    QCOMPARE(tree().selectionModel()->selectedRows().size(), 3);
}

/// A host takes what stands below it along, whether that is selected or not.
void TestOutlinePanel::severalGoInOneStep()
{
    choose(u"magma1"_s);
    for (const QModelIndex &index : {row(u"bond0"_s, u"magma1"_s), row(u"lan-a"_s)})
        tree().selectionModel()->select(index, QItemSelectionModel::Select);
    QTest::keyClick(&tree(), Qt::Key_Delete);
    QVERIFY2(message().isEmpty(), qPrintable(message()));
    QVERIFY(!design::findHost(design(), u"magma1"_s));
    QVERIFY(!design::findSwitch(design(), u"lan-a"_s));
    QVERIFY(design::findHost(design(), u"magma2"_s));
    QCOMPARE(document().undoStack()->count(), 1);
    QVERIFY(document().undoStack()->undoText().startsWith(u"Delete 3 "_s));
    document().undoStack()->undo();
    QVERIFY(design() == test::twoHosts());
}

void TestOutlinePanel::editsKeepWhatIsOpen()
{
    QVERIFY(tree().isExpanded(row(u"magma1"_s))); // of few hosts, at first
    tree().collapse(row(u"magma1"_s));
    tree().expand(row(u"Networks"_s));
    choose(u"guests"_s, u"Networks"_s);
    QVERIFY(document().edit(u"grow"_s, [](design::Design &design) -> Result<> {
        design.vms.removeFirst();
        design.networks.removeFirst();
        design.cluster.rings = {u"heartbeat"_s};
        for (design::Host &host : design.hosts)
            host.addresses.removeFirst();
        return {};
    }));
    QVERIFY(!tree().isExpanded(row(u"magma1"_s)));
    QVERIFY(tree().isExpanded(row(u"magma2"_s)));
    QVERIFY(tree().isExpanded(row(u"Networks"_s)));
    QCOMPARE(tree().currentIndex(), row(u"guests"_s, u"Networks"_s));
}

void TestOutlinePanel::groupsAreNoThings()
{
    m_window->canvasView().topology()->select({u"magma1"_s});
    choose(u"Networks"_s);
    QCOMPARE(selected(), QStringList{u"magma1"_s});
    QTest::keyClick(&tree(), Qt::Key_F2);
    QVERIFY(!m_window->findChild<QLineEdit *>(u"outlineNameEdit"_s));
    QTest::keyClick(&tree(), Qt::Key_Delete);
    QVERIFY(design() == test::twoHosts());
}

void TestOutlinePanel::failsFromItsMenu()
{
    QCOMPARE(tree().contextMenuPolicy(), Qt::ActionsContextMenu);
    auto *fail = test::childOf<QAction>(tree(), u"outlineFailAction"_s);
    QVERIFY(tree().actions().contains(fail));
    choose(u"Networks"_s);
    QVERIFY(!fail->isEnabled()); // a group is no thing
    choose(u"hb-a"_s);
    QVERIFY(fail->isEnabled());
    fail->trigger();
    QVERIFY(m_window->session().isActive());
    QVERIFY(!row(u"hb-a"_s).data(Qt::AccessibleDescriptionRole).toString().isEmpty());
}

/// F2 and Delete mean the canvas's selection where the canvas has the keyboard.
void TestOutlinePanel::keysOfTheCanvasAreNotTaken()
{
    choose(u"heartbeat"_s, u"Networks"_s);
    m_window->canvasView().topology()->select({u"hb-a"_s});
    m_window->canvasView().setFocus();
    QTest::keyClick(&m_window->canvasView(), Qt::Key_Delete);
    QVERIFY(!design::findSwitch(design(), u"hb-a"_s));
    QCOMPARE(design().networks.size(), test::twoHosts().networks.size());
}

QTEST_MAIN(TestOutlinePanel)
#include "tst_outline_panel.moc"
