// What the hosts have told of an array's LUNs becomes part of the wizard's draft.
#include "drafts/lun_scan.h"

#include "core/names.h"
#include "core/units.h"
#include "design/lookup.h"
#include "design/placeholders.h"
#include "drafts/numbering.h"
#include "facts/matching.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace basalt::drafts {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("drafts", text);
}

/// The name on which all hosts agree that have one.
QString aliasThere(const QString &wwid, const LunSight &sight)
{
    QSet<QString> aliases;
    for (const HostSight &host : sight.hosts) {
        if (!host.alias.isEmpty())
            aliases.insert(host.alias);
    }
    if (aliases.size() != 1)
        return {};
    const QString alias = *aliases.begin();
    return alias == wwid || !names::thingNameProblem(alias).isEmpty() ? QString() : alias;
}

class Adoption
{
public:
    Adoption(const StorageDraft &draft, const design::Design &design, const LunReport &report)
        : m_adopted{draft, {}}
        , m_draft(m_adopted.draft)
        , m_design(design)
        , m_luns(report.luns)
        , m_new(m_luns.keys())
    {
        for (const LunRow &row : draft.luns)
            m_new.removeAll(row.wwid);
    }

    AdoptedLuns take()
    {
        takeSizes();
        // The likeliest ones first.
        fillRows([this](const LunRow &row, const QString &wwid) {
            return aliasThere(wwid, m_luns[wwid]) == row.name;
        });
        fillRows([this](const LunRow &row, const QString &wwid) {
            return isFree(row, wwid) && row.size
                   && !facts::isOtherSize(*row.size, sizeOf(m_luns[wwid]));
        });
        fillRows([this](const LunRow &row, const QString &wwid) { return isFree(row, wwid); });
        for (const QString &wwid : std::as_const(m_new))
            add(wwid);
        takeMaker();
        return m_adopted;
    }

private:
    /// No other volume group is on it than the row's.
    bool isFree(const LunRow &row, const QString &wwid) const
    {
        const QString group = m_luns[wwid].group;
        return group.isEmpty() || group == row.group;
    }

    void takeSizes()
    {
        for (LunRow &row : m_draft.luns) {
            const qint64 size = sizeOf(m_luns.value(row.wwid));
            if (row.size || size <= 0)
                continue;
            row.size = size;
            remark(say(QT_TRANSLATE_NOOP("drafts", "%1 has %2."))
                       .arg(row.name, units::formatSize(size)));
        }
    }

    /// Rows whose LUN nobody could know yet.
    void fillRows(const std::function<bool(const LunRow &, const QString &)> &isFor)
    {
        for (LunRow &row : m_draft.luns) {
            const bool isOpen = row.wwid.isEmpty() || design::hasPlaceholder(row.wwid);
            if (!isOpen || m_luns.contains(row.wwid))
                continue;
            const auto found = std::find_if(m_new.begin(), m_new.end(),
                                            [&](const QString &wwid) { return isFor(row, wwid); });
            if (found == m_new.end())
                continue;
            row.wwid = *found;
            m_new.erase(found);
            if (const qint64 size = sizeOf(m_luns[row.wwid]); size > 0)
                row.size = size;
            remark(
                say(QT_TRANSLATE_NOOP("drafts", "%1 got its WWID: %2.")).arg(row.name, row.wwid));
        }
    }

    bool isTaken(const QString &name) const
    {
        const auto last = std::prev(m_draft.luns.end());
        return design::findLun(m_design, name)
               || std::any_of(m_draft.luns.begin(), last,
                              [&](const LunRow &row) { return row.name == name; });
    }

    void add(const QString &wwid)
    {
        const LunSight sight = m_luns[wwid];
        addLun(m_draft, m_design);
        LunRow &row = m_draft.luns.last();
        const QString alias = aliasThere(wwid, sight);
        if (!alias.isEmpty() && !isTaken(alias))
            row.name = alias;
        while (isTaken(row.name))
            row.name = countedUp(row.name, 1);
        row.wwid = wwid;
        row.size.reset();
        if (sizeOf(sight) > 0)
            row.size = sizeOf(sight);
        row.group = sight.group;
        remark((row.group.isEmpty()
                    ? say(QT_TRANSLATE_NOOP("drafts", "%1 was added, without a volume group."))
                    : say(QT_TRANSLATE_NOOP("drafts", "%1 was added.")))
                   .arg(row.name));
    }

    /// How the array calls itself, if nobody has said it and its LUNs agree.
    void takeMaker()
    {
        if (!m_draft.vendor.isEmpty() || !m_draft.product.isEmpty())
            return;
        QSet<QString> makers;
        LunSight sight;
        for (const LunRow &row : std::as_const(m_draft.luns)) {
            if (!m_luns.contains(row.wwid))
                continue;
            sight = m_luns[row.wwid];
            makers.insert(makerOf(sight));
        }
        if (makers.size() != 1 || makers.begin()->isEmpty())
            return;
        m_draft.vendor = sight.vendor;
        m_draft.product = sight.product;
        remark(say(QT_TRANSLATE_NOOP("drafts", "The array calls itself %1.")).arg(makerOf(sight)));
    }

    void remark(const QString &text) { m_adopted.remarks.append(text); }

    AdoptedLuns m_adopted;
    StorageDraft &m_draft;
    const design::Design &m_design;
    const QMap<QString, LunSight> &m_luns;
    QStringList m_new; ///< WWIDs that no row has
};

}

AdoptedLuns adoptLuns(const StorageDraft &draft, const design::Design &design,
                      const LunReport &report)
{
    return Adoption(draft, design, report).take();
}

}
