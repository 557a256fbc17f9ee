#include "design/edits.h"
#include "design/lookup.h"
#include "design/things.h"
#include "fixes/fix_support.h"
#include "fixes/switch_ports.h"
#include "rules/san_view.h"

using namespace Qt::StringLiterals;

namespace basalt::fixes {

namespace {

using design::Host;
using design::Storage;
using design::Switch;

constexpr int takeoverSeconds = 30; ///< a controller's, as S-09 has it
constexpr int pollingSeconds = 5;
constexpr int usualRetries = 18;

/// Masked LUNs of which some volume group is made: their hosts must be all hosts.
QStringList maskedLuns(const design::Design &design, const Storage &storage, const QString &host)
{
    QStringList names;
    for (const design::Lun *lun : rules::clusterLuns(design, storage)) {
        if (!lun->hosts.isEmpty() && !lun->hosts.contains(host))
            names << lun->name;
    }
    return names;
}

QList<Fix> presentLuns(const Input &input)
{
    const QString host = input.finding.subject;
    const Storage *storage = design::findStorage(input.design, input.argument(2));
    if (!storage || !design::findHost(input.design, host))
        return {};
    const QStringList masked = maskedLuns(input.design, *storage, host);
    if (masked.isEmpty())
        return {};
    return {thingFix(
        say(QT_TRANSLATE_NOOP("fixes", "Present %1 to %2")).arg(masked.join(u", "_s), host),
        &design::Design::storage, storage->name, [masked, host](Storage &changed) {
            for (design::Lun &lun : changed.luns) {
                if (masked.contains(lun.name) && !lun.hosts.contains(host))
                    lun.hosts << host;
            }
        })};
}

/// The storage's ports in a fabric, as zones name them.
QStringList targetsIn(const design::Design &design, const Storage &storage, const QString &fabric)
{
    const QStringList switches = rules::fabrics(design).value(fabric);
    QStringList targets;
    for (const design::Controller &controller : storage.controllers) {
        for (const design::ControllerPort &port : controller.ports) {
            const design::PortId *peer = design::peerOf(design, {storage.name, port.name});
            if (peer && switches.contains(peer->device))
                targets << storage.name + u':' + port.name;
        }
    }
    return targets;
}

QString zoneName(const Switch &device, const QString &initiator)
{
    const QString base = u"z_"_s + QString(initiator).replace(u':', u'_');
    QString name = base;
    for (int number = 2; std::any_of(device.zones.begin(), device.zones.end(),
                                     [&](const design::Zone &zone) { return zone.name == name; });
         ++number)
        name = base + u'_' + QString::number(number);
    return name;
}

/// One initiator and its targets, unless a zone of the fabric has them all.
void addZone(design::Design &design, const QString &fabric, const QString &initiator,
             const QStringList &targets)
{
    const QStringList switches = rules::fabrics(design).value(fabric);
    for (const Switch &device : design.switches) {
        if (!switches.contains(device.name))
            continue;
        for (const design::Zone &zone : device.zones) {
            if (zone.members.contains(initiator)
                && std::all_of(targets.begin(), targets.end(), [&](const QString &target) {
                       return zone.members.contains(target);
                   }))
                return;
        }
    }
    Switch *device = named(design.switches, fabric);
    device->zones << design::Zone{zoneName(*device, initiator), QStringList{initiator} + targets};
}

bool isZoned(const design::Design &design, const QString &fabric)
{
    const QStringList switches = rules::fabrics(design).value(fabric);
    return std::any_of(design.switches.begin(), design.switches.end(), [&](const Switch &device) {
        return switches.contains(device.name) && !device.zones.isEmpty();
    });
}

/// One path that is missing: an HBA, perhaps a cable for it, and a zone where there are zones.
struct MissingPath
{
    QString hba; ///< "magma1:fc1"
    QString fabric;
    std::optional<design::PortId> port; ///< to plug the HBA into; unset: it is plugged in
};

QStringList cabledFabrics(const design::Design &design, const Host &host)
{
    QStringList names;
    const QMap<QString, QStringList> fabrics = rules::fabrics(design);
    for (const design::Hba &hba : host.hbas) {
        const design::PortId *peer = design::peerOf(design, {host.name, hba.name});
        for (auto it = fabrics.cbegin(); peer && it != fabrics.cend(); ++it) {
            if (it->contains(peer->device))
                names << it.key();
        }
    }
    return names;
}

/// A fabric that leads to the storage and to which the host has no cable yet.
std::optional<MissingPath> pathForLooseHba(const design::Design &design, const Host &host,
                                           const Storage &storage, const QString &hba)
{
    const QStringList cabled = cabledFabrics(design, host);
    const QMap<QString, QStringList> fabrics = rules::fabrics(design);
    for (auto it = fabrics.cbegin(); it != fabrics.cend(); ++it) {
        if (cabled.contains(it.key()) || targetsIn(design, storage, it.key()).isEmpty())
            continue;
        for (const QString &name : it.value()) {
            const QStringList free = freePorts(design, *design::findSwitch(design, name));
            if (!free.isEmpty())
                return MissingPath{host.name + u':' + hba, it.key(),
                                   design::PortId{name, free.first()}};
        }
    }
    return std::nullopt;
}

std::optional<MissingPath> missingPath(const design::Design &design, const Host &host,
                                       const Storage &storage)
{
    const QList<rules::SanPath> paths = rules::sanPaths(design, host, storage);
    const QMap<QString, QStringList> fabrics = rules::fabrics(design);
    for (const design::Hba &hba : host.hbas) {
        const design::PortId *peer = design::peerOf(design, {host.name, hba.name});
        if (!peer) {
            if (auto path = pathForLooseHba(design, host, storage, hba.name))
                return path;
            continue;
        }
        for (auto it = fabrics.cbegin(); it != fabrics.cend(); ++it) {
            const auto through =
                std::count_if(paths.begin(), paths.end(),
                              [&](const rules::SanPath &path) { return path.hba == hba.name; });
            if (it->contains(peer->device) && through < targetsIn(design, storage, it.key()).size())
                return MissingPath{host.name + u':' + hba.name, it.key(), {}};
        }
    }
    return std::nullopt;
}

Result<> addPath(design::Design &design, const MissingPath &path, const QString &storageName)
{
    const Storage *storage = design::findStorage(design, storageName);
    if (!storage)
        return isGone(storageName);
    const QStringList targets = targetsIn(design, *storage, path.fabric);
    if (path.port) {
        const design::PortId hba{path.hba.section(u':', 0, 0), path.hba.section(u':', 1)};
        if (auto done = design::connect(design, hba, *path.port); !done)
            return done;
    }
    if (isZoned(design, path.fabric))
        addZone(design, path.fabric, path.hba, targets);
    return {};
}

/// Offered only if it is the one thing missing.
QList<Fix> addSecondPath(const Input &input)
{
    const Host *host = design::findHost(input.design, input.argument(0));
    const Storage *storage = design::findStorage(input.design, input.argument(1));
    if (!host || !storage || storage->transport != design::Transport::FibreChannel)
        return {};
    const std::optional<MissingPath> path = missingPath(input.design, *host, *storage);
    if (!path)
        return {};
    design::Design tried = input.design;
    if (!addPath(tried, *path, storage->name) || missingPath(tried, *host, *storage))
        return {};
    const QString text = path->port ? say(QT_TRANSLATE_NOOP("fixes", "Plug %1 into %2"))
                                          .arg(path->hba, design::portName(*path->port))
                                    : say(QT_TRANSLATE_NOOP("fixes", "Zone %1 with %2 on %3"))
                                          .arg(path->hba, storage->name, path->fabric);
    return {makeFix(text, [path = *path, name = storage->name](design::Design &design) {
        return addPath(design, path, name);
    })};
}

/// Only where two switches lie in one fabric: with more, which are to stay together is a decision.
QList<Fix> partFabrics(const Input &input)
{
    const QMap<QString, QStringList> fabrics = rules::fabrics(input.design);
    if (fabrics.size() != 1 || fabrics.first().size() != 2)
        return {};
    const QString a = fabrics.first()[0];
    const QString b = fabrics.first()[1];
    return {makeFix(say(QT_TRANSLATE_NOOP("fixes", "Remove the link between %1 and %2")).arg(a, b),
                    [a, b](design::Design &design) -> Result<> {
                        for (const auto &[portOfA, portOfB] : linksBetween(design, a, b)) {
                            const QString cable = design::cableName({{a, portOfA}, {b, portOfB}});
                            if (auto done = design::disconnect(design, cable); !done)
                                return done;
                        }
                        return {};
                    })};
}

Fix splitZone(const QString &device, const design::Zone &zone, const QStringList &initiators)
{
    const QString text =
        say(QT_TRANSLATE_NOOP("fixes", "Split the zone %1 by initiators")).arg(zone.name);
    return makeFix(text, [device, zone, initiators](design::Design &design) -> Result<> {
        Switch *changed = named(design.switches, device);
        design::Zone *first = changed ? named(changed->zones, zone.name) : nullptr;
        if (!first)
            return isGone(zone.name);
        QStringList targets = zone.members;
        targets.removeIf([&](const QString &member) { return initiators.contains(member); });
        first->members = QStringList{initiators.first()} + targets;
        for (const QString &initiator : initiators.mid(1))
            addZone(design, device, initiator, targets);
        return {};
    });
}

/// No zones yet: one for each initiator, with every port of the storages in this fabric.
Fix zoneFabric(const QString &fabric, const QStringList &initiators)
{
    const QString text = say(QT_TRANSLATE_NOOP("fixes", "Zone each initiator of %1")).arg(fabric);
    return makeFix(text, [fabric, initiators](design::Design &design) -> Result<> {
        QStringList targets;
        for (const Storage &storage : std::as_const(design.storage))
            targets << targetsIn(design, storage, fabric);
        if (targets.isEmpty() || !named(design.switches, fabric))
            return isGone(fabric);
        for (const QString &initiator : initiators)
            addZone(design, fabric, initiator, targets);
        return {};
    });
}

QList<Fix> oneInitiatorPerZone(const Input &input)
{
    const QString device = input.finding.subject;
    const Switch *changed = design::findSwitch(input.design, device);
    if (!changed)
        return {};
    if (!input.isUsual())
        return {zoneFabric(device, rules::initiatorsOf(input.design, device))};
    const QMap<QString, QStringList> fabrics = rules::fabrics(input.design);
    for (const design::Zone &zone : changed->zones) {
        if (zone.name != input.argument(0))
            continue;
        for (auto it = fabrics.cbegin(); it != fabrics.cend(); ++it) {
            QStringList inZone = rules::initiatorsOf(input.design, it.key());
            inZone.removeIf(
                [&](const QString &initiator) { return !zone.members.contains(initiator); });
            if (it->contains(device) && inZone.size() > 1)
                return {splitZone(device, zone, inZone)};
        }
    }
    return {};
}

/// multipath may give a name like mpathb away by itself; a LUN's number in its box is nobody else's.
QList<Fix> renameAlias(const Input &input)
{
    const QString alias = input.argument(0);
    const Storage *storage = design::findStorage(input.design, input.finding.subject);
    if (!storage || !alias.startsWith(u"mpath") || !design::findLun(input.design, alias))
        return {};
    int number = 1;
    const auto name = [&] { return u"%1_lun%2"_s.arg(storage->name).arg(number); };
    while (design::findLun(input.design, name()))
        ++number;
    return {makeFix(say(QT_TRANSLATE_NOOP("fixes", "Rename %1 to %2")).arg(alias, name()),
                    [alias, to = name()](design::Design &design) {
                        return design::renameLun(design, alias, to);
                    })};
}

/// Long enough for a controller to take over, shorter than the shortest stop of a VM.
QList<Fix> fitPathRetry(const Input &input)
{
    const int stop = input.argument(3).toInt();
    const int most = stop > 0 ? (stop - 1) / pollingSeconds : usualRetries;
    const int retries = std::min(usualRetries, most);
    if (retries * pollingSeconds < takeoverSeconds)
        return {};
    return {clusterFix(say(QT_TRANSLATE_NOOP("fixes", "Set no_path_retry to %1 (%2 s)"))
                           .arg(retries)
                           .arg(retries * pollingSeconds),
                       [retries](design::Cluster &cluster) { cluster.noPathRetry = retries; })};
}

QList<Fix> shareLuns(const Input &input)
{
    const Storage *storage = design::findStorage(input.design, input.finding.subject);
    if (!storage || storage->controllers.size() < 2)
        return {};
    QMap<QString, QString> owners;
    int index = 0;
    for (const design::Lun *lun : rules::clusterLuns(input.design, *storage))
        owners[lun->name] = storage->controllers[index++ % storage->controllers.size()].name;
    return {thingFix(say(QT_TRANSLATE_NOOP("fixes", "Share the LUNs of %1 among its controllers"))
                         .arg(storage->name),
                     &design::Design::storage, storage->name, [owners](Storage &changed) {
                         for (design::Lun &lun : changed.luns)
                             lun.owner = owners.value(lun.name, lun.owner);
                     })};
}

}

const std::vector<FixRule> &storageFixes()
{
    static const std::vector<FixRule> fixes{
        {"S-01", presentLuns},         {"S-02", addSecondPath}, {"S-03", partFabrics},
        {"S-04", oneInitiatorPerZone}, {"S-05", renameAlias},   {"S-09", fitPathRetry},
        {"S-26", shareLuns},
    };
    return fixes;
}

}
