// crm configure, crm_resource, crm_node and crm_attribute of the practice cluster.
#include "formats/cib_xml_reader.h"
#include "formats/cib_xml_writer.h"
#include "formats/crm_reader.h"
#include "practice/practice_cluster_stack.h"
#include "practice/practice_files.h"
#include "practice/practice_pacemaker.h"

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

using formats::XmlNode;

QString optionValue(const QStringList &arguments, const QStringList &spellings)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        for (const QString &spelling : spellings) {
            if (arguments[i] == spelling)
                return arguments.value(i + 1);
            if (spelling.startsWith(u"--") && arguments[i].startsWith(spelling + u'='))
                return arguments[i].mid(spelling.size() + 1);
        }
    }
    return {};
}

/// "60s"; an hour unless it is said
double secondsIn(QString text)
{
    if (text.endsWith(u's'))
        text.chop(1);
    return text.isEmpty() ? 3600 : text.toDouble();
}

bool hasAny(const QStringList &arguments, const QStringList &words)
{
    return std::any_of(words.cbegin(), words.cend(),
                       [&](const QString &word) { return arguments.contains(word); });
}

/// The words of a command line as crm shell text: values with blanks are quoted again.
QByteArray asText(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'=');
        quoted.append(word.contains(u' ') && equals > 0
                          ? word.left(equals + 1) + u'"' + word.mid(equals + 1) + u'"'
                          : word);
    }
    return quoted.join(u' ').toUtf8() + '\n';
}

/// Statements of the configure level, applied at once as `commit` would do.
Answer configure(Machine &machine, const QByteArray &text)
{
    World &world = machine.world;
    const Result<formats::SourceText> source = formats::sourceText(text, u"crm"_s);
    if (!source)
        return refused(1, source.error().message.toUtf8() + '\n');
    const formats::Parsed<formats::Cib> parsed = formats::readCrm(*source, cibOf(world));
    for (const formats::Problem &problem : parsed.problems) {
        if (problem.kind == formats::ProblemKind::NotWellFormed)
            return refused(1, "ERROR: syntax: " + problem.message.toUtf8() + '\n');
    }
    formats::Cib wanted = parsed.value;
    wanted.schema = world.platform.cibSchema;
    const Result<QList<ContentPart>> written = formats::writeCibXml(wanted, {});
    if (!written)
        return refused(1, "ERROR: " + written.error().message.toUtf8() + '\n');
    QByteArray bytes;
    for (const ContentPart &part : *written)
        bytes += part.bytes;
    const Result<formats::SourceText> xml = formats::sourceText(bytes, u"cib.xml"_s);
    const auto tree =
        xml ? formats::parseXml(*xml) : Result<formats::XmlTree>(tl::unexpected(xml.error()));
    if (!tree)
        return refused(1, "ERROR: " + tree.error().message.toUtf8() + '\n');
    for (const XmlNode &child : tree->root.children) {
        if (child.name == u"configuration")
            setConfiguration(world, child, nodeNameOf(world, machine.name));
    }
    return answered();
}

Answer crm(Machine &machine, const QStringList &arguments, const QByteArray &input)
{
    if (!machine.host().isPacemakerUp)
        return refused(1, "ERROR: cannot query cib: Signon to CIB failed\n");
    QStringList words = arguments;
    words.removeAll(u"-F"_s);
    if (words.value(0) == u"configure" && words.value(1) == u"load")
        return configure(
            machine, words.value(3) == u"-" ? input : contentOf(machine.host(), words.value(3)));
    if (words.value(0) == u"configure" && words.size() > 1)
        return configure(machine, asText(words.mid(1)));
    if (words.value(0) == u"configure" || words.isEmpty())
        return configure(machine, input);
    if (words.value(0) == u"node"
        && (words.value(1) == u"standby" || words.value(1) == u"online")) {
        const QString host =
            words.size() > 2 ? hostsByNode(machine.world).value(words[2]) : machine.name;
        machine.world.shared.standby.removeAll(host);
        if (words[1] == u"standby")
            machine.world.shared.standby.append(host);
        return answered();
    }
    return refused(127, "basalt practice: crm " + words.join(u' ').toUtf8() + ": not simulated\n");
}

/// Forgets failures, so that the cluster tries again.
void cleanUp(World &world, const QString &resource)
{
    for (auto it = world.shared.instances.begin(); it != world.shared.instances.end(); ++it) {
        if (resource.isEmpty() || it.key().section(u':', 0, 0) == resource)
            it->failedOn.clear();
    }
}

