// The manual: complete in every language, its links lead somewhere, and F1 opens the right page.
#include "hosts/memory_secrets.h"
#include "i18n/translations.h"
#include "manual/manual.h"
#include "manual/manual_window.h"
#include "support/child_of.h"
#include "window/main_window.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QtTest>

using namespace basalt;
using namespace Qt::StringLiterals;

class TestManual : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(
            u"^(?!This plugin does not support (propagateSizeHints|raise)\\(\\)).*"_s));
    }
    void cleanup() { QVERIFY(useLanguage(u"en"_s)); }

    void everyPageIsThere_data();
    void everyPageIsThere();
    void subjectsHavePages();
    void f1OpensThePageAboutTheFocus();
    void searchAndLinks();
    void followsTheLanguage();
};

void TestManual::everyPageIsThere_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : languages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestManual::everyPageIsThere()
{
    QFETCH(QString, language);
    static const QRegularExpression link(u"\\]\\(([^)]*)\\)"_s);
    const QDir folder(QStringLiteral(BASALT_SOURCE_DIR "/resources/manual/") + language);
    QStringList files;
    for (const QString &page : manual::pages()) {
        files << page + u".md"_s;
        const QString text = manual::text(page, language);
        QVERIFY2(text.startsWith(u"# ") && text.size() > 200, qPrintable(page));
        QCOMPARE(text.size(), QString::fromUtf8([&] {
                                  QFile file(folder.filePath(files.last()));
                                  return file.open(QIODevice::ReadOnly) ? file.readAll() : "";
                              }())
                                  .size());
        for (auto it = link.globalMatch(text); it.hasNext();) {
            const QString target = it.next().captured(1);
            QVERIFY2(manual::pages().contains(target), qPrintable(page + u": "_s + target));
        }
    }
    files.sort();
    QCOMPARE(folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name), files);
}

void TestManual::subjectsHavePages()
{
    window::DeployServices services;
    services.engine = document::practiceEngine({}, 0);
    services.secrets = std::make_shared<hosts::MemorySecrets>();
    window::MainWindow window(services);
    const QStringList temporary{u"itemDialog"_s, u"unsavedDialog"_s, u"startDialog"_s,
                                u"questionDialog"_s, u"wizardPages"_s};
    for (const auto &[name, page] : manual::subjects()) {
        QVERIFY2(manual::pages().contains(page), qPrintable(page));
        if (!temporary.contains(name))
            QVERIFY2(window.findChild<QWidget *>(name), qPrintable(name));
    }
}

void TestManual::f1OpensThePageAboutTheFocus()
{
    window::MainWindow window;
    window.show();
    auto *list = test::childOf<QWidget>(window, u"findingsList"_s);
    QCOMPARE(manual::pageAbout(list), u"findings"_s);
    QCOMPARE(manual::pageAbout(test::childOf<QWidget>(window, u"canvasView"_s)), u"canvas"_s);
    QCOMPARE(manual::pageAbout(&window), u"start"_s);
    QCOMPARE(manual::pageAbout(nullptr), u"start"_s);

    manual::listenForF1();
    QLineEdit elsewhere; // a window that has no such action
    elsewhere.setObjectName(u"itemDialog"_s);
    elsewhere.show();
    QApplication::setActiveWindow(&elsewhere);
    elsewhere.setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), &elsewhere);
    QTest::keyClick(&elsewhere, Qt::Key_F1);
    manual::ManualWindow *shown = manual::openManual(u"inspector"_s);
    QVERIFY(shown->isVisible());
    QCOMPARE(shown->page(), u"inspector"_s);
    QVERIFY(QTest::qWaitForWindowActive(shown));
    QTest::keyClick(shown, Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::topLevelWidgets().contains(shown));
}

void TestManual::searchAndLinks()
{
    manual::ManualWindow window;
    auto *contents = test::childOf<QListWidget>(window, u"manualContentsList"_s);
    auto *text = test::childOf<QTextBrowser>(window, u"manualText"_s);
    window.showPage(u"start"_s);
    QVERIFY(text->toPlainText().contains(u"Read the findings"));
    emit text->anchorClicked(QUrl(u"whatif"_s));
    QCOMPARE(window.page(), u"whatif"_s);

    test::childOf<QLineEdit>(window, u"manualSearchEdit"_s)->setText(u"volume with data"_s);
    QCOMPARE(window.page(), u"deploy"_s);
    int shown = 0;
    for (int row = 0; row < contents->count(); ++row)
        shown += !contents->item(row)->isHidden();
    QCOMPARE(shown, 1);
    QVERIFY(text->toPlainText().contains(u"volume group"));
}

void TestManual::followsTheLanguage()
{
    manual::ManualWindow window;
    window.showPage(u"findings"_s);
    QVERIFY(useLanguage(u"de"_s));
    QTRY_VERIFY(
        test::childOf<QTextBrowser>(window, u"manualText"_s)->toPlainText().startsWith(u"Befunde"));
    QCOMPARE(window.page(), u"findings"_s);
    QCOMPARE(window.windowTitle(), u"Basalts Handbuch"_s);
}

QTEST_MAIN(TestManual)
#include "tst_manual.moc"
