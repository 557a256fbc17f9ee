// Rows of the plan tree: the model's words with the signs of state and risk before them.
#pragma once

#include <QStyledItemDelegate>

namespace basalt::deploy {

class PlanDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

}
