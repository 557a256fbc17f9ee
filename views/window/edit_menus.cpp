#include "window/edit_menus.h"

#include "canvas/topology_scene.h"
#include "canvas/topology_view.h"
#include "design/lookup.h"
#include "design/stacking.h"
#include "document/design_document.h"
#include "panels/palette_panel.h"
#include "window/canvas_controller.h"
#include "window/insert_controller.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>

namespace basalt::window {

using namespace Qt::StringLiterals;
using canvas::Alignment;
using canvas::Direction;

EditMenus::EditMenus(const Parts &parts, QWidget &window, QMenu *menu)
    : QObject(menu)
    , m_parts(parts)
    , m_window(window)
    , m_edit(new QMenu(tr("Edit"), menu))
    , m_insert(new QMenu(tr("Insert"), menu))
    , m_arrange(new QMenu(tr("Arrange"), menu))
    , m_stack(new QMenu(tr("Put upon it"), menu))
    , m_addresses(new QMenu(tr("Address in"), menu))
{
    m_edit->setObjectName(u"editMenu"_s);
    m_insert->setObjectName(u"insertMenu"_s);
    m_arrange->setObjectName(u"arrangeMenu"_s);
    m_stack->setObjectName(u"stackMenu"_s);
    m_addresses->setObjectName(u"addressMenu"_s);
    for (QMenu *each : {m_edit, m_insert, m_arrange, m_stack})
        each->setToolTipsVisible(true);
    buildStack();
    buildEdit();
    buildInsert();
    buildArrange();
    connect(m_addresses, &QMenu::aboutToShow, this, &EditMenus::fillAddresses);
    connect(parts.view.topology(), &canvas::TopologyScene::selectionMoved, this,
            &EditMenus::follow);
    connect(&parts.view, &canvas::TopologyView::menuRequested, this, &EditMenus::open);
    follow();
}

QAction *EditMenus::add(QMenu *menu, const QString &name, const QString &text, const QString &help,
                        Needs needs, const QKeySequence &keys, Keys how)
{
    auto *action = new QAction(text, menu);
    action->setObjectName(name);
    action->setToolTip(help);
    action->setStatusTip(help);
    action->setShortcut(keys);
    action->setShortcutContext(how == Keys::Heard ? Qt::WindowShortcut : Qt::WidgetShortcut);
    if (how == Keys::Heard)
        m_window.addAction(action); // works without the menu being open
    menu->addAction(action);
    m_actions[name] = action;
    m_commands << Command{action, needs};
    return action;
}

void EditMenus::buildEdit()
{
    QUndoStack *stack = m_parts.document.undoStack();
    QAction *undo = stack->createUndoAction(m_edit, tr("Undo"));
    undo->setObjectName(u"undoAction"_s);
    undo->setShortcut(QKeySequence::Undo);
    QAction *redo = stack->createRedoAction(m_edit, tr("Redo"));
    redo->setObjectName(u"redoAction"_s);
    redo->setShortcut(QKeySequence::Redo);
    m_window.addActions({undo, redo});
    m_edit->addActions({undo, redo});
    m_edit->addSeparator();
    canvas::TopologyView *view = &m_parts.view;
    InsertController *inserts = &m_parts.inserts;
    connect(add(m_edit, u"copyAction"_s, tr("Copy"),
                tr("Hosts with their bonds, bridges and addresses, devices, VMs"), Needs::Things,
                QKeySequence::Copy),
            &QAction::triggered, inserts, &InsertController::copy);
    connect(add(m_edit, u"pasteAction"_s, tr("Paste"),
                tr("With names and addresses counted up, without cables"), Needs::Nothing,
                QKeySequence::Paste),
            &QAction::triggered, inserts, [inserts] { inserts->paste(); });
    connect(add(m_edit, u"duplicateAction"_s, tr("Duplicate"),
                tr("The same once more beside it: copy and paste in one"), Needs::Things,
                QKeySequence(u"Ctrl+D"_s)),
            &QAction::triggered, inserts, &InsertController::duplicate);
    connect(add(m_edit, u"deleteAction"_s, tr("Delete"), tr("With its cables"), Needs::Things,
                QKeySequence::Delete, Keys::Shown),
            &QAction::triggered, view,
            [view] { emit view->removeRequested(view->topology()->selection()); });
    connect(add(m_edit, u"renameAction"_s, tr("Rename"), tr("Whatever speaks of it follows"),
                Needs::OneThing, QKeySequence(Qt::Key_F2), Keys::Shown),
            &QAction::triggered, view, &canvas::TopologyView::startRename);
    connect(add(m_edit, u"selectAllAction"_s, tr("Select all"), tr("All devices in sight"),
                Needs::Nothing, QKeySequence::SelectAll),
            &QAction::triggered, view, &canvas::TopologyView::selectAll);
    m_edit->addSeparator();
    connect(add(m_edit, u"cableAction"_s, tr("Cable from here"),
                tr("Then choose the other end and press C; on a port of the same host this makes "
                   "a bond"),
                Needs::Port, QKeySequence(Qt::Key_C), Keys::Shown),
            &QAction::triggered, view, &canvas::TopologyView::startCable);
    m_edit->addMenu(m_stack);
    connect(add(m_edit, u"failAction"_s, tr("What if this fails?"),
                tr("Shows what would follow; press it again to mend it"), Needs::Things,
                QKeySequence(Qt::Key_F), Keys::Shown),
            &QAction::triggered, view,
            [view] { emit view->failRequested(view->topology()->selection()); });
}

void EditMenus::buildStack()
{
    CanvasController *controller = &m_parts.controller;
    connect(add(m_stack, u"addVlanAction"_s, tr("VLAN …"),
                tr("An interface for one VLAN on this port or bond"), Needs::Interface,
                QKeySequence(u"Ctrl+L"_s)),
            &QAction::triggered, this, [this, controller] {
                askVlan(tr("Add a VLAN"), [controller](int id) { controller->addVlan(id); });
            });
    connect(add(m_stack, u"addBridgeAction"_s, tr("Bridge"),
                tr("For VMs; addresses of the port or bond move to it"), Needs::Interface,
                QKeySequence(u"Ctrl+B"_s)),
            &QAction::triggered, controller, [controller] { controller->addBridge(); });
    connect(add(m_stack, u"addVlanBridgeAction"_s, tr("Bridge on a VLAN …"),
                tr("For VMs in a network of its own VLAN"), Needs::Interface,
                QKeySequence(u"Ctrl+Shift+B"_s)),
            &QAction::triggered, this, [this, controller] {
                askVlan(tr("Add a bridge on a VLAN"),
                        [controller](int id) { controller->addBridge(id); });
            });
    m_stack->addMenu(m_addresses);
}

void EditMenus::buildInsert()
{
    static const QMap<QString, QString> keys{
        {u"host-san"_s, u"Ctrl+Shift+H"_s},  {u"switch-ethernet"_s, u"Ctrl+Shift+E"_s},
        {u"switch-fc"_s, u"Ctrl+Shift+F"_s}, {u"storage-fc"_s, u"Ctrl+Shift+R"_s},
        {u"pdu"_s, u"Ctrl+Shift+U"_s},       {u"network"_s, u"Ctrl+Shift+T"_s},
        {u"fencing"_s, u"Ctrl+Shift+D"_s},   {u"volume-group"_s, u"Ctrl+Shift+L"_s},
        {u"vm"_s, u"Ctrl+Shift+V"_s},
    };
    for (const design::Template &each : design::templates()) {
        QAction *action = add(m_insert, u"insert-%1Action"_s.arg(each.id), each.titleText(),
                              each.helpText(), Needs::Nothing, QKeySequence(keys.value(each.id)));
        action->setIcon(panels::templateIcon(each.kind));
        connect(action, &QAction::triggered, this,
                [this, id = each.id] { m_parts.inserts.insertForSelection(id); });
    }
}

void EditMenus::buildArrange()
{
    CanvasController *controller = &m_parts.controller;
    const auto align = [&](const QString &name, const QString &text, const QString &keys,
                           Alignment alignment) {
        connect(add(m_arrange, name, text, tr("Brings what is selected onto one line"),
                    Needs::TwoDevices, QKeySequence(keys)),
                &QAction::triggered, controller,
                [controller, alignment] { controller->align(alignment); });
    };
    align(u"alignLeftAction"_s, tr("Align left"), u"Ctrl+Shift+Left"_s, Alignment::Left);
    align(u"alignCentreAction"_s, tr("Align centres"), u"Ctrl+Shift+C"_s, Alignment::Centre);
    align(u"alignRightAction"_s, tr("Align right"), u"Ctrl+Shift+Right"_s, Alignment::Right);
    align(u"alignTopAction"_s, tr("Align top"), u"Ctrl+Shift+Up"_s, Alignment::Top);
    align(u"alignMiddleAction"_s, tr("Align middles"), u"Ctrl+Shift+M"_s, Alignment::Middle);
    align(u"alignBottomAction"_s, tr("Align bottom"), u"Ctrl+Shift+Down"_s, Alignment::Bottom);
    m_arrange->addSeparator();
    const auto distribute = [&](const QString &name, const QString &text, const QString &keys,
                                Direction direction) {
        connect(add(m_arrange, name, text, tr("Equal gaps between three things or more"),
                    Needs::ThreeDevices, QKeySequence(keys)),
                &QAction::triggered, controller,
                [controller, direction] { controller->distribute(direction); });
    };
    distribute(u"distributeAcrossAction"_s, tr("Distribute horizontally"), u"Ctrl+Shift+X"_s,
               Direction::Horizontal);
    distribute(u"distributeDownAction"_s, tr("Distribute vertically"), u"Ctrl+Shift+Y"_s,
               Direction::Vertical);
    m_arrange->addSeparator();
    connect(add(m_arrange, u"arrangeSelectionAction"_s, tr("Arrange selection"),
                tr("In tiers, about where it stands"), Needs::TwoDevices,
                QKeySequence(u"Ctrl+Shift+G"_s)),
            &QAction::triggered, controller, &CanvasController::arrangeSelection);
    connect(add(m_arrange, u"arrangeAllAction"_s, tr("Arrange all"),
                tr("Gives all places back to the automatic layout"), Needs::Nothing,
                QKeySequence(u"Ctrl+Shift+A"_s)),
            &QAction::triggered, controller, &CanvasController::arrangeAll);
    m_arrange->addSeparator();
    canvas::TopologyView *view = &m_parts.view;
    connect(add(m_arrange, u"fitSelectionAction"_s, tr("Zoom to the selection"),
                tr("Fills the canvas with what is selected (Z)"), Needs::Things,
                QKeySequence(u"Ctrl+9"_s)),
            &QAction::triggered, view, &canvas::TopologyView::fitSelection);
}

void EditMenus::fillAddresses()
{
    m_addresses->clear();
    for (const design::Network &network : m_parts.document.design().networks) {
        const QString name = network.name;
        QAction *action = m_addresses->addAction(
            network.subnet.isEmpty() ? name : u"%1 (%2)"_s.arg(name, network.subnet));
        action->setObjectName(u"address-%1Action"_s.arg(name));
        connect(action, &QAction::triggered, this,
                [this, name] { m_parts.controller.addAddress(name); });
    }
    if (m_addresses->isEmpty())
        m_addresses->addAction(tr("No network yet: insert one"))->setEnabled(false);
}

bool EditMenus::isMet(Needs needs) const
{
    const canvas::TopologyScene *scene = m_parts.view.topology();
    const QStringList chosen = scene->selection();
    const auto devices = std::count_if(chosen.begin(), chosen.end(), [&](const QString &thing) {
        return scene->drawing().nodes.contains(thing);
    });
    const auto isInterface = [&](const QString &thing) {
        return design::isInterface(m_parts.document.design(), thing);
    };
    switch (needs) {
    case Needs::Nothing:
        return true;
    case Needs::OneThing:
        return chosen.size() == 1;
    case Needs::Things:
        return !chosen.isEmpty();
    case Needs::TwoDevices:
        return devices > 1;
    case Needs::ThreeDevices:
        return devices > 2;
    case Needs::Interface:
        return !chosen.isEmpty() && std::all_of(chosen.begin(), chosen.end(), isInterface);
    case Needs::Port: {
        const canvas::Part *part = scene->drawing().part(chosen.value(0));
        return chosen.size() == 1 && ((part && part->isPort()) || devices == 1);
    }
    }
    return false;
}

void EditMenus::follow()
{
    for (const Command &command : std::as_const(m_commands))
        command.action->setEnabled(isMet(command.needs));
    m_stack->setEnabled(isMet(Needs::Interface));
}

void EditMenus::askVlan(const QString &title, const std::function<void(int)> &use)
{
    auto *dialog = new QInputDialog(&m_window);
    dialog->setObjectName(u"vlanDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(
        tr("VLAN on %1 (1 to 4094):").arg(m_parts.view.topology()->selection().join(u", "_s)));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, 4094);
    dialog->setIntValue(100);
    connect(dialog, &QInputDialog::intValueSelected, this, use);
    dialog->open();
}

