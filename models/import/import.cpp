#include "import/import.h"

#include "core/names.h"
#include "design/design_file.h"
#include "formats/cib_xml_reader.h"
#include "formats/cluster_conf_reader.h"
#include "formats/corosync_conf_reader.h"
#include "formats/crm_reader.h"
#include "import/mappings.h"
#include "import/transcript.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::import {

namespace {

class Importer
{
    Q_DECLARE_TR_FUNCTIONS(import)

public:
    Results<Imported> run(const QList<Source> &sources)
    {
        for (const Source &source : sources) {
            m_files.append(source.fileName);
            const Result<formats::SourceText> text =
                formats::sourceText(source.text, source.fileName);
            if (text)
                read(source.kind, *text);
            else
                m_errors.append(text.error());
        }
        if (!m_cluster && !m_corosync && !m_cib)
            return nothingFound();
        return finished();
    }

private:
    void read(SourceKind kind, const formats::SourceText &text)
    {
        switch (kind) {
        case SourceKind::ClusterConf:
            return readCluster(text);
        case SourceKind::CorosyncConf:
            return readCorosync(text);
        case SourceKind::CibXml:
            return readXml(text);
        case SourceKind::CrmShell:
            return readShell(text);
        case SourceKind::Transcript:
            return readTranscript(text);
        }
    }

    void note(const QList<formats::Problem> &problems)
    {
        for (const formats::Problem &problem : problems) {
            const bool repeated = problem.kind == formats::ProblemKind::Repeated;
            m_draft.remarks.append(
                remark(repeated ? u"I-02"_s : u"I-01"_s, {problem.message}, problem.source));
        }
    }

    void readTranscript(const formats::SourceText &text)
    {
        const Transcript transcript = scanTranscript(text);
        for (const TranscriptBlock &block : transcript.blocks)
            read(block.kind, block.text);
        note(transcript.problems);
        for (const formats::ForeignPart &part : transcript.foreign)
            keepForeign(m_draft, crmPath, part);
        noticePackageTool(text);
    }

    /// `yum install ...` tells the platform's family where the files do not.
    void noticePackageTool(const formats::SourceText &text)
    {
        static const QRegularExpression expression(
            u"(?:^|[#$]\\s+)(?:sudo\\s+)?(yum|dnf|apt|apt-get)\\s+(?:-\\S+\\s+)*install\\b"_s);
        for (const formats::SourceLine &line : text.lines) {
            const QRegularExpressionMatch match = expression.match(line.text);
            if (match.hasMatch())
                m_packageTool = match.captured(1) == "apt-get"_L1 ? u"apt"_s : match.captured(1);
        }
    }

    void readCluster(const formats::SourceText &text)
    {
        const auto parsed = formats::readClusterConf(text);
        if (!parsed) {
            m_errors.append(parsed.error());
            return;
        }
        note(parsed->problems);
        if (!m_cluster
            || parsed->value.configVersion.value_or(0)
                   >= m_cluster->value.configVersion.value_or(0))
            m_cluster = *parsed;
    }

    void readCorosync(const formats::SourceText &text)
    {
        const auto parsed = formats::readCorosyncConf(text);
        if (!parsed) {
            m_errors.append(parsed.error());
            return;
        }
        note(parsed->problems);
        const auto version = [](const formats::CorosyncConf &conf) {
            return conf.totem.value(u"config_version"_s).value.toInt();
        };
        if (!m_corosync || version(parsed->value) >= version(m_corosync->value))
            m_corosync = *parsed;
    }

    void readXml(const formats::SourceText &text)
    {
        const auto parsed = formats::readCibXml(text);
        if (!parsed) {
            m_errors.append(parsed.error());
            return;
        }
        note(parsed->problems);
        m_cib = parsed->value;
        m_cibForeign = parsed->foreign;
    }

    void readShell(const formats::SourceText &text)
    {
        const formats::Parsed<formats::Cib> parsed =
            formats::readCrm(text, m_cib.value_or(formats::Cib{}));
        note(parsed.problems);
        m_crmForeign.append(parsed.foreign);
        if (m_cib || parsed.value != formats::Cib{})
            m_cib = parsed.value;
    }

    Results<Imported> nothingFound()
    {
        if (m_errors.isEmpty()) {
            m_errors.append(Error{u"nothing-recognised"_s,
                                  tr("No cluster configuration was recognised in %1: neither a "
                                     "cluster.conf, a corosync.conf, a CIB nor crm commands.")
                                      .arg(m_files.join(u", "_s)),
                                  m_files.value(0)});
        }
        return tl::unexpected(m_errors);
    }

