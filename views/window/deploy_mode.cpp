#include "window/deploy_mode.h"

#include "canvas/topology_scene.h"
#include "deploy/deploy_hosts_panel.h"
#include "deploy/plan_panel.h"
#include "deploy/run_banner.h"
#include "deploy/start_dialog.h"
#include "document/design_document.h"
#include "document/host_summary.h"
#include "window/deploy_words.h"

#include <QLocale>
#include <QVBoxLayout>

namespace basalt::window {

using namespace Qt::StringLiterals;
using document::DeploySession;

namespace {

constexpr auto signatureRule = "S-27"; ///< a LUN carries something that is not ours

}

DeployMode::DeployMode(const document::DesignDocument &document, canvas::TopologyScene &scene,
                       DeploySession &session, bool isSimulated, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_scene(scene)
    , m_window(window)
    , m_isSimulated(isSimulated)
    , m_session(&session)
    , m_header(new QWidget)
    , m_banner(new deploy::RunBanner)
    , m_bar(new deploy::DeployBar)
    , m_hosts(new deploy::DeployHostsPanel)
    , m_plan(new deploy::PlanPanel(m_session->model(),
                                   {[this](const QString &step) { return m_session->log(step); },
                                    [this](const QString &key) { return overruled(key); },
                                    [this](const QString &thing) { return isLun(thing); },
                                    [this](const Finding &finding) {
                                        return finding.rule == QLatin1StringView(signatureRule)
                                               && isLun(finding.subject);
                                    }}))
{
    auto *layout = new QVBoxLayout(m_header);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_banner);
    join();
    followDocument();
    followQuestion();
}

QString DeployMode::shownStep() const
{
    return m_plan->shownStep();
}

void DeployMode::showStep(const QString &step)
{
    m_plan->showStep(step);
}

QWidget *DeployMode::hostsPanel() const
{
    return m_hosts;
}

QWidget *DeployMode::planPanel() const
{
    return m_plan;
}

void DeployMode::join()
{
    using deploy::DeployBar;
    connect(&m_document, &document::DesignDocument::replaced, this, &DeployMode::followDocument);
    connect(&m_document, &document::DesignDocument::changed, this, &DeployMode::followDocument);
    connect(m_session, &DeploySession::stateChanged, this, &DeployMode::followState);
    connect(m_session, &DeploySession::hostChanged, this, &DeployMode::followHost);
    connect(m_session, &DeploySession::planChanged, this, &DeployMode::followPlan);
    connect(m_session, &DeploySession::progressChanged, this, &DeployMode::showBar);
    connect(m_session, &DeploySession::progressChanged, this, &DeployMode::showProgress);
    connect(m_session, &DeploySession::stepsChanged, this, &DeployMode::showProgress);
    connect(m_session, &DeploySession::logGrew, m_plan, &deploy::PlanPanel::refreshLog);
    connect(m_session, &DeploySession::logGrew, this, [this](const QString &step) {
        if (step.isEmpty())
            showBar();
    });
    connect(m_session, &DeploySession::questionChanged, this, &DeployMode::followQuestion);
    connect(m_session, &DeploySession::runsChanged, this, &DeployMode::followRuns);
    connect(m_session, &DeploySession::failed, this, &DeployMode::failed);

    connect(m_bar, &DeployBar::readRequested, m_session, &DeploySession::readFacts);
    connect(m_bar, &DeployBar::startRequested, this, &DeployMode::askToStart);
    connect(m_bar, &DeployBar::pauseRequested, m_session, &DeploySession::pause);
    connect(m_bar, &DeployBar::goOnRequested, m_session, &DeploySession::goOn);
    connect(m_bar, &DeployBar::cancelRequested, m_session, &DeploySession::cancel);
    connect(m_bar, &DeployBar::undoRequested, this, &DeployMode::askToUndo);
    connect(m_banner, &deploy::RunBanner::resumeRequested, m_session, &DeploySession::resume);
    connect(m_banner, &deploy::RunBanner::undoRequested, this, &DeployMode::askToUndo);
    connect(m_hosts, &deploy::DeployHostsPanel::chosenChanged, m_session,
            &DeploySession::chooseHost);
    connect(m_hosts, &deploy::DeployHostsPanel::retryRequested, m_session,
            &DeploySession::readFacts);
    connect(m_plan, &deploy::PlanPanel::overruled, m_session, &DeploySession::overrule);
    connect(m_plan, &deploy::PlanPanel::lunConfirmed, m_session, &DeploySession::confirmLun);
    connect(m_plan, &deploy::PlanPanel::hostActivated, this, &DeployMode::hostActivated);
}

void DeployMode::setShown(bool shown)
{
    m_isShown = shown;
    m_header->setVisible(shown);
    showProgress();
    if (shown && !m_session->runs().last)
        m_session->lookForRuns();
}

void DeployMode::followDocument()
{
    QStringList hosts;
    for (const design::Host &host : m_document.design().hosts)
        hosts << host.name;
    m_hosts->setHosts(hosts);
    for (const QString &host : std::as_const(hosts))
        followHost(host);
    followState();
    followPlan();
    followRuns();
    if (m_isShown && m_session->state() == document::DeployState::Idle)
        m_session->lookForRuns();
}

void DeployMode::followHost(const QString &host)
{
    const document::HostStatus status = m_session->host(host);
    m_hosts->showHost(host, status,
                      status.facts ? document::summaryOf(m_document.design(), *status.facts)
                                   : QList<document::FactLine>());
    m_hosts->setChosen(host, m_session->isChosen(host));
}

void DeployMode::followState()
{
    const bool isExecuting = m_session->isExecuting();
    m_hosts->setLocked(isExecuting, !m_session->isBusy());
    m_plan->setLocked(isExecuting);
    m_banner->setLocked(m_session->isBusy());
    showBar();
    showProgress();
    followRuns();
}

void DeployMode::followPlan()
{
    m_plan->setEmptyText(emptyPlanText(*m_session));
    m_plan->showPlan();
    emit stepCountChanged(int(m_session->model().plan().steps.size()));
    showBar();
}

void DeployMode::followRuns()
{
    const std::optional<hosts::UnfinishedRun> run = m_session->runs().unfinished;
    if (run && !m_session->isExecuting())
        m_banner->show(*run);
    else
        m_banner->hide();
    showBar();
}

void DeployMode::followQuestion()
{
    if (deploy::QuestionDialog *dialog = m_question.follow(m_session->question(), m_window))
        connect(dialog, &deploy::QuestionDialog::answered, m_session, &DeploySession::answer);
}

void DeployMode::showBar()
{
    m_bar->show(barOf(*m_session, m_document.design()));
}

void DeployMode::showProgress()
{
    m_scene.setProgress(m_isShown ? progressOf(*m_session, m_document.design())
                                  : canvas::NodeProgresses());
}

bool DeployMode::isLun(const QString &thing) const
{
    for (const design::Storage &storage : m_document.design().storage) {
        for (const design::Lun &lun : storage.luns) {
            if (lun.name == thing)
                return true;
        }
    }
    return false;
}

QString DeployMode::overruled(const QString &key) const
{
    if (m_session->choices().wipedLuns.contains(key))
        return tr("its name was typed");
    return m_session->choices().overrides.value(key);
}

void DeployMode::askToStart()
{
    deploy::StartSummary summary = deploy::summaryOf(m_session->model().plan());
    summary.wipedLuns = m_session->choices().wipedLuns;
    summary.overrides = m_session->choices().overrides;
    summary.isSimulated = m_isSimulated;
    auto *dialog = new deploy::StartDialog(summary, m_window);
    connect(dialog, &QDialog::accepted, m_session, &DeploySession::start);
    dialog->open();
}

void DeployMode::askToUndo()
{
    const document::KnownRuns runs = m_session->runs();
    const std::optional<hosts::UnfinishedRun> run = runs.unfinished ? runs.unfinished : runs.last;
    if (!run)
        return;
    auto *dialog = new deploy::UndoDialog(
        QLocale().toString(run->startedAt.toLocalTime(), QLocale::ShortFormat), run->done,
        m_window);
    connect(dialog, &QDialog::accepted, m_session, &DeploySession::undo);
    dialog->open();
}

}
