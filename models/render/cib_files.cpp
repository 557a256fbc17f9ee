#include "render/cib_files.h"

#include "design/derived.h"
#include "formats/cib_xml_writer.h"
#include "formats/crm_writer.h"
#include "formats/pcs_writer.h"
#include "render/cluster_values.h"
#include "render/fencing_content.h"
#include "render/render.h"
#include "render/vm_content.h"

using namespace Qt::StringLiterals;

namespace basalt::render {

namespace {

/// A later value of the same name replaces the earlier one in its place.
void set(QList<formats::NameValue> &values, const QString &name, const QString &text)
{
    for (formats::NameValue &value : values)
        if (value.name == name) {
            value.value = text;
            return;
        }
    values.append({name, text, {}, {}});
}

/// Pacemaker 2.0.4 lets the side with the less important resources lose the race; it must be at
/// least twice the longest delay of a device (SRC-PEXP).
int priorityFencingDelay(const Context &context)
{
    if (!isTwoNode(context.design) || context.design.fencing.isEmpty()
        || !hasPacemaker(context.platform, QVersionNumber(2, 0, 4)))
        return 0;
    return std::max(15, 2 * longestFencingDelay(context));
}

/// "freeze" where a DLM holds locks: without quorum a stop would hang on them. cman's two_node
/// counts as quorum at all times, so nothing is said there.
bool wantsFreeze(const Context &context)
{
    const bool alwaysQuorate =
        context.platform.stack == catalogue::Stack::Cman && isTwoNode(context.design);
    return !context.design.volumeGroups.isEmpty() && !alwaysQuorate;
}

QList<formats::NameValue> propertiesOf(const Context &context)
{
    const design::Cluster &cluster = context.design.cluster;
    QList<formats::NameValue> properties;
    // cman keeps the name to itself; corosync's is a property that the cluster sets as well.
    if (context.platform.stack == catalogue::Stack::Corosync3)
        set(properties, u"cluster-name"_s, cluster.name);
    set(properties, u"stonith-enabled"_s, u"true"_s);
    if (wantsFreeze(context))
        set(properties, u"no-quorum-policy"_s, u"freeze"_s);
    if (const int delay = priorityFencingDelay(context))
        set(properties, u"priority-fencing-delay"_s, QString::number(delay) + u's');
    for (auto it = cluster.properties.cbegin(); it != cluster.properties.cend(); ++it)
        set(properties, it.key(), it.value());
    return properties;
}

QList<formats::CibNode> nodesOf(const Context &context)
{
    const QMap<QString, int> ids = design::nodeIds(context.design);
    QList<formats::CibNode> nodes;
    for (const design::Host &host : context.design.hosts) {
        const QString name = nodeName(context.design, host, context.platform);
        // With cman, Pacemaker takes the name for the id.
        const bool byName = context.platform.stack == catalogue::Stack::Cman;
        nodes.append({byName ? name : QString::number(ids.value(host.name)), name});
    }
    return nodes;
}

/// The password of a fencing device may stand in each of these files.
constexpr int privateMode = 0600;

void addFile(Files &files, const QString &path, int mode, const Result<QList<ContentPart>> &content)
{
    if (!files)
        return;
    if (content)
        files->append(Artefact{u"cluster"_s, path, mode, *content});
    else
        files = failure(content.error().code, content.error().message, u"cluster:"_s + path);
}

}

formats::Cib renderCib(const design::Design &design, const catalogue::Platform &platform,
                       const catalogue::Catalogue &catalogue, QList<Unwritten> *unwritten)
{
    const Context context{design, platform, catalogue};
    formats::Cib cib;
    cib.schema = platform.cibSchema;
    cib.nodes = nodesOf(context);
    cib.properties = propertiesOf(context);
    set(cib.resourceDefaults, u"resource-stickiness"_s,
        QString::number(design.cluster.stickiness.value_or(defaultStickiness)));
    // Without a priority of its own, each resource counts 1 for priority-fencing-delay.
    if (formats::findValue(cib.properties, u"priority-fencing-delay"_s))
        set(cib.resourceDefaults, u"priority"_s, u"1"_s);
    addFencing(context, cib);
    addStorage(context, cib);
    addVms(context, cib);
    const QList<Unwritten> left = putBack(design, cib);
    if (unwritten)
        unwritten->append(left);
    return cib;
}

Files renderCibFiles(const Context &context)
{
    formats::Cib cib = renderCib(context.design, context.platform, context.catalogue);
    // The cluster adds its nodes itself; named in a file without state, they would count as unclean.
    cib.nodes.clear();
    const QString header = headerText(context);
    Files files = QList<Artefact>{};
    addFile(files, u"cib.xml"_s, privateMode, formats::writeCibXml(cib, header));
    addFile(files, u"cib.crm"_s, privateMode, formats::writeCrm(cib, header));
    if (context.platform.hasPcs)
        addFile(files, u"cib.pcs.sh"_s, 0700, formats::writePcs(cib, header));
    return files;
}

}
