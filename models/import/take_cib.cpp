#include "core/names.h"
#include "formats/cib_xml_writer.h"
#include "formats/crm_writer.h"
#include "formats/secret_mask.h"
#include "import/mappings.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace basalt::import {

namespace {

constexpr int day = 24 * 3600;

/// The item as crm shell text, or as XML where the crm syntax cannot carry it, or its quoted line.
QString textOf(const formats::Cib &item, const formats::SourceRef &source)
{
    Result<QList<ContentPart>> written = formats::writeCrm(item, {});
    if (!written)
        written = formats::writeCibXml(item, {});
    if (!written)
        return source.quote.trimmed() + u'\n';
    const QString text = QString::fromUtf8(placeholderBytes({{}, {}, 0, *written}));
    return text.startsWith("# "_L1) ? text.section(u'\n', 1) : text;
}

bool isAgent(const formats::CibPrimitive &primitive, QLatin1StringView type)
{
    return primitive.standard == "ocf"_L1 && primitive.type == type;
}

/// Locking and volume groups follow from the design's volume groups.
bool isStorageDaemon(const formats::CibPrimitive &primitive)
{
    return isAgent(primitive, "controld"_L1) || isAgent(primitive, "lvmlockd"_L1)
           || isAgent(primitive, "clvm"_L1) || isAgent(primitive, "clvmd"_L1)
           || isAgent(primitive, "LVM-activate"_L1) || isAgent(primitive, "LVM"_L1);
}

QString valueOf(const QList<formats::NameValue> &values, const QStringList &either)
{
    for (const QString &name : either) {
        if (const formats::NameValue *value = formats::findValue(values, name))
            return value->value;
    }
    return {};
}

/// Takes one device's parameters one by one.
class FencingMapping
{
public:
    FencingMapping(const formats::CibPrimitive &primitive, Draft &draft)
        : m_primitive(primitive)
        , m_draft(draft)
        , m_rest(primitive.parameters)
    {}

    /// False if it cannot be said whom the device kills or how it is called.
    bool take()
    {
        m_device.name = m_primitive.id;
        m_device.agent = m_primitive.type;
        if (!names::thingNameProblem(m_device.name).isEmpty()
            || !names::agentNameProblem(m_device.agent).isEmpty()
            || !nameIsFree(m_draft.design, m_device.name))
            return false;
        takeHosts();
        if (m_device.kills.isEmpty())
            return false;
        takeCredentials();
        takeDelay();
        takePlug();
        drop(u"pcmk_host_check"_s, u"static-list"_s);
        takeOptions();
        m_draft.design.fencing.append(m_device);
        return true;
    }

private:
    formats::NameValue takeFirst(const QStringList &either)
    {
        for (const QString &name : either) {
            for (qsizetype i = 0; i < m_rest.size(); ++i) {
                if (m_rest.at(i).name == name)
                    return m_rest.takeAt(i);
            }
        }
        return {};
    }

    void drop(const QString &name, const QString &value)
    {
        m_rest.removeIf(
            [&](const formats::NameValue &one) { return one.name == name && one.value == value; });
    }

    void kill(const QString &node, const QString &plug)
    {
        const design::Host *host = hostOf(m_draft, node, node);
        if (!host || m_device.kills.contains(host->name))
            return;
        m_device.kills.append(host->name);
        if (plug != node)
            setPlug(host->name, plug);
    }

    /// What the design's loader would refuse is left out, and said.
    void setPlug(const QString &host, const QString &plug)
    {
        static const QRegularExpression allowed(u"\\A[A-Za-z0-9_/][A-Za-z0-9_.:/@+-]{0,127}\\z"_s);
        if (plug.isEmpty())
            return;
        if (allowed.match(plug).hasMatch() && !plug.contains(u".."_s)) {
            m_device.plugs.insert(host, plug);
            return;
        }
        m_draft.remarks.append(remark(u"I-03"_s, {u"primitive %1 params port"_s.arg(m_device.name)},
                                      m_primitive.source));
    }

