// Services of a simulated host: what they are, and what their start and stop does.
#pragma once

#include "practice/practice_machine.h"

namespace basalt::practice {

/// "corosync.service" and "corosync" are one; other unit types keep their ending.
QString serviceName(const QString &unit);

/// With a slash at its end: the units that set-services paused (plan/service_snippets.cpp).
QString pausedFolder();

/// Empty, or why the service could not start; it is marked failed then.
QByteArray startService(Machine &machine, const QString &unit);
QByteArray stopService(Machine &machine, const QString &unit);

/// Starts what is enabled, in the order of the platform's recipe.
void startEnabledServices(Machine &machine);

}
