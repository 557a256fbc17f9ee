#include "document/plan_model.h"

#include "rules/rule.h"

#include <QCoreApplication>

namespace basalt::document {

using namespace Qt::StringLiterals;
using hosts::EventKind;

struct PlanModel::Node
{
    Kind kind = Kind::Phase;
    Node *parent = nullptr;
    int row = 0;
    qsizetype key = 0; ///< phase, number of a finding, a refusal or a step
    QString host;
    std::vector<std::unique_ptr<Node>> children;
};

namespace {

constexpr const char *stateTexts[]{
    QT_TRANSLATE_NOOP("PlanModel", "waiting"), QT_TRANSLATE_NOOP("PlanModel", "running"),
    QT_TRANSLATE_NOOP("PlanModel", "done"),    QT_TRANSLATE_NOOP("PlanModel", "already so"),
    QT_TRANSLATE_NOOP("PlanModel", "failed"),  QT_TRANSLATE_NOOP("PlanModel", "blocked"),
    QT_TRANSLATE_NOOP("PlanModel", "undone"),
};

// In the order of plan::Risk; its titles are sentences, which tooltips and details have.
constexpr const char *riskWords[]{
    "",
    QT_TRANSLATE_NOOP("PlanModel", "service"),
    QT_TRANSLATE_NOOP("PlanModel", "network"),
    QT_TRANSLATE_NOOP("PlanModel", "cluster"),
    QT_TRANSLATE_NOOP("PlanModel", "data"),
};

std::optional<StepState> stateAfter(EventKind kind)
{
    switch (kind) {
    case EventKind::StepStarted:
        return StepState::Running;
    case EventKind::StepDone:
        return StepState::Done;
    case EventKind::StepSkipped:
        return StepState::Skipped;
    case EventKind::StepFailed:
        return StepState::Failed;
    case EventKind::StepBlocked:
        return StepState::Blocked;
    case EventKind::StepUndone:
        return StepState::Undone;
    default:
        return {};
    }
}

plan::Phase phaseNamed(const QString &name)
{
    for (int phase = 0; phase <= int(plan::Phase::Vms); ++phase) {
        if (plan::phaseName(plan::Phase(phase)) == name)
            return plan::Phase(phase);
    }
    return plan::Phase::Files;
}

bool isInTheWay(const Finding &finding)
{
    return finding.severity == Severity::Error && finding.waivedBecause.isEmpty();
}

/// Of two states, the one that a person has to see first.
StepState graver(StepState one, StepState other)
{
    static constexpr StepState order[]{StepState::Failed,  StepState::Running, StepState::Blocked,
                                       StepState::Waiting, StepState::Undone,  StepState::Done,
                                       StepState::Skipped};
    for (const StepState state : order) {
        if (one == state || other == state)
            return state;
    }
    Q_UNREACHABLE();
}

}

QString stateText(StepState state)
{
    return QCoreApplication::translate("PlanModel", stateTexts[int(state)]);
}

PlanModel::PlanModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{}

PlanModel::~PlanModel() = default;

void PlanModel::setPlan(const plan::Plan &plan)
{
    beginResetModel();
    m_plan = plan;
    m_current.clear();
    build();
    endResetModel();
}

void PlanModel::build()
{
    m_root = std::make_unique<Node>();
    m_stepNodes.clear();
    m_progress.clear();
    addObstacles();
    for (qsizetype i = 0; i < m_plan.steps.size(); ++i)
        addStep(i);
}

void PlanModel::addObstacles()
{
    const bool any = !m_plan.refusals.isEmpty()
                     || std::any_of(m_plan.findings.cbegin(), m_plan.findings.cend(), isInTheWay);
    if (!any)
        return;
    Node *obstacles = child(m_root.get(), Kind::Obstacles, 0, {});
    for (qsizetype i = 0; i < m_plan.findings.size(); ++i) {
        if (isInTheWay(m_plan.findings[i]))
            child(obstacles, Kind::Finding, i, {});
    }
    for (qsizetype i = 0; i < m_plan.refusals.size(); ++i)
        child(obstacles, Kind::Refusal, i, m_plan.refusals[i].host);
}

PlanModel::Node *PlanModel::child(Node *parent, Kind kind, qsizetype key, const QString &host)
{
    for (const auto &node : parent->children) {
        if (node->kind == kind && node->key == key && node->host == host)
            return node.get();
    }
    auto node = std::make_unique<Node>();
    node->kind = kind;
    node->parent = parent;
    node->row = int(parent->children.size());
    node->key = key;
    node->host = host;
    parent->children.push_back(std::move(node));
    return parent->children.back().get();
}

PlanModel::Node *PlanModel::addStep(qsizetype number)
{
    const plan::Step &step = m_plan.steps[number];
    Node *phase = child(m_root.get(), Kind::Phase, qsizetype(step.phase), {});
    Node *host = child(phase, Kind::Host, 0, step.isForCluster ? QString() : step.host);
    auto node = std::make_unique<Node>();
    node->kind = Kind::Step;
    node->parent = host;
    node->row = int(host->children.size());
    node->key = number;
    node->host = step.host;
    host->children.push_back(std::move(node));
    m_progress.insert(step.id, initialOf(step));
    return m_stepNodes[step.id] = host->children.back().get();
}

PlanModel::Progress PlanModel::initialOf(const plan::Step &step) const
{
    if (step.blockedBy.isEmpty())
        return {};
    return {StepState::Blocked, step.blockedBy.join(u", "_s)};
}

void PlanModel::forgetStates()
{
    m_current.clear();
    for (const plan::Step &step : std::as_const(m_plan.steps)) {
        const Progress initial = initialOf(step);
        setState(step.id, initial.state, initial.reason);
    }
}

void PlanModel::addUnknownStep(const hosts::RunEvent &event)
{
    plan::Step step;
    step.id = event.step;
    step.host = event.host;
    step.phase = phaseNamed(event.phase);
    beginResetModel(); // rare: only what a former run left over
    m_plan.steps.append(step);
    addStep(m_plan.steps.size() - 1);
    endResetModel();
}

void PlanModel::apply(const hosts::RunEvent &event)
{
    const std::optional<StepState> state = stateAfter(event.kind);
    if (!state || event.step.isEmpty())
        return;
    if (!m_stepNodes.contains(event.step))
        addUnknownStep(event);
    const QString host = event.host.isEmpty() ? step(event.step)->host : event.host;
    if (!host.isEmpty() && state != StepState::Blocked)
        m_current[host] = event.step;
    setState(event.step, *state, event.error ? event.error->message : event.text);
}

void PlanModel::setState(const QString &id, StepState state, const QString &reason)
{
    Progress &progress = m_progress[id];
    const bool explained = state == StepState::Failed || state == StepState::Blocked;
    progress = {state, explained ? reason : QString()};
    for (const Node *node = m_stepNodes.value(id); node && node != m_root.get();
         node = node->parent)
        emit dataChanged(indexOf(node, 0), indexOf(node, ColumnCount - 1));
}

const plan::Step *PlanModel::step(const QString &id) const
{
    const Node *node = m_stepNodes.value(id);
    return node ? &m_plan.steps[node->key] : nullptr;
}

const plan::Step *PlanModel::step(const QModelIndex &index) const
{
    const Node *node = nodeOf(index);
    return node->kind == Kind::Step ? &m_plan.steps[node->key] : nullptr;
}

const Finding *PlanModel::finding(const QModelIndex &index) const
{
    const Node *node = nodeOf(index);
    return node->kind == Kind::Finding ? &m_plan.findings[node->key] : nullptr;
}

const plan::Refusal *PlanModel::refusal(const QModelIndex &index) const
{
    const Node *node = nodeOf(index);
    return node->kind == Kind::Refusal ? &m_plan.refusals[node->key] : nullptr;
}

StepState PlanModel::stateOf(const QString &id) const
{
    return m_progress.value(id).state;
}

const PlanModel::Node *PlanModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_root.get();
}

