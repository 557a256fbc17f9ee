// The pages of a wizard as a list: which are behind, which one is shown, which are to come.
#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace basalt::wizards {

class StepRail : public QWidget
{
    Q_OBJECT
public:
    explicit StepRail(QWidget *parent = nullptr);

    void addStep(const QString &title);
    /// Steps up to `reached` may be gone to.
    void setCurrent(int step, int reached);

signals:
    void chosen(int step);

private:
    QVBoxLayout *m_layout;
    QList<QPushButton *> m_steps;
};

}
