#include "canvas/topology_view.h"

#include "canvas/thing_texts.h"
#include "canvas/topology_scene.h"
#include "rules/rule.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

namespace basalt::canvas {

using namespace Qt::StringLiterals;

namespace {

constexpr double smallestZoom = 0.08;
constexpr double largestZoom = 4.0;
constexpr double fitMargin = 28;
constexpr int dotGap = 24;

}

TopologyView::TopologyView(TopologyScene *scene, QWidget *parent)
    : QGraphicsView(scene, parent)
    , m_scene(scene)
    , m_nameEdit(new QLineEdit(this))
{
    setObjectName(u"canvasView"_s);
    setAccessibleName(tr("Drawing of the cluster"));
    setFrameShape(QFrame::NoFrame);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setOptimizationFlags(DontSavePainterState | DontAdjustForAntialiasing);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    m_nameEdit->setObjectName(u"renameEdit"_s);
    m_nameEdit->setAccessibleName(tr("New name"));
    m_nameEdit->hide();
    connect(m_nameEdit, &QLineEdit::editingFinished, this, &TopologyView::commitRename);
    connect(scene, &TopologyScene::selectionMoved, this, &TopologyView::describeSelection);
    placeDots();
}

TopologyView::~TopologyView()
{
    m_tool.reset(); // its items leave the scene before that goes
}

QString TopologyView::refusalOf(const QString &port, const QString &other) const
{
    return m_cableCheck ? m_cableCheck(port, other) : QString();
}

QStringList TopologyView::targetsOf(const QString &port) const
{
    return m_targetFinder ? m_targetFinder(port) : QStringList();
}

void TopologyView::setZoom(double zoom)
{
    zoom = std::clamp(zoom, smallestZoom, largestZoom);
    const QPointF centre = mapToScene(viewport()->rect().center());
    setTransform(QTransform::fromScale(zoom, zoom));
    centerOn(centre);
    m_fitted = false;
    emit zoomChanged(zoom);
}

void TopologyView::fitAll()
{
    QRectF area;
    for (auto it = m_scene->drawing().nodes.begin(); it != m_scene->drawing().nodes.end(); ++it)
        area |= m_scene->placeOf(it.key());
    if (area.isEmpty() || viewport()->width() < 50)
        return;
    fit(area, 1.25);
    m_fitted = true;
}

void TopologyView::fitSelection()
{
    QRectF area;
    for (const QString &thing : m_scene->selection())
        area |= m_scene->placeOf(thing);
    if (area.isEmpty())
        return;
    fit(area, 2.5);
    m_fitted = false;
}

void TopologyView::fit(const QRectF &area, double largest)
{
    const QRectF all = area.adjusted(-fitMargin, -fitMargin, fitMargin, fitMargin);
    const double zoom =
        std::min({viewport()->width() / all.width(), viewport()->height() / all.height(), largest});
    setTransform(QTransform::fromScale(zoom, zoom));
    centerOn(all.center());
    emit zoomChanged(zoom);
}

void TopologyView::selectAll()
{
    m_scene->select(readingOrder(m_scene->drawing(),
                                 [this](const QString &thing) { return m_scene->isShown(thing); }));
}

void TopologyView::setSight(const Sight &sight)
{
    if (sight.isFitted) {
        fitAll();
        return;
    }
    setZoom(sight.zoom);
    centerOn(sight.middle);
}

QPointF TopologyView::middle() const
{
    return mapToScene(viewport()->rect().center());
}

void TopologyView::reveal(const QString &thing)
{
    const QRectF place = m_scene->placeOf(thing);
    if (place.isNull())
        return;
    const QRectF visible = mapToScene(viewport()->rect()).boundingRect();
    if (!visible.contains(place))
        centerOn(place.center());
}

void TopologyView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        const QPoint at = event->position().toPoint();
        const QPointF before = mapToScene(at);
        setZoom(zoom() * std::pow(1.0015, event->angleDelta().y()));
        const QPointF slip = mapToScene(at) - before;
        centerOn(mapToScene(viewport()->rect().center()) - slip);
        event->accept();
        return;
    }
    QPoint by = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    if (event->modifiers() & Qt::ShiftModifier)
        by = {by.y(), by.x()};
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
    m_fitted = false;
    event->accept();
}

