#include "output/output_job.h"

#include "output/drawing_output.h"
#include "output/report_pdf.h"
#include "report/csv.h"
#include "report/report.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace basalt::output {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Output", text);
}

tl::unexpected<Error> cancelled()
{
    return failure(u"cancelled"_s,
                   say(QT_TRANSLATE_NOOP("Output", "Cancelled; nothing was written.")));
}

Result<QByteArray> report(const OutputRequest &request, const std::stop_token &stop)
{
    report::ReportInput input = report::reportInput(request.design, catalogue::builtIn());
    if (stop.stop_requested())
        return cancelled();
    const canvas::Drawing drawing = drawingOf(request.design);
    if (stop.stop_requested())
        return cancelled();
    const QString title = report::reportTitle(request.design);
    if (request.kind == OutputKind::ReportPdf)
        return reportPdf(report::html(input, report::Medium::Paper), title, drawing, request.style,
                         stop);
    input.drawing = drawingSvg(drawing, request.style, request.design.cluster.name);
    return report::html(input, report::Medium::Browser);
}

Result<QByteArray> image(const canvas::Drawing &drawing, const canvas::CanvasStyle &style)
{
    const QByteArray png = drawingPng(drawing, style);
    if (png.isEmpty())
        return failure(u"too-large"_s,
                       say(QT_TRANSLATE_NOOP(
                           "Output", "The drawing is too large for an image of dots; SVG and "
                                     "PDF hold it.")));
    return png;
}

Result<QByteArray> bytesOf(const OutputRequest &request, const std::stop_token &stop)
{
    const QString &name = request.design.cluster.name;
    switch (request.kind) {
    case OutputKind::DrawingSvg:
        return drawingSvg(drawingOf(request.design), request.style, name);
    case OutputKind::DrawingPng:
        return image(drawingOf(request.design), request.style);
    case OutputKind::DrawingPdf:
        return drawingPdf(drawingOf(request.design), request.style, name);
    case OutputKind::ReportHtml:
    case OutputKind::ReportPdf:
        return report(request, stop);
    case OutputKind::CablesCsv:
        return report::cablesCsv(request.design);
    case OutputKind::AddressesCsv:
        return report::addressesCsv(request.design);
    }
    return {};
}

}

canvas::CanvasStyle paperStyle()
{
    return canvas::styleOf(theme::Scheme::Light);
}

QString suffixOf(OutputKind kind)
{
    switch (kind) {
    case OutputKind::DrawingSvg:
        return u"svg"_s;
    case OutputKind::DrawingPng:
        return u"png"_s;
    case OutputKind::DrawingPdf:
    case OutputKind::ReportPdf:
        return u"pdf"_s;
    case OutputKind::ReportHtml:
        return u"html"_s;
    case OutputKind::CablesCsv:
    case OutputKind::AddressesCsv:
        return u"csv"_s;
    }
    return {};
}

std::optional<OutputKind> reportKindOf(const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == u"pdf")
        return OutputKind::ReportPdf;
    if (suffix == u"html" || suffix == u"htm")
        return OutputKind::ReportHtml;
    return {};
}

Result<> writeOutput(const OutputRequest &request, const std::stop_token &stop)
{
    const Result<QByteArray> bytes = bytesOf(request, stop);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (stop.stop_requested())
        return cancelled();
    QSaveFile file(request.file);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return failure(
            u"cannot-write"_s,
            say(QT_TRANSLATE_NOOP("Output", "cannot be written: %1")).arg(file.errorString()),
            request.file);
    return {};
}

}
