// Filling in forms: what is typed becomes one step of undo, or its reason stands at the field.
#include "design/design_file.h"
#include "design/edits.h"
#include "document/design_document.h"
#include "panels/field_editor.h"
#include "panels/form_view.h"
#include "panels/inspector_panel.h"
#include "panels/item_dialog.h"
#include "window/form_controller.h"

#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace basalt;

class TestFormView : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void fieldsAreFilledIn();
    void whatIsWrongIsToldWhileTyped();
    void aRefusedTextStays();
    void whatWasTypedIsForTheThingItWasTypedFor();
    void anInputThatGoesAsksForNothing();
    void escapeTakesBackWhatWasTyped();
    void wordsAreChosen();
    void whatIsKnownIsOffered();
    void theWheelChangesNothing();
    void severalAreEditedTogether();
    void moreFieldsUnfold();
    void itemsUnfoldAndGo();
    void itemsAreMoved();
    void itemsAreAdded();
    void anIncompleteItemIsRefusedInItsDialog();
    void renamingKeepsTheSelection();
    void theClusterIsThereWithoutASelection();
    void cablesHaveFactsOnly();
    void undoShowsTheFormerValue();
    void everyInputHasANameForScreenReaders();

private:
    template<class T> T *find(const QString &name) const { return m_panel->findChild<T *>(name); }
    void show(const QStringList &things)
    {
        m_things = things;
        m_panel->show(m_document->design(), things);
    }
    void type(const QString &name, const QString &text)
    {
        auto *edit = find<QLineEdit>(name);
        QVERIFY2(edit, qPrintable(name));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void enter(const QString &name, const QString &text)
    {
        type(name, text);
        QTest::keyClick(find<QLineEdit>(name), Qt::Key_Return);
    }
    const design::Host &host(int index) const { return m_document->design().hosts[index]; }

    std::unique_ptr<document::DesignDocument> m_document;
    std::unique_ptr<panels::InspectorPanel> m_panel;
    window::FormController *m_controller = nullptr;
    QStringList m_things;
};

void TestFormView::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_document = std::make_unique<document::DesignDocument>();
    QVERIFY(m_document->load(QStringLiteral(BASALT_SOURCE_DIR "/resources/examples/magma.yaml")));
    m_panel = std::make_unique<panels::InspectorPanel>();
    m_panel->resize(320, 800);
    m_controller = new window::FormController(*m_document, *m_panel->form());
    connect(m_document.get(), &document::DesignDocument::changed, m_panel.get(),
            [this] { m_panel->show(m_document->design(), m_things); });
    m_panel->setVisible(true);
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestFormView::cleanup()
{
    m_panel.reset();
    m_document.reset();
}

void TestFormView::fieldsAreFilledIn()
{
    show({u"magma1"_s});
    QCOMPARE(find<QLineEdit>(u"hosts_0_memoryEdit"_s)->text(), u"64 GiB"_s);
    enter(u"hosts_0_memoryEdit"_s, u"96 GiB"_s);
    QCOMPARE(host(0).memory, std::optional(qint64(96) << 30));
    QCOMPARE(m_document->undoStack()->count(), 1);
    QCOMPARE(m_document->undoStack()->undoText(), u"Set Memory"_s);
    enter(u"hosts_0_memoryEdit"_s, u"96 GiB"_s); // the same once more is no edit
    QCOMPARE(m_document->undoStack()->count(), 1);
}

void TestFormView::whatIsWrongIsToldWhileTyped()
{
    show({u"magma1"_s});
    type(u"hosts_0_memoryEdit"_s, u"96 GiX"_s);
    auto *problem = find<QLabel>(u"hosts_0_memoryProblem"_s);
    QVERIFY(problem);
    QTRY_VERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(u"96 GiX"_s), qPrintable(problem->text()));
    QVERIFY(find<QLineEdit>(u"hosts_0_memoryEdit"_s)->property("wrong").toBool());
    QCOMPARE(m_document->undoStack()->count(), 0);
    type(u"hosts_0_memoryEdit"_s, u"96 GiB"_s);
    QTRY_VERIFY(!problem->isVisible());
}

