#include "probes/crm_mon.h"

#include "formats/xml_tree.h"
#include "probes/probe_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::probes {

namespace {

using formats::attributeOf;
using formats::XmlNode;

void collect(const XmlNode &node, const QString &name, QList<const XmlNode *> &found)
{
    for (const XmlNode &child : node.children) {
        if (child.name == name)
            found.append(&child);
        collect(child, name, found);
    }
}

QList<const XmlNode *> allNamed(const XmlNode &root, const QString &name)
{
    QList<const XmlNode *> found;
    collect(root, name, found);
    return found;
}

const XmlNode *childNamed(const XmlNode &node, const QString &name)
{
    for (const XmlNode &child : node.children) {
        if (child.name == name)
            return &child;
    }
    return nullptr;
}

/// A clone's instances share their id: their hosts are gathered, and a stopped one says nothing
/// while another runs.
void addResource(PacemakerView &view, const QString &id, const QString &state)
{
    QString &known = view.resources[id];
    const QString role = state.section(u' ', 0, 0);
    if (known.isEmpty() || known == u"Stopped")
        known = state;
    else if (state != u"Stopped" && known.section(u' ', 0, 0) == role)
        known += state.sliced(role.size());
    else if (state != u"Stopped")
        known += u", "_s + state;
}

}

std::optional<PacemakerView> crmMonXml(const QByteArray &text)
{
    const auto source = formats::sourceText(text, u"crm_mon"_s);
    if (!source)
        return std::nullopt;
    const auto tree = formats::parseXml(*source);
    if (!tree || !tree->problems.isEmpty())
        return std::nullopt;
    const XmlNode &root = tree->root;
    if (root.name != u"crm_mon" && root.name != u"pacemaker-result")
        return std::nullopt;
    PacemakerView view;
    for (const XmlNode *centre : allNamed(root, u"current_dc"_s)) {
        const QString quorum = attributeOf(*centre, u"with_quorum"_s);
        if (!quorum.isEmpty())
            view.isQuorate = quorum == u"true";
    }
    if (const XmlNode *nodes = childNamed(root, u"nodes"_s)) {
        for (const XmlNode &node : nodes->children) {
            const bool isOnline = attributeOf(node, u"online"_s) == u"true"
                                  && attributeOf(node, u"pending"_s) != u"true"
                                  && attributeOf(node, u"unclean"_s) != u"true";
            if (node.name == u"node" && isOnline)
                view.online.append(attributeOf(node, u"name"_s));
        }
    }
    for (const XmlNode *resource : allNamed(root, u"resource"_s)) {
        QString state = attributeOf(*resource, u"role"_s);
        if (state.isEmpty() || childNamed(root, u"resources"_s) == nullptr)
            continue;
        for (const XmlNode &host : resource->children) {
            if (host.name == u"node")
                state += u' ' + attributeOf(host, u"name"_s);
        }
        addResource(view, attributeOf(*resource, u"id"_s), state);
    }
    return view;
}

std::optional<PacemakerView> crmMonText(const QByteArray &text)
{
    static const QRegularExpression online(u"^\\s*(?:\\* )?Online: \\[ (.*) \\]"_s);
    static const QRegularExpression primitive(
        u"^\\s*(?:\\* )?(\\S+)\\s+\\((?:ocf|stonith|lsb|systemd|heartbeat|service)\\S*\\):\\s+(.+)$"_s);
    PacemakerView view;
    bool isAnswer = false;
    for (const QString &line : linesOf(text)) {
        if (line.contains("Current DC:"_L1)) {
            isAnswer = true;
            if (line.contains("partition with quorum"_L1))
                view.isQuorate = true;
            else if (line.contains("partition WITHOUT quorum"_L1))
                view.isQuorate = false;
        }
        QRegularExpressionMatch match = online.match(line);
        if (match.hasMatch())
            view.online = match.captured(1).split(u' ', Qt::SkipEmptyParts);
        match = primitive.match(line);
        if (match.hasMatch())
            addResource(view, match.captured(1).section(u':', 0, 0),
                        match.captured(2).simplified());
    }
    return isAnswer ? std::optional(view) : std::nullopt;
}

}