QModelIndex PlanModel::indexOf(const Node *node, int column) const
{
    return node && node != m_root.get() ? createIndex(node->row, column, node) : QModelIndex();
}

QModelIndex PlanModel::indexOf(const QString &id) const
{
    return indexOf(m_stepNodes.value(id));
}

QModelIndex PlanModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[std::size_t(row)].get());
}

QModelIndex PlanModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(nodeOf(index)->parent) : QModelIndex();
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

int PlanModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

StepState PlanModel::stateOf(const Node *node) const
{
    switch (node->kind) {
    case Kind::Obstacles:
    case Kind::Finding:
    case Kind::Refusal:
        return StepState::Blocked;
    case Kind::Step:
        return stateOf(m_plan.steps[node->key].id);
    case Kind::Phase:
    case Kind::Host:
        break;
    }
    StepState state = StepState::Skipped;
    bool begun = false;
    bool waits = false;
    for (const auto &inner : node->children) {
        const StepState own = stateOf(inner.get());
        begun = begun || own == StepState::Done;
        waits = waits || own == StepState::Waiting;
        state = graver(state, own);
    }
    return state == StepState::Waiting && begun && waits ? StepState::Running : state;
}

plan::Risk PlanModel::riskOf(const Node *node) const
{
    if (node->kind == Kind::Step)
        return m_plan.steps[node->key].risk;
    plan::Risk risk = plan::Risk::None;
    for (const auto &inner : node->children)
        risk = std::max(risk, riskOf(inner.get()));
    return risk;
}

