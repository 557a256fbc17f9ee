// Asks before a run begins, is taken back, or is left alone, and says what it will do.
#pragma once

#include "deploy/ask_dialog.h"
#include "plan/plan.h"

namespace basalt::deploy {

struct StartSummary
{
    QStringList hosts;
    int steps = 0;   ///< that will be executed
    int blocked = 0; ///< that will not
    /// Titles of steps with a risk, each with the hosts it is for, in the plan's order.
    QMap<plan::Risk, QList<std::pair<QString, QStringList>>> risky;
    QStringList wipedLuns;
    QMap<QString, QString> overrides;
    bool isSimulated = false;
};

StartSummary summaryOf(const plan::Plan &plan);

class StartDialog : public AskDialog
{
    Q_OBJECT
public:
    StartDialog(const StartSummary &summary, QWidget *parent);
};

/// The same question before a run is taken back.
class UndoDialog : public AskDialog
{
    Q_OBJECT
public:
    UndoDialog(const QString &run, int done, QWidget *parent);
};

/// Before the window closes while a run is under way; accepted: it shall be stopped.
class CloseDialog : public AskDialog
{
    Q_OBJECT
public:
    explicit CloseDialog(QWidget *parent);
};

}