    void takeHosts()
    {
        static const QRegularExpression separators(u"[\\s,;]+"_s);
        for (const QString &node :
             takeFirst({u"pcmk_host_list"_s}).value.split(separators, Qt::SkipEmptyParts))
            kill(node, {});
        for (const QString &pair :
             takeFirst({u"pcmk_host_map"_s}).value.split(separators, Qt::SkipEmptyParts))
            kill(pair.section(u':', 0, 0), pair.section(u':', 1).section(u',', 0, 0));
        if (!m_device.kills.isEmpty())
            return;
        // Without a list the agent is asked; the device's name may tell.
        for (const design::Host &host : std::as_const(m_draft.design.hosts)) {
            if (m_device.name.endsWith(host.name))
                m_device.kills = {host.name};
        }
    }

    void takeCredentials()
    {
        const QString address = takeFirst({u"ip"_s, u"ipaddr"_s}).value;
        if (!address.isEmpty() && names::addressProblem(address).isEmpty())
            m_device.address = address;
        const QString login = takeFirst({u"username"_s, u"login"_s}).value;
        if (!login.isEmpty() && names::userNameProblem(login).isEmpty())
            m_device.login = login;
        const QString secret = takeFirst({u"password"_s, u"passwd"_s}).secret;
        if (!secret.isEmpty())
            m_device.password = design::SecretRef{secret};
    }

    void takeDelay()
    {
        for (const QString &name : {u"pcmk_delay_base"_s, u"delay"_s}) {
            const QString written = valueOf(m_rest, {name});
            const std::optional<int> delay = secondsOf(written);
            if (!delay || *delay > 3600)
                continue;
            m_device.delay = delay;
            drop(name, written);
            return;
        }
    }

    void takePlug()
    {
        if (m_device.kills.size() != 1)
            return;
        setPlug(m_device.kills.constFirst(), takeFirst({u"plug"_s, u"port"_s}).value);
    }

    void takeOptions()
    {
        for (const formats::NameValue &value : std::as_const(m_rest)) {
            const bool fits = value.secret.isEmpty() && !formats::isSecretName(value.name)
                              && names::parameterNameProblem(value.name).isEmpty()
                              && names::lineProblem(value.value).isEmpty();
            if (fits) {
                m_device.options.insert(value.name, value.value);
                continue;
            }
            m_draft.remarks.append(
                remark(u"I-03"_s, {u"primitive %1 params %2"_s.arg(m_device.name, value.name)},
                       value.source));
        }
    }

    const formats::CibPrimitive &m_primitive;
    Draft &m_draft;
    QList<formats::NameValue> m_rest;
    design::FencingDevice m_device;
};

class CibMapping
{
    Q_DECLARE_TR_FUNCTIONS(import)

public:
    CibMapping(const formats::Cib &cib, Draft &draft)
        : m_cib(cib)
        , m_draft(draft)
    {}

    void run()
    {
        takeProperties();
        for (const formats::CibNode &node : m_cib.nodes)
            hostOf(m_draft, node.name, node.name);
        for (const formats::CibPrimitive &primitive : m_cib.primitives)
            takePrimitive(primitive);
        for (const formats::CibFencingLevel &level : m_cib.levels)
            takeLevel(level);
        takeCompounds();
        takeConstraints();
    }

private:
    void takeProperties()
    {
        design::Cluster &cluster = m_draft.design.cluster;
        static const QStringList state{u"dc-version"_s, u"cluster-infrastructure"_s,
                                       u"have-watchdog"_s, u"last-lrm-refresh"_s,
                                       u"expected-quorum-votes"_s};
        for (const formats::NameValue &property : m_cib.properties) {
            if (state.contains(property.name)
                || (property.name == "stonith-enabled"_L1 && isYes(property.value)))
                continue; // written by the cluster itself, or the default
            if (property.name == "cluster-name"_L1) {
                if (cluster.name.isEmpty() && names::thingNameProblem(property.value).isEmpty())
                    cluster.name = property.value;
            } else if (names::parameterNameProblem(property.name).isEmpty()
                       && names::lineProblem(property.value).isEmpty()) {
                cluster.properties.insert(property.name, property.value);
            } else {
                formats::Cib item;
                item.properties.append(property);
                leave(item, u"property "_s + property.name, property.source);
            }
        }
        for (const formats::NameValue &value : m_cib.resourceDefaults) {
            if (value.name == "resource-stickiness"_L1)
                cluster.stickiness = normalStickiness(value.value);
            else if (value.name != "priority"_L1 || value.value != "1"_L1) {
                formats::Cib item;
                item.resourceDefaults.append(value);
                leave(item, u"rsc_defaults "_s + value.name, value.source);
            }
        }
    }

