#include "screenshot.h"

#include "canvas/layer_chips.h"
#include "canvas/topology_view.h"
#include "document/rule_runner.h"
#include "document/what_if_session.h"
#include "window/main_window.h"

#include <QApplication>
#include <QToolButton>

namespace basalt::app {

using namespace Qt::StringLiterals;

QString takeScreenshot(window::MainWindow &window, const Screenshot &screenshot)
{
    window.resize(screenshot.size);
    window.show();
    QApplication::processEvents();
    window.rules().run();
    if (screenshot.layers == u"all"_s)
        window.findChild<QToolButton *>(u"allLayersButton"_s)->click();
    if (!screenshot.select.isEmpty())
        window.showThing(screenshot.select);
    if (Result<> result = window.session().fail(screenshot.fail); !result)
        return result.error().message;
    window.canvasView().fitAll();
    window.canvasView().setFocus();
    QApplication::processEvents();
    window.canvasView().fitAll();
    QApplication::processEvents();
    if (!window.grab().save(screenshot.file, "PNG"))
        return QCoreApplication::translate("Screenshot", "Cannot write %1").arg(screenshot.file);
    return {};
}

}
