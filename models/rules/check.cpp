#include "rules/rule.h"
#include "rules/rule_support.h"

namespace basalt::rules {

namespace {

bool applies(const Rule &rule, const catalogue::Platform *platform)
{
    switch (rule.stack) {
    case AppliesTo::Both:
        return true;
    case AppliesTo::Cman:
        return !platform || platform->stack == catalogue::Stack::Cman;
    case AppliesTo::Corosync3:
        return !platform || platform->stack == catalogue::Stack::Corosync3;
    }
    return true;
}

/// Of an unknown platform, the rules of one stack cannot be judged.
bool hasWhatItNeeds(const Rule &rule, const RuleInput &input, const catalogue::Platform *platform)
{
    if (!rule.check || (!platform && rule.stack != AppliesTo::Both))
        return false;
    switch (rule.needs) {
    case Needs::Design:
        return true;
    case Needs::Cabling:
        return !input.design.cables.isEmpty();
    case Needs::ClusterFile:
        return input.clusterConf || input.corosyncConf;
    case Needs::Cib:
        return input.cib.has_value();
    case Needs::ClusterConf:
        return input.clusterConf.has_value();
    case Needs::CorosyncConf:
        return input.corosyncConf.has_value();
    case Needs::Files:
        return !input.files.isEmpty();
    case Needs::Import:
        return input.imported;
    case Needs::Facts:
        return input.facts.has_value();
    }
    return false;
}

void applyWaivers(Finding &finding, const QList<design::Waiver> &waivers)
{
    if (!finding.waivable)
        return;
    for (const design::Waiver &waiver : waivers) {
        const bool covers = waiver.rule == finding.rule
                            && (waiver.subject.isEmpty() || waiver.subject == finding.subject);
        if (covers) {
            finding.waivedBecause = waiver.reason;
            return;
        }
    }
}

bool comesFirst(const Finding &a, const Finding &b)
{
    if (a.severity != b.severity)
        return a.severity < b.severity;
    if (a.rule != b.rule)
        return a.rule < b.rule;
    return a.subject < b.subject;
}

}

Report check(const RuleInput &input)
{
    Report report;
    const catalogue::Platform *platform = platformOf(input);
    for (const Rule *rule : allRules()) {
        if (!applies(*rule, platform))
            continue;
        Verdict verdict;
        if (hasWhatItNeeds(*rule, input, platform))
            verdict = rule->check(input, *rule);
        if (!verdict)
            report.notDecided.append(QString::fromLatin1(rule->id));
        else
            report.findings.append(*verdict);
    }
    for (Finding &finding : report.findings)
        applyWaivers(finding, input.design.waivers);
    std::stable_sort(report.findings.begin(), report.findings.end(), comesFirst);
    return report;
}

}
