// The answers to the probes that ask for system, packages, services, files, cluster and contacts.
#include "practice/practice_cluster_stack.h"
#include "practice/practice_files.h"
#include "practice/practice_network.h"
#include "practice/practice_probe_text.h"
#include "practice/practice_run_folder.h"
#include "practice/practice_services.h"
#include "practice/practice_snippets.h"
#include "practice/practice_system.h"

#include <QCryptographicHash>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

constexpr qint64 diskBlocks = 240LL * 1024 * 1024; ///< KiB of the root file system
constexpr qint64 largestContent = 262145;

QByteArray clockText()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    return QByteArray::number(now / 1000) + '.'
           + QByteArray::number(now % 1000).rightJustified(3, '0') + "000000\n";
}

bool isDebianLike(const Machine &machine)
{
    return machine.world.platform.packageTool == u"apt";
}

bool isSystemd(const Machine &machine)
{
    return machine.world.platform.init == catalogue::InitSystem::Systemd;
}

VirtualFiles smallFiles(Machine &machine)
{
    VirtualFiles files;
    const StoredHost &host = machine.host();
    for (const QString &path : {u"/etc/os-release"_s, u"/etc/redhat-release"_s,
                                u"/var/lib/basalt/lock"_s, u"/var/lib/basalt/net/pending"_s,
                                u"/root/.ssh/authorized_keys"_s, u"/root/.ssh/id_ed25519.pub"_s}) {
        if (const StoredFile *file = findFile(host, path))
            files.insert(path, file->content);
    }
    files.insert(u"/proc/sys/kernel/osrelease"_s,
                 machine.world.installation.kernel.toUtf8() + '\n');
    files.insert(u"/proc/sys/kernel/hostname"_s, hostNameOf(machine).toUtf8() + '\n');
    if (isDebianLike(machine))
        files.insert(u"/sys/module/apparmor/parameters/enabled"_s, "Y\n");
    else
        files.insert(isSystemd(machine) ? u"/sys/fs/selinux/enforce"_s : u"/selinux/enforce"_s,
                     "1\n");
    return files;
}

VirtualFiles largeFiles(Machine &machine)
{
    VirtualFiles files;
    QByteArray cpus;
    for (int i = 0; i < machine.drawn().cpus.value_or(8); ++i)
        cpus += "processor\t: " + QByteArray::number(i)
                + "\nmodel name\t: Intel(R) Xeon(R) CPU X5650 @ 2.67GHz\n";
    files.insert(u"/proc/cpuinfo"_s, cpus);
    const qint64 memory = machine.drawn().memory.value_or(16LL * 1024 * 1024 * 1024);
    files.insert(u"/proc/meminfo"_s,
                 "MemTotal:       " + QByteArray::number(memory / 1024) + " kB\n");
    files.insert(u"/proc/self/status"_s, "Uid:\t0\t0\t0\t0\n");
    for (const QString &path : filesBelow(machine.host(), u"/etc/modprobe.d"_s))
        files.insert(path, contentOf(machine.host(), path));
    return files;
}

QByteArray spaceText(const Machine &machine)
{
    const qint64 used = machine.has(u"disk-full"_s) ? diskBlocks : diskBlocks / 20;
    QByteArray text = "Filesystem     1024-blocks  Used Available Capacity Mounted on\n";
    for (int i = 0; i < 3; ++i)
        text += u"/dev/mapper/vg_root-root %1 %2 %3 5% /\n"_s.arg(diskBlocks)
                    .arg(used)
                    .arg(diskBlocks - used)
                    .toUtf8();
    return text;
}

QByteArray clockSection(Machine &machine)
{
    const QMap<QString, StoredService> &services = machine.host().services;
    if (services.value(u"chrony"_s).isActive || services.value(u"chronyd"_s).isActive)
        return section("chrony", "Reference ID    : C0A80B01 (192.168.11.1)\nStratum         : 3\n"
                                 "Leap status     : Normal\n");
    if (services.value(u"systemd-timesyncd"_s).isActive)
        return section("timesync", {});
    if (services.value(u"ntpd"_s).isActive)
        return section("ntp", "synchronised to NTP server (192.168.11.1) at stratum 3\n");
    return section("unsynchronised", {});
}

