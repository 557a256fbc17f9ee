#include "window/insert_controller.h"

#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"
#include "catalogue/catalogue.h"
#include "design/clip.h"
#include "design/lookup.h"
#include "design/stacking.h"
#include "design/templates.h"
#include "design/things.h"
#include "document/design_document.h"

#include <QClipboard>
#include <QGuiApplication>

namespace basalt::window {

using namespace Qt::StringLiterals;

namespace {

constexpr QPointF aside{32, 32}; ///< where a copy stands beside its original

QString listed(const QStringList &names)
{
    constexpr int most = 4;
    return names.size() <= most ? names.join(u", "_s) : names.mid(0, most).join(u", "_s) + u" …"_s;
}

/// A network gets an address on each of several interfaces; anything else is put upon one thing.
Result<QString> insertOnto(design::Design &design, const design::Template &what,
                           const QStringList &onto)
{
    Result<QString> name = design::insert(design, what, onto.value(0));
    const bool isNetwork = what.kind == design::TemplateKind::Network;
    for (qsizetype i = 1; name && isNetwork && i < onto.size(); ++i) {
        if (const Result<> done = design::addAddress(design, onto[i], *name); !done)
            return tl::unexpected(done.error());
    }
    return name;
}

}

InsertController::InsertController(document::DesignDocument &document, canvas::TopologyView &view,
                                   QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_view(view)
{
    connect(&view, &canvas::TopologyView::insertRequested, this,
            [this](const QString &id, QPointF place, const QString &onto) {
                insert(id, place, onto.isEmpty() ? QStringList() : QStringList{onto});
            });
}

void InsertController::insert(const QString &templateId, std::optional<QPointF> place,
                              const QStringList &onto)
{
    const design::Template *what = design::findTemplate(templateId);
    if (!what)
        return;
    design::Design after = m_document.design();
    if (after.cluster.platform.isEmpty()) // drawn from nothing
        after.cluster.platform = catalogue::builtIn().platforms.firstKey();
    const Result<QString> name = insertOnto(after, *what, onto);
    if (!name) {
        emit refused(name.error());
        return;
    }
    // As long as nothing is placed by hand or cabled, all stands where its tier is.
    const bool isLaidOut = !place && after.layout.isEmpty() && after.cables.isEmpty();
    if (!isLaidOut)
        settle(after, {}, place.value_or(m_view.middle()));
    QStringList chosen{*name};
    if (!design::findThing(after, *name)) // is not drawn; where a network's addresses are, is
        chosen = design::isInterface(after, onto.value(0)) ? onto : QStringList();
    finish(tr("Insert %1").arg(*name), after, chosen);
    const QRectF seen = m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
    if (isLaidOut && !seen.contains(m_view.topology()->itemsBoundingRect()))
        m_view.fitAll();
}

void InsertController::insertForSelection(const QString &templateId)
{
    const QStringList chosen = m_view.topology()->selection();
    const bool areInterfaces =
        std::all_of(chosen.begin(), chosen.end(), [this](const QString &thing) {
            return design::isInterface(m_document.design(), thing);
        });
    insert(templateId, {}, chosen.size() == 1 || areInterfaces ? chosen : QStringList());
}

/// Gives new devices places: as they are wanted to each other, about `place`, clear of the others.
void InsertController::settle(design::Design &after, const canvas::Places &wanted,
                              std::optional<QPointF> place) const
{
    const canvas::Drawing &now = m_view.topology()->drawing();
    const canvas::Drawing trial = canvas::draw(after, {}, &now);
    canvas::Boxes fresh;
    QRectF outline;
    for (auto it = trial.nodes.begin(); it != trial.nodes.end(); ++it) {
        if (now.nodes.contains(it.key()))
            continue;
        fresh[it.key()] = QRectF(wanted.value(it.key(), it->at), it->shape.size);
        outline |= fresh.value(it.key());
    }
    if (fresh.isEmpty())
        return;
    canvas::pin(after, now);
    QList<QRectF> taken;
    for (const canvas::DrawnNode &node : now.nodes)
        taken << node.rect();
    QPointF shift = canvas::snapped(place ? *place - outline.center() : aside);
    QList<QRectF> group;
    for (const QRectF &box : std::as_const(fresh))
        group << box.translated(shift);
    shift += canvas::shiftToRoom(group, taken);
    for (auto it = fresh.begin(); it != fresh.end(); ++it)
        after.layout.insert(it.key(), canvas::snapped(it->topLeft() + shift));
}

void InsertController::finish(const QString &text, const design::Design &after,
                              const QStringList &chosen)
{
    const Result<> result = m_document.edit(text, [&](design::Design &design) -> Result<> {
        design = after;
        return {};
    });
    if (!result) {
        emit refused(result.error());
        return;
    }
    emit inserted(chosen);
    m_view.topology()->select(chosen);
    m_view.reveal(chosen.value(0));
}

/// What is selected, with the places it stands at.
design::Design InsertController::chosenClip()
{
    const canvas::TopologyScene *scene = m_view.topology();
    design::Design clip = design::clipOf(m_document.design(), scene->selection());
    for (const QString &thing : scene->selection()) {
        const auto node = scene->drawing().nodes.constFind(thing);
        if (node != scene->drawing().nodes.cend())
            clip.layout.insert(thing, node->at);
    }
    if (design::isEmptyClip(clip))
        emit refused({u"nothing-to-copy"_s, tr("Select a host, a device or a VM to copy."), {}});
    return clip;
}

void InsertController::copy()
{
    const design::Design clip = chosenClip();
    if (!design::isEmptyClip(clip))
        QGuiApplication::clipboard()->setText(QString::fromUtf8(design::clipText(clip)));
}

void InsertController::paste(std::optional<QPointF> place)
{
    const Result<design::Design> clip =
        design::parseClip(QGuiApplication::clipboard()->text().toUtf8());
    if (clip)
        add(tr("Paste %1"), *clip, place);
    else
        emit refused(clip.error());
}

void InsertController::duplicate()
{
    const design::Design clip = chosenClip();
    if (!design::isEmptyClip(clip))
        add(tr("Duplicate as %1"), clip, {});
}

void InsertController::add(const QString &text, const design::Design &clip,
                           std::optional<QPointF> place)
{
    design::Design after = m_document.design();
    const QMap<QString, QString> names = design::paste(after, clip);
    canvas::Places wanted;
    QStringList chosen;
    for (auto it = names.begin(); it != names.end(); ++it) {
        if (clip.layout.contains(it.key()))
            wanted[it.value()] = clip.layout.value(it.key());
        if (!design::findFencing(after, it.value()))
            chosen << it.value(); // a board is a part of its host
    }
    settle(after, wanted, place);
    finish(text.arg(listed(chosen)), after, chosen);
}

}
