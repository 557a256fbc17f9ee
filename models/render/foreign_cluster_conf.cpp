// cluster.conf: attributes into their element, an element into the one around it.
#include "formats/xml_tree.h"
#include "render/foreign.h"

using namespace Qt::StringLiterals;

namespace basalt::render {

namespace {

using formats::attributeOf;
using formats::XmlAttribute;
using formats::XmlNode;

constexpr const char *isFencing =
    QT_TRANSLATE_NOOP("render", "cman hands all fencing to Pacemaker (fence_pcmk)");

Result<XmlNode> parsed(const QByteArray &text)
{
    const auto source = formats::sourceText(text, {});
    if (!source)
        return tl::unexpected(source.error());
    auto tree = formats::parseXml(*source);
    if (!tree)
        return tl::unexpected(tree.error());
    if (!tree->problems.isEmpty())
        return failure(u"no-xml"_s, tree->problems.constFirst().message);
    return tree->root;
}

/// An anchor's word is the name of an element or the `name` of one: "cluster/clusternodes/magma1-hb".
XmlNode *childOf(XmlNode &node, const QString &word)
{
    for (XmlNode &child : node.children) {
        if (child.name == word || attributeOf(child, u"name"_s) == word)
            return &child;
    }
    return nullptr;
}

XmlNode *at(XmlNode &root, const QStringList &path)
{
    XmlNode *node = root.name == path.value(0) ? &root : nullptr;
    for (qsizetype i = 1; node && i < path.size(); ++i)
        node = childOf(*node, path[i]);
    return node;
}

bool contradicts(const XmlNode &node, const XmlNode &foreign)
{
    return std::any_of(foreign.attributes.cbegin(), foreign.attributes.cend(),
                       [&](const XmlAttribute &attribute) {
                           const QString present = attributeOf(node, attribute.name);
                           return !present.isNull() && present != attribute.value;
                       });
}

void join(XmlNode &node, const XmlNode &foreign)
{
    for (const XmlAttribute &attribute : foreign.attributes) {
        if (attributeOf(node, attribute.name).isNull())
            node.attributes.append(attribute);
    }
    node.children += foreign.children;
}

/// Null if it went in.
const char *insert(XmlNode &root, const QStringList &path, const XmlNode &foreign)
{
    XmlNode *same = at(root, path);
    if (same && same->name == foreign.name && !contradicts(*same, foreign)) {
        join(*same, foreign);
        return nullptr;
    }
    if (same && path.size() <= 2)
        return isContradicted; // stands at most once
    XmlNode *around = at(root, path.first(path.size() - 1));
    // "cluster/logging/logging_daemon": a setting that had no attributes of its own.
    if (!around && path.size() == 3) {
        root.children.append(XmlNode{path[1], {}, {}, {}, 0});
        around = &root.children.last();
    }
    if (!around)
        return placeIsGone;
    around->children.append(foreign);
    return nullptr;
}

bool isAboutFencing(const QStringList &path)
{
    return path.value(1) == "fencedevices"_L1 || path.mid(2).contains("fence"_L1);
}

}

Placed placeInClusterConf(const QByteArray &file, const design::ForeignText &foreign)
{
    const QStringList path = foreign.anchor.split(u'/');
    const Result<XmlNode> text = parsed(foreign.text.toUtf8());
    Result<XmlNode> root = parsed(file);
    if (!text || !root)
        return tl::unexpected(isMalformed);
    if (isAboutFencing(path))
        return tl::unexpected(isFencing);
    const bool isNew = path.constLast() == text->name || at(*root, path);
    if (const char *reason = isNew ? insert(*root, path, *text) : placeIsGone)
        return tl::unexpected(reason);
    const QByteArray head = file.first(file.indexOf("<cluster")); // declaration and our comment
    const QByteArray joined = formats::xmlText(*root).toUtf8();   // masks passwords
    if (joined.contains("***"))
        return tl::unexpected(isMasked);
    return head + joined;
}

}
