// Colours and fonts of the drawing, looked up once per theme so that painting costs no look-ups.
#pragma once

#include "canvas/wiring.h"
#include "document/thing_states.h"
#include "theme/theme.h"

#include <QColor>
#include <QFont>

namespace basalt::canvas {

struct CanvasStyle
{
    QColor canvas;
    QColor dots;
    QColor card;
    QColor raised;
    QColor border;
    QColor text;
    QColor secondary;
    QColor accent;
    QColor accentSurface;
    QColor ok;
    QColor degraded;
    QColor failed;
    QColor failedSurface;
    QColor unknown;
    QColor untouched; ///< cables that a what-if leaves alone
    QColor hues[4];   ///< by Hue
    QFont font;       ///< the family; sizes are set where they are used

    QColor hue(Hue hue) const { return hues[int(hue)]; }
    QColor state(document::ThingState state) const;
};

CanvasStyle styleOf(theme::Scheme scheme);

/// From the theme that is applied now.
CanvasStyle currentStyle();

}
