#include "probes/probe.h"

using namespace Qt::StringLiterals;

namespace basalt::probes {

QString nameOf(const Probe &probe)
{
    return QString::fromUtf8(probe.snippet.name).mid(qsizetype(sizeof("facts-") - 1));
}

const QList<Probe> &allProbes()
{
    static const QList<Probe> probes{
        hostProbe(),    packageProbe(),   serviceProbe(), nicProbe(),
        diskProbe(),    signatureProbe(), lvmProbe(),     fileProbe(),
        clusterProbe(), domainProbe(),    contactProbe(),
    };
    return probes;
}

const QList<Snippet> &snippets()
{
    static const QList<Snippet> all = [] {
        QList<Snippet> list;
        for (const Probe &probe : allProbes())
            list.append(probe.snippet);
        return list;
    }();
    return all;
}

}
