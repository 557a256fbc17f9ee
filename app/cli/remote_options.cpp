#include "cli/remote_options.h"

#include "core/units.h"
#include "hosts/keyring_secrets.h"
#include "hosts/memory_secrets.h"
#include "hosts/ssh_options.h"
#include "practice/practice_cluster.h"
#include "practice/practice_design.h"
#include "practice/practice_secrets.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <mutex>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

constexpr int mostParallel = 64;
constexpr int fastest = 1000;
constexpr qint64 longestTimeout = 3600;

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString textOf(const hosts::Question &question)
{
    switch (question.kind) {
    case hosts::QuestionKind::HostKey:
        return say(QT_TRANSLATE_NOOP(
                       "cli", "%1 shows a host key that is not known: %2. Compare it with what the "
                              "host's own console says. Trust it from now on?"))
            .arg(question.host, question.fingerprint);
    case hosts::QuestionKind::Passphrase:
        return say(QT_TRANSLATE_NOOP("cli", "Passphrase of the key %1 for %2:"))
            .arg(question.text, question.host);
    case hosts::QuestionKind::Password:
        return say(QT_TRANSLATE_NOOP("cli", "Password of %1 at %2:"))
            .arg(question.text, question.host);
    case hosts::QuestionKind::Challenge:
        return u"%1: %2"_s.arg(question.host, question.text);
    case hosts::QuestionKind::Sudo:
        return say(QT_TRANSLATE_NOOP("cli", "Password for sudo on %1:")).arg(question.host);
    }
    Q_UNREACHABLE();
}

/// Several hosts may have questions at once: one after the other is put.
hosts::Ask askWith(Questioner *questioner)
{
    if (!questioner)
        return {};
    return [questioner, mutex = std::make_shared<std::mutex>()](
               const hosts::Question &question) -> std::optional<QByteArray> {
        const std::lock_guard lock(*mutex);
        if (question.kind == hosts::QuestionKind::HostKey)
            return agrees(*questioner, textOf(question)) ? "yes" : "no";
        return questioner->ask(textOf(question), question.isEchoed);
    };
}

std::optional<int> wholeNumber(const QString &text, int least, int most)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

Result<SecretValues> givenSecrets(const RemoteChoices &choices)
{
    return choices.secretsDescriptor ? readSecrets(*choices.secretsDescriptor) : SecretValues();
}

Result<Remote> practiceRemote(const QString &folder, const design::Design &design,
                              SecretValues given, double speed)
{
    practice::PracticeOptions options;
    options.speed = speed;
    auto cluster = practice::openPractice(folder, design, catalogue::builtIn(), options);
    if (!cluster)
        return tl::unexpected(cluster.error());
    if (!folder.isEmpty()) {
        if (const auto kept = practice::keepDesign(folder, design); !kept)
            return tl::unexpected(kept.error());
    }
    Remote remote;
    remote.isSimulated = true;
    remote.stateFolder = folder.isEmpty() ? QString() : QDir(folder).filePath(u"runs"_s);
    remote.connector = [cluster = *cluster](const design::Host &host) {
        return cluster->transport(host.name);
    };
    remote.secrets = std::make_shared<GivenSecrets>(
        std::move(given), std::make_shared<practice::PracticeSecrets>(design));
    return remote;
}

Result<Remote> sshRemote(const RemoteChoices &choices, const design::Design &design,
                         SecretValues given, Questioner *questioner)
{
    Remote remote;
    remote.secrets =
        std::make_shared<GivenSecrets>(std::move(given), std::make_shared<hosts::KeyringSecrets>());
    hosts::SshOptions options;
    options.configFile = choices.sshConfig;
    options.knownHostsFile = choices.knownHosts;
    options.acceptNew = choices.acceptNew;
    options.timeout = choices.timeout;
    options.legacy = choices.legacySsh || hosts::needsLegacy(design);
    options.ask = askWith(questioner);
    options.secrets = remote.secrets.get();
    if (hosts::needsLegacy(design)) {
        const catalogue::Platform *platform =
            catalogue::findPlatform(catalogue::builtIn(), design.cluster.platform);
        remote.warning =
            say(QT_TRANSLATE_NOOP("cli", "%1 has an SSH server of its time: older algorithms "
                                         "(SHA-1) are allowed for the hosts of this design."))
                .arg(platform->title);
    }
    remote.connector = [options, kept = remote.secrets](const design::Host &host) {
        return hosts::sshTransport(host, options);
    };
    return remote;
}

}

