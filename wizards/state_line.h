// A thing with its state and, if something is wrong, why.
#pragma once

#include "panels/state_mark.h"

#include <QWidget>

class QLabel;

namespace basalt::deploy {
class WrappedText;
}

namespace basalt::wizards {

class StateLine : public QWidget
{
    Q_OBJECT
public:
    /// `name` begins the object names.
    StateLine(const QString &name, const QString &title);

    void setState(panels::Mark mark, const QString &state, const QString &reason = {});

private:
    panels::StateMark *m_mark;
    QLabel *m_state;
    deploy::WrappedText *m_reason; ///< in sight if there is one
};

}
