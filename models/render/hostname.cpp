// /etc/hostname: with corosync 3 a node is found by `uname -n`, so that it must be the host's name.
// The only file without our comment: some of its readers take every line for a name.
#include "formats/line_writer.h"
#include "render/host_files.h"

using namespace Qt::StringLiterals;

namespace basalt::render {

Files renderHostname(const Context &context, const design::Host &host)
{
    // With ifcfg files the name stands in /etc/sysconfig/network.
    if (context.platform.network == catalogue::NetworkDialect::Ifcfg)
        return QList<Artefact>();
    formats::LineWriter writer;
    writer.words({host.name});
    return oneFile(host.name, u"/etc/hostname"_s, writer.finish());
}

}
