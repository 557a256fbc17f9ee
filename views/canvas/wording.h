// Short texts for amounts and places that the canvas and the panels share.
#pragma once

#include "design/design.h"

namespace basalt::canvas {

QString sizeText(qint64 bytes);              ///< "64 GiB"; whole numbers where they are exact
QString speedText(qint64 bitsPerSecond);     ///< "10 Gb/s"
QString bondModeText(design::BondMode mode); ///< "active-backup", as Linux writes it

/// About how wide a text will be. An estimate instead of the font's own figures, so that a drawing
/// has the same geometry on every desktop; what is longer is elided when painted.
double textWidth(const QString &text, double pixelSize);

}
