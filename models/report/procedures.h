// How to start and stop a cluster by hand: for people who have the servers, and not Basalt.
#pragma once

#include "catalogue/catalogue.h"
#include "design/design.h"

namespace basalt::report {

struct ProcedureStep
{
    QString text;
    QStringList commands; ///< as root

    bool operator==(const ProcedureStep &) const = default;
};

struct Procedure
{
    QString title;
    QStringList notes; ///< what to know before one begins
    QList<ProcedureStep> steps;

    bool operator==(const Procedure &) const = default;
};

/// Starting and stopping the whole cluster, taking one host out and back in; in the current language.
QList<Procedure> procedures(const design::Design &design, const catalogue::Platform &platform);

}
