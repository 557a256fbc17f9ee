#include "wizards/consequence_list.h"

#include "panels/state_mark.h"
#include "theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace basalt::wizards {

using namespace Qt::StringLiterals;

namespace {

panels::Mark markOf(whatif::Service service)
{
    switch (service) {
    case whatif::Service::Kept:
        return panels::Mark::Ok;
    case whatif::Service::Degraded:
        return panels::Mark::Degraded;
    case whatif::Service::Lost:
        return panels::Mark::Failed;
    }
    return panels::Mark::Unknown;
}

QString wordOf(whatif::Service service)
{
    switch (service) {
    case whatif::Service::Kept:
        return ConsequenceList::tr("kept");
    case whatif::Service::Degraded:
        return ConsequenceList::tr("with restarts");
    case whatif::Service::Lost:
        return ConsequenceList::tr("lost");
    }
    return {};
}

QWidget *row(const drafts::Consequence &one)
{
    auto *widget = new QWidget;
    auto *layout = new QGridLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(1);
    auto *fault = new QLabel(one.fault + u": "_s + wordOf(one.service));
    fault->setWordWrap(true);
    auto *because = new QLabel(one.because);
    because->setWordWrap(true);
    because->setTextFormat(Qt::PlainText);
    because->setProperty("secondary", true);
    because->setFont(theme::font(theme::TextSize::Small));
    layout->addWidget(new panels::StateMark(markOf(one.service)), 0, 0, Qt::AlignTop);
    layout->addWidget(fault, 0, 1);
    if (!one.because.isEmpty())
        layout->addWidget(because, 1, 1);
    layout->setColumnStretch(1, 1);
    return widget;
}

}

ConsequenceList::ConsequenceList(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
{
    setObjectName(name);
    setProperty("card", true);
    setAccessibleName(tr("What faults would do"));
    auto *heading = new QLabel(tr("What faults would do to the virtual machines"));
    heading->setFont(theme::font(theme::TextSize::Normal, true));
    heading->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(heading);
    m_rows->setSpacing(8);
    layout->addLayout(m_rows);
}

void ConsequenceList::setConsequences(const QList<drafts::Consequence> &consequences)
{
    if (consequences == m_shown)
        return;
    m_shown = consequences;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const drafts::Consequence &one : consequences)
        m_rows->addWidget(row(one));
}

}