void TestFormView::aRefusedTextStays()
{
    show({u"magma1"_s});
    enter(u"hosts_0_nameEdit"_s, u"magma2"_s);
    QCOMPARE(host(0).name, u"magma1"_s);
    QCOMPARE(find<QLineEdit>(u"hosts_0_nameEdit"_s)->text(), u"magma2"_s);
    QTRY_VERIFY(find<QLabel>(u"hosts_0_nameProblem"_s)->isVisible());
}

void TestFormView::whatWasTypedIsForTheThingItWasTypedFor()
{
    show({u"magma1"_s});
    type(u"hosts_0_memoryEdit"_s, u"96 GiB"_s);
    m_panel->form()->commit(); // as the window does when the selection moves
    show({u"magma2"_s});
    QCOMPARE(host(0).memory, std::optional(qint64(96) << 30));
    QCOMPARE(host(1).memory, std::optional(qint64(64) << 30));
    QCOMPARE(m_document->undoStack()->count(), 1);
}

/// Its own place may be another thing's by now, or the form may be half made.
void TestFormView::anInputThatGoesAsksForNothing()
{
    show({u"magma1"_s});
    type(u"hosts_0_memoryEdit"_s, u"1 parsec"_s);
    show({u"magma1"_s, u"magma2"_s});
    show({u"magma1"_s});
    type(u"hosts_0_memoryEdit"_s, u"96 GiB"_s);
    show({u"san-a"_s});
    QCOMPARE(m_document->undoStack()->count(), 0);

    show({u"magma2"_s});
    type(u"hosts_1_memoryEdit"_s, u"96 GiB"_s);
    m_things.clear();
    disconnect(m_document.get(), &document::DesignDocument::changed, m_panel.get(), nullptr);
    QVERIFY(m_document->edit(u"Delete magma1"_s, [](design::Design &design) {
        return design::remove(design, u"magma1"_s);
    }));
    m_panel->form()->commit(); // it still shows the design with magma1
    QCOMPARE(m_document->undoStack()->count(), 1);
}

void TestFormView::escapeTakesBackWhatWasTyped()
{
    show({u"magma1"_s});
    type(u"hosts_0_memoryEdit"_s, u"nonsense"_s);
    QTest::keyClick(find<QLineEdit>(u"hosts_0_memoryEdit"_s), Qt::Key_Escape);
    QCOMPARE(find<QLineEdit>(u"hosts_0_memoryEdit"_s)->text(), u"64 GiB"_s);
    QCOMPARE(m_document->undoStack()->count(), 0);
}

void TestFormView::wordsAreChosen()
{
    show({u"magma1.bond0"_s});
    auto *mode = find<QComboBox>(u"hosts_0_bonds_0_modeCombo"_s);
    QVERIFY(mode);
    QCOMPARE(mode->currentText(), u"active-backup"_s);
    QVERIFY(mode->findText(u"lacp"_s) < 0); // another word for 802.3ad
    mode->setCurrentIndex(mode->findText(u"802.3ad"_s));
    emit mode->activated(mode->currentIndex());
    QCOMPARE(host(0).bonds[0].mode, design::BondMode::Lacp);
}

void TestFormView::whatIsKnownIsOffered()
{
    const auto offered = [this](const QString &name) {
        const QAbstractItemModel *words = find<QLineEdit>(name)->completer()->model();
        QStringList texts;
        for (int row = 0; row < words->rowCount(); ++row)
            texts << words->index(row, 0).data().toString();
        return texts;
    };
    show({});
    QCOMPARE(offered(u"cluster_platformEdit"_s), (QStringList{u"debian12"_s, u"el6"_s, u"el9"_s}));
    show({m_document->design().fencing[0].name});
    QVERIFY(offered(u"fencing_0_agentEdit"_s).contains(u"fence_ipmilan"));
}