Answer hostFacts(Machine &machine, const QStringList &, const QByteArray &)
{
    QByteArray users;
    for (const QByteArray &line : contentOf(machine.host(), u"/etc/passwd"_s).split('\n')) {
        if (!line.isEmpty())
            users += line.left(line.indexOf(':')) + '\n';
    }
    QStringList modules;
    for (const QString &name : machine.host().modules)
        modules.append(u"/sys/module/"_s + name);
    return answered(section("date", clockText()) + section("machine", "x86_64\n")
                    + section("small", grepped(smallFiles(machine)))
                    + section("large", grepped(largeFiles(machine))) + section("users", users)
                    + section("modules", modules.join(u' ').toUtf8() + '\n')
                    + section("space", spaceText(machine)) + clockSection(machine));
}

Answer packageFacts(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    QByteArray text;
    int missing = 0;
    for (const QString &name : arguments) {
        const QString version = machine.host().packages.value(name);
        if (!version.isEmpty())
            text += u"%1 %2 installed\n"_s
                        .arg(name, isDebianLike(machine) ? version : version.section(u':', -1))
                        .toUtf8();
        else if (!isDebianLike(machine))
            text += "package " + name.toUtf8() + " is not installed\n";
        missing += version.isEmpty();
    }
    return answered(section(isDebianLike(machine) ? "dpkg" : "rpm", text, missing > 0 ? 1 : 0));
}

QByteArray systemdBlock(const StoredHost &host, const QString &unit)
{
    const auto service = host.services.constFind(serviceName(unit));
    if (service == host.services.constEnd())
        return "LoadState=not-found\nActiveState=inactive\nUnitFileState=\n";
    const QByteArray active = service->isActive   ? "active"
                              : service->isFailed ? "failed"
                                                  : "inactive";
    return "LoadState=loaded\nActiveState=" + active
           + "\nUnitFileState=" + (service->isEnabled ? "enabled\n" : "disabled\n");
}

Answer serviceFacts(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    QByteArrayList parts;
    if (isSystemd(machine)) {
        for (const QString &unit : arguments)
            parts.append(systemdBlock(machine.host(), unit));
        QByteArray paused;
        for (const QString &path : filesBelow(machine.host(), pausedFolder()))
            paused += path.section(u'/', -1).toUtf8() + '\n';
        return answered((paused.isEmpty() ? QByteArray() : section("paused", paused))
                        + section("systemd", parts.join('\n')));
    }
    for (const QString &name : arguments) {
        const auto service = machine.host().services.constFind(name);
        if (service != machine.host().services.constEnd())
            parts.append(name.toUtf8()
                         + (service->isEnabled || exists(machine.host(), pausedFolder() + name)
                                ? " yes "
                                : " no ")
                         + (service->isActive   ? "0\n"
                            : service->isFailed ? "1\n"
                                                : "3\n"));
    }
    return answered(section("sysv", parts.join()));
}

/// The file as an installed package brought it.
std::optional<QByteArray> packaged(const Machine &machine, const QString &path)
{
    const StoredHost &host = machine.world.hosts[machine.name];
    const QMap<QString, PackageData> &known = machine.world.installation.packages;
    for (auto data = known.cbegin(); data != known.cend(); ++data) {
        if (host.packages.contains(data.key()) && data->files.contains(path))
            return data->files.value(path).content;
    }
    return {};
}

QByteArray sumLine(const QByteArray &content, QCryptographicHash::Algorithm algorithm,
                   const QString &path)
{
    return QCryptographicHash::hash(content, algorithm).toHex() + "  " + path.toUtf8() + '\n';
}

