// Services under systemd or SysV init, and which firewall is active.
#include "probes/probe.h"
#include "probes/probe_shell.h"
#include "probes/probe_text.h"

using namespace Qt::StringLiterals;

namespace basalt::probes {

namespace {

// SysV's status has no format: the exit code tells (LSB: 0 runs, 1 and 2 dead with traces, 3 not
// running). Each is bounded, since cman's hangs with a frozen corosync. A run that was broken off may
// have paused services that are otherwise enabled (plan/service_snippets.cpp).
constexpr Snippet serviceSnippet{"facts-services", BASALT_PROBE_HEAD R"sh(
paused=/var/lib/basalt/paused
if [ -d /run/systemd/system ]; then
    [ ! -d "$paused" ] || section paused ls "$paused"
    section systemd systemctl show -p LoadState -p ActiveState -p UnitFileState -- "$@"
    exit 0
fi
echo '=== sysv'
for service in "$@"; do
    script=/etc/init.d/$service
    [ -x "$script" ] || continue
    enabled=no
    [ ! -e "$paused/$service" ] || enabled=yes
    for link in /etc/rc3.d/S[0-9][0-9]"$service"; do
        [ -e "$link" ] && enabled=yes
    done
    timeout 10 "$script" status </dev/null >/dev/null 2>&1
    echo "$service $enabled $?"
done
printf '\n=== end 0\n'
)sh"};

struct Firewall
{
    const char *service;
    const char *name;
};

/// The first that is active counts: firewalld drives nftables itself.
constexpr Firewall firewalls[] = {
    {"firewalld", "firewalld"},
    {"nftables", "nftables"},
    {"iptables", "iptables"},
    {"netfilter-persistent", "iptables"},
};

QStringList askedServices(const FactsRequest &request)
{
    QStringList names = request.services;
    for (const Firewall &firewall : firewalls) {
        const QString name = QString::fromUtf8(firewall.service);
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

/// Blocks in the order of the arguments, blank lines between them.
QList<facts::ServiceFacts> fromSystemd(const QByteArray &text, const QStringList &names)
{
    QList<facts::ServiceFacts> services;
    const QList<QByteArray> blocks = text.trimmed().split('\n');
    QList<QStringList> units{{}};
    for (const QByteArray &line : blocks) {
        if (line.trimmed().isEmpty())
            units.append(QStringList());
        else
            units.last().append(QString::fromUtf8(line).trimmed());
    }
    for (qsizetype i = 0; i < names.size() && i < units.size(); ++i) {
        const QString load = assigned(units[i], u"LoadState"_s);
        const QString active = assigned(units[i], u"ActiveState"_s);
        const QString file = assigned(units[i], u"UnitFileState"_s);
        if (load.isEmpty())
            continue;
        facts::ServiceFacts service;
        service.name = names[i];
        service.exists = load != u"not-found";
        service.isEnabled = file == u"enabled" || file == u"enabled-runtime" || file == u"alias";
        service.isActive = active == u"active" || active == u"activating" || active == u"reloading";
        service.isFailed = active == u"failed";
        services.append(service);
    }
    return services;
}

QList<facts::ServiceFacts> fromSysv(const QByteArray &text, const QStringList &names)
{
    QMap<QString, QStringList> said;
    for (const QString &line : linesOf(text)) {
        const QStringList words = line.split(u' ');
        if (words.size() == 3)
            said.insert(words[0], words);
    }
    QList<facts::ServiceFacts> services;
    for (const QString &name : names) {
        facts::ServiceFacts service;
        service.name = name;
        const QStringList words = said.value(name);
        if (!words.isEmpty()) {
            const int code = words[2].toInt();
            service.exists = true;
            service.isEnabled = words[1] == u"yes";
            service.isActive = code == 0;
            service.isFailed = code == 1 || code == 2;
        }
        services.append(service);
    }
    return services;
}

void parseServices(const FactsRequest &request, const CommandResult &result,
                   facts::HostFacts &facts)
{
    const QMap<QString, Section> parts = sections(result.out);
    const bool isSystemd = parts.contains(u"systemd"_s);
    const Section said = parts.value(isSystemd ? u"systemd"_s : u"sysv"_s);
    const QStringList names = askedServices(request);
    const QStringList paused = linesOf(parts.value(u"paused"_s).text);
    const QList<facts::ServiceFacts> services =
        isSystemd ? fromSystemd(said.text, names) : fromSysv(said.text, names);
    if (!said.isComplete || services.size() != names.size())
        facts.unread.insert(u"services"_s, whyUnread(result));
    // Of an answer that broke off nothing is taken: "not there" would be a guess.
    if (!said.isComplete)
        return;
    for (const facts::ServiceFacts &service : services) {
        if (!request.services.contains(service.name))
            continue;
        facts.services.append(service);
        facts.services.last().isEnabled |= paused.contains(service.name);
    }
    for (const Firewall &firewall : firewalls) {
        for (const facts::ServiceFacts &service : services) {
            if (facts.firewall.isEmpty() && service.isActive
                && service.name == QLatin1StringView(firewall.service))
                facts.firewall = QString::fromUtf8(firewall.name);
        }
    }
}

}

const Probe &serviceProbe()
{
    static const Probe probe{
        serviceSnippet, std::chrono::seconds(60),
        [](const FactsRequest &request) { return std::optional(askedServices(request)); },
        parseServices};
    return probe;
}

}
