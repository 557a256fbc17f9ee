#include "rules/live_view.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::rules {

const facts::HostFacts *factsOf(const RuleInput &input, const QString &host)
{
    if (!input.facts)
        return nullptr;
    const auto found = input.facts->constFind(host);
    return found == input.facts->constEnd() ? nullptr : &*found;
}

bool hasRead(const RuleInput &input, const QStringList &probes)
{
    return std::all_of(
        input.design.hosts.begin(), input.design.hosts.end(), [&](const design::Host &host) {
            const facts::HostFacts *facts = factsOf(input, host.name);
            return facts && std::none_of(probes.begin(), probes.end(), [&](const QString &probe) {
                       return facts->unread.contains(probe);
                   });
        });
}

QList<facts::Mismatch> mismatches(const RuleInput &input, const QList<facts::MismatchKind> &kinds)
{
    QList<facts::Mismatch> found;
    for (const design::Host &host : input.design.hosts) {
        const facts::HostFacts *facts = factsOf(input, host.name);
        if (!facts)
            continue;
        for (const facts::Mismatch &mismatch :
             facts::matchHost(input.design, host, *facts).mismatches) {
            if (kinds.contains(mismatch.kind))
                found.append(mismatch);
        }
    }
    return found;
}

bool willBeWritten(const RuleInput &input, const QString &host, const QString &path)
{
    // What is imported is looked at, not deployed.
    return !input.imported
           && std::any_of(input.files.begin(), input.files.end(), [&](const Artefact &file) {
                  return file.host == host && file.path == path;
              });
}

Verdict decided(const RuleInput &input, const QList<Finding> &findings, const QStringList &probes)
{
    if (findings.isEmpty() && !hasRead(input, probes))
        return std::nullopt;
    return findings;
}

}
