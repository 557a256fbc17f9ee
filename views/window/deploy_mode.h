// Between the deployment and its views: answers their requests, shows what the session tells.
#pragma once

#include "canvas/node_progress.h"
#include "core/result.h"
#include "deploy/deploy_bar.h"
#include "deploy/question_dialog.h"
#include "document/deploy_session.h"
#include "document/reach.h"

#include <QObject>

#include <functional>

namespace basalt::canvas {
class TopologyScene;
}

namespace basalt::deploy {
class DeployHostsPanel;
class PlanPanel;
class RunBanner;
}

namespace basalt::window {

class MainWindow;

/// What a window gets from outside. Without an engine, by which hosts are reached, there is no Deploy
/// mode.
struct DeployServices
{
    document::EngineMaker engine;
    std::shared_ptr<hosts::SecretStore> secrets;
    bool isSimulated = false;
    /// Gives each further window what stands above the views.
    std::function<void(MainWindow &)> equip = {};
    /// For what wizards ask hosts. Without it they ask none.
    document::Reach reach = {};
};

class DeployMode : public QObject
{
    Q_OBJECT
public:
    DeployMode(const document::DesignDocument &document, canvas::TopologyScene &scene,
               document::DeploySession &session, bool isSimulated, QWidget *window);

    QWidget *header() const { return m_header; } ///< above the canvas
    QWidget *hostsPanel() const;
    QWidget *planPanel() const;

    void setShown(bool shown);
    QString shownStep() const;
    void showStep(const QString &step);

signals:
    void failed(const QList<basalt::Error> &errors);
    void hostActivated(const QString &host);
    void stepCountChanged(int steps);

private:
    void join();
    void followDocument();
    void followState();
    void followHost(const QString &host);
    void followPlan();
    void followQuestion();
    void followRuns();
    void showBar();
    void showProgress();
    void askToStart();
    void askToUndo();
    bool isLun(const QString &thing) const;
    QString overruled(const QString &key) const;

    const document::DesignDocument &m_document;
    canvas::TopologyScene &m_scene;
    QWidget *m_window;
    bool m_isSimulated;
    document::DeploySession *m_session;
    QWidget *m_header;
    deploy::RunBanner *m_banner;
    deploy::DeployBar *m_bar;
    deploy::DeployHostsPanel *m_hosts;
    deploy::PlanPanel *m_plan;
    deploy::OpenQuestion m_question; ///< asked again by whoever comes next
    bool m_isShown = false;
};

}
