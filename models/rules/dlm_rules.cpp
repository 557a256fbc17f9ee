#include "rules/families.h"
#include "rules/live_view.h"
#include "rules/members.h"
#include "rules/rule_support.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

Verdict cmanDlmUsesSctp(const RuleInput &input, const Rule &rule)
{
    static const char *unset = QT_TRANSLATE_NOOP(
        "rules", "There are two rings, but no <dlm protocol=\"sctp\"/>: DLM uses TCP.");
    const QString protocol = attributeOf(*input.clusterConf, u"dlm"_s, u"protocol"_s);
    if (ringCount(input) < 2 || protocol == u"sctp")
        return QList<Finding>{};
    const formats::SourceRef source = sourceOf(*input.clusterConf, u"dlm"_s);
    if (protocol.isEmpty())
        return QList{quoting(findingWith(rule, unset, u"cluster"_s), source)};
    return QList{quoting(finding(rule, u"cluster"_s, {protocol}), source)};
}

/// Imported files that show no lock manager do not prove that there is none: clvmd is started by its
/// own init script, and a cluster file alone names no resource.
bool dlmIsUnknown(const RuleInput &input)
{
    return input.imported && !usesDlm(input);
}

Verdict corosyncDlmUsesSctp(const RuleInput &input, const Rule &rule)
{
    if (dlmIsUnknown(input))
        return std::nullopt;
    const QString &protocol = input.design.cluster.dlmProtocol;
    const bool tcp = !protocol.isEmpty() && protocol != u"sctp"; // unset: chosen by the rings
    if (!usesDlm(input) || ringCount(input) < 2 || !tcp)
        return QList<Finding>{};
    return QList{finding(rule, u"cluster"_s, {QString::number(ringCount(input)), protocol})};
}

bool needsSctp(const RuleInput &input)
{
    if (ringCount(input) < 2 || !usesDlm(input))
        return false;
    const QString protocol = input.clusterConf
                                 ? attributeOf(*input.clusterConf, u"dlm"_s, u"protocol"_s)
                                 : input.design.cluster.dlmProtocol;
    return protocol == u"sctp" || (protocol.isEmpty() && !input.clusterConf);
}

Verdict sctpIsAvailable(const RuleInput &input, const Rule &rule)
{
    static const char *firewalled = QT_TRANSLATE_NOOP(
        "rules", "DLM uses SCTP, but the hosts' firewall does not let in 21064/sctp.");
    QList<Finding> findings;
    if (dlmIsUnknown(input))
        return std::nullopt;
    if (!needsSctp(input))
        return findings;
    for (const design::Host &host : input.design.hosts) {
        if (host.blockedModules.contains(u"sctp"_s))
            findings.append(finding(rule, host.name, {host.name}));
    }
    for (const design::Host &host : input.design.hosts) {
        // The distribution's own ban is lifted by our file; what the site forbids is not.
        const catalogue::Platform *platform = platformOf(input);
        const facts::HostFacts *facts = factsOf(input, host.name);
        if (facts && facts->deniedModules.contains(u"sctp"_s) && platform
            && platform->sctpDeniedIn.isEmpty() && !host.blockedModules.contains(u"sctp"_s))
            findings.append(finding(rule, host.name, {host.name}));
    }
    const design::Firewall &firewall = input.design.cluster.firewall;
    if (!firewall.manage && !firewall.open.contains(u"21064/sctp"_s))
        findings.append(findingWith(rule, firewalled, u"cluster"_s));
    if (findings.isEmpty() && input.imported) // modules and firewall are not in cluster files
        return std::nullopt;
    return findings;
}

Verdict vendorSupportsDlm(const RuleInput &input, const Rule &rule)
{
    if (dlmIsUnknown(input))
        return std::nullopt;
    const catalogue::Platform *platform = platformOf(input);
    if (!platform || platform->dlmOverTwoRings || !usesDlm(input) || ringCount(input) < 2)
        return platform ? Verdict(QList<Finding>{}) : std::nullopt;
    return QList{finding(rule, u"cluster"_s, {platform->title, QString::number(ringCount(input))})};
}

