#include "plan/plan_json.h"

#include "rules/rule.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringDecoder>

#include <array>

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

constexpr std::array formNames = {"plain", "xml-attribute", "double-quoted", "single-quoted"};
constexpr int phaseCount = static_cast<int>(Phase::Vms) + 1;
constexpr int riskCount = static_cast<int>(Risk::Data) + 1;

/// Name -> text of the snippets that were written by name.
using Snippets = QMap<QString, QString>;

QJsonValue bytesToJson(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    // A NUL would survive JSON, but not every reader of it.
    if (!decoder.hasError() && !bytes.contains('\0') && text.toUtf8() == bytes)
        return text;
    return QJsonObject{{u"base64"_s, QString::fromLatin1(bytes.toBase64())}};
}

QByteArray bytesFromJson(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().toUtf8();
    return QByteArray::fromBase64(value[u"base64"_s].toString().toLatin1());
}

QJsonArray stringsToJson(const QStringList &strings)
{
    return QJsonArray::fromStringList(strings);
}

QStringList stringsFromJson(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &string : value.toArray())
        strings.append(string.toString());
    return strings;
}

bool isSnippet(const QStringList &argv)
{
    return argv.size() >= 4 && argv[0] == u"sh" && argv[1] == u"-c";
}

QJsonArray inputToJson(const QList<ContentPart> &input)
{
    QJsonArray parts;
    for (const ContentPart &part : input) {
        if (part.secret.isEmpty())
            parts.append(bytesToJson(part.bytes));
        else
            parts.append(QJsonObject{
                {u"secret"_s, part.secret},
                {u"form"_s, QLatin1String(formNames.at(static_cast<std::size_t>(part.form)))}});
    }
    return parts;
}

QJsonObject commandToJson(const HostCommand &command, Snippets *snippets)
{
    QJsonObject object;
    if (snippets && isSnippet(command.argv)) {
        snippets->insert(command.argv[3], command.argv[2]);
        object.insert(u"snippet"_s, command.argv[3]);
        object.insert(u"arguments"_s, stringsToJson(command.argv.mid(4)));
    } else {
        object.insert(u"argv"_s, stringsToJson(command.argv));
    }
    if (!command.input.isEmpty())
        object.insert(u"input"_s, inputToJson(command.input));
    object.insert(u"timeout"_s, static_cast<qint64>(command.timeout.count()));
    object.insert(u"retry_for"_s, static_cast<qint64>(command.retryFor.count()));
    return object;
}

QJsonArray commandsToJson(const QList<HostCommand> &commands, Snippets *snippets)
{
    QJsonArray array;
    for (const HostCommand &command : commands)
        array.append(commandToJson(command, snippets));
    return array;
}

QJsonObject fileToJson(const FileChange &file)
{
    return {{u"path"_s, file.path},
            {u"existed"_s, file.existed},
            {u"secret"_s, file.isSecret},
            {u"before"_s, bytesToJson(file.before)},
            {u"after"_s, bytesToJson(file.after)},
            {u"mode"_s, file.mode}};
}

QJsonObject stepToJson(const Step &step, Snippets *snippets)
{
    QJsonObject object{
        {u"id"_s, step.id},
        {u"phase"_s, phaseName(step.phase)},
        {u"host"_s, step.host},
        {u"for_cluster"_s, step.isForCluster},
        {u"title"_s, titleOf(step)},
        {u"source"_s, QJsonObject{{u"title"_s, QString::fromUtf8(step.title)},
                                  {u"arguments"_s, stringsToJson(step.arguments)}}},
        {u"after"_s, stringsToJson(step.after)},
        {u"risk"_s, riskName(step.risk)},
        {u"before"_s, bytesToJson(step.before)},
        {u"wanted"_s, bytesToJson(step.wanted)},
        {u"record"_s, commandsToJson(step.record, snippets)},
        {u"apply"_s, commandsToJson(step.apply, snippets)},
        {u"verify"_s, commandsToJson(step.verify, snippets)},
        {u"undo"_s, commandsToJson(step.undo, snippets)},
        {u"confirm"_s, commandsToJson(step.confirm, snippets)},
        {u"confirm_within"_s, static_cast<qint64>(step.confirmWithin.count())},
        {u"blocked_by"_s, stringsToJson(step.blockedBy)},
    };
    if (step.file)
        object.insert(u"file"_s, fileToJson(*step.file));
    return object;
}

