// A plan as a tree: what is in its way, then phases, their hosts, their steps with state and risk.
#pragma once

#include "hosts/run_event.h"
#include "plan/plan.h"

#include <QAbstractItemModel>
#include <QHash>
#include <memory>
#include <vector>

namespace basalt::document {

enum class StepState { Waiting, Running, Done, Skipped, Failed, Blocked, Undone };

/// In the current language: "waiting", "done" ...
QString stateText(StepState state);

class PlanModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { TitleColumn, RiskColumn, StateColumn, ColumnCount };
    enum ItemRole {
        KindRole = Qt::UserRole, ///< Kind
        StateRole,               ///< StepState; of a phase or host: of all its steps together
        RiskRole,                ///< plan::Risk; of a phase or host: the greatest
        StepRole,                ///< id of a step
        ReasonRole,              ///< why a step is blocked or has failed
        ObstacleRole,            ///< of a finding or refusal: its number among its kind
    };
    enum class Kind { Obstacles, Finding, Refusal, Phase, Host, Step };

    explicit PlanModel(QObject *parent = nullptr);
    ~PlanModel() override;

    void setPlan(const plan::Plan &plan);
    const plan::Plan &plan() const { return m_plan; }

    /// Takes what an event says about a step; a step that no plan has named (of a run that is gone
    /// on with) is added.
    void apply(const hosts::RunEvent &event);
    /// All steps wait again, except those that are blocked.
    void forgetStates();

    const plan::Step *step(const QString &id) const;
    const plan::Step *step(const QModelIndex &index) const;
    const Finding *finding(const QModelIndex &index) const;
    const plan::Refusal *refusal(const QModelIndex &index) const;
    StepState stateOf(const QString &id) const;
    QModelIndex indexOf(const QString &id) const;
    /// The step a host is at: the one that runs, else its last one that has come to an end.
    QString currentStep(const QString &host) const { return m_current.value(host); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;
    struct Progress
    {
        StepState state = StepState::Waiting;
        QString reason;
    };

    void build();
    void addObstacles();
    Node *addStep(qsizetype number);
    Node *child(Node *parent, Kind kind, qsizetype key, const QString &host);
    void addUnknownStep(const hosts::RunEvent &event);
    void setState(const QString &id, StepState state, const QString &reason);
    Progress initialOf(const plan::Step &step) const;
    const Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node *node, int column = 0) const;
    StepState stateOf(const Node *node) const;
    plan::Risk riskOf(const Node *node) const;
    QString titleOf(const Node *node) const;
    QString stateTextOf(const Node *node) const;
    QString reasonOf(const Node *node) const;
    QString toolTip(const Node *node) const;

    plan::Plan m_plan;
    std::unique_ptr<Node> m_root;
    QHash<QString, Node *> m_stepNodes;
    QHash<QString, Progress> m_progress;
    QHash<QString, QString> m_current;
};

}
