// Drives simulated hosts in tests: opens the practice cluster of an example and runs commands.
#pragma once

#include "design/design.h"
#include "practice/practice_cluster.h"

namespace basalt::test {

design::Design exampleDesign(const QString &name);

/// In memory, everything at once; fails the process if it cannot be opened.
std::shared_ptr<practice::PracticeCluster> practiceOf(const design::Design &design,
                                                      const QString &folder = {});

/// On bare hosts of Debian; fails the process if it cannot be.
void startMultipath(const std::shared_ptr<practice::PracticeCluster> &cluster,
                    const QStringList &hosts);

class PracticeHosts
{
public:
    explicit PracticeHosts(std::shared_ptr<practice::PracticeCluster> cluster);

    /// Words are separated by blanks; single quotes keep blanks.
    CommandResult run(const QString &host, const QString &line, const QByteArray &input = {});
    CommandResult run(const QString &host, const HostCommand &command);
    /// The output of a command that has to succeed; else a text that says what went wrong.
    QByteArray out(const QString &host, const QString &line, const QByteArray &input = {});
    /// Empty, or the error's code.
    QString openError(const QString &host);

    practice::PracticeCluster &cluster() { return *m_cluster; }

private:
    std::shared_ptr<practice::PracticeCluster> m_cluster;
};

}
