#include "practice/practice_files.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

constexpr int deepestLink = 8;

bool isFolderEntry(const StoredFile &file)
{
    return (file.mode & folderBit) != 0;
}

QString withoutSlash(const QString &path)
{
    return path.size() > 1 && path.endsWith(u'/') ? path.chopped(1) : path;
}

QString joined(const QString &folder, const QString &target)
{
    return target.startsWith(u'/') ? target : folder + u'/' + target;
}

QString resolved(const StoredHost &host, QString path)
{
    for (int depth = 0; depth < deepestLink; ++depth) {
        const auto found = host.files.constFind(path);
        if (found == host.files.constEnd() || found->target.isEmpty())
            return path;
        path = joined(path.section(u'/', 0, -2), found->target);
    }
    return path;
}

/// Keys from `folder/` on; QMap is sorted, so that a folder's files stand together.
QList<QString> keysBelow(const StoredHost &host, const QString &folder)
{
    const QString prefix = folder == u"/" ? folder : withoutSlash(folder) + u'/';
    QList<QString> keys;
    for (auto it = host.files.lowerBound(prefix);
         it != host.files.cend() && it.key().startsWith(prefix); ++it)
        keys.append(it.key());
    return keys;
}

Answer noSuchFile(const QString &command, const QString &path)
{
    return refused(1, u"%1: %2: No such file or directory\n"_s.arg(command, path).toUtf8());
}

bool isOption(const QString &word)
{
    return word.size() > 1 && word.startsWith(u'-');
}

struct Words
{
    QStringList options;
    QStringList paths;
};

Words sorted(const QStringList &arguments)
{
    Words words;
    for (const QString &word : arguments) {
        if (word != u"--")
            (isOption(word) ? words.options : words.paths).append(word);
    }
    return words;
}

bool hasFlag(const Words &words, QChar flag)
{
    return std::any_of(words.options.begin(), words.options.end(), [&](const QString &option) {
        return !option.startsWith(u"--") && option.contains(flag);
    });
}

Answer cat(Machine &machine, const QStringList &arguments, const QByteArray &input)
{
    if (arguments.isEmpty())
        return answered(input);
    Answer answer;
    for (const QString &path : arguments) {
        const StoredFile *file = findFile(machine.host(), path);
        if (!file)
            return noSuchFile(u"cat"_s, path);
        answer.out += file->content;
    }
    return answer;
}

bool isTrueFor(const StoredHost &host, const QString &test, const QString &path)
{
    const StoredFile *file = findFile(host, path);
    if (test == u"-e")
        return exists(host, path);
    if (test == u"-f")
        return file != nullptr;
    if (test == u"-d")
        return isFolder(host, path);
    if (test == u"-s")
        return file && !file->content.isEmpty();
    if (test == u"-x")
        return isFolder(host, path) || (file && (file->mode & 0111) != 0);
    if (test == u"-r" || test == u"-w")
        return exists(host, path);
    if (test == u"-L" || test == u"-h")
        return host.files.contains(path) && !host.files.value(path).target.isEmpty();
    if (test == u"-n")
        return !path.isEmpty();
    return test == u"-z" && path.isEmpty();
}

Answer test(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    QStringList words = arguments;
    bool wanted = true;
    if (!words.isEmpty() && words.constFirst() == u"!") {
        wanted = false;
        words.removeFirst();
    }
    bool result = false;
    if (words.size() == 2)
        result = isTrueFor(machine.host(), words[0], words[1]);
    else if (words.size() == 3 && (words[1] == u"=" || words[1] == u"!="))
        result = (words[0] == words[2]) == (words[1] == u"=");
    else
        return refused(2, "test: not simulated: " + arguments.join(u' ').toUtf8() + '\n');
    return {result == wanted ? 0 : 1, {}, {}, 0};
}

/// The same with a closing bracket.
Answer bracket(Machine &machine, const QStringList &arguments, const QByteArray &input)
{
    return test(machine, arguments.mid(0, arguments.size() - 1), input);
}

Answer mkdir(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    int mode = 0755;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == u"-m" && i + 1 < arguments.size())
            mode = arguments[++i].toInt(nullptr, 8);
        else if (!isOption(arguments[i]) && !makeFolder(machine, arguments[i], mode))
            return diskFull(u"mkdir"_s, arguments[i]);
    }
    return answered();
}

Answer rm(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const Words words = sorted(arguments);
    for (const QString &path : words.paths) {
        if (!exists(machine.host(), path) && !machine.host().files.contains(path)) {
            if (!hasFlag(words, u'f'))
                return noSuchFile(u"rm"_s, path);
            continue;
        }
        if (isFolder(machine.host(), path) && !hasFlag(words, u'r'))
            return refused(1, u"rm: cannot remove '%1': Is a directory\n"_s.arg(path).toUtf8());
        removeTree(machine.host(), path);
    }
    return answered();
}

