#include "render/stack_files.h"

#include "design/derived.h"
#include "render/stack_parts.h"

using namespace Qt::StringLiterals;

namespace basalt::render {

bool isEncrypted(const design::Cluster &cluster)
{
    return !cluster.crypto || cluster.crypto->cipher != u"none"_s
           || cluster.crypto->hash != u"none"_s;
}

Files keyFiles(const Context &context, const QString &path)
{
    const design::Cluster &cluster = context.design.cluster;
    QList<Artefact> files;
    if (!isEncrypted(cluster))
        return files;
    const QString secret = design::clusterKeySecret(cluster);
    for (const design::Host &host : context.design.hosts)
        files.append(Artefact{host.name, path, 0400, {ContentPart{{}, secret}}});
    return files;
}

Files renderStack(const Context &context)
{
    return context.platform.stack == catalogue::Stack::Cman ? renderCman(context)
                                                            : renderCorosync(context);
}

}
