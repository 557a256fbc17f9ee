// A command for a host and what came of it: values that plans, probes and simulated hosts share.
#pragma once

#include "core/artefact.h"

#include <QByteArray>
#include <QStringList>
#include <chrono>

namespace basalt {

/// A piece of POSIX shell that we send to hosts, with a name by which messages and simulated hosts
/// know it. It gets its arguments as $1, $2 ...; it must do for dash and for bash 4.1.
struct Snippet
{
    const char *name; ///< kebab-case, unique in the program
    const char *text;
};

/// One command of a batch. `argv` is shown, logged and visible in process lists: never a secret.
/// Secrets travel on standard input, as references that only the executor resolves.
struct HostCommand
{
    QStringList argv;
    QList<ContentPart> input;
    std::chrono::seconds timeout{60}; ///< of one try; the host itself ends the command then
    std::chrono::seconds retryFor{
        0}; ///< repeated each second until it exits with 0, at most so long

    bool operator==(const HostCommand &) const = default;
};

/// `sh -c TEXT NAME ARGUMENTS...`
HostCommand snippetCommand(const Snippet &snippet, const QStringList &arguments = {},
                           std::chrono::seconds timeout = std::chrono::seconds(60));

/// A program with its arguments.
HostCommand programCommand(const QStringList &argv,
                           std::chrono::seconds timeout = std::chrono::seconds(60));

/// The command as a person would type it at a shell; a snippet as its name and arguments.
QString commandText(const HostCommand &command);

struct CommandResult
{
    bool ran = false; ///< false: the batch had ended before its turn
    bool timedOut = false;
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    bool succeeded() const { return ran && !timedOut && exitCode == 0; }
    bool operator==(const CommandResult &) const = default;
};

}
