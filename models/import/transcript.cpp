#include "import/transcript.h"

#include "formats/secret_mask.h"
#include "import/transcript_lines.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::import {

namespace {

constexpr qsizetype longestFile = 20'000; ///< lines searched for the end of a file

struct XmlStart
{
    SourceKind kind = SourceKind::ClusterConf;
    QString end;
};

/// A group in `crm configure show` looks like prose; only where a listing is sure is it taken.
enum class Listing { None, Shown, Bare };

class Scanner
{
    Q_DECLARE_TR_FUNCTIONS(import)

public:
    explicit Scanner(const formats::SourceText &source)
        : m_file(source.file)
    {
        for (const formats::SourceLine &line : source.lines) {
            const QString cleaned = withoutTerminalCodes(line.text);
            m_lines.append({line.number, cleaned, cleaned});
        }
        m_crm.file = m_file;
    }

    Transcript run()
    {
        while (m_at < m_lines.size()) {
            const qsizetype before = m_at;
            if (!xmlFile() && !corosyncFile())
                crmLine();
            if (m_at == before)
                ++m_at;
        }
        if (!m_crm.lines.isEmpty())
            m_result.blocks.append({SourceKind::CrmShell, m_crm});
        return m_result;
    }

private:
    const QString &lineAt(qsizetype index) const { return m_lines.at(index).text; }

    /// Without the shell's continuation prompt, which here-documents show.
    static QString unprompted(const QString &line)
    {
        return line.startsWith("> "_L1) ? line.sliced(2) : line;
    }

    bool isPrompt(qsizetype index) const
    {
        return isCrmPrompt(lineAt(index)) || !shellPromptCommand(lineAt(index)).isNull();
    }

    void append(formats::SourceText &text, qsizetype index, const QString &content) const
    {
        text.lines.append(
            {m_lines.at(index).number, withPlainQuotes(content), m_lines.at(index).raw});
    }

    std::optional<XmlStart> xmlStart(qsizetype index) const
    {
        static const QRegularExpression cluster(
            u"^\\s*<?\\s*cluster\\s+(?:name|config_version|alias)\\s*=|^\\s*<cluster\\s*$"_s);
        static const QRegularExpression cib(
            u"^\\s*<?\\s*cib\\s+[\\w-]+\\s*=\\s*[\"'“”]|^\\s*<cib\\s*>?\\s*$"_s);
        const QString line = unprompted(lineAt(index));
        if (line.contains(cluster))
            return XmlStart{SourceKind::ClusterConf, u"</cluster>"_s};
        if (line.contains(cib))
            return XmlStart{SourceKind::CibXml, u"</cib>"_s};
        return {};
    }

    bool looksLikeXml(qsizetype index) const
    {
        static const QRegularExpression expression(u"^\\s*$|<|>|=\\s*[\"'“”]"_s);
        return !isCrmPrompt(lineAt(index)) && unprompted(lineAt(index)).contains(expression);
    }

    /// The line of the end tag, unless another file or a prompt comes first.
    qsizetype endTagOf(const XmlStart &start) const
    {
        const qsizetype limit = std::min(m_lines.size(), m_at + longestFile);
        for (qsizetype i = m_at; i < limit; ++i) {
            if (i > m_at && (xmlStart(i) || (isPrompt(i) && !looksLikeXml(i))))
                return -1;
            if (lineAt(i).contains(start.end))
                return i;
        }
        return -1;
    }

    bool xmlFile()
    {
        const std::optional<XmlStart> start = xmlStart(m_at);
        if (!start)
            return false;
        qsizetype end = endTagOf(*start);
        if (end < 0) {
            end = m_at;
            while (end + 1 < m_lines.size() && looksLikeXml(end + 1) && !xmlStart(end + 1))
                ++end;
            while (end > m_at && lineAt(end).trimmed().isEmpty())
                --end;
        }
        TranscriptBlock block{start->kind, {m_file, {}}};
        const bool prompted = lineAt(m_at).startsWith("> "_L1);
        for (; m_at <= end; ++m_at) {
            const QString text = prompted ? unprompted(lineAt(m_at)) : lineAt(m_at);
            const qsizetype rest = text.indexOf(start->end);
            append(block.text, m_at, rest < 0 ? text : text.first(rest + start->end.size()));
        }
        m_result.blocks.append(block);
        m_listing = Listing::None;
        return true;
    }

    bool opensCorosyncSection(qsizetype index) const
    {
        static const QRegularExpression expression(
            u"^\\s*(?:totem|nodelist|quorum|logging|resources|system|uidgid|aisexec|service)\\s*\\{"_s);
        return unprompted(lineAt(index)).contains(expression);
    }

    static bool looksLikeCorosync(const QString &line, int depth)
    {
        static const QRegularExpression entry(u"^\\s*[\\w.]+\\s*:\\s*(\\S.*)?$"_s);
        const QString text = line.trimmed();
        if (text.isEmpty() || text.startsWith(u'#'))
            return true;
        if (text.contains(u'{') || text.contains(u'}'))
            return text.size() < 80;
        const QRegularExpressionMatch match = entry.match(line);
        const bool indented = line.at(0).isSpace();
        return depth > 0 && match.hasMatch() && (indented || match.captured(1).count(u' ') < 4);
    }

