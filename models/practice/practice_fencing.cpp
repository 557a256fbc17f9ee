// stonith_admin and the fence agents of the practice cluster.
#include "catalogue/catalogue.h"
#include "practice/practice_cluster_stack.h"
#include "practice/practice_pacemaker.h"

#include "design/lookup.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

Answer listInstalled()
{
    QByteArray out;
    const QStringList agents = catalogue::builtIn().agents.keys();
    for (const QString &agent : agents)
        out += agent.toUtf8() + '\n';
    return answered(out + QByteArray::number(agents.size()) + " devices found\n");
}

Answer metadata(const QString &name)
{
    const catalogue::FenceAgent *agent = catalogue::findAgent(catalogue::builtIn(), name);
    if (!agent)
        return refused(105, "Agent " + name.toUtf8() + " not found\n");
    QString xml = u"<?xml version=\"1.0\" ?>\n<resource-agent name=\"%1\" shortdesc=\"%2\">\n"
                  "<parameters>\n"_s.arg(agent->name, agent->title.toHtmlEscaped());
    for (const catalogue::AgentParameter &parameter : agent->parameters)
        xml += u"\t<parameter name=\"%1\" unique=\"0\" required=\"%2\">\n"
               "\t\t<content type=\"%3\"/>\n\t\t<shortdesc lang=\"en\">%4</shortdesc>\n"
               "\t</parameter>\n"_s.arg(parameter.name, parameter.required ? u"1"_s : u"0"_s,
                                        parameter.type, parameter.description.toHtmlEscaped());
    xml += u"</parameters>\n<actions>\n"_s;
    for (const QString &action : agent->actions)
        xml += u"\t<action name=\"%1\"/>\n"_s.arg(action);
    return answered((xml + u"</actions>\n</resource-agent>\n"_s).toUtf8());
}

/// Devices of the local fencer: those that are not banned here.
Answer registered(Machine &machine)
{
    QByteArray out;
    int count = 0;
    const QString node = nodeNameOf(machine.world, machine.name);
    for (const formats::CibPrimitive &primitive : cibOf(machine.world).primitives) {
        const QList<formats::CibLocation> &locations = cibOf(machine.world).locations;
        const bool isBanned =
            std::any_of(locations.cbegin(), locations.cend(), [&](const auto &location) {
                return location.resource == primitive.id && location.node == node
                       && location.score == u"-INFINITY";
            });
        if (primitive.standard != u"stonith" || isBanned)
            continue;
        out += ' ' + primitive.id.toUtf8() + '\n';
        ++count;
    }
    return answered(out + QByteArray::number(count)
                    + (count == 1 ? " fence device found\n" : " fence devices found\n"));
}

Answer history(World &world)
{
    QByteArray out;
    int count = 0;
    for (auto event = world.shared.fencing.crbegin(); event != world.shared.fencing.crend();
         ++event) {
        if (event->status == u"pending")
            continue;
        const QString done = QDateTime::fromMSecsSinceEpoch(event->wallClock)
                                 .toUTC()
                                 .toString(u"yyyy-MM-dd HH:mm:ss'Z'"_s);
        out += u"reboot of %1 %2: delegate=%3, client=pacemaker-controld.1173, origin=%4, "
               "completed='%5'\n"_s
                   .arg(nodeNameOf(world, event->target),
                        event->status == u"success" ? u"successful"_s : u"failed"_s,
                        nodeNameOf(world, event->delegate), nodeNameOf(world, event->origin), done)
                   .toUtf8();
        ++count;
    }
    return answered(out + QByteArray::number(count)
                    + (count == 1 ? " event found\n" : " events found\n"));
}

Answer stonithAdmin(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString verb = arguments.value(0);
    if (verb == u"--list-installed" || verb == u"-I")
        return listInstalled();
    if (verb == u"--metadata" || verb == u"-M")
        return metadata(arguments.value(arguments.size() - 1));
    if (!machine.host().isPacemakerUp)
        return refused(102, "stonith_admin: Could not connect to fencer: Transport endpoint is not "
                            "connected\n");
    if (verb == u"-L" || verb == u"--list-registered")
        return registered(machine);
    if (verb == u"--history" || verb == u"-H")
        return history(machine.world);
    return refused(127, "basalt practice: stonith_admin " + verb.toUtf8() + ": not simulated\n");
}

}

const std::vector<Command> &fencingCommands()
{
    static const std::vector<Command> commands{{"stonith_admin", stonithAdmin}};
    return commands;
}

}
