// Colours, fonts and the application's look, light and dark, in one table.
#pragma once

#include <QColor>
#include <QFont>

class QApplication;
class QPalette;

namespace basalt::theme {

enum class Scheme { Light, Dark };

enum class Role {
    Canvas,
    Panel,
    Card,
    Raised, ///< quiet fill of buttons, bars and chips
    Border,
    Text,
    SecondaryText,
    Accent,
    AccentSurface, ///< fill behind accent text
    OnAccent,      ///< text on an accent fill
    Ok,
    Degraded,
    Failed,
    FailedSurface,
    Unknown,
    PublicNetwork,
    Heartbeat,
    San,
};

QColor color(Role role, Scheme scheme);

/// The colour in the scheme that is applied now.
QColor color(Role role);

Scheme current();

/// What the desktop asked for when the program started.
Scheme desktopScheme();

Scheme schemeOf(const QPalette &palette);
bool isOurs(const QPalette &palette); ///< not a desktop's, but what was applied last

/// Sets palette, style and style sheet of the whole application; may be called again to switch.
void apply(QApplication &application, Scheme scheme);

/// Sizes of ui text at 100 %, in pixels.
enum class TextSize { Small = 11, Normal = 13, Large = 15, Title = 16 };
QFont font(TextSize size, bool bold = false);
QFont monospaced(TextSize size);

}
