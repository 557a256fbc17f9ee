#include "window/examples.h"

#include "design/design_file.h"

#include <QCoreApplication>
#include <QFile>

// Resources of a static library are only there after this, outside any namespace.
static void initExamples()
{
    Q_INIT_RESOURCE(basalt_examples);
}

namespace basalt::window {

using namespace Qt::StringLiterals;

std::span<const Example> examples()
{
    static const Example all[]{
        {"magma", QT_TRANSLATE_NOOP("examples", "Two hosts, Fibre Channel, Enterprise Linux 6")},
        {"magma-debian12", QT_TRANSLATE_NOOP("examples", "The same cluster on Debian 12")},
        {"magma-el9", QT_TRANSLATE_NOOP("examples", "The same cluster on Enterprise Linux 9")},
        {"three-iscsi", QT_TRANSLATE_NOOP("examples", "Three hosts, iSCSI, a quorum device")},
        {"sixteen", QT_TRANSLATE_NOOP("examples", "Sixteen hosts, two arrays")},
    };
    return all;
}

QString Example::name() const
{
    return QString::fromLatin1(id);
}

QString Example::words() const
{
    return QCoreApplication::translate("examples", text);
}

Results<design::Design> exampleDesign(const QString &id)
{
    initExamples();
    QFile file(u":/examples/%1.yaml"_s.arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(QList<Error>{{u"no-example"_s, file.errorString(), id}});
    return design::parseDesign(file.readAll(), id);
}

}
