#include "render/foreign.h"

#include "design/foreign_files.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::render {

namespace {

constexpr const char *isNotOurs =
    QT_TRANSLATE_NOOP("render", "Basalt does not write this file for this platform");

using Place = Placed (*)(const QByteArray &, const design::ForeignText &);

Place placeOf(const QString &file)
{
    if (file == design::corosyncConfPath)
        return placeInCorosyncConf;
    return file == design::clusterConfPath ? placeInClusterConf : nullptr;
}

/// In every host's copy, or in none. Neither file ever holds a secret.
const char *putInto(QList<Artefact> &artefacts, const design::ForeignText &foreign)
{
    const Place place = placeOf(foreign.file);
    if (!place)
        return isNotOurs;
    if (foreign.text.contains("***"_L1))
        return isMasked;
    QList<Artefact> changed = artefacts;
    bool isThere = false;
    for (Artefact &artefact : changed) {
        if (artefact.path != foreign.file)
            continue;
        const Placed placed = place(placeholderBytes(artefact), foreign);
        if (!placed)
            return placed.error();
        artefact.content = {ContentPart{*placed, {}, SecretForm::Plain}};
        isThere = true;
    }
    if (!isThere)
        return isNotOurs;
    artefacts = changed;
    return nullptr;
}

}

QString reasonOf(const Unwritten &unwritten)
{
    return QCoreApplication::translate("render", unwritten.reason);
}

QList<Unwritten> putBack(const design::Design &design, QList<Artefact> &artefacts)
{
    QList<Unwritten> unwritten;
    for (const design::ForeignText &foreign : design.foreign) {
        if (foreign.file == design::crmPath || foreign.file == design::cibXmlPath)
            continue; // the CIB is put together as a value
        if (const char *reason = putInto(artefacts, foreign))
            unwritten.append({foreign, reason});
    }
    return unwritten;
}

}
