// Copy and paste: a part of a design as text, and the same again with names of its own.
#pragma once

#include "core/result.h"
#include "design/design.h"

namespace basalt::design {

/// Of what is named, the hosts (with their management boards), devices and VMs, and the networks they
/// use; nothing that belongs to one machine alone (MACs, WWNs, disks), no cables, no power. Its
/// layout holds what the design's does.
Design clipOf(const Design &design, const QStringList &things);

/// Whether there is anything to paste.
bool isEmptyClip(const Design &clip);

/// The text for the clipboard; what is read may name hosts that are not in it.
QByteArray clipText(const Design &clip);
Result<Design> parseClip(const QByteArray &text);

/// Adds what is in the clip under names counted up from its own and with addresses that are free,
/// without places on the canvas. Returns the new names by those of the clip.
QMap<QString, QString> paste(Design &design, const Design &clip);

}
