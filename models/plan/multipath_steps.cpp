#include "plan/multipath_steps.h"
#include "design/lookup.h"

#include "plan/file_steps.h"
#include "render/cluster_facts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

const QString wwidsPath = u"/etc/multipath/wwids"_s;
const QString bindingsPath = u"/etc/multipath/bindings"_s;

struct MapNeed
{
    QStringList aliases;
    QStringList wwids;
    int paths = 1;
    bool isMissing = false;
};

/// The portals of a storage box that the host's initiator reaches: "10.1.1.101:3260".
QStringList portalsOf(const design::Host &host, const design::Storage &storage)
{
    QStringList portals;
    if (storage.transport != design::Transport::Iscsi || !host.iscsi)
        return portals;
    const QStringList &networks = host.iscsi->networks;
    for (const design::Controller &controller : storage.controllers) {
        for (const design::ControllerPort &port : controller.ports) {
            const bool isReached = networks.isEmpty() // none said: all that the host is in
                                       ? design::addressIn(host, port.network) != nullptr
                                       : networks.contains(port.network);
            if (!port.ip.isEmpty() && isReached)
                portals.append(port.ip + u":3260"_s);
        }
    }
    return portals;
}

/// So many paths lead to the LUN as the host sees disks of it, or as portals will give it.
int pathsTo(const Context &context, const design::Host &host, const design::Lun &lun)
{
    const facts::HostFacts &facts = context.facts[host.name];
    const auto disks =
        std::count_if(facts.disks.cbegin(), facts.disks.cend(),
                      [&](const facts::DiskFacts &disk) { return disk.wwid == lun.wwid; });
    qsizetype portals = 0;
    for (const design::Storage &storage : context.design.storage) {
        for (const design::Lun &each : storage.luns) {
            if (each.name == lun.name)
                portals = portalsOf(host, storage).size();
        }
    }
    return static_cast<int>(std::max({qsizetype(1), qsizetype(disks), portals}));
}

void addIscsi(const Context &context, Draft &draft, const design::Host &host)
{
    const facts::HostFacts &facts = context.facts[host.name];
    for (const design::Storage &storage : context.design.storage) {
        QStringList portals = portalsOf(host, storage);
        portals.removeIf([&](const QString &portal) {
            return facts.iscsiSessions.contains(portal + u' ' + storage.iqn);
        });
        if (portals.isEmpty() || storage.iqn.isEmpty())
            continue;
        Step step;
        step.id = host.name + u"/iscsi/"_s + storage.name;
        step.phase = Phase::Multipath;
        step.host = host.name;
        step.title = QT_TRANSLATE_NOOP("plan", "Log in to %1 by iSCSI, now and at each boot: %2");
        step.arguments = {storage.name, portals.join(u", "_s)};
        step.apply = {
            shell(snippets::loginIscsi, QStringList{runFolder(), storage.iqn} + portals, 180)};
        step.verify = {
            patiently(shell(snippets::checkIscsi, QStringList{storage.iqn} + portals), 30)};
        step.undo = {shell(snippets::logoutIscsi, QStringList{runFolder(), storage.iqn} + portals)};
        draft.add(std::move(step));
    }
}

/// The maps that a host should have, each with the paths that its SCSI disks promise.
MapNeed mapsOf(const Context &context, const design::Host &host)
{
    MapNeed need;
    const facts::HostFacts &facts = context.facts[host.name];
    std::optional<int> fewest;
    for (const design::Lun *lun : render::visibleLuns(context.design, host)) {
        if (lun->wwid.isEmpty())
            continue;
        const int paths = pathsTo(context, host, *lun);
        fewest = std::min(fewest.value_or(paths), paths);
        need.aliases.append(lun->name);
        need.wwids.append(lun->wwid);
        const bool isThere =
            std::any_of(facts.maps.cbegin(), facts.maps.cend(), [&](const facts::MapFacts &map) {
                return map.wwid == lun->wwid && map.alias == lun->name && map.goodPaths >= paths;
            });
        need.isMissing = need.isMissing || !isThere;
    }
    need.paths = fewest.value_or(1);
    return need;
}

void addMaps(const Context &context, Draft &draft, const design::Host &host)
{
    const MapNeed need = mapsOf(context, host);
    if (!need.isMissing)
        return;
    Step step;
    step.id = host.name + u"/multipath"_s;
    step.phase = Phase::Multipath;
    step.host = host.name;
    step.title = QT_TRANSLATE_NOOP("plan", "Bring up the multipath maps %1");
    step.arguments = {need.aliases.join(u", "_s)};
    step.record = saveMaps();
    step.apply = {shell(snippets::addMaps, need.wwids)};
    step.verify = {patiently(
        shell(snippets::checkMaps, QStringList{QString::number(need.paths)} + need.aliases), 60)};
    step.undo = restoreMaps({u"reload:multipathd"_s});
    draft.add(std::move(step));
}

/// The early boot has copies of these files.
void addInitramfs(const Context &context, Draft &draft, const design::Host &host)
{
    QStringList changed;
    for (const QString &path : {u"/etc/lvm/lvm.conf"_s, u"/etc/multipath.conf"_s}) {
        if (draft.has(fileStepId(host.name, path)))
            changed.append(path);
    }
    if (changed.isEmpty() || context.platform.initramfsCommand.isEmpty())
        return;
    Step step;
    step.id = host.name + u"/initramfs"_s;
    step.phase = Phase::Multipath;
    step.host = host.name;
    step.title = QT_TRANSLATE_NOOP("plan", "Rebuild the initial RAM disk");
    step.apply = {shell(snippets::rebuildInitramfs,
                        QStringList{runFolder()} + context.platform.initramfsCommand.split(u' '),
                        900)};
    step.verify = {shell(snippets::checkInitramfs, changed)};
    step.undo = {shell(snippets::restoreInitramfs, {runFolder()}, 120)};
    draft.add(std::move(step));
}

}

QList<HostCommand> saveMaps()
{
    return {shell(snippets::saveFile, {runFolder(), wwidsPath, bindingsPath}),
            shell(snippets::saveMaps, {runFolder()})};
}

QList<HostCommand> restoreMaps(const QStringList &reactions)
{
    return {shell(snippets::restoreFile, QStringList{runFolder(), wwidsPath} + reactions),
            shell(snippets::restoreFile, {runFolder(), bindingsPath}),
            shell(snippets::flushMaps, {runFolder()})};
}

void addMultipath(const Context &context, Draft &draft, const QMap<QString, QStringList> &before)
{
    for (const design::Host *host : context.reached()) {
        const bool isBeside = !host->iscsi && !context.facts[host->name].node.isRunning;
        const QStringList network = draft.last(host->name);
        if (isBeside)
            draft.setLast(host->name, before.value(host->name));
        addIscsi(context, draft, *host);
        addMaps(context, draft, *host);
        addInitramfs(context, draft, *host);
        if (isBeside) {
            QStringList both = network + draft.last(host->name);
            both.removeDuplicates();
            draft.setLast(host->name, both);
        }
    }
}

}
