#include "hosts/run_secrets.h"

#include "core/fill_text.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSet>
#include <array>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

bool carries(const QList<HostCommand> &commands, const QString &secret)
{
    return std::any_of(commands.begin(), commands.end(), [&](const HostCommand &command) {
        return std::any_of(command.input.begin(), command.input.end(),
                           [&](const ContentPart &part) { return part.secret == secret; });
    });
}

}

std::optional<QByteArray> RunSecrets::value(const QString &name)
{
    const auto made = m_made.value(name);
    return made ? made : m_kept.value(name);
}

Result<> RunSecrets::store(const QString &name, const QByteArray &value)
{
    static_cast<void>(m_made.store(name, value));
    return m_kept.store(name, value);
}

Result<> RunSecrets::remove(const QString &name)
{
    static_cast<void>(m_made.remove(name));
    return m_kept.remove(name);
}

Result<QStringList> RunSecrets::names()
{
    return m_kept.names();
}

QList<SecretPlace> placesThatHave(const plan::Plan &plan, const QString &secret,
                                  const QMap<QString, facts::HostFacts> &facts,
                                  const QMap<QString, StepState> &states)
{
    QList<SecretPlace> places;
    QSet<QString> paths;
    for (const plan::Step &step : plan.steps) {
        if (!step.file || !carries(step.apply, secret))
            continue;
        paths.insert(step.file->path);
        if (states.value(step.id, StepState::Pending) == StepState::Done)
            places.append({step.host, step.file->path});
    }
    for (const QString &path : std::as_const(paths)) {
        QSet<QByteArray> hashes;
        QList<SecretPlace> found;
        for (auto host = facts.cbegin(); host != facts.cend(); ++host) {
            const facts::FileFacts *file = facts::findFile(*host, path);
            if (!file || !file->exists)
                continue;
            hashes.insert(file->sha256);
            found.append({host.key(), path});
        }
        if (hashes.size() == 1)
            places += found;
    }
    return places;
}

std::optional<QByteArray> readBack(const QList<SecretPlace> &places,
                                   const QMap<QString, TransportPtr> &hosts, std::stop_token stop)
{
    for (const SecretPlace &place : places) {
        const TransportPtr transport = hosts.value(place.host);
        if (!transport)
            continue;
        const auto results = transport->run({programCommand({u"cat"_s, place.path})}, {}, stop);
        if (results && results->value(0).succeeded() && !results->value(0).out.isEmpty())
            return results->value(0).out;
    }
    return std::nullopt;
}

QByteArray newClusterKey()
{
    std::array<quint32, 64> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return {reinterpret_cast<const char *>(words.data()), sizeof(words)};
}

QStringList stepsWith(const plan::Plan &plan, const QString &secret)
{
    QSet<QString> touched;
    QStringList steps;
    for (const plan::Step &step : plan.steps) {
        const bool isBehind = std::any_of(step.after.begin(), step.after.end(),
                                          [&](const QString &id) { return touched.contains(id); });
        if (!isBehind && !carries(step.apply, secret))
            continue;
        touched.insert(step.id);
        steps.append(step.id);
    }
    return steps;
}

std::optional<Error> missingSecrets(const plan::Plan &plan, SecretStore &secrets)
{
    QStringList missing;
    for (const QString &name : plan::secretsOf(plan)) {
        if (!secrets.value(name))
            missing.append(name);
    }
    if (missing.isEmpty())
        return std::nullopt;
    return Error{
        u"secret-missing"_s,
        filledText(QCoreApplication::translate(
                       "hosts",
                       "these secrets are not known: %1; set each with `basalt secrets set "
                       "NAME` or give them on --secrets-fd"),
                   {missing.join(u", "_s)}),
        {}};
}

}
