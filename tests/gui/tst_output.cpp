// Exports from the window: the drawing as SVG, PNG and PDF, the report, CSV.
#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"
#include "design/design_file.h"
#include "document/design_document.h"
#include "output/drawing_output.h"
#include "output/output_job.h"
#include "output/report_pdf.h"
#include "report/report.h"
#include "window/export_bar.h"
#include "window/main_window.h"

#include <QAbstractTextDocumentLayout>
#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QXmlStreamReader>

using namespace basalt;
using namespace Qt::StringLiterals;
using output::OutputKind;

namespace {

design::Design magma()
{
    const auto design =
        design::loadDesign(QStringLiteral(BASALT_SOURCE_DIR) + u"/resources/examples/magma.yaml"_s);
    if (!design)
        qFatal("%s", qPrintable(design.error().constFirst().message));
    return *design;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList textsOf(const QByteArray &svg)
{
    QXmlStreamReader xml(svg);
    QStringList texts;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"text")
            texts << xml.readElementText().trimmed();
    }
    if (xml.hasError())
        qFatal("%s", qPrintable(xml.errorString()));
    return texts;
}

}

class TestOutput : public QObject
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
    void svgNamesEverything();
    void drawingIsTheDesignsAlone();
    void pngHasTwoPixelsPerUnit();
    void writesEveryKind_data();
    void writesEveryKind();
    void printsEveryPartWhole_data();
    void printsEveryPartWhole();
    void knowsReportsByTheirEnding();
    void stopsWhenAsked();
    void keepsTheOldFileOnFailure();
    void menuAsksForAFile_data();
    void menuAsksForAFile();
    void oneExportAtATime();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    window::ExportBar &bar() { return *m_window->findChild<window::ExportBar *>(); }
    QString message() { return m_window->findChild<QLabel *>(u"messageText"_s)->text(); }

    QTemporaryDir m_folder;
    std::unique_ptr<window::MainWindow> m_window;
};

void TestOutput::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!.*does not support (propagateSizeHints|raise|grabbing)).*"_s));
    m_window = std::make_unique<window::MainWindow>();
    m_window->setRemembered(false);
    m_window->document().reset(magma());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestOutput::svgNamesEverything()
{
    const design::Design design = magma();
    const QByteArray svg =
        output::drawingSvg(output::drawingOf(design), output::paperStyle(), u"magma"_s);
    const QStringList texts = textsOf(svg);
    QStringList names{u"bond0 · 192.168.11.6"_s,   u"bond1 · 10.0.0.2"_s, u"A1"_s, u"B2"_s, u"10"_s,
                      design.hosts[0].hbas[0].wwpn};
    const auto add = [&](const auto &things) {
        for (const auto &thing : things)
            names << thing.name;
    };
    add(design.hosts);
    add(design.switches);
    add(design.storage);
    add(design.pdus);
    add(design.vms);
    add(design.hosts[0].nics);
    add(design.hosts[0].hbas);
    for (const QString &name : names)
        QVERIFY2(texts.contains(name), qPrintable(name + u" not in "_s + texts.join(u", "_s)));
}

/// Zoom, selection, layers, a what-if and the theme of the window are not the drawing's.
void TestOutput::drawingIsTheDesignsAlone()
{
    const QByteArray expected =
        output::drawingSvg(output::drawingOf(magma()), output::paperStyle(), u"magma"_s);
    theme::apply(*qApp, theme::Scheme::Dark);
    m_window->canvasView().setZoom(0.2);
    m_window->showThing(u"lan-a"_s);
    m_window->startWhatIf({u"magma1"_s});
    m_window->canvasView().topology()->setLayers({false, false, false, true, false});
    QSignalSpy finished(&bar(), &window::ExportBar::finished);
    bar().start(OutputKind::DrawingSvg, path(u"dark.svg"_s));
    QTRY_COMPARE(finished.size(), 1);
    theme::apply(*qApp, theme::Scheme::Light);
    QCOMPARE(bytesOf(path(u"dark.svg"_s)), expected);
}

void TestOutput::pngHasTwoPixelsPerUnit()
{
    const canvas::Drawing drawing = output::drawingOf(magma());
    const QImage image = QImage::fromData(output::drawingPng(drawing, output::paperStyle()), "PNG");
    QCOMPARE(image.size(), (output::sheetOf(drawing).size() * 2).toSize());
    const QColor paper = output::paperStyle().canvas;
    QCOMPARE(image.pixelColor(0, 0), paper);
    // The middle of a host's name bar is no empty paper.
    const canvas::DrawnNode &host = drawing.nodes[u"magma1"_s];
    const QPointF bar = host.at + host.shape.nameBar.center() - output::sheetOf(drawing).topLeft();
    QVERIFY(image.pixelColor((bar * 2).toPoint()) != paper);
}

void TestOutput::writesEveryKind_data()
{
    QTest::addColumn<OutputKind>("kind");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("drawing svg") << OutputKind::DrawingSvg << QByteArray("<?xml");
    QTest::newRow("drawing png") << OutputKind::DrawingPng << QByteArray("\x89PNG");
    QTest::newRow("drawing pdf") << OutputKind::DrawingPdf << QByteArray("%PDF");
    QTest::newRow("report html") << OutputKind::ReportHtml << QByteArray("<!DOCTYPE html>");
    QTest::newRow("report pdf") << OutputKind::ReportPdf << QByteArray("%PDF");
    QTest::newRow("cables") << OutputKind::CablesCsv << QByteArray("kind,device_a");
    QTest::newRow("addresses") << OutputKind::AddressesCsv << QByteArray("device,item");
}