    static std::optional<int> normalStickiness(const QString &text)
    {
        if (text.compare(u"INFINITY"_s, Qt::CaseInsensitive) == 0)
            return 1'000'000;
        return numberIn(text, -1'000'000, 1'000'000);
    }

    void takePrimitive(const formats::CibPrimitive &primitive)
    {
        if (primitive.standard == "stonith"_L1 && FencingMapping(primitive, m_draft).take())
            return;
        if (isAgent(primitive, "VirtualDomain"_L1) && takeVm(primitive))
            return;
        if (isStorageDaemon(primitive)) {
            takeVolumeGroup(primitive);
            return;
        }
        m_left.insert(primitive.id);
        formats::Cib item;
        item.primitives.append(primitive);
        leave(item, u"primitive "_s + primitive.id, primitive.source);
    }

    void takeVolumeGroup(const formats::CibPrimitive &primitive)
    {
        const QString name = valueOf(primitive.parameters, {u"vgname"_s, u"volgrpname"_s});
        const auto isThis = [&name](const design::VolumeGroup &group) {
            return group.name == name;
        };
        const QList<design::VolumeGroup> &groups = m_draft.design.volumeGroups;
        if (name.isEmpty() || !names::volumeNameProblem(name).isEmpty()
            || std::any_of(groups.cbegin(), groups.cend(), isThis))
            return;
        design::VolumeGroup group;
        group.name = name;
        m_draft.design.volumeGroups.append(group);
    }

    bool takeVm(const formats::CibPrimitive &primitive)
    {
        design::Vm vm;
        vm.name = valueOf(primitive.parameters, {u"config"_s}).section(u'/', -1);
        if (vm.name.endsWith(".xml"_L1))
            vm.name.chop(4);
        if (!names::thingNameProblem(vm.name).isEmpty())
            vm.name = primitive.id.startsWith("vm-"_L1) ? primitive.id.sliced(3) : primitive.id;
        if (!names::thingNameProblem(vm.name).isEmpty() || !nameIsFree(m_draft.design, vm.name))
            return false;
        static const QStringList written{u"config"_s, u"hypervisor"_s, u"migration_transport"_s};
        for (const formats::NameValue &value : primitive.parameters) {
            if (!written.contains(value.name))
                keepPart(u"primitive %1 params"_s.arg(primitive.id), value);
        }
        for (const formats::NameValue &value : primitive.meta)
            takeVmMeta(primitive, value, vm);
        vm.migrate = isYes(valueOf(primitive.meta, {u"allow-migrate"_s}));
        for (const formats::CibOperation &operation : primitive.operations)
            takeVmOperation(primitive, operation, vm);
        if (names::thingNameProblem(primitive.id).isEmpty() && primitive.id != "vm-"_L1 + vm.name)
            vm.resource = primitive.id; // under another one, the cluster would run the VM twice
        m_vmOfResource.insert(primitive.id, vm.name);
        m_draft.design.vms.append(vm);
        return true;
    }

    void keepPart(const QString &anchor, const formats::NameValue &value)
    {
        const bool secret = !value.secret.isEmpty() || formats::isSecretName(value.name);
        const QString text = value.name + u'=' + (secret ? u"***"_s : value.value) + u'\n';
        keepForeign(m_draft, crmPath, {anchor + u' ' + value.name, text, value.source});
    }

