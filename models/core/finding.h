// A Finding says that a design or an imported file is poor; it is data, never an Error.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace basalt {

enum class Severity { Error, Warning, Hint };

/// `rule` is an id of the rule catalogue ("R-01"). `subject` is a thing's name as the command line
/// spells it ("magma1", "magma1.bond0", "fence-magma1", "cluster"). `arguments` fill %1, %2 ... of
/// the rule's message and remedy, which are translated when shown (rules/texts.cpp).
struct Finding
{
    QString rule;
    Severity severity = Severity::Warning;
    QString subject;
    QString field;
    QStringList arguments;
    QString quote; ///< the offending line of an imported file, verbatim
    QString where; ///< "file:line" of the quote
    bool waivable = true;
    QString waivedBecause; ///< the reason of the waiver that covers it; empty: not waived
    QByteArray text; ///< QT_TRANSLATE_NOOP("rules", ...) source if it is not the rule's own message

    bool operator==(const Finding &) const = default;
};

}