void TestOutput::writesEveryKind()
{
    QFETCH(OutputKind, kind);
    QFETCH(QByteArray, beginning);
    QSignalSpy finished(&bar(), &window::ExportBar::finished);
    const QString file = path(u"every."_s + output::suffixOf(kind));
    bar().start(kind, file);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QVERIFY(bytesOf(file).startsWith(beginning));
    QVERIFY(bar().isVisible());
    QVERIFY(m_window->findChild<QLabel *>(u"exportText"_s)->text().contains(u"every."_s));
    QTest::mouseClick(m_window->findChild<QPushButton *>(u"exportButton"_s), Qt::LeftButton);
    QVERIFY(!bar().isVisible());
}

void TestOutput::printsEveryPartWhole_data()
{
    QTest::addColumn<QString>("example");
    QTest::newRow("two hosts") << u"magma"_s;
    QTest::newRow("three hosts") << u"three-iscsi"_s;
}

/// As text on pages: nothing is lost, and no device's list begins on one page and ends on another.
void TestOutput::printsEveryPartWhole()
{
    QFETCH(QString, example);
    const auto design = design::loadDesign(QStringLiteral(BASALT_SOURCE_DIR)
                                           + u"/resources/examples/%1.yaml"_s.arg(example));
    QVERIFY(design);
    const report::ReportInput input = report::reportInput(*design, catalogue::builtIn());
    QTextDocument document;
    document.setPageSize({680, 960});
    document.setHtml(QString::fromUtf8(report::html(input, report::Medium::Paper)));
    output::keepPartsTogether(document);
    QVERIFY(document.pageCount() > 3);
    const auto pageOf = [&](const QTextBlock &block) {
        return int(document.documentLayout()->blockBoundingRect(block).top() / 960);
    };
    QTextBlock heading;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QVERIFY2(block.text().isEmpty() || block.layout()->lineCount() > 0,
                 qPrintable(block.text()));
        if (block.blockFormat().headingLevel() > 0)
            heading = block;
        const bool isCable = block.text() == u"☐";
        if (isCable)
            QVERIFY2(pageOf(block) == pageOf(heading), qPrintable(heading.text()));
    }
}

void TestOutput::knowsReportsByTheirEnding()
{
    QCOMPARE(output::reportKindOf(u"a/b.PDF"_s), std::optional(OutputKind::ReportPdf));
    QCOMPARE(output::reportKindOf(u"a.b/c.html"_s), std::optional(OutputKind::ReportHtml));
    QCOMPARE(output::reportKindOf(u"c.htm"_s), std::optional(OutputKind::ReportHtml));
    for (const QString &file : {u"c.doc"_s, u"pdf"_s, u"c.html.gz"_s, QString()})
        QVERIFY(!output::reportKindOf(file));
}

void TestOutput::stopsWhenAsked()
{
    std::stop_source source;
    source.request_stop();
    for (const OutputKind kind : {OutputKind::ReportHtml, OutputKind::DrawingSvg}) {
        const QString file = path(u"stopped."_s + output::suffixOf(kind));
        const Result<> result =
            output::writeOutput({kind, magma(), file, output::paperStyle()}, source.get_token());
        QCOMPARE(result.error().code, u"cancelled"_s);
        QVERIFY(!QFile::exists(file));
    }
}

void TestOutput::keepsTheOldFileOnFailure()
{
    QDir(m_folder.path()).mkdir(u"taken.csv"_s); // a folder stands where the file should go
    bar().start(OutputKind::CablesCsv, path(u"taken.csv"_s));
    QTRY_VERIFY(message().contains(u"taken.csv"_s));
    QVERIFY(!bar().isVisible());
    QVERIFY(QFileInfo(path(u"taken.csv"_s)).isDir());
    QCOMPARE(QDir(m_folder.path()).entryList({u"taken.csv*"_s}).size(), 1); // nothing half-written
}

void TestOutput::menuAsksForAFile_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("file");
    QTest::newRow("svg") << u"exportSvgAction"_s << u"menu.svg"_s;
    QTest::newRow("png") << u"exportPngAction"_s << u"menu.png"_s;
    QTest::newRow("pdf") << u"exportPdfAction"_s << u"menu.pdf"_s;
    QTest::newRow("html") << u"reportHtmlAction"_s << u"menu.html"_s;
    QTest::newRow("report") << u"reportPdfAction"_s << u"menu-report.pdf"_s;
    QTest::newRow("cables") << u"cablesCsvAction"_s << u"menu-cables.csv"_s;
    QTest::newRow("addresses") << u"addressesCsvAction"_s << u"menu-addresses.csv"_s;
}

void TestOutput::menuAsksForAFile()
{
    QFETCH(QString, action);
    QFETCH(QString, file);
    QSignalSpy finished(&bar(), &window::ExportBar::finished);
    m_window->findChild<QAction *>(action)->trigger();
    auto *dialog = m_window->findChild<QFileDialog *>(u"exportDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->selectedFiles().value(0).endsWith(QFileInfo(file).suffix()));
    dialog->selectFile(path(QFileInfo(file).completeBaseName())); // the ending comes by itself
    QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QVERIFY(!bytesOf(path(file)).isEmpty());
}

void TestOutput::oneExportAtATime()
{
    QSignalSpy finished(&bar(), &window::ExportBar::finished);
    bar().start(OutputKind::DrawingSvg, path(u"one.svg"_s));
    bar().start(OutputKind::DrawingSvg, path(u"two.svg"_s)); // the first has not been taken yet
    QVERIFY(!message().isEmpty());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(QFile::exists(path(u"one.svg"_s)));
    QVERIFY(!QFile::exists(path(u"two.svg"_s)));
}

QTEST_MAIN(TestOutput)
#include "tst_output.moc"
