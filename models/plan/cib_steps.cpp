#include "plan/cib_steps.h"

#include "core/content.h"
#include "design/derived.h"
#include "formats/cib_xml_writer.h"
#include "plan/cib_text.h"
#include "plan/fence_question.h"
#include "render/render.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

/// How long a push waits until the cluster is idle again.
constexpr int idleSeconds = 240;

bool isVm(const formats::CibPrimitive &primitive)
{
    return primitive.type == u"VirtualDomain";
}

bool isVolumeGroup(const formats::CibPrimitive &primitive)
{
    return primitive.type == u"LVM-activate";
}

/// The CIB without the resources of which `leaveOut` is true, and without what refers to them.
formats::Cib without(const formats::Cib &whole,
                     const std::function<bool(const formats::CibPrimitive &)> &leaveOut)
{
    formats::Cib cib = whole;
    cib.primitives.removeIf(leaveOut);
    QSet<QString> there;
    for (const formats::CibPrimitive &primitive : std::as_const(cib.primitives))
        there.insert(primitive.id);
    const auto isGone = [&](const QString &id) { return !there.contains(id); };
    for (formats::CibGroup &group : cib.groups)
        group.members.removeIf(isGone);
    cib.groups.removeIf([](const formats::CibGroup &group) { return group.members.isEmpty(); });
    for (const formats::CibGroup &group : std::as_const(cib.groups))
        there.insert(group.id);
    cib.clones.removeIf([&](const formats::CibClone &clone) { return isGone(clone.of); });
    for (const formats::CibClone &clone : std::as_const(cib.clones))
        there.insert(clone.id);
    cib.locations.removeIf(
        [&](const formats::CibLocation &location) { return isGone(location.resource); });
    cib.orders.removeIf(
        [&](const formats::CibOrder &order) { return isGone(order.first) || isGone(order.then); });
    cib.colocations.removeIf([&](const formats::CibColocation &colocation) {
        return isGone(colocation.resource) || isGone(colocation.with);
    });
    return cib;
}

/// Domain -> the live resource that runs it.
void collectVms(const formats::XmlNode &node, QMap<QString, QString> &resources)
{
    for (const formats::XmlNode &child : node.children)
        collectVms(child, resources);
    if (node.name != u"primitive" || formats::attributeOf(node, u"type"_s) != u"VirtualDomain")
        return;
    for (const formats::XmlNode &set : node.children) {
        for (const formats::XmlNode &pair : set.children) {
            if (formats::attributeOf(pair, u"name"_s) != u"config")
                continue;
            QString file = formats::attributeOf(pair, u"value"_s).section(u'/', -1);
            if (file.endsWith(".xml"_L1))
                file.chop(4);
            resources.insert(file, formats::attributeOf(node, u"id"_s));
        }
    }
}

QByteArray placeholders(const QList<ContentPart> &content)
{
    return placeholderBytes(Artefact{{}, {}, 0600, content});
}

}

CibPlanner::CibPlanner(const Context &context, Draft &draft)
    : m_context(context)
    , m_draft(draft)
    , m_whole(render::renderCib(context.design, context.platform, context.catalogue))
{
    // The cluster knows its nodes itself.
    m_whole.nodes.clear();
    QSet<QString> owned;
    for (const design::Host *host : context.reached()) {
        const facts::HostFacts &facts = context.facts[host->name];
        if (m_host.isEmpty())
            m_host = host->name;
        if (m_current.isEmpty() && !facts.node.cib.isEmpty()) {
            m_current = facts.node.cib;
            m_host = host->name;
        }
        const facts::FileFacts *record = facts::findFile(facts, cibRecordPath());
        if (!record)
            continue;
        for (const QByteArray &id : record->content.split('\n')) {
            if (!id.isEmpty())
                owned.insert(QString::fromUtf8(id));
        }
    }
    m_isLive = !m_current.isEmpty();
    m_owned = QStringList(owned.cbegin(), owned.cend());
    m_owned.sort();
    leaveOutRunningVms();
}

/// A second resource would start a VM on another host while the first one runs it: both would write
/// to its volumes.
void CibPlanner::leaveOutRunningVms()
{
    const Result<formats::XmlNode> live = readCib(m_current);
    if (!m_isLive || !live)
        return;
    QMap<QString, QString> resources;
    collectVms(*live, resources);
    for (const design::Vm &vm : m_context.design.vms) {
        const QString ours = design::resourceOf(vm);
        const QString theirs = resources.value(vm.name, ours);
        if (theirs == ours || m_owned.contains(theirs))
            continue;
        m_draft.refuse({u"cluster"_s,
                        vm.name,
                        QT_TRANSLATE_NOOP("plan", "The cluster runs the VM %1 already, as the "
                                                  "resource %2: a second resource %3 could run "
                                                  "it twice."),
                        QT_TRANSLATE_NOOP("plan", "Write \"resource: %2\" into the VM, or take the "
                                                  "resource %2 out of the cluster."),
                        {vm.name, theirs, ours}});
        m_whole = without(
            m_whole, [&](const formats::CibPrimitive &primitive) { return primitive.id == ours; });
    }
}

bool CibPlanner::hasResource(const QString &id) const
{
    return m_isLive && m_current.contains(" id=\"" + id.toUtf8() + "\"");
}

