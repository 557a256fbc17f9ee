#include "hosts/ssh_config.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

constexpr int deepestInclude = 16;

QString localUser()
{
    const passwd *entry = ::getpwuid(::getuid());
    return entry != nullptr ? QString::fromLocal8Bit(entry->pw_name) : u"root"_s;
}

/// Words of a line; `keyword=value` and double quotes as in ssh. std::nullopt: a quote is left open.
std::optional<QStringList> wordsOf(QString line)
{
    static const QRegularExpression keyword(u"^\\s*([A-Za-z0-9]+)\\s*=\\s*"_s);
    line.replace(keyword, u"\\1 "_s);
    QStringList words;
    QString word;
    bool isQuoted = false;
    bool isWord = false;
    for (const QChar c : line.trimmed()) {
        if (c == u'"') {
            isQuoted = !isQuoted;
            isWord = true;
        } else if (c.isSpace() && !isQuoted) {
            if (isWord)
                words.append(std::exchange(word, {}));
            isWord = false;
        } else if (c == u'#' && !isQuoted && !isWord) {
            break;
        } else {
            word += c;
            isWord = true;
        }
    }
    if (isWord)
        words.append(word);
    return isQuoted ? std::nullopt : std::optional(words);
}

bool matchesPattern(const QString &text, QString pattern)
{
    pattern = QRegularExpression::escape(pattern);
    pattern.replace(u"\\*"_s, u".*"_s).replace(u"\\?"_s, u"."_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

/// A `!` that matches rules the whole line out, wherever it stands.
bool matchesList(const QString &text, const QStringList &patterns)
{
    bool matches = false;
    for (const QString &pattern : patterns) {
        if (pattern.startsWith(u'!')) {
            if (matchesPattern(text, pattern.mid(1)))
                return false;
        } else {
            matches = matches || matchesPattern(text, pattern);
        }
    }
    return matches;
}

/// Where a value was found, to name it in a message.
struct Setting
{
    QStringList words;
    QString place;
};

class Reader
{
public:
    explicit Reader(const QString &alias)
        : m_alias(alias)
    {}

    Result<> read(const QString &path, int depth);

    const QHash<QString, Setting> &first() const { return m_first; }
    const QStringList &identityFiles() const { return m_identityFiles; }

private:
    Result<> take(const QStringList &words, const QString &place, const QString &folder, int depth);
    Result<> include(const QStringList &patterns, const QString &place, const QString &folder,
                     int depth);
    bool matchApplies(const QStringList &words) const;

    QString m_alias;
    QHash<QString, Setting> m_first; ///< by keyword in lower case
    QStringList m_identityFiles;
    bool m_applies = true;
};

tl::unexpected<Error> unreadable(const QString &place, const QString &reason)
{
    return failure(u"ssh-config"_s, reason, place);
}

Result<> Reader::read(const QString &path, int depth)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString folder =
        path.startsWith(u"/etc/ssh/"_s) ? u"/etc/ssh"_s : QDir::homePath() + u"/.ssh"_s;
    int number = 0;
    const bool outer = m_applies;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QString place = u"%1:%2:1"_s.arg(path).arg(++number);
        const std::optional<QStringList> words = wordsOf(QString::fromUtf8(line));
        if (!words)
            return unreadable(place, QCoreApplication::translate("hosts", "a quote is left open"));
        if (words->isEmpty() || words->first().startsWith(u'#'))
            continue;
        if (const Result<> taken = take(*words, place, folder, depth); !taken)
            return taken;
    }
    m_applies = outer;
    return {};
}

Result<> Reader::take(const QStringList &words, const QString &place, const QString &folder,
                      int depth)
{
    const QString keyword = words[0].toLower();
    const QStringList values = words.mid(1);
    if (values.isEmpty())
        return unreadable(place,
                          QCoreApplication::translate("hosts", "“%1” has no value").arg(words[0]));
    if (keyword == u"host") {
        m_applies = matchesList(m_alias, values);
    } else if (keyword == u"match") {
        m_applies = matchApplies(values);
    } else if (m_applies && keyword == u"include") {
        return include(values, place, folder, depth);
    } else if (m_applies && keyword == u"identityfile") {
        m_identityFiles.append(values[0]);
    } else if (m_applies && !m_first.contains(keyword)) {
        m_first.insert(keyword, {values, place});
    }
    return {};
}

