#include "hosts/known_hosts.h"

#include "hosts/descriptor.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

QByteArray hashOf(const QByteArray &salt, const QString &name)
{
    return QMessageAuthenticationCode::hash(name.toUtf8(), salt, QCryptographicHash::Sha1);
}

/// `|1|SALT|HASH`
bool isHashOf(const QByteArray &field, const QString &name)
{
    const QByteArrayList parts = field.split('|');
    return parts.size() == 4 && parts[1] == "1"
           && QByteArray::fromBase64(parts[3]) == hashOf(QByteArray::fromBase64(parts[2]), name);
}

bool isPatternOf(const QByteArray &field, const QString &name)
{
    bool matches = false;
    for (const QByteArray &word : field.split(',')) {
        const bool isNegated = word.startsWith('!');
        QString pattern =
            QRegularExpression::escape(QString::fromUtf8(isNegated ? word.mid(1) : word).toLower());
        pattern.replace(u"\\*"_s, u".*"_s).replace(u"\\?"_s, u"."_s);
        if (!QRegularExpression(QRegularExpression::anchoredPattern(pattern))
                 .match(name)
                 .hasMatch())
            continue;
        if (isNegated)
            return false;
        matches = true;
    }
    return matches;
}

std::optional<KnownKey> keyOfLine(const QByteArray &line, const QString &name)
{
    QByteArrayList fields = line.simplified().split(' ');
    KnownKey known;
    if (fields[0].startsWith('@')) {
        // Keys of certificate authorities sign other keys, which libssh does not check.
        if (fields[0] != "@revoked")
            return std::nullopt;
        known.isRevoked = true;
        fields.removeFirst();
    }
    if (fields.size() < 3 || fields[0].startsWith('#'))
        return std::nullopt;
    const bool matches =
        fields[0].startsWith('|') ? isHashOf(fields[0], name) : isPatternOf(fields[0], name);
    if (!matches)
        return std::nullopt;
    known.key = {fields[1], QByteArray::fromBase64(fields[2])};
    return known;
}

Result<> notWritten(const QString &file, int number)
{
    return failure(u"known-hosts-not-written"_s,
                   QCoreApplication::translate("hosts", "cannot add the host key to %1: %2")
                       .arg(file, QString::fromStdString(std::generic_category().message(number))),
                   file);
}

QByteArray lineFor(const QString &name, const HostKey &key, bool isHashed)
{
    QByteArray field = name.toUtf8();
    if (isHashed) {
        QByteArray salt(20, '\0');
        for (char &byte : salt)
            byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
        field = "|1|" + salt.toBase64() + '|' + hashOf(salt, name).toBase64();
    }
    return field + ' ' + key.type + ' ' + key.blob.toBase64() + '\n';
}

/// Somebody's editor may have left the last line without its end.
bool endsInsideALine(int file)
{
    struct stat state
    {};
    char last = '\n';
    return ::fstat(file, &state) == 0 && state.st_size > 0
           && ::pread(file, &last, 1, state.st_size - 1) == 1 && last != '\n';
}

}

QString knownName(const QString &address, int port)
{
    const QString name = address.toLower();
    return port == 22 ? name : u"[%1]:%2"_s.arg(name).arg(port);
}

QList<KnownKey> knownKeysIn(const QByteArray &text, const QString &file, const QString &name)
{
    QList<KnownKey> keys;
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        std::optional<KnownKey> known = keyOfLine(line, name.toLower());
        if (!known)
            continue;
        known->place = u"%1:%2"_s.arg(file).arg(number);
        keys.append(*known);
    }
    return keys;
}

QList<KnownKey> knownKeys(const QStringList &files, const QString &name)
{
    QList<KnownKey> keys;
    for (const QString &path : files) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            keys += knownKeysIn(file.readAll(), path, name);
    }
    return keys;
}

KeyJudgement judge(const QList<KnownKey> &known, const HostKey &shown)
{
    for (const KnownKey &one : known) {
        if (one.isRevoked && one.key == shown)
            return {KeyVerdict::Revoked, one};
    }
    KeyJudgement judgement;
    for (const KnownKey &one : known) {
        if (one.isRevoked)
            continue;
        if (one.key == shown)
            return {KeyVerdict::Known, one};
        if (judgement.verdict == KeyVerdict::Unknown || one.key.type == shown.type)
            judgement = {KeyVerdict::Changed, one};
    }
    return judgement;
}

Result<> rememberKey(const QString &file, const QString &name, const HostKey &key, bool isHashed)
{
    const QString folder = QFileInfo(file).path();
    if (!QFileInfo::exists(folder)
        && !QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return notWritten(file, EACCES);
    const Descriptor target(
        ::open(file.toLocal8Bit().constData(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600));
    if (!target.isOpen() || ::flock(target.number(), LOCK_EX) != 0)
        return notWritten(file, errno);
    const QByteArray line =
        (endsInsideALine(target.number()) ? "\n" : "") + lineFor(name, key, isHashed);
    if (::write(target.number(), line.constData(), static_cast<size_t>(line.size())) != line.size()
        || ::fsync(target.number()) != 0)
        return notWritten(file, errno);
    return {};
}

}
