// The CIB of the practice cluster: kept as XML, as it was pushed, and what cibadmin does with it.
#include "formats/cib_xml_reader.h"
#include "practice/practice_cluster_stack.h"
#include "practice/practice_files.h"
#include "practice/practice_pacemaker.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

using formats::XmlNode;

constexpr auto notConnected = "Connection to cluster failed: Transport endpoint is not connected\n";

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

XmlNode element(const QString &name, const QList<formats::XmlAttribute> &attributes = {})
{
    XmlNode node;
    node.name = name;
    node.attributes = attributes;
    return node;
}

XmlNode *childNamed(XmlNode &node, const QString &name)
{
    for (XmlNode &child : node.children) {
        if (child.name == name)
            return &child;
    }
    return nullptr;
}

XmlNode &childOrNew(XmlNode &node, const QString &name)
{
    if (XmlNode *child = childNamed(node, name))
        return *child;
    node.children.append(element(name));
    return node.children.last();
}

void setProperty(XmlNode &set, const QString &name, const QString &value)
{
    for (XmlNode &pair : set.children) {
        if (formats::attributeOf(pair, u"name"_s) == name)
            return;
    }
    const QString id = formats::attributeOf(set, u"id"_s) + u'-' + name;
    set.children.append(
        element(u"nvpair"_s, {{u"id"_s, id}, {u"name"_s, name}, {u"value"_s, value}}));
}

/// What the cluster writes by itself: its versions and the nodes it knows.
void addOwnParts(World &world, XmlNode &configuration)
{
    const bool isCman = world.platform.stack == catalogue::Stack::Cman;
    XmlNode &config = childOrNew(configuration, u"crm_config"_s);
    if (config.children.isEmpty())
        config.children.append(
            element(u"cluster_property_set"_s, {{u"id"_s, u"cib-bootstrap-options"_s}}));
    XmlNode &set = config.children.first();
    if (!isCman)
        setProperty(set, u"have-watchdog"_s, u"false"_s);
    setProperty(set, u"dc-version"_s,
                isCman ? u"1.1.6-3.el6-a02c0f19a00c1eb2527ad38f146ebc0834814558"_s
                       : world.platform.pacemakerVersion + u"-a3f44794f94"_s);
    setProperty(set, u"cluster-infrastructure"_s, isCman ? u"cman"_s : u"corosync"_s);
    XmlNode &nodes = childOrNew(configuration, u"nodes"_s);
    const QMap<QString, QString> known = hostsByNode(world);
    for (auto node = known.cbegin(); node != known.cend(); ++node) {
        const bool isThere =
            std::any_of(nodes.children.cbegin(), nodes.children.cend(), [&](const XmlNode &n) {
                return formats::attributeOf(n, u"uname"_s) == node.key();
            });
        const QString id = isCman ? node.key() : QString::number(nodeIdOf(world, *node));
        if (!isThere)
            nodes.children.append(element(
                u"node"_s,
                isCman ? QList<formats::XmlAttribute>{{u"id"_s, id},
                                                      {u"type"_s, u"normal"_s},
                                                      {u"uname"_s, node.key()}}
                       : QList<formats::XmlAttribute>{{u"id"_s, id}, {u"uname"_s, node.key()}}));
    }
    childOrNew(configuration, u"resources"_s);
    childOrNew(configuration, u"constraints"_s);
}

std::optional<XmlNode> parsed(const QByteArray &text)
{
    const Result<formats::SourceText> source = formats::sourceText(text, u"cib.xml"_s);
    if (!source)
        return {};
    const Result<formats::XmlTree> tree = formats::parseXml(*source);
    if (!tree || !tree->problems.isEmpty())
        return {};
    return tree->root;
}

QString clusterDate(qint64 milliseconds)
{
    return QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(milliseconds),
                                 u"ddd MMM d HH:mm:ss yyyy"_s);
}

/// The value after one of the option's spellings.
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

bool hasAny(const QStringList &arguments, const QStringList &words)
{
    return std::any_of(words.cbegin(), words.cend(),
                       [&](const QString &word) { return arguments.contains(word); });
}

