// What the host is: distribution, processor, memory, users, kernel modules, clock, free space, and
// what an earlier run of ours left open.
#include "probes/probe.h"
#include "probes/probe_shell.h"
#include "probes/probe_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::probes {

namespace {

constexpr Snippet hostSnippet{"facts-host", BASALT_PROBE_HEAD R"sh(
section date date +%s.%N
section machine uname -m
section small grep -Hsa '' /etc/os-release /etc/redhat-release /proc/sys/kernel/osrelease \
    /proc/sys/kernel/hostname /sys/fs/selinux/enforce /selinux/enforce /etc/selinux/config \
    /sys/module/apparmor/parameters/enabled /var/lib/basalt/lock /var/lib/basalt/net/pending \
    /root/.ssh/authorized_keys /root/.ssh/id_rsa.pub /root/.ssh/id_ecdsa.pub \
    /root/.ssh/id_ed25519.pub
section large grep -HsaE \
    '^(processor|model name|MemTotal|Uid)[[:space:]:]|^[[:space:]]*(install|blacklist)[[:space:]]' \
    /proc/cpuinfo /proc/meminfo /proc/self/status /etc/modprobe.d/*.conf /lib/modprobe.d/*.conf \
    /usr/lib/modprobe.d/*.conf /run/modprobe.d/*.conf
section users cut -d: -f1 /etc/passwd
section modules echo /sys/module/*
section space df -P -k / /boot /var
if [ -S /run/chrony/chronyd.sock ] || [ -S /var/run/chrony/chronyd.sock ]; then
    section chrony chronyc -n tracking
elif [ -d /run/systemd/timesync ]; then
    section timesync test -e /run/systemd/timesync/synchronized
elif [ -e /var/run/ntpd.pid ]; then
    section ntp ntpstat
else
    section unsynchronised true
fi
)sh"};

void takeSystem(const FileLines &files, facts::HostFacts &facts)
{
    const QStringList release = files.value(u"/etc/os-release"_s);
    facts.distribution = assigned(release, u"ID"_s);
    facts.distributionVersion = assigned(release, u"VERSION_ID"_s);
    facts.distributionTitle = assigned(release, u"PRETTY_NAME"_s);
    const QString redHat = valueOf(files, u"/etc/redhat-release"_s);
    if (facts.distribution.isEmpty() && !redHat.isEmpty()) {
        // "CentOS release 6.2 (Final)", "Red Hat Enterprise Linux Server release 6.2 (Santiago)"
        static const QRegularExpression version(u"release\\s+([0-9.]+)"_s);
        facts.distributionTitle = redHat;
        facts.distributionVersion = version.match(redHat).captured(1);
        facts.distribution =
            redHat.startsWith("Red Hat"_L1) ? u"rhel"_s : redHat.section(u' ', 0, 0).toLower();
    }
    facts.kernel = valueOf(files, u"/proc/sys/kernel/osrelease"_s);
    facts.hostName = valueOf(files, u"/proc/sys/kernel/hostname"_s);
}

void takeSecurity(const FileLines &files, facts::HostFacts &facts)
{
    QString enforce = valueOf(files, u"/sys/fs/selinux/enforce"_s);
    if (enforce.isEmpty())
        enforce = valueOf(files, u"/selinux/enforce"_s);
    if (!enforce.isEmpty())
        facts.selinux = enforce == u"1" ? u"enforcing"_s : u"permissive"_s;
    else if (files.contains(u"/etc/selinux/config"_s))
        facts.selinux = u"disabled"_s;
    const QString apparmor = valueOf(files, u"/sys/module/apparmor/parameters/enabled"_s);
    if (!apparmor.isEmpty())
        facts.apparmor = apparmor == u"Y" ? u"enabled"_s : u"disabled"_s;
}

/// The lock's lines: token, owner, when it ends (of the host's clock), since when.
void takeOurMarks(const FileLines &files, const QByteArray &date, facts::HostFacts &facts)
{
    facts.isNetworkPending = files.contains(u"/var/lib/basalt/net/pending"_s);
    const QStringList lock = files.value(u"/var/lib/basalt/lock"_s);
    const qint64 now = date.left(date.indexOf('.')).trimmed().toLongLong();
    if (lock.size() >= 3 && lock[2].trimmed().toLongLong() > now)
        facts.lockedBy = lock[1].trimmed();
}

/// "[options] ssh-ed25519 AAAA... comment": type and key, which are the same on both sides.
QStringList keysIn(const QStringList &lines)
{
    static const QRegularExpression key(
        u"(?:^|\\s)((?:ssh|ecdsa|sk)-[\\w@.-]+\\s+AAAA[A-Za-z0-9+/=]+)"_s);
    QStringList keys;
    for (const QString &line : lines) {
        const QRegularExpressionMatch match = key.match(line);
        if (match.hasMatch() && !line.startsWith(u'#'))
            keys.append(match.captured(1).simplified());
    }
    return keys;
}

void takeKeys(const FileLines &files, facts::HostFacts &facts)
{
    facts.acceptedKeys = keysIn(files.value(u"/root/.ssh/authorized_keys"_s));
    for (const QString &type : {u"rsa"_s, u"ecdsa"_s, u"ed25519"_s})
        facts.ownKeys += keysIn(files.value(u"/root/.ssh/id_%1.pub"_s.arg(type)));
}

void takeProcessor(const FileLines &files, facts::HostFacts &facts)
{
    for (const QString &line : files.value(u"/proc/cpuinfo"_s)) {
        if (line.startsWith("processor"_L1))
            ++facts.cpus;
        else if (facts.cpuModel.isEmpty())
            facts.cpuModel = line.section(u':', 1).simplified();
    }
    const QString memory = valueOf(files, u"/proc/meminfo"_s);
    facts.memory = memory.section(u':', 1).simplified().section(u' ', 0, 0).toLongLong() * 1024;
    // "Uid: real effective saved filesystem"
    const QStringList uids = valueOf(files, u"/proc/self/status"_s).simplified().split(u' ');
    facts.isRoot = uids.value(2) == u"0";
}

void takeDeniedModules(const FileLines &files, facts::HostFacts &facts)
{
    static const QRegularExpression word(u"\\s+"_s);
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        if (!it.key().contains("/modprobe.d/"_L1))
            continue;
        for (const QString &line : it.value()) {
            const QStringList words = line.split(word, Qt::SkipEmptyParts);
            const bool denies =
                words.value(0) == u"blacklist"
                || (words.value(0) == u"install"
                    && (words.value(2).endsWith("/true"_L1) || words.value(2).endsWith("/false"_L1)
                        || words.value(2) == u":"));
            if (denies && words.size() > 1 && !facts.deniedModules.contains(words[1]))
                facts.deniedModules.append(words[1]);
        }
    }
    facts.deniedModules.sort();
}

void takeModules(const QByteArray &text, facts::HostFacts &facts)
{
    for (const QString &path : QString::fromUtf8(text).simplified().split(u' ')) {
        const QString name = path.section(u'/', -1);
        if (!name.isEmpty() && name != u"*")
            facts.modules.append(name);
    }
}

/// df prints a line per argument, in their order, after its heading.
void takeSpace(const QByteArray &text, facts::HostFacts &facts)
{
    const QStringList lines = linesOf(text);
    for (const QString &line : lines.mid(1)) {
        // Filesystem 1024-blocks Used Available Capacity Mounted-on
        const QStringList words = line.simplified().split(u' ');
        if (words.size() < 6)
            continue;
        bool isNumber = false;
        const qint64 available = words[words.size() - 3].toLongLong(&isNumber);
        if (isNumber)
            facts.freeSpace.insert(words.last(), available * 1024);
    }
}

void takeClock(const QMap<QString, Section> &parts, facts::HostFacts &facts)
{
    if (parts.contains(u"chrony"_s)) {
        const Section chrony = parts.value(u"chrony"_s);
        if (chrony.succeeded())
            facts.isClockSynchronised = !chrony.text.contains("Not synchronised");
    } else if (parts.contains(u"timesync"_s)) {
        facts.isClockSynchronised = parts.value(u"timesync"_s).succeeded();
    } else if (parts.contains(u"ntp"_s)) {
        const Section ntp = parts.value(u"ntp"_s);
        // 0: synchronised, 1: not; anything else: the program is not there or ntpd is silent.
        if (ntp.isComplete && ntp.exitCode <= 1)
            facts.isClockSynchronised = ntp.exitCode == 0;
    } else if (parts.contains(u"unsynchronised"_s)) {
        facts.isClockSynchronised = false;
    }
}

void parseHost(const FactsRequest &, const CommandResult &result, facts::HostFacts &facts)
{
    const QMap<QString, Section> parts = sections(result.out);
    const FileLines small = fileLines(parts.value(u"small"_s).text);
    const FileLines large = fileLines(parts.value(u"large"_s).text);
    facts.architecture = QString::fromUtf8(parts.value(u"machine"_s).text).trimmed();
    takeSystem(small, facts);
    takeSecurity(small, facts);
    takeOurMarks(small, parts.value(u"date"_s).text, facts);
    takeKeys(small, facts);
    takeProcessor(large, facts);
    takeDeniedModules(large, facts);
    facts.users = linesOf(parts.value(u"users"_s).text);
    takeModules(parts.value(u"modules"_s).text, facts);
    takeSpace(parts.value(u"space"_s).text, facts);
    takeClock(parts, facts);
    if (!parts.contains(u"small"_s))
        facts.unread.insert(u"host"_s, whyUnread(result));
}

}

const Probe &hostProbe()
{
    static const Probe probe{hostSnippet, std::chrono::seconds(30),
                             [](const FactsRequest &) { return std::optional(QStringList()); },
                             parseHost};
    return probe;
}

}
