// Widgets by their object name, as tests of the window look for them.
#pragma once

#include <QObject>

namespace basalt::test {

/// The process fails with a message if there is none, since no test can go on then.
template<class T> T *childOf(const QObject &parent, const QString &name)
{
    T *found = parent.findChild<T *>(name);
    if (!found)
        qFatal("no %s", qPrintable(name));
    return found;
}

}
