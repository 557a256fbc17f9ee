// A host that is read, with its state, and if it failed, why.
#pragma once

#include "document/deploy_session.h"

#include <QWidget>

class QLabel;

namespace basalt::deploy {
class WrappedText;
}

namespace basalt::panels {
class StateMark;
}

namespace basalt::wizards {

class HostLine : public QWidget
{
    Q_OBJECT
public:
    explicit HostLine(const QString &host);

    void show(const document::HostStatus &status, bool takesOld);

private:
    panels::StateMark *m_mark;
    QLabel *m_state;
    deploy::WrappedText *m_reason;
};

}
