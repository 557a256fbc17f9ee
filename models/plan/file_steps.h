// Which files of a host have to be put, and the steps that put them.
#pragma once

#include "plan/plan_draft.h"

namespace basalt::plan {

/// Network files belong to the step that changes the network.
bool isNetworkFile(const Context &context, const QString &path);
bool isDomainFile(const QString &path);

/// What has to become of one file.
struct FileDecision
{
    bool isNeeded = false;
    QList<ContentPart> content; ///< merged with what stays
    QByteArray before;          ///< as shown: no secret
    QString expected;           ///< SHA-256 of the present file, "absent" or "any"
    std::optional<Refusal> refusal;
};

/// Compares an artefact with what is there. Files that people wrote are merged or refused.
FileDecision decide(const Context &context, const Artefact &artefact);

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
