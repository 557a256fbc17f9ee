// The answers to the snippets of plans for multipath maps, volume groups and volumes.
#include "practice/practice_files.h"
#include "practice/practice_run_folder.h"
#include "practice/practice_snippets.h"
#include "practice/practice_storage.h"

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

/// What iscsiadm keeps of a portal; a session stands while it is there.
QString nodeFile(const QString &iqn, const QString &portal)
{
    return u"/var/lib/iscsi/nodes/%1/%2,1/default"_s.arg(iqn, QString(portal).replace(u':', u','));
}

/// login-iscsi RUN IQN PORTAL...
Answer login(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString iqn = arguments.value(1);
    for (const QString &portal : arguments.mid(2)) {
        if (exists(machine.host(), nodeFile(iqn, portal)))
            continue;
        const Answer reached =
            execute(machine, {u"ping"_s, u"-c"_s, u"1"_s, portal.section(u':', 0, 0)}, {});
        if (reached.exitCode != 0)
            return refused(8, "iscsiadm: cannot make connection to " + portal.toUtf8()
                                  + ": No route to host\n");
        if (!addLine(machine, arguments.value(0) + u"/iscsi"_s, iqn + u' ' + portal)
            || !writeFile(machine, nodeFile(iqn, portal), "node.startup = automatic\n", 0600))
            return noSpace();
    }
    return answered();
}

/// check-iscsi IQN PORTAL...
Answer checkLogin(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    for (const QString &portal : arguments.mid(1)) {
        if (!exists(machine.host(), nodeFile(arguments.value(0), portal)))
            return refused(1, "no session to " + portal.toUtf8() + '\n');
    }
    return answered();
}

/// logout-iscsi RUN IQN PORTAL...
Answer logout(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QStringList ours = linesIn(machine.host(), arguments.value(0) + u"/iscsi"_s);
    for (const QString &portal : arguments.mid(2)) {
        if (ours.contains(arguments.value(1) + u' ' + portal))
            removeTree(machine.host(), nodeFile(arguments.value(1), portal));
    }
    return answered();
}

/// add-maps WWID...
Answer addMaps(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    for (const QString &wwid : arguments) {
        if (!machine.host().wwids.contains(wwid))
            machine.host().wwids.append(wwid);
    }
    return execute(machine, {u"multipathd"_s, u"reconfigure"_s}, {});
}

/// save-maps RUN
Answer saveMaps(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString before = arguments.value(0) + u"/maps"_s;
    const QStringList names = machine.host().maps.values();
    if (!exists(machine.host(), before)
        && !writeFile(machine, before, names.join(u'\n').toUtf8() + '\n', 0600))
        return noSpace();
    return answered();
}

/// flush-maps RUN: nothing is open, since nobody has undone anything while the cluster runs
Answer flushMaps(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString before = arguments.value(0) + u"/maps"_s;
    if (!exists(machine.host(), before))
        return answered();
    const QStringList kept = linesIn(machine.host(), before);
    machine.host().maps.removeIf([&](const auto &map) { return !kept.contains(map.value()); });
    return answered();
}

/// check-maps PATHS ALIAS...
Answer checkMaps(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const int wanted = arguments.value(0).toInt();
    for (const QString &alias : arguments.mid(1)) {
        const QString wwid = machine.host().maps.key(alias);
        const int good = wwid.isEmpty() ? 0 : goodPaths(machine, wwid);
        if (good < wanted)
            return refused(
                1, u"%1 has %2 good paths, not %3\n"_s.arg(alias).arg(good).arg(wanted).toUtf8());
    }
    return answered();
}

