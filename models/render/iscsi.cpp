// The iSCSI initiator of a host: its name, and time-outs that suit multipath.
//
// The session gives up early (5 s), because multipath has other paths and does the waiting itself
// (no_path_retry); the default of 120 s would hold every I/O that long on a dead path.
#include "formats/line_writer.h"
#include "render/cluster_facts.h"
#include "render/host_files.h"

using namespace Qt::StringLiterals;

namespace basalt::render {

Files renderIscsi(const Context &context, const design::Host &host)
{
    if (!usesIscsi(host))
        return QList<Artefact>();
    formats::LineWriter name;
    name.comment(headerText(context));
    name.words({u"InitiatorName="_s + host.iscsi->iqn});
    Files files = oneFile(host.name, u"/etc/iscsi/initiatorname.iscsi"_s, name.finish());

    formats::LineWriter settings;
    settings.comment(headerText(context));
    settings.line(u"iscsid.startup = "_s + context.platform.iscsidStartup);
    for (const QString &line : {
             u"node.startup = automatic"_s,
             u"node.leading_login = No"_s,
             u"node.session.timeo.replacement_timeout = 5"_s,
             u"node.conn[0].timeo.login_timeout = 15"_s,
             u"node.conn[0].timeo.logout_timeout = 15"_s,
             u"node.conn[0].timeo.noop_out_interval = 5"_s,
             u"node.conn[0].timeo.noop_out_timeout = 5"_s,
             u"node.session.err_timeo.abort_timeout = 15"_s,
             u"node.session.err_timeo.lu_reset_timeout = 30"_s,
             u"node.session.initial_login_retry_max = 8"_s,
             u"node.session.cmds_max = 128"_s,
             u"node.session.queue_depth = 32"_s,
             u"node.session.iscsi.FastAbort = Yes"_s,
         })
        settings.line(line);
    append(files, oneFile(host.name, u"/etc/iscsi/iscsid.conf"_s, settings.finish(), 0600));
    return files;
}

}
