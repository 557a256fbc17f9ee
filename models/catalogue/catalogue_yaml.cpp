#include "catalogue/catalogue_yaml.h"

#include <QCoreApplication>

#include <yaml-cpp/yaml.h>

#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace basalt::catalogue {
namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("catalogue", text);
}

/// A mapping whose keys are asked for one by one; what nobody asked for is unknown.
class Map
{
public:
    Map(const YAML::Node &node, QString file, QList<Error> &errors)
        : m_node(node)
        , m_file(std::move(file))
        , m_errors(errors)
    {
        if (!m_node.IsMap())
            report(m_node, say(QT_TRANSLATE_NOOP("catalogue", "A mapping is expected here.")));
    }

    QString text(const char *key)
    {
        const YAML::Node value = child(key);
        if (!value.IsScalar()) {
            report(value.IsDefined() ? value : m_node,
                   say(QT_TRANSLATE_NOOP("catalogue", "%1 must be given, as a text."))
                       .arg(QString::fromUtf8(key)));
            return {};
        }
        return QString::fromStdString(value.Scalar());
    }

    QString optionalText(const char *key) { return has(key) ? text(key) : QString(); }

    bool flag(const char *key)
    {
        const QString value = text(key);
        if (value != u"true"_s && value != u"false"_s)
            report(m_node[key], say(QT_TRANSLATE_NOOP("catalogue", "%1 must be true or false."))
                                    .arg(QString::fromUtf8(key)));
        return value == u"true"_s;
    }

    bool optionalFlag(const char *key) { return has(key) && flag(key); }

    int number(const char *key)
    {
        bool ok = false;
        const int value = text(key).toInt(&ok);
        if (!ok)
            report(m_node[key], say(QT_TRANSLATE_NOOP("catalogue", "%1 must be a number."))
                                    .arg(QString::fromUtf8(key)));
        return value;
    }

    QStringList texts(const char *key)
    {
        QStringList list;
        const YAML::Node value = child(key);
        if (!value.IsSequence()) {
            report(value.IsDefined() ? value : m_node,
                   say(QT_TRANSLATE_NOOP("catalogue", "%1 must be given, as a list."))
                       .arg(QString::fromUtf8(key)));
            return list;
        }
        for (const YAML::Node &entry : value) {
            if (entry.IsScalar())
                list.append(QString::fromStdString(entry.Scalar()));
            else
                report(entry, say(QT_TRANSLATE_NOOP("catalogue", "A text is expected here.")));
        }
        return list;
    }

    QStringList optionalTexts(const char *key) { return has(key) ? texts(key) : QStringList(); }

    QMap<QString, QString> settings(const char *key)
    {
        QMap<QString, QString> values;
        const YAML::Node value = child(key);
        if (!value.IsMap()) {
            report(value.IsDefined() ? value : m_node,
                   say(QT_TRANSLATE_NOOP("catalogue", "%1 must be given, as a mapping."))
                       .arg(QString::fromUtf8(key)));
            return values;
        }
        for (const auto &entry : value)
            values.insert(QString::fromStdString(entry.first.Scalar()),
                          QString::fromStdString(entry.second.Scalar()));
        return values;
    }

    template<class Enum, std::size_t count>
    Enum oneOf(const char *key, const std::pair<const char *, Enum> (&table)[count])
    {
        const QString value = text(key);
        for (const auto &[name, result] : table) {
            if (value == QLatin1StringView(name))
                return result;
        }
        report(m_node[key], say(QT_TRANSLATE_NOOP("catalogue", "%1 has the unknown value %2."))
                                .arg(QString::fromUtf8(key), value));
        return table[0].second;
    }

    std::vector<Map> maps(const char *key)
    {
        std::vector<Map> list;
        const YAML::Node value = child(key);
        if (!value.IsSequence() && !value.IsNull())
            report(m_node, say(QT_TRANSLATE_NOOP("catalogue", "%1 must be given, as a list."))
                               .arg(QString::fromUtf8(key)));
        for (const YAML::Node &entry : value)
            list.emplace_back(entry, m_file, m_errors);
        return list;
    }

