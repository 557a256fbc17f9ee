// /etc/dlm/dlm.conf: over which transport the lock manager talks.
//
// Left alone it takes TCP over ring 0 and hangs when that ring is lost, while everything looks healthy;
// over SCTP it uses all rings.
#include "formats/ini_writer.h"
#include "render/cluster_facts.h"
#include "render/host_files.h"

using namespace Qt::StringLiterals;

namespace basalt::render {

Files renderDlmConf(const Context &context, const design::Host &host)
{
    const QString protocol =
        usesLockManager(context.design) ? dlmProtocol(context.design.cluster) : QString();
    if (context.platform.locking != catalogue::Locking::Lvmlockd || protocol.isEmpty())
        return QList<Artefact>();
    formats::IniWriter writer;
    writer.comment(headerText(context));
    writer.set(u"protocol"_s, protocol);
    return oneFile(host.name, u"/etc/dlm/dlm.conf"_s, writer.finish());
}

}
