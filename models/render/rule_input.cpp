#include "render/rule_input.h"

#include "render/render.h"
#include "render/stack_files.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::render {

namespace {

/// No rule has looked at a foreign text; and one that is not written back must be said.
QList<rules::ImportRemark> remarksOn(const design::Design &design,
                                     const QList<Unwritten> &unwritten)
{
    QList<rules::ImportRemark> remarks;
    for (const design::ForeignText &foreign : design.foreign) {
        QString place = foreign.anchor.isEmpty() ? foreign.file : foreign.anchor;
        for (const Unwritten &left : unwritten) {
            if (left.text == foreign)
                place = QCoreApplication::translate("render", "%1 (which stays in the design and "
                                                              "is not written back: %2)")
                            .arg(place, reasonOf(left));
        }
        remarks.append({u"I-03"_s, foreign.file, {place}, foreign.text.trimmed(), {}});
    }
    return remarks;
}

}

rules::RuleInput ruleInput(const design::Design &design, const catalogue::Catalogue &catalogue)
{
    rules::RuleInput input;
    input.design = design;
    input.catalogue = &catalogue;
    const catalogue::Platform *platform =
        catalogue::findPlatform(catalogue, design.cluster.platform);
    if (!platform)
        return input;
    QList<Unwritten> unwritten;
    input.cib = renderCib(design, *platform, catalogue, &unwritten);
    if (platform->stack == catalogue::Stack::Cman)
        input.clusterConf = clusterConfOf(design, *platform);
    else
        input.corosyncConf = corosyncConfOf(design, *platform);
    input.files = renderAll(design, catalogue, &unwritten).value_or(QList<Artefact>{});
    input.remarks = remarksOn(design, unwritten);
    return input;
}

rules::RuleInput ruleInput(const design::Design &design, const catalogue::Catalogue &catalogue,
                           const QMap<QString, facts::HostFacts> &facts)
{
    rules::RuleInput input = ruleInput(design, catalogue);
    input.facts = facts;
    return input;
}

}