QJsonObject findingToJson(const Finding &finding)
{
    static constexpr std::array severities = {"error", "warning", "hint"};
    QJsonObject object{
        {u"rule"_s, finding.rule},
        {u"severity"_s, QLatin1String(severities.at(static_cast<std::size_t>(finding.severity)))},
        {u"subject"_s, finding.subject},
        {u"message"_s, rules::messageOf(finding)},
        {u"remedy"_s, rules::remedyOf(finding)},
        {u"waivable"_s, finding.waivable},
    };
    if (!finding.waivedBecause.isEmpty())
        object.insert(u"waived_because"_s, finding.waivedBecause);
    return object;
}

QJsonObject refusalToJson(const Refusal &refusal)
{
    return {{u"host"_s, refusal.host},
            {u"thing"_s, refusal.thing},
            {u"reason"_s, reasonOf(refusal)},
            {u"remedy"_s, remedyOf(refusal)},
            {u"source"_s, QJsonObject{{u"reason"_s, QString::fromUtf8(refusal.reason)},
                                      {u"remedy"_s, QString::fromUtf8(refusal.remedy)},
                                      {u"arguments"_s, stringsToJson(refusal.arguments)}}}};
}

tl::unexpected<Error> unreadable(const QString &what)
{
    return failure(
        u"plan-unreadable"_s,
        QCoreApplication::translate("plan", "This is not a plan that Basalt wrote: %1.").arg(what));
}

/// The value whose name, as `nameOf` tells it, is the given one.
template<class Value>
std::optional<Value> byName(const QString &name, int count, QString (*nameOf)(Value))
{
    for (int i = 0; i < count; ++i) {
        if (nameOf(static_cast<Value>(i)) == name)
            return static_cast<Value>(i);
    }
    return {};
}

SecretForm formFromJson(const QJsonValue &value)
{
    for (std::size_t i = 0; i < formNames.size(); ++i) {
        if (value.toString() == QLatin1String(formNames.at(i)))
            return static_cast<SecretForm>(i);
    }
    return SecretForm::Plain;
}

Result<HostCommand> commandFromJson(const QJsonObject &object, const Snippets &snippets)
{
    HostCommand command;
    if (object.contains(u"snippet"_s)) {
        const QString name = object[u"snippet"_s].toString();
        if (!snippets.contains(name))
            return unreadable(u"snippet "_s + name);
        command.argv = QStringList{u"sh"_s, u"-c"_s, snippets.value(name), name}
                       + stringsFromJson(object[u"arguments"_s]);
    } else {
        command.argv = stringsFromJson(object[u"argv"_s]);
    }
    if (command.argv.isEmpty())
        return unreadable(u"argv"_s);
    for (const QJsonValue &part : object[u"input"_s].toArray()) {
        const QString secret = part[u"secret"_s].toString();
        command.input.append(secret.isEmpty()
                                 ? ContentPart{bytesFromJson(part), {}, SecretForm::Plain}
                                 : ContentPart{{}, secret, formFromJson(part[u"form"_s])});
    }
    command.timeout = std::chrono::seconds(object[u"timeout"_s].toInteger(60));
    command.retryFor = std::chrono::seconds(object[u"retry_for"_s].toInteger());
    return command;
}

Result<QList<HostCommand>> commandsFromJson(const QJsonValue &value, const Snippets &snippets)
{
    QList<HostCommand> commands;
    for (const QJsonValue &entry : value.toArray()) {
        Result<HostCommand> command = commandFromJson(entry.toObject(), snippets);
        if (!command)
            return tl::unexpected(command.error());
        commands.append(*std::move(command));
    }
    return commands;
}

FileChange fileFromJson(const QJsonObject &object)
{
    return {object[u"path"_s].toString(),      object[u"existed"_s].toBool(),
            object[u"secret"_s].toBool(),      bytesFromJson(object[u"before"_s]),
            bytesFromJson(object[u"after"_s]), object[u"mode"_s].toInt()};
}

/// The lists of commands of a step, by their names in JSON.
Result<> readCommands(Step &step, const QJsonObject &object, const Snippets &snippets)
{
    const std::pair<QString, QList<HostCommand> *> lists[] = {
        {u"record"_s, &step.record}, {u"apply"_s, &step.apply},     {u"verify"_s, &step.verify},
        {u"undo"_s, &step.undo},     {u"confirm"_s, &step.confirm},
    };
    for (const auto &[name, list] : lists) {
        Result<QList<HostCommand>> commands = commandsFromJson(object[name], snippets);
        if (!commands)
            return tl::unexpected(commands.error());
        *list = *std::move(commands);
    }
    return {};
}

