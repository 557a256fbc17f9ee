// The VMs' and the shared storage's part of the CIB.
#pragma once

#include "formats/cib.h"
#include "render/render_context.h"

namespace basalt::render {

/// dlm, lvmlockd and the volume groups that VMs use, as a clone on every host. Nothing where init
/// scripts start clvmd. A group without volumes gets no resource: the agent refuses it.
void addStorage(const Context &context, formats::Cib &cib);

void addVms(const Context &context, formats::Cib &cib);

/// Seconds that a live migration of this VM may take on the design's migration network.
int migrationTimeout(const design::Design &design, const design::Vm &vm);

}
