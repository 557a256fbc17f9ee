// The menus Edit, Insert and Arrange, and the menu that opens on the canvas: one table of commands.
#pragma once

#include <QMap>
#include <QObject>
#include <QPointF>
#include <functional>

class QAction;
class QKeySequence;
class QMenu;

namespace basalt::canvas {
class TopologyView;
}

namespace basalt::document {
class DesignDocument;
}

namespace basalt::window {

class CanvasController;
class InsertController;

class EditMenus : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        document::DesignDocument &document;
        canvas::TopologyView &view;
        CanvasController &controller;
        InsertController &inserts;
    };

    /// All of it belongs to `menu`; its keys work in the whole window without a menu being open.
    EditMenus(const Parts &parts, QWidget &window, QMenu *menu);

    QMenu *edit() const { return m_edit; }
    QMenu *insert() const { return m_insert; }
    QMenu *arrange() const { return m_arrange; }

private:
    enum class Needs { Nothing, OneThing, Things, TwoDevices, ThreeDevices, Interface, Port };

    struct Command
    {
        QAction *action;
        Needs needs;
    };

    /// `shown`: keys that the canvas itself listens to; the menu only tells them.
    enum class Keys { Heard, Shown };

    QAction *add(QMenu *menu, const QString &name, const QString &text, const QString &help,
                 Needs needs, const QKeySequence &keys, Keys how = Keys::Heard);
    void buildEdit();
    void buildStack();
    void buildInsert();
    void buildArrange();
    void fillAddresses();
    void follow();
    bool isMet(Needs needs) const;
    void askVlan(const QString &title, const std::function<void(int)> &use);
    void open(const QString &thing, QPointF place, QPoint where);
    void fillForCanvas(QMenu *menu, QPointF place);
    void fillForThings(QMenu *menu);

    Parts m_parts;
    QWidget &m_window;
    QMenu *m_edit;
    QMenu *m_insert;
    QMenu *m_arrange;
    QMenu *m_stack;                     ///< what can be put upon a port or bond
    QMenu *m_addresses;                 ///< one entry per network
    QMap<QString, QAction *> m_actions; ///< by object name
    QList<Command> m_commands;
};

}
