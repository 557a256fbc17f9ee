// stonith_admin and the fence agents of the practice cluster.
#include "catalogue/catalogue.h"
#include "practice/practice_pacemaker.h"
#include "practice/practice_system.h"

#include "design/lookup.h"

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

bool isCman(const World &world)
{
    return world.platform.stack == catalogue::Stack::Cman;
}

Answer listInstalled(const World &world)
{
    QByteArray out;
    const QStringList agents = catalogue::builtIn().agents.keys();
    for (const QString &agent : agents)
        out += agent.toUtf8() + '\n';
    return answered(out + QByteArray::number(agents.size())
                    + (isCman(world) ? " devices found\n" : " fence devices found\n"));
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
        // Pacemaker 1.1 indents them.
        out += (isCman(machine.world) ? " " : "") + primitive.id.toUtf8() + '\n';
        ++count;
    }
    return answered(out + QByteArray::number(count)
                    + (count == 1 ? " fence device found\n" : " fence devices found\n"));
}

QString eventLine(World &world, const StoredFencing &event, const QString &mendedBy)
{
    const QString target = nodeNameOf(world, event.target);
    const QString client =
        u"client=pacemaker-controld.1173, origin=%1"_s.arg(nodeNameOf(world, event.origin));
    if (event.status == u"pending")
        return u"reboot of %1 pending: %2\n"_s.arg(target, client);
    const bool isSuccess = event.status == u"success";
    return u"reboot of %1 %2: delegate=%3, %4, completed='%5'%6\n"_s.arg(
        target, isSuccess ? u"successful"_s : u"failed"_s, nodeNameOf(world, event.delegate),
        client, zuluTime(event.wallClock),
        isSuccess || mendedBy.isEmpty() ? QString()
                                        : u" (a later attempt from %1 succeeded)"_s.arg(mendedBy));
}

/// The newest first; of one node, or of all for "*".
Answer history(World &world, const QString &node)
{
    QByteArray out;
    int count = 0;
    QMap<QString, QString> mended; ///< target -> who asked for the shot that hit
    for (auto event = world.shared.fencing.crbegin(); event != world.shared.fencing.crend();
         ++event) {
        if (node != u"*" && nodeNameOf(world, event->target) != node)
            continue;
        out += eventLine(world, *event, mended.value(event->target)).toUtf8();
        if (event->status == u"success")
            mended.insert(event->target, nodeNameOf(world, event->origin));
        ++count;
    }
    return answered(out + QByteArray::number(count)
                    + (count == 1 ? " event found\n" : " events found\n"));
}

Answer stonithAdmin(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString verb = arguments.value(0);
    if (verb == u"--list-installed" || verb == u"-I")
        return listInstalled(machine.world);
    if (verb == u"--metadata" || verb == u"-M")
        return metadata(arguments.value(arguments.size() - 1));
    if (!machine.host().isPacemakerUp)
        return refused(102, "stonith_admin: Could not connect to fencer: Transport endpoint is not "
                            "connected\n");
    if (verb == u"-L" || verb == u"--list-registered")
        return registered(machine);
    if (verb == u"--history" || verb == u"-H")
        return history(machine.world, arguments.value(1));
    return refused(127, "basalt practice: stonith_admin " + verb.toUtf8() + ": not simulated\n");
}

}

const std::vector<Command> &fencingCommands()
{
    static const std::vector<Command> commands{{"stonith_admin", stonithAdmin}};
    return commands;
}

}
