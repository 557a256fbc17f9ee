#include "cli/commands/commands.h"
#include "cli/loading.h"
#include "cli/reports.h"
#include "convert/convert.h"
#include "design/design_file.h"
#include "render/rule_input.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QJsonArray differencesJson(const QList<convert::Difference> &differences)
{
    QJsonArray array;
    for (const convert::Difference &one : differences)
        array.append(QJsonObject{{u"where"_s, one.where},
                                 {u"before"_s, one.before},
                                 {u"after"_s, one.after},
                                 {u"because"_s, one.because}});
    return array;
}

void printDifferences(Console &console, const QString &title,
                      const QList<convert::Difference> &differences)
{
    if (differences.isEmpty())
        return;
    const auto shown = [](const QString &text) { return text.isEmpty() ? u"-"_s : text; };
    QList<QStringList> rows;
    for (const convert::Difference &one : differences)
        rows.append({one.where, shown(one.before), u"->"_s, shown(one.after),
                     console.coloured(Colour::Dim, one.because)});
    console.line(console.coloured(Colour::Bold, title));
    const QStringList lines = aligned(rows, 2);
    for (const QString &line : lines)
        console.line(line);
    console.line();
}

/// Whole files are listed by what becomes of them: old and new stand side by side already.
void printFiles(Console &console, const QList<convert::Difference> &files)
{
    const std::pair<QString, std::function<bool(const convert::Difference &)>> groups[] = {
        {say(QT_TRANSLATE_NOOP("cli", "Files no longer written")),
         [](const auto &one) { return one.after.isEmpty(); }},
        {say(QT_TRANSLATE_NOOP("cli", "New files")),
         [](const auto &one) { return one.before.isEmpty(); }},
        {say(QT_TRANSLATE_NOOP("cli", "Files with other content")),
         [](const auto &one) { return one.before == one.after; }},
    };
    for (const auto &[title, belongs] : groups) {
        QStringList paths;
        for (const convert::Difference &one : files) {
            if (belongs(one))
                paths.append(u"  "_s + one.where);
        }
        if (paths.isEmpty())
            continue;
        console.line(console.coloured(Colour::Bold, title));
        for (const QString &path : std::as_const(paths))
            console.line(path);
        console.line();
    }
}

void printConversion(Console &console, const convert::Conversion &conversion, const Counts &counts)
{
    printDifferences(console, say(QT_TRANSLATE_NOOP("cli", "In the design")), conversion.settings);
    printDifferences(console, say(QT_TRANSLATE_NOOP("cli", "On the hosts")), conversion.systems);
    printFiles(console, conversion.files);
    console.line(say(QT_TRANSLATE_NOOP("cli", "The new design has %1 errors and %2 warnings; "
                                              "`basalt check` tells which."))
                     .arg(counts.errors)
                     .arg(counts.warnings));
}

Exit runConvert(const Invocation &invocation)
{
    Console &console = invocation.console;
    const QString platform = invocation.options.value(u"platform"_s);
    const QString out = invocation.options.value(u"out"_s);
    if (platform.isEmpty())
        return console.usage(
            say(QT_TRANSLATE_NOOP("cli", "say which platform: --platform %1"))
                .arg(QStringList(catalogue::builtIn().platforms.keys()).join(u'|')));
    const auto design = loadForFiles(invocation.arguments[0]);
    if (!design)
        return console.fail(design.error(), Exit::Io);
    const auto converted = convert::convert(*design, catalogue::builtIn(), platform);
    if (!converted)
        return console.fail(converted.error(), Exit::Usage);
    const Counts counts =
        countsOf(rules::check(render::ruleInput(converted->design, catalogue::builtIn())).findings);
    if (!out.isEmpty()) {
        if (const auto saved = design::saveDesign(converted->design, out); !saved)
            return console.fail(saved.error(), Exit::Io);
    }
    const QByteArray yaml = design::writeDesign(converted->design);
    if (console.json) {
        QJsonObject root{{u"design"_s, QString::fromUtf8(yaml)},
                         {u"settings"_s, differencesJson(converted->settings)},
                         {u"systems"_s, differencesJson(converted->systems)},
                         {u"files"_s, differencesJson(converted->files)},
                         {u"counts"_s, countsJson(counts)}};
        if (!out.isEmpty())
            root.insert(u"out"_s, out);
        console.document(QJsonDocument(root));
        return Exit::Fine;
    }
    if (out.isEmpty()) {
        // The design is the result; what there is to say about it must not get into the file.
        console.result(yaml);
        console.beginNotes();
    }
    printConversion(console, *converted, counts);
    if (!out.isEmpty())
        console.line(say(QT_TRANSLATE_NOOP("cli", "design written to %1")).arg(out));
    return Exit::Fine;
}

}

Command convertCommand()
{
    return {
        "convert",
        "DESIGN --platform P [--out F]",
        QT_TRANSLATE_NOOP("cli", "The same cluster on another platform, with what changes."),
        QT_TRANSLATE_NOOP(
            "cli",
            "Hosts, cables, addresses, storage and VMs stay as drawn; what the other stack calls "
            "otherwise or does not have is changed, and each difference is told: in the design, on "
            "the hosts, and which files are written. The given design is not changed."),
        1,
        1,
        [] {
            return QList<QCommandLineOption>{
                {u"platform"_s, say(QT_TRANSLATE_NOOP("cli", "The platform to convert to.")),
                 u"P"_s},
                {{u"o"_s, u"out"_s},
                 say(QT_TRANSLATE_NOOP(
                     "cli", "Write the design to this file instead of standard output.")),
                 u"F"_s}};
        },
        runConvert,
    };
}

}
