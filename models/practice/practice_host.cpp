#include "practice/practice_host.h"

#include "practice/practice_machine.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <condition_variable>
#include <csignal>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

constexpr double connectTime = 3; ///< until a host that doesn't answer is given up
constexpr int lockPatience = 30000;

const QString sharedFile = u"cluster.json"_s;

QString hostFile(const QString &host)
{
    return u"host-%1.json"_s.arg(host);
}

QString say(const char *text)
{
    return QCoreApplication::translate("practice", text);
}

qint64 monotonicNow()
{
    static const QElapsedTimer timer = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return timer.elapsed();
}

QByteArray bytesOf(const QList<ContentPart> &parts)
{
    QByteArray bytes;
    for (const ContentPart &part : parts)
        bytes += part.bytes;
    return bytes;
}

class PracticeTransport : public hosts::Transport
{
public:
    PracticeTransport(std::shared_ptr<Stage> stage, QString host)
        : m_stage(std::move(stage))
        , m_host(std::move(host))
    {}

    QString host() const override { return m_host; }
    Result<> open(std::stop_token stop) override;
    Result<QList<CommandResult>> run(const QList<HostCommand> &commands,
                                     const hosts::RunOptions &options,
                                     std::stop_token stop) override;
    void close() override { m_isOpen = false; }
    hosts::Traffic traffic() const override
    {
        const std::lock_guard hold(m_trafficMutex);
        return m_traffic;
    }

private:
    /// What the host answers now; an error if the connection did not survive it.
    Result<Answer> answer(const HostCommand &command, double waited);
    /// One try of a command, with its waiting and its time-out.
    Result<CommandResult> once(const HostCommand &command, const std::stop_token &stop);
    Result<CommandResult> repeated(const HostCommand &command, const std::stop_token &stop);
    bool isInTouch();
    Error lost() const;
    void count(qint64 sent, qint64 received, int roundTrips, int connections);

    std::shared_ptr<Stage> m_stage;
    QString m_host;
    bool m_isOpen = false;
    mutable std::mutex m_trafficMutex;
    hosts::Traffic m_traffic;
};

void PracticeTransport::count(qint64 sent, qint64 received, int roundTrips, int connections)
{
    const std::lock_guard hold(m_trafficMutex);
    m_traffic.sent += sent;
    m_traffic.received += received;
    m_traffic.roundTrips += roundTrips;
    m_traffic.connections += connections;
}

bool PracticeTransport::isInTouch()
{
    Stage::Turn turn(*m_stage);
    settle(turn.world());
    return isInContact(turn.world(), m_host);
}

Result<> PracticeTransport::open(std::stop_token stop)
{
    if (m_isOpen && isInTouch())
        return {};
    m_isOpen = false;
    if (!isInTouch()) {
        if (!m_stage->wait(connectTime, stop))
            return failure(u"cancelled"_s, say(QT_TRANSLATE_NOOP("practice", "Cancelled.")),
                           m_host);
        if (!isInTouch())
            return failure(u"host-unreachable"_s,
                           say(QT_TRANSLATE_NOOP(
                               "practice", "The simulated host does not answer: it is off, or "
                                           "nothing leads to its address.")),
                           m_host);
    }
    m_isOpen = true;
    count(0, 0, 0, 1);
    return {};
}

Error PracticeTransport::lost() const
{
    return {u"connection-lost"_s,
            say(QT_TRANSLATE_NOOP("practice", "The connection to the simulated host broke off.")),
            m_host};
}

/// "magma1!cut=3" counts down with each command; true when it is due.
bool isDue(World &world, const QString &host, const QString &name)
{
    const QString mark = host + u'!' + name;
    for (qsizetype i = 0; i < world.shared.faults.size(); ++i) {
        QString &fault = world.shared.faults[i];
        if (fault != mark && !fault.startsWith(mark + u'='))
            continue;
        const int left = fault.contains(u'=') ? fault.section(u'=', 1).toInt() : 1;
        if (left > 1) {
            fault = u"%1=%2"_s.arg(mark).arg(left - 1);
            return false;
        }
        world.shared.faults.removeAt(i);
        return true;
    }
    return false;
}

