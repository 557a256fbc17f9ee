#include "window/main_window.h"

#include "canvas/layer_chips.h"
#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"
#include "catalogue/catalogue.h"
#include "deploy/start_dialog.h"
#include "design/lookup.h"
#include "design/search.h"
#include "design/things.h"
#include "document/autosave.h"
#include "document/design_document.h"
#include "document/rule_runner.h"
#include "document/thing_states.h"
#include "document/what_if_session.h"
#include "panels/files_panel.h"
#include "panels/findings_panel.h"
#include "panels/form_view.h"
#include "panels/inspector_panel.h"
#include "panels/outline_panel.h"
#include "panels/palette_panel.h"
#include "panels/verdict_panel.h"
#include "theme/icons.h"
#include "window/canvas_controller.h"
#include "window/document_controller.h"
#include "window/export_bar.h"
#include "window/file_bar.h"
#include "window/form_controller.h"
#include "window/insert_controller.h"
#include "window/message_bar.h"
#include "window/outline_controller.h"
#include "window/recent_files.h"
#include "window/recovery_bar.h"
#include "window/start_page.h"
#include "window/top_bar.h"
#include "window/window_actions.h"
#include "window/windows.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace basalt::window {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const DeployServices &services, QWidget *parent)
    : QMainWindow(parent)
    , m_document(new document::DesignDocument(this))
    , m_session(new document::WhatIfSession(*m_document, this))
    , m_rules(new document::RuleRunner(*m_document, this))
    , m_documents(new DocumentController(*m_document, *this))
    , m_services(services)
    , m_messages(new MessageBar)
    , m_recoveries(new RecoveryBar)
    , m_exports(new ExportBar(*m_document))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(theme::applicationIcon());
    setAcceptDrops(true);
    setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowTabbedDocks);
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    resize(1600, 1000);
    if (services.engine)
        m_deployment =
            new document::DeploySession(*m_document, services.engine, services.secrets, this);
    joinDocument();
    joinBars();
    build();
}

/// All that is shown. What is known (the document, the what-if, the findings, the deployment) and what
/// has been said is not made here.
void MainWindow::build()
{
    m_scene = new canvas::TopologyScene(this);
    m_view = new canvas::TopologyView(m_scene);
    m_controller = new CanvasController(*m_document, *m_session, *m_view, m_view);
    m_inserts = new InsertController(*m_document, *m_view, m_view);
    buildPanels();
    if (m_deployment)
        buildDeployMode();
    m_menu = makeWindowMenu(*this);
    m_topBar = new TopBar(m_menu);
    m_topBar->setDeployable(m_deploy);
    m_topBar->setSimulated(m_services.isSimulated);
    setMenuWidget(m_topBar);
    setCentralWidget(buildCentre());
    joinViews();
    joinInserts();
    followDocument();
    followRules();
}

MainWindow::~MainWindow()
{
    m_inspector->form()->blockSignals(true);
    m_document->disconnect(); // the undo stack still speaks while it is taken down
}

QDockWidget *MainWindow::addPanel(Qt::DockWidgetArea area, const QString &name,
                                  const QString &title, QWidget *panel)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(panel);
    // Moved and closed in the View menu; a title bar would only repeat the tab or the heading.
    dock->setTitleBarWidget(new QWidget(dock));
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable
                      | QDockWidget::DockWidgetFloatable);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::buildPanels()
{
    m_palette = new panels::PalettePanel;
    m_outline = new panels::OutlinePanel;
    m_inspector = new panels::InspectorPanel;
    m_verdict = new panels::VerdictPanel;
    m_findings = new panels::FindingsPanel;
    m_files = new panels::FilesPanel;
    m_rightStack = new QStackedWidget;
    m_rightStack->addWidget(m_inspector);
    m_rightStack->addWidget(m_verdict);
    m_paletteDock = addPanel(Qt::LeftDockWidgetArea, u"paletteDock"_s, tr("Palette"), m_palette);
    m_leftDock = addPanel(Qt::LeftDockWidgetArea, u"outlineDock"_s, tr("Outline"), m_outline);
    m_rightDock =
        addPanel(Qt::RightDockWidgetArea, u"inspectorDock"_s, tr("Inspector"), m_rightStack);
    m_findingsDock =
        addPanel(Qt::BottomDockWidgetArea, u"findingsDock"_s, tr("Findings"), m_findings);
    m_filesDock = addPanel(Qt::BottomDockWidgetArea, u"filesDock"_s, tr("Files"), m_files);
    tabifyDockWidget(m_findingsDock, m_filesDock);
    m_findingsDock->raise();
    resizeDocks({m_leftDock, m_rightDock}, {200, 310}, Qt::Horizontal);
    resizeDocks({m_paletteDock, m_leftDock}, {400, 300}, Qt::Vertical);
    resizeDocks({m_findingsDock}, {220}, Qt::Vertical);
}

