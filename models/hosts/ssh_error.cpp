#include "hosts/ssh_error.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

const char *const phases[] = {
    QT_TRANSLATE_NOOP("hosts", "in the SSH configuration"),
    QT_TRANSLATE_NOOP("hosts", "while connecting"),
    QT_TRANSLATE_NOOP("hosts", "while checking the host key"),
    QT_TRANSLATE_NOOP("hosts", "while logging in"),
    QT_TRANSLATE_NOOP("hosts", "with sudo"),
    QT_TRANSLATE_NOOP("hosts", "while running commands"),
};

}

tl::unexpected<Error> hostFailure(const QString &code, const QString &host, Phase phase,
                                  const QString &reason)
{
    const QString doing = QCoreApplication::translate("hosts", phases[static_cast<int>(phase)]);
    return failure(code, u"%1: %2: %3"_s.arg(host, doing, reason), host);
}

tl::unexpected<Error> endOfPatience(const QString &host, Phase phase, const Patience &patience)
{
    if (patience.stop.stop_requested())
        return hostFailure(u"cancelled"_s, host, phase,
                           QCoreApplication::translate("hosts", "cancelled"));
    return hostFailure(u"timed-out"_s, host, phase,
                       QCoreApplication::translate("hosts", "the host did not answer in time"));
}

QString quotable(const QByteArray &text)
{
    constexpr qsizetype longest = 300;
    QString line = QString::fromUtf8(text.left(4 * longest));
    for (QChar &c : line) {
        if (!c.isPrint())
            c = u' ';
    }
    line = line.simplified();
    return line.size() > longest ? line.left(longest) + u"…"_s : line;
}

}
