#include "core/host_command.h"

using namespace Qt::StringLiterals;

namespace basalt {

namespace {

/// Words that a shell would read otherwise go into single quotes.
QString shown(const QString &word)
{
    static const QString plain =
        u"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./_-"_s;
    const bool isPlain = !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) {
        return plain.contains(c);
    });
    if (isPlain)
        return word;
    QString quoted = word;
    return u'\'' + quoted.replace(u'\'', u"'\\''"_s) + u'\'';
}

}

HostCommand snippetCommand(const Snippet &snippet, const QStringList &arguments,
                           std::chrono::seconds timeout)
{
    HostCommand command;
    command.argv = QStringList{u"sh"_s, u"-c"_s, QString::fromUtf8(snippet.text),
                               QString::fromUtf8(snippet.name)}
                   + arguments;
    command.timeout = timeout;
    return command;
}

HostCommand programCommand(const QStringList &argv, std::chrono::seconds timeout)
{
    HostCommand command;
    command.argv = argv;
    command.timeout = timeout;
    return command;
}

QString commandText(const HostCommand &command)
{
    const bool isSnippet =
        command.argv.size() >= 4 && command.argv[0] == u"sh" && command.argv[1] == u"-c";
    QStringList words;
    for (const QString &word : isSnippet ? command.argv.mid(3) : command.argv)
        words.append(shown(word));
    return words.join(u' ');
}

}
