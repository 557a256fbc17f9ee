// A plan as text for people: what happens where, by which command or change of a file, at what risk,
// and how it is taken back. Shared by `plan` and `deploy`.
#pragma once

#include "cli/console.h"
#include "plan/plan.h"

namespace basalt::cli {

enum class PlanDetail {
    Titles,     ///< a line for each step
    Everything, ///< and its commands, differences, undo
};

/// Refusals and findings first, as they decide what is not in the plan; then phase by phase.
void printPlan(Console &console, const plan::Plan &plan, PlanDetail detail);

/// "steps: 84, blocked: 2, refused: 1".
QString planSum(const plan::Plan &plan);

/// The findings of severity error that no waiver covers: what blocks steps.
QList<Finding> blockingFindings(const plan::Plan &plan);

}