/// create-volume-group RUN KIND WIPE VG DEVICE...
Answer createGroup(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString mark = arguments.value(0) + u"/creating-"_s + arguments.value(3);
    const QString group = arguments.value(3);
    const QStringList devices = arguments.mid(4);
    if (seesGroup(machine, group))
        return answered();
    for (const QString &device : devices) {
        const QString wwid = wwidOf(machine, device);
        if (wwid.isEmpty())
            return refused(1, device.toUtf8() + " is not there\n");
        StoredLun &lun = machine.world.shared.luns[wwid];
        if (!lun.signature.isEmpty() && arguments.value(2) != u"wipe"
            && !exists(machine.host(), mark))
            return refused(3, u"%1 carries something:\n%2\n"_s.arg(device, lun.signature).toUtf8());
    }
    if (!writeFile(machine, mark, {}, 0600))
        return noSpace();
    for (const QString &device : devices)
        machine.world.shared.luns[wwidOf(machine, device)] = {};
    const Answer answer =
        arguments.value(1) == u"shared"
            ? execute(machine, QStringList{u"vgcreate"_s, u"-y"_s, u"--shared"_s, group} + devices,
                      {})
            : execute(machine, QStringList{u"vgcreate"_s, u"-c"_s, u"y"_s, group} + devices, {});
    if (answer.exitCode == 0)
        removeTree(machine.host(), mark);
    return answer;
}

/// check-volume-group KIND VG
Answer checkGroup(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString group = arguments.value(1);
    if (!seesGroup(machine, group))
        return refused(1, "  Volume group \"" + group.toUtf8() + "\" not found\n");
    return machine.world.shared.volumeGroups.value(group).sharing == arguments.value(0)
               ? answered()
               : refused(1, u"%1 is not %2\n"_s.arg(group, arguments.value(0)).toUtf8());
}

Answer startLocks(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    return execute(machine, {u"vgchange"_s, u"--lock-start"_s, arguments.value(0)}, {});
}

/// create-volumes KIND VG NAME:BYTES...
Answer createVolumes(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const bool isShared = arguments.value(0) == u"shared";
    const QString group = arguments.value(1);
    for (const QString &word : arguments.mid(2)) {
        const QString name = word.section(u':', 0, -2);
        if (machine.world.shared.volumeGroups.value(group).volumes.contains(name))
            continue;
        const Answer answer = execute(machine,
                                      {u"lvcreate"_s, isShared ? u"-aey"_s : u"-aly"_s, u"-n"_s,
                                       name, u"-L"_s, word.section(u':', -1) + u'b', group},
                                      {});
        if (answer.exitCode != 0)
            return answer;
        if (isShared)
            execute(machine, {u"lvchange"_s, u"-an"_s, group + u'/' + name}, {});
    }
    return answered();
}

Answer checkVolumes(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    const QString group = arguments.value(0);
    for (const QString &name : arguments.mid(1)) {
        if (!seesGroup(machine, group)
            || !machine.world.shared.volumeGroups.value(group).volumes.contains(name))
            return refused(1, u"%1/%2 is not there\n"_s.arg(group, name).toUtf8());
    }
    return answered();
}

Answer activateVolumes(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    QStringList words{u"lvchange"_s, u"-asy"_s};
    for (const QString &name : arguments.mid(1))
        words.append(arguments.value(0) + u'/' + name);
    return execute(machine, words, {});
}

Answer checkActive(Machine &machine, const QStringList &arguments, const QByteArray &)
{
    for (const QString &name : arguments.mid(1)) {
        const QString volume = arguments.value(0) + u'/' + name;
        if (!machine.host().volumes.contains(volume))
            return refused(1, volume.toUtf8() + " is not active\n");
    }
    return answered();
}

}

const std::vector<Command> &volumeSnippets()
{
    static const std::vector<Command> commands{
        {"activate-volumes", activateVolumes},
        {"add-maps", addMaps},
        {"check-active-volumes", checkActive},
        {"check-iscsi", checkLogin},
        {"check-maps", checkMaps},
        {"flush-maps", flushMaps},
        {"save-maps", saveMaps},
        {"check-volume-group", checkGroup},
        {"check-volumes", checkVolumes},
        {"create-volume-group", createGroup},
        {"create-volumes", createVolumes},
        {"login-iscsi", login},
        {"logout-iscsi", logout},
        {"start-locks", startLocks},
    };
    return commands;
}

}
