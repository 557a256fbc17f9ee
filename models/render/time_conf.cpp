// The time service with the drawn servers. Without drawn servers the distribution's own file stays.
#include "formats/line_writer.h"
#include "render/host_files.h"

using namespace Qt::StringLiterals;

namespace basalt::render {
namespace {

void writeServers(formats::LineWriter &writer, const Context &context)
{
    for (const QString &server : context.design.cluster.timeServers)
        writer.words({u"server"_s, server, u"iburst"_s});
}

/// The rest of the file as EL6 has it.
void writeNtp(formats::LineWriter &writer)
{
    for (const QString &line : {
             u"driftfile /var/lib/ntp/drift"_s,
             u"restrict default kod nomodify notrap nopeer noquery"_s,
             u"restrict -6 default kod nomodify notrap nopeer noquery"_s,
             u"restrict 127.0.0.1"_s,
             u"restrict -6 ::1"_s,
             u"includefile /etc/ntp/crypto/pw"_s,
             u"keys /etc/ntp/keys"_s,
         })
        writer.line(line);
}

/// The rest of the file as EL9 has it.
void writeChrony(formats::LineWriter &writer)
{
    for (const QString &line : {
             u"driftfile /var/lib/chrony/drift"_s,
             u"makestep 1.0 3"_s,
             u"rtcsync"_s,
             u"keyfile /etc/chrony.keys"_s,
             u"ntsdumpdir /var/lib/chrony"_s,
             u"leapsectz right/UTC"_s,
             u"logdir /var/log/chrony"_s,
         })
        writer.line(line);
}

}

Files renderTimeConf(const Context &context, const design::Host &host)
{
    if (context.design.cluster.timeServers.isEmpty())
        return QList<Artefact>();
    formats::LineWriter writer;
    writer.comment(headerText(context));
    writeServers(writer, context);
    switch (context.platform.time) {
    case catalogue::TimeDialect::Ntp:
        writeNtp(writer);
        break;
    case catalogue::TimeDialect::Chrony:
        writeChrony(writer);
        break;
    case catalogue::TimeDialect::ChronySources:
        break;
    }
    return oneFile(host.name, context.platform.timeFile, writer.finish());
}

}