QString PlanModel::titleOf(const Node *node) const
{
    switch (node->kind) {
    case Kind::Obstacles:
        return tr("In the way");
    case Kind::Finding: {
        const Finding &finding = m_plan.findings[node->key];
        return tr("%1 %2: %3").arg(finding.rule, finding.subject, rules::messageOf(finding));
    }
    case Kind::Refusal: {
        const plan::Refusal &refusal = m_plan.refusals[node->key];
        if (refusal.thing == refusal.host)
            return tr("%1: %2").arg(refusal.host, plan::reasonOf(refusal));
        return tr("%1 on %2: %3").arg(refusal.thing, refusal.host, plan::reasonOf(refusal));
    }
    case Kind::Phase:
        return plan::phaseTitle(plan::Phase(node->key));
    case Kind::Host:
        return node->host.isEmpty() ? tr("the cluster") : node->host;
    case Kind::Step:
        break;
    }
    const plan::Step &step = m_plan.steps[node->key];
    return step.title.isEmpty() ? step.id : plan::titleOf(step);
}

QString PlanModel::stateTextOf(const Node *node) const
{
    if (node->kind == Kind::Finding || node->kind == Kind::Refusal)
        return {};
    if (node->kind == Kind::Obstacles)
        return QString::number(node->children.size());
    if (node->kind == Kind::Step)
        return stateText(stateOf(node));
    int ended = 0;
    int all = 0;
    std::function<void(const Node *)> count = [&](const Node *inner) {
        if (inner->kind == Kind::Step) {
            ++all;
            const StepState state = stateOf(inner);
            ended += state == StepState::Done || state == StepState::Skipped
                     || state == StepState::Undone;
        }
        for (const auto &below : inner->children)
            count(below.get());
    };
    count(node);
    return tr("%1 of %2").arg(ended).arg(all);
}

QString PlanModel::reasonOf(const Node *node) const
{
    switch (node->kind) {
    case Kind::Finding:
        return rules::remedyOf(m_plan.findings[node->key]);
    case Kind::Refusal:
        return plan::remedyOf(m_plan.refusals[node->key]);
    case Kind::Step:
        return m_progress.value(m_plan.steps[node->key].id).reason;
    default:
        return {};
    }
}

QString PlanModel::toolTip(const Node *node) const
{
    QStringList lines{titleOf(node)};
    if (const plan::Risk risk = riskOf(node); risk != plan::Risk::None)
        lines << plan::riskTitle(risk);
    if (const QString reason = reasonOf(node); !reason.isEmpty())
        lines << reason;
    return lines.join(u'\n');
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *node = nodeOf(index);
    switch (role) {
    case KindRole:
        return int(node->kind);
    case StateRole:
        return int(stateOf(node));
    case RiskRole:
        return int(riskOf(node));
    case StepRole:
        return node->kind == Kind::Step ? m_plan.steps[node->key].id : QString();
    case ReasonRole:
        return reasonOf(node);
    case ObstacleRole:
        return node->kind == Kind::Finding || node->kind == Kind::Refusal ? QVariant(node->key)
                                                                          : QVariant();
    case Qt::ToolTipRole:
        return toolTip(node);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case TitleColumn:
            return titleOf(node);
        case RiskColumn: {
            const plan::Risk risk = riskOf(node);
            return risk == plan::Risk::None
                       ? QString()
                       : QCoreApplication::translate("PlanModel", riskWords[int(risk)]);
        }
        case StateColumn:
            return stateTextOf(node);
        }
        break;
    }
    return {};
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Step");
    case RiskColumn:
        return tr("Risk");
    case StateColumn:
        return tr("State");
    }
    return {};
}

}
