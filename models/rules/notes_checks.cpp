#include "rules/notes_checks.h"

#include "rules/members.h"
#include "rules/rule_support.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

struct Words
{
    QString subject;
    QString text;
};

QList<Words> wordsOf(const design::Design &design)
{
    QList<Words> all{{u"cluster"_s, design.notes}, {u"cluster"_s, design.cluster.notes}};
    for (const design::Network &network : design.networks)
        all.append({network.name, network.notes});
    for (const design::Host &host : design.hosts) {
        all.append({host.name, host.notes});
        for (const design::Bond &bond : host.bonds)
            all.append({host.name, bond.notes});
        for (const design::Bridge &bridge : host.bridges)
            all.append({host.name, bridge.notes});
    }
    for (const design::Switch &sw : design.switches)
        all.append({sw.name, sw.notes});
    for (const design::ForeignText &foreign : design.foreign)
        all.append({u"cluster"_s, foreign.text});
    return all;
}

}

/// The texts of the program itself are judged by a test; here speak those of the design.
Verdict passiveRingIsCalledStandby(const RuleInput &input, const Rule &rule)
{
    static const QRegularExpression sentence(
        u"[^.!?\\n]*\\bring\\b\\s*(\\d)?[^.!?\\n]*\\b(?:stand-?by|spare|idle|fail-?over|Reserve|Ersatz)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    const bool isPassive =
        input.clusterConf ? attributeOf(*input.clusterConf, u"totem"_s, u"rrp_mode"_s) != u"active"
                          : input.design.cluster.ringMode != u"active";
    QList<Finding> findings;
    if (!isPassive || ringCount(input) < 2)
        return findings;
    for (const Words &words : wordsOf(input.design)) {
        const QRegularExpressionMatch match = sentence.match(words.text);
        if (!match.hasMatch())
            continue;
        const QString ring = match.captured(1).isEmpty() ? u"1"_s : match.captured(1);
        findings.append(finding(rule, words.subject, {ring}));
    }
    return findings;
}

/// corosync 3 was seen to survive it. A design without a word of tests proves nothing; once hosts are
/// deployed to, the tests are the plan's verification, which takes no interface down.
Verdict testTakesRingDown(const RuleInput &input, const Rule &rule)
{
    static const QRegularExpression command(
        u"\\b(?:ifdown\\s+[\\w.-]+|(?:service\\s+|/etc/init\\.d/)network\\s+stop"
        "|ip\\s+link\\s+set\\s+(?:dev\\s+)?[\\w.-]+\\s+down)\\b"_s);
    const catalogue::Platform *platform = platformOf(input);
    if (!platform)
        return std::nullopt;
    QList<Finding> findings;
    if (platform->stack != catalogue::Stack::Cman)
        return findings;
    for (const Words &words : wordsOf(input.design)) {
        const QRegularExpressionMatch match = command.match(words.text);
        if (match.hasMatch())
            findings.append(finding(rule, words.subject, {match.captured().simplified()}));
    }
    if (findings.isEmpty() && !input.facts)
        return std::nullopt;
    return findings;
}

}
