// What a reader hands back: the value, what was broken, and what it did not understand.
#pragma once

#include "formats/source_ref.h"

#include <QList>
#include <QString>

namespace basalt::formats {

enum class ProblemKind {
    NotWellFormed, ///< the text breaks its syntax; the rest was recovered
    Repeated,      ///< a command that has no effect, because it was given before
};

struct Problem
{
    ProblemKind kind = ProblemKind::NotWellFormed;
    QString message; ///< what is wrong, in the current language; for Repeated: the command
    SourceRef source;

    bool operator==(const Problem &) const = default;
};

/// Text that has no place in the value: kept, never dropped. Passwords in it are masked.
struct ForeignPart
{
    QString anchor; ///< where it stood: "cluster/rm", "totem.max_messages", "primitive d1"
    QString text;
    SourceRef source;

    bool operator==(const ForeignPart &) const = default;
};

template<class Value> struct Parsed
{
    Value value;
    QList<Problem> problems;
    QList<ForeignPart> foreign;
};

}
