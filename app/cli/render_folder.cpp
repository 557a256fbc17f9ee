#include "cli/render_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

tl::unexpected<Error> cannotWrite(const QString &path, const QString &reason)
{
    return failure(u"cannot-write"_s, say(QT_TRANSLATE_NOOP("cli", "cannot write: %1")).arg(reason),
                   path);
}

/// Below the folder: "magma1/etc/hosts", "cluster/cib.xml".
QString relativePath(const Artefact &artefact)
{
    return artefact.host + (artefact.path.startsWith(u'/') ? QString() : u"/"_s) + artefact.path;
}

bool staysInside(const QString &relative)
{
    return !relative.startsWith(u'/') && !relative.split(u'/').contains(u".."_s)
           && !relative.isEmpty();
}

/// What an earlier run wrote; nothing if the folder is empty or not there.
Result<QStringList> earlierFiles(const QDir &folder)
{
    if (!folder.exists())
        return QStringList();
    QFile manifest(folder.filePath(QLatin1StringView(manifestName)));
    if (!manifest.exists()) {
        if (folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
            return QStringList();
        return failure(
            u"folder-not-empty"_s,
            say(QT_TRANSLATE_NOOP(
                "cli", "the folder is not empty and was not written by `basalt render`; name "
                       "another one or empty it")),
            folder.path());
    }
    if (!manifest.open(QIODevice::ReadOnly))
        return cannotWrite(manifest.fileName(), manifest.errorString());
    const QJsonObject root = QJsonDocument::fromJson(manifest.readAll()).object();
    if (!root.contains(u"basalt"_s))
        return failure(
            u"folder-not-empty"_s,
            say(QT_TRANSLATE_NOOP("cli", "the folder's %1 is not ours; name another folder"))
                .arg(QLatin1StringView(manifestName)),
            folder.path());
    QStringList files;
    const QJsonArray list = root.value(u"files"_s).toArray();
    for (const QJsonValue value : list) {
        if (staysInside(value.toString()))
            files += value.toString();
    }
    return files;
}

Result<> writeFile(const QDir &folder, const QString &relative, const QByteArray &bytes, int mode)
{
    const QString path = folder.filePath(relative);
    if (!folder.mkpath(QFileInfo(relative).path()))
        return cannotWrite(path, say(QT_TRANSLATE_NOOP("cli", "the folder cannot be made")));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    // The owner can always read and replace what we wrote, whatever the host's mode says.
    QFileDevice::Permissions permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const std::pair<int, QFileDevice::Permission> bits[] = {
        {0100, QFileDevice::ExeOwner}, {0040, QFileDevice::ReadGroup},
        {0010, QFileDevice::ExeGroup}, {0004, QFileDevice::ReadOther},
        {0001, QFileDevice::ExeOther},
    };
    for (const auto &[bit, permission] : bits) {
        if (mode & bit)
            permissions |= permission;
    }
    const bool written =
        file.write(bytes) == bytes.size() && file.setPermissions(permissions) && file.commit();
    if (!written)
        return cannotWrite(path, file.errorString());
    return {};
}

QByteArray manifestOf(const QStringList &files, const QString &clusterName)
{
    const QJsonObject root{
        {u"basalt"_s, QStringLiteral(BASALT_VERSION)},
        {u"cluster"_s, clusterName},
        {u"files"_s, QJsonArray::fromStringList(files)},
    };
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

/// And the folders that are empty without it.
void removeStale(QDir folder, const QString &relative)
{
    folder.remove(relative);
    folder.rmpath(QFileInfo(relative).path());
}

}

Result<> writeFolder(const QList<Artefact> &artefacts, const QString &folderPath,
                     const QString &clusterName)
{
    const QDir folder(folderPath);
    const auto earlier = earlierFiles(folder);
    if (!earlier)
        return tl::unexpected(earlier.error());
    QStringList files;
    for (const Artefact &artefact : artefacts) {
        files += relativePath(artefact);
        if (!staysInside(files.constLast()))
            return cannotWrite(files.constLast(),
                               say(QT_TRANSLATE_NOOP("cli", "the path leaves the folder")));
    }
    if (!QDir().mkpath(folderPath))
        return cannotWrite(folderPath, say(QT_TRANSLATE_NOOP("cli", "the folder cannot be made")));

    // The manifest first and with both lists: a run that is cut off leaves a folder that is ours.
    QStringList both = files + *earlier;
    both.removeDuplicates();
    const QString manifest = QLatin1StringView(manifestName);
    if (auto done = writeFile(folder, manifest, manifestOf(both, clusterName), 0644); !done)
        return done;
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (auto done =
                writeFile(folder, files[i], placeholderBytes(artefacts[i]), artefacts[i].mode);
            !done)
            return done;
    }
    for (const QString &file : *earlier) {
        if (!files.contains(file))
            removeStale(folder, file);
    }
    return writeFile(folder, manifest, manifestOf(files, clusterName), 0644);
}

}
