#include "document/host_summary.h"

#include "design/lookup.h"

#include <QCoreApplication>
#include <QLocale>

namespace basalt::document {

using namespace Qt::StringLiterals;

namespace {

constexpr double toleratedSkew = 1.0; ///< seconds; corosync itself minds none, logs and tokens do
constexpr qint64 littleSpace = qint64(1) << 30;

QString say(const char *source)
{
    return QCoreApplication::translate("HostSummary", source);
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeIecFormat);
}

FactLine systemLine(const facts::HostFacts &facts)
{
    QStringList parts;
    const QString title = facts.distributionTitle.isEmpty()
                              ? facts.distribution + u' ' + facts.distributionVersion
                              : facts.distributionTitle;
    if (!title.trimmed().isEmpty())
        parts << title;
    if (facts.cpus > 0)
        parts << say(QT_TRANSLATE_NOOP("HostSummary", "%1 CPUs")).arg(facts.cpus);
    if (facts.memory > 0)
        parts << sizeText(facts.memory);
    if (parts.isEmpty())
        return {FactMark::Unknown,
                say(QT_TRANSLATE_NOOP("HostSummary", "the system did not say what it is")),
                {}};
    return {FactMark::Good, parts.join(u" · "_s), facts.kernel};
}

/// "%1 of %2" with the missing names.
FactLine matched(const char *all, const char *some, qsizetype wanted, const QStringList &missing,
                 const QString &detail)
{
    const qsizetype found = wanted - missing.size();
    if (missing.isEmpty())
        return {FactMark::Good, say(all).arg(wanted), detail};
    return {FactMark::Bad, say(some).arg(found).arg(wanted).arg(missing.join(u", "_s)), detail};
}

bool isNic(const design::Nic &wanted, const facts::NicFacts &found)
{
    if (!found.kind.isEmpty())
        return false;
    return wanted.mac.isEmpty() ? wanted.name == found.name
                                : wanted.mac.compare(found.mac, Qt::CaseInsensitive) == 0;
}

FactLine nicLine(const design::Host &host, const facts::HostFacts &facts)
{
    QStringList missing;
    QStringList detail;
    QStringList dark;
    for (const design::Nic &nic : host.nics) {
        const auto found =
            std::find_if(facts.nics.cbegin(), facts.nics.cend(),
                         [&](const facts::NicFacts &one) { return isNic(nic, one); });
        if (found == facts.nics.cend()) {
            missing << nic.name;
            continue;
        }
        QString line = u"%1 = %2 (%3)"_s.arg(nic.name, found->name, found->mac);
        if (!found->lldpSwitch.isEmpty())
            line += u" → %1:%2"_s.arg(found->lldpSwitch, found->lldpPort);
        detail << line;
        if (found->carrier == false)
            dark << nic.name;
    }
    FactLine line =
        matched(QT_TRANSLATE_NOOP("HostSummary", "all %1 network ports found"),
                QT_TRANSLATE_NOOP("HostSummary", "%1 of %2 network ports found; missing: %3"),
                host.nics.size(), missing, detail.join(u'\n'));
    if (missing.isEmpty() && !dark.isEmpty()) {
        line.mark = FactMark::Doubtful;
        line.text +=
            u"; "_s
            + say(QT_TRANSLATE_NOOP("HostSummary", "without link: %1")).arg(dark.join(u", "_s));
    }
    return line;
}

FactLine hbaLine(const design::Host &host, const facts::HostFacts &facts)
{
    QStringList missing;
    QStringList detail;
    for (const design::Hba &hba : host.hbas) {
        const auto found =
            std::find_if(facts.hbas.cbegin(), facts.hbas.cend(), [&](const facts::HbaFacts &one) {
                return hba.wwpn.isEmpty() ? hba.name == one.name
                                          : hba.wwpn.compare(one.wwpn, Qt::CaseInsensitive) == 0;
            });
        if (found == facts.hbas.cend())
            missing << hba.name;
        else
            detail << u"%1 = %2 (%3) %4"_s.arg(hba.name, found->name, found->wwpn, found->state);
    }
    return matched(QT_TRANSLATE_NOOP("HostSummary", "all %1 HBAs found"),
                   QT_TRANSLATE_NOOP("HostSummary", "%1 of %2 HBAs found; missing: %3"),
                   host.hbas.size(), missing, detail.join(u'\n'));
}

/// What lies on a LUN that its volume group would not have put there; empty: nothing.
QString foreignSignature(const design::Design &design, const QString &lun,
                         const std::optional<QString> &signature)
{
    if (!signature)
        return say(QT_TRANSLATE_NOOP("HostSummary", "not looked at"));
    for (const design::VolumeGroup &group : design.volumeGroups) {
        if (group.luns.contains(lun) && *signature == u"LVM2_member "_s + group.name)
            return {};
    }
    return *signature;
}

std::optional<FactLine> lunLine(const design::Design &design, const design::Host &host,
                                const facts::HostFacts &facts)
{
    QStringList missing;
    QStringList foreign;
    int wanted = 0;
    for (const design::Storage &storage : design.storage) {
        for (const design::Lun &lun : storage.luns) {
            if (lun.wwid.isEmpty() || (!lun.hosts.isEmpty() && !lun.hosts.contains(host.name)))
                continue;
            ++wanted;
            const auto found = std::find_if(
                facts.disks.cbegin(), facts.disks.cend(), [&](const facts::DiskFacts &disk) {
                    return disk.wwid.compare(lun.wwid, Qt::CaseInsensitive) == 0;
                });
            if (found == facts.disks.cend())
                missing << lun.name;
            else if (const QString signature = foreignSignature(design, lun.name, found->signature);
                     !signature.isEmpty())
                foreign << u"%1 (%2)"_s.arg(lun.name, signature);
        }
    }
    if (wanted == 0)
        return {};
    FactLine line = matched(QT_TRANSLATE_NOOP("HostSummary", "all %1 LUNs found"),
                            QT_TRANSLATE_NOOP("HostSummary", "%1 of %2 LUNs found; missing: %3"),
                            wanted, missing, {});
    if (!foreign.isEmpty()) {
        line.mark = std::max(line.mark, FactMark::Doubtful);
        line.text += u"; "_s
                     + say(QT_TRANSLATE_NOOP("HostSummary", "with data on them: %1"))
                           .arg(foreign.join(u", "_s));
    }
    return line;
}

FactLine clockLine(const facts::HostFacts &facts)
{
    if (!facts.skew)
        return {FactMark::Unknown, say(QT_TRANSLATE_NOOP("HostSummary", "clock not read")), {}};
    const double skew = *facts.skew;
    const FactMark mark = std::abs(skew) > toleratedSkew ? FactMark::Doubtful : FactMark::Good;
    if (std::abs(skew) < 0.1)
        return {
            mark, say(QT_TRANSLATE_NOOP("HostSummary", "clock agrees with this computer's")), {}};
    const QString seconds = QLocale().toString(std::abs(skew), 'f', 1);
    return {mark,
            (skew > 0 ? say(QT_TRANSLATE_NOOP("HostSummary", "clock %1 s ahead"))
                      : say(QT_TRANSLATE_NOOP("HostSummary", "clock %1 s behind")))
                .arg(seconds),
            {}};
}

std::optional<FactLine> spaceLine(const facts::HostFacts &facts)
{
    QStringList parts;
    FactMark mark = FactMark::Good;
    for (auto it = facts.freeSpace.cbegin(); it != facts.freeSpace.cend(); ++it) {
        parts << u"%1 %2"_s.arg(it.key(), sizeText(*it));
        if (*it < littleSpace && it.key() != u"/boot"_s)
            mark = FactMark::Doubtful;
    }
    if (parts.isEmpty())
        return {};
    return FactLine{
        mark, say(QT_TRANSLATE_NOOP("HostSummary", "free: %1")).arg(parts.join(u", "_s)), {}};
}

FactLine clusterLine(const facts::HostFacts &facts)
{
    const facts::NodeFacts &node = facts.node;
    if (!node.isRunning)
        return {FactMark::Good, say(QT_TRANSLATE_NOOP("HostSummary", "no cluster runs here")), {}};
    if (node.isQuorate == false)
        return {FactMark::Doubtful,
                say(QT_TRANSLATE_NOOP("HostSummary", "cluster runs without quorum")),
                node.online.join(u", "_s)};
    return {FactMark::Good, say(QT_TRANSLATE_NOOP("HostSummary", "cluster runs")),
            node.online.join(u", "_s)};
}

QList<FactLine> hindrances(const facts::HostFacts &facts)
{
    QList<FactLine> lines;
    if (!facts.isRoot)
        lines << FactLine{FactMark::Bad,
                          say(QT_TRANSLATE_NOOP("HostSummary", "commands do not run as root here")),
                          {}};
    if (!facts.lockedBy.isEmpty())
        lines << FactLine{FactMark::Bad,
                          say(QT_TRANSLATE_NOOP("HostSummary", "locked by %1")).arg(facts.lockedBy),
                          {}};
    if (facts.isNetworkPending)
        lines << FactLine{
            FactMark::Doubtful,
            say(QT_TRANSLATE_NOOP("HostSummary",
                                  "a network change waits for its confirmation or its reversal")),
            {}};
    if (!facts.unread.isEmpty()) {
        QStringList why;
        for (auto it = facts.unread.cbegin(); it != facts.unread.cend(); ++it)
            why << u"%1: %2"_s.arg(it.key(), QString::fromUtf8(*it));
        lines << FactLine{FactMark::Unknown,
                          say(QT_TRANSLATE_NOOP("HostSummary", "could not be read: %1"))
                              .arg(QStringList(facts.unread.keys()).join(u", "_s)),
                          why.join(u'\n')};
    }
    return lines;
}

}

QList<FactLine> summaryOf(const design::Design &design, const facts::HostFacts &facts)
{
    QList<FactLine> lines{systemLine(facts)};
    const design::Host *host = design::findHost(design, facts.host);
    if (host && !host->nics.isEmpty())
        lines << nicLine(*host, facts);
    if (host && !host->hbas.isEmpty())
        lines << hbaLine(*host, facts);
    if (host) {
        if (const std::optional<FactLine> luns = lunLine(design, *host, facts))
            lines << *luns;
    }
    lines << clockLine(facts);
    if (const std::optional<FactLine> space = spaceLine(facts))
        lines << *space;
    lines << clusterLine(facts) << hindrances(facts);
    return lines;
}

FactMark worstOf(const QList<FactLine> &lines)
{
    FactMark worst = FactMark::Good;
    for (const FactLine &line : lines) {
        if (line.mark != FactMark::Unknown) // not knowing is said, but hinders nothing by itself
            worst = std::max(worst, line.mark);
    }
    return worst;
}

}
