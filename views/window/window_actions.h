// The actions of the window: what stands in its menu, with shortcuts that work while it is closed.
#pragma once

#include <QKeySequence>
#include <functional>

class QAction;
class QMenu;

namespace basalt::window {

class MainWindow;

/// A named entry of `menu`, whose keys work in the whole window.
QAction *addAction(MainWindow &window, QMenu *menu, const QString &name, const QString &text,
                   const QKeySequence &keys, const std::function<void()> &act);

QMenu *makeWindowMenu(MainWindow &window);

}
