#include "cli/cli.h"

#include "cli/command.h"
#include "core/nearest.h"
#include "i18n/translations.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// Named in the contract, but not in this release.
const QStringList &laterCommands()
{
    static const QStringList names{u"status"_s, u"drift"_s, u"vm"_s, u"drill"_s};
    return names;
}

QStringList commandNames()
{
    QStringList names;
    for (const Command &command : allCommands())
        names += QString::fromLatin1(command.name);
    return names;
}

const Command *findCommand(const QString &name)
{
    for (const Command &command : allCommands()) {
        if (name == QLatin1StringView(command.name))
            return &command;
    }
    return nullptr;
}

QList<QCommandLineOption> commonOptions()
{
    return {
        {{u"h"_s, u"help"_s}, say(QT_TRANSLATE_NOOP("cli", "Show this help."))},
        {u"json"_s, say(QT_TRANSLATE_NOOP("cli", "Write one JSON document for programs."))},
        {{u"q"_s, u"quiet"_s},
         say(QT_TRANSLATE_NOOP("cli", "Write failures only; the exit code tells the rest."))},
        {{u"v"_s, u"verbose"_s},
         say(QT_TRANSLATE_NOOP("cli", "Write more: reasons, sources, what was left out."))},
        {u"color"_s, say(QT_TRANSLATE_NOOP("cli", "Colours: auto, always or never.")), u"WHEN"_s,
         u"auto"_s},
        {u"lang"_s, say(QT_TRANSLATE_NOOP("cli", "Language of the texts: en or de.")),
         u"LANGUAGE"_s},
    };
}

void generalHelp(Console &console)
{
    console.line(say(QT_TRANSLATE_NOOP(
        "cli", "Basalt designs, checks, renders and deploys Linux HA virtualization clusters.")));
    console.line();
    console.line(u"  basalt COMMAND [DESIGN] [options]"_s);
    console.line();
    QList<QStringList> rows;
    for (const Command &command : allCommands())
        rows.append({QString::fromLatin1(command.name), say(command.summary)});
    const QStringList lines = aligned(rows, 2);
    for (const QString &line : lines)
        console.line(line);
    console.line();
    console.line(say(QT_TRANSLATE_NOOP(
        "cli", "`basalt COMMAND --help` explains a command. Exit codes: 0 fine, 1 "
               "errors found, 2 usage, 3 cannot read or write, 4 deployment failed or unknown.")));
}

void commandHelp(const Command &command, Console &console)
{
    console.line(say(command.summary));
    console.line();
    console.line(
        u"  basalt %1 %2"_s.arg(QLatin1StringView(command.name), QLatin1StringView(command.usage)));
    console.line();
    console.line(say(command.help));
    console.line();
    QList<QStringList> rows;
    const QList<QCommandLineOption> options = command.options() + commonOptions();
    for (const QCommandLineOption &option : options) {
        QStringList names;
        const QStringList spellings = option.names();
        for (const QString &name : spellings)
            names += (name.size() == 1 ? u"-"_s : u"--"_s) + name;
        const QString value =
            option.valueName().isEmpty() ? QString() : u" "_s + option.valueName();
        rows.append({names.join(u", "_s) + value, option.description()});
    }
    const QStringList lines = aligned(rows, 2);
    for (const QString &line : lines)
        console.line(line);
}

Exit unknownCommand(const QString &name, Console &console)
{
    if (laterCommands().contains(name))
        return console.fail(
            Error{u"unknown-command"_s,
                  say(QT_TRANSLATE_NOOP("cli",
                                        "“%1” is not in this release of Basalt yet; it has %2"))
                      .arg(name, commandNames().join(u", "_s)),
                  {}},
            Exit::Usage);
    const QString nearest = nearestWord(name, commandNames());
    const QString message =
        nearest.isEmpty()
            ? say(QT_TRANSLATE_NOOP("cli", "there is no command “%1”; known: %2"))
                  .arg(name.left(60), commandNames().join(u", "_s))
            : say(QT_TRANSLATE_NOOP("cli", "there is no command “%1”; did you mean “%2”?"))
                  .arg(name.left(60), nearest);
    return console.fail(Error{u"unknown-command"_s, message, {}}, Exit::Usage);
}

