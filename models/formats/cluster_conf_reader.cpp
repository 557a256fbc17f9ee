#include "formats/cluster_conf_reader.h"

#include "formats/xml_tree.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::formats {

namespace {

/// Elements that stand at most once and whose attributes are kept as written.
bool isSingle(const QString &name)
{
    static const QStringList names{u"cman"_s,         u"totem"_s,   u"dlm"_s,   u"fence_daemon"_s,
                                   u"quorumd"_s,      u"logging"_s, u"clvmd"_s, u"group"_s,
                                   u"gfs_controld"_s, u"uidgid"_s};
    return names.contains(name);
}

class Reader
{
    Q_DECLARE_TR_FUNCTIONS(formats)

public:
    explicit Reader(const SourceText &source)
        : m_source(source)
    {}

    Parsed<ClusterConf> read(const XmlTree &tree)
    {
        m_result.problems = tree.problems;
        cluster(tree.root);
        return m_result;
    }

private:
    SourceRef at(const XmlNode &node) const { return m_source.at(node.line); }

    void foreign(const XmlNode &node, const QString &anchor)
    {
        m_result.foreign.append({anchor, xmlText(node), at(node)});
    }

    /// Attributes that the value has no place for.
    void foreignAttributes(const XmlNode &node, const QStringList &known, const QString &anchor)
    {
        const XmlNode rest = withoutAttributes(node, known);
        if (!rest.attributes.isEmpty())
            foreign(rest, anchor);
    }

    void foreignChildren(const XmlNode &node, const QString &anchor)
    {
        for (const XmlNode &child : node.children)
            foreign(child, anchor + u'/' + child.name);
    }

    std::optional<int> number(const XmlNode &node, const QString &attribute)
    {
        const QString value = attributeOf(node, attribute);
        if (value.isNull())
            return {};
        bool ok = false;
        const int result = value.trimmed().toInt(&ok);
        if (ok)
            return result;
        foreign({node.name, {{attribute, value}}, {}, {}, node.line}, node.name);
        return {};
    }

    void cluster(const XmlNode &root)
    {
        ClusterConf &conf = m_result.value;
        conf.source = at(root);
        if (root.name != "cluster"_L1) { // a piece of a file: the surrounding element is missing
            m_result.problems.append(
                {ProblemKind::NotWellFormed, tr("the element <cluster> is missing"), at(root)});
            clusterChild(root);
            return;
        }
        conf.name = attributeOf(root, u"name"_s);
        conf.configVersion = number(root, u"config_version"_s);
        foreignAttributes(root, {u"name"_s, u"config_version"_s}, u"cluster"_s);
        for (const XmlNode &child : root.children)
            clusterChild(child);
    }

    void clusterChild(const XmlNode &node)
    {
        if (node.name == "clusternodes"_L1) {
            for (const XmlNode &child : node.children) {
                if (child.name == "clusternode"_L1)
                    clusterNode(child);
                else
                    foreign(child, u"cluster/clusternodes/"_s + child.name);
            }
        } else if (node.name == "clusternode"_L1) {
            clusterNode(node);
        } else if (node.name == "fencedevices"_L1) {
            for (const XmlNode &child : node.children)
                fenceDevice(child);
        } else if (isSingle(node.name)) {
            single(node);
        } else {
            foreign(node, u"cluster/"_s + node.name);
        }
    }

    void single(const XmlNode &node)
    {
        if (m_result.value.elements.contains(node.name)) {
            foreign(node, u"cluster/"_s + node.name);
            return;
        }
        ClusterConfElement element{{}, at(node)};
        for (const XmlAttribute &attribute : node.attributes)
            element.attributes.insert(attribute.name, attribute.value);
        m_result.value.elements.insert(node.name, element);
        for (const XmlNode &child : node.children) {
            if (node.name == "cman"_L1 && child.name == "multicast"_L1)
                m_result.value.multicast = multicast(child);
            else if (node.name == "cman"_L1 && child.name == "altmulticast"_L1)
                m_result.value.altMulticast = multicast(child);
            else
                foreign(child, u"cluster/"_s + node.name + u'/' + child.name);
        }
    }

