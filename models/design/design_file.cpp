#include "design/design_file.h"

#include "design/schema.h"
#include "design/verify.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

constexpr qsizetype mostErrors = 100;

QString say(const char *text)
{
    return QCoreApplication::translate("design", text);
}

/// A newer format is told as such, before anything in it is called unknown.
std::optional<Error> wrongFormat(const YamlNode &root, const QByteArray &yaml,
                                 const QString &fileName)
{
    const auto at = [&](const YamlNode &node) {
        return yamlPlace(yaml, fileName, node.line, node.column);
    };
    if (root.kind != YamlNode::Kind::Map)
        return Error{u"not-a-design"_s,
                     say(QT_TRANSLATE_NOOP("design",
                                           "this is not a design: it must begin with “basalt: 1”")),
                     yamlPlace(yaml, fileName, 1, 1)};
    const YamlNode *version = root.find(u"basalt"_s);
    if (!version)
        return Error{
            u"not-a-design"_s,
            say(QT_TRANSLATE_NOOP("design",
                                  "the key “basalt” is missing: a design begins with “basalt: 1”")),
            at(root)};
    bool isNumber = false;
    const int number = version->text.toInt(&isNumber);
    if (version->kind != YamlNode::Kind::Scalar || !isNumber || number < 1)
        return Error{u"not-a-design"_s,
                     say(QT_TRANSLATE_NOOP("design",
                                           "basalt: the number of the format is expected here; the "
                                           "present one is %1"))
                         .arg(formatVersion),
                     at(*version)};
    if (number > formatVersion)
        return Error{u"newer-format"_s,
                     say(QT_TRANSLATE_NOOP(
                             "design", "basalt: this file has format %1, but this program reads "
                                       "only up to %2; open it with a newer Basalt"))
                         .arg(number)
                         .arg(formatVersion),
                     at(*version)};
    return {};
}

QString messageOf(const Reading::Problem &problem)
{
    return problem.path.isEmpty() ? problem.message : problem.path + u": "_s + problem.message;
}

QList<Error> located(QList<Reading::Problem> problems, const QByteArray &yaml,
                     const QString &fileName)
{
    std::stable_sort(problems.begin(), problems.end(),
                     [](const Reading::Problem &a, const Reading::Problem &b) {
                         return std::pair(a.line, a.column) < std::pair(b.line, b.column);
                     });
    QList<Error> errors;
    for (const Reading::Problem &problem : problems) {
        if (errors.size() == mostErrors) {
            errors.append({u"more-errors"_s,
                           say(QT_TRANSLATE_NOOP("design", "and %1 more; mend these first"))
                               .arg(problems.size() - mostErrors),
                           fileName});
            break;
        }
        errors.append({problem.code, messageOf(problem),
                       yamlPlace(yaml, fileName, problem.line, problem.column)});
    }
    return errors;
}

enum class Relations { Verified, Open };

Results<Design> parse(const QByteArray &yaml, const QString &fileName, Relations relations)
{
    const auto root = parseYaml(yaml, fileName);
    if (!root)
        return tl::unexpected(root.error());
    if (auto error = wrongFormat(*root, yaml, fileName))
        return tl::unexpected(QList<Error>{*error});

    Design design;
    Reading reading(&*root);
    object<Design>(Setting::Lines)->read(*root, reading, design);
    // Wrong values would be told a second time as unknown names.
    if (reading.problems.isEmpty() && relations == Relations::Verified)
        verifyRelations(design, reading);
    if (!reading.problems.isEmpty())
        return tl::unexpected(located(reading.problems, yaml, fileName));
    return design;
}

}

Results<Design> parseDesign(const QByteArray &yaml, const QString &fileName)
{
    return parse(yaml, fileName, Relations::Verified);
}

Results<Design> parsePart(const QByteArray &yaml, const QString &fileName)
{
    return parse(yaml, fileName, Relations::Open);
}

QByteArray writeDesign(const Design &design)
{
    return writeYaml(object<Design>(Setting::Lines)->write(design));
}

QList<Error> verify(const Design &design)
{
    Reading reading(nullptr);
    object<Design>(Setting::Lines)->check(design, reading);
    if (reading.problems.isEmpty())
        verifyRelations(design, reading);
    QList<Error> errors;
    for (const Reading::Problem &problem : reading.problems)
        errors.append({problem.code, problem.message, problem.path});
    return errors;
}

Results<Design> loadDesign(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(QList<Error>{
            {u"cannot-read"_s,
             say(QT_TRANSLATE_NOOP("design", "cannot read the design: %1")).arg(file.errorString()),
             path}});
    // One byte more than allowed is enough to refuse; a huge file is never read as a whole.
    const QByteArray yaml = file.read(YamlLimits().bytes + 1);
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(QList<Error>{
            {u"cannot-read"_s,
             say(QT_TRANSLATE_NOOP("design", "cannot read the design: %1")).arg(file.errorString()),
             path}});
    return parseDesign(yaml, path);
}

Result<> saveDesign(const Design &design, const QString &path)
{
    const QByteArray yaml = writeDesign(design);
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(yaml) == yaml.size() && file.commit();
    if (!written)
        return failure(
            u"cannot-write"_s,
            say(QT_TRANSLATE_NOOP("design", "cannot save the design: %1; the file is as it was"))
                .arg(file.errorString()),
            path);
    return {};
}

}