void MainWindow::buildDeployMode()
{
    m_deploy = new DeployMode(*m_document, *m_scene, *m_deployment, m_services.isSimulated, this);
    m_hostsDock =
        addPanel(Qt::LeftDockWidgetArea, u"deployHostsDock"_s, tr("Hosts"), m_deploy->hostsPanel());
    m_planDock =
        addPanel(Qt::BottomDockWidgetArea, u"planDock"_s, tr("Plan"), m_deploy->planPanel());
    m_hostsDock->hide();
    m_planDock->hide();
    m_deploy->setShown(false);
    connect(m_deploy, &DeployMode::failed, this, &MainWindow::report);
    connect(m_deploy, &DeployMode::hostActivated, this,
            [this](const QString &host) { m_scene->select({host}); });
    connect(m_deploy, &DeployMode::stepCountChanged, this, [this](int steps) {
        m_planDock->setWindowTitle(steps > 0 ? tr("Plan %1").arg(steps) : tr("Plan"));
    });
}

void MainWindow::setMode(Mode mode)
{
    if (mode != m_mode && (mode == Mode::Design || m_deploy)) {
        m_arrangements[m_mode] = saveState();
        m_mode = mode;
        showMode();
        m_view->fitAll();
    }
    m_topBar->setMode(m_mode); // a button has been pressed, even if that led nowhere
}

/// Each mode has panels of its own, which it finds again as they were left.
void MainWindow::showMode()
{
    const bool deploys = m_mode == Mode::Deploy;
    for (QDockWidget *dock : designDocks())
        dock->setVisible(!deploys);
    if (m_deploy) {
        m_hostsDock->setVisible(deploys);
        m_planDock->setVisible(deploys);
        m_deploy->setShown(deploys);
    }
    limitPanels();
    if (m_arrangements.contains(m_mode)) {
        restoreState(m_arrangements.value(m_mode));
    } else {
        resizeDocks({m_hostsDock}, {300}, Qt::Horizontal);
        resizeDocks({m_planDock}, {height() * 45 / 100}, Qt::Vertical);
    }
    m_chips->setVisible(!deploys);
    m_topBar->setMode(m_mode);
}

bool MainWindow::isFree()
{
    if (!m_deployment || !m_deployment->isExecuting())
        return true;
    report({{u"deployment-runs"_s,
             tr("A deployment is running; pause does not end it. Cancel it first, or wait."),
             {}}});
    return false;
}

QWidget *MainWindow::buildCentre()
{
    m_chips = new canvas::LayerChips;
    m_canvasStack = new QStackedWidget;
    auto *drawing = new QWidget;
    drawing->setObjectName(u"canvasArea"_s);
    drawing->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(drawing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_chips);
    column->addWidget(m_view, 1);
    m_canvasStack->addWidget(new StartPage(*this));
    m_canvasStack->addWidget(drawing);
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    addBars(layout);
    layout->addWidget(m_canvasStack, 1);
    return centre;
}

