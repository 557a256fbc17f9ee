// /etc/lvm/lvm.conf: only the shared LUNs and the host's own system disk are ever looked at.
//
// The file holds the settings that differ from LVM's built-in values and nothing else. That is a
// complete file: a setting that it doesn't name has the built-in value, and the distributions' own
// files hold nothing but comments and those values. The initramfs takes its copy from here, hence
// it must be rebuilt after a change. lvmlocal.conf is not used, since EL6 doesn't know it.
//
// A host without `system_disk:` gets no file at all: a filter that rejects the root volume group
// would stop its boot. The rules say so (S-11).
#include "formats/brace_writer.h"
#include "render/cluster_facts.h"
#include "render/host_files.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::render {
namespace {

/// LVM's own expressions: only these characters mean more than themselves in a path.
QString escaped(const QString &path)
{
    QString text;
    for (const QChar c : path) {
        if (u".*+?()[]{}|^$\\"_s.contains(c))
            text += u'\\';
        text += c;
    }
    return text;
}

/// How udev and the kernel name the partitions of a disk.
QString partitionSuffix(const QString &device)
{
    if (device.startsWith(u"/dev/disk/"_s))
        return u"(-part[0-9]+)?"_s;
    if (device.startsWith(u"/dev/mapper/"_s))
        return u"(-part)?p?[0-9]*"_s;
    return device.back().isDigit() ? u"(p[0-9]+)?"_s : u"[0-9]*"_s;
}

QStringList filterFor(const Context &context, const design::Host &host)
{
    QStringList filter;
    for (const design::Lun *lun : visibleLuns(context.design, host)) {
        const auto holds = [&](const design::VolumeGroup &group) {
            return group.luns.contains(lun->name);
        };
        const QList<design::VolumeGroup> &groups = context.design.volumeGroups;
        if (std::any_of(groups.begin(), groups.end(), holds))
            filter.append(u"a|^/dev/mapper/%1$|"_s.arg(escaped(lun->name)));
    }
    const QString &disk = host.systemDisk->device;
    filter.append(u"a|^%1%2$|"_s.arg(escaped(disk), partitionSuffix(disk)));
    filter.append(u"r|.*|"_s);
    return filter;
}

void writeDevices(formats::BraceWriter &writer, const Context &context, const design::Host &host)
{
    const catalogue::Platform &platform = context.platform;
    const QStringList filter = filterFor(context, host);
    writer.begin(u"devices"_s);
    writer.list(u"filter"_s, filter);
    // udev and autoactivation obey this one only.
    if (platform.lvmHasGlobalFilter)
        writer.list(u"global_filter"_s, filter);
    writer.list(u"preferred_names"_s, {u"^/dev/mapper/"_s});
    if (platform.locking == catalogue::Locking::Lvmlockd)
        writer.number(u"multipath_component_detection"_s, 1);
    // With a devices file LVM would not look at the filter.
    if (platform.lvmUsesDevicesFile)
        writer.number(u"use_devicesfile"_s, 0);
    writer.end();
}

void writeLocking(formats::BraceWriter &writer, const Context &context, const design::Host &host)
{
    writer.begin(u"global"_s);
    switch (context.platform.locking) {
    case catalogue::Locking::Clvmd:
        writer.number(u"locking_type"_s, 3);
        writer.number(u"fallback_to_local_locking"_s, 0);
        writer.end();
        return;
    case catalogue::Locking::Lvmlockd:
        writer.number(u"use_lvmlockd"_s, 1);
        writer.end();
        break;
    }
    // The shared groups are activated by the cluster, never by the boot.
    writer.begin(u"activation"_s);
    writer.list(u"auto_activation_volume_list"_s,
                host.systemDisk->vg.isEmpty() ? QStringList() : QStringList{host.systemDisk->vg});
    writer.end();
}

}

Files renderLvmConf(const Context &context, const design::Host &host)
{
    if (!usesLockManager(context.design) || !host.systemDisk || host.systemDisk->device.isEmpty())
        return QList<Artefact>();
    formats::BraceWriter writer(formats::BraceDialect::Lvm);
    writer.comment(headerText(context));
    writeDevices(writer, context, host);
    writeLocking(writer, context, host);
    return oneFile(host.name, u"/etc/lvm/lvm.conf"_s, writer.finish());
}

}