    void takeVmMeta(const formats::CibPrimitive &primitive, const formats::NameValue &value,
                    design::Vm &vm)
    {
        if (value.name == "target-role"_L1)
            vm.started = value.value.compare(u"Stopped"_s, Qt::CaseInsensitive) != 0;
        else if (value.name == "priority"_L1)
            vm.priority = numberIn(value.value, -1'000'000, 1'000'000);
        else if (value.name != "allow-migrate"_L1)
            keepPart(u"primitive %1 meta"_s.arg(primitive.id), value);
    }

    void takeVmOperation(const formats::CibPrimitive &primitive,
                         const formats::CibOperation &operation, design::Vm &vm)
    {
        static const QStringList known{u"start"_s, u"stop"_s, u"monitor"_s, u"migrate_to"_s,
                                       u"migrate_from"_s};
        const std::optional<int> timeout = secondsOf(operation.timeout);
        if (known.contains(operation.name) && timeout && *timeout >= 1 && *timeout <= day)
            vm.timeouts.insert(operation.name, *timeout);
        const QString anchor = u"primitive %1 op %2"_s.arg(primitive.id, operation.name);
        if (!known.contains(operation.name))
            keepPart(anchor, {u"timeout"_s, operation.timeout, {}, operation.source});
        for (const formats::NameValue &value : operation.extra)
            keepPart(anchor, value);
    }

    void takeLevel(const formats::CibFencingLevel &level)
    {
        bool taken = level.index >= 1 && level.index <= 9;
        for (design::FencingDevice &device : m_draft.design.fencing) {
            if (level.devices.contains(device.name))
                device.level = taken ? level.index : device.level;
        }
        for (const QString &name : level.devices) {
            const auto isThis = [&name](const design::FencingDevice &device) {
                return device.name == name;
            };
            const QList<design::FencingDevice> &devices = m_draft.design.fencing;
            taken = taken && std::any_of(devices.cbegin(), devices.cend(), isThis);
        }
        if (taken)
            return;
        formats::Cib item;
        item.levels.append(level);
        leave(item, u"fencing_topology "_s + level.target, level.source);
    }

    /// What the design has no words for stays as text.
    void leave(const formats::Cib &item, const QString &anchor, const formats::SourceRef &source)
    {
        keepForeign(m_draft, crmPath, {anchor, textOf(item, source), source});
    }

    /// Groups and clones of nothing but locking and volume groups follow from the design.
    void takeCompounds()
    {
        for (const formats::CibGroup &group : m_cib.groups) {
            const bool foreign = std::any_of(group.members.cbegin(), group.members.cend(),
                                             [this](const QString &id) { return !isImplied(id); });
            if (!foreign) {
                m_implied.insert(group.id);
                continue;
            }
            formats::Cib item;
            item.groups.append(group);
            leave(item, u"group "_s + group.id, group.source);
        }
        for (const formats::CibClone &clone : m_cib.clones) {
            if (isImplied(clone.of) || m_implied.contains(clone.of)) {
                m_implied.insert(clone.id);
                continue;
            }
            formats::Cib item;
            item.clones.append(clone);
            leave(item, u"clone "_s + clone.id, clone.source);
        }
    }

    bool isImplied(const QString &id) const
    {
        const formats::CibPrimitive *primitive = formats::findPrimitive(m_cib, id);
        return primitive && isStorageDaemon(*primitive);
    }

    bool isFencing(const QString &id) const
    {
        const formats::CibPrimitive *primitive = formats::findPrimitive(m_cib, id);
        return primitive && primitive->standard == "stonith"_L1 && !m_left.contains(id);
    }

    bool isStorage(const QString &id) const { return isImplied(id) || m_implied.contains(id); }

