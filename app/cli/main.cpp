#include "cli/cli.h"
#include "cli/terminal.h"

#include <QCoreApplication>
#include <QFile>
#include <cstdio>
#include <unistd.h>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly) || !err.open(stderr, QIODevice::WriteOnly))
        return static_cast<int>(basalt::cli::Exit::Io);
    const auto terminal = basalt::cli::openTerminal();
    return static_cast<int>(basalt::cli::run(QCoreApplication::arguments().mid(1), out, err,
                                             {isatty(STDOUT_FILENO) != 0, terminal.get()}));
}
