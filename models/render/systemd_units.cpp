// What systemd must know: the power key does nothing, so that a fencing board's press of it is no
// slow shutdown, and what the cluster's resources stand on is started before pacemaker.
//
// pacemaker.service waits for resource-agents-deps.target; without these lines it would stop after
// what it stands on at shutdown.
#include "formats/ini_writer.h"
#include "render/cluster_facts.h"
#include "render/host_files.h"

using namespace Qt::StringLiterals;

namespace basalt::render {
namespace {

QString unitName(const QString &service)
{
    return service.contains(u'.') ? service : service + u".service"_s;
}

}

Files renderSystemdUnits(const Context &context, const design::Host &host)
{
    if (context.platform.init != catalogue::InitSystem::Systemd)
        return QList<Artefact>();
    formats::IniWriter login;
    login.comment(headerText(context));
    login.section(u"Login"_s);
    login.set(u"HandlePowerKey"_s, u"ignore"_s);
    Files files = oneFile(host.name, u"/etc/systemd/logind.conf.d/basalt.conf"_s, login.finish());

    QStringList units{unitName(context.platform.libvirtService)};
    if (!visibleLuns(context.design, host).isEmpty())
        units.append(u"multipathd.service"_s);
    if (usesIscsi(host)) {
        for (const QString &service : context.platform.iscsiServices)
            units.append(unitName(service));
    }
    formats::IniWriter order;
    order.comment(headerText(context));
    order.section(u"Unit"_s);
    order.set(u"Requires"_s, units.join(u' '));
    order.set(u"After"_s, units.join(u' '));
    append(files,
           oneFile(host.name, u"/etc/systemd/system/resource-agents-deps.target.d/basalt.conf"_s,
                   order.finish()));
    return files;
}

}
