// Facts of hosts for tests of the planner: blank, or exactly as a design wants them.
#pragma once

#include "catalogue/catalogue.h"
#include "design/design.h"
#include "facts/host_facts.h"
#include "plan/planner.h"

namespace basalt::test {

using Facts = QMap<QString, facts::HostFacts>;

/// A fresh installation: the first port of the host has the address it is reached by, the LUNs are
/// empty, no package of the platform is there.
Facts blankFacts(const design::Design &design);

/// After a complete deployment, the cluster running on all hosts. Secrets are known by the digests of
/// `secretDigests`.
Facts deployedFacts(const design::Design &design);

/// Digests for every secret of the design: of the secret's own name.
QMap<QString, QByteArray> secretDigests(const design::Design &design);

/// The content of a file on a host, with its hash; `deployed`: Basalt wrote it.
void setFile(facts::HostFacts &facts, const QString &path, const QByteArray &content,
             bool deployed = false);

QByteArray sha256(const QByteArray &bytes);

/// A plan as text: what people and golden files compare.
QByteArray planText(const plan::Plan &plan);

}
