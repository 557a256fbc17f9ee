// What follows when the failed things fail: the service first, then ring by ring, in sentences.
#pragma once

#include "panels/state_mark.h"
#include "whatif/whatif.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace basalt::panels {

/// One line of the verdict; also what the tests read.
struct VerdictRow
{
    QString title;
    QString state;  ///< a word or two, coloured by `mark`
    QString detail; ///< a sentence
    Mark mark = Mark::Ok;

    bool operator==(const VerdictRow &) const = default;
};

/// `before` is the outcome without any fault: what is untouched says so.
QList<VerdictRow> verdictRows(const whatif::Outcome &outcome, const whatif::Outcome &before);

class VerdictPanel : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictPanel(QWidget *parent = nullptr);

    /// `nextFaults`: single further faults that would lose the service.
    void setOutcome(const whatif::Outcome &outcome, const whatif::Outcome &before,
                    const QStringList &nextFaults);

signals:
    void restoreRequested();
    void thingActivated(const QString &thing);

private:
    void addRow(const VerdictRow &row);
    void addHeading(const QString &text);
    void addText(const QString &text);

    QLabel *m_title;
    QWidget *m_banner;
    StateMark *m_bannerMark;
    QLabel *m_bannerText;
    QScrollArea *m_area;
    QVBoxLayout *m_rows = nullptr;
    QPushButton *m_restoreButton;
};

}
