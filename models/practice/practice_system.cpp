// Small programs of every system: names, clock, kernel modules, reboot.
#include "practice/practice_system.h"
#include "practice/practice_files.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

Answer uname(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString option = arguments.value(0, u"-s"_s);
    if (option == u"-n")
        return answered(hostNameOf(machine).toUtf8() + '\n');
    if (option == u"-r")
        return answered(machine.world.installation.kernel.toUtf8() + '\n');
    return answered(option == u"-m" ? "x86_64\n" : "Linux\n");
}

Answer hostname(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    if (!arguments.isEmpty() && !arguments[0].startsWith(u'-'))
        return answered();
    const QString name = hostNameOf(machine);
    return answered((arguments.value(0) == u"-s" ? name.section(u'.', 0, 0) : name).toUtf8()
                    + '\n');
}

Answer date(Machine &, const QStringList &arguments, const QByteArray &)
{
    if (arguments.value(0).startsWith(u"+%s"))
        return answered(QByteArray::number(QDateTime::currentSecsSinceEpoch()) + '\n');
    return answered(QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toUtf8() + '\n');
}

Answer sleep(Machine &, const QStringList &arguments, const QByteArray &)
{
    return {0, {}, {}, arguments.value(0).toDouble()};
}

Answer modprobe(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    for (const QString &name : arguments) {
        if (name.startsWith(u'-'))
            continue;
        const QByteArray why = loadModule(machine, name);
        if (!why.isEmpty())
            return refused(1, why);
    }
    return answered();
}

Answer sysctl(Machine &, const QStringList &, const QByteArray &)
{
    return answered();
}

Answer rebuildImage(Machine &machine, const QStringList &, const QByteArray &)
{
    return writeInitramfs(machine) ? Answer{0, {}, {}, 20}
                                   : diskFull(u"update-initramfs"_s, initramfsPath(machine));
}

}

QString ctimeText(qint64 millisecondsSince1970)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(millisecondsSince1970).toUTC();
    return QLocale::c().toString(time, u"ddd MMM %1 HH:mm:ss yyyy"_s.arg(time.date().day(), 2));
}

QString zuluTime(qint64 millisecondsSince1970)
{
    return QDateTime::fromMSecsSinceEpoch(millisecondsSince1970)
        .toUTC()
        .toString(u"yyyy-MM-dd HH:mm:ss'Z'"_s);
}

QString hostNameOf(const Machine &machine)
{
    const StoredHost &host = machine.world.hosts[machine.name];
    const QByteArray name = contentOf(host, u"/etc/hostname"_s).trimmed();
    if (!name.isEmpty())
        return QString::fromUtf8(name);
    for (const QByteArray &line : contentOf(host, u"/etc/sysconfig/network"_s).split('\n')) {
        if (line.startsWith("HOSTNAME="))
            return QString::fromUtf8(line.mid(9)).remove(u'"');
    }
    return machine.name;
}

QByteArray loadModule(Machine &machine, const QString &name)
{
    static const QStringList known{u"8021q"_s,        u"bonding"_s,  u"bridge"_s,
                                   u"br_netfilter"_s, u"configfs"_s, u"dlm"_s,
                                   u"dm_multipath"_s, u"kvm"_s,      u"scsi_dh_alua"_s,
                                   u"sctp"_s,         u"softdog"_s};
    QString module = name;
    module.replace(u'-', u'_');
    const bool isExtra = module == u"sctp"
                         && machine.world.installation.packages.contains(u"kernel-modules-extra"_s)
                         && !machine.host().packages.contains(u"kernel-modules-extra"_s);
    if (!known.contains(module) || isExtra)
        return "modprobe: FATAL: Module " + name.toUtf8() + " not found.\n";
    if (!machine.host().modules.contains(module))
        machine.host().modules.append(module);
    return {};
}

QString initramfsPath(const Machine &machine)
{
    return (machine.world.platform.packageTool == u"apt" ? u"/boot/initrd.img-%1"_s
                                                         : u"/boot/initramfs-%1.img"_s)
        .arg(machine.world.installation.kernel);
}

bool writeInitramfs(Machine &machine)
{
    // The early boot's copies; the network is none of its business.
    static const QStringList copied{u"/etc/lvm/"_s, u"/etc/multipath"_s, u"/etc/mod"_s,
                                    u"/etc/udev/"_s};
    QByteArray image;
    for (const QString &path : filesBelow(machine.host(), u"/etc"_s)) {
        if (std::none_of(copied.cbegin(), copied.cend(),
                         [&](const QString &start) { return path.startsWith(start); }))
            continue;
        image +=
            QCryptographicHash::hash(contentOf(machine.host(), path), QCryptographicHash::Sha256)
                .toHex()
            + "  " + path.toUtf8() + '\n';
    }
    return writeFile(machine, initramfsPath(machine), image, 0600);
}

bool isInImage(const Machine &machine, const QString &path)
{
    const StoredHost &host = machine.world.hosts[machine.name];
    const QByteArray line =
        QCryptographicHash::hash(contentOf(host, path), QCryptographicHash::Sha256).toHex() + "  "
        + path.toUtf8() + '\n';
    return !findFile(host, path) || contentOf(host, initramfsPath(machine)).contains(line);
}

const std::vector<Command> &systemCommands()
{
    static const std::vector<Command> commands{
        {"date", date},         {"dracut", rebuildImage},
        {"hostname", hostname}, {"modprobe", modprobe},
        {"sleep", sleep},       {"sysctl", sysctl},
        {"uname", uname},       {"update-initramfs", rebuildImage},
    };
    return commands;
}

}
