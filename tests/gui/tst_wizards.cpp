// Every page of every wizard in both themes and both languages: no text is cut off, the ways of the
// keyboard work, and what is finished is one edit. With BASALT_PICTURES=FOLDER each page is saved there
// as a picture, for a person to look at.
#include "deploy/question_dialog.h"
#include "design/design_file.h"
#include "document/design_document.h"
#include "document/rule_runner.h"
#include "hosts/memory_secrets.h"
#include "i18n/translations.h"
#include "support/child_of.h"
#include "support/cut_texts.h"
#include "support/doors.h"
#include "support/practice_hosts.h"
#include "window/main_window.h"
#include "wizards/import_wizard.h"
#include "wizards/preview_pane.h"
#include "wizards/wizard_dialog.h"
#include "wizards/wizard_launcher.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTest>
#include <QTextEdit>
#include <QUndoStack>

using namespace basalt;
using namespace Qt::StringLiterals;

class TestWizards : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase_data();
    void init();
    void cleanup() { m_window.reset(); }

    void looks_data();
    void looks();
    void aClusterWithReturnAlone();
    void everyOtherIsOneEdit_data();
    void everyOtherIsOneEdit();
    void ringsTakeTheirOrder();
    void aThirdMachineHasANetwork();
    void filesBecomeADesign();
    void runningHostsBecomeADesign();
    void fencingDevicesAreTested();
    void lunsAreReadFromTheHosts();
    void withoutAPlatformTheWindowSaysWhy();
    void aBadAnswerStopsThePage();
    void anotherDesignGetsAnotherWindow();
    void passwordsGoToTheKeyring();
    void theMenuHasEveryWizard();

private:
    wizards::WizardDialog *open(const QString &id);
    template<class T> T *find(const QString &name) { return test::childOf<T>(*m_dialog, name); }
    void look(const QString &name);
    void type(const QString &name, const QString &text)
    {
        auto *edit = find<QLineEdit>(name);
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void load(const QString &example)
    {
        QVERIFY(
            m_window->open(QString::fromUtf8(BASALT_SOURCE_DIR "/resources/examples/") + example));
    }

    std::shared_ptr<hosts::MemorySecrets> m_secrets;
    std::shared_ptr<practice::PracticeCluster> m_cluster;
    std::shared_ptr<test::Doors> m_doors;
    std::unique_ptr<window::MainWindow> m_window;
    wizards::WizardLauncher *m_launcher = nullptr;
    QPointer<wizards::WizardDialog> m_dialog;
    QString m_look; ///< "light-en"
};

void TestWizards::initTestCase_data()
{
    QTest::addColumn<theme::Scheme>("scheme");
    QTest::addColumn<QString>("language");
    QTest::newRow("light-en") << theme::Scheme::Light << u"en"_s;
    QTest::newRow("dark-de") << theme::Scheme::Dark << u"de"_s;
}

void TestWizards::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!.*does not support (propagateSizeHints|raise|grabbing)).*"_s));
    QFETCH_GLOBAL(theme::Scheme, scheme);
    QFETCH_GLOBAL(QString, language);
    QVERIFY(useLanguage(language));
    m_look = (scheme == theme::Scheme::Dark ? u"dark-"_s : u"light-"_s) + language;
    theme::apply(*qApp, scheme);
    m_secrets = std::make_shared<hosts::MemorySecrets>();
    window::DeployServices services;
    m_doors = std::make_shared<test::Doors>();
    m_cluster = test::practiceOf(test::exampleDesign(u"magma-debian12"_s));
    services.reach = test::behindDoors(m_cluster, m_doors);
    m_window = std::make_unique<window::MainWindow>(services);
    m_window->setRemembered(false);
    m_launcher = new wizards::WizardLauncher(*m_window, m_secrets);
    m_window->resize(1280, 860);
    m_window->show();
}

wizards::WizardDialog *TestWizards::open(const QString &id)
{
    m_dialog = m_launcher->open(id);
    return m_dialog;
}

