// What cman's and corosync's files have in common.
#pragma once

#include "render/stack_files.h"

namespace basalt::render {

/// False only if the design turns both cipher and hash off.
bool isEncrypted(const design::Cluster &cluster);

/// The cluster's key on every host, as a reference; nothing if the cluster is not encrypted.
Files keyFiles(const Context &context, const QString &path);

Files renderCman(const Context &context);
Files renderCorosync(const Context &context);

}
