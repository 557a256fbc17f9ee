// `basalt COMMAND ...` as a function: arguments in, text and an exit code out.
#pragma once

#include <QStringList>

class QIODevice;

namespace basalt::cli {

class Questioner;

/// Scripts rely on these numbers.
enum class Exit {
    Fine = 0,
    Findings = 1, ///< errors found (check, import)
    Usage = 2,
    Io = 3,     ///< cannot read or write
    Failed = 4, ///< a deployment or an operation failed, or it is not known what came of it
};

/// What stands around the program.
struct Surroundings
{
    bool isTerminal = false;          ///< standard output is one
    Questioner *questioner = nullptr; ///< a person who answers; none in scripts
    QString designer = {};            ///< the program basalt-designer, which draws and prints
};

/// `arguments` without the program's name. Needs a QCoreApplication for translations.
Exit run(const QStringList &arguments, QIODevice &out, QIODevice &err,
         const Surroundings &surroundings = {});

}
