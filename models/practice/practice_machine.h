// One simulated host as its commands see it, and how commands are looked up.
#pragma once

#include "practice/practice_world.h"

#include <QByteArray>
#include <vector>

namespace basalt::practice {

/// What a command answers, and how long it took on the simulated clock.
struct Answer
{
    int exitCode = 0;
    QByteArray out;
    QByteArray err;
    double takes = 0;
    bool isWaiting = false; ///< for something on the host: asked again after a second
};

Answer answered(const QByteArray &out = {});
Answer refused(int exitCode, const QByteArray &err);
Answer waiting();

struct Machine
{
    World &world;
    QString name;
    double waited = 0; ///< seconds that the command at hand has waited so far

    StoredHost &host() { return world.hosts[name]; }
    const design::Host &drawn() const;
    /// A practice-only fault of this host, "disk-full".
    bool has(const QString &fault) const;
};

/// `arguments` are the words after the command's name (after the snippet's name).
using Handler = Answer (*)(Machine &machine, const QStringList &arguments, const QByteArray &input);

struct Command
{
    const char *name;
    Handler run;
};

/// Runs one command; what nobody wrote an answer for fails with 127.
Answer execute(Machine &machine, const QStringList &argv, const QByteArray &input);

// What each family of commands offers.
const std::vector<Command> &fileCommands();
const std::vector<Command> &systemCommands();
const std::vector<Command> &packageCommands();
const std::vector<Command> &serviceCommands();
const std::vector<Command> &networkCommands();

}
