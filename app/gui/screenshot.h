// Renders the real window into a PNG file, so that a script can make the screenshots.
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

namespace basalt::window {
class MainWindow;
}

namespace basalt::app {

struct Screenshot
{
    QString file;
    QSize size{1600, 1000};
    QStringList fail;
    QString select;
    QString layers; ///< "all", or empty
    QString deploy; ///< how far: idle | plan | running | done; empty: Design mode
    QString step;   ///< of the plan: selected
};

/// An error in words, or nothing.
QString takeScreenshot(window::MainWindow &window, const Screenshot &screenshot);

}
