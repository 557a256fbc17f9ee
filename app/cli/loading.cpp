#include "cli/loading.h"

#include "catalogue/catalogue.h"
#include "core/nearest.h"
#include "design/design_file.h"

using namespace Qt::StringLiterals;

namespace basalt::cli {

Results<design::Design> loadForPicture(const QString &path)
{
    return design::loadDesign(path);
}

Results<design::Design> loadForFiles(const QString &path)
{
    auto design = design::loadDesign(path);
    if (!design)
        return design;
    const catalogue::Catalogue &known = catalogue::builtIn();
    const QString platform = design->cluster.platform;
    if (catalogue::findPlatform(known, platform))
        return design;
    const QStringList ids = known.platforms.keys();
    const QString nearest = nearestWord(platform, ids);
    const QString message =
        nearest.isEmpty()
            ? QCoreApplication::translate("cli",
                                          "cluster.platform: “%1” is not known; there are %2")
                  .arg(platform, ids.join(u", "_s))
            : QCoreApplication::translate(
                  "cli", "cluster.platform: “%1” is not known; did you mean “%2”? There are %3")
                  .arg(platform, nearest, ids.join(u", "_s));
    return tl::unexpected(QList<Error>{{u"unknown-platform"_s, message, path}});
}

}
