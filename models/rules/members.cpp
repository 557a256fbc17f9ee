#include "rules/members.h"

using namespace Qt::StringLiterals;

namespace basalt::rules {

QList<Member> membersOf(const RuleInput &input)
{
    QList<Member> members;
    if (input.clusterConf) {
        for (const formats::ClusterConfNode &node : input.clusterConf->nodes) {
            members.append(
                {node.name, node.nodeid ? QString::number(*node.nodeid) : QString(), node.source});
        }
    } else if (input.corosyncConf) {
        for (const formats::CorosyncSection &node : input.corosyncConf->nodes) {
            const QString anchor = node.contains(u"nodeid"_s) ? u"nodeid"_s : u"name"_s;
            members.append(
                {valueOf(node, u"name"_s), valueOf(node, u"nodeid"_s), sourceOf(node, anchor)});
        }
    }
    return members;
}

QString hostOfNode(const design::Design &design, const QString &nodeName)
{
    for (const design::Host &host : design.hosts) {
        if (host.name == nodeName)
            return host.name;
        for (const design::Address &address : host.addresses) {
            if (address.name == nodeName)
                return host.name;
        }
    }
    return nodeName;
}

QString valueOf(const formats::CorosyncSection &section, const QString &key)
{
    return section.value(key).value;
}

QString attributeOf(const formats::ClusterConf &conf, const QString &element,
                    const QString &attribute)
{
    return conf.elements.value(element).attributes.value(attribute);
}

formats::SourceRef sourceOf(const formats::CorosyncSection &section, const QString &key)
{
    return section.value(key).source;
}

formats::SourceRef sourceOf(const formats::ClusterConf &conf, const QString &element)
{
    const auto it = conf.elements.constFind(element);
    return it == conf.elements.cend() ? conf.source : it->source;
}

bool isYes(const QString &value)
{
    return value == u"1" || value == u"yes" || value == u"on" || value == u"true";
}

}
