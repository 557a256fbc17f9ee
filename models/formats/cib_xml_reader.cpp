#include "formats/cib_xml_reader.h"

#include "formats/cib_values.h"
#include "formats/xml_tree.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::formats {

namespace {

class Reader
{
    Q_DECLARE_TR_FUNCTIONS(formats)

public:
    explicit Reader(const SourceText &source)
        : m_source(source)
    {}

    Parsed<Cib> read(const XmlTree &tree)
    {
        m_result.problems = tree.problems;
        if (tree.root.name == "cib"_L1) {
            m_result.value.schema = attributeOf(tree.root, u"validate-with"_s);
            if (m_result.value.schema.isNull())
                m_result.value.schema = u""_s;
            for (const XmlNode &child : tree.root.children) {
                if (child.name == "configuration"_L1)
                    configuration(child);
                else if (child.name != "status"_L1)
                    foreign(child, u"cib/"_s + child.name);
            }
        } else if (tree.root.name == "configuration"_L1) {
            configuration(tree.root);
        } else {
            section(tree.root);
        }
        return m_result;
    }

private:
    SourceRef at(const XmlNode &node) const { return m_source.at(node.line); }

    void foreign(const XmlNode &node, const QString &anchor)
    {
        m_result.foreign.append({anchor, xmlText(node), at(node)});
    }

    /// Attributes that the value has no place for, kept as an element of their own.
    void foreignAttributes(const XmlNode &node, const QStringList &known, const QString &anchor)
    {
        const XmlNode rest = withoutAttributes(node, known);
        if (!rest.attributes.isEmpty())
            foreign(rest, anchor);
    }

    static bool hasOnly(const XmlNode &node, const QStringList &attributes)
    {
        return node.children.isEmpty()
               && std::all_of(node.attributes.cbegin(), node.attributes.cend(),
                              [&attributes](const XmlAttribute &attribute) {
                                  return attributes.contains(attribute.name);
                              });
    }

    void configuration(const XmlNode &node)
    {
        for (const XmlNode &child : node.children)
            section(child);
    }

    void section(const XmlNode &node)
    {
        for (const XmlNode &child : node.children) {
            const bool understood =
                node.name == "crm_config"_L1    ? properties(child)
                : node.name == "nodes"_L1       ? clusterNode(child)
                : node.name == "resources"_L1   ? resource(child)
                : node.name == "constraints"_L1 ? constraint(child)
                : node.name == "rsc_defaults"_L1
                    ? valueSet(child, u"meta_attributes"_s, m_result.value.resourceDefaults)
                : node.name == "fencing-topology"_L1 ? level(child)
                                                     : false;
            if (!understood)
                foreign(child, node.name + u'/' + child.name);
        }
    }

    /// The name/value pairs of a set without rules, appended to `values`.
    bool valueSet(const XmlNode &node, const QString &name, QList<NameValue> &values)
    {
        const auto isPair = [](const XmlNode &child) {
            return child.name == "nvpair"_L1 && !attributeOf(child, u"name"_s).isEmpty()
                   && hasOnly(child, {u"id"_s, u"name"_s, u"value"_s});
        };
        if (node.name != name || !attributeOf(node, u"id-ref"_s).isNull()
            || !std::all_of(node.children.cbegin(), node.children.cend(), isPair))
            return false;
        for (const XmlNode &pair : node.children) {
            QString value = attributeOf(pair, u"value"_s);
            setValue(values, writtenValue(attributeOf(pair, u"name"_s), value, at(pair)));
        }
        return true;
    }

    bool properties(const XmlNode &node)
    {
        const QString id = attributeOf(node, u"id"_s);
        if (!id.isEmpty() && id != "cib-bootstrap-options"_L1)
            return false; // sets of agents such as SAPHanaSR hold their state
        return valueSet(node, u"cluster_property_set"_s, m_result.value.properties);
    }

