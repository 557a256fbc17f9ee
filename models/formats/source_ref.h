// Where a value of an imported file stood.
#pragma once

#include <QString>

namespace basalt::formats {

struct SourceRef
{
    int line = 0;  ///< 1-based in the imported file; 0: made by us
    QString quote; ///< the line, verbatim, without line end
    QString file;  ///< label of the imported file

    /// Two values are equal whatever place they came from.
    bool operator==(const SourceRef &) const { return true; }
};

}
