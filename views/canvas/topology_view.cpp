#include "canvas/topology_view.h"

#include "canvas/thing_texts.h"
#include "canvas/topology_scene.h"
#include "rules/rule.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QLineEdit>
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
    area.adjust(-fitMargin, -fitMargin, fitMargin, fitMargin);
    const double zoom =
        std::min({viewport()->width() / area.width(), viewport()->height() / area.height(), 1.25});
    setTransform(QTransform::fromScale(zoom, zoom));
    centerOn(area.center());
    m_fitted = true;
    emit zoomChanged(zoom);
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
        begin(std::make_unique<FrameTool>(*this), event);
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
        m_tool->move(event->position().toPoint());
}

void TopologyView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_tool)
        return;
    const std::unique_ptr<PointerTool> tool = std::move(m_tool);
    tool->release(event->position().toPoint());
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

void TopologyView::keyPressEvent(QKeyEvent *event)
{
    if (m_nameEdit->isVisible() && event->key() == Qt::Key_Escape) {
        m_renamed.clear();
        m_nameEdit->hide();
        setFocus();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            m_spaceHeld = true;
            viewport()->setCursor(Qt::OpenHandCursor);
        }
        return;
    case Qt::Key_Escape:
        if (m_tool || !m_cableStart.isEmpty()) {
            cancelTool();
            m_cableStart.clear();
            describeSelection();
        } else {
            emit restoreRequested();
        }
        return;
    case Qt::Key_F:
        if (!(event->modifiers() & Qt::ControlModifier)) {
            emit failRequested(m_scene->selection());
            return;
        }
        break;
    case Qt::Key_F2:
        startRename();
        return;
    case Qt::Key_Delete:
        emit removeRequested(m_scene->selection());
        return;
    case Qt::Key_C:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == Qt::NoModifier) {
            keyboardConnect();
            return;
        }
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return;
    case Qt::Key_Minus:
        zoomOut();
        return;
    case Qt::Key_0:
        fitAll();
        return;
    default:
        if (walk(event))
            return;
    }
    event->ignore();
}

void TopologyView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        viewport()->unsetCursor();
    }
    QGraphicsView::keyReleaseEvent(event);
}

/// C on a port starts a cable, C or Enter on another one ends it.
void TopologyView::keyboardConnect()
{
    const QString here = m_scene->selection().value(0);
    const Drawing &drawing = m_scene->drawing();
    QString port = here;
    if (const auto node = drawing.nodes.find(here); node != drawing.nodes.end()) {
        port.clear();
        for (const Part &part : node->shape.parts) {
            if (part.kind == PartKind::FreePort)
                port = part.id;
        }
    }
    const Part *part = drawing.part(port);
    if (!part || !part->isPort())
        return;
    if (m_cableStart.isEmpty()) {
        m_cableStart = port;
        setAccessibleDescription(
            tr("Cable from %1: choose the other port and press C, or Escape.").arg(port));
        return;
    }
    const QString start = std::exchange(m_cableStart, QString());
    if (start != port)
        emit connectRequested(start, port);
}

bool TopologyView::walk(QKeyEvent *event)
{
    static const QMap<int, Heading> headings{{Qt::Key_Left, Heading::Left},
                                             {Qt::Key_Right, Heading::Right},
                                             {Qt::Key_Up, Heading::Up},
                                             {Qt::Key_Down, Heading::Down}};
    const auto heading = headings.find(event->key());
    if (heading == headings.end())
        return false;
    if (event->modifiers() & Qt::AltModifier) {
        static const QMap<int, QPointF> ways{{Qt::Key_Left, {-1, 0}},
                                             {Qt::Key_Right, {1, 0}},
                                             {Qt::Key_Up, {0, -1}},
                                             {Qt::Key_Down, {0, 1}}};
        const int steps = event->modifiers() & Qt::ShiftModifier ? 5 : 1;
        nudge(ways.value(event->key()) * gridStep * steps);
        return true;
    }
    const QString next =
        nextThing(m_scene->drawing(), m_scene->selection().value(0), *heading,
                  [this](const QString &thing) { return m_scene->isShown(thing); });
    if (!next.isEmpty()) {
        m_scene->select({next});
        reveal(next);
    }
    return true;
}

void TopologyView::nudge(QPointF by)
{
    QMap<QString, QPointF> places;
    for (const QString &thing : m_scene->selection()) {
        if (const auto node = m_scene->drawing().nodes.find(thing);
            node != m_scene->drawing().nodes.end())
            places[thing] = node->at + by;
    }
    if (!places.isEmpty())
        emit moveRequested(places);
}

void TopologyView::step(bool forward)
{
    const QStringList order = readingOrder(
        m_scene->drawing(), [this](const QString &thing) { return m_scene->isShown(thing); });
    const QString now = m_scene->selection().value(0);
    const qsizetype at = order.indexOf(m_scene->drawing().nodeOfPart.value(now, now));
    const QString next =
        order.value(at < 0 ? (forward ? 0 : order.size() - 1) : at + (forward ? 1 : -1));
    m_scene->select(next.isEmpty() ? QStringList() : QStringList{next});
    reveal(next);
}

/// Tab walks over the devices; behind the last one the focus leaves the canvas.
bool TopologyView::focusNextPrevChild(bool next)
{
    const QStringList order = readingOrder(
        m_scene->drawing(), [this](const QString &thing) { return m_scene->isShown(thing); });
    const QString now = m_scene->selection().value(0);
    const QString node = m_scene->drawing().nodeOfPart.value(now, now);
    if (!hasFocus() || order.isEmpty() || node == (next ? order.last() : order.first()))
        return QGraphicsView::focusNextPrevChild(next);
    step(next);
    return true;
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
