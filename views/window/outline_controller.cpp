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

namespace {

bool isPartOf(const OutlineEntry &entry, const OutlineEntry &other)
{
    const auto size = other.place.size();
    return size > 0 && entry.place.size() > size && entry.place.first(size) == other.place;
}

}

/// One step. What belongs to a host or device that goes, goes with it. The others are looked for anew,
/// since each may take some along, and from the last, since nothing goes on which something is built.
void OutlineController::remove(const QList<OutlineEntry> &entries)
{
    const auto removeEach = [&](design::Design &design) -> Result<> {
        for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
            if (std::any_of(entries.begin(), entries.end(),
                            [&](const OutlineEntry &other) { return isPartOf(*entry, other); }))
                continue;
            const QList<OutlineEntry> there = design::outlineOf(design);
            const auto now =
                std::find_if(there.begin(), there.end(), [&](const OutlineEntry &each) {
                    return each.name == entry->name && each.things == entry->things
                           && each.place.value(0) == entry->place.value(0);
                });
            if (now == there.end())
                continue;
            if (const Result<> done = design::remove(design, *now); !done)
                return done;
        }
        return {};
    };
    const QString text = entries.size() == 1
                             ? tr("Delete %1").arg(entries.first().name)
                             : tr("Delete %n thing(s)", nullptr, int(entries.size()));
    if (const Result<> done = m_document.edit(text, removeEach); !done)
        emit refused(done.error());
}

}