    Results<Imported> finished()
    {
        for (const Error &error : std::as_const(m_errors)) { // the other sources still count
            const QString clause =
                error.message.endsWith(u'.') ? error.message.chopped(1) : error.message;
            m_draft.remarks.append({u"I-01"_s, error.where, {clause}, {}, error.where});
        }
        if (m_cluster) {
            takeClusterConf(m_cluster->value, m_draft);
            for (const formats::ForeignPart &part : std::as_const(m_cluster->foreign))
                keepForeign(m_draft, clusterConfPath, part);
        } else if (m_corosync) {
            takeCorosyncConf(m_corosync->value, m_draft);
        }
        if (m_corosync) {
            for (const formats::ForeignPart &part : std::as_const(m_corosync->foreign))
                keepForeign(m_draft, corosyncConfPath, part);
        }
        if (m_cib) {
            hideSecrets(*m_cib);
            takeCib(*m_cib, m_draft);
            for (const formats::ForeignPart &part : std::as_const(m_cibForeign))
                keepForeign(m_draft, cibXmlPath, part);
            for (const formats::ForeignPart &part : std::as_const(m_crmForeign))
                keepForeign(m_draft, crmPath, part);
        }
        return judged();
    }

    Results<Imported> judged()
    {
        design::Design &design = m_draft.design;
        if (design.cluster.name.isEmpty())
            design.cluster.name = u"imported"_s;
        choosePlatform();
        writeNotes();
        // What is imported must be a design that can be opened: the loader has the last word.
        Results<design::Design> loaded =
            design::parseDesign(design::writeDesign(design), m_files.value(0));
        if (!loaded)
            return tl::unexpected(loaded.error());

        Imported imported;
        imported.design = *loaded;
        imported.input.design = *loaded;
        imported.input.catalogue = &catalogue::builtIn();
        imported.input.cib = m_cib;
        if (m_cluster)
            imported.input.clusterConf = m_cluster->value;
        if (m_corosync)
            imported.input.corosyncConf = m_corosync->value;
        imported.input.remarks = m_draft.remarks;
        imported.input.imported = true;
        imported.findings = rules::check(imported.input).findings;
        return imported;
    }

    /// The stack and the CIB's schema narrow it down; what is left to choose from is said.
    void choosePlatform()
    {
        QList<const catalogue::Platform *> candidates;
        for (const catalogue::Platform &platform : catalogue::builtIn().platforms)
            candidates.append(&platform);
        const auto narrow = [&candidates](const auto &fits) {
            QList<const catalogue::Platform *> left;
            std::copy_if(candidates.cbegin(), candidates.cend(), std::back_inserter(left), fits);
            if (!left.isEmpty())
                candidates = left;
        };
        using catalogue::Platform;
        using catalogue::Stack;
        if (m_cluster)
            narrow([](const Platform *platform) { return platform->stack == Stack::Cman; });
        else if (m_corosync)
            narrow([](const Platform *platform) { return platform->stack == Stack::Corosync3; });
        if (m_cib && !m_cib->schema.isEmpty())
            narrow(
                [this](const Platform *platform) { return platform->cibSchema == m_cib->schema; });
        narrow([this](const Platform *platform) { return platform->packageTool == m_packageTool; });
        QStringList titles;
        for (const catalogue::Platform *platform : std::as_const(candidates))
            titles.append(platform->title);
        m_draft.design.cluster.platform =
            candidates.isEmpty() ? QString() : candidates.constFirst()->id;
        if (titles.size() > 1)
            m_platformGuess =
                tr("The platform is a guess; the files fit %1.").arg(titles.join(u", "_s));
    }

    void writeNotes()
    {
        const design::Design &design = m_draft.design;
        QStringList unknown{tr("network interfaces and bonds"), tr("switches and cables"),
                            tr("storage and its LUNs"), tr("power"),
                            tr("memory and CPUs of the hosts")};
        const bool withoutAddress =
            std::any_of(design.hosts.cbegin(), design.hosts.cend(), [](const design::Host &host) {
                return host.addresses.isEmpty()
                       || std::any_of(
                           host.addresses.cbegin(), host.addresses.cend(),
                           [](const design::Address &address) { return address.ip.isEmpty(); });
            });
        if (withoutAddress)
            unknown.prepend(tr("IP addresses"));
        if (!design.vms.isEmpty())
            unknown.append(tr("memory, CPUs, disks and networks of the VMs"));
        QStringList lines{tr("Imported from %1.").arg(m_files.join(u", "_s)), m_platformGuess,
                          tr("The files do not tell, and nobody should deploy without: %1.")
                              .arg(unknown.join(u", "_s))};
        if (!m_draft.notTaken.isEmpty()) {
            lines.append(
                tr("Not taken over, since Basalt derives them from what each fencing device "
                   "kills:"));
            lines.append(m_draft.notTaken);
        }
        lines.removeAll(QString());
        QString text;
        for (const QChar c : lines.join(u'\n').left(50'000)) // names of the files may hold anything
            text += names::textProblem(c).isEmpty() ? c : QChar(u' ');
        m_draft.design.notes = text;
    }

    QStringList m_files;
    QString m_packageTool;
    QString m_platformGuess;
    std::optional<formats::Parsed<formats::ClusterConf>> m_cluster;
    std::optional<formats::Parsed<formats::CorosyncConf>> m_corosync;
    std::optional<formats::Cib> m_cib;
    QList<formats::ForeignPart> m_cibForeign;
    QList<formats::ForeignPart> m_crmForeign;
    QList<Error> m_errors;
    Draft m_draft;
};

}

Results<Imported> importSources(const QList<Source> &sources)
{
    return Importer().run(sources);
}

}
