// What has to become of one file of a host: kept, replaced, merged or refused.
#pragma once

#include "plan/plan_draft.h"

namespace basalt::plan {

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

bool holdsSecret(const Artefact &artefact);

}
