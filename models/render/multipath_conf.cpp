// /etc/multipath.conf: aliases by WWID, so that a LUN has one name on every host, and what multipath
// itself knows of the drawn arrays, written out since older releases know less.
//
// The number of retries is finite: with "queue" a dead array would hang I/O and with it every stop
// action, and the cluster would fence for it.
#include "formats/brace_writer.h"
#include "render/cluster_facts.h"
#include "render/host_files.h"

using namespace Qt::StringLiterals;

namespace basalt::render {
namespace {

constexpr int defaultRetries = 18;

void writeDefaults(formats::BraceWriter &writer, const Context &context)
{
    writer.begin(u"defaults"_s);
    writer.text(u"user_friendly_names"_s, u"yes"_s);
    writer.text(u"find_multipaths"_s, context.platform.multipathFindPaths);
    writer.text(u"path_grouping_policy"_s, u"group_by_prio"_s);
    writer.text(u"failback"_s, u"immediate"_s);
    writer.number(u"no_path_retry"_s, context.design.cluster.noPathRetry.value_or(defaultRetries));
    writer.end();
}

/// Local disks of a server are no business of multipath.
void writeBlacklist(formats::BraceWriter &writer)
{
    writer.begin(u"blacklist"_s);
    writer.text(u"devnode"_s, u"^(ram|zram|raw|loop|fd|md|dm-|sr|scd|st|dcssblk)[0-9]"_s);
    writer.begin(u"device"_s);
    writer.text(u"vendor"_s, u"HP"_s);
    writer.text(u"product"_s, u"LOGICAL VOLUME"_s);
    writer.end();
    writer.end();
}

/// The recorded settings, as this release and this cluster can use them.
QMap<QString, QString> settingsFor(const Context &context, const catalogue::ArrayFamily &family)
{
    QMap<QString, QString> settings = family.settings;
    for (const QString &unknown : context.platform.multipathLacks)
        settings.remove(unknown);
    if (!settings.contains(u"path_checker"_s))
        settings.insert(u"path_checker"_s, u"tur"_s);
    if (settings.value(u"prio"_s) == u"alua"_s && !settings.contains(u"hardware_handler"_s))
        settings.insert(u"hardware_handler"_s, u"1 alua"_s);
    bool finite = false;
    settings.value(u"no_path_retry"_s).toInt(&finite);
    if (context.design.cluster.noPathRetry)
        settings.insert(u"no_path_retry"_s, QString::number(*context.design.cluster.noPathRetry));
    else if (!finite)
        settings.insert(u"no_path_retry"_s, QString::number(defaultRetries));
    return settings;
}

void writeDevices(formats::BraceWriter &writer, const Context &context)
{
    QList<const catalogue::ArrayFamily *> families;
    for (const design::Storage &storage : context.design.storage) {
        const catalogue::ArrayFamily *family =
            catalogue::findArray(context.catalogue, storage.vendor, storage.product);
        if (family && !families.contains(family))
            families.append(family);
    }
    if (families.isEmpty())
        return;
    writer.blankLine();
    writer.begin(u"devices"_s);
    for (const catalogue::ArrayFamily *family : families) {
        writer.begin(u"device"_s);
        writer.text(u"vendor"_s, family->vendor);
        writer.text(u"product"_s, family->product);
        const QMap<QString, QString> settings = settingsFor(context, *family);
        for (auto setting = settings.begin(); setting != settings.end(); ++setting)
            writer.text(setting.key(), setting.value());
        writer.end();
    }
    writer.end();
}

void writeAliases(formats::BraceWriter &writer, const QList<const design::Lun *> &luns)
{
    writer.blankLine();
    writer.begin(u"multipaths"_s);
    for (const design::Lun *lun : luns) {
        if (lun->wwid.isEmpty())
            continue;
        writer.begin(u"multipath"_s);
        writer.text(u"wwid"_s, lun->wwid);
        writer.text(u"alias"_s, lun->name);
        writer.end();
    }
    writer.end();
}

}

Files renderMultipathConf(const Context &context, const design::Host &host)
{
    const QList<const design::Lun *> luns = visibleLuns(context.design, host);
    if (luns.isEmpty())
        return QList<Artefact>();
    formats::BraceWriter writer(formats::BraceDialect::Multipath);
    writer.comment(headerText(context));
    writeDefaults(writer, context);
    writer.blankLine();
    writeBlacklist(writer);
    writeDevices(writer, context);
    writeAliases(writer, luns);
    return oneFile(host.name, u"/etc/multipath.conf"_s, writer.finish());
}

}
