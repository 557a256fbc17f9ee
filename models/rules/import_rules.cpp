#include "rules/families.h"

#include "rules/pacemaker_view.h"

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

/// The importer has seen it; the rule gives it a severity, a reason and a remedy.
Verdict remarked(const RuleInput &input, const Rule &rule)
{
    QList<Finding> findings;
    for (const ImportRemark &remark : input.remarks) {
        if (remark.rule != QLatin1String(rule.id))
            continue;
        Finding found = finding(rule, remark.subject, remark.arguments);
        found.quote = remark.quote;
        found.where = remark.where;
        findings << found;
    }
    return findings;
}

Verdict quorumIsIgnoredInVain(const RuleInput &input, const Rule &rule)
{
    if (!input.clusterConf)
        return std::nullopt;
    const formats::NameValue *policy =
        formats::findValue(input.cib->properties, u"no-quorum-policy"_s);
    const formats::ClusterConfElement cman = input.clusterConf->elements.value(u"cman"_s);
    if (!policy || policy->value != u"ignore" || !isTrue(cman.attributes.value(u"two_node"_s)))
        return QList<Finding>();
    return QList{quoting(finding(rule, u"cluster"_s), policy->source)};
}

}

const std::vector<Rule> &importRules()
{
    static const std::vector<Rule> rules{
        {"I-01", Severity::Error, AppliesTo::Both, Needs::Import,
         QT_TRANSLATE_NOOP("rules", "An imported file is well-formed"),
         QT_TRANSLATE_NOOP("rules", "%1"),
         QT_TRANSLATE_NOOP(
             "rules",
             "The cluster's own parser refuses such a file. What could be recovered from it "
             "may lack what stood behind the broken place."),
         QT_TRANSLATE_NOOP("rules",
                           "Correct the quoted line, and compare the design with what you meant."),
         "seed", remarked},
        {"I-02", Severity::Hint, AppliesTo::Both, Needs::Import,
         QT_TRANSLATE_NOOP("rules", "No command is repeated without effect"),
         QT_TRANSLATE_NOOP("rules", "%1 is given again without anything to do."),
         QT_TRANSLATE_NOOP("rules",
                           "A second commit does nothing; it is usually a slip in the notes."),
         QT_TRANSLATE_NOOP("rules", "Remove the repetition."), "seed", remarked},
        {"I-03", Severity::Warning, AppliesTo::Both, Needs::Design,
         QT_TRANSLATE_NOOP("rules", "Each part of an imported file is understood"),
         QT_TRANSLATE_NOOP("rules", "%1 is not understood: it is kept as it is, and not judged."),
         QT_TRANSLATE_NOOP(
             "rules",
             "Nothing of your file is lost, but no rule has looked at this part. It is written "
             "back unchanged where its place is still there."),
         QT_TRANSLATE_NOOP("rules",
                           "Check it by hand; take it out of foreign: when you don't need it."),
         "exp", remarked},
        {"I-04", Severity::Hint, AppliesTo::Cman, Needs::Cib,
         QT_TRANSLATE_NOOP("rules", "two_node needs no quorum policy"),
         QT_TRANSLATE_NOOP(
             "rules",
             "no-quorum-policy=ignore is superfluous: with two_node a single node keeps the "
             "quorum."),
         QT_TRANSLATE_NOOP(
             "rules", "two_node makes one vote a quorum, so the cluster is never without. It is "
                      "harmless here, and harmful as soon as the cluster moves to corosync 3."),
         QT_TRANSLATE_NOOP("rules", "Remove the property."), "seed", quorumIsIgnoredInVain},
    };
    return rules;
}

}
