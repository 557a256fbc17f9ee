#include "window/outline_controller.h"

#include "canvas/topology_scene.h"
#include "document/design_document.h"
#include "panels/outline_panel.h"

namespace basalt::window {

using design::OutlineEntry;

OutlineController::OutlineController(document::DesignDocument &document,
                                     canvas::TopologyScene &scene, panels::OutlinePanel &outline)
    : QObject(&outline)
    , m_document(document)
    , m_scene(scene)
{
    connect(&outline, &panels::OutlinePanel::renameRequested, this, &OutlineController::rename);
    connect(&outline, &panels::OutlinePanel::removeRequested, this, &OutlineController::remove);
}

/// What is renamed stays selected, under its new name.
void OutlineController::rename(const OutlineEntry &entry, const QString &name)
{
    const Result<> done =
        m_document.edit(tr("Rename %1 to %2").arg(entry.name, name), [&](design::Design &design) {
            return design::rename(design, entry, name);
        });
    if (!done) {
        emit refused(done.error());
        return;
    }
    for (const OutlineEntry &now : design::outlineOf(m_document.design())) {
        if (now.place == entry.place && now.name == name)
            m_scene.select(now.things);
    }
}

void OutlineController::remove(const OutlineEntry &entry)
{
    const Result<> done =
        m_document.edit(tr("Delete %1").arg(entry.name),
                        [&](design::Design &design) { return design::remove(design, entry); });
    if (!done)
        emit refused(done.error());
}

}