    bool corosyncFile()
    {
        if (!opensCorosyncSection(m_at))
            return false;
        TranscriptBlock block{SourceKind::CorosyncConf, {m_file, {}}};
        const bool prompted = lineAt(m_at).startsWith("> "_L1);
        int depth = 0;
        while (m_at < m_lines.size()) {
            const QString text = prompted ? unprompted(lineAt(m_at)) : lineAt(m_at);
            const bool blank = text.trimmed().isEmpty();
            const bool comment = text.trimmed().startsWith(u'#');
            if (depth <= 0 && !blank && !comment && !opensCorosyncSection(m_at))
                break;
            if (isCrmPrompt(text) || (!shellPromptCommand(text).isNull() && !text.at(0).isSpace())
                || !looksLikeCorosync(text, depth))
                break;
            if (!comment)
                depth += static_cast<int>(text.count(u'{') - text.count(u'}'));
            append(block.text, m_at++, text);
        }
        while (!block.text.lines.isEmpty() && block.text.lines.constLast().text.trimmed().isEmpty())
            block.text.lines.removeLast();
        m_result.blocks.append(block);
        m_listing = Listing::None;
        return true;
    }

    void crmLine()
    {
        const QString line = lineAt(m_at);
        if (isCrmPrompt(line)) {
            m_listing = Listing::None;
            const QString command = crmPromptCommand(line);
            if (!command.isEmpty())
                statement(command);
            return;
        }
        const QString shell = shellPromptCommand(line);
        const QString configure = crmConfigureStatement(shell.isNull() ? line : shell);
        if (!configure.isNull()) {
            m_listing = Listing::None;
            crmConfigure(configure);
        } else if (isPcsCommand(shell.isNull() ? line.trimmed() : shell)) {
            pcsCommand();
        } else if (!shell.isNull()) { // NOLINT(bugprone-branch-clone): the order decides
            m_listing = Listing::None;
        } else if (isBareCrmLine(line) || (m_listing != Listing::None && isShownCrmLine(line))) {
            if (m_listing == Listing::None)
                m_listing = Listing::Bare;
            statement(line);
        } else if (m_listing == Listing::Bare && !line.trimmed().isEmpty()) {
            m_listing = Listing::None;
        }
    }

    void crmConfigure(const QString &text)
    {
        static const QRegularExpression hereDocument(u"^<<-?\\s*[\"']?(\\w+)[\"']?\\s*$"_s);
        const QRegularExpressionMatch match = hereDocument.match(text);
        if (!match.hasMatch()) {
            statement(text);
            return;
        }
        for (++m_at; m_at < m_lines.size(); ++m_at) {
            const QString line = unprompted(lineAt(m_at));
            if (line.trimmed() == match.captured(1)) {
                ++m_at;
                return;
            }
            append(m_crm, m_at, line);
        }
    }

    /// A statement and the lines that continue it, after `\` or with the prompt `> `.
    void statement(const QString &first)
    {
        static const QRegularExpression show(u"^show\\b"_s);
        if (first.contains(show))
            m_listing = Listing::Shown;
        QString text = first;
        qsizetype index = m_at++;
        while (true) {
            const bool more = text.trimmed().endsWith(u'\\');
            const bool hasNext = m_at < m_lines.size();
            const bool prompted = hasNext && lineAt(m_at).startsWith(u'>');
            const bool usable =
                hasNext
                && (prompted || (more && !isPrompt(m_at) && !lineAt(m_at).trimmed().isEmpty()));
            if (!usable) {
                if (more) {
                    text = text.trimmed().chopped(1);
                    m_result.problems.append({formats::ProblemKind::NotWellFormed,
                                              tr("the line ends in `\\`, but nothing continues it"),
                                              place(index)});
                }
                append(m_crm, index, text);
                return;
            }
            append(m_crm, index, more ? text : text + u" \\"_s);
            text = prompted ? lineAt(m_at).sliced(1) : lineAt(m_at);
            index = m_at++;
        }
    }

    formats::SourceRef place(qsizetype index) const
    {
        return {m_lines.at(index).number, formats::maskSecrets(m_lines.at(index).raw), m_file};
    }

    static bool isPcsCommand(const QString &command)
    {
        static const QRegularExpression expression(
            u"^(?:sudo\\s+)?pcs\\s+(?:-f\\s+\\S+\\s+)?(?:cluster\\s+setup|(?:resource|stonith|"
            "constraint|property)\\s+(?:\\S+\\s+)?\\S+=|(?:resource|stonith)\\s+create|"
            "constraint\\s+"
            "(?:location|order|colocation)\\s)"_s);
        return command.contains(expression);
    }

    void pcsCommand()
    {
        QString text;
        const qsizetype first = m_at;
        do {
            text += lineAt(m_at) + u'\n';
            ++m_at;
        } while (m_at < m_lines.size() && lineAt(m_at - 1).trimmed().endsWith(u'\\'));
        m_result.foreign.append({u"pcs"_s, formats::maskSecrets(text), place(first)});
    }

    QString m_file;
    QList<formats::SourceLine> m_lines;
    qsizetype m_at = 0;
    Listing m_listing = Listing::None;
    formats::SourceText m_crm;
    Transcript m_result;
};

}

Transcript scanTranscript(const formats::SourceText &text)
{
    return Scanner(text).run();
}

}
