// The CIB and its files: cib.xml, cib.crm and, where the platform has pcs, cib.pcs.sh.
#pragma once

#include "render/render_context.h"

namespace basalt::render {

/// Resources stay where they are unless a preference is stronger than this.
inline constexpr int defaultStickiness = 100;

Files renderCibFiles(const Context &context);

}
