#include "rules/storage_files_view.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::rules {

namespace {

/// Words, quoted strings (without their quotes) and the signs = [ ] { }; comments are left out.
/// `breaks` holds the indexes of tokens that begin a line.
struct Tokens
{
    QStringList words;
    QList<int> breaks;
};

/// The quoted string that begins at `at`, which moves to its end. LVM escapes with backslashes.
QString quoted(const QString &line, qsizetype &at, bool escapes)
{
    QString text;
    for (++at; at < line.size() && line[at] != u'"'; ++at) {
        if (escapes && line[at] == u'\\' && at + 1 < line.size())
            ++at;
        text += line[at];
    }
    return text;
}

Tokens tokensOf(const QString &text, const QString &signs, bool escapes)
{
    Tokens tokens;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        const int first = int(tokens.words.size());
        QString word;
        const auto flush = [&] {
            if (!word.isEmpty())
                tokens.words << word;
            word.clear();
        };
        for (qsizetype i = 0; i < line.size(); ++i) {
            const QChar c = line[i];
            if (c == u'#')
                break;
            if (c == u'"') {
                flush();
                tokens.words << quoted(line, i, escapes);
            } else if (signs.contains(c)) {
                flush();
                tokens.words << QString(c);
            } else if (c.isSpace()) {
                flush();
            } else {
                word += c;
            }
        }
        flush();
        if (tokens.words.size() > first)
            tokens.breaks << first;
    }
    return tokens;
}

QString textOf(const QList<Artefact> &files, const QString &host, const QString &pathStart)
{
    QByteArray text;
    for (const Artefact &file : files) {
        if (file.host == host && file.path.startsWith(pathStart) && file.path.endsWith(u".conf"))
            text += placeholderBytes(file) + '\n';
    }
    return QString::fromUtf8(text);
}

void readMultipath(const Tokens &tokens, int &at, MultipathSection &section)
{
    while (at < tokens.words.size()) {
        const QString word = tokens.words[at++];
        if (word == u"}")
            return;
        if (tokens.words.value(at) == u"{") {
            ++at;
            section.sections << MultipathSection{word, {}, {}};
            readMultipath(tokens, at, section.sections.last());
            continue;
        }
        QStringList values;
        while (at < tokens.words.size() && !tokens.breaks.contains(at) && tokens.words[at] != u"}")
            values << tokens.words[at++];
        section.settings << std::pair{word, values.join(u' ')};
    }
}

}

namespace {

/// LVM's strings escape the backslash, so a regular expression has each one twice.
QString unescaped(QString word)
{
    return word.replace(u"\\\\"_s, u"\\"_s);
}

}

LvmConf parseLvmConf(const QString &text)
{
    LvmConf conf;
    const QStringList words = tokensOf(text, u"=[]{},"_s, true).words;
    for (qsizetype i = 1; i + 1 < words.size(); ++i) {
        if (words[i] != u"=")
            continue;
        QStringList values;
        if (words[i + 1] == u"[") {
            for (qsizetype j = i + 2; j < words.size() && words[j] != u"]"; ++j) {
                if (words[j] != u",")
                    values << unescaped(words[j]);
            }
        } else {
            values << unescaped(words[i + 1]);
        }
        conf.insert(words[i - 1].section(u'/', -1), values);
    }
    return conf;
}

std::optional<LvmConf> lvmConfOf(const QList<Artefact> &files, const QString &host)
{
    const QString text = textOf(files, host, u"/etc/lvm/"_s);
    if (text.isEmpty())
        return std::nullopt;
    return parseLvmConf(text);
}

bool lvmAccepts(const QStringList &filter, const QString &device)
{
    for (const QString &pattern : filter) {
        if (pattern.size() < 3)
            continue;
        const QString expression = pattern.mid(2, pattern.lastIndexOf(pattern[1]) - 2);
        if (QRegularExpression(expression).match(device).hasMatch())
            return pattern[0] == u'a';
    }
    return true;
}

QString MultipathSection::value(const QString &key) const
{
    QString found;
    for (const auto &[name_, text] : settings) {
        if (name_ == key)
            found = text;
    }
    return found;
}

QList<MultipathSection> MultipathSection::all(const QString &sectionName) const
{
    QList<MultipathSection> found;
    for (const MultipathSection &section : sections) {
        if (section.name == sectionName)
            found << section;
    }
    return found;
}

MultipathSection parseMultipathConf(const QString &text)
{
    MultipathSection root;
    const Tokens tokens = tokensOf(text, u"{}"_s, false);
    for (int at = 0; at < tokens.words.size();)
        readMultipath(tokens, at, root);
    return root;
}

std::optional<MultipathSection> multipathConfOf(const QList<Artefact> &files, const QString &host)
{
    const QString text = textOf(files, host, u"/etc/multipath"_s);
    if (text.isEmpty())
        return std::nullopt;
    return parseMultipathConf(text);
}

}
