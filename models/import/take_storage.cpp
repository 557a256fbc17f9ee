#include "core/names.h"
#include "facts/san_disks.h"
#include "import/host_mappings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::import {

namespace {

design::Storage &storageOf(design::Design &design, const facts::DiskFacts &disk)
{
    const design::Transport transport =
        disk.transport == u"iscsi" ? design::Transport::Iscsi : design::Transport::FibreChannel;
    for (design::Storage &storage : design.storage) {
        if (storage.vendor == disk.vendor && storage.product == disk.model
            && storage.transport == transport)
            return storage;
    }
    design::Storage storage;
    int number = 1;
    do {
        storage.name = u"storage%1"_s.arg(number++);
    } while (
        !nameIsFree(design, storage.name)
        || std::any_of(design.storage.begin(), design.storage.end(),
                       [&](const design::Storage &other) { return other.name == storage.name; }));
    storage.vendor = disk.vendor;
    storage.product = disk.model;
    storage.transport = transport;
    design.storage.append(storage);
    return design.storage.last();
}

QString lunName(const facts::DiskFacts &disk, int number)
{
    const QString &alias = disk.map;
    const bool isName =
        !alias.isEmpty() && alias != disk.wwid && names::thingNameProblem(alias).isEmpty();
    return isName ? alias : u"lun%1"_s.arg(number);
}

/// The portal and target of the sessions: all that a host knows of an iSCSI array.
void takeTargets(const QMap<QString, facts::HostFacts> &facts, design::Design &design)
{
    for (design::Storage &storage : design.storage) {
        if (storage.transport != design::Transport::Iscsi)
            continue;
        design::Controller controller;
        controller.name = u"A"_s;
        for (const facts::HostFacts &host : facts) {
            for (const QString &session : host.iscsiSessions) {
                const QString portal = session.section(u' ', 0, 0).section(u':', 0, -2);
                const bool isKnown = std::any_of(
                    controller.ports.begin(), controller.ports.end(),
                    [&](const design::ControllerPort &port) { return port.ip == portal; });
                if (names::iqnProblem(session.section(u' ', 1)).isEmpty())
                    storage.iqn = session.section(u' ', 1);
                if (!isKnown && names::ipProblem(portal).isEmpty())
                    controller.ports.append(
                        {u"A%1"_s.arg(controller.ports.size() + 1), {}, portal, {}});
            }
        }
        if (!controller.ports.isEmpty())
            storage.controllers.append(controller);
    }
}

/// A group may be known from the CIB, which names no disk.
void takeGroups(const facts::HostFacts &facts, const QMap<QString, QString> &lunOfDevice,
                design::Design &design)
{
    for (const facts::VolumeGroupFacts &group : facts.volumeGroups) {
        if (!names::volumeNameProblem(group.name).isEmpty())
            continue;
        QStringList luns;
        for (const QString &device : group.devices) {
            const QString lun = lunOfDevice.value(device);
            if (!lun.isEmpty())
                luns.append(lun);
        }
        const auto known = std::find_if(
            design.volumeGroups.begin(), design.volumeGroups.end(),
            [&](const design::VolumeGroup &other) { return other.name == group.name; });
        if (known != design.volumeGroups.end())
            known->luns = known->luns.isEmpty() ? luns : known->luns;
        else if (!luns.isEmpty())
            design.volumeGroups.append({group.name, luns, {}});
    }
}

}

void takeStorage(const QMap<QString, facts::HostFacts> &facts, design::Design &design)
{
    const QMap<QString, facts::PathsByHost> shared = facts::sanDisks(facts);
    QMap<QString, QString> lunOfWwid;
    int number = 1;
    for (const facts::PathsByHost &paths : shared) {
        const facts::DiskFacts &disk = facts::bestOf(paths);
        design::Lun lun;
        lun.name = lunName(disk, number++);
        lun.wwid = disk.wwid;
        if (disk.size > 0)
            lun.size = disk.size;
        if (paths.size() < facts.size())
            lun.hosts = paths.keys();
        lunOfWwid.insert(lun.wwid, lun.name);
        storageOf(design, disk).luns.append(lun);
    }
    takeTargets(facts, design);
    for (const facts::HostFacts &host : facts) {
        QMap<QString, QString> lunOfDevice;
        for (const facts::DiskFacts &disk : host.disks) {
            lunOfDevice.insert(disk.name, lunOfWwid.value(disk.wwid));
            if (!disk.map.isEmpty())
                lunOfDevice.insert(u"/dev/mapper/"_s + disk.map, lunOfWwid.value(disk.wwid));
        }
        takeGroups(host, lunOfDevice, design);
    }
}

}