/// -x FILE, -X TEXT or -p: standard input.
QByteArray givenXml(Machine &machine, const QStringList &arguments, const QByteArray &input)
{
    const QString file = optionValue(arguments, {u"-x"_s, u"--xml-file"_s});
    const QString text = optionValue(arguments, {u"-X"_s, u"--xml-text"_s});
    if (!file.isEmpty())
        return contentOf(machine.host(), file);
    return text.isEmpty() ? input : text.toUtf8();
}

Answer query(Machine &machine, const QString &scope)
{
    if (scope.isEmpty())
        return answered(cibText(machine));
    XmlNode configuration = configurationOf(machine.world);
    if (scope == u"configuration")
        return answered(xmlBytes(configuration));
    const XmlNode *section = childNamed(configuration, scope);
    return section ? answered(xmlBytes(*section))
                   : refused(6, "Call cib_query failed (-6): No such device or address\n");
}

void mergeInto(XmlNode &target, const XmlNode &change);

XmlNode *sameChild(XmlNode &target, const XmlNode &child)
{
    for (XmlNode &known : target.children) {
        if (known.name == child.name
            && formats::attributeOf(known, u"id"_s) == formats::attributeOf(child, u"id"_s))
            return &known;
    }
    return nullptr;
}

/// `cibadmin --modify`: attributes are set, elements that are missing are added.
void mergeInto(XmlNode &target, const XmlNode &change)
{
    for (const formats::XmlAttribute &attribute : change.attributes) {
        const auto known = std::find_if(
            target.attributes.begin(), target.attributes.end(),
            [&](const formats::XmlAttribute &own) { return own.name == attribute.name; });
        if (known != target.attributes.end())
            known->value = attribute.value;
        else
            target.attributes.append(attribute);
    }
    for (const XmlNode &child : change.children) {
        if (XmlNode *known = sameChild(target, child))
            mergeInto(*known, child);
        else
            target.children.append(child);
    }
}

bool removeElement(XmlNode &node, const XmlNode &what)
{
    for (qsizetype i = 0; i < node.children.size(); ++i) {
        const XmlNode &child = node.children[i];
        if (child.name == what.name
            && formats::attributeOf(child, u"id"_s) == formats::attributeOf(what, u"id"_s)) {
            node.children.removeAt(i);
            return true;
        }
        if (removeElement(node.children[i], what))
            return true;
    }
    return false;
}

/// The version of a CIB as it is compared: admin_epoch, epoch, num_updates.
std::array<int, 3> versionOf(const XmlNode &cib)
{
    return {formats::attributeOf(cib, u"admin_epoch"_s).toInt(),
            formats::attributeOf(cib, u"epoch"_s).toInt(),
            formats::attributeOf(cib, u"num_updates"_s).toInt()};
}

Answer replace(Machine &machine, const XmlNode &given, const QString &scope)
{
    XmlNode configuration = configurationOf(machine.world);
    if (given.name == u"cib") {
        if (versionOf(given) < std::array<int, 3>{0, machine.world.shared.epoch, 0})
            return refused(205, "Call cib_replace failed (-205): Update was older than existing "
                                "configuration\n");
        XmlNode copy = given;
        if (const XmlNode *part = childNamed(copy, u"configuration"_s))
            configuration = *part;
        machine.world.shared.epoch = std::max(machine.world.shared.epoch, versionOf(given)[1]);
    } else if (given.name == u"configuration") {
        configuration = given;
    } else if (XmlNode *section = childNamed(configuration, scope.isEmpty() ? given.name : scope)) {
        *section = given;
    } else {
        configuration.children.append(given);
    }
    setConfiguration(machine.world, configuration, nodeNameOf(machine.world, machine.name));
    return answered();
}

