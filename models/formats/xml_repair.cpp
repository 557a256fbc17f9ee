#include "formats/xml_repair.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::formats {

namespace {

constexpr qsizetype mostProblems = 20;
constexpr qsizetype longestTag = 2000;
constexpr int mostGuesses = 10'000;
constexpr qsizetype deepest = 1000;

const QRegularExpression &bareTag()
{
    static const QRegularExpression expression(
        u"^(/?[A-Za-z_][\\w.-]*)(\\s+[\\w:.-]+\\s*=\\s*(\"[^\"<>]*\"|'[^'<>]*'))*\\s*/?$"_s);
    return expression;
}

class Repair
{
    Q_DECLARE_TR_FUNCTIONS(formats)

public:
    explicit Repair(const SourceText &source)
        : m_source(source)
        , m_in(source.joined())
    {}

    RepairedXml run()
    {
        while (m_at < m_in.size() && m_open.size() < deepest) {
            if (m_in.at(m_at) == u'<')
                markup();
            else
                characters();
        }
        finish();
        return {m_out, m_problems};
    }

private:
    void problem(const QString &message, qsizetype at)
    {
        if (m_problems.size() >= mostProblems)
            return;
        // Positions only grow, so the line is counted on from the last problem.
        if (at < m_counted) {
            m_counted = 0;
            m_line = 0;
        }
        m_line += QStringView(m_in).sliced(m_counted, at - m_counted).count(u'\n');
        m_counted = at;
        m_problems.append({ProblemKind::NotWellFormed, message, m_source.at(m_line)});
    }

    void copyTo(qsizetype end)
    {
        m_out += QStringView(m_in).sliced(m_at, end - m_at);
        m_at = end;
    }

    /// Text up to the next `<`. A line in it that ends in `>` and looks like a tag has lost its `<`.
    void characters()
    {
        const qsizetype next = m_in.indexOf(u'<', m_at);
        const qsizetype end = next < 0 ? m_in.size() : next;
        qsizetype gt = m_in.indexOf(u'>', m_at);
        while (gt >= 0 && gt < end && ++m_guesses < mostGuesses) {
            const qsizetype start = bareTagStart(m_at, gt);
            if (start >= 0) {
                const QString name =
                    bareTag().match(QStringView(m_in).sliced(start, gt - start)).captured(1);
                problem(tr("the `<` before %1 is missing").arg(name), start);
                copyTo(start);
                m_out += u'<';
                tag(start, gt);
                return;
            }
            gt = m_in.indexOf(u'>', gt + 1);
        }
        copyTo(end);
    }

    qsizetype bareTagStart(qsizetype from, qsizetype gt) const
    {
        const qsizetype lineStart = std::max(from, m_in.lastIndexOf(u'\n', gt) + 1);
        for (qsizetype start : {lineStart, from}) {
            while (start < gt && m_in.at(start).isSpace())
                ++start;
            if (gt - start < longestTag
                && bareTag().match(QStringView(m_in).sliced(start, gt - start)).hasMatch())
                return start;
        }
        return -1;
    }

    void markup()
    {
        const QStringView rest = QStringView(m_in).sliced(m_at);
        if (rest.startsWith(u"<!--"))
            return skipPast(u"-->"_s, tr("a comment never ends"));
        if (rest.startsWith(u"<![CDATA["))
            return skipPast(u"]]>"_s, tr("a CDATA section never ends"));
        if (rest.startsWith(u"<?"))
            return skipPast(u"?>"_s, tr("a processing instruction never ends"));
        if (rest.startsWith(u"<!")) {
            const bool subset = rest.first(rest.indexOf(u'>') + 1).contains(u'[');
            return skipPast(subset ? u"]>"_s : u">"_s,
                            tr("a document type declaration never ends"));
        }
        const QChar next = rest.size() > 1 ? rest.at(1) : QChar(u' ');
        if (!next.isLetter() && next != u'_' && next != u'/') {
            problem(tr("a `<` that starts no tag"), m_at);
            m_out += u"&lt;"_s;
            ++m_at;
            return;
        }
        startedTag();
    }

    void skipPast(const QString &end, const QString &message)
    {
        const qsizetype found = m_in.indexOf(end, m_at);
        if (found >= 0)
            return copyTo(found + end.size());
        problem(message, m_at);
        m_at = m_in.size();
    }

