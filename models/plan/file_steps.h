// Which files of a host have to be put, and the steps that put them.
#pragma once

#include "plan/file_decision.h"

namespace basalt::plan {

/// Network files belong to the step that changes the network.
bool isNetworkFile(const Context &context, const QString &path);
bool isDomainFile(const QString &path);

/// The phase "files": everything but network files, domains and the CIB.
void addFiles(const Context &context, Draft &draft);
/// The domains' definitions, on every host.
void addDomains(const Context &context, Draft &draft);
/// Definitions of VMs that the design no longer has: only when the cluster has let go of them, since
/// it needs them to stop a VM.
void removeDomains(const Context &context, Draft &draft);

/// `HOST/file/PATH`
QString fileStepId(const QString &host, const QString &path);

/// The record of what Basalt has written on a host, as a question of `questions` brings it.
inline const QString &recordPath()
{
    static const QString path = QStringLiteral("/var/lib/basalt/files");
    return path;
}

}
