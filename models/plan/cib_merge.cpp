#include "plan/cib_merge.h"

#include "plan/cib_text.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

using formats::attributeOf;
using formats::XmlNode;

XmlNode *childOf(XmlNode &node, const QString &name)
{
    for (XmlNode &child : node.children) {
        if (child.name == name)
            return &child;
    }
    return nullptr;
}

XmlNode &childMade(XmlNode &node, const QString &name)
{
    if (XmlNode *child = childOf(node, name))
        return *child;
    node.children.append(XmlNode{name, {}, {}, {}, 0});
    return node.children.last();
}

void setAttribute(XmlNode &node, const QString &name, const QString &value)
{
    for (formats::XmlAttribute &attribute : node.attributes) {
        if (attribute.name == name) {
            attribute.value = value;
            return;
        }
    }
}

/// id -> the element, for all below.
void collect(const XmlNode &node, QMap<QString, const XmlNode *> &byId)
{
    const QString id = attributeOf(node, u"id"_s);
    if (!id.isEmpty())
        byId.insert(id, &node);
    for (const XmlNode &child : node.children)
        collect(child, byId);
}

/// Where the live CIB holds this very secret already, its digest stands for it.
void keepKnownSecrets(XmlNode &node, const QMap<QString, const XmlNode *> &present,
                      const QMap<QString, QByteArray> &digests)
{
    const QString value = attributeOf(node, u"value"_s);
    if (isSecretMark(value)) {
        const XmlNode *old = present.value(attributeOf(node, u"id"_s));
        const QString digest = old ? attributeOf(*old, u"value"_s) : QString();
        const QByteArray known = digests.value(secretOf(value));
        if (digest.startsWith("sha256:"_L1)
            && (known.isEmpty() || digest == u"sha256:"_s + QString::fromLatin1(known)))
            setAttribute(node, u"value"_s, digest);
    }
    for (XmlNode &child : node.children)
        keepKnownSecrets(child, present, digests);
}

/// An operator may have stopped or started a VM; a later deployment does not decide that anew.
void keepTargetRole(XmlNode &node, const QMap<QString, const XmlNode *> &present)
{
    const QString id = attributeOf(node, u"id"_s);
    if (attributeOf(node, u"name"_s) == u"target-role" && present.contains(id))
        setAttribute(node, u"value"_s, attributeOf(*present[id], u"value"_s));
    for (XmlNode &child : node.children)
        keepTargetRole(child, present);
}

QStringList sortedAttributes(const XmlNode &node)
{
    QStringList list;
    for (const formats::XmlAttribute &attribute : node.attributes)
        list.append(attribute.name + u'=' + attribute.value);
    list.sort();
    return list;
}

/// Equal in meaning: the order of attributes and of values in a set does not count, that of a
/// group's members does.
bool isSame(const XmlNode &a, const XmlNode &b)
{
    if (a.name != b.name || sortedAttributes(a) != sortedAttributes(b)
        || a.children.size() != b.children.size())
        return false;
    const bool isOrdered = a.name == u"group" || a.name == u"resource_set";
    QList<XmlNode> left = a.children;
    QList<XmlNode> right = b.children;
    if (!isOrdered) {
        const auto byId = [](const XmlNode &x, const XmlNode &y) {
            return std::pair(x.name, attributeOf(x, u"id"_s))
                   < std::pair(y.name, attributeOf(y, u"id"_s));
        };
        std::stable_sort(left.begin(), left.end(), byId);
        std::stable_sort(right.begin(), right.end(), byId);
    }
    for (qsizetype i = 0; i < left.size(); ++i) {
        if (!isSame(left[i], right[i]))
            return false;
    }
    return true;
}

class Merger
{
public:
    explicit Merger(const CibWish &wish)
        : m_wish(wish)
    {}

    /// Both are <configuration> elements.
    void merge(XmlNode &into, XmlNode ours)
    {
        QMap<QString, const XmlNode *> present;
        const XmlNode before = into;
        collect(before, present);
        keepKnownSecrets(ours, present, m_wish.secretDigests);
        keepTargetRole(ours, present);
        // In the order that the schema asks for.
        for (const QString &section :
             {u"crm_config"_s, u"resources"_s, u"constraints"_s, u"fencing-topology"_s,
              u"op_defaults"_s, u"rsc_defaults"_s}) {
            XmlNode *wanted = childOf(ours, section);
            const bool isSets = section == u"crm_config" || section.endsWith("_defaults"_L1);
            if (isSets)
                mergeSets(into, section, wanted);
            else
                mergeObjects(into, section, wanted);
        }
    }

    QStringList ids;
    QStringList foreign;
    QSet<QString> changed;

private:
    bool isObsolete(const QString &id, const QStringList &kept) const
    {
        return m_wish.owned.contains(id) && !m_wish.untouched.contains(id) && !kept.contains(id);
    }

    /// The section, made in its place if it is missing and needed.
    static XmlNode *section(XmlNode &into, const QString &name, bool isNeeded)
    {
        if (XmlNode *present = childOf(into, name))
            return present;
        return isNeeded ? &childMade(into, name) : nullptr;
    }

    void mergeObjects(XmlNode &into, const QString &name, const XmlNode *wanted)
    {
        XmlNode *present = section(into, name, wanted != nullptr);
        if (!present)
            return;
        QStringList own;
        if (wanted) {
            for (const XmlNode &object : wanted->children)
                own.append(attributeOf(object, u"id"_s));
        }
        present->children.removeIf(
            [&](const XmlNode &child) { return isObsolete(attributeOf(child, u"id"_s), own); });
        for (const XmlNode &child : std::as_const(present->children)) {
            const QString id = attributeOf(child, u"id"_s);
            if (!own.contains(id) && !m_wish.untouched.contains(id))
                foreign.append(id);
        }
        ids += own;
        if (wanted) {
            for (const XmlNode &object : wanted->children)
                put(*present, object);
        }
    }

