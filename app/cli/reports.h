// Findings as JSON and as text for people; shared by `check` and `import`.
#pragma once

#include "cli/console.h"
#include "rules/rule.h"

#include <QJsonArray>
#include <QJsonObject>

namespace basalt::cli {

struct Counts
{
    int errors = 0;
    int warnings = 0;
    int hints = 0;
    int waived = 0; ///< in none of the others
};

Counts countsOf(const QList<Finding> &findings);

QJsonArray findingsJson(const QList<Finding> &findings);
QJsonObject countsJson(const Counts &counts);

/// The findings, worst first, then what they add up to. Waived ones and the rules that could not
/// decide are listed with --verbose.
void printFindings(Console &console, const QList<Finding> &findings, const QStringList &notDecided);

}
