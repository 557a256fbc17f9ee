#include "render/vm_content.h"

#include "design/derived.h"
#include "design/lookup.h"
#include "render/cib_files.h"
#include "render/cluster_values.h"
#include "render/domain_files.h"
#include "render/render.h"

#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;

namespace basalt::render {

namespace {

using formats::CibOperation;
using formats::CibPrimitive;
using formats::NameValue;

NameValue value(const QString &name, const QString &text)
{
    return {name, text, {}, {}};
}

QString seconds(int count)
{
    return QString::number(count) + u's';
}

CibOperation operation(const QString &name, int interval, int timeout)
{
    return {name, seconds(interval), seconds(timeout), {}, {}};
}

CibPrimitive service(const QString &id, const QString &provider, const QString &type, int stop,
                     int interval, int timeout)
{
    CibPrimitive primitive;
    primitive.id = id;
    primitive.standard = u"ocf"_s;
    primitive.provider = provider;
    primitive.type = type;
    primitive.operations = {operation(u"start"_s, 0, 90), operation(u"stop"_s, 0, stop),
                            operation(u"monitor"_s, interval, timeout)};
    return primitive;
}

CibPrimitive volumeGroup(const QString &name)
{
    CibPrimitive primitive = service(name, u"heartbeat"_s, u"LVM-activate"_s, 90, 30, 90);
    primitive.parameters = {value(u"vgname"_s, name), value(u"vg_access_mode"_s, u"lvmlockd"_s),
                            value(u"activation_mode"_s, u"shared"_s)};
    return primitive;
}

QStringList usedVolumeGroups(const design::Design &design)
{
    QSet<QString> used;
    for (const design::Vm &vm : design.vms)
        for (const QString &group : volumeGroupsOf(design, vm))
            used.insert(group);
    QStringList names;
    for (const design::VolumeGroup &group : design.volumeGroups)
        if (used.contains(group.name))
            names.append(group.name);
    return names;
}

bool pacemakerStartsStorage(const Context &context)
{
    return context.platform.locking == catalogue::Locking::Lvmlockd
           && !context.design.volumeGroups.isEmpty();
}

/// With one volume group it is a member of the storage group; several have clones of their own, so
/// that trouble with one does not stop the VMs of the others.
QString cloneOf(const Context &context, const QString &group)
{
    return usedVolumeGroups(context.design).size() == 1 ? u"cl-storage"_s : u"cl-"_s + group;
}

formats::CibClone clone(const QString &id, const QString &of)
{
    return {id, of, {value(u"interleave"_s, u"true"_s)}, {}};
}

/// Bits per second of the slowest host on the network that carries migrations: the one named for
/// it, else the network of the address by which the hosts know each other.
qint64 migrationSpeed(const design::Design &design)
{
    constexpr qint64 usual = 1'000'000'000;
    std::optional<qint64> slowest;
    for (const design::Host &host : design.hosts) {
        for (const design::Address &address : host.addresses) {
            const bool carries = design.cluster.migrationNetwork.isEmpty()
                                     ? address.name == host.name
                                     : address.network == design.cluster.migrationNetwork;
            if (!carries)
                continue;
            const QStringList below = design::nicsBelow(host, address.on);
            for (const design::Nic &nic : host.nics)
                if (below.contains(nic.name) && nic.speed)
                    slowest = std::min(slowest.value_or(*nic.speed), *nic.speed);
        }
    }
    return slowest.value_or(usual);
}

QList<CibOperation> operationsOf(const design::Design &design, const design::Vm &vm)
{
    const auto timeout = [&](const QString &name, int usual) {
        return vm.timeouts.value(name, usual);
    };
    QList<CibOperation> operations{
        operation(u"start"_s, 0, timeout(u"start"_s, 90)),
        // A guest that does not shut down in time is destroyed; a stop that fails gets the host
        // fenced. So the time is generous.
        operation(u"stop"_s, 0, timeout(u"stop"_s, 180)),
        operation(u"monitor"_s, 30, timeout(u"monitor"_s, 60))};
    if (vm.migrate) {
        operations +=
            {operation(u"migrate_to"_s, 0, timeout(u"migrate_to"_s, migrationTimeout(design, vm))),
             operation(u"migrate_from"_s, 0, timeout(u"migrate_from"_s, 120))};
    }
    return operations;
}

CibPrimitive primitiveOf(const Context &context, const design::Vm &vm)
{
    CibPrimitive primitive;
    primitive.id = design::resourceOf(vm);
    primitive.standard = u"ocf"_s;
    primitive.provider = u"heartbeat"_s;
    primitive.type = u"VirtualDomain"_s;
    primitive.parameters = {value(u"config"_s, domainPath(vm)),
                            value(u"hypervisor"_s, u"qemu:///system"_s),
                            value(u"migration_transport"_s, u"ssh"_s)};
    if (vm.migrate)
        primitive.meta.append(value(u"allow-migrate"_s, u"true"_s));
    if (vm.priority)
        primitive.meta.append(value(u"priority"_s, QString::number(*vm.priority)));
    primitive.meta.append(value(u"target-role"_s, vm.started ? u"Started"_s : u"Stopped"_s));
    primitive.operations = operationsOf(context.design, vm);
    return primitive;
}

/// Where the VM may run, and where it would rather run: weaker than the stickiness, so that no VM
/// moves back by itself.
void addLocations(const Context &context, const design::Vm &vm, formats::Cib &cib)
{
    const QString resource = design::resourceOf(vm);
    const int preference = context.design.cluster.stickiness.value_or(defaultStickiness) / 2;
    for (const design::Host &host : context.design.hosts) {
        const QString node = nodeName(context.design, host, context.platform);
        if (!vm.hosts.isEmpty() && !vm.hosts.contains(host.name))
            cib.locations.append({u"loc-"_s + resource + u"-avoids-"_s + host.name,
                                  resource,
                                  node,
                                  u"-INFINITY"_s,
                                  {}});
        else if (vm.prefer == host.name && preference > 0)
            cib.locations.append({u"loc-"_s + resource + u"-prefers-"_s + host.name,
                                  resource,
                                  node,
                                  QString::number(preference),
                                  {}});
    }
}

void addStorageConstraints(const Context &context, const design::Vm &vm, formats::Cib &cib)
{
    if (!pacemakerStartsStorage(context))
        return;
    for (const QString &group : volumeGroupsOf(context.design, vm)) {
        const QString storage = cloneOf(context, group);
        const QString what = storage == u"cl-storage"_s ? u"storage"_s : group;
        cib.orders.append(
            {u"o-"_s + what + u'-' + vm.name, u"Mandatory"_s, storage, design::resourceOf(vm), {}});
        cib.colocations.append(
            {u"c-"_s + vm.name + u'-' + what, u"INFINITY"_s, design::resourceOf(vm), storage, {}});
    }
}

}

int migrationTimeout(const design::Design &design, const design::Vm &vm)
{
    constexpr double gib = 1024.0 * 1024 * 1024;
    const double memory = static_cast<double>(vm.memory);
    // Twice the memory (pages are dirtied meanwhile) at 80 % of the line, and never faster than
    // 0.1 GiB/s, which a busy gigabit link gives.
    const double byLine = 2 * memory * 8 / (0.8 * static_cast<double>(migrationSpeed(design)));
    const double longest = std::max({120.0, memory / gib / 0.1, byLine});
    return static_cast<int>(std::ceil(longest / 30)) * 30;
}

void addStorage(const Context &context, formats::Cib &cib)
{
    if (!pacemakerStartsStorage(context))
        return;
    cib.primitives.append(service(u"dlm"_s, u"pacemaker"_s, u"controld"_s, 100, 60, 60));
    cib.primitives.append(service(u"lvmlockd"_s, u"heartbeat"_s, u"lvmlockd"_s, 90, 60, 90));
    formats::CibGroup storage{u"g-storage"_s, {u"dlm"_s, u"lvmlockd"_s}, {}, {}};
    QList<formats::CibClone> clones{clone(u"cl-storage"_s, u"g-storage"_s)};
    for (const QString &group : usedVolumeGroups(context.design)) {
        cib.primitives.append(volumeGroup(group));
        const QString id = cloneOf(context, group);
        if (id == u"cl-storage"_s) {
            storage.members.append(group);
            continue;
        }
        clones.append(clone(id, group));
        cib.orders.append({u"o-storage-"_s + group, u"Mandatory"_s, u"cl-storage"_s, id, {}});
        cib.colocations.append(
            {u"c-"_s + group + u"-storage"_s, u"INFINITY"_s, id, u"cl-storage"_s, {}});
    }
    cib.groups.append(storage);
    cib.clones += clones;
}

void addVms(const Context &context, formats::Cib &cib)
{
    for (const design::Vm &vm : context.design.vms) {
        cib.primitives.append(primitiveOf(context, vm));
        addLocations(context, vm, cib);
        addStorageConstraints(context, vm, cib);
    }
}

}