QList<QCommandLineOption> remoteOptions()
{
    return {
        {u"simulated"_s,
         say(QT_TRANSLATE_NOOP("cli", "Use simulated hosts, whose state is kept in this folder.")),
         u"STATE"_s},
        {u"speed"_s,
         say(QT_TRANSLATE_NOOP("cli",
                               "How much faster than life simulated hosts are (1; 0: at once).")),
         u"FACTOR"_s},
        {u"ssh-config"_s,
         say(QT_TRANSLATE_NOOP("cli", "The configuration of ssh; else ~/.ssh/config.")), u"F"_s},
        {u"known-hosts"_s, say(QT_TRANSLATE_NOOP("cli", "The known host keys; else as ssh does.")),
         u"F"_s},
        {u"accept-new"_s,
         say(QT_TRANSLATE_NOOP("cli",
                               "Trust host keys that are not known yet, never changed ones."))},
        {u"secrets-fd"_s,
         say(QT_TRANSLATE_NOOP("cli",
                               "Read secrets from this file descriptor, a line NAME=VALUE each.")),
         u"N"_s},
        {u"timeout"_s,
         say(QT_TRANSLATE_NOOP("cli", "How long to wait for a host that says nothing (15 s).")),
         u"TIME"_s},
        {u"parallel"_s,
         say(QT_TRANSLATE_NOOP("cli", "How many hosts are worked on at a time (32).")), u"N"_s},
    };
}

tl::expected<RemoteChoices, QString> remoteChoices(const QCommandLineParser &options)
{
    RemoteChoices choices;
    if (options.isSet(u"simulated"_s)) {
        choices.simulated = options.value(u"simulated"_s);
        if (choices.simulated.isEmpty())
            return tl::unexpected(say(QT_TRANSLATE_NOOP("cli", "--simulated needs a folder")));
    }
    if (options.isSet(u"speed"_s)) {
        bool isNumber = false;
        choices.speed = options.value(u"speed"_s).toDouble(&isNumber);
        if (!isNumber || !(choices.speed >= 0 && choices.speed <= fastest))
            return tl::unexpected(
                say(QT_TRANSLATE_NOOP("cli", "--speed is a number from 0 to %1")).arg(fastest));
    }
    choices.sshConfig = options.value(u"ssh-config"_s);
    choices.knownHosts = options.value(u"known-hosts"_s);
    choices.acceptNew = options.isSet(u"accept-new"_s);
    if (options.isSet(u"ssh-config"_s) && !QFileInfo(choices.sshConfig).isFile())
        return tl::unexpected(say(QT_TRANSLATE_NOOP("cli", "--ssh-config: there is no file “%1”"))
                                  .arg(choices.sshConfig));
    if (options.isSet(u"known-hosts"_s) && choices.knownHosts.isEmpty())
        return tl::unexpected(say(QT_TRANSLATE_NOOP("cli", "--known-hosts needs a file")));
    if (options.isSet(u"secrets-fd"_s)) {
        choices.secretsDescriptor = wholeNumber(options.value(u"secrets-fd"_s), 0, 1023);
        if (!choices.secretsDescriptor)
            return tl::unexpected(say(QT_TRANSLATE_NOOP(
                "cli", "--secrets-fd is the number of an open file descriptor, such as 3")));
    }
    if (options.isSet(u"timeout"_s)) {
        const auto seconds =
            units::parseTime(options.value(u"timeout"_s), units::TimeUnit::Seconds);
        if (!seconds || *seconds < 1 || *seconds > longestTimeout)
            return tl::unexpected(
                say(QT_TRANSLATE_NOOP("cli", "--timeout is a time from 1 s to 3600 s")));
        choices.timeout = std::chrono::seconds(*seconds);
    }
    if (options.isSet(u"parallel"_s)) {
        const auto number = wholeNumber(options.value(u"parallel"_s), 1, mostParallel);
        if (!number)
            return tl::unexpected(
                say(QT_TRANSLATE_NOOP("cli", "--parallel is a number from 1 to %1"))
                    .arg(mostParallel));
        choices.parallel = *number;
    }
    return choices;
}

Result<Remote> openRemote(const RemoteChoices &choices, const design::Design &design,
                          Questioner *questioner)
{
    auto given = givenSecrets(choices);
    if (!given)
        return tl::unexpected(given.error());
    auto remote = choices.simulated.isEmpty()
                      ? sshRemote(choices, design, std::move(*given), questioner)
                      : practiceRemote(choices.simulated, design, std::move(*given), choices.speed);
    if (remote)
        remote->parallel = choices.parallel;
    return remote;
}

Result<Remote> openBlankHosts(const design::Design &design)
{
    return practiceRemote({}, design, {}, 0);
}

}
