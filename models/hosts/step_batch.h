// The commands that do a step on its host, with the run's id and the secrets filled in.
#pragma once

#include "hosts/secret_store.h"
#include "plan/plan.h"

namespace basalt::hosts {

/// What is known about the surroundings of all commands of a run.
struct RunWords
{
    QString run;
    QString cluster;
    SecretStore *secrets = nullptr;
};

/// `@run@` becomes the run's id, secret references become bytes.
Result<QList<HostCommand>> prepared(const QList<HostCommand> &commands, const RunWords &words);

/// Overwrites the inputs as far as nobody else holds them.
void wipe(QList<HostCommand> &commands);

/// Lock check, record, apply, verify: stops at the first that fails.
Result<QList<HostCommand>> applyCommands(const plan::Step &step, const RunWords &words);
/// Lock check and verify, without waiting for an effect that is still on its way.
Result<QList<HostCommand>> verifyCommands(const plan::Step &step, const RunWords &words);
/// Lock check, confirm, verify.
Result<QList<HostCommand>> confirmCommands(const plan::Step &step, const RunWords &words);
/// Lock check, record, apply: what comes before the contact may be cut.
Result<QList<HostCommand>> riskyCommands(const plan::Step &step, const RunWords &words);

/// Why the command, which was not the lock's, did not do its work; without the secrets of the run.
Error commandError(const plan::Step &step, const HostCommand &command, const CommandResult &result,
                   bool isVerify, const RunWords &words);

/// Output for people's eyes: without the step's secrets.
QString withoutSecrets(const QByteArray &output, const plan::Step &step, const RunWords &words);

}
