// Several windows, each with a document of its own; a file is open in one of them only.
#pragma once

#include "document/recovery_store.h"

#include <QList>

namespace basalt::window {

class MainWindow;

QList<MainWindow *> openWindows();

/// Furnished like the one from which it was asked for; not shown yet, deletes itself when closed.
MainWindow *makeWindow(const MainWindow &like);

/// An empty design: here if nothing is shown here yet, else in a new window.
void newDesign(MainWindow &here);
/// Raises the window that has the file, or opens it as `newDesign` does. A refusal is told here.
void openDesign(MainWindow &here, const QString &path);
/// A copy of an example that comes with the program.
void openExample(MainWindow &here, const QString &id);
/// An example on simulated hosts, in a window of its own; an empty one goes.
void openPractice(MainWindow &here);
void restoreDesign(MainWindow &here, const document::Recovery &recovery);

/// Each window asks for its own changes and stays if that is cancelled.
void closeWindows();

}
