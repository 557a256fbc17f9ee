#include "window/windows.h"

#include "document/autosave.h"
#include "document/deploy_engine.h"
#include "document/design_document.h"
#include "window/document_controller.h"
#include "window/examples.h"
#include "window/main_window.h"

#include <QApplication>
#include <QFileInfo>
#include <QTemporaryDir>

namespace basalt::window {

using namespace Qt::StringLiterals;

namespace {

MainWindow *windowWith(const QString &path)
{
    const QString file = QFileInfo(path).canonicalFilePath();
    for (MainWindow *window : openWindows()) {
        const QString other = window->document().path();
        if (!file.isEmpty() && !other.isEmpty() && QFileInfo(other).canonicalFilePath() == file)
            return window;
    }
    return nullptr;
}

void raise(MainWindow &window)
{
    window.show();
    window.raise();
    window.activateWindow();
}

MainWindow *windowFor(MainWindow &here)
{
    return here.isPristine() ? &here : makeWindow(here);
}

}

QList<MainWindow *> openWindows()
{
    QList<MainWindow *> windows;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<MainWindow *>(widget))
            windows << window;
    }
    return windows;
}

namespace {

MainWindow *makeWindow(const MainWindow &like, const DeployServices &services)
{
    auto *window = new MainWindow(services);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setRemembered(like.isRemembered());
    window->resize(like.size());
    if (services.equip)
        services.equip(*window);
    return window;
}

}

MainWindow *makeWindow(const MainWindow &like)
{
    return makeWindow(like, like.services());
}

void newDesign(MainWindow &here)
{
    MainWindow *window = windowFor(here);
    window->startEmpty();
    raise(*window);
}

void openDesign(MainWindow &here, const QString &path)
{
    if (MainWindow *window = windowWith(path)) {
        raise(*window);
        return;
    }
    MainWindow *window = windowFor(here);
    if (Results<> loaded = window->documents().load(path); !loaded) {
        here.report(loaded.error());
        if (window != &here)
            delete window;
        return;
    }
    raise(*window);
}

void openExample(MainWindow &here, const QString &id)
{
    const Results<design::Design> design = exampleDesign(id);
    if (!design) {
        here.report(design.error());
        return;
    }
    MainWindow *window = windowFor(here);
    window->document().reset(*design);
    raise(*window);
}

void openPractice(MainWindow &here)
{
    DeployServices services = here.services();
    services.isSimulated = true;
    // Its state goes with the last of its windows.
    const auto folder = std::make_shared<QTemporaryDir>();
    if (!folder->isValid()) {
        here.report({{u"no-folder"_s, folder->errorString(), folder->path()}});
        return;
    }
    services.engine = [folder](const design::Design &design, const document::EngineLinks &links) {
        return document::practiceEngine(folder->path(), 1)(design, links);
    };
    services.reach = [folder](const document::LoginLinks &links) {
        return document::practiceReach(folder->path(), 1)(links);
    };
    MainWindow *window = makeWindow(here, services);
    const bool isSpare = here.isPristine();
    openExample(*window, u"magma-debian12"_s);
    if (isSpare)
        here.close();
}

/// First as it is in its file, so that undoing leads there.
void restoreDesign(MainWindow &here, const document::Recovery &recovery)
{
    const Results<design::Design> design = document::readRecovery(recovery);
    if (!design) {
        here.report(design.error());
        return;
    }
    MainWindow *window = windowFor(here);
    const bool hasFile = QFileInfo::exists(recovery.document) && !windowWith(recovery.document);
    if (hasFile) {
        if (Results<> loaded = window->documents().load(recovery.document); !loaded)
            window->report(loaded.error());
    }
    window->restore(*design, recovery);
    raise(*window);
}

void closeWindows()
{
    for (MainWindow *window : openWindows())
        window->close();
}

}