    bool clusterNode(const XmlNode &node)
    {
        const QString name = attributeOf(node, u"uname"_s);
        if (node.name != "node"_L1 || name.isEmpty())
            return false;
        m_result.value.nodes.append({attributeOf(node, u"id"_s), name});
        for (const XmlNode &child : node.children)
            foreign(child, u"nodes/"_s + name + u'/' + child.name);
        QStringList understood{u"id"_s, u"uname"_s};
        const QString type = attributeOf(node, u"type"_s);
        if (type == "normal"_L1 || type == "member"_L1) // what every cluster node is
            understood.append(u"type"_s);
        foreignAttributes(node, understood, u"nodes/"_s + name);
        return true;
    }

    bool resource(const XmlNode &node)
    {
        if (attributeOf(node, u"id"_s).isEmpty())
            return false;
        if (node.name == "primitive"_L1)
            return primitive(node);
        if (node.name == "group"_L1)
            return group(node);
        if (node.name == "clone"_L1 || node.name == "master"_L1)
            return clone(node);
        return false;
    }

    bool primitive(const XmlNode &node)
    {
        if (!attributeOf(node, u"template"_s).isNull())
            return false;
        CibPrimitive result;
        result.id = attributeOf(node, u"id"_s);
        result.standard = attributeOf(node, u"class"_s);
        result.provider = attributeOf(node, u"provider"_s);
        result.type = attributeOf(node, u"type"_s);
        result.source = at(node);
        const QString anchor = u"resources/"_s + result.id;
        for (const XmlNode &child : node.children) {
            const bool understood = valueSet(child, u"instance_attributes"_s, result.parameters)
                                    || valueSet(child, u"meta_attributes"_s, result.meta)
                                    || operations(child, anchor, result.operations);
            if (!understood)
                foreign(child, anchor + u'/' + child.name);
        }
        foreignAttributes(node, {u"id"_s, u"class"_s, u"provider"_s, u"type"_s}, anchor);
        m_result.value.primitives.append(result);
        return true;
    }

    bool operations(const XmlNode &node, const QString &anchor, QList<CibOperation> &result)
    {
        if (node.name != "operations"_L1 || !attributeOf(node, u"id-ref"_s).isNull())
            return false;
        for (const XmlNode &op : node.children) {
            CibOperation operation{attributeOf(op, u"name"_s),
                                   attributeOf(op, u"interval"_s),
                                   attributeOf(op, u"timeout"_s),
                                   {},
                                   at(op)};
            for (const XmlAttribute &attribute : op.attributes) {
                static const QStringList own{u"id"_s, u"name"_s, u"interval"_s, u"timeout"_s};
                if (!own.contains(attribute.name))
                    operation.extra.append(writtenValue(attribute.name, attribute.value, at(op)));
            }
            bool understood = op.name == "op"_L1 && !operation.name.isEmpty();
            for (const XmlNode &child : op.children) {
                understood = understood
                             && (valueSet(child, u"instance_attributes"_s, operation.extra)
                                 || valueSet(child, u"meta_attributes"_s, operation.extra));
            }
            if (understood)
                result.append(operation);
            else
                foreign(op, anchor + u"/operations"_s);
        }
        return true;
    }

    bool group(const XmlNode &node)
    {
        CibGroup result{attributeOf(node, u"id"_s), {}, {}, at(node)};
        const QString anchor = u"resources/"_s + result.id;
        for (const XmlNode &child : node.children) {
            if (child.name == "primitive"_L1 && resource(child))
                result.members.append(attributeOf(child, u"id"_s));
            else if (!valueSet(child, u"meta_attributes"_s, result.meta))
                foreign(child, anchor + u'/' + child.name);
        }
        foreignAttributes(node, {u"id"_s}, anchor);
        m_result.value.groups.append(result);
        return true;
    }

    bool clone(const XmlNode &node)
    {
        CibClone result{attributeOf(node, u"id"_s), {}, {}, at(node)};
        const QString anchor = u"resources/"_s + result.id;
        for (const XmlNode &child : node.children) {
            const bool inner = child.name == "primitive"_L1 || child.name == "group"_L1;
            if (inner && result.of.isEmpty() && resource(child))
                result.of = attributeOf(child, u"id"_s);
            else if (!valueSet(child, u"meta_attributes"_s, result.meta))
                foreign(child, anchor + u'/' + child.name);
        }
        if (node.name == "master"_L1) // the old spelling of a promotable clone
            setValue(result.meta, {u"promotable"_s, u"true"_s, {}, at(node)});
        foreignAttributes(node, {u"id"_s}, anchor);
        m_result.value.clones.append(result);
        return true;
    }

