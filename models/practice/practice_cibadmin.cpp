// cibadmin, crm_verify and crm_simulate of the practice cluster.
#include "formats/cib_xml_reader.h"
#include "practice/practice_cib.h"
#include "practice/practice_files.h"

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

using formats::XmlNode;

constexpr auto notConnected = "Connection to cluster failed: Transport endpoint is not connected\n";

/// The value after one of the option's spellings.
QString optionValue(const QStringList &arguments, const QStringList &spellings)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        for (const QString &spelling : spellings) {
            if (arguments[i] == spelling)
                return arguments.value(i + 1);
            if (spelling.startsWith(u"--") && arguments[i].startsWith(spelling + u'='))
                return arguments[i].mid(spelling.size() + 1);
        }
    }
    return {};
}

bool hasAny(const QStringList &arguments, const QStringList &words)
{
    return std::any_of(words.cbegin(), words.cend(),
                       [&](const QString &word) { return arguments.contains(word); });
}

/// -x FILE, -X TEXT or -p: standard input.
QByteArray givenXml(Machine &machine, const QStringList &arguments, const QByteArray &input)
{
    const QString file = optionValue(arguments, {u"-x"_s, u"--xml-file"_s});
    const QString text = optionValue(arguments, {u"-X"_s, u"--xml-text"_s});
    if (!file.isEmpty())
        return contentOf(machine.host(), file);
    return text.isEmpty() ? input : text.toUtf8();
}

Answer query(Machine &machine, const QString &scope)
{
    if (scope.isEmpty())
        return answered(cibText(machine));
    XmlNode configuration = configurationOf(machine.world);
    if (scope == u"configuration")
        return answered(xmlBytes(configuration));
    const XmlNode *section = childNamed(configuration, scope);
    return section ? answered(xmlBytes(*section))
                   : refused(6, "Call cib_query failed (-6): No such device or address\n");
}

void mergeInto(XmlNode &target, const XmlNode &change);

XmlNode *sameChild(XmlNode &target, const XmlNode &child)
{
    for (XmlNode &known : target.children) {
        if (known.name == child.name
            && formats::attributeOf(known, u"id"_s) == formats::attributeOf(child, u"id"_s))
            return &known;
    }
    return nullptr;
}

/// `cibadmin --modify`: attributes are set, elements that are missing are added.
void mergeInto(XmlNode &target, const XmlNode &change)
{
    for (const formats::XmlAttribute &attribute : change.attributes) {
        const auto known = std::find_if(
            target.attributes.begin(), target.attributes.end(),
            [&](const formats::XmlAttribute &own) { return own.name == attribute.name; });
        if (known != target.attributes.end())
            known->value = attribute.value;
        else
            target.attributes.append(attribute);
    }
    for (const XmlNode &child : change.children) {
        if (XmlNode *known = sameChild(target, child))
            mergeInto(*known, child);
        else
            target.children.append(child);
    }
}

bool removeElement(XmlNode &node, const XmlNode &what)
{
    for (qsizetype i = 0; i < node.children.size(); ++i) {
        const XmlNode &child = node.children[i];
        if (child.name == what.name
            && formats::attributeOf(child, u"id"_s) == formats::attributeOf(what, u"id"_s)) {
            node.children.removeAt(i);
            return true;
        }
        if (removeElement(node.children[i], what))
            return true;
    }
    return false;
}

/// The version of a CIB as it is compared: admin_epoch, epoch, num_updates.
std::array<int, 3> versionOf(const XmlNode &cib)
{
    return {formats::attributeOf(cib, u"admin_epoch"_s).toInt(),
            formats::attributeOf(cib, u"epoch"_s).toInt(),
            formats::attributeOf(cib, u"num_updates"_s).toInt()};
}

Answer replace(Machine &machine, const XmlNode &given, const QString &scope)
{
    XmlNode configuration = configurationOf(machine.world);
    if (given.name == u"cib") {
        if (versionOf(given) < std::array<int, 3>{0, machine.world.shared.epoch, 0})
            return refused(205, "Call cib_replace failed (-205): Update was older than existing "
                                "configuration\n");
        XmlNode copy = given;
        if (const XmlNode *part = childNamed(copy, u"configuration"_s))
            configuration = *part;
        machine.world.shared.epoch = std::max(machine.world.shared.epoch, versionOf(given)[1]);
    } else if (given.name == u"configuration") {
        configuration = given;
    } else if (XmlNode *section = childNamed(configuration, scope.isEmpty() ? given.name : scope)) {
        *section = given;
    } else {
        configuration.children.append(given);
    }
    setConfiguration(machine.world, configuration, nodeNameOf(machine.world, machine.name));
    return answered();
}