/// `mv` and `cp`: into a folder the name is kept.
QString destination(const StoredHost &host, const QString &from, const QString &to)
{
    return isFolder(host, to) ? withoutSlash(to) + u'/' + withoutSlash(from).section(u'/', -1)
                              : withoutSlash(to);
}

Answer mv(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const Words words = sorted(arguments);
    if (words.paths.size() != 2)
        return refused(1, "mv: missing file operand\n");
    if (!exists(machine.host(), words.paths[0]))
        return noSuchFile(u"mv"_s, words.paths[0]);
    moveTree(machine.host(), words.paths[0],
             destination(machine.host(), words.paths[0], words.paths[1]));
    return answered();
}

Answer cp(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const Words words = sorted(arguments);
    if (words.paths.size() != 2)
        return refused(1, "cp: missing file operand\n");
    if (!exists(machine.host(), words.paths[0]))
        return noSuchFile(u"cp"_s, words.paths[0]);
    if (machine.has(u"disk-full"_s))
        return diskFull(u"cp"_s, words.paths[1]);
    copyTree(machine.host(), words.paths[0],
             destination(machine.host(), words.paths[0], words.paths[1]));
    return answered();
}

Answer chmod(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const Words words = sorted(arguments);
    for (const QString &path : words.paths.mid(1)) {
        if (!exists(machine.host(), path))
            return noSuchFile(u"chmod"_s, path);
        const int mode = words.paths.constFirst().toInt(nullptr, 8);
        StoredFile &file = machine.host().files[path];
        file.mode = isFolder(machine.host(), path) ? mode | folderBit : mode;
    }
    return answered();
}

Answer chown(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const Words words = sorted(arguments);
    for (const QString &path : words.paths.mid(1)) {
        if (!machine.host().files.contains(path))
            return noSuchFile(u"chown"_s, path);
        machine.host().files[path].owner = words.paths.constFirst();
    }
    return answered();
}

Answer ln(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const Words words = sorted(arguments);
    if (words.paths.size() != 2 || !hasFlag(words, u's'))
        return refused(1, "ln: only symbolic links are simulated\n");
    machine.host().files[words.paths[1]] = {{}, 0777, u"root:root"_s, words.paths[0]};
    return answered();
}

Answer touch(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    for (const QString &path : sorted(arguments).paths) {
        if (!exists(machine.host(), path) && !writeFile(machine, path, {}))
            return diskFull(u"touch"_s, path);
    }
    return answered();
}

Answer sha256sum(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    Answer answer;
    for (const QString &path : sorted(arguments).paths) {
        const StoredFile *file = findFile(machine.host(), path);
        if (!file) {
            answer.exitCode = 1;
            answer.err += noSuchFile(u"sha256sum"_s, path).err;
            continue;
        }
        answer.out += QCryptographicHash::hash(file->content, QCryptographicHash::Sha256).toHex()
                      + "  " + path.toUtf8() + '\n';
    }
    return answer;
}

/// A plain text or a basic pattern in one file.
Answer grep(Machine &machine, const QStringList &arguments, const QByteArray &input)
{
    const Words words = sorted(arguments);
    if (words.paths.isEmpty())
        return refused(2, "Usage: grep [OPTION]... PATTERN [FILE]...\n");
    const QRegularExpression pattern(hasFlag(words, u'F')
                                         ? QRegularExpression::escape(words.paths.constFirst())
                                         : words.paths.constFirst());
    QByteArray text = input;
    if (words.paths.size() > 1) {
        const StoredFile *file = findFile(machine.host(), words.paths[1]);
        if (!file)
            return refused(2, noSuchFile(u"grep"_s, words.paths[1]).err);
        text = file->content;
    }
    QByteArray found;
    for (const QByteArray &line : text.split('\n')) {
        if (!line.isEmpty() && pattern.match(QString::fromUtf8(line)).hasMatch())
            found += line + '\n';
    }
    return {found.isEmpty() ? 1 : 0, hasFlag(words, u'q') ? QByteArray() : found, {}, 0};
}

Answer tee(Machine &machine, const QStringList &arguments, const QByteArray &input)
{
    for (const QString &path : sorted(arguments).paths) {
        if (!writeFile(machine, path, input))
            return diskFull(u"tee"_s, path);
    }
    return answered(input);
}

Answer nothing(Machine &, const QStringList &, const QByteArray &)
{
    return answered();
}

Answer alwaysFails(Machine &, const QStringList &, const QByteArray &)
{
    return {1, {}, {}, 0};
}

}

