// The render functions of what each host has for itself: network, storage, modules, firewall, services.
// Each has a file of its own, named after it, and yields nothing where the platform or the host has no
// use for its file.
#pragma once

#include "render/render_context.h"

namespace basalt::render {

Files renderDlmConf(const Context &context, const design::Host &host);
Files renderFirewalld(const Context &context, const design::Host &host);
Files renderHostname(const Context &context, const design::Host &host);
Files renderHosts(const Context &context, const design::Host &host);
Files renderIfcfg(const Context &context, const design::Host &host);
Files renderIfupdown(const Context &context, const design::Host &host);
Files renderIptables(const Context &context, const design::Host &host);
Files renderIscsi(const Context &context, const design::Host &host);
Files renderLvmConf(const Context &context, const design::Host &host);
Files renderModules(const Context &context, const design::Host &host);
Files renderMultipathConf(const Context &context, const design::Host &host);
Files renderNetworkManager(const Context &context, const design::Host &host);
Files renderNftables(const Context &context, const design::Host &host);
Files renderQemuConf(const Context &context, const design::Host &host);
Files renderSysctl(const Context &context, const design::Host &host);
Files renderSystemdUnits(const Context &context, const design::Host &host);
Files renderTimeConf(const Context &context, const design::Host &host);

}