/// What is said above the canvas, in one place.
void MainWindow::addBars(QBoxLayout *column)
{
    column->addWidget(m_messages);
    column->addWidget(m_recoveries);
    column->addWidget(new FileBar(*m_document, m_documents->watch()));
    column->addWidget(m_exports);
    if (m_deploy)
        column->addWidget(m_deploy->header());
}

void MainWindow::joinBars()
{
    connect(m_recoveries, &RecoveryBar::restoreRequested, this,
            [this](const document::Recovery &recovery) { restoreDesign(*this, recovery); });
    connect(m_recoveries, &RecoveryBar::discardRequested, this, &document::discardRecovery);
    connect(m_exports, &ExportBar::failed, this, &MainWindow::report);
}

void MainWindow::joinDocument()
{
    connect(m_documents, &DocumentController::finishing, this,
            [this] { m_inspector->form()->commit(); });
    connect(m_documents, &DocumentController::openRequested, this,
            [this](const QString &path) { openDesign(*this, path); });
    connect(m_documents, &DocumentController::settled, this, [this](const QString &path) {
        m_messages->hide();
        if (isRemembered())
            rememberFile(path);
    });
    connect(m_documents, &DocumentController::failed, this, &MainWindow::report);
    if (m_deployment)
        connect(m_deployment, &document::DeploySession::stateChanged, this,
                &MainWindow::closeAtEnd);
}

void MainWindow::joinViews()
{
    using document::DesignDocument;
    // After the canvas's own: what it shows is there already. The view goes when views are made anew.
    connect(m_document, &DesignDocument::replaced, m_view, [this] { followDocument(); });
    connect(m_document, &DesignDocument::changed, m_view, [this] { followDocument(); });
    connect(m_document, &DesignDocument::modifiedChanged, m_view, [this] { showTitle(); });
    connect(m_document, &DesignDocument::pathChanged, m_view, [this] { showTitle(); });
    connect(m_session, &document::WhatIfSession::changed, m_view, [this] { followWhatIf(); });
    connect(m_rules, &document::RuleRunner::finished, m_view, [this] { followRules(); });
    connect(m_controller, &CanvasController::refused, this,
            [this](const Error &error) { report({error}); });
    connect(m_chips, &canvas::LayerChips::layersChanged, m_scene,
            &canvas::TopologyScene::setLayers);
    connect(m_scene, &canvas::TopologyScene::selectionMoved, this, [this] {
        m_inspector->form()->commit(); // it was typed for what was selected before
        m_inspector->show(m_document->design(), m_scene->selection());
        m_outline->select(m_scene->selection());
    });
    connect(m_topBar, &TopBar::modeChosen, this, &MainWindow::setMode);
    connect(m_topBar, &TopBar::thingsActivated, this, [this](const QStringList &things) {
        showThings(things);
        m_view->setFocus();
    });
    connect(m_outline, &panels::OutlinePanel::thingsActivated, this, &MainWindow::showThings);
    connect(m_outline, &panels::OutlinePanel::failRequested, m_controller,
            &CanvasController::toggleFailed);
    auto *outlines = new OutlineController(*m_document, *m_scene, *m_outline);
    connect(outlines, &OutlineController::refused, this,
            [this](const Error &error) { report({error}); });
    connect(m_findings, &panels::FindingsPanel::thingActivated, this, &MainWindow::showThing);
    connect(m_verdict, &panels::VerdictPanel::thingActivated, this, &MainWindow::showThing);
    connect(m_verdict, &panels::VerdictPanel::restoreRequested, m_session,
            &document::WhatIfSession::restoreAll);
    auto *forms = new FormController(*m_document, *m_inspector->form());
    connect(forms, &FormController::refused, this, [this](const Error &error) { report({error}); });
    connect(forms, &FormController::renamed, this,
            [this](const QString &thing) { m_scene->select({thing}); });
    connect(m_inspector, &panels::InspectorPanel::failRequested, this,
            [this](const QString &thing) { m_controller->toggleFailed({thing}); });
    connect(m_findings, &panels::FindingsPanel::countChanged, this, [this](int count) {
        m_findingsDock->setWindowTitle(count > 0 ? tr("Findings %1").arg(count) : tr("Findings"));
    });
    connect(m_findings, &panels::FindingsPanel::fixRequested, this, [this](const fixes::Fix &fix) {
        if (Result<> done = m_document->edit(fix.text, fix.apply); !done)
            report({done.error()});
    });
    connect(m_files, &panels::FilesPanel::countChanged, this, [this](int count) {
        m_filesDock->setWindowTitle(count > 0 ? tr("Files %1").arg(count) : tr("Files"));
    });
}

