#include "cli/words.h"

#include <QCoreApplication>

namespace basalt::cli {

namespace {

constexpr const char *names[]{
    QT_TRANSLATE_NOOP("states", "kept"),      QT_TRANSLATE_NOOP("states", "degraded"),
    QT_TRANSLATE_NOOP("states", "lost"),      QT_TRANSLATE_NOOP("states", "ok"),
    QT_TRANSLATE_NOOP("states", "faulty"),    QT_TRANSLATE_NOOP("states", "unknown"),
    QT_TRANSLATE_NOOP("states", "up"),        QT_TRANSLATE_NOOP("states", "off"),
    QT_TRANSLATE_NOOP("states", "isolated"),  QT_TRANSLATE_NOOP("states", "fenced"),
    QT_TRANSLATE_NOOP("states", "frozen"),    QT_TRANSLATE_NOOP("states", "running"),
    QT_TRANSLATE_NOOP("states", "restarted"), QT_TRANSLATE_NOOP("states", "down"),
    QT_TRANSLATE_NOOP("states", "error"),     QT_TRANSLATE_NOOP("states", "warning"),
    QT_TRANSLATE_NOOP("states", "hint"),      QT_TRANSLATE_NOOP("states", "both"),
};

}

QString wordFor(const QString &name)
{
    for (const char *known : names) {
        if (name == QLatin1StringView(known))
            return QCoreApplication::translate("states", known);
    }
    return name;
}

}
