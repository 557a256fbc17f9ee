#include "practice/practice_installation.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

/// Outside any namespace, as the macro demands: a static library's resources load only by this call.
static void loadPracticeResources()
{
    Q_INIT_RESOURCE(practice);
}

namespace basalt::practice {

namespace {

QStringList strings(const QJsonValue &json)
{
    QStringList list;
    for (const QJsonValue &item : json.toArray())
        list.append(item.toString());
    return list;
}

StoredFile storedFile(const QJsonObject &json)
{
    StoredFile file;
    for (const QString &line : strings(json.value(u"text"_s)))
        file.content += line.toUtf8() + '\n';
    if (json.contains(u"mode"_s))
        file.mode = json.value(u"mode"_s).toString().toInt(nullptr, 8);
    return file;
}

QMap<QString, StoredFile> storedFiles(const QJsonObject &json)
{
    QMap<QString, StoredFile> files;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it)
        files.insert(it.key(), storedFile(it.value().toObject()));
    return files;
}

PackageData packageData(const QJsonObject &json)
{
    return {json.value(u"version"_s).toString(), strings(json.value(u"services"_s)),
            strings(json.value(u"needs"_s)), storedFiles(json.value(u"files"_s).toObject())};
}

}

Result<Installation> installationOf(const QString &platform)
{
    loadPracticeResources();
    QFile file(u":/practice/%1.json"_s.arg(platform));
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"practice-unknown-platform"_s,
                       QCoreApplication::translate(
                           "practice", "Basalt cannot simulate hosts of the platform %1.")
                           .arg(platform));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    Installation installation;
    installation.kernel = json.value(u"kernel"_s).toString();
    installation.distribution = json.value(u"distribution"_s).toString();
    installation.files = storedFiles(json.value(u"files"_s).toObject());
    installation.hosts = strings(json.value(u"hosts"_s));
    const QJsonObject services = json.value(u"services"_s).toObject();
    for (auto it = services.constBegin(); it != services.constEnd(); ++it)
        installation.services.insert(it.key(), it.value().toString());
    installation.installed = strings(json.value(u"installed"_s));
    const QJsonObject packages = json.value(u"packages"_s).toObject();
    for (auto it = packages.constBegin(); it != packages.constEnd(); ++it)
        installation.packages.insert(it.key(), packageData(it.value().toObject()));
    return installation;
}

}
