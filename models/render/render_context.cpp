#include "render/render_context.h"

using namespace Qt::StringLiterals;

namespace basalt::render {

QString headerText(const Context &context)
{
    return u"Written by Basalt for the cluster "_s + context.design.cluster.name;
}

Files oneFile(const QString &host, const QString &path, const Result<QByteArray> &bytes, int mode)
{
    if (!bytes)
        return failure(bytes.error().code, bytes.error().message, host + u':' + path);
    return QList<Artefact>{Artefact{host, path, mode, {ContentPart{*bytes, {}}}}};
}

void append(Files &files, const Files &more)
{
    if (!files)
        return;
    if (more)
        files->append(*more);
    else
        files = more;
}

}