Result<> CibPlanner::push(const formats::Cib &cib, const QStringList &untouched, Phase phase,
                          const QByteArray &title)
{
    const auto ours = formats::writeCibXml(cib, QString());
    if (!ours)
        return tl::unexpected(ours.error());
    const Result<CibChange> change =
        mergeCib(m_current, CibWish{placeholders(*ours), m_owned, untouched, !m_isLive,
                                    m_context.secretDigests});
    if (!change)
        return tl::unexpected(change.error());
    if (!change->isNeeded)
        return {};
    ++m_pushes;
    const QString number = QString::number(m_pushes);
    const QString guard = m_pushes > 1 ? u"run"_s : change->guard;
    ContentBuilder input;
    QStringList ids = change->ids;
    for (const QString &id : untouched) {
        if (m_owned.contains(id) && !ids.contains(id))
            ids.append(id);
    }
    ids.sort();
    input.text((ids.join(u'\n') + u"\n--\n"_s).toUtf8());
    for (const ContentPart &part : change->config) {
        if (part.secret.isEmpty())
            input.text(part.bytes);
        else
            input.secret(part.secret, part.form);
    }
    Step step;
    step.id = u"cluster/cib-"_s + number;
    step.phase = phase;
    step.host = m_host;
    step.isForCluster = true;
    step.title = title;
    if (!change->foreign.isEmpty()) {
        step.title =
            QT_TRANSLATE_NOOP("plan", "Change the cluster's configuration; %1, which is not "
                                      "ours, stays");
        step.arguments = {change->foreign.join(u", "_s)};
    }
    step.risk = Risk::Cluster;
    step.before = change->before;
    step.wanted = change->wanted;
    HostCommand apply =
        shell(snippets::pushCib, {runFolder(), number, guard, QString::number(idleSeconds)}, 600);
    apply.input = input.parts();
    step.apply = {apply};
    step.verify = {shell(snippets::checkCib, {runFolder(), number})};
    step.undo = {
        shell(snippets::restoreCib, {runFolder(), number, QString::number(idleSeconds)}, 600)};
    m_draft.addForCluster(std::move(step));
    m_current = change->result;
    for (const QString &id : {u"cl-storage"_s, u"g-storage"_s, u"dlm"_s, u"lvmlockd"_s})
        m_changesLocking = m_changesLocking || change->changed.contains(id);
    addFenceStatus(change->changed);
    return {};
}

Result<> CibPlanner::addBase()
{
    if (m_host.isEmpty())
        return {};
    QStringList later;
    const formats::Cib base = without(m_whole, [&](const formats::CibPrimitive &primitive) {
        const bool isLater =
            isVm(primitive) || (isVolumeGroup(primitive) && !hasResource(primitive.id));
        return isLater;
    });
    QSet<QString> now;
    for (const auto &primitive : base.primitives)
        now.insert(primitive.id);
    // What is not in the base is neither changed nor removed yet.
    for (const QString &id : std::as_const(m_owned))
        later.append(id);
    const formats::Cib &whole = m_whole;
    for (const auto &primitive : whole.primitives)
        later.append(primitive.id);
    for (const auto &group : whole.groups)
        later.append(group.id);
    for (const auto &clone : whole.clones)
        later.append(clone.id);
    for (const auto &location : whole.locations)
        later.append(location.id);
    for (const auto &order : whole.orders)
        later.append(order.id);
    for (const auto &colocation : whole.colocations)
        later.append(colocation.id);
    later.removeDuplicates();
    return push(base, later, Phase::Cib,
                QT_TRANSLATE_NOOP("plan",
                                  "Change the cluster's configuration: properties, fencing, "
                                  "locking"));
}

Result<> CibPlanner::addWhole()
{
    if (m_host.isEmpty())
        return {};
    return push(
        m_whole, {}, Phase::Vms,
        QT_TRANSLATE_NOOP("plan", "Change the cluster's configuration: volume groups and VMs"));
}

QList<HostCommand> CibPlanner::fenceCommands(const formats::CibPrimitive &device,
                                             const QStringList &kills) const
{
    QList<HostCommand> commands;
    for (const FenceQuestion &question :
         fenceQuestions(m_context.design, m_context.platform, m_context.catalogue, device, kills)) {
        HostCommand command = shell(snippets::fenceStatus, {device.type}, 60);
        command.input = question.input;
        command.retryFor = std::chrono::seconds(90);
        commands.append(command);
    }
    return commands;
}

void CibPlanner::addFenceStatus(const QSet<QString> &changed)
{
    for (const design::FencingDevice &device : m_context.design.fencing) {
        const formats::CibPrimitive *primitive = formats::findPrimitive(m_whole, device.name);
        const QString id = u"cluster/fence-status/"_s + device.name;
        if (!primitive || !changed.contains(device.name) || m_draft.has(id))
            continue;
        // From a host that it does not kill: that is where it will be needed.
        QString from;
        for (const design::Host *host : m_context.reached()) {
            if (from.isEmpty()
                || (device.kills.contains(from) && !device.kills.contains(host->name)))
                from = host->name;
        }
        Step step;
        step.id = id;
        step.phase = Phase::Verification;
        step.host = from;
        step.isForCluster = true;
        step.title = QT_TRANSLATE_NOOP("plan", "Ask the fencing device %1 for its status, from %2");
        step.arguments = {device.name, from};
        step.verify = fenceCommands(*primitive, device.kills);
        m_draft.add(std::move(step));
    }
}

}
