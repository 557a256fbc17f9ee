#include "window/window_actions.h"

#include "canvas/topology_view.h"
#include "document/design_document.h"
#include "manual/manual.h"
#include "manual/manual_window.h"
#include "window/canvas_controller.h"
#include "window/document_controller.h"
#include "window/edit_menus.h"
#include "window/export_bar.h"
#include "window/look_actions.h"
#include "window/main_window.h"
#include "window/recent_files.h"
#include "window/windows.h"
#include "window/wizard_actions.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>

namespace basalt::window {

using namespace Qt::StringLiterals;
using output::OutputKind;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WindowActions)
};

void addExport(MainWindow &window, QMenu *menu, const QString &name, const QString &text,
               OutputKind kind, const QKeySequence &keys = {})
{
    ExportBar *exports = window.exports();
    addAction(window, menu, name, text, keys, [exports, kind] { exports->choose(kind); });
}

void addExports(MainWindow &window, QMenu *menu)
{
    menu->setObjectName(u"exportMenu"_s);
    addExport(window, menu, u"exportSvgAction"_s, Texts::tr("Drawing as SVG …"),
              OutputKind::DrawingSvg);
    addExport(window, menu, u"exportPngAction"_s, Texts::tr("Drawing as PNG …"),
              OutputKind::DrawingPng);
    addExport(window, menu, u"exportPdfAction"_s, Texts::tr("Drawing as PDF …"),
              OutputKind::DrawingPdf);
    menu->addSeparator();
    addExport(window, menu, u"reportHtmlAction"_s, Texts::tr("Report as HTML …"),
              OutputKind::ReportHtml);
    addExport(window, menu, u"reportPdfAction"_s, Texts::tr("Report as PDF …"),
              OutputKind::ReportPdf, QKeySequence::Print);
    menu->addSeparator();
    addExport(window, menu, u"cablesCsvAction"_s, Texts::tr("Cables as CSV …"),
              OutputKind::CablesCsv);
    addExport(window, menu, u"addressesCsvAction"_s, Texts::tr("Addresses as CSV …"),
              OutputKind::AddressesCsv);
}

/// Filled when it is opened: what other windows have opened meanwhile is in it, too.
void addRecentFiles(MainWindow &window, QMenu *menu)
{
    menu->setObjectName(u"recentMenu"_s);
    menu->setToolTipsVisible(true);
    const auto fill = [&window, menu] {
        menu->clear();
        for (const QString &file : recentFiles()) {
            QAction *action = menu->addAction(QFileInfo(file).fileName().replace(u'&', u"&&"_s));
            action->setToolTip(QDir::toNativeSeparators(file));
            QObject::connect(action, &QAction::triggered, &window,
                             [&window, file] { openDesign(window, file); });
        }
        const bool isEmpty = menu->isEmpty();
        menu->addSeparator();
        QAction *clear = menu->addAction(Texts::tr("Clear the list"), &forgetFiles);
        clear->setObjectName(u"clearRecentAction"_s);
        clear->setEnabled(!isEmpty);
    };
    QObject::connect(menu, &QMenu::aboutToShow, menu, fill);
    fill(); // so that it does not look empty
}

void addFileActions(MainWindow &window, QMenu *menu)
{
    DocumentController *documents = &window.documents();
    addAction(window, menu, u"newAction"_s, Texts::tr("New"), QKeySequence::New,
              [&window] { newDesign(window); });
    addAction(window, menu, u"openAction"_s, Texts::tr("Open …"), QKeySequence::Open,
              [documents] { documents->chooseFile(); });
    addRecentFiles(window, menu->addMenu(Texts::tr("Open recent")));
    addAction(window, menu, u"saveAction"_s, Texts::tr("Save"), QKeySequence::Save,
              [documents] { documents->save(); });
    addAction(window, menu, u"saveAsAction"_s, Texts::tr("Save as …"), QKeySequence::SaveAs,
              [documents] { documents->saveAs(); });
    addExports(window, menu->addMenu(Texts::tr("Export")));
    addWizardActions(window, menu->addMenu(Texts::tr("Wizards")));
}

void addEditActions(MainWindow &window, QMenu *menu)
{
    const auto *edits = new EditMenus(
        {window.document(), window.canvasView(), *window.controller(), *window.inserts()}, window,
        menu);
    menu->addMenu(edits->edit());
    menu->addMenu(edits->insert());
    menu->addMenu(edits->arrange());
    addAction(window, menu, u"cableRestAction"_s, Texts::tr("Cable the rest"),
              QKeySequence(u"Ctrl+Shift+K"_s),
              [&window] {
                  if (window.isFree())
                      window.controller()->cableRest();
              })
        ->setToolTip(
            Texts::tr("Connects what is still open so that no single fault cuts anything off"));
    addAction(window, menu, u"findAction"_s, Texts::tr("Find a thing"), QKeySequence::Find,
              [&window] { window.startSearch(); });
}

void addViewActions(MainWindow &window, QMenu *menu)
{
    menu->setObjectName(u"viewMenu"_s);
    canvas::TopologyView *view = &window.canvasView();
    addAction(window, menu, u"designModeAction"_s, Texts::tr("Design mode"),
              QKeySequence(u"Ctrl+1"_s), [&window] { window.setMode(Mode::Design); });
    addAction(window, menu, u"deployModeAction"_s, Texts::tr("Deploy mode"),
              QKeySequence(u"Ctrl+2"_s), [&window] { window.setMode(Mode::Deploy); })
        ->setEnabled(window.deployment());
    menu->addSeparator();
    addAction(window, menu, u"zoomInAction"_s, Texts::tr("Zoom in"), QKeySequence::ZoomIn,
              [view] { view->zoomIn(); });
    addAction(window, menu, u"zoomOutAction"_s, Texts::tr("Zoom out"), QKeySequence::ZoomOut,
              [view] { view->zoomOut(); });
    addAction(window, menu, u"fitAction"_s, Texts::tr("Fit the drawing"), QKeySequence(u"Ctrl+0"_s),
              [view] { view->fitAll(); });
    menu->addSeparator();
    for (QDockWidget *dock : window.designDocks())
        menu->addAction(dock->toggleViewAction());
    menu->addSeparator();
    addLookActions(window, menu);
}

}

QAction *addAction(MainWindow &window, QMenu *menu, const QString &name, const QString &text,
                   const QKeySequence &keys, const std::function<void()> &act)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    window.addAction(action); // works without the menu being open
    QObject::connect(action, &QAction::triggered, &window, act);
    return action;
}

QMenu *makeWindowMenu(MainWindow &window)
{
    auto *menu = new QMenu(&window);
    addFileActions(window, menu);
    menu->addSeparator();
    addEditActions(window, menu);
    menu->addSeparator();
    addViewActions(window, menu->addMenu(Texts::tr("View")));
    menu->addSeparator();
    addAction(window, menu, u"manualAction"_s, Texts::tr("Manual"), QKeySequence::HelpContents,
              [] { manual::openManual(manual::pageAbout(QApplication::focusWidget())); });
    addAction(window, menu, u"closeAction"_s, Texts::tr("Close the window"), QKeySequence::Close,
              [&window] { window.close(); });
    addAction(window, menu, u"quitAction"_s, Texts::tr("Quit"), QKeySequence::Quit,
              [] { closeWindows(); });
    return menu;
}

}
