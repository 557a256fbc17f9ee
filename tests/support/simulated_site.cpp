#include "support/simulated_site.h"

#include "catalogue/catalogue.h"
#include "plan/plan_json.h"
#include "practice/practice_installation.h"
#include "practice/practice_store.h"
#include "support/practice_hosts.h"

#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace basalt::test {

namespace {

const QString program = QStringLiteral(BASALT_BINARY_DIR "/app/cli/basalt");
constexpr int programTime = 300000; ///< milliseconds, on a busy machine
constexpr int farAway = 1000000;

/// Journals are synced again and again: in memory that costs nothing.
QString place()
{
    return QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm/basalt-site-XXXXXX"_s
                                                 : QDir::temp().filePath(u"basalt-site-XXXXXX"_s);
}

/// Left out is what real hosts log there all the time, and our own records, which stay.
QMap<QString, practice::StoredFile> filesOf(const practice::StoredHost &host)
{
    QMap<QString, practice::StoredFile> files = host.files;
    files.removeIf([](const auto &file) {
        return file.key().startsWith(u"/var/lib/basalt/"_s) || file.key() == u"/var/log/syslog"
               || file.key() == u"/var/log/messages";
    });
    return files;
}

template<class Value>
QString difference(const QMap<QString, Value> &expected, const QMap<QString, Value> &actual)
{
    QStringList words;
    for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
        if (!actual.contains(it.key()))
            words.append(u"gone: "_s + it.key());
        else if (!(actual.value(it.key()) == *it))
            words.append(u"changed: "_s + it.key());
    }
    for (auto it = actual.cbegin(); it != actual.cend(); ++it) {
        if (!expected.contains(it.key()))
            words.append(u"new: "_s + it.key());
    }
    return words.join(u", "_s);
}

/// What the hosts share and no deployment takes back.
QString storageDifference(const practice::StoredShared &expected,
                          const practice::StoredShared &actual)
{
    return difference(expected.volumeGroups, actual.volumeGroups)
           + difference(expected.luns, actual.luns);
}

/// What a host is after taking back: as before, with the packages as they were installed.
practice::StoredHost withPackages(const practice::StoredHost &before,
                                  const practice::StoredHost &after,
                                  const catalogue::Platform &platform)
{
    const auto installation = practice::installationOf(platform.id);
    const QStringList handled =
        platform.servicesOn + platform.servicesOff + QStringList{platform.firewallService};
    practice::StoredHost expected = before;
    for (const QString &name : after.packages.keys()) {
        if (before.packages.contains(name))
            continue;
        const practice::PackageData data = installation->packages.value(name);
        for (auto file = data.files.cbegin(); file != data.files.cend(); ++file) {
            if (!expected.files.contains(file.key()))
                expected.files.insert(file.key(), *file);
        }
        for (const QString &service : data.services) {
            // Those we handle are off, as when there were none; Debian switches the others on.
            if (!expected.services.contains(service))
                expected.services[service].isEnabled =
                    platform.packageTool == u"apt" && !handled.contains(service);
        }
    }
    return expected;
}

QString joined(QStringList words)
{
    words.removeAll(QString());
    return words.join(u"; "_s);
}

}

SimulatedSite::SimulatedSite(const QString &example)
    : m_example(example)
    , m_design(exampleDesign(example))
    , m_folder(place())
{}

void SimulatedSite::copyFrom(const SimulatedSite &other)
{
    QDir(path()).removeRecursively();
    QProcess::execute(u"cp"_s, {u"-r"_s, other.path(), path()});
}

QStringList SimulatedSite::hostNames() const
{
    QStringList names;
    for (const design::Host &host : m_design.hosts)
        names.append(host.name);
    return names;
}

Ran SimulatedSite::deploy(const QStringList &options) const
{
    const QString drawing =
        QStringLiteral(BASALT_SOURCE_DIR "/resources/examples/%1.yaml").arg(m_example);
    QProcess process;
    process.start(program, QStringList{u"deploy"_s, drawing, u"--simulated"_s, path(), u"--speed"_s,
                                       u"0"_s, u"--yes"_s, u"--json"_s}
                               + options);
    if (!process.waitForFinished(programTime))
        return {false, {}, "no end within five minutes"};
    const QByteArray out = process.readAllStandardOutput();
    const QJsonDocument last = QJsonDocument::fromJson(out.trimmed().split('\n').constLast());
    return {process.exitStatus() == QProcess::CrashExit, last[u"outcome"_s].toString(),
            out.right(3000) + process.readAllStandardError()};
}

