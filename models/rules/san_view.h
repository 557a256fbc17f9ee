// The SAN as drawn: fabrics, zones and the paths from hosts to controllers.
#pragma once

#include "design/design.h"

namespace basalt::rules {

/// One route from a host to a controller port.
struct SanPath
{
    QString hba;     ///< "fc0"; with iSCSI the interface that holds the address
    QString through; ///< the first switch; with iSCSI the network; empty: a direct cable
    QString fabric;  ///< switches that are joined have one name; iSCSI: the network
    QString controller;
    QString controllerPort;

    bool operator==(const SanPath &) const = default;
};

QList<SanPath> sanPaths(const design::Design &design, const design::Host &host,
                        const design::Storage &storage);

/// Names of the FC switches, by fabric. A fabric is named after its first switch.
QMap<QString, QStringList> fabrics(const design::Design &design);

/// The HBAs ("magma1:fc0") that are cabled to a fabric.
QStringList initiatorsOf(const design::Design &design, const QString &fabric);

/// LUNs that the hosts share: all but those masked to some hosts and used by no volume group.
QList<const design::Lun *> clusterLuns(const design::Design &design,
                                       const design::Storage &storage);

}
