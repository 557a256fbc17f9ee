// Builds the model of a design, one aspect per file. Private.
#pragma once

#include "whatif/model.h"

namespace basalt::whatif {

struct Builder
{
    const design::Design &design;
    const catalogue::Catalogue &catalogue;
    Model model;
    QHash<QString, int> deviceOf; ///< host, switch, storage or fencing device
    QHash<QString, int> hostOf;
    QHash<QString, int> networkOf;
    QHash<QString, int> linkOf;   ///< port name -> link
    QHash<QString, int> nicOf;    ///< port name -> NIC
    QHash<QString, int> bondOf;   ///< "magma1.bond0" or "magma1:eth0" -> bond
    std::vector<int> fcNumber;    ///< by device: FC switch number or none
    std::vector<int> ethernet;    ///< segment switches: devices, then direct cables (none)
    QHash<int, int> segmentOwner; ///< device -> index in `ethernet`
    QHash<int, int> directOwner;  ///< link -> index in `ethernet`
    QMap<int, int> vlanClass;     ///< VLAN -> class; 0 and 1 are the untagged default

    /// The part of that name, created when new, and known as a thing.
    int part(const QString &name);
    int findDevice(const QString &name) const { return deviceOf.value(name, none); }
    int findHost(const QString &name) const { return hostOf.value(name, none); }
    int findNetwork(const QString &name) const { return networkOf.value(name, none); }
    int findLink(const QString &port) const { return linkOf.value(port, none); }
    /// The end of a link that is not on this device.
    const LinkEnd &farEnd(int link, int device) const;
    /// The segment behind a port on an Ethernet link, for frames of a network; none: not carried.
    int attach(int link, int ownDevice, int tag, std::optional<int> networkVlan) const;
};

void addDevices(Builder &builder);  ///< parts, devices, power, links
void addEthernet(Builder &builder); ///< NICs, bonds, segments, networks
void addStorage(Builder &builder);  ///< fabrics, paths, LUNs, volume groups
void addFencing(Builder &builder);  ///< devices, levels
void addCluster(Builder &builder);  ///< rings, quorum, host facts
void addVms(Builder &builder);      ///< after the first look at the baseline
void placeVms(Model &model);        ///< gives each VM its home

}
