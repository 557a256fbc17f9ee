#include "document/findings_model.h"

using namespace Qt::StringLiterals;

namespace basalt::document {

void FindingsModel::setFindings(const QList<Finding> &findings)
{
    if (findings == m_findings)
        return; // a check without news keeps selection and scroll position
    beginResetModel();
    m_findings = findings;
    endResetModel();
}

const Finding *FindingsModel::finding(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_findings.size() ? &m_findings[index.row()] : nullptr;
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    const Finding *found = finding(index);
    if (!found)
        return {};
    switch (role) {
    case SeverityRole:
        return int(found->severity);
    case WaivedRole:
        return found->waivedBecause;
    case SearchRole:
        return QStringList{found->rule, found->subject, rules::messageOf(*found)}.join(u' ');
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case RuleColumn:
            return found->rule;
        case SubjectColumn:
            return found->subject;
        case MessageColumn:
            return rules::messageOf(*found);
        }
        break;
    }
    return {};
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RuleColumn:
        return tr("Rule");
    case SubjectColumn:
        return tr("Thing");
    case MessageColumn:
        return tr("Finding");
    }
    return {};
}

}