/// The sums by which a package's own files are told.
QByteArray packageSections(Machine &machine, const QStringList &paths)
{
    QByteArray own;
    QByteArray known;
    for (const QString &path : paths) {
        own += sumLine(contentOf(machine.host(), path), QCryptographicHash::Md5, path);
        const std::optional<QByteArray> content = packaged(machine, path);
        if (content && isDebianLike(machine))
            known += ' ' + path.toUtf8() + ' '
                     + QCryptographicHash::hash(*content, QCryptographicHash::Md5).toHex() + '\n';
        else if (content)
            known += sumLine(*content, QCryptographicHash::Sha256, path);
    }
    if (paths.isEmpty())
        return {};
    return isDebianLike(machine) ? section("md5", own) + section("conffiles", known)
                                 : section("digests", known);
}

/// What else configures the network; of ifupdown's `source` lines the one that installers write.
QStringList nearbyFiles(const StoredHost &host, const QStringList &asked)
{
    QStringList folders;
    for (const QString &path : asked) {
        const QString folder = path.section(u'/', 0, -2);
        if (path == u"/etc/network/interfaces"
            && contentOf(host, path).contains("\nsource /etc/network/interfaces.d/*\n"))
            folders.append(u"/etc/network/interfaces.d"_s);
        else if (folder == u"/etc/NetworkManager/system-connections"
                 || path.startsWith(u"/etc/sysconfig/network-scripts/ifcfg-"))
            folders.append(folder);
    }
    folders.removeDuplicates();
    QStringList nearby;
    for (const QString &folder : std::as_const(folders)) {
        for (const QString &path : filesBelow(host, folder)) {
            const bool isOf = !folder.contains(u"network-scripts") || path.contains(u"/ifcfg-");
            if (isOf && !asked.contains(path))
                nearby.append(path);
        }
    }
    return nearby;
}

Answer fileFacts(Machine &machine, const QStringList &given, const QByteArray &)
{
    const StoredHost &host = machine.host();
    QByteArray out;
    QStringList asked;
    for (qsizetype i = 1; i < given.size(); i += 2)
        asked.append(given[i]);
    QStringList arguments = given;
    const QStringList nearby = nearbyFiles(host, asked);
    for (const QString &path : nearby)
        arguments += {u"-"_s, path};
    if (!nearby.isEmpty())
        out += section("nearby", nearby.join(u'\n').toUtf8() + '\n');
    const QString record = u"/var/lib/basalt/files"_s;
    if (findFile(host, record))
        out += section("record", contentOf(host, record));
    QByteArray sums;
    QByteArray states;
    QByteArray contents;
    QStringList strange;
    for (qsizetype i = 0; i + 1 < arguments.size(); i += 2) {
        const QString path = arguments[i + 1];
        const StoredFile *file = findFile(host, path);
        if (!file)
            continue;
        sums += sumLine(file->content, QCryptographicHash::Sha256, path);
        states += u"%1 %2 %3 %4\n"_s.arg(QString::number(file->mode & 07777, 8), file->owner)
                      .arg(file->content.size())
                      .arg(path)
                      .toUtf8();
        const bool isSecret = arguments[i].startsWith(u"secret:");
        const QByteArray wanted = arguments[i].section(u':', -1).toLatin1();
        if (wanted == digestOf(host, path))
            continue;
        if (recorded(host, u"/var/lib/basalt"_s, path).isEmpty())
            strange.append(path);
        if (!isSecret)
            contents += section("content " + path.toUtf8(),
                                file->content.left(largestContent).toBase64() + '\n');
    }
    return answered(out + section("sums", sums) + section("states", states) + contents
                    + packageSections(machine, strange));
}

QByteArray asked(Machine &machine, const QByteArray &name, const QStringList &argv)
{
    const Answer answer = execute(machine, argv, {});
    return section(name, answer.out, answer.exitCode);
}

