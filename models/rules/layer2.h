// How far an Ethernet frame of a host gets in the drawing: VLANs on ports, trunks, MLAG pairs.
#pragma once

#include "design/design.h"

#include <optional>

namespace basalt::rules {

/// Where a NIC of a host is plugged in, and how its frames are tagged.
struct Attachment
{
    QString nic;
    QString device; ///< an Ethernet switch
    QString port;
    std::optional<int> tag;
};

/// The VLAN tag of what leaves a host's interface; std::nullopt: untagged.
std::optional<int> tagOf(const design::Host &host, const QString &interfaceName);

/// The switch ports below an interface; NICs without a cable to an Ethernet switch are left out.
QList<Attachment> attachmentsBelow(const design::Design &design, const design::Host &host,
                                   const QString &interfaceName);
/// The switch ports that carry the host's address in this network.
QList<Attachment> attachmentsIn(const design::Design &design, const design::Host &host,
                                const QString &network);

/// The Ethernet switches a frame from here reaches, sorted; empty if the port does not take it.
QStringList broadcastDomain(const design::Design &design, const Attachment &from);
/// Does a frame from here leave through that switch port with that tag?
bool reaches(const design::Design &design, const Attachment &from, const Attachment &to);

/// Does the switch port take and deliver frames with this tag?
bool carries(const design::Switch &device, const QString &port, std::optional<int> tag);

/// Do two switches form one logical switch (or are they the same)?
bool actAsOne(const design::Design &design, const QString &a, const QString &b);

}