void TopologyView::begin(std::unique_ptr<PointerTool> tool, QMouseEvent *event)
{
    cancelTool();
    m_tool = std::move(tool);
    m_tool->press(event->position().toPoint());
    event->accept();
}

void TopologyView::cancelTool()
{
    if (!m_tool)
        return;
    m_tool->cancel();
    m_tool.reset();
}

void TopologyView::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld)) {
        m_fitted = false;
        begin(std::make_unique<PanTool>(*this), event);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    const QPointF place = mapToScene(event->position().toPoint());
    const QString thing = m_scene->thingAt(place);
    const bool add = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
    if (thing.isEmpty()) {
        begin(std::make_unique<FrameTool>(*this, add), event);
        return;
    }
    QStringList chosen = m_scene->selection();
    if (add && chosen.contains(thing))
        chosen.removeAll(thing);
    else if (add)
        chosen << thing;
    else if (!chosen.contains(thing))
        chosen = {thing};
    m_scene->select(chosen);
    const Part *part = m_scene->drawing().part(m_scene->portAt(place));
    const bool onPort =
        part && (part->id == thing || part->kind == PartKind::FreePort)
        && part->rect.adjusted(-4, -4, 4, 4)
               .translated(
                   m_scene->drawing().nodes[m_scene->drawing().nodeOfPart.value(part->id)].at)
               .contains(place);
    if (onPort)
        begin(std::make_unique<ConnectTool>(*this, part->id), event);
    else if (!m_scene->nodeAt(place).isEmpty())
        begin(std::make_unique<MoveTool>(*this), event);
}

void TopologyView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_tool)
        m_tool->move(event->position().toPoint(), event->modifiers());
}

void TopologyView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_tool)
        return;
    const std::unique_ptr<PointerTool> tool = std::move(m_tool);
    tool->release(event->position().toPoint(), event->modifiers());
}

/// The menu speaks of what is selected: the thing under the pointer joins or becomes that.
void TopologyView::contextMenuEvent(QContextMenuEvent *event)
{
    cancelTool();
    event->accept();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QString thing = m_scene->selection().value(0);
        const QRectF box = m_scene->placeOf(thing);
        const QPointF place = box.isNull() ? middle() : box.center();
        emit menuRequested(thing, place, viewport()->mapToGlobal(mapFromScene(place)));
        return;
    }
    const QPointF place = mapToScene(event->pos());
    const QString thing = m_scene->thingAt(place);
    if (thing.isEmpty() || !m_scene->selection().contains(thing))
        m_scene->select(thing.isEmpty() ? QStringList() : QStringList{thing});
    emit menuRequested(thing, place, event->globalPos());
}

void TopologyView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(QLatin1StringView(templateMime)))
        event->acceptProposedAction();
    else
        event->ignore(); // files are for the window
}

void TopologyView::dragMoveEvent(QDragMoveEvent *event)
{
    if (!event->mimeData()->hasFormat(QLatin1StringView(templateMime))) {
        event->ignore();
        return;
    }
    const QString onto = m_scene->thingAt(mapToScene(event->position().toPoint()));
    m_scene->setTargets(onto.isEmpty() ? QStringList() : QStringList{onto});
    event->acceptProposedAction();
}

void TopologyView::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_scene->setTargets({});
    event->accept();
}

void TopologyView::dropEvent(QDropEvent *event)
{
    m_scene->setTargets({});
    const QByteArray id = event->mimeData()->data(QLatin1StringView(templateMime));
    if (id.isEmpty()) {
        event->ignore();
        return;
    }
    const QPointF place = mapToScene(event->position().toPoint());
    event->acceptProposedAction();
    setFocus(Qt::MouseFocusReason);
    emit insertRequested(QString::fromUtf8(id), place, m_scene->thingAt(place));
}

void TopologyView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_scene->thingAt(mapToScene(event->position().toPoint())).isEmpty())
        fitAll();
    else
        startRename();
}

