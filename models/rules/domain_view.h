// What the rules judge in a VM's libvirt definition.
#pragma once

#include "core/artefact.h"

#include <QStringList>
#include <optional>

namespace basalt::rules {

struct DomainDisk
{
    QString type;   ///< block | file | network
    QString device; ///< disk | cdrom
    QString source;
    QString cache;
    bool discards = false;
};

struct Domain
{
    QString host;
    QString path;
    bool wellFormed = true;
    QString name;
    QString uuid;
    QString machine;
    QString cpuMode; ///< custom | host-model | host-passthrough; empty: not said
    QList<DomainDisk> disks;
    QStringList bridges;
    QStringList macs;
    bool hasRng = false;
};

/// The rendered files that are, or should be, domain definitions, each as the first host has it: V-13
/// judges whether the hosts agree.
QList<Domain> domainsOf(const QList<Artefact> &files);

}