namespace {

/// Inputs without a name for those who cannot see them.
QStringList nameless(const QWidget *window)
{
    QStringList list;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        const bool isInput = widget->inherits("QLineEdit") || widget->inherits("QComboBox")
                             || widget->inherits("QAbstractSpinBox")
                             || widget->inherits("QAbstractItemView");
        const bool isInner = widget->inherits("QHeaderView")
                             || widget->objectName().startsWith(u"qt_"_s)
                             || widget->parentWidget()->inherits("QComboBoxPrivateContainer");
        if (isInput && !isInner && widget->accessibleName().isEmpty())
            list << widget->objectName();
    }
    return list;
}

}

void TestWizards::look(const QString &name)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::processEvents();
    // Layouts within layouts take several turns to follow a text.
    const auto wrong = [this] { return test::cutTexts(*m_dialog) + nameless(m_dialog); };
    const bool isFine = QTest::qWaitFor([&] { return wrong().isEmpty(); });
    const QString folder = qEnvironmentVariable("BASALT_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(m_dialog->grab().save(QDir(folder).filePath(name + u'-' + m_look + u".png"_s)));
    QVERIFY2(isFine, qPrintable(name + u": "_s + wrong().join(u" | "_s)));
}

void TestWizards::looks_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("example");
    QTest::newRow("new-cluster") << u"new-cluster"_s << QString();
    for (const char *id : {"rings", "fencing", "storage", "convert", "add-host", "replace-host"})
        QTest::newRow(id) << QString::fromUtf8(id) << u"magma-debian12.yaml"_s;
    QTest::newRow("import") << u"import"_s << QString();
    QTest::newRow("rings-three") << u"rings"_s << u"three-iscsi.yaml"_s;
}

void TestWizards::looks()
{
    QFETCH(QString, id);
    QFETCH(QString, example);
    if (!example.isEmpty())
        load(example);
    QVERIFY(open(id));
    if (auto *import = qobject_cast<wizards::ImportWizard *>(m_dialog.data()))
        import->addFiles({QStringLiteral(BASALT_SOURCE_DIR "/tests/golden/render/magma/magma1/etc/"
                                                           "cluster/cluster.conf")});
    const int pages = int(find<QStackedWidget>(u"wizardPages"_s)->count());
    for (int page = 0; page < pages; ++page) {
        m_dialog->goTo(page);
        QSignalSpy judged(m_dialog->preview(), &wizards::PreviewPane::judged);
        if (page == 0)
            QVERIFY(judged.wait());
        QCoreApplication::processEvents(); // a form that was made just now comes into sight
        for (QAbstractButton *more :
             m_dialog->findChildren<QAbstractButton *>(QRegularExpression(u"MoreButton$"_s))) {
            if (more->isVisible())
                more->click();
        }
        look(u"%1-%2"_s.arg(QString::fromUtf8(QTest::currentDataTag())).arg(page + 1));
    }
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

void TestWizards::aClusterWithReturnAlone()
{
    QVERIFY(open(u"new-cluster"_s));
    type(u"clusterNameEdit"_s, u"lava"_s);
    for (int page = 0; page < 6; ++page)
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!m_dialog);
    document::DesignDocument &document = m_window->document();
    QCOMPARE(document.design().cluster.name, u"lava"_s);
    QCOMPARE(document.design().hosts.size(), 2);
    QCOMPARE(document.undoStack()->count(), 1);
    m_window->rules().run();
    for (const Finding &finding : m_window->rules().report().findings)
        QVERIFY2(finding.severity != Severity::Error, qPrintable(rules::messageOf(finding)));
    document.undoStack()->undo();
    QCOMPARE(document.design(), design::Design());
}

/// Each of them is one step that can be undone; what the pages propose is accepted as it is.
void TestWizards::everyOtherIsOneEdit_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("changes");
    QTest::newRow("rings") << u"rings"_s << false;
    QTest::newRow("fencing") << u"fencing"_s << false;
    QTest::newRow("storage") << u"storage"_s << false;
    QTest::newRow("convert") << u"convert"_s << true;
    QTest::newRow("add-host") << u"add-host"_s << true;
    QTest::newRow("replace-host") << u"replace-host"_s << false;
}

