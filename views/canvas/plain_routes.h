// Routes of cables in a drawing with so many, or so far apart, that looking for free lanes would take
// minutes: right angles and a lane of eight by turns, whatever else is there. Cables may share lines and pass
// behind boxes. Pure and deterministic.
#pragma once

#include "canvas/cable_router.h"

namespace basalt::canvas {

/// Above it `routeCables` routes plainly.
constexpr qsizetype mostRoutedCables = 320;
/// In square pixels: so does a drawing whose devices stand further apart, for all its lanes are looked at.
constexpr double widestRouted = 12'000.0 * 8'000.0;

/// As `routeCables`: what is in `keep` with the same ends stays.
Routes plainRoutes(const QList<RouteRequest> &requests, const Routes &keep = {});

}
