// The answers to the snippets of the deployment lock.
#include "hosts/lock.h"
#include "practice/practice_files.h"
#include "practice/practice_run_folder.h"
#include "practice/practice_snippets.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

const QString lockFile = u"/var/lib/basalt/lock"_s;
constexpr qint64 longestLock = 86400;

struct Lock
{
    QString token;
    QString owner;
    qint64 left = 0;
    qint64 since = 0;
};

Lock readLock(const Machine &machine)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QStringList lines = linesIn(machine.world.hosts[machine.name], lockFile);
    Lock lock{lines.value(0), lines.value(1), lines.value(2).toLongLong() - now,
              lines.size() > 3 ? lines[3].toLongLong() : now};
    if (lock.left > longestLock)
        lock.left = 0;
    return lock;
}

bool writeLock(Machine &machine, const Lock &lock, const QString &seconds)
{
    const qint64 end = QDateTime::currentSecsSinceEpoch() + seconds.toLongLong();
    return writeFile(
        machine, lockFile,
        u"%1\n%2\n%3\n%4\n"_s.arg(lock.token, lock.owner).arg(end).arg(lock.since).toUtf8(), 0600);
}

Answer held(const Lock &lock)
{
    return {hosts::lockHeld,
            u"%1\n%2\n%3\n"_s.arg(lock.owner).arg(lock.left).arg(lock.since).toUtf8(),
            {},
            0};
}

Answer acquire(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    Lock lock = readLock(machine);
    if (lock.token != arguments.value(0)) {
        if (!lock.token.isEmpty() && lock.left > 0)
            return held(lock);
        lock.since = QDateTime::currentSecsSinceEpoch();
    }
    lock.token = arguments.value(0);
    lock.owner = arguments.value(1);
    return writeLock(machine, lock, arguments.value(2)) ? answered() : noSpace();
}

Answer check(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const Lock lock = readLock(machine);
    if (lock.token.isEmpty())
        return {hosts::lockGone, {}, {}, 0};
    if (lock.token != arguments.value(0))
        return held(lock);
    // A full disk must not cost the lock.
    writeLock(machine, lock, arguments.value(1));
    return answered("held " + QByteArray::number(machine.host().bootedAt) + '\n');
}

Answer release(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    if (readLock(machine).token == arguments.value(0))
        removeTree(machine.host(), lockFile);
    return answered();
}

}

const std::vector<Command> &lockSnippets()
{
    static const std::vector<Command> commands{
        {"lock-acquire", acquire},
        {"lock-check", check},
        {"lock-release", release},
    };
    return commands;
}

}