void MainWindow::joinInserts()
{
    connect(m_palette, &panels::PalettePanel::chosen, m_inserts,
            &InsertController::insertForSelection);
    connect(m_inserts, &InsertController::refused, this,
            [this](const Error &error) { report({error}); });
    connect(m_inserts, &InsertController::inserted, this, [this](const QStringList &things) {
        showLayersOf(things);
        if (!m_palette->isAncestorOf(focusWidget())) // where Return may want to add another one
            m_view->setFocus();                      // F2 renames what is new
    });
}

/// What is looked for must be seen.
void MainWindow::showLayersOf(const QStringList &things)
{
    canvas::Layers layers = m_scene->layers();
    for (const QString &thing : things) {
        layers.power = layers.power || design::findPdu(m_document->design(), thing);
        layers.vms = layers.vms || design::findVm(m_document->design(), thing);
    }
    m_chips->setLayers(layers);
    m_scene->setLayers(layers);
}

bool MainWindow::open(const QString &path)
{
    if (!isFree())
        return false;
    Results<> loaded = m_documents->load(path);
    if (!loaded)
        report(loaded.error());
    return loaded.has_value();
}

bool MainWindow::isPristine() const
{
    return m_document->path().isEmpty() && !m_document->isModified()
           && m_document->design() == design::Design();
}

void MainWindow::startEmpty()
{
    design::Design design; // sound from the beginning: it can be saved and opened again
    design.cluster.name = u"cluster"_s;
    design.cluster.platform = catalogue::builtIn().platforms.firstKey();
    m_document->reset(design);
    m_view->setFocus();
}

void MainWindow::restore(const design::Design &design, const document::Recovery &recovery)
{
    const Result<> done =
        m_document->edit(tr("Restore unsaved changes"), [&](design::Design &changed) -> Result<> {
            changed = design;
            return {};
        });
    if (!done)
        report({done.error()});
    else if (m_autosave)
        m_autosave->adopt(recovery);
    else
        document::discardRecovery(recovery);
}

void MainWindow::offerRecoveries(const QList<document::Recovery> &recoveries)
{
    m_recoveries->offer(recoveries);
}

void MainWindow::setRemembered(bool remembered)
{
    m_autosave.reset();
    if (!remembered)
        return;
    m_autosave = std::make_unique<document::Autosave>(*m_document, document::recoveryFolder());
    connect(m_autosave.get(), &document::Autosave::failed, this,
            [this](const Error &error) { report({error}); });
}

QList<QDockWidget *> MainWindow::designDocks() const
{
    return {m_paletteDock, m_leftDock, m_rightDock, m_findingsDock, m_filesDock};
}

void MainWindow::startSearch()
{
    m_topBar->startSearch();
}

void MainWindow::showThing(const QString &thing)
{
    showThings({thing});
}

void MainWindow::showThings(const QStringList &things)
{
    showLayersOf(things);
    m_scene->select(things);
    if (!things.isEmpty())
        m_view->reveal(things.first());
}

void MainWindow::startWhatIf(const QStringList &things)
{
    if (Result<> result = m_session->fail(things); !result)
        report({result.error()});
}

void MainWindow::followDocument()
{
    const design::Design &design = m_document->design();
    m_canvasStack->setCurrentIndex(design == design::Design() ? 0 : 1);
    m_outline->setDesign(design);
    m_inspector->show(design, m_scene->selection());
    m_topBar->setEntries(design::searchEntries(design));
    showTitle();
    followWhatIf();
}

