#include "formats/brace_reader.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace basalt::formats {

namespace {

struct Token
{
    QString word;
    bool isSign = false; ///< { } = [ ] , and the end of a line of multipath.conf ("\n")
    int line = 0;
    qsizetype begin = 0;
    qsizetype end = 0;
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

class Tokens
{
public:
    Tokens(BraceDialect dialect, const QByteArray &text)
        : m_isLvm(dialect == BraceDialect::Lvm)
        , m_text(text)
    {}

    /// std::nullopt at the end, and where a string has none.
    std::optional<Token> next()
    {
        if (skipToToken())
            return sign("\n", m_at - 1);
        if (m_at >= m_text.size())
            return std::nullopt;
        const char c = m_text[m_at];
        const qsizetype begin = m_at;
        if (c == '"' || (m_isLvm && c == '\''))
            return string(c);
        if (isSign(c)) {
            ++m_at;
            return sign(QByteArray(1, c), begin);
        }
        while (m_at < m_text.size() && !isBlank(m_text[m_at]) && !isSign(m_text[m_at])
               && !isComment(m_text[m_at]) && m_text[m_at] != '"')
            ++m_at;
        return Token{QString::fromUtf8(m_text.sliced(begin, m_at - begin)), false, m_line, begin,
                     m_at};
    }

    bool hasFailed() const { return m_hasFailed; }
    int line() const { return m_line; }

private:
    bool isComment(char c) const { return c == '#' || (!m_isLvm && c == '!'); }
    bool isSign(char c) const
    {
        return c == '{' || c == '}' || (m_isLvm && (c == '=' || c == '[' || c == ']' || c == ','));
    }

    Token sign(const QByteArray &word, qsizetype begin) const
    {
        return {QString::fromUtf8(word), true, word == "\n" ? m_line - 1 : m_line, begin, m_at};
    }

    /// Past blanks and comments; true: over the end of a line of multipath.conf.
    bool skipToToken()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (isComment(c)) {
                while (m_at < m_text.size() && m_text[m_at] != '\n')
                    ++m_at;
                continue;
            }
            if (!isBlank(c))
                return false;
            ++m_at;
            if (c == '\n') {
                ++m_line;
                if (!m_isLvm)
                    return true;
            }
        }
        return false;
    }

    std::optional<Token> string(char quote)
    {
        Token token{{}, false, m_line, m_at, m_at};
        QByteArray bytes;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != quote; ++m_at) {
            if (m_text[m_at] == '\n')
                break;
            if (m_isLvm && quote == '"' && m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            bytes += m_text[m_at];
        }
        m_hasFailed = m_at >= m_text.size() || m_text[m_at] != quote;
        if (m_hasFailed)
            return std::nullopt;
        ++m_at;
        token.word = QString::fromUtf8(bytes);
        token.end = m_at;
        return token;
    }

    bool m_isLvm;
    const QByteArray &m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_hasFailed = false;
};

/// All tokens, or the line in which a string does not end.
tl::expected<QList<Token>, BraceMistake> tokensOf(BraceDialect dialect, const QByteArray &text)
{
    Tokens source(dialect, text);
    QList<Token> tokens;
    while (const std::optional<Token> token = source.next())
        tokens.append(*token);
    if (source.hasFailed() || text.contains('\0'))
        return tl::unexpected(BraceMistake{source.line()});
    if (dialect == BraceDialect::Multipath)
        tokens.append({u"\n"_s, true, source.line(), text.size(), text.size()});
    return tokens;
}

class Reader
{
public:
    Reader(BraceDialect dialect, QList<Token> tokens)
        : m_isLvm(dialect == BraceDialect::Lvm)
        , m_tokens(std::move(tokens))
    {}

    /// Up to the closing brace, or to the end of the file; false: see line().
    bool read(QList<BraceItem> &items, bool isOutermost)
    {
        while (m_at < m_tokens.size()) {
            const Token key = m_tokens[m_at++];
            m_line = key.line;
            if (isSign(key, "\n"_L1))
                continue;
            if (isSign(key, "}"_L1)) {
                --m_at;
                return !isOutermost;
            }
            if (key.isSign || m_at >= m_tokens.size())
                return false;
            BraceItem item{key.word, {}, key.line, key.begin, 0, 0, false, {}};
            if (!(isSign(m_tokens[m_at], "{"_L1) ? section(item) : setting(item)))
                return false;
            items.append(item);
        }
        m_isOpen = !isOutermost;
        return isOutermost;
    }

    int line() const { return m_line; }

private:
    static bool isSign(const Token &token, QLatin1StringView word)
    {
        return token.isSign && token.word == word;
    }

    /// multipath reads by lines: nothing may follow a setting or a brace.
    bool lineEnds()
    {
        if (m_isLvm)
            return true;
        return m_at < m_tokens.size() && isSign(m_tokens[m_at++], "\n"_L1);
    }

    bool section(BraceItem &item)
    {
        item.isSection = true;
        item.begin = m_tokens[m_at++].end;
        ++m_depth;
        if (m_depth > deepest || !lineEnds())
            return false;
        if (!read(item.items, false)) {
            if (m_isOpen)
                m_line = item.line;
            return false;
        }
        --m_depth;
        item.end = m_tokens[m_at++].begin;
        return lineEnds();
    }

    bool setting(BraceItem &item)
    {
        if (m_isLvm && !isSign(m_tokens[m_at++], "="_L1))
            return false;
        if (m_at >= m_tokens.size())
            return false;
        const bool isList = m_isLvm && isSign(m_tokens[m_at], "["_L1);
        item.begin = m_tokens[m_at].begin;
        if (!isList && m_tokens[m_at].isSign)
            return false;
        if (!isList) {
            item.words = {m_tokens[m_at].word};
            item.end = m_tokens[m_at++].end;
            return lineEnds();
        }
        for (++m_at; m_at < m_tokens.size(); ++m_at) {
            const Token &token = m_tokens[m_at];
            if (isSign(token, "]"_L1)) {
                item.end = token.end;
                ++m_at;
                return true;
            }
            if (token.isSign && token.word != u",")
                return false;
            if (!token.isSign)
                item.words.append(token.word);
        }
        return false;
    }

    static constexpr int deepest = 8;

    bool m_isLvm;
    QList<Token> m_tokens;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_line = 1;
    bool m_isOpen = false; ///< the file has ended within a section
};

}

tl::expected<QList<BraceItem>, BraceMistake> readBraces(BraceDialect dialect,
                                                        const QByteArray &text)
{
    Q_ASSERT(dialect != BraceDialect::Corosync);
    auto tokens = tokensOf(dialect, text);
    if (!tokens)
        return tl::unexpected(tokens.error());
    Reader reader(dialect, *std::move(tokens));
    QList<BraceItem> items;
    if (!reader.read(items, true))
        return tl::unexpected(BraceMistake{reader.line()});
    return items;
}

}
