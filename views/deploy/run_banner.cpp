#include "deploy/run_banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace basalt::deploy {

using namespace Qt::StringLiterals;

RunBanner::RunBanner(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_resumeButton(new QPushButton(tr("Go on with it")))
    , m_undoButton(new QPushButton(tr("Take it back …")))
{
    setObjectName(u"runBanner"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(u"runBannerLabel"_s);
    m_text->setWordWrap(true);
    m_resumeButton->setObjectName(u"resumeButton"_s);
    m_resumeButton->setToolTip(tr("What was begun is verified, the rest is done"));
    m_resumeButton->setProperty("primary", true);
    m_undoButton->setObjectName(u"undoUnfinishedButton"_s);
    m_undoButton->setToolTip(tr("Restore what the deployment has replaced"));
    connect(m_resumeButton, &QPushButton::clicked, this, &RunBanner::resumeRequested);
    connect(m_undoButton, &QPushButton::clicked, this, &RunBanner::undoRequested);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 14, 8);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_resumeButton);
    row->addWidget(m_undoButton);
    hide();
}

void RunBanner::show(const hosts::UnfinishedRun &run)
{
    const QString text =
        run.isUndo
            ? tr("Taking back the deployment of %1 did not come to its end: %2 of %3 steps are "
                 "still there.")
            : tr("The deployment of %1 did not come to its end: %2 of %3 steps are done.");
    m_text->setText(text.arg(QLocale().toString(run.startedAt.toLocalTime(), QLocale::ShortFormat))
                        .arg(run.done)
                        .arg(run.total));
    QWidget::show();
}

void RunBanner::setLocked(bool locked)
{
    m_resumeButton->setEnabled(!locked);
    m_undoButton->setEnabled(!locked);
}

}