Result<Answer> PracticeTransport::answer(const HostCommand &command, double waited)
{
    Stage::Turn turn(*m_stage);
    World &world = turn.world();
    settle(world);
    if (!isInContact(world, m_host)) {
        m_isOpen = false;
        return tl::unexpected(lost());
    }
    Machine machine{world, m_host, waited};
    const Answer answer = execute(machine, command.argv, bytesOf(command.input));
    settle(world);
    if (answer.isWaiting)
        return answer;
    if (isDue(world, m_host, u"kill"_s)) {
        // As a crash of the desktop: the host has done it, and nobody here lives to hear of it.
        static_cast<void>(turn.save());
        std::raise(SIGKILL);
    }
    const bool isReset = isDue(world, m_host, u"reset"_s);
    if (isReset)
        reset(world, m_host);
    if (isReset || isDue(world, m_host, u"cut"_s)) {
        m_isOpen = false;
        return tl::unexpected(lost());
    }
    return answer;
}

Result<CommandResult> PracticeTransport::once(const HostCommand &command,
                                              const std::stop_token &stop)
{
    const auto limit = static_cast<double>(command.timeout.count());
    double spent = 0;
    for (;;) {
        const Result<Answer> now = answer(command, spent);
        if (!now)
            return tl::unexpected(now.error());
        const double takes = now->isWaiting ? 1 : now->takes;
        const double rest = std::min(takes, limit - spent);
        if (rest > 0 && !m_stage->wait(rest, stop))
            return failure(u"cancelled"_s, say(QT_TRANSLATE_NOOP("practice", "Cancelled.")),
                           m_host);
        spent += takes;
        if (spent > limit)
            return CommandResult{true, true, 124, now->out, now->err};
        if (!now->isWaiting)
            return CommandResult{true, false, now->exitCode, now->out, now->err};
    }
}

Result<CommandResult> PracticeTransport::repeated(const HostCommand &command,
                                                  const std::stop_token &stop)
{
    double left = static_cast<double>(command.retryFor.count());
    for (;;) {
        Result<CommandResult> result = once(command, stop);
        if (!result || result->succeeded() || left <= 0)
            return result;
        if (!m_stage->wait(1, stop))
            return failure(u"cancelled"_s, say(QT_TRANSLATE_NOOP("practice", "Cancelled.")),
                           m_host);
        left -= 1;
    }
}

Result<QList<CommandResult>> PracticeTransport::run(const QList<HostCommand> &commands,
                                                    const hosts::RunOptions &options,
                                                    std::stop_token stop)
{
    if (!m_isOpen) {
        if (Result<> opened = open(stop); !opened)
            return tl::unexpected(opened.error());
    }
    QList<CommandResult> results(commands.size());
    qint64 sent = 0;
    qint64 received = 0;
    for (int i = 0; i < commands.size(); ++i) {
        if (stop.stop_requested())
            return failure(u"cancelled"_s, say(QT_TRANSLATE_NOOP("practice", "Cancelled.")),
                           m_host);
        const Result<CommandResult> result = repeated(commands[i], stop);
        if (!result)
            return tl::unexpected(result.error());
        results[i] = *result;
        sent += commands[i].argv.join(u' ').size() + bytesOf(commands[i].input).size();
        received += result->out.size() + result->err.size();
        if (options.output && !(result->out + result->err).isEmpty())
            options.output(i, result->out + result->err);
        if (options.stopAtFailure && !result->succeeded())
            break;
    }
    count(sent, received, 1, 0);
    if (const std::optional<Error> error = m_stage->takeError())
        return tl::unexpected(*error);
    return results;
}

}

Stage::Stage(World world, QString folder)
    : m_world(std::move(world))
    , m_folder(std::move(folder))
    , m_lastMoment(monotonicNow())
{}

Stage::Turn::Turn(Stage &stage)
    : m_stage(stage)
    , m_hold(stage.m_mutex)
{
    if (!stage.m_folder.isEmpty()) {
        m_file = std::make_unique<QLockFile>(QDir(stage.m_folder).filePath(u"lock"_s));
        m_file->setStaleLockTime(0);
        const bool isHeld = m_file->tryLock(lockPatience);
        const Result<> loaded =
            isHeld ? stage.load()
                   : failure(u"practice-busy"_s,
                             say(QT_TRANSLATE_NOOP("practice", "Another program holds the practice "
                                                               "cluster in %1; close it first."))
                                 .arg(stage.m_folder));
        if (!loaded)
            stage.m_error = loaded.error();
    }
    stage.advance();
}

