// The cluster stack's own files: cluster.conf or corosync.conf, the key, and what goes with them.
#pragma once

#include "formats/cluster_conf.h"
#include "formats/corosync_conf.h"
#include "render/render_context.h"

namespace basalt::render {

/// cluster.conf of cman. Fencing is handed to Pacemaker (fence_pcmk).
formats::ClusterConf clusterConfOf(const design::Design &design,
                                   const catalogue::Platform &platform);

/// corosync.conf of corosync 3.
formats::CorosyncConf corosyncConfOf(const design::Design &design,
                                     const catalogue::Platform &platform);

/// The configuration, the key as a secret reference, and for cman its sysconfig file.
Files renderStack(const Context &context);

}
