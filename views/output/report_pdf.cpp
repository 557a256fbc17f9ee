#include "output/report_pdf.h"

#include "output/drawing_output.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QThread>

#include <cmath>

using namespace Qt::StringLiterals;

namespace basalt::output {

namespace {

constexpr double marginMillimetres = 15;
constexpr int resolution = 600;
constexpr double footerHeight = 0.35 * resolution;

QPageLayout pageLayout(QPageLayout::Orientation orientation)
{
    const double margin = marginMillimetres;
    return {QPageSize(QPageSize::A4),
            orientation,
            {margin, margin, margin, margin},
            QPageLayout::Millimeter};
}

QFont pageFont(double points, bool bold)
{
    QFont font(u"DejaVu Sans"_s);
    font.setPointSizeF(points);
    font.setBold(bold);
    return font;
}

void paintDrawingPage(QPainter &painter, const QString &title, const canvas::Drawing &drawing,
                      const canvas::CanvasStyle &style)
{
    const QRectF page(0, 0, painter.device()->width(), painter.device()->height());
    const double headHeight = 0.45 * resolution;
    painter.setFont(pageFont(16, true));
    painter.setPen(style.text);
    painter.drawText(QRectF(0, 0, page.width(), headHeight), Qt::AlignLeft | Qt::AlignTop, title);
    paintDrawingInto(painter, page.adjusted(0, headHeight, 0, 0), drawing, style);
}

/// The last block of what stands below a heading, be it text, a table or a list; a heading right below
/// takes its own with it.
QTextBlock lastBelow(const QTextBlock &heading)
{
    QTextBlock last = heading;
    bool hasContent = false;
    for (QTextBlock block = heading.next(); block.isValid(); block = block.next()) {
        const bool isHeading = block.blockFormat().headingLevel() > 0;
        if (isHeading && hasContent)
            break;
        hasContent = hasContent || !isHeading;
        last = block;
    }
    return last;
}

void paintFooter(QPainter &painter, const QString &title, int page, int pages,
                 const canvas::CanvasStyle &style)
{
    const double width = painter.device()->width();
    const QRectF place(0, painter.device()->height() - footerHeight, width, footerHeight);
    painter.setFont(pageFont(7.5, false));
    painter.setPen(style.secondary);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignBottom, title);
    painter.drawText(place, Qt::AlignRight | Qt::AlignBottom,
                     QCoreApplication::translate("report", "%1 of %2").arg(page).arg(pages));
}

void paintPage(QPainter &painter, const QTextDocument &document, int index)
{
    const QSizeF size = document.pageSize();
    const QRectF view(0, index * size.height(), size.width(), size.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = view;
    context.palette.setColor(QPalette::Text, Qt::black);
    painter.save();
    painter.translate(0, -view.top());
    painter.setClipRect(view);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

QByteArray printed(const QByteArray &html, const QString &title, const canvas::Drawing &drawing,
                   const canvas::CanvasStyle &style, const std::stop_token &stop)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(u"Basalt"_s);
    writer.setResolution(resolution);
    const QSizeF sheet = sheetOf(drawing).size();
    writer.setPageLayout(pageLayout(sheet.width() > sheet.height() ? QPageLayout::Landscape
                                                                   : QPageLayout::Portrait));
    QPainter painter(&writer);
    paintDrawingPage(painter, title, drawing, style);
    writer.setPageLayout(pageLayout(QPageLayout::Portrait));
    writer.newPage();

    QTextDocument document;
    document.setDocumentMargin(0);
    document.documentLayout()->setPaintDevice(&writer);
    document.setDefaultFont(pageFont(9, false));
    document.setPageSize(QSizeF(writer.width(), writer.height() - footerHeight));
    document.setHtml(QString::fromUtf8(html));
    keepPartsTogether(document, stop);
    const int pages = document.pageCount();
    for (int index = 0; index < pages && !stop.stop_requested(); ++index) {
        if (index > 0)
            writer.newPage();
        paintPage(painter, document, index);
        paintFooter(painter, title, index + 2, pages + 1, style);
    }
    painter.end();
    return stop.stop_requested() ? QByteArray() : buffer.data();
}

}

void keepPartsTogether(QTextDocument &document, const std::stop_token &stop)
{
    const double page = document.pageSize().height();
    const QAbstractTextDocumentLayout &layout = *document.documentLayout();
    for (QTextBlock block = document.begin(); block.isValid() && !stop.stop_requested();
         block = block.next()) {
        if (block.blockFormat().headingLevel() < 2)
            continue;
        const double top = layout.blockBoundingRect(block).top();
        const double bottom = layout.blockBoundingRect(lastBelow(block)).bottom();
        const bool isTorn = std::floor(top / page) != std::floor(bottom / page);
        const bool isLate = top - std::floor(top / page) * page > 0.8 * page;
        if (isTorn && (bottom - top < page || isLate)) {
            QTextBlockFormat format = block.blockFormat();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            QTextCursor(block).setBlockFormat(format);
            // All anew: what Qt lays out again by itself after such a change loses blocks behind it.
            document.setPageSize(document.pageSize());
        }
    }
}

QByteArray reportPdf(const QByteArray &html, const QString &title, const canvas::Drawing &drawing,
                     const canvas::CanvasStyle &style, const std::stop_token &stop)
{
    // QTextDocument starts timers, which only threads of Qt's have.
    QByteArray pdf;
    const std::unique_ptr<QThread> thread(
        QThread::create([&] { pdf = printed(html, title, drawing, style, stop); }));
    thread->start();
    thread->wait();
    return pdf;
}

}
