// The one window: canvas in the middle, outline left, facts or verdict right, findings and files below.
#pragma once

#include "core/result.h"
#include "document/recovery_store.h"
#include "window/deploy_mode.h"
#include "window/top_bar.h"

#include <QMainWindow>
#include <optional>

class QBoxLayout;
class QDockWidget;
class QMenu;
class QStackedWidget;

namespace basalt::canvas {
class LayerChips;
class TopologyScene;
class TopologyView;
}

namespace basalt::document {
class Autosave;
class DesignDocument;
class RuleRunner;
class WhatIfSession;
}

namespace basalt::panels {
class FilesPanel;
class FindingsPanel;
class InspectorPanel;
class OutlinePanel;
class PalettePanel;
class VerdictPanel;
}

namespace basalt::window {

class CanvasController;
class DocumentController;
class ExportBar;
class InsertController;
class MessageBar;
class RecoveryBar;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const DeployServices &services = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    document::DesignDocument &document() { return *m_document; }
    document::WhatIfSession &session() { return *m_session; }
    document::RuleRunner &rules() { return *m_rules; }
    canvas::TopologyView &canvasView() { return *m_view; }
    document::DeploySession *deployment() { return m_deployment; }
    Mode mode() const { return m_mode; }
    void setMode(Mode mode);

    DocumentController &documents() { return *m_documents; }
    CanvasController *controller() { return m_controller; }
    InsertController *inserts() { return m_inserts; }
    ExportBar *exports() { return m_exports; }
    QList<QDockWidget *> designDocks() const;
    bool isFree(); ///< no deployment is running; else says so
    void startSearch();

    /// False: it could not be read; the window says why.
    bool open(const QString &path);
    void showThing(const QString &thing); ///< selects it and brings it into sight
    void showThings(const QStringList &things);
    void startWhatIf(const QStringList &things); ///< with these failed; says so if one is unknown
    /// Whether settings, the files opened and unsaved changes outlive this window; they do not at first.
    void setRemembered(bool remembered);
    bool isRemembered() const { return m_autosave != nullptr; }
    void restoreArrangement();
    const DeployServices &services() const { return m_services; }
    bool isPristine() const; ///< nothing was opened or drawn here yet
    void startEmpty();       ///< a new design, instead of what an empty window offers
    void restore(const design::Design &design, const document::Recovery &recovery);
    /// What is left of programs that did not end properly.
    void offerRecoveries(const QList<document::Recovery> &recoveries);
    void report(const QList<Error> &errors);

signals:
    void wizardRequested(const QString &id); ///< "new-cluster", "rings" ...

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void dropViews();
    void rebuild();
    void showMode();
    void askToStop();
    void closeAtEnd();
    QWidget *buildCentre();
    QDockWidget *addPanel(Qt::DockWidgetArea area, const QString &name, const QString &title,
                          QWidget *panel);
    void buildPanels();
    void buildDeployMode();
    void joinBars();
    void joinDocument();
    void joinViews();
    void joinInserts();
    void showLayersOf(const QStringList &things);
    void followDocument();
    void followWhatIf();
    void followRules();
    void showTitle();
    void limitPanels();
    void addBars(QBoxLayout *column);

    document::DesignDocument *m_document;
    document::WhatIfSession *m_session;
    document::RuleRunner *m_rules;
    DocumentController *m_documents;
    DeployServices m_services;
    MessageBar *m_messages;
    RecoveryBar *m_recoveries;
    ExportBar *m_exports;
    document::DeploySession *m_deployment = nullptr;
    std::unique_ptr<document::Autosave> m_autosave;
    QMenu *m_menu = nullptr;
    canvas::TopologyScene *m_scene = nullptr;
    canvas::TopologyView *m_view = nullptr;
    CanvasController *m_controller = nullptr;
    InsertController *m_inserts = nullptr;
    canvas::LayerChips *m_chips = nullptr;
    TopBar *m_topBar = nullptr;
    QStackedWidget *m_canvasStack = nullptr;
    panels::PalettePanel *m_palette = nullptr;
    panels::OutlinePanel *m_outline = nullptr;
    panels::InspectorPanel *m_inspector = nullptr;
    panels::VerdictPanel *m_verdict = nullptr;
    panels::FindingsPanel *m_findings = nullptr;
    panels::FilesPanel *m_files = nullptr;
    QStackedWidget *m_rightStack = nullptr;
    QDockWidget *m_paletteDock = nullptr;
    QDockWidget *m_leftDock = nullptr;
    QDockWidget *m_rightDock = nullptr;
    QDockWidget *m_findingsDock = nullptr;
    QDockWidget *m_filesDock = nullptr;
    DeployMode *m_deploy = nullptr;
    QDockWidget *m_hostsDock = nullptr;
    QDockWidget *m_planDock = nullptr;
    Mode m_mode = Mode::Design;
    QMap<Mode, QByteArray> m_arrangements; ///< of the docks, while the other mode is shown
    bool m_mayClose = false;               ///< the user has let go of what is not saved
    bool m_closesAtEnd = false;            ///< of the run, which has been cancelled for that
};

}
