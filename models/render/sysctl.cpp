// Kernel settings: guests' frames stay out of the host's packet filter, and the answer to a packet of
// one ring may come over the other.
//
// The bridge settings exist only while br_netfilter is loaded: systemd's reader is told to go on
// without them ("-"), and a udev rule sets them when the module comes later (sysctl.d(5)).
#include "formats/line_writer.h"
#include "render/host_files.h"
#include "render/interfaces.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::render {
namespace {

bool hasBridge(const Context &context, const design::Host &host)
{
    const QList<Interface> interfaces = interfacesOf(context.design, host);
    return std::any_of(interfaces.begin(), interfaces.end(), [](const Interface &interface) {
        return interface.kind == InterfaceKind::Bridge;
    });
}

Files renderSettings(const Context &context, const design::Host &host, bool bridged)
{
    const QString ignoringErrors =
        context.platform.init == catalogue::InitSystem::Systemd ? u"-"_s : QString();
    formats::LineWriter writer;
    writer.comment(headerText(context));
    for (const QString &setting : context.platform.sysctlDistribution)
        writer.line(setting);
    if (context.design.cluster.rings.size() > 1)
        writer.line(u"net.ipv4.conf.all.rp_filter = 2"_s);
    if (bridged) {
        for (const QString &tables : {u"arptables"_s, u"ip6tables"_s, u"iptables"_s})
            writer.line(ignoringErrors + u"net.bridge.bridge-nf-call-"_s + tables + u" = 0"_s);
    }
    return oneFile(host.name, context.platform.sysctlFile, writer.finish());
}

}

Files renderSysctl(const Context &context, const design::Host &host)
{
    const bool bridged = hasBridge(context, host);
    if (!bridged && context.design.cluster.rings.size() < 2)
        return QList<Artefact>();
    Files files = renderSettings(context, host, bridged);
    if (bridged && context.platform.init == catalogue::InitSystem::Systemd) {
        formats::LineWriter writer;
        writer.comment(headerText(context));
        writer.line(u"ACTION==\"add\", SUBSYSTEM==\"module\", KERNEL==\"br_netfilter\", "
                    "RUN+=\"/lib/systemd/systemd-sysctl --prefix=/net/bridge\""_s);
        append(files,
               oneFile(host.name, u"/etc/udev/rules.d/99-basalt-bridge.rules"_s, writer.finish()));
    }
    return files;
}

}
