#include "catalogue/catalogue.h"

#include "catalogue/catalogue_yaml.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

/// Outside any namespace, as the macro demands: a static library's resources load only by this call.
static void loadCatalogueResources()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace basalt::catalogue {
namespace {

QMap<QString, QByteArray> embeddedFiles()
{
    loadCatalogueResources();
    const QString root = u":/catalogue/"_s;
    QMap<QString, QByteArray> files;
    QDirIterator iterator(root, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QString path = iterator.next();
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            files.insert(path.mid(root.size()), file.readAll());
    }
    return files;
}

Catalogue readBuiltIn()
{
    const Results<Catalogue> catalogue = readCatalogue(embeddedFiles());
    if (!catalogue) {
        const Error &error = catalogue.error().constFirst();
        qFatal("catalogue: %s: %s", qPrintable(error.where), qPrintable(error.message));
    }
    return *catalogue;
}

bool finds(const QString &expression, const QString &text)
{
    // Compiling takes far longer than matching, and there are only as many as array families.
    static thread_local QHash<QString, QRegularExpression> compiled;
    auto found = compiled.find(expression);
    if (found == compiled.end())
        found = compiled.insert(expression, QRegularExpression(expression));
    return found->match(text).hasMatch();
}

}

const Catalogue &builtIn()
{
    static const Catalogue catalogue = readBuiltIn();
    return catalogue;
}

const Platform *findPlatform(const Catalogue &catalogue, const QString &id)
{
    const auto found = catalogue.platforms.constFind(id);
    return found == catalogue.platforms.constEnd() ? nullptr : &*found;
}

const FenceAgent *findAgent(const Catalogue &catalogue, const QString &name)
{
    const auto found = catalogue.agents.constFind(name);
    return found == catalogue.agents.constEnd() ? nullptr : &*found;
}

const ArrayFamily *findArray(const Catalogue &catalogue, const QString &vendor,
                             const QString &product)
{
    for (auto family = catalogue.arrays.crbegin(); family != catalogue.arrays.crend(); ++family) {
        if (finds(family->vendor, vendor) && finds(family->product, product))
            return &*family;
    }
    return nullptr;
}

const AgentParameter *findParameter(const FenceAgent &agent, const QString &name)
{
    for (const AgentParameter &parameter : agent.parameters) {
        if (parameter.name == name)
            return &parameter;
    }
    return nullptr;
}

QString parameterName(const FenceAgent &agent, const QString &name, const Platform &platform)
{
    for (const AgentParameter &parameter : agent.parameters) {
        if (parameter.replacedBy.isEmpty())
            continue;
        if (platform.newFenceParameterNames && parameter.name == name)
            return parameter.replacedBy;
        if (!platform.newFenceParameterNames && parameter.replacedBy == name)
            return parameter.name;
    }
    return name;
}

}
