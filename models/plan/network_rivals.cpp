#include "plan/network_rivals.h"

#include "plan/installer_files.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

/// What a file configures: interfaces by name, or by the MAC of their port.
struct Configured
{
    QStringList names;
    bool isAnyPort = false; ///< a profile that fits every port
};

QStringList wordsOf(const QString &line)
{
    return line.simplified().split(u' ', Qt::SkipEmptyParts);
}

/// /etc/network/interfaces(5): the names of its stanzas and of what is brought up.
Configured readInterfaces(const QByteArray &content)
{
    Configured configured;
    for (const QString &line : QString::fromUtf8(content).split(u'\n')) {
        const QStringList words = wordsOf(line);
        if (words.size() < 2)
            continue;
        if (words[0] == u"auto" || words[0].startsWith("allow-"_L1))
            configured.names += words.mid(1);
        else if (words[0] == u"iface" || words[0] == u"mapping")
            configured.names.append(words[1]);
    }
    configured.names.removeDuplicates();
    configured.names.removeOne(u"lo"_s);
    return configured;
}

QString nameByMac(const design::Host &host, const facts::HostFacts &facts, const QString &mac)
{
    for (const design::Nic &nic : host.nics) {
        if (nic.mac.compare(mac, Qt::CaseInsensitive) == 0)
            return nic.name;
    }
    for (const facts::NicFacts &nic : facts.nics) {
        if (nic.kind.isEmpty() && nic.mac.compare(mac, Qt::CaseInsensitive) == 0)
            return nic.name;
    }
    return mac;
}

/// KEY=VALUE lines without quotes; those of a keyfile as "section.key".
QMap<QString, QString> valuesOf(const QByteArray &content)
{
    QMap<QString, QString> values;
    QString section;
    for (const QString &raw : QString::fromUtf8(content).split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.startsWith(u'['))
            section = line.mid(1).section(u']', 0, 0) + u'.';
        else if (line.contains(u'=') && !line.startsWith(u'#'))
            values.insert(section + line.section(u'=', 0, 0).trimmed(),
                          line.section(u'=', 1).trimmed().remove(u'"').remove(u'\''));
    }
    return values;
}

Configured readIfcfg(const QString &path, const QMap<QString, QString> &values,
                     const design::Host &host, const facts::HostFacts &facts)
{
    static const QStringList leftovers{u"~"_s,       u".bak"_s,     u".orig"_s,
                                       u".rpmnew"_s, u".rpmorig"_s, u".rpmsave"_s};
    if (std::any_of(leftovers.cbegin(), leftovers.cend(),
                    [&](const QString &end) { return path.endsWith(end); }))
        return {};
    const QString mac = values.value(u"HWADDR"_s);
    const QString name =
        mac.isEmpty() ? path.section(u"/ifcfg-"_s, -1) : nameByMac(host, facts, mac);
    return {{values.value(u"DEVICE"_s, name).section(u':', 0, 0)}, false};
}

Configured readKeyfile(const QMap<QString, QString> &values, const design::Host &host,
                       const facts::HostFacts &facts)
{
    const QString name = values.value(u"connection.interface-name"_s);
    if (!name.isEmpty())
        return {{name}, false};
    const QString mac = values.value(u"ethernet.mac-address"_s);
    if (!mac.isEmpty())
        return {{nameByMac(host, facts, mac)}, false};
    static const QStringList wired{u"ethernet"_s, u"802-3-ethernet"_s};
    return {{}, wired.contains(values.value(u"connection.type"_s))};
}

Configured configuredBy(const Context &context, const design::Host &host,
                        const facts::FileFacts &file)
{
    const facts::HostFacts &facts = context.facts[host.name];
    if (context.platform.network == catalogue::NetworkDialect::Ifupdown)
        return readInterfaces(file.content);
    if (file.path.endsWith(".nmconnection"_L1))
        return readKeyfile(valuesOf(file.content), host, facts);
    return readIfcfg(file.path, valuesOf(file.content), host, facts);
}

bool mayGo(const Context &context, const facts::FileFacts &file, bool holdsOthers)
{
    if (context.options.overrides.contains(file.path)
        || isWrittenByInstaller(file.path, file.content))
        return true;
    // Stanzas of ours are replaced in /etc/network/interfaces as well.
    return context.platform.network == catalogue::NetworkDialect::Ifupdown && !holdsOthers;
}

}

QSet<QString> ownInterfaces(const design::Host &host)
{
    QSet<QString> names{u"lo"_s};
    for (const design::Bond &bond : host.bonds) {
        names.insert(bond.name);
        for (const QString &port : bond.of)
            names.insert(port);
    }
    for (const design::Vlan &vlan : host.vlans)
        names.insert(vlan.name);
    for (const design::Bridge &bridge : host.bridges) {
        names.insert(bridge.name);
        names.insert(bridge.vlan ? bridge.on + u'.' + QString::number(*bridge.vlan) : bridge.on);
    }
    for (const design::Address &address : host.addresses)
        names.insert(address.on);
    return names;
}

QSet<QString> withTakers(QSet<QString> ours, const QByteArray &interfaces)
{
    static const QStringList taking{u"bond-slaves"_s, u"bond_slaves"_s, u"slaves"_s,
                                    u"bridge_ports"_s, u"bridge-ports"_s};
    const QStringList lines = QString::fromUtf8(interfaces).split(u'\n');
    bool isGrowing = true;
    while (isGrowing) {
        isGrowing = false;
        QString current;
        for (const QString &line : lines) {
            const QStringList words = wordsOf(line);
            if (words.value(0) == u"iface")
                current = words.value(1);
            if (current.isEmpty() || ours.contains(current) || !taking.contains(words.value(0)))
                continue;
            if (std::any_of(words.cbegin() + 1, words.cend(),
                            [&](const QString &port) { return ours.contains(port); })) {
                ours.insert(current);
                isGrowing = true;
            }
        }
    }
    return ours;
}

QList<Rival> rivalsOf(const Context &context, const design::Host &host)
{
    QList<Rival> rivals;
    QByteArray interfaces;
    for (const facts::FileFacts &file : context.facts[host.name].files) {
        if (file.isNearby)
            interfaces += file.content + '\n';
    }
    const bool isIfupdown = context.platform.network == catalogue::NetworkDialect::Ifupdown;
    const QSet<QString> ours =
        isIfupdown ? withTakers(ownInterfaces(host), interfaces) : ownInterfaces(host);
    for (const facts::FileFacts &file : context.facts[host.name].files) {
        // What we wrote goes as everything that the design no longer has.
        if (!file.isNearby || !file.exists || !file.deployed.isEmpty())
            continue;
        const Configured configured = configuredBy(context, host, file);
        QStringList mine;
        for (const QString &name : configured.names) {
            if (ours.contains(name) && name != u"lo")
                mine.append(name);
        }
        if (mine.isEmpty() && !configured.isAnyPort)
            continue;
        Rival rival{file.path, file.content, {}};
        if (!mayGo(context, file, mine.size() < configured.names.size()))
            rival.refusal =
                Refusal{host.name,
                        file.path,
                        QT_TRANSLATE_NOOP("plan", "%1 on %2 configures %3, which the design "
                                                  "configures in another file."),
                        QT_TRANSLATE_NOOP("plan", "Take %3 out of %1, or allow the removal of "
                                                  "the file with a reason; it is kept as a copy."),
                        {file.path, host.name, mine.isEmpty() ? u"*"_s : mine.join(u", "_s)}};
        rivals.append(rival);
    }
    return rivals;
}

}
