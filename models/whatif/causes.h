// What took away power, a link or a path: names of failed things, nearest first. Private.
#pragma once

#include "whatif/verdict.h"

namespace basalt::whatif {

QStringList powerCauses(const Model &model, const State &state, int device);

const LinkEnd &farEnd(const Link &link, int device);

/// Why a link is down. The device the view comes from (or none) is not named itself.
QStringList linkCauses(const Model &model, const State &state, int link, int from);

/// Per host x storage: why paths are missing.
std::vector<QStringList> pathCauses(const Model &model, const State &state);

/// Some running host has it.
bool boxServes(const Model &model, const State &state, int box);
QStringList boxCauses(const Model &model, const State &state, int box);

}