/// `all` and names can be decided here; what asks for the outcome of a command or for a state of
/// the network does not apply.
bool Reader::matchApplies(const QStringList &words) const
{
    if (words.size() == 1)
        return words[0].toLower() == u"all";
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        const QString criterion = words[i].toLower();
        const QStringList patterns = words[i + 1].split(u',');
        if (criterion == u"localuser") {
            if (!matchesList(localUser(), patterns))
                return false;
        } else if (criterion == u"originalhost" || criterion == u"host") {
            const QString name = criterion == u"host" && m_first.contains(u"hostname"_s)
                                     ? m_first[u"hostname"_s].words[0]
                                     : m_alias;
            if (!matchesList(name, patterns))
                return false;
        } else {
            return false;
        }
    }
    return words.size() % 2 == 0;
}

Result<> Reader::include(const QStringList &patterns, const QString &place, const QString &folder,
                         int depth)
{
    if (depth >= deepestInclude)
        return unreadable(
            place, QCoreApplication::translate("hosts", "files include each other too deeply"));
    for (QString pattern : patterns) {
        if (pattern.startsWith(u"~/"_s))
            pattern.replace(0, 1, QDir::homePath());
        const QFileInfo info(QDir(folder), pattern);
        for (const QString &name :
             info.dir().entryList({info.fileName()}, QDir::Files | QDir::Hidden, QDir::Name)) {
            if (const Result<> read = this->read(info.dir().filePath(name), depth + 1); !read)
                return read;
        }
    }
    return {};
}

/// The values of one host out of what the files say.
class Resolver
{
public:
    Resolver(const Reader &reader, HostSettings settings)
        : m_reader(reader)
        , m_settings(std::move(settings))
    {}

    Result<HostSettings> resolve(const QString &user, std::optional<int> port);

private:
    QString value(const QString &keyword, const QString &otherwise = {}) const
    {
        const auto found = m_reader.first().constFind(keyword);
        return found == m_reader.first().cend() ? otherwise : found->words[0];
    }
    QString place(const QString &keyword) const { return m_reader.first().value(keyword).place; }
    bool isYes(const QString &keyword) const
    {
        const QString word = value(keyword).toLower();
        return word == u"yes" || word == u"true";
    }
    QString expanded(QString text) const;
    QStringList files(const QString &keyword, const QStringList &otherwise) const;
    Result<> takePort(std::optional<int> port);
    Result<> takeJumps();
    Result<> takeStrictness();
    void takeIdentities();

    const Reader &m_reader;
    HostSettings m_settings;
};

/// ssh's tokens, in one pass so that a value cannot bring one in.
QString Resolver::expanded(QString text) const
{
    if (text.startsWith(u"~/"_s))
        text.replace(0, 1, QDir::homePath());
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'%' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        switch (text[++i].unicode()) {
        case u'%':
            result += u'%';
            break;
        case u'd':
            result += QDir::homePath();
            break;
        case u'h':
            result += m_settings.hostName.isEmpty() ? m_settings.alias : m_settings.hostName;
            break;
        case u'i':
            result += QString::number(::getuid());
            break;
        case u'k':
            result +=
                m_settings.hostKeyAlias.isEmpty() ? m_settings.alias : m_settings.hostKeyAlias;
            break;
        case u'l':
            result += QSysInfo::machineHostName();
            break;
        case u'n':
            result += m_settings.alias;
            break;
        case u'p':
            result += QString::number(m_settings.port);
            break;
        case u'r':
            result += m_settings.user;
            break;
        case u'u':
            result += localUser();
            break;
        default:
            result += u'%';
            result += text[i];
        }
    }
    return result;
}

QStringList Resolver::files(const QString &keyword, const QStringList &otherwise) const
{
    const auto found = m_reader.first().constFind(keyword);
    QStringList paths;
    for (const QString &path : found == m_reader.first().cend() ? otherwise : found->words) {
        if (path.toLower() != u"none")
            paths.append(expanded(path));
    }
    return paths;
}

Result<HostSettings> Resolver::resolve(const QString &user, std::optional<int> port)
{
    m_settings.user = user.isEmpty() ? value(u"user"_s, localUser()) : user;
    if (const Result<> taken = takePort(port); !taken)
        return tl::unexpected(taken.error());
    m_settings.hostName = expanded(value(u"hostname"_s, m_settings.alias));
    m_settings.hostKeyAlias = value(u"hostkeyalias"_s);
    m_settings.identitiesOnly = isYes(u"identitiesonly"_s);
    m_settings.hashKnownHosts = isYes(u"hashknownhosts"_s);
    const QString agent = value(u"identityagent"_s);
    if (agent != u"SSH_AUTH_SOCK")
        m_settings.identityAgent = expanded(agent);
    m_settings.userKnownHostsFiles =
        files(u"userknownhostsfile"_s, {u"~/.ssh/known_hosts"_s, u"~/.ssh/known_hosts2"_s});
    m_settings.globalKnownHostsFiles =
        files(u"globalknownhostsfile"_s, {u"/etc/ssh/ssh_known_hosts"_s});
    takeIdentities();
    if (const Result<> taken = takeJumps(); !taken)
        return tl::unexpected(taken.error());
    if (const Result<> taken = takeStrictness(); !taken)
        return tl::unexpected(taken.error());
    return m_settings;
}

