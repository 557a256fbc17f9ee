#include "screenshot.h"

#include "canvas/layer_chips.h"
#include "canvas/topology_view.h"
#include "deploy/plan_panel.h"
#include "document/deploy_session.h"
#include "document/rule_runner.h"
#include "document/what_if_session.h"
#include "window/main_window.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QToolButton>

namespace basalt::app {

using namespace Qt::StringLiterals;

namespace {

/// A picture has no user who could go on meanwhile.
template<class Condition> bool waitFor(const Condition &condition)
{
    const QDeadlineTimer deadline(120'000);
    while (!condition() && !deadline.hasExpired())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    return condition();
}

/// As far as the picture wants it; only simulated hosts may be touched for a picture.
bool deployTo(window::MainWindow &window, const QString &stage)
{
    using document::DeployState;
    window.setMode(window::Mode::Deploy);
    document::DeploySession &session = *window.deployment();
    const auto rests = [&session] { return !session.isBusy(); };
    if (!waitFor(rests) || stage == u"idle"_s)
        return rests();
    session.readFacts();
    if (!waitFor(rests) || session.state() != DeployState::Planned)
        return false;
    if (stage == u"plan"_s)
        return true;
    session.start();
    if (stage == u"done"_s)
        return waitFor(rests) && session.state() == DeployState::Ended;
    const bool half = waitFor([&session] {
        return session.progress().total > 0
               && session.progress().done * 2 >= session.progress().total;
    });
    session.pause();
    return half;
}

}

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
    if (!screenshot.deploy.isEmpty()) {
        if (!window.deployment() || !deployTo(window, screenshot.deploy))
            return QCoreApplication::translate("Screenshot", "The deployment did not get there");
        window.findChild<deploy::PlanPanel *>()->showStep(screenshot.step);
        QApplication::processEvents();
    }
    window.canvasView().fitAll();
    window.canvasView().setFocus();
    QApplication::processEvents();
    window.canvasView().fitAll();
    QApplication::processEvents();
    const bool saved = window.grab().save(screenshot.file, "PNG");
    if (window.deployment())
        window.deployment()->cancel();
    if (!saved)
        return QCoreApplication::translate("Screenshot", "Cannot write %1").arg(screenshot.file);
    return {};
}

}
