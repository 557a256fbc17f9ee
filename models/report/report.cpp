#include "report/report.h"

#include "core/fill_text.h"
#include "core/units.h"
#include "design/lookup.h"
#include "render/render.h"
#include "render/rule_input.h"
#include "report/procedures.h"
#include "report/report_sections.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::report {

namespace {

/// So many of the worst pairs are looked through for those that need both faults.
constexpr int pairsJudged = 4000;

QString namesOf(const auto &things)
{
    QStringList names;
    for (const auto &thing : things)
        names.append(thing.name);
    return names.join(u", "_s);
}

QString findingCounts(const QList<Finding> &findings)
{
    int errors = 0;
    int warnings = 0;
    int hints = 0;
    int waived = 0;
    for (const Finding &finding : findings) {
        int &count = !finding.waivedBecause.isEmpty()        ? waived
                     : finding.severity == Severity::Error   ? errors
                     : finding.severity == Severity::Warning ? warnings
                                                             : hints;
        ++count;
    }
    return say(QT_TRANSLATE_NOOP("report", "errors: %1, warnings: %2, hints: %3, waived: %4"),
               {QString::number(errors), QString::number(warnings), QString::number(hints),
                QString::number(waived)});
}

void writeOverview(HtmlPage &page, const ReportInput &input)
{
    const design::Design &design = input.design;
    page.section(u"overview"_s, say(QT_TRANSLATE_NOOP("report", "Overview")));
    QList<QList<Cell>> rows;
    const auto add = [&](const QString &title, const QString &text) {
        if (!text.isEmpty())
            rows.append({Cell(title, Cell::Look::Strong), text});
    };
    add(say(QT_TRANSLATE_NOOP("report", "Cluster")), design.cluster.name);
    add(say(QT_TRANSLATE_NOOP("report", "Platform")),
        input.platform ? input.platform->title : design.cluster.platform);
    if (input.platform)
        add(say(QT_TRANSLATE_NOOP("report", "Software")),
            (input.platform->stack == catalogue::Stack::Cman ? u"cman, corosync %1, Pacemaker %2"_s
                                                             : u"corosync %1, Pacemaker %2"_s)
                .arg(input.platform->corosyncVersion, input.platform->pacemakerVersion));
    add(say(QT_TRANSLATE_NOOP("report", "Rings")), design.cluster.rings.join(u", "_s));
    add(say(QT_TRANSLATE_NOOP("report", "Hosts")), namesOf(design.hosts));
    add(say(QT_TRANSLATE_NOOP("report", "Switches")), namesOf(design.switches));
    add(say(QT_TRANSLATE_NOOP("report", "Storage")), namesOf(design.storage));
    add(say(QT_TRANSLATE_NOOP("report", "Power distribution")), namesOf(design.pdus));
    add(say(QT_TRANSLATE_NOOP("report", "Fencing devices")), namesOf(design.fencing));
    add(say(QT_TRANSLATE_NOOP("report", "Virtual machines")),
        design.vms.isEmpty() ? QString() : QString::number(design.vms.size()));
    add(say(QT_TRANSLATE_NOOP("report", "Findings")), findingCounts(input.rules.findings));
    page.table({{{}, 24}, {{}, 76}}, rows);
    page.paragraph(design.cluster.notes);
    page.paragraph(design.notes);
    if (input.platform) {
        for (const QString &note : input.platform->initNotes)
            page.paragraph(note, u"warning"_s);
    }
}

void writeDrawing(HtmlPage &page, const ReportInput &input)
{
    page.section(u"drawing"_s, say(QT_TRANSLATE_NOOP("report", "Drawing")));
    page.picture(input.drawing, say(QT_TRANSLATE_NOOP("report", "Drawing of the cluster %1"),
                                    {input.design.cluster.name}));
    page.paragraph(say(QT_TRANSLATE_NOOP(
                       "report", "Blue: public and guest networks; purple: heartbeat; brown: "
                                 "storage; grey: power and others.")),
                   u"quiet"_s);
}

void writeVms(HtmlPage &page, const design::Design &design)
{
    if (design.vms.isEmpty())
        return;
    page.section(u"vms"_s, say(QT_TRANSLATE_NOOP("report", "Virtual machines")));
    QList<QList<Cell>> rows;
    for (const design::Vm &vm : design.vms) {
        QStringList volumes;
        for (int i = 0; i < int(vm.disks.size()); ++i)
            volumes.append(vm.disks[i].file.isEmpty() ? design::volumeGroupOf(design, vm.disks[i])
                                                            + u'/' + design::volumeName(vm, i)
                                                      : vm.disks[i].file);
        QStringList networks;
        for (const design::VmNic &nic : vm.nics)
            networks.append(nic.network);
        rows.append({Cell(vm.name, Cell::Look::Strong, vm.notes), units::formatSize(vm.memory),
                     QString::number(vm.vcpus), code(volumes.join(u", "_s)), networks.join(u", "_s),
                     vm.prefer});
    }
    page.table({{say(QT_TRANSLATE_NOOP("report", "VM")), 20},
                {say(QT_TRANSLATE_NOOP("report", "Memory")), 10},
                {say(QT_TRANSLATE_NOOP("report", "CPUs")), 7},
                {say(QT_TRANSLATE_NOOP("report", "Volumes")), 31},
                {say(QT_TRANSLATE_NOOP("report", "Networks")), 18},
                {say(QT_TRANSLATE_NOOP("report", "prefers")), 14}},
               rows);
}

void writeProcedures(HtmlPage &page, const ReportInput &input)
{
    page.section(u"procedures"_s, say(QT_TRANSLATE_NOOP("report", "Starting and stopping")));
    if (!input.platform) {
        page.paragraph(
            say(QT_TRANSLATE_NOOP("report", "The platform “%1” is not known, and so not how it is "
                                            "started."),
                {input.design.cluster.platform}));
        return;
    }
    page.paragraph(say(QT_TRANSLATE_NOOP("report", "All commands are for root.")), u"quiet"_s);
    const QList<Procedure> list = procedures(input.design, *input.platform);
    for (const Procedure &procedure : list) {
        page.subsection(procedure.title);
        for (const QString &note : procedure.notes)
            page.paragraph(note, u"warning"_s);
        QList<QPair<QString, QStringList>> steps;
        for (const ProcedureStep &step : procedure.steps)
            steps.append({step.text, step.commands});
        page.steps(steps);
    }
}

/// One path, and the hosts that get it.
struct FileRow
{
    QStringList hosts;
    QList<QByteArray> contents;
    QStringList secrets;
    int mode = 0;
};

QMap<QString, FileRow> filesByPath(const QList<Artefact> &files)
{
    QMap<QString, FileRow> rows;
    for (const Artefact &file : files) {
        FileRow &row = rows[file.path];
        row.mode = file.mode;
        row.hosts.append(file.host);
        const QByteArray bytes = placeholderBytes(file);
        if (!row.contents.contains(bytes))
            row.contents.append(bytes);
        for (const ContentPart &part : file.content) {
            if (!part.secret.isEmpty() && !row.secrets.contains(part.secret))
                row.secrets.append(part.secret);
        }
    }
    return rows;
}

QString hostsText(const FileRow &row, qsizetype hosts)
{
    if (row.hosts == QStringList{u"cluster"_s})
        return say(QT_TRANSLATE_NOOP("report", "the cluster as a whole, once"));
    if (row.hosts.size() < hosts)
        return row.hosts.join(u", "_s);
    return row.contents.size() == 1 ? say(QT_TRANSLATE_NOOP("report", "all hosts, the same"))
                                    : say(QT_TRANSLATE_NOOP("report", "all hosts, each its own"));
}

void writeFiles(HtmlPage &page, const ReportInput &input)
{
    page.section(u"files"_s, say(QT_TRANSLATE_NOOP("report", "Files")));
    for (const Error &problem : input.problems)
        page.paragraph(problem.where.isEmpty() ? problem.message
                                               : problem.where + u": "_s + problem.message,
                       u"warning"_s);
    if (input.files.isEmpty())
        return;
    page.paragraph(say(QT_TRANSLATE_NOOP("report", "What Basalt writes, and where it belongs. "
                                                   "`basalt render` writes them into a folder; "
                                                   "secrets are placeholders there.")));
    const QMap<QString, FileRow> files = filesByPath(input.files);
    QList<QList<Cell>> rows;
    for (auto file = files.begin(); file != files.end(); ++file)
        rows.append({code(file.key()), u"%1"_s.arg(file->mode, 4, 8, QChar(u'0')),
                     hostsText(*file, input.design.hosts.size()), file->secrets.join(u", "_s)});
    page.table({{say(QT_TRANSLATE_NOOP("report", "File")), 50},
                {say(QT_TRANSLATE_NOOP("report", "Mode")), 8},
                {say(QT_TRANSLATE_NOOP("report", "belongs on")), 25},
                {say(QT_TRANSLATE_NOOP("report", "holds the secret")), 17}},
               rows);
}

QList<QPair<QString, QString>> contents(const ReportInput &input)
{
    QList<QPair<QString, QString>> links{
        {u"cabling"_s, say(QT_TRANSLATE_NOOP("report", "Cabling"))},
        {u"addresses"_s, say(QT_TRANSLATE_NOOP("report", "Addresses"))},
        {u"wwns"_s, say(QT_TRANSLATE_NOOP("report", "WWNs and LUNs"))},
        {u"vms"_s, say(QT_TRANSLATE_NOOP("report", "Virtual machines"))},
        {u"findings"_s, say(QT_TRANSLATE_NOOP("report", "Findings"))},
        {u"faults"_s, say(QT_TRANSLATE_NOOP("report", "What if something fails"))},
        {u"procedures"_s, say(QT_TRANSLATE_NOOP("report", "Starting and stopping"))},
        {u"files"_s, say(QT_TRANSLATE_NOOP("report", "Files"))}};
    if (input.design.vms.isEmpty())
        links.removeIf([](const auto &link) { return link.first == u"vms"; });
    return links;
}

}

