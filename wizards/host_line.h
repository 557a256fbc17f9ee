// A host that is read, with its state, and if it failed, why.
#pragma once

#include "document/deploy_session.h"
#include "wizards/state_line.h"

namespace basalt::wizards {

class HostLine : public StateLine
{
    Q_OBJECT
public:
    explicit HostLine(const QString &host);

    void show(const document::HostStatus &status, bool takesOld);
};

}
