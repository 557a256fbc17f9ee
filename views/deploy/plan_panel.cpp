#include "deploy/plan_panel.h"

#include "deploy/obstacle_detail.h"
#include "deploy/plan_delegate.h"
#include "deploy/step_detail.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>

namespace basalt::deploy {

using namespace Qt::StringLiterals;
using document::PlanModel;

PlanPanel::PlanPanel(PlanModel &model, Sources sources, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_sources(std::move(sources))
    , m_tree(new QTreeView)
    , m_emptyLabel(new QLabel)
    , m_pages(new QStackedWidget)
    , m_details(new QStackedWidget)
    , m_hint(new QLabel(tr("Select a step to see what it changes, its exact commands, and how it "
                           "is taken back.")))
    , m_step(new StepDetail)
    , m_obstacle(new ObstacleDetail)
{
    m_tree->setObjectName(u"planTree"_s);
    m_tree->setAccessibleName(tr("Phases and steps of the plan"));
    m_tree->setModel(&model);
    m_tree->setItemDelegate(new PlanDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setIndentation(16);
    m_tree->setProperty("padded", true);
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(PlanModel::TitleColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(PlanModel::RiskColumn, QHeaderView::Interactive);
    header->setSectionResizeMode(PlanModel::StateColumn, QHeaderView::Interactive);
    header->resizeSection(PlanModel::RiskColumn, 96);
    header->resizeSection(PlanModel::StateColumn, 132);
    m_emptyLabel->setObjectName(u"planEmptyLabel"_s);
    for (QLabel *label : {m_emptyLabel, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setProperty("secondary", true);
        label->setMargin(24);
    }
    for (QWidget *page : {static_cast<QWidget *>(m_hint), static_cast<QWidget *>(m_step),
                          static_cast<QWidget *>(m_obstacle)})
        m_details->addWidget(page);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setObjectName(u"planSplitter"_s);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({560, 700}); // shares of what there is
    m_tree->setMinimumWidth(400);
    m_details->setMinimumWidth(320);
    m_pages->addWidget(m_emptyLabel);
    m_pages->addWidget(splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PlanPanel::showDetail);
    connect(&model, &QAbstractItemModel::dataChanged, this, &PlanPanel::refreshState);
    connect(m_obstacle, &ObstacleDetail::overruled, this, &PlanPanel::overruled);
    connect(m_obstacle, &ObstacleDetail::lunConfirmed, this, &PlanPanel::lunConfirmed);
    setMinimumHeight(160);
}

void PlanPanel::setEmptyText(const QString &text)
{
    m_emptyLabel->setText(text);
}

void PlanPanel::showPlan()
{
    const bool any = m_model.rowCount() > 0;
    m_pages->setCurrentIndex(any ? 1 : 0);
    // Phases with their hosts; the steps of many hosts would be a wall.
    const bool isSmall = m_model.plan().steps.size() <= 60;
    m_tree->expandToDepth(isSmall ? 1 : 0);
    const QModelIndex first = m_model.index(0, 0);
    if (first.data(PlanModel::KindRole).toInt() == int(PlanModel::Kind::Obstacles)) {
        for (int row = 0; row < m_model.rowCount(first); ++row)
            m_tree->setFirstColumnSpanned(row, first, true); // they are sentences
    }
    const QModelIndex former = m_model.indexOf(m_lastStep);
    if (former.isValid())
        m_tree->setCurrentIndex(former);
    else if (any && !m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_model.index(0, 0, m_model.index(0, 0)));
    showDetail();
}

void PlanPanel::showStep(const QString &step)
{
    const QModelIndex index = m_model.indexOf(step);
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

QString PlanPanel::shownStep() const
{
    return m_tree->currentIndex().siblingAtColumn(0).data(PlanModel::StepRole).toString();
}

void PlanPanel::showDetail()
{
    const QModelIndex index = m_tree->currentIndex();
    if (const plan::Step *step = m_model.step(index)) {
        m_step->show(*step);
        m_details->setCurrentWidget(m_step);
        m_lastStep = step->id;
        refreshState();
        refreshLog(step->id);
        emit hostActivated(step->host);
    } else if (const Finding *finding = m_model.finding(index)) {
        const bool isLun = m_sources.isAboutData(*finding);
        m_obstacle->showFinding(*finding, isLun,
                                m_sources.overruled(isLun ? finding->subject : finding->rule));
        m_details->setCurrentWidget(m_obstacle);
    } else if (const plan::Refusal *refusal = m_model.refusal(index)) {
        m_obstacle->showRefusal(*refusal, m_sources.isLun(refusal->thing),
                                m_sources.overruled(refusal->thing));
        m_details->setCurrentWidget(m_obstacle);
    } else {
        m_details->setCurrentWidget(m_hint);
    }
}

void PlanPanel::refreshState()
{
    const QModelIndex index = m_tree->currentIndex().siblingAtColumn(0);
    if (m_model.step(index))
        m_step->showState(document::StepState(index.data(PlanModel::StateRole).toInt()),
                          index.data(PlanModel::ReasonRole).toString());
}

void PlanPanel::refreshLog(const QString &step)
{
    if (step == shownStep())
        m_step->showLog(m_sources.log(step));
}

void PlanPanel::setLocked(bool locked)
{
    m_obstacle->setLocked(locked);
}

void PlanPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshState();
}

}