Verdict dlmNodeLimit(const RuleInput &input, const Rule &rule)
{
    if (dlmIsUnknown(input))
        return std::nullopt;
    constexpr qsizetype limit = 16;
    const qsizetype count = std::max(input.design.hosts.size(), membersOf(input).size());
    if (!usesDlm(input) || count <= limit)
        return QList<Finding>{};
    return QList{finding(rule, u"cluster"_s, {QString::number(count), QString::number(limit)})};
}

}

const std::vector<Rule> &dlmRules()
{
    static const std::vector<Rule> rules{
        {"R-11", Severity::Error, AppliesTo::Cman, Needs::ClusterConf,
         QT_TRANSLATE_NOOP("rules", "With two rings on cman, DLM uses SCTP"),
         QT_TRANSLATE_NOOP("rules", "There are two rings, but DLM uses %1 instead of SCTP."),
         QT_TRANSLATE_NOOP("rules", "DLM over TCP knows one address per node: when ring 0 fails, "
                                    "the cluster goes on but every lock, and with it LVM, hangs."),
         QT_TRANSLATE_NOOP("rules", "Write <dlm protocol=\"sctp\"/> into cluster.conf and load the "
                                    "module sctp."),
         "SRC-CMAN5", cmanDlmUsesSctp},
        {"R-12", Severity::Warning, AppliesTo::Corosync3, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "With several links, DLM uses SCTP"),
         QT_TRANSLATE_NOOP("rules", "There are %1 rings, but the DLM protocol is %2, which means "
                                    "TCP over ring 0 alone."),
         QT_TRANSLATE_NOOP("rules", "When ring 0 fails, corosync and the VMs go on, but on one "
                                    "host every LVM command hangs until it is mended."),
         QT_TRANSLATE_NOOP("rules", "Set dlm_protocol: sctp (protocol=sctp in /etc/dlm/dlm.conf)."),
         "exp", corosyncDlmUsesSctp},
        {"R-13", Severity::Error, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "SCTP is available where DLM needs it"),
         QT_TRANSLATE_NOOP("rules", "DLM uses SCTP, but %1 forbids the kernel module sctp."),
         QT_TRANSLATE_NOOP("rules", "Hardening guides disable sctp; DLM then waits for ever for "
                                    "its peers, and no shared volume can be activated."),
         QT_TRANSLATE_NOOP("rules", "Allow the module (remove `install sctp /bin/true` and "
                                    "`blacklist sctp`) and open 21064/sctp among the hosts."),
         "seed, exp", sctpIsAvailable},
        {"R-29", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "The vendor supports DLM with these rings"),
         QT_TRANSLATE_NOOP("rules", "%1: the vendor does not support DLM with %2 rings."),
         QT_TRANSLATE_NOOP("rules", "Red Hat supports neither DLM over SCTP with redundant rings "
                                    "(EL6, EL7) nor more than one knet link with DLM (EL8, EL9). "
                                    "It works, but a support case will be refused."),
         QT_TRANSLATE_NOOP("rules", "Use one ring over a bond across two switches, or keep the "
                                    "rings and waive this with your reason."),
         "SRC-DLM", vendorSupportsDlm},
        {"R-30", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "No more nodes share a DLM than the vendor allows"),
         QT_TRANSLATE_NOOP("rules", "%1 nodes share a DLM; the vendor's limit is %2."),
         QT_TRANSLATE_NOOP("rules", "Lock recovery takes longer with every node; beyond the "
                                    "limit nobody has tested it."),
         QT_TRANSLATE_NOOP("rules", "Split the hosts into two clusters with volume groups of "
                                    "their own."),
         "SRC-DLM", dlmNodeLimit},
    };
    return rules;
}

}
