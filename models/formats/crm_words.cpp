#include "formats/crm_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::formats {

namespace {

bool continues(QStringView line)
{
    qsizetype backslashes = 0;
    while (backslashes < line.size() && line.at(line.size() - 1 - backslashes) == u'\\')
        ++backslashes;
    return backslashes % 2 == 1;
}

class Splitter
{
    Q_DECLARE_TR_FUNCTIONS(formats)

public:
    Splitter(const SourceText &source, QList<Problem> &problems)
        : m_source(source)
        , m_problems(problems)
    {}

    QList<CrmStatement> run()
    {
        QList<CrmStatement> statements;
        const QList<SourceLine> &lines = m_source.lines;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString trimmed = lines.at(i).text.trimmed();
            if (trimmed.isEmpty() || trimmed.startsWith(u'#'))
                continue;
            CrmStatement statement;
            statement.first = i;
            m_words.clear();
            while (feed(lines.at(i).text.trimmed(), i)) {
                if (i + 1 >= lines.size()) {
                    problem(tr("the text ends in a continued line"), i);
                    break;
                }
                ++i;
            }
            finish(i);
            statement.last = i;
            statement.words = m_words;
            statements.append(statement);
        }
        return statements;
    }

private:
    void problem(const QString &message, qsizetype line)
    {
        m_problems.append({ProblemKind::NotWellFormed, message, m_source.at(line)});
    }

    /// One line's words; true if the statement goes on in the next line.
    bool feed(QStringView line, qsizetype index)
    {
        const bool more = continues(line);
        if (more)
            line.chop(1);
        for (qsizetype i = 0; i < line.size(); ++i) {
            const QChar c = line.at(i);
            if (m_quote.isNull() && c.isSpace()) {
                endWord();
            } else if (!m_quote.isNull() && c == m_quote) {
                m_quote = QChar();
            } else if (m_quote.isNull() && (c == u'"' || c == u'\'')) {
                begin(index);
                m_quote = c;
            } else if (c == u'\\' && m_quote != u'\'' && i + 1 < line.size()) {
                begin(index);
                const QChar next = line.at(++i);
                // Inside quotation marks a backslash is only special before one and before itself.
                if (!m_quote.isNull() && next != m_quote && next != u'\\')
                    m_word.text += c;
                m_word.text += next;
            } else {
                begin(index);
                m_word.text += c;
            }
        }
        if (m_quote.isNull())
            endWord();
        return more;
    }

    void begin(qsizetype index)
    {
        if (!m_inWord)
            m_word = {{}, index};
        m_inWord = true;
    }

    void endWord()
    {
        if (m_inWord)
            m_words.append(m_word);
        m_inWord = false;
    }

    void finish(qsizetype index)
    {
        if (!m_quote.isNull())
            problem(tr("a quotation mark is missing"), index);
        m_quote = QChar();
        endWord();
    }

    const SourceText &m_source;
    QList<Problem> &m_problems;
    QList<CrmWord> m_words;
    CrmWord m_word;
    QChar m_quote;
    bool m_inWord = false;
};

}

QList<CrmStatement> crmStatements(const SourceText &text, QList<Problem> &problems)
{
    return Splitter(text, problems).run();
}

}
