// The CIB of the practice cluster: kept as XML, as it was pushed.
#include "practice/practice_cib.h"

#include "formats/cib_xml_reader.h"
#include "practice/practice_cluster_stack.h"
#include "practice/practice_system.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

using formats::XmlNode;

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
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

/// What `crm_resource --move` writes: for a resource that isn't promoted the role is always Started.
/// The reader leaves all with a role to the cluster.
QList<formats::CibLocation> startedLocations(XmlNode configuration)
{
    QList<formats::CibLocation> locations;
    const XmlNode *constraints = childNamed(configuration, u"constraints"_s);
    for (const XmlNode &node : constraints ? constraints->children : QList<XmlNode>()) {
        if (node.name == u"rsc_location" && formats::attributeOf(node, u"role"_s) == u"Started")
            locations.append({formats::attributeOf(node, u"id"_s),
                              formats::attributeOf(node, u"rsc"_s),
                              formats::attributeOf(node, u"node"_s),
                              formats::attributeOf(node, u"score"_s),
                              {}});
    }
    return locations;
}

/// A node as it reports itself; what its resources went through is left out.
XmlNode nodeState(World &world, const QString &host)
{
    const bool isCman = world.platform.stack == catalogue::Stack::Cman;
    const QString name = nodeNameOf(world, host);
    const QString id = isCman ? name : QString::number(nodeIdOf(world, host));
    XmlNode state = element(u"node_state"_s, {{u"id"_s, id},
                                              {u"uname"_s, name},
                                              {u"in_ccm"_s, u"true"_s},
                                              {u"crmd"_s, u"online"_s},
                                              {u"crm-debug-origin"_s, u"do_update_resource"_s},
                                              {u"join"_s, u"member"_s},
                                              {u"expected"_s, u"member"_s}});
    if (isCman)
        return state;
    XmlNode transient = element(u"transient_attributes"_s, {{u"id"_s, id}});
    transient.children.append(element(u"instance_attributes"_s, {{u"id"_s, u"status-"_s + id}}));
    transient.children.last().children.append(
        element(u"nvpair"_s, {{u"id"_s, u"status-%1-.feature-set"_s.arg(id)},
                              {u"name"_s, u"#feature-set"_s},
                              {u"value"_s, QLatin1String(featureSet)}}));
    state.children.append(transient);
    return state;
}

}

XmlNode element(const QString &name, const QList<formats::XmlAttribute> &attributes)
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

std::optional<XmlNode> parsedXml(const QByteArray &text)
{
    const Result<formats::SourceText> source = formats::sourceText(text, u"cib.xml"_s);
    if (!source)
        return {};
    const Result<formats::XmlTree> tree = formats::parseXml(*source);
    if (!tree || !tree->problems.isEmpty())
        return {};
    return tree->root;
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
        world.configuration = parsedXml(world.shared.cib).value_or(element(u"configuration"_s));
        world.cib.locations += startedLocations(world.configuration);
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
    XmlNode cib = element(
        u"cib"_s, {{u"crm_feature_set"_s, isCman ? u"3.0.5"_s : QString(QLatin1String(featureSet))},
                   {u"validate-with"_s, world.platform.cibSchema},
                   {u"epoch"_s, QString::number(world.shared.epoch)},
                   {u"num_updates"_s, u"0"_s},
                   {u"admin_epoch"_s, u"0"_s},
                   {u"cib-last-written"_s, ctimeText(world.shared.cibChangedAt)},
                   {u"update-origin"_s, world.shared.cibChangedBy},
                   {u"update-client"_s, u"cibadmin"_s},
                   {u"update-user"_s, u"root"_s},
                   {u"have-quorum"_s, isQuorate(world, machine.name) ? u"1"_s : u"0"_s}});
    if (!dc.isEmpty())
        cib.attributes.append(
            {u"dc-uuid"_s, isCman ? nodeNameOf(world, dc) : QString::number(nodeIdOf(world, dc))});
    cib.children.append(configurationOf(world));
    XmlNode status = element(u"status"_s);
    for (const QString &host : onlineHosts(world, machine.name))
        status.children.append(nodeState(world, host));
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

}
