// The transport of a simulated host.
#pragma once

#include "hosts/transport.h"
#include "practice/practice_stage.h"

namespace basalt::practice {

hosts::TransportPtr practiceTransport(std::shared_ptr<Stage> stage, const QString &host);

}