    void reportUnknownKeys()
    {
        if (!m_node.IsMap())
            return;
        for (const auto &entry : m_node) {
            if (!m_asked.contains(entry.first.Scalar()))
                report(entry.first, say(QT_TRANSLATE_NOOP("catalogue", "The key %1 is unknown."))
                                        .arg(QString::fromStdString(entry.first.Scalar())));
        }
    }

private:
    bool has(const char *key)
    {
        m_asked.insert(key);
        return m_node.IsMap() && m_node[key].IsDefined();
    }

    YAML::Node child(const char *key)
    {
        m_asked.insert(key);
        return m_node.IsMap() ? YAML::Node(m_node[key]) : YAML::Node(YAML::NodeType::Undefined);
    }

    void report(const YAML::Node &node, const QString &message)
    {
        const int line = node.IsDefined() ? node.Mark().line + 1 : m_node.Mark().line + 1;
        m_errors.append(Error{u"catalogue"_s, message, u"%1:%2"_s.arg(m_file).arg(line)});
    }

    YAML::Node m_node;
    QString m_file;
    QList<Error> &m_errors;
    std::set<std::string> m_asked;
};

constexpr std::pair<const char *, Stack> stacks[] = {{"cman", Stack::Cman},
                                                     {"corosync3", Stack::Corosync3}};
constexpr std::pair<const char *, NetworkDialect> networks[] = {
    {"ifcfg", NetworkDialect::Ifcfg},
    {"ifupdown", NetworkDialect::Ifupdown},
    {"networkmanager", NetworkDialect::NetworkManager}};
constexpr std::pair<const char *, InitSystem> inits[] = {{"sysv", InitSystem::SysV},
                                                         {"systemd", InitSystem::Systemd}};
constexpr std::pair<const char *, Locking> lockings[] = {{"clvmd", Locking::Clvmd},
                                                         {"lvmlockd", Locking::Lvmlockd}};
constexpr std::pair<const char *, FirewallDialect> firewalls[] = {
    {"iptables", FirewallDialect::Iptables},
    {"nftables", FirewallDialect::Nftables},
    {"firewalld", FirewallDialect::Firewalld}};
constexpr std::pair<const char *, TimeDialect> times[] = {
    {"ntp", TimeDialect::Ntp},
    {"chrony", TimeDialect::Chrony},
    {"chrony-sources", TimeDialect::ChronySources}};

void readSoftware(Map &map, Platform &platform)
{
    platform.packageTool = map.text("package_tool");
    platform.packages = map.texts("packages");
    platform.iscsiPackages = map.texts("iscsi_packages");
    platform.agentPackages = map.settings("agent_packages");
    platform.servicesOn = map.texts("services_on");
    platform.servicesOff = map.texts("services_off");
    platform.iscsiServices = map.texts("iscsi_services");
    platform.qdevicePackages = map.texts("qdevice_packages");
    platform.qdeviceServices = map.texts("qdevice_services");
    platform.firewallService = map.text("firewall_service");
    platform.pacemakerVersion = map.text("pacemaker_version");
    platform.corosyncVersion = map.text("corosync_version");
    platform.cibSchema = map.text("cib_schema");
    platform.hasCrmShell = map.flag("has_crm_shell");
    platform.hasPcs = map.flag("has_pcs");
    platform.pcsVersion = map.optionalText("pcs_version");
    for (const QString &mode : map.texts("ring_bond_modes"))
        platform.ringBondModes.append(mode.toInt());
    platform.dlmOverTwoRings = map.flag("dlm_over_two_rings");
    platform.newFenceParameterNames = map.flag("new_fence_parameter_names");
    platform.defaultToken = map.number("default_token");
}

void readVirtualization(Map &map, Platform &platform)
{
    platform.machineType = map.text("machine_type");
    platform.emulator = map.text("emulator");
    platform.domainHasRng = map.flag("domain_has_rng");
    platform.domainHasDiscard = map.flag("domain_has_discard");
    platform.videoModel = map.text("video_model");
    platform.libvirtService = map.text("libvirt_service");
    platform.libvirtModular = map.flag("libvirt_modular");
    platform.libvirtHasMigrationHost = map.flag("libvirt_has_migration_host");
}

