// Runs the programs that read what Basalt writes, from the tree of tests/integration/fetch-oracles.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace basalt::test {

/// The tree named by BASALT_ORACLES, else "oracles" in the build folder; empty if there is none.
QString oracleTree();

struct OracleRun
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;

    /// Everything that was said, for failure messages.
    QByteArray said() const { return output + errors; }
};

/// Runs a command with the tree laid over this machine's programs; nothing changes outside. Each
/// entry of `environment` is "NAME=value".
OracleRun runOracle(const QStringList &command, const QStringList &environment = {});

/// The same for shell text with arguments $1, $2 ...
OracleRun runOracleScript(const QString &script, const QStringList &arguments = {},
                          const QStringList &environment = {});

/// Fails the process with a message if the file cannot be written, since no test can go on then.
void writeFile(const QString &path, const QByteArray &bytes);

}

/// In a test class's initTestCase(): without the tree nothing in it can be decided.
#define BASALT_NEED_ORACLES()                                                                      \
    do {                                                                                           \
        if (basalt::test::oracleTree().isEmpty())                                                  \
            QSKIP("no oracle tree: run tests/integration/fetch-oracles build/oracles");            \
    } while (false)
