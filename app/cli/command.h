// What a command is: its words for the help, its options and the function that does it.
#pragma once

#include "cli/cli.h"
#include "cli/console.h"

#include <QCommandLineParser>

namespace basalt::cli {

struct Invocation
{
    const QCommandLineParser &options;
    QStringList arguments; ///< those that are no options, without the command's name
    Console &console;
    Questioner *questioner = nullptr; ///< a person who answers; none in scripts
    QString designer = {};            ///< the program basalt-designer
};

struct Command
{
    const char *name;
    const char *usage;   ///< what follows the name: "DESIGN --fail THING..."
    const char *summary; ///< QT_TRANSLATE_NOOP("cli", ...)
    const char *help;    ///< QT_TRANSLATE_NOOP("cli", ...), more words for `COMMAND --help`
    int leastArguments;
    int mostArguments; ///< -1: any number
    QList<QCommandLineOption> (*options)();
    Exit (*run)(const Invocation &invocation);
};

/// In the order of the help.
const std::vector<Command> &allCommands();

}
