// Routes of cables in a drawing with so many that looking for free lanes would take minutes: right
// angles and a lane of eight by turns, whatever else is there. Cables may share lines and pass
// behind boxes. Pure and deterministic.
#pragma once

#include "canvas/cable_router.h"

namespace basalt::canvas {

/// Above it `routeCables` routes plainly.
constexpr qsizetype mostRoutedCables = 320;

/// As `routeCables`: what is in `keep` with the same ends stays.
Routes plainRoutes(const QList<RouteRequest> &requests, const Routes &keep = {});

}
