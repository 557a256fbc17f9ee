// One host before and while it is deployed: whether it takes part, its contact, its facts.
#pragma once

#include "document/deploy_session.h"
#include "document/host_summary.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace basalt::panels {
class StateMark;
}

namespace basalt::deploy {

class WrappedText;

class HostCard : public QFrame
{
    Q_OBJECT
public:
    explicit HostCard(const QString &host, QWidget *parent = nullptr);

    void show(const document::HostStatus &status, const QList<document::FactLine> &lines);
    void setChosen(bool chosen);
    void setLocked(bool locked, bool mayRetry);

signals:
    void chosenChanged(const QString &host, bool chosen);
    void retryRequested();

private:
    void showContact(const document::HostStatus &status);
    void addLine(const document::FactLine &line);

    QString m_host;
    QCheckBox *m_check;
    panels::StateMark *m_mark;
    QLabel *m_contact;
    WrappedText *m_error;
    QPushButton *m_retryButton;
    QWidget *m_linesArea;
    QVBoxLayout *m_lines;
    QList<document::FactLine> m_shown;
};

}
