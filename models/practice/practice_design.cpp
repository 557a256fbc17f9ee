#include "practice/practice_design.h"

#include "design/design_file.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

QString pathIn(const QString &folder)
{
    return QDir(folder).filePath(u"design.yaml"_s);
}

}

Result<> keepDesign(const QString &folder, const design::Design &design)
{
    return design::saveDesign(design, pathIn(folder));
}

Results<design::Design> keptDesign(const QString &folder)
{
    if (!QFile::exists(pathIn(folder)))
        return tl::unexpected(QList<Error>{
            {u"practice-not-there"_s,
             QCoreApplication::translate(
                 "practice", "there is no practice cluster in this folder; begin one with `basalt "
                             "deploy DESIGN --simulated %1`")
                 .arg(folder),
             folder}});
    return design::loadDesign(pathIn(folder));
}

}
