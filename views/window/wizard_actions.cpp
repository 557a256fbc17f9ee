#include "window/wizard_actions.h"

#include "document/design_document.h"
#include "window/main_window.h"
#include "window/window_actions.h"

#include <QCoreApplication>
#include <QMenu>

namespace basalt::window {

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    const char16_t *id;
    const char *title;
    const char *help;
    const char16_t *keys;
    bool needsDesign;
};

const Entry entries[]{
    {u"new-cluster", QT_TRANSLATE_NOOP("WizardActions", "New cluster …"),
     QT_TRANSLATE_NOOP("WizardActions", "A complete drawing from a few questions"), u"Ctrl+Alt+N",
     false},
    {u"import", QT_TRANSLATE_NOOP("WizardActions", "Import …"),
     QT_TRANSLATE_NOOP("WizardActions",
                       "A design from the files of a cluster or its running hosts"),
     u"Ctrl+Alt+I", false},
    {u"rings", QT_TRANSLATE_NOOP("WizardActions", "Rings and quorum …"),
     QT_TRANSLATE_NOOP("WizardActions", "By which networks hosts hear each other, and who goes on"),
     u"Ctrl+Alt+R", true},
    {u"fencing", QT_TRANSLATE_NOOP("WizardActions", "Fencing …"),
     QT_TRANSLATE_NOOP("WizardActions", "Who switches off a silent host, and by what"),
     u"Ctrl+Alt+F", true},
    {u"storage", QT_TRANSLATE_NOOP("WizardActions", "Storage …"),
     QT_TRANSLATE_NOOP("WizardActions", "LUNs by their WWIDs, and volume groups on them"),
     u"Ctrl+Alt+S", true},
    {u"add-host", QT_TRANSLATE_NOOP("WizardActions", "Add a host …"),
     QT_TRANSLATE_NOOP("WizardActions", "One more, like another one, with its cables"),
     u"Ctrl+Alt+A", true},
    {u"replace-host", QT_TRANSLATE_NOOP("WizardActions", "Replace a host …"),
     QT_TRANSLATE_NOOP("WizardActions", "Other hardware under the same name"), u"Ctrl+Alt+H", true},
    {u"convert", QT_TRANSLATE_NOOP("WizardActions", "Convert to another platform …"),
     QT_TRANSLATE_NOOP("WizardActions", "The same cluster on another system, each difference told"),
     u"Ctrl+Alt+C", true},
};

}

void addWizardActions(MainWindow &window, QMenu *menu)
{
    menu->setObjectName(u"wizardsMenu"_s);
    menu->setToolTipsVisible(true);
    QList<QAction *> changing;
    for (const Entry &entry : entries) {
        const QString id = QString::fromUtf16(entry.id);
        QAction *action = addAction(window, menu, id + u"Action"_s,
                                    QCoreApplication::translate("WizardActions", entry.title),
                                    QKeySequence(QString::fromUtf16(entry.keys)),
                                    [&window, id] { emit window.wizardRequested(id); });
        action->setToolTip(QCoreApplication::translate("WizardActions", entry.help));
        if (entry.needsDesign)
            changing.append(action);
    }
    QObject::connect(menu, &QMenu::aboutToShow, menu, [&window, changing] {
        for (QAction *action : changing)
            action->setEnabled(window.document().design() != design::Design());
    });
    // Keys work while the menu is closed; the launcher refuses what has no use.
    QObject::connect(menu, &QMenu::aboutToHide, menu, [changing] {
        for (QAction *action : changing)
            action->setEnabled(true);
    });
}

}
