// The core's names of states, which JSON keeps, as words for people.
#pragma once

#include <QString>

namespace basalt::cli {

/// "degraded", "fenced", "warning" ... in the user's language; other names come back as they are.
QString wordFor(const QString &name);

}
