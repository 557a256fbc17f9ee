#include "cli/commands/commands.h"
#include "cli/loading.h"
#include "cli/words.h"
#include "whatif/atlas.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QJsonObject entryJson(const whatif::AtlasEntry &entry)
{
    const bool isSingle = entry.fail.size() == 1;
    return {
        {u"fail"_s, isSingle ? QJsonValue(entry.fail.front())
                             : QJsonValue(QJsonArray::fromStringList(entry.fail))},
        {u"service"_s, whatif::serviceName(entry.service)},
        {u"vms_down"_s, entry.vmsDown},
        {u"vms_restarted"_s, entry.vmsRestarted},
        {u"reduced"_s, QJsonArray::fromStringList(entry.reduced)},
        {u"reason"_s, entry.reason},
    };
}

QJsonObject atlasJson(const whatif::Atlas &atlas)
{
    const auto entries = [](const QList<whatif::AtlasEntry> &list) {
        QJsonArray array;
        for (const whatif::AtlasEntry &entry : list)
            array.append(entryJson(entry));
        return array;
    };
    QJsonObject root{{u"single"_s, entries(atlas.single)}, {u"pairs"_s, QJsonValue()}};
    if (atlas.pairs)
        root.insert(u"pairs"_s, QJsonObject{
                                    {u"total"_s, atlas.pairs->total},
                                    {u"kept"_s, atlas.pairs->kept},
                                    {u"degraded"_s, atlas.pairs->degraded},
                                    {u"lost"_s, atlas.pairs->lost},
                                    {u"worst"_s, entries(atlas.pairs->worst)},
                                });
    return root;
}

bool isHarmless(const whatif::AtlasEntry &entry)
{
    return entry.service == whatif::Service::Kept && entry.reduced.isEmpty();
}

QStringList rowsOf(const QList<whatif::AtlasEntry> &entries, bool all)
{
    QList<QStringList> rows{
        {say(QT_TRANSLATE_NOOP("cli", "service")), say(QT_TRANSLATE_NOOP("cli", "down")),
         say(QT_TRANSLATE_NOOP("cli", "restarted")), say(QT_TRANSLATE_NOOP("cli", "if this fails")),
         say(QT_TRANSLATE_NOOP("cli", "because"))}};
    for (const whatif::AtlasEntry &entry : entries) {
        if (all || !isHarmless(entry))
            rows.append({wordFor(whatif::serviceName(entry.service)),
                         QString::number(entry.vmsDown), QString::number(entry.vmsRestarted),
                         entry.fail.join(u" + "_s), entry.reason});
    }
    return rows.size() > 1 ? aligned(rows) : QStringList();
}

void printAtlas(Console &console, const whatif::Atlas &atlas)
{
    int kept = 0;
    int degraded = 0;
    int lost = 0;
    for (const whatif::AtlasEntry &entry : atlas.single) {
        kept += entry.service == whatif::Service::Kept ? 1 : 0;
        degraded += entry.service == whatif::Service::Degraded ? 1 : 0;
        lost += entry.service == whatif::Service::Lost ? 1 : 0;
    }
    const auto sum = [](int total, int k, int d, int l) {
        return say(QT_TRANSLATE_NOOP("cli", "%1 faults: service kept %2, degraded %3, lost %4"))
            .arg(total)
            .arg(k)
            .arg(d)
            .arg(l);
    };
    console.line(console.coloured(Colour::Bold, say(QT_TRANSLATE_NOOP("cli", "Single faults"))));
    console.line(sum(int(atlas.single.size()), kept, degraded, lost));
    console.line();
    const QStringList rows = rowsOf(atlas.single, console.verbose);
    for (const QString &row : rows)
        console.line(row);
    const auto harmless = std::count_if(atlas.single.begin(), atlas.single.end(), isHarmless);
    if (harmless > 0 && !console.verbose)
        console.line(say(QT_TRANSLATE_NOOP("cli", "without any effect: %1 (--verbose lists them)"))
                         .arg(harmless));
    if (!atlas.pairs)
        return;
    console.line();
    console.line(console.coloured(Colour::Bold, say(QT_TRANSLATE_NOOP("cli", "Pairs of faults"))));
    console.line(
        sum(atlas.pairs->total, atlas.pairs->kept, atlas.pairs->degraded, atlas.pairs->lost));
    console.line();
    const QStringList pairs = rowsOf(atlas.pairs->worst, true);
    for (const QString &row : pairs)
        console.line(row);
}

Exit runAtlas(const Invocation &invocation)
{
    Console &console = invocation.console;
    const QString depth = invocation.options.value(u"depth"_s);
    if (depth != u"1" && depth != u"2")
        return console.usage(
            say(QT_TRANSLATE_NOOP("cli", "--depth is 1 (single faults) or 2 (pairs too)")));
    const auto design = loadForPicture(invocation.arguments[0]);
    if (!design)
        return console.fail(design.error(), Exit::Io);
    const whatif::Atlas atlas = whatif::atlas(*design, depth.toInt());
    if (console.json)
        console.document(QJsonDocument(atlasJson(atlas)));
    else
        printAtlas(console, atlas);
    return Exit::Fine;
}

}

Command atlasCommand()
{
    return {
        "atlas",
        "DESIGN [--depth 2]",
        QT_TRANSLATE_NOOP("cli", "Judge every single fault, and every pair, worst first."),
        QT_TRANSLATE_NOOP(
            "cli", "Counts VMs that stay down or restart. With --depth 2 the worst pairs follow."),
        1,
        1,
        [] {
            return QList<QCommandLineOption>{
                {u"depth"_s,
                 say(QT_TRANSLATE_NOOP("cli", "1: single faults; 2: pairs of faults too.")), u"N"_s,
                 u"1"_s}};
        },
        runAtlas,
    };
}

}
