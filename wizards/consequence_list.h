// Faults and what follows from them, one below the other.
#pragma once

#include "drafts/consequences.h"

#include <QWidget>

class QVBoxLayout;

namespace basalt::wizards {

class ConsequenceList : public QWidget
{
    Q_OBJECT
public:
    explicit ConsequenceList(const QString &name, QWidget *parent = nullptr);

    void setConsequences(const QList<drafts::Consequence> &consequences);

private:
    QVBoxLayout *m_rows;
    QList<drafts::Consequence> m_shown;
};

}
