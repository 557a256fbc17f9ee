// Text of imported files that the design keeps without understanding it, written back into its place.
#pragma once

#include "core/artefact.h"
#include "design/design.h"
#include "formats/cib.h"

#include <QtGlobal>
#include <tl/expected.hpp>

namespace basalt::render {

/// A foreign text that stays in the design only.
struct Unwritten
{
    design::ForeignText text;
    const char *reason = nullptr; ///< QT_TRANSLATE_NOOP("render", ...): a clause
};

/// The reason in the current language.
QString reasonOf(const Unwritten &unwritten);

/// cluster.conf and corosync.conf of all hosts. What the design says itself is never changed.
QList<Unwritten> putBack(const design::Design &design, QList<Artefact> &artefacts);

/// Resources, constraints and values that the importer could read and the design has no words for.
QList<Unwritten> putBack(const design::Design &design, formats::Cib &cib);

/// The file with one text more, or why it cannot take it.
using Placed = tl::expected<QByteArray, const char *>;

Placed placeInCorosyncConf(const QByteArray &file, const design::ForeignText &foreign);
Placed placeInClusterConf(const QByteArray &file, const design::ForeignText &foreign);

inline constexpr const char *isMalformed = QT_TRANSLATE_NOOP("render", "it is not well-formed");
inline constexpr const char *isMasked = QT_TRANSLATE_NOOP("render", "a password in it is masked");
inline constexpr const char *placeIsGone =
    QT_TRANSLATE_NOOP("render", "what it belongs to is not in the design");
inline constexpr const char *isContradicted =
    QT_TRANSLATE_NOOP("render", "the design says otherwise there");

}
