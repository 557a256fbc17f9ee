#include "rules/rule_support.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::rules {

Finding finding(const Rule &rule, const QString &subject, const QStringList &arguments)
{
    Finding result;
    result.rule = QString::fromLatin1(rule.id);
    result.severity = rule.severity;
    result.subject = subject;
    result.arguments = arguments;
    return result;
}

Finding findingWith(const Rule &rule, const char *text, const QString &subject,
                    const QStringList &arguments)
{
    Finding result = finding(rule, subject, arguments);
    result.text = text;
    return result;
}

Finding quoting(Finding finding, const formats::SourceRef &source)
{
    if (source.line > 0) {
        finding.quote = source.quote;
        finding.where = u"%1:%2"_s.arg(source.file).arg(source.line);
    }
    return finding;
}

const catalogue::Platform *platformOf(const RuleInput &input)
{
    if (!input.catalogue)
        return nullptr;
    const auto it = input.catalogue->platforms.constFind(input.design.cluster.platform);
    return it == input.catalogue->platforms.cend() ? nullptr : &*it;
}

QString listOf(const QStringList &items)
{
    if (items.size() < 2)
        return items.join(QString());
    return QCoreApplication::translate("rules", "%1 and %2")
        .arg(items.mid(0, items.size() - 1).join(u", "_s), items.last());
}

QStringList hostNames(const design::Design &design)
{
    QStringList names;
    for (const design::Host &host : design.hosts)
        names.append(host.name);
    return names;
}

bool drawsNics(const design::Design &design)
{
    return std::any_of(design.hosts.begin(), design.hosts.end(),
                       [](const design::Host &host) { return !host.nics.isEmpty(); });
}

bool usesDlm(const RuleInput &input)
{
    if (!input.design.volumeGroups.isEmpty())
        return true;
    if (!input.cib)
        return false;
    return std::any_of(
        input.cib->primitives.begin(), input.cib->primitives.end(),
        [](const formats::CibPrimitive &primitive) { return primitive.type == u"controld"_s; });
}

int ringCount(const RuleInput &input)
{
    if (input.clusterConf && !input.clusterConf->nodes.isEmpty()) {
        qsizetype altnames = 0;
        for (const formats::ClusterConfNode &node : input.clusterConf->nodes)
            altnames = std::max(altnames, node.altnames.size());
        return 1 + int(altnames);
    }
    if (input.corosyncConf && !input.corosyncConf->nodes.isEmpty()) {
        int links = 0;
        for (const formats::CorosyncSection &node : input.corosyncConf->nodes) {
            int count = 0;
            for (auto it = node.cbegin(); it != node.cend(); ++it)
                count += it.key().startsWith(u"ring"_s) && it.key().endsWith(u"_addr"_s) ? 1 : 0;
            links = std::max(links, count);
        }
        return links;
    }
    return int(input.design.cluster.rings.size());
}

}
