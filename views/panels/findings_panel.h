// What the rules found: filter on top, the list, and beside it why it matters and what to do; where
// that is mechanical, at the push of a button.
#pragma once

#include "fixes/fixes.h"
#include "rules/rule.h"

#include <QWidget>

class QAction;
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

    /// Keeps the selected finding if it is still there. Fixes are offered for this design.
    void setReport(const rules::Report &report, const design::Design &design = {});
    void showNothing(); ///< instead of a report: nothing is drawn yet
    const document::FindingsModel *model() const { return m_model; }

signals:
    void fixRequested(const basalt::fixes::Fix &fix);
    /// The user wants to see this thing in the drawing.
    void thingActivated(const QString &thing);
    /// Findings that count (not waived), for the tab's title.
    void countChanged(int count);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static constexpr int mostFixes = 3;

    void addFixes(QLayout &layout);
    void showDetail();
    void showFixes(const Finding *finding);
    void elideFixes();
    void showCounts();
    QString emptyText() const;

    document::FindingsModel *m_model;
    FindingsFilter *m_filter;
    QLineEdit *m_filterEdit;
    QPushButton *m_severityButtons[3];
    QPushButton *m_waivedButton;
    QListView *m_list;
    QLabel *m_emptyLabel;
    QTextBrowser *m_detail;
    QAction *m_fixActions[mostFixes];
    QPushButton *m_fixButtons[mostFixes];
    QList<fixes::Fix> m_fixes; ///< of the selected finding
    design::Design m_design;
    QStringList m_notDecided;
    bool m_isBlank = false;
};

}
