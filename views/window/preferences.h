// How the whole program speaks and looks: chosen in any window, seen in all of them at once.
#pragma once

#include "theme/theme.h"

#include <QString>
#include <optional>

namespace basalt::window {

/// What is left empty is as the desktop has it.
struct Preferences
{
    QString language; ///< "en", "de"
    std::optional<theme::Scheme> scheme;
    bool operator==(const Preferences &) const = default;
};

const Preferences &preferences();
void usePreferences(const Preferences &preferences);

/// The desktop looks like this now: seen at once unless something else has been chosen.
void followDesktop(theme::Scheme scheme);

/// For the whole program: what looks as the desktop follows it from now on, by the settings portal or by a
/// palette that Qt's plugin for the desktop sets.
void listenToDesktop();

/// What the last program was left with.
Preferences rememberedPreferences();
void remember(const Preferences &preferences);

/// "light", "dark"; anything else: as the desktop.
std::optional<theme::Scheme> schemeOf(const QString &name);

}