Stage::Turn::~Turn()
{
    if (const Result<> written = m_stage.write(); !written)
        m_stage.m_error = written.error();
}

Result<> Stage::Turn::save()
{
    return m_stage.write();
}

std::optional<Error> Stage::takeError()
{
    const std::lock_guard hold(m_mutex);
    return std::exchange(m_error, std::nullopt);
}

void Stage::advance()
{
    const qint64 now = monotonicNow();
    if (m_world.speed > 0)
        m_world.shared.clock += static_cast<double>(now - m_lastMoment) / 1000 * m_world.speed;
    m_lastMoment = now;
}

bool Stage::wait(double seconds, const std::stop_token &stop)
{
    double speed = 0;
    {
        Turn turn(*this);
        speed = turn.world().speed;
        if (speed <= 0)
            turn.world().shared.clock += seconds;
    }
    if (speed <= 0)
        return !stop.stop_requested();
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock hold(mutex);
    woken.wait_for(hold, stop, std::chrono::duration<double>(seconds / speed),
                   [] { return false; });
    return !stop.stop_requested();
}

Result<> Stage::load()
{
    const QDir folder(m_folder);
    QFile file(folder.filePath(sharedFile));
    if (!file.open(QIODevice::ReadOnly))
        return {}; // not written yet
    const QByteArray bytes = file.readAll();
    if (bytes == m_written.value(sharedFile))
        return {};
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(u"practice-unreadable"_s,
                       say(QT_TRANSLATE_NOOP("practice", "The practice cluster's state cannot be "
                                                         "read: %1. Remove the folder to start "
                                                         "anew."))
                           .arg(error.errorString()),
                       file.fileName());
    m_world.shared = sharedFromJson(json.object());
    m_written.insert(sharedFile, bytes);
    // Not only those that are known here: a world that was just begun knows none.
    for (const design::Host &drawn : m_world.design.hosts) {
        const QString &host = drawn.name;
        QFile stored(folder.filePath(hostFile(host)));
        if (!stored.open(QIODevice::ReadOnly))
            continue;
        const QByteArray own = stored.readAll();
        m_world.hosts[host] = hostFromJson(QJsonDocument::fromJson(own).object());
        m_written.insert(hostFile(host), own);
    }
    return {};
}

Result<> Stage::write()
{
    if (m_folder.isEmpty())
        return {};
    QMap<QString, QByteArray> files;
    const bool isSame = m_savedShared == m_world.shared && m_written.contains(sharedFile);
    for (auto host = m_world.hosts.cbegin(); host != m_world.hosts.cend(); ++host) {
        if (!m_saved.contains(host.key()) || m_saved[host.key()] != *host)
            files.insert(hostFile(host.key()), QJsonDocument(toJson(*host)).toJson());
    }
    if (isSame && files.isEmpty())
        return {};
    m_saved = m_world.hosts;
    // The shared file goes last: it tells another program that something has changed.
    const auto put = [&](const QString &name, const QByteArray &bytes) -> Result<> {
        if (m_written.value(name) == bytes)
            return {};
        // Whole or not at all, also if this program is killed. Not flushed to the disk, which would
        // take longer than everything else here: a power cut may cost the last moments of practice.
        const QString path = QDir(m_folder).filePath(name);
        QFile file(path + u".new"_s);
        std::error_code error;
        const bool isWritten =
            file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
        file.close();
        if (isWritten)
            std::filesystem::rename(file.fileName().toStdString(), path.toStdString(), error);
        if (!isWritten || error)
            return failure(
                u"practice-unwritable"_s,
                say(QT_TRANSLATE_NOOP("practice", "The practice cluster's state cannot be written: "
                                                  "%1."))
                    .arg(isWritten ? QString::fromStdString(error.message()) : file.errorString()),
                path);
        m_written.insert(name, bytes);
        ++m_world.shared.generation;
        return {};
    };
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        if (Result<> done = put(file.key(), *file); !done)
            return done;
    }
    const Result<> done = put(sharedFile, QJsonDocument(toJson(m_world.shared)).toJson());
    m_savedShared = m_world.shared;
    return done;
}

hosts::TransportPtr practiceTransport(std::shared_ptr<Stage> stage, const QString &host)
{
    return std::make_shared<PracticeTransport>(std::move(stage), host);
}

}