Result<> Resolver::takePort(std::optional<int> port)
{
    if (port) {
        m_settings.port = *port;
        return {};
    }
    const QString text = value(u"port"_s, u"22"_s);
    bool isNumber = false;
    m_settings.port = text.toInt(&isNumber);
    if (!isNumber || m_settings.port < 1 || m_settings.port > 65535)
        return unreadable(
            place(u"port"_s),
            QCoreApplication::translate("hosts", "“%1” is no port (1 to 65535)").arg(text));
    return {};
}

void Resolver::takeIdentities()
{
    QStringList names = m_reader.identityFiles();
    if (names.isEmpty())
        names = {u"~/.ssh/id_ed25519"_s, u"~/.ssh/id_ecdsa"_s, u"~/.ssh/id_rsa"_s};
    for (const QString &name : names) {
        if (name.toLower() != u"none")
            m_settings.identityFiles.append(expanded(name));
    }
}

/// Of ProxyJump and ProxyCommand the one that comes first wins in ssh; we have no foreign commands,
/// and going straight to the host instead would be wrong.
Result<> Resolver::takeJumps()
{
    const QString command = value(u"proxycommand"_s, u"none"_s);
    const QString jumps = value(u"proxyjump"_s, u"none"_s);
    if (jumps.toLower() == u"none") {
        if (command.toLower() == u"none")
            return {};
        return unreadable(place(u"proxycommand"_s),
                          QCoreApplication::translate(
                              "hosts", "ProxyCommand is not supported; use ProxyJump instead"));
    }
    m_settings.jumps = jumps.split(u',', Qt::SkipEmptyParts);
    for (const QString &jump : m_settings.jumps) {
        if (!jumpTarget(jump))
            return unreadable(
                place(u"proxyjump"_s),
                QCoreApplication::translate("hosts", "“%1” is no [user@]host[:port]").arg(jump));
    }
    if (m_settings.jumps.size() > 2)
        return unreadable(place(u"proxyjump"_s),
                          QCoreApplication::translate("hosts", "more than two hosts to jump over"));
    return {};
}

Result<> Resolver::takeStrictness()
{
    static const QHash<QString, StrictHostKeys> words{
        {u"ask"_s, StrictHostKeys::Ask},  {u"yes"_s, StrictHostKeys::Yes},
        {u"true"_s, StrictHostKeys::Yes}, {u"accept-new"_s, StrictHostKeys::AcceptNew},
        {u"no"_s, StrictHostKeys::No},    {u"false"_s, StrictHostKeys::No},
        {u"off"_s, StrictHostKeys::No},
    };
    const QString word = value(u"stricthostkeychecking"_s, u"ask"_s);
    const auto found = words.constFind(word.toLower());
    if (found == words.cend())
        return unreadable(
            place(u"stricthostkeychecking"_s),
            QCoreApplication::translate("hosts", "“%1” is none of ask, yes, no, accept-new")
                .arg(word));
    m_settings.strictHostKeys = *found;
    return {};
}

}

QStringList usualConfigFiles()
{
    return {QDir::homePath() + u"/.ssh/config"_s, u"/etc/ssh/ssh_config"_s};
}

Result<HostSettings> hostSettings(const QString &alias, const QStringList &configFiles,
                                  const QString &user, std::optional<int> port)
{
    Reader reader(alias);
    for (const QString &file : configFiles) {
        if (const Result<> read = reader.read(file, 0); !read)
            return tl::unexpected(read.error());
    }
    HostSettings settings;
    settings.alias = alias;
    return Resolver(reader, settings).resolve(user, port);
}

std::optional<JumpTarget> jumpTarget(const QString &text)
{
    static const QRegularExpression form(
        u"\\A(?:ssh://)?(?:([^@/]+)@)?(?:\\[([^\\]]+)\\]|([^@:/\\[\\]]+))(?::([0-9]{1,5}))?/?\\z"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    JumpTarget target{match.captured(1), match.captured(2) + match.captured(3), std::nullopt};
    if (match.hasCaptured(4)) {
        const int port = match.captured(4).toInt();
        if (port < 1 || port > 65535)
            return std::nullopt;
        target.port = port;
    }
    return target;
}

}
