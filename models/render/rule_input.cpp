#include "render/rule_input.h"

#include "render/render.h"
#include "render/stack_files.h"

namespace basalt::render {

rules::RuleInput ruleInput(const design::Design &design, const catalogue::Catalogue &catalogue)
{
    rules::RuleInput input;
    input.design = design;
    input.catalogue = &catalogue;
    const catalogue::Platform *platform =
        catalogue::findPlatform(catalogue, design.cluster.platform);
    if (!platform)
        return input;
    input.cib = renderCib(design, *platform, catalogue);
    if (platform->stack == catalogue::Stack::Cman)
        input.clusterConf = clusterConfOf(design, *platform);
    else
        input.corosyncConf = corosyncConfOf(design, *platform);
    input.files = renderAll(design, catalogue).value_or(QList<Artefact>{});
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
