// Another program writes the document's file: real files, in a real window.
#include "document/design_document.h"

#include "design/design_file.h"
#include "support/child_of.h"
#include "support/drawn_designs.h"
#include "window/document_controller.h"
#include "window/main_window.h"
#include "window/windows.h"

#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace basalt;
using namespace Qt::StringLiterals;

class TestFileWatch : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void init();
    void cleanup() { m_window.reset(); }
    void isTakenIfNothingWasChanged_data();
    void isTakenIfNothingWasChanged();
    void everyReplacementIsNoticed();
    void differentChangesAreMerged();
    void theSameChangeIsSilent();
    void theSameFieldIsAskedAbout();
    void mineIsKept();
    void theirsIsTaken();
    void savingNeverOverwritesSilently();
    void savingMergesFirst();
    void aBrokenFileChangesNothing();
    void aBrokenFileIsReplacedOnlyIfWanted();
    void aRemovedFileChangesNothing();
    void ownSavesAreNoNews();
    void severalWindowsFollowTheirFiles();

private:
    using Change = std::function<void(design::Design &)>;

    static Change rename(const QString &name)
    {
        return [name](design::Design &design) { design.cluster.name = name; };
    }
    static Change note(const QString &text)
    {
        return [text](design::Design &design) { design.hosts[1].notes = text; };
    }
    design::Design with(const Change &change) const
    {
        design::Design design = test::twoHosts();
        change(design);
        return design;
    }
    /// As an editor that writes into the file, and as one that puts another in its place.
    void overwrite(const QByteArray &text);
    void replace(const design::Design &design) { QVERIFY(design::saveDesign(design, m_path)); }
    void edit(const Change &change)
    {
        QVERIFY(document().edit(u"here"_s, [&](design::Design &design) -> Result<> {
            change(design);
            return {};
        }));
    }
    void save() { m_window->documents().save(); }
    QString news()
    {
        auto *label = test::childOf<QLabel>(*m_window, u"fileNewsLabel"_s);
        return label->isVisible() ? label->text() : QString();
    }
    void press(const QString &name)
    {
        auto *button = test::childOf<QPushButton>(*m_window, name);
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    bool isOffered(const QString &name)
    {
        return test::childOf<QPushButton>(*m_window, name)->isVisible();
    }
    document::DesignDocument &document() { return m_window->document(); }
    const design::Design &design() { return document().design(); }
    design::Design inFile() { return *design::loadDesign(m_path); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<window::MainWindow> m_window;
};

void TestFileWatch::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!.*does not support (propagateSizeHints|raise|grabbing)).*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"magma.yaml"_s);
    replace(test::twoHosts());
    m_window = std::make_unique<window::MainWindow>();
    m_window->show();
    QVERIFY(m_window->open(m_path));
}

void TestFileWatch::overwrite(const QByteArray &text)
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(text), text.size());
}

void TestFileWatch::isTakenIfNothingWasChanged_data()
{
    QTest::addColumn<bool>("replaces");
    QTest::newRow("written into") << false;
    QTest::newRow("replaced") << true;
}

void TestFileWatch::isTakenIfNothingWasChanged()
{
    QFETCH(bool, replaces);
    const design::Design theirs = with(rename(u"lava"_s));
    if (replaces)
        replace(theirs);
    else
        overwrite(design::writeDesign(theirs));
    QTRY_VERIFY(design() == theirs);
    QVERIFY(!document().isModified());
    QVERIFY(news().contains(u"magma.yaml"_s));
    QCOMPARE(document().undoStack()->count(), 1);
    document().undoStack()->undo();
    QVERIFY(design() == test::twoHosts());
    QVERIFY(document().isModified()); // the file holds something else
    QCOMPARE(news(), QString());      // what was told is old now
}

/// The watch must not stay with a file that is not there any more.
void TestFileWatch::everyReplacementIsNoticed()
{
    for (const QString &name : {u"lava"_s, u"basalt"_s, u"tuff"_s}) {
        replace(with(rename(name)));
        QTRY_COMPARE(design().cluster.name, name);
        overwrite(design::writeDesign(with(rename(name + u"-2"_s))));
        QTRY_COMPARE(design().cluster.name, name + u"-2"_s);
    }
}

void TestFileWatch::differentChangesAreMerged()
{
    edit(note(u"mine"_s));
    replace(with(rename(u"lava"_s)));
    QTRY_COMPARE(design().cluster.name, u"lava"_s);
    QCOMPARE(design().hosts[1].notes, u"mine"_s);
    QVERIFY(document().isModified());
    QVERIFY(!news().isEmpty());
    QVERIFY(!isOffered(u"keepMineButton"_s));
    document().undoStack()->undo(); // one step
    QVERIFY(design() == with(note(u"mine"_s)));
    QVERIFY(document().isModified());
    document().undoStack()->redo();
    save();
    QVERIFY(inFile() == design());
    QVERIFY(!document().isModified());
}

void TestFileWatch::theSameChangeIsSilent()
{
    edit(rename(u"lava"_s));
    replace(with(rename(u"lava"_s)));
    QTRY_VERIFY(!document().isModified());
    QCOMPARE(news(), QString());
    QCOMPARE(document().undoStack()->count(), 1);
}

