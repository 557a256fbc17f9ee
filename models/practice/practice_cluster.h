// The practice cluster: simulated hosts that answer what plans and probes send to real ones.
#pragma once

#include "catalogue/catalogue.h"
#include "core/result.h"
#include "design/design.h"
#include "hosts/transport.h"

#include <memory>

namespace basalt::practice {

struct PracticeOptions
{
    double speed = 1.0; ///< how much faster than life starts, fencing and moves are; 0: at once
};

class PracticeCluster
{
public:
    virtual ~PracticeCluster() = default;

    /// The transport of a host; `practice-unknown-host` if the design had none of that name.
    virtual Result<hosts::TransportPtr> transport(const QString &host) = 0;

    /// Things that are pulled, switched off or broken, by their names (design/things.h).
    virtual QStringList faults() const = 0;
    virtual Result<> setFaults(const QStringList &things) = 0;

    /// Makes whole files of the state in its folder, as the end does; each command adds to it.
    virtual Result<> save() = 0;
};

/// Opens the state in `folder`, or begins it there: hosts of the design with a bare installation of
/// its platform, their disks, ports and cables as drawn. An empty folder name keeps it in memory.
Result<std::shared_ptr<PracticeCluster>> openPractice(const QString &folder,
                                                      const design::Design &design,
                                                      const catalogue::Catalogue &catalogue,
                                                      const PracticeOptions &options = {});

}
