// The cluster stack: stopped, started, or told to read its configuration again; then looked at.
#pragma once

#include "plan/plan_draft.h"
#include "plan/stack_version.h"

namespace basalt::plan {

/// Before the files change: every host leaves, if the change needs that.
void addClusterStop(const Context &context, Draft &draft, const VersionChange &change);
/// A running cluster is told of its former configuration when all hosts have that file again.
void addReloadOnUndo(const Context &context, Plan &plan, const VersionChange &change);
/// Start, or reload; then all hosts are online and quorate.
void addClusterStart(const Context &context, Draft &draft, const VersionChange &change);
/// Rings and the version in force, where something of it was changed.
void addVerification(const Context &context, Draft &draft, const VersionChange &change);

/// Pacemaker's name of a host.
QString nodeOf(const Context &context, const design::Host &host);
QString stackName(const catalogue::Platform &platform);

}
