// Signs of steps and risks as small pictures; their form says the same as their colour.
#pragma once

#include "document/host_summary.h"
#include "document/plan_model.h"
#include "panels/state_mark.h"
#include "theme/theme.h"

#include <QIcon>

namespace basalt::deploy {

/// Waiting a hollow dot, running an arrow, done a dot, already so a dot with a ring, failed a cross,
/// blocked a bar in a circle, undone an arrow back.
QIcon stepIcon(document::StepState state);
theme::Role stepRole(document::StepState state);

/// A triangle: hollow for what may interrupt, filled for what may stop the cluster or write data.
/// Nothing for no risk.
QIcon riskIcon(plan::Risk risk);

panels::Mark markOf(document::FactMark mark);

}
