#include "window/preferences.h"

#include "i18n/translations.h"

#include <QApplication>
#include <QPalette>
#include <QSettings>

namespace basalt::window {

using namespace Qt::StringLiterals;
using theme::Scheme;

namespace {

Preferences &used()
{
    static Preferences preferences;
    return preferences;
}

/// What the desktop has asked for last.
Scheme &desktop()
{
    static Scheme scheme = theme::desktopScheme();
    return scheme;
}

void applyScheme()
{
    theme::apply(*qApp, used().scheme.value_or(desktop()));
}

}

const Preferences &preferences()
{
    return used();
}

void usePreferences(const Preferences &preferences)
{
    used() = preferences;
    const QString language =
        preferences.language.isEmpty() ? preferredLanguage() : preferences.language;
    if (language != currentLanguage())
        useLanguage(language); // windows hear of it by LanguageChange
    applyScheme();
}

void followDesktop(Scheme scheme)
{
    desktop() = scheme;
    if (used().scheme.value_or(scheme) != theme::current() || !theme::isOurs(QPalette()))
        applyScheme();
}

std::optional<Scheme> schemeOf(const QString &name)
{
    if (name == u"dark"_s)
        return Scheme::Dark;
    if (name == u"light"_s)
        return Scheme::Light;
    return {};
}

Preferences rememberedPreferences()
{
    const QSettings settings;
    const QString language = settings.value(u"language"_s).toString();
    return {languages().contains(language) ? language : QString(),
            schemeOf(settings.value(u"theme"_s).toString())};
}

void remember(const Preferences &preferences)
{
    QSettings settings;
    settings.setValue(u"language"_s,
                      preferences.language.isEmpty() ? u"desktop"_s : preferences.language);
    settings.setValue(u"theme"_s, !preferences.scheme                   ? u"desktop"_s
                                  : *preferences.scheme == Scheme::Dark ? u"dark"_s
                                                                        : u"light"_s);
}

}