    void put(XmlNode &present, const XmlNode &object)
    {
        const QString id = attributeOf(object, u"id"_s);
        for (XmlNode &child : present.children) {
            if (attributeOf(child, u"id"_s) != id)
                continue;
            if (!isSame(child, object)) {
                child = object;
                changed.insert(id);
            }
            return;
        }
        present.children.append(object);
        changed.insert(id);
    }

    /// Properties and defaults: value by value, by their names, whatever the ids.
    void mergeSets(XmlNode &into, const QString &name, const XmlNode *wanted)
    {
        XmlNode *present = section(into, name, wanted != nullptr);
        if (!present)
            return;
        QStringList own;
        if (wanted) {
            for (const XmlNode &set : wanted->children) {
                for (const XmlNode &pair : set.children)
                    own.append(attributeOf(pair, u"id"_s));
            }
        }
        for (XmlNode &set : present->children)
            set.children.removeIf(
                [&](const XmlNode &pair) { return isObsolete(attributeOf(pair, u"id"_s), own); });
        ids += own;
        if (wanted) {
            for (const XmlNode &set : wanted->children)
                mergeSet(*present, set);
        }
    }

    void mergeSet(XmlNode &present, const XmlNode &wanted)
    {
        const auto same =
            std::find_if(present.children.begin(), present.children.end(), [&](const XmlNode &set) {
                return attributeOf(set, u"id"_s) == attributeOf(wanted, u"id"_s);
            });
        if (same == present.children.end()) {
            present.children.append(wanted);
            return;
        }
        for (const XmlNode &pair : wanted.children) {
            const QString name = attributeOf(pair, u"name"_s);
            const auto old = std::find_if(
                same->children.begin(), same->children.end(),
                [&](const XmlNode &child) { return attributeOf(child, u"name"_s) == name; });
            if (old == same->children.end())
                same->children.append(pair);
            else
                setAttribute(*old, u"value"_s, attributeOf(pair, u"value"_s));
        }
    }

    const CibWish &m_wish;
};

XmlNode emptyCib()
{
    XmlNode configuration{u"configuration"_s, {}, {}, {}, 0};
    for (const QString &name : {u"crm_config"_s, u"nodes"_s, u"resources"_s, u"constraints"_s})
        configuration.children.append(XmlNode{name, {}, {}, {}, 0});
    return XmlNode{u"cib"_s, {}, {configuration, XmlNode{u"status"_s, {}, {}, {}, 0}}, {}, 0};
}

/// What the cluster changes by itself is taken from it when the time has come.
XmlNode forPush(XmlNode configuration, bool keepsProperties)
{
    for (XmlNode &child : configuration.children) {
        if (child.name == u"nodes")
            child = XmlNode{nodesMark, {}, {}, {}, 0};
        if (child.name != u"crm_config" || !keepsProperties)
            continue;
        for (XmlNode &set : child.children) {
            if (attributeOf(set, u"id"_s) == u"cib-bootstrap-options")
                set.children.append(XmlNode{propertiesMark, {}, {}, {}, 0});
        }
    }
    return configuration;
}

XmlNode forPeople(XmlNode configuration)
{
    configuration.children.removeIf([](const XmlNode &child) { return child.name == u"nodes"; });
    return configuration;
}

}

QByteArray guardedLines(const QByteArray &cib)
{
    static const QRegularExpression secret(
        u" name=\"[^\"]*(passwd|password|passphrase|secret|community)[^\"]*\""_s,
        QRegularExpression::CaseInsensitiveOption);
    QByteArray result;
    bool isOn = false;
    bool isSkipped = false;
    for (const QByteArray &line : cib.split('\n')) {
        if (line == "    <nodes>" || line == "    <crm_config>")
            isSkipped = true;
        if (line == "  <configuration>") {
            isOn = true;
            continue;
        }
        if (line == "  </configuration>")
            isOn = false;
        if (isOn && !isSkipped && line != "    <nodes/>" && line != "    <crm_config/>"
            && !secret.match(QString::fromUtf8(line)).hasMatch())
            result += line + '\n';
        if (line == "    </nodes>" || line == "    </crm_config>")
            isSkipped = false;
    }
    return result;
}

Result<CibChange> mergeCib(const QByteArray &current, const CibWish &wish)
{
    const bool isFirst = current.isEmpty();
    Result<XmlNode> root = isFirst ? Result<XmlNode>(emptyCib()) : readCib(current);
    if (!root)
        return tl::unexpected(root.error());
    Result<XmlNode> ours = readCib(wish.ours);
    if (!ours)
        return tl::unexpected(ours.error());
    XmlNode &configuration = childMade(*root, u"configuration"_s);
    const XmlNode before = configuration;
    Merger merger(wish);
    merger.merge(configuration, childMade(*ours, u"configuration"_s));

    CibChange change;
    change.before = isFirst ? QByteArray() : cibText(forPeople(before), 0);
    change.wanted = cibText(forPeople(configuration), 0);
    change.isNeeded = isFirst || !isSame(before, configuration);
    change.config = cibContent(forPush(configuration, wish.keepsProperties), 1);
    change.guard = isFirst
                       ? u"empty"_s
                       : QString::fromLatin1(QCryptographicHash::hash(guardedLines(current),
                                                                      QCryptographicHash::Sha256)
                                                 .toHex());
    change.result = cibText(*root, 0);
    change.ids = merger.ids;
    change.ids.sort();
    change.foreign = merger.foreign;
    change.changed = merger.changed;
    return change;
}

}
