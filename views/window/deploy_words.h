// What the window says about a deployment's state, and which of its buttons can be used.
#pragma once

#include "canvas/node_progress.h"
#include "deploy/deploy_bar.h"
#include "design/design.h"
#include "document/deploy_session.h"

namespace basalt::window {

deploy::DeployBar::View barOf(document::DeploySession &session, const design::Design &design);

/// Why there is no plan to be seen, in a sentence.
QString emptyPlanText(const document::DeploySession &session);

/// What each host is at: its contact, or its steps.
canvas::NodeProgresses progressOf(document::DeploySession &session, const design::Design &design);

QString outcomeText(hosts::Outcome outcome);
QString timeLeftText(int seconds);

}
