// Language and appearance in the window's menu.
#pragma once

class QMenu;

namespace basalt::window {

class MainWindow;

void addLookActions(MainWindow &window, QMenu *menu);

}
