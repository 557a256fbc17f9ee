// Shared volume groups and the volumes of the design's VMs. Nothing is ever removed.
#pragma once

#include "plan/cib_steps.h"
#include "plan/plan_draft.h"

namespace basalt::plan {

/// The lock managers run on every host, where they have just been introduced.
void addLocking(const Context &context, Draft &draft, bool isNew);
void addVolumes(const Context &context, Draft &draft, const CibPlanner &cib);

/// S-27: the LUN carries something that is not this volume group, on some host, and nobody has
/// confirmed its loss.
bool carriesForeignData(const Context &context, const design::Lun &lun, const QString &group);

}
