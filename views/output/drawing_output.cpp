#include "output/drawing_output.h"

#include "canvas/link_item.h"
#include "canvas/node_item.h"
#include "whatif/whatif.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace basalt::output {

namespace {

constexpr double margin = 24;
constexpr double scale = 2; ///< at which items paint all that they have

/// Rings stay out: that layer fades whatever is no ring.
canvas::Layers everyLayer()
{
    canvas::Layers layers;
    layers.power = true;
    return layers;
}

}

canvas::Drawing drawingOf(const design::Design &design)
{
    const whatif::Outcome outcome = whatif::Evaluator(design).evaluate({});
    canvas::VmPlacement placement;
    for (const whatif::VmOutcome &vm : outcome.vms) {
        if (!vm.where.isEmpty())
            placement[vm.where] << vm.name;
    }
    for (QStringList &vms : placement)
        vms.sort();
    return canvas::draw(design, placement);
}

QRectF sheetOf(const canvas::Drawing &drawing)
{
    return drawing.bounds().adjusted(-margin, -margin, margin, margin);
}

void paintDrawing(QPainter &painter, const canvas::Drawing &drawing,
                  const canvas::CanvasStyle &style)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const canvas::DrawnLink &link : drawing.links) {
        canvas::LinkItem item(link, style);
        item.setLayers(everyLayer());
        item.paint(&painter, nullptr, nullptr);
    }
    for (const canvas::DrawnNode &node : drawing.nodes) {
        canvas::NodeItem item(node.shape, style);
        item.setLayers(everyLayer());
        painter.save();
        painter.translate(node.at);
        item.paint(&painter, nullptr, nullptr);
        painter.restore();
    }
}

void paintDrawingInto(QPainter &painter, const QRectF &place, const canvas::Drawing &drawing,
                      const canvas::CanvasStyle &style)
{
    const QRectF sheet = sheetOf(drawing);
    const double zoom = std::min(place.width() / sheet.width(), place.height() / sheet.height());
    painter.save();
    painter.translate(place.center());
    painter.scale(zoom, zoom);
    painter.translate(-sheet.center());
    paintDrawing(painter, drawing, style);
    painter.restore();
}

QByteArray drawingSvg(const canvas::Drawing &drawing, const canvas::CanvasStyle &style,
                      const QString &title)
{
    const QRectF sheet = sheetOf(drawing);
    const QRectF place(QPointF(), sheet.size() * scale);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(title);
    generator.setDescription({});
    generator.setSize(sheet.size().toSize());
    generator.setViewBox(place);
    QPainter painter(&generator);
    painter.fillRect(place, style.canvas);
    paintDrawingInto(painter, place, drawing, style);
    painter.end();
    return buffer.data();
}

QByteArray drawingPng(const canvas::Drawing &drawing, const canvas::CanvasStyle &style)
{
    QImage image((sheetOf(drawing).size() * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.fill(style.canvas);
    QPainter painter(&image);
    paintDrawingInto(painter, image.rect(), drawing, style);
    painter.end();
    QBuffer buffer;
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray drawingPdf(const canvas::Drawing &drawing, const canvas::CanvasStyle &style,
                      const QString &title)
{
    constexpr double pointsPerUnit = 0.75; // 96 units are an inch
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(u"Basalt"_s);
    writer.setPageSize(QPageSize(sheetOf(drawing).size() * pointsPerUnit, QPageSize::Point, {},
                                 QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter(&writer);
    paintDrawingInto(painter, QRectF(0, 0, writer.width(), writer.height()), drawing, style);
    painter.end();
    return buffer.data();
}

}
