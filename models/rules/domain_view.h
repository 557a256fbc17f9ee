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

/// Every rendered file that is, or should be, a domain definition, in the files' order.
QList<Domain> domainsOf(const QList<Artefact> &files);

}
