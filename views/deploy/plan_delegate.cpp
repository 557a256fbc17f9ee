#include "deploy/plan_delegate.h"

#include "deploy/step_marks.h"

namespace basalt::deploy {

using document::PlanModel;

void PlanDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto kind = PlanModel::Kind(index.data(PlanModel::KindRole).toInt());
    const auto state = document::StepState(index.data(PlanModel::StateRole).toInt());
    if (kind == PlanModel::Kind::Phase || kind == PlanModel::Kind::Obstacles)
        option->font = theme::font(theme::TextSize::Normal, true);
    QIcon icon;
    if (index.column() == PlanModel::StateColumn && kind != PlanModel::Kind::Finding
        && kind != PlanModel::Kind::Refusal)
        icon = stepIcon(state);
    if (index.column() == PlanModel::RiskColumn)
        icon = riskIcon(plan::Risk(index.data(PlanModel::RiskRole).toInt()));
    if (icon.isNull())
        return;
    option->icon = icon;
    option->decorationSize = {14, 14};
    option->features |= QStyleOptionViewItem::HasDecoration;
    if (state == document::StepState::Failed && index.column() == PlanModel::StateColumn)
        option->palette.setColor(QPalette::Text, theme::color(theme::Role::Failed));
}

}
