// The hosts of a deployment one below the other, each with what it has answered.
#pragma once

#include "document/deploy_session.h"
#include "document/host_summary.h"

#include <QMap>
#include <QWidget>

class QVBoxLayout;

namespace basalt::deploy {

class HostCard;

class DeployHostsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit DeployHostsPanel(QWidget *parent = nullptr);

    void setHosts(const QStringList &hosts);
    void showHost(const QString &host, const document::HostStatus &status,
                  const QList<document::FactLine> &lines);
    void setChosen(const QString &host, bool chosen);
    void setLocked(bool locked, bool mayRetry);

signals:
    void chosenChanged(const QString &host, bool chosen);
    void retryRequested();

private:
    QMap<QString, HostCard *> m_cards;
    QStringList m_hosts;
    QVBoxLayout *m_column;
};

}