void MainWindow::followWhatIf()
{
    const bool active = m_session->isActive();
    m_outline->setStates(document::thingStates(m_document->design(), m_session->outcome()), active);
    if (active)
        m_verdict->setOutcome(m_session->outcome(), m_session->baseline(), m_session->nextFaults());
    m_rightStack->setCurrentWidget(active ? static_cast<QWidget *>(m_verdict) : m_inspector);
}

void MainWindow::followRules()
{
    if (m_document->design() == design::Design())
        m_findings->showNothing();
    else
        m_findings->setReport(m_rules->report(), m_document->design());
    m_scene->setBadges(canvas::badgesOf(m_rules->report().findings));
    if (m_rules->problems().isEmpty()) {
        m_files->setFiles(m_rules->files());
        return;
    }
    QStringList lines;
    for (const Error &error : m_rules->problems())
        lines << error.message;
    m_files->setProblem(lines.join(u'\n'));
}

void MainWindow::showTitle()
{
    const design::Design &design = m_document->design();
    QStringList facts;
    if (const catalogue::Platform *platform =
            catalogue::findPlatform(catalogue::builtIn(), design.cluster.platform)) {
        facts << platform->title;
        facts << (platform->stack == catalogue::Stack::Cman ? tr("CMAN") : tr("Corosync 3"));
    }
    if (!design.hosts.isEmpty())
        facts << tr("%n hosts", nullptr, int(design.hosts.size()));
    m_topBar->setFile(m_document->title(), facts.join(u" · "_s), m_document->isModified());
    setWindowTitle(tr("%1[*] — Basalt").arg(m_document->title()));
    setWindowModified(m_document->isModified());
}

void MainWindow::report(const QList<Error> &errors)
{
    m_messages->show(errors);
}

void MainWindow::restoreArrangement()
{
    QSettings settings;
    if (settings.contains(u"window/geometry"_s)) {
        restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
        restoreState(settings.value(u"window/state"_s).toByteArray());
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_deployment && m_deployment->isExecuting()) {
        event->ignore();
        askToStop();
        return;
    }
    m_inspector->form()->commit();
    if (m_document->isModified() && !m_mayClose) {
        event->ignore();
        m_documents->settle([this] {
            m_mayClose = true;
            close();
        });
        return;
    }
    setMode(Mode::Design); // as which it opens again
    if (isRemembered()) {
        QSettings settings;
        settings.setValue(u"window/geometry"_s, saveGeometry());
        settings.setValue(u"window/state"_s, saveState());
    }
    event->accept();
}

/// What shall become of the run; the window closes when that has come to a safe end.
void MainWindow::askToStop()
{
    auto *dialog = new deploy::CloseDialog(this);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_closesAtEnd = true;
        m_deployment->cancel();
        closeAtEnd(); // it may have ended while the question stood
    });
    dialog->open();
}

void MainWindow::closeAtEnd()
{
    if (m_closesAtEnd && !m_deployment->isBusy()) {
        m_closesAtEnd = false;
        close();
    }
}

/// The canvas keeps at least half of the window in both directions.
void MainWindow::limitPanels()
{
    for (QDockWidget *dock : {m_paletteDock, m_leftDock})
        dock->setMaximumWidth(std::max(160, width() / 5));
    m_rightDock->setMaximumWidth(std::max(220, width() * 3 / 10));
    for (QDockWidget *dock : {m_findingsDock, m_filesDock})
        dock->setMaximumHeight(std::max(120, height() * 9 / 20));
    if (m_deploy) { // the plan is what this mode is about: it may take more than half
        m_hostsDock->setMaximumWidth(std::max(260, width() * 3 / 10));
        m_planDock->setMaximumHeight(std::max(160, height() * 13 / 20));
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    limitPanels();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().value(0).toLocalFile();
    if (!path.isEmpty())
        emit m_documents->openRequested(path);
}

}
