// What a host needs beside its files: packages, services, kernel modules, its initial RAM disk,
// multipath maps.
#pragma once

#include "plan/plan_draft.h"

namespace basalt::plan {

QStringList packagesOf(const Context &context, const design::Host &host);
/// Services that take part in the cluster itself; they start and stop with it.
bool isClusterService(const QString &name);
/// In the order in which they start.
QStringList clusterServices(const design::Cluster &cluster, const catalogue::Platform &platform);
QStringList clusterServices(const Context &context);
/// Of them, those that a boot of this host starts once all is done: as the design says, else as now.
QStringList servicesAtBoot(const Context &context, const design::Host &host);
/// "stop:a", "stop:b" ...: words of set-services and check-services.
QStringList serviceWords(const QString &action, const QStringList &services);
/// All services that a plan may ask about.
QStringList servicesAskedFor(const Context &context, const design::Host &host);

void addPackages(const Context &context, Draft &draft);
/// Services other than the cluster's, and whether the cluster's start at boot.
void addServices(const Context &context, Draft &draft);
void addModules(const Context &context, Draft &draft);

}