void TestWizards::everyOtherIsOneEdit()
{
    QFETCH(QString, id);
    QFETCH(bool, changes);
    load(u"magma-debian12.yaml"_s);
    const design::Design before = m_window->document().design();
    QVERIFY(open(id));
    find<QPushButton>(u"wizardFinishButton"_s)->click();
    QUndoStack *stack = m_window->document().undoStack();
    QCOMPARE(stack->count(), changes ? 1 : 0);
    QCOMPARE(m_window->document().design() != before, changes);
    stack->undo();
    QCOMPARE(m_window->document().design(), before);
}

void TestWizards::ringsTakeTheirOrder()
{
    load(u"magma-debian12.yaml"_s);
    QVERIFY(open(u"rings"_s));
    find<QPushButton>(u"ringDownButton"_s)->click();
    find<QPushButton>(u"wizardFinishButton"_s)->click();
    QCOMPARE(m_window->document().design().cluster.rings,
             (QStringList{u"public"_s, u"heartbeat"_s}));
}

void TestWizards::aThirdMachineHasANetwork()
{
    load(u"magma-debian12.yaml"_s);
    QVERIFY(open(u"rings"_s));
    m_dialog->goTo(2);
    find<QRadioButton>(u"quorumDeviceRadio"_s)->click();
    // What is wrong is told with the name of its question, and no longer once it is right.
    const auto *beside = find<QLabel>(u"previewFindingsLabel"_s);
    const QString asked = find<QLineEdit>(u"qdeviceHostEdit"_s)->accessibleName();
    QVERIFY2(beside->text().startsWith(asked), qPrintable(beside->text()));
    type(u"qdeviceHostEdit"_s, u"qnetd.example.org"_s);
    QVERIFY2(!beside->text().contains(asked), qPrintable(beside->text()));
    auto *network = find<QComboBox>(u"qdeviceNetworkCombo"_s);
    QVERIFY(network->isVisible());
    network->setCurrentText(u"heartbeat"_s);
    emit network->activated(network->currentIndex());
    look(u"rings-qdevice"_s);
    find<QPushButton>(u"wizardFinishButton"_s)->click();
    const std::optional<design::Qdevice> &device =
        m_window->document().design().cluster.quorum.qdevice;
    QVERIFY(device);
    QCOMPARE(*device, (design::Qdevice{u"qnetd.example.org"_s, u"ffsplit"_s, u"heartbeat"_s}));
}

void TestWizards::filesBecomeADesign()
{
    QVERIFY(open(u"import"_s));
    QVERIFY(!find<QPushButton>(u"wizardNextButton"_s)->isEnabled());
    static_cast<wizards::ImportWizard *>(m_dialog.data())
        ->addFiles({u"/nowhere/at-all"_s,
                    QStringLiteral(BASALT_SOURCE_DIR "/tests/golden/render/magma/magma1/etc/"
                                                     "cluster/cluster.conf")});
    QVERIFY(find<QLabel>(u"sourceProblemLabel"_s)->text().contains(u"/nowhere/at-all"_s));
    m_dialog->goTo(1);
    look(u"import-found"_s);
    find<QPushButton>(u"wizardFinishButton"_s)->click();
    QCOMPARE(m_window->document().design().cluster.name, u"magma"_s);
    QCOMPARE(m_window->document().design().hosts.size(), 2);
}

