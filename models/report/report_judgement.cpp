// What Basalt thinks of the design: findings of the rules, and what follows from faults.
#include "report/report_sections.h"

#include "rules/rule.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::report {

namespace {

constexpr qsizetype mostPairs = 10;

Cell severityCell(const Finding &finding)
{
    if (!finding.waivedBecause.isEmpty())
        return {say(QT_TRANSLATE_NOOP("report", "waived")), Cell::Look::Plain};
    switch (finding.severity) {
    case Severity::Error:
        return {say(QT_TRANSLATE_NOOP("report", "error")), Cell::Look::Bad};
    case Severity::Warning:
        return {say(QT_TRANSLATE_NOOP("report", "warning")), Cell::Look::Poor};
    case Severity::Hint:
        return {say(QT_TRANSLATE_NOOP("report", "hint")), Cell::Look::Plain};
    }
    return QString();
}

QString answerTo(const Finding &finding)
{
    return finding.waivedBecause.isEmpty()
               ? rules::remedyOf(finding)
               : say(QT_TRANSLATE_NOOP("report", "Waived: %1"), {finding.waivedBecause});
}

Cell serviceCell(whatif::Service service)
{
    switch (service) {
    case whatif::Service::Kept:
        return {say(QT_TRANSLATE_NOOP("report", "kept")), Cell::Look::Good};
    case whatif::Service::Degraded:
        return {say(QT_TRANSLATE_NOOP("report", "degraded")), Cell::Look::Poor};
    case whatif::Service::Lost:
        return {say(QT_TRANSLATE_NOOP("report", "lost")), Cell::Look::Bad};
    }
    return QString();
}

QList<Cell> atlasRow(const whatif::AtlasEntry &entry)
{
    return {serviceCell(entry.service), Cell(entry.fail.join(u" + "_s), Cell::Look::Strong),
            QString::number(entry.vmsDown), QString::number(entry.vmsRestarted), entry.reason};
}

QList<Column> atlasColumns()
{
    return {{say(QT_TRANSLATE_NOOP("report", "Service")), 17},
            {say(QT_TRANSLATE_NOOP("report", "If this fails")), 26},
            {say(QT_TRANSLATE_NOOP("report", "VMs down")), 8},
            {say(QT_TRANSLATE_NOOP("report", "restarted")), 10},
            {say(QT_TRANSLATE_NOOP("report", "because")), 39}};
}

QString sumOf(int total, int kept, int degraded, int lost)
{
    return say(QT_TRANSLATE_NOOP("report", "%1 faults: service kept %2, degraded %3, lost %4"),
               {QString::number(total), QString::number(kept), QString::number(degraded),
                QString::number(lost)});
}

void writeSingle(HtmlPage &page, const whatif::Atlas &atlas)
{
    QList<QList<Cell>> rows;
    QList<whatif::Service> services;
    qsizetype reduced = 0;
    for (const whatif::AtlasEntry &entry : atlas.single) {
        services.append(entry.service);
        if (entry.service != whatif::Service::Kept)
            rows.append(atlasRow(entry));
        else if (!entry.reduced.isEmpty())
            ++reduced;
    }
    page.subsection(say(QT_TRANSLATE_NOOP("report", "One fault")),
                    sumOf(int(services.size()), int(services.count(whatif::Service::Kept)),
                          int(services.count(whatif::Service::Degraded)),
                          int(services.count(whatif::Service::Lost))));
    page.paragraph(
        say(QT_TRANSLATE_NOOP("report", "Without harm, but with less reserve until it is "
                                        "mended: %1"),
            {QString::number(reduced)}));
    if (rows.isEmpty())
        page.paragraph(say(QT_TRANSLATE_NOOP("report", "No single fault interrupts a VM.")));
    else
        page.table(atlasColumns(), rows);
}

/// Pairs that do more harm together than the worse of the two alone.
QList<whatif::AtlasEntry> worstPairs(const whatif::Atlas &atlas)
{
    QMap<QString, whatif::Service> alone;
    for (const whatif::AtlasEntry &entry : atlas.single)
        alone.insert(entry.fail.constFirst(), entry.service);
    QList<whatif::AtlasEntry> worst;
    for (const whatif::AtlasEntry &pair : atlas.pairs->worst) {
        const bool needsBoth =
            std::all_of(pair.fail.begin(), pair.fail.end(),
                        [&](const QString &thing) { return alone.value(thing) < pair.service; });
        if (needsBoth && worst.size() < mostPairs)
            worst.append(pair);
    }
    return worst;
}

void writePairs(HtmlPage &page, const whatif::Atlas &atlas)
{
    const whatif::PairCounts &pairs = *atlas.pairs;
    page.subsection(say(QT_TRANSLATE_NOOP("report", "Two faults at once")),
                    sumOf(pairs.total, pairs.kept, pairs.degraded, pairs.lost));
    QList<QList<Cell>> rows;
    const QList<whatif::AtlasEntry> worst = worstPairs(atlas);
    for (const whatif::AtlasEntry &entry : worst)
        rows.append(atlasRow(entry));
    if (rows.isEmpty())
        return;
    page.paragraph(
        say(QT_TRANSLATE_NOOP("report", "The worst that neither of the two does alone:")));
    page.table(atlasColumns(), rows);
}

}

void writeFindings(HtmlPage &page, const ReportInput &input)
{
    page.section(u"findings"_s, say(QT_TRANSLATE_NOOP("report", "Findings")));
    QList<QList<Cell>> rows;
    for (const Finding &finding : input.rules.findings)
        rows.append({severityCell(finding), code(finding.rule),
                     Cell(finding.subject, Cell::Look::Strong),
                     Cell(rules::messageOf(finding), Cell::Look::Plain, answerTo(finding))});
    if (rows.isEmpty())
        page.paragraph(say(QT_TRANSLATE_NOOP("report", "The rules have nothing to say.")));
    else
        page.table({{say(QT_TRANSLATE_NOOP("report", "Severity")), 14},
                    {say(QT_TRANSLATE_NOOP("report", "Rule")), 8},
                    {say(QT_TRANSLATE_NOOP("report", "Concerns")), 18},
                    {say(QT_TRANSLATE_NOOP("report", "Finding, and what to do")), 60}},
                   rows);
    if (!input.rules.notDecided.isEmpty())
        page.paragraph(
            say(QT_TRANSLATE_NOOP("report", "Not decided, since the design alone does not "
                                            "say enough: %1"),
                {input.rules.notDecided.join(u", "_s)}),
            u"quiet"_s);
}

void writeAtlas(HtmlPage &page, const ReportInput &input)
{
    page.section(u"faults"_s, say(QT_TRANSLATE_NOOP("report", "What if something fails")));
    page.paragraph(say(QT_TRANSLATE_NOOP(
        "report", "Judged from the drawing. Kept: no VM is interrupted. Degraded: some VMs start "
                  "anew, all run in the end. Lost: a VM stays down, or the cluster is frozen.")));
    writeSingle(page, input.atlas);
    if (input.atlas.pairs)
        writePairs(page, input.atlas);
}

}
