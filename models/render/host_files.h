// The render functions of what each host has for itself: network, storage, modules, firewall, services.
// Each has a file of its own, named after it.
#pragma once

#include "render/render_context.h"

namespace basalt::render {

Files renderHosts(const Context &context, const design::Host &host);

}