void TopologyView::startRename()
{
    const QStringList chosen = m_scene->selection();
    if (chosen.size() != 1)
        return;
    const Drawing &drawing = m_scene->drawing();
    const Part *part = drawing.part(chosen.first());
    const bool vm = part && part->kind == PartKind::Vm;
    const auto node = drawing.nodes.find(chosen.first());
    if (!vm && (node == drawing.nodes.end() || node->shape.kind == NodeKind::Feed))
        return;
    reveal(chosen.first());
    QRectF place = m_scene->placeOf(chosen.first());
    if (!vm)
        place = QRectF(node->at + node->shape.nameBar.topLeft(), node->shape.nameBar.size());
    const QRect area = mapFromScene(place).boundingRect();
    m_renamed = chosen.first();
    m_nameEdit->setText(m_renamed);
    m_nameEdit->setGeometry(area.left() + 2, area.top(),
                            std::max(140, std::min(220, area.width() - 4)), 30);
    m_nameEdit->show();
    m_nameEdit->selectAll();
    m_nameEdit->setFocus();
}

void TopologyView::commitRename()
{
    if (m_renamed.isEmpty())
        return;
    const QString thing = std::exchange(m_renamed, QString());
    const QString name = m_nameEdit->text().trimmed();
    const bool byKey = m_nameEdit->hasFocus();
    m_nameEdit->hide();
    if (byKey)
        setFocus();
    if (name != thing && !name.isEmpty())
        emit renameRequested(thing, name);
}

void TopologyView::describeSelection()
{
    const QStringList chosen = m_scene->selection();
    const QString text =
        chosen.isEmpty() ? tr("Nothing selected") : factsAbout(chosen.first()).join(u". "_s);
    setAccessibleDescription(text);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void TopologyView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_fitted)
        fitAll();
}

void TopologyView::placeDots()
{
    m_dots = QPixmap(dotGap, dotGap);
    m_dots.fill(m_scene->style().canvas);
    QPainter painter(&m_dots);
    painter.setPen(m_scene->style().dots);
    painter.drawPoint(0, 0);
    painter.end();
    setBackgroundBrush(m_scene->style().canvas);
}

void TopologyView::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->save();
    painter->resetTransform();
    const QRect area =
        mapFromScene(rect).boundingRect().adjusted(-2, -2, 2, 2) & viewport()->rect();
    const QPoint origin = mapFromScene(QPointF(0, 0));
    // The dots keep their distance on the screen and move with the drawing.
    const auto offset = [](int from, int zero) {
        return ((from - zero) % dotGap + dotGap) % dotGap;
    };
    painter->drawTiledPixmap(
        area, m_dots, QPoint(offset(area.left(), origin.x()), offset(area.top(), origin.y())));
    painter->restore();
}

bool TopologyView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_tool) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString thing = m_scene->thingAt(mapToScene(help->pos()));
        if (thing.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), toolTip(thing), viewport());
        return true;
    }
    return QGraphicsView::viewportEvent(event);
}

/// What it is, and what the rules found about it, the worst first.
QStringList TopologyView::factsAbout(const QString &thing) const
{
    constexpr int most = 6;
    QStringList facts{describe(m_scene->drawing(), thing)};
    const QList<Finding> findings = m_scene->findingsAbout(thing);
    for (const Finding &finding : findings.mid(0, most))
        facts << u"%1 · %2"_s.arg(finding.rule, rules::messageOf(finding));
    if (findings.size() > most)
        facts << tr("and %n more findings", nullptr, int(findings.size()) - most);
    return facts;
}

QString TopologyView::toolTip(const QString &thing) const
{
    const QStringList facts = factsAbout(thing);
    if (facts.size() == 1)
        return facts.first();
    QString html = u"<b>%1</b>"_s.arg(facts.first().toHtmlEscaped());
    for (const QString &fact : facts.mid(1))
        html += u"<br/>"_s + fact.toHtmlEscaped();
    return html;
}

void TopologyView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_scene->refreshStyle();
        placeDots();
        viewport()->update();
    }
}

}