void EditMenus::fillForCanvas(QMenu *menu, QPointF place)
{
    QAction *paste = menu->addAction(tr("Paste here"));
    paste->setObjectName(u"pasteHereAction"_s);
    connect(paste, &QAction::triggered, this, [this, place] { m_parts.inserts.paste(place); });
    QMenu *insert = menu->addMenu(tr("Insert here"));
    for (const design::Template &each : design::templates()) {
        QAction *action = insert->addAction(panels::templateIcon(each.kind), each.titleText());
        action->setObjectName(u"insert-%1-hereAction"_s.arg(each.id));
        connect(action, &QAction::triggered, this,
                [this, place, id = each.id] { m_parts.inserts.insert(id, place); });
    }
    menu->addSeparator();
    menu->addAction(m_actions.value(u"selectAllAction"_s));
    menu->addAction(m_actions.value(u"arrangeAllAction"_s));
}

void EditMenus::fillForThings(QMenu *menu)
{
    if (isMet(Needs::Interface))
        menu->addActions(m_stack->actions());
    if (isMet(Needs::Port))
        menu->addAction(m_actions.value(u"cableAction"_s));
    menu->addAction(m_actions.value(u"failAction"_s));
    menu->addSeparator();
    for (const QString &name :
         {u"copyAction"_s, u"duplicateAction"_s, u"renameAction"_s, u"deleteAction"_s})
        menu->addAction(m_actions.value(name));
    menu->addSeparator();
    if (isMet(Needs::TwoDevices))
        menu->addMenu(m_arrange);
    menu->addAction(m_actions.value(u"fitSelectionAction"_s));
}

/// What can be done with what is selected, or on the empty canvas.
void EditMenus::open(const QString &thing, QPointF place, QPoint where)
{
    follow();
    auto *menu = new QMenu(&m_window);
    menu->setObjectName(u"canvasMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    if (thing.isEmpty())
        fillForCanvas(menu, place);
    else
        fillForThings(menu);
    menu->popup(where);
}

}
