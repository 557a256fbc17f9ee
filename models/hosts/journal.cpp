#include "hosts/journal.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QUrl>

#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

constexpr int keptJournals = 50;
constexpr int journalVersion = 1;

QString say(const char *text)
{
    return QCoreApplication::translate("hosts", text);
}

/// A cluster's name is a folder's name; whatever could leave the state folder is encoded.
QString folderName(const QString &cluster)
{
    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(cluster));
    return name.isEmpty() || name.startsWith(u'.') ? u'_' + name : name;
}

QString folderOf(const QString &stateFolder, const QString &cluster)
{
    return QDir(stateFolder).filePath(folderName(cluster));
}

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject headerJson(const RunHeader &header)
{
    return {{u"type"_s, u"run"_s},
            {u"version"_s, journalVersion},
            {u"run"_s, header.run},
            {u"cluster"_s, header.cluster},
            {u"operator"_s, header.operatorName},
            {u"started"_s, header.startedAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"total"_s, header.total},
            {u"plan"_s, header.plan}};
}

Result<RunHeader> headerFromJson(const QJsonObject &object, const QString &path)
{
    if (object.value(u"type"_s) != u"run"_s)
        return failure(u"journal-unreadable"_s,
                       say(QT_TRANSLATE_NOOP("hosts", "this is no journal of a deployment")), path);
    if (object.value(u"version"_s).toInt() > journalVersion)
        return failure(u"journal-too-new"_s,
                       say(QT_TRANSLATE_NOOP(
                           "hosts", "the journal was written by a newer Basalt; use that one")),
                       path);
    return RunHeader{
        object.value(u"run"_s).toString(),
        object.value(u"cluster"_s).toString(),
        object.value(u"operator"_s).toString(),
        QDateTime::fromString(object.value(u"started"_s).toString(), Qt::ISODateWithMs),
        object.value(u"plan"_s).toObject(),
        object.value(u"total"_s).toInt(),
    };
}

tl::unexpected<Error> fileFailure(const QFile &file)
{
    return failure(u"journal-unwritable"_s,
                   say(QT_TRANSLATE_NOOP("hosts", "the journal cannot be written: %1"))
                       .arg(file.errorString()),
                   file.fileName());
}

/// The folder's entry of a new file is only then sure to outlive a power cut.
void syncFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

void removeOldJournals(const QString &stateFolder, const QString &cluster)
{
    const QStringList journals = journalsOf(stateFolder, cluster);
    for (const QString &path : journals.mid(keptJournals))
        QFile::remove(path);
}

}

QMap<QString, StepState> stepStates(const QList<RunEvent> &events)
{
    QMap<QString, StepState> states;
    for (const RunEvent &event : events) {
        if (event.kind == EventKind::StepStarted)
            states.insert(event.step, StepState::Begun);
        else if (event.kind == EventKind::StepDone || event.kind == EventKind::StepSkipped)
            states.insert(event.step, StepState::Done);
        else if (event.kind == EventKind::StepFailed && states.contains(event.step))
            states.insert(event.step, StepState::Failed);
        else if (event.kind == EventKind::StepUndone)
            states.insert(event.step, StepState::Undone);
    }
    return states;
}

QMap<QString, QByteArray> bootsOf(const QList<RunEvent> &events)
{
    QMap<QString, QByteArray> boots;
    for (const RunEvent &event : events) {
        if (event.kind == EventKind::HostConnected && !event.text.isEmpty())
            boots.insert(event.host, event.text.toUtf8());
    }
    return boots;
}

std::optional<Outcome> endOf(const QList<RunEvent> &events)
{
    std::optional<Outcome> end;
    for (const RunEvent &event : events) {
        if (event.kind == EventKind::RunStarted)
            end.reset();
        else if (event.kind == EventKind::RunEnded)
            end = event.outcome;
    }
    return end;
}

Result<JournalContent> readJournal(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"journal-unreadable"_s,
                       say(QT_TRANSLATE_NOOP("hosts", "the journal cannot be read: %1"))
                           .arg(file.errorString()),
                       path);
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeLast(); // empty, or torn off by a crash
    const QJsonObject first = QJsonDocument::fromJson(lines.value(0)).object();
    auto header = headerFromJson(first, path);
    if (!header)
        return tl::unexpected(header.error());
    JournalContent content{*std::move(header), {}};
    for (const QByteArray &text : lines.mid(1)) {
        if (auto event = eventFromJson(QJsonDocument::fromJson(text).object()))
            content.events.append(*std::move(event));
    }
    return content;
}

QStringList journalsOf(const QString &stateFolder, const QString &cluster)
{
    const QDir folder(folderOf(stateFolder, cluster));
    QStringList names = folder.entryList({u"*.jsonl"_s}, QDir::Files, QDir::Name);
    std::reverse(names.begin(), names.end());
    for (QString &name : names)
        name = folder.filePath(name);
    return names;
}

Result<std::unique_ptr<Journal>> Journal::begin(const QString &stateFolder, const RunHeader &header)
{
    const QString folder = folderOf(stateFolder, header.cluster);
    const auto own = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, own))
        return failure(u"journal-unwritable"_s,
                       say(QT_TRANSLATE_NOOP("hosts", "the folder of the journals cannot be made")),
                       folder);
    std::unique_ptr<Journal> journal(new Journal(QDir(folder).filePath(header.run + u".jsonl"_s)));
    if (const auto opened = journal->open(QIODevice::NewOnly); !opened)
        return tl::unexpected(opened.error());
    if (const auto written = journal->append(line(headerJson(header)), Sync::Now); !written) {
        journal->discard();
        return tl::unexpected(written.error());
    }
    syncFolder(folder);
    removeOldJournals(stateFolder, header.cluster);
    return journal;
}

Result<std::unique_ptr<Journal>> Journal::reopen(const QString &path)
{
    std::unique_ptr<Journal> journal(new Journal(path));
    if (const auto opened = journal->open(QIODevice::ExistingOnly); !opened)
        return tl::unexpected(opened.error());
    // What a crash tore off must not be joined to the next line.
    QFile &file = journal->m_file;
    if (!file.seek(0))
        return fileFailure(file);
    const QByteArray content = file.readAll();
    if (!file.resize(content.lastIndexOf('\n') + 1) || !file.seek(file.size()))
        return fileFailure(file);
    return journal;
}

Result<> Journal::open(QIODevice::OpenMode mode)
{
    if (!m_file.open(QIODevice::ReadWrite | mode)
        || !m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fileFailure(m_file);
    if (::flock(m_file.handle(), LOCK_EX | LOCK_NB) != 0)
        return failure(
            u"run-active"_s,
            say(QT_TRANSLATE_NOOP("hosts", "another Basalt on this computer works on this run")),
            m_file.fileName());
    return {};
}

Result<> Journal::append(const QByteArray &bytes, Sync sync)
{
    if (m_file.write(bytes) != bytes.size() || !m_file.flush()
        || (sync == Sync::Now && ::fdatasync(m_file.handle()) != 0))
        return fileFailure(m_file);
    return {};
}

Result<> Journal::write(const QList<RunEvent> &events, Sync sync)
{
    QByteArray bytes;
    for (const RunEvent &event : events) {
        if (event.kind != EventKind::StepOutput)
            bytes += line(toJson(event));
    }
    const std::lock_guard lock(m_mutex);
    return bytes.isEmpty() ? Result<>() : append(bytes, sync);
}

void Journal::discard()
{
    m_file.remove();
}

}
