#include "cli/cli.h"
#include "cli/terminal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cstdio>
#include <unistd.h>

/// Installed in the same folder, or where it was built.
static QString designerProgram()
{
    const QDir own(QCoreApplication::applicationDirPath());
    const QString beside = own.filePath(QStringLiteral("basalt-designer"));
    return QFileInfo::exists(beside) ? beside
                                     : own.filePath(QStringLiteral("../gui/basalt-designer"));
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly) || !err.open(stderr, QIODevice::WriteOnly))
        return static_cast<int>(basalt::cli::Exit::Io);
    const auto terminal = basalt::cli::openTerminal();
    return static_cast<int>(
        basalt::cli::run(QCoreApplication::arguments().mid(1), out, err,
                         {isatty(STDOUT_FILENO) != 0, terminal.get(), designerProgram()}));
}
