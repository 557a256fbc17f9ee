// Says that a deployment has not come to its end, and offers to go on with it or to take it back.
#pragma once

#include "hosts/deployment.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace basalt::deploy {

class RunBanner : public QWidget
{
    Q_OBJECT
public:
    explicit RunBanner(QWidget *parent = nullptr);

    void show(const hosts::UnfinishedRun &run);
    void setLocked(bool locked);

signals:
    void resumeRequested();
    void undoRequested();

private:
    QLabel *m_text;
    QPushButton *m_resumeButton;
    QPushButton *m_undoButton;
};

}