    void takeConstraints()
    {
        for (const formats::CibLocation &location : m_cib.locations) {
            if (isFencing(location.resource)) {
                m_draft.notTaken.append(u"location %1 %2 %3: %4"_s.arg(
                    location.id, location.resource, location.score, location.node));
            } else if (!takeVmLocation(location)) {
                formats::Cib item;
                item.locations.append(location);
                leave(item, u"location "_s + location.id, location.source);
            }
        }
        limitVms();
        for (const formats::CibOrder &order : m_cib.orders) {
            if (isStorage(order.first)
                && (isStorage(order.then) || m_vmOfResource.contains(order.then)))
                continue;
            formats::Cib item;
            item.orders.append(order);
            leave(item, u"order "_s + order.id, order.source);
        }
        for (const formats::CibColocation &colocation : m_cib.colocations) {
            if (isStorage(colocation.with)
                && (isStorage(colocation.resource) || m_vmOfResource.contains(colocation.resource)))
                continue;
            formats::Cib item;
            item.colocations.append(colocation);
            leave(item, u"colocation "_s + colocation.id, colocation.source);
        }
    }

    /// A preference or a ban; both become fields of the VM.
    bool takeVmLocation(const formats::CibLocation &location)
    {
        const QString vmName = m_vmOfResource.value(location.resource);
        const QString host = m_draft.hostOfNode.value(location.node);
        if (vmName.isEmpty() || host.isEmpty())
            return false;
        if (location.score == "-INFINITY"_L1) {
            m_banned[vmName].insert(host);
            return true;
        }
        const int score = location.score == "INFINITY"_L1 ? 1'000'000 : location.score.toInt();
        if (score <= 0)
            return false;
        for (design::Vm &vm : m_draft.design.vms) {
            if (vm.name == vmName && score > m_preferred.value(vmName)) {
                vm.prefer = host;
                m_preferred.insert(vmName, score);
            }
        }
        return true;
    }

    void limitVms()
    {
        for (design::Vm &vm : m_draft.design.vms) {
            const QSet<QString> banned = m_banned.value(vm.name);
            if (banned.isEmpty())
                continue;
            for (const design::Host &host : std::as_const(m_draft.design.hosts)) {
                if (!banned.contains(host.name))
                    vm.hosts.append(host.name);
            }
        }
    }

    const formats::Cib &m_cib;
    Draft &m_draft;
    QSet<QString> m_left;    ///< ids of primitives that stay foreign
    QSet<QString> m_implied; ///< groups and clones that follow from the design
    QMap<QString, QString> m_vmOfResource;
    QMap<QString, QSet<QString>> m_banned;
    QMap<QString, int> m_preferred;
};

}

void hideSecrets(formats::Cib &cib)
{
    // A placeholder of ours is a reference already, unless somebody wrote nonsense into it.
    const auto isOpen = [](const formats::NameValue &value) {
        return formats::isSecretName(value.name)
               && !names::thingNameProblem(value.secret).isEmpty();
    };
    QMap<QString, int> uses;
    const auto eachSecret = [&cib, &isOpen](const auto &visit) {
        for (formats::CibPrimitive &primitive : cib.primitives) {
            for (formats::NameValue &value : primitive.parameters) {
                if (isOpen(value))
                    visit(primitive, value);
            }
            for (formats::CibOperation &operation : primitive.operations) {
                for (formats::NameValue &value : operation.extra) {
                    if (isOpen(value))
                        visit(primitive, value);
                }
            }
        }
    };
    eachSecret([&uses](const formats::CibPrimitive &, const formats::NameValue &value) {
        ++uses[value.value];
    });
    QMap<QString, QString> nameOfShared;
    eachSecret([&](const formats::CibPrimitive &primitive, formats::NameValue &value) {
        QString name = primitive.id;
        if (value.name != "passwd"_L1 && value.name != "password"_L1)
            name += u'-' + value.name;
        if (uses.value(value.value) > 1) { // one password on several boards is one secret
            if (!nameOfShared.contains(value.value)) {
                const qsizetype number = nameOfShared.size() + 1;
                nameOfShared.insert(value.value,
                                    number == 1 ? u"fencing"_s : u"fencing-%1"_s.arg(number));
            }
            name = nameOfShared.value(value.value);
        }
        value.secret = names::thingNameProblem(name).isEmpty() ? name : u"imported"_s;
        value.value.clear();
    });
}

void takeCib(const formats::Cib &cib, Draft &draft)
{
    CibMapping(cib, draft).run();
}

}