Answer cibadmin(Machine &machine, const QStringList &arguments, const QByteArray &input)
{
    const bool isLocal = hasAny(arguments, {u"-l"_s, u"--local"_s});
    Q_UNUSED(isLocal)
    if (!machine.host().isPacemakerUp || machine.world.shared.cib.isEmpty())
        return refused(machine.world.platform.stack == catalogue::Stack::Cman ? 10 : 102,
                       machine.world.platform.stack == catalogue::Stack::Cman
                           ? "Signon to CIB failed: connection failed\n"
                             "Init failed, could not perform requested operations\n"
                           : "cibadmin: Could not connect to the CIB: Transport endpoint is not "
                             "connected\n");
    const QString scope = optionValue(arguments, {u"-o"_s, u"--scope"_s, u"--obj_type"_s});
    if (hasAny(arguments, {u"-Q"_s, u"--query"_s}))
        return query(machine, scope);
    const std::optional<XmlNode> given = parsed(givenXml(machine, arguments, input));
    if (!given)
        return refused(65, "cibadmin: Couldn't parse input\n");
    if (hasAny(arguments, {u"-R"_s, u"--replace"_s}))
        return replace(machine, *given, scope);
    XmlNode configuration = configurationOf(machine.world);
    if (hasAny(arguments, {u"-M"_s, u"--modify"_s, u"-U"_s, u"--update"_s})) {
        XmlNode &section = scope.isEmpty() || scope == given->name
                               ? childOrNew(configuration, given->name)
                               : childOrNew(configuration, scope);
        if (section.name == given->name)
            mergeInto(section, *given);
        else
            mergeInto(section, [&] {
                XmlNode wrapped = element(section.name);
                wrapped.children.append(*given);
                return wrapped;
            }());
    } else if (hasAny(arguments, {u"-C"_s, u"--create"_s})) {
        childOrNew(configuration, scope).children.append(*given);
    } else if (hasAny(arguments, {u"-D"_s, u"--delete"_s})) {
        removeElement(configuration, *given);
    } else {
        return refused(127, "basalt practice: cibadmin: not simulated\n");
    }
    setConfiguration(machine.world, configuration, nodeNameOf(machine.world, machine.name));
    return answered();
}

/// What Pacemaker's own check would find: text that is no CIB, fencing on without a device.
Answer crmVerify(Machine &machine, const QStringList &arguments, const QByteArray &input)
{
    const bool isLive = hasAny(arguments, {u"-L"_s, u"--live-check"_s});
    if (isLive && !machine.host().isPacemakerUp)
        return refused(102, notConnected);
    const QByteArray text = isLive ? cibText(machine) : givenXml(machine, arguments, input);
    const Result<formats::SourceText> source = formats::sourceText(text, u"cib.xml"_s);
    const auto cib = source ? formats::readCibXml(*source)
                            : Result<formats::Parsed<formats::Cib>>(tl::unexpected(source.error()));
    if (!cib || !cib->problems.isEmpty())
        return refused(78, "Configuration invalid (with errors)\n");
    const formats::NameValue *stonith =
        formats::findValue(cib->value.properties, u"stonith-enabled"_s);
    const bool isOn = !stonith || stonith->value != u"false";
    const bool hasDevice = std::any_of(
        cib->value.primitives.cbegin(), cib->value.primitives.cend(),
        [](const formats::CibPrimitive &primitive) { return primitive.standard == u"stonith"; });
    if (isOn && !hasDevice)
        return refused(78, "   error: Resource start-up disabled since no STONITH resources have "
                           "been defined\n   error: Either configure some or disable STONITH with "
                           "the stonith-enabled option\n   error: NOTE: Clusters with shared data "
                           "need STONITH to ensure data integrity\nErrors found during check: "
                           "config not valid\n");
    return answered();
}

Answer crmSimulate(Machine &machine, const QStringList &arguments, const QByteArray &input)
{
    const Answer check = crmVerify(machine, arguments, input);
    return check.exitCode == 0 ? answered("\nCurrent cluster status:\n\nTransition Summary:\n")
                               : check;
}

}

namespace {

void append(const XmlNode &node, int depth, QByteArray &bytes)
{
    const QByteArray indent(depth * 2, ' ');
    bytes += indent + '<' + node.name.toUtf8();
    for (const formats::XmlAttribute &attribute : node.attributes)
        bytes += ' ' + attribute.name.toUtf8() + "=\"" + escaped(attribute.value) + '"';
    if (node.children.isEmpty() && node.text.isEmpty()) {
        bytes += "/>\n";
        return;
    }
    bytes += '>' + escaped(node.text);
    if (!node.children.isEmpty()) {
        bytes += '\n';
        for (const XmlNode &child : node.children)
            append(child, depth + 1, bytes);
        bytes += indent;
    }
    bytes += "</" + node.name.toUtf8() + ">\n";
}

}

