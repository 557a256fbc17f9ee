// The words for reasons, in the current language: what the window and the text output show.
#pragma once

#include "whatif/whatif.h"

namespace basalt::whatif {

/// "bond1 of magma1 runs on eth3 over hb-b (lost: eth1, hb-a)."
QString sentenceOf(const Reason &reason);

/// The reason that matters most to an admin; nullptr if there is none.
const Reason *headline(const QList<Reason> &reasons);

/// "bond1 of magma1" for "magma1.bond1"; other names stay.
QString displayName(const QString &thing);

}
