// /etc/libvirt/qemu.conf: the address at which this host receives migrations, if the design has a
// network for them. The distributions' own file holds nothing but comments.
#include "design/lookup.h"
#include "formats/line_writer.h"
#include "render/host_files.h"

using namespace Qt::StringLiterals;

namespace basalt::render {

Files renderQemuConf(const Context &context, const design::Host &host)
{
    const QString &network = context.design.cluster.migrationNetwork;
    if (network.isEmpty() || !context.platform.libvirtHasMigrationHost)
        return QList<Artefact>();
    const design::Address *address = design::addressIn(host, network);
    if (!address || address->ip.isEmpty())
        return QList<Artefact>();
    formats::LineWriter writer;
    writer.comment(headerText(context));
    writer.line(u"migration_host = \"%1\""_s.arg(address->ip));
    return oneFile(host.name, u"/etc/libvirt/qemu.conf"_s, writer.finish(), 0600);
}

}
