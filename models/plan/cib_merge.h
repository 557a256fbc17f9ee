// Puts what the design wants into the CIB that is there; what is foreign stays.
#pragma once

#include "core/artefact.h"
#include "core/result.h"

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace basalt::plan {

struct CibWish
{
    QByteArray ours;              ///< a CIB of what the design wants, secrets as `@secret:NAME@`
    QStringList owned;            ///< ids that Basalt put there earlier
    QStringList untouched;        ///< of those, what this change leaves for a later one
    bool keepsProperties = false; ///< those that the cluster sets itself are not known here
    QMap<QString, QByteArray> secretDigests;
};

struct CibChange
{
    bool isNeeded = false;
    QByteArray before; ///< the <configuration>, for people
    QByteArray wanted; ///< the same afterwards, secrets as placeholders
    QList<ContentPart>
        config;            ///< what push-cib gets: nodes as `@nodes@`, unchanged secrets by digest
    QString guard;         ///< digest of the configuration that was looked at; "empty": none
    QByteArray result;     ///< a whole CIB as it will be, to plan further from
    QStringList ids;       ///< of our objects, sorted
    QStringList foreign;   ///< ids of resources and constraints that are not ours
    QSet<QString> changed; ///< ids of our objects that are new or changed
};

/// `current` as `cibadmin -Q` prints it, its secrets by digest; empty: the cluster does not run yet.
Result<CibChange> mergeCib(const QByteArray &current, const CibWish &wish);

/// What push-cib takes the digest of; lines of nodes, properties and secrets left out.
QByteArray guardedLines(const QByteArray &cib);

}
