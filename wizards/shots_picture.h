// Who shoots whom, and by what: the shooters on the left, the victim's devices level by level, the
// victim on the right.
#pragma once

#include "drafts/fencing_draft.h"

#include <QWidget>

namespace basalt::wizards {

class ShotsPicture : public QWidget
{
    Q_OBJECT
public:
    explicit ShotsPicture(QWidget *parent = nullptr);

    void setShots(const QList<drafts::Shot> &shots);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<drafts::Shot> m_shots;
};

}
