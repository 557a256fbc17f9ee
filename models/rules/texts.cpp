#include "rules/rule.h"

#include "core/fill_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("rules", source);
}

struct SourceTitle
{
    const char *key;
    const char *title;
};

// The titles of works; not translated.
constexpr SourceTitle sourceTitles[] = {
    {"SRC-PRE", "cman-preconfig.c of cman (STABLE32)"},
    {"SRC-CMANC", "cmanconfig.c of cman (STABLE32)"},
    {"SRC-CMANT", "cman_tool(8)"},
    {"SRC-CMAN5", "cman(5)"},
    {"SRC-CCONF", "cluster.conf(5)"},
    {"SRC-INIT", "the init script of cman"},
    {"SRC-RNG", "cluster.rng, the schema of cluster.conf"},
    {"SRC-FENCED", "fenced(8)"},
    {"SRC-CS14", "corosync.conf(5) of corosync 1.4"},
    {"SRC-RRPC", "totemrrp.c of corosync 1.4"},
    {"SRC-CSCONF", "corosync.conf(5) of corosync 3.1"},
    {"SRC-VQ", "votequorum(5)"},
    {"SRC-CFGT", "corosync-cfgtool(8)"},
    {"SRC-RRP", "Red Hat Enterprise Linux 6, Cluster Administration, 8.6 (redundant ring)"},
    {"SRC-BOND", "Red Hat article 3068841 (bonding modes of the interconnect)"},
    {"SRC-DLM", "Red Hat article 3068921 (support policies for DLM)"},
    {"SRC-RHEL7NET", "Red Hat Enterprise Linux 7, Networking Guide, network bonding"},
    {"SRC-RHV", "Red Hat Virtualization 4.1, Technical Reference, bonds"},
    {"SRC-I36", "corosync issue 36"},
    {"SRC-162", "corosync issue 162"},
    {"SRC-PEXP", "Pacemaker Explained 2.1"},
    {"SRC-CIB", "the CIB schemas of Pacemaker"},
    {"SRC-FA", "fence-agents: sources and metadata"},
    {"SRC-VD", "ocf:heartbeat:VirtualDomain of resource-agents 4.12"},
    {"SRC-LVMA", "ocf:heartbeat:LVM-activate of resource-agents 4.12"},
    {"SRC-LVM", "config_settings.h of LVM2"},
    {"SRC-LVMW", "WHATS_NEW of LVM2"},
    {"SRC-LVML", "lvmlockd(8)"},
    {"SRC-MP", "multipath.conf(5) and the built-in table of multipath-tools"},
    {"SRC-CLVM", "Red Hat Enterprise Linux 6, Logical Volume Manager Administration"},
    {"SRC-SBD", "sbd(8)"},
};

QString sourceTitle(const QString &key)
{
    if (key == u"exp"_s)
        return QCoreApplication::translate("rules", "engineering experience");
    if (key == u"seed"_s)
        return QCoreApplication::translate("rules", "the original recipe of the cluster");
    for (const SourceTitle &source : sourceTitles) {
        if (key == QLatin1String(source.key))
            return QLatin1String(source.title);
    }
    return key;
}

}

QString messageOf(const Finding &finding)
{
    if (!finding.text.isEmpty())
        return filledText(translated(finding.text.constData()), finding.arguments);
    const Rule *rule = findRule(finding.rule);
    return rule ? filledText(translated(rule->message), finding.arguments) : QString();
}

QString remedyOf(const Finding &finding)
{
    const Rule *rule = findRule(finding.rule);
    return rule ? filledText(translated(rule->remedy), finding.arguments) : QString();
}

QString titleOf(const Rule &rule)
{
    return translated(rule.title);
}

QString messageOf(const Rule &rule)
{
    return filledText(translated(rule.message), {});
}

QString whyOf(const Rule &rule)
{
    return translated(rule.why);
}

QString remedyOf(const Rule &rule)
{
    return filledText(translated(rule.remedy), {});
}

QString sourceOf(const Rule &rule)
{
    QStringList titles;
    const QStringList keys = QString::fromLatin1(rule.source).split(u", "_s, Qt::SkipEmptyParts);
    for (const QString &key : keys)
        titles.append(sourceTitle(key));
    return titles.join(u"; "_s);
}

QString needsOf(const Rule &rule)
{
    switch (rule.needs) {
    case Needs::Design:
        return QCoreApplication::translate("rules", "a design");
    case Needs::Cabling:
        return QCoreApplication::translate("rules", "a design with cables");
    case Needs::ClusterFile:
        return QCoreApplication::translate("rules", "cluster.conf or corosync.conf");
    case Needs::Cib:
        return QCoreApplication::translate("rules", "the Pacemaker configuration");
    case Needs::ClusterConf:
        return QCoreApplication::translate("rules", "cluster.conf");
    case Needs::CorosyncConf:
        return QCoreApplication::translate("rules", "corosync.conf");
    case Needs::Files:
        return QCoreApplication::translate("rules", "the files of the hosts");
    case Needs::Import:
        return QCoreApplication::translate("rules", "an import");
    case Needs::Facts:
        return QCoreApplication::translate("rules", "live facts of the hosts");
    }
    return {};
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Hint:
        return u"hint"_s;
    }
    return {};
}

}
