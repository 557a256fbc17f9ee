// Findings as an item model: one row a finding, texts in the current language.
#pragma once

#include "rules/rule.h"

#include <QAbstractTableModel>

namespace basalt::document {

class FindingsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { RuleColumn, SubjectColumn, MessageColumn, ColumnCount };
    enum ItemRole { SeverityRole = Qt::UserRole, WaivedRole, SearchRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(const QList<Finding> &findings);
    const QList<Finding> &findings() const { return m_findings; }
    const Finding *finding(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Finding> m_findings;
};

}
