#include "window/canvas_controller.h"

#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"
#include "design/cable_rest.h"
#include "design/edits.h"
#include "design/power.h"
#include "design/stacking.h"
#include "design/targets.h"
#include "design/things.h"
#include "document/design_document.h"
#include "document/what_if_session.h"

#include <QSet>

namespace basalt::window {

using namespace Qt::StringLiterals;

namespace {

/// VMs that run nowhere stay on the host they were on.
canvas::VmPlacement placementOf(const whatif::Outcome &outcome, const whatif::Outcome &baseline)
{
    QMap<QString, QString> before;
    for (const whatif::VmOutcome &vm : baseline.vms)
        before[vm.name] = vm.where;
    canvas::VmPlacement placement;
    for (const whatif::VmOutcome &vm : outcome.vms) {
        const QString host = vm.where.isEmpty() ? before.value(vm.name) : vm.where;
        if (!host.isEmpty())
            placement[host] << vm.name;
    }
    for (QStringList &vms : placement)
        vms.sort();
    return placement;
}

design::PortId portId(const QString &name)
{
    return {name.section(u':', 0, 0), name.section(u':', 1)};
}

}

CanvasController::CanvasController(document::DesignDocument &document,
                                   document::WhatIfSession &session, canvas::TopologyView &view,
                                   QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_session(session)
    , m_view(view)
{
    using canvas::TopologyView;
    connect(&view, &TopologyView::connectRequested, this, &CanvasController::connectPorts);
    connect(&view, &TopologyView::moveRequested, this, &CanvasController::moveThings);
    connect(&view, &TopologyView::renameRequested, this, &CanvasController::renameThing);
    connect(&view, &TopologyView::removeRequested, this, &CanvasController::removeThings);
    connect(&view, &TopologyView::failRequested, this, &CanvasController::toggleFailed);
    connect(&view, &TopologyView::restoreRequested, &session, &document::WhatIfSession::restoreAll);
    view.setCableCheck(
        [this](const QString &port, const QString &other) { return joinRefusal(port, other); });
    view.setTargetFinder([this](const QString &port) {
        return design::targetsOf(m_document.design(), portId(port));
    });
    connect(&document, &document::DesignDocument::replaced, this, [this] {
        redraw(true);
        m_view.fitAll();
    });
    connect(&document, &document::DesignDocument::changed, this, &CanvasController::follow);
    connect(&session, &document::WhatIfSession::changed, this, &CanvasController::showStates);
    redraw(true);
}

void CanvasController::redraw(bool everything)
{
    m_placement = placementOf(m_session.outcome(), m_session.baseline());
    canvas::TopologyScene *scene = m_view.topology();
    const canvas::Drawing former = scene->drawing();
    scene->setDrawing(
        canvas::draw(m_document.design(), m_placement, everything ? nullptr : &former));
    showStates();
}

void CanvasController::follow(const document::ChangeSet &changes)
{
    Q_UNUSED(changes)
    redraw(false);
}

void CanvasController::showStates()
{
    canvas::TopologyScene *scene = m_view.topology();
    const document::ThingStates states =
        document::thingStates(m_document.design(), m_session.outcome());
    const canvas::VmPlacement placement = placementOf(m_session.outcome(), m_session.baseline());
    QSet<QString> changed;
    for (const whatif::VmOutcome &vm : m_session.outcome().vms) {
        if (vm.state != whatif::VmState::Running)
            changed << vm.name;
    }
    canvas::Drawing drawing = scene->drawing();
    bool moved = false;
    for (auto it = drawing.nodes.begin(); it != drawing.nodes.end(); ++it) {
        if (it->shape.kind != canvas::NodeKind::Host)
            continue;
        const canvas::NodeShape before = it->shape;
        canvas::placeChips(it->shape, placement.value(it.key()), changed);
        moved = moved || before != it->shape;
    }
    if (moved) {
        canvas::indexParts(drawing);
        scene->setDrawing(drawing);
    }
    scene->setStates(states, m_session.isActive());
}

void CanvasController::report(const Result<> &result)
{
    if (!result)
        emit refused(result.error());
}

namespace {

Result<> join(design::Design &design, const QString &port, const QString &other)
{
    if (design::isOutlet(design, port))
        return design::plugIn(design, port, other);
    if (design::isOutlet(design, other))
        return design::plugIn(design, other, port);
    if (!design::meansBond(design, port, other))
        return design::connect(design, portId(port), portId(other));
    const Result<QString> bond = design::bond(design, port, other);
    return bond ? Result<>() : tl::unexpected(bond.error());
}

}

QString CanvasController::joinRefusal(const QString &port, const QString &other) const
{
    design::Design trial = m_document.design();
    const Result<> result = join(trial, port, other);
    return result ? QString() : result.error().message;
}

void CanvasController::connectPorts(const QString &port, const QString &other)
{
    const bool bonds = design::meansBond(m_document.design(), port, other);
    const QString text = bonds ? tr("Bond %1 with %2") : tr("Connect %1 to %2");
    report(m_document.edit(text.arg(port, other),
                           [&](design::Design &design) { return join(design, port, other); }));
}

void CanvasController::moveThings(const QMap<QString, QPointF> &places)
{
    const QString names = QStringList(places.keys()).join(u", "_s);
    report(m_document.edit(
        tr("Move %1").arg(names),
        [&](design::Design &design) -> Result<> {
            canvas::pin(design, m_view.topology()->drawing());
            for (auto it = places.begin(); it != places.end(); ++it) {
                if (Result<> result = design::move(design, it.key(), it.value()); !result)
                    return result;
            }
            return {};
        },
        u"move:"_s + names));
}

void CanvasController::renameThing(const QString &thing, const QString &name)
{
    const Result<> result =
        m_document.edit(tr("Rename %1 to %2").arg(thing, name), [&](design::Design &design) {
            return design::rename(design, thing, name);
        });
    if (result)
        m_view.topology()->select({name});
    report(result);
}

void CanvasController::removeThings(const QStringList &things)
{
    if (things.isEmpty())
        return;
    report(m_document.edit(tr("Delete %1").arg(things.join(u", "_s)),
                           [&](design::Design &design) -> Result<> {
                               for (const QString &thing : things) {
                                   if (Result<> result = design::remove(design, thing); !result)
                                       return result;
                               }
                               return {};
                           }));
}

void CanvasController::cableRest()
{
    design::Cabled done;
    report(m_document.edit(tr("Cable the rest"), [&](design::Design &design) -> Result<> {
        done = design::cableRest(design);
        return {};
    }));
    if (!done.left.isEmpty())
        emit refused({u"no-place"_s,
                      tr("There is no free port or outlet for %1: add a switch or a PDU.")
                          .arg(done.left.join(u", "_s)),
                      {}});
    else if (done.cables + done.powerInputs == 0)
        emit refused({u"nothing-open"_s, tr("Everything is cabled already."), {}});
}

canvas::Boxes CanvasController::chosenBoxes() const
{
    const canvas::TopologyScene *scene = m_view.topology();
    canvas::Boxes boxes;
    for (const QString &thing : scene->selection()) {
        const auto node = scene->drawing().nodes.constFind(thing);
        if (node != scene->drawing().nodes.cend())
            boxes.insert(thing, node->rect());
    }
    return boxes;
}

void CanvasController::place(const QString &text, const canvas::Places &places)
{
    report(m_document.edit(text, [&](design::Design &design) -> Result<> {
        canvas::pin(design, m_view.topology()->drawing());
        for (auto it = places.begin(); it != places.end(); ++it)
            design.layout.insert(it.key(), it.value());
        return {};
    }));
}

void CanvasController::align(canvas::Alignment alignment)
{
    const canvas::Boxes boxes = chosenBoxes();
    if (boxes.size() > 1)
        place(tr("Align %1").arg(QStringList(boxes.keys()).join(u", "_s)),
              canvas::aligned(boxes, alignment));
}

void CanvasController::distribute(canvas::Direction direction)
{
    const canvas::Boxes boxes = chosenBoxes();
    if (boxes.size() > 2)
        place(tr("Distribute %1").arg(QStringList(boxes.keys()).join(u", "_s)),
              canvas::distributed(boxes, direction));
}

/// As they stand to each other when everything is arranged, about the middle they have now.
void CanvasController::arrangeSelection()
{
    const canvas::Boxes boxes = chosenBoxes();
    if (boxes.size() < 2)
        return;
    design::Design free = m_document.design();
    free.layout.clear();
    const canvas::Drawing arranged = canvas::draw(free, m_placement);
    QRectF before;
    QRectF after;
    QList<QRectF> others;
    const canvas::Drawing &drawing = m_view.topology()->drawing();
    for (auto it = drawing.nodes.begin(); it != drawing.nodes.end(); ++it) {
        if (!boxes.contains(it.key())) {
            others << it->rect();
            continue;
        }
        before |= it->rect();
        after |= arranged.place(it.key());
    }
    const QPointF shift = canvas::snapped(before.center() - after.center());
    QList<QRectF> group;
    for (auto it = boxes.begin(); it != boxes.end(); ++it)
        group << arranged.place(it.key()).translated(shift);
    const QPointF aside = canvas::shiftToRoom(group, others);
    canvas::Places places;
    for (auto it = boxes.begin(); it != boxes.end(); ++it)
        places[it.key()] = arranged.place(it.key()).topLeft() + shift + aside;
    place(tr("Arrange %1").arg(QStringList(boxes.keys()).join(u", "_s)), places);
}

void CanvasController::arrangeAll()
{
    report(m_document.edit(tr("Arrange all"), [this](design::Design &design) -> Result<> {
        const QStringList nodes = m_view.topology()->drawing().nodes.keys();
        for (const QString &node : nodes)
            design.layout.remove(node);
        return {};
    }));
    m_view.fitAll();
}

void CanvasController::stack(
    const QString &text,
    const std::function<Result<>(design::Design &design, const QString &on)> &change)
{
    const QStringList chosen = m_view.topology()->selection();
    report(m_document.edit(text.arg(chosen.join(u", "_s)), [&](design::Design &design) -> Result<> {
        for (const QString &on : chosen) {
            if (Result<> result = change(design, on); !result)
                return result;
        }
        return {};
    }));
}

void CanvasController::addVlan(int id)
{
    stack(tr("Add VLAN %1 to %2").arg(id),
          [id](design::Design &design, const QString &on) -> Result<> {
              const Result<QString> name = design::addVlan(design, on, id);
              return name ? Result<>() : tl::unexpected(name.error());
          });
}

void CanvasController::addBridge(std::optional<int> vlan)
{
    stack(tr("Add a bridge to %1"), [vlan](design::Design &design, const QString &on) -> Result<> {
        const Result<QString> name = design::addBridge(design, on, vlan);
        return name ? Result<>() : tl::unexpected(name.error());
    });
}

void CanvasController::addAddress(const QString &network)
{
    stack(tr("Add an address in %1 to %2").arg(network),
          [&](design::Design &design, const QString &on) {
              return design::addAddress(design, on, network);
          });
}

void CanvasController::toggleFailed(const QStringList &things)
{
    for (const QString &thing : things)
        report(m_session.toggle(thing));
}

}
