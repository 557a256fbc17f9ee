#include "cli/planning.h"

#include "core/names.h"
#include "core/nearest.h"
#include "design/lookup.h"
#include "rules/rule.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

constexpr std::chrono::milliseconds slice(50); // between two looks at Ctrl-C

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString unknownName(const char *message, const QString &name, const QStringList &known)
{
    const QString nearest = nearestWord(name, known);
    const QString text = say(message).arg(name);
    return nearest.isEmpty()
               ? text
               : text + u' ' + say(QT_TRANSLATE_NOOP("cli", "Did you mean “%1”?")).arg(nearest);
}

QString takeHosts(const QStringList &names, const design::Design &design, plan::Options &choices)
{
    QStringList known;
    for (const design::Host &host : design.hosts)
        known += host.name;
    for (const QString &name : names) {
        if (!known.contains(name))
            return unknownName(QT_TRANSLATE_NOOP("cli", "--host: the design has no host “%1”."),
                               name, known);
        if (!choices.hosts.contains(name))
            choices.hosts += name;
    }
    return {};
}

QString takeLuns(const QStringList &names, const design::Design &design, plan::Options &choices)
{
    QStringList known;
    for (const design::Storage &storage : design.storage) {
        for (const design::Lun &lun : storage.luns)
            known += lun.name;
    }
    for (const QString &name : names) {
        if (!known.contains(name))
            return unknownName(QT_TRANSLATE_NOOP("cli", "--wipe: the design has no LUN “%1”."),
                               name, known);
        if (!choices.wipedLuns.contains(name))
            choices.wipedLuns += name;
    }
    return {};
}

/// "KEY=REASON"; both are kept in the journal, so both must say something.
std::optional<std::pair<QString, QString>> keyAndReason(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    const QString key = text.left(equals).trimmed();
    const QString reason = text.mid(equals + 1).trimmed();
    if (equals < 0 || key.isEmpty() || reason.isEmpty() || !names::lineProblem(reason).isEmpty())
        return {};
    return std::pair(key, reason);
}

QString takeOverrides(const QStringList &texts, plan::Options &choices)
{
    for (const QString &text : texts) {
        const auto pair = keyAndReason(text);
        if (!pair)
            return say(QT_TRANSLATE_NOOP("cli", "--override is RULE=REASON, such as “R-04=…”"));
        const rules::Rule *rule = rules::findRule(pair->first);
        if (!rule) {
            QStringList known;
            for (const rules::Rule *each : rules::allRules())
                known += QString::fromLatin1(each->id);
            return unknownName(QT_TRANSLATE_NOOP("cli", "--override: there is no rule “%1”."),
                               pair->first, known);
        }
        choices.overrides.insert(QString::fromLatin1(rule->id), pair->second);
    }
    return {};
}

QString takeReplaced(const QStringList &texts, plan::Options &choices)
{
    for (const QString &text : texts) {
        const auto pair = keyAndReason(text);
        if (!pair || !pair->first.startsWith(u'/') || !names::pathProblem(pair->first).isEmpty())
            return say(QT_TRANSLATE_NOOP(
                "cli", "--replace is FILE=REASON with an absolute path, such as “/etc/hosts=…”"));
        choices.overrides.insert(pair->first, pair->second);
    }
    return {};
}

}

QList<QCommandLineOption> planOptions()
{
    return {
        {u"host"_s, say(QT_TRANSLATE_NOOP("cli", "Only this host; may be given several times.")),
         u"H"_s},
        {u"override"_s,
         say(QT_TRANSLATE_NOOP("cli",
                               "Go on although this rule found an error; the reason is recorded.")),
         u"RULE=REASON"_s},
        {u"replace"_s,
         say(QT_TRANSLATE_NOOP(
             "cli", "Replace this file although it holds what others wrote; it is backed up.")),
         u"FILE=REASON"_s},
        {u"wipe"_s,
         say(QT_TRANSLATE_NOOP("cli",
                               "Initialise this LUN although something is on it, which is lost.")),
         u"LUN"_s},
    };
}

tl::expected<plan::Options, QString> planChoices(const QCommandLineParser &options,
                                                 const design::Design &design)
{
    plan::Options choices;
    const QString problems[] = {
        takeHosts(options.values(u"host"_s), design, choices),
        takeLuns(options.values(u"wipe"_s), design, choices),
        takeOverrides(options.values(u"override"_s), choices),
        takeReplaced(options.values(u"replace"_s), choices),
    };
    for (const QString &problem : problems) {
        if (!problem.isEmpty())
            return tl::unexpected(problem);
    }
    return choices;
}

hosts::DeploymentOptions deploymentOptions(const Remote &remote, const plan::Options &choices)
{
    hosts::DeploymentOptions options;
    options.stateFolder = remote.stateFolder;
    options.operatorName =
        qEnvironmentVariable("USER", u"?"_s) + u'@' + QSysInfo::machineHostName();
    options.parallel = remote.parallel;
    options.plan = choices;
    return options;
}

void Contacts::take(const hosts::RunEvent &event)
{
    const std::lock_guard lock(m_mutex);
    if (event.kind == hosts::EventKind::HostFailed && event.error) {
        Error error = *event.error;
        error.where = event.host;
        m_failures.append(error);
    } else if (event.kind == hosts::EventKind::HostConnected && m_console.verbose) {
        m_console.line(say(QT_TRANSLATE_NOOP("cli", "%1 answers")).arg(event.host));
    }
}

QList<Error> Contacts::failures() const
{
    const std::lock_guard lock(m_mutex);
    QList<Error> failures = m_failures;
    std::sort(failures.begin(), failures.end(),
              [](const Error &a, const Error &b) { return a.where < b.where; });
    return failures;
}

StopOnInterrupt::StopOnInterrupt()
    : m_watcher([this](std::stop_token ended) {
        while (!ended.stop_requested() && m_interrupts.count() == 0)
            std::this_thread::sleep_for(slice);
        if (m_interrupts.count() > 0)
            m_stop.request_stop();
    })
{}

StopOnInterrupt::~StopOnInterrupt() = default; // the watcher ends first: it is the last member

void printFailures(Console &console, const QList<Error> &failures)
{
    for (const Error &failure : failures)
        console.line(console.coloured(Colour::Red, printable(failure.where)) + u": "_s
                     + printable(failure.message));
}

QJsonArray failuresJson(const QList<Error> &failures)
{
    QJsonArray array;
    for (const Error &failure : failures)
        array.append(errorJson(failure));
    return array;
}

QString markOf(const Remote &remote)
{
    return remote.isSimulated ? say(QT_TRANSLATE_NOOP("cli", "simulated hosts")) : QString();
}

}
