// What the hosts run on each of two platforms, side by side.
#pragma once

#include "convert/convert.h"
#include "core/artefact.h"

namespace basalt::convert {

QList<Difference> systemDifferences(const design::Design &design, const catalogue::Platform &from,
                                    const catalogue::Platform &to);

/// Files of the hosts that one of the two has and the other has not, or with another content; each path
/// once.
QList<Difference> fileDifferences(const QList<Artefact> &before, const QList<Artefact> &after);

}
