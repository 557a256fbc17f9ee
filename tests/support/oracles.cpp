#include "support/oracles.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace basalt::test {

QString oracleTree()
{
    QString tree = qEnvironmentVariable("BASALT_ORACLES");
    if (tree.isEmpty())
        tree = QStringLiteral(BASALT_BINARY_DIR) + u"/oracles"_s;
    return QFileInfo::exists(tree + u"/usr/sbin/corosync"_s) ? tree : QString();
}

OracleRun runOracle(const QStringList &command, const QStringList &environment)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &variable : environment)
        variables.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    QProcess process;
    process.setProcessEnvironment(variables);
    const QString wrapper =
        QStringLiteral(BASALT_SOURCE_DIR) + u"/tests/integration/with-oracles"_s;
    process.start(wrapper, QStringList{oracleTree()} + command);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
        return {-1, {}, "did not end within two minutes: " + command.join(u' ').toUtf8()};
    }
    const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {code, process.readAllStandardOutput(), process.readAllStandardError()};
}

OracleRun runOracleScript(const QString &script, const QStringList &arguments,
                          const QStringList &environment)
{
    return runOracle(QStringList{u"sh"_s, u"-c"_s, script, u"sh"_s} + arguments, environment);
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
}

}