/// Language and colours; false with a message if they cannot be.
std::optional<QString> applyCommonOptions(const QCommandLineParser &parser, Console &console,
                                          const Surroundings &surroundings)
{
    console.json = parser.isSet(u"json"_s);
    console.quiet = parser.isSet(u"quiet"_s);
    console.verbose = parser.isSet(u"verbose"_s);
    console.isTerminal = surroundings.isTerminal;
    const QString when = parser.value(u"color"_s);
    const bool isPlain = qEnvironmentVariableIsSet("NO_COLOR");
    if (when != u"auto" && when != u"always" && when != u"never")
        return say(QT_TRANSLATE_NOOP("cli", "--color is auto, always or never"));
    console.colours = when == u"always" || (when == u"auto" && surroundings.isTerminal && !isPlain);
    if (parser.isSet(u"lang"_s) && !useLanguage(parser.value(u"lang"_s)))
        return say(QT_TRANSLATE_NOOP("cli", "the language “%1” is not known; there are %2"))
            .arg(parser.value(u"lang"_s), languages().join(u", "_s));
    return {};
}

QString argumentProblem(const Command &command, const QStringList &arguments)
{
    const QString usage =
        u"basalt %1 %2"_s.arg(QLatin1StringView(command.name), QLatin1StringView(command.usage));
    if (arguments.size() < command.leastArguments)
        return say(QT_TRANSLATE_NOOP("cli", "something is missing: %1")).arg(usage);
    if (command.mostArguments >= 0 && arguments.size() > command.mostArguments)
        return say(QT_TRANSLATE_NOOP("cli", "“%1” is too much: %2"))
            .arg(arguments[command.mostArguments], usage);
    return {};
}

Exit runCommand(const Command &command, const QStringList &arguments, Console &console,
                const Surroundings &surroundings)
{
    QCommandLineParser parser;
    parser.addOptions(command.options() + commonOptions());
    // The parser takes the first word for the program's name.
    const bool isParsed = parser.parse(QStringList{u"basalt"_s} + arguments);
    if (isParsed) {
        if (const auto problem = applyCommonOptions(parser, console, surroundings))
            return console.usage(*problem);
        if (parser.isSet(u"help"_s)) {
            console.json = false;
            commandHelp(command, console);
            return Exit::Fine;
        }
    }
    if (!isParsed)
        return console.usage(parser.errorText());
    const QStringList positional = parser.positionalArguments();
    if (const QString problem = argumentProblem(command, positional); !problem.isEmpty())
        return console.usage(problem);
    return command.run(
        {parser, positional, console, surroundings.questioner, surroundings.designer});
}

}

Exit run(const QStringList &arguments, QIODevice &out, QIODevice &err,
         const Surroundings &surroundings)
{
    Console console(out, err);
    // Before anything is parsed, so that even a usage failure is told as the caller wants it.
    console.json = arguments.contains(u"--json"_s);
    useLanguage(console.json ? u"en"_s : preferredLanguage());

    const QString name = arguments.value(0);
    if (name == u"--version") {
        console.json = false;
        console.line(u"basalt " BASALT_VERSION ""_s);
        return Exit::Fine;
    }
    if (name == u"--help" || name == u"-h" || name == u"help") {
        console.json = false;
        generalHelp(console);
        return Exit::Fine;
    }
    if (name.isEmpty() || name.startsWith(u'-'))
        return console.usage(
            say(QT_TRANSLATE_NOOP("cli", "a command comes first; `basalt --help` lists them")));
    const Command *command = findCommand(name);
    if (!command)
        return unknownCommand(name, console);
    const Exit exit = runCommand(*command, arguments.mid(1), console, surroundings);
    return console.isSound() ? exit : Exit::Io;
}

}
