// Foreign configuration files to a design, with findings. Keeps what it does not understand.
#pragma once

#include "core/finding.h"
#include "core/result.h"
#include "design/design.h"
#include "rules/rule.h"

namespace basalt::import {

enum class SourceKind { ClusterConf, CorosyncConf, CibXml, CrmShell, Transcript };

struct Source
{
    SourceKind kind = SourceKind::Transcript;
    QString fileName; ///< labels findings
    QByteArray text;
};

struct Imported
{
    design::Design design;
    rules::RuleInput input; ///< what the rules judged: the parsed files and the importer's remarks
    QList<Finding> findings;
};

/// Several sources complement each other. Fails only if nothing at all was recognised.
Results<Imported> importSources(const QList<Source> &sources);

/// What running hosts say (probes::importRequest), by the names or addresses by which they were asked:
/// ports, bonds, bridges, networks, rings, CIB, LUNs, volume groups and VMs. `ways`: by which user and
/// port besides, where that was said.
Results<Imported> importHosts(const QMap<QString, facts::HostFacts> &facts,
                              const QMap<QString, design::Ssh> &ways = {});

}
