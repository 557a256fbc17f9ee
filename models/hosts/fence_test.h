// Tests fencing devices without switching anything: asks them for the state of their plugs, from hosts
// of the design.
#pragma once

#include "hosts/deployment.h"

namespace basalt::hosts {

/// Of one plug of a device.
struct FenceAnswer
{
    QString device;
    QString plug;             ///< empty: the device has none
    QString from;             ///< the host that asks; empty: none could be reached
    std::optional<bool> isOn; ///< some agents only tell that all is well
    std::optional<Error> error;

    bool operator==(const FenceAnswer &) const = default;
};

/// Each device from a host that it does not kill, since there it will be needed; from another one if
/// none of those can be reached. Blocking, one after the other, at most a minute for each plug.
/// `answer` is called for each, in this thread. Errors: no-host (none can be reached), no-agent,
/// fence-timeout, fence-refused (the agent's own words), secret-missing.
void testFencing(const design::Design &design, const QStringList &devices,
                 const Connector &connector, SecretStore &secrets,
                 const std::function<void(const FenceAnswer &)> &answer, std::stop_token stop);

}
