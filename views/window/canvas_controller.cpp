#include "window/canvas_controller.h"

#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"
#include "design/cable_rest.h"
#include "design/edits.h"
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
        [this](const QString &port, const QString &other) { return cableRefusal(port, other); });
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

QString CanvasController::cableRefusal(const QString &port, const QString &other) const
{
    design::Design trial = m_document.design();
    const Result<> result = design::connect(trial, portId(port), portId(other));
    return result ? QString() : result.error().message;
}

void CanvasController::connectPorts(const QString &port, const QString &other)
{
    report(m_document.edit(tr("Connect %1 to %2").arg(port, other), [&](design::Design &design) {
        return design::connect(design, portId(port), portId(other));
    }));
}

void CanvasController::moveThings(const QMap<QString, QPointF> &places)
{
    const QString names = QStringList(places.keys()).join(u", "_s);
    report(m_document.edit(
        tr("Move %1").arg(names),
        [&](design::Design &design) -> Result<> {
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

void CanvasController::toggleFailed(const QStringList &things)
{
    for (const QString &thing : things)
        report(m_session.toggle(thing));
}

}
