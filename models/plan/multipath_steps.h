// The way to the LUNs: iSCSI sessions, multipath maps, and the early boot's copy of their files.
#pragma once

#include "plan/plan_draft.h"

namespace basalt::plan {

/// `before` is what each host had to do before its network: where storage does not need the network, its
/// steps stand beside the change of the network, which one host makes after the other.
void addMultipath(const Context &context, Draft &draft, const QMap<QString, QStringList> &before);

/// What multipathd remembers and has made so far, for a step that lets it see more.
QList<HostCommand> saveMaps();
/// Its undo. Maps that are new go if nothing uses them: a map below a volume that is active stays, and
/// so does all that is written on it.
QList<HostCommand> restoreMaps(const QStringList &reactions = {});

}
