#include "core/artefact.h"

namespace basalt {

QByteArray placeholderBytes(const Artefact &artefact)
{
    QByteArray bytes;
    for (const ContentPart &part : artefact.content)
        bytes += part.secret.isEmpty() ? part.bytes : "@secret:" + part.secret.toUtf8() + '@';
    return bytes;
}

}