void readSystem(Map &map, Platform &platform)
{
    platform.multipathFindPaths = map.text("multipath_find_paths");
    platform.multipathLacks = map.texts("multipath_lacks");
    platform.lvmHasGlobalFilter = map.flag("lvm_has_global_filter");
    platform.lvmUsesDevicesFile = map.flag("lvm_uses_devices_file");
    platform.modulesDialect = map.text("modules_dialect");
    platform.sysctlFile = map.text("sysctl_file");
    platform.sysctlDistribution = map.texts("sysctl_distribution");
    platform.iscsidStartup = map.text("iscsid_startup");
    platform.sctpDeniedIn = map.text("sctp_denied_in");
    platform.timeService = map.text("time_service");
    platform.initramfsCommand = map.text("initramfs_command");
    platform.initNotes = map.texts("init_notes");
}

Platform readPlatform(Map &map)
{
    Platform platform;
    platform.id = map.text("id");
    platform.title = map.text("title");
    platform.provenBy = map.text("proven_by");
    platform.stack = map.oneOf("stack", stacks);
    platform.network = map.oneOf("network", networks);
    platform.init = map.oneOf("init", inits);
    platform.locking = map.oneOf("locking", lockings);
    platform.firewall = map.oneOf("firewall", firewalls);
    platform.time = map.oneOf("time", times);
    platform.timeFile = map.text("time_file");
    readSoftware(map, platform);
    readVirtualization(map, platform);
    readSystem(map, platform);
    map.reportUnknownKeys();
    return platform;
}

AgentParameter readParameter(Map &map)
{
    AgentParameter parameter;
    parameter.name = map.text("name");
    parameter.type = map.text("type");
    parameter.description = map.optionalText("description");
    parameter.defaultValue = map.optionalText("default");
    parameter.required = map.optionalFlag("required");
    parameter.choices = map.optionalTexts("choices");
    parameter.replacedBy = map.optionalText("replaced_by");
    map.reportUnknownKeys();
    return parameter;
}

FenceAgent readAgent(Map &map)
{
    FenceAgent agent;
    agent.name = map.text("name");
    agent.title = map.text("title");
    agent.onBoard = map.flag("on_board");
    agent.actions = map.texts("actions");
    for (Map &parameter : map.maps("parameters"))
        agent.parameters.append(readParameter(parameter));
    map.reportUnknownKeys();
    return agent;
}

/// Families by their place in multipath's table, which spreads over several files.
void readFamilies(Map &map, QMap<int, ArrayFamily> &families)
{
    for (Map &entry : map.maps("families")) {
        ArrayFamily family;
        const int order = entry.number("order");
        family.vendor = entry.text("vendor");
        family.product = entry.text("product");
        family.title = family.vendor + u' ' + family.product;
        family.settings = entry.settings("settings");
        entry.reportUnknownKeys();
        families.insert(order, family);
    }
    map.reportUnknownKeys();
}

void readFile(const QString &path, const YAML::Node &document, Catalogue &catalogue,
              QMap<int, ArrayFamily> &families, QList<Error> &errors)
{
    Map map(document, path, errors);
    if (path.startsWith(u"platforms/"_s)) {
        const Platform platform = readPlatform(map);
        catalogue.platforms.insert(platform.id, platform);
    } else if (path.startsWith(u"fence/"_s)) {
        const FenceAgent agent = readAgent(map);
        catalogue.agents.insert(agent.name, agent);
    } else if (path.startsWith(u"arrays/"_s)) {
        readFamilies(map, families);
    } else {
        errors.append(Error{
            u"catalogue"_s,
            say(QT_TRANSLATE_NOOP("catalogue", "This file belongs to no part of the catalogue.")),
            path});
    }
}

}

Results<Catalogue> readCatalogue(const QMap<QString, QByteArray> &files)
{
    Catalogue catalogue;
    QMap<int, ArrayFamily> families;
    QList<Error> errors;
    for (auto file = files.begin(); file != files.end(); ++file) {
        try {
            readFile(file.key(), YAML::Load(file->toStdString()), catalogue, families, errors);
        } catch (const YAML::Exception &exception) {
            errors.append(Error{u"catalogue"_s, QString::fromStdString(exception.msg),
                                u"%1:%2"_s.arg(file.key()).arg(exception.mark.line + 1)});
        }
    }
    if (!errors.isEmpty())
        return tl::unexpected(errors);
    catalogue.arrays = families.values();
    return catalogue;
}

}
