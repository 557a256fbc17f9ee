#include "support/probe_answers.h"

#include "probes/probe.h"

#include <QFile>

using namespace basalt;

QList<CommandResult> recordedAnswers(const QString &folder, const probes::FactsRequest &request)
{
    QList<CommandResult> results;
    for (const probes::Probe &probe : probes::allProbes()) {
        if (!probe.arguments(request))
            continue;
        CommandResult result;
        result.ran = true;
        result.exitCode = 0;
        QFile file(QStringLiteral(BASALT_SOURCE_DIR "/tests/unit/data/probes/%1/%2.out")
                       .arg(folder, probes::nameOf(probe)));
        if (file.open(QIODevice::ReadOnly))
            result.out = file.readAll();
        results.append(result);
    }
    return results;
}

facts::HostFacts recordedFacts(const QString &folder, const probes::FactsRequest &request)
{
    return probes::parseFacts(request, recordedAnswers(folder, request), 0, 0);
}
