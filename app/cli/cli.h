// `basalt COMMAND ...` as a function: arguments in, text and an exit code out.
#pragma once

#include <QStringList>

class QIODevice;

namespace basalt::cli {

/// Scripts rely on these numbers.
enum class Exit {
    Fine = 0,
    Findings = 1, ///< errors found (check, import)
    Usage = 2,
    Io = 3, ///< cannot read or write
};

/// `arguments` without the program's name. Needs a QCoreApplication for translations.
Exit run(const QStringList &arguments, QIODevice &out, QIODevice &err, bool isTerminal = false);

}
