// What one step is in full: its change side by side, its exact commands and undo, what it said.
#pragma once

#include "document/plan_model.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTabWidget;

namespace basalt::deploy {

class DiffView;

class StepDetail : public QWidget
{
    Q_OBJECT
public:
    explicit StepDetail(QWidget *parent = nullptr);

    void show(const plan::Step &step);
    void showState(document::StepState state, const QString &reason);
    /// Keeps the place unless it was at the end, which it follows.
    void showLog(const QByteArray &log);

private:
    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_reason;
    QTabWidget *m_tabs;
    DiffView *m_diff;
    QPlainTextEdit *m_commands;
    QPlainTextEdit *m_log;
    plan::Step m_step;
};

/// All commands of a step as a person would type them, under what they are for.
QString commandsText(const plan::Step &step);

}
