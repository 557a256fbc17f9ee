#include "hosts/step_batch.h"

#include "core/fill_text.h"
#include "hosts/lock.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

QString say(const char *text, const QStringList &arguments)
{
    return filledText(QCoreApplication::translate("hosts", text), arguments);
}

Result<HostCommand> prepared(HostCommand command, const RunWords &words)
{
    for (QString &word : command.argv)
        word.replace(QLatin1StringView(plan::runPlaceholder), words.run);
    auto input = resolved(command.input, *words.secrets);
    if (!input)
        return tl::unexpected(input.error());
    command.input.clear();
    if (!input->isEmpty())
        command.input.append({*std::move(input), {}, SecretForm::Plain});
    return command;
}

std::chrono::seconds longest(const QList<HostCommand> &commands)
{
    std::chrono::seconds sum{0};
    for (const HostCommand &command : commands)
        sum += command.timeout + command.retryFor;
    return sum;
}

Result<QList<HostCommand>> guarded(const QList<HostCommand> &commands, const RunWords &words)
{
    auto ready = prepared(commands, words);
    if (ready)
        ready->prepend(checkCommand(words.run, longest(commands)));
    return ready;
}

QList<HostCommand> withoutWaiting(QList<HostCommand> commands)
{
    for (HostCommand &command : commands)
        command.retryFor = std::chrono::seconds(0);
    return commands;
}

}

Result<QList<HostCommand>> prepared(const QList<HostCommand> &commands, const RunWords &words)
{
    QList<HostCommand> ready;
    for (const HostCommand &command : commands) {
        auto one = prepared(command, words);
        if (!one)
            return tl::unexpected(one.error());
        ready.append(*std::move(one));
    }
    return ready;
}

void wipe(QList<HostCommand> &commands)
{
    for (HostCommand &command : commands) {
        for (ContentPart &part : command.input)
            part.bytes.fill('\0');
    }
}

Result<QList<HostCommand>> applyCommands(const plan::Step &step, const RunWords &words)
{
    return guarded(step.record + step.apply + step.verify, words);
}

Result<QList<HostCommand>> verifyCommands(const plan::Step &step, const RunWords &words)
{
    return guarded(withoutWaiting(step.verify), words);
}

Result<QList<HostCommand>> confirmCommands(const plan::Step &step, const RunWords &words)
{
    return guarded(step.confirm + step.verify, words);
}

Result<QList<HostCommand>> riskyCommands(const plan::Step &step, const RunWords &words)
{
    return guarded(step.record + step.apply, words);
}

QString withoutSecrets(const QByteArray &output, const plan::Step &step, const RunWords &words)
{
    QByteArray text = output;
    for (const auto *commands : {&step.record, &step.apply, &step.verify, &step.confirm}) {
        for (const HostCommand &command : *commands) {
            for (const ContentPart &part : command.input) {
                if (part.secret.isEmpty())
                    continue;
                if (const auto value = words.secrets->value(part.secret);
                    value && !value->isEmpty())
                    text.replace(*value, "@secret:" + part.secret.toUtf8() + '@');
            }
        }
    }
    return QString::fromUtf8(text);
}

Error commandError(const plan::Step &step, const HostCommand &command, const CommandResult &result,
                   bool isVerify, const RunWords &words)
{
    constexpr qsizetype mostBytes = 2000;
    const QString shown = commandText(command);
    if (result.timedOut)
        return {u"step-timed-out"_s,
                say(QT_TRANSLATE_NOOP("hosts", "“%1” did not end within %2 s"),
                    {shown, QString::number(command.timeout.count())}),
                step.host};
    const QByteArray words8 = (result.err.trimmed().isEmpty() ? result.out : result.err).trimmed();
    const QString said = withoutSecrets(words8.right(mostBytes), step, words);
    if (isVerify)
        return {
            u"step-unverified"_s,
            say(said.isEmpty()
                    ? QT_TRANSLATE_NOOP("hosts", "all commands went well, but the effect is not "
                                                 "there: “%1” exits with %2")
                    : QT_TRANSLATE_NOOP("hosts", "all commands went well, but the effect is not "
                                                 "there: “%1” exits with %2: %3"),
                {shown, QString::number(result.exitCode), said}),
            step.host};
    return {u"step-failed"_s,
            say(said.isEmpty() ? QT_TRANSLATE_NOOP("hosts", "“%1” exits with %2")
                               : QT_TRANSLATE_NOOP("hosts", "“%1” exits with %2: %3"),
                {shown, QString::number(result.exitCode), said}),
            step.host};
}

}
