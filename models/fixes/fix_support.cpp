#include "fixes/fix_support.h"

#include "design/edit_support.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::fixes {

bool isCman(const Input &input)
{
    const catalogue::Platform *platform =
        catalogue::findPlatform(input.catalogue, input.design.cluster.platform);
    return platform && platform->stack == catalogue::Stack::Cman;
}

QString say(const char *text)
{
    return QCoreApplication::translate("fixes", text);
}

Fix makeFix(const QString &text, const std::function<Result<>(design::Design &)> &change)
{
    return {text, [change](design::Design &design) { return design::tryEdit(design, change); }};
}

Fix clusterFix(const QString &text, const std::function<void(design::Cluster &)> &change)
{
    return makeFix(text, [change](design::Design &design) -> Result<> {
        change(design.cluster);
        return {};
    });
}

tl::unexpected<Error> isGone(const QString &name)
{
    return failure(u"unknown-thing"_s,
                   say(QT_TRANSLATE_NOOP("fixes", "“%1” is not in the design any more")).arg(name),
                   name);
}

}
