// Splits crm shell text into statements and words: continuations, quotes, comments.
#pragma once

#include "formats/parsed.h"
#include "formats/source_text.h"

namespace basalt::formats {

struct CrmWord
{
    QString text;       ///< without quotation marks
    qsizetype line = 0; ///< index into SourceText::lines

    bool operator==(const CrmWord &) const = default;
};

/// One statement: a line and what its trailing backslashes join to it.
struct CrmStatement
{
    QList<CrmWord> words;
    qsizetype first = 0; ///< indices into SourceText::lines
    qsizetype last = 0;

    bool operator==(const CrmStatement &) const = default;
};

QList<CrmStatement> crmStatements(const SourceText &text, QList<Problem> &problems);

}
