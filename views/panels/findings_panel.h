// What the rules found: filter on top, the list, and beside it why it matters and what to do.
#pragma once

#include "rules/rule.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QTextBrowser;

namespace basalt::document {
class FindingsModel;
}

namespace basalt::panels {

class FindingsFilter;

class FindingsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FindingsPanel(QWidget *parent = nullptr);

    /// Keeps the selected finding if it is still there.
    void setReport(const rules::Report &report);
    const document::FindingsModel *model() const { return m_model; }

signals:
    /// The user wants to see this thing in the drawing.
    void thingActivated(const QString &thing);
    /// Findings that count (not waived), for the tab's title.
    void countChanged(int count);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showDetail();
    void showCounts();

    document::FindingsModel *m_model;
    FindingsFilter *m_filter;
    QLineEdit *m_filterEdit;
    QPushButton *m_severityButtons[3];
    QPushButton *m_waivedButton;
    QListView *m_list;
    QLabel *m_emptyLabel;
    QTextBrowser *m_detail;
    QStringList m_notDecided;
};

}