const formats::Cib &cibOf(const World &world)
{
    if (!isSameText(world.readCib, world.shared.cib)) {
        const Result<formats::SourceText> source =
            formats::sourceText(world.shared.cib, u"cib.xml"_s);
        const auto cib =
            source ? formats::readCibXml(*source)
                   : Result<formats::Parsed<formats::Cib>>(tl::unexpected(source.error()));
        world.cib = cib ? cib->value : formats::Cib();
        world.configuration = parsed(world.shared.cib).value_or(element(u"configuration"_s));
        world.readCib = world.shared.cib;
    }
    return world.cib;
}

XmlNode configurationOf(const World &world)
{
    static_cast<void>(cibOf(world));
    return world.shared.cib.isEmpty() ? element(u"configuration"_s) : world.configuration;
}

void setConfiguration(World &world, XmlNode configuration, const QString &node)
{
    addOwnParts(world, configuration);
    world.shared.cib = xmlBytes(configuration);
    ++world.shared.epoch;
    world.shared.cibChangedBy = node;
    world.shared.cibChangedAt = QDateTime::currentMSecsSinceEpoch();
}

QByteArray xmlBytes(const XmlNode &node)
{
    QByteArray bytes;
    append(node, 0, bytes);
    return bytes;
}

QByteArray cibText(Machine &machine)
{
    World &world = machine.world;
    const bool isCman = world.platform.stack == catalogue::Stack::Cman;
    const QString dc = dcOf(world, machine.name);
    XmlNode cib =
        element(u"cib"_s, {{u"crm_feature_set"_s, isCman ? u"3.0.5"_s : u"3.16.1"_s},
                           {u"validate-with"_s, world.platform.cibSchema},
                           {u"epoch"_s, QString::number(world.shared.epoch)},
                           {u"num_updates"_s, u"0"_s},
                           {u"admin_epoch"_s, u"0"_s},
                           {u"cib-last-written"_s, clusterDate(world.shared.cibChangedAt)},
                           {u"update-origin"_s, world.shared.cibChangedBy},
                           {u"update-client"_s, u"cibadmin"_s},
                           {u"have-quorum"_s, isQuorate(world, machine.name) ? u"1"_s : u"0"_s}});
    if (!dc.isEmpty())
        cib.attributes.append(
            {u"dc-uuid"_s, isCman ? nodeNameOf(world, dc) : QString::number(nodeIdOf(world, dc))});
    cib.children.append(configurationOf(world));
    XmlNode status = element(u"status"_s);
    const QStringList online = onlineHosts(world, machine.name);
    for (const QString &host : online)
        status.children.append(element(
            u"node_state"_s,
            {{u"id"_s, isCman ? nodeNameOf(world, host) : QString::number(nodeIdOf(world, host))},
             {u"uname"_s, nodeNameOf(world, host)},
             {u"in_ccm"_s, u"true"_s},
             {u"crmd"_s, u"online"_s},
             {u"join"_s, u"member"_s},
             {u"expected"_s, u"member"_s}}));
    cib.children.append(status);
    return xmlBytes(cib);
}

QString property(const World &world, const QString &name)
{
    const formats::NameValue *value = formats::findValue(cibOf(world).properties, name);
    return value ? value->value : QString();
}

QString metaValue(const World &world, const formats::CibPrimitive &primitive, const QString &name)
{
    if (const formats::NameValue *own = formats::findValue(primitive.meta, name))
        return own->value;
    const formats::NameValue *common = formats::findValue(cibOf(world).resourceDefaults, name);
    return common ? common->value : QString();
}

const std::vector<Command> &cibCommands()
{
    static const std::vector<Command> commands{
        {"cibadmin", cibadmin},
        {"crm_simulate", crmSimulate},
        {"crm_verify", crmVerify},
    };
    return commands;
}

}
