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

/// What the last program was left with.
Preferences rememberedPreferences();
void remember(const Preferences &preferences);

/// "light", "dark"; anything else: as the desktop.
std::optional<theme::Scheme> schemeOf(const QString &name);

}
