// Asks once before hosts are touched: what will be done, where, and with which risk.
#pragma once

#include "plan/plan.h"

#include <QDialog>
#include <QMap>

namespace basalt::deploy {

struct StartSummary
{
    QStringList hosts;
    int steps = 0;   ///< that will be executed
    int blocked = 0; ///< that will not
    QMap<plan::Risk, QStringList> risky;
    QStringList wipedLuns;
    QMap<QString, QString> overrides;
    bool isSimulated = false;
};

StartSummary summaryOf(const plan::Plan &plan);

class StartDialog : public QDialog
{
    Q_OBJECT
public:
    StartDialog(const StartSummary &summary, QWidget *parent);
};

/// The same question before a run is taken back.
class UndoDialog : public QDialog
{
    Q_OBJECT
public:
    UndoDialog(const QString &run, int done, QWidget *parent);
};

}