/// One of them is not there at first.
void TestWizards::runningHostsBecomeADesign()
{
    QVERIFY(open(u"import"_s));
    find<QRadioButton>(u"hostsRadio"_s)->click();
    look(u"import-hosts-none"_s);
    type(u"hostNamesEdit"_s, u"magma1 magma2 magma9"_s);
    look(u"import-hosts-named"_s);
    auto *read = find<QPushButton>(u"readHostsButton"_s);
    read->click();
    QTRY_VERIFY(read->isEnabled());
    look(u"import-hosts-failed"_s);
    type(u"hostNamesEdit"_s, u"magma1 magma2"_s);
    read->click();
    auto *next = find<QPushButton>(u"wizardNextButton"_s);
    QTRY_VERIFY(next->isEnabled());
    QSignalSpy judged(m_dialog->preview(), &wizards::PreviewPane::judged);
    QVERIFY(judged.wait());
    look(u"import-hosts-read"_s);
    next->click();
    look(u"import-hosts-found"_s);
    find<QPushButton>(u"wizardFinishButton"_s)->click();
    QCOMPARE(m_window->document().design().hosts.size(), 2);
}

/// The boards' password has been typed, those of the PDUs are asked for and one of them is not told;
/// and one board has no power.
void TestWizards::fencingDevicesAreTested()
{
    load(u"magma-debian12.yaml"_s);
    QVERIFY(m_cluster->setFaults({u"fence-magma2"_s}));
    QVERIFY(open(u"fencing"_s));
    m_dialog->goTo(1);
    type(u"fencePasswordEdit"_s, u"opensesame"_s);
    m_dialog->goTo(3);
    const auto *one = find<QLabel>(u"fence-magma1StateLabel"_s);
    const auto *other = find<QLabel>(u"fence-magma2StateLabel"_s);
    const QString notAsked = one->text();
    QCOMPARE(m_dialog->focusWidget(), find<QPushButton>(u"testFencingButton"_s));
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Space);
    QVERIFY(one->text() != notAsked);
    QCOMPARE(m_dialog->focusWidget(), find<QPushButton>(u"stopWaitingButton"_s));
    QTRY_VERIFY(m_dialog->findChild<QLineEdit *>(u"answerEdit"_s));
    type(u"answerEdit"_s, u"apc"_s);
    const QPointer<QDialog> first = m_dialog->findChild<deploy::QuestionDialog *>();
    find<QPushButton>(u"answerOnceButton"_s)->click();
    QTRY_VERIFY(!first && m_dialog->findChild<deploy::QuestionDialog *>());
    QTest::keyClick(m_dialog->findChild<deploy::QuestionDialog *>(), Qt::Key_Escape);
    QTRY_VERIFY(find<QPushButton>(u"testFencingButton"_s)->isEnabled());
    QCOMPARE(m_dialog->focusWidget(), find<QPushButton>(u"testFencingButton"_s));
    QVERIFY2(one->text().contains(u"magma2"_s), qPrintable(one->text()));
    QVERIFY(!find<QTextEdit>(u"fence-magma1ReasonText"_s)->isVisible());
    QVERIFY2(other->text().contains(u"magma1"_s), qPrintable(other->text()));
    QVERIFY(!find<QTextEdit>(u"fence-magma2ReasonText"_s)->toPlainText().isEmpty());
    QVERIFY(!find<QTextEdit>(u"fence-pdu-a-1ReasonText"_s)->isVisible());
    QVERIFY(!find<QTextEdit>(u"fence-pdu-b-1ReasonText"_s)->toPlainText().isEmpty());
    look(u"fencing-tested"_s);
    // Another answer is another question.
    m_dialog->goTo(1);
    type(u"fencePasswordEdit"_s, u"sesame"_s);
    m_dialog->goTo(3);
    QCOMPARE(find<QLabel>(u"fence-magma1StateLabel"_s)->text(), notAsked);
    m_dialog->reject();
}