void SimulatedSite::setFaults(const QStringList &faults) const
{
    const auto cluster = practiceOf(m_design, path());
    QVERIFY(cluster->setFaults(faults));
}

void SimulatedSite::count() const
{
    QStringList faults;
    for (const QString &host : hostNames())
        faults.append(u"%1!kill=%2"_s.arg(host).arg(farAway));
    setFaults(faults);
}

QMap<QString, int> SimulatedSite::counted() const
{
    QMap<QString, int> commands;
    const QStringList faults = shared().faults;
    for (const QString &fault : faults)
        commands.insert(fault.section(u'!', 0, 0), farAway - fault.section(u'=', 1).toInt());
    setFaults({});
    return commands;
}

// As a program finds it that is started next: a killed one has made no files of its last commands.
practice::StoredHost SimulatedSite::host(const QString &name) const
{
    practice::Store store(path());
    return store.read() ? store.hosts().value(name) : practice::StoredHost();
}

practice::StoredShared SimulatedSite::shared() const
{
    practice::Store store(path());
    return store.read() ? store.shared() : practice::StoredShared();
}

void SimulatedSite::write(const practice::StoredShared &shared) const
{
    QFile file(QDir(path()).filePath(u"cluster.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(practice::toJson(shared)).toJson());
}

hosts::JournalContent SimulatedSite::journal() const
{
    const QStringList journals =
        hosts::journalsOf(QDir(path()).filePath(u"runs"_s), m_design.cluster.name);
    const auto content = journals.isEmpty() ? failure(u"no-journal"_s, path(), {})
                                            : hosts::readJournal(journals.constFirst());
    return content ? *content : hosts::JournalContent();
}

plan::Plan SimulatedSite::plan() const
{
    return plan::planFromJson(journal().header.plan).value_or(plan::Plan());
}

QStringList SimulatedSite::begunSteps(const QString &host) const
{
    QStringList steps;
    for (const hosts::RunEvent &event : journal().events) {
        if (event.kind == hosts::EventKind::StepStarted && event.host == host
            && !steps.contains(event.step))
            steps.append(event.step);
    }
    return steps;
}

QString SimulatedSite::doubtfulStep(const QString &host) const
{
    const QMap<QString, hosts::StepState> states = hosts::stepStates(journal().events);
    for (const QString &step : begunSteps(host)) {
        if (states.value(step) == hosts::StepState::Begun)
            return step;
    }
    return {};
}

QString unlikeGoal(const SimulatedSite &goal, const SimulatedSite &site, bool isRestarted)
{
    QStringList words{storageDifference(goal.shared(), site.shared())};
    if (goal.shared().cib != site.shared().cib)
        words.append(u"the CIB"_s);
    for (const QString &name : goal.hostNames()) {
        practice::StoredHost expected = goal.host(name);
        const practice::StoredHost actual = site.host(name);
        // Installing started nothing; a restart starts what is enabled.
        for (auto it = expected.services.begin(); isRestarted && it != expected.services.end();
             ++it)
            it->isActive = it->isActive || (it->isEnabled && actual.services[it.key()].isActive);
        // What is done again builds an image anew.
        for (const QString &path : expected.files.keys()) {
            if (isRestarted && path.startsWith(u"/boot/"_s))
                expected.files[path] = actual.files.value(path);
        }
        words << difference(filesOf(expected), filesOf(actual))
              << difference(expected.services, actual.services)
              << difference(expected.packages, actual.packages)
              << difference(expected.links, actual.links) << difference(expected.maps, actual.maps);
    }
    return joined(words);
}

QString unlikeBefore(const SimulatedSite &before, const SimulatedSite &site, bool isRestarted)
{
    const catalogue::Platform &platform =
        *catalogue::findPlatform(catalogue::builtIn(), before.design().cluster.platform);
    QStringList words;
    if (before.shared().cib != site.shared().cib)
        words.append(u"the CIB"_s);
    for (const QString &name : before.hostNames()) {
        practice::StoredHost actual = site.host(name);
        const practice::StoredHost was = before.host(name);
        const practice::StoredHost expected = withPackages(was, actual, platform);
        for (auto it = actual.services.begin(); isRestarted && it != actual.services.end(); ++it) {
            if (!was.services.contains(it.key()))
                *it = expected.services.value(it.key()); // a restart may have started it
        }
        words << difference(filesOf(expected), filesOf(actual))
              << difference(expected.services, actual.services)
              << difference(expected.links, actual.links) << difference(expected.maps, actual.maps)
              << difference(expected.volumes, actual.volumes)
              << difference(expected.domains, actual.domains);
    }
    return joined(words);
}

}