Answer clusterFacts(Machine &machine, const QStringList &, const QByteArray &)
{
    const bool isCman = machine.world.platform.stack == catalogue::Stack::Cman;
    QByteArray running;
    if (machine.host().member)
        running += "Name:\tcorosync\n";
    if (machine.host().isPacemakerUp)
        running += "Name:\tpacemakerd\n";
    QByteArray out = section("running", running);
    if (!machine.host().member)
        return answered(out);
    out += asked(machine, "rings", {u"corosync-cfgtool"_s, u"-s"_s});
    out += isCman ? asked(machine, "cman", {u"cman_tool"_s, u"status"_s})
                  : asked(machine, "map",
                          {u"corosync-cmapctl"_s, u"totem.config_version"_s, u"nodelist."_s});
    if (!machine.host().isPacemakerUp)
        return answered(
            isCman ? out : out + asked(machine, "quorum", {u"corosync-quorumtool"_s, u"-s"_s}));
    // Pacemaker 1.1.6 knows neither of the options for XML.
    if (isCman)
        out += section("xml", {}, 1) + section("oldxml", {}, 1)
               + asked(machine, "text", {u"crm_mon"_s, u"-1rf"_s});
    else
        out += asked(machine, "xml", {u"crm_mon"_s, u"-1"_s, u"--output-as=xml"_s});
    return answered(out + asked(machine, "cib", {u"cibadmin"_s, u"-Q"_s}));
}

Answer domainFacts(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    QByteArray out;
    const bool wantsXml = arguments.value(0) == u"xml";
    for (auto domain = machine.host().domains.cbegin(); domain != machine.host().domains.cend();
         ++domain) {
        const QByteArray xml = contentOf(machine.host(), *domain);
        const QByteArray head = "<domstatus state='running' reason='booted' pid='4711'>\n";
        QByteArray shown = wantsXml ? head + xml + "</domstatus>\n" : head;
        for (const QByteArray &line : xml.split('\n')) {
            if (!wantsXml && line.contains("<uuid>"))
                shown += line + '\n';
        }
        out += section("running " + domain.key().toUtf8(), shown);
    }
    return answered(out);
}

QByteArray resolvedNames(Machine &machine, const QStringList &names)
{
    QByteArray text;
    for (qsizetype i = 0; i < names.size(); ++i) {
        for (const QString &address : resolve(machine, names[i]))
            text += address.toUtf8() + "     STREAM " + names[i].toUtf8() + '\n';
        text += u"0.0.%1.%2     STREAM \n"_s.arg((i + 1) / 256).arg((i + 1) % 256).toUtf8();
    }
    return text;
}

Answer contactFacts(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const qsizetype mark = arguments.indexOf(u"--"_s);
    const QStringList names = arguments.mid(0, mark);
    QByteArray boards;
    for (qsizetype i = mark + 1; i + 3 < arguments.size(); i += 4) {
        const bool isPort = arguments[i + 3] == u"tcp" && arguments[i + 2] != u"0";
        const Answer answer = execute(machine, {u"ping"_s, u"-c"_s, u"1"_s, arguments[i + 1]}, {});
        boards += "board " + arguments[i].toUtf8() + (isPort ? " port " : " ping ")
                  + (answer.exitCode == 0 ? "0\n" : "1\n");
    }
    QByteArray out;
    if (!names.isEmpty())
        out += section("names", resolvedNames(machine, names));
    return answered(out + section("boards", boards) + section("date", clockText()));
}

}

QByteArray section(const QByteArray &name, const QByteArray &text, int exitCode)
{
    return "=== " + name + '\n' + text + "\n=== end " + QByteArray::number(exitCode) + '\n';
}

QByteArray grepped(const VirtualFiles &files)
{
    QByteArray text;
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        QByteArrayList lines = file->split('\n');
        if (lines.constLast().isEmpty())
            lines.removeLast();
        for (const QByteArray &line : lines)
            text += file.key().toUtf8() + ':' + line + '\n';
    }
    return text;
}

const std::vector<Command> &factsSnippets()
{
    static const std::vector<Command> commands{
        {"facts-cluster", clusterFacts},  {"facts-contacts", contactFacts},
        {"facts-domains", domainFacts},   {"facts-files", fileFacts},
        {"facts-host", hostFacts},        {"facts-packages", packageFacts},
        {"facts-services", serviceFacts},
    };
    return commands;
}

}