/// First all is as drawn, then a host is off, then paths are gone and a LUN was never there.
void TestWizards::lunsAreReadFromTheHosts()
{
    load(u"magma-debian12.yaml"_s);
    m_doors->hanging = {u"magma2"_s};
    QVERIFY(open(u"storage"_s));
    m_dialog->goTo(1);
    auto *read = find<QPushButton>(u"readHostsButton"_s);
    read->click();
    QTRY_COMPARE(m_doors->tried().size(), 2);
    QTRY_COMPARE(m_doors->works(), 1);
    look(u"storage-luns-reading"_s);
    m_doors->change([](test::Doors &doors) { doors.hanging.clear(); });
    QTRY_VERIFY(read->isEnabled());
    look(u"storage-luns-read"_s);
    QVERIFY(m_cluster->setFaults({u"magma2"_s}));
    read->click();
    QTRY_VERIFY(read->isEnabled());
    look(u"storage-luns-off"_s);
    QVERIFY(m_cluster->setFaults({}));
    test::startMultipath(m_cluster, {u"magma1"_s, u"magma2"_s});
    QVERIFY(m_cluster->setFaults({u"magma2:fc0"_s}));
    auto *table = find<QTableWidget>(u"lunTable"_s);
    table->item(1, 1)->setText(u"3600c0ff000d5aa8b00dd8e5001000000"_s);
    read->click();
    QTRY_VERIFY(read->isEnabled());
    look(u"storage-luns-warnings"_s);
    QCOMPARE(table->rowCount(), 3);
    m_dialog->reject();
}

void TestWizards::withoutAPlatformTheWindowSaysWhy()
{
    QVERIFY(m_window->document().edit(u"a name"_s, [](design::Design &design) -> Result<> {
        design.cluster.name = u"bare"_s;
        return {};
    }));
    QVERIFY(!open(u"rings"_s));
    QVERIFY(test::childOf<QWidget>(*m_window, u"messageBar"_s)->isVisible());
}

void TestWizards::aBadAnswerStopsThePage()
{
    QVERIFY(open(u"new-cluster"_s));
    m_dialog->goTo(2);
    type(u"heartbeatSubnetEdit"_s, u"192.168.11.0/24"_s);
    QVERIFY(find<QLabel>(u"heartbeatSubnetProblem"_s)->isVisible());
    QVERIFY(!find<QPushButton>(u"wizardNextButton"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"wizardFinishButton"_s)->isEnabled());
    look(u"new-cluster-conflict"_s);
    // Another public network takes its addresses along.
    type(u"heartbeatSubnetEdit"_s, u"10.0.0.0/24"_s);
    type(u"publicSubnetEdit"_s, u"10.0.0.0/16"_s);
    QTest::keyClick(find<QLineEdit>(u"publicSubnetEdit"_s), Qt::Key_Tab);
    QVERIFY(find<QPushButton>(u"wizardFinishButton"_s)->isEnabled());
    QVERIFY(find<QLineEdit>(u"firstAddressEdit"_s)->text().startsWith(u"10.0."_s));
    m_dialog->reject();
}

void TestWizards::anotherDesignGetsAnotherWindow()
{
    load(u"magma.yaml"_s);
    const design::Design before = m_window->document().design();
    QSignalSpy asked(m_launcher, &wizards::WizardLauncher::newWindowRequested);
    QVERIFY(open(u"new-cluster"_s));
    find<QPushButton>(u"wizardFinishButton"_s)->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(m_window->document().design(), before);
}

void TestWizards::passwordsGoToTheKeyring()
{
    QVERIFY(open(u"new-cluster"_s));
    m_dialog->goTo(4);
    type(u"boardPasswordEdit"_s, u"opensesame"_s);
    find<QPushButton>(u"wizardFinishButton"_s)->click();
    QTRY_COMPARE(m_secrets->value(u"magma2-ipmi"_s), QByteArray("opensesame"));
    QVERIFY(!design::writeDesign(m_window->document().design()).contains("opensesame"));
}

void TestWizards::theMenuHasEveryWizard()
{
    QMenu *menu = test::childOf<QMenu>(*m_window, u"wizardsMenu"_s);
    emit menu->aboutToShow();
    QSet<QKeySequence> keys;
    for (const QAction *action : menu->actions()) {
        QVERIFY(!action->shortcut().isEmpty());
        keys.insert(action->shortcut());
        QCOMPARE(action->isEnabled(), action->objectName() == u"new-clusterAction"_s
                                          || action->objectName() == u"importAction"_s);
    }
    QCOMPARE(keys.size(), menu->actions().size());
}

QTEST_MAIN(TestWizards)
#include "tst_wizards.moc"
