// The plan: what is in its way, its phases and steps on the left, the chosen one in full on the right.
#pragma once

#include "document/plan_model.h"

#include <QWidget>
#include <functional>

class QLabel;
class QStackedWidget;
class QTreeView;

namespace basalt::deploy {

class ObstacleDetail;
class StepDetail;

class PlanPanel : public QWidget
{
    Q_OBJECT
public:
    /// What the panel asks for when it shows something; values, so that it knows no session.
    struct Sources
    {
        std::function<QByteArray(const QString &step)> log;
        std::function<QString(const QString &key)> overruled; ///< the reason, or nothing
        std::function<bool(const QString &thing)> isLun;
        /// Whether it says that a LUN carries data, which only its typed name gets past.
        std::function<bool(const Finding &finding)> isAboutData;
    };

    PlanPanel(document::PlanModel &model, Sources sources, QWidget *parent = nullptr);

    void showPlan();                        ///< the model has another plan
    void showStep(const QString &step);     ///< selects it and brings it into sight
    void setEmptyText(const QString &text); ///< why there is no plan
    void refreshLog(const QString &step);
    void setLocked(bool locked);
    QString shownStep() const;

signals:
    void overruled(const QString &key, const QString &reason);
    void lunConfirmed(const QString &lun);
    void hostActivated(const QString &host);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showDetail();
    void refreshState();

    document::PlanModel &m_model;
    Sources m_sources;
    QTreeView *m_tree;
    QLabel *m_emptyLabel;
    QStackedWidget *m_pages;
    QStackedWidget *m_details;
    QLabel *m_hint;
    StepDetail *m_step;
    ObstacleDetail *m_obstacle;
    QString m_lastStep; ///< stays selected when the plan is made anew
};

}
