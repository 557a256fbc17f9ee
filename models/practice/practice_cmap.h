// corosync-cmapctl.
#pragma once

#include "practice/practice_cluster_stack.h"

namespace basalt::practice {

Answer cmapctl(Machine &machine, const QStringList &arguments, const QByteArray &input);

}