    ClusterConfMulticast multicast(const XmlNode &node)
    {
        foreignAttributes(node, {u"addr"_s, u"port"_s, u"ttl"_s}, u"cluster/cman/"_s + node.name);
        foreignChildren(node, u"cluster/cman/"_s + node.name);
        return {attributeOf(node, u"addr"_s), number(node, u"port"_s), number(node, u"ttl"_s),
                at(node)};
    }

    void clusterNode(const XmlNode &node)
    {
        ClusterConfNode result;
        result.name = attributeOf(node, u"name"_s);
        result.nodeid = number(node, u"nodeid"_s);
        result.votes = number(node, u"votes"_s);
        result.source = at(node);
        const QString anchor = u"cluster/clusternodes/"_s + result.name;
        foreignAttributes(node, {u"name"_s, u"nodeid"_s, u"votes"_s}, anchor);
        for (const XmlNode &child : node.children) {
            if (child.name == "altname"_L1)
                altname(child, anchor, result);
            else if (child.name == "fence"_L1)
                fence(child, anchor, result);
            else
                foreign(child, anchor + u'/' + child.name);
        }
        m_result.value.nodes.append(result);
    }

    void altname(const XmlNode &node, const QString &anchor, ClusterConfNode &result)
    {
        result.altnames.append({attributeOf(node, u"name"_s), number(node, u"port"_s),
                                attributeOf(node, u"mcast"_s), number(node, u"ttl"_s), at(node)});
        foreignAttributes(node, {u"name"_s, u"port"_s, u"mcast"_s, u"ttl"_s},
                          anchor + u"/altname"_s);
        foreignChildren(node, anchor + u"/altname"_s);
    }

    void fence(const XmlNode &node, const QString &anchor, ClusterConfNode &result)
    {
        foreignAttributes(node, {}, anchor + u"/fence"_s);
        for (const XmlNode &method : node.children) {
            if (method.name != "method"_L1) {
                foreign(method, anchor + u"/fence/"_s + method.name);
                continue;
            }
            foreignAttributes(method, {u"name"_s}, anchor + u"/fence/method"_s);
            for (const XmlNode &device : method.children) {
                if (device.name != "device"_L1) {
                    foreign(device, anchor + u"/fence/method/"_s + device.name);
                    continue;
                }
                result.fence.append({attributeOf(method, u"name"_s), attributeOf(device, u"name"_s),
                                     attributeOf(device, u"port"_s), at(device)});
                foreignAttributes(device, {u"name"_s, u"port"_s},
                                  anchor + u"/fence/method/device"_s);
            }
        }
    }

    void fenceDevice(const XmlNode &node)
    {
        const QString name = attributeOf(node, u"name"_s);
        if (node.name != "fencedevice"_L1 || name.isEmpty()) {
            foreign(node, u"cluster/fencedevices/"_s + node.name);
            return;
        }
        m_result.value.fenceDevices.insert(name, attributeOf(node, u"agent"_s));
        foreignAttributes(node, {u"name"_s, u"agent"_s}, u"cluster/fencedevices/"_s + name);
        foreignChildren(node, u"cluster/fencedevices/"_s + name);
    }

    const SourceText &m_source;
    Parsed<ClusterConf> m_result;
};

bool looksLikeClusterConf(const XmlNode &root)
{
    static const QStringList roots{u"cluster"_s, u"clusternodes"_s, u"clusternode"_s, u"cman"_s};
    return roots.contains(root.name);
}

}

Result<Parsed<ClusterConf>> readClusterConf(const SourceText &text)
{
    const Result<XmlTree> tree = parseXml(text);
    if (!tree)
        return tl::unexpected(tree.error());
    if (!looksLikeClusterConf(tree->root)) {
        return failure(u"not-cluster-conf"_s,
                       QCoreApplication::translate("formats", "%1 is no cluster.conf: its first "
                                                              "element is <%2>, not <cluster>.")
                           .arg(text.file, tree->root.name),
                       text.file);
    }
    return Reader(text).read(*tree);
}

}
