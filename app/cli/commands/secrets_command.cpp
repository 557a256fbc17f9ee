#include "cli/commands/commands.h"
#include "cli/questioner.h"
#include "core/names.h"
#include "hosts/keyring_secrets.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

constexpr qint64 mostBytes = 64 * 1024;

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

Result<QByteArray> typedValue(Questioner &questioner, const QString &name)
{
    const auto value =
        questioner.ask(say(QT_TRANSLATE_NOOP("cli", "Value of “%1”:")).arg(name), false);
    const auto again =
        value ? questioner.ask(say(QT_TRANSLATE_NOOP("cli", "Once more:")), false) : std::nullopt;
    if (!again)
        return failure(u"cancelled"_s, say(QT_TRANSLATE_NOOP("cli", "no value was given")), name);
    if (*again != *value)
        return failure(u"values-differ"_s,
                       say(QT_TRANSLATE_NOOP("cli", "the two values differ; nothing was stored")),
                       name);
    return *value;
}

/// One newline at the end is the shell's, not the secret's.
Result<QByteArray> pipedValue(const QString &name)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(u"cannot-read"_s, input.errorString(), name);
    QByteArray value = input.read(mostBytes + 1);
    if (value.size() > mostBytes)
        return failure(u"too-large"_s, say(QT_TRANSLATE_NOOP("cli", "a secret has at most 64 KiB")),
                       name);
    if (value.endsWith('\n'))
        value.chop(1);
    return value;
}

Exit told(Console &console, const QJsonObject &object, const QString &text)
{
    if (console.json)
        console.document(QJsonDocument(object));
    else
        console.line(text);
    return Exit::Fine;
}

Exit setSecret(const Invocation &invocation, hosts::SecretStore &store, const QString &name)
{
    Console &console = invocation.console;
    const auto value = invocation.questioner && !console.json
                           ? typedValue(*invocation.questioner, name)
                           : pipedValue(name);
    if (!value)
        return console.fail(value.error(), Exit::Io);
    if (value->isEmpty())
        return console.usage(say(QT_TRANSLATE_NOOP(
            "cli", "the value is empty; type it when asked or give it on standard input")));
    if (const auto stored = store.store(name, *value); !stored)
        return console.fail(stored.error(), Exit::Io);
    return told(console, {{u"set"_s, name}},
                say(QT_TRANSLATE_NOOP("cli", "“%1” is in the keyring")).arg(name));
}

Exit deleteSecret(Console &console, hosts::SecretStore &store, const QString &name)
{
    if (const auto removed = store.remove(name); !removed)
        return console.fail(removed.error(), Exit::Io);
    return told(console, {{u"deleted"_s, name}},
                say(QT_TRANSLATE_NOOP("cli", "“%1” is no longer in the keyring")).arg(name));
}

Exit listSecrets(Console &console, hosts::SecretStore &store)
{
    const auto names = store.names();
    if (!names)
        return console.fail(names.error(), Exit::Io);
    if (console.json) {
        console.document(QJsonDocument(QJsonArray::fromStringList(*names)));
        return Exit::Fine;
    }
    for (const QString &name : *names)
        console.line(name);
    return Exit::Fine;
}

Exit runSecrets(const Invocation &invocation)
{
    Console &console = invocation.console;
    const QString verb = invocation.arguments[0];
    const QString name = invocation.arguments.value(1);
    if (verb != u"set" && verb != u"list" && verb != u"delete")
        return console.usage(say(QT_TRANSLATE_NOOP("cli", "say what to do: set, list or delete")));
    if ((verb == u"list") != name.isEmpty())
        return console.usage(
            verb == u"list" ? say(QT_TRANSLATE_NOOP("cli", "list takes no name"))
                            : say(QT_TRANSLATE_NOOP("cli", "say which secret: %1 NAME")).arg(verb));
    if (const QString problem = name.isEmpty() ? QString() : names::thingNameProblem(name);
        !problem.isEmpty())
        return console.usage(say(QT_TRANSLATE_NOOP("cli", "no name of a secret: %1")).arg(problem));
    hosts::KeyringSecrets store;
    if (verb == u"set")
        return setSecret(invocation, store, name);
    return verb == u"delete" ? deleteSecret(console, store, name) : listSecrets(console, store);
}

}

Command secretsCommand()
{
    return {
        "secrets",
        "set NAME | list | delete NAME",
        QT_TRANSLATE_NOOP("cli",
                          "Keep the secrets that designs refer to in the desktop's keyring."),
        QT_TRANSLATE_NOOP(
            "cli", "The value is typed when asked, or read from standard input; it is never an "
                   "argument, which others could see. Only names are ever shown."),
        1,
        2,
        [] { return QList<QCommandLineOption>(); },
        runSecrets,
    };
}

}
