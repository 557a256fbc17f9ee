// The fencing part of the CIB: devices, where they may run, who waits, and the levels.
#pragma once

#include "formats/cib.h"
#include "render/render_context.h"

namespace basalt::render {

/// Adds the devices' primitives and location constraints, and the fencing levels.
void addFencing(const Context &context, formats::Cib &cib);

/// The plug of a host on a shared device: given, or the outlets that feed the host from its PDU, with
/// commas; empty: the device has none.
QString plugOf(const design::FencingDevice &device, const design::Host &host);

/// The longest delay, in seconds, that a device waits before it fences; 0 if none does.
int longestFencingDelay(const Context &context);

}