Answer move(Machine &machine, const QString &resource, const QString &node)
{
    World &world = machine.world;
    if (!hostsByNode(world).contains(node))
        return refused(105, u"crm_resource: Node '%1' not found\n"_s.arg(node).toUtf8());
    if (world.shared.instances.value(resource).node == hostsByNode(world).value(node))
        return refused(108, "crm_resource: Error performing operation: Requested item already "
                            "exists\n");
    XmlNode configuration = configurationOf(world);
    XmlNode constraint;
    constraint.name = u"rsc_location"_s;
    constraint.attributes = {{u"id"_s, u"cli-prefer-"_s + resource},
                             {u"rsc"_s, resource},
                             {u"role"_s, u"Started"_s},
                             {u"node"_s, node},
                             {u"score"_s, u"INFINITY"_s}};
    for (XmlNode &section : configuration.children) {
        if (section.name == u"constraints")
            section.children.append(constraint);
    }
    setConfiguration(world, configuration, nodeNameOf(world, machine.name));
    return answered();
}

Answer clear(Machine &machine, const QString &resource)
{
    XmlNode configuration = configurationOf(machine.world);
    QByteArray out;
    for (XmlNode &section : configuration.children) {
        if (section.name != u"constraints")
            continue;
        for (qsizetype i = section.children.size() - 1; i >= 0; --i) {
            const QString id = formats::attributeOf(section.children[i], u"id"_s);
            if (id == u"cli-prefer-"_s + resource
                || id.startsWith(u"cli-ban-"_s + resource + u"-on-"_s)) {
                out += "Removing constraint: " + id.toUtf8() + '\n';
                section.children.removeAt(i);
            }
        }
    }
    setConfiguration(machine.world, configuration, nodeNameOf(machine.world, machine.name));
    return answered(out);
}

Answer crmResource(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    if (!machine.host().isPacemakerUp)
        return refused(102, "crm_resource: Could not connect to the CIB: Transport endpoint is not "
                            "connected\n");
    const QString resource = optionValue(arguments, {u"-r"_s, u"--resource"_s});
    const QString node = optionValue(arguments, {u"-N"_s, u"--node"_s, u"-H"_s, u"--host"_s});
    if (hasAny(arguments, {u"--cleanup"_s, u"-C"_s, u"--refresh"_s, u"-R"_s, u"-P"_s})) {
        cleanUp(machine.world, resource);
        return answered(resource.isEmpty() ? QByteArray("Waiting for 1 reply from the controller\n"
                                                        "... got reply (done)\n")
                                           : "Cleaned up " + resource.toUtf8() + '\n');
    }
    if (hasAny(arguments, {u"--wait"_s})) {
        const double limit = secondsIn(optionValue(arguments, {u"-T"_s, u"--timeout"_s}));
        if (isIdle(machine.world))
            return answered();
        return machine.waited < limit ? waiting() : refused(62, "crm_resource: Timer expired\n");
    }
    if (hasAny(arguments, {u"--move"_s, u"-M"_s}))
        return move(machine, resource, node);
    if (hasAny(arguments, {u"--clear"_s, u"-U"_s}))
        return clear(machine, resource);
    if (hasAny(arguments, {u"--locate"_s, u"-W"_s})) {
        const StoredInstance instance = machine.world.shared.instances.value(resource);
        return instance.node.isEmpty()
                   ? answered(u"resource %1 is NOT running\n"_s.arg(resource).toUtf8())
                   : answered(u"resource %1 is running on: %2\n"_s
                                  .arg(resource, nodeNameOf(machine.world, instance.node))
                                  .toUtf8());
    }
    return refused(127, "basalt practice: crm_resource " + arguments.join(u' ').toUtf8()
                            + ": not simulated\n");
}

Answer crmNode(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    if (!machine.host().isPacemakerUp)
        return refused(102, "crm_node: Could not connect to controller\n");
    if (hasAny(arguments, {u"-n"_s, u"--name"_s}))
        return answered(nodeNameOf(machine.world, machine.name).toUtf8() + '\n');
    if (hasAny(arguments, {u"-p"_s, u"--partition"_s})) {
        QStringList names;
        for (const QString &host : onlineHosts(machine.world, machine.name))
            names.append(nodeNameOf(machine.world, host));
        return answered(names.join(u' ').toUtf8() + " \n");
    }
    return refused(127, "basalt practice: crm_node: not simulated\n");
}

}

const std::vector<Command> &crmShellCommands()
{
    static const std::vector<Command> commands{
        {"crm", crm},
        {"crm_node", crmNode},
        {"crm_resource", crmResource},
    };
    return commands;
}

}