void TestFileWatch::theSameFieldIsAskedAbout()
{
    edit(rename(u"mine"_s));
    replace(with(rename(u"theirs"_s)));
    QTRY_VERIFY(isOffered(u"keepMineButton"_s));
    QVERIFY2(news().contains(u"Cluster"_s), qPrintable(news()));
    QVERIFY(design() == with(rename(u"mine"_s)));
    edit(note(u"later"_s));
    QVERIFY(isOffered(u"keepMineButton"_s)); // a question stays until it is answered
    press(u"showDifferenceButton"_s);
    auto *dialog = test::childOf<QDialog>(*m_window, u"differenceDialog"_s);
    QVERIFY(dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<QDialog *>(u"differenceDialog"_s));
}

void TestFileWatch::mineIsKept()
{
    edit(rename(u"mine"_s));
    replace(with(rename(u"theirs"_s)));
    QTRY_VERIFY(isOffered(u"keepMineButton"_s));
    press(u"keepMineButton"_s);
    QCOMPARE(news(), QString());
    QVERIFY(document().isModified());
    QCOMPARE(inFile().cluster.name, u"theirs"_s); // only saving writes
    save();
    QCOMPARE(inFile().cluster.name, u"mine"_s);
}

void TestFileWatch::theirsIsTaken()
{
    edit(rename(u"mine"_s));
    replace(with(rename(u"theirs"_s)));
    QTRY_VERIFY(isOffered(u"takeTheirsButton"_s));
    press(u"takeTheirsButton"_s);
    QCOMPARE(design().cluster.name, u"theirs"_s);
    QCOMPARE(news(), QString());
    QVERIFY(!document().isModified());
    document().undoStack()->undo();
    QCOMPARE(design().cluster.name, u"mine"_s);
    QVERIFY(document().isModified());
}

/// Before the watch has had time to notice.
void TestFileWatch::savingNeverOverwritesSilently()
{
    edit(rename(u"mine"_s));
    replace(with(rename(u"theirs"_s)));
    bool followed = false;
    m_window->documents().save([&] { followed = true; });
    QCOMPARE(inFile().cluster.name, u"theirs"_s);
    QVERIFY(isOffered(u"keepMineButton"_s));
    save(); // asking once is not enough
    QCOMPARE(inFile().cluster.name, u"theirs"_s);
    QVERIFY(!followed);
}

void TestFileWatch::savingMergesFirst()
{
    edit(note(u"mine"_s));
    replace(with(rename(u"theirs"_s)));
    save();
    QCOMPARE(inFile().cluster.name, u"theirs"_s);
    QCOMPARE(inFile().hosts[1].notes, u"mine"_s);
}

void TestFileWatch::aBrokenFileChangesNothing()
{
    overwrite("basalt: 1\nclusters: {}\n");
    QTRY_VERIFY2(news().contains(u"clusters"_s), qPrintable(news()));
    QVERIFY(design() == test::twoHosts());
    QVERIFY(document().isModified()); // closing asks
    replace(test::twoHosts());        // mended
    QTRY_COMPARE(news(), QString());
    QVERIFY(!document().isModified());
}

void TestFileWatch::aBrokenFileIsReplacedOnlyIfWanted()
{
    const QByteArray broken = "basalt: 1\nclusters: {}\n";
    overwrite(broken);
    save();
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), broken);
    QVERIFY(!isOffered(u"takeTheirsButton"_s));
    press(u"keepMineButton"_s);
    save();
    QVERIFY(inFile() == test::twoHosts());
    QVERIFY(!document().isModified());
}

void TestFileWatch::aRemovedFileChangesNothing()
{
    QVERIFY(QFile::remove(m_path));
    QTRY_VERIFY(!news().isEmpty());
    QVERIFY(design() == test::twoHosts());
    QVERIFY(document().isModified());
    press(u"dismissFileNewsButton"_s);
    QCOMPARE(news(), QString());
    replace(test::twoHosts()); // back again, as it was
    QTRY_VERIFY(!document().isModified());
    QVERIFY(QFile::remove(m_path));
    QTRY_VERIFY(!news().isEmpty());
    save();
    QVERIFY(inFile() == test::twoHosts());
    QVERIFY(!document().isModified());
}

void TestFileWatch::ownSavesAreNoNews()
{
    for (const QString &name : {u"lava"_s, u"basalt"_s}) {
        edit(rename(name));
        save();
    }
    QVERIFY(m_window->documents().watch().look());
    QCOMPARE(news(), QString());
    QCOMPARE(document().undoStack()->count(), 2);
    replace(with(rename(u"theirs"_s))); // and it still watches
    QTRY_COMPARE(design().cluster.name, u"theirs"_s);
}

void TestFileWatch::severalWindowsFollowTheirFiles()
{
    const QString other = m_folder->filePath(u"other.yaml"_s);
    QVERIFY(design::saveDesign(with(rename(u"other"_s)), other));
    window::openDesign(*m_window, other);
    window::MainWindow *second = window::openWindows().first() == m_window.get()
                                     ? window::openWindows().last()
                                     : window::openWindows().first();
    QCOMPARE(second->document().path(), other);
    replace(with(rename(u"lava"_s)));
    QTRY_COMPARE(design().cluster.name, u"lava"_s);
    QCOMPARE(second->document().design().cluster.name, u"other"_s);
    QVERIFY(design::saveDesign(with(rename(u"further"_s)), other));
    QTRY_COMPARE(second->document().design().cluster.name, u"further"_s);
    QCOMPARE(design().cluster.name, u"lava"_s);
    delete second;
}

QTEST_MAIN(TestFileWatch)
#include "tst_file_watch.moc"