Answer cibadmin(Machine &machine, const QStringList &arguments, const QByteArray &input)
{
    const bool isLocal = hasAny(arguments, {u"-l"_s, u"--local"_s});
    Q_UNUSED(isLocal)
    if (!machine.host().isPacemakerUp || machine.world.shared.cib.isEmpty())
        return refused(machine.world.platform.stack == catalogue::Stack::Cman ? 10 : 102,
                       machine.world.platform.stack == catalogue::Stack::Cman
                           ? "Signon to CIB failed: connection failed\n"
                             "Init failed, could not perform requested operations\n"
                           : "cibadmin: Could not connect to the CIB: Transport endpoint is not "
                             "connected\n");
    const QString scope = optionValue(arguments, {u"-o"_s, u"--scope"_s, u"--obj_type"_s});
    if (hasAny(arguments, {u"-Q"_s, u"--query"_s}))
        return query(machine, scope);
    const std::optional<XmlNode> given = parsedXml(givenXml(machine, arguments, input));
    if (!given)
        return refused(65, "cibadmin: Couldn't parse input\n");
    if (hasAny(arguments, {u"-R"_s, u"--replace"_s}))
        return replace(machine, *given, scope);
    XmlNode configuration = configurationOf(machine.world);
    if (hasAny(arguments, {u"-M"_s, u"--modify"_s, u"-U"_s, u"--update"_s})) {
        XmlNode &section = scope.isEmpty() || scope == given->name
                               ? childOrNew(configuration, given->name)
                               : childOrNew(configuration, scope);
        if (section.name == given->name)
            mergeInto(section, *given);
        else
            mergeInto(section, [&] {
                XmlNode wrapped = element(section.name);
                wrapped.children.append(*given);
                return wrapped;
            }());
    } else if (hasAny(arguments, {u"-C"_s, u"--create"_s})) {
        childOrNew(configuration, scope).children.append(*given);
    } else if (hasAny(arguments, {u"-D"_s, u"--delete"_s})) {
        removeElement(configuration, *given);
    } else {
        return refused(127, "basalt practice: cibadmin: not simulated\n");
    }
    setConfiguration(machine.world, configuration, nodeNameOf(machine.world, machine.name));
    return answered();
}

/// What Pacemaker's own check would find: text that is no CIB, fencing on without a device.
Answer crmVerify(Machine &machine, const QStringList &arguments, const QByteArray &input)
{
    const bool isLive = hasAny(arguments, {u"-L"_s, u"--live-check"_s});
    if (isLive && !machine.host().isPacemakerUp)
        return refused(102, notConnected);
    const QByteArray text = isLive ? cibText(machine) : givenXml(machine, arguments, input);
    const Result<formats::SourceText> source = formats::sourceText(text, u"cib.xml"_s);
    const auto cib = source ? formats::readCibXml(*source)
                            : Result<formats::Parsed<formats::Cib>>(tl::unexpected(source.error()));
    if (!cib || !cib->problems.isEmpty())
        return refused(78, "Configuration invalid (with errors)\n");
    const formats::NameValue *stonith =
        formats::findValue(cib->value.properties, u"stonith-enabled"_s);
    const bool isOn = !stonith || stonith->value != u"false";
    const bool hasDevice = std::any_of(
        cib->value.primitives.cbegin(), cib->value.primitives.cend(),
        [](const formats::CibPrimitive &primitive) { return primitive.standard == u"stonith"; });
    if (isOn && !hasDevice)
        return refused(78, "   error: Resource start-up disabled since no STONITH resources have "
                           "been defined\n   error: Either configure some or disable STONITH with "
                           "the stonith-enabled option\n   error: NOTE: Clusters with shared data "
                           "need STONITH to ensure data integrity\nErrors found during check: "
                           "config not valid\n");
    return answered();
}

Answer crmSimulate(Machine &machine, const QStringList &arguments, const QByteArray &input)
{
    const Answer check = crmVerify(machine, arguments, input);
    return check.exitCode == 0 ? answered("\nCurrent cluster status:\n\nTransition Summary:\n")
                               : check;
}

}

const std::vector<Command> &cibCommands()
{
    static const std::vector<Command> commands{
        {"cibadmin", cibadmin},
        {"crm_simulate", crmSimulate},
        {"crm_verify", crmVerify},
    };
    return commands;
}

}
