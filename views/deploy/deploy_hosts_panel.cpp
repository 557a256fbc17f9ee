#include "deploy/deploy_hosts_panel.h"

#include "deploy/host_card.h"
#include "theme/theme.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace basalt::deploy {

using namespace Qt::StringLiterals;

DeployHostsPanel::DeployHostsPanel(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
{
    setObjectName(u"deployHostsPanel"_s);
    auto *heading = new QLabel(tr("HOSTS"));
    heading->setProperty("heading", true);
    heading->setFont(theme::font(theme::TextSize::Small, true));
    auto *content = new QWidget;
    content->setLayout(m_column);
    m_column->setContentsMargins(0, 0, 8, 0);
    m_column->setSpacing(8);
    m_column->addStretch(1);
    auto *area = new QScrollArea;
    area->setObjectName(u"deployHostsArea"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 4, 8);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(area, 1);
    setMinimumWidth(240);
}

void DeployHostsPanel::setHosts(const QStringList &hosts)
{
    if (hosts == m_hosts)
        return;
    m_hosts = hosts;
    qDeleteAll(m_cards);
    m_cards.clear();
    for (const QString &host : hosts) {
        auto *card = new HostCard(host);
        connect(card, &HostCard::chosenChanged, this, &DeployHostsPanel::chosenChanged);
        connect(card, &HostCard::retryRequested, this, &DeployHostsPanel::retryRequested);
        m_column->insertWidget(m_column->count() - 1, card);
        m_cards.insert(host, card);
    }
}

void DeployHostsPanel::showHost(const QString &host, const document::HostStatus &status,
                                const QList<document::FactLine> &lines)
{
    if (HostCard *card = m_cards.value(host))
        card->show(status, lines);
}

void DeployHostsPanel::setChosen(const QString &host, bool chosen)
{
    if (HostCard *card = m_cards.value(host))
        card->setChosen(chosen);
}

void DeployHostsPanel::setLocked(bool locked, bool mayRetry)
{
    for (HostCard *card : std::as_const(m_cards))
        card->setLocked(locked, mayRetry);
}

}