    bool constraint(const XmlNode &node)
    {
        if (node.name == "rsc_location"_L1)
            return location(node);
        if (node.name == "rsc_order"_L1)
            return order(node);
        if (node.name == "rsc_colocation"_L1)
            return colocation(node);
        return false;
    }

    /// Only a score for one resource on one node; rules, roles and patterns stay foreign.
    bool location(const XmlNode &node)
    {
        const QString score = normalizedScore(attributeOf(node, u"score"_s));
        const QString resource = attributeOf(node, u"rsc"_s);
        const QString on = attributeOf(node, u"node"_s);
        if (score.isNull() || resource.isEmpty() || on.isEmpty()
            || !hasOnly(node, {u"id"_s, u"rsc"_s, u"node"_s, u"score"_s}))
            return false;
        m_result.value.locations.append(
            {attributeOf(node, u"id"_s), resource, on, score, at(node)});
        return true;
    }

    bool order(const XmlNode &node)
    {
        const auto startOnly = [&node](const QString &attribute) {
            const QString action = attributeOf(node, attribute);
            return action.isNull() || action == "start"_L1;
        };
        const QString written = attributeOf(node, u"kind"_s);
        const QString score = attributeOf(node, u"score"_s);
        const QString kind = written.isNull() && score.isNull()
                                 ? u"Mandatory"_s
                                 : orderKind(written.isNull() ? score : written);
        if (kind.isNull() || !startOnly(u"first-action"_s) || !startOnly(u"then-action"_s)
            || !hasOnly(node, {u"id"_s, u"kind"_s, u"score"_s, u"first"_s, u"then"_s,
                               u"first-action"_s, u"then-action"_s}))
            return false;
        m_result.value.orders.append({attributeOf(node, u"id"_s), kind,
                                      attributeOf(node, u"first"_s), attributeOf(node, u"then"_s),
                                      at(node)});
        return true;
    }

    bool colocation(const XmlNode &node)
    {
        const QString score = normalizedScore(attributeOf(node, u"score"_s));
        if (score.isNull() || !hasOnly(node, {u"id"_s, u"score"_s, u"rsc"_s, u"with-rsc"_s}))
            return false;
        m_result.value.colocations.append({attributeOf(node, u"id"_s), score,
                                           attributeOf(node, u"rsc"_s),
                                           attributeOf(node, u"with-rsc"_s), at(node)});
        return true;
    }

    bool level(const XmlNode &node)
    {
        bool ok = false;
        const int index = attributeOf(node, u"index"_s).toInt(&ok);
        const QString target = attributeOf(node, u"target"_s);
        if (node.name != "fencing-level"_L1 || !ok || target.isEmpty()
            || !hasOnly(node, {u"id"_s, u"index"_s, u"target"_s, u"devices"_s}))
            return false;
        QStringList devices;
        for (const QString &device : attributeOf(node, u"devices"_s).split(u','))
            devices.append(device.trimmed());
        m_result.value.levels.append({target, index, devices, at(node)});
        return true;
    }

    const SourceText &m_source;
    Parsed<Cib> m_result;
};

bool looksLikeCib(const XmlNode &root)
{
    static const QStringList roots{u"cib"_s,          u"configuration"_s,   u"crm_config"_s,
                                   u"nodes"_s,        u"resources"_s,       u"constraints"_s,
                                   u"rsc_defaults"_s, u"fencing-topology"_s};
    return roots.contains(root.name);
}

}

Result<Parsed<Cib>> readCibXml(const SourceText &text)
{
    const Result<XmlTree> tree = parseXml(text);
    if (!tree)
        return tl::unexpected(tree.error());
    if (!looksLikeCib(tree->root)) {
        return failure(u"not-cib"_s,
                       QCoreApplication::translate("formats", "%1 is no CIB: its first element is "
                                                              "<%2>, not <cib>.")
                           .arg(text.file, tree->root.name),
                       text.file);
    }
    return Reader(text).read(*tree);
}

}
