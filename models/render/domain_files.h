// libvirt's domain definition of each VM: the same file on every host, outside libvirt's own folder.
#pragma once

#include "render/render_context.h"

namespace basalt::render {

/// Where the agent finds the definition: "/etc/libvirt/qemu-ha/<vm>.xml".
QString domainPath(const design::Vm &vm);

Files renderDomains(const Context &context);

}