QString say(const char *text, const QStringList &arguments)
{
    return filledText(QCoreApplication::translate("report", text), arguments);
}

ReportInput reportInput(const design::Design &design, const catalogue::Catalogue &catalogue)
{
    ReportInput input;
    input.design = design;
    input.platform = catalogue::findPlatform(catalogue, design.cluster.platform);
    const rules::RuleInput judged = render::ruleInput(design, catalogue);
    input.rules = rules::check(judged);
    input.files = judged.files;
    if (input.files.isEmpty()) {
        if (const auto files = render::renderAll(design, catalogue); !files)
            input.problems = files.error();
    }
    input.atlas = whatif::atlas(design, 2, pairsJudged);
    return input;
}

QByteArray html(const ReportInput &input, Medium medium)
{
    HtmlPage page(reportTitle(input.design), medium);
    if (medium == Medium::Browser) {
        page.links(contents(input));
        writeDrawing(page, input);
    }
    writeOverview(page, input);
    writeCabling(page, input);
    writeIdentities(page, input);
    writeVms(page, input.design);
    writeFindings(page, input);
    writeAtlas(page, input);
    writeProcedures(page, input);
    writeFiles(page, input);
    return page.finished();
}

QString reportTitle(const design::Design &design)
{
    return say(QT_TRANSLATE_NOOP("report", "%1 — hand-over document"), {design.cluster.name});
}

}
