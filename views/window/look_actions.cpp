#include "window/look_actions.h"

#include "i18n/translations.h"
#include "window/main_window.h"
#include "window/preferences.h"
#include "window/window_actions.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QLocale>
#include <QMenu>

namespace basalt::window {

using namespace Qt::StringLiterals;
using theme::Scheme;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(LookActions)
};

/// An entry that stands for one value of a preference; it is checked whenever the menu is opened, since
/// another window may have chosen meanwhile.
template<class T>
void addChoice(MainWindow &window, QMenu *menu, const QString &name, const QString &text,
               T Preferences::*member, const T &value)
{
    QAction *action = addAction(window, menu, name, text, {}, [&window, member, value] {
        Preferences chosen = preferences();
        chosen.*member = value;
        if (window.isRemembered())
            remember(chosen);
        usePreferences(chosen);
    });
    action->setCheckable(true);
    if (menu->actions().size() == 1)
        (new QActionGroup(menu))->addAction(action);
    else
        menu->actions().first()->actionGroup()->addAction(action);
    const auto check = [action, member, value] {
        action->setChecked(preferences().*member == value);
    };
    QObject::connect(menu, &QMenu::aboutToShow, action, check);
    check();
}

/// "English", "Deutsch": each in its own words, so that everybody finds the way back.
QString nameOf(const QString &language)
{
    const QLocale locale(language);
    return language == u"en"_s ? u"English"_s : locale.nativeLanguageName();
}

void addLanguages(MainWindow &window, QMenu *menu)
{
    menu->setObjectName(u"languageMenu"_s);
    addChoice(window, menu, u"desktopLanguageAction"_s, Texts::tr("As the desktop"),
              &Preferences::language, {});
    for (const QString &language : languages())
        addChoice(window, menu, language + u"LanguageAction"_s, nameOf(language),
                  &Preferences::language, language);
}

void addSchemes(MainWindow &window, QMenu *menu)
{
    menu->setObjectName(u"appearanceMenu"_s);
    const auto add = [&](const QString &name, const QString &text, std::optional<Scheme> scheme) {
        addChoice(window, menu, name, text, &Preferences::scheme, scheme);
    };
    add(u"desktopThemeAction"_s, Texts::tr("As the desktop"), {});
    add(u"lightThemeAction"_s, Texts::tr("Light"), Scheme::Light);
    add(u"darkThemeAction"_s, Texts::tr("Dark"), Scheme::Dark);
}

}

void addLookActions(MainWindow &window, QMenu *menu)
{
    addLanguages(window, menu->addMenu(Texts::tr("Language")));
    addSchemes(window, menu->addMenu(Texts::tr("Appearance")));
}

}
