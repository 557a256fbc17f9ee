// What the edits share: try on a copy, and walk every name that stands in a design.
#pragma once

#include "core/result.h"
#include "design/design.h"

#include <functional>

namespace basalt::design {

/// Runs `change` on a copy and takes it over if it succeeds and the copy obeys design/verify.h.
Result<> tryEdit(Design &design, const std::function<Result<>(Design &)> &change);

/// Replaces what stands in for things in cables, zones, power, layout and waivers: `map` gets names
/// as in things.h (without cables, whose ends it gets one by one).
void mapThingNames(Design &design, const std::function<QString(const QString &)> &map);

/// Every reference to a network.
void mapNetworkNames(Design &design, const std::function<QString(const QString &)> &map);

/// The owner of "magma1:eth0" and "magma1.bond0", or the text itself.
QString ownerOf(const QString &thing);
/// "eth0" of "magma1:eth0", or the text itself.
QString ownNameOf(const QString &thing);

}