    /// From `<`: to its `>`, or to where that must have been forgotten.
    void startedTag()
    {
        QChar quote;
        for (qsizetype at = m_at + 1; at < m_in.size(); ++at) {
            const QChar c = m_in.at(at);
            if (c == u'<')
                return brokenTag(at, !quote.isNull());
            if (!quote.isNull()) {
                if (c == quote)
                    quote = QChar();
            } else if (c == u'"' || c == u'\'') {
                quote = c;
            } else if (c == u'>') {
                const qsizetype start = m_at + 1;
                m_out += u'<';
                ++m_at;
                return tag(start, at);
            }
        }
        brokenTag(m_in.size(), !quote.isNull());
    }

    /// `end` is where the next tag starts. The tag is written anew from what is readable of it.
    void brokenTag(qsizetype end, bool insideQuote)
    {
        QStringView whole = QStringView(m_in).sliced(m_at, end - m_at);
        QString line = whole.first(std::min(whole.size(), longestTag)).toString();
        if (insideQuote) { // the quotation may have swallowed more than the tag
            const qsizetype gt = line.lastIndexOf(u'>');
            line.truncate(gt > 0 ? gt + 1 : line.size());
        }
        static const QRegularExpression nameOf(u"^<(/?[A-Za-z_][\\w.-]*)"_s);
        const QString name = nameOf.match(line).captured(1);
        if (name.isEmpty()) {
            problem(tr("a tag without a name"), m_at);
            m_out += QString(whole.count(u'\n'), u'\n');
            m_at = end;
            return;
        }
        const bool isEnd = end >= m_in.size();
        problem(insideQuote ? tr("a quotation mark in <%1> is missing").arg(name)
                : isEnd     ? tr("the text ends inside <%1>").arg(name)
                            : tr("the `>` of <%1> is missing").arg(name),
                m_at);
        static const QRegularExpression attribute(
            u"([A-Za-z_][\\w:.-]*)\\s*=\\s*(?:\"([^\"=<>]*?)|'([^'=<>]*?)|([\\w.:-]+))"
            "(?=[\"']|\\s+[\\w:.-]+\\s*=|\\s*/?>|\\s*$)"_s);
        QString tagText = name;
        QStringList seen;
        for (auto it = attribute.globalMatch(line); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            if (seen.contains(match.captured(1)))
                continue;
            seen.append(match.captured(1));
            tagText += u" %1=\"%2\""_s.arg(match.captured(1), match.captured(2) + match.captured(3)
                                                                  + match.captured(4));
        }
        const bool empty = line.trimmed().endsWith(u"/>"_s) || line.trimmed().endsWith(u'/');
        m_out += u'<';
        closing(name, empty, m_at, tagText + (empty ? u"/>"_s : u">"_s));
        m_out += QString(whole.count(u'\n'), u'\n');
        m_at = end;
    }

    /// A tag whose text stands at [start, gt) and whose `<` has been written.
    void tag(qsizetype start, qsizetype gt)
    {
        const QStringView inside = QStringView(m_in).sliced(start, gt - start);
        qsizetype length = 0;
        while (length < inside.size() && !inside.at(length).isSpace()
               && (inside.at(length) != u'/' || length == 0))
            ++length;
        const QString name = inside.first(length).toString();
        closing(name, inside.endsWith(u'/'), start, inside.toString() + u'>');
        m_at = gt + 1;
    }

    /// Keeps the stack of open elements; `<` is the last character written so far.
    void closing(const QString &name, bool empty, qsizetype at, const QString &tagText)
    {
        if (!name.startsWith(u'/')) {
            m_out += tagText;
            if (!empty)
                m_open.append(name);
            return;
        }
        const QString element = name.sliced(1);
        const qsizetype depth = m_open.lastIndexOf(element);
        m_out.chop(1);
        if (depth < 0) {
            problem(tr("`</%1>` closes nothing").arg(element), at);
            m_out += QString(tagText.count(u'\n'), u'\n');
            return;
        }
        while (m_open.size() > depth + 1) {
            const QString inner = m_open.takeLast();
            problem(tr("`</%1>` is missing before `</%2>`").arg(inner, element), at);
            m_out += u"</"_s + inner + u'>';
        }
        m_open.removeLast();
        m_out += u'<' + tagText;
    }

    void finish()
    {
        if (m_open.isEmpty())
            return;
        problem(tr("the text ends before `</%1>`: it is truncated").arg(m_open.constLast()),
                m_in.trimmed().size());
        while (!m_open.isEmpty())
            m_out += u"</"_s + m_open.takeLast() + u'>';
    }

    const SourceText &m_source;
    QString m_in;
    QString m_out;
    qsizetype m_at = 0;
    qsizetype m_counted = 0;
    qsizetype m_line = 0;
    int m_guesses = 0;
    QStringList m_open;
    QList<Problem> m_problems;
};

}

RepairedXml repairXml(const SourceText &source)
{
    return Repair(source).run();
}

}