void TestFormView::theWheelChangesNothing()
{
    show({u"magma1.bond0"_s});
    auto *mode = find<QComboBox>(u"hosts_0_bonds_0_modeCombo"_s);
    m_panel->setFocus();
    QWheelEvent wheel(QPointF(5, 5), mode->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(mode, &wheel);
    QCOMPARE(mode->currentText(), u"active-backup"_s);
}

void TestFormView::severalAreEditedTogether()
{
    QVERIFY(m_document->edit(u"differ"_s, [](design::Design &design) -> Result<> {
        design.hosts[1].cpus = 8;
        return {};
    }));
    show({u"magma1"_s, u"magma2"_s});
    QVERIFY(!find<QLineEdit>(u"hosts_0_nameEdit"_s)); // names are one's own
    QCOMPARE(find<QLineEdit>(u"hosts_0_memoryEdit"_s)->text(), u"64 GiB"_s);
    auto *cpus = find<QLineEdit>(u"hosts_0_cpusEdit"_s);
    QCOMPARE(cpus->text(), QString());
    QCOMPARE(cpus->placeholderText(), u"several values"_s);
    enter(u"hosts_0_cpusEdit"_s, u"24"_s);
    QCOMPARE(host(0).cpus, std::optional(24));
    QCOMPARE(host(1).cpus, std::optional(24));
    QCOMPARE(m_document->undoStack()->count(), 2); // one step for both
    show({u"magma1"_s, u"lan-a"_s});               // nothing in common
    QVERIFY(m_panel->findChildren<QLineEdit *>().isEmpty()
            || !m_panel->findChild<QLineEdit *>(u"hosts_0_cpusEdit"_s)->isVisible());
}

void TestFormView::moreFieldsUnfold()
{
    show({u"magma1"_s});
    QVERIFY(!find<QLineEdit>(u"hosts_0_modelEdit"_s));
    auto *more = find<QToolButton>(u"hosts_0MoreButton"_s);
    QVERIFY(more);
    more->click();
    QTRY_VERIFY(find<QLineEdit>(u"hosts_0_modelEdit"_s));
    find<QToolButton>(u"hosts_0MoreButton"_s)->click();
    QTRY_VERIFY(!find<QLineEdit>(u"hosts_0_modelEdit"_s));
}

void TestFormView::itemsUnfoldAndGo()
{
    show({u"magma1"_s});
    find<QToolButton>(u"hosts_0_bridgesButton"_s)->click();
    QTRY_VERIFY(find<QToolButton>(u"hosts_0_bridges_1Button"_s));
    QVERIFY(find<QToolButton>(u"hosts_0_bridges_1Button"_s)->text().contains(u"br100"_s));
    find<QToolButton>(u"hosts_0_bridges_1Button"_s)->click();
    QTRY_VERIFY(find<QLineEdit>(u"hosts_0_bridges_1_vlanEdit"_s));
    enter(u"hosts_0_bridges_1_vlanEdit"_s, u"101"_s);
    QCOMPARE(host(0).bridges[1].vlan, std::optional(101));
    const qsizetype before = host(0).bridges.size();
    m_document->undoStack()->undo();
    find<QToolButton>(u"hosts_0_bridges_1RemoveButton"_s)->click();
    QVERIFY(host(0).bridges.size() == before - 1 || m_document->undoStack()->count() == 1);
}

void TestFormView::itemsAreMoved()
{
    show({});
    find<QToolButton>(u"networksButton"_s)->click();
    QTRY_VERIFY(find<QToolButton>(u"networks_0Button"_s));
    const QString first = m_document->design().networks[0].name;
    find<QToolButton>(u"networks_0Button"_s)->setFocus();
    QTest::keyClick(find<QToolButton>(u"networks_0Button"_s), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_document->undoStack()->count(), 0); // it is the first
    QTest::keyClick(find<QToolButton>(u"networks_0Button"_s), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_document->design().networks[1].name, first);
}

void TestFormView::itemsAreAdded()
{
    show({});
    QTimer::singleShot(0, this, [] {
        auto *dialog = qobject_cast<panels::ItemDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>(u"item_nameEdit"_s);
        QVERIFY(!name->text().isEmpty()); // a free one is proposed
        name->setText(u"backup"_s);
        dialog->findChild<QLineEdit *>(u"item_vlanEdit"_s)->setText(u"300"_s);
        dialog->findChild<QPushButton *>(u"itemAddButton"_s)->click();
    });
    find<QToolButton>(u"networksAddButton"_s)->click();
    QCOMPARE(m_document->design().networks.last().name, u"backup"_s);
    QCOMPARE(m_document->design().networks.last().vlan, std::optional(300));
    QCOMPARE(m_document->undoStack()->count(), 1);
}

void TestFormView::anIncompleteItemIsRefusedInItsDialog()
{
    show({});
    QTimer::singleShot(0, this, [] {
        auto *dialog = qobject_cast<panels::ItemDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"item_vlanEdit"_s)->setText(u"9999"_s);
        dialog->findChild<QPushButton *>(u"itemAddButton"_s)->click();
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<QLabel *>(u"itemProblem"_s)->isVisible());
        QCOMPARE(dialog->findChild<QLineEdit *>(u"item_vlanEdit"_s)->text(), u"9999"_s);
        dialog->reject();
    });
    find<QToolButton>(u"networksAddButton"_s)->click();
    QCOMPARE(m_document->undoStack()->count(), 0);
}

