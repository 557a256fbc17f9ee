#include "hosts/lock.h"

#include "core/fill_text.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

// flock(1) makes reading and writing one act; the kernel drops it when the shell ends, however it
// ends. An end more than a day ahead comes from a clock that was set back since, and counts as past.
#define BASALT_LOCK_PRELUDE                                                                        \
    "d=/var/lib/basalt; umask 077; mkdir -p $d || exit 1\n"                                        \
    "exec 9>>$d/lock.guard || exit 1\n"                                                            \
    "flock -w 20 9 || { echo 'the lock file is busy' >&2; exit 1; }\n"                             \
    "now=$(date +%s); token= owner= ends=0 since=0\n"                                              \
    "[ ! -f $d/lock ] || { read -r token; read -r owner; read -r ends; read -r since; } "          \
    "<$d/lock\n"                                                                                   \
    "case $ends in ''|*[!0-9]*) ends=0;; esac; case $since in ''|*[!0-9]*) since=$now;; esac\n"    \
    "left=$((ends - now)); [ $left -le 86400 ] || left=0\n"                                        \
    "held() { printf '%s\\n' \"$owner\" $left $since; exit 75; }\n"                                \
    "put() { printf '%s\\n' \"$@\" >$d/lock.new && mv -f $d/lock.new $d/lock; }\n"

const Snippet lockAcquire{"lock-acquire", BASALT_LOCK_PRELUDE R"sh(
if [ "$token" != "$1" ]; then
    [ -z "$token" ] || [ $left -le 0 ] || held
    since=$now
fi
put "$1" "$2" $((now + $3)) $since
)sh"};

// A full disk must not cost us the lock: its token is what counts, so renewing may fail.
const Snippet lockCheck{"lock-check", BASALT_LOCK_PRELUDE R"sh(
[ -n "$token" ] || exit 76
[ "$token" = "$1" ] || held
put "$token" "$owner" $((now + $2)) $since 2>/dev/null
echo held $(cat /proc/sys/kernel/random/boot_id 2>/dev/null)
)sh"};

const Snippet lockRelease{"lock-release", BASALT_LOCK_PRELUDE R"sh(
[ "$token" != "$1" ] || rm -f $d/lock
)sh"};

#undef BASALT_LOCK_PRELUDE

namespace {

QString seconds(std::chrono::seconds time)
{
    return QString::number(time.count());
}

QString say(const char *text)
{
    return QCoreApplication::translate("hosts", text);
}

}

HostCommand acquireCommand(const QString &token, const QString &owner)
{
    return snippetCommand(lockAcquire, {token, owner, seconds(lockTime)});
}

HostCommand checkCommand(const QString &token, std::chrono::seconds busyFor)
{
    return snippetCommand(lockCheck, {token, seconds(lockTime + busyFor)});
}

HostCommand releaseCommand(const QString &token)
{
    return snippetCommand(lockRelease, {token});
}

QByteArray bootIn(const QByteArray &output)
{
    return output.startsWith("held ") ? output.mid(5).trimmed() : QByteArray();
}

bool isLockCheck(const HostCommand &command)
{
    return command.argv.value(3) == QLatin1StringView(lockCheck.name);
}

Error lockError(const QString &cluster, const QString &host, const CommandResult &result)
{
    if (result.exitCode == lockHeld) {
        const QList<QByteArray> lines = result.out.split('\n');
        const QDateTime since = QDateTime::fromSecsSinceEpoch(lines.value(2).toLongLong());
        return {u"deployment-locked"_s,
                filledText(
                    say(QT_TRANSLATE_NOOP(
                        "hosts", "%1 deploys “%2” since %3; the lock ends in %4 s unless it "
                                 "is renewed. Wait for the other run, or resume or undo it")),
                    {QString::fromUtf8(lines.value(0)), cluster,
                     since.toString(u"yyyy-MM-dd HH:mm:ss"_s), QString::fromUtf8(lines.value(1))}),
                host};
    }
    if (result.exitCode == lockGone)
        return {u"lock-lost"_s,
                say(QT_TRANSLATE_NOOP("hosts", "the deployment lock of “%1” is gone from the "
                                               "host; resume the run to take it again"))
                    .arg(cluster),
                host};
    const QString words =
        QString::fromUtf8(result.err.isEmpty() ? result.out : result.err).trimmed();
    return {u"lock-failed"_s,
            say(QT_TRANSLATE_NOOP("hosts", "the deployment lock cannot be taken: %1"))
                .arg(words.isEmpty() ? say(QT_TRANSLATE_NOOP("hosts", "no answer")) : words),
            host};
}

}