const StoredFile *findFile(const StoredHost &host, const QString &path)
{
    const auto found = host.files.constFind(resolved(host, path));
    return found == host.files.constEnd() || isFolderEntry(*found) || !found->target.isEmpty()
               ? nullptr
               : &*found;
}

QByteArray contentOf(const StoredHost &host, const QString &path)
{
    const StoredFile *file = findFile(host, path);
    return file ? file->content : QByteArray();
}

bool isFolder(const StoredHost &host, const QString &path)
{
    static const QStringList always{u"/"_s,     u"/etc"_s, u"/run"_s,     u"/tmp"_s,    u"/var"_s,
                                    u"/root"_s, u"/usr"_s, u"/var/lib"_s, u"/var/log"_s};
    const QString folder = withoutSlash(path);
    if (always.contains(folder))
        return true;
    const auto found = host.files.constFind(folder);
    if (found != host.files.constEnd())
        return isFolderEntry(*found);
    const auto below = host.files.lowerBound(folder + u'/');
    return below != host.files.cend() && below.key().startsWith(folder + u'/');
}

bool exists(const StoredHost &host, const QString &path)
{
    return findFile(host, path) || isFolder(host, path);
}

QStringList entriesOf(const StoredHost &host, const QString &folder)
{
    QStringList entries;
    const qsizetype start = withoutSlash(folder).size() + (folder == u"/" ? 0 : 1);
    for (const QString &key : keysBelow(host, folder)) {
        const QString entry = key.mid(start).section(u'/', 0, 0);
        if (!entry.isEmpty() && (entries.isEmpty() || entries.constLast() != entry))
            entries.append(entry);
    }
    entries.removeDuplicates();
    return entries;
}

QStringList filesBelow(const StoredHost &host, const QString &folder)
{
    QStringList files;
    for (const QString &key : keysBelow(host, folder)) {
        if (!isFolderEntry(host.files.value(key)))
            files.append(key);
    }
    return files;
}

bool writeFile(Machine &machine, const QString &path, const QByteArray &content,
               std::optional<int> mode)
{
    if (machine.has(u"disk-full"_s))
        return false;
    StoredFile &file = machine.host().files[resolved(machine.host(), path)];
    file.content = content;
    file.target.clear();
    if (mode)
        file.mode = *mode;
    return true;
}

bool appendFile(Machine &machine, const QString &path, const QByteArray &content)
{
    return writeFile(machine, path, contentOf(machine.host(), path) + content);
}

bool makeFolder(Machine &machine, const QString &path, int mode)
{
    if (isFolder(machine.host(), path))
        return true;
    if (machine.has(u"disk-full"_s))
        return false;
    StoredFile folder;
    folder.mode = mode | folderBit;
    machine.host().files.insert(withoutSlash(path), folder);
    return true;
}

void removeTree(StoredHost &host, const QString &path)
{
    host.files.remove(withoutSlash(path));
    for (const QString &key : keysBelow(host, path))
        host.files.remove(key);
}

void moveTree(StoredHost &host, const QString &from, const QString &to)
{
    if (withoutSlash(from) == withoutSlash(to))
        return;
    copyTree(host, from, to);
    removeTree(host, from);
}

void copyTree(StoredHost &host, const QString &from, const QString &to)
{
    const QString source = withoutSlash(from);
    const QString target = withoutSlash(to);
    if (host.files.contains(source))
        host.files.insert(target, host.files.value(source));
    for (const QString &key : keysBelow(host, source))
        host.files.insert(target + key.mid(source.size()), host.files.value(key));
}

Answer diskFull(const QString &command, const QString &path)
{
    return refused(
        1, u"%1: cannot create '%2': No space left on device\n"_s.arg(command, path).toUtf8());
}

void logLine(Machine &machine, const QString &program, const QString &text)
{
    const QString stamp = QLocale::c().toString(QDateTime::currentDateTime(), u"MMM d HH:mm:ss"_s);
    const QString path = machine.world.platform.init == catalogue::InitSystem::SysV
                             ? u"/var/log/messages"_s
                             : u"/var/log/syslog"_s;
    appendFile(machine, path, u"%1 %2 %3: %4\n"_s.arg(stamp, machine.name, program, text).toUtf8());
}

const std::vector<Command> &fileCommands()
{
    static const std::vector<Command> commands{
        {"[", bracket},    {"cat", cat},      {"chmod", chmod},
        {"chown", chown},  {"cp", cp},        {"false", alwaysFails},
        {"grep", grep},    {"ln", ln},        {"mkdir", mkdir},
        {"mv", mv},        {"rm", rm},        {"sha256sum", sha256sum},
        {"sync", nothing}, {"tee", tee},      {"test", test},
        {"touch", touch},  {"true", nothing},
    };
    return commands;
}

}
