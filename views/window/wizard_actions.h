// The menu of wizards. Views know their names only: whoever has them listens to wizardRequested.
#pragma once

class QMenu;

namespace basalt::window {

class MainWindow;

/// Those that change a design can be chosen while there is one.
void addWizardActions(MainWindow &window, QMenu *menu);

}