Result<Step> readStep(const QJsonObject &object, const Snippets &snippets)
{
    const auto phase = byName(object[u"phase"_s].toString(), phaseCount, phaseName);
    const auto risk = byName(object[u"risk"_s].toString(), riskCount, riskName);
    Step step;
    step.id = object[u"id"_s].toString();
    if (step.id.isEmpty() || !phase || !risk)
        return unreadable(u"step "_s + step.id);
    step.phase = *phase;
    step.risk = *risk;
    step.host = object[u"host"_s].toString();
    step.isForCluster = object[u"for_cluster"_s].toBool();
    step.title = object[u"source"_s][u"title"_s].toString().toUtf8();
    step.arguments = stringsFromJson(object[u"source"_s][u"arguments"_s]);
    step.after = stringsFromJson(object[u"after"_s]);
    step.before = bytesFromJson(object[u"before"_s]);
    step.wanted = bytesFromJson(object[u"wanted"_s]);
    step.confirmWithin = std::chrono::seconds(object[u"confirm_within"_s].toInteger());
    step.blockedBy = stringsFromJson(object[u"blocked_by"_s]);
    if (object.contains(u"file"_s))
        step.file = fileFromJson(object[u"file"_s].toObject());
    return readCommands(step, object, snippets).map([&] { return step; });
}

Refusal refusalFromJson(const QJsonObject &object)
{
    const QJsonValue source = object[u"source"_s];
    return {object[u"host"_s].toString(), object[u"thing"_s].toString(),
            source[u"reason"_s].toString().toUtf8(), source[u"remedy"_s].toString().toUtf8(),
            stringsFromJson(source[u"arguments"_s])};
}

}

QJsonObject toJson(const Step &step)
{
    return stepToJson(step, nullptr);
}

Result<Step> stepFromJson(const QJsonObject &object)
{
    return readStep(object, {});
}

QJsonObject toJson(const Plan &plan)
{
    Snippets snippets;
    QJsonArray steps;
    for (const Step &step : plan.steps)
        steps.append(stepToJson(step, &snippets));
    QJsonArray findings;
    for (const Finding &finding : plan.findings)
        findings.append(findingToJson(finding));
    QJsonArray refusals;
    for (const Refusal &refusal : plan.refusals)
        refusals.append(refusalToJson(refusal));
    QJsonObject texts;
    for (auto snippet = snippets.cbegin(); snippet != snippets.cend(); ++snippet)
        texts.insert(snippet.key(), snippet.value());
    return {
        {u"cluster"_s, plan.cluster},
        {u"platform"_s, plan.platform},
        {u"hosts"_s, stringsToJson(plan.hosts)},
        {u"config_version"_s,
         plan.configVersion ? QJsonValue(*plan.configVersion) : QJsonValue(QJsonValue::Null)},
        {u"steps"_s, steps},
        {u"findings"_s, findings},
        {u"refusals"_s, refusals},
        {u"secrets"_s, stringsToJson(secretsOf(plan))},
        {u"snippets"_s, texts},
    };
}

Result<Plan> planFromJson(const QJsonObject &object)
{
    if (!object[u"steps"_s].isArray())
        return unreadable(u"steps"_s);
    Snippets snippets;
    const QJsonObject texts = object[u"snippets"_s].toObject();
    for (auto text = texts.begin(); text != texts.end(); ++text)
        snippets.insert(text.key(), text->toString());
    Plan plan;
    plan.cluster = object[u"cluster"_s].toString();
    plan.platform = object[u"platform"_s].toString();
    plan.hosts = stringsFromJson(object[u"hosts"_s]);
    if (object[u"config_version"_s].isDouble())
        plan.configVersion = object[u"config_version"_s].toInt();
    for (const QJsonValue &entry : object[u"steps"_s].toArray()) {
        Result<Step> step = readStep(entry.toObject(), snippets);
        if (!step)
            return tl::unexpected(step.error());
        plan.steps.append(*std::move(step));
    }
    for (const QJsonValue &entry : object[u"refusals"_s].toArray())
        plan.refusals.append(refusalFromJson(entry.toObject()));
    return plan;
}

}
