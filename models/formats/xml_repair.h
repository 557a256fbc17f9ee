// Mends XML that somebody typed or copied wrongly, line by line, and says what was wrong.
#pragma once

#include "formats/parsed.h"
#include "formats/source_text.h"

namespace basalt::formats {

struct RepairedXml
{
    QString text; ///< has the same line ends at the same places as the source
    QList<Problem> problems;
};

/// Inserts a missing `<` or `>`, missing end tags and quotation marks; drops end tags without start.
RepairedXml repairXml(const SourceText &source);

}
