// Everything that is shown, made anew in another language. What is known stays as it is.
#include "window/main_window.h"

#include "canvas/layer_chips.h"
#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"
#include "document/design_document.h"
#include "document/rule_runner.h"
#include "panels/form_view.h"
#include "panels/inspector_panel.h"
#include "panels/outline_panel.h"
#include "window/document_controller.h"
#include "window/top_bar.h"

#include <QDockWidget>
#include <QEvent>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>

namespace basalt::window {

using namespace Qt::StringLiterals;

namespace {

/// Where one looks for something.
QList<QLineEdit *> searchFields(const QWidget &window)
{
    QList<QLineEdit *> fields = window.findChildren<QLineEdit *>();
    fields.removeIf([](const QLineEdit *field) {
        const QString name = field->objectName();
        return name != u"searchEdit"_s && !name.endsWith(u"FilterEdit"_s);
    });
    return fields;
}

QMap<QString, QString> searchTexts(const QWidget &window)
{
    QMap<QString, QString> texts;
    for (const QLineEdit *field : searchFields(window))
        texts[field->objectName()] = field->text();
    return texts;
}

}

/// Gone when the event loop comes by: the menu by which this was asked for may still be at work. The bars
/// above the canvas, which go on, are taken over by the next centre before that.
void MainWindow::dropViews()
{
    if (m_deploy)
        m_deploy->deleteLater();
    QList<QDockWidget *> docks = designDocks();
    if (m_deploy)
        docks << m_hostsDock << m_planDock;
    for (QDockWidget *dock : docks) {
        removeDockWidget(dock);
        dock->setParent(nullptr); // its name belongs to the one that follows
        dock->deleteLater();
    }
    for (QWidget *gone : {takeCentralWidget(), menuWidget()}) {
        gone->setParent(nullptr);
        gone->deleteLater();
    }
    m_menu->deleteLater();
    for (QAction *action : actions())
        removeAction(action);
    m_scene->deleteLater();
}

void MainWindow::rebuild()
{
    m_inspector->form()->commit();
    m_arrangements[m_mode] = saveState();
    const QStringList selection = m_scene->selection();
    const canvas::Layers layers = m_scene->layers();
    const canvas::Sight sight = m_view->sight();
    const QList<bool> opened = m_outline->opened();
    const QSet<QString> openedParts = m_inspector->form()->opened();
    const QMap<QString, QString> searched = searchTexts(*this);
    const QString step = m_deploy ? m_deploy->shownStep() : QString();
    dropViews();
    build();
    centralWidget()->show();
    m_topBar->show();
    showMode();
    if (m_deploy)
        m_deploy->showStep(step);
    m_chips->setLayers(layers);
    m_scene->setLayers(layers);
    m_outline->setOpened(opened);
    m_inspector->form()->setOpened(openedParts);
    for (QLineEdit *field : searchFields(*this))
        field->setText(searched.value(field->objectName()));
    m_scene->select(selection);
    layout()->activate();
    m_view->setSight(sight);
    m_view->setFocus();
    m_documents->watch().look(); // a question about the file is asked again
    m_rules->restart();          // it says in words why there are no files
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

}