void TestFormView::renamingKeepsTheSelection()
{
    QSignalSpy renamed(m_controller, &window::FormController::renamed);
    show({u"magma1:eth0"_s});
    enter(u"hosts_0_nics_0_nameEdit"_s, u"eno1"_s);
    QCOMPARE(renamed.size(), 1);
    QCOMPARE(renamed.first().first().toString(), u"magma1:eno1"_s);
}

void TestFormView::theClusterIsThereWithoutASelection()
{
    show({});
    enter(u"cluster_tokenEdit"_s, u"10 s"_s);
    QCOMPARE(m_document->design().cluster.token, std::optional(10000));
    QVERIFY(find<QToolButton>(u"networksButton"_s));
    QVERIFY(find<QToolButton>(u"volume_groupsButton"_s));
    QVERIFY(!find<QToolButton>(u"hostsButton"_s)); // on the canvas
    auto *notes = find<QPlainTextEdit>(u"notesEdit"_s);
    QVERIFY(notes);
    notes->setFocus();
    notes->setPlainText(u"one\ntwo"_s);
    QTest::keyClick(notes, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_document->design().notes, u"one\ntwo"_s);
}

void TestFormView::cablesHaveFactsOnly()
{
    show({u"lan-a:1--magma1:eth0"_s});
    QVERIFY(find<QLabel>(u"firstEndField"_s));
    QVERIFY(!find<QLineEdit>(u"hosts_0_nameEdit"_s));
}

void TestFormView::undoShowsTheFormerValue()
{
    show({u"magma1"_s});
    auto *edit = find<QLineEdit>(u"hosts_0_memoryEdit"_s);
    enter(u"hosts_0_memoryEdit"_s, u"96 GiB"_s);
    QCOMPARE(find<QLineEdit>(u"hosts_0_memoryEdit"_s), edit); // not made anew
    m_document->undoStack()->undo();
    QCOMPARE(edit->text(), u"64 GiB"_s);
}

void TestFormView::everyInputHasANameForScreenReaders()
{
    for (const QStringList &things : {QStringList{},
                                      {u"magma1"_s},
                                      {u"msa1"_s},
                                      {u"lan-a"_s},
                                      {u"brownout05"_s},
                                      {u"fence-magma1"_s}}) {
        show(things);
        for (const QWidget *widget : m_panel->form()->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s)
                || !widget->isVisible())
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty()
                         || !qobject_cast<const QToolButton *>(widget)->text().isEmpty(),
                     qPrintable(widget->objectName()));
        }
    }
}

QTEST_MAIN(TestFormView)
#include "tst_form_view.moc"
