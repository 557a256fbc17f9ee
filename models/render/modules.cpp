// Kernel modules that must be there before the cluster starts.
//
// Without sctp the DLM cannot start on two rings; a distribution that denies sctp by a file of its
// own gets that file replaced, because systemd-modules-load keeps to denials.
#include "formats/line_writer.h"
#include "render/cluster_facts.h"
#include "render/host_files.h"
#include "render/interfaces.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::render {
namespace {

QStringList modulesOf(const Context &context, const design::Host &host)
{
    const QList<Interface> interfaces = interfacesOf(context.design, host);
    const auto has = [&](InterfaceKind kind) {
        return std::any_of(interfaces.begin(), interfaces.end(),
                           [&](const Interface &interface) { return interface.kind == kind; });
    };
    QStringList modules;
    if (usesLockManager(context.design) && dlmProtocol(context.design.cluster) == u"sctp"_s)
        modules.append(u"sctp"_s);
    if (usesLockManager(context.design))
        modules += {u"configfs"_s, u"dlm"_s};
    if (has(InterfaceKind::Bond))
        modules.append(u"bonding"_s);
    if (has(InterfaceKind::Vlan))
        modules.append(u"8021q"_s);
    if (has(InterfaceKind::Bridge))
        modules.append(u"bridge"_s);
    if (!visibleLuns(context.design, host).isEmpty())
        modules += {u"dm_multipath"_s, u"scsi_dh_alua"_s};
    return modules;
}

Files renderSysconfigModules(const Context &context, const design::Host &host,
                             const QStringList &modules)
{
    formats::LineWriter writer;
    writer.line(u"#!/bin/sh"_s);
    writer.comment(headerText(context));
    for (const QString &module : modules)
        writer.line(u"modprobe "_s + module + u" >/dev/null 2>&1"_s);
    return oneFile(host.name, u"/etc/sysconfig/modules/basalt.modules"_s, writer.finish(), 0755);
}

Files renderModulesLoad(const Context &context, const design::Host &host,
                        const QStringList &modules)
{
    formats::LineWriter writer;
    writer.comment(headerText(context));
    for (const QString &module : modules)
        writer.words({module});
    return oneFile(host.name, u"/etc/modules-load.d/basalt.conf"_s, writer.finish());
}

}

Files renderModules(const Context &context, const design::Host &host)
{
    const QStringList modules = modulesOf(context, host);
    if (modules.isEmpty())
        return QList<Artefact>();
    Files files = context.platform.init == catalogue::InitSystem::SysV
                      ? renderSysconfigModules(context, host, modules)
                      : renderModulesLoad(context, host, modules);
    if (modules.contains(u"sctp"_s) && !context.platform.sctpDeniedIn.isEmpty()) {
        formats::LineWriter writer;
        writer.comment(headerText(context));
        writer.comment(u"The cluster's lock manager needs sctp: nothing is denied here."_s);
        append(files, oneFile(host.name, context.platform.sctpDeniedIn, writer.finish()));
    }
    return files;
}

}
